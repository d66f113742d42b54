import { describe, expect, it } from 'vitest'
import { type Facts, smallBook, transfer } from '../../test/support/small-book.ts'
import { toyBook } from '../../test/support/toy-book.ts'
import { data, firstTransferOn, subjects } from '../law/facts.ts'
import { derived, difference, exempts, mechanism, requires, sum } from '../law/index.ts'
import { compile, interpret } from './compile.ts'
import { EngineError } from './errors.ts'
import { type Residual, specialise } from './specialise.ts'

const gist = 'A rule.'
const ordinary = derived(
  'xt.ordinary',
  sum(
    difference(subjects.count, subjects.sensitiveCount),
    difference(subjects.yearToDate, subjects.sensitiveYearToDate),
  ),
  { meaning: 'Ordinary people this year.' },
)
const b = smallBook(
  {
    demand: { gist, when: data.categories.has('user'), then: requires('xt.a', ['cn.scc']) },
    few: { gist, when: ordinary.below(100_000), then: exempts('xt.a') },
    consent: { gist, then: requires('xt.b', ['cn.separate-consent']) },
  },
  {
    derived: [ordinary.declaration],
    mechanisms: [mechanism('cn.separate-consent', { title: 's', heldWhen: subjects.consent.is('separate') })],
  },
)
const openFacts = ['data.subjects.consent', 'data.subjects.yearToDate', 'data.subjects.count']
const fixed = transfer({
  'data.subjects.sensitiveCount': 0,
  'data.subjects.yearToDate': 20,
  'data.subjects.sensitiveYearToDate': 20,
})

function rowOf(residual: Residual, facts: Facts): Float64Array {
  const row = new Float64Array(residual.width)
  for (const [fact, value] of Object.entries(facts)) residual.set(row, fact, value)
  return row
}
const row = (residual: Residual, consent: string | null, yearToDate: number | null) =>
  rowOf(residual, {
    'data.subjects.consent': consent,
    'data.subjects.yearToDate': yearToDate,
    'data.subjects.count': 1,
  })

describe('specialise', () => {
  const residual = specialise(b, '2024-06-01', fixed, openFacts)

  it('leaves a comparison for each thing that a row can still change', () => {
    expect(residual.depth).toBe(2)
    expect(residual.leaves.map((l) => l.verdict).sort()).toEqual([
      'conditional',
      'conditional',
      'conditional',
      'permitted',
    ])
    expect([...residual.facts.keys()]).toEqual(openFacts)
  })

  it('a leaf holds verdict, deciding articles, steps and counting', () => {
    expect(residual.answer(row(residual, 'separate', 50))).toMatchObject({
      verdict: 'permitted',
      passes: true,
      deciding: ['xt.act/few', 'xt.act/consent'],
      counted: true,
      mechanisms: [],
    })
    expect(residual.answer(row(residual, 'none', 200_000))).toMatchObject({
      verdict: 'conditional',
      passes: false,
      mechanisms: [['cn.scc', 'cn.separate-consent']],
    })
  })

  it('tells the limit of a counter, and where it turns', () => {
    // ordinary = 1 + yearToDate − 20 < 100,000
    expect(residual.cuts('data.subjects.yearToDate', row(residual, 'separate', 50))).toEqual([100_019])
    expect(residual.limitOf('data.subjects.yearToDate', row(residual, 'separate', 50))).toBe(100_018)
    expect(residual.limitOf('data.subjects.yearToDate', row(residual, 'none', 50))).toBe(-1)
    expect(residual.limitOf('data.subjects.yearToDate', row(residual, 'separate', 100_019))).toBe(-1)
    expect(residual.limitOf('data.form', row(residual, 'separate', 50))).toBe(Number.POSITIVE_INFINITY)
    expect(residual.answer(row(residual, 'separate', 100_018)).passes).toBe(true)
    expect(residual.answer(row(residual, 'separate', 100_019)).passes).toBe(false)
  })

  it('unknown facts of a row never pass by default', () => {
    expect(residual.answer(row(residual, null, 50)).verdict).toBe('undetermined')
    expect(residual.answer(row(residual, 'separate', null)).verdict).toBe('undetermined')
    expect(residual.answer(row(residual, 'none', null)).verdict).toBe('conditional')
  })

  it('a number that the flow knows only as unknown is above, below, or both', () => {
    const unknown = transfer({ 'data.subjects.yearToDate': null, 'data.subjects.sensitiveYearToDate': 0 })
    const unsure = specialise(b, '2024-06-01', unknown, ['data.subjects.consent', 'data.subjects.count'])
    const asked = (consent: string, count: number) =>
      unsure.answer(rowOf(unsure, { 'data.subjects.consent': consent, 'data.subjects.count': count })).verdict
    expect(asked('separate', 5)).toBe('undetermined')
    expect(asked('separate', 100_000)).toBe('conditional')
    expect(asked('none', 5)).toBe('conditional')
  })

  it('refuses to leave a day to the row', () => {
    const dated = smallBook({
      late: { gist, when: firstTransferOn.after('2024-01-01'), then: requires('xt.a', ['cn.scc']) },
    })
    expect(() => specialise(dated, '2024-06-01', fixed, ['firstTransferOn'])).toThrow(EngineError)
  })
})

it('does not allocate for a row, and keeps to nanoseconds', () => {
  const residual = specialise(b, '2024-06-01', fixed, openFacts)
  const one = row(residual, 'separate', 50)
  const slot = residual.facts.get('data.subjects.yearToDate')!.slot
  let sum = 0
  const run = (times: number): void => {
    for (let i = 0; i < times; i++) {
      one[slot] = i & 0x3ffff
      sum += residual.leafAt(one)
    }
  }
  run(200_000)
  const before = process.memoryUsage().heapUsed
  const began = performance.now()
  run(2_000_000)
  const perRow = ((performance.now() - began) * 1e6) / 2_000_000
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(2_000_000)
  expect(perRow).toBeLessThan(1000)
  expect(sum).toBeGreaterThan(0)
})

it('compiled and interpreted answers of one transfer are the same shape', () => {
  const compiled = compile(toyBook, '2021-02-01')
  const record = compiled.record(transfer({ asOf: '2021-02-01' }))
  expect(compiled.isComplete(record)).toBe(true)
  expect(compiled.run(record)).toEqual(interpret(compiled.program, record))
  expect(compile(toyBook, '2021-02-02').program).toBe(compiled.program)
})
