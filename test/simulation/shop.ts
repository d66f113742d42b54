/** The shop whose flow is simulated: its tables, the law of the day as numbers, and the plan the border gets of both. */

import type { ColumnCodec } from '../../src/border/core/codec.ts'
import type { ColumnType } from '../../src/plan/catalog.ts'
import type { ClassOutcome, ColumnPlan, DatasetPlan, FlowPlan, SubjectPlan, Treatment } from '../../src/plan/plan.ts'
import type { Prng } from './prng.ts'

/** What differs between runs, and within one run when the plan changes. */
export interface Law {
  /** The first count of people that may not cross; null: none. */
  readonly ordinaryLine: number | null
  readonly sensitiveLine: number | null
  readonly childrenCross: boolean
}

export interface Shop {
  readonly personRole: 'crosses' | 'facts'
  readonly tokenKeys: boolean
  readonly whenNull: 'hold' | 'nobody'
  readonly onLimit: 'hold' | 'drop'
  readonly childUnder: number | null
  readonly sensitiveOrders: boolean
  readonly parts: boolean
  readonly opening: { readonly ordinary: number | null; readonly sensitive: number | null }
  /** Tables whose old rows come whole. */
  readonly fullIdentity: ReadonlySet<string>
}

export interface Column {
  readonly name: string
  readonly type: 'text' | 'numeric' | 'date'
  readonly treatment: Treatment
  readonly personal: boolean
  readonly sensitive: boolean
  /** Stands out of line: an update that leaves it alone does not carry it. */
  readonly long: boolean
}

export interface Table {
  readonly name: string
  readonly key: readonly string[]
  readonly subject: SubjectPlan
  readonly columns: readonly Column[]
  readonly crosses: boolean
}

export function anyShop(rng: Prng): Shop {
  const tables = ['products', 'customers', 'orders', 'lines', 'parts']
  return {
    personRole: rng.chance(0.8) ? 'crosses' : 'facts',
    tokenKeys: rng.chance(0.4),
    whenNull: rng.chance(0.5) ? 'nobody' : 'hold',
    onLimit: rng.chance(0.3) ? 'drop' : 'hold',
    childUnder: rng.chance(0.6) ? 14 : null,
    sensitiveOrders: rng.chance(0.25),
    parts: rng.chance(0.5),
    opening: { ordinary: rng.chance(0.9) ? rng.int(4) : null, sensitive: rng.chance(0.9) ? rng.int(2) : null },
    fullIdentity: new Set(tables.filter(() => rng.chance(0.2))),
  }
}

export function anyLaw(rng: Prng): Law {
  return {
    ordinaryLine: rng.chance(0.5) ? 3 + rng.int(5) : null,
    sensitiveLine: rng.chance(0.4) ? 2 + rng.int(4) : null,
    childrenCross: rng.chance(0.3),
  }
}

/** In the order of the copy. */
export function tablesOf(shop: Shop): readonly Table[] {
  const key: Treatment = shop.tokenKeys ? { kind: 'tokenise', domain: 'person' } : { kind: 'cross' }
  const path = (of: string, by: string): SubjectPlan => ({ kind: 'path', of, by, whenNull: shop.whenNull })
  const secret = column('secret', { treatment: { kind: 'drop' }, personal: true })
  const tables: Table[] = [
    table('products', ['sku'], { kind: 'none' }, [
      column('sku'),
      column('title'),
      column('note', { long: true }),
      secret,
    ]),
    {
      ...table('customers', ['id'], { kind: 'own', column: 'id' }, [
        column('id', { type: 'numeric', treatment: key, personal: true }),
        column('name', { treatment: { kind: 'tokenise', domain: 'name' }, personal: true }),
        column('born', { type: 'date', treatment: { kind: 'year' }, personal: true }),
        column('consent'),
        column('home', { personal: true }),
        column('bio', { long: true, personal: true }),
        secret,
      ]),
      crosses: shop.personRole === 'crosses',
    },
    table('orders', ['id'], path('customers', 'customer'), [
      column('id'),
      column('customer', { type: 'numeric', treatment: key, personal: true }),
      column('total', { sensitive: shop.sensitiveOrders }),
      column('note', { long: true, personal: true }),
      secret,
    ]),
    table('lines', shop.parts ? ['id'] : ['order', 'id'], path('orders', 'order'), [
      column('id'),
      column('order'),
      column('sku'),
      column('note', { long: true }),
      secret,
    ]),
  ]
  if (shop.parts)
    tables.push(table('parts', ['id'], path('lines', 'line'), [column('id'), column('line'), column('label'), secret]))
  return tables
}

function table(name: string, key: string[], subject: SubjectPlan, columns: Column[]): Table {
  return { name, key, subject, columns, crosses: true }
}

function column(name: string, more: Partial<Column> = {}): Column {
  return { name, type: 'text', treatment: { kind: 'cross' }, personal: false, sensitive: false, long: false, ...more }
}

