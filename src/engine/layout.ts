/** The flat record of a book: where each fact, derived number and step stands. One layout serves all days, so that a transfer is laid out once. */

import {
  type Book,
  type Condition,
  type Derivation,
  type Effect,
  type FactDeclaration,
  factAt,
  factOrdinal,
  type Mechanism,
  partsOfCounts,
} from '../law/index.ts'
import { classesOf } from './classes.ts'
import { BookError } from './errors.ts'
import type { Expression, FactSlot, Flag, NumberSlot } from './program.ts'

export interface BookLayout {
  readonly slots: readonly FactSlot[]
  readonly slotOf: ReadonlyMap<string, FactSlot>
  readonly numbers: readonly NumberSlot[]
  /** Pairs of number slots (n) of which the first cannot exceed the second. */
  readonly orders: readonly (readonly [less: number, more: number])[]
  readonly flags: readonly Flag[]
  readonly flagOf: ReadonlyMap<string, Flag>
  readonly masksLength: number
  readonly numbersLength: number
}

const layouts = new WeakMap<Book, BookLayout>()

export function layoutOf(book: Book): BookLayout {
  let layout = layouts.get(book)
  if (layout === undefined) {
    layout = new Builder(book).layout()
    layouts.set(book, layout)
  }
  return layout
}

export const flagKey = (kind: Flag['kind'], of: string): string => `${kind} ${of}`

class Builder {
  private readonly slots: FactSlot[] = []
  private readonly slotOf = new Map<string, FactSlot>()
  private readonly numbers: NumberSlot[] = []
  private readonly flagOf = new Map<string, Flag>()
  private readonly asked = new Map<string, (readonly string[])[]>()
  private readonly mechanisms: ReadonlyMap<string, Mechanism>
  private readonly book: Book
  private masksLength = 0
  private numbersLength = 0

  constructor(book: Book) {
    this.book = book
    this.mechanisms = new Map(book.mechanisms.map((m) => [m.id, m]))
  }

  layout(): BookLayout {
    this.gather()
    this.masksLength = this.flagOf.size
    for (const [path, groups] of this.asked) this.add(path, groups)
    const { slots, slotOf, numbers, flagOf, masksLength, numbersLength } = this
    const flags = [...flagOf.values()]
    return { slots, slotOf, numbers, orders: this.orders(), flags, flagOf, masksLength, numbersLength }
  }

  /** Everything that any day's law asks; drafts ask nothing. */
  private gather(): void {
    const lists = new Map(this.book.lists.map((l) => [l.id, l]))
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
    }
    for (const m of this.book.mechanisms) {
      this.flag('held', m.id)
      visit(m.heldWhen)
      for (const o of m.obtainable ?? []) visit(o.when)
      for (const step of [...(m.implies ?? []), ...(m.with ?? []).map((w) => w.step)]) this.flag('held', step)
    }
    for (const i of this.book.instruments) {
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
    if (e.met === undefined) this.flag('copy', e.country)
    else visit(e.met)
  }

  private flag(kind: Flag['kind'], of: string): void {
    const key = flagKey(kind, of)
    if (this.flagOf.has(key)) return
    const mechanism = kind === 'held' ? this.mechanisms.get(of) : undefined
    const m = this.flagOf.size
    this.flagOf.set(key, mechanism === undefined ? { m, kind, of } : { m, kind, of, mechanism })
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
    this.put({ kind: 'number', path, declaration, ordinal: factOrdinal(path), n: this.numbersLength })
    this.numbersLength += 2
    for (const [part, whole] of partsOfCounts) {
      if (part === path) this.add(whole, [])
      if (whole === path) this.add(part, [])
    }
  }

  private addDerived(path: string): void {
    const derived = this.book.derived.find((d) => d.path === path)
    if (derived === undefined) throw new BookError(`${this.book.id}: no fact is called ${path}`)
    const expression = this.expression(derived.derive)
    if (derived.atMost !== undefined) this.add(derived.atMost, [])
    this.put({ kind: 'number', path, ordinal: -1, derived, expression, n: this.numbersLength })
    this.numbersLength += 2
  }

  private expression(d: Derivation): Expression {
    if (d.by === 'sum') return { by: 'sum', of: d.of.map((part) => this.expression(part)) }
    if (d.by === 'difference') return { by: 'difference', from: this.expression(d.from), take: this.expression(d.take) }
    this.add(d.fact, [])
    const slot = this.slotOf.get(d.fact)
    if (slot?.kind !== 'number') throw new BookError(`${d.fact}: only numbers can be derived from`)
    return { by: 'slot', n: slot.n }
  }

  /** Parts and wholes, and what derived facts declare. */
  private orders(): readonly (readonly [number, number])[] {
    const pairs = [...partsOfCounts]
    for (const d of this.book.derived) if (d.atMost !== undefined) pairs.push([d.path, d.atMost])
    return pairs.flatMap(([less, more]) => {
      const [a, b] = [this.slotOf.get(less), this.slotOf.get(more)]
      return a?.kind === 'number' && b?.kind === 'number' ? [[a.n, b.n] as const] : []
    })
  }
}
