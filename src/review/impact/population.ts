/** A population of firms as its file states it: who they are, what they send, and the laws under which they are asked. */

import type { Day, Transfer } from '../../law/index.ts'
import type { Reading } from '../../law/treaty/index.ts'

/** The format of populations this code reads. */
export const populationFormat = 1

export interface Population {
  /** The country whose law is asked: every flow leaves it. ISO 3166-1 alpha-2. */
  readonly country: string
  readonly seed: number
  /** Firms in all strata together. */
  readonly firms: number
  /** Firm by firm: then no other number of them can be drawn. */
  readonly listed: boolean
  /** Of the people sent in the year before, the part who are not among those of this year: 0 the same people, 1 all others. */
  readonly newPeople: number
  readonly strata: readonly Stratum[]
  readonly scenarios: readonly Scenario[]
  /** What the file says about where its numbers are from. */
  readonly assumptions: readonly Assumption[]
}

export interface Assumption {
  readonly about: string
  /** Where it is from; `assumed` where it is from nowhere. */
  readonly source: string
}

/** Firms that are alike; a firm that is listed by itself is a stratum of one. */
export interface Stratum {
  /** Where the firm is controlled from: the complainant. The population's own country: a domestic firm. */
  readonly home: string
  readonly sector: string
  readonly firms: number
  readonly sizes: readonly Size[]
  readonly traits: readonly Trait[]
  readonly flows: readonly Flow[]
}

export interface Size {
  readonly name: string
  /** Of the stratum's firms; all shares add up to 1. */
  readonly share: number
  /** Every number of people is multiplied by it. */
  readonly scale: number
  /** People the firm holds data of, at least; never fewer than it sends abroad. */
  readonly held: number
}

/** A legal quality of the exporter, drawn for each firm. */
export interface Trait {
  readonly trait: string
  readonly probability: number
}

export interface Flow {
  readonly name: string
  /** The question, but for its day, the firm's traits, and the numbers of people. */
  readonly transfer: Omit<Transfer, 'asOf'>
  /** People in a year, before the size's scale; null: data about nobody. */
  readonly people: Distribution | null
  /** Of them, the part of whom something sensitive crosses. */
  readonly sensitive: number
  /** That a firm of the stratum has the flow. */
  readonly probability: number
}

export type Distribution =
  | { readonly kind: 'fixed'; readonly people: number }
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  /** `spread`: the factor of one standard deviation. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly spread: number }
  | { readonly kind: 'among'; readonly of: readonly { readonly people: number; readonly share: number }[] }

export interface Scenario {
  readonly name: string
  readonly asOf: Day
  readonly assume: Assume | null
}

/** An agreement taken to bind parties on the day, whether or not it does. */
export interface Assume {
  readonly agreement: string
  readonly reading: Reading | null
  readonly parties: readonly string[]
}

/** Home country and sector: the unit of which results are told. */
export interface Cell {
  readonly home: string
  readonly sector: string
  readonly firms: number
}

/** In the order of first mention; and for each stratum its cell, and where its firms begin among those of the cell. */
export function cellsOf(strata: readonly Stratum[]): {
  readonly cells: readonly Cell[]
  readonly places: readonly { readonly cell: number; readonly offset: number }[]
} {
  const cells: { home: string; sector: string; firms: number }[] = []
  const places = strata.map(({ home, sector, firms }) => {
    let cell = cells.findIndex((c) => c.home === home && c.sector === sector)
    if (cell < 0) cell = cells.push({ home, sector, firms: 0 }) - 1
    const offset = cells[cell]!.firms
    cells[cell]!.firms += firms
    return { cell, offset }
  })
  return { cells, places }
}

/** Whole firms for each share: largest remainders, the earlier of equals first. The shares add up to 1. */
export function allotted(firms: number, shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => share * firms)
  const whole = exact.map((x) => Math.floor(x + 1e-9))
  const left = firms - whole.reduce((a, b) => a + b, 0)
  const order = exact.map((x, i) => [x - whole[i]!, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1])
  for (const [, i] of order.slice(0, Math.max(0, left))) whole[i]! += 1
  return whole
}

/** The same population with another number of firms; not for one that is listed firm by firm. */
export function withFirms(population: Population, firms: number): Population {
  const shares = population.strata.map((s) => s.firms / population.firms)
  const counts = allotted(firms, shares)
  return { ...population, firms, strata: population.strata.map((s, i) => ({ ...s, firms: counts[i]! })) }
}