/** Whether a person may cross at all, and whether she counts. Apart from the border's own code. */
export function lawOf(
  shop: Shop,
  law: Law,
  person: { readonly consent: string | null; readonly home: string | null; readonly child: boolean | null },
): { readonly permitted: boolean; readonly counted: boolean } {
  if (person.consent !== 'yes') return { permitted: false, counted: true }
  if (person.home === 'JP') return { permitted: true, counted: false }
  return {
    permitted: shop.childUnder === null || person.child === false || (person.child === true && law.childrenCross),
    counted: true,
  }
}

export function planOf(shop: Shop, law: Law): FlowPlan {
  return {
    flow: 'shop-to-hq',
    from: 'branch',
    to: 'hq',
    exporter: 'shanghai',
    onLimit: shop.onLimit,
    copyInKeyOrder: true,
    publication: 'waybill',
    datasets: tablesOf(shop).map((t, i) => datasetPlan(shop, t, i)),
    classes: classesOf(shop, law),
    childUnder: shop.childUnder,
    obligations: [],
    notAsked: [],
    unclear: [],
    reviewOn: null,
  }
}

const reason = { code: 'test', cite: [], text: 'the simulated law says so' }

function classesOf(shop: Shop, law: Law): readonly ClassOutcome[] {
  const ages = shop.childUnder === null ? [false] : [false, true, null]
  const outcomes: ClassOutcome[] = []
  for (const home of ['*', 'JP'])
    for (const consent of ['yes', 'no', null])
      for (const child of ages) {
        const { permitted, counted } = lawOf(shop, law, { consent, home, child })
        outcomes.push({
          of: { residence: home, consent, kind: 'customer', child },
          verdict: permitted ? (counted ? 'permitted' : 'out-of-scope') : 'conditional',
          reason,
          mechanisms: [],
          counted,
          ordinaryLine: counted ? law.ordinaryLine : null,
          sensitiveLine: counted ? law.sensitiveLine : null,
        })
      }
  return outcomes
}

function datasetPlan(shop: Shop, t: Table, index: number): DatasetPlan {
  return {
    dataset: t.name,
    relation: { oid: 100 + index, schema: 'public', table: t.name },
    role: t.crosses ? 'crosses' : 'facts',
    key: t.key,
    subject: t.subject,
    person:
      t.subject.kind === 'own'
        ? {
            kind: 'customer',
            residence: { column: 'home' },
            born: shop.childUnder === null ? null : 'born',
            consent: {
              column: 'consent',
              values: new Map([
                ['ja', 'yes'],
                ['nein', 'no'],
              ]),
            },
          }
        : null,
    columns: t.columns.map((c, i) => columnPlan(t, c, i)),
    target: { schema: 'public', table: t.name },
    nobody: { permitted: true, reason },
    estimatedRows: null,
  }
}

function columnPlan(t: Table, c: Column, index: number): ColumnPlan {
  const crosses = t.crosses && c.treatment.kind !== 'drop'
  return {
    name: c.name,
    number: index + 1,
    type: columnType(c.type),
    modifier: -1,
    formatted: c.type,
    category: c.personal ? 'user.contact' : 'business.record',
    personal: c.personal,
    sensitive: c.sensitive,
    treatment: c.treatment,
    freedBy: [],
    ...(crosses
      ? {
          target: {
            name: c.name,
            type: c.treatment.kind === 'tokenise' ? 'text' : c.type,
            notNull: t.key.includes(c.name),
          },
        }
      : {}),
  }
}

function columnType(name: Column['type']): ColumnType {
  const oid = { text: 25, numeric: 1700, date: 1082 }[name]
  return {
    oid,
    schema: 'pg_catalog',
    name,
    kind: 'base',
    builtIn: true,
    binary: true,
    labels: [],
    element: null,
    fields: [],
  }
}

/** The value as the database compares it: `7.0` is `7`. */
export function canonical(type: Column['type'], text: string): string {
  return type === 'numeric' ? text.replace(/\.0*$/, '') : text
}

/** A day moved to 1 January; null where it has no year. */
export function yearOf(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text.slice(0, 4)}-01-01` : null
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** Every type stands on the wire as its text. */
export function codecOf(type: ColumnType): ColumnCodec {
  const name = type.name as Column['type']
  const text = (bytes: Uint8Array, offset: number, length: number) =>
    decoder.decode(bytes.subarray(offset, offset + length))
  return {
    textIsBytes: name === 'text',
    room: (_, __, length) => length,
    equality(bytes, offset, length, out, at) {
      const made = encoder.encode(canonical(name, text(bytes, offset, length)))
      out.set(made, at)
      return at + made.length
    },
    text,
    year(bytes, offset, length, out, at) {
      const year = yearOf(text(bytes, offset, length))
      if (year !== null) out.set(encoder.encode(year), at)
      return year !== null
    },
  }
}
