/** What is left of the law for one row, from a branch in China to headquarters in Japan: specialised, and written by hand. */

import { PerformanceObserver } from 'node:perf_hooks'
import cn from '../../rulebooks/cn/index.ts'
import { type Leaf, type Residual, specialise } from '../../src/engine/index.ts'
import type { Transfer } from '../../src/law/index.ts'
import { randomFrom } from './inputs.ts'
import { type Contestant, ownLoop, print, race, report, rounded, table } from './measure.ts'

const day = '2026-06-01'
const rows = 4_096
const target = 3
const calls = 10_000_000

const customers: Transfer = {
  asOf: day,
  data: {
    categories: ['user.name', 'user.contact', 'transaction.order'],
    collectedIn: 'CN',
    form: 'identified',
    important: 'no',
    subjects: {
      count: 1,
      held: 300_000,
      residence: ['CN'],
      citizenship: ['CN'],
      kinds: ['customer'],
      consent: 'separate',
    },
  },
  exporter: { country: 'CN', role: 'controller', sector: 'retail', traits: [] },
  importer: { country: 'JP', role: 'controller', sector: 'retail', traits: [], relation: 'headquarters' },
  via: 'transfer',
  purpose: ['central-operations'],
  safeguards: [],
}

/** What each row states for itself. */
const facts = [
  'data.form',
  'data.subjects.consent',
  'data.subjects.residence',
  'data.subjects.kinds',
  'data.subjects.sensitiveCount',
  'data.subjects.yearToDate',
  'data.subjects.sensitiveYearToDate',
] as const

type Row = readonly unknown[]

/** Where the form written by hand keeps the same facts. */
const [anonymous, separate, child, sensitive, people, sensitivePeople] = [0, 1, 2, 3, 4, 5] as const

/**
 * Provisions 2024 arts 5(1)(4), 7(2), 8; PIPL arts 4, 38, 39; the rules on children, which the book only names. The number
 * says formality (0 none, 1 contract or certificate, 2 assessment), consent missing (+4), child (+8); 16 is anonymous.
 */
function byHand(row: Float64Array): number {
  const isChild = row[child] === 1
  if (row[anonymous] === 1) return isChild ? 24 : 16
  const special = row[sensitive]! + row[sensitivePeople]!
  const ordinary = 1 + row[people]! - special
  const formality = ordinary >= 1_000_000 || special >= 10_000 ? 2 : ordinary >= 100_000 || special >= 1 ? 1 : 0
  return formality + (row[separate] === 1 ? 0 : 4) + (isChild ? 8 : 0)
}

function randomRows(): readonly Row[] {
  const random = randomFrom(11)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const counts = [0, 1, 10, 99_997, 99_998, 99_999, 100_000, 100_001, 109_999, 999_998, 999_999, 1_000_000, 1_010_000]
  return Array.from({ length: rows }, () => {
    const before = pick(counts)
    return [
      pick(['identified', 'identified', 'pseudonymised', 'encrypted', 'anonymised']),
      pick(['none', 'general', 'separate', 'separate', 'separate', 'written', 'withdrawn']),
      pick([['CN'], ['CN'], ['JP']]),
      pick([['customer'], ['customer'], ['customer'], ['customer', 'child']]),
      pick([0, 0, 1]),
      before,
      Math.min(before, pick([0, 0, 0, 1, 9_998, 9_999, 10_000])),
    ]
  })
}

function ownRow(residual: Residual, row: Row): Float64Array {
  const packed = new Float64Array(residual.width)
  facts.forEach((fact, i) => {
    residual.set(packed, fact, row[i])
  })
  return packed
}

function handRow([form, consent, , kinds, special, before, specialBefore]: Row): Float64Array {
  const is = (x: boolean): number => (x ? 1 : 0)
  return Float64Array.of(
    is(form === 'anonymised'),
    is(consent === 'separate'),
    is((kinds as readonly string[]).includes('child')),
    special as number,
    before as number,
    specialBefore as number,
  )
}

export async function corridor(rounds: number): Promise<readonly string[]> {
  const residual = specialise(cn, day, customers, facts)
  const drawn = randomRows()
  const own = drawn.map((row) => ownRow(residual, row))
  const hand = drawn.map(handRow)
  checkEqual(residual, own, hand)
  const contestants: readonly Contestant[] = [
    { name: 'written by hand', inputs: rows, pass: ownLoop(byHand, hand) },
    {
      name: `waybill, ${residual.leaves.length} leaves, depth ${residual.depth}`,
      inputs: rows,
      pass: ownLoop(residual.leafAt, own),
    },
  ]
  const timings = await race(contestants, rounds)
  table(`What is left for a row of customers to Japan (${facts.length} facts open)`, timings)
  const allocated = await allocation(() => passes(residual.leafAt, own, calls))
  const { ratio } = timings[1]!
  print(
    `  ${calls.toLocaleString('en')} rows: heap ${allocated.bytes} bytes, garbage collections ${allocated.collections}`,
  )
  // The same counting on a loop that does allocate, so that nought means something.
  const control = await allocation(() => passes((row) => [...row].length, own, calls / 100))
  print(
    `  (the same counter on a loop that allocates, ${calls / 100} rows: garbage collections ${control.collections})`,
  )
  if (control.collections === 0) throw new Error('the counter of garbage collections sees nothing')
  report('decide-corridor', {
    ns: rounded(timings[1]!.nsPerDecision),
    ratio: rounded(ratio),
    rows: calls,
    heapBytes: allocated.bytes,
    collections: allocated.collections,
  })
  return [
    ...(ratio <= target ? [] : [`corridor: ${ratio.toFixed(2)} x written by hand, target ${target}`]),
    ...(allocated.collections === 0 && allocated.bytes < calls / 10 ? [] : ['corridor: it allocates']),
  ]
}

const outcome = ({ verdict, gates, deciding, mechanisms }: Leaf): string =>
  JSON.stringify([verdict, gates, deciding, mechanisms])

/** Each number of the form written by hand stands for one leaf, and each leaf is met. */
function checkEqual(residual: Residual, own: readonly Float64Array[], hand: readonly Float64Array[]): void {
  const known = new Map<number, string>()
  for (const [i, row] of own.entries()) {
    const answer = outcome(residual.leaves[residual.leafAt(row)]!)
    const code = byHand(hand[i]!)
    if ((known.get(code) ?? answer) !== answer) throw new Error(`row ${i}: the form written by hand answers otherwise`)
    known.set(code, answer)
  }
  const met = new Set(known.values())
  if (met.size !== residual.leaves.length || Math.abs(known.size - met.size) > known.size / 2)
    throw new Error(`${met.size} of ${residual.leaves.length} leaves were met`)
}

function passes(of: (row: Float64Array) => number, over: readonly Float64Array[], count: number): number {
  const pass = ownLoop(of, over)
  let sum = 0
  for (let done = 0; done < count; done += over.length) sum += pass()
  return sum
}

/** Once to warm up, once to count. */
async function allocation(work: () => number): Promise<{ readonly bytes: number; readonly collections: number }> {
  work()
  let collections = 0
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length
  })
  await settled()
  observer.observe({ entryTypes: ['gc'] })
  const before = process.memoryUsage().heapUsed
  work()
  const bytes = process.memoryUsage().heapUsed - before
  await settled()
  observer.disconnect()
  return { bytes, collections }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))
