/** `waybill impact`: ten firms worked out by hand, the example population, threads, files, and one clear message for each bad population. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CellOutcome, Comparison, Outcome } from '../../src/review/impact/index.ts'
import { root, spawnWaybill, waybill } from '../support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'waybill-impact-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const example = join('examples', 'population-china.yaml')

/** Facts that all flows of the ten firms share are written once, under `flows`. */
const tenFirms = `waybill-population: 1
country: CN
seed: 1
flows:
  customers: { to: home, relation: headquarters, data: [user.name, user.contact], kinds: [customer], purpose: [analytics], legalBasis: consent, consent: separate }
  staff: { to: home, relation: headquarters, data: [user.name, user.workplace], kinds: [employee], purpose: [central-operations], legalBasis: consent, consent: separate }
  machines: { to: home, relation: headquarters, data: [telemetry.machine], purpose: [service-operation], legalBasis: null }
  abroad: { to: SG, relation: affiliate, data: [user.name, user.contact], kinds: [customer], purpose: [analytics], legalBasis: consent, consent: separate }
  orders: { to: SG, relation: partner, data: [user.name, user.contact.address, transaction.order], kinds: [customer], purpose: [cross-border-shopping], legalBasis: contract }
  accounts: { to: home, relation: headquarters, data: [user.name, user.financial.account], kinds: [customer], purpose: [group-risk-management], legalBasis: consent, consent: separate, sensitive: 1 }
firms:
  - { name: one, home: JP, sector: retail, flows: [{ use: customers, people: 50000 }] }
  - { name: two, home: JP, sector: retail, flows: [{ use: customers, people: 150000 }] }
  - { name: three, home: JP, sector: retail, flows: [{ use: customers, people: 2000000 }] }
  - { name: four, home: JP, sector: manufacturing, flows: [machines, { use: customers, people: 99999 }] }
  - { name: five, home: US, sector: retail, flows: [{ use: customers, people: 60000 }, { use: abroad, people: 80000 }] }
  - { name: six, home: US, sector: retail, flows: [{ use: customers, people: 60000 }, { use: staff, people: 50000 }] }
  - { name: seven, home: US, sector: banking, flows: [{ use: accounts, people: 3000 }] }
  - { name: eight, home: CN, sector: retail, flows: [{ use: customers, people: 5000000 }] }
  - { name: nine, home: CN, sector: retail, flows: [{ use: abroad, people: 120000 }] }
  - { name: ten, home: CN, sector: retail, flows: [{ use: orders, people: 500000 }, { use: abroad, people: 90000 }] }
scenarios:
  - { name: ease, asOf: 2024-03-22 }
  - { name: start, asOf: 2017-06-01 }
`

async function outcome(text: string, ...more: readonly string[]): Promise<Outcome> {
  const { code, out, err } = await waybill(['impact', '-', '--json', ...more], { stdin: text })
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Outcome
}

const lawOf = (o: Outcome, name: string, lifted = 'law') =>
  o.scenarios.find((s) => s.name === name)!.laws.find((l) => l.lifted === lifted)!

const none = { free: 0, formality: 0, barred: 0, undetermined: 0 }

/**
 * Provisions 2024: below 100,000 people a year without sensitive data no formality (art 5(1)(4)); from there to a million
 * a contract or certificate (art 8); from a million an assessment (art 7). Each is one step. By firm:
 * 1: 50,000, free. 2: 150,000, a contract. 3: 2,000,000, an assessment. 4: machines are about nobody; 99,999, free.
 * 5: the same customers twice, so 80,000 in all: free twice. 6: customers and staff are different people, 110,000 in all:
 * a contract for each flow. 7: whether the bank rule of 2011 yields is an open point. 8: within China, no transfer.
 * 9: 120,000, a contract. 10: orders are exempt and not counted (art 5(1)(1)), so 90,000 count: free twice.
 */
