/** A border as the API shows it, over a home state that `waybill sync` made: true figures, and no value of the data in any answer. */

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimState } from '../../src/border/home/lock.ts'
import { SourceLag } from '../../src/cli/border-lag.ts'
import { borderViewOf } from '../../src/cli/border-view.ts'
import { type Role, roles } from '../../src/server/roles.ts'
import { type Canary, Search } from '../support/canaries.ts'
import { query, type TestPostgres, testPostgres } from '../support/postgres.ts'
import { type TestServer, testServer } from '../support/server.ts'
import { head, Site } from '../support/site.ts'

const manifest = `${head}datasets:
  customers:
    store: branch
    table: public.customers
    collectedIn: CN
    important: unnotified
    subject: { key: id, kind: customer, consent: { column: consent, values: { "yes": separate, "no": none } } }
    columns: { id: user.unique_id, name: user.name, email: user.contact.email, id_card: user.government_id, consent: business.record, note: unclassified }
  orders:
    store: branch
    table: public.orders
    collectedIn: CN
    important: unnotified
    subject: { of: customers, by: customer_id }
    columns: { id: business.record, customer_id: user.unique_id, memo: transaction.order }
flows:
  FLOW:
    from: branch
    to: hq
    datasets: [customers, orders]
    purpose: [analytics]
    legalBasis: consent
    safeguards: []
    treatments: { user.contact.email: tokenise }
`

const canaries: Canary[] = []
/** Sixteen hexadecimal digits that nothing else has. */
function planted(place: string): string {
  const value = createHash('sha256').update(`border canary ${canaries.length}`).digest('hex').slice(0, 16)
  canaries.push({ place, value })
  return value
}

/** One customer in four has not consented. */
function person(i: number): readonly string[] {
  const id = planted('customers.id')
  const values = ['name', 'email', 'id_card'].map((column) => `'${planted(`customers.${column}`)}'`)
  const consent = i % 4 === 0 ? 'no' : 'yes'
  return [
    `INSERT INTO customers VALUES ('${id}', ${values.join(', ')}, '${consent}', '${planted('customers.note')}')`,
    `INSERT INTO orders VALUES ('${planted('orders.id')}', '${id}', '${planted('orders.memo')}')`,
  ]
}

const people = (count: number) => Array.from({ length: count }, (_, i) => person(i)).flat()

let postgres: TestPostgres
let site: Site
let app: FastifyInstance
let as: TestServer['as']
/** After four o’clock. */
let minute = 0
/** Everything that was answered. */
let answered = ''

beforeAll(async () => {
  postgres = await testPostgres()
  site = await Site.open({
    source: postgres,
    target: postgres,
    manifest,
    schema: async (url) => {
      await query(
        url,
        'CREATE TABLE customers (id text PRIMARY KEY, name text, email text, id_card text, consent text, note text)',
        'CREATE TABLE orders (id text PRIMARY KEY, customer_id text, memo text)',
        ...people(40),
      )
    },
  })
  const now = () => new Date(Date.UTC(2026, 10, 25, 4, minute))
  const lag = new SourceLag((name) => site.env[name], now)
  const path = join(site.folder, 'waybill.yaml')
  const border = borderViewOf({ manifest: path, now, lag: (of, flow) => lag.of(of, flow) })
  ;({ app, as } = testServer({ border, now }))
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await site.dispose()
  await postgres.stop()
})

async function ask(url: string, role: Role = 'counsel') {
  const got = await app.inject({ url, headers: as(role) })
  answered += `${JSON.stringify(got.headers)}\n${got.rawPayload.toString('latin1')}\n`
  return got
}

async function json(url: string, role?: Role) {
  const got = await ask(url, role)
  expect([url, got.statusCode]).toEqual([url, 200])
  return got.json()
}

