/** The ledger of a border as the server shows it: its signed part, read from files that another process may be writing. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ed25519Verify, sha256 } from '../border/home/crypto.ts'
import { keyPath, ledgerReader } from '../border/home/ledger-reader.ts'
import {
  type BatchEntry,
  type ConsistencyProof,
  decodeEntry,
  EntryRefused,
  type InclusionProof,
  LedgerDamaged,
  type LogReader,
  openCheckpoint,
  parseVerifierKey,
  proveConsistency,
  proveInclusion,
  type SignedCheckpoint,
  type Trust,
  verifierKey,
} from '../ledger/index.ts'
import { type KeptRoots, readBundle, tileNodes } from '../ledger/nodes.ts'
import { CHECKPOINT_PATH, encodeBundle, joinHashes, TILE_HEIGHT, TILE_WIDTH, tilePath } from '../ledger/tiles.ts'
import { BorderUnreadable, type LedgerHead, type LedgerView, type ListedEntry } from '../server/border-view.ts'
import { FlowDays } from './border-days.ts'

export class BorderLedger implements LedgerView {
  private readonly root: string
  /** The last note that was verified, so that it is verified once. */
  private verified: { readonly note: string; readonly keyText: string; readonly head: SignedCheckpoint } | undefined
  private readonly kept: KeptRoots = new Map()

  constructor(root: string) {
    this.root = root
  }

  async head(): Promise<LedgerHead | undefined> {
    const open = await this.open()
    if (open === undefined) return undefined
    const { origin, size, root, note } = open.head
    return {
      origin,
      size,
      root: Buffer.from(root).toString('base64'),
      note,
      key: verifierKey(origin, open.trust.publicKey, sha256),
    }
  }

  tile(path: string): Promise<Uint8Array | undefined> {
    const named = tileNamed(path)
    return named === undefined
      ? Promise.resolve(undefined)
      : this.with(undefined, (open) => tileOf(open, named, this.kept))
  }

  entries(from: number | undefined, limit: number): Promise<readonly ListedEntry[]> {
    return this.with<readonly ListedEntry[]>([], async ({ reader, head: { size } }) => {
      const start = from ?? Math.max(0, size - limit)
      const bytes = await bytesOf(reader, size, start, Math.min(size, start + limit))
      return bytes.map((entry, i) => ({ index: start + i, ...decodeEntry(entry) }))
    })
  }

  proof(index: number): Promise<InclusionProof | undefined> {
    return this.with(undefined, async ({ reader, trust, head }) =>
      index < head.size ? proveInclusion(reader, trust, index, this.kept) : undefined,
    )
  }

  consistency(size: number): Promise<ConsistencyProof | undefined> {
    return this.with(undefined, async ({ reader, trust, head }) =>
      size >= 1 && size <= head.size ? proveConsistency(reader, trust, size) : undefined,
    )
  }

  /** A file may have been put in another’s place between two reads: what seems damaged is looked at once more. */
  private async with<T>(absent: T, work: (open: Open) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      const open = await this.open()
      if (open === undefined) return absent
      try {
        return await work(open)
      } catch (error) {
        if (!(error instanceof LedgerDamaged || error instanceof EntryRefused)) throw error
        this.kept.clear()
        if (attempt > 0) throw new BorderUnreadable(`The ledger on disk is damaged: ${error.message}. ${whatToRun}`)
      }
    }
  }

  private async open(): Promise<Open | undefined> {
    const files = ledgerReader(this.root)
    const note = await files.read(CHECKPOINT_PATH)
    if (note === undefined) return undefined
    const keyText = (await readFile(join(this.root, keyPath), 'utf8').catch(() => '')).trim()
    const key = parseVerifierKey(keyText, sha256)
    if (key === undefined)
      throw new BorderUnreadable(`The ledger has no verifier key beside it (${keyPath}). ${whatToRun}`)
    const trust = { ...key, hash: sha256, verify: ed25519Verify }
    const reader = remembering(files, note)
    return { reader, trust, head: await this.verify(note, keyText, trust) }
  }

  private async verify(bytes: Uint8Array, keyText: string, trust: Trust): Promise<SignedCheckpoint> {
    const note = Buffer.from(bytes).toString('utf8')
    if (this.verified?.note === note && this.verified.keyText === keyText) return this.verified.head
    const head = await openCheckpoint(bytes, trust)
    if (typeof head === 'string') throw new BorderUnreadable(`The ledger’s checkpoint ${head}. ${whatToRun}`)
    // Another log lies there, or this one was begun anew.
    if (this.verified?.keyText !== keyText || head.size < this.verified.head.size) this.kept.clear()
    this.verified = { note, keyText, head }
    return head
  }
}

const whatToRun = 'Run `waybill ledger verify`.'

interface Open {
  readonly reader: LogReader
  readonly trust: Trust
  readonly head: SignedCheckpoint
}

/** Reads each file once, so that one answer comes from one state of it. */
function remembering(reader: LogReader, note: Uint8Array): LogReader {
  const read = new Map<string, Promise<Uint8Array | undefined>>([[CHECKPOINT_PATH, Promise.resolve(note)]])
  return {
    list: (path) => reader.list(path),
    read: (path) => {
      const found = read.get(path) ?? reader.read(path)
      read.set(path, found)
      return found
    },
  }
}

