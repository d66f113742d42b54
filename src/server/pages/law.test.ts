import { afterAll, describe, expect, it } from 'vitest'
import { flowView, tableView } from '../../../test/support/flow-view.ts'
import { testServer } from '../../../test/support/server.ts'
import { smallBook } from '../../../test/support/small-book.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import { type Difference, differenceOf } from '../../engine/index.ts'
import { forbids } from '../../law/index.ts'
import type { BorderView } from '../border-view.ts'
import type { Compared } from '../comparison-thread.ts'
import type { Role } from '../roles.ts'
import type { LawPage } from './law.ts'
import type { LawBookPage } from './law-book.ts'
import type { LawChangesPage } from './law-changes.ts'
import { languageOfTitle } from './law-original.ts'
import type { Console } from './page.ts'

/** Pages as their data: what the console draws is tested with the console. */
const asData: Console = { render: ({ data }) => JSON.stringify(data), assets: new Map() }
const now = () => new Date('2026-11-24T03:00:00Z')
const differences = new Map<string, Difference>()
const { app, as } = testServer({
  shelf: lawShelf,
  console: asData,
  now,
  compare: async ({ book, from, to }) => {
    const difference = differenceOf({ book, day: from }, { book, day: to })
    differences.set(`${book.id} ${from} ${to}`, difference)
    return { kind: 'done', json: JSON.stringify(difference) }
  },
})
afterAll(() => app.close())

const get = (url: string, lang = 'en') =>
  app.inject({ url, headers: { ...as('counsel'), accept: 'text/html', 'accept-language': lang } })
const book = async (url: string, lang?: string) => (await get(url, lang)).json<LawBookPage>()

async function problem(url: string): Promise<[number, string]> {
  const answer = await get(url)
  return [answer.statusCode, answer.json<{ detail: string }>().detail]
}

describe('/law', () => {
  it('lists every book by its name in the reader’s language, and finds one', async () => {
    const all = (await get('/law')).json<LawPage>()
    expect([all.books.length, all.total]).toEqual([lawShelf.bookIds.length, lawShelf.bookIds.length])
    expect(all.books.find(({ id }) => id === 'in')?.next).toBe('2027-05-13')
    const found = (await get('/law?q=%E4%B8%AD%E5%9B%BD', 'ja')).json<LawPage>()
    expect(found.books.map(({ id }) => id)).toContain('cn')
    expect((await get('/law?q=nowhere')).json<LawPage>().books).toEqual([])
  })
})

