/** Whether anybody uses a server: a request that comes in, or one that is still being answered, as a stream of events is. */

import type { EventEmitter } from 'node:events'

export interface Watched {
  readonly server: EventEmitter
  readonly metrics: { readonly inFlight: number }
}

export class Attention {
  private readonly app: Watched
  private readonly nowMs: () => number
  private lastMs: number

  constructor(app: Watched, nowMs: () => number = () => performance.now()) {
    this.app = app
    this.nowMs = nowMs
    this.lastMs = nowMs()
    app.server.on('request', () => {
      this.lastMs = nowMs()
    })
  }

  /** Since somebody was last seen. Whoever still waits for the end of an answer is seen when this is asked. */
  quietMs(): number {
    if (this.app.metrics.inFlight > 0) this.lastMs = this.nowMs()
    return this.nowMs() - this.lastMs
  }
}
