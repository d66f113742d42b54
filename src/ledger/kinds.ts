/** The kinds of entries, each declared once: types, writer and parser come from this table. */
import {
  actId,
  citation,
  code,
  commitment,
  count,
  day,
  digest,
  type Fields,
  instant,
  listOf,
  logPosition,
  mapOf,
  maybe,
  name,
  oneOf,
  proposalId,
  type RecordType,
  record,
  word,
} from './fields.ts'

const people = record({ ordinary: count, sensitive: count })
const law = mapOf(code, digest)
/** Held rows of one dataset that are held for one reason. */
const groups = listOf(record({ dataset: name, reason: word, rows: count }))

export const KINDS = {
  /** Rows are about to be handed to the target. `people` are newly counted by it, `counts` the totals after it. */
  batch: {
    batch: count,
    position: logPosition,
    plan: digest,
    law,
    day,
    decisions: listOf(citation),
    tables: listOf(record({ table: name, inserted: count, updated: count, deleted: count, held: count })),
    people,
    counts: people,
    commitment,
  },
  /** How a batch ended. `of` is the index of its entry; `unknown` may be settled later by one more `close`. */
  close: { of: count, outcome: oneOf('committed', 'not-sent', 'unknown') },
  /** A plan that a person accepted. */
  plan: { plan: digest, manifest: digest, law, by: name },
  /** A mechanism that the manifest records as taking effect, changing or ending. */
  mechanism: { type: code, status: code, from: maybe(day), until: maybe(day), by: name, manifest: digest },
  'first-copy': { state: oneOf('started', 'restarted', 'finished'), batch: maybe(count) },
  stop: { reason: code },
  /** Held rows that went. With `proposal`: let go because two persons approved it, and what of its datasets stays. */
  release: { people: count, rows: count, proposal: maybe(proposalId), stays: maybe(groups) },
  recall: { people: count, rows: count },
  detach: {},
  /**
   * What a person did about a proposal to let held rows go, or the border when the proposal lapsed. `groups` and `people`
   * are what was held when it was proposed; `plan`, `law` and `manifest` what it was proposed under. `person` is the
   * SHA-256 of who it was, since two may bear one name; `acted` when, `at` when home wrote it.
   */
  act: {
    id: actId,
    act: oneOf('propose', 'approve', 'refuse', 'withdraw', 'lapse'),
    proposal: proposalId,
    acted: instant,
    by: record({ name, role: code, how: oneOf('link', 'key', 'certificate', 'oidc', 'border'), person: digest }),
    what: oneOf('release'),
    groups,
    people: count,
    plan: digest,
    law: digest,
    manifest: digest,
    why: maybe(code),
  },
  /** The exporting jurisdiction's calendar year began and the counts with it. */
  year: { year: count },
} as const satisfies Readonly<Record<string, Fields>>

export type EntryKind = keyof typeof KINDS

export type EntryOf<K extends EntryKind> = {
  readonly kind: K
  /** UTC instant at which home wrote the entry, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly at: string
  readonly flow: string
} & RecordType<(typeof KINDS)[K]>

export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind]
export type BatchEntry = EntryOf<'batch'>
export type CloseEntry = EntryOf<'close'>
export type ActEntry = EntryOf<'act'>
export type ReleaseEntry = EntryOf<'release'>

const SHAPES = new Map(
  Object.entries<Fields>(KINDS).map(([kind, fields]) => [
    kind,
    record({ kind: oneOf(kind), at: instant, flow: name, ...fields }),
  ]),
)

/** What is wrong with a value as an entry, naming the place; undefined where it is one. */
export function entryFault(value: unknown): string | undefined {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  const shape = typeof kind === 'string' ? SHAPES.get(kind) : undefined
  if (shape === undefined) return `entry.kind: expected one of ${[...SHAPES.keys()].join(', ')}`
  return shape.wrong(value, String(kind))
}
