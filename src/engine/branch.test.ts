import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Facts, head, smallBook, transfer, withArticle } from '../../test/support/small-book.ts'
import { toyBook } from '../../test/support/toy-book.ts'
import { data, exporter, firstTransferOn, importer, purpose, subjects } from '../law/facts.ts'
import { all, any, type Condition, derived, difference, forbids, instrument, not, permits, sum } from '../law/index.ts'
import { compile, interpret } from './compile.ts'
import { decide } from './decide.ts'

/** What a condition is worth: `prohibited` yes, `out-of-scope` no, `undetermined` unknown. */
function worth(condition: Condition, facts: Facts): string {
  const b = smallBook({ ban: { gist: 'A ban.', when: condition, then: forbids('xt.a') } })
  return { prohibited: 'yes', 'out-of-scope': 'no', undetermined: 'unknown' }[
    decide(transfer(facts), [b]).verdict as 'prohibited'
  ]
}

describe('nodes', () => {
  const email: Facts = { 'data.categories': ['user.contact.email'] }
  const yes = exporter.sector.is('private')
  const no = exporter.sector.is('banking')
  const open = data.important.is('yes')
  it.each<[string, Condition, Facts, string]>([
    ['has: a child is its parent', data.categories.has('user.contact'), email, 'yes'],
    [
      'has: a parent is not its child',
      data.categories.has('user.contact.email'),
      { 'data.categories': ['user.contact'] },
      'no',
    ],
    ['has: nothing', purpose.has('contract'), { purpose: [] }, 'no'],
    ['has: unknown', purpose.has('contract'), { purpose: null }, 'unknown'],
    ['within: every one', purpose.within('contract', 'payment'), { purpose: ['contract', 'payment'] }, 'yes'],
    ['within: one more closes it', purpose.within('contract'), { purpose: ['contract', 'marketing'] }, 'no'],
    ['within: an own word closes it', purpose.within('contract'), { purpose: ['contract', 'x-own'] }, 'no'],
    ['within: empty', purpose.within('contract'), { purpose: [] }, 'no'],
    ['within: unknown', purpose.within('contract'), { purpose: null }, 'unknown'],
    [
      'within: of a tree',
      data.categories.within('user'),
      { 'data.categories': ['user.name', 'user.contact.email'] },
      'yes',
    ],
    [
      'is: a zone lies under its country',
      importer.zone.is('CN'),
      { 'importer.country': 'CN', 'importer.zone': 'CN-GBA' },
      'yes',
    ],
    ['is: a country not under its zone', importer.country.is('CN-GBA'), { 'importer.country': 'CN' }, 'no'],
    ['is: none', exporter.zone.is('CN'), { 'exporter.zone': null }, 'no'],
    ['is: unknown', importer.country.is('CN'), { 'importer.country': null }, 'unknown'],
    ['below: one less', subjects.count.below(10), { 'data.subjects.count': 9 }, 'yes'],
    ['below: at', subjects.count.below(10), { 'data.subjects.count': 10 }, 'no'],
    ['atLeast: at', subjects.count.atLeast(10), { 'data.subjects.count': 10 }, 'yes'],
    ['atLeast: unknown', subjects.count.atLeast(10), { 'data.subjects.count': null }, 'unknown'],
    [
      'atLeast: the part says enough',
      subjects.count.atLeast(10),
      { 'data.subjects.count': null, 'data.subjects.sensitiveCount': 10 },
      'yes',
    ],
    ['atLeast nought: always', subjects.count.atLeast(0), { 'data.subjects.count': null }, 'yes'],
    ['before: the day before', firstTransferOn.before('2024-01-01'), { firstTransferOn: '2023-12-31' }, 'yes'],
    ['after: on the day', firstTransferOn.after('2024-01-01'), { firstTransferOn: '2024-01-01' }, 'yes'],
    [
      'before and after: no day',
      any(firstTransferOn.before('2024-01-01'), firstTransferOn.after('2024-01-01')),
      { firstTransferOn: null },
      'no',
    ],
    ['all: false beats unknown', all(open, no), { 'data.important': null }, 'no'],
    ['all: unknown', all(open, yes), { 'data.important': null }, 'unknown'],
    ['any: true beats unknown', any(open, yes), { 'data.important': null }, 'yes'],
    ['any: unknown', any(open, no), { 'data.important': null }, 'unknown'],
    ['not: unknown', not(open), { 'data.important': null }, 'unknown'],
    ['branching settles what no node can', any(open, not(open)), { 'data.important': null }, 'yes'],
    [
      'a parent denied denies its child',
      all(not(data.categories.has('user')), data.categories.has('user.name')),
      { 'data.categories': null, 'data.subjects.count': 1 },
      'no',
    ],
    [
      'one of a list of countries is not the other',
      all(importer.country.is('JP'), importer.country.is('GB')),
      { 'importer.country': null },
      'no',
    ],
    ['all of nothing', all(), {}, 'yes'],
    ['any of nothing', any(), {}, 'no'],
  ])('%s', (_, condition, facts, expected) => {
    expect(worth(condition, facts)).toBe(expected)
  })

  it('ranges: a known part of a sum is already at least that much', () => {
    const total = derived('xt.total', sum(difference(subjects.count, subjects.sensitiveCount), subjects.previousYear), {
      meaning: 'Total.',
    })
    const b = smallBook(
      { ban: { gist: 'A ban.', when: total.atLeast(100), then: forbids('xt.a') } },
      { derived: [total.declaration] },
    )
    const ask = (facts: Facts) => decide(transfer(facts), [b]).jurisdictions[0]!
    expect(ask({ 'data.subjects.count': 120, 'data.subjects.previousYear': null }).verdict).toBe('prohibited')
    expect(ask({ 'data.subjects.count': 20, 'data.subjects.previousYear': null })).toMatchObject({
      verdict: 'undetermined',
      missing: ['data.subjects.previousYear'],
    })
    expect(ask({ 'data.subjects.count': 20, 'data.subjects.previousYear': 79 }).verdict).toBe('out-of-scope')
  })
})

