/** A branch's catalog and manifest in memory, for tests of the plan. */
import { createHash } from 'node:crypto'
import cn from '../../rulebooks/cn/index.ts'
import { tagOf } from '../../src/border/core/dataset-gate.ts'
import { postgresAbilities } from '../../src/cli/type-abilities.ts'
import { loadManifest, type Manifest } from '../../src/manifest/index.ts'
import type { Catalog, CatalogColumn, CatalogTable, ColumnType } from '../../src/plan/catalog.ts'
import { type MadePlan, makePlan, type PlanInput } from '../../src/plan/index.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const oids: Readonly<Record<string, number>> = {
  bool: 16,
  int8: 20,
  int4: 23,
  text: 25,
  float8: 701,
  date: 1082,
  timestamptz: 1184,
  numeric: 1700,
  regclass: 2205,
  jsonb: 3802,
}

export function type(name: string): ColumnType {
  const oid = oids[name]
  if (oid === undefined) throw new Error(`the fixture has no type ${name}`)
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

/** `id int8`, `born date?` (may be NULL), in the order given. */
export function columns(...specs: readonly (string | CatalogColumn)[]): readonly CatalogColumn[] {
  return specs.map((spec, i) => {
    if (typeof spec !== 'string') return { ...spec, attnum: i + 1 }
    const [name, written] = spec.split(' ') as [string, string]
    const notNull = !written.endsWith('?')
    const of = type(written.replace('?', ''))
    return {
      attnum: i + 1,
      name,
      type: of,
      typmod: -1,
      formatted: of.name,
      notNull,
      hasDefault: false,
      generated: null,
      identity: null,
      collation: null,
      readable: true,
    }
  })
}

let nextOid = 16_384

/** A table with a primary key on its first column, unless told otherwise. */
export function table(name: string, list: readonly CatalogColumn[], change: Partial<CatalogTable> = {}): CatalogTable {
  const key = change.primaryKey ?? [list[0]!.name]
  return {
    oid: change.oid ?? nextOid++,
    schema: 'public',
    name,
    kind: 'ordinary',
    root: null,
    inheritance: false,
    unlogged: false,
    estimatedRows: 100,
    exactRows: null,
    columns: list,
    primaryKey: key,
    uniqueKeys: key.length === 0 ? [] : [{ name: `${name}_pkey`, columns: key, notNull: true }],
    replicaIdentity: { kind: 'default', columns: key },
    foreignKeys: [],
    rowSecurity: { enabled: false, forced: false, filtersRole: false },
    triggers: 0,
    publications: [],
    privileges: { select: true, insert: true, update: true, delete: true, truncate: true },
    ...change,
  }
}

export function catalogOf(tables: readonly CatalogTable[]): Catalog {
  return {
    systemId: '7',
    serverVersion: 150_018,
    database: 'branch',
    databaseOid: 5,
    encoding: 'UTF8',
    walLevel: 'logical',
    maxReplicationSlots: 10,
    maxWalSenders: 10,
    inRecovery: false,
    role: { name: 'waybill', superuser: false, replication: true, bypassesRowSecurity: false, createsSchemas: true },
    tables,
    publications: [],
  }
}

export function branchTables(): readonly CatalogTable[] {
  return [
    table(
      'customers',
      columns(
        'id int8',
        'email text?',
        'birth_date date?',
        'id_card text?',
        'card_no text?',
        'country text?',
        'export_consent bool?',
        'note text?',
      ),
      { oid: 1001 },
    ),
    table('orders', columns('id int8', 'customer_id int8?', 'total numeric'), { oid: 1002 }),
    table('lines', columns('id int8', 'order_id int8', 'sku text', 'paid_with text?'), { oid: 1003 }),
    table('products', columns('sku text', 'name text'), { oid: 1004 }),
  ]
}

export const manifestText = `waybill: 1
organisation: { name: Hanami Retail, home: JP }
places:
  shanghai: { country: CN, entity: "Hanami (Shanghai) Trading Co., Ltd.", role: controller, sector: retail, traits: [] }
  tokyo: { country: JP, entity: Hanami Retail K.K., role: controller, sector: retail, traits: [], relation: headquarters }
stores:
  branch: { at: shanghai, postgres: "\${BRANCH_DATABASE_URL}" }
  hq: { at: tokyo, postgres: "\${HQ_DATABASE_URL}" }
people:
  shanghai: { yearToDate: 98200, sensitiveYearToDate: 0, previousYear: 0, sensitivePreviousYear: 0, held: 300000, asOf: 2026-11-01 }
datasets:
  customers:
    store: branch
    table: public.customers
    collectedIn: CN
    important: unnotified
    subject:
      key: id
      kind: customer
      residence: country
      born: birth_date
      consent: { column: export_consent, values: { "t": separate, "f": none } }
    columns:
      id: user.unique_id
      email: user.contact.email
      birth_date: user.demographic.date_of_birth
      id_card: user.government_id
      card_no: user.payment
      country: business.record
      export_consent: business.record
  orders:
    store: branch
    table: public.orders
    subject: { of: customers, by: customer_id }
    whenNull: nobody
    columns: { id: business.record, customer_id: user.unique_id, total: transaction.order }
  lines:
    store: branch
    table: public.lines
    subject: { of: orders, by: order_id }
    columns: { id: business.record, order_id: business.record, sku: business.record, paid_with: user.payment }
  products: { store: branch, table: public.products, subject: none, columns: { sku: business.record, name: business.record } }
flows:
  customers-to-hq:
    from: branch
    to: hq
    datasets: [customers, orders, lines, products]
    purpose: [analytics]
    legalBasis: consent
    safeguards: []
    treatments: { user.contact.email: tokenise, user.demographic.date_of_birth: { generalise: year } }
`

export const contract = '{ type: cn.scc, status: in-force, from: 2026-11-20, reference: "SC-1", by: "Lin Yue" }'

/** A piece of the manifest's text, and what stands there instead. */
export type Edit = readonly [from: string, to: string]

/** The manifest with pieces of its text replaced; throws when a piece is not there or the result is no manifest. */
export function manifest(...changes: readonly Edit[]): Manifest {
  let text = manifestText
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the fixture's manifest has no ${JSON.stringify(from)}`)
    text = text.replace(from, to)
  }
  const loaded = loadManifest(text, { fileName: 'waybill.yaml' })
  if (loaded.manifest === undefined) throw new Error(JSON.stringify(loaded.problems, null, 1))
  return loaded.manifest
}

export function input(of: Manifest, tables: readonly CatalogTable[] = branchTables()): PlanInput {
  return {
    manifest: of,
    catalogs: new Map([['branch', catalogOf(tables)]]),
    books: [cn],
    day: '2026-11-25',
    abilities: postgresAbilities,
    tagOf,
    hash: sha256,
  }
}

export function planOf(of: Manifest, tables?: readonly CatalogTable[]): MadePlan {
  return makePlan(input(of, tables))
}
