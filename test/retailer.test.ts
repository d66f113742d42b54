/** A retailer's 25,000 customers, one transfer file per day and use: what had to be done, from 2016 to 2026. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import cn from '../rulebooks/cn/index.ts'
import { decide, matches } from '../src/engine/index.ts'
import { parseTransfer } from '../src/law/index.ts'

const folder = join(import.meta.dirname, '..', 'examples', 'retailer')

interface Row {
  readonly file: string
  readonly verdict: string
  readonly ways: readonly string[]
  readonly cite: string
  readonly duties?: readonly string[]
}

const consent = ['cn.consent']
const separate = ['cn.separate-consent']
const formality = ['cn.certification', 'cn.scc']
const both = ['cn.certification+cn.separate-consent', 'cn.scc+cn.separate-consent']
const always = ['assess', 'inform', 'record', 'secure']

/** The analysis feed of an affiliate: nobody has been asked yet, so the steps say what had to be done. */
const analysis: readonly Row[] = [
  { file: '2016-06', verdict: 'conditional', ways: consent, cite: 'CN Consumer Law 2013 art 29' },
  { file: '2017-06', verdict: 'conditional', ways: consent, cite: 'CN CSL 2016 art 42' },
  { file: '2018-04', verdict: 'conditional', ways: consent, cite: 'CN CSL 2016 art 42' },
  { file: '2021-11', verdict: 'undetermined', ways: [], cite: 'CN PIPL 2021 art 38', duties: always },
  { file: '2022-09', verdict: 'undetermined', ways: [], cite: 'CN PIPL 2021 art 38', duties: always },
  {
    file: '2023-06',
    verdict: 'conditional',
    ways: both,
    cite: 'CN SCC Measures 2023 art 4',
    duties: [...always, 'notify'],
  },
  { file: '2024-03-22', verdict: 'conditional', ways: separate, cite: 'CN PIPL 2021 art 39', duties: always },
  { file: '2025-01', verdict: 'conditional', ways: separate, cite: 'CN PIPL 2021 art 39', duties: always },
  { file: '2026-01', verdict: 'conditional', ways: separate, cite: 'CN PIPL 2021 art 39', duties: always },
]

/** Orders shipped from abroad: consent through the order at first, the contract as ground since the PIPL. */
const order: readonly Row[] = [
  { file: '2016-06', verdict: 'permitted', ways: [], cite: 'CN Consumer Law 2013 art 29' },
  { file: '2017-06', verdict: 'permitted', ways: [], cite: 'CN CSL 2016 art 42' },
  { file: '2018-04', verdict: 'permitted', ways: [], cite: 'CN CSL 2016 art 42' },
  { file: '2021-11', verdict: 'undetermined', ways: [], cite: 'CN PIPL 2021 art 38', duties: always },
  { file: '2022-09', verdict: 'undetermined', ways: [], cite: 'CN PIPL 2021 art 38', duties: always },
  {
    file: '2023-06',
    verdict: 'conditional',
    ways: formality,
    cite: 'CN SCC Measures 2023 art 4',
    duties: [...always, 'notify'],
  },
  { file: '2024-03-22', verdict: 'permitted', ways: [], cite: 'CN Provisions 2024 art 5(1)(1)', duties: always },
  { file: '2025-01', verdict: 'permitted', ways: [], cite: 'CN NDSMR 2024 art 35(4)', duties: always },
  { file: '2026-01', verdict: 'permitted', ways: [], cite: 'CN NDSMR 2024 art 35(4)', duties: always },
]

interface Given {
  asOf: string
  data: { subjects: Record<string, unknown> }
  exporter: { traits: string[] }
}

function answer(name: string, change: (t: Given) => void = () => {}) {
  const transfer = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Given
  change(transfer)
  const parsed = parseTransfer(transfer)
  if (parsed.problems !== undefined) throw new Error(JSON.stringify(parsed.problems))
  const decision = decide(parsed.transfer, [cn])
  expect(decision.notAsked).toEqual(['JP'])
  const cnAnswer = decision.jurisdictions[0]
  if (cnAnswer === undefined) throw new Error('China did not answer')
  return { ...cnAnswer, ways: cnAnswer.mechanisms.map((steps) => [...steps].sort().join('+')).sort() }
}

describe.each([
  ['analysis', analysis],
  ['order', order],
] as const)('%s', (kind, rows) => {
  it.each(rows)('$file', (row) => {
    const got = answer(`${row.file}-${kind}`)
    expect({ verdict: got.verdict, ways: got.ways }).toEqual({ verdict: row.verdict, ways: row.ways })
    expect(got.citations.some((cite) => matches(cite, row.cite))).toBe(true)
    const duties = new Set(got.obligations.map((o) => o.duty))
    expect((row.duties ?? []).filter((duty) => !duties.has(duty))).toEqual([])
  })
})

