/** `specialise`: partial evaluation of a day's program for one flow; facts of the row stay open. */

import type { Book, Day, Transfer } from '../law/index.ts'
import { questionFor } from './answer.ts'
import { chooseAtom, leafLimit, mechanismNames, neededLists, settled, several, walkVerdict } from './branch.ts'
import { openAtom } from './certain.ts'
import { isKnown } from './compile.ts'
import { EngineError } from './errors.ts'
import { decidingArticles, verdictGates } from './explain.ts'
import { masksOf } from './fast.ts'
import { type Given, givenBy, unknownValue } from './given.ts'
import { Evaluation, uncountedBy } from './interpret.ts'
import { isTheCount, kept, type LargestSlot } from './largest.ts'
import { ordinalsOf } from './measure.ts'
import {
  type Atom,
  type DayProgram,
  type Expression,
  type FactSlot,
  highestState,
  type NumberSlot,
  question,
  verdicts,
} from './program.ts'
import { copyOf, type RecordOfFacts, recordOf, split } from './record.ts'
import {
  depthOf,
  type Leaf,
  leafFunction,
  numberTests,
  type OpenFact,
  type RowExpression,
  type RowTest,
  reads,
  type Tree,
} from './residual.ts'
import { cutsOf, limitOf, setFact } from './row.ts'
import { unknown } from './ternary.ts'

/** A flow whose rows ask for more than this is not compiled. */
const nodeBudget = 50_000

export interface Residual {
  /** Facts of the row that can matter, by path; what is not here never changes the answer. */
  readonly facts: ReadonlyMap<string, OpenFact>
  /** Numbers in a row. */
  readonly width: number
  readonly leaves: readonly Leaf[]
  /** Comparisons on the longest way through. */
  readonly depth: number
  /** Writes a fact into the row. null is unknown (or none, where the fact declares so). A fact that cannot matter is ignored. */
  set(row: Float64Array, fact: string, value: unknown): void
  /** Of a row in which nothing is unknown: the index of its leaf. Allocates nothing. */
  leafAt(row: Float64Array): number
  /** Of any row: with unknown facts, the verdict in every completion (`undetermined` where they differ). */
  answer(row: Float64Array): Leaf
  /** Numbers at which the answer may change, for a fact that no derivation mixes with others left open. */
  cuts(fact: string, row: Float64Array): readonly number[]
  /**
   * The largest value up to which the answer, counting up from the row's own value, still passes; Infinity when nothing
   * stops it, -1 when the row does not pass as it is.
   */
  limitOf(fact: string, row: Float64Array): number
}

/**
 * @param transfer what the flow fixes; the values it gives for `openFacts` are not read
 * @param openFacts facts that each row states; places, choices, words and counts
 */
export function specialise(
  book: Book,
  day: Day,
  transfer: Transfer,
  openFacts: readonly string[],
  options: { readonly strict?: boolean } = {},
): Residual {
  const { program, record, given } = questionFor(book, givenBy(transfer, options.strict === true), day)
  const slots = openFacts.flatMap((path) => program.layout.slotOf.get(path) ?? [])
  const opened = { ...given, values: given.values.slice() }
  for (const slot of slots) opened.values[slot.ordinal] = unknownValue
  const start = copyOf(recordOf(program.layout, opened, day))
  for (const slot of program.slots) if (slot.kind !== 'number' && !slots.includes(slot)) copySlot(record, start, slot)
  return new Builder(program, start, slots, opened, day).residual()
}

/** What a presumption put into the record stays. */
function copySlot(from: RecordOfFacts, to: RecordOfFacts, slot: Exclude<FactSlot, { kind: 'number' }>): void {
  const width = slot.kind === 'day' ? 1 : slot.classes.width * (slot.kind === 'words' ? 2 : 1)
  for (let w = slot.m; w < slot.m + width; w++) to.m[w] = from.m[w]!
}

class Builder {
  private readonly program: DayProgram
  private readonly start: RecordOfFacts
  private readonly slots: readonly FactSlot[]
  private readonly facts = new Map<string, OpenFact>()
  private readonly leaves: Leaf[] = []
  private readonly leafIndex = new Map<string, Leaf>()
  private readonly trees = new Map<string, Tree>()
  private readonly given: Given
  private readonly day: Day
  /** Some fact that matters is neither fixed by the flow nor stated by its rows. */
  private readonly flowUnknown: boolean
  private visited = 0
  private width = 0

