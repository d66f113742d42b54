/** Facts, conditions and effects in words that a lawyer reads: no operators, places and numbers written out. */

import type { Book, Condition, DutyClock, Effect } from '../law/index.ts'

/** What the subject of a condition is called; a fact that is not here goes by the meaning its declaration gives. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['data.categories', 'the kinds of data'],
  ['data.collectedIn', 'the place of collection'],
  ['data.form', 'the form of the data'],
  ['data.qualifiers', 'the circumstances of the data'],
  ['data.subjects.count', 'people in this transfer'],
  ['data.subjects.sensitiveCount', 'people of whom this transfer holds anything sensitive'],
  ['data.subjects.yearToDate', 'people sent abroad earlier this year'],
  ['data.subjects.sensitiveYearToDate', 'people of whom anything sensitive was sent abroad earlier this year'],
  ['data.subjects.previousYear', 'people sent abroad in the previous year'],
  ['data.subjects.sensitivePreviousYear', 'people of whom anything sensitive was sent abroad in the previous year'],
  ['data.subjects.held', 'people of whom the exporter holds data'],
  ['data.subjects.residence', 'the countries where the people live'],
  ['data.subjects.citizenship', 'the citizenships of the people'],
  ['data.subjects.kinds', 'the people concerned'],
  ['data.subjects.consent', 'the consent of the people'],
  ['exporter.country', 'the exporter’s country'],
  ['exporter.zone', 'the exporter’s zone'],
  ['exporter.role', 'the exporter’s role'],
  ['exporter.sector', 'the exporter’s sector'],
  ['exporter.traits', 'the exporter’s legal qualities'],
  ['exporter.establishment', 'the exporter’s establishment'],
  ['importer.country', 'the importer’s country'],
  ['importer.zone', 'the importer’s zone'],
  ['importer.role', 'the importer’s role'],
  ['importer.sector', 'the importer’s sector'],
  ['importer.traits', 'the importer’s legal qualities'],
  ['importer.relation', 'the importer’s relation to the exporter'],
  ['via', 'the way the data takes'],
  ['frequency', 'the frequency'],
  ['firstTransferOn', 'the day of the first transfer'],
  ['purpose', 'the purposes'],
  ['legalBasis', 'the legal basis'],
])

const placeFacts: ReadonlySet<string> = new Set([
  'data.collectedIn',
  'data.subjects.residence',
  'data.subjects.citizenship',
  'exporter.country',
  'importer.country',
])

const regions = new Intl.DisplayNames('en', { type: 'region' })
const numbers = new Intl.NumberFormat('en')

export class Wording {
  private readonly book: Book
  private readonly cites: ReadonlyMap<string, string>

  constructor(book: Book) {
    this.book = book
    this.cites = new Map(book.instruments.flatMap((i) => i.articles.map((a): [string, string] => [a.id, a.cite])))
  }

  /** A condition under its heading: in one line where it is short, else each part in a line of its own. */
  condition(heading: string, c: Condition, indent: string): string[] {
    const tree = plain(c, false)
    if (tree.join === undefined) return [`${indent}${heading}: ${this.atom(tree)}`]
    return [`${indent}${heading} ${groups[tree.join]}`, ...tree.of.flatMap((part) => this.part(part, `${indent}  `))]
  }

  private part(tree: Tree, indent: string): string[] {
    const short = this.inline(tree)
    if (short !== undefined || tree.join === undefined) return [`${indent}- ${short ?? ''}`]
    return [`${indent}- ${groups[tree.join]}`, ...tree.of.flatMap((part) => this.part(part, `${indent}  `))]
  }

  /** One sentence, where it is short and nobody can mistake what belongs together. */
  private inline(tree: Tree): string | undefined {
    if (tree.join === undefined) return this.atom(tree)
    const parts = tree.of.map((part) => (part.join === 'all' ? undefined : this.inline(part)))
    if (parts.length > inlineParts || parts.includes(undefined)) return undefined
    if (tree.join === 'any' && tree.of.some((part) => part.join !== undefined)) return undefined
    const text = tree.join === 'all' ? parts.join(', and ') : `either ${parts.join(' or ')}`
    return text.length > inlineLength ? undefined : text
  }

  private atom({ atom: c, negated }: Extract<Tree, { readonly join?: undefined }>): string {
    if (c.op === 'defined') return `${negated ? 'not ' : ''}what ${this.cite(c.article)} defines`
    const noun = this.noun(c.fact)
    switch (c.op) {
      case 'is':
        return is(
          noun,
          c.fact,
          c.values.map((v) => this.word(c.fact, v)),
          negated,
        )
      case 'has':
        return `${noun} include ${negated ? 'none of ' : ''}${either(c.words.map((w) => this.word(c.fact, w)))}`
      case 'within':
        return `${noun} are ${negated ? 'not only' : 'only'} ${either(c.words.map((w) => this.word(c.fact, w)))}`
      case 'below':
      case 'atLeast':
        return amount(c.value, (c.op === 'below') !== negated, noun)
      case 'before':
      case 'after':
        return `${noun} is ${negated ? 'not ' : ''}${c.op === 'before' ? 'before' : 'on or after'} ${c.day}`
      case 'listed':
        return `${negated ? 'none of ' : ''}${noun} on the list ${c.list}`
    }
  }

  effect(e: Effect): string {
    switch (e.effect) {
      case 'outOfScope':
        return `Outside the law: ${e.gates.map((g) => this.target(g)).join('; ')}`
      case 'exempts':
        return `Lifts ${e.targets.map((t) => this.target(t)).join('; ')}${e.uncounted ? uncounted : ''}`
      case 'permits':
        return `Permitted: ${this.target(e.gate)}${e.uncounted ? uncounted : ''}`
      case 'forbids':
        return `Forbidden: ${this.target(e.gate)}`
      case 'requires':
        return `Required${e.inOrder ? ' (in this order; a later one only where those before it fail, which is recorded)' : ''}: ${this.paths(e.paths)}`
      case 'offers':
        return `Will do for ${this.target(e.target)}: ${this.paths(e.paths)}`
      case 'duty':
        return `Duty to ${e.duty}${clockInWords(e.clock, e.duty === 'keep' ? 'for' : 'within')}: ${e.detail}`
      case 'approve':
        return `Approval by ${e.authority}: ${this.step(e.step)}`
      case 'place':
        return `${modes[e.mode]} ${regions.of(e.country) ?? e.country}${otherwise[e.orElse]}`
      case 'not-encoded':
        return `Named, and not encoded here: ${e.reason} What it may concern is left undetermined.`
      case 'demands':
        return `Orders: ${e.act}`
    }
  }

  /** An article or a gate, as people call it. */
  target(id: string): string {
    return this.cites.get(id) ?? this.question(id)
  }

  cite(id: string): string {
    return this.cites.get(id) ?? id
  }

  noun(fact: string): string {
    const known = nouns.get(fact)
    if (known !== undefined) return known
    const meaning = this.book.derived.find((d) => d.path === fact)?.meaning
    return meaning === undefined ? fact : lowered(meaning.replace(/^Of these, /, '').replace(/\.$/, ''))
  }

  step(id: string): string {
    const title = this.book.mechanisms.find((m) => m.id === id)?.title
    return title === undefined ? id : `${title} [${id}]`
  }

  private question(gate: string): string {
    const found = this.book.gates.find((g) => g.id === gate)
    return found === undefined ? gate : `“${found.question}” [${gate}]`
  }

  private paths(paths: readonly (readonly string[])[]): string {
    if (paths.length === 0) return 'one of the steps that other articles offer'
    return paths.map((path) => path.map((s) => this.step(s)).join(', with ')).join('; or ')
  }

  private word(fact: string, value: string): string {
    if (!placeFacts.has(fact) || !/^[A-Z]{2}$/.test(value)) return value
    return regions.of(value) ?? value
  }
}

