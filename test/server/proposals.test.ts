/** Release with four eyes, from the API through the border to headquarters: what waits, who lets it go, what lapses, and what the ledger says of it. */

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { borderViewOf } from '../../src/cli/border-view.ts'
import type { BorderView } from '../../src/server/border-view.ts'
import type { Role } from '../../src/server/roles.ts'
import { Search } from '../support/canaries.ts'
import { canaries, contract, ids, manifest, person, planted, tables } from '../support/held-shop.ts'
import { query, type TestPostgres, testPostgres } from '../support/postgres.ts'
import { type TestServer, testServer } from '../support/server.ts'
import { Site } from '../support/site.ts'

let postgres: TestPostgres
let site: Site
let app: FastifyInstance
let view: BorderView
let as: TestServer['as']
/** After four o’clock. */
let minute = 0
let answered = ''

beforeAll(async () => {
  postgres = await testPostgres()
  site = await Site.open({
    source: postgres,
    target: postgres,
    manifest: manifest(''),
    schema: async (url) => {
      await query(url, ...tables)
    },
  })
  const now = () => new Date(Date.UTC(2026, 10, 25, 4, minute))
  view = borderViewOf({ manifest: join(site.folder, 'waybill.yaml'), now })
  ;({ app, as } = testServer({ border: view, now }))
})
afterAll(async () => {
  await app.close()
  await site.dispose()
  await postgres.stop()
})

async function ask(method: 'GET' | 'POST', url: string, role: Role, payload?: object) {
  const got = await app.inject({ method, url, headers: as(role), ...(payload === undefined ? {} : { payload }) })
  answered += `${JSON.stringify(got.headers)}\n${got.payload}\n`
  return { status: got.statusCode, body: got.json() }
}

const release = (...groups: readonly (readonly [dataset: string, reason: string])[]) => ({
  what: 'release',
  flow: site.flow,
  groups: groups.map(([dataset, reason]) => ({ dataset, reason })),
})

async function proposed(role: Role, body: object): Promise<string> {
  const { status, body: made } = await ask('POST', '/api/proposals', role, body)
  expect([status, made]).toEqual([201, expect.objectContaining({ state: 'proposed' })])
  return made.id
}

const approve = (id: string, role: Role) => ask('POST', `/api/proposals/${id}/approval`, role)
const see = async (id: string, role: Role = 'auditor') => (await ask('GET', `/api/proposals/${id}`, role)).body

async function held(): Promise<Readonly<Record<string, number>>> {
  const { body } = await ask('GET', '/api/held', 'auditor')
  const groups = body.groups as readonly { dataset: string; reason: string; rows: number }[]
  return Object.fromEntries(groups.map(({ dataset, reason, rows }) => [`${dataset} ${reason}`, rows]))
}

async function abroad(): Promise<readonly number[]> {
  const [row] = await query(
    site.hq,
    'SELECT (SELECT count(*)::int FROM customers) AS c, (SELECT count(*)::int FROM orders) AS o',
  )
  return [Number(row?.c), Number(row?.o)]
}

/** Entries of a proposal in the ledger: act, name, role, and why. */
async function acts(id: string): Promise<readonly string[]> {
  const { out } = await site.run('ledger', 'show', '--json')
  const entries = out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  return entries
    .filter((e) => (e.kind === 'act' || e.kind === 'release') && e.proposal === id)
    .map((e) =>
      e.kind === 'act' ? `${e.act} ${e.by.name} ${e.by.role}${e.why ? ` ${e.why}` : ''}` : `release ${e.rows}`,
    )
}

const spool = () => readdirSync(join(site.state, 'acts')).filter((name) => name !== 'refused')

