import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../../test/support/server.ts'
import { lawShelf } from '../cli/law-shelf.ts'
import { factOf, parseTransfer, stateFact } from '../law/index.ts'
import { type AskedQuestion, type InterviewAnswer, interviewOf } from './interview.ts'

/** Half past midnight on the 25th in Beijing, still the 24th in New York and in UTC. */
const { app, as } = testServer({
  shelf: lawShelf,
  now: () => new Date('2026-11-24T16:30:00Z'),
  limits: { requestMs: 120_000 },
})
afterAll(() => app.close())

const post = (payload: object, query = '') =>
  app.inject({ method: 'POST', url: `/api/ask${query}`, headers: as('counsel'), payload })

async function ask(transfer: object, declined: readonly string[] = []): Promise<InterviewAnswer> {
  const answer = await post({ transfer, declined })
  expect([answer.statusCode, answer.json().errors]).toEqual([200, undefined])
  return answer.json()
}

const whole = {
  asOf: '2024-03-22',
  data: {
    categories: ['user.contact.email', 'transaction.order'],
    collectedIn: 'CN',
    form: 'identified',
    important: 'no',
    qualifiers: [],
    subjects: {
      count: 25_000,
      sensitiveCount: 0,
      yearToDate: 200_000,
      sensitiveYearToDate: 0,
      previousYear: 0,
      sensitivePreviousYear: 0,
      held: 300_000,
      residence: ['CN'],
      citizenship: ['CN'],
      kinds: ['customer'],
      consent: 'separate',
    },
  },
  exporter: { country: 'CN', zone: null, role: 'controller', sector: 'retail', traits: [], establishment: 'domestic' },
  importer: {
    country: 'JP',
    zone: null,
    role: 'controller',
    sector: 'retail',
    traits: [],
    relation: 'headquarters',
    ownership: [{ country: 'JP', share: 1 }],
  },
  via: 'transfer',
  frequency: 'continuous',
  purpose: ['analytics'],
  legalBasis: 'consent',
  safeguards: [],
  authorityActs: [],
  onward: [],
}

/** Answers from the whole transfer, but for what is declined. */
async function interviewed(declines: readonly string[] = []) {
  const stated: Record<string, unknown> = { asOf: whole.asOf }
  const asked: AskedQuestion[] = []
  const declined: string[] = []
  for (;;) {
    const answer = await ask(stated, declined)
    if (answer.question === null) return { asked, answer, declined }
    asked.push(answer.question)
    const { path } = answer.question
    const value = factOf(whole, path)
    if (value === undefined || declines.includes(path)) declined.push(path)
    else stateFact(stated, path, value)
  }
}

