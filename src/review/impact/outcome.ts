/** What a simulated population comes to: per law, home and sector; foreign beside domestic. */

import type { Book, Day } from '../../law/index.ts'
import type { Agreement } from '../../law/treaty/index.ts'
import { type Fate, fates } from './ask.ts'
import { type Comparison, compared, replicates } from './bootstrap.ts'
import { LawOfScenarios, type Lifted, type Touched, variantsOf } from './law-of-scenarios.ts'
import { type Assume, cellsOf, type Population } from './population.ts'
import { randomFrom } from './random.ts'
import { bins, type Sums, type Tally } from './tally.ts'

export interface Outcome {
  readonly country: string
  readonly seed: number
  readonly firms: number
  readonly transfers: number
  readonly bootstrap: {
    readonly replicates: number
    readonly bins: number
    readonly interval: readonly [number, number]
  }
  readonly assumptions: Population['assumptions']
  readonly scenarios: readonly ScenarioOutcome[]
}

export interface ScenarioOutcome {
  readonly name: string
  readonly asOf: Day
  readonly assume: Assume | null
  /** An agreement is assumed: a result of a supposition. */
  readonly hypothetical: boolean
  /** Rules that the assumed agreement lifts or leaves to judge; null where none is assumed. */
  readonly rules: Touched | null
  /** One law; or the two ends of a range, `least` first. */
  readonly laws: readonly LawOutcome[]
}

export interface LawOutcome {
  readonly lifted: Lifted
  readonly cells: readonly CellOutcome[]
  readonly homes: readonly CellOutcome[]
  readonly comparisons: readonly Comparison[]
}

export interface CellOutcome {
  readonly home: string
  /** `all` where the home's sectors are taken together. */
  readonly sector: string
  readonly firms: number
  readonly flows: number
  /** Of the flows, by fate; null where there are none. */
  readonly shares: Readonly<Record<Fate, number>> | null
  readonly formalitiesPerFirm: number | null
  /** Firms with a flow that is not free. */
  readonly burdenedFirms: number
  /** By fate; each person once for each flow. */
  readonly people: Readonly<Record<Fate, number>>
}

/** A seed beside those of the blocks, so that the drawing again does not repeat the drawing. */
const ofBootstrap = 0x626f6f74

/** @param law the same that was simulated */
export function outcomeOf(
  population: Population,
  law: { readonly book: Book; readonly agreements: readonly Agreement[] },
  { tally, transfers }: { readonly tally: Tally; readonly transfers: number },
): Outcome {
  const { country, seed, firms, assumptions } = population
  const comparisons = compared(tally, population, randomFrom(seed, ofBootstrap))
  const variants = variantsOf(population.scenarios)
  const books = new LawOfScenarios(population, law.book, law.agreements)
  const laws = variants.map((variant, v) => lawOutcome(population, tally, variant.lifted, v, comparisons[v]!))
  return {
    country,
    seed,
    firms,
    transfers,
    bootstrap: { replicates, bins, interval: [0.025, 0.975] },
    assumptions,
    scenarios: population.scenarios.map((scenario, i) => ({
      ...scenario,
      hypothetical: scenario.assume !== null,
      rules: books.touchedBy(scenario) ?? null,
      laws: laws.filter((_, v) => variants[v]!.scenario === i),
    })),
  }
}

function lawOutcome(
  population: Population,
  tally: Tally,
  lifted: Lifted,
  v: number,
  comparisons: readonly Comparison[],
): LawOutcome {
  const { cells } = cellsOf(population.strata)
  const homes = [...new Set(cells.map((c) => c.home))]
  return {
    lifted,
    cells: cells.map(({ home, sector }, i) => cellOutcome(home, sector, tally.sumsOf([i], v))),
    homes: homes.map((home) => {
      const own = cells.flatMap((c, i) => (c.home === home ? [i] : []))
      return cellOutcome(home, 'all', tally.sumsOf(own, v))
    }),
    comparisons,
  }
}

function cellOutcome(home: string, sector: string, { firms, flows, people, formalities, burdenedFirms }: Sums) {
  const all = flows.reduce((a, b) => a + b, 0)
  const byFate = (of: (i: number) => number) =>
    Object.fromEntries(fates.map((fate, i) => [fate, of(i)])) as Record<Fate, number>
  return {
    home,
    sector,
    firms,
    flows: all,
    shares: all === 0 ? null : byFate((i) => flows[i]! / all),
    formalitiesPerFirm: firms === 0 ? null : formalities / firms,
    burdenedFirms,
    people: byFate((i) => people[i]!),
  }
}
