import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Facts, smallBook, transfer } from '../../test/support/small-book.ts'
import { toyBook } from '../../test/support/toy-book.ts'
import { data, exporter, importer, purpose, subjects } from '../law/facts.ts'
import {
  all,
  type Book,
  canonicalJson,
  exempts,
  forbids,
  mechanism,
  parseTransfer,
  permits,
  requires,
} from '../law/index.ts'
import { runCase } from './caseRunner.ts'
import { withChanges } from './changes.ts'
import { decide } from './decide.ts'

const gist = 'A rule.'
const other: Book = {
  ...smallBook({ ban: { gist, when: data.categories.has('user.health_and_medical'), then: forbids('xt.a') } }),
  id: 'jp',
  jurisdiction: 'JP',
}
const free = smallBook({ free: { gist, then: permits('xt.a') } })

describe('whose law is asked', () => {
  it('no book for the exporter: undetermined, and said so', () => {
    const d = decide(transfer({ 'exporter.country': 'KR' }), [free])
    expect(d.verdict).toBe('undetermined')
    expect(d.jurisdictions).toHaveLength(1)
    expect(d.jurisdictions[0]).toMatchObject({ code: 'KR', missing: [], reasons: [{ gist: 'no book for KR' }] })
  })

  it('the place of collection is always asked, and an unknown one keeps the question open', () => {
    expect(decide(transfer({ 'data.collectedIn': 'KR' }), [free]).jurisdictions.map((j) => j.code)).toEqual([
      'KR',
      'XT',
    ])
    const d = decide(transfer({ 'data.collectedIn': null }), [free])
    expect(d.verdict).toBe('undetermined')
    expect(d.jurisdictions.flatMap((j) => j.missing)).toEqual(['data.collectedIn'])
  })

  it('countries without a book are listed and change nothing', () => {
    const facts: Facts = {
      'importer.ownership': [{ country: 'US', share: 1 }],
      onward: [{ country: 'CA-QC' }],
      'data.subjects.residence': ['DE', 'XT'],
    }
    const d = decide(transfer(facts), [free])
    expect([d.verdict, d.notAsked]).toEqual(['permitted', ['CA', 'DE', 'JP', 'US']])
  })

  it('another country’s book speaks where a rule of it reaches the transfer; the strictest verdict wins', () => {
    expect(decide(transfer(), [free, other])).toMatchObject({
      verdict: 'permitted',
      notAsked: [],
      jurisdictions: [{ code: 'XT' }],
    })
    const d = decide(transfer({ 'data.categories': ['user.health_and_medical'] }), [free, other])
    expect([d.verdict, d.jurisdictions.map((j) => j.code)]).toEqual(['prohibited', ['XT', 'JP']])
  })
})

describe('assumed', () => {
  const b = smallBook(
    {
      demand: { gist, when: exporter.sector.is('banking', 'private'), then: requires('xt.a', ['cn.scc']) },
      free: { gist, when: purpose.has('contract'), then: exempts('xt.a') },
    },
    { mechanisms: [mechanism('cn.scc', { title: 'c', accepts: ['filed'] })] },
  )
  it('names the defaults that mattered, and only those', () => {
    const { assumed } = decide(transfer(), [b]).jurisdictions[0]!
    expect(assumed.map((a) => a.fact)).toEqual(['exporter.sector', 'purpose', 'safeguards'])
    const stated = decide(transfer({ 'exporter.sector': 'banking', purpose: [], safeguards: [] }), [b])
    expect(stated.jurisdictions[0]!.assumed).toEqual([])
  })

  it('strict: absent is unknown', () => {
    const d = decide(transfer({ 'data.collectedIn': 'XT' }), [b], { strict: true })
    expect(d.verdict).toBe('undetermined')
    expect(d.jurisdictions[0]!.missing).toEqual(expect.arrayContaining(['exporter.sector', 'purpose']))
    expect(d.jurisdictions[0]!.assumed).toEqual([])
  })
})

