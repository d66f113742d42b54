/** The grids of China's volume lines, written out as plain numbers and compared with the book, cell by cell and day by day. */

import { describe, expect, it } from 'vitest'
import cn from '../rulebooks/cn/index.ts'
import { decide } from '../src/engine/index.ts'
import { parseTransfer } from '../src/law/index.ts'

interface Cell {
  readonly day: string
  readonly held: number
  readonly now: number
  readonly sensitiveNow: number
  readonly thisYear: number
  readonly sensitiveThisYear: number
  readonly lastYear: number
  readonly sensitiveLastYear: number
  readonly consent: 'separate' | 'general'
  readonly critical: boolean
  readonly important: boolean
}

interface Answer {
  readonly verdict: string
  /** Steps of one alternative joined by `+`. */
  readonly ways: readonly string[]
  readonly cites: readonly string[]
}

const assessment = ['cn.security-assessment']
const certificate = ['cn.certification']
const contractOrCertificate = ['cn.certification', 'cn.scc']

/** From 2024-03-22: rows are ordinary people of this calendar year, columns sensitive ones, this transfer included. */
const rows2024 = [
  { below: 100_000, columns: ['5(1)(4)', '8', '7(2)'] },
  { below: 1_000_000, columns: ['8', '8', '7(2)'] },
  { below: Number.POSITIVE_INFINITY, columns: ['7(2)', '7(2)', '7(2)'] },
] as const

function article2024(c: Cell): '5(1)(4)' | '8' | '7(1)' | '7(2)' {
  if (c.critical) return '7(1)'
  if (c.important) return '7(2)'
  const sensitive = c.sensitiveNow + c.sensitiveThisYear
  const ordinary = c.now + c.thisYear - sensitive
  const row = rows2024.find((r) => ordinary < r.below)
  if (row === undefined) throw new Error('no such row')
  return row.columns[sensitive === 0 ? 0 : sensitive < 10_000 ? 1 : 2]
}

function formality2024(c: Cell): Answer {
  const article = article2024(c)
  const cites = [`CN Provisions 2024 art ${article}`]
  if (article === '5(1)(4)') return { verdict: 'permitted', ways: [], cites }
  return { verdict: 'conditional', ways: article === '8' ? contractOrCertificate : assessment, cites }
}

/** 2022-09-01 to 2024-03-21: from 1 January of the previous year; no free cell. */
function formality2022(c: Cell): Answer {
  const everyone = c.now + c.thisYear + c.lastYear
  const sensitive = c.sensitiveNow + c.sensitiveThisYear + c.sensitiveLastYear
  const heads = [
    ...(c.important ? ['4(1)'] : []),
    ...(c.critical || c.held >= 1_000_000 ? ['4(2)'] : []),
    ...(everyone >= 100_000 || sensitive >= 10_000 ? ['4(3)'] : []),
  ]
  if (heads.length > 0) {
    const cites = heads.map((head) => `CN Assessment Measures 2022 art ${head}`)
    return { verdict: 'conditional', ways: assessment, cites }
  }
  const cites = ['CN PIPL 2021 art 38']
  if (c.day < '2022-11-04') return { verdict: 'undetermined', ways: [], cites }
  return { verdict: 'conditional', ways: c.day < '2023-06-01' ? certificate : contractOrCertificate, cites }
}

/** 2021-11-01 to 2022-08-31: article 38 bound and had no procedure; the law named one step for critical operators. */
function formality2021(c: Cell): Answer {
  if (c.critical)
    return { verdict: 'conditional', ways: assessment, cites: ['CN PIPL 2021 art 40', 'CN CSL 2016 art 37'] }
  return { verdict: 'undetermined', ways: [], cites: [c.important ? 'CN DSL 2021 art 31' : 'CN PIPL 2021 art 38'] }
}

function oracle(c: Cell): Answer {
  const formality = c.day < '2022-09-01' ? formality2021(c) : c.day < '2024-03-22' ? formality2022(c) : formality2024(c)
  if (c.consent === 'separate' || formality.verdict === 'undetermined') return formality
  const consent = 'CN PIPL 2021 art 39'
  if (formality.verdict === 'permitted')
    return { verdict: 'conditional', ways: ['cn.separate-consent'], cites: [consent] }
  const ways = formality.ways.map((way) => [way, 'cn.separate-consent'].sort().join('+'))
  return { verdict: 'conditional', ways, cites: [...formality.cites, consent] }
}

