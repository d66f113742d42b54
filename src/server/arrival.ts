/** How long a body may take to arrive: the whole of it, or of a stream each of its members. */

import type { IncomingMessage } from 'node:http'

/** Calls `late` where the body, if there is one, has not arrived within its time. */
export function awaitBody(request: IncomingMessage, limitMs: number, late: () => void): void {
  const { 'transfer-encoding': coded, 'content-length': length = '0' } = request.headers
  if (coded === undefined && length === '0') return
  const clock = new Clock(limitMs, () => {
    if (!request.complete) late()
  })
  clocks.set(request, clock)
  clock.start()
  request.once('close', () => clock.stop())
}

/** The members of a stream, each of which has the time of a whole body to arrive. The time that is spent on them is not the sender’s. */
export async function* eachInTime<T>(request: IncomingMessage, members: AsyncIterable<T>): AsyncGenerator<T> {
  const clock = clocks.get(request)
  clock?.start()
  for await (const member of members) {
    clock?.stop()
    yield member
    clock?.start()
  }
}

const clocks = new WeakMap<IncomingMessage, Clock>()

class Clock {
  private readonly limitMs: number
  private readonly over: () => void
  private timer: NodeJS.Timeout | undefined

  constructor(limitMs: number, over: () => void) {
    this.limitMs = limitMs
    this.over = over
  }

  /** Anew where it runs. */
  start(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.over, this.limitMs).unref()
  }

  stop(): void {
    clearTimeout(this.timer)
  }
}
