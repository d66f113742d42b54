/** A book as read on one day, and what a condition names: terms expanded, lists as they stand, home and abroad told apart. */

import { decides, versionOn, within } from '../engine/dates.ts'
import {
  type ArticleVersion,
  all,
  type Book,
  type Condition,
  type Day,
  type Derivation,
  type Effect,
  type Rule,
} from '../law/index.ts'

/** A test of one fact, and whether the rule asks that it holds. */
export interface Test {
  readonly atom: Atom
  readonly positive: boolean
}
export type Atom = Exclude<Condition, { readonly of: unknown } | { readonly op: 'defined' }>

/** A rule of the day with the id of its article. */
export interface RuleOfDay {
  readonly id: string
  readonly rule: Rule
}

type Offer = Extract<Effect, { effect: 'offers' }>

export class Reading {
  readonly book: Book
  readonly day: Day
  /** Of instruments that decide on the day. */
  readonly rules: readonly RuleOfDay[]
  /** What those rules offer. */
  private readonly offers: readonly Offer[]
  /** What the book offers on any day. */
  private readonly everOffered: readonly Offer[]
  private readonly means: ReadonlyMap<string, Condition>
  private readonly members: ReadonlyMap<string, readonly string[]>
  private readonly home: ReadonlySet<string>
  private readonly trusted: ReadonlySet<string>

  /** @param means terms, by the article that defines them */
  constructor(book: Book, day: Day, rules: readonly RuleOfDay[], means: ReadonlyMap<string, Condition>) {
    this.book = book
    this.day = day
    this.rules = rules
    this.offers = rules.flatMap(({ rule }) => offersOf(rule))
    this.everOffered = book.instruments
      .filter(({ status }) => status !== 'draft' && status !== 'proposal')
      .flatMap(({ articles }) => articles.flatMap(({ versions }) => versions.flatMap(offersOf)))
    this.means = means
    this.members = new Map(
      book.lists.map((l) => [l.id, l.entries.filter((e) => within(e, day)).map(({ member }) => member)]),
    )
    this.home = new Set([book.jurisdiction, ...(book.territory ?? []).map(({ place }) => place)])
    this.trusted = this.listsThatFree()
  }

  /** Whether every way in which the condition can hold passes through a test of that kind. */
  everyWay(c: Condition, of: (test: Test) => boolean, positive = true, inside: readonly string[] = []): boolean {
    const through = (part: Condition) => this.everyWay(part, of, positive, inside)
    if ('of' in c) {
      if (c.op === 'not') return this.everyWay(c.of, of, !positive, inside)
      return (c.op === 'all') === positive ? c.of.some(through) : c.of.length > 0 && c.of.every(through)
    }
    if (c.op !== 'defined') return of({ atom: c, positive })
    const meaning = inside.includes(c.article) ? undefined : this.means.get(c.article)
    return meaning !== undefined && this.everyWay(meaning, of, positive, [...inside, c.article])
  }

  /** Tests that stand under no negation, those of the terms it uses too: what the rule names as its own. */
  named(c: Condition): readonly Test[] {
    return this.tests(c).filter(({ positive }) => positive)
  }

  /** All tests, those of the terms it uses too; positive where no negation stands above them. */
  tests(c: Condition): readonly Test[] {
    const found: Test[] = []
    const seen = new Set<string>()
    const visit = (part: Condition, positive: boolean): void => {
      if ('of' in part) {
        if (part.op === 'not') visit(part.of, false)
        else for (const inner of part.of) visit(inner, positive)
      } else if (part.op === 'defined') {
        const key = `${positive} ${part.article}`
        const meaning = seen.has(key) ? undefined : this.means.get(part.article)
        seen.add(key)
        if (meaning !== undefined) visit(meaning, positive)
      } else found.push({ atom: part, positive })
    }
    visit(c, true)
    return found
  }

  /** Words that a test of this fact asks for: of a list, its members on the day. */
  words({ atom }: Test, fact: string): readonly string[] {
    if (!('fact' in atom) || atom.fact !== fact) return []
    if (atom.op === 'is') return atom.values
    if (atom.op === 'has' || atom.op === 'within') return atom.words
    return atom.op === 'listed' ? (this.members.get(atom.list) ?? []) : []
  }

