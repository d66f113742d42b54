import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookNamed } from '../../../test/support/law-books.ts'
import { Boundaries, Random } from '../../../test/support/random-transfer.ts'
import { testServer } from '../../../test/support/server.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import type { Decision } from '../../engine/index.ts'
import { parseTransfer } from '../../law/index.ts'

const { app, as } = testServer({
  shelf: lawShelf,
  now: () => new Date('2026-11-24T03:00:00Z'),
  limits: { requestMs: 120_000 },
})
afterAll(() => app.close())

const transfer = {
  asOf: '2024-03-22',
  data: {
    categories: ['user.contact.email'],
    collectedIn: 'CN',
    important: 'no',
    subjects: { count: 120_000, residence: ['CN'], citizenship: ['CN'], consent: 'separate' },
  },
  exporter: { country: 'CN', sector: 'retail' },
  importer: { country: 'JP', relation: 'headquarters' },
}
const few = {
  ...transfer,
  data: { ...transfer.data, subjects: { ...transfer.data.subjects, count: 5, yearToDate: 0 } },
}
const uncounted = {
  ...few,
  data: { ...few.data, subjects: { ...few.data.subjects, count: null } },
}

const decided = async (json: unknown, strict = false): Promise<Decision> => {
  const { transfer: parsed } = parseTransfer(json)
  return JSON.parse(JSON.stringify(await lawShelf.decide(parsed!, { strict }))) as Decision
}
const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...as('viewer'), 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(payload),
  })
beforeAll(() => decided(transfer))

describe('POST /api/decide', () => {
  it('gives the decision of the contract for one transfer', async () => {
    const answer = await post('/api/decide', transfer)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual(await decided(transfer))
    expect(answer.json()).toMatchObject({ verdict: 'conditional', law: { books: { cn: /^sha256:/ } } } as object)
  })

  it('takes the day and strictness from the query', async () => {
    const answer = await post('/api/decide?asOf=2018-04-15&strict=true', transfer)
    expect(answer.json()).toEqual(await decided({ ...transfer, asOf: '2018-04-15' }, true))
    const { asOf: _, ...undated } = transfer
    expect((await post('/api/decide?asOf=2024-03-22&strict=false', undated)).json()).toEqual(await decided(transfer))
  })

  it.each([
    ['?asof=2024-03-22', 'asof', 'asOf'],
    ['?asOf=2024-02-30', 'asOf', undefined],
    ['?asOf=2015-12-31', 'asOf', undefined],
    ['?asOf=2024-03-22&asOf=2024-03-23', 'asOf', undefined],
    ['?strict=yes', 'strict', undefined],
    ['?__proto__=1', '__proto__', undefined],
  ])('refuses the query %s', async (query, path, nearest) => {
    const answer = await post(`/api/decide${query}`, transfer)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json().errors).toMatchObject([nearest === undefined ? { path } : { path, nearest }])
  })

  it('says what is wrong with a transfer, and where', async () => {
    const answer = await post('/api/decide', {
      ...transfer,
      exporter: { country: 'CN', sector: 'retial' },
      asOf: '2024-13-01',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ path: 'exporter.sector', nearest: 'retail' }, { path: 'asOf' }])
    expect(answer.body).not.toContain('retial')
  })

  it('answers a list in order, each by itself, faults among them', async () => {
    const answer = await post('/api/decide', [few, 5, transfer, { ...few, importer: {} }])
    expect(answer.statusCode).toBe(200)
    const [first, second, third, fourth] = answer.json()
    expect([first, third]).toEqual([await decided(few), await decided(transfer)])
    expect(second.error).toEqual({ path: '', message: 'a transfer is a JSON object' })
    expect(fourth.error.path).toBe('importer.country')
    expect((await post('/api/decide', [])).json()).toEqual([])
  })

  it('takes a thousand in a list, and no more', async () => {
    expect((await post('/api/decide', Array(1_000).fill(0))).json()).toHaveLength(1_000)
    expect((await post('/api/decide', Array(1_001).fill(0))).statusCode).toBe(422)
  })

  it('is for those who may ask', async () => {
    const ask = (headers: object) =>
      app.inject({ method: 'POST', url: '/api/decide', headers: { ...headers }, payload: transfer })
    expect((await ask({})).statusCode).toBe(401)
    expect((await ask(as('inspector'))).statusCode).toBe(403)
  })
})

