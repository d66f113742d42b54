/** Stands at the wire and looks at every batch that leaves: is it lawful, counted, recorded, and does the course only go forward? */

import type { Progress } from '../../src/border/core/carrier.ts'
import type { Model, Seats } from './model.ts'
import type { Law } from './shop.ts'
import type { SourceServer } from './source.ts'
import type { AbroadRow, Handed } from './target.ts'
import type { World } from './world.ts'

export interface Ruling {
  readonly law: Law
  readonly day: string
}

/** What the examiner must be able to ask about the home side. */
export interface Home {
  /** Seats of the year as a crash now would leave them. */
  durableSeats(year: string): Seats
  /** Whether a text is durable in the ledger. */
  ledgerHolds(text: string): boolean
  /** The law and day behind the digest of a plan, and whether it is the one in force. */
  ruling(digest: string): Ruling
  inForce(digest: string): boolean
}

/** Batches on their way, and the one just decided, when the law changes. */
const staleMax = 4

export class Examiner {
  /** By year and person: rows of which kind were handed over about her. */
  readonly captured = new Map<string, Map<string, Set<'ordinary' | 'sensitive'>>>()
  /** Everybody about whom anything ever left. */
  readonly everSent = new Set<string>()
  readonly committedBatches = new Set<number>()
  private readonly world: World
  private readonly model: Model
  private readonly source: SourceServer
  private readonly home: Home
  private readonly keysHanded = new Set<string>()
  private readonly valuesHanded = new Set<string>()
  private last: Progress | null = null
  private readonly stale = new Map<string, number>()

  constructor(world: World, model: Model, source: SourceServer, home: Home) {
    this.world = world
    this.model = model
    this.source = source
    this.home = home
  }

  handed(batch: Handed): void {
    for (const bytes of batch.bytes)
      if (Buffer.from(bytes).includes('CANARY')) throw new Error('I-1: a barred value was handed over')
    const carries = batch.tables.some((t) => t.rows.length + t.updates.length + t.deletes.length > 0)
    this.keys(batch)
    if (!carries && batch.sweeps.length === 0) return
    const text = `"batch":${batch.progress.batch},`
    if (!this.home.ledgerHolds(text))
      throw new Error(`I-21: batch ${batch.progress.batch} left before its ledger entry was durable`)
    const plan = `${this.world.life} ${batch.progress.plan}`
    this.stale.set(plan, this.home.inForce(batch.progress.plan) ? 0 : (this.stale.get(plan) ?? 0) + 1)
    if (this.stale.get(plan)! > staleMax)
      throw new Error('I-19: rows still leave under a plan that is no longer in force')
    const ruling = this.home.ruling(batch.progress.plan)
    const state = this.source.stateAt(batch.progress.position)
    const seats = this.home.durableSeats(ruling.day.slice(0, 4))
    for (const { name, rows, updates } of batch.tables) {
      for (const row of [...rows, ...updates]) {
        const table = this.model.table(name)
        const cells = this.model.origin(state, table, row)
        const key = () => `${name} ${JSON.stringify([...row])}`
        if (cells === undefined) throw new Error(`I-1: handed over, and not at home then: ${key()}`)
        const lawful = this.model.lawful(state, table, cells, ruling.law, ruling.day)
        if (lawful === null) throw new Error(`I-1: handed over, and barred: ${key()}`)
        const whole = this.model.shows(table, cells, row, false)
        const anonymous = lawful.counted && this.model.droppable(table) && this.model.shows(table, cells, row, true)
        if (!whole || (anonymous && !hasSeat(seats, lawful))) {
          if (!anonymous) throw new Error(`I-8: other values than at home: ${key()}`)
          this.world.note('crossed without personal columns')
        } else if (lawful.counted) this.capture(lawful.person!, lawful.sensitive, ruling, seats, row, name)
        if (lawful.person !== null) this.everSent.add(lawful.person)
      }
      if (updates.length > 0) this.world.note('partial update')
    }
    this.line(ruling, seats)
    for (const { name, rows } of batch.tables) for (const row of rows) this.remember(name, row)
    for (const { name, updates } of batch.tables) for (const row of updates) this.remember(name, row)
  }

  committed(progress: Progress): void {
    const { last } = this
    if (
      last !== null &&
      last.phase === 'streaming' &&
      progress.phase === 'streaming' &&
      progress.position < last.position
    )
      throw new Error(`I-8: the position went back from ${last.position} to ${progress.position}`)
    if (last !== null && progress.batch < last.batch) throw new Error('I-8: the number of the batch went back')
    this.committedBatches.add(progress.batch)
    this.last = progress
  }

  /** A plan comes into force, perhaps not for the first time. */
  nowInForce(digest: string): void {
    this.stale.delete(`${this.world.life} ${digest}`)
  }

