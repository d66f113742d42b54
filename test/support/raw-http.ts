/** Speaks to a server byte by byte, as no HTTP library would let one. */

import { connect } from 'node:net'
import { setTimeout as later } from 'node:timers/promises'

export interface RawAnswer {
  /** All that came back, bytes as Latin-1. */
  readonly text: string
  /** Of each answer on this connection. */
  readonly statuses: readonly number[]
  /** Until the server closed the connection; undefined where it had not in time. */
  readonly closedMs: number | undefined
  readonly sentBytes: number
}

export interface RawOptions {
  /** Between two parts. */
  readonly pauseMs?: number
  /** Whether this side ends too once all is sent. */
  readonly end?: boolean
  readonly waitMs?: number
}

/** Sends the parts one after another for as long as the server takes them, and gathers what comes back until it closes. */
export async function sendRaw(
  port: number,
  parts: Iterable<string | Uint8Array>,
  { pauseMs = 0, end = true, waitMs = 5_000 }: RawOptions = {},
): Promise<RawAnswer> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  const beganMs = performance.now()
  let text = ''
  let closed = false
  let sentBytes = 0
  socket.on('data', (part) => {
    text += part.toString('latin1')
  })
  // A server that refuses need not take the rest.
  socket.on('error', () => {})
  const over = new Promise<void>((resolve) => {
    const done = () => {
      closed = true
      resolve()
    }
    socket.on('end', done)
    socket.on('close', done)
  })
  for (const part of parts) {
    if (closed) break
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    sentBytes += bytes.length
    const taken = socket.write(bytes)
    if (!taken) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), over])
    if (pauseMs > 0) await Promise.race([later(pauseMs), over])
  }
  if (end) socket.end()
  await Promise.race([over, later(waitMs, undefined, { ref: false })])
  const closedMs = closed ? performance.now() - beganMs : undefined
  socket.destroy()
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]))
  return { text, statuses, closedMs, sentBytes }
}
