/** `waybill review`: one finding in full, the matrix, the accession question, and what is refused. */

import { describe, expect, it } from 'vitest'
import { waybill } from '../support/cli.ts'

const measure = {
  country: 'CN',
  name: 'Customer data is kept at home; an assessment before it leaves',
  instrument: 'invented for testing',
  asOf: '2022-03-01',
  effect: ['local-storage', 'transfer-approval'],
  sector: 'retail',
  dataScope: 'any',
  appliesTo: 'all',
  conditionOfBusiness: true,
  discriminates: 'no',
  statedObjectives: ['privacy'],
  holder: 'private',
  procurement: false,
  hypothetical: true,
  facts: {},
}
const against = { agreement: 'RCEP', discipline: 'localisation', complainant: 'JP' }
const ask = (question: unknown, ...flags: readonly string[]) =>
  waybill(['review', '-', ...flags], { stdin: JSON.stringify(question) })

const rule = ['review', '--rule', 'cn.csl-2016/art 37']

describe('waybill review', () => {
  it('tells a finding with its steps, its ways out, its judge and its remedy', async () => {
    const { code, out, err } = await waybill([
      ...rule,
      '--against',
      'rcep',
      '--complainant',
      'JP',
      '--discipline',
      'localisation',
      '--as-of',
      '2022-03-01',
    ])
    expect([code, err]).toEqual([1, ''])
    expect(out).not.toMatch(/violat|score/i)
    await expect(out).toMatchFileSnapshot('../golden/review-cn-csl-37-rcep.txt')
  })

  it('gives the same as JSON, by the keys of the contract', async () => {
    const { out } = await ask({ measure, against }, '--json')
    expect(JSON.parse(out)).toMatchObject({
      finding: 'inconsistent-defence-available',
      article: '12.14',
      exception: 'lppo-self-judging',
      disputeSettlement: 'none',
      enforceable: null,
      hypothetical: true,
    })
  })

  it('prints the matrix of a rule on a day, against all and for all', async () => {
    const { code, out } = await waybill([...rule, '--against', 'all', '--complainant', 'all', '--as-of', '2022-03-01'])
    expect(code).toBe(1)
    await expect(out).toMatchFileSnapshot('../golden/review-cn-csl-37-matrix.txt')
  })

  it('slides: the day before the bond owes nothing', async () => {
    const { code, out } = await waybill([
      ...rule,
      '--against',
      'RCEP',
      '--complainant',
      'JP',
      '--as-of',
      '2021-12-31',
      '--discipline',
      'localisation',
      '--json',
    ])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ finding: 'not-bound', reason: 'not-in-force' })
  })

  it('asks what an accession would bring, and stamps it', async () => {
    const asked = [...rule, '--assume-party', 'CN:CPTPP', '--complainant', 'JP', '--discipline', 'localisation']
    const { out } = await waybill([...asked, '--as-of', '2024-06-01'])
    expect(out).toContain('[hypothetical]')
    expect(out).toContain('Hypothetical: inconsistent on its face with CPTPP art 14.13')
    const early = await waybill([
      ...rule,
      '--assume-party',
      'CN:CPTPP:2027-01-01',
      '--complainant',
      'JP',
      '--discipline',
      'localisation',
      '--as-of',
      '2024-06-01',
      '--json',
    ])
    expect(JSON.parse(early.out)).toMatchObject({ finding: 'not-bound', reason: 'not-in-force' })
  })

  it('assumes a party to the agreement named, and to no other', async () => {
    const { out } = await waybill([
      ...rule,
      '--against',
      'all',
      '--assume-party',
      'CN:CPTPP',
      '--complainant',
      'JP',
      '--as-of',
      '2022-09-01',
      '--json',
    ])
    const cells = JSON.parse(out).cells as { finding: { agreement: string; hypothetical: boolean } }[]
    const assumed = cells.filter(({ finding }) => finding.hypothetical).map(({ finding }) => finding.agreement)
    expect([...new Set(assumed)]).toEqual(['CPTPP'])
    const other = await waybill([...rule, '--against', 'RCEP', '--assume-party', 'CN:CPTPP', '--complainant', 'JP'])
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringContaining('--assume-party: CPTPP is not the agreement asked about, RCEP'),
    ])
    const uk = await waybill([...rule, '--assume-party', 'UK:CPTPP'])
    expect(uk.err).toContain('did you mean GB?')
  })

  it('counts no bond of a proposal among those in force', async () => {
    const { out } = await waybill([
      'review',
      '--rule',
      'ru.152-fz/art 18(5)',
      '--complainant',
      'JP',
      '--as-of',
      '2024-06-01',
      '--json',
    ])
    const { overlaps } = JSON.parse(out) as {
      overlaps: { hypothetical: boolean; strictest: { finding: { agreement: string; hypothetical: boolean } } | null }[]
    }
    expect(overlaps.map(({ hypothetical }) => hypothetical)).toEqual([false, true])
    expect(overlaps[0]!.strictest!.finding).toMatchObject({ agreement: 'GATS', hypothetical: false })
    expect(overlaps[1]!.strictest!.finding).toMatchObject({ agreement: '2018-PROPOSAL', hypothetical: true })
  })

  it('asks the clauses kept as an option only when told to', async () => {
    const asked = [
      ...rule,
      '--against',
      '2018-PROPOSAL',
      '--reading',
      'us',
      '--assume-party',
      'CN:2018-PROPOSAL',
      '--complainant',
      'JP',
      '--as-of',
      '2018-04-18',
      '--json',
    ]
    const topicsOf = (out: string) => (JSON.parse(out).cells as { topics: string[] }[]).flatMap(({ topics }) => topics)
    const without = topicsOf((await waybill(asked)).out)
    expect(topicsOf((await waybill([...asked, '--optional'])).out).length).toBeGreaterThan(without.length)
  })

  it('shows both readings of the proposal, never as a tabled text', async () => {
    const { out } = await waybill([
      ...rule,
      '--against',
      '2018-PROPOSAL',
      '--assume-party',
      'CN:2018-PROPOSAL',
      '--complainant',
      'JP',
      '--as-of',
      '2018-04-18',
    ])
    expect(out).toContain('(reading tpp)')
    expect(out).toContain('(reading us)')
    expect(out.match(/Hypothetical: /g)!.length).toBeGreaterThan(1)
  })

  it('names the countries that reach the aim with less', async () => {
    const { out } = await waybill([
      ...rule,
      '--against',
      'RCEP',
      '--complainant',
      'JP',
      '--as-of',
      '2024-06-01',
      '--lighter',
    ])
    expect(out).toContain('Lighter tools (evidence, no verdict')
    expect(out).toMatch(/for national-security, without|for public-interest, without|for privacy, without/)
  })

  it('answers NDJSON line by line, a bad line with its error', async () => {
    const lines = [
      JSON.stringify({ measure, against }),
      '{"measure":',
      JSON.stringify({ measure, against: { ...against, agreement: 'RCEPP' } }),
    ]
    const { code, out } = await waybill(['review', '-'], { stdin: lines.join('\n') })
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(2)
    expect(answers.map((a) => a.finding ?? a.error.nearest ?? a.error.path)).toEqual([
      'inconsistent-defence-available',
      '',
      'RCEP',
    ])
  })
})

