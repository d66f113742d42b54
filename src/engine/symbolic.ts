/** What a gate asks where no step has been taken yet: silent, open, closed, or a minimal OR of step lists (LANGUAGE §11.2). */

import { byCodeUnit } from '../law/index.ts'
import { Evaluation } from './interpret.ts'
import { listsOf, namesOf } from './lists.ts'
import {
  type Atom,
  type DayProgram,
  type Demand,
  gateStates,
  highestState,
  lowestState,
  type Node,
  need,
  type Path,
} from './program.ts'
import { no, type Ternary, unknown, yes } from './ternary.ts'

/** Steps are symbols: none counts as held, whatever the transfer's safeguards and consent. */
export class SymbolicEvaluation extends Evaluation {
  override held(): Ternary {
    return no
  }
}

export interface GateEffect {
  readonly state: (typeof gateStates)[number]
  /** Alternatives, each a list of steps; empty unless something is needed. */
  readonly mechanisms: readonly (readonly string[])[]
}

/** What the gate certainly asks; undefined while some unknown fact decides. */
export function effectOf(e: SymbolicEvaluation, gate: number): GateEffect | undefined {
  const mask = e.gateMasks()[gate]!
  const state = highestState(mask)
  if (lowestState(mask) !== state) return undefined
  if (state !== need) return { state: gateStates[state]!, mechanisms: [] }
  if (e.blameLists(gate) !== undefined) return undefined
  return { state: 'need', mechanisms: namesOf(e.program, listsOf(e, gate), false) }
}

/** An atom that keeps the gate's effect from being certain. */
export function openAtom(e: SymbolicEvaluation, gate: number): Atom | undefined {
  return e.blame(gate) ?? (e.gateMasks()[gate] === 1 << need ? e.blameLists(gate) : undefined)
}

export function sameEffect(a: GateEffect, b: GateEffect): boolean {
  return a.state === b.state && JSON.stringify(a.mechanisms) === JSON.stringify(b.mechanisms)
}

/** Articles that certainly decide the gate: of the first line that fits its first, or every demand and offer that stands. */
export function decidersOf(e: SymbolicEvaluation, gate: number): readonly number[] {
  const g = e.program.gates[gate]!
  const lines = [
    g.open.filter((o) => e.stands(o.article) === yes).map((o) => o.article),
    g.outOfScope.filter((a) => e.isEffective(a) === yes),
    g.bans.filter((b) => e.stands(b.article, b.unless) === yes).map((b) => b.article),
    g.exemptions.filter((x) => e.isEffective(x.article) === yes).map((x) => x.article),
  ]
  for (const line of lines) if (line.length > 0) return line.slice(0, 1)
  const standing = g.demands.filter((d) => e.stands(d.article, d.unless) === yes)
  const offers = standing.flatMap((d) => d.offers.filter((o) => e.isEffective(o.article) === yes))
  return [...new Set([...standing, ...offers].map((d) => d.article))].sort((a, b) => a - b)
}

/**
 * What is left of the gate's logic under what is known, written so that equal texts have equal effects: articles go by
 * what they ask and not by name, lists, definitions, companions and windows of the day are written out.
 */
export function residualOf(e: SymbolicEvaluation, gate: number): string {
  return new Residue(e).gate(gate)
}

const atomNames = new WeakMap<DayProgram, readonly string[]>()

function namesOfAtoms(program: DayProgram): readonly string[] {
  let names = atomNames.get(program)
  if (names === undefined) {
    names = program.atoms.map((a) => {
      if (a.kind === 'flag') return `${a.flag.kind} ${a.flag.of}`
      return `${a.kind} ${a.slot.path} ${'mask' in a ? a.mask.join(',') : a.value}`
    })
    atomNames.set(program, names)
  }
  return names
}

class Residue {
  private readonly e: SymbolicEvaluation
  private readonly names: readonly string[]
  private readonly effective = new Map<number, string>()

  constructor(e: SymbolicEvaluation) {
    this.e = e
    this.names = namesOfAtoms(e.program)
  }

  gate(index: number): string {
    const g = this.e.program.gates[index]!
    return [
      or(g.open.map((o) => this.stands(o.article))),
      or(g.outOfScope.map((a) => this.isEffective(a))),
      or(g.bans.map((b) => this.stands(b.article, b.unless))),
      or(g.exemptions.map((x) => this.isEffective(x.article))),
      unique(g.demands.map((d) => this.demand(d)).filter((text) => text !== '')).join(';'),
    ].join('\n')
  }

  private demand(d: Demand): string {
    const stands = this.stands(d.article, d.unless)
    if (stands === '0') return ''
    const offers = d.offers.flatMap((o) => {
      const offered = this.isEffective(o.article)
      return offered === '0' ? [] : [`${offered}:${this.paths(o.paths)}`]
    })
    return `${stands}>${unique([`1:${this.paths(d.paths)}`, ...offers]).join('|')}`
  }

  private paths(paths: readonly Path[]): string {
    return unique(paths.map((path) => unique(path.map((step) => this.step(step))).join('+'))).join('/')
  }

  private step(index: number): string {
    const { id, obtainable, implies } = this.e.program.steps[index]!
    const can = typeof obtainable === 'boolean' ? (obtainable ? '1' : '0') : this.node(obtainable)
    return `${id}[${can}]${implies.map((i) => this.e.program.steps[i]!.id).join(',')}`
  }

  private stands(article: number, unless?: Node): string {
    const own = this.isEffective(article)
    if (own === '0') return '0'
    const lifted = this.e.program.articles[article]!.exemptedBy.map((x) => this.isEffective(x))
    if (unless !== undefined) lifted.push(this.node(unless))
    return and([own, negation(or(lifted))])
  }

  private isEffective(article: number): string {
    let text = this.effective.get(article)
    if (text === undefined) {
      const value = this.e.isEffective(article)
      text = value === yes ? '1' : value === no ? '0' : this.openArticle(article)
      this.effective.set(article, text)
    }
    return text
  }

  private openArticle(article: number): string {
    const { when, provided, beatenBy } = this.e.program.articles[article]!
    return and([this.node(when), this.node(provided), negation(or(beatenBy.map((b) => this.isEffective(b))))])
  }

  private node(node: Node): string {
    const value = this.e.value(node)
    if (value !== unknown) return value === yes ? '1' : '0'
    switch (node.k) {
      case 'atom':
        return this.names[node.atom]!
      case 'not':
        return negation(this.node(node.of))
      case 'defined':
        return this.node(this.e.program.definitions[node.definition]!.node)
      case 'all':
        return and(node.of.map((part) => this.node(part)))
      case 'any':
        return or(node.of.map((part) => this.node(part)))
      case 'listed':
        return or(
          node.entries
            .filter((entry) => entry.inForce)
            .map((entry) => and([this.node(entry.test), ...(entry.when === undefined ? [] : [this.node(entry.when)])])),
        )
    }
  }
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort(byCodeUnit)

function negation(text: string): string {
  if (text === '1') return '0'
  return text === '0' ? '1' : `!(${text})`
}

function and(parts: readonly string[]): string {
  if (parts.includes('0')) return '0'
  const left = unique(parts.filter((p) => p !== '1'))
  return left.length === 0 ? '1' : left.length === 1 ? left[0]! : `(${left.join('&')})`
}

function or(parts: readonly string[]): string {
  if (parts.includes('1')) return '1'
  const left = unique(parts.filter((p) => p !== '0'))
  return left.length === 0 ? '0' : left.length === 1 ? left[0]! : `(${left.join('|')})`
}