describe('/law/:cc', () => {
  it('has the days of change, each with what changes, and the neighbours of a day', async () => {
    const { time } = await book('/law/cn?asOf=2024-03-22')
    const here = time.days[time.at]!
    expect(here).toMatchObject({ day: '2024-03-22', begins: ['CN Export Guide 2024', 'CN Provisions 2024'] })
    expect([time.previous, time.next]).toEqual([time.days[time.at - 1]!.day, time.days[time.at + 1]!.day])
    const before = (await book('/law/cn?asOf=2024-03-21')).time
    expect([before.days[before.at]!.day, before.next]).toEqual([time.previous, '2024-03-22'])
    expect(time.days.every(({ day }, i) => i === 0 || day > time.days[i - 1]!.day)).toBe(true)
    expect(time.days[0]!.day).toBe('2016-01-01')
  })

  it('says what is announced', async () => {
    const { time, status } = await book('/law/in')
    expect([time.asOf, time.announced]).toEqual(['2026-11-24', '2027-05-13'])
    const later = await book('/law/in?asOf=2027-05-14')
    expect(later.status.inForce).toBeGreaterThan(status.inForce)
    expect(later.time.next).toBeNull()
  })

  it('never hides past law, and marks what the last change did', async () => {
    const { open, contents } = await book('/law/cn?asOf=2024-03-22')
    expect(contents.find(({ code }) => code === 'CN Civil Procedure Law 2012')?.state).toBe('ended')
    expect(contents.find(({ code }) => code === 'CN Provisions 2024')).toMatchObject({ state: 'in-force', mark: 'new' })
    expect(open.kind === 'book' && open.instruments.length).toBe(contents.length)
    const only = await book('/law/cn?asOf=2024-03-22&changes=yes')
    const marks = only.open.kind === 'book' ? only.open.instruments.flatMap(({ articles }) => articles) : []
    expect(marks.length).toBeGreaterThan(5)
    expect(marks.every(({ mark }) => mark !== null)).toBe(true)
    expect(marks.length).toBeLessThan(
      open.kind === 'book' ? open.instruments.flatMap(({ articles }) => articles).length : 0,
    )
  })

  it('opens an article with its rule, its relations and its facts', async () => {
    const { open } = await book('/law/cn/provisions-2024/art-8?asOf=2024-03-22')
    if (open.kind !== 'article') throw new Error('not an article')
    const { article, facts } = open
    expect(article.cite).toBe('CN Provisions 2024 art 8')
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['when', 'effect', 'open']))
    expect(article.exceptions.map(({ cite }) => cite)).toContain('CN Provisions 2024 art 5(1)(4)')
    expect(facts.map(({ path }) => path)).toEqual(expect.arrayContaining(['exporter.country', 'cn.ordinary-this-year']))
    const links = JSON.stringify(article.paragraphs)
    expect(links).toContain('#fact-exporter.country')
    expect(links).toContain('/law/cn/steps?asOf=2024-03-22#cn.scc')
  })

  it('has the versions of an article by day', async () => {
    const on = async (day: string) => {
      const { open } = await book(`/law/cn/pipl-2021/art-38?asOf=${day}`)
      return open.kind === 'article' ? open.article.versions.findIndex(({ shown }) => shown) : -1
    }
    expect([await on('2022-01-01'), await on('2024-03-22')]).not.toContain(-1)
    expect(await on('2022-01-01')).not.toBe(await on('2024-03-22'))
  })

  it('says 404 with the nearest where there is no such book, instrument, article or list', async () => {
    expect(await problem('/law/cx')).toEqual([404, expect.stringMatching(/nearest is \w\w\.$/)])
    expect(await problem('/law/cn/provisions-2023')).toEqual([
      404,
      expect.stringContaining('nearest is provisions-2024.'),
    ])
    expect(await problem('/law/cn/provisions-2024/art-88')).toEqual([404, expect.stringContaining('nearest is art-8.')])
    expect(await problem('/law/eu/lists/eu.adequat')).toEqual([404, expect.stringContaining('nearest is eu.adequate.')])
  })

  it('takes only days of law', async () => {
    expect((await problem('/law/cn?asOf=2024-02-30'))[0]).toBe(400)
    expect((await problem('/law/cn?asOf=2015-12-31'))[0]).toBe(400)
    expect((await get('/law/cn?asOf=&other=1')).statusCode).toBe(200)
  })

  it('is small for the largest book', async () => {
    await get('/law/cn')
    const begun = performance.now()
    const { body } = await get('/law/cn')
    const ms = performance.now() - begun
    console.log(`/law/cn: ${body.length} bytes of data in ${ms.toFixed(0)} ms`)
    expect(body.length).toBeLessThan(250_000)
  })
})

describe('what was struck down', () => {
  it('stands in its list with its day and the judgment', async () => {
    const { open } = await book('/law/eu/lists/eu.adequate?asOf=2020-07-16', 'ja')
    const shield = open.kind === 'list' ? open.entries.find(({ cite }) => cite.includes('2016/1250')) : undefined
    expect(shield).toMatchObject({
      name: 'アメリカ合衆国',
      state: 'struck-down',
      until: '2020-07-16',
      endedBy: expect.stringContaining('C-311/18'),
    })
    const before = (await book('/law/eu/lists/eu.adequate?asOf=2020-07-15')).open
    expect(before.kind === 'list' && before.entries.find(({ cite }) => cite.includes('2016/1250'))?.state).toBe(
      'in-force',
    )
  })

  it('shows the original title in its own language', async () => {
    const head = { until: '2020-07-16', status: 'struck-down', original: '个人信息条例' } as const
    const small = { ...smallBook({ 'art 1': { gist: 'No.', then: forbids('xt.a') } }, { head }) }
    const { app: other, as: who } = testServer({
      shelf: { ...lawShelf, bookIds: ['xt'], book: async () => small },
      console: asData,
      now,
    })
    const answer = await other.inject({ url: '/law/xt/act?titles=original&lang=ja', headers: who('counsel') })
    const { open } = answer.json<LawBookPage>()
    expect(open.kind === 'instrument' && open.instrument).toMatchObject({
      state: 'struck-down',
      until: '2020-07-16',
      titles: [
        { text: '个人信息条例', lang: 'zh-Hans' },
        { text: 'Act', lang: 'en' },
      ],
    })
    await other.close()
  })

  it('tells the language of a title by its letters and its country', () => {
    const of = (title: string, id: string) => languageOfTitle(title, id)
    expect(of('個人情報の保護に関する法律', 'jp')).toBe('ja')
    expect(of('個人資料保護法', 'tw')).toBe('zh-Hant')
    expect(of('粤港澳大湾区（内地、香港）个人信息跨境流动标准合同实施指引', 'hk')).toBe('zh-Hans')
    expect(of('개인정보 보호법', 'kr')).toBe('ko')
    expect(of('Закон України «Про захист персональних даних»', 'ua')).toBe('uk')
    expect(of('Lei Geral de Proteção de Dados Pessoais', 'br')).toBe('pt')
    expect(of('Regulation (EU) 2016/679', 'eu')).toBe('en')
  })
})