describe('what is refused', () => {
  it.each([
    [
      'an unknown agreement',
      { measure, against: { ...against, agreement: 'CPTP' } },
      'against.agreement: there is no such agreement (did you mean CPTPP?)',
    ],
    [
      'an unknown agreement with a reading',
      { measure, against: { ...against, agreement: 'CPTP', reading: 'us' } },
      'against.agreement: there is no such agreement',
    ],
    [
      'an unknown discipline',
      { measure, against: { ...against, discipline: 'localization' } },
      'against.discipline: there is no such discipline (did you mean localisation?)',
    ],
    [
      'an unknown party',
      { measure, against: { ...against, complainant: 'UK' } },
      'against.complainant: must be a country’s two-letter code, EU, or all (did you mean GB?)',
    ],
    [
      'an unknown effect',
      { measure: { ...measure, effect: ['local-storag'] }, against },
      'measure.effect[0]: must be one of the known words (did you mean local-storage?)',
    ],
    [
      'an unknown fact',
      { measure: { ...measure, facts: { massMarkt: true } }, against },
      'measure.facts.massMarkt: is no fact of a measure (did you mean massMarket?)',
    ],
    [
      'contradictory facts',
      { measure: { ...measure, effect: ['none', 'export-ban'] }, against },
      'measure.effect: `none` stands beside other effects',
    ],
    [
      'a copy abroad beside a ban',
      { measure: { ...measure, effect: ['export-ban'], facts: { copyAbroadAllowed: true } }, against },
      'measure.facts.copyAbroadAllowed: a copy may go abroad, and export-ban says that nothing may',
    ],
    [
      'a day before the first bond',
      { measure: { ...measure, asOf: '1990-01-01' }, against: { ...against, agreement: 'all' } },
      'measure.asOf: lies before the first bond of the record, 1995-01-01',
    ],
    [
      'an unknown reading',
      { measure, against: { ...against, agreement: '2018-PROPOSAL', reading: 'ttp' } },
      'against.reading: must be one of tpp, us (did you mean tpp?)',
    ],
  ])('%s', async (_, question, message) => {
    const { code, out, err } = await ask(question)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it.each([
    ['cn.csl-2016/art 3777', 'cn.csl-2016'],
    ['xx.law-2016/art 1', 'there is no book for xx'],
    ['cn.csl', 'must name an article'],
  ])('the rule %s', async (named, message) => {
    const { code, err } = await waybill(['review', '--rule', named, '--as-of', '2022-03-01'])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('a party assumed without its agreement', async () => {
    const { code, err } = await waybill([...rule, '--assume-party', 'CN'])
    expect(code).toBe(2)
    expect(err).toContain('PARTY:AGREEMENT')
  })
})

describe('waybill law of an agreement', () => {
  it('reads as prose on a day', async () => {
    const { code, out } = await waybill(['law', 'RCEP', '--as-of', '2022-03-01'])
    expect(code).toBe(0)
    await expect(out).toMatchFileSnapshot('../golden/law-rcep-2022-03-01.txt')
  })

  it('tells the negotiation beside the proposal, up to the day', async () => {
    const { out } = await waybill(['law', '2018-proposal', '--as-of', '2018-12-31'])
    expect(out).toContain('2018-04-12')
    expect(out).not.toContain('2023-10-25')
  })

  it('names the nearest agreement', async () => {
    const { code, err } = await waybill(['law', 'CPTP'])
    expect([code, err.includes('did you mean CPTPP?')]).toEqual([2, true])
  })
})