describe('a flow whose releases are proposed', () => {
  it('cannot be released before the border has run', async () => {
    const { status, body } = await ask('POST', '/api/proposals', 'counsel', release(['customers', 'limit']))
    expect([status, body.detail]).toEqual([409, expect.stringContaining('waybill sync')])
    expect(existsSync(site.state)).toBe(false)
  })

  it('holds at the line, and lets nothing go when a contract makes it lawful', async () => {
    await site.settle()
    expect(await held()).toEqual({
      'customers limit': 20,
      'customers consent': 10,
      'orders limit': 20,
      'orders consent': 10,
    })
    expect(await abroad()).toEqual([10, 10])
    site.writeManifest(manifest(contract('Lin')))
    expect((await ask('POST', '/api/proposals', 'counsel', release(['customers', 'limit']))).body.detail).toContain(
      'The manifest was changed',
    )
    await site.settle()
    expect(await held()).toEqual({
      'customers release': 20,
      'customers consent': 10,
      'orders release': 20,
      'orders consent': 10,
    })
    expect((await site.run('release')).code).toBe(0)
    expect(await abroad()).toEqual([10, 10])
  })

  it('lets new people cross at once, and of held ones nothing: by an update, a consent, another key', async () => {
    const there = new Set((await query(site.hq, 'SELECT id FROM customers')).map(({ id }) => id))
    const [waiting, moving] = ids.filter((id, i) => i % 4 !== 0 && !there.has(id))
    const [early, consenting] = [ids[0], ids[4]]
    const seats = site.status().flows[0]?.people.ordinary
    await query(
      site.branch,
      ...person(1),
      `UPDATE customers SET name = '${planted('customers.name')}' WHERE id = '${waiting}'`,
      `UPDATE customers SET consent = 'yes' WHERE id = '${consenting}'`,
      `UPDATE customers SET id = '${planted('customers.id')}' WHERE id = '${moving}'`,
      `UPDATE orders SET memo = '${planted('orders.memo')}' WHERE customer_id = '${consenting}'`,
      `BEGIN; UPDATE customers SET id = '${planted('customers.id')}' WHERE id = '${early}';
       UPDATE customers SET consent = 'yes' WHERE id = '${canaries.at(-1)?.value}'; COMMIT`,
    )
    await site.follow()
    expect(await abroad()).toEqual([11, 11])
    expect(site.status().flows[0]?.people.ordinary).toBe(Number(seats) + 1)
    const now = await held()
    expect(now['customers release']).toBe(22)
    expect(now['customers consent']).toBe(8)
  })
})

describe('one proposes, another approves', () => {
  let id: string

  it('shows what is frozen, and to whom it is open', async () => {
    id = await proposed('engineer', { ...release(['customers', 'release']), note: 'contract filed' })
    expect(await see(id, 'engineer')).toMatchObject({
      flow: site.flow,
      groups: [{ dataset: 'customers', reason: 'release', rows: 22 }],
      rows: 22,
      frozen: { plan: expect.stringMatching(/^sha256:/) },
      proposed: { by: { name: 'engineer', role: 'engineer', how: 'key' }, text: 'contract filed' },
      lapsesAt: '2026-11-26T04:00:00.000Z',
      mayApprove: { allowed: false, why: expect.stringContaining('another person, of the role counsel or admin') },
      mayWithdraw: { allowed: true },
    })
    expect((await see(id, 'counsel')).mayApprove).toEqual({
      allowed: true,
      why: expect.stringContaining('two accounts'),
    })
    const { mode } = statSync(join(site.state, 'acts'))
    expect([mode & 0o777, statSync(join(site.state, 'acts', `${id}-0.json`)).mode & 0o777]).toEqual([0o700, 0o600])
  })

  it('refuses the proposer herself, whatever her role', async () => {
    const own = await proposed('counsel', release(['orders', 'release']))
    const { status, body } = await approve(own, 'counsel')
    expect([status, body.detail]).toEqual([409, expect.stringContaining('You proposed this')])
    expect((await approve(id, 'engineer')).status).toBe(403)
    expect((await ask('POST', `/api/proposals/${own}/withdrawal`, 'admin')).status).toBe(409)
    expect((await ask('POST', `/api/proposals/${own}/withdrawal`, 'counsel')).body.state).toBe('withdrawn')
    expect((await approve(own, 'admin')).body.detail).toContain('withdrawn already')
  })

  it('waits for the border, which reads the rows again and sends what may cross', async () => {
    const { body } = await approve(id, 'counsel')
    expect(body).toMatchObject({
      state: 'approved',
      eyes: 'two accounts',
      decided: { by: { name: 'counsel' } },
      waitsFor: expect.stringContaining('`waybill sync` or `waybill release`'),
    })
    expect((await approve(id, 'counsel')).status).toBe(200)
    expect((await approve(id, 'admin')).status).toBe(409)
    expect(await abroad()).toEqual([11, 11])
    await site.follow()
    expect(await abroad()).toEqual([33, 11])
    expect(await see(id)).toMatchObject({
      state: 'released',
      waitsFor: null,
      outcome: { rows: 22, stays: [{ dataset: 'customers', reason: 'consent', rows: 8 }] },
    })
    expect(await acts(id)).toEqual(['propose engineer engineer', 'approve counsel counsel', 'release 22'])
    expect(spool()).toEqual([])
  })

  it('while the border runs it goes at once, and whoever listens hears of it', async () => {
    const groups = (await held()) as Record<string, number>
    const stop = await running()
    const next = await proposed('admin', release(['orders', 'release'], ['orders', 'consent']))
    expect((await approve(next, 'counsel')).body.waitsFor).toBeNull()
    const heard = async () => (await view.pulse()).proposals.find(({ id }) => id === next)
    while ((await heard())?.state !== 'released') await sleep(50)
    expect(await heard()).toEqual({ id: next, flow: site.flow, state: 'released' })
    await stop()
    const { outcome } = await see(next)
    // Two customers came under another key: their orders lead to nobody now.
    expect(outcome.stays).toEqual([
      { dataset: 'orders', reason: 'consent', rows: 9 },
      { dataset: 'orders', reason: 'release', rows: 1 },
    ])
    expect(outcome.rows).toBe((groups['orders release'] ?? 0) + (groups['orders consent'] ?? 0) - 10)
    expect(outcome.people).toBeGreaterThan(15)
    const orphans = await query(
      site.hq,
      'SELECT 1 FROM orders o WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.id = o.customer_id)',
    )
    expect(orphans).toEqual([])
    expect((await held())['customers release']).toBeUndefined()
  })
})

