/** All completions of a record, found by branching: the verdict, what would settle it, and lists that suffice in each (LANGUAGE §9.1, §9.2). */

import { EngineError } from './errors.ts'
import { masksOf, viewOf } from './fast.ts'
import { Evaluation } from './interpret.ts'
import { bothOf, done, keyOf, type Lists, listsOf, namesOf, type View } from './lists.ts'
import { type Atom, closed, type DayProgram, highestState, lowestState, need, open, question } from './program.ts'
import { type RecordOfFacts, split } from './record.ts'

/** Possible states of each gate, as masks. */
export type Masks = { readonly length: number; readonly [gate: number]: number }

/** The state that gives the verdict, once it is the same in every completion; undefined while it is not. */
export function settled(masks: Masks): number | undefined {
  let [low, high] = [0, 0]
  for (let g = 0; g < masks.length; g++) {
    low = Math.max(low, lowestState(masks[g]!))
    high = Math.max(high, highestState(masks[g]!))
  }
  return low === high ? low : undefined
}

export const leafLimit = 4096
export const leafLimitOfMissing = 256

export interface Walk {
  /** The verdict's state; `question` when completions differ. */
  readonly state: number
  readonly leaves: number
  /** Atoms whose split changed the set of verdicts, most decisive first. */
  readonly decisive: readonly Atom[]
  /** The walk was cut off: there is more than `decisive` that matters. */
  readonly cut: boolean
  /** The budget ended before one verdict was sure. */
  readonly overBudget: boolean
}

/** Ranks atoms by depth, then by how often they mattered. */
class Decisive {
  private readonly found = new Map<string, { atom: Atom; depth: number; times: number }>()

  note(atom: Atom, depth: number): void {
    const key = factKey(atom)
    const known = this.found.get(key)
    if (known === undefined) this.found.set(key, { atom, depth, times: 1 })
    else {
      known.times++
      known.depth = Math.min(known.depth, depth)
    }
  }

  ranked(): readonly Atom[] {
    return [...this.found.values()].sort((a, b) => a.depth - b.depth || b.times - a.times).map((f) => f.atom)
  }
}

export function factKey(atom: Atom): string {
  return atom.kind === 'flag' ? `${atom.flag.kind} ${atom.flag.of}` : atom.slot.path
}

/**
 * Walks the completions until the verdict is certain in each.
 * @param stopEarly stop at the second verdict: only `state` is then of use
 */
export function walkVerdict(
  program: DayProgram,
  record: RecordOfFacts,
  masksOf: (record: RecordOfFacts) => Masks,
  stopEarly: boolean,
): Walk {
  const decisive = new Decisive()
  let [leaves, seen] = [0, 0]
  let overBudget = false
  const stop = (): boolean => several(seen) && (stopEarly || leaves >= leafLimitOfMissing)
  const visit = (at: RecordOfFacts, depth: number): number => {
    const masks = masksOf(at)
    const state = settled(masks)
    if (state !== undefined) {
      leaves++
      seen |= 1 << state
      return 1 << state
    }
    if (leaves >= leafLimit) overBudget = true
    if (overBudget || stop()) return 0
    const atom = chooseAtom(new Evaluation(program, at), masks)
    const reached = split(program, at, atom).map((half) => visit(half, depth + 1))
    if (reached.length === 2 && reached[0] !== reached[1]) decisive.note(atom, depth)
    return reached.reduce((a, b) => a | b, 0)
  }
  const reached = visit(record, 0)
  const state = overBudget || several(seen) ? question : highestState(reached)
  return { state, leaves, decisive: decisive.ranked(), cut: overBudget || stop(), overBudget }
}

export const several = (mask: number): boolean => (mask & (mask - 1)) !== 0

/** Of the gates that can still make the verdict stricter, the one that can be strictest; one of its unknown atoms. */
export function chooseAtom(evaluation: Evaluation, masks: Masks): Atom {
  let low = 0
  for (let g = 0; g < masks.length; g++) low = Math.max(low, lowestState(masks[g]!))
  for (let state = closed; state > low; state--)
    for (let g = 0; g < masks.length; g++) {
      if (highestState(masks[g]!) !== state) continue
      const atom = evaluation.blame(g)
      if (atom !== undefined) return atom
    }
  throw new EngineError('a verdict is open and no unknown fact keeps it so')
}

export interface ListWalk {
  /** Each suffices in every completion. */
  readonly lists: Lists
  /** Atoms whose split changed the lists: knowing them would shorten the route. */
  readonly shortening: readonly Atom[]
  readonly cut: boolean
}

/** The lists to offer where the verdict is `conditional` in every completion. */
export function walkLists(program: DayProgram, record: RecordOfFacts): ListWalk {
  const shortening = new Decisive()
  const leaves = new Map<string, Lists>()
  let cut = false
  let count = 0
  const visit = (at: RecordOfFacts, depth: number): string => {
    const view = viewOf(program, at)
    const atom = count < leafLimitOfMissing ? uncertain(view, at) : undefined
    if (atom === undefined) {
      count++
      if (count >= leafLimitOfMissing) cut = true
      const lists = neededLists(view)
      const key = keyOf(lists)
      leaves.set(key, lists)
      return key
    }
    const reached = split(program, at, atom).map((half) => visit(half, depth + 1))
    if (reached.length === 2 && reached[0] !== reached[1]) shortening.note(atom, depth)
    return [...new Set(reached)].sort().join('|')
  }
  visit(record, 0)
  let lists = done
  for (const leaf of leaves.values()) lists = bothOf(program, lists, leaf)
  return { lists, shortening: shortening.ranked(), cut }
}

/** An atom that keeps a gate's state, or the lists of a gate in need, from being certain. */
function uncertain(view: View, record: RecordOfFacts): Atom | undefined {
  const masks = view.gateMasks()
  for (let g = 0; g < masks.length; g++) if (several(masks[g]!)) return new Evaluation(view.program, record).blame(g)
  for (let g = 0; g < masks.length; g++)
    if (masks[g] === 1 << need && listsOf(view, g).length === 0) {
      const atom = new Evaluation(view.program, record).blameLists(g)
      if (atom !== undefined) return atom
    }
  return undefined
}

/** What all gates that may be in need ask for together. */
export function neededLists(view: View): Lists {
  let lists = done
  const masks = view.gateMasks()
  for (let g = 0; g < masks.length; g++)
    if ((masks[g]! & (1 << need)) !== 0) lists = bothOf(view.program, lists, listsOf(view, g))
  return lists
}

/** The names of the lists, in the law's order where a demand in need ranks them. */
export function mechanismNames(view: View, lists: Lists): readonly (readonly string[])[] {
  if (lists.length === 0) return []
  const { program } = view
  const masks = view.gateMasks()
  const ranked = program.gates.some((gate, g) => (masks[g]! & (1 << need)) !== 0 && gate.demands.some((d) => d.inOrder))
  return namesOf(program, lists, ranked)
}

/** Whether no completion asks for a step or forbids: the first that does ends the search. */
export function passesAlways(program: DayProgram, record: RecordOfFacts): boolean {
  let visits = 0
  const visit = (at: RecordOfFacts): boolean => {
    const masks = masksOf(program, at)
    let [low, high] = [0, 0]
    for (let g = 0; g < masks.length; g++) {
      low = Math.max(low, lowestState(masks[g]!))
      high = Math.max(high, highestState(masks[g]!))
    }
    if (high <= open) return true
    if (low > open || ++visits > leafLimitOfMissing) return false
    return split(program, at, chooseAtom(new Evaluation(program, at), masks)).every(visit)
  }
  return visit(record)
}
