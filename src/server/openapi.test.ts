import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../test/support/server.ts'
import { lawShelf } from '../cli/law-shelf.ts'
import { measuresOn } from '../review/index.ts'
import { compare } from './comparison-thread.ts'
import { type DescribedOperation, type OpenApi, openApiOf } from './openapi.ts'
import { holdersOf } from './roles.ts'

const { app, as, routes } = testServer({ shelf: lawShelf, compare: async (asked) => compare(asked) })
afterAll(() => app.close())

let api: OpenApi
const schemas = new Ajv2020({ strict: false, validateFormats: false })
beforeAll(async () => {
  api = (await app.inject({ url: '/api/openapi.json', headers: as('inspector') })).json()
  schemas.addSchema({ ...api, $id: 'api' })
})

const served = () =>
  routes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, path, permission }) => ({
      name: `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}').replace(/\*$/, '{path}')}`,
      permission,
    }))

interface Described extends DescribedOperation {
  readonly path: string
  readonly method: string
}
const described = (): readonly Described[] =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  )

type Json = Readonly<Record<string, unknown>>
const jsonOf = (part: unknown): Json | undefined => {
  const content = (part as { readonly content?: Json } | undefined)?.content
  return content?.['application/json'] as Json | undefined
}

/** What is wrong with the value under a schema of the document. */
function faults(schema: unknown, value: unknown): readonly string[] {
  const check = schemas.compile({ allOf: [absolute(schema)] })
  check(value)
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** References of the document, from outside of it. */
function absolute(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'))
}

describe('the OpenAPI document', () => {
  it('has an entry for every route, and no other', () => {
    const names = served().map(({ name }) => name)
    expect(names.length).toBeGreaterThan(15)
    expect(described().map(({ method, path }) => `${method} ${path}`)).toEqual([...names].sort(byPath))
  })

  it('says who may ask, as the table of roles does', () => {
    const asks = new Map(served().map(({ name, permission }) => [name, permission]))
    for (const { method, path, security, ...operation } of described()) {
      const permission = asks.get(`${method} ${path}`)
      if (permission === undefined || permission === 'anyone') expect(security).toEqual([])
      else expect(operation['x-waybill-roles']).toEqual(holdersOf(permission))
    }
  })

  it('says of every operation what it does, under a name of its own, and what it answers', () => {
    const ids = described().map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, summary, tags, responses = {} } of described()) {
      expect([path, summary?.endsWith('.'), tags?.length]).toEqual([path, true, 1])
      expect(Object.keys(responses)).toContain('default')
    }
  })

  it('declares each part of a path, and only these', () => {
    for (const { path, parameters } of described()) {
      const named = (parameters ?? []) as readonly { readonly in: string; readonly name: string }[]
      const inPath = named.filter((one) => one.in === 'path').map(({ name }) => name)
      expect([path, inPath]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)])
    }
  })

  it('refers to nothing that it does not have', () => {
    const names = Object.keys(api.components.schemas)
    for (const name of names) schemas.compile({ $ref: `api#/components/schemas/${name}` })
    const referred = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, n]) => n!)
    expect(referred.filter((name) => !names.includes(name))).toEqual([])
  })

  it('takes the transfer from the declarations of facts', () => {
    const transfer = { asOf: '2024-03-22', data: { categories: ['user.contact'] }, exporter: {}, importer: {} }
    expect(faults({ $ref: '#/components/schemas/Transfer' }, transfer)).toContain(
      "/exporter must have required property 'country'",
    )
    const owned = { country: 'CN', share: 1, ownership: [{ country: 'HK', share: 2 }] }
    expect(faults({ $ref: '#/components/schemas/Transfer.importer.ownership' }, owned)).toContain(
      '/ownership/0/share must be <= 1',
    )
  })

  it('takes every measure that a book gives', async () => {
    const books = await Promise.all(['cn', 'eu', 'us', 'ru', 'in'].map((id) => lawShelf.book(id)))
    const measures = books.flatMap((book) => measuresOn(book!, '2026-01-01'))
    expect(measures.length).toBeGreaterThan(50)
    const check = schemas.getSchema('api#/components/schemas/Measure')!
    for (const measure of measures)
      expect([measure.rule, check(measure), check.errors]).toEqual([measure.rule, true, null])
  })

  it('is not put together where two say the same', () => {
    const one = { paths: { '/x': { get: { summary: 'One.' } } } }
    expect(() => openApiOf([one, one], '0')).toThrow('get /x is described twice')
    expect(() => openApiOf([{ paths: {}, schemas: { Day: {} } }], '0')).toThrow('Day is described twice')
  })

  it('is tagged', async () => {
    const answer = await app.inject({ url: '/api/openapi.json', headers: as('viewer') })
    const headers = { ...as('viewer'), 'if-none-match': String(answer.headers.etag) }
    expect((await app.inject({ url: '/api/openapi.json', headers })).statusCode).toBe(304)
    expect((await app.inject({ url: '/api/openapi.json' })).statusCode).toBe(401)
    expect((await app.inject({ url: '/api/openapi.json?x=1', headers })).statusCode).toBe(400)
  })
})

