/** The gate: decides, counts and records every row of a batch, and lets pass what may cross. One synchronous function for production and simulator. */

import { type BatchChanges, ChangeSet } from './changes.ts'
import { type Axis, ordinaryAxis, sensitiveAxis } from './counts.ts'
import type { DatasetGate } from './dataset-gate.ts'
import { answerFor, answerWith, FactsReader } from './gate-facts.ts'
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
import { type HoldCode, holdCodes, nobody } from './holds.ts'
import { type Answer, child, withinLines } from './judge.ts'
import { hasHeld, rereading, unknownPerson } from './people.ts'
import { deleteRow, insertRow, type RowBatch, truncateAll, updateRow } from './row-batch.ts'
import { everybodySweeps, personSweeps, rowSweeps } from './sweeps.ts'
import { unchangedField, unreadableField } from './tuple.ts'

export interface GateResult {
  readonly changes: BatchChanges
  readonly read: number
  readonly crossed: number
  readonly held: number
  /** People newly counted in this batch. */
  readonly people: { readonly ordinary: number; readonly sensitive: number }
  readonly perDataset: readonly { inserted: number; updated: number; deleted: number; held: number }[]
}

export interface GateOptions {
  /** `copy`: the table abroad is empty; `reread`: rows from a snapshot of the source. */
  readonly origin: 'copy' | 'stream' | 'reread'
  /** While a re-reading is open: called with every row that changed after its snapshot. */
  readonly changedSince?: (tag: number, row: Uint8Array, transaction: number) => void
  /** In a re-reading: rows that changed after the snapshot and are not to be written from it. */
  readonly skip?: (tag: number, row: Uint8Array) => boolean
}

/** A hold code, or one of these. */
const crosses = 0
const crossesAnonymous = -1
type Ruling = HoldCode | typeof crosses | typeof crossesAnonymous

interface ParentChange {
  readonly gate: DatasetGate
  readonly hash: Uint8Array
  readonly text: string
  readonly before: boolean
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
  private readonly subjects: SubjectHashes
  private readonly rows: RowHashes
  private readonly facts: FactsReader
  private readonly parents = new Map<string, ParentChange>()
  private readonly perDataset: { inserted: number; updated: number; deleted: number; held: number }[]
  private readonly people = { ordinary: 0, sensitive: 0 }
  private crossed = 0
  private held = 0

  constructor(state: FlowState, batch: RowBatch, options: GateOptions) {
    this.state = state
    this.batch = batch
    this.options = options
    const fresh = batch.insertsOnly && options.origin !== 'reread' && options.changedSince === undefined
    this.changes = new ChangeSet(state.gates, batch, fresh)
    this.subjects = hashSubjects(state.gates, batch)
    this.rows = new RowHashes(state.gates, batch, (gate) => gate.isLink || !fresh || state.holds.heldIn(gate.tag) > 0)
    this.facts = new FactsReader(state)
    this.perDataset = state.gates.map(() => ({ inserted: 0, updated: 0, deleted: 0, held: 0 }))
  }

  run(): GateResult {
    const { state, batch } = this
    // Facts of the whole batch first: a row crosses only under what its person says at the end of the batch.
    const flips = this.readFacts()
    for (let r = 0; r < batch.rows; r++) this.row(r)
    this.followPeople(flips)
    this.followParents()
    state.people.flush()
    state.counts.flush()
    const { crossed, held, people, perDataset } = this
    return { changes: this.changes.seal(), read: batch.rows, crossed, held, people, perDataset }
  }

  // ── facts ──────────────────────────────────────────────────────────────

