/** The spread of a ratio: what is known of it in closed form, few firms and many, and no chance but the one that is given. */

import { describe, expect, it } from 'vitest'
import { compared, quantile } from './bootstrap.ts'
import { allotted, type Population, type Stratum } from './population.ts'
import { people, randomFrom } from './random.ts'
import { Tally } from './tally.ts'

const stratum = (home: string, firms: number): Stratum => ({
  home,
  sector: 'retail',
  firms,
  sizes: [],
  traits: [],
  flows: [],
})

const population = (foreign: number, domestic: number): Population => ({
  country: 'CN',
  seed: 1,
  firms: foreign + domestic,
  listed: false,
  newPeople: 0,
  strata: [stratum('JP', foreign), stratum('CN', domestic)],
  scenarios: [],
  assumptions: [],
})

/** Each firm has one flow; of every `foreign[0]` foreign firms `foreign[1]` are not free, and so at home. */
function tallyOf(firms: number, foreign: readonly [number, number], domestic: readonly [number, number]): Tally {
  const tally = new Tally(2, 1)
  const random = randomFrom(99)
  for (const [cell, [of, stopped]] of [foreign, domestic].entries())
    for (let i = 0; i < firms; i++) {
      const fate = random() < stopped / of ? 1 : 0
      tally.flow(tally.begin(cell, i), 0, fate, 1, fate)
    }
  return tally
}

const ratio = (tally: Tally, firms: number, seed = 3) =>
  compared(tally, population(firms, firms), randomFrom(seed))[0]![0]!.notFree

describe('the spread', () => {
  it.each([200, 40_000])('is that of the delta method for the ratio of two shares: %i firms a side', (firms) => {
    const tally = tallyOf(firms, [10, 6], [10, 3])
    const found = ratio(tally, firms)
    const [f, d] = [tally.sumsOf([0], 0).flows[1]! / firms, tally.sumsOf([1], 0).flows[1]! / firms]
    const error = Math.sqrt((1 - f) / (f * firms) + (1 - d) / (d * firms))
    expect(found.ratio).toBeCloseTo(f / d, 12)
    expect(Math.log(found.high! / found.low!) / (2 * 1.96 * error)).toBeGreaterThan(0.8)
    expect(Math.log(found.high! / found.low!) / (2 * 1.96 * error)).toBeLessThan(1.25)
  })

  it('is nought where all firms are alike', () => {
    expect(ratio(tallyOf(50, [1, 1], [1, 1]), 50)).toEqual({ ratio: 1, low: 1, high: 1 })
  })

  it('has no number where the domestic side has no burden', () => {
    expect(ratio(tallyOf(50, [1, 1], [1, 0]), 50)).toEqual({ ratio: null, low: null, high: null })
  })

  it('comes from the given chance alone', () => {
    const tally = tallyOf(100, [10, 6], [10, 3])
    expect(ratio(tally, 100)).toEqual(ratio(tally, 100))
    expect(ratio(tally, 100, 4)).not.toEqual(ratio(tally, 100))
  })

  it('takes the ranks of the replicates', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1)
    expect([0.025, 0.5, 0.975].map((part) => quantile(hundred, part))).toEqual([3, 50, 98])
    expect(quantile([], 0.5)).toBeUndefined()
  })
})

describe('chance', () => {
  it('is even, and another for each seed', () => {
    const [a, b] = [randomFrom(1, 0), randomFrom(1, 1)]
    const [as, bs] = [a, b].map((random) => Array.from({ length: 20_000 }, () => random()))
    expect(Math.abs(as!.reduce((x, y) => x + y, 0) / 20_000 - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 20_000))
    expect(as!.filter((x, i) => x === bs![i])).toEqual([])
    expect(as!.every((x) => x >= 0 && x < 1)).toBe(true)
  })

  it('draws whole people, at least one, and shares of a list in their measure', () => {
    const random = randomFrom(2)
    const among = {
      kind: 'among',
      of: [
        { people: 5, share: 0.25 },
        { people: 9, share: 0.75 },
      ],
    } as const
    const drawn = Array.from({ length: 10_000 }, () => people(among, 1, random))
    expect(Math.abs(drawn.filter((n) => n === 5).length / 10_000 - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / 10_000))
    expect(people({ kind: 'fixed', people: 0.2 }, 1, random)).toBe(1)
    expect(people({ kind: 'uniform', from: 2.2, to: 2.2 }, 10, random)).toBe(22)
  })
})

describe('shares of firms', () => {
  it('are allotted whole, and add up', () => {
    expect(allotted(10, [1 / 3, 1 / 3, 1 / 3])).toEqual([4, 3, 3])
    expect(allotted(100, [0.335, 0.335, 0.33])).toEqual([34, 33, 33])
    expect(allotted(1, [0.2, 0.8])).toEqual([0, 1])
  })
})
