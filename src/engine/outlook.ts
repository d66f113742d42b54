/** What is still open about a transfer while it is asked about: the verdicts it can come to, and the articles for which a fact is asked. */

import type { Book, Transfer } from '../law/index.ts'
import { type Question, questionFor } from './answer.ts'
import { several } from './branch.ts'
import { masksOf } from './fast.ts'
import { givenBy } from './given.ts'
import { Evaluation } from './interpret.ts'
import {
  type ArticleOfDay,
  type Atom,
  highestState,
  lowestState,
  type Node,
  need,
  question,
  silent,
  type Verdict,
  verdicts,
} from './program.ts'
import { atomValue, sourcesOf } from './record.ts'
import { no, unknown } from './ternary.ts'
import { whoseLaw } from './whose.ts'

export interface AskingArticle {
  /** `cn.provisions-2024/art 8` */
  readonly rule: string
  readonly cite: string
  readonly gist: string
}

export interface Outlook {
  /** No other verdict can come of any answers; of these, some may take answers that exclude each other. Mildest first. */
  readonly possible: readonly Verdict[]
  /** Articles that read the fact and may still decide, those first that ask of it what fewest others do. */
  readonly asking: readonly AskingArticle[]
}

/** @param path as in `missing`: a fact, or more of a safeguard (`safeguards[cn.scc].from`). What is not stated is unknown. */
export function outlookOf(transfer: Transfer, books: readonly Book[], path: string): Outlook {
  const given = givenBy(transfer, true)
  const asked = whoseLaw(given, books)
  const questions = [...asked.always, ...asked.also].map((book) => questionFor(book, given, transfer.asOf))
  const unheard = asked.without.length > 0 || asked.unknownPlace
  return { possible: possibleVerdicts(questions, unheard), asking: questions.flatMap((q) => articlesAsking(q, path)) }
}

/** @param unheard some law that must be asked is not here */
function possibleVerdicts(questions: readonly Question[], unheard: boolean): readonly Verdict[] {
  const masks = questions.flatMap(({ program, record }) => {
    const own = masksOf(program, record)
    return Array.from({ length: own.length }, (_, gate) => own[gate]!)
  })
  if (unheard) masks.push(1 << question)
  const least = masks.reduce((low, mask) => Math.max(low, lowestState(mask)), silent)
  const any = masks.reduce((all, mask) => all | mask, 1 << least)
  return verdicts.filter((_, state) => state >= least && (any & (1 << state)) !== 0)
}

function articlesAsking(q: Question, path: string): readonly AskingArticle[] {
  const { program, record, given, day } = q
  const reads = (atom: Atom) =>
    atomValue(atom, record) === unknown && sourcesOf(program, atom, record, given, day).includes(path)
  const atoms = new Set(program.atoms.flatMap((atom, i) => (reads(atom) ? [i] : [])))
  const steps = new Set(
    program.steps.flatMap(({ id, flag }, i) => (reads({ kind: 'flag', flag, text: id }) ? [i] : [])),
  )
  if (atoms.size === 0 && steps.size === 0) return []
  const evaluation = new Evaluation(program, record)
  const masks = masksOf(program, record)
  const openGates = new Set(
    program.gates.flatMap((_, g) => (several(masks[g]!) || highestState(masks[g]!) === need ? [g] : [])),
  )
  const isOpen = (article: ArticleOfDay) =>
    article.effects.some(({ kind }) => deciding.has(kind)) &&
    evaluation.isEffective(article.index) !== no &&
    article.gates.some((g) => openGates.has(g))
  const nodes = new NodesReading(
    program.definitions.map(({ node }) => node),
    atoms,
  )
  const found = program.articles.filter(isOpen).map((article) => ({ article, reads: readsOf(article, nodes, steps) }))
  const readers = new Map<string, number>()
  for (const { reads } of found) for (const read of reads) readers.set(read, (readers.get(read) ?? 0) + 1)
  const commonness = ({ reads }: { readonly reads: ReadonlySet<string> }) =>
    Math.min(...[...reads].map((read) => readers.get(read)!))
  return found
    .filter(({ reads }) => reads.size > 0)
    .sort((a, b) => commonness(a) - commonness(b))
    .map(({ article: { id, cite, gist } }) => ({ rule: id, cite, gist }))
}

/** What bears on a verdict; duties follow from one. */
const deciding: ReadonlySet<ArticleOfDay['effects'][number]['kind']> = new Set([
  'outOfScope',
  'exempts',
  'forbids',
  'requires',
  'offers',
  'open',
])

/** Which of the atoms and steps the article reads. */
function readsOf(
  { when, provided, effects }: ArticleOfDay,
  nodes: NodesReading,
  steps: ReadonlySet<number>,
): ReadonlySet<string> {
  const conditions = [when, provided, ...effects.flatMap((e) => e.unless ?? [])]
  const atoms = conditions.flatMap((node) => nodes.atomsIn(node).map((atom) => `atom ${atom}`))
  const own = effects.flatMap((e) => e.paths.flat().filter((step) => steps.has(step)))
  return new Set([...atoms, ...own.map((step) => `step ${step}`)])
}

/** Which of some atoms a condition reads, itself or by a definition. */
class NodesReading {
  private readonly definitions: readonly Node[]
  private readonly atoms: ReadonlySet<number>
  private readonly known = new Map<number, readonly number[]>()

  constructor(definitions: readonly Node[], atoms: ReadonlySet<number>) {
    this.definitions = definitions
    this.atoms = atoms
  }

  atomsIn(node: Node): readonly number[] {
    switch (node.k) {
      case 'all':
      case 'any':
        return node.of.flatMap((part) => this.atomsIn(part))
      case 'not':
        return this.atomsIn(node.of)
      case 'atom':
        return this.atoms.has(node.atom) ? [node.atom] : []
      case 'defined':
        return this.definition(node.definition)
      case 'listed':
        return node.entries.flatMap((e) => [
          ...this.atomsIn(e.test),
          ...(e.when === undefined ? [] : this.atomsIn(e.when)),
        ])
    }
  }

  private definition(index: number): readonly number[] {
    const known = this.known.get(index)
    if (known !== undefined) return known
    this.known.set(index, [])
    const found = [...new Set(this.atomsIn(this.definitions[index]!))]
    this.known.set(index, found)
    return found
  }
}
