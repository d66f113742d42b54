import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/support/server.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import { factOf, parseTransfer } from '../../law/index.ts'
import type { AskPage } from './ask.ts'
import type { DecisionPage } from './decision.ts'

/** Shows the data of pages as it is. */
const shown = {
  render: ({ name, data }: object & { name: string; data: unknown }) => JSON.stringify({ name, data }),
  assets: new Map(),
}
const { app, as } = testServer({
  shelf: lawShelf,
  now: () => new Date('2026-11-23T06:00:00Z'),
  console: shown,
  limits: { requestMs: 120_000 },
})
afterAll(() => app.close())

async function read<T>(path: string, lang = 'en'): Promise<T> {
  const answer = await app.inject({ url: `/page-data${path}`, headers: { ...as('counsel'), 'accept-language': lang } })
  expect([path, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([path, 200, ''])
  return answer.json()
}
const ask = (query: string, lang?: string) => read<AskPage>(`/ask?${query}`, lang)
const decision = (query: string, lang?: string) => read<DecisionPage>(`/decision?${query}`, lang)
const paste = (fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url: '/ask/paste',
    headers: { ...as('counsel'), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

const opening = 'from=CN&to=JP&data=user.contact&collected-in=CN'

/** What a browser sends that fills in a form: what is carried on, and the answer. */
function sent({ carried, key }: NonNullable<AskPage['question']>, answer: string): string {
  return new URLSearchParams([
    ...carried.map(([k, v]): [string, string] => [k, v]),
    ['asked', key],
    [key, answer],
  ]).toString()
}

const whole: Record<string, string> = {
  'data.form': 'identified',
  'data.important': 'no',
  'data.qualifiers': 'none',
  people: '25000',
  sensitive: '0',
  'year-to-date': '200000',
  'data.subjects.sensitiveYearToDate': '0',
  'data.subjects.previousYear': '0',
  'data.subjects.sensitivePreviousYear': '0',
  held: '300000',
  'data.subjects.residence': 'CN',
  'data.subjects.citizenship': 'CN',
  'data.subjects.kinds': 'customer',
  consent: 'separate',
  'exporter.zone': 'none',
  role: 'controller',
  sector: 'retail',
  'exporter.traits': 'none',
  'exporter.establishment': 'domestic',
  'importer.zone': 'none',
  'importer.role': 'controller',
  'importer.sector': 'retail',
  'importer.traits': 'none',
  relation: 'headquarters',
  'importer.ownership': '[{"country":"JP","share":1}]',
  via: 'transfer',
  frequency: 'continuous',
  purpose: 'analytics',
  legalBasis: 'consent',
  safeguards: 'none',
  authorityActs: 'none',
  onward: 'none',
  localCopy: 'none',
  firstTransferOn: 'none',
}

async function interviewed(unknown: readonly string[]) {
  let query = `${opening}&asOf=2024-03-22`
  for (let asked: string[] = []; asked.length < 30; ) {
    const page = await ask(query)
    if (page.question === null) return { page, asked }
    const { key, path } = page.question
    expect(asked).not.toContain(key)
    asked = [...asked, key]
    const answer = unknown.includes(path) ? 'unknown' : whole[key]
    if (answer === undefined) throw new Error(`nobody answers ${key}`)
    query = sent(page.question, answer)
  }
  throw new Error('the interview does not end')
}

describe('the interview on pages', () => {
  it('begins with what says whose law is asked, and carries on what a link states', async () => {
    const { start, question } = await ask('to=JP&data=user.contact&people=500&no-such-key=1', 'ja')
    expect(question).toBeNull()
    expect(start).toMatchObject({ given: { from: '', to: 'JP', data: ['user.contact'] }, carried: [['people', '500']] })
    expect(start!.countries).toContainEqual({ value: 'JP', label: { text: '日本 JP', english: false } })
    expect((await ask('asked=from&from=')).unanswered).toBe(true)
  })

  it('asks what the engine would, with the articles that need it, in the reader’s language', async () => {
    const { question, soFar, asOf, isPinned } = await ask(opening, 'zh-Hans')
    const { json } = await app
      .inject({
        method: 'POST',
        url: '/api/ask',
        headers: as('counsel'),
        payload: {
          transfer: {
            exporter: { country: 'CN' },
            importer: { country: 'JP' },
            data: { categories: ['user.contact'], collectedIn: 'CN' },
          },
        },
      })
      .then((answer) => ({ json: answer.json() }))
    expect([question!.path, question!.text.text]).toEqual([json.question.path, json.question.text['zh-Hans']])
    expect(question!.left).toBe(json.missing.length)
    expect(question!.why[0]).toMatchObject({ cite: /^CN /, path: /^\/law\/cn\//, english: false })
    expect(question!.possible).toContain('prohibited')
    expect(soFar.map(({ path, value }) => [path, value?.text])).toContainEqual(['importer.country', '日本 JP'])
    expect([asOf, isPinned]).toEqual(['2026-11-23', false])
  })

  it('ends with the decision that decide gives on the facts stated', async () => {
    const { page, asked } = await interviewed([])
    expect(asked.length).toBeLessThan(20)
    const { decided } = page
    const { transfer } = parseTransfer(JSON.parse(decided!.transfer))
    const answer = await lawShelf.decide(transfer!, { strict: true })
    expect([decided!.decision.verdict, answer.verdict]).toEqual(['conditional', 'conditional'])
    const json = await app.inject({ url: decided!.json!, headers: as('counsel') })
    expect(json.json()).toEqual(JSON.parse(JSON.stringify(answer)))
    const linked = await decision(decided!.link!.replace('/decision?', ''))
    expect(JSON.parse(linked.transfer)).toEqual(JSON.parse(decided!.transfer))
    expect(linked.decision.verdict).toBe('conditional')
  }, 60_000)

  it('with two facts that nobody knows is undetermined, and lists those two; an answer leaves the other', async () => {
    const unknown = ['data.form', 'exporter.traits']
    const { page } = await interviewed(unknown)
    const { decided } = page
    expect(decided!.decision.verdict).toBe('undetermined')
    const missing = new Set(decided!.decision.jurisdictions.flatMap((law) => law.missing.map(({ path }) => path)))
    expect([...missing].sort()).toEqual(unknown)
    expect(decided!.facts.filter(({ value }) => value === null).map(({ path }) => path)).toEqual(
      expect.arrayContaining(unknown),
    )
    const again = await ask(`${decided!.change}${unknown[1]}`.replace('/ask?', ''))
    expect(again.question!.path).toBe(unknown[1])
    const settled = await ask(sent(again.question!, 'none'))
    expect(settled.question).toBeNull()
    expect([
      ...new Set(settled.decided!.decision.jurisdictions.flatMap((law) => law.missing.map(({ path }) => path))),
    ]).toEqual(['data.form'])
  }, 60_000)

  it('asks a fact anew with its answer filled in, all else kept', async () => {
    const { soFar } = await ask(`${opening}&people=500`)
    const { change } = soFar.find(({ path }) => path === 'data.subjects.count')!
    const { question } = await ask(change.replace('/ask?', ''))
    expect(question).toMatchObject({ path: 'data.subjects.count', given: ['500'] })
    expect(question!.carried.map(([key]) => key)).not.toContain('people')
    expect(question!.carried).toContainEqual(['from', 'CN'])
  })

  it('puts a question again whose answer is not understood, or that has none', async () => {
    const wrong = await ask(`${opening}&people=many`)
    expect(wrong.faults[0]).toMatchObject({ path: 'data.subjects.count' })
    expect(wrong.question).toMatchObject({ path: 'data.subjects.count', given: ['many'] })
    const near = await ask(`${opening}&sector=retial`)
    expect(near.faults[0]).toMatchObject({ path: 'exporter.sector', nearest: 'retail' })
    expect((await ask(`${opening}&q=onward&asked=onward`)).unanswered).toBe(true)
  })

  it('asks since when a step that was ticked is in effect, by its title', async () => {
    const { question } = await ask(`${opening}&safeguards=cn.scc&q=safeguards[cn.scc].from`, 'zh-Hans')
    expect(question).toMatchObject({ path: 'safeguards[cn.scc].from', control: { kind: 'day' } })
    expect(question!.text.text).toMatch(/标准合同.*自何日起生效/)
    expect(question!.carried.find(([key]) => key === 'safeguards')![1]).toContain('"status"')
  })

  it('refuses days that are none, or of which no law is held', async () => {
    for (const day of ['2024-02-30', '2015-12-31'])
      expect((await app.inject({ url: `/page-data/ask?asOf=${day}`, headers: as('counsel') })).statusCode).toBe(400)
  })
})

describe('a decision by its link', () => {
  const facts = `${opening}&people=1000&year-to-date=200000`

  it('says what decide says, in each language with the same citations', async () => {
    const pages = await Promise.all(['en', 'zh-Hans', 'ja'].map((lang) => decision(`${facts}&asOf=2024-03-22`, lang)))
    const { transfer } = parseTransfer(JSON.parse(pages[0]!.transfer))
    const answer = await lawShelf.decide(transfer!)
    for (const { decision: view } of pages) {
      expect(view.verdict).toBe(answer.verdict)
      const told = view.jurisdictions.map(({ code, verdict, cites, mechanisms }) => [
        code,
        verdict,
        cites,
        mechanisms.map((way) => way.map(({ id }) => id)),
      ])
      const said = answer.jurisdictions.map(({ code, verdict, citations, mechanisms }) => [
        code,
        verdict,
        citations,
        mechanisms,
      ])
      expect(told).toEqual(expect.arrayContaining(said))
      expect(Object.values(view.laws).every((path) => path.startsWith('/law/'))).toBe(true)
    }
    expect(pages[2]!.decision.jurisdictions[0]!.reasons[0]!.gist.english).toBe(false)
    expect(pages[0]!.decision.jurisdictions[0]!.assumed.length).toBeGreaterThan(3)
  })

  it('of a day before a change says so, and answers as of its day', async () => {
    const page = await decision(`${facts}&asOf=2023-12-31`)
    expect(page.decision.asOf).toBe('2023-12-31')
    expect(page.since).toMatchObject({ today: '2026-11-23', laws: [{ id: 'cn', law: true }] })
    expect(page.still).toBe(false)
    const today = await decision(`${facts}&asOf=2026-11-23`)
    expect([today.since, today.still]).toEqual([null, false])
    const same = await decision(`${facts}&asOf=2026-11-22`)
    expect([same.since, same.still]).toEqual([null, true])
  })

  it('tells when a book reads otherwise than when the link was made', async () => {
    const { link } = await decision(`${facts}&asOf=2026-11-23`)
    expect((await decision(link!.replace('/decision?', ''))).reread).toEqual([])
    const old = link!.replace(/law=cn:[0-9a-f]+/, 'law=cn:000000000000')
    expect((await decision(old.replace('/decision?', ''))).reread).toMatchObject([
      { name: 'China', then: '000000000000' },
    ])
  })

  it('takes the transfer whole, in base64url', async () => {
    const { transfer, json } = await decision(`${facts}&asOf=2024-03-22`)
    const whole = Buffer.from(transfer).toString('base64url')
    expect((await decision(`transfer=${whole}`)).transfer).toBe(transfer)
    expect((await app.inject({ url: json!, headers: as('viewer') })).statusCode).toBe(200)
  })

  it('does not know what a transfer must state and the link does not', async () => {
    const { transfer } = await decision('from=CN&to=JP&data=user.contact&asOf=2024-03-22')
    expect(factOf(JSON.parse(transfer), 'data.subjects.count')).toBeNull()
  })

  it.each(['from=unknown', 'from=CN&to=Japan', 'transfer=e30', 'from=CN&strict=perhaps', 'from=CN&onward={'])(
    'refuses %s',
    async (query) => {
      const answer = await app.inject({ url: `/decision?${query}`, headers: { ...as('counsel'), accept: 'text/html' } })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.json().name).toBe('problem')
    },
  )
})

describe('a pasted transfer', () => {
  const json = {
    data: { categories: ['user.contact'], subjects: { count: 900 } },
    exporter: { country: 'CN' },
    importer: { country: 'JP' },
  }

  it('leads to the link of its decision', async () => {
    const answer = await paste({ json: JSON.stringify(json), asOf: '2024-03-22', strict: 'true' })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(
      '/decision?data=user.contact&people=900&from=CN&to=JP&asOf=2024-03-22&strict=true',
    )
  })

  it.each([
    ['{"exporter":\n {', '', /not JSON/],
    ['[]', '', /object/],
    [JSON.stringify({ ...json, exporter: { country: 'CN', sector: 'retial' } }), 'exporter.sector', /no such word/],
    [JSON.stringify({ ...json, onwrad: [] }), 'onwrad', /no such key/],
  ])('that is not understood stays in its field: %s', async (text, path, message) => {
    const answer = await paste({ json: text })
    expect(answer.statusCode).toBe(422)
    const { name, data } = answer.json()
    expect([name, data.start.pasted]).toEqual(['ask', text])
    expect(data.faults[0]).toMatchObject({ path, message: expect.stringMatching(message) })
  })

  it('too long for a link is answered at once', async () => {
    const onward = Array.from({ length: 300 }, () => ({ country: 'US', relation: 'processor' }))
    const answer = await paste({ json: JSON.stringify({ ...json, onward }) })
    expect(answer.statusCode).toBe(200)
    const { name, data } = answer.json()
    expect([name, data.link, data.json]).toEqual(['decision', null, null])
  })
})