  private readFacts(): Map<number, { judge: number; before: Answer | undefined; text: string }> {
    const { batch, state } = this
    const before = new Map<number, { judge: number; before: Answer | undefined; text: string }>()
    for (let r = 0; r < batch.rows; r++) {
      const gate = state.gates[batch.dataset[r]!]!
      if (!gate.isOwn || this.options.origin === 'reread') continue
      const kind = batch.kind[r]!
      if (kind === truncateAll) {
        this.forgetEverybody(gate)
        continue
      }
      const old = batch.old[r]!
      if (old >= 0 && (kind === deleteRow || this.keyChanged(gate, r))) {
        const slot = this.slotOfOld(gate, old)
        this.remember(before, slot, gate, old)
        state.people.set(slot, unknownPerson, state.people.born[slot]!)
      }
      if (kind === deleteRow || this.subjects.state[r] !== subjectPresent) continue
      const slot = state.people.meet(this.subjects.hashes, r * 16)
      if (this.options.origin === 'stream') this.remember(before, slot, gate, batch.at[r]!)
      const read = this.facts.read(gate, batch, batch.at[r]!, slot)
      state.people.set(slot, read.profile, read.born)
    }
    return before
  }

  private remember(
    map: Map<number, { judge: number; before: Answer | undefined; text: string }>,
    slot: number,
    gate: DatasetGate,
    cells: number,
  ): void {
    if (map.has(slot)) return
    const text = cellText(gate, this.batch, cells, gate.subjectCell) ?? ''
    map.set(slot, { judge: gate.index, before: answerFor(this.state, gate.index, slot), text })
  }

  private slotOfOld(gate: DatasetGate, cells: number): number {
    return this.state.people.meet(hashRow(gate, this.batch, cells), 0)
  }

  /** TRUNCATE of the people's own table: nobody is known any more, and what leads to them goes. */
  private forgetEverybody(gate: DatasetGate): void {
    const { people } = this.state
    for (let slot = 0; slot < people.table.size; slot++) {
      people.set(slot, unknownPerson, people.born[slot]!)
      people.setFlag(slot, hasHeld, true)
    }
    this.changes.sweeps.push(...everybodySweeps(this.state.gates, gate))
  }

  // ── rows ───────────────────────────────────────────────────────────────

  private row(r: number): void {
    const { batch, state } = this
    const gate = state.gates[batch.dataset[r]!]!
    const kind = batch.kind[r]!
    if (kind === truncateAll) {
      this.truncate(gate)
      return
    }
    if (!gate.crosses && !gate.isLink) return
    const old = batch.old[r]!
    const moved = kind === updateRow && old >= 0 && this.keyChanged(gate, r)
    if (kind === deleteRow || moved) this.deleteOld(gate, r, old)
    if (kind === deleteRow) return
    const cells = batch.at[r]!
    const rowHash = this.rows.now(r)
    if (rowHash !== null && this.options.skip?.(gate.tag, rowHash)) return
    if (rowHash !== null) this.options.changedSince?.(gate.tag, rowHash, batch.transaction[r]!)
    const ruling = this.rule(gate, r, cells, rowHash, moved)
    if (gate.isLink) this.link(gate, r, cells, rowHash!, ruling)
    if (!gate.crosses) return
    if (ruling === crosses || ruling === crossesAnonymous)
      this.pass(gate, kind, cells, rowHash, ruling === crossesAnonymous)
    else this.hold(gate, r, cells, rowHash ?? hashRow(gate, batch, cells), ruling)
    // A row that crossed without its personal columns is remembered, so that the whole of it can follow.
    if (ruling === crossesAnonymous)
      this.keepKey(gate, r, cells, rowHash ?? hashRow(gate, batch, cells), holdCodes.limit)
  }

  private truncate(gate: DatasetGate): void {
    this.state.holds.clear(gate.tag)
    this.state.links[gate.index]?.reset()
    if (gate.crosses) this.changes.truncate(gate)
    for (const childIndex of gate.isLink ? gate.childIndexes : []) {
      const below = this.state.gates[childIndex]!
      if (below.crosses) this.changes.truncate(below)
    }
  }

