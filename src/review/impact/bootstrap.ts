/** The spread of the ratio of foreign to domestic burden: firms drawn again from the firms, cell by cell. */

import { type Cell, cellsOf, type Population } from './population.ts'
import type { Random } from './random.ts'
import { bins, type Tally } from './tally.ts'

export const replicates = 500

/** How heavy the law lies on some firms: the part of their flows that is not free, and formalities per firm. */
export interface Burden {
  /** Null where they have no flows. */
  readonly notFree: number | null
  readonly formalities: number | null
}

/** Foreign over domestic. Null: the domestic side is nought, or one of the sides is not there. */
export interface Ratio {
  readonly ratio: number | null
  /** 2.5 and 97.5 per cent of the replicates; null beyond all numbers, or where no replicate has a ratio. */
  readonly low: number | null
  readonly high: number | null
}

export interface Comparison {
  /** `all`, `home JP`, or `sector retail`. */
  readonly of: string
  readonly foreign: Burden
  readonly domestic: Burden
  readonly notFree: Ratio
  readonly formalities: Ratio
}

interface Pair {
  readonly of: string
  readonly foreign: readonly number[]
  readonly domestic: readonly number[]
}

/** Each home, and each sector, beside the domestic firms; all first. */
function pairsOf(cells: readonly Cell[], country: string): readonly Pair[] {
  const where = (holds: (cell: Cell) => boolean) => cells.flatMap((cell, i) => (holds(cell) ? [i] : []))
  const domestic = where((c) => c.home === country)
  const homes = [...new Set(cells.map((c) => c.home))].filter((home) => home !== country)
  const sectors = [...new Set(cells.map((c) => c.sector))]
  return [
    { of: 'all', foreign: where((c) => c.home !== country), domestic },
    ...homes.map((home) => ({ of: `home ${home}`, foreign: where((c) => c.home === home), domestic })),
    ...sectors.map((sector) => ({
      of: `sector ${sector}`,
      foreign: where((c) => c.home !== country && c.sector === sector),
      domestic: where((c) => c.home === country && c.sector === sector),
    })),
  ]
}

/** Of a cell under all variants: firms, then flows, flows not free and formalities of each. */
type Row = Float64Array

/**
 * Comparisons by variant. A cell of at most 256 firms is an ordinary bootstrap of its firms; a larger one draws its 256
 * bins again, which are as many equal random samples of its firms (random groups), so memory and time do not grow with
 * the population.
 */
export function compared(tally: Tally, population: Population, random: Random): readonly (readonly Comparison[])[] {
  const { cells } = cellsOf(population.strata)
  const pairs = pairsOf(cells, population.country)
  const observed = cells.map((_, cell) => rowsOf(tally, cell))
  const whole = observed.map((rows) => summed(rows, (add) => rows.forEach(add)))
  const drawn = Array.from({ length: replicates }, () =>
    observed.map((rows) =>
      summed(rows, (add) => {
        for (let i = 0; i < rows.length; i++) add(rows[Math.floor(random() * rows.length)]!)
      }),
    ),
  )
  return Array.from({ length: tally.variants }, (_, v) => pairs.map((pair) => comparison(pair, v, whole, drawn)))
}

function rowsOf(tally: Tally, cell: number): readonly Row[] {
  const rows: Row[] = []
  for (let bin = 0; bin < bins; bin++) {
    const firms = tally.firmsIn(cell, bin)
    if (firms === 0) continue
    const row = new Float64Array(1 + 3 * tally.variants)
    row[0] = firms
    for (let v = 0; v < tally.variants; v++) {
      const { flows, notFree, formalities } = tally.burdenIn(cell, bin, v)
      row.set([flows, notFree, formalities], 1 + 3 * v)
    }
    rows.push(row)
  }
  return rows
}

function summed(rows: readonly Row[], each: (add: (row: Row) => void) => void): Row {
  const total = new Float64Array(rows[0]?.length ?? 0)
  each((row) => {
    for (let i = 0; i < total.length; i++) total[i]! += row[i]!
  })
  return total
}

function comparison(pair: Pair, v: number, whole: readonly Row[], drawn: readonly (readonly Row[])[]): Comparison {
  const foreign = burdenOf(whole, pair.foreign, v)
  const domestic = burdenOf(whole, pair.domestic, v)
  const again = drawn.map((rows) => [burdenOf(rows, pair.foreign, v), burdenOf(rows, pair.domestic, v)] as const)
  const ratioOf = (by: keyof Burden): Ratio => {
    const ratio = over(foreign[by], domestic[by])
    const spread = again.flatMap(([f, d]) => over(f[by], d[by]) ?? []).sort((a, b) => a - b)
    return { ratio: finite(ratio), low: finite(quantile(spread, 0.025)), high: finite(quantile(spread, 0.975)) }
  }
  return { of: pair.of, foreign, domestic, notFree: ratioOf('notFree'), formalities: ratioOf('formalities') }
}

function burdenOf(rows: readonly Row[], cells: readonly number[], v: number): Burden {
  let [firms, flows, notFree, formalities] = [0, 0, 0, 0]
  for (const cell of cells) {
    const row = rows[cell]!
    if (row.length === 0) continue
    firms += row[0]!
    flows += row[1 + 3 * v]!
    notFree += row[2 + 3 * v]!
    formalities += row[3 + 3 * v]!
  }
  return { notFree: flows === 0 ? null : notFree / flows, formalities: firms === 0 ? null : formalities / firms }
}

/** Undefined where there is nothing to compare: a side is missing, or both are nought. */
function over(a: number | null, b: number | null): number | undefined {
  if (a === null || b === null || (a === 0 && b === 0)) return undefined
  return a / b
}

const finite = (x: number | undefined): number | null => (x === undefined || !Number.isFinite(x) ? null : x)

/** Of sorted numbers: the smallest with at least so much of them at or below it. */
export function quantile(sorted: readonly number[], part: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))]
}