  constructor(program: DayProgram, start: RecordOfFacts, slots: readonly FactSlot[], given: Given, day: Day) {
    this.program = program
    this.start = start
    this.slots = slots
    this.given = given
    this.day = day
    for (const slot of slots) {
      if (slot.kind === 'day' || program.slots.some((s) => s.kind === 'number' && isMeasuredBy(s, slot)))
        throw new EngineError(`${slot.path}: cannot be left to the row`)
      const width = slot.kind === 'words' ? slot.classes.width : 1
      this.facts.set(slot.path, { fact: slot.path, kind: slot.kind, slot: this.width, width })
      this.width += width
    }
    this.flowUnknown =
      program.flags.some((flag) => start.m[flag.m] === unknown) ||
      program.slots.some((slot) => slot.ordinal >= 0 && !slots.includes(slot) && !isKnown(slot, start)) ||
      program.slots.some((slot) => slot.kind === 'number' && slot.measure !== undefined && !this.isSettled(slot))
  }

  residual(): Residual {
    const root = this.build(this.start)
    const { facts, leaves, width, program } = this
    const leafAt = leafFunction(root)
    const tests = numberTests(root)
    const cuts = (fact: string, row: Float64Array): readonly number[] => cutsOf(tests, facts.get(fact), row)
    return {
      facts,
      width,
      leaves,
      depth: depthOf(root),
      set: (row, fact, value) => setFact(program, facts, row, fact, value),
      leafAt,
      answer: (row) => (row.some(Number.isNaN) ? this.partial(row) : leaves[leafAt(row)]!),
      cuts,
      limitOf: (fact, row) => limitOf(facts.get(fact), row, (r) => leaves[leafAt(r)]!.passes, cuts(fact, row)),
    }
  }

  private build(record: RecordOfFacts, both: readonly Atom[] = []): Tree {
    if (++this.visited > nodeBudget)
      throw new EngineError('the rows of this flow cannot be compiled: too many facts stay open')
    if (this.flowUnknown) return this.buildUnsure(record, both)
    const evaluation = new Evaluation(this.program, record)
    const atom = openAtom(evaluation)
    return atom === undefined ? this.leafTree(this.leafWith(evaluation, question)) : this.branch(record, atom, both)
  }

  private branch(record: RecordOfFacts, atom: Atom, both: readonly Atom[]): Tree {
    const [yes, no] = split(this.program, record, atom)
    if (yes === undefined || no === undefined) return this.build(yes ?? no ?? impossible(), both)
    if (atom.kind === 'atLeast') return this.compare(atom, record, [yes, no], both)
    return this.node(this.testOf(atom, record, yes), this.build(yes, both), this.build(no, both))
  }

  /** Where part of a number is known to the flow as a range only, a row may be surely above, surely below, or both. */
  private compare(
    atom: Extract<Atom, { kind: 'atLeast' }>,
    record: RecordOfFacts,
    [yes, no]: readonly [RecordOfFacts, RecordOfFacts],
    both: readonly Atom[],
  ): Tree {
    const source: Expression = atom.slot.expression ?? { by: 'slot', n: atom.slot.n }
    const least: RowTest = { kind: 'atLeast', expression: this.expression(source, 0), value: atom.value }
    const most: RowTest = { kind: 'atLeast', expression: this.expression(source, 1), value: atom.value }
    const [above, below] = [this.build(yes, both), this.build(no, both)]
    if (JSON.stringify(least) === JSON.stringify(most)) return this.node(least, above, below)
    return this.node(least, above, this.node(most, this.build(record, [...both, atom]), below))
  }