describe('the interview', () => {
  it('opens with what says whose law is asked', async () => {
    const first = await ask({})
    expect(first).toMatchObject({
      verdict: null,
      decision: null,
      question: { path: 'exporter.country', kind: 'place' },
    })
    expect(first.question!.text).toMatchObject({ en: /exporter/, ja: /移転元/ } as object)
    const second = await ask({ exporter: { country: 'CN' } }, ['importer.country'])
    expect(second.question!.path).toBe('data.categories')
    expect(second.question!.options).toContainEqual({
      value: 'user.contact.email',
      label: { en: expect.any(String), 'zh-Hans': expect.any(String), ja: expect.any(String) },
    })
  })

  it('asks what still matters, each fact once, and ends with the decision that decide gives', async () => {
    const { asked, answer } = await interviewed()
    const paths = asked.map((q) => q.path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.length).toBeLessThan(20)
    const { transfer } = parseTransfer(answer.transfer)
    expect(answer.decision).toEqual(JSON.parse(JSON.stringify(await lawShelf.decide(transfer!, { strict: true }))))
    const { verdict } = await lawShelf.decide(parseTransfer(whole).transfer!, { strict: true })
    expect([answer.verdict, answer.decision!.verdict]).toEqual([verdict, verdict])
    for (const { text } of asked) expect(Object.keys(text)).toEqual(['en', 'zh-Hans', 'ja'])
  })

  it('of what nobody knows says that it is missing; one more fact settles it', async () => {
    const { answer, declined } = await interviewed([
      'data.subjects.count',
      'data.subjects.yearToDate',
      'data.important',
    ])
    expect(answer.decision!.verdict).toBe('undetermined')
    expect(declined).toEqual(expect.arrayContaining(['data.important']))
    for (const path of answer.missing) expect(declined).toContain(path)
    expect((await interviewed()).answer.decision!.verdict).toBe('conditional')
  })

  it('asks every book where nobody knows the place of collection', async () => {
    const asked = new Set<string>()
    const book = (id: string) => lawShelf.book(asked.add(id) && id)
    const { collectedIn: _, ...data } = whole.data
    const body = { transfer: { ...whole, data }, declined: ['data.collectedIn'] }
    await interviewOf({ ...lawShelf, book }, body, undefined, new Date())
    expect([...asked].sort()).toEqual(lawShelf.bookIds)
  })

  it('offers the steps of the law with the status it accepts, and asks since when', async () => {
    const known = { ...structuredClone(whole), safeguards: null as unknown }
    const { question } = await ask(known)
    expect(question!.path).toBe('safeguards')
    const scc = question!.options.find((o) => o.value === 'cn.scc')!
    expect(scc.label.en).toMatch(/contract/i)
    known.safeguards = [{ type: 'cn.scc', status: scc.status, from: null }]
    const next = await ask(known)
    expect(next.question).toMatchObject({ path: 'safeguards[cn.scc].from', kind: 'day' })
    expect(next.question!.text.en).toContain(scc.label.en)
    known.safeguards = [{ type: 'cn.scc', status: scc.status, from: '2024-01-01' }]
    const [cn] = (await ask(known)).decision!.jurisdictions
    expect([cn!.verdict, cn!.mechanisms]).toEqual(['conditional', [['cn.scc-filing']]])
    known.safeguards = [{ type: 'cn.scc', status: 'filed', from: '2024-01-01' }]
    expect((await ask(known)).decision!.verdict).toBe('permitted')
  })

  it.each([
    ['status', null, 'choice'],
    ['scope', 'e-mail only', 'choice'],
  ] as const)('asks for the %s of a safeguard', async (key, value, kind) => {
    const safeguard = { type: 'cn.scc', status: 'filed', from: '2024-01-01', [key]: value }
    const { question } = await ask({ ...whole, safeguards: [safeguard] })
    expect(question).toMatchObject({ path: `safeguards[cn.scc].${key}`, kind })
    if (key === 'status') expect(question!.options.map((o) => o.value)).toContain('filed')
  })

  it.each([
    ['CN', '2026-11-25'],
    ['US', '2026-11-24'],
    ['XK', '2026-11-24'],
  ])('without a day means today in the calendar of %s', async (country, day) => {
    expect((await ask({ exporter: { country } })).transfer).toMatchObject({ asOf: day })
  })

  it('takes the day of the query before that of the transfer', async () => {
    const answer = await post({ transfer: { exporter: { country: 'CN' }, asOf: '2020-01-01' } }, '?asOf=2018-04-15')
    expect(answer.json().transfer.asOf).toBe('2018-04-15')
    expect((await post({ transfer: {} }, '?strict=true')).statusCode).toBe(400)
  })

  it.each<[object, string, string | undefined]>([
    [[], '', undefined],
    [{}, 'transfer', undefined],
    [{ transfer: {}, declind: [] }, 'declind', 'declined'],
    [{ transfer: {}, declined: 'x' }, 'declined', undefined],
    [{ transfer: {}, declined: ['data.form', 5] }, 'declined[1]', undefined],
    [{ transfer: {}, declined: ['data.from'] }, 'declined[0]', 'data.form'],
    [{ transfer: {}, declined: ['exporter.country'] }, 'declined[0]', undefined],
    [{ transfer: { exporter: { country: null } } }, 'transfer.exporter.country', undefined],
    [{ transfer: { exporter: 5 } }, 'transfer.exporter', undefined],
    [{ transfer: { asOf: 'today' } }, 'transfer.asOf', undefined],
    [{ transfer: { exporter: { country: 'CN', sector: 'retial' } } }, 'transfer.exporter.sector', 'retail'],
  ])('refuses %j at %s', async (body, path, nearest) => {
    const answer = await post(body)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors[0]).toMatchObject(nearest === undefined ? { path } : { path, nearest })
  })
})
