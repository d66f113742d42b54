/** The program of a day: a book with everything that depends only on the day worked out (LANGUAGE §10). */

import type {
  ArticleVersion,
  Book,
  Calendar,
  Day,
  DerivedFact,
  DutyClock,
  FactDeclaration,
  ListEntry,
  Mechanism,
  Unclear,
} from '../law/index.ts'
import type { Largest } from './largest.ts'
import type { BookLayout } from './layout.ts'
import type { Measure } from './measure.ts'

/** A condition with its references resolved. Indices point into the program. */
export type Node =
  | { readonly k: 'all' | 'any'; readonly of: readonly Node[] }
  | { readonly k: 'not'; readonly of: Node }
  | { readonly k: 'atom'; readonly atom: number }
  | { readonly k: 'defined'; readonly definition: number }
  | { readonly k: 'listed'; readonly list: string; readonly entries: readonly EntryNode[] }

export interface EntryNode {
  readonly entry: ListEntry
  /** The value is the entry's member. */
  readonly test: Node
  readonly when?: Node
  readonly cite: string
  /** False for entries that are over (or not begun): they never make the node true, and are cited as refused. */
  readonly inForce: boolean
  readonly endedBy?: string
}

/** Values of a fact that no atom of the day tells apart are one class; sets of classes are masks of 31 bits a word. */
export interface Classes {
  readonly count: number
  /** Words per mask. */
  readonly width: number
  /** The mask of all classes. */
  readonly all: readonly number[]
  classOf(value: string | null): number
  /** One value of each class, for counterfactuals; null where the class has no name (any other value, or none). */
  readonly named: readonly (string | null)[]
}

interface SlotCommon {
  readonly path: string
  readonly declaration: FactDeclaration
  /** The fact's place in the list of declarations. */
  readonly ordinal: number
  /** First index in the record's masks (`set`, `words`, and the "none" of a `day`). */
  readonly m: number
}
export interface ClassSlot<K extends 'set' | 'words'> extends SlotCommon {
  readonly kind: K
  readonly classes: Classes
}
export type SetSlot = ClassSlot<'set'> | ClassSlot<'words'>
export interface DaySlot extends SlotCommon {
  readonly kind: 'day'
  readonly n: number
}
/** A number: of people, as a fact states it; derived from others; or measured in the transfer's records. */
export interface NumberSlot {
  readonly kind: 'number'
  readonly path: string
  /** Absent for a derived number. */
  readonly declaration?: FactDeclaration
  readonly ordinal: number
  readonly derived?: DerivedFact
  readonly expression?: Expression
  readonly measure?: Measure
  readonly largest?: Largest
  /** What it can be where nothing is known. */
  readonly bounds: readonly [low: number, high: number]
  /** First of two indices in the record's numbers: least and most. */
  readonly n: number
}
export type FactSlot = ClassSlot<'set'> | ClassSlot<'words'> | DaySlot | NumberSlot

/** A derivation over number slots. */
export type Expression =
  | { readonly by: 'slot'; readonly n: number }
  | { readonly by: 'sum'; readonly of: readonly Expression[] }
  | { readonly by: 'difference'; readonly from: Expression; readonly take: Expression }

/** Something found out about the transfer's records before the question: a step held, a copy at home. */
export interface Flag {
  readonly m: number
  readonly kind: 'held' | 'copy'
  /** The step, or the country. */
  readonly of: string
  /** Only a copy of this kind counts. */
  readonly copyKind?: 'primary'
  readonly mechanism?: Mechanism
  /** The book's, for ages in working days. */
  readonly calendar?: Calendar
}

interface SetAtom {
  readonly slot: SetSlot
  readonly mask: readonly number[]
  /** The words asked about. */
  readonly text: string
}

export type Atom =
  | (SetAtom & { readonly kind: 'set' })
  | (SetAtom & { readonly kind: 'has' | 'within' })
  | { readonly kind: 'atLeast'; readonly slot: NumberSlot; readonly value: number; readonly text: string }
  | { readonly kind: 'before' | 'after'; readonly slot: DaySlot; readonly value: number; readonly text: string }
  | { readonly kind: 'flag'; readonly flag: Flag; readonly text: string }

export interface DefinitionOfDay {
  /** The version in the book; undefined where none is in force. */
  readonly version: ArticleVersion | undefined
  readonly id: string
  readonly cite: string
  readonly gist: string
  readonly node: Node
  readonly unclear?: Unclear
}

