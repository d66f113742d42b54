/** Sums over firms, kept in as many places however many firms there are; all of them whole numbers, so any order adds up alike. */

import { fates } from './ask.ts'

/** Firms of a cell are dealt into so many bins, one after another; a cell with fewer firms has one firm to a bin. */
export const bins = 256

/** Of one variant: flows by fate, people by fate, formalities, firms with a flow that is not free. */
const flowsAt = 0
const peopleAt = fates.length
const formalitiesAt = 2 * fates.length
const burdenedAt = formalitiesAt + 1
const perVariant = burdenedAt + 1

/** What a bin, a cell or several of them come to under one variant. */
export interface Sums {
  readonly firms: number
  /** By fate, in the order of `fates`. */
  readonly flows: readonly number[]
  /** Each person once for each flow. */
  readonly people: readonly number[]
  readonly formalities: number
  readonly burdenedFirms: number
}

/** One array: for each cell and bin the number of firms, then the sums of each variant. */
export class Tally {
  readonly sums: Float64Array
  readonly variants: number
  private readonly perBin: number

  constructor(cells: number, variants: number, sums?: Float64Array) {
    this.variants = variants
    this.perBin = 1 + variants * perVariant
    this.sums = sums ?? new Float64Array(cells * bins * this.perBin)
  }

  /** Where the firm that is the cell's `n`th adds itself; counts it. */
  begin(cell: number, n: number): number {
    const at = (cell * bins + (n % bins)) * this.perBin
    this.sums[at]! += 1
    return at
  }

  flow(at: number, variant: number, fate: number, people: number, formalities: number): void {
    const from = at + 1 + variant * perVariant
    this.sums[from + flowsAt + fate]! += 1
    this.sums[from + peopleAt + fate]! += people
    if (formalities > 0) this.sums[from + formalitiesAt]! += formalities
  }

  burdened(at: number, variant: number): void {
    this.sums[at + 1 + variant * perVariant + burdenedAt]! += 1
  }

  /** Adds what others have counted of the same population. */
  add(other: Float64Array): void {
    for (let i = 0; i < other.length; i++) this.sums[i]! += other[i]!
  }

  firmsIn(cell: number, bin: number): number {
    return this.sums[(cell * bins + bin) * this.perBin]!
  }

  /** The four numbers of a bin that ratios are made of. */
  burdenIn(cell: number, bin: number, variant: number): { flows: number; notFree: number; formalities: number } {
    const from = (cell * bins + bin) * this.perBin + 1 + variant * perVariant
    let flows = 0
    for (let f = 0; f < fates.length; f++) flows += this.sums[from + flowsAt + f]!
    return { flows, notFree: flows - this.sums[from + flowsAt]!, formalities: this.sums[from + formalitiesAt]! }
  }

  /** Of several cells together. */
  sumsOf(cells: readonly number[], variant: number): Sums {
    const total = new Float64Array(perVariant)
    let firms = 0
    for (const cell of cells)
      for (let bin = 0; bin < bins; bin++) {
        const at = (cell * bins + bin) * this.perBin
        firms += this.sums[at]!
        for (let i = 0; i < perVariant; i++) total[i]! += this.sums[at + 1 + variant * perVariant + i]!
      }
    return {
      firms,
      flows: [...total.subarray(flowsAt, flowsAt + fates.length)],
      people: [...total.subarray(peopleAt, peopleAt + fates.length)],
      formalities: total[formalitiesAt]!,
      burdenedFirms: total[burdenedAt]!,
    }
  }
}
