/** The ledger for people: what was written, one entry with its proof, and that the log has only grown. */

import type { ConsistencyProof, EntryKind, InclusionProof } from '../../ledger/index.ts'
import { given, type LedgerView, type ListedEntry, reading } from '../border-view.ts'
import { Problem } from '../problem.ts'
import type { PageRoute } from './page.ts'

export interface LogHead {
  readonly origin: string
  readonly size: number
  /** Base64. */
  readonly root: string
  /** The verifier key as this server has it. */
  readonly key: string
}

export interface EvidencePage {
  /** Null where no ledger was begun. */
  readonly head: LogHead | null
  /** Newest first. */
  readonly entries: readonly ListedEntry[]
  readonly flow: string | null
  readonly kind: EntryKind | null
  readonly flows: readonly string[]
  /** Index below which older entries begin; null: there are none. */
  readonly older: number | null
}

export interface EntryPage {
  readonly head: LogHead
  readonly entry: ListedEntry
  readonly proof: InclusionProof
  /** Index of the entry that closes this batch; null: not a batch, or not found among those that follow it. */
  readonly closedBy: number | null
}

export interface ConsistencyPage {
  readonly head: LogHead
  /** Null before a size was asked for. */
  readonly proof: ConsistencyProof | null
}

export const entryKinds: readonly EntryKind[] = [
  'batch',
  'close',
  'plan',
  'mechanism',
  'first-copy',
  'stop',
  'release',
  'recall',
  'detach',
  'act',
  'year',
]
const rows = 50
/** How far back a filter looks for one page. */
const lookMax = 5_000
const lookStep = 500

export const evidencePage: PageRoute<'evidence'> = {
  name: 'evidence',
  path: '/evidence',
  permission: 'read-ledger',
  async load({ served, query }) {
    const border = given(served.border)
    const kind = kindIn(query)
    const flow = query.get('flow') || null
    const { flows } = await reading(border.flows())
    const head = await reading(border.ledger.head())
    const about = { flow, kind, flows: flows.map(({ id }) => id) }
    if (head === undefined) return { head: null, entries: [], older: null, ...about }
    const before = Math.min(head.size, wholeIn(query, 'before') ?? head.size)
    const found = await reading(
      entriesBefore(
        border.ledger,
        before,
        (e) => (flow === null || e.flow === flow) && (kind === null || e.kind === kind),
      ),
    )
    return { head: headOf(head), ...found, ...about }
  },
}

export const entryPage: PageRoute<'entry'> = {
  name: 'entry',
  path: '/evidence/entries/:index',
  permission: 'read-ledger',
  async load(ask) {
    const { ledger } = given(ask.served.border)
    const head = await begun(ledger)
    const text = ask.params.get('index') ?? ''
    const index = /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : Number.NaN
    const proof = index < head.size ? await reading(ledger.proof(index)) : undefined
    const [entry, ...next] = proof === undefined ? [] : await reading(ledger.entries(index, lookStep))
    if (proof === undefined || entry === undefined)
      throw new Problem(404, `The signed log has no entry of this index; they count from 0 to ${head.size - 1}.`)
    const close = next.find((e) => e.kind === 'close' && e.of === index)
    return { head, entry, proof, closedBy: entry.kind === 'batch' ? (close?.index ?? null) : null }
  },
}

export const consistencyPage: PageRoute<'consistency'> = {
  name: 'consistency',
  path: '/evidence/consistency',
  permission: 'read-ledger',
  async load(ask) {
    const { ledger } = given(ask.served.border)
    const head = await begun(ledger)
    const from = wholeIn(ask.query, 'from')
    if (from === undefined) return { head, proof: null }
    const proof = await reading(ledger.consistency(from))
    if (proof === undefined) throw new Problem(422, `Name a size from 1 to ${head.size}, which is that of now.`)
    return { head, proof }
  },
}

const headOf = ({ origin, size, root, key }: LogHead): LogHead => ({ origin, size, root, key })

async function begun(ledger: LedgerView): Promise<LogHead> {
  const head = await reading(ledger.head())
  if (head === undefined) throw new Problem(404, 'No ledger was begun yet: `waybill sync` begins it.')
  return headOf(head)
}

/** Entries below `end` that are wanted, newest first. */
async function entriesBefore(ledger: LedgerView, end: number, wanted: (entry: ListedEntry) => boolean) {
  const entries: ListedEntry[] = []
  let from = end
  while (from > 0 && entries.length < rows && end - from < lookMax) {
    const start = Math.max(0, from - lookStep)
    const part = await ledger.entries(start, from - start)
    entries.push(...part.filter(wanted).reverse())
    from = start
  }
  const shown = entries.slice(0, rows)
  const older = entries.length > rows ? shown.at(-1)!.index : from
  return { entries: shown, older: older > 0 ? older : null }
}

function kindIn(query: URLSearchParams): EntryKind | null {
  const word = query.get('kind')
  if (word === null || word === '') return null
  const kind = entryKinds.find((one) => one === word)
  if (kind === undefined) throw new Problem(400, `kind must be one of ${entryKinds.join(', ')}.`)
  return kind
}

function wholeIn(query: URLSearchParams, key: string): number | undefined {
  const text = query.get(key)
  if (text === null || text === '') return undefined
  if (!/^(0|[1-9]\d{0,14})$/.test(text)) throw new Problem(400, `${key} must be a whole number, 0 or more.`)
  return Number(text)
}