it('has a file for every row and no other', () => {
  const rows = [...analysis.map((r) => `${r.file}-analysis.json`), ...order.map((r) => `${r.file}-order.json`)]
  expect(readdirSync(folder).sort()).toEqual(rows.sort())
})

describe('the other numbers of the table', () => {
  it('asks a critical operator for assessment in 2018', () => {
    const got = answer('2018-04-analysis', (t) => t.exporter.traits.push('cii-operator'))
    expect(got.ways).toEqual(['cn.consent+cn.security-assessment'])
    expect(got.place.map((p) => [p.country, p.cite])).toEqual([['CN', 'CN CSL 2016 art 37']])
  })

  it.each([
    ['held', 1_000_000],
    ['previousYear', 75_000],
    ['sensitivePreviousYear', 10_000],
  ])('asks for assessment in September 2022 when %s is %d', (fact, people) => {
    const got = answer('2022-09-analysis', (t) => {
      t.data.subjects.previousYear = Math.max(Number(t.data.subjects.previousYear), fact === 'held' ? 0 : 10_000)
      t.data.subjects[fact] = people
    })
    expect(got.ways).toEqual(['cn.security-assessment+cn.separate-consent'])
    expect(got.place.map((p) => p.cite)).toEqual(['CN PIPL 2021 art 40'])
  })

  it('offers the certificate alone from November 2022', () => {
    const got = answer('2022-09-analysis', (t) => {
      t.asOf = '2022-11-04'
    })
    expect(got.ways).toEqual(['cn.certification+cn.separate-consent'])
  })

  it.each([
    ['2024-03-22', 75_000, 0, both],
    ['2024-03-22', 74_999, 0, separate],
    ['2025-01', 0, 1, both],
    ['2026-01', 975_000, 0, ['cn.security-assessment+cn.separate-consent']],
    ['2026-01', 10_000, 10_000, ['cn.security-assessment+cn.separate-consent']],
  ] as const)('%s with %d sent before, %d of them sensitive', (file, yearToDate, sensitiveYearToDate, ways) => {
    const got = answer(`${file}-analysis`, (t) => {
      Object.assign(t.data.subjects, { yearToDate: Math.max(yearToDate, sensitiveYearToDate), sensitiveYearToDate })
    })
    expect(got.ways).toEqual(ways)
    expect(got.place).toHaveLength(ways.some((way) => way.includes('assessment')) ? 1 : 0)
  })

  it('counts the analysis feed and not the orders', () => {
    expect(answer('2024-03-22-analysis').counted).toBe(true)
    expect(answer('2024-03-22-order').counted).toBe(false)
    expect(answer('2025-01-order').uncountedBy).not.toBeNull()
  })

  it('dates the filing of the contract by ten working days', () => {
    const filing = answer('2023-06-analysis').obligations.find((o) => o.cite === 'CN SCC Measures 2023 art 7')
    expect(filing?.within).toContain('10 business days')
  })
})

describe('duties that begin at a number or a day', () => {
  const cited = (name: string, change: (t: Given) => void) => answer(name, change).obligations.map((o) => o.cite)

  it.each([
    ['CN PIPL 2021 art 30', { sensitiveCount: 0 }, { sensitiveCount: 1 }],
    ['CN NDSMR 2024 art 28', { held: 9_999_999 }, { held: 10_000_000 }],
    ['CN SCC Measures 2023 art 7', { yearToDate: 74_999 }, { yearToDate: 75_000 }],
    ['CN Provisions 2024 art 9', { yearToDate: 974_999 }, { yearToDate: 975_000 }],
  ] as const)('%s', (cite, below, at) => {
    const given = (people: object) => cited('2026-01-analysis', (t) => Object.assign(t.data.subjects, people))
    expect(given(below)).not.toContain(cite)
    expect(given(at)).toContain(cite)
  })

  it.each([
    ['CN NDSMR 2024 art 12', '2024-12-31', '2025-01-01'],
    ['CN Provisions 2024 art 10', '2024-03-21', '2024-03-22'],
    ['CN PIPL 2021 art 55', '2021-10-31', '2021-11-01'],
    ['CN CSL 2025 art 42', '2025-12-31', '2026-01-01'],
  ])('%s', (cite, eve, day) => {
    const on = (asOf: string) => cited('2024-03-22-analysis', (t) => Object.assign(t, { asOf }))
    expect(on(eve)).not.toContain(cite)
    expect(on(day)).toContain(cite)
  })
})

it('leaves the older laws on consent behind once the PIPL speaks', () => {
  const old = /Consumer Law|NPCSC Decision|CSL 2016 art 4/
  expect(answer('2018-04-analysis').citations.some((cite) => old.test(cite))).toBe(true)
  const now = answer('2024-03-22-analysis', (t) => Object.assign(t.data.subjects, { consent: 'separate' }))
  expect(now.citations.filter((cite) => old.test(cite))).toEqual([])
})
