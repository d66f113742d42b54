/** Lists of steps: what is still to be done at the gates in need, as a minimal OR of step lists (LANGUAGE §4.6, §6.5). */

import { byCodeUnit } from '../law/index.ts'
import type { DayProgram, Path } from './program.ts'
import { no, type Ternary, yes } from './ternary.ts'

/** Alternatives, each a list of steps by index. No alternative: no way; an empty one: nothing left to do. */
export type Lists = readonly Path[]

/** Nothing to do. */
export const done: Lists = [[]]

/** What lists are made of; the interpreter and the compiled program each know it. */
export interface View {
  readonly program: DayProgram
  /** Possible states of each gate, as masks. */
  gateMasks(): { readonly length: number; readonly [gate: number]: number }
  /** Whether the demand of a gate stands. */
  present(gate: number, demand: number): Ternary
  /** Whether an article is effective whose offer aims at it. */
  offered(article: number): Ternary
  held(step: number): Ternary
  obtainable(step: number): Ternary
}

/**
 * The lists that pass the gate whatever is still unknown: every demand that may stand is met, by steps that certainly
 * can be taken on routes that certainly exist.
 */
export function listsOf(view: View, gate: number): Lists {
  let lists = done
  const { demands } = view.program.gates[gate]!
  for (let i = 0; i < demands.length; i++)
    if (view.present(gate, i) !== no) lists = bothOf(view.program, lists, alternatives(view, gate, i))
  return lists
}

function alternatives(view: View, gate: number, demand: number): Lists {
  const { paths, offers } = view.program.gates[gate]!.demands[demand]!
  const left: Path[] = []
  for (const path of paths) take(view, path, left)
  for (const offer of offers)
    if (view.offered(offer.article) === yes) for (const path of offer.paths) take(view, path, left)
  return minimal(left)
}

/** Finished steps are crossed out; a path with a step that may be out of reach falls away. */
function take(view: View, path: Path, left: Path[]): void {
  const steps = path.filter((step) => view.held(step) !== yes)
  if (steps.every((step) => view.obtainable(step) === yes)) left.push(steps)
}

/** The lists that suffice for both. */
export function bothOf(program: DayProgram, a: Lists, b: Lists): Lists {
  if (a === done) return minimal(b.map((path) => reduced(program, path)))
  const product: Path[] = []
  for (const x of a) for (const y of b) product.push(reduced(program, [...new Set([...x, ...y])]))
  return minimal(product)
}

/** Without the steps whose work another step of the list does. */
function reduced(program: DayProgram, path: Path): Path {
  return path.filter((step) => !program.steps[step]!.impliedBy.some((stronger) => path.includes(stronger)))
}

/** Without the lists that contain another; of equal ones, the first stays. */
export function minimal(lists: Lists): Lists {
  if (lists.length < 2) return lists
  return lists.filter(
    (list, i) => !lists.some((other, j) => j !== i && contains(list, other) && (other.length < list.length || j < i)),
  )
}

function contains(list: Path, part: Path): boolean {
  return part.every((step) => list.includes(step))
}

/** Whether the list suffices where one of `needed` must be done. */
export function suffices(program: DayProgram, list: Path, needed: Lists): boolean {
  const does = new Set(list.flatMap((step) => [step, ...program.steps[step]!.implies]))
  return needed.some((other) => other.every((step) => does.has(step)))
}

/** As names: in the law's order where some demand ranks its paths, else sorted. */
export function namesOf(program: DayProgram, lists: Lists, ranked: boolean): readonly (readonly string[])[] {
  const named = lists.map((list) => list.map((step) => program.steps[step]!.id).sort(byCodeUnit))
  return ranked ? named : named.sort((a, b) => byCodeUnit(a.join(' '), b.join(' ')))
}

export function keyOf(lists: Lists): string {
  return lists
    .map((list) => [...list].sort((x, y) => x - y).join(','))
    .sort()
    .join(';')
}