const inMarch2024: readonly CellOutcome[] = [
  {
    home: 'JP',
    sector: 'retail',
    firms: 3,
    flows: 3,
    shares: { ...none, free: 1 / 3, formality: 2 / 3 },
    formalitiesPerFirm: 2 / 3,
    burdenedFirms: 2,
    people: { ...none, free: 50_000, formality: 2_150_000 },
  },
  {
    home: 'JP',
    sector: 'manufacturing',
    firms: 1,
    flows: 2,
    shares: { ...none, free: 1 },
    formalitiesPerFirm: 0,
    burdenedFirms: 0,
    people: { ...none, free: 99_999 },
  },
  {
    home: 'US',
    sector: 'retail',
    firms: 2,
    flows: 4,
    shares: { ...none, free: 1 / 2, formality: 1 / 2 },
    formalitiesPerFirm: 1,
    burdenedFirms: 1,
    people: { ...none, free: 140_000, formality: 110_000 },
  },
  {
    home: 'US',
    sector: 'banking',
    firms: 1,
    flows: 1,
    shares: { ...none, undetermined: 1 },
    formalitiesPerFirm: 0,
    burdenedFirms: 1,
    people: { ...none, undetermined: 3_000 },
  },
  {
    home: 'CN',
    sector: 'retail',
    firms: 3,
    flows: 4,
    shares: { ...none, free: 3 / 4, formality: 1 / 4 },
    formalitiesPerFirm: 1 / 3,
    burdenedFirms: 1,
    people: { ...none, free: 5_590_000, formality: 120_000 },
  },
]

describe('ten firms', () => {
  it('come out as worked out by hand under the law of 2024-03-22', async () => {
    const law = lawOf(await outcome(tenFirms), 'ease')
    expect(law.cells).toEqual(inMarch2024)
    const [all] = law.comparisons
    expect(all).toMatchObject({
      of: 'all',
      foreign: { notFree: 5 / 10, formalities: 4 / 7 },
      domestic: { notFree: 1 / 4, formalities: 1 / 3 },
    })
    expect(all?.notFree.ratio).toBe(2)
    expect(all?.formalities.ratio).toBeCloseTo(12 / 7, 12)
    expect(law.homes.find(({ home }) => home === 'US')).toMatchObject({ sector: 'all', firms: 3, flows: 5 })
  })

  /**
   * CSL art 42 wants consent before data goes to others: only the orders of firm 10 go without it. The bank rule of 2011
   * (art 6) lets no accounts out. No other rule asks these firms for anything.
   */
  it('come out as worked out by hand under the law of 2017-06-01', async () => {
    const law = lawOf(await outcome(tenFirms), 'start')
    const stopped = law.cells.filter(({ shares }) => shares?.free !== 1)
    expect(stopped).toHaveLength(2)
    expect(stopped[0]).toMatchObject({
      home: 'US',
      sector: 'banking',
      shares: { barred: 1 },
      people: { barred: 3_000 },
    })
    expect(stopped[1]).toMatchObject({
      home: 'CN',
      shares: { free: 3 / 4, formality: 1 / 4 },
      formalitiesPerFirm: 1 / 3,
    })
    expect(law.comparisons[0]).toMatchObject({ foreign: { notFree: 1 / 10 }, domestic: { notFree: 1 / 4 } })
    expect(law.comparisons[0]?.notFree.ratio).toBeCloseTo(0.4, 12)
  })

  it('have no ratio where there is nobody to compare with', async () => {
    const law = lawOf(await outcome(tenFirms), 'ease')
    expect(law.comparisons.find(({ of }) => of === 'sector banking')).toMatchObject({
      foreign: { notFree: 1, formalities: 0 },
      domestic: { notFree: null, formalities: null },
      notFree: { ratio: null, low: null, high: null },
    })
  })

  it('are told in a table', async () => {
    const { out } = await waybill(['impact', '-', '--scenario', 'ease'], { stdin: tenFirms })
    expect(out).toContain('The law of CN on 10 firms with 14 flows (seed 1).')
    expect(out).toMatch(/JP {4}retail +3 +3 +33\.3 % +66\.7 % +0\.0 % +0\.0 % +0\.667 +2150000/)
    expect(out).toMatch(/all +2\.00 \(.* to .*\) +50\.0 % : 25\.0 %/)
    expect(out).not.toContain('start')
    expect(out.split('\n').filter((line) => line.includes('HYPOTHETICAL'))).toEqual([])
  })

  it('have a spread that holds the ratio', async () => {
    const ratio = lawOf(await outcome(tenFirms), 'ease').comparisons[0]?.notFree
    expect(ratio?.low).toBeLessThanOrEqual(2)
    expect(ratio?.high === null || ratio!.high! >= 2).toBe(true)
  })
})

