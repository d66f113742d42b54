/** One law, one answer: interpreter, compiled, specialised and reloaded from JSON agree on random transfers at a book's own boundaries. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type CompiledBook, compile, interpret, type Outcome } from '../src/engine/compile.ts'
import { specialise } from '../src/engine/specialise.ts'
import { type Book, canonicalJson, factOf, loadBook, parseTransfer, type Transfer } from '../src/law/index.ts'
import { Boundaries, boundaryDays, Random } from './support/random-transfer.ts'
import { recordsBook } from './support/records-book.ts'
import { toyBook } from './support/toy-book.ts'

const root = join(import.meta.dirname, '..')
const long = process.env.WAYBILL_LONG === '1'
/** Name, book, and how many transfers are drawn. */
const books: [string, () => Promise<Book>, number][] = [
  ['toy', async () => toyBook, long ? 200_000 : 20_000],
  ['records', async () => recordsBook, long ? 200_000 : 20_000],
]
const drawn = { cn: 40_000, eu: 4_000, jp: 4_000, ru: 4_000, us: 2_000, vn: 4_000 } as const
for (const [code, count] of Object.entries(drawn))
  books.push([
    code,
    async () =>
      ((await import(pathToFileURL(join(root, 'rulebooks', code, 'index.ts')).href)) as { default: Book }).default,
    long ? count * 20 : count,
  ])

/** Facts of a row, as the border leaves them open. */
const rowFacts = [
  'data.form',
  'data.subjects.count',
  'data.subjects.sensitiveCount',
  'data.subjects.yearToDate',
  'data.subjects.sensitiveYearToDate',
  'data.subjects.residence',
  'data.subjects.kinds',
  'data.subjects.consent',
]

function transferOf(json: unknown): Transfer {
  const parsed = parseTransfer(json)
  if (parsed.problems !== undefined) throw new Error(JSON.stringify(parsed.problems))
  return parsed.transfer
}

/** With the row facts of another transfer. */
function rowOf(base: Transfer, other: Transfer): unknown {
  const copy = JSON.parse(JSON.stringify(base)) as { data: { form?: unknown; subjects: Record<string, unknown> } }
  for (const fact of rowFacts) {
    const value = factOf(other, fact) ?? null
    if (fact === 'data.form') copy.data.form = value
    else copy.data.subjects[fact.slice('data.subjects.'.length)] = value
  }
  return copy
}

interface Tally {
  transfers: number
  complete: number
  settledUnknown: number
  residualRows: number
}

/** Runs a transfer through interpreter, compiled book and reloaded book; returns the interpreter's answer. */
function agree(own: CompiledBook, other: CompiledBook, transfer: Transfer, tally: Tally): [Outcome, boolean] {
  const record = own.record(transfer)
  const told = interpret(own.program, record)
  const reloaded = other.record(transfer)
  const complete = own.isComplete(record)
  tally.transfers++
  if (complete) {
    tally.complete++
    same(told, own.run(record), transfer)
    same(told, other.run(reloaded), transfer)
  } else {
    if (told.verdict !== 'undetermined') tally.settledUnknown++
    if (told.verdict !== own.verdictOf(record)) expect.fail(JSON.stringify(transfer))
    if (told.verdict !== other.verdictOf(reloaded)) expect.fail(JSON.stringify(transfer))
  }
  return [told, complete]
}

type Told = Pick<Outcome, 'verdict' | 'gates' | 'deciding'>

function same(told: Told, answered: Told, transfer: Transfer): void {
  if (told.verdict !== answered.verdict)
    expect.fail(`${told.verdict} ≠ ${answered.verdict}: ${JSON.stringify(transfer)}`)
  if (told.gates.join() !== answered.gates.join()) expect.fail(`gates differ: ${JSON.stringify(transfer)}`)
  if (told.deciding.join() !== answered.deciding.join())
    expect.fail(`${told.deciding} ≠ ${answered.deciding}: ${JSON.stringify(transfer)}`)
}

describe.each(books)('%s', (_, load, wanted) => {
  it('is the same book after JSON', async () => {
    const book = await load()
    const again = loadBook(JSON.parse(JSON.stringify(book)))
    expect(again).toEqual(book)
    expect(canonicalJson(again)).toBe(canonicalJson(book))
    expect(Object.isFrozen(again.instruments[0]?.articles)).toBe(true)
  })

  it('interpreter, compiled, reloaded and specialised agree', { timeout: long ? 3_600_000 : 600_000 }, async () => {
    const book = await load()
    const reloaded = loadBook(JSON.parse(JSON.stringify(book)))
    const random = new Random(20_240_322)
    const tally: Tally = { transfers: 0, complete: 0, settledUnknown: 0, residualRows: 0 }
    const days = boundaryDays(book)
    const rows = 250
    const corridors = wanted / (2 * rows)
    for (let c = 0; c < corridors; c++) {
      const day = random.one(days)
      const boundaries = new Boundaries(book, day)
      const [own, other] = [compile(book, day), compile(reloaded, day)]
      const base = transferOf(boundaries.transfer(random, { missing: c % 3 === 0 ? 8 : 0 }))
      const residual = specialise(book, day, base, rowFacts)
      const row = new Float64Array(residual.width)
      for (let r = 0; r < rows; r++) {
        const drawn = transferOf(boundaries.transfer(random, { missing: r % 4 === 0 ? 15 : 0 }))
        const transfer = transferOf(rowOf(base, drawn))
        const [told, complete] = agree(own, other, transfer, tally)
        for (const fact of rowFacts) residual.set(row, fact, factOf(transfer, fact))
        const leaf = residual.answer(row)
        tally.residualRows++
        if (complete) same(told, leaf, transfer)
        else if (told.verdict !== leaf.verdict)
          expect.fail(`${told.verdict} ≠ ${leaf.verdict}: ${JSON.stringify(transfer)}`)
      }
      for (let r = 0; r < rows; r++)
        agree(own, other, transferOf(boundaries.transfer(random, { missing: r % 2 === 0 ? 0 : 8 })), tally)
    }
    expect(tally.transfers).toBe(wanted)
    expect(tally.residualRows).toBe(wanted / 2)
    expect(tally.complete).toBeGreaterThan(wanted / 5)
    expect(tally.settledUnknown).toBeGreaterThan(0)
  })
})
