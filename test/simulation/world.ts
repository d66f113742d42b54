/** The simulated world: its clock, its generator, and the moments at which it may do harm. */

import { ConnectionLost } from '../../src/border/core/carrier.ts'
import { Prng } from './prng.ts'

/** The process was killed: nothing it still does has any effect. */
export class Killed extends Error {
  constructor() {
    super('killed')
  }
}

/** The run does not come to an end. */
export class Stuck extends Error {
  constructor() {
    super('no end after many steps')
  }
}

export interface Mischief {
  /** Chances at each moment. */
  readonly kill: number
  readonly lost: number
  readonly write: number
}

export const quiet: Mischief = { kill: 0, lost: 0, write: 0 }

export class World {
  readonly rng: Prng
  /** Rare states that were reached, with how often. */
  readonly seen = new Map<string, number>()
  mischief: Mischief = quiet
  nowMs = Date.UTC(2026, 10, 24)
  /** Number of the process that is alive; every port belongs to one. */
  life = 0
  steps = 0
  stepsMax = Number.POSITIVE_INFINITY
  /** Somebody writes to the source. */
  writer: () => void = () => {}
  /** The server on a side goes down with all its connections. */
  crashed: (side: 'source' | 'target') => void = () => {}

  constructor(seed: number) {
    this.rng = new Prng(seed)
  }

  note(state: string): void {
    this.seen.set(state, (this.seen.get(state) ?? 0) + 1)
  }

  /** Throws in a process that is dead. */
  check(life: number): void {
    if (life !== this.life) throw new Killed()
  }

  kill(): never {
    this.life++
    throw new Killed()
  }

  /** One moment of a process, in which others write and anything may fail. */
  async moment(life: number, side: 'source' | 'target' | 'home'): Promise<void> {
    this.check(life)
    if (++this.steps > this.stepsMax) {
      // In the midst of mischief a life that lasts is ended; in the quiet after it must have come to its end by itself.
      if (this.mischief === quiet) throw new Stuck()
      this.kill()
    }
    const { kill, lost, write } = this.mischief
    while (this.rng.chance(write)) this.writer()
    for (let turns = this.rng.int(4); turns > 0; turns--) await null
    this.check(life)
    if (this.rng.chance(kill)) this.kill()
    if (side !== 'home' && this.rng.chance(lost)) {
      if (this.rng.chance(0.3)) this.crashed(side)
      throw new ConnectionLost(side, null)
    }
  }
}
