/** The table that is copied and streamed, and the plan under which Waybill carries it. */

import type { CatalogTable } from '../../src/plan/catalog.ts'
import type { ColumnPlan, DatasetPlan, FlowPlan, Treatment } from '../../src/plan/plan.ts'

export const rows = Number(process.env.BENCH_ROWS ?? 1_000_000)
export const rounds = Number(process.env.BENCH_ROUNDS ?? 3)

export const ordersColumns = `id bigint PRIMARY KEY, customer_id bigint NOT NULL, name text, email text, phone text, city text,
  total numeric(12,2), placed timestamptz, status int, note text, internal text, secret text`
/** What native replication carries: the same columns, by a column list. */
export const crossingColumns = 'id, customer_id, name, email, phone, city, total, placed, status, note'

const dropped = new Set(['internal', 'secret'])
const tokens = new Set(['email', 'phone'])
const reason = { code: 'bench', cite: [], text: '' }
const consent = new Map([['t', 'separate']])

export function fill(from: number, to: number, people: number): string {
  return `INSERT INTO orders SELECT i, i % ${people}, 'Customer name ' || i, 'customer' || i || '@example.cn', '+86138' || (10000000 + i),
    'Shanghai', (i % 100000) / 7.0, timestamptz '2026-01-01 00:00Z' + i * interval '1 second', i % 9, 'a note of some length ' || i,
    'internal ' || i, 'secret value ' || i FROM generate_series(${from}, ${to}) i`
}

/** As many people as rows: the rows are the people. Fewer: rows lead to people whose facts stand in a table of their own. */
export function planOf(orders: CatalogTable, customers: CatalogTable, people: number): FlowPlan {
  return {
    flow: 'bench',
    from: 'branch',
    to: 'hq',
    exporter: 'shanghai',
    onLimit: 'hold',
    copyInKeyOrder: false,
    publication: 'waybill',
    datasets: people === rows ? [ownDataset(orders)] : pathDatasets(orders, customers),
    classes: [
      {
        of: { residence: '*', consent: 'separate', kind: 'customer', child: false },
        verdict: 'permitted',
        reason,
        mechanisms: [],
        counted: true,
        ordinaryLine: 100_000_000,
        sensitiveLine: 1,
      },
    ],
    childUnder: null,
    obligations: [],
    notAsked: [],
    unclear: [],
    reviewOn: null,
  }
}

function ownDataset(orders: CatalogTable): DatasetPlan {
  const person = { kind: 'customer', residence: null, born: null, consent: { value: 'separate' } }
  return { ...dataset(orders), role: 'crosses', subject: { kind: 'own', column: 'id' }, person }
}

function pathDatasets(orders: CatalogTable, customers: CatalogTable): readonly DatasetPlan[] {
  const person = { kind: 'customer', residence: null, born: null, consent: { column: 'consent', values: consent } }
  const subject = { kind: 'path', of: 'customers', by: 'customer_id', whenNull: 'hold' } as const
  return [
    { ...dataset(customers), role: 'facts', subject: { kind: 'own', column: 'id' }, person },
    { ...dataset(orders), role: 'crosses', subject, person: null },
  ]
}

function dataset(t: CatalogTable) {
  return {
    dataset: t.name,
    relation: { oid: t.oid, schema: t.schema, table: t.name },
    key: t.primaryKey,
    columns: t.columns.map((c) => columnPlan(c, t.primaryKey)),
    target: { schema: t.schema, table: t.name },
    nobody: { permitted: false, reason },
    estimatedRows: null,
  }
}

function columnPlan(c: CatalogTable['columns'][number], key: readonly string[]): ColumnPlan {
  const treatment: Treatment = dropped.has(c.name)
    ? { kind: 'drop' }
    : tokens.has(c.name)
      ? { kind: 'tokenise', domain: c.name }
      : { kind: 'cross' }
  const type = treatment.kind === 'tokenise' ? 'text' : c.formatted
  return {
    name: c.name,
    number: c.attnum,
    type: c.type,
    modifier: c.typmod,
    formatted: c.formatted,
    category: 'user.contact',
    personal: true,
    sensitive: false,
    treatment,
    freedBy: [],
    ...(treatment.kind === 'drop' ? {} : { target: { name: c.name, type, notNull: key.includes(c.name) } }),
  }
}
