/** Facts, conditions and effects in words that a lawyer reads, in the language asked for. */

import type { Book, Condition, Effect, Words } from '../law/index.ts'
import { joined, type Named, type Paragraph, type ParagraphKind, type Part, type Said, textOf } from './said.ts'
import type { Names, Speech } from './speech.ts'
import { english } from './speech-en.ts'

/** Gists, titles of steps and names of numbers that stand beside a book. */
type Beside = Pick<Words, 'steps' | 'numbers'>

const nothingBeside: Beside = { steps: {}, numbers: {} }

export class Wording {
  readonly speech: Speech
  private readonly book: Book
  private readonly beside: Beside
  private readonly cites: ReadonlyMap<string, string>
  private readonly names: Names

  /** @param beside what stands beside the book in the language of the speech */
  constructor(book: Book, speech: Speech = english, beside: Beside = nothingBeside) {
    this.speech = speech
    this.book = book
    this.beside = beside
    this.cites = new Map(book.instruments.flatMap((i) => i.articles.map((a): [string, string] => [a.id, a.cite])))
    this.names = {
      target: (id) => this.target(id),
      step: (id) => this.step(id),
      paths: (paths) => this.paths(paths),
      own: (text) => [{ text, own: true }],
    }
  }

  /** A condition under its heading: in one sentence where it is short, else each part as an item of a list. */
  condition(kind: ParagraphKind, heading: string, c: Condition): Paragraph {
    const { conditions } = this.speech
    const tree = plain(c, false)
    if (tree.join === undefined) return { kind, said: conditions.short(heading, this.atom(tree)) }
    return {
      kind,
      said: conditions.above(heading, conditions.groups[tree.join]),
      parts: tree.of.map((part) => this.part(part)),
    }
  }

  effect(e: Effect): Said {
    return this.speech.effect(e, this.names)
  }

  /** An article or a gate, as people call it. */
  target(id: string): Said {
    return this.cites.has(id) ? this.cite(id) : this.question(id)
  }

  cite(id: string): Said {
    return [{ text: this.cites.get(id) ?? id, article: id }]
  }

  noun(fact: string): Said {
    const known = this.speech.noun(fact)
    if (known !== undefined) return [{ text: known, fact }]
    const translated = Object.hasOwn(this.beside.numbers, fact) ? this.beside.numbers[fact] : undefined
    if (translated !== undefined) return [{ text: translated, fact }]
    const meaning = this.book.derived.find((d) => d.path === fact)?.meaning
    return [{ text: meaning === undefined ? fact : this.speech.numberNoun(meaning), fact, own: true }]
  }

  step(id: string): Said {
    const title = this.book.mechanisms.find((m) => m.id === id)?.title
    if (title === undefined) return [{ text: id, step: id }]
    const translated = Object.hasOwn(this.beside.steps, id) ? this.beside.steps[id] : undefined
    const named: Named = { text: translated ?? title, step: id, ...(translated === undefined ? { own: true } : {}) }
    return this.speech.step([named], id)
  }

  private question(gate: string): Said {
    const found = this.book.gates.find((g) => g.id === gate)
    return found === undefined ? [gate] : this.speech.question([{ text: found.question, own: true }], gate)
  }

  private paths(paths: readonly (readonly string[])[]): Said {
    const { none, and, or } = this.speech.paths
    if (paths.length === 0) return [none]
    return joined(
      paths.map((path) =>
        joined(
          path.map((s) => this.step(s)),
          and,
        ),
      ),
      or,
    )
  }

  private part(tree: Tree): Part {
    const short = this.inline(tree)
    if (short !== undefined || tree.join === undefined) return { said: short ?? [] }
    return { said: [this.speech.conditions.groups[tree.join]], parts: tree.of.map((part) => this.part(part)) }
  }

  /** One sentence, where it is short and nobody can mistake what belongs together. */
  private inline(tree: Tree): Said | undefined {
    if (tree.join === undefined) return this.atom(tree)
    if (tree.of.length > inlineParts) return undefined
    if (tree.join === 'any' && tree.of.some((part) => part.join !== undefined)) return undefined
    const parts: Said[] = []
    for (const part of tree.of) {
      const said = part.join === 'all' ? undefined : this.inline(part)
      if (said === undefined) return undefined
      parts.push(said)
    }
    const { all, any } = this.speech.conditions
    const said = tree.join === 'all' ? all(parts) : any(parts)
    return textOf(said).length > this.speech.inlineLength ? undefined : said
  }

  private atom({ atom: c, negated }: Extract<Tree, { readonly join?: undefined }>): Said {
    const { conditions, either, word } = this.speech
    if (c.op === 'defined') return conditions.defined(this.cite(c.article), negated)
    const noun = this.noun(c.fact)
    const words = (list: readonly string[]) => list.map((v) => word(c.fact, v))
    switch (c.op) {
      case 'is':
        return conditions.is(c.fact, noun, words(c.values), negated)
      case 'has':
        return conditions.has(noun, either(words(c.words)), negated)
      case 'within':
        return conditions.within(noun, either(words(c.words)), negated)
      case 'below':
      case 'atLeast':
        return conditions.amount(noun, c.value, (c.op === 'below') !== negated)
      case 'before':
      case 'after':
        return conditions.day(noun, c.day, c.op, negated)
      case 'listed':
        return conditions.listed(noun, [{ text: c.list, list: c.list }], negated)
    }
  }
}

const inlineParts = 4

type Atom = Exclude<Condition, { op: 'all' | 'any' | 'not' }>

type Tree =
  | { readonly join: 'all' | 'any'; readonly of: readonly Tree[] }
  | { readonly join?: undefined; readonly atom: Atom; readonly negated: boolean }

/** Negations pushed down to the atoms, groups of the same kind taken together, groups of one taken apart. */
function plain(c: Condition, negated: boolean): Tree {
  if (c.op === 'not') return plain(c.of, !negated)
  if (!('of' in c)) return { atom: c, negated }
  const join = (c.op === 'all') !== negated ? 'all' : 'any'
  const of = c.of.map((part) => plain(part, negated)).flatMap((part) => (part.join === join ? part.of : [part]))
  return of.length === 1 ? of[0]! : { join, of }
}
