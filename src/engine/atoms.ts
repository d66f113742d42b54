/** Turns conditions into nodes over interned atoms of the day; equal questions are one atom. */

import { type Book, type Condition, type Day, dayNumber, factAt, type LawList } from '../law/index.ts'
import { maskOf } from './classes.ts'
import { within } from './dates.ts'
import { BookError } from './errors.ts'
import { type BookLayout, copyKindFor, flagKey } from './layout.ts'
import type { Atom, ClassSlot, EntryNode, FactSlot, Flag, Node } from './program.ts'

export const always: Node = { k: 'all', of: [] }

export class AtomTable {
  readonly atoms: Atom[] = []
  readonly listEntries: EntryNode[] = []
  readonly layout: BookLayout
  private readonly known = new Map<string, number>()
  private readonly book: Book
  private readonly day: Day
  private readonly lists: ReadonlyMap<string, LawList>
  private readonly definition: (id: string) => number

  constructor(book: Book, day: Day, layout: BookLayout, definition: (id: string) => number) {
    this.book = book
    this.day = day
    this.layout = layout
    this.definition = definition
    this.lists = new Map(book.lists.map((l) => [l.id, l]))
  }

  node(c: Condition): Node {
    switch (c.op) {
      case 'all':
      case 'any':
        return { k: c.op, of: c.of.map((part) => this.node(part)) }
      case 'not':
        return { k: 'not', of: this.node(c.of) }
      case 'is':
        return this.words('set', c.fact, c.values)
      case 'has':
      case 'within':
        return this.words(c.op, c.fact, c.words)
      case 'atLeast':
        return this.number(c.fact, c.value)
      case 'below':
        return { k: 'not', of: this.number(c.fact, c.value) }
      case 'before':
      case 'after':
        return this.atom(`${c.op} ${c.fact} ${c.day}`, () => {
          const slot = this.slot(c.fact, 'day')
          return { kind: c.op, slot, value: dayNumber(c.day), text: c.fact }
        })
      case 'defined':
        return { k: 'defined', definition: this.definition(c.article) }
      case 'listed':
        return { k: 'listed', list: c.list, entries: this.entries(c.fact, c.list) }
    }
  }

  copy(country: string, mode: string): Node {
    const kind = copyKindFor(mode)
    const text = `a ${kind === undefined ? '' : `${kind} `}copy is kept in ${country}`
    const flag = this.flagOf('copy', country, kind)
    return this.atom(flagKey('copy', country, kind), () => ({ kind: 'flag', flag, text }))
  }

  flagOf(kind: Flag['kind'], of: string, copyKind?: 'primary'): Flag {
    const flag = this.layout.flagOf.get(flagKey(kind, of, copyKind))
    if (flag === undefined) throw new BookError(`${this.book.id}: no step is called ${of}`)
    return flag
  }

  private words(kind: 'set' | 'has' | 'within', fact: string, words: readonly string[]): Node {
    return this.atom(`${kind} ${fact} ${words.join(' ')}`, () => {
      const slot = this.slot(fact, kind === 'set' ? 'set' : 'words')
      const mask = maskOf(slot.declaration, slot.classes, words)
      return { kind, slot, mask, text: words.join(', ') }
    })
  }

  private number(fact: string, value: number): Node {
    return this.atom(`atLeast ${fact} ${value}`, () => ({
      kind: 'atLeast',
      slot: this.slot(fact, 'number'),
      value,
      text: fact,
    }))
  }

  private slot<K extends FactSlot['kind']>(path: string, kind: K): Extract<FactSlot, { kind: K }> {
    const slot = this.layout.slotOf.get(path)
    if (slot === undefined || slot.kind !== kind) throw new BookError(`${this.book.id}: ${path} cannot be asked so`)
    return slot as Extract<FactSlot, { kind: K }>
  }

  private entries(fact: string, id: string): readonly EntryNode[] {
    const list = this.lists.get(id)
    if (list === undefined) throw new BookError(`${this.book.id}: no list is called ${id}`)
    const kind = factAt(fact)?.kind === 'words' ? 'has' : 'set'
    const nodes = list.entries.map((e) => ({
      entry: e,
      test: this.words(kind, fact, [e.member]),
      ...(e.when === undefined ? {} : { when: this.node(e.when) }),
      cite: e.cite,
      inForce: within(e, this.day),
      ...(e.endedBy === undefined ? {} : { endedBy: e.endedBy }),
    }))
    this.listEntries.push(...nodes)
    return nodes
  }

  private atom(key: string, make: () => Atom): Node {
    let index = this.known.get(key)
    if (index === undefined) {
      index = this.atoms.length
      this.atoms.push(make())
      this.known.set(key, index)
    }
    return { k: 'atom', atom: index }
  }
}

/** Facts that some atom of the day reads, with the sources of derived numbers. */
export function slotsRead(layout: BookLayout, atoms: readonly Atom[], also: readonly FactSlot[]): readonly FactSlot[] {
  const read = new Set<FactSlot>(also)
  const visit = (slot: FactSlot): void => {
    read.add(slot)
    if (slot.kind === 'number' && slot.expression !== undefined) sources(slot.expression)
    if (slot.kind === 'number' && slot.largest !== undefined)
      for (const n of [slot.largest.count, ...slot.largest.earlier]) at(n)
  }
  const at = (n: number): void => visit(layout.numbers.find((s) => s.n === n)!)
  const sources = (e: NonNullable<Extract<FactSlot, { kind: 'number' }>['expression']>): void => {
    if (e.by === 'sum') e.of.forEach(sources)
    else if (e.by === 'difference') for (const part of [e.from, e.take]) sources(part)
    else at(e.n)
  }
  for (const atom of atoms) if (atom.kind !== 'flag') visit(atom.slot)
  return layout.slots.filter((slot) => read.has(slot))
}

/** Of each list of words: its classes, grouped by what the atoms of the day can tell apart, as masks. */
export function wordGroups(atoms: readonly Atom[]): ReadonlyMap<FactSlot, readonly (readonly number[])[]> {
  const groups = new Map<FactSlot, readonly (readonly number[])[]>()
  const slots = new Set(atoms.flatMap((a) => (a.kind === 'has' || a.kind === 'within' ? [a.slot] : [])))
  for (const slot of slots) groups.set(slot, groupsOf(slot, atoms))
  return groups
}

function groupsOf(slot: ClassSlot<'set'> | ClassSlot<'words'>, atoms: readonly Atom[]): readonly (readonly number[])[] {
  const masks = atoms.flatMap((a) => ((a.kind === 'has' || a.kind === 'within') && a.slot === slot ? [a.mask] : []))
  const bySignature = new Map<string, number[]>()
  for (let bit = 0; bit < slot.classes.count; bit++) {
    const [w, b] = [Math.floor(bit / 31), 1 << (bit % 31)]
    const signature = masks.map((mask) => ((mask[w]! & b) === 0 ? '0' : '1')).join('')
    const group = bySignature.get(signature) ?? new Array<number>(slot.classes.width).fill(0)
    group[w]! |= b
    bySignature.set(signature, group)
  }
  return [...bySignature.values()]
}
