/** The gate: the course of one batch. Decides, counts and records every row, and lets pass what may cross. One synchronous function for production and simulator. */

import { type BatchChanges, ChangeSet } from './changes.ts'
import { Consequences } from './consequences.ts'
import type { DatasetGate } from './dataset-gate.ts'
import { readPeople } from './gate-facts.ts'
import {
  cellText,
  hashRow,
  hashSubjects,
  keyTextOf,
  RowHashes,
  type SubjectHashes,
  subjectNull,
  subjectPresent,
} from './gate-hash.ts'
import type { FlowState } from './gate-state.ts'
import { type HoldCode, holdCodes, isOwnReason, nobody, sameBytes } from './holds.ts'
import { hasHeld, sent } from './people.ts'
import { type RowBatch, truncateAll } from './row-batch.ts'
import { crosses, crossesAnonymous, incomplete, type Ruling, Rulings } from './rulings.ts'
import { type Settled, settle, settledInserts } from './settle.ts'

export interface GateResult {
  readonly changes: BatchChanges
  readonly read: number
  readonly crossed: number
  readonly held: number
  /** People newly counted in this batch. */
  readonly people: { readonly ordinary: number; readonly sensitive: number }
  readonly perDataset: readonly { inserted: number; updated: number; deleted: number; held: number }[]
  /** Of those that crossed: rows that were held, and people of whom nothing is held any more. */
  readonly letGo: { readonly rows: number; readonly people: number }
}

export interface GateOptions {
  /** `copy`: the table abroad is empty; `reread`: rows from a snapshot of the source. */
  readonly origin: 'copy' | 'stream' | 'reread'
  /** While a re-reading is open: called with every row that changed, null for all rows of the dataset. */
  readonly changedSince?: (tag: number, row: Uint8Array | null, transaction: number) => void
  /** In a re-reading: rows that changed after the snapshot and are not to be written from it. */
  readonly skip?: (tag: number, row: Uint8Array) => boolean
  /** Where held rows wait until they are let go: whether those of this dataset and reason are. */
  readonly letsGo?: (dataset: string, code: HoldCode) => boolean
}

/** Runs one batch through the gate of a flow. All it learns goes to the home store, durable with the store's next commit. */
export function runGate(state: FlowState, batch: RowBatch, options: GateOptions): GateResult {
  return new GateRun(state, batch, options).run()
}

class GateRun {
  private readonly state: FlowState
  private readonly batch: RowBatch
  private readonly options: GateOptions
  private readonly changes: ChangeSet
  private readonly rows: RowHashes
  private readonly settled: Settled
  private readonly subjects: SubjectHashes
  private readonly rulings: Rulings
  private readonly consequences: Consequences
  private readonly perDataset: { inserted: number; updated: number; deleted: number; held: number }[]
  /** Held rows whose key was taken away in this batch; another row may come under it. */
  private readonly left = new Map<string, HoldCode>()
  /** As what rows are held that come under another key in this batch. */
  private readonly moved = new Map<string, HoldCode>()
  private readonly letGo = { rows: 0, people: 0 }
  private crossed = 0
  private held = 0

  constructor(state: FlowState, batch: RowBatch, options: GateOptions) {
    this.state = state
    this.batch = batch
    this.options = options
    const fresh = batch.insertsOnly && options.origin !== 'reread' && options.changedSince === undefined
    this.changes = new ChangeSet(state.gates, batch, fresh)
    this.rows = new RowHashes(state.gates, batch, (gate) => gate.isLink || !fresh || state.holds.heldIn(gate.tag) > 0)
    this.settled = fresh ? settledInserts(batch.rows) : settle(state.gates, batch, this.rows)
    this.subjects = hashSubjects(state.gates, batch)
    this.rulings = new Rulings(state, batch, this.subjects, this.settled, options.origin)
    this.consequences = new Consequences(state, batch, this.changes)
    this.perDataset = state.gates.map(() => ({ inserted: 0, updated: 0, deleted: 0, held: 0 }))
  }

  run(): GateResult {
    const { state, batch, options, consequences, rulings } = this
    this.compareWithSnapshot()
    this.followKeys()
    // In a first copy nothing waits for a row that comes later: parents are copied before what stands below them.
    if (options.origin !== 'copy') consequences.noteParents(this.rows)
    // People and paths of the whole batch first: a row crosses only under what both say at the end of the batch.
    const flips = options.origin === 'reread' ? new Map() : readPeople(state, batch, this.subjects, options.origin)
    for (const index of this.settled.truncated) consequences.truncate(state.gates[index]!)
    consequences.followPeople(flips)
    this.linkPaths()
    for (let r = 0; r < batch.rows; r++) this.row(r)
    consequences.followParents()
    state.people.flush()
    state.counts.flush()
    const { crossed, held, perDataset, letGo } = this
    return { changes: this.changes.seal(), read: batch.rows, crossed, held, people: rulings.counted, perDataset, letGo }
  }

