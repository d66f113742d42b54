/** What the law makes of one flow as a function of its numbers of people: asked of the engine once, then a few comparisons. */

import { type Residual, specialise } from '../../engine/index.ts'
import type { Book, Day, Transfer } from '../../law/index.ts'
import type { Flow } from './population.ts'

/** How a flow fares; `undetermined` is never counted as free. */
export const fates = ['free', 'formality', 'barred', 'undetermined'] as const
export type Fate = (typeof fates)[number]

/** The numbers that are drawn. Everything else of a flow is fixed. */
const drawnFacts = [
  'data.subjects.count',
  'data.subjects.sensitiveCount',
  'data.subjects.yearToDate',
  'data.subjects.sensitiveYearToDate',
  'data.subjects.previousYear',
  'data.subjects.sensitivePreviousYear',
  'data.subjects.held',
] as const

/**
 * For everything that a flow fixes, the verdict is a step function of the seven numbers. `specialise` works that function
 * out of the day's whole law once; what remains of it for a transfer is the nest of comparisons `leafAt`, whose steps are
 * the law's own thresholds, so no verdict is interpolated or cached by rounding.
 */
export class Ask {
  /** Where no number matters, the one leaf there is; else -1. */
  private readonly constant: number
  private readonly row: Float64Array
  private readonly slots: readonly number[]
  private readonly leafAt: (row: Float64Array) => number
  /** By leaf: place in `fates`. */
  readonly fate: Uint8Array
  /** By leaf: steps of the shortest list that makes the transfer lawful. */
  readonly formalities: Uint8Array
  /** By leaf: whether its people feed the counters of people sent abroad. */
  readonly counted: Uint8Array
  /** Whatever the numbers, its people are counted. */
  readonly countsAlways: boolean

  constructor(residual: Residual) {
    const { leaves, width } = residual
    // A number that never matters is written into one more place, which is not read.
    this.row = new Float64Array(width + 1)
    this.slots = drawnFacts.map((fact) => residual.facts.get(fact)?.slot ?? width)
    this.leafAt = residual.leafAt
    this.constant = residual.depth === 0 ? residual.leafAt(this.row) : -1
    this.fate = Uint8Array.from(leaves, ({ verdict }) => fates.indexOf(fateOf(verdict)))
    this.formalities = Uint8Array.from(leaves, ({ verdict, mechanisms }) =>
      verdict === 'conditional' ? Math.max(1, Math.min(...mechanisms.map((list) => list.length))) : 0,
    )
    this.counted = Uint8Array.from(leaves, ({ counted }) => (counted ? 1 : 0))
    this.countsAlways = this.counted.every((counted) => counted === 1)
  }

  /** The answer in one word, where it is the same for all numbers. */
  get always(): string | undefined {
    const at = this.constant
    return at < 0 ? undefined : `${this.fate[at]} ${this.formalities[at]} ${this.counted[at]}`
  }

  /** The leaf for `n` people of whom `s` sensitive, after so many this year and the year before. */
  leaf(n: number, s: number, year: number, sYear: number, before: number, sBefore: number, held: number): number {
    if (this.constant >= 0) return this.constant
    const { row, slots } = this
    row[slots[0]!] = n
    row[slots[1]!] = s
    row[slots[2]!] = year
    row[slots[3]!] = sYear
    row[slots[4]!] = before
    row[slots[5]!] = sBefore
    row[slots[6]!] = held
    return this.leafAt(row)
  }
}

function fateOf(verdict: string): Fate {
  if (verdict === 'permitted' || verdict === 'out-of-scope') return 'free'
  if (verdict === 'conditional') return 'formality'
  return verdict === 'prohibited' ? 'barred' : 'undetermined'
}

/** The transfer of a flow by a firm that has these traits, with no people in it yet. */
export function transferOf({ transfer }: Flow, traits: readonly string[], asOf: Day): Transfer {
  return { ...transfer, asOf, exporter: { ...transfer.exporter, traits } }
}

/** Residuals, each worked out when it is first needed: the same flow, traits, day and book is the same question. */
export class Asks {
  private readonly known = new Map<Book, Map<string, Ask>>()
  /** Where no number matters, an answer is told by its one leaf: laws that answer alike share it. */
  private readonly constants = new Map<string, Ask>()

  of(book: Book, day: Day, flow: Flow, traits: readonly string[]): Ask {
    const own = this.known.get(book) ?? new Map<string, Ask>()
    this.known.set(book, own)
    const transfer = transferOf(flow, traits, day)
    const key = JSON.stringify(transfer)
    const ask = own.get(key) ?? this.shared(new Ask(specialise(book, day, transfer, drawnFacts)))
    own.set(key, ask)
    return ask
  }

  private shared(ask: Ask): Ask {
    const { always } = ask
    if (always === undefined) return ask
    const known = this.constants.get(always) ?? ask
    this.constants.set(always, known)
    return known
  }
}
