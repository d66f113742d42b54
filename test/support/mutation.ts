/** Runs the cases of a book against its mutants: only those that a mutant can reach, and no more once one fails. */

import { AtomTable } from '../../src/engine/atoms.ts'
import { answerIn, failuresOf, matches } from '../../src/engine/caseRunner.ts'
import { within } from '../../src/engine/dates.ts'
import { BookError, decide, type WorkedCase } from '../../src/engine/index.ts'
import type { Evaluation } from '../../src/engine/interpret.ts'
import type { DayProgram, Node } from '../../src/engine/program.ts'
import { atomValue } from '../../src/engine/record.ts'
import { negate, no, type Ternary, unknown, yes } from '../../src/engine/ternary.ts'
import type { Book, Condition, Day, Transfer } from '../../src/law/index.ts'
import { type Known, knownCases } from './known-cases.ts'
import type { Mutant } from './mutants.ts'
import type { Reach } from './mutate.ts'

export interface MutationResult {
  readonly mutants: number
  readonly caught: number
  /** Ids of the mutants that every case lets pass. */
  readonly survivors: readonly string[]
}

export function mutationOf(book: Book, cases: readonly WorkedCase[], mutants: readonly Mutant[]): MutationResult {
  const bench = new Bench(book, cases)
  const survivors = mutants.filter((m) => !bench.catches(m)).map((m) => m.id)
  return { mutants: mutants.length, caught: mutants.length - survivors.length, survivors }
}

class Bench {
  private readonly book: Book
  private readonly known: readonly Known[]
  /** Rules that can change nothing but obligations. */
  private readonly onlyDuties: ReadonlySet<string>
  private readonly articleCites: ReadonlyMap<string, string>
  private readonly passing = new Map<Known, boolean>()
  private readonly probes = new Map<DayProgram, AtomTable>()
  private readonly cites = new Map<Condition, readonly string[]>()
  private readonly nodes = new Map<DayProgram, WeakMap<Condition, Node>>()

  constructor(book: Book, cases: readonly WorkedCase[]) {
    this.book = book
    this.onlyDuties = onlyDuties(book)
    this.articleCites = new Map(book.instruments.flatMap((i) => i.articles.map((a) => [a.id, a.cite])))
    this.known = knownCases(book, cases)
  }

  catches(mutant: Mutant): boolean {
    const cite = this.citeOf(mutant.reach)
    const reached = this.known.flatMap((k) => {
      const surely = this.reaches(mutant.reach, k)
      if (surely === undefined) return []
      const named = cite !== undefined && k.worked.expect.cites?.some((c) => matches(c, cite)) === true
      return [{ k, order: surely ? (named ? 0 : 1) : 2 }]
    })
    if (reached.length === 0) return false
    const book = mutant.book()
    return reached
      .sort((a, b) => a.order - b.order)
      .some(({ k }) => fails(k.worked, k.transfer, book) && this.passes(k))
  }

  /** Cases that expect the citation of the changed rule are the likeliest to notice. */
  private citeOf(reach: Reach): string | undefined {
    const id = reach.by === 'condition' ? reach.asked.rule : reach.by === 'articles' ? reach.ids[0] : undefined
    return id === undefined ? undefined : this.articleCites.get(id)
  }

  private passes(k: Known): boolean {
    let passes = this.passing.get(k)
    if (passes === undefined) {
      passes = !fails(k.worked, k.transfer, this.book)
      this.passing.set(k, passes)
    }
    return passes
  }

  /** Whether the case is, or else may be, answered otherwise; undefined where it cannot be. */
  private reaches(reach: Reach, k: Known): boolean | undefined {
    if (reach.by === 'condition') return within(reach.asked.in, k.day) ? this.differs(reach, k) : undefined
    return this.touches(reach, k) ? true : undefined
  }

  private touches(reach: Exclude<Reach, { by: 'condition' }>, k: Known): boolean {
    switch (reach.by) {
      case 'day':
        return k.day === reach.day
      case 'articles':
        if (reach.duty === true && !asksForDuties(k.worked)) return false
        return reach.ids.every((id) => mayApply(k.evaluation, id))
      case 'steps':
        return reach.ids.some((id) => k.steps.has(id)) && (reach.kept !== true || k.text.includes(reach.ids[0]!))
      case 'word':
        return k.text.includes(`"${reach.word}`) || k.text.includes('null')
    }
  }

  private differs({ before, after, asked }: Extract<Reach, { by: 'condition' }>, k: Known): boolean | undefined {
    if (asked.rule !== undefined && this.onlyDuties.has(asked.rule) && !asksForDuties(k.worked)) return undefined
    if (asked.given !== undefined && this.value(asked.given, k) === no) return undefined
    const [was, is] = [this.value(before, k), this.value(after, k)]
    if (was !== is) return true
    return was === unknown || this.citesAny(before, k) ? false : undefined
  }

