/** Every reason for which a table stays whole, one by one. */
import { describe, expect, test } from 'vitest'
import type { CatalogColumn, CatalogTable } from '../../src/plan/catalog.ts'
import { makePlan } from '../../src/plan/index.ts'
import type { DatasetPlan } from '../../src/plan/plan.ts'
import { branchTables, columns, type Edit, input, manifest, planOf, table } from '../support/plan-fixture.ts'

const changed = (name: string, change: Partial<CatalogTable>) =>
  branchTables().map((t) => (t.name === name ? { ...t, ...change } : t))

const column = (table: string, name: string, change: Partial<CatalogColumn>) =>
  branchTables().map((t) =>
    t.name === table ? { ...t, columns: t.columns.map((c) => (c.name === name ? { ...c, ...change } : c)) } : t,
  )

function dataset(made: ReturnType<typeof planOf>, name: string): DatasetPlan {
  return made.plan.flows[0]!.datasets.find((d) => d.dataset === name)!
}

const refusal = (tables: readonly CatalogTable[], name: string, ...changes: readonly Edit[]) =>
  dataset(planOf(manifest(...changes), tables), name).refusal

describe('a table is refused', () => {
  test('none of the fixture is', () => {
    expect(planOf(manifest()).plan.flows[0]!.datasets.map((d) => d.role)).toEqual([
      'crosses',
      'crosses',
      'crosses',
      'crosses',
    ])
  })

  test.each([
    ['table-missing', branchTables().filter((t) => t.name !== 'products'), 'products'],
    [
      'partition',
      changed('products', { kind: 'partition', root: { schema: 'public', name: 'all_products' } }),
      'products',
    ],
    ['unlogged', changed('products', { unlogged: true }), 'products'],
    ['inheritance', changed('products', { inheritance: true }), 'products'],
    [
      'row-security',
      changed('products', { rowSecurity: { enabled: true, forced: false, filtersRole: true } }),
      'products',
    ],
    ['no-key', changed('products', { replicaIdentity: { kind: 'nothing', columns: [] } }), 'products'],
    [
      'no-key',
      changed('products', { primaryKey: [], uniqueKeys: [], replicaIdentity: { kind: 'default', columns: [] } }),
      'products',
    ],
    [
      'no-key',
      changed('products', { primaryKey: [], uniqueKeys: [], replicaIdentity: { kind: 'full', columns: [] } }),
      'products',
    ],
    ['privilege', column('products', 'sku', { readable: false }), 'products'],
    ['generated', column('products', 'sku', { generated: 'stored' }), 'products'],
    ['key-type', changed('products', { columns: columns('sku jsonb', 'name text') }), 'products'],
    [
      'subject-type',
      column('orders', 'customer_id', {
        type: { ...branchTables()[1]!.columns[0]!.type, name: 'jsonb', oid: 3802 },
        formatted: 'jsonb',
      }),
      'orders',
    ],
    [
      'subject-type',
      column('customers', 'id', { collation: { schema: 'public', name: 'ci', deterministic: false } }),
      'customers',
    ],
    ['subject-not-unique', changed('customers', { uniqueKeys: [] }), 'customers'],
    ['path-type', column('lines', 'order_id', { type: columns('x text')[0]!.type, formatted: 'text' }), 'lines'],
    [
      'fact-type',
      column('customers', 'birth_date', {
        type: columns('x timestamptz')[0]!.type,
        formatted: 'timestamp with time zone',
      }),
      'customers',
    ],
    [
      'fact-type',
      column('customers', 'country', { type: columns('x jsonb')[0]!.type, formatted: 'jsonb' }),
      'customers',
    ],
    [
      'column-missing',
      changed('customers', { columns: branchTables()[0]!.columns.filter((c) => c.name !== 'country') }),
      'customers',
    ],
  ] as const)('%s', (code, tables, name) => {
    const reason = refusal(tables, name)
    expect(reason?.code).toBe(code)
    expect(reason?.text.length).toBeGreaterThan(20)
  })

  test('whose partition has another replica identity than its root', () => {
    const root = { schema: 'public', name: 'products' }
    const part = table('products_1', columns('sku text', 'name text'), {
      kind: 'partition',
      root,
      replicaIdentity: { kind: 'nothing', columns: [] },
    })
    expect(refusal([...changed('products', { kind: 'partitioned' }), part], 'products')?.code).toBe('no-key')
    const fine = { ...part, replicaIdentity: { kind: 'default' as const, columns: ['sku'] } }
    expect(refusal([...changed('products', { kind: 'partitioned' }), fine], 'products')).toBeUndefined()
  })

  test('whose people are named by another column than its key', () => {
    const unique = [
      { name: 'customers_pkey', columns: ['id'], notNull: true },
      { name: 'customers_email', columns: ['email'], notNull: true },
    ]
    const byEmail: [string, string] = ['key: id', 'key: email']
    expect(refusal(changed('customers', { uniqueKeys: unique }), 'customers', byEmail)?.code).toBe('subject-not-key')
    const byIndex = changed('customers', { uniqueKeys: unique, replicaIdentity: { kind: 'index', columns: ['email'] } })
    expect(refusal(byIndex, 'customers', byEmail)).toBeUndefined()
  })

  test('that leads to people through a table outside the flow, and not through people outside it', () => {
    const without = refusal(branchTables(), 'lines', [
      '[customers, orders, lines, products]',
      '[customers, lines, products]',
    ])
    expect(without?.code).toBe('path-outside')
    expect(without?.text).toContain('add it to the flow')
    const made = planOf(manifest(['[customers, orders, lines, products]', '[orders, lines]']))
    expect(made.plan.flows[0]!.datasets.map((d) => [d.dataset, d.role])).toEqual([
      ['customers', 'facts'],
      ['orders', 'crosses'],
      ['lines', 'crosses'],
    ])
    expect(dataset(made, 'customers').columns.every((c) => c.treatment.kind === 'drop' && c.target === undefined)).toBe(
      true,
    )
  })

  test('that leads through a key of two columns', () => {
    const two = changed('orders', {
      primaryKey: ['id', 'customer_id'],
      replicaIdentity: { kind: 'default', columns: ['id', 'customer_id'] },
    })
    expect(refusal(two, 'lines')?.code).toBe('path-key')
  })

  test('that leads through a refused table, however far', () => {
    const made = planOf(manifest(), changed('customers', { unlogged: true }))
    expect(made.plan.flows[0]!.datasets.map((d) => [d.dataset, d.refusal?.code])).toEqual([
      ['products', undefined],
      ['customers', 'unlogged'],
      ['orders', 'path-refused'],
      ['lines', 'path-refused'],
    ])
    expect(made.plan.flows[0]!.classes).toEqual([])
  })

  test('whose number at home is another table’s', () => {
    const made = makePlan({
      ...input(manifest()),
      tagOf: (name) => (name === 'orders' || name === 'products' ? 7 : name.length),
    })
    expect(dataset(made, 'orders').refusal?.code).toBe('same-tag')
    expect(dataset(made, 'products').refusal?.code).toBe('same-tag')
  })

  test('about nobody with genetic columns', () => {
    expect(
      refusal(branchTables(), 'products', [
        'name: business.record }',
        'name: omic.genomic }, collectedIn: CN, important: unnotified',
      ])?.code,
    ).toBe('personal-nobody')
  })

  test('whose key is unclassified, dropped or generalised, and a token is offered', () => {
    for (const [from, to] of [
      ['columns: { sku: business.record', 'columns: { sku: unclassified'],
      ['treatments: {', 'treatments: { products.sku: drop,'],
    ] as const) {
      const reason = refusal(branchTables(), 'products', [from, to])
      expect(reason?.code).toBe('key-stays')
      expect(reason?.text).toContain('products.sku: tokenise')
    }
    const year: [string, string] = ['treatments: {', 'treatments: { orders.customer_id: { generalise: year },']
    const dated = column('orders', 'customer_id', { type: columns('x date')[0]!.type, formatted: 'date' })
    const asDate = dated.map((t) =>
      t.name === 'customers'
        ? {
            ...t,
            columns: t.columns.map((c) =>
              c.name === 'id' ? { ...c, type: columns('x date')[0]!.type, formatted: 'date' } : c,
            ),
          }
        : t,
    )
    expect(refusal(asDate, 'orders', year)?.code).toBe('key-changed')
  })

  test('no more once an unclassified key is a token, which is then personal information', () => {
    const made = planOf(
      manifest(
        ['columns: { id: business.record, customer_id', 'columns: { id: unclassified, customer_id'],
        ['treatments: {', 'treatments: { orders.id: tokenise,'],
      ),
    )
    const id = dataset(made, 'orders').columns[0]!
    expect(dataset(made, 'orders').role).toBe('crosses')
    expect(id).toMatchObject({
      treatment: { kind: 'tokenise', domain: 'unclassified' },
      personal: true,
      target: { type: 'text', notNull: true },
    })
    expect(made.findings.map((f) => f.text).join()).toContain('rows cannot be joined abroad')
  })

  test('whose key the law bars, and crosses as a token', () => {
    const asKey: [string, string] = [
      'columns: { id: business.record, order_id: business.record, sku',
      'columns: { id: user.payment, order_id: business.record, sku',
    ]
    const plain: [string, string] = ['treatments: {', 'treatments: { lines.id: cross,']
    const made = planOf(manifest(asKey, plain))
    expect(dataset(made, 'lines').refusal).toMatchObject({ code: 'key-barred' })
    expect(dataset(made, 'lines').refusal?.cite).toContain('CN Provisions 2024 art 8')
    expect(dataset(made, 'lines').refusal?.text).toContain('lines.id: tokenise')
    expect(dataset(made, 'orders').role).toBe('crosses')
    const byDefault = dataset(planOf(manifest(asKey)), 'lines')
    expect(byDefault.role).toBe('crosses')
    expect(byDefault.columns[0]).toMatchObject({
      treatment: { kind: 'tokenise', domain: 'user.payment' },
      sensitive: false,
    })
  })
})