describe('what was frozen must still hold', () => {
  it('lapses when the manifest changes, whoever finds it first', async () => {
    const seen = await proposed('engineer', release(['customers', 'consent']))
    const unseen = await proposed('engineer', release(['customers', 'consent']))
    await approve(unseen, 'admin')
    site.writeManifest(manifest(contract('Wang')))
    expect(await see(seen)).toMatchObject({ state: 'lapsed', lapsed: { why: 'manifest-changed' } })
    const { status, body } = await approve(seen, 'counsel')
    expect([status, body.detail]).toEqual([409, expect.stringContaining('the manifest is another')])
    await site.follow()
    for (const [id, told] of [
      [seen, ['propose engineer engineer', 'lapse counsel counsel manifest-changed']],
      [unseen, ['propose engineer engineer', 'approve admin admin', 'lapse waybill border manifest-changed']],
    ] as const) {
      expect(await acts(id)).toEqual(told)
      expect(await see(id)).toMatchObject({ state: 'lapsed', outcome: null })
    }
    expect((await held())['customers consent']).toBe(8)
  })

  it('lapses after a day', async () => {
    const id = await proposed('engineer', release(['customers', 'consent']))
    minute += 24 * 60 - 1
    expect((await see(id, 'counsel')).mayApprove.allowed).toBe(true)
    minute += 1
    expect((await see(id)).lapsed).toMatchObject({ why: 'too-late', at: '2026-11-26T04:00:00.000Z' })
    expect((await approve(id, 'counsel')).status).toBe(409)
    minute = 0
    expect((await approve(id, 'admin')).status).toBe(409)
    await site.follow()
    expect(await acts(id)).toEqual(['propose engineer engineer', 'lapse counsel counsel too-late'])
  })

  it('a refusal is final, and its reason stays at home', async () => {
    const id = await proposed('engineer', release(['customers', 'consent']))
    const reason = 'they have not consented'
    const refused = await ask('POST', `/api/proposals/${id}/refusal`, 'counsel', { reason })
    expect(refused.body).toMatchObject({ state: 'refused', decided: { text: reason } })
    await site.follow()
    expect((await see(id)).decided.text).toBe(reason)
    expect((await approve(id, 'admin')).status).toBe(409)
    expect(await acts(id)).toEqual(['propose engineer engineer', 'refuse counsel counsel'])
    expect((await site.run('ledger', 'show')).out).not.toContain(reason)
  })
})