describe('examples of the document', () => {
  it('are valid under its schemas, and are answered as it says', async () => {
    const answered: string[] = []
    for (const operation of described()) {
      const body = jsonOf(operation.requestBody)
      if (body?.example !== undefined)
        expect([operation.path, faults(body.schema, body.example)]).toEqual([operation.path, []])
      if (!isSelfContained(operation)) continue
      const { statusCode, payload } = await app.inject({
        method: operation.method === 'get' ? 'GET' : 'POST',
        url: addressOf(operation),
        headers: {
          ...as('admin'),
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body.example) }),
      })
      expect([operation.path, statusCode]).toEqual([operation.path, 200])
      const schema = jsonOf(operation.responses?.['200'])?.schema
      expect([operation.path, faults(schema, JSON.parse(payload))]).toEqual([operation.path, []])
      answered.push(`${operation.method} ${operation.path}`)
    }
    expect(answered).toEqual(expect.arrayContaining(own))
  })
})

/** Those whose example needs nothing but the law. */
const own = [
  'get /healthz',
  'get /readyz',
  'get /.well-known/authzen-configuration',
  'post /access/v1/evaluation',
  'post /access/v1/evaluations',
  'post /api/ask',
  'post /api/decide',
  'get /api/agreements',
  'get /api/agreements/{code}',
  'post /api/cases',
  'get /api/law',
  'get /api/law/{cc}',
  'get /api/law/{cc}/changes',
  'get /api/me',
  'get /api/openapi.json',
  'get /api/review',
  'post /api/review',
  'post /api/what-if',
]
const isSelfContained = ({ method, path }: Described) => own.includes(`${method} ${path}`)

function addressOf({ path, parameters }: Described): string {
  const given = ((parameters ?? []) as readonly Json[]).filter(({ example }) => example !== undefined)
  const value = ({ example }: Json) => encodeURIComponent(String(example))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => value(given.find((one) => one.name === name)!))
  const query = given.filter((one) => one.in === 'query').map((one) => `${String(one.name)}=${value(one)}`)
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}

/** As the document has them: by path, and within it as registered. */
function byPath(a: string, b: string): number {
  const [one = '', other = ''] = [a.split(' ')[1], b.split(' ')[1]]
  return one < other ? -1 : one > other ? 1 : 0
}

describe('the page', () => {
  const page = async () => app.inject({ url: '/api', headers: as('viewer') })

  it('tells every endpoint with its parameters and an example', async () => {
    const { body, statusCode } = await page()
    expect(statusCode).toBe(200)
    const articles = body.split('<article ').slice(1)
    expect(articles.length).toBe(served().length)
    for (const { method, path, summary, parameters } of described()) {
      const heading = `<b>${method.toUpperCase()}</b> <code>${path}</code></h3>`
      const article = articles.find((one) => one.includes(heading))!
      expect(article).toContain(String(summary).replaceAll(/`([^`]+)`/g, '<code>$1</code>'))
      expect(article).toContain('curl ')
      for (const { name } of (parameters ?? []) as readonly { name: string }[])
        expect(article).toContain(`<th scope="row"><code>${name}</code></th>`)
    }
  })

  it('has no script and loads nothing; its own style is all that it is allowed', async () => {
    const { body, headers } = await page()
    expect(body).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|javascript:|@import|url\(/i)
    const addresses = [...body.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to!)
    expect(addresses.filter((to) => !to.startsWith('#') && to !== '/api/openapi.json')).toEqual([])
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}';`)
    expect(headers['content-security-policy']).not.toContain('script-src')
  })

  it('is ordered for a reader who hears it', async () => {
    const { body } = await page()
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(body.match(/<h1>/g)?.length).toBe(1)
    expect([...body.matchAll(/<(main|nav|header)\b/g)].map(([, name]) => name)).toEqual(['header', 'nav', 'main'])
    const levels = [...body.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
    const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    const led = [...body.matchAll(/href="#([^"]+)"|aria-labelledby="([^"]+)"/g)].map(([, a, b]) => a ?? b!)
    expect(led.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('is for whoever is signed in', async () => {
    expect((await app.inject({ url: '/api' })).statusCode).toBe(401)
  })
})