describe('POST /api/clearance', () => {
  it('is 200 where the law lets pass', async () => {
    const answer = await post('/api/clearance', few)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ clear: true, decision: await decided(few) })
  })

  it('is 451 with the law and the articles that refuse', async () => {
    const answer = await post('/api/clearance', transfer)
    expect(answer.statusCode).toBe(451)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.headers.link).toBe('</api>; rel="blocked-by"')
    const body = answer.json()
    expect(body).toMatchObject({ status: 451, title: 'Unavailable For Legal Reasons', clear: false, missing: [] })
    expect(body).toMatchObject({ verdict: 'conditional', decision: await decided(transfer) })
    const [cn] = body.refusedBy
    expect(cn).toMatchObject({ code: 'CN', verdict: 'conditional' })
    expect(cn.mechanisms).toContainEqual(['cn.scc'])
    expect(cn.articles).toContainEqual(
      expect.objectContaining({
        law: 'Personal Information Protection Law',
        rule: 'cn.pipl-2021/art 38',
        cite: 'CN PIPL 2021 art 38',
        effect: 'require',
      }),
    )
    expect(body.detail).toContain('CN PIPL 2021 art 38')
  })

  it('is 451 with what is missing where a fact decides', async () => {
    const answer = await post('/api/clearance', uncounted)
    expect(answer.statusCode).toBe(451)
    expect(answer.json()).toMatchObject({ verdict: 'undetermined' })
    expect(answer.json().missing).toContain('data.subjects.count')
  })

  it('is 451 where there is no book of the law that must be asked', async () => {
    const answer = await post('/api/clearance', { ...few, exporter: { country: 'XK' } })
    expect(answer.statusCode).toBe(451)
    expect(answer.json().refusedBy).toContainEqual(
      expect.objectContaining({
        code: 'XK',
        articles: [expect.objectContaining({ law: null, gist: 'no book for XK' })],
      }),
    )
  })

  it('takes one transfer in JSON', async () => {
    expect((await post('/api/clearance', [few])).statusCode).toBe(422)
    expect((await post('/api/clearance', few, { 'content-type': 'application/x-ndjson' })).statusCode).toBe(415)
  })

  it('is clear for permitted and out of scope alone, and names an article or a reason for all else', async () => {
    const seen = new Set<string>()
    const boundaries = new Boundaries(await bookNamed('cn'), '2024-03-22')
    const random = new Random(7)
    const core = { ...few, data: { ...few.data, categories: ['national.core'] } }
    const drawn = Array.from({ length: 30 }, (_, i) => boundaries.transfer(random, { missing: i % 10 }))
    for (const json of [core, few, ...drawn]) {
      const { verdict } = await decided(json)
      const answer = await post('/api/clearance', json)
      seen.add(verdict)
      const passes = verdict === 'permitted' || verdict === 'out-of-scope'
      expect([verdict, answer.statusCode]).toEqual([verdict, passes ? 200 : 451])
      if (!passes) for (const { articles } of answer.json().refusedBy) expect(articles).not.toEqual([])
    }
    expect([...seen].sort()).toEqual(['conditional', 'out-of-scope', 'permitted', 'prohibited', 'undetermined'])
  })
})

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.jsonValue({ maxDepth: 2 }).map((value) => ({ ...transfer, data: value })),
  fc
    .tuple(fc.constantFrom('asOf', 'data', 'exporter', 'importer', 'onward', 'safeguards'), fc.jsonValue())
    .map(([key, value]) => ({ ...transfer, [key]: value })),
  fc.jsonValue({ maxDepth: 2 }).map((value) => ({ transfer: value, declined: value })),
  fc.record({ transfer: fc.constantFrom({}, transfer, uncounted, { data: 5 }), declined: fc.jsonValue() }),
)

it.each(['/api/decide', '/api/clearance', '/api/ask'])('%s: no input gives a 5xx or a stack', async (url) => {
  await fc.assert(
    fc.asyncProperty(
      anything,
      fc.constantFrom('', '?strict=true', '?asOf=2024-03-22', '?asOf=', '?x=1'),
      fc.constantFrom('application/json', 'application/x-ndjson', 'application/json; charset=utf-16', 'text/plain'),
      async (value, query, type) => {
        const answer = await post(`${url}${query}`, value, { 'content-type': type })
        expect(answer.statusCode).toBeLessThan(500)
        expect(answer.body).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d/)
      },
    ),
    { numRuns: 300 },
  )
})

it('no text as a body gives a 5xx', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      ),
      fc.constantFrom('/api/decide', '/api/clearance', '/api/ask'),
      fc.constantFrom('application/json', 'application/x-ndjson'),
      async (payload, url, type) => {
        const headers = { ...as('viewer'), 'content-type': type }
        const answer = await app.inject({ method: 'POST', url, headers, payload })
        expect(answer.statusCode).toBeLessThan(500)
      },
    ),
    { numRuns: 200 },
  )
})