/** With the path as it is written, dots and all. */
async function raw(path: string, role: Role = 'counsel'): Promise<IncomingMessage> {
  const { port } = app.server.address() as AddressInfo
  const asked = get({ port, host: '127.0.0.1', path, headers: as(role) })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return answer
}

const flowUrl = () => `/api/flows/${site.flow}`

describe('before the border has run', () => {
  it('shows what the manifest states, and no plan where none was accepted', async () => {
    const list = await json('/api/flows')
    expect(list).toMatchObject({ at: null, running: false, problem: null })
    expect(list.flows).toMatchObject([
      {
        id: site.flow,
        from: { country: 'CN', place: 'shanghai' },
        to: { country: 'JP' },
        phase: null,
        verdicts: null,
        tables: 0,
      },
    ])
    expect(list.flows[0].lag).toMatchObject({ slot: 'absent', behindBytes: null })
    expect(await json(flowUrl())).toMatchObject({
      shownFrom: null,
      datasets: [],
      plan: { accepted: null, inForce: null },
    })
    expect(await json('/api/held')).toMatchObject({ groups: [], people: [], suspended: [] })
    const { exporters } = await json('/api/counts')
    expect(exporters).toMatchObject([{ year: '2026', basis: 'stated', ordinary: 0, sensitive: 0, lines: [] }])
    for (const url of ['checkpoint', 'key', 'entries']) {
      const got = await ask(`/api/ledger/${url}`)
      expect([got.statusCode, got.json().detail]).toEqual([404, expect.stringContaining('waybill sync')])
    }
    expect((await ask('/api/ledger/entries/0/proof')).statusCode).toBe(404)
  })

  it('shows an accepted plan with its citations', async () => {
    expect((await site.accept()).code).toBeLessThan(2)
    const flow = await json(flowUrl())
    expect(flow).toMatchObject({ shownFrom: 'accepted plan', plan: { acceptedBy: 'Lin Yue', inForce: null } })
    const columns = flow.datasets.find((d: { dataset: string }) => d.dataset === 'customers').columns
    const email = columns.find((c: { name: string }) => c.name === 'email')
    expect(email).toMatchObject({ treatment: 'tokenise', why: { code: 'tokenised', text: null }, freedBy: null })
    const { exporters } = await json('/api/counts')
    expect(exporters[0].lines).toMatchObject([
      { axis: 'ordinary', line: 100_000, left: 99_999, flows: [site.flow] },
      {},
    ])
  })
})

