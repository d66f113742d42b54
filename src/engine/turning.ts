/** What turns on a date of a book: enough to see, for most dates and transfers, that the answer cannot change (LANGUAGE §9.5). */

import type { Book, Day } from '../law/index.ts'
import { within } from './dates.ts'
import { Evaluation } from './interpret.ts'
import type { DayProgram, EntryNode } from './program.ts'
import type { RecordOfFacts } from './record.ts'
import { no, yes } from './ternary.ts'

interface Turn {
  /** Rules of the new program that began, and of the old one that ended, by index. */
  readonly began: readonly number[]
  readonly ended: readonly number[]
  /** Entries of lists that are in force in one of them only, as the new program tests them. */
  readonly entries: readonly EntryNode[]
  /** Definitions, presumptions or mechanisms turn as well: anything may change. */
  readonly other: boolean
}

const turns = new WeakMap<DayProgram, WeakMap<DayProgram, Turn>>()

/**
 * Whether the same record can come to another answer in the later program. False only if every rule that began or ended
 * is certainly without effect on it.
 */
export function mayDiffer(before: DayProgram, after: DayProgram, record: RecordOfFacts): boolean {
  const turn = turnOf(before, after)
  if (turn.other) return true
  return applies(after, record, turn.began, turn.entries) || applies(before, record, turn.ended, [])
}

function applies(
  program: DayProgram,
  record: RecordOfFacts,
  articles: readonly number[],
  entries: readonly EntryNode[],
): boolean {
  if (articles.length === 0 && entries.length === 0) return false
  const evaluation = new Evaluation(program, record)
  return (
    articles.some((article) => evaluation.condition(article) !== no) ||
    entries.some((e) => (evaluation.value(e.test) & (e.when === undefined ? yes : evaluation.value(e.when))) !== no)
  )
}

function turnOf(before: DayProgram, after: DayProgram): Turn {
  let known = turns.get(before)
  if (known === undefined) {
    known = new WeakMap()
    turns.set(before, known)
  }
  let turn = known.get(after)
  if (turn === undefined) {
    turn = compare(before, after)
    known.set(after, turn)
  }
  return turn
}

function compare(before: DayProgram, after: DayProgram): Turn {
  const old = new Set(before.articles.map((a) => a.version))
  const young = new Set(after.articles.map((a) => a.version))
  const terms = (p: DayProgram): string =>
    JSON.stringify([p.definitions.map((d) => d.id).sort(), p.presumptions.length])
  return {
    began: after.articles.filter((a) => !old.has(a.version)).map((a) => a.index),
    ended: before.articles.filter((a) => !young.has(a.version)).map((a) => a.index),
    entries: after.entries.filter((e) => within(e.entry, before.since) !== within(e.entry, after.since)),
    other:
      terms(before) !== terms(after) ||
      standing(before.book, before.since) !== standing(before.book, after.since) ||
      !before.definitions.every((d) => after.definitions.some((e) => e.version === d.version)),
  }
}

/** Which stretches of mechanisms are in force. */
function standing(book: Book, day: Day): string {
  return JSON.stringify(
    book.mechanisms.flatMap((m) => [
      ...[...(m.obtainable ?? []), ...(m.with ?? [])].map((s) => within(s, day)),
      ...(m.windows ?? []).map((w) => w.countsUntil === undefined || day < w.countsUntil),
    ]),
  )
}
