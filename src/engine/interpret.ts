/** The interpreter: articles, ranks and gates of a program of the day, evaluated with unknown facts (LANGUAGE §2, §4). */

import type { View } from './lists.ts'
import {
  type Atom,
  closed,
  type DayProgram,
  type Demand,
  type GateOfDay,
  type Node,
  need,
  open,
  type Path,
  question,
  silent,
} from './program.ts'
import { atomValue, type RecordOfFacts } from './record.ts'
import { negate, no, type Ternary, unknown, yes } from './ternary.ts'

const unset = 255

interface Offsets {
  readonly definitions: number
  readonly conditions: number
  readonly effective: number
  readonly steps: number
  readonly blank: readonly number[]
}

const offsets = new WeakMap<DayProgram, Offsets>()

function offsetsOf(program: DayProgram): Offsets {
  let known = offsets.get(program)
  if (known === undefined) {
    const definitions = program.atoms.length
    const conditions = definitions + program.definitions.length
    const effective = conditions + program.articles.length
    const steps = effective + program.articles.length
    const blank = new Array<number>(steps + program.steps.length).fill(unset)
    known = { definitions, conditions, effective, steps, blank }
    offsets.set(program, known)
  }
  return known
}

/** What a record says, worked out as far as it is asked for. */
export class Evaluation implements View {
  readonly program: DayProgram
  readonly record: RecordOfFacts
  /** Values worked out so far: of atoms, definitions, conditions, articles and steps, one after the other. */
  private readonly memo: number[]
  private readonly at: Offsets
  private masks: readonly number[] | undefined

  constructor(program: DayProgram, record: RecordOfFacts) {
    this.program = program
    this.record = record
    this.at = offsetsOf(program)
    this.memo = this.at.blank.slice()
  }

  value(node: Node): Ternary {
    switch (node.k) {
      case 'all': {
        let x: Ternary = yes
        for (const part of node.of) {
          x &= this.value(part)
          if (x === no) return no
        }
        return x
      }
      case 'any': {
        let x: Ternary = no
        for (const part of node.of) {
          x |= this.value(part)
          if (x === yes) return yes
        }
        return x
      }
      case 'not':
        return negate(this.value(node.of))
      case 'atom':
        return this.atom(node.atom)
      case 'defined':
        return this.definition(node.definition)
      case 'listed': {
        let x: Ternary = no
        for (const e of node.entries)
          if (e.inForce) x |= this.value(e.test) & (e.when === undefined ? yes : this.value(e.when))
        return x
      }
    }
  }

  private atom(index: number): Ternary {
    const known = this.memo[index]!
    if (known !== unset) return known
    const value = atomValue(this.program.atoms[index]!, this.record)
    this.memo[index] = value
    return value
  }

  private definition(index: number): Ternary {
    const known = this.memo[this.at.definitions + index]!
    if (known !== unset) return known
    const value = this.value(this.program.definitions[index]!.node)
    this.memo[this.at.definitions + index] = value
    return value
  }

  /** `when` and `provided`. */
  condition(article: number): Ternary {
    const known = this.memo[this.at.conditions + article]!
    if (known !== unset) return known
    const { when, provided } = this.program.articles[article]!
    const first = this.value(when)
    const value = first === no ? no : first & this.value(provided)
    this.memo[this.at.conditions + article] = value
    return value
  }

  /** The condition holds and nothing effective beats the article. */
  isEffective(article: number): Ternary {
    const known = this.memo[this.at.effective + article]!
    if (known !== unset) return known
    let value = this.condition(article)
    if (value !== no)
      for (const other of this.program.articles[article]!.beatenBy) value &= negate(this.isEffective(other))
    this.memo[this.at.effective + article] = value
    return value
  }

  /** Some effective exemption names the article. */
  isExempted(article: number): Ternary {
    let value: Ternary = no
    for (const other of this.program.articles[article]!.exemptedBy) value |= this.isEffective(other)
    return value
  }

  /** Effective, not exempted by name, and its own exception (`unless`) does not hold. */
  stands(article: number, unless?: Node): Ternary {
    const value = this.isEffective(article)
    if (value === no) return no
    const lifted = this.isExempted(article) | (unless === undefined ? no : this.value(unless))
    return value & negate(lifted)
  }

