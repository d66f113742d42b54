/** What the server knows of a border that another process runs: names, counts, citations and versions; never a value of the data, never a key. */

import type { Day } from '../law/index.ts'
import type { ConsistencyProof, Entry, InclusionProof } from '../ledger/index.ts'
import type { BorderActs } from './border-acts.ts'
import type { FlowQuestions } from './flow-questions.ts'
import { Problem } from './problem.ts'
import { noTrace, type RequestTrace } from './traces.ts'
import type { Trial, TrialChange, TrialPlace } from './trial.ts'

/** Reads anew whenever it is asked; a border that is stopped is shown as it stopped. Every method may throw BorderUnreadable. */
export interface BorderView {
  /** In the order of the manifest. */
  flows(): Promise<FlowList>
  /** Undefined where the manifest has no such flow. */
  flow(id: string): Promise<FlowView | undefined>
  /** Undefined where the manifest has no such flow, null where no plan of it was accepted. */
  plan(id: string): Promise<PlanView | undefined | null>
  /** Undefined where the flow has no such dataset. @param change null: only what is so now */
  trial(id: string, at: TrialPlace, change: TrialChange | null): Promise<Trial | undefined>
  held(): Promise<HeldView>
  counts(): Promise<CountsView>
  activity(): Promise<Activity>
  /** Where the company has its seat: ISO 3166-1 alpha-2. */
  home(): Promise<string>
  /** @param day undefined: today at the exporter */
  questions(day: Day | undefined): Promise<FlowQuestions>
  /** What the stream of events compares: cheap enough to be asked thrice a second. */
  pulse(): Promise<Pulse>
  readonly ledger: LedgerView
  readonly acts: BorderActs
}

/** Something of the border's files cannot be read; the message is fit for an answer. */
export class BorderUnreadable extends Error {
  override readonly name = 'BorderUnreadable'
}

/** When what is told was true. */
export interface Told {
  /** Instant at which the border last told of itself; null: it has not run yet. */
  readonly at: string | null
  /** Whether a process holds the home state now. */
  readonly running: boolean
}

export interface FlowList extends Told {
  /** The company’s name in the manifest. */
  readonly organisation: string
  readonly flows: readonly FlowSummary[]
  /** Why the accepted plan cannot be used; null where it can, or where there is none. */
  readonly problem: string | null
}

export interface End {
  readonly store: string
  readonly place: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The legal entity at the place. */
  readonly entity: string
}

export interface RowCounts {
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
}

export interface FlowSummary {
  readonly id: string
  readonly from: End
  readonly to: End
  readonly exporter: string
  readonly phase: 'new' | 'copying' | 'streaming' | null
  /** The last batch that is committed abroad. */
  readonly batch: number | null
  /** In the source’s log, as PostgreSQL prints it. */
  readonly position: string | null
  /** Null where the source was not, or could not be, asked. */
  readonly lag: Lag | null
  /** Day of law under which it runs. */
  readonly day: string | null
  readonly plan: PlanVersions
  /** Over the classes of people; null where the flow has none, or no plan was accepted. */
  readonly verdicts: { readonly mostFavourable: string; readonly strictest: string } | null
  readonly tables: number
  readonly columns: {
    readonly cross: number
    readonly changed: number
    readonly stay: number
    readonly unclassified: number
  }
  /** Rows committed abroad since the ledger began, and in how many batches. */
  readonly crossed: RowCounts & { readonly batches: number; readonly lastAt: string | null }
  readonly heldRows: number
  readonly heldPeople: number
  readonly suspendedTables: number
  /** The next day on which the plan may change. */
  readonly reviewOn: string | null
}

export interface PlanVersions {
  /** Digest of the flow’s plan as somebody accepted it. */
  readonly accepted: string | null
  readonly acceptedBy: string | null
  readonly acceptedOn: string | null
  /** Digest of the plan that the border runs under: another one after a change of law or manifest. */
  readonly inForce: string | null
}

