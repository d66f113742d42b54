/** The smallest set of columns, against trying every set. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BarColumn, clearBar, exactGroupsMax } from './clear.ts'

/** A law over letters: sets of categories that may not stand together, as a bar for each. */
type Bars = readonly (readonly string[])[]

const permitsUnder = (bars: Bars) => (categories: readonly string[]) =>
  !bars.some((bar) => bar.every((category) => categories.includes(category)))

const columnsOf = (categories: readonly string[], fixed: readonly number[]): readonly BarColumn[] =>
  categories.map((category, position) => ({ position, category, fixed: fixed.includes(position) }))

/** Every set of droppable columns, by size, among equal ones the one whose columns stand last first. */
function oracle(
  columns: readonly BarColumn[],
  permits: (categories: readonly string[]) => boolean,
): readonly number[] | undefined {
  const free = columns.filter((c) => !c.fixed).map((c) => c.position)
  const sets: number[][] = []
  for (let mask = 0; mask < 1 << free.length; mask++)
    sets.push(free.filter((_, i) => ((mask >> i) & 1) === 1).reverse())
  sets.sort((a, b) => a.length - b.length || compare(b, a))
  return sets.find((set) => permits(columns.filter((c) => !set.includes(c.position)).map((c) => c.category)))
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((n, i) => n !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

describe('the smallest set that clears a bar', () => {
  test('is what trying every set of columns finds, in 500 random laws', () => {
    const letters = ['a', 'b', 'c', 'd', 'e']
    const bars = fc.array(fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 }), { maxLength: 4 })
    const cats = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(bars, cats, fc.array(fc.nat(6), { maxLength: 2 }), (law, categories, fixed) => {
        const columns = columnsOf(categories, fixed)
        const permits = permitsUnder(law)
        const expected = oracle(columns, permits)
        const found = clearBar(columns, (category) => category, permits)
        expect(found === undefined ? undefined : [...found.drop].sort((a, b) => b - a)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('prefers columns that stand last', () => {
    const columns = columnsOf(['a', 'b', 'c'], [])
    expect(
      clearBar(
        columns,
        (c) => c,
        permitsUnder([
          ['a', 'c'],
          ['b', 'c'],
        ]),
      )?.drop,
    ).toEqual([2])
    expect(clearBar(columns, (c) => c, permitsUnder([['a', 'b']]))?.drop).toEqual([1])
  })

  test('finds nothing where only a key bars it', () => {
    expect(clearBar(columnsOf(['a', 'b'], [0]), (c) => c, permitsUnder([['a']]))).toBeUndefined()
  })

  test('asks only about kinds that are barred when there are too many, and says so', () => {
    const many = Array.from({ length: exactGroupsMax + 10 }, (_, i) => `c${i}`)
    let asked = 0
    const law = permitsUnder([['c3'], ['c9']])
    const found = clearBar(
      columnsOf(many, []),
      (c) => c,
      (categories) => {
        asked++
        return law(categories)
      },
    )
    expect(found).toEqual({ drop: [9, 3], exact: false })
    expect(asked).toBeLessThan(200)
  })

  test('still clears a bar of many kinds together, and nothing of it can be put back', () => {
    const many = Array.from({ length: exactGroupsMax + 6 }, (_, i) => `c${i}`)
    const law = permitsUnder(many.slice(1).map((c, i) => [many[i]!, c]))
    const found = clearBar(columnsOf(many, []), (c) => c, law)!
    const left = many.filter((_, i) => !found.drop.includes(i))
    expect(found.exact).toBe(false)
    expect(law(left)).toBe(true)
    for (const back of found.drop) expect(law([...left, many[back]!])).toBe(false)
  })
})