  /** The stream tells an open re-reading what it changed; a re-reading leaves to the stream what changed since. */
  private compareWithSnapshot(): void {
    const { batch, options, state } = this
    const { changedSince, skip } = options
    if (changedSince === undefined && skip === undefined) return
    for (let r = 0; r < batch.rows; r++) {
      const { tag } = state.gates[batch.dataset[r]!]!
      const [before, now] = [this.rows.before(r), this.rows.now(r)]
      if (batch.kind[r] === truncateAll) changedSince?.(tag, null, batch.transaction[r]!)
      if (before !== null) changedSince?.(tag, before, batch.transaction[r]!)
      if (now !== null) changedSince?.(tag, now, batch.transaction[r]!)
      if (now !== null && skip?.(tag, now)) this.settled.live[r] = 0
    }
  }

  private linkPaths(): void {
    const { batch, settled, state, rulings, subjects } = this
    for (let r = 0; r < batch.rows; r++) {
      const gate = state.gates[batch.dataset[r]!]!
      if (!gate.isLink) continue
      const links = state.links[gate.index]!
      if (settled.leaves[r] === 1) links.remove(this.rows.before(r)!)
      if (settled.live[r] === 0) continue
      const rowHash = this.rows.now(r)!
      links.link(rowHash, {
        named: subjects.hashes.subarray(r * 16, r * 16 + 16),
        held: rulings.ofRowAlone(gate, r, rowHash) !== crosses,
        aboutNobody: subjects.state[r] === subjectNull,
        personal: rulings.isPersonal(gate, r),
      })
    }
  }

  private row(r: number): void {
    const { batch, settled, state } = this
    const gate = state.gates[batch.dataset[r]!]!
    if (!gate.crosses) return
    if (settled.leaves[r] === 1) this.leave(gate, r)
    if (settled.live[r] === 0) return
    const rowHash = this.rows.now(r)
    const own = this.ownReason(gate, rowHash)
    const isLetGo = own !== undefined && this.options.letsGo?.(gate.plan.dataset, own) === true
    const ruling = this.rulings.rule(gate, r, rowHash, isLetGo ? undefined : own)
    if (ruling === crosses || ruling === crossesAnonymous) this.pass(gate, r, rowHash, ruling === crossesAnonymous)
    else this.hold(gate, r, rowHash ?? hashRow(gate, batch, batch.at[r]!), ruling, own)
  }

  /** A row that is held under one key stays so under the next. */
  private followKeys(): void {
    const { batch, state } = this
    if (state.plan.release !== 'by-proposal' || batch.insertsOnly) return
    for (let r = 0; r < batch.rows; r++) {
      const gate = state.gates[batch.dataset[r]!]!
      const [before, now] = [this.rows.before(r), this.rows.now(r)]
      if (before === null || now === null || sameBytes(before, now)) continue
      const code = state.holds.codeOf(gate.tag, before) ?? this.moved.get(nameOf(gate, before))
      if (code !== undefined) this.moved.set(nameOf(gate, now), code)
    }
  }

  /** As what the row is held until two persons let it go; undefined where it is not, or nobody is asked. */
  private ownReason(gate: DatasetGate, rowHash: Uint8Array | null): HoldCode | undefined {
    if (this.state.plan.release !== 'by-proposal' || rowHash === null) return undefined
    const code = this.heldAs(gate, rowHash) ?? this.moved.get(nameOf(gate, rowHash))
    return code !== undefined && isOwnReason(code) ? code : undefined
  }

  /** Nothing is sent about a row that never crossed: its key is data. */
  private leave(gate: DatasetGate, r: number): void {
    const row = this.rows.before(r)!
    const code = this.state.holds.codeOf(gate.tag, row)
    if (code !== undefined) this.left.set(nameOf(gate, row), code)
    this.state.holds.letGo(gate.tag, row)
    if (code !== undefined && code !== holdCodes.anonymous) return
    this.changes.delete(gate, this.batch.old[r]!)
    this.perDataset[gate.index]!.deleted++
  }

  /** Why the row of this key was held before the batch, undefined where it was not. */
  private heldAs(gate: DatasetGate, row: Uint8Array): HoldCode | undefined {
    return this.state.holds.codeOf(gate.tag, row) ?? this.left.get(nameOf(gate, row))
  }

