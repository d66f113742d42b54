/** The plan of a retailer's branch: what crosses, by which article, and the same bytes for the same inputs. */
import { describe, expect, test } from 'vitest'
import { makePlan, meaningOf } from '../../src/plan/index.ts'
import type { ClassOutcome, FlowPlan } from '../../src/plan/plan.ts'
import { branchTables, columns, contract, type Edit, input, manifest, planOf, table } from '../support/plan-fixture.ts'

const flowOf = (made: ReturnType<typeof planOf>): FlowPlan => made.plan.flows[0]!
const treatments = (flow: FlowPlan, name: string) =>
  Object.fromEntries(flow.datasets.find((d) => d.dataset === name)!.columns.map((c) => [c.name, c.treatment.kind]))
const classOf = (flow: FlowPlan, consent: string | null, child: boolean | null): ClassOutcome =>
  flow.classes.find((c) => c.of.consent === consent && c.of.child === child)!
const withContract: readonly [string, string] = ['safeguards: []', `safeguards: [${contract}]`]
const forContract: readonly [string, string] = [
  'purpose: [analytics]\n    legalBasis: consent',
  'purpose: [contract]\n    legalBasis: contract',
]

describe('the plan', () => {
  const made = planOf(manifest())
  const flow = flowOf(made)

  test('goes from data about nobody to the longest path', () => {
    expect(flow.datasets.map((d) => d.dataset)).toEqual(['products', 'customers', 'orders', 'lines'])
    const later = planOf(manifest(['lines, products]', 'lines]'], ['  products:', '  aaa:'])).plan.flows[0]!
    expect(later.datasets.map((d) => d.dataset)).toEqual(['customers', 'orders', 'lines'])
  })

  test('drops exactly the sensitive columns, and says what would free them', () => {
    expect(treatments(flow, 'customers')).toEqual({
      id: 'cross',
      email: 'tokenise',
      birth_date: 'year',
      id_card: 'drop',
      card_no: 'drop',
      country: 'cross',
      export_consent: 'cross',
      note: 'drop',
    })
    expect(treatments(flow, 'lines')).toMatchObject({ paid_with: 'drop', order_id: 'cross' })
    const card = flow.datasets[1]!.columns.find((c) => c.name === 'card_no')!
    expect(card.reason?.cite[0]).toBe('CN Provisions 2024 art 8')
    expect(card.freedBy.join()).toContain('cn.scc')
    expect(card.target).toBeUndefined()
    expect(flow.datasets[1]!.columns.find((c) => c.name === 'note')).toMatchObject({
      category: 'unclassified',
      reason: { code: 'unclassified' },
    })
    expect(flow.datasets[1]!.columns.find((c) => c.name === 'email')?.target).toEqual({
      name: 'email',
      type: 'text',
      notNull: false,
    })
    expect(flow.datasets[1]!.columns.find((c) => c.name === 'id')?.target).toMatchObject({
      type: 'int8',
      notNull: true,
    })
  })

  test('lets grown-up people with separate consent cross below the line, and nobody else', () => {
    expect(classOf(flow, 'separate', false)).toMatchObject({
      verdict: 'permitted',
      counted: true,
      ordinaryLine: 100_000,
      sensitiveLine: 1,
    })
    expect(classOf(flow, 'none', false)).toMatchObject({
      verdict: 'conditional',
      mechanisms: [['cn.separate-consent']],
    })
    expect(flow.classes.filter((c) => c.verdict === 'permitted').length).toBe(1)
    expect(classOf(flow, 'separate', true)).toMatchObject({ verdict: 'conditional' })
    expect(classOf(flow, 'separate', null)).toMatchObject({ verdict: 'conditional' })
    expect(flow.childUnder).toBe(14)
    expect(flow.notAsked).toEqual(['JP'])
  })

  test('under a standard contract: everything classified crosses, up to the lines of art 7(2), with its filing', () => {
    const under = flowOf(planOf(manifest(withContract)))
    expect(treatments(under, 'customers')).toMatchObject({ id_card: 'cross', card_no: 'cross', note: 'drop' })
    expect(under.datasets[1]!.columns.find((c) => c.name === 'card_no')?.sensitive).toBe(true)
    expect(classOf(under, 'separate', false)).toMatchObject({
      verdict: 'permitted',
      ordinaryLine: 1_000_000,
      sensitiveLine: 10_000,
    })
    const filing = under.obligations.find((o) => o.cite === 'CN SCC Measures 2023 art 7')
    expect(filing?.within).toBe('10 business days from the day the standard contract takes effect')
    expect(flow.obligations.some((o) => o.cite.includes('SCC'))).toBe(false)
  })

  test('of what a contract with the person needs: no line, not counted, consent or not', () => {
    const parcels = flowOf(planOf(manifest(forContract)))
    for (const consent of ['separate', 'none', null])
      expect(classOf(parcels, consent, false)).toMatchObject({
        verdict: 'permitted',
        counted: false,
        ordinaryLine: null,
        sensitiveLine: null,
      })
    expect(classOf(parcels, 'separate', true).verdict).toBe('conditional')
    expect(treatments(parcels, 'customers')).toMatchObject({ id_card: 'cross', card_no: 'cross' })
  })

  test('in the years that added both axes, draws a rectangle inside the law', () => {
    const tried = makePlan({
      ...input(
        manifest(
          withContract,
          ['in-force, from: 2026-11-20', 'filed, from: 2023-07-01'],
          ['asOf: 2026-11-01', 'asOf: 2023-08-01'],
        ),
      ),
      day: '2023-09-01',
    })
    const { ordinaryLine: o, sensitiveLine: s } = classOf(flowOf(tried), 'separate', false)
    expect(o! - 1 + (s! - 1)).toBeLessThan(100_000)
    expect([o, s]).toEqual([90_001, 10_000])
  })

  test('is held whole where nobody stated who is sent, and columns are not dropped for it', () => {
    const critical = flowOf(
      planOf(manifest(['sector: retail, traits: [] }', 'sector: retail, traits: [cii-operator] }'])),
    )
    expect(critical.classes.every((c) => c.verdict !== 'permitted')).toBe(true)
    expect(treatments(critical, 'customers')).toMatchObject({ card_no: 'cross', email: 'tokenise' })
    expect(classOf(critical, 'separate', false).mechanisms).toEqual([['cn.security-assessment']])
  })

  test('keeps data about nobody apart: a trade secret bars its own table alone', () => {
    const secret = flowOf(
      planOf(manifest(['name: business.record }', 'name: technology.trade_secret }, collectedIn: CN, important: no'])),
    )
    expect(treatments(secret, 'products')).toEqual({ sku: 'cross', name: 'drop' })
    expect(secret.datasets[0]!.nobody.permitted).toBe(true)
    expect(classOf(secret, 'separate', false).verdict).toBe('permitted')
  })

  test('of everything about children marks everything sensitive', () => {
    const children = flowOf(planOf(manifest(['kind: customer', 'kind: child'])))
    expect(children.classes.every((c) => c.verdict !== 'permitted')).toBe(true)
    expect(children.datasets[1]!.columns.filter((c) => c.personal).every((c) => c.sensitive)).toBe(true)
  })
})

