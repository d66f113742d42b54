import { describe, expect, it } from 'vitest'
import { type Facts, smallBook, transfer } from '../../test/support/small-book.ts'
import { importer, subjects } from '../law/facts.ts'
import { type Book, exempts, list, listed, type Mechanism, mechanism, requires } from '../law/index.ts'
import { decide } from './decide.ts'

const gist = 'A rule.'

function bookOf(about: Omit<Mechanism, 'id' | 'title'>): Book {
  const book = smallBook(
    { demand: { gist, then: requires('xt.a', ['cn.scc']) } },
    { mechanisms: [mechanism('cn.scc', { title: 'contract', cite: ['XT Act demand'], accepts: ['filed'], ...about })] },
  )
  const calendar = {
    weekend: [0, 6],
    holidays: ['2024-05-01'],
    from: '2024-01-01',
    until: '2024-07-01',
    source: 'made up',
  }
  return { ...book, calendar }
}

const scc = (safeguard: Facts, asOf = '2024-06-01'): Facts => ({
  asOf,
  safeguards: [{ type: 'cn.scc', status: 'filed', ...safeguard }],
})
function answer(book: Book, facts: Facts) {
  const d = decide(transfer(facts), [book])
  const { verdict, missing, citations } = d.jurisdictions[0]!
  return { verdict, missing, citations, reviewOn: d.reviewOn }
}

describe('statutory validity in versions', () => {
  const b = bookOf({
    validYears: [
      { until: '2022-01-01', years: 2, cite: 'XT two' },
      { from: '2022-01-01', years: 3, cite: 'XT three' },
    ],
    late: 'XT late',
  })
  it.each<[string, string, string, string, string]>([
    ['old law, last day', '2021-12-31', '2023-12-30', 'permitted', 'XT two'],
    ['old law, over', '2021-12-31', '2023-12-31', 'conditional', 'XT two'],
    ['new law, last day', '2022-01-01', '2024-12-31', 'permitted', 'XT three'],
    ['new law, over', '2022-01-01', '2025-01-01', 'conditional', 'XT three'],
    ['leap day', '2024-02-29', '2027-02-28', 'permitted', 'XT three'],
    ['leap day, over on 1 March', '2024-02-29', '2027-03-01', 'conditional', 'XT three'],
  ])('%s', (_, from, asOf, verdict, cite) => {
    const a = answer(b, scc({ from }, asOf))
    expect([a.verdict, a.citations.includes(cite), a.citations.includes('XT late')]).toEqual([
      verdict,
      true,
      verdict === 'conditional',
    ])
    if (verdict === 'permitted') expect(a.citations).toContain('XT Act demand')
  })

  it('the day on which it is over is the day of review', () => {
    expect(answer(b, scc({ from: '2022-01-01' })).reviewOn).toBe('2025-01-01')
    expect(answer(b, scc({ from: '2022-01-01', until: '2024-12-01' })).reviewOn).toBe('2024-12-01')
  })
})

describe('minimum age', () => {
  it('in days', () => {
    const b = bookOf({ minimumAgeDays: 10 })
    expect(answer(b, scc({ from: '2024-05-23' }))).toMatchObject({ verdict: 'conditional', reviewOn: '2024-06-02' })
    expect(answer(b, scc({ from: '2024-05-22' })).verdict).toBe('permitted')
    expect(answer(b, scc({ from: null }))).toMatchObject({
      verdict: 'undetermined',
      missing: ['safeguards[cn.scc].from'],
    })
  })

  it('in working days, holidays left out; beyond the calendar it is not sure until it must be', () => {
    const b = bookOf({ minimumAgeBusinessDays: 10 })
    const filed = (from: string, asOf: string) => answer(b, scc({ from }, asOf))
    expect(filed('2024-04-25', '2024-05-09').verdict).toBe('conditional')
    expect(filed('2024-04-25', '2024-05-10').verdict).toBe('permitted')
    expect(filed('2024-04-25', '2024-05-01').reviewOn).toBe('2024-05-10')
    expect(filed('2024-06-24', '2024-07-01').verdict).toBe('conditional')
    expect(filed('2024-06-24', '2024-07-06')).toMatchObject({
      verdict: 'undetermined',
      missing: ['safeguards[cn.scc].from'],
    })
  })
})