  private pass(gate: DatasetGate, r: number, rowHash: Uint8Array | null, anonymous: boolean): void {
    const cells = this.batch.at[r]!
    const wasHeld = rowHash !== null && this.heldAs(gate, rowHash) !== undefined
    if (wasHeld) this.letGoOf(gate, rowHash)
    this.changes.write(gate, cells, anonymous)
    this.crossed++
    const counts = this.perDataset[gate.index]!
    if (this.settled.fresh[r] === 1) counts.inserted++
    else counts.updated++
    // A row that crossed without its personal columns is remembered, so that the whole of it can follow.
    if (anonymous) this.keepKey(gate, r, rowHash ?? hashRow(gate, this.batch, cells), holdCodes.anonymous)
    else if (this.rulings.slot >= 0) this.state.people.setFlag(this.rulings.slot, sent, true)
    if (wasHeld) this.consequences.opened(gate, rowHash)
  }

  private letGoOf(gate: DatasetGate, rowHash: Uint8Array): void {
    const { holds } = this.state
    const person = holds.personOf(gate.tag, rowHash)
    // One that was only being read again had crossed before.
    if (holds.codeOf(gate.tag, rowHash) !== holdCodes.rereading) this.letGo.rows++
    holds.letGo(gate.tag, rowHash)
    if (person !== undefined && !sameBytes(person, nobody) && !holds.hasRowsOf(person)) this.letGo.people++
  }

  private hold(
    gate: DatasetGate,
    r: number,
    rowHash: Uint8Array,
    ruling: Exclude<Ruling, 0 | -1>,
    own: HoldCode | undefined,
  ): void {
    const { options, settled, batch, state } = this
    const stoodBefore = options.origin === 'reread' || (options.origin === 'stream' && settled.fresh[r] === 0)
    const before = this.heldAs(gate, rowHash)
    const isAbroad = stoodBefore && (before === undefined || before === holdCodes.anonymous)
    if (ruling === incomplete) this.state.holds.addRowJob(gate.tag, rowHash, keyTextOf(gate, batch, batch.at[r]!))
    this.keepKey(gate, r, rowHash, lastingReason(ruling === incomplete ? holdCodes.rereading : ruling, own))
    // Below a row that stays for the line alone, rows may cross without their personal columns.
    const opens = state.plan.onLimit === 'drop' && ruling === holdCodes.limit
    if (opens && before !== undefined && before !== ruling) this.consequences.opened(gate, rowHash)
    if (isAbroad) this.changes.delete(gate, batch.at[r]!)
    this.held++
    this.perDataset[gate.index]!.held++
  }

  private keepKey(gate: DatasetGate, r: number, rowHash: Uint8Array, code: HoldCode): void {
    const { holds, people } = this.state
    const cells = this.batch.at[r]!
    const lead = this.rulings.leadOfRow(gate, r)
    const person = lead === nobody ? null : lead
    holds.hold(gate.tag, rowHash, person ?? nobody, code, keyTextOf(gate, this.batch, cells))
    if (person === null) {
      if (code === holdCodes.pathHeld) this.awaitParent(gate, r, cells)
      return
    }
    people.setFlag(people.meet(person, 0), hasHeld, true)
    const text = gate.parentIndex < 0 ? cellText(gate, this.batch, cells, gate.subjectCell) : null
    if (text !== null)
      holds.rememberKey(this.state.gates[gate.personIndex]!.tag, person, new TextEncoder().encode(text))
  }

  private awaitParent(gate: DatasetGate, r: number, cells: number): void {
    const parent = this.state.gates[gate.parentIndex]
    const text = cellText(gate, this.batch, cells, gate.subjectCell)
    if (parent === undefined || text === null || this.subjects.state[r] !== subjectPresent) return
    const hash = this.subjects.hashes.slice(r * 16, r * 16 + 16)
    this.state.holds.rememberKey(parent.tag, hash, new TextEncoder().encode(text))
  }
}

/** What waits for two persons goes on waiting, though for the moment another row keeps it too. */
function lastingReason(code: HoldCode, own: HoldCode | undefined): HoldCode {
  if (own === undefined || isOwnReason(code)) return code
  return own === holdCodes.anonymous ? holdCodes.limit : own
}

function nameOf(gate: DatasetGate, row: Uint8Array): string {
  return `${gate.index}:${Buffer.from(row.buffer, row.byteOffset, 16).toString('latin1')}`
}
