/** The law under which each scenario asks a firm: that of the day, or that law less what an assumed agreement would lift. */

import { type Book, byCodeUnit, type Day } from '../../law/index.ts'
import type { Agreement } from '../../law/treaty/index.ts'
import { membersOfUnion } from '../parties.ts'
import { type Relief, Reliefs } from '../relief.ts'
import type { Population, Scenario } from './population.ts'

/**
 * `law`: as it stands. `least`: less what no exception could keep. `most`: less also what an exception might keep. The two
 * are the ends of a range.
 */
export type Lifted = 'law' | 'least' | 'most'

/** One law to be asked: a scenario, or one end of a scenario's range. */
export interface Variant {
  /** Place in the population's scenarios. */
  readonly scenario: number
  readonly lifted: Lifted
  readonly day: Day
}

export function variantsOf(scenarios: readonly Scenario[]): readonly Variant[] {
  return scenarios.flatMap(({ asOf, assume }, scenario): readonly Variant[] =>
    assume === null
      ? [{ scenario, lifted: 'law', day: asOf }]
      : [
          { scenario, lifted: 'least', day: asOf },
          { scenario, lifted: 'most', day: asOf },
        ],
  )
}

/** Books by variant, home and sector; equal laws are one object, so that each is compiled once. */
export class LawOfScenarios {
  private readonly book: Book
  private readonly population: Population
  private readonly reliefs: Reliefs
  private readonly distinct = new Map<string, Book>()

  constructor(population: Population, book: Book, agreements: readonly Agreement[]) {
    this.book = book
    this.population = population
    this.reliefs = new Reliefs(agreements)
  }

  /** Nothing is owed to a country's own firms: the law of the day stands for them. */
  bookFor({ scenario, lifted }: Variant, home: string, sector: string): Book {
    const relief = this.reliefFor(this.population.scenarios[scenario]!, home, sector)
    if (lifted === 'law' || relief === undefined) return this.book
    const key = `${relief.day} ${liftedBy(relief, lifted)}`
    const known = this.distinct.get(key) ?? relief[lifted]
    this.distinct.set(key, known)
    return known
  }

  /** What the assumed agreement does to the law, over all homes and sectors; undefined where none is assumed. */
  touchedBy(scenario: Scenario): Touched | undefined {
    if (scenario.assume === null) return undefined
    const found = this.population.strata.flatMap(({ home, sector }) => this.reliefFor(scenario, home, sector) ?? [])
    const cites = (of: (relief: Relief) => Relief['barred']) =>
      [...new Set(found.flatMap((relief) => of(relief).map(({ cite }) => cite)))].sort(byCodeUnit)
    return { least: cites((r) => r.barred), most: cites((r) => r.defensible), open: cites((r) => r.open) }
  }

  private reliefFor({ asOf, assume }: Scenario, home: string, sector: string): Relief | undefined {
    if (assume === null || home === this.population.country) return undefined
    return this.reliefs.of(this.book, asOf, {
      agreement: assume.agreement,
      ...(assume.reading === null ? {} : { reading: assume.reading }),
      assumeParty: assume.parties.map((party) => ({ party, from: null })),
      complainant: assume.parties.includes(home) || !membersOfUnion.includes(home) ? home : 'EU',
      firm: { sector, ofState: false },
    })
  }
}

/** Citations of the rules that an assumed agreement touches, for some home and sector. */
export interface Touched {
  /** Lifted at both ends of the range. */
  readonly least: readonly string[]
  /** Lifted at the end `most` only: an exception may be pleaded. */
  readonly most: readonly string[]
  /** In force at both ends: a person must judge. */
  readonly open: readonly string[]
}

/** Two reliefs that lift the same effects of the same rules on a day leave the same law. */
function liftedBy({ barred, defensible }: Relief, lifted: 'least' | 'most'): string {
  const caught = lifted === 'least' ? barred : [...barred, ...defensible]
  return JSON.stringify(caught.map((c) => [c.rule, c.effect, c.kinds]).sort())
}
