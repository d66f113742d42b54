import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/support/server.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import { differenceOf, differenceProse, digestOf } from '../../engine/index.ts'
import { lawProse } from '../../engine/prose.ts'
import type { Book } from '../../law/index.ts'
import { compare } from '../comparison-thread.ts'

let compared = 0
const { app, as } = testServer({
  shelf: lawShelf,
  // 23:30 on the 21st in UTC: the 22nd in China and Japan.
  now: () => new Date('2024-03-21T23:30:00Z'),
  compare: async (asked) => {
    compared++
    return compare(asked)
  },
})
afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...as('inspector'), ...headers } })
const book = async (id: string): Promise<Book> => (await lawShelf.book(id))!

describe('GET /api/law', () => {
  it('lists every book with its digest and the days of its comparison', async () => {
    const answer = await get('/api/law')
    expect(answer.statusCode).toBe(200)
    const { books } = answer.json()
    expect(books.map(({ id }: { id: string }) => id)).toEqual(lawShelf.bookIds)
    const cn = books.find(({ id }: { id: string }) => id === 'cn')
    expect(cn.digest).toBe(digestOf(await book('cn'), lawShelf.sha256Hex))
    expect(cn.articles).toBeGreaterThan(100)
    expect(cn.checked.earliest <= cn.checked.latest).toBe(true)
  })

  it('is not sent again to whoever has it', async () => {
    const { headers } = await get('/api/law')
    const again = await get('/api/law', { 'if-none-match': `"other", W/${String(headers.etag)}` })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag])
    expect(again.headers['cache-control']).toBe('private, no-cache')
    expect((await get('/api/law', { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  it('takes no key of a query', async () => {
    const answer = await get('/api/law?country=cn')
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toEqual([{ path: 'country', message: 'is no key of this query' }])
  })
})

describe('GET /api/law/:cc', () => {
  it('reads the law of a day as JSON, with the articles that stand on it', async () => {
    const { statusCode, headers, ...answer } = await get('/api/law/CN?asOf=2024-03-21')
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    const { id, asOf, digest, instruments } = answer.json()
    expect([id, asOf, digest]).toEqual(['cn', '2024-03-21', digestOf(await book('cn'), lawShelf.sha256Hex)])
    const codes = (list: { readonly code: string }[]) => list.map(({ code }) => code)
    expect(codes(instruments)).not.toContain('CN Provisions 2024')
    expect(codes((await get('/api/law/cn?asOf=2024-03-22')).json().instruments)).toContain('CN Provisions 2024')
  })

  it('means today in the calendar of the country where no day is named', async () => {
    expect((await get('/api/law/cn')).json().asOf).toBe('2024-03-22')
    expect((await get('/api/law/us')).json().asOf).toBe('2024-03-21')
  })

  it('is text or a page where these are asked for, by format before Accept', async () => {
    const prose = lawProse(await book('jp'), '2022-04-01')
    expect((await get('/api/law/jp?asOf=2022-04-01&format=text')).body).toBe(prose)
    const text = await get('/api/law/jp?asOf=2022-04-01', { accept: 'text/plain' })
    expect([text.body, text.headers['content-type']]).toEqual([prose, 'text/plain; charset=utf-8'])
    const html = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
    expect((await get('/api/law/jp?asOf=2022-04-01', html)).headers['content-type']).toContain('text/html')
    expect((await get('/api/law/jp?asOf=2022-04-01&format=json', html)).json().asOf).toBe('2022-04-01')
    expect((await get('/api/law/jp', { accept: 'image/png' })).statusCode).toBe(406)
  })

  it('lets a page have its own style and nothing else', async () => {
    const { body, headers } = await get('/api/law/jp?format=html')
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    )
  })

  it('has a tag of its own for each form and day', async () => {
    const tags = await Promise.all(
      ['format=json', 'format=text', 'format=html', 'format=json&asOf=2020-01-01'].map(
        async (query) => (await get(`/api/law/sg?${query}`)).headers.etag,
      ),
    )
    expect(new Set(tags).size).toBe(4)
    expect((await get('/api/law/sg', { 'if-none-match': String(tags[0]) })).statusCode).toBe(304)
    expect((await get('/api/law/sg', { 'if-none-match': String(tags[1]) })).statusCode).toBe(200)
  })

  it('finds the Union’s book for a member, and no book where there is none', async () => {
    expect((await get('/api/law/de')).json().id).toBe('eu')
    const none = await get('/api/law/xx')
    expect([none.statusCode, none.json().errors[0].path]).toEqual([404, 'cc'])
    expect((await get('/api/law/..%2f..%2fcn')).statusCode).toBe(404)
  })

  it('refuses what is no day or no form, all at once', async () => {
    const answer = await get('/api/law/cn?asOf=2024-02-30&format=htm&x=1&asof=1')
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toMatchObject([
      { path: 'asOf' },
      { path: 'format', nearest: 'html' },
      { path: 'x' },
      { path: 'asof', nearest: 'asOf' },
    ])
    expect(answer.body).not.toContain('02-30')
    expect((await get('/api/law/cn?asOf=2024-01-01&asOf=2024-01-02')).json().errors).toEqual([
      { path: 'asOf', message: 'is given more than once' },
    ])
  })
})

describe('GET /api/law/:cc/changes', () => {
  const url = '/api/law/jp/changes?from=2022-03-31&to=2022-04-01'

  it('says what `waybill law diff` says, and compares once', async () => {
    const jp = await book('jp')
    const difference = differenceOf({ book: jp, day: '2022-03-31' }, { book: jp, day: '2022-04-01' })
    compared = 0
    const answer = await get(url)
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify({ book: 'jp', ...difference })))
    expect(difference.regions.length).toBeGreaterThan(0)
    expect((await get(`${url}&format=text`)).body).toBe(differenceProse(jp, difference))
    expect((await get(`${url}&format=text&all=true`)).body).toBe(differenceProse(jp, difference, true))
    expect(compared).toBe(1)
  })

  it('says that it holds still, without comparing', async () => {
    const { etag } = (await get(url)).headers
    compared = 0
    const other = testServer({ shelf: lawShelf, compare: () => Promise.reject(new Error('nothing is to be compared')) })
    const again = await other.app.inject({ url, headers: { ...other.as('viewer'), 'if-none-match': String(etag) } })
    expect(again.statusCode).toBe(304)
    await other.app.close()
  })

  it('refuses days that are missing, the same, or in the wrong order', async () => {
    expect((await get('/api/law/jp/changes')).json().errors).toMatchObject([{ path: 'from' }, { path: 'to' }])
    expect((await get('/api/law/jp/changes?from=2022-04-01')).json().errors).toMatchObject([{ path: 'to' }])
    for (const days of ['from=2022-04-01&to=2022-04-01', 'from=2022-04-02&to=2022-04-01']) {
      const answer = await get(`/api/law/jp/changes?${days}`)
      expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, 'to'])
    }
    expect((await get('/api/law/xx/changes?from=2022-01-01&to=2022-02-01')).statusCode).toBe(404)
  })

  it('makes two at a time and has a third wait; one that is asked for twice is made once', async () => {
    const finish: (() => void)[] = []
    const { app: busy, as: who } = testServer({
      shelf: lawShelf,
      compare: () =>
        new Promise((resolve) => {
          finish.push(() => resolve({ kind: 'done', json: '{"regions":[]}' }))
        }),
    })
    const ask = (from: string) =>
      busy.inject({ url: `/api/law/jp/changes?from=${from}&to=2024-01-01`, headers: who('viewer') })
    const running = [ask('2020-01-01'), ask('2020-01-01'), ask('2021-01-01')]
    await expect.poll(() => finish.length).toBe(2)
    const third = await ask('2022-01-01')
    expect([third.statusCode, third.headers['retry-after']]).toEqual([503, '10'])
    for (const done of finish) done()
    expect((await Promise.all(running)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(finish.length).toBe(2)
    await busy.close()
  })

  it.each([
    ['too-many', 422],
    ['too-long', 503],
    ['ended', 503],
  ] as const)('says why there is none: %s', async (kind, status) => {
    const { app: other, as: who } = testServer({ shelf: lawShelf, compare: async () => ({ kind }) })
    const answer = await other.inject({ url, headers: who('viewer') })
    expect(answer.statusCode).toBe(status)
    expect(answer.json().detail.length).toBeGreaterThan(10)
    // Else a cache would take a refusal for the law.
    expect([answer.headers.etag, answer.headers['cache-control']]).toEqual([undefined, 'no-store'])
    await other.close()
  })
})
