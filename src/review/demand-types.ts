/** What a demand for technology is: who asks whom for what, in which setting, and what is known of it. */

import type { Day } from '../law/index.ts'
import type { DemandContext, DemandedTechnology, Demander } from '../law/protection.ts'
import type { Measure, Objective } from '../law/treaty/index.ts'

export interface DemandOwner {
  readonly country: string
  /** 0 to 1. */
  readonly share: number
}

export interface AssumedBond {
  readonly party: string
  readonly agreement: string
  /** Null: from the agreement’s own beginning. */
  readonly from: Day | null
}

/** `null` is unknown everywhere. */
export interface Demand {
  readonly asOf: Day
  readonly demandedBy: { readonly country: string; readonly who: Demander; readonly name: string | null }
  readonly holder: {
    /** The State that may speak for him. */
    readonly home: string
    readonly name: string | null
    /** Words of `exporter.traits`: where his technology stands in export control. */
    readonly traits: readonly string[]
    readonly entity: {
      readonly country: string
      readonly name: string | null
      readonly ownership: readonly DemandOwner[] | null
    } | null
  }
  readonly technology: readonly DemandedTechnology[]
  readonly context: DemandContext
  /** Made formally: in writing, under a rule or an act. */
  readonly formal: boolean | null
  /** Whether what is asked for is the price of doing business; null: as the context has it. */
  readonly conditionOfBusiness: boolean | null
  /** Whether a State stands behind it; of an authority always true. */
  readonly attributable: boolean | null
  /** A rule of a book, an article held here, or a citation in free words. */
  readonly writtenLaw: string | null
  readonly statedObjectives: readonly Objective[] | null
  readonly discriminates: Measure['discriminates']
  readonly sector: string | null
  readonly facts: Measure['facts']
  /** Where the technology is kept. */
  readonly from: string
  /** Where it was made. */
  readonly producedIn: string
  readonly assumeParty: readonly AssumedBond[]
  readonly hypothetical: boolean
}