  present(gate: number, demand: number): Ternary {
    const d = this.program.gates[gate]!.demands[demand]!
    return this.stands(d.article, d.unless)
  }

  offered(article: number): Ternary {
    return this.isEffective(article)
  }

  held(step: number): Ternary {
    const known = this.memo[this.at.steps + step]!
    if (known !== unset) return known
    const s = this.program.steps[step]!
    this.memo[this.at.steps + step] = no
    let value = this.record.m[s.flag.m]! | (s.heldWhen === undefined ? no : this.value(s.heldWhen))
    for (const stronger of s.impliedBy) value |= this.held(stronger)
    this.memo[this.at.steps + step] = value
    return value
  }

  obtainable(step: number): Ternary {
    const { obtainable } = this.program.steps[step]!
    return typeof obtainable === 'boolean' ? (obtainable ? yes : no) : this.value(obtainable)
  }

  /** Every step is held. */
  private met(path: Path): Ternary {
    let value: Ternary = yes
    for (const step of path) value &= this.held(step)
    return value
  }

  /** Every step is held or can be obtained. */
  private possible(path: Path): Ternary {
    let value: Ternary = yes
    for (const step of path) value &= this.held(step) | this.obtainable(step)
    return value
  }

  private over(demand: Demand, test: (path: Path) => Ternary): Ternary {
    let value: Ternary = no
    for (const path of demand.paths) value |= test(path)
    for (const offer of demand.offers) {
      const offered = this.isEffective(offer.article)
      if (offered !== no) for (const path of offer.paths) value |= offered & test(path)
    }
    return value
  }

  /** The states each gate may have, as a mask of `1 << state`. */
  gateMasks(): readonly number[] {
    this.masks ??= this.program.gates.map((g) => this.gateMask(g))
    return this.masks
  }

  /** The first line of LANGUAGE §4.3 to §4.6 that fits; lines that may fit add their state. */
  private gateMask(gate: GateOfDay): number {
    let mask = 0
    let line: Ternary = no
    for (const o of gate.open) line |= this.stands(o.article)
    if (line === yes) return 1 << question
    if (line === unknown) mask |= 1 << question
    line = no
    for (const article of gate.outOfScope) line |= this.isEffective(article)
    if (line === yes) return mask | (1 << silent)
    if (line === unknown) mask |= 1 << silent
    line = no
    for (const ban of gate.bans) line |= this.stands(ban.article, ban.unless)
    if (line === yes) return mask | (1 << closed)
    if (line === unknown) mask |= 1 << closed
    line = no
    for (const e of gate.exemptions) line |= this.isEffective(e.article)
    if (line === yes) return mask | (1 << open)
    if (line === unknown) mask |= 1 << open
    return mask | this.demandMask(gate)
  }

  private demandMask(gate: GateOfDay): number {
    let [some, unmet, blocked] = [no, no, no]
    for (const demand of gate.demands) {
      const present = this.stands(demand.article, demand.unless)
      if (present === no) continue
      some |= present
      unmet |= present & negate(this.over(demand, (path) => this.met(path)))
      blocked |= present & negate(this.over(demand, (path) => this.possible(path)))
    }
    if (blocked === yes) return 1 << closed
    if (some === no) return 1 << silent
    let mask = blocked === unknown ? 1 << closed : 0
    if (some === unknown) mask |= 1 << silent
    if (unmet !== no) mask |= 1 << need
    if (unmet !== yes) mask |= 1 << open
    return mask
  }