function answered(c: Cell): Answer {
  const parsed = parseTransfer({
    asOf: c.day,
    data: {
      categories: ['user.contact', 'transaction.order'],
      collectedIn: 'CN',
      important: c.important ? 'yes' : 'no',
      subjects: {
        count: c.now,
        sensitiveCount: c.sensitiveNow,
        yearToDate: c.thisYear,
        sensitiveYearToDate: c.sensitiveThisYear,
        previousYear: c.lastYear,
        sensitivePreviousYear: c.sensitiveLastYear,
        held: c.held,
        residence: ['CN'],
        kinds: ['customer'],
        consent: c.consent,
      },
    },
    exporter: { country: 'CN', role: 'controller', sector: 'retail', traits: c.critical ? ['cii-operator'] : [] },
    importer: { country: 'JP', role: 'controller', sector: 'retail', traits: [], relation: 'affiliate' },
    via: 'transfer',
    purpose: ['analytics'],
    safeguards: [],
    onward: [],
  })
  if (parsed.problems !== undefined) throw new Error(JSON.stringify(parsed.problems))
  const cnAnswer = decide(parsed.transfer, [cn], { brief: true }).jurisdictions.find((j) => j.code === 'CN')
  if (cnAnswer === undefined) throw new Error('China did not answer')
  const ways = cnAnswer.mechanisms.map((steps) => [...steps].sort().join('+'))
  return { verdict: cnAnswer.verdict, ways, cites: cnAnswer.citations }
}

const consents = ['separate', 'general'] as const
const booleans = [false, true] as const

/** A total split over this transfer, this year so far and last year. */
const splits: readonly ((total: number) => readonly [now: number, thisYear: number, lastYear: number])[] = [
  (total) => [total, 0, 0],
  (total) => [Math.ceil(total / 2), Math.floor(total / 2), 0],
]
const splitsWithLastYear = [
  ...splits,
  (total: number) =>
    [Math.ceil(total / 3), Math.floor(total / 3), total - Math.ceil(total / 3) - Math.floor(total / 3)] as const,
]

function* circumstances() {
  for (const consent of consents)
    for (const critical of booleans) for (const important of booleans) yield { consent, critical, important }
}

function* cells2024(day: string): Generator<Cell> {
  for (const ordinary of [0, 1, 99_999, 100_000, 100_001, 999_999, 1_000_000, 1_000_001])
    for (const sensitive of [0, 1, 9_999, 10_000, 10_001])
      for (const split of splits)
        for (const rest of circumstances()) {
          if (ordinary + sensitive === 0) continue
          const [o, oYear] = split(ordinary)
          const [s, sYear] = split(sensitive)
          // What was sent last year and how many people are held no longer matter: numbers far above every old line.
          const past = { lastYear: 7_000_000, sensitiveLastYear: 3_000_000, held: 9_000_000 }
          const sums = { now: o + s, sensitiveNow: s, thisYear: oYear + sYear, sensitiveThisYear: sYear }
          yield { day, ...sums, ...past, ...rest }
        }
}

function* cells2022(day: string): Generator<Cell> {
  for (const held of [999_999, 1_000_000, 1_000_001])
    for (const everyone of [1, 9_999, 99_999, 100_000, 100_001])
      for (const sensitive of [0, 1, 9_999, 10_000, 10_001])
        for (const split of splitsWithLastYear)
          for (const rest of circumstances()) {
            if (sensitive > everyone) continue
            const [a, aYear, aLast] = split(everyone)
            const [s, sYear, sLast] = split(sensitive)
            const sums = { now: a, thisYear: aYear, lastYear: aLast }
            yield { day, held, ...sums, sensitiveNow: s, sensitiveThisYear: sYear, sensitiveLastYear: sLast, ...rest }
          }
}

function differences(cells: Iterable<Cell>): { compared: number; wrong: string[] } {
  const wrong: string[] = []
  let compared = 0
  for (const cell of cells) {
    compared++
    const want = oracle(cell)
    const got = answered(cell)
    const sameWays = [...want.ways].sort().join(' ') === [...got.ways].sort().join(' ')
    const cited = want.cites.every((cite) => got.cites.includes(cite))
    if (got.verdict !== want.verdict || !sameWays || !cited)
      wrong.push(`${JSON.stringify(cell)} want ${JSON.stringify(want)} got ${JSON.stringify(got)}`)
  }
  return { compared, wrong }
}

describe('the grid of 2024', () => {
  it.each(['2024-03-22', '2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-11-24'])('%s', (day) => {
    const { compared, wrong } = differences(cells2024(day))
    expect(compared).toBe(39 * 2 * 8)
    expect(wrong.slice(0, 3)).toEqual([])
  })
})

describe('the grid of 2022', () => {
  const days = ['2022-09-01', '2022-11-03', '2022-11-04', '2023-05-31', '2023-06-01', '2024-03-21']
  it.each(days)('%s', (day) => {
    const { compared, wrong } = differences(cells2022(day))
    expect(compared).toBe(3 * (2 + 3 + 5 * 3) * 3 * 8)
    expect(wrong.slice(0, 3)).toEqual([])
  })
})

describe('the gap of 2021', () => {
  it.each(['2021-11-01', '2022-08-31'])('%s', (day) => {
    const { compared, wrong } = differences(cells2022(day))
    expect(compared).toBeGreaterThan(1000)
    expect(wrong.slice(0, 3)).toEqual([])
  })
})