  /** Whether the case asks for a citation of a definition or list that the condition passes through. */
  private citesAny(condition: Condition, { worked }: Known): boolean {
    let cites = this.cites.get(condition)
    if (cites === undefined) {
      cites = this.citesOf(condition)
      this.cites.set(condition, cites)
    }
    if (cites.length === 0) return false
    if (worked.expect.exact?.includes('cites') === true) return true
    return worked.expect.cites?.some((expected) => cites.some((c) => matches(c, expected))) === true
  }

  private citesOf(c: Condition): readonly string[] {
    if (c.op === 'all' || c.op === 'any') return c.of.flatMap((part) => this.citesOf(part))
    if (c.op === 'not') return this.citesOf(c.of)
    if (c.op === 'listed')
      return this.book.lists
        .filter((l) => l.id === c.list)
        .flatMap((l) =>
          l.entries.flatMap((e) => [e.cite, e.endedBy ?? [], e.when === undefined ? [] : this.citesOf(e.when)]),
        )
        .flat()
    if (c.op !== 'defined') return []
    const articles = this.book.instruments.flatMap((i) => i.articles.filter((a) => a.id === c.article))
    return articles.flatMap((a) => [a.cite, ...a.versions.flatMap((v) => ('means' in v ? this.citesOf(v.means) : []))])
  }

  private value(condition: Condition, { evaluation, day }: Known): Ternary {
    const { program, record } = evaluation
    let nodes = this.nodes.get(program)
    if (nodes === undefined) {
      nodes = new WeakMap()
      this.nodes.set(program, nodes)
    }
    const table = this.probe(program, day)
    let node = nodes.get(condition)
    if (node === undefined) {
      node = table.node(condition)
      nodes.set(condition, node)
    }
    return nodeValue(node, (n) => (n.k === 'atom' ? atomValue(table.atoms[n.atom]!, record) : evaluation.value(n)))
  }

  /** Turns any condition into nodes of a program; definitions are those of the program. */
  private probe(program: DayProgram, day: Day): AtomTable {
    let table = this.probes.get(program)
    if (table === undefined) {
      const index = new Map(program.definitions.map((d, i) => [d.id, i]))
      table = new AtomTable(this.book, day, program.layout, (id) => index.get(id)!)
      this.probes.set(program, table)
    }
    return table
  }
}

function fails(worked: WorkedCase, transfer: Transfer, book: Book): boolean {
  try {
    const decision = decide(transfer, [book], { brief: true })
    const answer = answerIn(decision, transfer, [book], worked.expect.jurisdiction, {})
    return answer === undefined || failuresOf(worked.expect, answer).length > 0
  } catch (error) {
    if (error instanceof BookError) return true
    throw error
  }
}

/** As the interpreter, but atoms are those of the probe. */
function nodeValue(node: Node, leaf: (node: Node) => Ternary): Ternary {
  switch (node.k) {
    case 'all':
      return node.of.reduce<Ternary>((x, part) => x & nodeValue(part, leaf), yes)
    case 'any':
      return node.of.reduce<Ternary>((x, part) => x | nodeValue(part, leaf), no)
    case 'not':
      return negate(nodeValue(node.of, leaf))
    case 'listed':
      return node.entries.reduce<Ternary>(
        (x, e) =>
          e.inForce ? x | (nodeValue(e.test, leaf) & (e.when === undefined ? yes : nodeValue(e.when, leaf))) : x,
        no,
      )
    case 'atom':
    case 'defined':
      return leaf(node)
  }
}

function onlyDuties(book: Book): ReadonlySet<string> {
  const articles = book.instruments.flatMap((i) => i.articles)
  const rules = articles.flatMap(({ id, versions }) => versions.flatMap((v) => ('then' in v ? [{ id, v }] : [])))
  const bearing = rules.filter(
    ({ v }) =>
      v.overrides !== undefined ||
      typeof v.unclear === 'object' ||
      v.then.some((e) => e.effect !== 'duty' && e.effect !== 'demands'),
  )
  const others = new Set([...bearing.map((r) => r.id), ...rules.flatMap(({ v }) => v.yieldsTo ?? [])])
  return new Set(rules.map((r) => r.id).filter((id) => !others.has(id)))
}

const asksForDuties = ({ expect }: WorkedCase): boolean =>
  expect.obligations !== undefined || expect.exact?.includes('obligations') === true

function mayApply(evaluation: Evaluation, id: string): boolean {
  const article = evaluation.program.articles.find((a) => a.id === id)
  return article !== undefined && evaluation.value(article.when) !== no
}
