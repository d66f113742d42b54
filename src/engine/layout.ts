/** The flat record of a book: where each fact, derived number and step stands. One layout serves all days, so that a transfer is laid out once. */

import {
  type Book,
  type Condition,
  type Derivation,
  type DerivedFact,
  type Effect,
  type FactDeclaration,
  factAt,
  factOrdinal,
  type ListEntry,
  type Mechanism,
  partsOfCounts,
  type RecordDerivation,
} from '../law/index.ts'
import { classesOf } from './classes.ts'
import { BookError } from './errors.ts'
import { keptOfLargest, type Largest } from './largest.ts'
import { boundsOf, type Measure } from './measure.ts'
import type { Expression, FactSlot, Flag, NumberSlot } from './program.ts'

export interface BookLayout {
  readonly slots: readonly FactSlot[]
  readonly slotOf: ReadonlyMap<string, FactSlot>
  readonly numbers: readonly NumberSlot[]
  /** Numbers measured in records, and the limits that some day's law holds against each. */
  readonly measures: readonly { readonly slot: MeasureSlot; readonly limits: ReadonlySet<number> }[]
  /** Pairs of number slots (n) of which the first cannot exceed the second. */
  readonly orders: readonly (readonly [less: number, more: number])[]
  readonly flags: readonly Flag[]
  readonly flagOf: ReadonlyMap<string, Flag>
  readonly masksLength: number
  readonly numbersLength: number
}

export type MeasureSlot = NumberSlot & { readonly measure: Measure }

const layouts = new WeakMap<Book, BookLayout>()

export function layoutOf(book: Book): BookLayout {
  let layout = layouts.get(book)
  if (layout === undefined) {
    layout = new Builder([book]).layout()
    layouts.set(book, layout)
  }
  return layout
}

/**
 * Two states of one jurisdiction's law, as books that lay out a transfer alike, so that one record can be put to both.
 * They must derive their numbers alike.
 */
export function laidOutAlike(one: Book, other: Book): readonly [Book, Book] {
  const pair = [Object.freeze({ ...one }), Object.freeze({ ...other })] as const
  const layout = new Builder(pair).layout()
  for (const book of pair) layouts.set(book, layout)
  return pair
}

export const flagKey = (kind: Flag['kind'], of: string, copyKind?: 'primary'): string =>
  copyKind === undefined ? `${kind} ${of}` : `${kind} ${of} ${copyKind}`

/** First capture is at home: a copy sent back later is not the first. */
export const copyKindFor = (mode: string): 'primary' | undefined => (mode === 'first-capture' ? 'primary' : undefined)

class Builder {
  private readonly slots: FactSlot[] = []
  private readonly slotOf = new Map<string, FactSlot>()
  private readonly numbers: NumberSlot[] = []
  private readonly flagOf = new Map<string, Flag>()
  private readonly asked = new Map<string, (readonly string[])[]>()
  private readonly limits = new Map<string, Set<number>>()
  private readonly measured = new Map<string, NumberSlot>()
  private readonly mechanisms: ReadonlyMap<string, Mechanism>
  private readonly books: readonly Book[]
  private readonly book: Book
  private readonly derived: readonly DerivedFact[]
  private masksLength = 0
  private numbersLength = 0

  constructor(books: readonly Book[]) {
    this.books = books
    this.book = books[0]!
    this.derived = books.flatMap((book) => book.derived)
    this.mechanisms = new Map(books.flatMap((book) => book.mechanisms.map((m) => [m.id, m])))
  }

  layout(): BookLayout {
    for (const book of this.books) this.gather(book)
    this.masksLength = this.flagOf.size
    for (const [path, groups] of this.asked) this.add(path, groups)
    const { slots, slotOf, numbers, flagOf, masksLength, numbersLength } = this
    const flags = [...flagOf.values()]
    const orders = this.orders()
    return { slots, slotOf, numbers, measures: this.measures(), orders, flags, flagOf, masksLength, numbersLength }
  }