describe('a border that has run', () => {
  beforeAll(async () => {
    await site.follow()
    // What the source said of its slot is asked anew.
    minute++
  })

  it('shows each column with its treatment, verdict, deciding article and what would free it', async () => {
    const flow = await json(flowUrl())
    expect(flow).toMatchObject({ shownFrom: 'plan in force', phase: 'streaming', heldRows: 20, heldPeople: 10 })
    expect(flow.plan.inForce).toBe(flow.plan.accepted)
    expect(flow.lag).toMatchObject({ slot: 'idle', behindBytes: expect.any(Number) })
    const customers = flow.datasets.find((d: { dataset: string }) => d.dataset === 'customers')
    expect(customers).toMatchObject({
      role: 'crosses',
      about: 'people',
      crossed: { inserted: 30 },
      heldRows: 10,
      suspended: null,
    })
    const column = (name: string) => customers.columns.find((c: { name: string }) => c.name === name)
    expect(column('name')).toMatchObject({ treatment: 'cross', verdict: 'permitted', freedBy: [] })
    expect(column('name').why.cite[0]).toMatch(/^CN /)
    expect(column('email')).toMatchObject({ treatment: 'tokenise', domain: 'user.contact.email' })
    const card = column('id_card')
    expect(card).toMatchObject({ treatment: 'drop', verdict: 'conditional' })
    expect(card.why.cite[0]).toMatch(/^CN /)
    expect(card.why.text.length).toBeGreaterThan(10)
    expect(card.freedBy.length).toBeGreaterThan(0)
    expect(column('note')).toMatchObject({
      verdict: null,
      why: { code: 'unclassified' },
      freedBy: [expect.stringContaining('classify it')],
    })
    const { flows } = await json('/api/flows')
    expect(flows[0]).toMatchObject({
      columns: { cross: 6, changed: 1, stay: 2, unclassified: 1 },
      crossed: { inserted: 60, updated: 0, deleted: 0 },
    })
    expect(flows[0].position).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/)
    expect((await ask('/api/flows/nonesuch')).statusCode).toBe(404)
    expect((await ask('/api/flows/__proto__')).statusCode).toBe(404)
  })

  it('gives the plan alone, which stays the same while rows cross', async () => {
    const plan = await json(`${flowUrl()}/plan`)
    const flow = await json(flowUrl())
    expect([plan.flow, plan.digest, plan.shownFrom]).toEqual([site.flow, flow.plan.inForce, 'plan in force'])
    for (const key of ['classes', 'obligations', 'notAsked', 'unclear', 'onLimit', 'exporter', 'reviewOn'])
      expect([key, plan[key]]).toEqual([key, flow[key]])
    const tables = flow.datasets.map(({ crossed, heldRows, suspended, ...planned }: Record<string, unknown>) => planned)
    expect(plan.datasets).toEqual(tables)
    expect((await ask('/api/flows/nonesuch/plan')).statusCode).toBe(404)
  })

  it('has a tag for each of its answers, and sends no answer twice', async () => {
    for (const url of ['/api/flows', flowUrl(), `${flowUrl()}/plan`, '/api/held', '/api/counts']) {
      const first = await ask(url)
      const again = () => app.inject({ url, headers: { ...as('admin'), 'if-none-match': String(first.headers.etag) } })
      expect([url, first.headers.etag]).toEqual([url, expect.stringMatching(/^"[0-9a-f]{32}"$/)])
      expect([url, (await again()).statusCode, (await again()).body]).toEqual([url, 304, ''])
    }
    const filtered = [await ask('/api/held?reason=limit'), await ask('/api/held')].map(({ headers }) => headers.etag)
    expect(new Set(filtered).size).toBe(2)
  })

  it('counts what is held by flow, table and reason, and says when a table is held whole', async () => {
    const held = await json('/api/held')
    expect(held.groups).toMatchObject([
      { flow: site.flow, dataset: 'customers', table: 'public.customers', reason: 'consent', rows: 10 },
      { flow: site.flow, dataset: 'orders', rows: 10 },
    ])
    expect(held.people).toEqual([{ flow: site.flow, people: 10 }])
    expect((await json('/api/held?reason=limit')).groups).toEqual([])
    expect((await json(`/api/held?flow=${site.flow}&reason=consent`)).groups).toHaveLength(
      held.groups.filter((g: { reason: string }) => g.reason === 'consent').length,
    )
    expect((await ask('/api/held?key=1')).statusCode).toBe(400)
  })

  it('counts people against each line, in one count for an exporter', async () => {
    const { exporters } = await json('/api/counts', 'viewer')
    expect(exporters).toHaveLength(1)
    expect(exporters[0]).toMatchObject({ basis: 'counted', ordinary: 30, sensitive: 0 })
    expect(exporters[0].lines[0]).toMatchObject({ axis: 'ordinary', line: 100_000, left: 99_969 })
    expect(exporters[0].lines[0].cite[0]).toMatch(/^CN /)
  })

  it('says whether a process holds the home', async () => {
    expect((await json('/api/flows')).running).toBe(false)
    const claim = await claimState(site.state)
    expect((await json('/api/flows')).running).toBe(true)
    await claim.release()
    expect((await json('/api/held')).running).toBe(false)
  })
})