describe('an assumed agreement', () => {
  const assumed = tenFirms.replace(
    '  - { name: start, asOf: 2017-06-01 }',
    [
      '  - { name: day, asOf: 2018-04-12 }',
      ...['tpp', 'us'].map(
        (r) =>
          `  - { name: ${r}, asOf: 2018-04-12, assume: { agreement: 2018-proposal, reading: ${r}, parties: [CN, JP, US] } }`,
      ),
    ].join('\n'),
  )
  const burden = (c: Comparison | undefined) => c!.foreign.notFree!

  it('gives a range that never makes the law stricter, marks it, and leaves domestic firms as they were', async () => {
    const o = await outcome(assumed)
    const day = lawOf(o, 'day')
    for (const reading of ['tpp', 'us']) {
      expect(o.scenarios.find((s) => s.name === reading)).toMatchObject({
        hypothetical: true,
        assume: { agreement: '2018-PROPOSAL', reading, parties: ['CN', 'JP', 'US'] },
      })
      const [least, most] = [lawOf(o, reading, 'least'), lawOf(o, reading, 'most')]
      expect(burden(least.comparisons[0])).toBeLessThanOrEqual(burden(day.comparisons[0]))
      expect(burden(most.comparisons[0])).toBeLessThanOrEqual(burden(least.comparisons[0]))
      const own = (law: typeof day) => law.cells.filter(({ home }) => home === 'CN')
      expect(own(least)).toEqual(own(day))
      expect(own(most)).toEqual(own(day))
    }
    const us = o.scenarios.find((s) => s.name === 'us')?.rules
    expect([...us!.least, ...us!.most, ...us!.open]).not.toEqual([])
    expect(o.scenarios.find((s) => s.name === 'day')?.rules).toBeNull()
    const { out } = await waybill(['impact', '-'], { stdin: assumed })
    expect(out.match(/HYPOTHETICAL/g)).toHaveLength(2)
  })
})

describe('the example', () => {
  const few = ['impact', example, '--firms', '3000', '--scenario', '2018-04', '--scenario', '2024-03']

  it('says the same for the same seed, and something else for another', async () => {
    const [first, second, other] = await Promise.all([waybill(few), waybill(few), waybill([...few, '--seed', '7'])])
    expect(first.code).toBe(0)
    expect(second.out).toBe(first.out)
    expect(other.out).not.toBe(first.out)
    expect(first.out).toContain('[assumed]')
  })

  it('covers the four days and both readings of the proposal', () => {
    const text = readFileSync(join(root, example), 'utf8')
    for (const day of ['2017-06-01', '2018-04-12', '2022-09-01', '2024-03-22']) expect(text).toContain(`asOf: ${day}`)
    for (const reading of ['tpp', 'us']) expect(text).toContain(`agreement: 2018-PROPOSAL, reading: ${reading}`)
  })

  it('writes a table and a page that load nothing', async () => {
    const [csv, html] = [join(folder, 'impact.csv'), join(folder, 'impact.html')]
    const { code } = await waybill([...few, '--csv', csv, '--html', html])
    expect(code).toBe(0)
    const lines = readFileSync(csv, 'utf8').trimEnd().split('\r\n')
    const width = lines[0]!.split(',').length
    expect(lines.every((line) => line.split(',').length === width)).toBe(true)
    expect(lines.filter((line) => line.startsWith('ratio,2024-03,2024-03-22,false,law,'))).not.toEqual([])
    const page = readFileSync(html, 'utf8')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import/)
    const plots = page.match(/<svg role="img" aria-label="[^"]+"/g)
    expect(plots).toHaveLength(4)
    expect(page.match(/<caption>/g)).toHaveLength(5)
  })

  it('counts the same with one thread, two, and three', async () => {
    const run = (workers: string) => spawnWaybill([...few, '--json', '--workers', workers])
    const [one, two, three] = [await run('1'), await run('2'), await run('3')]
    expect([one.code, one.err]).toEqual([0, ''])
    expect(two.out).toBe(one.out)
    expect(three.out).toBe(one.out)
  })
})