it('a presumption acts on what is stated as unknown, and is shown', () => {
  const b = smallBook({
    presume: { gist, presumes: { fact: 'data.subjects.citizenship', as: ['XT'] } },
    ban: { gist, when: subjects.citizenship.has('XT'), then: forbids('xt.a') },
  })
  const d = decide(transfer({ 'data.subjects.citizenship': null }), [b])
  expect(d.verdict).toBe('prohibited')
  expect(d.jurisdictions[0]!.assumed).toEqual([
    { fact: 'data.subjects.citizenship', value: ['XT'], cite: 'XT Act presume' },
  ])
  expect(decide(transfer({ 'data.subjects.citizenship': ['JP'] }), [b]).verdict).toBe('out-of-scope')
})

describe('wouldBePermittedIf', () => {
  const b = smallBook({
    health: { gist, when: data.categories.has('user.health_and_medical'), then: forbids('xt.a') },
    many: { gist, when: subjects.count.atLeast(100), then: forbids('xt.b') },
    free: { gist, then: permits('xt.a') },
  })
  const texts = (facts: Facts) => decide(transfer(facts), [b]).wouldBePermittedIf.map((c) => c.changes)

  it('drops a kind of data, or lowers a number to one below the limit', () => {
    expect(texts({ 'data.categories': ['user.contact', 'user.health_and_medical'] })).toEqual([
      [{ fact: 'data.categories', drop: ['user.health_and_medical'] }],
    ])
    expect(texts({ 'data.subjects.count': 250 })).toEqual([[{ fact: 'data.subjects.count', atMost: 99 }]])
  })

  it('joins changes that do only together, and tells nothing where none is needed', () => {
    expect(
      texts({ 'data.categories': ['user.contact', 'user.health_and_medical'], 'data.subjects.count': 250 }),
    ).toEqual([
      [
        { fact: 'data.categories', drop: ['user.health_and_medical'] },
        { fact: 'data.subjects.count', atMost: 99 },
      ],
    ])
    expect(texts({})).toEqual([])
  })

  it('each, made true, is permitted', () => {
    const facts: Facts = {
      'data.categories': ['user.contact'],
      'data.subjects.count': 250,
      asOf: '2021-02-01',
      'importer.country': 'XQ',
    }
    const found = decide(transfer(facts), [toyBook]).wouldBePermittedIf
    expect(found.length).toBeGreaterThan(0)
    for (const { changes, verdict } of found) {
      const changed = parseTransfer(withChanges(transfer(facts), changes))
      expect(decide(changed.transfer!, [toyBook]).verdict).toBe(verdict)
    }
    expect(
      decide(transfer({ ...facts, 'importer.country': 'DE', purpose: [], 'data.subjects.consent': 'separate' }), [
        toyBook,
      ]).wouldBePermittedIf,
    ).toContainEqual({
      changes: [{ fact: 'data.subjects.count', atMost: 9 }],
      verdict: 'permitted',
      text: 'with data.subjects.count at most 9',
    })
  })
})