  /** Foreign countries that a test names; a list with the home country in it only says home or abroad. */
  destinations(test: Test): readonly string[] {
    const places = this.words(test, 'importer.country')
    return places.some((place) => this.home.has(place)) ? [] : places
  }

  /** Whether the test only asks whether the importer is at home or abroad. */
  saysHome(test: Test): boolean {
    return this.words(test, 'importer.country').some((place) => this.home.has(place))
  }

  /** A list by which some rule frees names the trusted, not the targeted. */
  trusts({ atom }: Test): boolean {
    return atom.op === 'listed' && this.trusted.has(atom.list)
  }

  /** Whether the test asks for owners from listed countries. */
  ownersListed({ atom }: Test): boolean {
    return atom.op === 'atLeast' && this.derivation(atom.fact)?.by === 'share'
  }

  /** Those countries, as listed on the day. */
  ownersFrom({ atom }: Test): readonly string[] {
    const derive = this.derivation(atom.fact)
    return derive?.by === 'share' ? (this.members.get(derive.list) ?? []) : []
  }

  /** Whether the test holds only after an authority has ordered, banned or refused: an age is -1 where nobody did. */
  sinceOrder({ atom, positive }: Test): boolean {
    if (atom.op !== (positive ? 'atLeast' : 'below') || atom.value < 0) return false
    const derive = this.derivation(atom.fact)
    if (derive?.by !== 'age') return false
    const { since } = derive
    if ('act' in since) return since.act !== 'foreign-order-opinion'
    return 'safeguard' in since && since.statuses?.length === 1 && since.statuses[0] === 'refused'
  }

  private derivation(fact: string): Derivation | undefined {
    return this.book.derived.find(({ path }) => path === fact)?.derive
  }

  /** Paths offered on the day; where there are none yet, those that the law will offer: it names them before they open. */
  offered(to: (target: string) => boolean): readonly (readonly string[])[] {
    const now = this.offers.filter(({ target }) => to(target))
    return (now.length > 0 ? now : this.everOffered.filter(({ target }) => to(target))).flatMap(({ paths }) => paths)
  }

  private listsThatFree(): ReadonlySet<string> {
    const lists = new Set<string>()
    for (const { rule } of this.rules) {
      if (!rule.then.every(frees)) continue
      const condition = conditionOf(rule)
      for (const { atom } of this.named(condition)) {
        if (atom.op !== 'listed') continue
        const { list } = atom
        if (this.everyWay(condition, (test) => test.positive && test.atom.op === 'listed' && test.atom.list === list))
          lists.add(list)
      }
    }
    return lists
  }
}

const lastReadings = new WeakMap<Book, Reading>()

/** Rules of instruments that decide on the day; terms of all, since a draft uses its own. The last reading of a book is remembered. */
export function readingOf(book: Book, day: Day): Reading {
  const last = lastReadings.get(book)
  if (last?.day === day) return last
  const rules: RuleOfDay[] = []
  const means = new Map<string, Condition>()
  for (const i of book.instruments)
    for (const { id, versions } of i.articles) {
      const version = versionNearest(versions, day)
      if (version === undefined) continue
      if ('means' in version) means.set(id, version.means)
      else if ('then' in version && decides(i, day) && within(version, day)) rules.push({ id, rule: version })
    }
  const reading = new Reading(book, day, rules, means)
  lastReadings.set(book, reading)
  return reading
}

/** The version of the day; else the last that ended, else the first to come. */
export function versionNearest(versions: readonly ArticleVersion[], day: Day): ArticleVersion | undefined {
  return (
    versionOn(versions, day) ??
    versions.findLast(({ until }) => until !== undefined && until <= day) ??
    versions.find(({ from }) => from !== undefined && day < from)
  )
}

/** When the rule binds: its condition with its provisos. */
export function conditionOf(rule: Rule): Condition {
  return all(...[rule.when, rule.provided].filter((part) => part !== undefined))
}

const frees = ({ effect }: Effect): boolean => effect === 'exempts' || effect === 'permits' || effect === 'outOfScope'

const offersOf = (version: ArticleVersion): readonly Offer[] =>
  'then' in version ? version.then.filter((effect) => effect.effect === 'offers') : []