describe('/law/:cc/changes', () => {
  it('says what the difference of the API says', async () => {
    const query = 'from=2022-03-31&to=2022-04-01'
    const { made, ...page } = (await get(`/law/jp/changes?${query}`)).json<LawChangesPage>()
    const api = await app.inject({ url: `/api/law/jp/changes?${query}`, headers: as('counsel') })
    expect(differences.size).toBe(1)
    const { regions, tables } = api.json<Difference>()
    if (made.kind !== 'done') throw new Error(made.kind)
    const cases = made.gates.flatMap(({ gate, changes }) =>
      changes.flatMap(({ was, now: is, cases }) =>
        cases.map(({ after }) => `${gate} ${was.state} ${is.state} ${after.map(({ cite }) => cite)}`),
      ),
    )
    const passes = (state: string) => state === 'silent' || state === 'open'
    const expected = regions
      .filter(({ before, after }) => !passes(before.state) || !passes(after.state))
      .map(
        ({ gate, before, after }) => `${gate} ${before.state} ${after.state} ${after.articles.map(({ cite }) => cite)}`,
      )
    expect(cases.sort()).toEqual(expected.sort())
    expect(cases.length).toBeGreaterThan(0)
    expect(made.quiet).toBe(regions.length - expected.length)
    expect([made.begun, made.dutiesAdded]).toEqual([tables.begun, tables.dutiesAdded])
    expect([page.from, page.to, made.flows]).toEqual(['2022-03-31', '2022-04-01', null])
  })

  it('shows the last change where no days are named, and refuses days in the wrong order', async () => {
    const { from, to } = (await get('/law/sg/changes')).json<LawChangesPage>()
    expect([from, to]).toEqual(['2021-01-31', '2021-02-01'])
    expect((await problem('/law/sg/changes?from=2021-02-01&to=2021-02-01'))[0]).toBe(400)
  })

  it('comes at once while the comparison goes on, and looks again by itself', async () => {
    let finish: (compared: Compared) => void = () => {}
    const slow = new Promise<Compared>((resolve) => {
      finish = resolve
    })
    const { app: other, as: who } = testServer({ shelf: lawShelf, console: asData, now, compare: () => slow })
    const ask = () => other.inject({ url: '/law/sg/changes', headers: who('counsel') })
    const begun = performance.now()
    const working = await ask()
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect([working.json<LawChangesPage>().made.kind, working.headers.refresh]).toEqual(['working', '3'])
    finish({ kind: 'too-long' })
    const done = await ask()
    expect([done.json<LawChangesPage>().made.kind, done.headers.refresh]).toEqual(['too-long', undefined])
    await other.close()
  }, 20_000)
})

describe('what the company’s own flows rest on', () => {
  const flow = flowView([tableView('customers', 10)])
  const border = {
    flows: async () => ({ flows: [flow] }),
    flow: async () => flow,
    acts: { read: async () => ({ waiting: [], recorded: [], inForce: new Map(), manifest: '', flows: [] }) },
  } as unknown as BorderView
  const { app: other, as: who } = testServer({ shelf: lawShelf, console: asData, now, border })
  afterAll(() => other.close())
  const ask = async (url: string, role: Role) => (await other.inject({ url, headers: who(role) })).json<LawBookPage>()

  it('is a filter, and stands on the article', async () => {
    const { open, filters } = await ask('/law/cn?mine=yes', 'counsel')
    const cites =
      open.kind === 'book' ? open.instruments.flatMap(({ articles }) => articles.map(({ cite }) => cite)) : []
    expect(filters.mine).toBe(true)
    expect(cites).toEqual(expect.arrayContaining(['CN Provisions 2024 art 8', 'CN PIPL 2021 art 38']))
    expect(cites.length).toBeLessThan(12)
    const article = (await ask('/law/cn/provisions-2024/art-8', 'counsel')).open
    expect(article.kind === 'article' && article.article.flows).toEqual([flow.id])
  })

  it('is not told to a role that may not see flows', async () => {
    const { open, filters } = await ask('/law/cn?mine=yes', 'inspector')
    expect(filters.mine).toBeNull()
    expect(JSON.stringify(open)).not.toContain(`"${flow.id}"`)
  })
})