  /** The target was set back to an older state. */
  restored(progress: Progress | null): void {
    this.last = progress
  }

  /** I-17: who is counted is who was in the wire; `reserved` had a seat when a crash came before the bytes left. */
  countFaults(
    year: string,
    seats: Seats & { readonly seats: { ordinary: number; sensitive: number } },
    reserved: ReadonlySet<string>,
  ): string[] {
    const sent = this.captured.get(year) ?? new Map<string, Set<string>>()
    const faults: string[] = []
    for (let n = 0; n < 10; n++) {
      const person = String(n)
      const axes = seats.axesOf(person)
      if (axes !== 0 && !sent.has(person) && !reserved.has(person))
        faults.push(`I-17: ${person} is counted in ${year} and was never sent`)
      if (axes === 0 && sent.has(person)) faults.push(`I-17: ${person} was sent in ${year} and is not counted`)
      if ((axes & 2) === 0 && sent.get(person)?.has('sensitive'))
        faults.push(`I-17: ${person} was sent as sensitive and is not counted so`)
    }
    return faults
  }

  private capture(
    person: string,
    sensitive: boolean,
    { day }: Ruling,
    seats: Seats,
    row: AbroadRow,
    name: string,
  ): void {
    const year = day.slice(0, 4)
    const people = this.captured.get(year) ?? new Map<string, Set<'ordinary' | 'sensitive'>>()
    this.captured.set(year, people)
    const kinds = people.get(person) ?? new Set()
    people.set(person, kinds.add(sensitive ? 'sensitive' : 'ordinary'))
    if (!hasSeat(seats, { person, sensitive }))
      throw new Error(`I-17: handed over before a seat was durable: ${name} ${JSON.stringify([...row])}`)
  }

  /** I-16: the people in the wire never reach the line. */
  private line({ law, day }: Ruling, seats: Seats): void {
    const people = [...(this.captured.get(day.slice(0, 4))?.keys() ?? [])]
    if (people.length === 0 || (law.ordinaryLine === null && law.sensitiveLine === null)) return
    // Everybody in the wire has a seat of her kind (see `capture`); one may have both, or one that a crash kept unused.
    const ordinary = people.filter((person) => (seats.axesOf(person) & 1) !== 0).length
    const sensitive = people.filter((person) => (seats.axesOf(person) & 2) !== 0).length
    if (
      law.ordinaryLine !== null &&
      seats.ordinary !== null &&
      ordinary + this.openingOf('ordinary') >= law.ordinaryLine
    )
      throw new Error('I-16: more ordinary people in the wire than the line allows')
    if (
      law.sensitiveLine !== null &&
      seats.sensitive !== null &&
      sensitive + this.openingOf('sensitive') >= law.sensitiveLine
    )
      throw new Error('I-16: more sensitive people in the wire than the line allows')
  }

  private openingOf(kind: 'ordinary' | 'sensitive'): number {
    return this.model.opening[kind] ?? 0
  }

  /** Keys are data: what is deleted or swept abroad must have been handed over before. */
  private keys(batch: Handed): void {
    for (const { name, deletes } of batch.tables)
      for (const row of deletes)
        if (!this.keysHanded.has(this.keyText(name, row)))
          throw new Error(
            `I-1: the key of a row that never crossed is handed over: ${name} ${JSON.stringify([...row])}`,
          )
    for (const { top, column, values } of batch.sweeps) {
      for (const value of values) {
        const name = this.model.comparable(top, column, value)
        if (!this.valuesHanded.has(`${meaning(top, column)}=${name}`))
          throw new Error(`I-1: a sweep names somebody who never crossed: ${top}.${column} ${value}`)
      }
      this.world.note('sweep')
    }
  }

  private remember(name: string, row: AbroadRow): void {
    this.keysHanded.add(this.keyText(name, row))
    for (const [column, value] of row)
      if (value !== null)
        this.valuesHanded.add(`${meaning(name, column)}=${this.model.comparable(name, column, value)}`)
  }

  private keyText(name: string, row: AbroadRow): string {
    const { key } = this.model.table(name)
    return JSON.stringify([name, ...key.map((k) => this.model.comparable(name, k, row.get(k) ?? ''))])
  }
}

function hasSeat(seats: Seats, { person, sensitive }: { person: string | null; sensitive: boolean }): boolean {
  const axes = seats.axesOf(person!)
  return sensitive ? (axes & 2) !== 0 : axes !== 0
}

/** A column of a path names the row it leads to: the same value, wherever it stands. */
function meaning(table: string, column: string): string {
  const at = `${table}.${column}`
  return { 'orders.customer': 'customers.id', 'lines.order': 'orders.id', 'parts.line': 'lines.id' }[at] ?? at
}