const uncounted = '. The people are not counted'

const modes = {
  'first-capture': 'To be recorded first in',
  'store-only': 'To be stored only in',
  copy: 'A copy to be kept in',
  'process-only': 'To be processed only in',
} as const

const otherwise = { step: ', or that step stays open', forbid: ', or the transfer is forbidden', none: '' } as const

const groups = { all: 'all of these hold:', any: 'one of these holds:' } as const
const inlineParts = 4
const inlineLength = 240

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

const importance: ReadonlyMap<string, string> = new Map([
  ['yes', 'notified or published as important'],
  ['no', 'known not to be important'],
  ['unnotified', 'not notified as important'],
])

function is(noun: string, fact: string, values: readonly string[], negated: boolean): string {
  const verb = negated ? 'is not' : 'is'
  if (fact !== 'data.important') return `${noun} ${verb} ${either(values)}`
  return `the data ${verb} ${either(values.map((v) => importance.get(v) ?? v))}`
}

function amount(value: number, below: boolean, noun: string): string {
  if (!below) return `there are ${numbers.format(value)} or more ${noun}`
  return value === 1 ? `there are no ${noun}` : `there are fewer than ${numbers.format(value)} ${noun}`
}

function clockInWords(clock: DutyClock | undefined, how: 'for' | 'within'): string {
  return clock === undefined ? '' : `, ${how} ${clock.days} ${clock.dayType} days from ${clock.from}`
}

/** `a`, `a or b`, `a, b or c` */
function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
