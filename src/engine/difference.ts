/** What changed in effect between two days of one book: gate by gate, exact, each region with a witness (LANGUAGE §11). */

import { type Book, type Day, parseTransfer, type Transfer } from '../law/index.ts'
import { wordGroups } from './atoms.ts'
import { type Tables, tablesOf } from './difference-tables.ts'
import { EngineError } from './errors.ts'
import { givenBy } from './given.ts'
import { laidOutAlike } from './layout.ts'
import type { DayProgram } from './program.ts'
import { nothingKnown, type RecordOfFacts, recordOf, split } from './record.ts'
import { programOf } from './resolve.ts'
import {
  decidersOf,
  effectOf,
  type GateEffect,
  openAtom,
  residualOf,
  SymbolicEvaluation,
  sameEffect,
} from './symbolic.ts'
import { witnessOf } from './witness.ts'

export interface DecidingArticle {
  /** `cn.provisions-2024/art 5(1)(4)` */
  readonly rule: string
  readonly cite: string
  readonly gist: string
}

/** Transfers whose answer at a gate changed in the same way, by the same articles. */
export interface Region {
  readonly gate: string
  readonly before: GateEffect & { readonly articles: readonly DecidingArticle[] }
  readonly after: GateEffect & { readonly articles: readonly DecidingArticle[] }
  /** One of them, without safeguards or consent, dated on the later day. */
  readonly witness: Transfer
}

export interface Difference {
  readonly from: Day
  readonly to: Day
  readonly regions: readonly Region[]
  readonly tables: Tables
  /** How much was looked at: leaves of the walk, by gate. */
  readonly leaves: Readonly<Record<string, number>>
}

export type { Tables } from './difference-tables.ts'

/** Beyond so many leaves at one gate the walk fails rather than sample. */
export const differenceLeafLimit = 100_000

/** A book as of a day. */
export interface LawOn {
  readonly book: Book
  readonly day: Day
}

/**
 * Between two days of one book, or two states of one jurisdiction's law (as it is, and as a proposal would make it).
 * @param about facts that hold of every transfer looked at (paths and values of a transfer's JSON); the rest is open
 * @param onGate told each gate before it is looked at: a gate can take seconds
 * @throws EngineError where a gate needs more than `differenceLeafLimit` leaves: narrow it with `about`
 */
export function differenceOf(was: LawOn, is: LawOn, about?: Transfer, onGate?: (gate: string) => void): Difference {
  const [one, other] = was.book === is.book ? [was.book, is.book] : laidOutAlike(was.book, is.book)
  const [before, after] = [programOf(one, was.day), programOf(other, is.day)]
  const start = about === undefined ? nothingKnown(before) : recordOf(before.layout, givenBy(about, true), is.day)
  const leaves: Record<string, number> = {}
  const regions = was.book.gates.flatMap(({ id }, gate) => {
    onGate?.(id)
    const walk = new GateWalk(before, after, gate, is.day)
    walk.visit(start)
    leaves[id] = walk.leaves
    return minimal(walk.regions)
  })
  return { from: was.day, to: is.day, regions, tables: tablesOf(was, before, is, after), leaves }
}

/** A change for which no transfer is found in so many places that ask for it is none. */
const witnessTries = 200

/** One gate, both laws at once, under one set of assumptions. */
class GateWalk {
  readonly found = new Map<string, Region>()
  leaves = 0
  private readonly before: DayProgram
  private readonly after: DayProgram
  private readonly gate: number
  private readonly to: Day
  /** Splits words by what either day can tell apart. */
  private readonly both: DayProgram
  private readonly seen = new Set<string>()
  private readonly unwitnessed = new Map<string, number>()

  constructor(before: DayProgram, after: DayProgram, gate: number, to: Day) {
    this.before = before
    this.after = after
    this.gate = gate
    this.to = to
    this.both = { ...before, groups: wordGroups([...before.atoms, ...after.atoms]) }
  }

  get regions(): readonly Region[] {
    return [...this.found.values()]
  }