interface TileName {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** Only a path that the layout itself would write names a tile. */
function tileNamed(path: string): TileName | undefined {
  const match = /^tile\/(entries|0|[1-5])\/((?:x\d{3}\/){0,3}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path)
  if (match === null) return undefined
  const level = match[1] === 'entries' ? 'entries' : Number(match[1])
  const index = Number(match[2]!.replaceAll(/[x/]/g, ''))
  const width = match[3] === undefined ? TILE_WIDTH : Number(match[3])
  const partial = match[3] === undefined || width < TILE_WIDTH
  return partial && tilePath(level, index, width) === path ? { level, index, width } : undefined
}

/** As stored; where home keeps it otherwise (the open end of the log), made from what is there. */
async function tileOf(
  { reader, trust, head }: Open,
  { level, index, width }: TileName,
  kept: KeptRoots,
): Promise<Uint8Array | undefined> {
  const span = level === 'entries' ? 1 : TILE_WIDTH ** level
  if (index * TILE_WIDTH + width > Math.floor(head.size / span)) return undefined
  const stored = width === TILE_WIDTH ? await reader.read(tilePath(level, index)) : undefined
  if (stored !== undefined) return stored
  const from = index * TILE_WIDTH
  if (level === 'entries') return encodeBundle(await bytesOf(reader, head.size, from, from + width))
  const nodes = tileNodes(reader, trust.hash, head.size, kept)
  const hashes: Uint8Array[] = []
  for (let i = 0; i < width; i++) hashes.push(await nodes(level * TILE_HEIGHT, from + i))
  return joinHashes(hashes)
}

/** Entries from one index to before another, as they were hashed. Throws LedgerDamaged where one is not there. */
async function bytesOf(reader: LogReader, size: number, from: number, to: number): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = []
  for (let at = from; at < to; ) {
    const bundle = Math.floor(at / TILE_WIDTH)
    const start = bundle * TILE_WIDTH
    const entries = (await readBundle(reader, bundle, size)).slice(at - start, to - start)
    const due = Math.min(to, start + TILE_WIDTH) - at
    if (entries.length < due) {
      const path = tilePath('entries', bundle)
      throw new LedgerDamaged({ path, index: at + entries.length, message: 'is missing' })
    }
    found.push(...entries)
    at += due
  }
  return found
}

/** What crossed of one table, or of one flow. */
export interface Crossed {
  inserted: number
  updated: number
  deleted: number
}

export interface FlowCrossed extends Crossed {
  batches: number
  /** Instant of the last committed batch. */
  lastAt: string | null
  readonly tables: Map<string, Crossed>
  readonly days: FlowDays
}

/** Rows that crossed, added up from the entries of the ledger as they come; each entry is read once. */
export class CrossedRows {
  private readonly ledger: BorderLedger
  private flows = new Map<string, FlowCrossed>()
  private open = new Map<number, { readonly entry: BatchEntry; readonly copied: boolean }>()
  private next = 0
  private origin = ''
  private turn: Promise<unknown> = Promise.resolve()

  constructor(ledger: BorderLedger) {
    this.ledger = ledger
  }

  /** Throws BorderUnreadable. */
  now(): Promise<{ readonly size: number; readonly flows: ReadonlyMap<string, FlowCrossed> }> {
    const turn = this.turn.then(() => this.catchUp())
    this.turn = turn.catch(() => undefined)
    return turn
  }

  private async catchUp() {
    const head = await this.ledger.head()
    const size = head?.size ?? 0
    // Another log lies there, or this one was begun anew.
    if (size < this.next || head?.key !== this.origin) this.forget(head?.key ?? '')
    while (this.next < size) {
      const entries = await this.ledger.entries(this.next, TILE_WIDTH - (this.next % TILE_WIDTH))
      if (entries.length === 0) break
      for (const entry of entries) this.take(entry)
      this.next += entries.length
    }
    return { size, flows: this.flows }
  }

  private forget(origin: string): void {
    this.flows = new Map()
    this.open = new Map()
    this.next = 0
    this.origin = origin
  }

  /** A batch counts once it is known to be committed abroad. */
  private take(entry: ListedEntry): void {
    if (entry.kind === 'first-copy') this.flowOf(entry.flow).days.copying = entry.state !== 'finished'
    if (entry.kind === 'batch') this.open.set(entry.index, { entry, copied: this.flowOf(entry.flow).days.copying })
    if (entry.kind !== 'close') return
    const opened = this.open.get(entry.of)
    if (entry.outcome !== 'unknown') this.open.delete(entry.of)
    if (opened === undefined || entry.outcome !== 'committed') return
    const batch = opened.entry
    const flow = this.flowOf(batch.flow)
    flow.batches++
    flow.lastAt = batch.at
    flow.days.take(batch, opened.copied)
    for (const rows of batch.tables) {
      const table = flow.tables.get(rows.table) ?? none()
      flow.tables.set(rows.table, table)
      for (const sum of [flow, table]) {
        sum.inserted += rows.inserted
        sum.updated += rows.updated
        sum.deleted += rows.deleted
      }
    }
  }

  private flowOf(name: string): FlowCrossed {
    const known = this.flows.get(name)
    if (known !== undefined) return known
    const flow = { ...none(), batches: 0, lastAt: null, tables: new Map(), days: new FlowDays() }
    this.flows.set(name, flow)
    return flow
  }
}

export const none = (): Crossed => ({ inserted: 0, updated: 0, deleted: 0 })
