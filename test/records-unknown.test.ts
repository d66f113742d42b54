/** What is not known widens a range and never moves it: every completion lies inside, and no answer changes by forgetting. */

import { expect, it } from 'vitest'
import { compile } from '../src/engine/compile.ts'
import { factOf, parseTransfer, type Transfer } from '../src/law/index.ts'
import { Boundaries, boundaryDays, Random } from './support/random-transfer.ts'
import { recordsBook } from './support/records-book.ts'

const wanted = 8_000

type Tree = Record<string, unknown>

function transferOf(json: unknown): Transfer {
  const parsed = parseTransfer(json)
  if (parsed.problems !== undefined) throw new Error(JSON.stringify(parsed.problems))
  return parsed.transfer
}

/** The transfer with one thing forgotten: a fact, or a day, status, share's owners or number inside a record. */
function forget(transfer: Transfer, random: Random): Transfer {
  const copy = structuredClone(transfer) as unknown as Tree
  const path = random.one([
    'importer.ownership',
    'onward',
    'safeguards',
    'authorityActs',
    'data.categories',
    'data.subjects.count',
    'data.subjects.countByCategory',
    'data.subjects.yearToDate',
  ])
  const inside = factOf(transfer, path)
  if (Array.isArray(inside) && inside.length > 0 && typeof inside[0] === 'object' && random.chance(60)) {
    const records = factOf(copy, path) as Tree[]
    const record = random.one(records)
    for (const key of ['on', 'from', 'status', 'relation', 'ownership'])
      if (random.chance(60) && key in record) record[key] = null
  } else put(copy, path, null)
  const home = copy.localCopy as Tree | null
  if (home !== null && home !== undefined && random.chance(30)) home[random.one(['complete', 'refreshed'])] = null
  return transferOf(copy)
}

function put(tree: Tree, path: string, value: unknown): void {
  const keys = path.split('.')
  let at = tree
  for (const key of keys.slice(0, -1)) at = at[key] as Tree
  at[keys.at(-1)!] = value
}

it('ranges only widen, and verdicts only open', { timeout: 120_000 }, () => {
  const random = new Random(77)
  const days = boundaryDays(recordsBook)
  const seen = new Map<string, number>()
  let [wider, opened] = [0, 0]
  for (let i = 0; i < wanted; i++) {
    const day = random.one(days)
    const compiled = compile(recordsBook, day)
    const known = transferOf(new Boundaries(recordsBook, day).transfer(random, { missing: i % 3 === 0 ? 10 : 0 }))
    const forgotten = forget(known, random)
    const [a, b] = [compiled.record(known), compiled.record(forgotten)]
    for (const { slot } of compiled.program.layout.measures) {
      const [low, high, least, most] = [a.n[slot.n]!, a.n[slot.n + 1]!, b.n[slot.n]!, b.n[slot.n + 1]!]
      if (least > low || most < high) expect.fail(`${slot.path}: ${JSON.stringify([known, forgotten])}`)
      if (least < low || most > high) wider++
    }
    const [before, after] = [compiled.verdictOf(a), compiled.verdictOf(b)]
    seen.set(before, (seen.get(before) ?? 0) + 1)
    if (after !== before && after !== 'undetermined')
      expect.fail(`${before}, ${after}: ${JSON.stringify([known, forgotten])}`)
    if (after !== before) opened++
  }
  expect(wider).toBeGreaterThan(wanted / 4)
  expect(opened).toBeGreaterThan(wanted / 20)
  for (const verdict of ['out-of-scope', 'permitted', 'conditional', 'prohibited', 'undetermined'])
    expect(seen.get(verdict) ?? 0, verdict).toBeGreaterThan(wanted / 100)
})