export interface Lag {
  readonly slot: 'in use' | 'idle' | 'absent'
  /** Bytes of the source’s log that the flow has not dealt with. */
  readonly behindBytes: number | null
  /** Bytes of log that the source keeps for the flow. */
  readonly keptBytes: number | null
  readonly at: string
}

export interface FlowView extends FlowSummary, Told {
  /** Whose words the tables are: the plan in force with its reasons, or the accepted one, which keeps citations only; null: none was accepted. */
  readonly shownFrom: 'plan in force' | 'accepted plan' | null
  readonly onLimit: string | null
  readonly datasets: readonly TableView[]
  readonly classes: readonly ClassView[]
  readonly obligations: readonly {
    readonly duty: string
    readonly detail: string
    readonly cite: string
    readonly within?: string
  }[]
  readonly notAsked: readonly string[]
  readonly unclear: readonly string[]
}

/** A flow’s plan without the figures of the day: it stands until the law, the manifest or a schema changes. */
export interface PlanView
  extends Pick<FlowView, 'exporter' | 'onLimit' | 'classes' | 'obligations' | 'notAsked' | 'unclear' | 'reviewOn'> {
  readonly flow: string
  /** Of the plan as it is accepted and run. */
  readonly digest: string
  readonly shownFrom: NonNullable<FlowView['shownFrom']>
  /** Those that are held whole until they are accepted anew stand in no plan in force. */
  readonly datasets: readonly PlannedTable[]
}

export type PlannedTable = Omit<TableView, 'crossed' | 'heldRows' | 'suspended'>

/** `cite[0]` decides; without citations a rule of the house does, which `code` names. `text` is null where only the lock is known. */
export interface Why {
  readonly code: string
  readonly cite: readonly string[]
  readonly text: string | null
}

export interface TableView {
  readonly dataset: string
  readonly table: string
  /** `facts`: read for facts of people, nothing of it crosses; `refused`: stays whole. */
  readonly role: 'crosses' | 'facts' | 'refused'
  readonly refusal: Why | null
  /** In what the table is not as it was accepted; all of it stays until it is. */
  readonly suspended: string | null
  readonly about: 'nobody' | 'people' | 'people through another table'
  /** Of rows about nobody. */
  readonly nobody: { readonly permitted: boolean; readonly why: Why | null }
  readonly columns: readonly ColumnView[]
  readonly crossed: RowCounts
  readonly heldRows: number
}

export interface ColumnView {
  readonly name: string
  readonly type: string
  readonly category: string
  readonly sensitive: boolean
  readonly treatment: 'cross' | 'drop' | 'tokenise' | 'year'
  /** Of tokens: those of one domain can be joined. */
  readonly domain?: string
  /** Of the law; null where a rule of the house decided before the law was asked. */
  readonly verdict: string | null
  readonly why: Why | null
  /** What would let it cross, each a way of its own; null: not known before the border has run. */
  readonly freedBy: readonly string[] | null
}

export interface ClassView {
  readonly kind: string
  readonly consent: string | null
  readonly child: boolean | null
  /** A country, `*` for every other, null for unknown. */
  readonly residence: string | null
  readonly verdict: string
  readonly why: Why
  readonly mechanisms: readonly (readonly string[])[]
  readonly counted: boolean
  readonly ordinaryLine: number | null
  readonly sensitiveLine: number | null
}

export interface HeldView extends Told {
  readonly groups: readonly HeldGroup[]
  /** People with held rows, by flow; a person of two tables is one. */
  readonly people: readonly { readonly flow: string; readonly people: number }[]
  /** Tables that stay whole until the plan is accepted anew. */
  readonly suspended: readonly { readonly flow: string; readonly dataset: string; readonly what: string }[]
}

export interface HeldGroup {
  readonly flow: string
  readonly dataset: string
  readonly table: string
  /** `limit`, `consent`, … */
  readonly reason: string
  readonly text: string
  readonly rows: number
}

export interface CountsView extends Told {
  readonly exporters: readonly ExporterCount[]
}

