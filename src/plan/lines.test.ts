/** Lines of a class, against asking at every count. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from './lines.ts'

describe('lines of a class', () => {
  test('are the corners of the grid of 2024', () => {
    const withContract = (o: number, s: number) => o < 1_000_000 && s < 10_000
    const free = (o: number, s: number) => o < 100_000 && s < 1
    const cuts = [1, 10_000, 100_000, 1_000_000]
    expect(linesOf(free, { ordinary: 1, sensitive: 0 }, cuts)).toMatchObject({ ordinary: 100_000, sensitive: 1 })
    expect(linesOf(withContract, { ordinary: 1, sensitive: 0 }, cuts)).toMatchObject({
      ordinary: 1_000_000,
      sensitive: 10_000,
    })
    expect(linesOf(() => false, { ordinary: 1, sensitive: 0 }, cuts)).toMatchObject({ ordinary: 1, sensitive: 0 })
    expect(linesOf(() => true, { ordinary: 1, sensitive: 0 }, cuts)).toMatchObject({ ordinary: null, sensitive: null })
  })

  test('shrink to a rectangle where the law adds the axes up (2022 to 2024)', () => {
    const sum = (o: number, s: number) => o + s + 400 < 100_000 && s < 10_000
    const found = linesOf(sum, { ordinary: 1, sensitive: 0 }, [10_000, 100_000])
    expect(found).toMatchObject({ sensitive: 10_000, ordinary: 89_601 })
    expect(sum(found.ordinary! - 1, found.sensitive! - 1)).toBe(true)
    expect(sum(found.ordinary!, found.sensitive! - 1)).toBe(false)
  })

  test('hold everywhere inside and nowhere on them, in 400 random laws', () => {
    const line = fc.integer({ min: 2, max: 60 })
    fc.assert(
      fc.property(line, line, line, fc.integer({ min: 0, max: 3 }), (a, b, c, from) => {
        const permits = (o: number, s: number) => o < a + from && s < b + from && o + s < a + c + 2 * from
        const found = linesOf(permits, { ordinary: from, sensitive: from }, [a, b, c])
        const barred: (readonly [number, number])[] = []
        for (let o = from; o < found.ordinary!; o++)
          for (let s = from; s < found.sensitive!; s++) if (!permits(o, s)) barred.push([o, s])
        expect(barred).toEqual([])
        expect(permits(found.ordinary!, found.sensitive! - 1)).toBe(false)
        expect(permits(found.ordinary! - 1, found.sensitive!)).toBe(false)
      }),
      { numRuns: 400 },
    )
  })
})