describe('columns stay', () => {
  const change = (name: string, type: string, more: object = {}) =>
    branchTables().map((t) =>
      t.name === 'customers'
        ? {
            ...t,
            columns: t.columns.map((c) =>
              c.name === name ? { ...columns(`${name} ${type}`)[0]!, attnum: c.attnum, ...more } : c,
            ),
          }
        : t,
    )
  const email = (tables: ReturnType<typeof branchTables>, ...changes: readonly Edit[]) =>
    flowOf(planOf(manifest(...changes), tables)).datasets[1]!.columns.find((c) => c.name === 'email')

  test('whose treatment their type cannot do', () => {
    expect(email(change('email', 'jsonb'))).toMatchObject({ treatment: { kind: 'drop' }, reason: { code: 'type' } })
    expect(
      email(branchTables(), ['user.contact.email: tokenise', 'user.contact.email: { generalise: year }']),
    ).toMatchObject({ treatment: { kind: 'drop' }, reason: { code: 'type' } })
  })

  test('whose bytes mean something else on another server', () => {
    expect(email(change('email', 'regclass'), ['user.contact.email: tokenise, ', ''])).toMatchObject({
      treatment: { kind: 'drop' },
      reason: { code: 'type' },
    })
  })

  test('that the role may not read, and those that are generated, which a decoder never sees', () => {
    expect(email(change('email', 'text', { readable: false }))?.reason?.code).toBe('not-readable')
    const made = flowOf(planOf(manifest(), change('email', 'text', { generated: 'stored' }))).datasets[1]!
    expect(made.columns.some((c) => c.name === 'email')).toBe(false)
    expect(made.hidden).toMatchObject([{ name: 'email', reason: { code: 'generated' } }])
  })

  test('that the manifest drops, whatever the law lets cross', () => {
    expect(email(branchTables(), ['user.contact.email: tokenise', 'user.contact.email: drop'])).toMatchObject({
      treatment: { kind: 'drop' },
      reason: { code: 'manifest' },
    })
  })

  test('called like members of every object, when nobody has classified them', () => {
    const hostile = branchTables().map((t) =>
      t.name === 'products'
        ? { ...t, columns: columns('sku text', 'name text', 'constructor text', '__proto__ text', 'toString text') }
        : t,
    )
    expect(Object.values(treatments(flowOf(planOf(manifest(), hostile)), 'products'))).toEqual([
      'cross',
      'cross',
      'drop',
      'drop',
      'drop',
    ])
  })

  test('and a classified column that does not exist is a problem with a hint', () => {
    const made = planOf(manifest(['name: business.record }', 'naem: business.record }']))
    expect(made.findings).toMatchObject([
      { severity: 'problem', dataset: 'products', column: 'naem', hint: 'Did you mean name?' },
    ])
  })
})

