/** Chance from a seed, the same on every machine, and numbers of people drawn with it. */

import type { Distribution } from './population.ts'

/** Numbers from 0, inclusive, to 1, exclusive. */
export type Random = () => number

/**
 * sfc32 of PractRand: 128 bits of state, 32 bits a draw. Every block of firms has a generator of its own, so what is drawn
 * does not depend on who works on which block.
 * @param seeds whole numbers; another list is another sequence
 */
export function randomFrom(...seeds: readonly number[]): Random {
  let mixed = 0x9e3779b9
  const next = (seed: number): number => {
    mixed = mix(mixed ^ (seed | 0) ^ Math.imul(Math.floor(seed / 4_294_967_296), 0x85ebca6b))
    return mixed
  }
  for (const seed of seeds) next(seed)
  let [a, b, c, counter] = [next(1), next(2), next(3), 1]
  const draw = (): number => {
    const t = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) draw()
  return draw
}

/** The finaliser of MurmurHash3. */
function mix(x: number): number {
  let h = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** More people than there are. */
const most = 10_000_000_000

/** A whole number of people, at least 1. */
export function people(of: Distribution, scale: number, random: Random): number {
  const n = Math.round(scale * drawn(of, random))
  return Math.max(1, Math.min(n, most))
}

function drawn(of: Distribution, random: Random): number {
  switch (of.kind) {
    case 'fixed':
      return of.people
    case 'uniform':
      return of.from + (of.to - of.from) * random()
    case 'lognormal':
      return of.median * Math.exp(Math.log(of.spread) * normal(random))
    case 'among': {
      let left = random()
      for (const { people, share } of of.of) {
        left -= share
        if (left < 0) return people
      }
      return of.of.at(-1)!.people
    }
  }
}

/** Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