  /** The flow leaves facts unknown that no row states: the verdict has to be the same in all their completions. */
  private buildUnsure(record: RecordOfFacts, both: readonly Atom[]): Tree {
    let [seen, visits] = [0, 0]
    const search = (at: RecordOfFacts): Atom | undefined => {
      const masks = masksOf(this.program, at)
      const state = settled(masks)
      if (state !== undefined) {
        seen |= 1 << state
        return undefined
      }
      if (++visits > leafLimit) seen |= 1 << question
      if (several(seen)) return undefined
      const atom = chooseAtom(new Evaluation(this.program, at), masks)
      if (this.isOfRow(atom) && !both.includes(atom)) return atom
      for (const half of split(this.program, at, atom)) {
        const found = search(half)
        if (found !== undefined) return found
      }
      return undefined
    }
    const atom = search(record)
    if (atom !== undefined) return this.branch(record, atom, both)
    const state = several(seen) ? question : highestState(seen)
    return this.leafTree(this.leafWith(new Evaluation(this.program, record), state))
  }

  /** Whether rows answer it, at least in part. */
  private isOfRow(atom: Atom): boolean {
    if (atom.kind === 'flag') return false
    if (atom.kind !== 'atLeast') return this.facts.has(atom.slot.path)
    const source: Expression = atom.slot.expression ?? { by: 'slot', n: atom.slot.n }
    const ends = [this.expression(source, 0), this.expression(source, 1)]
    return [...this.facts.values()].some((fact) => ends.some((end) => reads(end, fact.slot)))
  }

  private node(test: RowTest, yes: Tree, no: Tree): Tree {
    if (yes === no) return yes
    return this.intern(`${JSON.stringify(test)} ${yes.id} ${no.id}`, (id) => ({ id, test, yes, no }))
  }

  private leafTree(leaf: Leaf): Tree {
    return this.intern(`leaf ${leaf.index}`, (id) => ({ id, leaf }))
  }

  private intern(key: string, make: (id: number) => Tree): Tree {
    let tree = this.trees.get(key)
    if (tree === undefined) {
      tree = make(this.trees.size)
      this.trees.set(key, tree)
    }
    return tree
  }

  private leaf(about: Omit<Leaf, 'index' | 'passes' | 'counted'>): Leaf {
    const key = JSON.stringify([about.verdict, about.gates, about.deciding, about.uncountedBy, about.mechanisms])
    let leaf = this.leafIndex.get(key)
    if (leaf === undefined) {
      const passes = about.verdict === 'permitted' || about.verdict === 'out-of-scope'
      leaf = Object.freeze({ ...about, index: this.leaves.length, passes, counted: about.uncountedBy === null })
      this.leaves.push(leaf)
      this.leafIndex.set(key, leaf)
    }
    return leaf
  }

  private leafWith(evaluation: Evaluation, otherwise: number): Leaf {
    const { articles } = this.program
    const state = settled(evaluation.gateMasks()) ?? otherwise
    const deciding = new Set(
      verdictGates(evaluation, state).flatMap((g) => decidingArticles(evaluation, g).map((d) => d.article)),
    )
    const uncounted = uncountedBy(evaluation)
    return this.leaf({
      verdict: verdicts[state]!,
      gates: evaluation.gateMasks().map(highestState),
      deciding: [...deciding].sort((a, b) => a - b).map((i) => articles[i]!.id),
      uncountedBy: uncounted === undefined || state > question ? null : articles[uncounted]!.id,
      mechanisms: verdicts[state] === 'conditional' ? mechanismNames(evaluation, neededLists(evaluation)) : [],
    })
  }

  /** How a row answers the atom. */
  private testOf(atom: Atom, before: RecordOfFacts, yes: RecordOfFacts): RowTest {
    const fact = 'slot' in atom ? this.facts.get(atom.slot.path) : undefined
    if (fact === undefined || (atom.kind !== 'set' && atom.kind !== 'has' && atom.kind !== 'within'))
      throw new EngineError('a row cannot answer what its flow left unknown')
    if (atom.kind === 'set') return { kind: 'set', slot: fact.slot, mask: atom.mask }
    const open = atom.slot.m + fact.width
    const mask = Array.from({ length: fact.width }, (_, w) => before.m[open + w]! & ~yes.m[open + w]!)
    return { kind: 'words', slot: fact.slot, mask }
  }

  /** The least (0) or the most (1) that the number can be in a row. */
  private expression(e: Expression, end: 0 | 1): RowExpression {
    if (e.by === 'slot') return this.source(e.n, end)
    if (e.by === 'sum') return { by: 'sum', of: e.of.map((part) => this.expression(part, end)) }
    return { by: 'difference', from: this.expression(e.from, end), take: this.expression(e.take, end === 0 ? 1 : 0) }
  }