  private deleteOld(gate: DatasetGate, r: number, old: number): void {
    const row = this.rows.before(r)!
    this.options.changedSince?.(gate.tag, row, this.batch.transaction[r]!)
    this.noteParent(gate, row, old)
    this.state.links[gate.index]?.remove(row)
    this.state.holds.letGo(gate.tag, row)
    if (!gate.crosses) return
    this.changes.delete(gate, old)
    this.perDataset[gate.index]!.deleted++
  }

  private pass(gate: DatasetGate, kind: number, cells: number, rowHash: Uint8Array | null, anonymous: boolean): void {
    if (rowHash !== null) this.state.holds.letGo(gate.tag, rowHash)
    this.changes.write(gate, cells, anonymous)
    this.crossed++
    const counts = this.perDataset[gate.index]!
    if (kind === updateRow) counts.updated++
    else counts.inserted++
  }

  private hold(gate: DatasetGate, r: number, cells: number, rowHash: Uint8Array, code: HoldCode): void {
    const { holds } = this.state
    const mayBeAbroad = this.options.origin !== 'copy' && !this.changes.isFresh && !holds.isHeld(gate.tag, rowHash)
    this.keepKey(gate, r, cells, rowHash, code)
    if (mayBeAbroad) this.changes.delete(gate, cells)
    this.held++
    this.perDataset[gate.index]!.held++
  }

  private keepKey(gate: DatasetGate, r: number, cells: number, rowHash: Uint8Array, code: HoldCode): void {
    const { holds, people } = this.state
    const person = this.personOf(gate, r)
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
    if (parent === undefined || text === null) return
    this.state.holds.rememberKey(
      parent.tag,
      this.subjects.hashes.slice(r * 16, r * 16 + 16),
      new TextEncoder().encode(text),
    )
  }

  /** Hash of the person a row is about, if it leads to one. */
  private personOf(gate: DatasetGate, r: number): Uint8Array | null {
    if (gate.subjectCell < 0 || this.subjects.state[r] !== subjectPresent) return null
    const named = this.subjects.hashes.subarray(r * 16, r * 16 + 16)
    if (gate.parentIndex < 0) return named
    const link = this.state.links[gate.parentIndex]!.get(named)
    return link === undefined || link.aboutNobody || link.held ? null : link.person
  }

  // ── rulings ────────────────────────────────────────────────────────────

  private rule(gate: DatasetGate, r: number, cells: number, rowHash: Uint8Array | null, moved: boolean): Ruling {
    if (gate.crosses) {
      if (this.unreadable(gate, cells)) return holdCodes.value
      if (this.incomplete(gate, r, cells, rowHash, moved)) {
        this.state.holds.addRowJob(gate.tag, rowHash!, keyTextOf(gate, this.batch, cells))
        return holdCodes.rereading
      }
    }
    if (gate.subjectCell < 0) return gate.plan.nobody.permitted ? crosses : holdCodes.plan
    const subject = this.subjects.state[r]!
    if (subject === subjectNull) return this.aboutNobody(gate, cells)
    if (subject !== subjectPresent) return holdCodes.value
    if (gate.parentIndex < 0)
      return this.person(gate, this.state.people.meet(this.subjects.hashes, r * 16), this.subjects.hashes, r * 16)
    const link = this.state.links[gate.parentIndex]!.get(this.subjects.hashes.subarray(r * 16, r * 16 + 16))
    if (link === undefined || link.held) return holdCodes.pathHeld
    if (link.aboutNobody) return this.nothingPersonal(gate, cells) ? this.ofNobody(gate) : holdCodes.noSubject
    return this.person(gate, this.state.people.meet(link.person, 0), link.person, 0)
  }

