/** `waybill what-if`: a transfer and a manifest under the law and under an assumed agreement, side by side; hypothetical wherever it is shown. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root, waybill } from '../support/cli.ts'
import { exampleManifest } from '../support/example-manifest.ts'

const folder = mkdtempSync(join(tmpdir(), 'what-if-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Customer data of a critical operator in China, with their consent, to its affiliate in Japan. */
function critical(change: object = {}): string {
  const read = JSON.parse(readFileSync(join(root, 'examples/retailer/2018-04-analysis.json'), 'utf8'))
  const exporter = { ...read.exporter, traits: ['cii-operator'] }
  const subjects = { ...read.data.subjects, consent: 'general' }
  return JSON.stringify({ ...read, asOf: '2018-04-18', exporter, data: { ...read.data, subjects }, ...change })
}
writeFileSync(
  join(folder, 'waybill.yaml'),
  exampleManifest.replace('sector: retail, traits: [] }', 'sector: retail, traits: [cii-operator] }'),
)

const proposal = ['what-if', '--assume', '2018-proposal']
const ask = (argv: readonly string[], stdin = critical()) => waybill([...argv, '-'], { stdin })

interface Shown {
  readonly hypothetical: boolean
  readonly agreement: string
  readonly answers: readonly {
    readonly asOf: string
    readonly hypothetical: boolean
    readonly law: { readonly verdict: string }
    readonly scenarios: readonly {
      readonly hypothetical: boolean
      readonly reading: string | null
      readonly change: string
      readonly pairs: readonly { readonly notBound: string | null }[]
      readonly chain: readonly { readonly rule: string; readonly article: string; readonly lifted: string }[]
    }[]
  }[]
}
const shown = async (argv: readonly string[], stdin?: string): Promise<Shown> =>
  JSON.parse((await ask([...argv, '--json'], stdin)).out)

describe('one transfer', () => {
  it('is told with both readings side by side, the range and the chain', async () => {
    const { code, out, err } = await ask(proposal)
    expect([code, err]).toEqual([1, ''])
    await expect(out).toMatchFileSnapshot('../golden/what-if-transfer.txt')
    const row = out.split('\n').find((line) => line.includes('the transfer'))
    expect(row?.split(/ {2,}/).slice(1)).toEqual([
      'the transfer',
      'stays (conditional)',
      'stays, with less asked *',
      'stays → may cross *',
    ])
  })

  it('is hypothetical at every level of the JSON, and names rule, article and obligation', async () => {
    const { hypothetical, agreement, answers } = await shown(proposal)
    const [answer] = answers
    expect([hypothetical, agreement, answer!.hypothetical]).toEqual([true, '2018-PROPOSAL', true])
    expect(answer!.scenarios.map((s) => [s.reading, s.change, s.hypothetical])).toEqual([
      ['tpp', 'lighter-unless-kept', true],
      ['us', 'may-cross-unless-kept', true],
    ])
    const chain = (i: number) => answer!.scenarios[i]!.chain.map((l) => `${l.rule} ${l.article} ${l.lifted}`)
    expect(chain(0)).toEqual(['cn.csl-2016/art 37 P2 most', 'cn.csl-2016/art 37 P1 neither'])
    expect(chain(1)).toEqual(['cn.csl-2016/art 37 P1 most', 'cn.csl-2016/art 37 P2 most'])
  })

  it('never says that the text was tabled, or that anything violates it', async () => {
    const { out } = await ask(proposal)
    expect(out).toContain('Nobody tabled a clause text in April 2018')
    expect(out).not.toMatch(/violat/i)
    for (const line of out.split('\n').filter((text) => /→ 2018-PROPOSAL/.test(text)))
      expect(line).toContain('Hypothetical: ')
    expect(out.match(/, reading (tpp|us) {2}\[hypothetical\]/g)).toHaveLength(2)
  })

  it('is asked in one reading alone', async () => {
    const { answers } = await shown([...proposal, '--reading', 'us'])
    expect(answers[0]!.scenarios.map(({ reading }) => reading)).toEqual(['us'])
  })

  it('ends with 0 where everything crosses as it is', async () => {
    const free = critical({ exporter: { country: 'CN', role: 'controller', sector: 'retail', traits: [] } })
    const { code, out } = await ask(proposal, free)
    expect([code, out.includes('everything crosses as it is')]).toEqual([0, true])
  })

  it('answers NDJSON line by line, a bad line too', async () => {
    const { code, out, err } = await ask(proposal, `${critical()}\n{"asOf":"2018-04-18"}\n${critical()}\n`)
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map((line) => ('error' in line ? 'error' : line.answers[0].scenarios.length))).toEqual([2, 'error', 2])
    expect(code).toBe(2)
    expect(err).toContain('line 2')
  })
})