describe('the digest', () => {
  const made = planOf(manifest())

  test('is of the meaning: not of the day, the counts, the estimates or another order of the catalog', () => {
    const tables = [...branchTables()].reverse().map((t) => ({ ...t, estimatedRows: 5_000_000 }))
    const counts = new Map([[flowOf(made).exporter, { ordinary: 5, sensitive: 7 }]])
    const other = makePlan({
      ...input(manifest(['yearToDate: 98200', 'yearToDate: 1']), tables),
      day: '2026-12-01',
      counts,
    })
    expect(other.digest).toBe(made.digest)
    expect(other.plan.day).not.toBe(made.plan.day)
    expect(makePlan(input(manifest())).digest).toBe(made.digest)
    expect(JSON.stringify(makePlan(input(manifest())).plan)).toBe(JSON.stringify(made.plan))
  })

  test('changes with everything that decides', () => {
    const one = (change: Partial<ReturnType<typeof table>>) =>
      branchTables().map((t) => (t.name === 'orders' ? { ...t, ...change } : t))
    const customers = branchTables()[0]!
    const swapped = [
      {
        ...customers,
        columns: columns(
          'id int8',
          'id_card text?',
          'birth_date date?',
          'email text?',
          'card_no text?',
          'country text?',
          'export_consent bool?',
          'note text?',
        ),
      },
      ...branchTables().slice(1),
    ]
    const digests = [
      made.digest,
      planOf(manifest(withContract)).digest,
      planOf(manifest(['safeguards: []', 'safeguards: []\n    on-limit: drop'])).digest,
      planOf(manifest(['"f": none', '"f": separate'])).digest,
      planOf(manifest(['user.contact.email: tokenise', 'user.contact.email: drop'])).digest,
      planOf(manifest(), one({ oid: 4_242 })).digest,
      planOf(manifest(), one({ columns: columns('id int8', 'customer_id int4?', 'total numeric') })).digest,
      planOf(manifest(), one({ columns: columns('id int8', 'customer_id int8?', 'total numeric', 'extra text') }))
        .digest,
      planOf(manifest(), swapped).digest,
    ]
    expect(new Set(digests).size).toBe(digests.length)
  })

  test('of a flow stays when another flow or an unrelated table changes', () => {
    const second =
      '\n  stock-to-hq: { from: branch, to: hq, datasets: [stock], purpose: [analytics], legalBasis: null }\n'
    const stock = [
      'flows:\n',
      '  stock: { store: branch, table: public.stock, subject: none, columns: { id: business.record } }\nflows:\n',
    ] as const
    const text = ['{ generalise: year } }\n', `{ generalise: year } }${second}`] as const
    const two = makePlan(
      input(manifest(stock, text), [...branchTables(), table('stock', columns('id int8', 'n int4'))]),
    )
    expect(two.plan.flows.map((f) => f.flow)).toEqual(['customers-to-hq', 'stock-to-hq'])
    expect(two.flowDigests.get('customers-to-hq')).toBe(made.flowDigests.get('customers-to-hq'))
    expect(two.digest).not.toBe(made.digest)
    expect(meaningOf(two.plan).flows[0]).toEqual(meaningOf(made.plan).flows[0])
  })
})
