import { afterAll, describe, expect, it } from 'vitest'
import { waybill } from '../../../test/support/cli.ts'
import { testServer } from '../../../test/support/server.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import { addDays } from '../../law/index.ts'
import { ReliefsKept, reliefsMax } from '../reliefs-kept.ts'
import { whatIfExample } from '../what-if-schemas.ts'

const { app, as } = testServer({ shelf: lawShelf })
afterAll(() => app.close())

const post = (payload: unknown) =>
  app.inject({
    method: 'POST',
    url: '/api/what-if',
    headers: { ...as('viewer'), 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
const { transfer } = whatIfExample

/** Every object of the answer that has the stamp. */
function stamps(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null) return []
  const own = 'hypothetical' in json ? [json.hypothetical] : []
  return [...own, ...Object.values(json).flatMap(stamps)]
}

describe('POST /api/what-if', () => {
  it('answers as the command line does, and stamps the head, the answer and each scenario', async () => {
    const { out } = await waybill(['what-if', '--assume', '2018-proposal', '--json', '-'], {
      stdin: JSON.stringify(transfer),
    })
    const answer = await post({ transfer, assume: '2018-proposal' })
    expect(answer.statusCode).toBe(200)
    const { comparedUntil, ...whole } = answer.json()
    expect(whole).toEqual(JSON.parse(out))
    expect(Object.keys(comparedUntil)).toContain('CN')
    expect(stamps(whole)).toEqual([true, true, true, true])
    expect(whole.notes.length).toBeGreaterThan(0)
    expect(whole.answers[0].scenarios.map(({ change }: { change: string }) => change)).toEqual([
      'lighter-unless-kept',
      'may-cross-unless-kept',
    ])
  })

  it('takes the readings, parties, complainant and day that are told', async () => {
    const us = (await post({ ...whatIfExample, readings: ['us', 'us'], complainant: 'US' })).json()
    expect(us.answers[0].scenarios).toMatchObject([{ reading: 'us', pairs: [{ complainant: 'US' }] }])
    const later = (
      await post({
        transfer: { ...transfer, asOf: '2026-01-01' },
        assume: 'CPTPP',
        assumeParty: [{ party: 'CN', from: '2027-01-01' }],
        asOf: '2027-01-01',
      })
    ).json()
    expect(later.answers[0]).toMatchObject({ asOf: '2027-01-01', scenarios: [{ reading: null, hypothetical: true }] })
    expect(later.answers[0].scenarios[0].pairs[0].notBound).toBeNull()
    expect(later.notes).toBeUndefined()
  })

  it('tells everything that is wrong, and where', async () => {
    const answer = await post({
      transfer: { ...transfer, via: 'transfr' },
      assume: 'CPTP',
      reading: 'us',
      asOf: 'tomorrow',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([
      { path: 'reading', nearest: 'readings' },
      { path: 'asOf' },
      { path: 'transfer.via', nearest: 'transfer' },
      { path: 'assume', nearest: 'CPTPP' },
    ])
    expect(answer.body).not.toMatch(/transfr|tomorrow/)
  })

  it.each([
    ['no object', [], ''],
    ['no agreement', { transfer }, 'assume'],
    ['all agreements', { transfer, assume: 'all' }, 'assume'],
    ['all complainants', { transfer, assume: 'CPTPP', complainant: 'all' }, 'complainant'],
    ['a reading of what has a text', { transfer, assume: 'CPTPP', readings: ['us'] }, 'readings'],
    ['a reading that there is not', { transfer, assume: '2018-PROPOSAL', readings: ['uk'] }, 'readings[0]'],
    ['no reading', { transfer, assume: '2018-PROPOSAL', readings: [] }, 'readings'],
    ['no transfer', { assume: 'CPTPP' }, 'transfer'],
    ['a country that is none', { transfer, assume: 'CPTPP', assumeParty: ['XX'] }, 'assumeParty[0]'],
    ['a long list', { transfer, assume: 'CPTPP', assumeParty: Array(301).fill('CN') }, 'assumeParty'],
    [
      'an importer of no known country and no complainant',
      { transfer: { ...transfer, importer: { ...transfer.importer, country: null } }, assume: '2018-PROPOSAL' },
      'complainant',
    ],
  ])('refuses %s', async (_, body, path) => {
    const answer = await post(body)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors.map((one: { path: string }) => one.path)).toContain(path)
  })
})

describe('what was worked out of agreements', () => {
  it('is kept, and not without limit', async () => {
    const jp = (await lawShelf.book('jp'))!
    const kept = new ReliefsKept(await lawShelf.agreements())
    const question = { agreement: 'CPTPP', complainant: 'AU' }
    const first = kept.of(jp, '2020-01-01', question)
    expect(kept.of(jp, '2020-01-01', { ...question })).toBe(first)
    for (let i = 1; i < reliefsMax + 20; i++) kept.of(jp, addDays('2020-01-01', i), question)
    expect(kept.size).toBe(reliefsMax)
    expect(kept.of(jp, '2020-01-01', question)).not.toBe(first)
  })
})
