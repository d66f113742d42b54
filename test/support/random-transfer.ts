/** Random transfers at the boundary values of a book: its own numbers, dates, words and places, with facts missing at random. */

import { datesOf } from '../../src/engine/dates.ts'
import type { DayProgram } from '../../src/engine/program.ts'
import { programOf } from '../../src/engine/resolve.ts'
import {
  addDays,
  addYears,
  type Book,
  type FactDeclaration,
  facts,
  hasPersonalData,
  lawHeldFrom,
} from '../../src/law/index.ts'
import { zoneLiesIn } from '../../src/law/places.ts'
import { zones } from '../../src/law/vocabulary.ts'
import { RandomRecords } from './random-records.ts'

/** A small seeded generator (xorshift): the same seed gives the same transfers everywhere. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0 || 1
  }

  /** From 0 up to, and without, `below`. */
  int(below: number): number {
    let x = this.state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.state = x >>> 0
    return this.state % below
  }

  one<T>(items: readonly T[]): T {
    return items[this.int(items.length)]!
  }

  chance(percent: number): boolean {
    return this.int(100) < percent
  }

  some<T>(items: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: this.int(most + 1) }, () => this.one(items)))]
  }
}

export interface RandomOptions {
  /** Per cent of facts that are null or absent. */
  readonly missing: number
}

/** What a book's day asks of each fact. */
export class Boundaries {
  private readonly values = new Map<string, readonly unknown[]>()
  readonly program: DayProgram
  readonly day: string
  private readonly book: Book
  private readonly records: RandomRecords

  constructor(book: Book, day: string) {
    this.book = book
    this.day = day
    this.program = programOf(book, day)
    this.records = new RandomRecords(this.program.layout, day)
    const limits = new Set([0, 1, 5])
    for (const atom of this.program.atoms)
      if (atom.kind === 'atLeast' && Number.isInteger(atom.value))
        for (const d of [-1, 0, 1]) limits.add(Math.max(0, atom.value + d))
    for (const f of facts) this.values.set(f.path, this.valuesOf(f, [...limits]))
  }

  private valuesOf(f: FactDeclaration, limits: readonly number[]): readonly unknown[] {
    const slot = this.program.layout.slotOf.get(f.path)
    const asked = slot?.kind === 'set' || slot?.kind === 'words' ? slot.classes.named.filter((n) => n !== null) : []
    if (f.kind === 'count') return limits
    if (f.kind === 'place' || f.places === true) return [...asked, this.book.jurisdiction, 'JP', 'XX']
    if (f.kind === 'choice' || f.kind === 'words') return [...asked, ...(f.values ?? []).slice(0, 3)]
    return [addDays(this.day, -1), this.day, addDays(this.day, 1)]
  }

  transfer(random: Random, options: RandomOptions): unknown {
    const flat = new Map<string, unknown>()
    for (const f of facts) {
      const required = 'required' in f.default && f.default.required === 'always'
      if (f.path !== 'exporter.country' && random.chance(options.missing)) {
        if (required || random.chance(50)) flat.set(f.path, null)
      } else flat.set(f.path, this.value(f, random, flat))
    }
    if (flat.get('data.subjects.count') === undefined && hasPersonalData(flat.get('data.categories')))
      flat.set('data.subjects.count', null)
    bound(flat)
    return { asOf: this.day, ...nested(flat) }
  }

  private value(f: FactDeclaration, random: Random, flat: ReadonlyMap<string, unknown>): unknown {
    const values = this.values.get(f.path)!
    if (f.path === 'exporter.country' || f.path === 'data.collectedIn')
      return random.chance(85) ? this.book.jurisdiction : random.one(values)
    if (f.path.endsWith('.zone')) {
      const country = flat.get(f.path.replace('.zone', '.country'))
      const there = zones.filter((zone) => typeof country === 'string' && zoneLiesIn(zone, country))
      return there.length === 0 || random.chance(60) ? null : random.one(there)
    }
    if (f.path === 'safeguards') return [...this.safeguards(random), ...this.records.safeguard(random)]
    if (f.kind === 'day' && this.records.countsDays && random.chance(70)) return this.records.event(random)
    const categories = flat.get('data.categories')
    const record = this.records.value(f.path, random, Array.isArray(categories) ? categories : [])
    if (record !== undefined) return record
    if (f.kind === 'records') return f.default !== undefined && 'value' in f.default ? f.default.value : null
    if (f.kind === 'words') {
      const most = f.path.endsWith('traits') || f.path === 'data.qualifiers' ? 1 : 3
      return random.some(values, most)
    }
    if (f.kind === 'choice' && 'value' in f.default && f.default.value !== null && random.chance(50))
      return f.default.value
    return f.nullMeans === 'none' && random.chance(60) ? null : random.one(values)
  }

  private safeguards(random: Random): readonly unknown[] {
    const steps = this.program.steps.filter((s) => s.mechanism?.accepts !== undefined)
    if (steps.length === 0) return []
    return random
      .some(steps, 2)
      .map((s) => {
        const years = s.mechanism?.validYears?.map((v) => v.years) ?? []
        const starts = [
          this.day,
          addDays(this.day, 1),
          ...years.flatMap((y) => [0, 1].map((d) => addDays(addYears(this.day, -y), d))),
        ]
        return {
          type: s.id,
          status: random.chance(80) ? random.one(s.mechanism!.accepts!) : random.one(['signed', null]),
          from: random.chance(90) ? random.one(starts) : null,
          until: null as string | null,
        }
      })
      .map((s) => {
        const ends = [this.day, addDays(this.day, 1)].filter((day) => s.from === null || s.from < day)
        return ends.length > 0 && random.chance(30) ? { ...s, until: random.one(ends) } : s
      })
  }
}

/** Days at which a book's law turns, and the days before them. */
export function boundaryDays(book: Book): readonly string[] {
  return datesOf(book)
    .flatMap((day) => [addDays(day, -1), day])
    .filter((day) => day >= lawHeldFrom)
}

/** Sensitive people are part of the total; a consent taken back is not in force. */
function bound(flat: Map<string, unknown>): void {
  const safeguards = flat.get('safeguards')
  if (flat.get('data.subjects.consent') === 'withdrawn' && Array.isArray(safeguards))
    flat.set(
      'safeguards',
      (safeguards as { type: string }[]).filter((s) => !s.type.endsWith('consent')),
    )
  for (const [part, whole] of [
    ['sensitiveCount', 'count'],
    ['sensitiveYearToDate', 'yearToDate'],
    ['sensitivePreviousYear', 'previousYear'],
  ].map((pair) => pair.map((name) => `data.subjects.${name}`) as [string, string])) {
    const a = flat.get(part)
    const b = flat.get(whole)
    if (typeof a !== 'number') continue
    if (typeof b === 'number') flat.set(part, Math.min(a, b))
    else if (b === undefined && a > 0) flat.set(whole, null)
  }
}

function nested(flat: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [path, value] of flat) {
    const keys = path.split('.')
    let at = root
    for (const key of keys.slice(0, -1)) {
      at[key] ??= {}
      at = at[key] as Record<string, unknown>
    }
    at[keys.at(-1)!] = value
  }
  return root
}