  /** Everything that any day's law asks; drafts ask nothing. */
  private gather(book: Book): void {
    const lists = new Map(book.lists.map((l) => [l.id, l]))
    const ask = (fact: string, words: readonly string[] | undefined): void => {
      const groups = this.asked.get(fact) ?? []
      if (words !== undefined) groups.push(words)
      this.asked.set(fact, groups)
    }
    const visit = (c: Condition | undefined): void => {
      if (c === undefined) return
      if (c.op === 'all' || c.op === 'any') c.of.forEach(visit)
      else if (c.op === 'not') visit(c.of)
      else if (c.op === 'listed')
        for (const e of lists.get(c.list)?.entries ?? []) {
          ask(c.fact, [e.member])
          visit(e.when)
        }
      else if ('fact' in c) ask(c.fact, 'words' in c ? c.words : 'values' in c ? c.values : undefined)
      if (c.op === 'below' || c.op === 'atLeast')
        this.limits.set(c.fact, (this.limits.get(c.fact) ?? new Set()).add(c.value))
    }
    for (const m of book.mechanisms) {
      this.flag('held', m.id)
      visit(m.heldWhen)
      for (const o of m.obtainable ?? []) visit(o.when)
      for (const step of [...(m.implies ?? []), ...(m.with ?? []).map((w) => w.step)]) this.flag('held', step)
    }
    for (const i of book.instruments) {
      if (i.status === 'draft' || i.status === 'proposal') continue
      for (const version of i.articles.flatMap((a) => a.versions)) {
        if ('means' in version) visit(version.means)
        else visit(version.when)
        if ('presumes' in version) ask(version.presumes.fact, undefined)
        if (!('then' in version)) continue
        visit(version.provided)
        for (const e of version.then) this.effect(e, visit)
      }
    }
  }

  private effect(e: Effect, visit: (c: Condition | undefined) => void): void {
    if (e.effect === 'requires' || e.effect === 'offers') for (const step of e.paths.flat()) this.flag('held', step)
    if (e.effect === 'approve') this.flag('held', e.step)
    if (e.effect !== 'place') return
    this.flag('held', 'local-copy')
    if (e.met === undefined) this.flag('copy', e.country, copyKindFor(e.mode))
    else visit(e.met)
  }

  private flag(kind: Flag['kind'], of: string, copyKind?: 'primary'): void {
    const key = flagKey(kind, of, copyKind)
    if (this.flagOf.has(key)) return
    const mechanism = kind === 'held' ? this.mechanisms.get(of) : undefined
    const m = this.flagOf.size
    const { calendar } = this.book
    if (mechanism?.minimumAgeBusinessDays !== undefined && calendar === undefined)
      throw new BookError(`${of}: the book has no calendar to count business days in`)
    const about = { ...(mechanism && { mechanism }), ...(calendar && { calendar }), ...(copyKind && { copyKind }) }
    this.flagOf.set(key, { m, kind, of, ...about })
  }

  private add(path: string, groups: readonly (readonly string[])[]): void {
    if (this.slotOf.has(path)) return
    const declaration = factAt(path)
    if (declaration === undefined) this.addDerived(path)
    else if (declaration.kind === 'count' || declaration.kind === 'share') this.addNumber(path, declaration)
    else if (declaration.kind === 'records') throw new BookError(`${path}: no condition can read a record fact`)
    else {
      const common = { path, declaration, ordinal: factOrdinal(path), m: this.masksLength }
      if (declaration.kind === 'day') {
        this.put({ kind: 'day', ...common, n: this.numbersLength })
        this.masksLength += 1
        this.numbersLength += 2
      } else {
        const kind = declaration.kind === 'words' ? 'words' : 'set'
        const classes = classesOf(declaration, groups)
        this.put({ kind, ...common, classes })
        this.masksLength += classes.width * (kind === 'words' ? 2 : 1)
      }
    }
  }

  private put(slot: FactSlot): void {
    this.slots.push(slot)
    this.slotOf.set(slot.path, slot)
    if (slot.kind === 'number') this.numbers.push(slot)
  }

  private addNumber(path: string, declaration: FactDeclaration): void {
    this.put({ kind: 'number', path, declaration, ordinal: factOrdinal(path), bounds: people, n: this.numbersLength })
    this.numbersLength += 2
    for (const [part, whole] of partsOfCounts) {
      if (part === path) this.add(whole, [])
      if (whole === path) this.add(part, [])
    }
  }

