/** A change of the manifest that somebody wants to try: what the law says of one column now, and what it would say then. */

import type { Transfer } from '../law/index.ts'
import type { Why } from './border-view.ts'

export const triedTreatments = ['cross', 'tokenise', 'year', 'drop'] as const

export type TrialChange =
  | { readonly kind: 'treatment'; readonly to: (typeof triedTreatments)[number] }
  | { readonly kind: 'category'; readonly to: string }
  /** A step that is held from today. */
  | { readonly kind: 'safeguard'; readonly type: string }

export interface TrialPlace {
  readonly dataset: string
  readonly column: string
}

/** Of the column together with the key of its row, and of a person for whom the law asks least; no row is read. */
export interface TrialAnswer {
  readonly category: string
  /** Null where it stays whatever the law says: dropped, or not classified. */
  readonly asked: TrialAsked | null
}

export interface TrialAsked {
  readonly transfer: Transfer
  readonly verdict: string
  readonly why: Why
  /** Alternatives, each the steps still to be done. */
  readonly mechanisms: readonly (readonly string[])[]
}

export interface Trial {
  /** Of the law. */
  readonly day: string
  readonly before: TrialAnswer
  /** Null where nothing was to be tried. */
  readonly after: TrialAnswer | null
  /** Lines of YAML for the manifest; the file itself is never written. */
  readonly patch: string | null
  /** Steps that may be tried: those which a paper makes. */
  readonly safeguards: readonly string[]
}
