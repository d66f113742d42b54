/** A server that listens: where it does, how it says so, and how it ends. */

import type { AddressInfo } from 'node:net'
import type { Access } from '../server/access.ts'
import type { serverOf } from '../server/app.ts'
import type { Tls } from '../server/listener.ts'
import { BadInput } from './exit.ts'
import { type Io, plural } from './output.ts'

type App = ReturnType<typeof serverOf>

export interface Place {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

/** Where `waybill serve` listens unless told otherwise. */
export const everydayPort = 4180

export const answersAt = (address: string) => `Waybill answers at ${address}`

/** The one-time link, with a new secret: an earlier one ends. */
export const linkTo = (address: string, access: Access) => `${address}/open?secret=${access.newLink()}`

export const signInWith = (link: string) => `Sign in, once, with ${link}`

/** Throws BadInput where the machine refuses. */
export async function listen(app: App, { host, port }: Place): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons.get(code)
    if (reason === undefined) throw error
    throw new BadInput(`cannot listen on port ${port} of ${host}: ${reason}`)
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EADDRINUSE', 'it is in use. Stop what listens there, or name another with --port (0: any that is free)'],
  ['EACCES', 'this account may not. Ports from 1024 on are free to all: name one with --port'],
  ['EADDRNOTAVAIL', 'this machine has no such address. Name one that it has with --host'],
  ['ENOTFOUND', 'there is no such address. Name one with --host'],
])

/** On another port of the same address, any that is free, where this one is in use. */
export async function listenNear(app: App, { host, port }: Place): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    await app.listen({ host, port: 0 })
  }
}

export function addressOf({ server }: App, tls?: Tls): string {
  const { address, family, port } = server.address() as AddressInfo
  return `${tls === undefined ? 'http' : 'https'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

const graceMs = 10_000
const lookMs = 50

/** Stops accepting, lets requests in flight end, and then drops the connections that are kept open for more. */
export async function close(io: Io, app: App): Promise<void> {
  const untilMs = performance.now() + graceMs
  const looking = setInterval(() => {
    const left = app.metrics.inFlight
    if (left > 0 && performance.now() < untilMs) return
    if (left > 0)
      io.err(
        `${plural(left, 'request')} had not ended after ${graceMs / 1000} s and ${left === 1 ? 'was' : 'were'} cut off\n`,
      )
    app.server.closeAllConnections()
  }, lookMs)
  try {
    await app.close()
  } finally {
    clearInterval(looking)
  }
}
