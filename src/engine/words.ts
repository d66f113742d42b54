/** Conditions in words: what of a transfer made an atom true or false. */

import { dayOf } from '../law/index.ts'
import { covers } from './classes.ts'
import { type Given, unknownValue } from './given.ts'
import type { Evaluation } from './interpret.ts'
import type { Atom, EntryNode, Node, NumberSlot, SetSlot } from './program.ts'
import type { RecordOfFacts } from './record.ts'
import { no, type Ternary, yes } from './ternary.ts'

/** What an explanation gathers on its way. */
export interface Because {
  readonly lines: Set<string>
  /** Definitions and list entries passed through. */
  readonly cites: Set<string>
}

/** Visits only the parts of the node that made its value what it is. */
export function explain(evaluation: Evaluation, given: Given, node: Node, into: Because): void {
  const value = evaluation.value(node)
  switch (node.k) {
    case 'atom': {
      const atom = evaluation.program.atoms[node.atom]!
      into.lines.add(atomInWords(atom, value, evaluation.record, given))
      return
    }
    case 'not':
      explain(evaluation, given, node.of, into)
      return
    case 'defined': {
      const definition = evaluation.program.definitions[node.definition]!
      into.cites.add(definition.cite)
      explain(evaluation, given, definition.node, into)
      return
    }
    case 'all':
    case 'any':
      for (const part of deciding(evaluation, node, value)) explain(evaluation, given, part, into)
      return
    case 'listed':
      explainListed(evaluation, given, node, value, into)
  }
}

/** An `all` fails by one false part and holds by all; an `any` the other way round. */
function deciding(evaluation: Evaluation, node: Extract<Node, { k: 'all' | 'any' }>, value: Ternary): readonly Node[] {
  const alike = node.of.filter((part) => evaluation.value(part) === value)
  const one = (node.k === 'all' && value === no) || (node.k === 'any' && value === yes)
  return one ? alike.slice(0, 1) : alike
}

function explainListed(
  evaluation: Evaluation,
  given: Given,
  node: Extract<Node, { k: 'listed' }>,
  value: Ternary,
  into: Because,
): void {
  let named = false
  for (const e of node.entries) {
    const there = evaluation.value(e.test)
    if (there === no || notBegun(e, evaluation)) continue
    if (value === yes && !(e.inForce && (there & (e.when === undefined ? yes : evaluation.value(e.when))) === yes))
      continue
    named = true
    if (e.inForce) {
      into.cites.add(e.cite)
      explain(evaluation, given, e.test, into)
      if (e.when !== undefined) explain(evaluation, given, e.when, into)
    } else into.cites.add(e.endedBy ?? e.cite)
  }
  if (!named && value === no) into.lines.add(`not on the list ${node.list}`)
}

function notBegun(e: EntryNode, { program }: Evaluation): boolean {
  return e.entry.from !== undefined && program.since < e.entry.from
}

export function atomInWords(atom: Atom, value: Ternary, record: RecordOfFacts, given: Given): string {
  switch (atom.kind) {
    case 'flag':
      return value === yes ? atom.text : value === no ? `not: ${atom.text}` : `not known whether ${atom.text}`
    case 'atLeast':
      return numberInWords(atom.slot, atom.value, value, record)
    case 'before':
    case 'after': {
      const sign = value === yes ? '' : value === no ? 'not ' : 'not known whether '
      return `${atom.slot.path} ${sign}${atom.kind === 'after' ? 'on or after' : 'before'} ${dayOf(atom.value)}`
    }
    case 'set':
    case 'has':
    case 'within':
      return setInWords(atom, value, given)
  }
}

function numberInWords(slot: NumberSlot, limit: number, value: Ternary, record: RecordOfFacts): string {
  const [low, high] = [record.n[slot.n]!, record.n[slot.n + 1]!]
  const shown = low === high ? `${low}` : high === Number.POSITIVE_INFINITY ? `at least ${low}` : `${low} to ${high}`
  if (value === yes) return `${slot.path} ${shown} ≥ ${limit}`
  if (value === no) return `${slot.path} ${low === high ? low : `at most ${high}`} < ${limit}`
  return `${slot.path} ${low > 0 ? shown : 'not known'} (limit ${limit})`
}

function setInWords(atom: Extract<Atom, { slot: SetSlot }>, value: Ternary, given: Given): string {
  const { path, declaration, ordinal } = atom.slot
  const stated = given.values[ordinal]
  if (stated === unknownValue) return `${path} not known (asked: ${atom.text})`
  if (atom.kind === 'set') {
    const shown = stated === null ? 'none' : String(stated)
    return value === yes ? `${path} ${shown}` : `${path} ${shown}, not ${atom.text}`
  }
  const words = (stated ?? []) as readonly string[]
  if (atom.kind === 'within') return `${path} ${value === yes ? 'only' : 'not only'} ${atom.text}`
  const groups = atom.text.split(', ')
  const matching = words.filter((w) => groups.some((g) => covers(declaration, g, w)))
  return value === yes ? `${path} has ${matching.join(', ')}` : `${path} has none of ${atom.text}`
}