/** Every value of a fact that the toy book can tell apart, at its limits. */
const domains: Readonly<Record<string, readonly unknown[]>> = {
  'data.subjects.consent': ['none', 'general', 'separate', 'written', 'withdrawn'],
  'data.subjects.kinds': [[], ['child'], ['customer'], ['child', 'customer']],
  'data.form': ['identified', 'anonymised', 'aggregated', 'encrypted'],
  'data.important': ['yes', 'no', 'unnotified'],
  'data.subjects.count': [5, 6, 9, 10, 11, 99, 100, 101, 1000],
  'data.subjects.sensitiveCount': [0, 1, 4, 5],
  'data.subjects.yearToDate': [0, 4, 5, 89, 90, 94, 95, 99, 100, 500],
  'exporter.sector': ['banking', 'retail'],
  'exporter.traits': [[], ['household']],
  'importer.country': ['JP', 'GB', 'CA', 'XQ', 'XR', 'DE'],
  'importer.traits': [[], ['private-sector']],
  purpose: [
    [],
    ['contract'],
    ['payment'],
    ['contract', 'payment'],
    ['analytics'],
    ['contract', 'analytics'],
    ['payment', 'analytics'],
    ['contract', 'payment', 'analytics'],
  ],
}
const base: Facts = { 'exporter.country': 'XT', 'data.categories': ['user.contact'] }
const days = ['2020-03-01', '2021-02-01', '2022-06-01']

const questions = fc.record({
  asOf: fc.constantFrom(...days),
  known: fc.record(
    Object.fromEntries(Object.entries(domains).map(([path, values]) => [path, fc.constantFrom(...values)])),
  ),
  unknown: fc.uniqueArray(fc.constantFrom(...Object.keys(domains)), { minLength: 1, maxLength: 3 }),
})

function completions(known: Facts, unknown: readonly string[]): readonly Facts[] {
  return unknown.reduce<readonly Facts[]>(
    (all, path) => all.flatMap((facts) => domains[path]!.map((value) => ({ ...facts, [path]: value }))),
    [known],
  )
}

