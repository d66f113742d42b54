/** The pages of a plan: figures in them, the same bytes for the same plan, nothing that a hostile name could do. */
import { describe, expect, test } from 'vitest'
import type { TargetCatalog, TargetTable } from '../../src/plan/catalog.ts'
import {
  exporterNow,
  type FlowMeasure,
  figuresOf,
  type PlanPage,
  planHtml,
  renderPlan,
  somethingStays,
} from '../../src/plan/index.ts'
import { branchTables, catalogOf, columns, input, manifest, planOf, table } from '../support/plan-fixture.ts'

describe('the pages', () => {
  const made = planOf(manifest())
  const flow = made.plan.flows[0]!
  const measure: FlowMeasure = {
    rows: new Map([
      ['products', [{ about: 'nobody', residence: null, consent: null, age: 'adult', rows: 40 }]],
      [
        'customers',
        [
          { about: 'person', residence: null, consent: 'separate', age: 'adult', rows: 2_000 },
          { about: 'person', residence: null, consent: 'none', age: 'adult', rows: 300 },
          { about: 'person', residence: null, consent: 'separate', age: 'child', rows: 20 },
        ],
      ],
      [
        'orders',
        [
          { about: 'person', residence: null, consent: 'separate', age: 'adult', rows: 5_000 },
          { about: 'nobody', residence: null, consent: null, age: 'unknown', rows: 12 },
          { about: 'stranger', residence: null, consent: null, age: 'unknown', rows: 3 },
        ],
      ],
    ]),
    people: new Map([
      [
        'customers',
        [
          { about: 'person', residence: null, consent: 'separate', age: 'adult', rows: 2_000 },
          { about: 'person', residence: null, consent: 'none', age: 'adult', rows: 300 },
          { about: 'person', residence: null, consent: 'separate', age: 'child', rows: 20 },
        ],
      ],
    ]),
    weakTokens: [{ dataset: 'customers', column: 'email', distinct: 800, mostFrequent: 9, rows: 2_320 }],
  }
  const missing = (name: string): TargetTable => ({
    schema: 'public',
    name,
    exists: false,
    schemaExists: true,
    creatable: true,
    nameTaken: false,
  })
  const there = table('orders', columns('id int8', 'customer_id int8?', 'total text', 'booked date'), {
    exactRows: 17,
    foreignKeys: [
      {
        name: 'orders_customer',
        columns: ['customer_id'],
        references: { schema: 'public', name: 'customers' },
        referencedColumns: ['id'],
        onDelete: 'no action',
      },
    ],
  })
  const target: TargetCatalog = {
    ...catalogOf([]),
    tables: [
      missing('products'),
      missing('customers'),
      { schema: 'public', name: 'orders', exists: true, table: there, uniqueOnKey: false },
      { ...missing('lines'), creatable: false } as TargetTable,
    ],
    enums: [],
    types: [],
  }
  const now = exporterNow(input(manifest()), manifest().flows.get(flow.flow)!)
  const figures = figuresOf({ flow, now, measure, target })
  // The book's digest changes with every article; the page shows it all the same.
  const page: PlanPage = {
    plan: { ...made.plan, law: { cn: 'sha256:of-the-book' } },
    digest: made.digest,
    findings: made.findings,
    figures: new Map([[flow.flow, figures]]),
  }

  test('count what crosses, what is held and why, and who waits behind the line', () => {
    expect(figures.datasets.find((d) => d.dataset === 'customers')).toMatchObject({
      rows: 2_320,
      mayCross: 2_000,
      exact: true,
    })
    expect(figures.datasets.find((d) => d.dataset === 'customers')?.held.map((h) => [h.rows, h.reason.code])).toEqual([
      [300, 'conditional'],
      [20, 'conditional'],
    ])
    expect(figures.datasets.find((d) => d.dataset === 'orders')).toMatchObject({
      mayCross: 5_012,
      held: [{ rows: 3, reason: { code: 'person-unknown' } }],
    })
    expect(figures.lines).toMatchObject([
      { axis: 'ordinary', line: 100_000, now: 98_200, left: 1_799 },
      { axis: 'sensitive', line: 1, now: 0, left: 0 },
    ])
    expect(figures.peopleWaiting).toBe(201)
    expect(somethingStays(page)).toBe(true)
  })

  test('say what headquarters lacks and holds', () => {
    const words = figures.target!.map((t) => `${t.dataset} ${t.kind} ${t.text}`)
    expect(words).toHaveLength(8)
    expect(words.filter((w) => w.startsWith('orders waits'))).toHaveLength(4)
    expect(words).toContain('orders holds public.orders holds 17 rows')
    expect(words.some((w) => w.startsWith('lines waits') && w.includes('may not create'))).toBe(true)
  })

  test('are the same bytes as in the files', async () => {
    await expect(renderPlan(page)).toMatchFileSnapshot('../golden/plan.txt')
    await expect(planHtml({ ...page, acceptedBy: { by: 'Lin Yue, counsel', day: '2026-11-25' } })).toMatchFileSnapshot(
      '../golden/plan.html',
    )
  })

  test('show hostile names as text', () => {
    const hostile = branchTables().map((t) =>
      t.name === 'products'
        ? {
            ...t,
            columns: [
              ...columns('sku text', 'name text'),
              { ...columns('x text')[0]!, attnum: 3, name: '<script>\u202e\u001b[2J' },
            ],
          }
        : t,
    )
    const bad = planOf(manifest(), hostile)
    const badPage = { plan: bad.plan, digest: bad.digest, findings: [], figures: new Map() }
    expect(planHtml(badPage)).not.toContain('<script>')
    for (const text of [planHtml(badPage), renderPlan(badPage)])
      expect(text.includes('\u202e') || text.includes('\u001b')).toBe(false)
  })

  test('of a plan under which nothing stays say so', () => {
    const plain = planOf(manifest(['datasets: [customers, orders, lines, products]', 'datasets: [products]']))
    expect(somethingStays({ plan: plain.plan, digest: plain.digest, findings: [], figures: new Map() })).toBe(false)
  })
})
