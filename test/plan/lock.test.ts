/** What was accepted, against what the plan is now: in words, and whether rows abroad would have to come back. */
import { describe, expect, test } from 'vitest'
import type { CatalogTable } from '../../src/plan/catalog.ts'
import { compareLock, comparePlans, lockOf, lockText, mustComeBack, readLock } from '../../src/plan/index.ts'
import { branchTables, columns, contract, type Edit, manifest, planOf, sha256 } from '../support/plan-fixture.ts'

const base = planOf(manifest())
const lock = lockOf({ plan: base.plan, digest: base.digest, by: 'Lin Yue, counsel' })
type Changes = readonly Edit[]
const orders = (list: CatalogTable['columns'], change: Partial<CatalogTable> = {}) =>
  branchTables().map((t) => (t.name === 'orders' ? { ...t, columns: list, ...change } : t))
const now = (changes: Changes, tables?: readonly CatalogTable[]) => planOf(manifest(...changes), tables)

function told(changes: Changes, tables?: readonly CatalogTable[]) {
  const after = now(changes, tables)
  const found = comparePlans(base.plan, after.plan)
  return { found, back: mustComeBack(found), lock: compareLock(lock, after.plan, after.digest) }
}

describe('the lock', () => {
  test('reads back, whatever the day of the plan, and holds identities and treatments', () => {
    const text = lockText(lock)
    expect(readLock(text, sha256)).toEqual({ lock })
    expect(JSON.parse(text)).toMatchObject({
      waybill: 1,
      acceptedBy: 'Lin Yue, counsel',
      plan: base.digest,
      day: '2026-11-25',
    })
    const customers = lock.accepted.flows[0]!.datasets.find((d) => d.dataset === 'customers')!
    expect(customers).toMatchObject({ oid: 1001, key: ['id'], role: 'crosses' })
    expect(customers.columns[1]).toMatchObject({
      number: 2,
      name: 'email',
      typeOid: 25,
      modifier: -1,
      treatment: { kind: 'tokenise' },
    })
    expect(compareLock(lock, base.plan, base.digest)).toEqual([])
  })

  test('is refused when it is no JSON, no lock, or was edited', () => {
    expect(readLock('{', sha256).problem).toContain('not JSON')
    for (const text of ['null', '[]', '{"waybill":2}', '{"waybill":1,"accepted":{}}'])
      expect(readLock(text, sha256).problem).toContain('not a lock')
    const edited = lockText(lock).replace('"kind": "drop"', '"kind": "cross"')
    expect(edited).not.toBe(lockText(lock))
    expect(readLock(edited, sha256).problem).toContain('was edited')
  })

  test('a column appended and unclassified is told and holds nothing; a rename, swap, retype or another table holds the table', () => {
    const appended = told([], orders(columns('id int8', 'customer_id int8?', 'total numeric', 'extra text')))
    expect(appended.lock).toMatchObject([{ dataset: 'orders', holds: false, comesBack: false }])
    expect(appended.lock[0]!.text).toContain('column extra: new column, stays')
    expect(appended.lock[0]!.text).toContain('waybill plan --accept')
    for (const tables of [
      orders(columns('id int8', 'total int8?', 'customer_id numeric')),
      orders(columns('id int8', 'customer_id int8?', 'total float8')),
      orders(columns('id int8', 'customer_id int8?', 'total numeric'), { oid: 9_999 }),
    ]) {
      const { lock: differences, back } = told([], tables)
      expect(differences.filter((d) => d.dataset === 'orders').some((d) => d.holds)).toBe(true)
      expect(differences.every((d) => d.dataset === 'orders')).toBe(true)
      expect(back).toBe(true)
    }
  })

  test('names the new name of a column, not what stands in it', () => {
    const renamed = told(
      [['email: user.contact.email', 'mail: user.contact.email']],
      [
        {
          ...branchTables()[0]!,
          columns: branchTables()[0]!.columns.map((c) => (c.name === 'email' ? { ...c, name: 'mail' } : c)),
        },
        ...branchTables().slice(1),
      ],
    )
    expect(renamed.lock.map((d) => d.text).join()).toContain('column mail: was called email')
  })
})

describe('a new plan', () => {
  test.each<[string, Changes, 'loosens' | 'tightens' | 'other', boolean]>([
    ['column no longer crossing', [['user.contact.email: tokenise', 'user.contact.email: drop']], 'tightens', true],
    ['another treatment', [['user.contact.email: tokenise', 'user.contact.email: cross']], 'loosens', true],
    [
      'another join domain',
      [['user.contact.email: tokenise', 'user.contact.email: { tokenise: mail }']],
      'tightens',
      true,
    ],
    ['dataset gone', [['orders, lines, products]', 'orders, lines]']], 'tightens', true],
    ['dataset refused', [['sku: business.record, name', 'sku: unclassified, name']], 'tightens', true],
    ['facts read in another way', [['"f": none', '"f": general']], 'other', true],
    ['on-limit', [['safeguards: []', 'safeguards: []\n    on-limit: drop']], 'loosens', false],
    [
      'column kept before now crosses',
      [['export_consent: business.record\n', 'export_consent: business.record\n      note: user.content\n']],
      'loosens',
      false,
    ],
  ])('%s', (_, changes, direction, back) => {
    const { found } = told(changes)
    expect(found.map((c) => c.direction)).toContain(direction)
    expect(mustComeBack(found)).toBe(back)
    expect(found.every((c) => c.text.length > 5)).toBe(true)
  })

  test('under a contract loosens columns and lines, and nothing comes back; without it again, it does', () => {
    const under = now([['safeguards: []', `safeguards: [${contract}]`]])
    const up = comparePlans(base.plan, under.plan)
    expect(mustComeBack(up)).toBe(false)
    expect(up.map((c) => c.text)).toContain('customer, consent separate: line of ordinary people 100000 → 1000000')
    const down = comparePlans(under.plan, base.plan)
    expect(mustComeBack(down)).toBe(true)
    expect(down.filter((c) => c.direction === 'tightens' && c.comesBack).map((c) => c.text)).toContain(
      'crosses → stays',
    )
  })

  test('of the same meaning changes nothing', () => {
    expect(comparePlans(base.plan, now([['yearToDate: 98200', 'yearToDate: 5']]).plan)).toEqual([])
    expect(comparePlans(lock.accepted, base.plan)).toEqual([])
  })

  test('a class that was permitted and is not any more', () => {
    const { found, back } = told([['traits: [] }\n  tokyo', 'traits: [cii-operator] }\n  tokyo']])
    expect(back).toBe(true)
    expect(found.map((c) => c.text)).toContain('customer, consent separate: permitted → conditional')
  })
})
