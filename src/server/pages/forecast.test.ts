/** The range of days in which a line may be reached: true where it can be worked out by hand, silent where it cannot be said. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, daysMin, type Forecast, forecastOf } from './forecast.ts'

const today = '2026-11-23'
const restartsOn = '2027-01-01'
const pace = (days: readonly number[], left: number | null) => forecastOf({ left, today, days, restartsOn })
const alike = (people: number, n = 28) => Array.from({ length: n }, () => people)

describe('a forecast', () => {
  it('of an even pace is the one day on which one more than is left is counted', () => {
    // 100 a day from today on: the 1,001st on the eleventh day, which is ten days from today.
    expect(pace(alike(100), 1_000)).toEqual({
      kind: 'range',
      from: '2026-12-03',
      to: '2026-12-03',
      restartsOn,
      days: 28,
    })
    expect(pace(alike(100), 99)).toMatchObject({ from: today, to: today })
  })

  it('of an uneven pace is a range around the even one', () => {
    const told = pace([...alike(0, 14), ...alike(200, 14)], 1_500) as Extract<Forecast, { kind: 'range' }>
    // Mean 100 a day: the 16th day, which is 2026-12-08; the draws spread on both sides.
    expect(told.kind).toBe('range')
    expect(told.from < '2026-12-08').toBe(true)
    expect(told.to! > '2026-12-08').toBe(true)
  })

  it('is not made where it cannot be: unknown, reached, too early', () => {
    expect(pace(alike(100), null)).toEqual({ kind: 'unknown' })
    expect(pace(alike(100), 0)).toEqual({ kind: 'reached' })
    expect(pace(alike(100, daysMin - 1), 500)).toEqual({ kind: 'early', days: daysMin - 1 })
    expect(pace(alike(100, daysMin), 500).kind).toBe('range')
  })

  it('says that the count begins anew first', () => {
    expect(pace(alike(1), 1_000)).toEqual({ kind: 'after-restart', restartsOn, days: 28 })
    expect(pace(alike(0), 1)).toEqual({ kind: 'after-restart', restartsOn, days: 28 })
    // 39 days are left of the year: 3,900 people at 100 a day, so 3,899 is reached on its last day, 3,900 never.
    expect(pace(alike(100), 3_899)).toMatchObject({ kind: 'range', to: '2026-12-31' })
    expect(pace(alike(100), 3_900)).toMatchObject({ kind: 'after-restart' })
  })

  it('leaves the far end open where only the slower half meets the new year', () => {
    const told = pace([...alike(0, 14), ...alike(200, 14)], 3_700)
    expect(told).toMatchObject({ kind: 'range', to: null })
  })

  it('is the same each time, lies before the restart, and comes no later when fewer are left', () => {
    const days = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 7, maxLength: 28 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (given, a, b) => {
        const more = pace(given, Math.max(a, b))
        const fewer = pace(given, Math.min(a, b))
        expect(pace(given, Math.max(a, b))).toEqual(more)
        for (const told of [more, fewer])
          if (told.kind === 'range') {
            expect(told.from >= today && told.from < restartsOn).toBe(true)
            expect(told.to === null || (told.to >= told.from && told.to < restartsOn)).toBe(true)
          }
        if (more.kind === 'range') expect(fewer.kind === 'range' && fewer.from <= more.from).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('counts days over the end of a month', () => {
    expect(dayAfter('2027-02-28', 1)).toBe('2027-03-01')
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  })
})