  private addDerived(path: string): void {
    const derived = this.derived.find((d) => d.path === path)
    if (derived === undefined) throw new BookError(`${this.book.id}: no fact is called ${path}`)
    if (derived.atMost !== undefined) this.add(derived.atMost, [])
    const { derive } = derived
    if (isMeasure(derive) && !this.measured.has(JSON.stringify(derive))) {
      this.addMeasure(path, derive, derived)
      return
    }
    const expression = this.expression(derive)
    const bounds = isMeasure(derive) ? boundsOf(derive) : people
    this.put({ kind: 'number', path, ordinal: -1, derived, expression, bounds, n: this.numbersLength })
    this.numbersLength += 2
  }

  private addMeasure(path: string, derivation: RecordDerivation, derived?: DerivedFact): NumberSlot {
    const { calendar } = this.book
    if (derivation.by === 'age' && derivation.unit === 'business-days' && calendar === undefined)
      throw new BookError(`${path}: the book has no calendar to count business days in`)
    const entries = 'list' in derivation ? this.entries(path, derivation.list) : []
    const slot: NumberSlot = {
      kind: 'number',
      path,
      ordinal: -1,
      ...(derived === undefined ? {} : { derived }),
      measure: { derivation, entries, ...(calendar === undefined ? {} : { calendar }) },
      ...(derivation.by === 'largest' ? { largest: this.counts(derivation.window) } : {}),
      bounds: boundsOf(derivation),
      n: this.numbersLength,
    }
    this.put(slot)
    this.numbersLength += 2 + (slot.largest === undefined ? 0 : keptOfLargest)
    this.measured.set(JSON.stringify(derivation), slot)
    return slot
  }

  private entries(path: string, id: string): readonly ListEntry[] {
    const list = this.book.lists.find((l) => l.id === id)
    if (list === undefined) throw new BookError(`${this.book.id}: no list is called ${id}`)
    if (list.of !== 'place') throw new BookError(`${path}: ${id} is not a list of places`)
    if (list.entries.some((e) => e.when !== undefined))
      throw new BookError(`${path}: an entry of ${id} has a condition, which cannot be asked of an owner or a link`)
    return list.entries
  }

  private counts(window: 'transfer' | 'trailing-12-months'): Largest {
    const earlier = window === 'transfer' ? [] : ['data.subjects.yearToDate', 'data.subjects.previousYear']
    return { count: this.number('data.subjects.count').n, earlier: earlier.map((path) => this.number(path).n) }
  }

  private number(path: string): NumberSlot {
    this.add(path, [])
    const slot = this.slotOf.get(path)
    if (slot?.kind !== 'number') throw new BookError(`${path}: only numbers can be derived from`)
    return slot
  }

  private measures(): BookLayout['measures'] {
    return this.numbers.flatMap((slot) => {
      if (!isMeasured(slot)) return []
      const key = JSON.stringify(slot.measure.derivation)
      const limits = this.derived.flatMap((d) =>
        JSON.stringify(d.derive) === key ? [...(this.limits.get(d.path) ?? [])] : [],
      )
      return [{ slot, limits: new Set(limits) }]
    })
  }

  private expression(d: Derivation): Expression {
    if (d.by === 'sum') return { by: 'sum', of: d.of.map((part) => this.expression(part)) }
    if (d.by === 'difference') return { by: 'difference', from: this.expression(d.from), take: this.expression(d.take) }
    if (d.by === 'fact') return { by: 'slot', n: this.number(d.fact).n }
    const key = JSON.stringify(d)
    return { by: 'slot', n: (this.measured.get(key) ?? this.addMeasure(key, d)).n }
  }

  /** Parts and wholes, and what derived facts declare. */
  private orders(): readonly (readonly [number, number])[] {
    const pairs = [...partsOfCounts]
    for (const d of this.derived) if (d.atMost !== undefined) pairs.push([d.path, d.atMost])
    return pairs.flatMap(([less, more]) => {
      const [a, b] = [this.slotOf.get(less), this.slotOf.get(more)]
      return a?.kind === 'number' && b?.kind === 'number' ? [[a.n, b.n] as const] : []
    })
  }
}

const people = [0, Number.POSITIVE_INFINITY] as const

const isMeasured = (slot: NumberSlot): slot is MeasureSlot => slot.measure !== undefined

const isMeasure = (d: Derivation): d is RecordDerivation => d.by !== 'fact' && d.by !== 'sum' && d.by !== 'difference'