  private source(n: number, end: 0 | 1): RowExpression {
    const slot = this.program.layout.numbers.find((s) => s.n === n)!
    if (slot.expression !== undefined) return this.expression(slot.expression, end)
    if (slot.largest !== undefined) return this.largest(slot as LargestSlot, end)
    const fact = this.facts.get(slot.path)
    return fact === undefined ? { by: 'constant', value: this.start.n[n + end]! } : { by: 'row', slot: fact.slot }
  }

  /** The end of the range that `rangeOfLargest` gives, for counts that rows state. */
  private largest(slot: LargestSlot, end: 0 | 1): RowExpression {
    const { n } = this.start
    const { floor, known, shares, given, capped } = kept(n, slot)
    const constant = (value: number): RowExpression => ({ by: 'constant', value })
    const count = this.source(slot.largest.count, end)
    const earlier = slot.largest.earlier.map((at) => this.source(at, 1)).filter((e) => !isZero(e))
    if (isTheCount(n, slot) && earlier.length === 0) return count
    if (end === 1) {
      if (!capped) return constant(known)
      const most: RowExpression = { by: 'sum', of: [{ by: 'greatest', of: [count, constant(floor)] }, ...earlier] }
      return { by: 'greatest', of: [constant(known), most] }
    }
    if (shares === 0) return constant(floor)
    const left: RowExpression = { by: 'difference', from: count, take: constant(given) }
    return { by: 'greatest', of: [constant(floor), { by: 'part', of: left, among: shares }] }
  }

  /** Whether a row that states its facts leaves nothing open of the number. */
  private isSettled(slot: NumberSlot): boolean {
    return JSON.stringify(this.source(slot.n, 0)) === JSON.stringify(this.source(slot.n, 1))
  }

  private readonly partials = new Map<string, Leaf>()

  /** Rows with unknown facts are few kinds: each is decided once, in every completion. */
  private partial(row: Float64Array): Leaf {
    const key = row.join(' ')
    let leaf = this.partials.get(key)
    if (leaf === undefined) {
      const record = this.recordOfRow(row)
      const masks = masksOf(this.program, record)
      const walk = (r: RecordOfFacts) => masksOf(this.program, r)
      const state = settled(masks) ?? walkVerdict(this.program, record, walk, true).state
      leaf = this.leafWith(new Evaluation(this.program, record), state)
      if (this.partials.size > partialLimit) this.partials.clear()
      this.partials.set(key, leaf)
    }
    return leaf
  }

  private recordOfRow(row: Float64Array): RecordOfFacts {
    const values = this.given.values.slice()
    for (const slot of this.slots) {
      const fact = this.facts.get(slot.path)!
      const value = row[fact.slot]!
      if (slot.kind === 'number') values[slot.ordinal] = Number.isNaN(value) ? unknownValue : value
    }
    const given = { ...this.given, values }
    const record = recordOf(this.program.layout, given, this.day)
    for (const slot of this.program.slots)
      if (slot.kind !== 'number' && !this.slots.includes(slot)) copySlot(this.start, record, slot)
    for (const slot of this.slots) {
      if (slot.kind === 'number' || slot.kind === 'day') continue
      const fact = this.facts.get(slot.path)!
      if (Number.isNaN(row[fact.slot])) continue
      record.m.fill(0, slot.m, slot.m + slot.classes.width * (slot.kind === 'words' ? 2 : 1))
      for (let w = 0; w < fact.width; w++) {
        const value = row[fact.slot + w]!
        if (slot.kind === 'words') record.m[slot.m + w] = value
        else record.m[slot.m + Math.floor(value / 31)]! |= 1 << (value % 31)
      }
    }
    return record
  }
}

const partialLimit = 4096

const isZero = (e: RowExpression): boolean => e.by === 'constant' && e.value === 0

/** Classes of data are told once, for the flow. */
const isMeasuredBy = ({ measure }: NumberSlot, slot: FactSlot): boolean =>
  measure !== undefined && ordinalsOf(measure.derivation).includes(slot.ordinal)

function impossible(): never {
  throw new EngineError('a record of which no completion is possible')
}
