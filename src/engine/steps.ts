/** Steps of the day: when a mechanism is held or obtainable, and the companions that join its paths (LANGUAGE §6). */

import type { Book, Day, Mechanism } from '../law/index.ts'
import type { AtomTable } from './atoms.ts'
import { within } from './dates.ts'
import type { Node, Path, StepOfDay } from './program.ts'

export class StepTable {
  private readonly ids: string[] = []
  private readonly index = new Map<string, number>()
  private readonly mechanisms: ReadonlyMap<string, Mechanism>
  private readonly book: Book
  private readonly day: Day
  private readonly table: AtomTable

  constructor(book: Book, day: Day, table: AtomTable) {
    this.book = book
    this.day = day
    this.table = table
    this.mechanisms = new Map(book.mechanisms.map((m) => [m.id, m]))
  }

  paths(paths: readonly (readonly string[])[]): readonly Path[] {
    return paths.map((path) => this.path(path))
  }

  /** The path with the companions of its mechanisms, and theirs. */
  private path(names: readonly string[]): Path {
    const all = new Set(names)
    for (const name of all)
      for (const companion of this.mechanisms.get(name)?.with ?? [])
        if (within(companion, this.day)) all.add(companion.step)
    return [...all].map((name) => this.step(name))
  }

  private step(id: string): number {
    let at = this.index.get(id)
    if (at === undefined) {
      at = this.ids.length
      this.ids.push(id)
      this.index.set(id, at)
    }
    return at
  }

  /** Call once all paths are known. Mechanisms that do the work of a step in use are steps too. */
  finish(): readonly StepOfDay[] {
    let before = -1
    while (before !== this.ids.length) {
      before = this.ids.length
      for (const m of this.book.mechanisms) if (m.implies?.some((w) => this.index.has(w))) this.step(m.id)
    }
    const implies = this.ids.map((id) =>
      (this.mechanisms.get(id)?.implies ?? []).flatMap((weaker) => this.index.get(weaker) ?? []),
    )
    return this.ids.map((id, i) => {
      const mechanism = this.mechanisms.get(id)
      const flag = this.table.flagOf('held', id)
      return {
        id,
        flag,
        ...(mechanism === undefined ? {} : { mechanism }),
        ...(mechanism?.heldWhen === undefined ? {} : { heldWhen: this.table.node(mechanism.heldWhen) }),
        obtainable: this.obtainable(mechanism),
        implies: implies[i]!,
        impliedBy: implies.flatMap((weaker, j) => (weaker.includes(i) ? [j] : [])),
      }
    })
  }

  private obtainable(mechanism: Mechanism | undefined): Node | boolean {
    if (mechanism?.obtainable === undefined) return true
    const now = mechanism.obtainable.filter((w) => within(w, this.day))
    if (now.length === 0) return false
    if (now.some((w) => w.when === undefined)) return true
    return { k: 'any', of: now.map((w) => this.table.node(w.when!)) }
  }
}