describe('a bad population', () => {
  const bad = async (text: string, ...more: readonly string[]) => {
    const { code, out, err } = await waybill(['impact', '-', ...more], { stdin: text })
    expect([code, out]).toEqual([2, ''])
    return err
  }
  const flow =
    '{ to: home, relation: headquarters, data: [user.name], kinds: [customer], purpose: [hr], legalBasis: null, people: 5 }'
  const grouped = (groups: string, firms = '100') =>
    `waybill-population: 1\ncountry: CN\nseed: 1\nfirms: ${firms}\ngroups:\n${groups}\nscenarios: [{ name: now, asOf: 2024-03-22 }]\n`
  const group = (share: number | string, more = flow) =>
    `  - { home: JP, sector: retail, share: ${share}, flows: [${more}] }`

  it.each([
    [
      'shares below one',
      grouped(`${group(0.5)}\n${group(0.4)}`),
      '6:3: groups: the shares must add up to 1; they add up to 0.9',
    ],
    [
      'sizes above one',
      grouped('  - { home: JP, sector: retail, share: 1, size: { a: { share: 0.7 }, b: { share: 0.7 } }, flows: [] }'),
      'groups[0].size: the shares must add up to 1; they add up to 1.4',
    ],
    ['no firm', grouped(group(1), '0'), ':4:8: firms: the population is empty'],
    ['no group', grouped('  []'), 'groups: the population is empty'],
    ['no listed firm', tenFirms.replace(/firms:\n( {2}- .*\n)+/, 'firms: []\n'), 'firms: the population is empty'],
    ['no text', ' ', 'the file is empty'],
    [
      'unknown country',
      grouped(group(1).replace('JP', 'JPN')),
      ':6:13: groups[0].home: no such country. Did you mean JP?',
    ],
    [
      'unknown sector',
      grouped(group(1).replace('retail', 'retial')),
      'groups[0].sector: no such sector. Did you mean retail?',
    ],
    [
      'unknown category',
      grouped(group(1).replace('user.name', 'user.nmae')),
      'groups[0].flows[0].data[0]: no such word (your own begin with x-). Did you mean user.name?',
    ],
    [
      'unknown relation',
      grouped(group(1).replace('headquarters', 'headquarter')),
      'groups[0].flows[0].relation: no such word. Did you mean headquarters?',
    ],
    ['unknown recipient', grouped(group(1).replace('to: home', 'to: XQ')), 'groups[0].flows[0].to: no such country'],
    [
      'unknown trait',
      grouped(group(1).replace('share:', 'traits: { cii-operater: 1 }, share:')),
      'no such trait. Did you mean cii-operator?',
    ],
    [
      'unknown flow',
      tenFirms.replace('flows: [machines,', 'flows: [machine,'),
      'firms[3].flows[0]: no such flow. Did you mean machines?',
    ],
    ['unknown key', grouped(group(1)).replace('seed:', 'sead:'), ':3:1: sead: no such key. Did you mean seed?'],
    [
      'people beside machines',
      tenFirms.replace('[machines,', '[{ use: machines, people: 4 },'),
      'firms[3].flows[0].people: no category of the flow is about people',
    ],
    ['no number of people', grouped(group(1, flow.replace(', people: 5', ''))), 'groups[0].flows[0].people: required'],
    [
      'probability above one',
      grouped(group(1, flow.replace('people:', 'probability: 2, people:'))),
      'must be a number from 0 to 1',
    ],
    [
      'an impossible day',
      grouped(group(1)).replace('2024-03-22', '2024-02-30'),
      'scenarios[0].asOf: must be a day that exists',
    ],
    [
      'unknown agreement',
      grouped(group(1)).replace('2024-03-22 }', '2024-03-22, assume: { agreement: CPTTP, parties: [CN] } }'),
      'scenarios[0].assume.agreement: no such agreement. Did you mean CPTPP?',
    ],
    [
      'a proposal without reading',
      grouped(group(1)).replace('2024-03-22 }', '2024-03-22, assume: { agreement: 2018-PROPOSAL, parties: [CN] } }'),
      'scenarios[0].assume.reading: required',
    ],
  ])('is refused: %s', async (_, text, message) => {
    expect(await bad(text)).toContain(message)
  })

  it('names the scenarios there are', async () => {
    expect(await bad(tenFirms, '--scenario', 'eaze')).toContain('it has ease, start (did you mean ease?)')
  })

  it('cannot be drawn larger than its list, or without a firm', async () => {
    expect(await bad(tenFirms, '--firms', '20')).toContain('the file lists its firms one by one')
    expect(await bad(grouped(group(1)), '--firms', '0')).toContain('the population would be empty')
  })

  it('may not hide a fault in a flow that is used by name', async () => {
    expect(await bad(tenFirms.replace(/ {2}machines: .*/, '  machines: 4'))).toContain('flows.machines: must be a map')
    expect(await bad(tenFirms.replace('legalBasis: null', 'legalBase: null'))).toContain(
      'flows.machines.legalBase: no such key. Did you mean legalBasis?',
    )
  })

  it('is told all at once, in the order of the file', async () => {
    const err = await bad(
      grouped(group(1).replace('retail', 'retial').replace('JP', 'JX').replace('user.name', 'user.nmae')),
    )
    expect(err.match(/: no such (country|sector|word)/g)).toEqual([
      ': no such country',
      ': no such sector',
      ': no such word',
    ])
  })
})
