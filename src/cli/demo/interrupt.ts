/** Ctrl-C and its kin end the demo in order, whatever it is doing. */

import { setTimeout as sleep } from 'node:timers/promises'

/** Somebody ended the demo. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Listens from its making until `done`. */
export class Interrupt {
  private controller = new AbortController()
  private readonly raise = () => this.controller.abort()

  constructor() {
    for (const signal of signals) process.on(signal, this.raise)
  }

  get raised(): boolean {
    return this.controller.signal.aborted
  }

  /** Throws Interrupted. */
  check(): void {
    if (this.raised) throw new Interrupted('interrupted')
  }

  /** Throws Interrupted. */
  async sleep(ms: number): Promise<void> {
    this.check()
    await sleep(ms, undefined, { signal: this.controller.signal }).catch(() => undefined)
    this.check()
  }

  /** What was asked for so far has been taken up; from here on it counts anew. */
  again(): void {
    this.controller = new AbortController()
  }

  done(): void {
    for (const signal of signals) process.off(signal, this.raise)
  }
}