describe('the spool', () => {
  it('puts aside what is no act, with a note, and goes on', async () => {
    const folder = join(site.state, 'acts')
    const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
    put('p-000000000-00000000-0.json', '{')
    put('p-000000000-00000000-1.json', '{"id":"../../x"}')
    put('x.txt', 'x')
    put('big.json', 'x'.repeat(70_000))
    mkdirSync(join(folder, 'folder.json'))
    const id = await proposed('engineer', release(['customers', 'consent']))
    const other = readFileSync(join(folder, `${id}-0.json`), 'utf8')
    put(`${id.slice(0, -1)}~-0.json`, other)
    chmodSync(join(folder, 'x.txt'), 0)
    await site.follow()
    expect(spool()).toEqual([])
    const aside = readdirSync(join(folder, 'refused'))
    expect(aside.filter((name) => !name.endsWith('.why'))).toHaveLength(6)
    expect(readFileSync(join(folder, 'refused', 'p-000000000-00000000-0.json.why'), 'utf8')).toContain('not JSON')
    expect((await see(id)).state).toBe('proposed')
    expect(site.said).toContain('was put aside')
  })

  it('puts aside an approval by the proposer, and one of something else, that nobody’s server wrote', async () => {
    const folder = join(site.state, 'acts')
    const id = await proposed('engineer', release(['customers', 'consent']))
    const act = JSON.parse(readFileSync(join(folder, `${id}-0.json`), 'utf8'))
    const forged = { ...act, act: 'approve', id: `${id}-1` }
    for (const [what, why] of [
      [forged, 'may not decide'],
      [{ ...forged, by: { ...act.by, person: `sha256:${'0'.repeat(64)}` }, people: act.people + 1 }, 'something else'],
    ] as const) {
      writeFileSync(join(folder, `${id}-1.json`), sorted(what))
      await site.follow()
      expect(readFileSync(join(folder, 'refused', `${id}-1.json.why`), 'utf8')).toContain(why)
    }
    expect((await see(id)).state).toBe('proposed')
    expect((await held())['customers consent']).toBe(8)
  })
})

it('one person who edits the file does not do away with the second', async () => {
  await query(site.branch, `UPDATE customers SET consent = 'yes' WHERE id = '${ids[8]}'`)
  await site.follow()
  const before = await abroad()
  expect((await held())['customers release']).toBe(1)
  const stop = await running()
  site.writeManifest(manifest(contract('Wang'), ''))
  const told = () => JSON.parse(readFileSync(join(site.state, 'proposals.json'), 'utf8')).flows[site.flow]
  const { manifest: was } = told()
  while (told().manifest === was) await sleep(50)
  expect(told().release).toBe('by-proposal')
  await stop()
  expect(site.said).toContain('accept the plan to let them follow')
  expect(await abroad()).toEqual(before)
  const refused = await site.sync()
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('release by-proposal → automatic')])
  await site.settle()
  expect(await abroad()).toEqual(before.map((rows) => rows + 1))
})

it('the ledger verifies, and tells every act in words', async () => {
  expect((await site.run('ledger', 'verify')).code).toBe(0)
  const { out } = await site.run('ledger', 'show')
  expect(out).toMatch(/ act {2}flow_\w+ {2}release p-\S+: approved by counsel, counsel, by key, at 2026-11-25T/)
})

it('no value and no key of the data is in any answer, nor in what the border tells', () => {
  const search = new Search(canaries)
  expect(answered.length).toBeGreaterThan(20_000)
  expect(search.in('answers', Buffer.from(answered))).toEqual([])
  expect(search.in('told', readFileSync(join(site.state, 'proposals.json')))).toEqual([])
  expect(search.in('said', Buffer.from(site.said))).toEqual([])
})

/** A border that runs until it is told to stop. */
async function running(): Promise<() => Promise<void>> {
  const before = new Set(process.listeners('SIGTERM'))
  const toldAt = () => statSync(join(site.state, 'proposals.json')).ino
  const last = toldAt()
  const ended = site.run('sync', '--json')
  const added = () => process.listeners('SIGTERM').filter((listener) => !before.has(listener))
  while (added().length === 0) await sleep(10)
  // It streams when it tells of itself anew.
  while (toldAt() === last) await sleep(10)
  expect((await ask('GET', '/api/held', 'auditor')).body.running).toBe(true)
  return async () => {
    for (const listener of added()) listener('SIGTERM')
    await ended
  }
}

/** With its keys in order, as an act must be. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sorted(Reflect.get(value, key))}`).join(',')}}`
}