  private person(gate: DatasetGate, slot: number, hashes: Uint8Array, at: number): Ruling {
    const { people, counts } = this.state
    const answer = answerFor(this.state, gate.personIndex, slot)
    if (answer === undefined) return holdCodes.personUnknown
    if ((people.flags[slot]! & rereading) !== 0 && this.options.origin !== 'reread') return holdCodes.rereading
    if (!answer.permitted) return this.reasonOf(gate, answer, slot)
    if (!gate.crosses || !answer.counted) return crosses
    const judge = this.state.judges[gate.personIndex]!
    const axis: Axis =
      gate.sensitive || judge.ageOn(people.born[slot]!, this.state.today) === child ? sensitiveAxis : ordinaryAxis
    const axes = counts.axesOf(hashes, at)
    const adds = counts.needsSeat(axes, axis)
    const ordinary = counts.ordinary === null ? null : counts.ordinary + (adds && axis === ordinaryAxis ? 1 : 0)
    const sensitive = counts.sensitive === null ? null : counts.sensitive + (adds && axis === sensitiveAxis ? 1 : 0)
    if (!withinLines(answer, ordinary, sensitive)) return this.overLimit(gate)
    if (adds) {
      counts.take(hashes, at, axis)
      if (axis === ordinaryAxis) this.people.ordinary++
      else this.people.sensitive++
    }
    return crosses
  }

  private overLimit(gate: DatasetGate): Ruling {
    const canDropPerson =
      this.state.plan.onLimit === 'drop' && !gate.isOwn && gate.writes.every((w) => !(w.isKey && w.personal))
    return canDropPerson ? crossesAnonymous : holdCodes.limit
  }

  private reasonOf(gate: DatasetGate, answer: Answer, slot: number): HoldCode {
    const judge = this.state.judges[gate.personIndex]!
    const { people } = this.state
    const grown = answerWith(this.state, gate.personIndex, people.profile[slot]!, bornLongAgo)
    if (grown?.permitted && judge.ageOn(people.born[slot]!, this.state.today) !== 0) return holdCodes.age
    const facts = gate.plan.person ?? this.state.gates[gate.personIndex]!.plan.person
    return facts?.consent != null && judge.someConsentCrosses && answer.outcome >= 0
      ? holdCodes.consent
      : holdCodes.plan
  }

  private aboutNobody(gate: DatasetGate, cells: number): Ruling {
    const { subject } = gate.plan
    if (subject.kind !== 'path' || subject.whenNull !== 'nobody') return holdCodes.noSubject
    return this.nothingPersonal(gate, cells) ? this.ofNobody(gate) : holdCodes.noSubject
  }

  private ofNobody(gate: DatasetGate): Ruling {
    return gate.plan.nobody.permitted ? crosses : holdCodes.plan
  }

  /** A row said to be about nobody may carry nothing of anybody. */
  private nothingPersonal(gate: DatasetGate, cells: number): boolean {
    return gate.writes.every((w) => !w.personal || this.batch.len[cells + w.cell] === -1)
  }

  private unreadable(gate: DatasetGate, cells: number): boolean {
    const { batch } = this
    for (const w of gate.writes) {
      const length = batch.len[cells + w.cell]!
      if (length === unreadableField) return true
      if (length < 0 || w.treatment.kind !== 'year') continue
      if (!w.codec.year(batch.bytes, batch.off[cells + w.cell]!, length, new Uint8Array(length), 0)) return true
    }
    return false
  }

  /** A row whose unchanged values are not at hand, and that is not abroad under this key: it must be read again whole. */
  private incomplete(gate: DatasetGate, r: number, cells: number, rowHash: Uint8Array | null, moved: boolean): boolean {
    if (this.batch.kind[r] === insertRow || rowHash === null) return false
    const subjectMissing = gate.subjectCell >= 0 && this.batch.len[cells + gate.subjectCell] === unchangedField
    if (subjectMissing) return true
    if (!this.changes.hasUnchanged(gate, cells) || this.changes.holdsWhole(gate, cells)) return false
    return moved || this.state.holds.isHeld(gate.tag, rowHash)
  }

