/** What a batch means for rows that are not in it: of people whose answer changed, below rows of a path that lead elsewhere, of emptied tables. */

import type { ChangeSet } from './changes.ts'
import type { DatasetGate } from './dataset-gate.ts'
import { answerFor, type Flips } from './gate-facts.ts'
import { type KeyText, keyTextAt, type RowHashes } from './gate-hash.ts'
import type { FlowState } from './gate-state.ts'
import { holdCodes, nobody, sameBytes } from './holds.ts'
import type { Answer } from './judge.ts'
import { type Lead, leadOf } from './links.ts'
import { hasHeld, rereading, sent } from './people.ts'
import type { RowBatch } from './row-batch.ts'
import { personSweeps, rowSweeps } from './sweeps.ts'

/** A row of a path as it stood before the batch. */
interface Parent {
  readonly gate: DatasetGate
  readonly hash: Uint8Array
  readonly key: KeyText
  readonly lead: Lead
  /** Hash of the row or person it named, null where it was not known. */
  readonly named: Uint8Array | null
  /** It is abroad, so that its key may be named there. */
  readonly stood: boolean
}

export class Consequences {
  private readonly state: FlowState
  private readonly batch: RowBatch
  private readonly changes: ChangeSet
  private readonly parents = new Map<string, Parent>()
  /** Something above a row may still be waiting for its rows to be read again, along paths that this batch changes. */
  private pathsAwaited = false

  constructor(state: FlowState, batch: RowBatch, changes: ChangeSet) {
    this.state = state
    this.batch = batch
    this.changes = changes
  }

  /** Remembers how the rows of paths stood; called before anything of the batch is taken in. */
  noteParents(hashes: RowHashes): void {
    const { batch, state } = this
    this.pathsAwaited = !batch.insertsOnly && state.holds.awaitsRows()
    for (let r = 0; r < batch.rows; r++) {
      const gate = state.gates[batch.dataset[r]!]!
      if (!gate.isLink) continue
      const before = hashes.before(r)
      if (before !== null) this.noteParent(gate, before, batch.old[r]!)
      const now = hashes.now(r)
      if (now !== null) this.noteParent(gate, now, batch.at[r]!)
    }
  }

  /** A dataset of a path was emptied: what stands below it leads nowhere, goes abroad, and is read again. */
  truncate(gate: DatasetGate): void {
    const { state, changes } = this
    state.holds.clear(gate.tag)
    state.links[gate.index]?.reset()
    if (gate.crosses) changes.truncate(gate)
    for (const below of state.gates) {
      if (below.index === gate.index || !(gate.isOwn ? below.personIndex === gate.index : this.isBelow(below, gate)))
        continue
      if (below.crosses) changes.truncate(below)
      state.holds.addJob({ kind: 'table', tag: below.tag, hash: nobody })
    }
  }

  /** A row that was held crosses, or stays for the line alone: what waited below it can follow. */
  opened(gate: DatasetGate, row: Uint8Array): void {
    const { holds, people } = this.state
    if (!holds.hasKey(gate.tag, row)) return
    if (gate.isLink) holds.addJob({ kind: 'parent', tag: gate.tag, hash: row.slice() })
    if (!gate.isOwn) return
    holds.addJob({ kind: 'person', tag: gate.tag, hash: row.slice() })
    people.setFlag(people.meet(row, 0), rereading, true)
  }

  followParents(): void {
    const { holds, gates } = this.state
    for (const parent of this.parents.values()) {
      const { gate, hash, key, lead, stood } = parent
      const after = leadOf(this.state, gate.index, hash)
      const leadsOn = lead !== null && after !== null && sameBytes(lead, after)
      if (!this.concernsRowsBelow(parent, after, leadsOn)) continue
      if (lead !== null && stood && !leadsOn) this.changes.sweeps.push(...rowSweeps(gates, gate, [key]))
      holds.rememberKey(gate.tag, hash, new TextEncoder().encode(key.text))
      holds.addJob({ kind: 'parent', tag: gate.tag, hash })
      if (after !== null && after !== nobody) this.state.people.setFlag(this.state.people.meet(after, 0), hasHeld, true)
    }
  }

  followPeople(flips: Flips): void {
    const { people, holds, gates } = this.state
    const swept = new Map<number, KeyText[]>()
    for (const [slot, { judge, before, key }] of flips) {
      const after = answerFor(this.state, judge, slot)
      if (sameAnswer(before, after)) continue
      const was = before?.permitted ?? false
      // Somebody new, or of whom nothing was held: no row of hers waits for anything.
      if (!was && (people.flags[slot]! & hasHeld) === 0) continue
      const hash = people.table.hashOf(slot)
      holds.rememberKey(gates[judge]!.tag, hash, new TextEncoder().encode(key.text))
      if (was && after?.permitted !== true && (people.flags[slot]! & sent) !== 0)
        swept.set(judge, [...(swept.get(judge) ?? []), key])
      if (was) people.setFlag(slot, hasHeld, true)
      if ((people.flags[slot]! & hasHeld) !== 0) {
        holds.addJob({ kind: 'person', tag: gates[judge]!.tag, hash })
        people.setFlag(slot, rereading, true)
      }
    }
    for (const [judge, keys] of swept) this.changes.sweeps.push(...personSweeps(gates, gates[judge]!, keys))
  }

  private noteParent(gate: DatasetGate, hash: Uint8Array, cells: number): void {
    const name = `${gate.index}:${Buffer.from(hash).toString('latin1')}`
    if (this.parents.has(name)) return
    const { holds } = this.state
    const code = holds.codeOf(gate.tag, hash)
    this.parents.set(name, {
      gate,
      hash: hash.slice(),
      key: keyTextAt(gate, this.batch, cells, gate.keyCells[0]!),
      lead: leadOf(this.state, gate.index, hash)?.slice() ?? null,
      named: this.state.links[gate.index]!.get(hash)?.named.slice() ?? null,
      stood: code === undefined || code === holdCodes.anonymous,
    })
  }

  private concernsRowsBelow({ gate, hash, lead, named }: Parent, after: Lead, leadsOn: boolean): boolean {
    if (lead !== null && !leadsOn) return true
    const { holds, links } = this.state
    if (lead === null && after !== null && holds.hasKey(gate.tag, hash)) return true
    if (!this.pathsAwaited || named === null) return false
    const now = links[gate.index]!.get(hash)?.named
    return now === undefined || !sameBytes(named, now)
  }

  private isBelow(gate: DatasetGate, above: DatasetGate): boolean {
    for (let at = gate.parentIndex; at >= 0; at = this.state.gates[at]!.parentIndex) if (at === above.index) return true
    return false
  }
}

/** Nothing changed for her rows: they crossed before and do now on the same terms, or they stayed and stay. */
function sameAnswer(before: Answer | undefined, after: Answer | undefined): boolean {
  if (before?.permitted !== true || after?.permitted !== true)
    return (before?.permitted ?? false) === (after?.permitted ?? false)
  return (
    before.counted === after.counted &&
    before.ordinaryLine === after.ordinaryLine &&
    before.sensitiveLine === after.sensitiveLine
  )
}
