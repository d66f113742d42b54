/** `waybill demand`: the page for counsel, as text and JSON, and clear messages for what is no demand. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, waybill } from '../support/cli.ts'

const examples = ['demand-source-code', 'demand-joint-venture'] as const
const file = (name: string) => join('examples', `${name}.json`)
const read = (name: string) => JSON.parse(readFileSync(join(root, file(name)), 'utf8')) as Record<string, unknown>
const ask = (change: object, ...flags: string[]) =>
  waybill(['demand', ...flags, '-'], { stdin: JSON.stringify({ ...read('demand-source-code'), ...change }) })

describe('the page', () => {
  it.each(examples)('tells counsel what stands against the demand: %s', async (name) => {
    const { code, out, err } = await waybill(['demand', file(name)])
    expect([code, err]).toEqual([1, ''])
    expect(out).not.toMatch(/violat/i)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    await expect(out).toMatchFileSnapshot(`../golden/${name}.txt`)
  })

  it('names what China’s law says from the day on which it says it', async () => {
    const before = await waybill(['demand', '--as-of', '2019-12-31', file('demand-source-code')])
    const after = await waybill(['demand', '--as-of', '2020-01-01', file('demand-source-code')])
    const words = 'Foreign Investment Law 2019 art 22, in force 2020-01-01'
    expect(before.out).toContain(`not yet on that day: CN ${words}`)
    expect(after.out).toContain(`for him: CN ${words}`)
  })

  it('stamps what is assumed and what lies ahead', async () => {
    const assumed = await ask({ assumeParty: [{ party: 'CN', agreement: 'cptpp' }] })
    const ahead = await ask({ asOf: '2027-01-01' })
    const today = await ask({})
    expect(assumed.out).toContain('CPTPP 14.17, for source code  [hypothetical]'.replace('  ', ' '))
    expect(assumed.out).toContain('as assumed, China would owe it to Japan')
    expect([assumed, ahead, today].map(({ out }) => out.split('\n')[0]?.endsWith('[hypothetical]'))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('says whose law was not asked and what is not held', async () => {
    const { out } = await ask({ demandedBy: { country: 'PE', who: 'authority' }, writtenLaw: null })
    expect(out).toContain('articles of this country on such demands are not held here: ask counsel there')
    expect(out).toContain('Peru: no book here; its law was not asked')
  })

  it('ends with 0 where nothing stands against it', async () => {
    const { code, out } = await ask({
      demandedBy: { country: 'SG', who: 'partner' },
      attributable: false,
      holder: { home: 'SG' },
      from: 'SG',
      writtenLaw: null,
    })
    expect(out).toContain('none: no State speaks for a holder at home')
    expect(code).toBe(0)
  })
})

describe('as JSON', () => {
  it('is the whole review: transfer, decision with digests, measures, answers, questions', async () => {
    const { code, out, err } = await ask({ from: 'CN', holder: { home: 'JP', traits: [] } }, '--json')
    const review = JSON.parse(out)
    expect([code, err]).toEqual([1, ''])
    expect(review).toMatchObject({
      hypothetical: false,
      domestic: false,
      transfer: { importer: { country: 'CN', relation: 'authority' } },
      decision: { asOf: '2024-06-03' },
      measures: [
        { technology: ['technology.source_code'], measure: { effect: ['source-code-disclosure'] } },
        { measure: { effect: ['algorithm-disclosure'] } },
        { measure: { effect: ['cryptography-disclosure'] } },
      ],
      disciplines: {
        protects: [],
        open: ['CJK-TIT', 'CN-WTO-ACCESSION', 'RCEP'].map((agreement) => ({
          agreement,
          finding: { finding: 'undetermined' },
        })),
      },
    })
    expect(Object.values(review.decision.law.books)).toEqual(
      Object.values(review.decision.law.books).map(() => expect.stringMatching(/^sha256:[0-9a-f]{64}$/)),
    )
  })
})

describe('what is no demand', () => {
  it('is told with every problem, its line, its path and the nearest word', async () => {
    const { code, out, err } = await ask({ context: 'license', technology: ['technology.source'], formel: true })
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n').filter((line) => line !== '')).toEqual([
      'waybill: standard input: line 1: formel: no such key (did you mean formal?)',
      expect.stringContaining('line 1: technology[0]: must be one of'),
      expect.stringContaining('line 1: context: must be one of'),
    ])
    expect(err).toContain('(did you mean technology.source_code?)')
    expect(err).toContain('(did you mean licence?)')
  })

  it.each([
    [{ writtenLaw: 'cn.csl-2016/art 223' }, 'writtenLaw: there is no such rule (did you mean cn.csl-2016/art 23?)'],
    [
      { assumeParty: [{ party: 'CN', agreement: 'CPTP' }] },
      'assumeParty[0].agreement: there is no such agreement (did you mean CPTPP?)',
    ],
  ])('names law that is none: %j', async (change, message) => {
    const { code, out, err } = await ask(change)
    expect([code, out, err]).toEqual([2, '', `waybill: ${message}\n`])
  })

  it('a list, an empty file, a day that is none', async () => {
    const list = await waybill(['demand', '-'], { stdin: '[]' })
    const empty = await waybill(['demand', '-'], { stdin: '' })
    const day = await waybill(['demand', '--as-of', '2024-13-01', file('demand-source-code')])
    const early = await waybill(['demand', '--as-of', '2015-01-01', file('demand-source-code')])
    expect([list, empty, day, early].map(({ code }) => code)).toEqual([2, 2, 2, 2])
    expect(list.err).toContain('expected one demand, a JSON object')
    expect(early.err).toContain('--as-of: asOf: the law is held from 2016-01-01 on')
  })
})
