/** The answer's shape: CONTRACT §2. */

import type { Day } from '../law/index.ts'
import type { Verdict } from './program.ts'

export interface Obligation {
  readonly duty: string
  readonly detail: string
  readonly cite: string
  /** A clock in words (`10 business days from effect`); null when there is none. */
  readonly within: string | null
  /** Facts it rests on while they are unknown. */
  readonly depends: readonly string[]
}

export interface PlaceDuty {
  readonly mode: string
  readonly country: string
  readonly met: boolean | null
  readonly cite: string
}

export interface Reason {
  /** `cn.provisions-2024/art 8`; empty where no article speaks (no book). */
  readonly rule: string
  readonly gate: string
  /** The article's word (`require`, `exempt`, …), or `refused` (its proviso failed), or `overridden`. */
  readonly effect: string
  readonly cite: string
  readonly gist: string
  readonly because: readonly string[]
}

export interface Assumed {
  readonly fact: string
  readonly value: unknown
  readonly cite?: string
}

export interface GateAnswer {
  readonly id: string
  /** The strictest state it may have. */
  readonly state: 'silent' | 'open' | 'need' | 'closed'
  /** The mildest, where it is not certain. */
  readonly atLeast?: 'silent' | 'open' | 'need' | 'closed'
}

export interface JurisdictionDecision {
  readonly code: string
  readonly verdict: Verdict
  /** Alternatives, each the list of steps still to be done. */
  readonly mechanisms: readonly (readonly string[])[]
  readonly obligations: readonly Obligation[]
  readonly place: readonly PlaceDuty[]
  readonly reasons: readonly Reason[]
  readonly citations: readonly string[]
  readonly missing: readonly string[]
  readonly assumed: readonly Assumed[]
  readonly gates: readonly GateAnswer[]
  readonly unclear: readonly string[]
  /** Whether people who cross under this decision feed the counters of people sent abroad. */
  readonly counted: boolean
  /** The rule that says they do not. */
  readonly uncountedBy: string | null
}

/** One change of fact under which the transfer would be lawful. */
export interface FactChange {
  readonly fact: string
  /** Words taken away. */
  readonly drop?: readonly string[]
  /** A number that may not be exceeded. */
  readonly atMost?: number
  /** Another value. */
  readonly to?: string
}

export interface Counterfactual {
  readonly changes: readonly FactChange[]
  readonly verdict: Verdict
  readonly text: string
}

export interface ConflictParty {
  readonly code: string
  /** `us.cloud-act/2713`; empty where no single article speaks. */
  readonly rule: string
  readonly cite: string
}

/** One law demands what another forbids: a finding beside the verdict, which it never softens. */
export interface Conflict {
  /** Two exclusive places; an act ordered and barred; erasure before the end of keeping; a step asked for and forbidden. */
  readonly kind: 'place' | 'act' | 'keep' | 'step'
  /** `disclose-to-authority`, `erase`, `step:cn.scc`, or the two modes of place. */
  readonly act: string
  /** First the law that demands, or has the data erased; of places, as they were asked. */
  readonly between: readonly [ConflictParty, ConflictParty]
  /** False where an unknown fact decides whether both apply. */
  readonly certain: boolean
  readonly text: string
}

/** What the law of a later exporter says of one link of the onward chain. */
export interface OnwardDecision {
  /** `onward[0].onward[1]` */
  readonly path: string
  readonly exporter: string
  readonly importer: string
  readonly verdict: Verdict
  readonly jurisdictions: readonly Pick<
    JurisdictionDecision,
    'code' | 'verdict' | 'mechanisms' | 'citations' | 'missing' | 'unclear'
  >[]
}

export interface Decision {
  /** Of this transfer alone, the strictest of the jurisdictions asked; neither conflicts nor onward links change it. */
  readonly verdict: Verdict
  readonly asOf: Day
  readonly jurisdictions: readonly JurisdictionDecision[]
  readonly conflicts: readonly Conflict[]
  /**
   * Each onward link as a transfer of its own, by the law of the country it leaves. What the exporter's own law asks of
   * onward transfers stands among `jurisdictions`. What nobody stated of a link is unknown, so much is undetermined here.
   */
  readonly onward: readonly OnwardDecision[]
  readonly notAsked: readonly string[]
  readonly wouldBePermittedIf: readonly Counterfactual[]
  readonly reviewOn: Day | null
  /** Digests of the canonical JSON of the books asked, by book id. */
  readonly law: { readonly books: Readonly<Record<string, string>> }
}
