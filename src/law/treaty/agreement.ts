/** An agreement as data: who owes what to whom, since when, with which ways out, and who may judge. */

import type { Condition } from '../condition.ts'
import type { Day } from '../day.ts'
import { deepFreeze } from '../freeze.ts'
import type { Confidence } from '../instrument.ts'
import type { ExceptionCode, MeasureEffect, Reading, ScopeReason, Settlement, Topic, Verb } from './vocabulary.ts'

/** The format of agreements this code reads and writes. */
export const agreementFormat = 1

export interface Agreement {
  readonly format: number
  /** The code by which reviews name it: `CPTPP`. */
  readonly code: string
  readonly title: string
  /** `decision`: of an organisation, with its own days; `political`: binds nobody; `proposal`: never tabled as text. */
  readonly kind: 'treaty' | 'decision' | 'political' | 'draft' | 'proposal'
  readonly signed?: Day
  /** The first day on which it bound anybody; null: it has not yet. */
  readonly inForce: Day | null
  readonly source: string
  readonly checked: Day
  readonly confidence: Confidence
  /** What a reader must know before relying on it. */
  readonly notes: readonly string[]
  readonly parties: readonly Party[]
  /** Where only these owe anything by it; absent: every party. */
  readonly respondents?: readonly string[]
  /** Pairs for which the days of the two parties do not settle it. */
  readonly pairs: readonly Pair[]
  readonly suspensions: readonly Suspension[]
  /** The first that fits an article on a day holds. */
  readonly disputes: readonly DisputeRule[]
  readonly disciplines: readonly Discipline[]
}

export interface Party {
  /** ISO 3166-1 alpha-2, or `EU`, which is one party for its members. */
  readonly party: string
  /** Null: signed, acceded or declared, and not yet in force for it. */
  readonly from: Day | null
  /** Exclusive. */
  readonly until?: Day
  /** Applied provisionally until this day. */
  readonly provisionalUntil?: Day
  readonly confidence?: Confidence
  readonly cite?: string
}

export interface Pair {
  readonly parties: readonly [string, string]
  /** Null: not in force between the two. */
  readonly from: Day | null
  readonly until?: Day
  readonly confidence?: Confidence
  readonly cite: string
}

/** Grace is of two kinds: `obligation` owes nothing meanwhile; `disputes` owes, and cannot be taken to the panel. */
export interface Suspension {
  readonly suspends: 'obligation' | 'disputes'
  readonly respondent: string
  /** Absent: towards every party. */
  readonly complainants?: readonly string[]
  /** Articles of disciplines, as in `Discipline.article`. */
  readonly articles: readonly string[]
  readonly from: Day
  /** Exclusive. */
  readonly until: Day
  /** Only measures of which this holds (`existingOnEntryIntoForce`). */
  readonly when?: Condition
  /** Asked where `when` is unknown. */
  readonly question?: string
  readonly cite: string
  readonly confidence?: Confidence
}

export interface DisputeRule {
  /** Absent: every article. */
  readonly articles?: readonly string[]
  readonly settlement: Exclude<Settlement, 'hypothetical' | 'suspended'>
  /** Before whom: `panel (chapter 28)`, `WTO panel; no Appellate Body sits`. Empty where there is none. */
  readonly forum: string
  /** What a complainant could do on the day, in one sentence. */
  readonly remedy: string
  readonly from?: Day
  readonly until?: Day
  readonly cite: string
  readonly confidence?: Confidence
}

export interface Discipline {
  readonly topic: Topic
  /** As findings name it, without paragraph: `14.13`. */
  readonly article: string
  /** In full: `CPTPP art 14.13(2)`. */
  readonly cite: string
  /** One sentence, in our words. */
  readonly gist: string
  readonly verb: Verb
  readonly strength: 'hard' | 'mixed' | 'soft'
  /** Of a proposal, the reading it belongs to. */
  readonly reading?: Reading
  /** An option of the text, off unless asked for by name. */
  readonly optional?: true
  /** Where the clause is younger or shorter-lived than the agreement. */
  readonly from?: Day
  readonly until?: Day
  readonly confidence: Confidence
  /** Step 4: what the clause does not reach. */
  readonly excludes: readonly Exclusion[]
  /** Step 5: elements of the breach beside its effect. */
  readonly elements: readonly Element[]
  /** Step 5: effects caught, and effects of which nobody has ruled. */
  readonly triggers: readonly Trigger[]
  /** Step 6. */
  readonly limits: readonly Limit[]
  /** Step 7, in the order of trial. */
  readonly exceptions: readonly Exception[]
  /** In a review of several disciplines at once, its open questions join those of these topics. */
  readonly follows?: readonly Topic[]
}

export interface Exclusion {
  readonly reason: ScopeReason
  readonly article: string
  readonly cite: string
  readonly when: Condition
  /** Asked where `when` is unknown. */
  readonly question: string
  /** The clause to which such a measure goes instead. */
  readonly redirect?: Topic
}

/** What must hold for a breach. */
export interface Element {
  readonly when: Condition
  /** Put to a person where it is unknown, and where it fails and `ifNot` is `ask`. */
  readonly question: string
  readonly ifNot: 'consistent' | 'ask'
  readonly cite: string
}

export interface Trigger {
  readonly effects: readonly MeasureEffect[]
  /** Caught only where this holds. */
  readonly when?: Condition
  /** `arguable`: coverage turns on the verb, and no ruling exists. */
  readonly coverage: 'caught' | 'arguable'
  /** Put to a person where coverage is arguable or `when` is unknown. */
  readonly question?: string
}

/** A limit built into the clause: where `when` holds the breach falls away. */
export interface Limit {
  readonly when: Condition
  readonly finding: 'outside-scope' | 'consistent'
  /** Given with `outside-scope`. */
  readonly reason?: ScopeReason
  /** The shelter that is complete, given with `consistent`. */
  readonly exception?: ExceptionCode
  readonly question: string
  readonly cite: string
}

export interface Exception {
  readonly code: ExceptionCode
  /** As findings name it: `14.13`, `XXI`. */
  readonly article: string
  readonly cite: string
  /** Whether it may be pleaded at all on the objectives stated or the plea recorded. */
  readonly open: Condition
  readonly parts: readonly ExceptionPart[]
  /** The facts that complete it: then the measure is consistent. */
  readonly complete?: Condition
  readonly judge: string
  readonly burden: string
  readonly confidence: Confidence
}

export interface ExceptionPart {
  /** What the respondent must show. */
  readonly show: string
  /** Facts on which it plainly fails, and the plea is closed. */
  readonly fails?: Condition
}

/** Something that happened on the way, as a dated fact. */
export interface RecordEntry {
  readonly on: Day
  readonly document: string
  readonly what: string
  readonly confidence: Confidence
  readonly source: string
}

type Given = Omit<Agreement, 'format' | 'pairs' | 'suspensions' | 'notes'> &
  Partial<Pick<Agreement, 'pairs' | 'suspensions' | 'notes'>>

export function agreement(about: Given): Agreement {
  return deepFreeze({ format: agreementFormat, notes: [], pairs: [], suspensions: [], ...about })
}

type GivenDiscipline = Omit<Discipline, 'strength' | 'excludes' | 'elements' | 'limits' | 'exceptions'> &
  Partial<Pick<Discipline, 'strength' | 'excludes' | 'elements' | 'limits' | 'exceptions'>>

/** A discipline; a list that is not given is empty, and the text is taken as hard. */
export function discipline(about: GivenDiscipline): Discipline {
  return deepFreeze({ strength: 'hard', excludes: [], elements: [], limits: [], exceptions: [], ...about })
}
