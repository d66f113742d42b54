/** Seeded chance for the demo's invented data: the same seed, the same people. */

export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** A whole number from 0 to n - 1 (mulberry32). */
  below(n: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n)
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1)
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!
  }

  digits(n: number): string {
    return Array.from({ length: n }, () => this.below(10)).join('')
  }

  letters(n: number): string {
    return Array.from({ length: n }, () => this.pick([...'abcdefghjkmnpqrstuvwxyz23456789'])).join('')
  }

  shuffled<T>(from: readonly T[]): T[] {
    const all = [...from]
    for (let i = all.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      ;[all[i], all[j]] = [all[j]!, all[i]!]
    }
    return all
  }
}