export interface ExporterCount {
  /** Key of the legal entity. */
  readonly exporter: string
  readonly entity: string
  /** Calendar year of the exporting jurisdiction. */
  readonly year: string
  /** `counted` by the border, opening counts included; `stated` in the manifest, where it has not run. */
  readonly basis: 'counted' | 'stated'
  /** People, not rows; null is unknown, and then nothing that is counted crosses. */
  readonly ordinary: number | null
  readonly sensitive: number | null
  readonly lines: readonly {
    readonly axis: 'ordinary' | 'sensitive'
    /** The first count that is no longer permitted. */
    readonly line: number
    readonly left: number | null
    readonly cite: readonly string[]
    readonly flows: readonly string[]
  }[]
}

/** What crossed lately, by the calendar of each exporter. */
export interface Activity {
  readonly flows: readonly {
    readonly flow: string
    /** Today at the exporter. */
    readonly day: string
    readonly crossed: RowCounts
    readonly rowsLastHour: number
    /** Mechanisms that the manifest lets end, with the first day on which each no longer counts. */
    readonly endings: readonly { readonly mechanism: string; readonly until: string }[]
  }[]
  readonly paces: readonly {
    readonly exporter: string
    /** Today at the exporter. */
    readonly today: string
    /** Of each whole day of the last 28, the oldest first: people newly counted, those of a first copy left out. */
    readonly days: readonly { readonly day: string; readonly ordinary: number; readonly sensitive: number }[]
  }[]
}

/** Names, totals and versions of now: an event is a part of it that has changed. */
export interface Pulse {
  readonly crossings: {
    readonly ledgerSize: number
    readonly flows: readonly ({ readonly flow: string; readonly batches: number } & RowCounts)[]
  }
  readonly held: readonly {
    readonly flow: string
    readonly rows: number
    readonly people: number
    readonly tables: readonly { readonly dataset: string; readonly rows: number }[]
  }[]
  readonly counts: readonly {
    readonly exporter: string
    readonly year: string
    readonly ordinary: number | null
    readonly sensitive: number | null
    readonly lines: readonly { readonly axis: string; readonly line: number; readonly left: number | null }[]
  }[]
  readonly plans: readonly { readonly flow: string; readonly plan: string | null; readonly phase: string | null }[]
  /** The latest. */
  readonly proposals: readonly { readonly id: string; readonly flow: string; readonly state: string }[]
}

/** The log as last signed: entries that no checkpoint covers yet are not shown. */
export interface LedgerView {
  /** Undefined where no ledger was begun. */
  head(): Promise<LedgerHead | undefined>
  /** A tile or bundle of the signed log by its path in the tlog-tiles layout; undefined for every other path. */
  tile(path: string): Promise<Uint8Array | undefined>
  /** @param from index of the first; absent: the last `limit` */
  entries(from: number | undefined, limit: number): Promise<readonly ListedEntry[]>
  /** Undefined where no signed entry has this index. */
  proof(index: number): Promise<InclusionProof | undefined>
  /** That the signed log begins with its first `size` entries; undefined where it has never had so many, or none. */
  consistency(size: number): Promise<ConsistencyProof | undefined>
}

export interface LedgerHead {
  readonly origin: string
  readonly size: number
  /** Base64. */
  readonly root: string
  /** The signed note (C2SP tlog-checkpoint). */
  readonly note: string
  /** The verifier key that lies beside the log: whose it is, only a key from elsewhere shows. */
  readonly key: string
}

export type ListedEntry = { readonly index: number } & Entry

/** The border, or a problem that says how to have one. */
export function given(border: BorderView | undefined): BorderView {
  if (border !== undefined) return border
  throw new Problem(404, 'This server shows no border. Start it with one: `waybill serve --manifest waybill.yaml`.')
}

/** Reads of the border; what is unreadable becomes a problem that says so. @param request of which it is a part */
export async function reading<T>(work: Promise<T>, request?: { readonly trace: RequestTrace }): Promise<T> {
  try {
    return await (request?.trace ?? noTrace).within('border', () => work)
  } catch (error) {
    if (error instanceof BorderUnreadable) throw new Problem(503, error.message)
    throw error
  }
}