  private keyChanged(gate: DatasetGate, r: number): boolean {
    const { bytes, off, len, at, old } = this.batch
    const a = at[r]!
    const b = old[r]!
    if (a < 0 || b < 0) return false
    return gate.keyCells.some((cell) => {
      const length = len[a + cell]!
      if (length === unchangedField) return false
      if (length !== len[b + cell]!) return true
      for (let i = 0; i < length; i++) if (bytes[off[a + cell]! + i] !== bytes[off[b + cell]! + i]) return true
      return false
    })
  }

  // ── consequences ───────────────────────────────────────────────────────

  private link(gate: DatasetGate, r: number, cells: number, rowHash: Uint8Array, ruling: Ruling): void {
    this.noteParent(gate, rowHash, cells)
    const person = this.personOf(gate, r)
    const ownFault =
      ruling === holdCodes.value || ruling === holdCodes.noSubject || (ruling === holdCodes.pathHeld && person === null)
    const aboutNobody = person === null && !ownFault && this.subjects.state[r] === subjectNull
    this.state.links[gate.index]!.link(rowHash, { person: person ?? nobody, held: ownFault, aboutNobody })
  }

  /** Remembers how a row of a path stood before this batch touched it. */
  private noteParent(gate: DatasetGate, rowHash: Uint8Array, cells: number): void {
    if (!gate.isLink) return
    const key = `${gate.index}:${Buffer.from(rowHash).toString('latin1')}`
    if (this.parents.has(key)) return
    const text = cellText(gate, this.batch, cells, gate.keyCells[0]!) ?? ''
    this.parents.set(key, { gate, hash: rowHash.slice(), text, before: this.leadsOn(gate, rowHash) })
  }

  /** Whether rows below this one may cross as far as it is concerned. */
  private leadsOn(gate: DatasetGate, rowHash: Uint8Array): boolean {
    const link = this.state.links[gate.index]!.get(rowHash)
    if (link === undefined || link.held) return false
    if (link.aboutNobody) return true
    const slot = this.state.people.find(link.person, 0)
    return slot >= 0 && (answerFor(this.state, gate.personIndex, slot)?.permitted ?? false)
  }

  private followParents(): void {
    const { holds, gates } = this.state
    for (const { gate, hash, text, before } of this.parents.values()) {
      const after = this.leadsOn(gate, hash)
      const key = new TextEncoder().encode(text)
      if (before && !after) {
        this.changes.sweeps.push(...rowSweeps(gates, gate, [text]))
        holds.rememberKey(gate.tag, hash, key)
        holds.addJob({ kind: 'parent', tag: gate.tag, hash })
      } else if (!before && after && holds.hasKey(gate.tag, hash)) holds.addJob({ kind: 'parent', tag: gate.tag, hash })
    }
  }

  private followPeople(flips: Map<number, { judge: number; before: Answer | undefined; text: string }>): void {
    const { people, holds, gates } = this.state
    const swept = new Map<number, string[]>()
    for (const [slot, { judge, before, text }] of flips) {
      const after = answerFor(this.state, judge, slot)?.permitted ?? false
      const was = before?.permitted ?? false
      if (was === after) continue
      const hash = people.table.hashOf(slot)
      holds.rememberKey(gates[judge]!.tag, hash, new TextEncoder().encode(text))
      if (was) {
        swept.set(judge, [...(swept.get(judge) ?? []), text])
        people.setFlag(slot, hasHeld, true)
      }
      if (was || (people.flags[slot]! & hasHeld) !== 0) {
        holds.addJob({ kind: 'person', tag: gates[judge]!.tag, hash })
        people.setFlag(slot, rereading, true)
      }
    }
    for (const [judge, texts] of swept) this.changes.sweeps.push(...personSweeps(gates, gates[judge]!, texts))
  }
}

/** Day number of 1 January 1900: grown up under every law. */
const bornLongAgo = -25_567
