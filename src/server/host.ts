/** Which names a server on loopback answers to: a page elsewhere can point a name of its own at this machine (DNS rebinding). */

import type { IncomingMessage } from 'node:http'
import { Problem } from './problem.ts'

const loopback = ['localhost', '127.0.0.1', '[::1]'] as const

/** Throws a Problem of status 400 for more or less than one Host header (RFC 9112, 3.2), 421 for a foreign one. */
export function checkLoopbackHost({ headersDistinct, socket }: IncomingMessage): void {
  const hosts = headersDistinct.host ?? []
  if (hosts.length !== 1) throw new Problem(400, 'A request names its host once.')
  const [, name, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(hosts[0]!.toLowerCase())!
  const standard = 'encrypted' in socket ? 443 : 80
  if (loopback.some((own) => own === name) && Number(port ?? standard) === socket.localPort) return
  throw new Problem(421, `This server answers to ${loopback.join(', ')} with its port, and to no other name.`)
}
