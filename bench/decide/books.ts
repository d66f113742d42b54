/** All books of the release: how long one and all take to load, what they weigh, and what a decision costs with all of them at hand. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { allBooks, bookIds, booksFor } from '../../src/cli/books.ts'
import { decide, placesTouched } from '../../src/engine/index.ts'
import { type Book, parseTransfer, type Transfer } from '../../src/law/index.ts'
import type { BooksTimes } from './books-once.ts'
import { print, processorNs, quantile, report, rounded } from './measure.ts'

const oneTargetMs = 60
const allTargetMs = 300

/** @param entry the file that answers `--books ID` with a line of JSON */
export async function allBooksLoaded(entry: string, rounds: number): Promise<readonly string[]> {
  const missed: string[] = []
  const each = bookIds.map((id) => ({ id, ...loaded(entry, id, Math.min(rounds, 5)) }))
  const slowest = [...each].sort((a, b) => b.busyMs - a.busyMs)[0]!
  const all = loaded(entry, 'all', rounds)
  const told = (t: Omit<BooksTimes, 'books'>) =>
    `${t.clockMs.toFixed(0)} ms by the clock, ${t.busyMs.toFixed(0)} ms of processor, ${t.heapMb.toFixed(1)} MB of heap, ${t.residentMb.toFixed(0)} MB resident`
  print(`\nBooks of the release in fresh processes, medians`)
  print(`  the slowest one, ${slowest.id}: ${told(slowest)}`)
  print(`  all ${bookIds.length}: ${told(all)}`)
  report('decide-books', {
    slowest: slowest.id,
    one: figures(slowest),
    all: { books: bookIds.length, ...figures(all) },
  })
  if (slowest.clockMs > oneTargetMs)
    missed.push(`book ${slowest.id}: ${slowest.clockMs.toFixed(0)} ms, target ${oneTargetMs} ms`)
  if (all.clockMs > allTargetMs) missed.push(`all books: ${all.clockMs.toFixed(0)} ms, target ${allTargetMs} ms`)
  await deciding(rounds * 20)
  return missed
}

function loaded(entry: string, id: string, rounds: number): Omit<BooksTimes, 'books'> {
  const times = Array.from({ length: rounds }, (): BooksTimes => {
    const run = spawnSync(process.execPath, ['--expose-gc', entry, '--books', id], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`loading ${id} failed: ${run.stderr}`)
    return JSON.parse(run.stdout) as BooksTimes
  })
  const middle = (of: (t: BooksTimes) => number): number => quantile(times.map(of), 0.5)
  return {
    clockMs: middle((t) => t.clockMs),
    busyMs: middle((t) => t.busyMs),
    heapMb: middle((t) => t.heapMb),
    residentMb: middle((t) => t.residentMb),
  }
}

function figures({ clockMs, busyMs, heapMb, residentMb }: Omit<BooksTimes, 'books'>) {
  return {
    clockMs: rounded(clockMs),
    busyMs: rounded(busyMs),
    heapMb: rounded(heapMb),
    residentMb: rounded(residentMb),
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** One corridor and one transfer that touches six laws, with the books they need and with all. */
async function deciding(rounds: number): Promise<void> {
  const every = await allBooks()
  print(`\ndecide with reasons, counterfactuals and day of review, p50 of ${rounds} calls, processor time`)
  for (const [name, transfer] of questions()) {
    const needed = await booksFor(placesTouched(transfer))
    const [few, all] = [perCallUs(transfer, needed, rounds), perCallUs(transfer, every, rounds)]
    print(
      `  ${name}: ${few.toFixed(0)} µs with the ${needed.length} books it needs, ${all.toFixed(0)} µs with all ${every.length}`,
    )
    report('decide-all-books', {
      name,
      neededUs: rounded(few),
      allUs: rounded(all),
      needed: needed.length,
      all: every.length,
    })
  }
}

function perCallUs(transfer: Transfer, books: readonly Book[], rounds: number): number {
  const times: number[] = []
  for (let r = 0; r < rounds + 60; r++) {
    const busy = processorNs()
    decide(transfer, books, { hash })
    if (r >= 60) times.push((processorNs() - busy) / 1_000)
  }
  return quantile(times, 0.5)
}

function questions(): readonly (readonly [name: string, transfer: Transfer])[] {
  const subjects = { count: 25_000, consent: 'separate' }
  const one = {
    asOf: '2026-06-01',
    data: { categories: ['user.contact'], subjects },
    exporter: { country: 'CN' },
    importer: { country: 'JP' },
  }
  const many = {
    ...one,
    data: {
      categories: ['user.contact'],
      collectedIn: 'DE',
      subjects: { ...subjects, residence: ['DE', 'GB'], citizenship: ['RU'] },
    },
    importer: { country: 'JP', ownership: [{ country: 'US', share: 1 }] },
    onward: [{ country: 'US', relation: 'processor' }, { country: 'IN' }],
  }
  return [
    ['China to Japan', one],
    ['China to Japan, of Europeans, owned in America, passed on to America and India', many],
  ].map(([name, json]) => {
    const { transfer } = parseTransfer(json)
    if (transfer === undefined) throw new Error(`${String(name)}: no transfer`)
    return [String(name), transfer] as const
  })
}