  /** False where a changed leaf below has no witness: then what was seen here must not stop another look. */
  visit(record: RecordOfFacts): boolean {
    const one = new SymbolicEvaluation(this.before, record)
    const two = new SymbolicEvaluation(this.after, record)
    const [was, is] = [effectOf(one, this.gate), effectOf(two, this.gate)]
    if (was !== undefined && is !== undefined) {
      if (++this.leaves > differenceLeafLimit)
        throw new EngineError(
          `${this.before.gates[this.gate]!.id}: more than ${differenceLeafLimit} regions; narrow it`,
        )
      return sameEffect(was, is) || this.note(record, one, two, was, is)
    }
    const [left, right] = [residualOf(one, this.gate), residualOf(two, this.gate)]
    if (left === right) return true
    const key = [left, right, speaking(one, this.gate), speaking(two, this.gate)].join('\n\n')
    if (this.seen.has(key)) return true
    const atom = openAtom(one, this.gate) ?? openAtom(two, this.gate)
    if (atom === undefined) throw new EngineError('a gate is open and no unknown fact keeps it so')
    let witnessed = true
    for (const half of split(this.both, record, atom)) witnessed = this.visit(half) && witnessed
    if (witnessed) this.seen.add(key)
    return witnessed
  }

  private note(
    record: RecordOfFacts,
    one: SymbolicEvaluation,
    two: SymbolicEvaluation,
    was: GateEffect,
    is: GateEffect,
  ): boolean {
    const [a, b] = [decidersOf(one, this.gate), decidersOf(two, this.gate)]
    const key = JSON.stringify([was, is, a, b])
    if (this.found.has(key)) return true
    const witness = this.witness(record, was, is)
    if (witness === undefined) {
      const failed = (this.unwitnessed.get(key) ?? 0) + 1
      this.unwitnessed.set(key, failed)
      return failed >= witnessTries
    }
    this.found.set(key, {
      gate: this.before.gates[this.gate]!.id,
      before: { ...was, articles: a.map((i) => named(this.before, i)) },
      after: { ...is, articles: b.map((i) => named(this.after, i)) },
      witness,
    })
    return true
  }

  /** A transfer that the interpreter, asked on both days, answers so. */
  private witness(record: RecordOfFacts, was: GateEffect, is: GateEffect): Transfer | undefined {
    const { transfer } = parseTransfer(witnessOf(this.both, record, this.to))
    if (transfer === undefined) return undefined
    // As it stands on the later day: how long ago something was done is part of what is compared, not of what changed.
    const stands = recordOf(this.both.layout, givenBy(transfer), this.to)
    const answer = (program: DayProgram): GateEffect | undefined =>
      effectOf(new SymbolicEvaluation(program, stands), this.gate)
    const [then, now] = [answer(this.before), answer(this.after)]
    const holds = then !== undefined && now !== undefined && sameEffect(then, was) && sameEffect(now, is)
    return holds ? transfer : undefined
  }
}

/** Articles of the gate that are, or may be, effective: equal texts may be of different articles. */
function speaking(e: SymbolicEvaluation, gate: number): string {
  return e.program.gates[gate]!.articles.map((a) => e.isEffective(a)).join('')
}

function named(program: DayProgram, index: number): DecidingArticle {
  const { id, cite, gist } = program.articles[index]!
  return { rule: id, cite, gist }
}

/** A region whose change another describes with fewer articles says nothing more. */
function minimal(regions: readonly Region[]): readonly Region[] {
  return regions.filter(
    (r) =>
      !regions.some((o) => o !== r && covers(o, r) && (size(o) < size(r) || regions.indexOf(o) < regions.indexOf(r))),
  )
}

const size = (r: Region): number => r.before.articles.length + r.after.articles.length

function covers(a: Region, b: Region): boolean {
  const within = (x: readonly DecidingArticle[], y: readonly DecidingArticle[]): boolean =>
    x.every((p) => y.some((q) => q.rule === p.rule))
  return (
    sameEffect(a.before, b.before) &&
    sameEffect(a.after, b.after) &&
    within(a.before.articles, b.before.articles) &&
    within(a.after.articles, b.after.articles)
  )
}
