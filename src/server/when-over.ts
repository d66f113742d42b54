/** When an answer is over: written to its end, or with the connection it was for. */

import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** @param whole whether the answer was written to its end; else its caller has gone */
type Over = (whole: boolean) => void

interface Awaited {
  whole: boolean
  readonly told: Over[]
}

/** Answers that wait for their turn on each connection: when it ends, they are never told. */
const waiting = new WeakMap<Socket, Map<ServerResponse, Awaited>>()

/** Calls once, when the answer or its connection has ended. */
export function whenOver(socket: Socket, answer: ServerResponse, over: Over): void {
  const all = waiting.get(socket) ?? watched(socket)
  const known = all.get(answer)
  if (known !== undefined) {
    known.told.push(over)
    return
  }
  const awaited: Awaited = { whole: false, told: [over] }
  all.set(answer, awaited)
  // Before the library's own listener, which ends the socket of a last answer.
  answer.prependOnceListener('finish', () => {
    awaited.whole = !socket.destroyed
  })
  answer.once('close', () => end(all, answer))
}

function watched(socket: Socket): Map<ServerResponse, Awaited> {
  const all = new Map<ServerResponse, Awaited>()
  waiting.set(socket, all)
  socket.once('close', () => {
    for (const answer of [...all.keys()]) end(all, answer)
  })
  return all
}

function end(all: Map<ServerResponse, Awaited>, answer: ServerResponse): void {
  const awaited = all.get(answer)
  all.delete(answer)
  for (const tell of awaited?.told ?? []) tell(awaited!.whole)
}