  /** One atom that keeps the gate from being certain. Undefined only if it is certain. */
  blame(gate: number): Atom | undefined {
    const g = this.program.gates[gate]!
    for (const o of g.open) {
      const found = this.blameStanding(o.article)
      if (found !== undefined) return found
    }
    for (const article of g.outOfScope) {
      const found = this.blameArticle(article)
      if (found !== undefined) return found
    }
    for (const ban of g.bans) {
      const found = this.blameStanding(ban.article, ban.unless)
      if (found !== undefined) return found
    }
    for (const e of g.exemptions) {
      const found = this.blameArticle(e.article)
      if (found !== undefined) return found
    }
    for (const demand of g.demands) {
      const found = this.blameDemand(demand)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** One atom that keeps the article from being certainly effective, or not. */
  blameArticle(article: number): Atom | undefined {
    if (this.isEffective(article) !== unknown) return undefined
    const { when, provided, beatenBy } = this.program.articles[article]!
    if (this.condition(article) === unknown) return this.blameNode(when) ?? this.blameNode(provided)
    for (const other of beatenBy) {
      const found = this.blameArticle(other)
      if (found !== undefined) return found
    }
    return undefined
  }

  blameStanding(article: number, unless?: Node): Atom | undefined {
    if (this.stands(article, unless) !== unknown) return undefined
    const own = this.blameArticle(article)
    if (own !== undefined) return own
    for (const other of this.program.articles[article]!.exemptedBy) {
      const found = this.blameArticle(other)
      if (found !== undefined) return found
    }
    return unless === undefined ? undefined : this.blameNode(unless)
  }

  private blameDemand(demand: Demand): Atom | undefined {
    const standing = this.stands(demand.article, demand.unless)
    if (standing === no) return undefined
    if (standing === unknown) return this.blameStanding(demand.article, demand.unless)
    if (
      this.over(demand, (path) => this.met(path)) !== unknown &&
      this.over(demand, (path) => this.possible(path)) !== unknown
    )
      return undefined
    return this.blameRoutes(demand)
  }

  /** One atom that keeps the routes of a demand from being certain. */
  private blameRoutes(demand: Demand): Atom | undefined {
    for (const offer of demand.offers) {
      const found = this.blameArticle(offer.article)
      if (found !== undefined) return found
    }
    for (const path of this.routes(demand))
      for (const step of path) {
        const found = this.blameStep(step)
        if (found !== undefined) return found
      }
    return undefined
  }

  /** An atom that makes the offered lists of a gate in need uncertain though its state is not. */
  blameLists(gate: number): Atom | undefined {
    for (const demand of this.program.gates[gate]!.demands) {
      const found = this.blameStanding(demand.article, demand.unless) ?? this.blameRoutes(demand)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** A step that is certainly held or certainly obtainable can still be uncertain in the other. */
  private blameStep(step: number): Atom | undefined {
    if (this.held(step) === unknown) {
      const s = this.program.steps[step]!
      if (this.record.m[s.flag.m] === unknown) return { kind: 'flag', flag: s.flag, text: s.id }
      const own = s.heldWhen === undefined ? undefined : this.blameNode(s.heldWhen)
      if (own !== undefined) return own
      for (const stronger of s.impliedBy) {
        const found = this.blameStep(stronger)
        if (found !== undefined) return found
      }
    }
    const { obtainable } = this.program.steps[step]!
    return typeof obtainable === 'boolean' || this.held(step) === yes ? undefined : this.blameNode(obtainable)
  }

  /** Paths of the demand and of the offers that are, or may be, made to it. */
  *routes(demand: Demand): Iterable<Path> {
    yield* demand.paths
    for (const offer of demand.offers) if (this.isEffective(offer.article) !== no) yield* offer.paths
  }

  /** One atom that makes the node unknown; undefined when it is known. */
  blameNode(node: Node): Atom | undefined {
    if (this.value(node) !== unknown) return undefined
    switch (node.k) {
      case 'atom':
        return this.program.atoms[node.atom]
      case 'not':
        return this.blameNode(node.of)
      case 'defined':
        return this.blameNode(this.program.definitions[node.definition]!.node)
      case 'all':
      case 'any':
        return first(node.of, (part) => this.blameNode(part))
      case 'listed':
        return first(node.entries, (e) => {
          if (!e.inForce || (this.value(e.test) & (e.when === undefined ? yes : this.value(e.when))) !== unknown)
            return undefined
          return this.blameNode(e.test) ?? (e.when === undefined ? undefined : this.blameNode(e.when))
        })
    }
  }
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether people who cross feed the counters, in a record in which everything that matters is certain. */
export function uncountedBy(evaluation: Evaluation): number | undefined {
  const { program } = evaluation
  const masks = evaluation.gateMasks()
  for (let g = 0; g < program.gates.length; g++) {
    const gate = program.gates[g]!
    if (masks[g] === 1 << open)
      for (const e of gate.exemptions) if (e.uncounted && evaluation.isEffective(e.article) === yes) return e.article
    if (masks[g] === 1 << silent && gate.outOfScope.every((a) => evaluation.isEffective(a) !== yes))
      for (const a of gate.uncountedNaming) if (evaluation.isEffective(a) === yes) return a
  }
  return undefined
}
