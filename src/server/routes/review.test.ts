import { afterAll, describe, expect, it } from 'vitest'
import { waybill } from '../../../test/support/cli.ts'
import { testServer } from '../../../test/support/server.ts'
import { lawShelf } from '../../cli/law-shelf.ts'

const { app, as } = testServer({ shelf: lawShelf, now: () => new Date('2026-11-24T03:00:00Z') })
afterAll(() => app.close())

const post = (payload: unknown) =>
  app.inject({
    method: 'POST',
    url: '/api/review',
    headers: { ...as('viewer'), 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
const get = (query: string) => app.inject({ url: `/api/review?${query}`, headers: as('viewer') })

const csl37 = { rule: 'cn.csl-2016/art 37', asOf: '2022-03-01' }
const rcep = { agreement: 'RCEP', discipline: 'localisation', complainant: 'JP' }
const invented = {
  country: 'CN',
  name: 'an invented duty to store',
  instrument: 'none',
  asOf: '2022-03-01',
  effect: ['local-storage'],
  hypothetical: true,
}

describe('POST /api/review', () => {
  it('answers one question as the command line does', async () => {
    const question = { measure: csl37, against: rcep }
    const { out } = await waybill(['review', '--json', '-'], { stdin: JSON.stringify(question) })
    const answer = await post(question)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual(JSON.parse(out))
    expect(answer.json()).toMatchObject({ agreement: 'RCEP', article: '12.14', hypothetical: false })
  })

  it('answers a list in its order, findings and matrices', async () => {
    const answer = await post([
      { measure: csl37, against: rcep },
      { measure: invented, against: { agreement: 'CPTPP' } },
    ])
    const [finding, matrix] = answer.json()
    expect(finding.finding).toBe('inconsistent-defence-available')
    expect(matrix.cells.length).toBeGreaterThan(5)
  })

  it('keeps the stamp of what is invented or assumed', async () => {
    const [first, second, third] = (
      await post([
        { measure: invented, against: rcep },
        { measure: csl37, against: { ...rcep, agreement: 'CPTPP', assumeParty: ['CN'] } },
        { measure: csl37, against: { agreement: '2018-PROPOSAL', complainant: 'US' } },
      ])
    ).json()
    expect([first.hypothetical, second.hypothetical]).toEqual([true, true])
    expect(third.cells.length).toBeGreaterThan(0)
    for (const { finding } of third.cells) expect(finding.hypothetical).toBe(true)
  })

  it('says what is wrong, where in the list, and what is nearest; the content is not repeated', async () => {
    const answer = await post([
      { measure: csl37, against: rcep },
      { measure: { ...csl37, rule: 'cn.csl-2016/art 377' }, against: rcep },
    ])
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual([
      {
        path: '[1].measure.rule',
        message: 'the book has no such rule, or it restricts nothing by itself',
        nearest: 'cn.csl-2016/art 37',
      },
    ])
    expect(answer.body).not.toContain('art 377')
    const wrong = await post({
      measure: { ...invented, effect: ['local-storag'] },
      against: { ...rcep, agreement: 'RCP' },
    })
    expect(wrong.json().errors).toMatchObject([
      { path: 'measure.effect[0]', nearest: 'local-storage' },
      { path: 'against.agreement', nearest: 'RCEP' },
    ])
  })

  it.each([
    ['no question', 7, ''],
    ['no book', { measure: { ...csl37, rule: 'xx.law/art 1' }, against: rcep }, 'measure.rule'],
    ['a day before any bond', { measure: { ...invented, asOf: '1900-01-01' }, against: {} }, 'measure.asOf'],
    ['a long text', { measure: invented, against: { discipline: 'data-flow,'.repeat(401) } }, 'against.discipline'],
    ['a long list', { measure: invented, against: { assumeParty: Array(301).fill('CN') } }, 'against.assumeParty'],
  ])('refuses %s', async (_, body, path) => {
    const answer = await post(body)
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([422, path])
  })

  it('refuses more questions or findings than one request may ask for', async () => {
    expect((await post(Array(101).fill({ measure: csl37, against: rcep }))).statusCode).toBe(422)
    const answer = await post(Array(6).fill({ measure: invented, against: {} }))
    expect([answer.statusCode, answer.json().detail]).toEqual([422, expect.stringContaining('at most 5000 findings')])
  })
})

describe('GET /api/review', () => {
  it('is the matrix of a rule, as the command line has it', async () => {
    const argv = ['review', '--rule', csl37.rule, '--against', 'RCEP', '--complainant', 'JP', '--as-of', csl37.asOf]
    const { out } = await waybill([...argv, '--json'])
    const rule = encodeURIComponent(csl37.rule)
    const answer = await get(`rule=${rule}&against=rcep&complainant=JP&asOf=${csl37.asOf}`)
    expect(answer.json()).toEqual(JSON.parse(out))
    expect(answer.json().cells.length).toBeGreaterThan(1)
  })

  it('asks for everything today where nothing is named', async () => {
    const { measure, cells } = (await get(`rule=${encodeURIComponent(csl37.rule)}`)).json()
    expect(measure.asOf).toBe('2026-11-24')
    expect(
      new Set(cells.map(({ finding }: { finding: { agreement: string } }) => finding.agreement)).size,
    ).toBeGreaterThan(3)
  })

  it('stamps an assumed party on every cell', async () => {
    const { cells } = (
      await get(`rule=${encodeURIComponent(csl37.rule)}&against=CPTPP&assumeParty=CN&complainant=JP&asOf=2024-06-01`)
    ).json()
    expect(cells.map(({ finding }: { finding: { hypothetical: boolean } }) => finding.hypothetical)).not.toContain(
      false,
    )
  })

  it('names what is wrong as the query names it', async () => {
    const answer = await get('rule=cn.csl-2016/art%2099&against=RCEP&complainant=JP')
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, 'rule'])
    const reading = await get('rule=cn.csl-2016/art%2037&against=2018-PROPOSAL&reading=eu')
    expect(reading.json().errors).toMatchObject([{ path: 'reading' }])
    const many = await get('rule=cn.csl-2016/art%2037&against=CPTP&complainant=uk&discipline=dataflow')
    expect(many.json().errors).toMatchObject([
      { path: 'against', nearest: 'CPTPP' },
      { path: 'discipline', nearest: 'data-flow' },
      { path: 'complainant', nearest: 'GB' },
    ])
    expect((await get('against=RCEP')).json().errors[0].path).toBe('rule')
    expect((await get('rule=x&day=1')).json().errors[0].path).toBe('day')
  })
})