describe('its events', () => {
  it('tell of a crossing and of people while another process syncs', { timeout: 60_000 }, async () => {
    const answer = await raw('/api/events', 'viewer')
    let heard = ''
    answer.on('data', (part) => {
      heard += part
    })
    await has(() => heard.includes('event: hello'))
    await query(site.branch, ...people(20))
    await site.follow()
    await has(() => heard.includes('"inserted":90'))
    await has(() => /event: counts\ndata: .*"ordinary":45/.test(heard))
    await has(() => /event: held\ndata: .*"rows":30,"people":15/.test(heard))
    expect(heard).not.toContain('consent')
    answer.destroy()
    answered += heard

    async function has(is: () => boolean): Promise<void> {
      while (!is()) await sleep(20)
    }
  })
})

describe('a table that is not the one that was accepted', () => {
  it('is shown as held whole, with its columns as they were accepted', async () => {
    await query(site.branch, 'ALTER TABLE orders ALTER COLUMN memo TYPE varchar(90)', ...people(1))
    await site.sync()
    const { suspended } = await json('/api/held')
    expect(suspended).toEqual([{ flow: site.flow, dataset: 'orders', what: expect.stringContaining('memo') }])
    const flow = await json(flowUrl())
    expect(flow.suspendedTables).toBe(1)
    const orders = flow.datasets.find((d: { dataset: string }) => d.dataset === 'orders')
    expect(orders).toMatchObject({ suspended: suspended[0].what, columns: [{}, {}, { name: 'memo', type: 'text' }] })
  })
})

describe('who may see it', () => {
  const mayRead: Readonly<Record<string, readonly Role[]>> = {
    '/api/flows': ['viewer', 'engineer', 'counsel', 'auditor', 'admin'],
    '/api/flows/nonesuch': ['viewer', 'engineer', 'counsel', 'auditor', 'admin'],
    '/api/flows/nonesuch/plan': ['viewer', 'engineer', 'counsel', 'auditor', 'admin'],
    '/api/counts': ['viewer', 'engineer', 'counsel', 'auditor', 'admin'],
    '/api/held': ['engineer', 'counsel', 'auditor', 'admin'],
    '/api/ledger/checkpoint': ['engineer', 'counsel', 'auditor', 'admin'],
    '/api/ledger/key': ['engineer', 'counsel', 'auditor', 'admin'],
    '/api/ledger/tile/0/000.p/1': ['engineer', 'counsel', 'auditor', 'admin'],
    '/api/ledger/entries': ['engineer', 'counsel', 'auditor', 'admin'],
    '/api/ledger/entries/0/proof': ['engineer', 'counsel', 'auditor', 'admin'],
  }

  it.each(Object.entries(mayRead))('%s', async (url, may) => {
    for (const role of roles) {
      const { statusCode } = await ask(url, role)
      expect([role, statusCode === 403]).toEqual([role, !may.includes(role)])
    }
    expect((await app.inject({ url })).statusCode).toBe(401)
  })

  it('where no border is given, is told how to start with one', async () => {
    const bare = testServer()
    for (const url of Object.keys(mayRead)) {
      const got = await bare.app.inject({ url, headers: bare.as('admin') })
      expect([url, got.statusCode, got.json().detail]).toEqual([
        url,
        404,
        expect.stringContaining('--manifest waybill.yaml'),
      ])
    }
    await bare.app.close()
  })
})

describe('no value and no key of the data', () => {
  it('is in any answer, event or header, nor in what the border tells of itself', () => {
    const search = new Search(canaries)
    const told = ['status.json', 'plans.json'].map((name) => readFileSync(join(site.state, name)))
    expect(canaries.length).toBeGreaterThan(400)
    expect(answered.length).toBeGreaterThan(100_000)
    expect(search.in('answers', Buffer.from(answered, 'latin1'))).toEqual([])
    expect(told.flatMap((bytes) => search.in('told', bytes))).toEqual([])
    const [one] = canaries
    expect(search.in('probe', Buffer.from(`x${one!.value}x`))).not.toEqual([])
  })
})
