/** The manifest as loaded: what a company states about its places, stores, people, data and flows. */

import type { Day } from '../law/day.ts'
import type { Owner } from '../law/transfer.ts'
import type * as words from '../law/vocabulary.ts'

type Word<T extends readonly string[]> = T[number]

/** A known category, or `unclassified`: nobody has looked yet, it stays. */
export type Category = Word<typeof words.categories>
export type Kind = Word<typeof words.kinds>
export type Consent = Word<typeof words.consents>
export type Role = Word<typeof words.roles>

export interface Manifest {
  readonly organisation: { readonly name: string; readonly home: string }
  readonly places: ReadonlyMap<string, Place>
  readonly stores: ReadonlyMap<string, Store>
  /** Opening counts by place. A place that is absent has stated nothing: unknown. */
  readonly people: ReadonlyMap<string, People>
  /** In the order of the file: the plan takes away the columns that stand last. */
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly flows: ReadonlyMap<string, Flow>
  readonly books: readonly Book[]
  /** Folder of the home state, relative to the manifest's folder or absolute. */
  readonly state: string
  /** Folder of the keys, relative to the manifest's folder or absolute. */
  readonly keys: string
  /** Publication at each source. */
  readonly publication: string
}

/** `null` in role, sector, traits or relation: said to be unknown, or (relation) not stated. */
export interface Place {
  readonly name: string
  /** ISO 3166-1 alpha-2, or `ZZ` where nobody has stated it yet. */
  readonly country: string
  readonly zone: string | null
  /** The legal entity: people are counted per entity over all its places and flows. */
  readonly entity: string
  readonly role: Role | null
  readonly sector: string | null
  readonly traits: readonly string[] | null
  /** What this place is to the exporter when it imports. */
  readonly relation: string | null
  readonly establishment: Word<typeof words.establishments>
  readonly ownership: readonly Owner[]
}

export interface Store {
  readonly name: string
  /** Name of its place. */
  readonly at: string
  readonly carrier: 'postgres'
  /** The connection string is the value of this environment variable; only its name is ever shown. */
  readonly url: { readonly envName: string }
}

/** People, not rows, sent or held outside Waybill's sight, as of a day. `null`: not stated, unknown. */
export interface People {
  readonly asOf: Day
  readonly yearToDate: number | null
  readonly sensitiveYearToDate: number | null
  readonly previousYear: number | null
  readonly sensitivePreviousYear: number | null
  readonly held: number | null
}

export interface Dataset {
  readonly name: string
  readonly store: string
  readonly table: { readonly schema: string; readonly name: string }
  /** `null`: said to be unknown. A path takes it from where it leads; data about nobody (`business.record`) from its store's country. */
  readonly collectedIn: string | null
  readonly important: Word<typeof words.importance> | null
  readonly subject: Subject
  /** What to do with a row whose subject is NULL. */
  readonly whenNull: 'hold' | 'nobody'
  /** In the order of the file. */
  readonly columns: ReadonlyMap<string, Category>
  /** Guesses that still carry their mark, by column; such a column is `unclassified` in `columns`. */
  readonly guessed: ReadonlyMap<string, Category>
}

export type Subject = { readonly type: 'none' } | OwnSubject | PathSubject

/** The rows are about the person whose key they hold; facts of the person are columns or the same for all. */
export interface OwnSubject {
  readonly type: 'own'
  readonly key: string
  readonly kind: Kind
  readonly residence: { readonly column: string } | { readonly value: string } | null
  readonly born: { readonly column: string } | null
  readonly consent: ConsentSource | null
}

/** Values of the column as text; any other value, and NULL, is unknown. */
export type ConsentSource =
  | { readonly column: string; readonly values: ReadonlyMap<string, Consent> }
  | { readonly value: Consent }

/** Column `by` holds the key of a row of dataset `of`, which leads on to the person. */
export interface PathSubject {
  readonly type: 'path'
  readonly of: string
  readonly by: string
}

export interface Flow {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly datasets: readonly string[]
  readonly purpose: readonly string[]
  /** `null`: none, said so. */
  readonly legalBasis: string | null
  readonly safeguards: readonly StatedSafeguard[]
  /** By category, or by `dataset.column`. */
  readonly treatments: ReadonlyMap<string, StatedTreatment>
  readonly onLimit: 'hold' | 'drop'
  /** `automatic`: held rows follow as soon as they may; `by-proposal`: when two persons have let them go. */
  readonly release: 'automatic' | 'by-proposal'
}

/** A mechanism as the company records it: what it is, since when, where the paper lies, who entered it. */
export interface StatedSafeguard {
  readonly type: string
  readonly status: string | null
  readonly from: Day | null
  readonly until: Day | null
  readonly scope: string | null
  readonly signedOn: Day | null
  readonly reference: string | null
  readonly by: string | null
}

export type StatedTreatment =
  | { readonly kind: 'cross' }
  | { readonly kind: 'drop' }
  /** `domain` null: the column's category is the join domain. */
  | { readonly kind: 'tokenise'; readonly domain: string | null }
  | { readonly kind: 'generalise'; readonly to: 'year' }

/** A book of the release by its id, or a file below the manifest's folder, pinned by digest or not. */
export type Book = { readonly id: string } | { readonly file: string; readonly digest: string | null }

/** Something wrong, or (as a warning) something unknown that will make data stay. Lines and columns count from 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** `flows.customers-to-hq.purpose[0]`; empty for the file as a whole. */
  readonly path: string
  readonly message: string
  /** What would be right; may be empty. */
  readonly hint: string
}
