/** A TCP tap in front of a server: hands bytes through, keeps both directions, and can cut the line. */

import { once } from 'node:events'
import * as net from 'node:net'

export interface Tap {
  /** The URL with the tap's address in place of the server's. */
  through(url: string): string
  /** Everything that went to the server, one buffer a connection. */
  sent(): readonly Buffer[]
  /** Everything that came back. */
  received(): readonly Buffer[]
  readonly bytes: number
  /** Resets every connection now open. */
  cut(): void
  /** Resets the line once so many more bytes have gone to the server: inside a message as a rule. */
  cutAfter(bytes: number): void
  close(): Promise<void>
}

interface Line {
  readonly client: net.Socket
  readonly server: net.Socket
  readonly sent: Buffer[]
  readonly received: Buffer[]
}

export async function openTap(url: string): Promise<Tap> {
  const { hostname, port } = new URL(url)
  const lines: Line[] = []
  const open = new Set<Line>()
  let bytes = 0
  let left = Number.POSITIVE_INFINITY

  const listener = net.createServer({ allowHalfOpen: true }, (client) => {
    const server = net.connect({ host: hostname, port: Number(port || 5432), allowHalfOpen: true })
    const line: Line = { client, server, sent: [], received: [] }
    lines.push(line)
    open.add(line)
    pass(client, server, line.sent, (n) => {
      bytes += n
      left -= n
      if (left > 0) return
      left = Number.POSITIVE_INFINITY
      drop(line)
    })
    pass(server, client, line.received, (n) => {
      bytes += n
    })
    for (const socket of [client, server]) {
      socket.on('error', () => drop(line))
      socket.on('close', () => open.delete(line))
    }
  })

  const drop = (line: Line) => {
    open.delete(line)
    reset(line)
  }
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address() as net.AddressInfo
  return {
    through(to) {
      const changed = new URL(to)
      changed.hostname = '127.0.0.1'
      changed.port = String(address.port)
      return changed.href
    },
    sent: () => lines.map((line) => Buffer.concat(line.sent)),
    received: () => lines.map((line) => Buffer.concat(line.received)),
    get bytes() {
      return bytes
    },
    cut() {
      for (const line of [...open]) drop(line)
    },
    cutAfter(n) {
      left = n
    },
    async close() {
      for (const line of [...open]) drop(line)
      listener.close()
      await once(listener, 'close')
    },
  }
}

function reset({ client, server }: Line): void {
  client.resetAndDestroy()
  server.resetAndDestroy()
}

function pass(from: net.Socket, to: net.Socket, kept: Buffer[], counted: (n: number) => void): void {
  from.on('data', (chunk: Buffer) => {
    kept.push(chunk)
    if (!to.write(chunk)) {
      from.pause()
      to.once('drain', () => from.resume())
    }
    counted(chunk.length)
  })
  from.on('end', () => to.end())
}
