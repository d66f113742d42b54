import { describe, expect, test } from 'vitest'
import { decodeEntry, encodeEntry } from './entry.ts'
import { EntryRefused } from './errors.ts'
import { type Entry, type EntryKind, entryFault, KINDS } from './kinds.ts'

const AT = '2024-03-22T01:02:03.004Z'
const DIGEST = `sha256:${'0f'.repeat(32)}`
const head = { at: AT, flow: '订单' }

const ONE_OF_EACH: { readonly [K in EntryKind]: Entry } = {
  batch: {
    ...head,
    kind: 'batch',
    batch: 7,
    position: '0/16B3748',
    plan: DIGEST,
    law: { cn: DIGEST },
    day: '2024-03-22',
    decisions: [DIGEST, 'cn.provisions-2024 art 5(1)(4)'],
    tables: [{ table: 'public.orders', inserted: 1, updated: 2, deleted: 3, held: 4 }],
    people: { ordinary: 5, sensitive: 0 },
    counts: { ordinary: 99_705, sensitive: 0 },
    commitment: `hmac-sha256:${'ab'.repeat(32)}`,
  },
  close: { ...head, kind: 'close', of: 0, outcome: 'committed' },
  plan: { ...head, kind: 'plan', plan: DIGEST, manifest: DIGEST, law: {}, by: '王芳' },
  mechanism: {
    ...head,
    kind: 'mechanism',
    type: 'cn.contract',
    status: 'in-effect',
    from: '2024-04-01',
    by: 'Wang Fang',
    manifest: DIGEST,
  },
  'first-copy': { ...head, kind: 'first-copy', state: 'started' },
  stop: { ...head, kind: 'stop', reason: 'limit-reached' },
  release: { ...head, kind: 'release', people: 3, rows: 9 },
  recall: { ...head, kind: 'recall', people: 3, rows: 9 },
  detach: { ...head, kind: 'detach' },
  act: {
    ...head,
    kind: 'act',
    id: 'p-0mifh2abc-0a1b2c3d-1',
    act: 'approve',
    proposal: 'p-0mifh2abc-0a1b2c3d',
    acted: AT,
    by: { name: '王芳', role: 'counsel', how: 'key', person: DIGEST },
    what: 'release',
    groups: [{ dataset: 'orders', reason: 'personUnknown', rows: 9 }],
    people: 3,
    plan: DIGEST,
    law: DIGEST,
    manifest: DIGEST,
  },
  year: { ...head, kind: 'year', year: 2025 },
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('each kind', () => {
  for (const kind of Object.keys(KINDS)) {
    const entry = new Map<string, Entry>(Object.entries(ONE_OF_EACH)).get(kind)!

    test(`${kind} comes back as it went in, in one byte form`, () => {
      expect(decodeEntry(encodeEntry(entry))).toEqual(entry)
      const reversed = Object.fromEntries(Object.entries(entry).reverse())
      expect(entryFault(reversed)).toBeUndefined()
      expect(() => decodeEntry(bytesOf(JSON.stringify(reversed)))).toThrow('canonical')
    })

    test(`${kind} takes no further key, and misses each of its own`, () => {
      for (const key of ['note', '__proto__', 'constructor', 'Kind']) {
        const more: unknown = JSON.parse(`${JSON.stringify(entry).slice(0, -1)},${JSON.stringify(key)}:"x"}`)
        expect(entryFault(more)).toContain('not declared')
      }
      for (const key of Object.keys(entry).filter((each) => each !== 'from')) {
        expect(entryFault(Object.fromEntries(Object.entries(entry).filter(([each]) => each !== key)))).toBeDefined()
      }
    })
  }
})

describe('the parser refuses', () => {
  const cases: readonly [string, string, string][] = [
    ['an unknown kind', '{"at":"2024-03-22T01:02:03.004Z","flow":"f","kind":"row"}', 'entry.kind'],
    ['a kind that every object has', '{"at":"2024-03-22T01:02:03.004Z","flow":"f","kind":"constructor"}', 'entry.kind'],
    ['a key twice', '{"at":"2024-03-22T01:02:03.004Z","flow":"f","flow":"f","kind":"detach"}', 'canonical'],
    ['spaces', '{"at":"2024-03-22T01:02:03.004Z", "flow":"f","kind":"detach"}', 'canonical'],
    ['a list', '[]', 'entry.kind'],
    ['half of an entry', '{"at":"2024-03-22T01:02', 'not JSON'],
    ['a fraction', '{"at":"2024-03-22T01:02:03.004Z","flow":"f","kind":"year","year":2024.5}', 'year.year'],
    [
      'a negative count',
      '{"at":"2024-03-22T01:02:03.004Z","flow":"f","kind":"release","people":-1,"rows":1}',
      'release.people',
    ],
    ['an instant without milliseconds', '{"at":"2024-03-22T01:02:03Z","flow":"f","kind":"detach"}', 'detach.at'],
  ]
  for (const [what, text, reason] of cases) {
    test(what, () => expect(() => decodeEntry(bytesOf(text))).toThrow(reason))
  }

  test('bytes that are not UTF-8', () => expect(() => decodeEntry(Uint8Array.of(0xff, 0xfe))).toThrow('UTF-8'))
})

test('what is refused is named by its place; the value is not repeated', () => {
  const canary = 'Zhang San 310101199001011234'
  const wrongs: unknown[] = [
    { ...ONE_OF_EACH.stop, reason: canary },
    { ...ONE_OF_EACH.stop, [canary]: 1 },
    { ...ONE_OF_EACH.stop, kind: canary },
    { ...ONE_OF_EACH.batch, law: { [canary]: DIGEST } },
    { ...ONE_OF_EACH.batch, position: canary },
    { ...ONE_OF_EACH.act, groups: [{ dataset: 'orders', reason: canary, rows: 1 }] },
    { ...ONE_OF_EACH.act, id: canary },
    { ...ONE_OF_EACH.batch, tables: [{ table: 'public.orders', inserted: canary, updated: 0, deleted: 0, held: 0 }] },
  ]
  for (const wrong of wrongs) {
    expect(entryFault(wrong)).toBeDefined()
    expect(entryFault(wrong)).not.toContain('Zhang')
  }
  expect(entryFault(wrongs.at(-1))).toContain('batch.tables[0].inserted')
  expect(() => decodeEntry(bytesOf(`"${canary}`))).toThrow(/^entry: is not JSON$/)
})

test('an entry longer than 65,535 bytes is refused before anything is written', () => {
  const tables = Array.from({ length: 1_000 }, (_, i) => ({
    table: `public.t${i}`,
    inserted: 1,
    updated: 1,
    deleted: 1,
    held: 1,
  }))
  const batch = ONE_OF_EACH.batch
  if (batch.kind !== 'batch') throw new Error('not a batch')
  expect(() => encodeEntry({ ...batch, tables })).toThrow(EntryRefused)
})