describe('reviewOn', () => {
  const mechanisms = [
    mechanism('cn.security-assessment', { title: 's', accepts: ['approved'], validYears: [{ years: 2, cite: 'v' }] }),
  ]
  const demand = { gist, then: requires('xt.a', ['cn.security-assessment']) }
  const approved = (from: string, until: string | null = null): Facts => ({
    safeguards: [{ type: 'cn.security-assessment', status: 'approved', from, until }],
  })

  it('is the day a rule begins that changes the answer, and no day of a rule that does not', () => {
    const b = smallBook({
      demand,
      unrelated: { gist, from: '2024-08-01', when: importer.country.is('US'), then: forbids('xt.b') },
      ban: { gist, from: '2025-02-03', when: importer.country.is('JP'), then: forbids('xt.b') },
    })
    expect(decide(transfer(), [b]).reviewOn).toBe('2025-02-03')
    expect(decide(transfer({ 'importer.country': 'US' }), [b]).reviewOn).toBe('2024-08-01')
    expect(decide(transfer({ 'importer.country': 'DE' }), [b]).reviewOn).toBeNull()
  })

  it('is the day a safeguard begins, ends, or is no longer valid', () => {
    const b = smallBook({ demand }, { mechanisms })
    expect(decide(transfer(approved('2023-03-01')), [b]).reviewOn).toBe('2025-03-01')
    expect(decide(transfer(approved('2023-03-01', '2024-09-01')), [b]).reviewOn).toBe('2024-09-01')
    expect(decide(transfer(approved('2024-07-01')), [b]).reviewOn).toBe('2024-07-01')
  })

  it('is 1 January where a total begins anew, or last year’s is forgotten', () => {
    const year = smallBook({ demand: { ...demand, when: subjects.yearToDate.atLeast(100) } })
    expect(decide(transfer({ 'data.subjects.yearToDate': 100 }), [year]).reviewOn).toBe('2025-01-01')
    expect(decide(transfer({ 'data.subjects.yearToDate': 99 }), [year]).reviewOn).toBeNull()
    const past = smallBook({ demand: { ...demand, when: all(subjects.previousYear.atLeast(100)) } })
    expect(decide(transfer({ 'data.subjects.previousYear': 100 }), [past]).reviewOn).toBe('2025-01-01')
    expect(decide(transfer({ 'data.subjects.yearToDate': 100 }), [past]).reviewOn).toBe('2025-01-01')
  })

  it('finds what a walk over every day finds', () => {
    for (const country of ['JP', 'GB', 'CA', 'DE']) {
      const facts: Facts = {
        asOf: '2020-02-01',
        'importer.country': country,
        'data.subjects.count': 50,
        'importer.traits': ['private-sector'],
        'data.subjects.kinds': ['child'],
      }
      const first = decide(transfer(facts), [toyBook])
      const answer = (asOf: string) => {
        const j = decide(transfer({ ...facts, asOf }), [toyBook], { brief: true }).jurisdictions[0]!
        return JSON.stringify([j.verdict, j.mechanisms, j.place])
      }
      const start = Date.UTC(2020, 1, 1)
      let found: string | null = null
      for (let day = 1; day < 1200 && found === null; day++) {
        const asOf = new Date(start + day * 86_400_000).toISOString().slice(0, 10)
        if (answer(asOf) !== answer('2020-02-01')) found = asOf
      }
      expect(first.reviewOn).toBe(found)
    }
  })
})

describe('the decision', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  it('is frozen, deterministic, plain data, and binds the law it rests on', () => {
    const [a, b] = [1, 2].map(() => decide(transfer({ 'exporter.country': 'XT' }), [toyBook], { hash }))
    expect(a).toEqual(b)
    expect(Object.isFrozen(a!.jurisdictions[0]!.reasons)).toBe(true)
    expect(JSON.parse(canonicalJson(a))).toEqual(a)
    expect(a!.law.books).toEqual({ toy: `sha256:${hash(canonicalJson(toyBook))}` })
    expect(decide(transfer(), [toyBook]).law.books).toEqual({})
  })

  it('reads a worked case, and says which part of it failed', () => {
    const worked = {
      id: 'c',
      transfer: transfer(),
      expect: { jurisdiction: 'XT', verdict: 'permitted', cites: ['XT Act free(1)'], mechanismsAnyOf: [] },
    }
    expect(runCase(worked, [free])).toMatchObject({ pass: true, failures: [] })
    const wrong = {
      ...worked,
      expect: {
        ...worked.expect,
        verdict: 'prohibited',
        cites: ['XT Act fre'],
        missing: ['via'],
        obligations: ['record'],
        mechanismsAnyOf: [['cn.scc']],
      },
    }
    expect(runCase(wrong, [free]).failures.map((f) => f.split(':')[0])).toEqual([
      'verdict',
      'mechanisms',
      'cites',
      'missing',
      'obligations',
    ])
    expect(runCase({ ...worked, transfer: {} }, [free]).failures[0]).toMatch(/^transfer: asOf/)
    expect(runCase({ ...worked, expect: { ...worked.expect, jurisdiction: 'US' } }, [free]).pass).toBe(false)
  })
})