describe('an agreement', () => {
  it('is compared between two days, before and after it binds', async () => {
    const { answers } = await shown(['what-if', '--assume', 'rcep', '--from', '2021-12-31', '--to', '2022-01-01'])
    expect(
      answers.map(({ asOf, scenarios }) => [asOf, scenarios[0]!.pairs[0]!.notBound, scenarios[0]!.change]),
    ).toEqual([
      ['2021-12-31', 'not-in-force', 'same'],
      ['2022-01-01', null, 'lighter-unless-kept'],
    ])
  })

  it('is asked with an accession, from its day', async () => {
    const days = ['--from', '2026-12-31', '--to', '2027-01-01']
    const without = await shown(['what-if', '--assume', 'cptpp', ...days])
    const joined = await shown(['what-if', '--assume', 'cptpp', '--assume-party', 'cn:2027-01-01', ...days])
    const bound = ({ answers }: Shown) => answers.map(({ scenarios }) => scenarios[0]!.pairs[0]!.notBound)
    expect(bound(without)).toEqual(['respondent-not-party', 'respondent-not-party'])
    expect(bound(joined)).toEqual(['not-in-force', null])
    expect(joined.answers[1]!.scenarios[0]!.chain.some(({ lifted }) => lifted === 'most')).toBe(true)
    expect(joined.answers.every(({ hypothetical }) => hypothetical)).toBe(true)
  })

  it('says in words why nothing is owed, and up to when the law was compared', async () => {
    const { out, err } = await ask(['what-if', '--assume', 'CPTPP', '--as-of', '2027-06-01'])
    expect(out).toContain('CN owes JP nothing on that day: the respondent is not a party')
    expect(err).toMatch(/^waybill: warning: CN law compared with its sources up to \d{4}-\d\d-\d\d, asked as of 2027/m)
  })
})

describe('a manifest', () => {
  it('is told column by column, without a database', async () => {
    const { code, out, err } = await waybill([...proposal, '--as-of', '2018-04-18'], { cwd: folder })
    expect([code, err]).toEqual([1, ''])
    await expect(out).toMatchFileSnapshot('../golden/what-if-manifest.txt')
    expect(out).toMatch(/customers\.email +stays \(conditional\) +stays, with less asked \* +stays → may cross \*/)
    expect(out).toMatch(/products\.sku +crosses +crosses +crosses/)
  })

  it('is told as JSON, each column with its answer', async () => {
    const { out } = await waybill([...proposal, '--as-of', '2018-04-18', '--json'], { cwd: folder })
    const { hypothetical, flows } = JSON.parse(out)
    expect(hypothetical).toBe(true)
    expect(flows.map((f: { flow: string; columns: unknown[] }) => [f.flow, f.columns.length])).toEqual([
      ['parcels-to-tokyo', 3],
      ['customers-to-hq', 8],
    ])
    const email = flows[1].columns.find((c: { column: string }) => c.column === 'email')
    expect(email.answer.scenarios[1]).toMatchObject({ reading: 'us', change: 'may-cross-unless-kept' })
  })
})

describe('bad input', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['no agreement', [], '--assume: name an agreement'],
    ['a misspelt agreement', ['--assume', '2018-propsal'], 'did you mean 2018-PROPOSAL?'],
    ['all agreements', ['--assume', 'all'], 'there is no such agreement'],
    ['a misspelt reading', ['--assume', '2018-proposal', '--reading', 'tp'], 'did you mean tpp?'],
    ['a reading of a treaty', ['--assume', 'rcep', '--reading', 'us'], 'RCEP has a text of its own'],
    [
      'a party that is none',
      ['--assume', 'rcep', '--assume-party', 'China'],
      '--assume-party: expected a country’s code',
    ],
    ['a day that is none', ['--assume', 'rcep', '--assume-party', 'CN:2027-02-30'], 'such as CN:2027-01-01'],
    [
      'a complainant that is none',
      ['--assume', 'rcep', '--complainant', 'Japan'],
      '--complainant: expected a country’s code',
    ],
    ['one day of two', ['--assume', 'rcep', '--from', '2022-01-01'], '--from and --to go together'],
    ['days in the wrong order', ['--assume', 'rcep', '--from', '2022-01-01', '--to', '2021-01-01'], 'must lie before'],
    [
      'two ways to say the day',
      ['--assume', 'rcep', '--as-of', '2022-01-01', '--from', '2021-01-01', '--to', '2022-01-01'],
      'not both',
    ],
  ])('is refused with what would be right: %s', async (_, argv, message) => {
    const { code, out, err } = await ask(['what-if', ...argv])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('names the place in the transfer, and the manifest that is not there', async () => {
    const bad = await ask(proposal, critical({ via: 'teleport' }))
    expect([bad.code, bad.out, bad.err.includes('via:')]).toEqual([2, '', true])
    const none = await waybill([...proposal, '-m', 'nowhere.yaml'], { cwd: folder })
    expect([none.code, none.err.includes('nowhere.yaml cannot be read')]).toEqual([2, true])
  })
})
