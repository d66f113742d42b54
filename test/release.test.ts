/** A release under way on real databases: stopped, or cut off, it goes on where it was and counts each row once. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApprovedRelease, ReleaseOutcome } from '../src/border/core/release.ts'
import { type FlowSketch, outcome, planFrom, type Rig, rig, slotName } from './support/flow.ts'
import { query, type TestPostgres, testPostgres } from './support/postgres.ts'

let postgres: TestPostgres
let it_: Rig
const people = 2600
const line = 101

const sketch = (limit: number | null): FlowSketch => ({
  flow: 'release-flow',
  release: 'by-proposal',
  datasets: [
    {
      table: 'customers',
      subject: { kind: 'own', column: 'id' },
      person: { kind: 'customer', residence: { value: 'CN' }, consent: { value: 'separate' }, born: null },
      personal: ['id', 'name'],
    },
    {
      table: 'orders',
      subject: { kind: 'path', of: 'customers', by: 'customer_id', whenNull: 'hold' },
      personal: ['customer_id'],
    },
  ],
  classes: [outcome('separate', true, { ordinaryLine: limit })],
})

beforeAll(async () => {
  postgres = await testPostgres()
  const source = await postgres.createDatabase('source')
  const target = await postgres.createDatabase('target')
  await query(
    source,
    'CREATE TABLE customers (id int PRIMARY KEY, name text)',
    'CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL)',
    `INSERT INTO customers SELECT n, 'x' FROM generate_series(1, ${people}) n`,
    `INSERT INTO orders SELECT n, n FROM generate_series(1, ${people}) n`,
    'CREATE PUBLICATION waybill FOR TABLES IN SCHEMA public WITH (publish_via_partition_root = true)',
  )
  it_ = await rig(source, target, sketch(line))
})
afterAll(async () => {
  await query(it_.sourceUrl, `SELECT pg_drop_replication_slot('${slotName(it_)}')`).catch(() => {})
  it_.dispose()
  await postgres.stop()
})

async function abroad(table: string): Promise<number> {
  const [row] = await query(it_.targetUrl, `SELECT count(*)::int AS n FROM ${table}`)
  return Number(row?.n)
}

/** One release that is due until it has ended. */
function due(release: ApprovedRelease): readonly ReleaseOutcome[] {
  const ended: ReleaseOutcome[] = []
  it_.releases = {
    next: async () => (ended.length > 0 ? null : release),
    ended: async (_, outcome) => void ended.push(outcome),
  }
  return ended
}

describe('rows that wait for two persons', () => {
  it('wait when the line is gone, and take no seat', async () => {
    await it_.run()
    expect([await abroad('customers'), await abroad('orders')]).toEqual([line - 1, line - 1])
    it_.plan = await planFrom(it_.sourceUrl, sketch(null))
    it_.digest = `sha256:${'1'.repeat(64)}`
    await it_.run()
    expect([await abroad('customers'), await abroad('orders')]).toEqual([line - 1, line - 1])
    const batches = it_.events.flatMap((event) => (event.event === 'batch' ? [event] : []))
    expect(batches.at(-1)?.counts.ordinary).toBe(line - 1)
  })

  it('go in part when the border is stopped, and the rest later, counted once', async () => {
    const ended = due({ proposal: 'p', groups: [{ dataset: 'customers', reason: 'release' }] })
    await it_.run({ stopAfter: 1 })
    const part = await abroad('customers')
    expect(part).toBeGreaterThan(line)
    expect([part < people, ended]).toEqual([true, []])
    await query(it_.sourceUrl, 'UPDATE customers SET name = name || 1 WHERE id % 7 = 0')
    await it_.run()
    expect([await abroad('customers'), await abroad('orders')]).toEqual([people, line - 1])
    expect(ended).toEqual([{ rows: people - line + 1, people: 0, stays: [] }])
    expect(it_.events.at(-1)).toEqual({ event: 'released', people: 0, rows: people - line + 1 })
  })

  it('of another reason or table stay, though their people are read again', async () => {
    const wrong = due({ proposal: 'q', groups: [{ dataset: 'orders', reason: 'limit' }] })
    await it_.run()
    expect([await abroad('orders'), wrong[0]?.rows]).toEqual([line - 1, 0])
    const ended = due({ proposal: 'r', groups: [{ dataset: 'orders', reason: 'release' }] })
    await it_.run()
    expect(await abroad('orders')).toBe(people)
    expect(ended).toEqual([{ rows: people - line + 1, people: people - line + 1, stays: [] }])
  })
})