export interface StepOfDay {
  readonly id: string
  readonly mechanism?: Mechanism
  /** Atom of the safeguard that counts, or of the step being taken as done. */
  readonly flag: Flag
  readonly heldWhen?: Node
  /** `true`: by anybody; a node: by whom; `false`: no longer, or not yet. */
  readonly obtainable: Node | boolean
  readonly obtainableCite?: string
  readonly impliedBy: readonly number[]
  readonly implies: readonly number[]
}

export type Path = readonly number[]

export interface ArticleEffect {
  readonly kind: 'outOfScope' | 'exempts' | 'forbids' | 'requires' | 'offers' | 'duty' | 'place' | 'open' | 'demands'
  readonly word: string
  readonly gates: readonly number[]
  /** Articles that an exemption or offer names. */
  readonly articles: readonly number[]
  readonly uncounted: boolean
  readonly inOrder: boolean
  /** With the companions of the day. */
  readonly paths: readonly Path[]
  readonly unless?: Node
  readonly place?: { readonly mode: string; readonly country: string; readonly strict: boolean; readonly met: Node }
  readonly duty?: {
    readonly name: string
    readonly detail: string
    readonly within: string | null
    readonly clock?: DutyClock
  }
  /** What the law orders; read for conflicts only. */
  readonly act?: string
  readonly reason?: string
}

export interface ArticleOfDay {
  readonly version: ArticleVersion
  readonly index: number
  readonly id: string
  readonly cite: string
  readonly gist: string
  readonly instrument: string
  readonly when: Node
  readonly provided: Node
  readonly hasProviso: boolean
  readonly effects: readonly ArticleEffect[]
  /** Gates its effects touch, those of the articles it names included. */
  readonly gates: readonly number[]
  readonly beatenBy: readonly number[]
  /** Articles whose exemption names this one. */
  readonly exemptedBy: readonly number[]
  readonly unclear?: Unclear
}

export interface Demand {
  readonly article: number
  readonly paths: readonly Path[]
  readonly inOrder: boolean
  readonly unless?: Node
  readonly offers: readonly Offer[]
}
export interface Offer {
  readonly article: number
  readonly paths: readonly Path[]
}

export interface GateOfDay {
  readonly id: string
  readonly outOfScope: readonly number[]
  readonly bans: readonly { readonly article: number; readonly unless?: Node }[]
  readonly exemptions: readonly { readonly article: number; readonly uncounted: boolean }[]
  readonly demands: readonly Demand[]
  readonly open: readonly { readonly article: number; readonly reason: string }[]
  /** Uncounted exemptions that name an article of this gate and not the gate. */
  readonly uncountedNaming: readonly number[]
  /** All articles that touch it, in the book's order. */
  readonly articles: readonly number[]
}

export interface PlaceOfDay {
  readonly article: number
  readonly mode: string
  readonly country: string
  readonly strict: boolean
  readonly gates: readonly number[]
  readonly met: Node
}

export interface PresumptionOfDay {
  readonly slot: FactSlot
  readonly as: string | number | readonly string[]
  readonly when: Node
  readonly cite: string
}

export interface DayProgram {
  readonly book: Book
  /** The first day of the stretch of days for which this program stands. */
  readonly since: Day
  readonly layout: BookLayout
  /** Facts that the day's law reads. */
  readonly slots: readonly FactSlot[]
  /** Steps and copies that the day's law reads. */
  readonly flags: readonly Flag[]
  /** Classes of words that the day's law does not tell apart, as masks. */
  readonly groups: ReadonlyMap<FactSlot, readonly (readonly number[])[]>
  readonly atoms: readonly Atom[]
  readonly definitions: readonly DefinitionOfDay[]
  readonly articles: readonly ArticleOfDay[]
  /** Entries of the lists that conditions ask, in force or not. */
  readonly entries: readonly EntryNode[]
  readonly steps: readonly StepOfDay[]
  readonly gates: readonly GateOfDay[]
  /** Duties to keep or process at home, in the book's order. */
  readonly places: readonly PlaceOfDay[]
  readonly presumptions: readonly PresumptionOfDay[]
  /** Heads of instruments not yet begun, with the place that says when they do. */
  readonly notBegun: readonly string[]
}

/** States of a gate from the mildest; the bit of a state in a mask of possible states is `1 << state`. */
export const gateStates = ['silent', 'open', 'need', 'undetermined', 'closed'] as const
export const silent = 0
export const open = 1
export const need = 2
/** An open question of law: anything from silent to closed. */
export const question = 3
export const closed = 4

export const verdicts = ['out-of-scope', 'permitted', 'conditional', 'undetermined', 'prohibited'] as const
export type Verdict = (typeof verdicts)[number]

export const lowestState = (mask: number): number => 31 - Math.clz32(mask & -mask)
export const highestState = (mask: number): number => 31 - Math.clz32(mask)