describe('version windows', () => {
  const b = bookOf({
    windows: [
      { signedUntil: '2021-09-27', countsUntil: '2022-12-28', cite: 'XT old' },
      { signedFrom: '2021-09-27', cite: 'XT new' },
    ],
  })
  it('ask the day of signature where it is stated, else the day of effect', () => {
    expect(answer(b, scc({ from: '2021-10-01', signedOn: '2021-09-26' }, '2022-12-28')).verdict).toBe('conditional')
    const signed = answer(b, scc({ from: '2021-10-01', signedOn: '2021-09-26' }, '2022-12-27'))
    expect([signed.verdict, signed.reviewOn, signed.citations.includes('XT old')]).toEqual([
      'permitted',
      '2022-12-28',
      true,
    ])
    expect(answer(b, scc({ from: '2021-10-01' }, '2023-01-01'))).toMatchObject({ verdict: 'permitted' })
    expect(answer(b, scc({ from: '2021-10-01', signedOn: null }, '2023-01-01')).missing).toEqual([
      'safeguards[cn.scc].signedOn',
    ])
  })
})

describe('several safeguards of one type', () => {
  const b = bookOf({ validYears: [{ years: 2, cite: 'XT two' }], late: 'XT late' })
  const both = (one: Facts, other: Facts) =>
    answer(b, { safeguards: [one, other].map((s) => ({ type: 'cn.scc', status: 'filed', ...s })) })

  it('one that counts is enough, whatever the others are', () => {
    for (const other of [
      { from: '2020-01-01' },
      { from: null },
      { status: null },
      { scope: 'x', from: '2024-01-01' },
    ]) {
      const a = both({ from: '2024-01-01' }, other)
      expect([a.verdict, a.missing, a.citations.includes('XT late')]).toEqual(['permitted', [], false])
    }
  })

  it('none that counts: what is unknown of any is asked, each by its name', () => {
    expect(both({ from: '2020-01-01' }, { from: '2021-01-01' })).toMatchObject({ verdict: 'conditional' })
    const a = both({ from: null }, { from: '2024-01-01', scope: 'only HR' })
    expect([a.verdict, a.missing]).toEqual(['undetermined', ['safeguards[cn.scc].from', 'safeguards[cn.scc].scope']])
  })
})

describe('entries of lists', () => {
  const trusted = list({
    id: 'xt.trusted',
    of: 'place',
    entries: [
      { member: 'GB', until: '2023-01-01', cite: 'XT List 1', endedBy: 'XT Case 7' },
      { member: 'GB', from: '2024-01-01', cite: 'XT List 2', when: importer.traits.has('pipeda') },
      { member: 'JP', until: '2023-01-01', cite: 'XT List 3' },
    ],
  })
  const b = smallBook(
    {
      demand: { gist, when: subjects.count.atLeast(1), then: requires('xt.a', ['cn.scc']) },
      free: { gist, provided: listed(importer.country, 'xt.trusted'), then: exempts('xt.a') },
    },
    { lists: [trusted] },
  )
  const cites = (facts: Facts) => {
    const a = answer(b, facts)
    return [a.verdict, ...a.citations.filter((c) => /List|Case/.test(c))]
  }

  it('one that has ended is cited by what ended it, and its successor where its own condition fails', () => {
    expect(cites({ 'importer.country': 'GB', asOf: '2022-12-31' })).toEqual(['permitted', 'XT List 1'])
    expect(cites({ 'importer.country': 'GB', asOf: '2023-01-01' })).toEqual(['conditional', 'XT Case 7'])
    expect(cites({ 'importer.country': 'GB' })).toEqual(['conditional', 'XT Case 7', 'XT List 2'])
    expect(cites({ 'importer.country': 'GB', 'importer.traits': ['pipeda'] })).toEqual(['permitted', 'XT List 2'])
    expect(cites({ 'importer.country': 'JP' })).toEqual(['conditional', 'XT List 3'])
    expect(cites({ 'importer.country': 'FR' })).toEqual(['conditional'])
  })
})

it('a presumption acts on what is unknown alone, while it is in force and its condition is sure', () => {
  const b = smallBook({
    presume: {
      gist,
      from: '2022-01-01',
      when: importer.country.is('JP'),
      presumes: { fact: 'data.subjects.kinds', as: ['child'] },
    },
    demand: { gist, when: subjects.kinds.has('child'), then: requires('xt.a', ['cn.scc']) },
  })
  const kinds = (facts: Facts) => decide(transfer({ 'data.subjects.kinds': null, ...facts }), [b]).jurisdictions[0]!
  expect(kinds({})).toMatchObject({
    verdict: 'conditional',
    missing: [],
    assumed: [{ fact: 'data.subjects.kinds', value: ['child'], cite: 'XT Act presume' }],
  })
  expect(kinds({ asOf: '2021-12-31' }).verdict).toBe('undetermined')
  expect(kinds({ 'importer.country': null })).toMatchObject({ verdict: 'undetermined', assumed: [] })
  expect(kinds({ 'importer.country': 'FR' }).missing).toEqual(['data.subjects.kinds'])
  expect(kinds({ 'data.subjects.kinds': ['customer'] }).verdict).toBe('out-of-scope')
})