describe('branching', () => {
  it('answers as brute enumeration of every completion does', () => {
    let [open, settled] = [0, 0]
    fc.assert(
      fc.property(questions, ({ asOf, known, unknown }) => {
        const facts = { ...base, ...known, asOf }
        const program = compile(toyBook, asOf)
        const verdicts = new Set(
          completions(facts, unknown).map((c) => program.run(program.record(transfer(c))).verdict),
        )
        const asked = transfer({ ...facts, ...Object.fromEntries(unknown.map((path) => [path, null])) })
        const expected = verdicts.size === 1 ? [...verdicts][0] : 'undetermined'
        if (verdicts.size === 1) settled++
        else open++
        expect(interpret(program.program, program.record(asked)).verdict).toBe(expected)
        expect(program.verdictOf(program.record(asked))).toBe(expected)
      }),
      { numRuns: 1500, seed: 1 },
    )
    expect(Math.min(open, settled)).toBeGreaterThan(100)
  })

  it('every list offered suffices in every completion, and facts not missing do not matter', () => {
    let offered = 0
    fc.assert(
      fc.property(questions, ({ asOf, known, unknown }) => {
        const facts = { ...base, ...known, asOf }
        const asked = { ...facts, ...Object.fromEntries(unknown.map((path) => [path, null])) }
        const answer = decide(transfer(asked), [toyBook], { brief: true }).jurisdictions[0]!
        for (const list of answer.mechanisms) {
          offered++
          const safeguards = list
            .filter((step) => step !== 'cn.separate-consent')
            .map((type) => ({
              type,
              status: type === 'cn.security-assessment' ? 'approved' : type.includes('scc') ? 'filed' : 'valid',
              from: asOf,
            }))
          const consent = list.includes('cn.separate-consent') ? { 'data.subjects.consent': 'separate' } : {}
          for (const c of completions(facts, unknown)) {
            const after = decide(transfer({ ...c, ...consent, safeguards }), [toyBook], { brief: true })
            expect(['permitted', 'out-of-scope']).toContain(after.verdict)
          }
        }
        if (answer.verdict !== 'undetermined' || answer.unclear.length > 0) return
        const irrelevant = unknown.filter((path) => !answer.missing.includes(path))
        const others = unknown.filter((path) => answer.missing.includes(path))
        expect(others.length).toBeGreaterThan(0)
        for (const c of completions(facts, others)) {
          const left = { ...c, ...Object.fromEntries(irrelevant.map((path) => [path, null])) }
          expect(decide(transfer(left), [toyBook], { brief: true }).verdict).not.toBe('undetermined')
        }
      }),
      { numRuns: 1500, seed: 2 },
    )
    expect(offered).toBeGreaterThan(50)
  })
})

it('adding a ban never frees', () => {
  const order = ['out-of-scope', 'permitted', 'conditional', 'undetermined', 'prohibited']
  const ban = instrument(
    { ...head, id: 'toy.act' },
    { more: { gist: 'More.', when: importer.traits.has('private-sector'), then: forbids('toy.children') } },
  )
  const stricter = withArticle(toyBook, ban.articles[0]!)
  fc.assert(
    fc.property(questions, ({ asOf, known, unknown }) => {
      const asked = transfer({ ...base, ...known, asOf, [unknown[0]!]: null })
      const [before, after] = [toyBook, stricter].map((b) => order.indexOf(decide(asked, [b], { brief: true }).verdict))
      if (before !== order.indexOf('undetermined') || after === order.indexOf('undetermined'))
        expect(after).toBeGreaterThanOrEqual(before!)
      else expect(order[after!]).toBe('prohibited')
    }),
    { numRuns: 500, seed: 3 },
  )
})

describe('a root of the categories said alone', () => {
  const b = smallBook({
    genes: { gist: 'A ban.', when: data.categories.has('omic.genomic'), then: forbids('xt.a') },
    free: { gist: 'Free.', when: all(), then: permits('xt.a'), yieldsTo: ['genes'] },
  })
  const verdict = (categories: readonly string[]) =>
    decide(transfer({ 'data.categories': categories, 'data.subjects.count': 5 }), [b]).verdict

  it('may be any kind below it', () => {
    expect(verdict(['omic'])).toBe('undetermined')
    expect(verdict(['omic.proteomic'])).toBe('permitted')
    expect(verdict(['omic', 'omic.genomic'])).toBe('prohibited')
    expect(decide(transfer({ 'data.categories': ['omic'] }), [b]).jurisdictions[0]!.missing).toEqual([
      'data.categories',
    ])
  })
})
