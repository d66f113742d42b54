/** Rules for one row of a batch: does it cross, without its personal columns, or why does it stay? */

import { hasUnchanged, isUnreadable } from './changes.ts'
import { type Axis, ordinaryAxis, sensitiveAxis } from './counts.ts'
import type { DatasetGate } from './dataset-gate.ts'
import { answerFor, answerWith } from './gate-facts.ts'
import { type SubjectHashes, subjectNull, subjectPresent } from './gate-hash.ts'
import type { FlowState } from './gate-state.ts'
import { type HoldCode, holdCodes, nobody } from './holds.ts'
import { type Answer, child, withinLines } from './judge.ts'
import { type Lead, leadOf } from './links.ts'
import { hasHeld, rereading } from './people.ts'
import { insertRow, type RowBatch } from './row-batch.ts'
import type { Settled } from './settle.ts'
import { unchangedField } from './tuple.ts'

/** What a ruling may say besides a hold code. */
export const crosses = 0
export const crossesAnonymous = -1
/** Values that did not change are not at hand: the row must be read again whole. */
export const incomplete = -2
export type Ruling = HoldCode | typeof crosses | typeof crossesAnonymous | typeof incomplete

export class Rulings {
  /** People newly counted. */
  readonly counted = { ordinary: 0, sensitive: 0 }
  /** The slot of the person of the last row that was ruled to cross whole; -1 for one about nobody. */
  slot = -1
  private readonly state: FlowState
  private readonly batch: RowBatch
  private readonly subjects: SubjectHashes
  private readonly settled: Settled
  /** Rows were taken back from abroad whose keys are not known yet; one of them may since lead to somebody else. */
  private readonly rowsUnknown: boolean
  private readonly origin: 'copy' | 'stream' | 'reread'

  constructor(
    state: FlowState,
    batch: RowBatch,
    subjects: SubjectHashes,
    settled: Settled,
    origin: 'copy' | 'stream' | 'reread',
  ) {
    this.state = state
    this.batch = batch
    this.subjects = subjects
    this.settled = settled
    this.origin = origin
    this.rowsUnknown = settled.truncated.size > 0 || (!batch.insertsOnly && state.holds.awaitsRows())
  }

  /** @param waits as what the row is held until two persons let it go: it may cross, and does not */
  rule(gate: DatasetGate, r: number, rowHash: Uint8Array | null, waits: HoldCode | undefined): Ruling {
    const ruling = this.ofRow(gate, r, rowHash, waits)
    if (waits === undefined || (ruling !== crosses && ruling !== crossesAnonymous)) return ruling
    // What stands abroad without its personal columns goes on doing so.
    return waits === holdCodes.anonymous ? this.overLimit(gate) : holdCodes.release
  }

  private ofRow(gate: DatasetGate, r: number, rowHash: Uint8Array | null, waits: HoldCode | undefined): Ruling {
    this.slot = -1
    const own = this.ofRowAlone(gate, r, rowHash)
    if (own !== crosses) return own
    if (gate.subjectCell < 0) return ofNobody(gate)
    const lead = this.leadOfRow(gate, r)
    if (lead === null) return holdCodes.pathHeld
    if (lead === nobody) return this.isPersonal(gate, r) ? holdCodes.noSubject : ofNobody(gate)
    return this.ofPerson(gate, r, lead, waits !== undefined)
  }

  /** What the row itself says, whoever its person is. */
  ofRowAlone(gate: DatasetGate, r: number, rowHash: Uint8Array | null): Ruling {
    const cells = this.batch.at[r]!
    if (gate.crosses && this.isUnreadable(gate, cells)) return holdCodes.value
    if (gate.crosses && this.isIncomplete(gate, r, cells, rowHash)) return incomplete
    if (gate.subjectCell < 0) return crosses
    const subject = this.subjects.state[r]!
    if (subject === subjectPresent) return crosses
    if (subject !== subjectNull) return holdCodes.value
    return gate.plan.subject.kind === 'path' && gate.plan.subject.whenNull === 'nobody' ? crosses : holdCodes.noSubject
  }

  /** Hash of the person a row leads to, `nobody`, or null where it leads nowhere. */
  leadOfRow(gate: DatasetGate, r: number): Lead {
    if (gate.subjectCell < 0) return nobody
    const subject = this.subjects.state[r]!
    if (subject === subjectNull && gate.plan.subject.kind === 'path' && gate.plan.subject.whenNull === 'nobody')
      return nobody
    if (subject !== subjectPresent) return null
    const named = this.subjects.hashes.subarray(r * 16, r * 16 + 16)
    return gate.parentIndex < 0 ? named : leadOf(this.state, gate.parentIndex, named)
  }

  /** Whether something of anybody would cross with the row: then it cannot be about nobody. */
  isPersonal(gate: DatasetGate, r: number): boolean {
    const cells = this.batch.at[r]!
    return gate.writes.some((w) => w.personal && this.batch.len[cells + w.cell] !== -1)
  }

  private ofPerson(gate: DatasetGate, r: number, person: Uint8Array, waits: boolean): Ruling {
    const { people, counts } = this.state
    const slot = people.meet(person, 0)
    const answer = answerFor(this.state, gate.personIndex, slot)
    if (answer === undefined) return holdCodes.personUnknown
    if ((people.flags[slot]! & rereading) !== 0 && this.origin !== 'reread' && !waits) return holdCodes.rereading
    if (!answer.permitted) return this.reasonOf(gate, answer, slot)
    const above = (people.flags[slot]! & hasHeld) === 0 ? undefined : this.heldAbove(gate, r, person)
    if (above === holdCodes.limit) return this.overLimit(gate)
    if (above !== undefined) return waits && above === holdCodes.release ? above : holdCodes.pathHeld
    this.slot = slot
    if (!gate.crosses || !answer.counted) return crosses
    const judge = this.state.judges[gate.personIndex]!
    const axis: Axis =
      gate.sensitive || judge.ageOn(people.born[slot]!, this.state.today) === child ? sensitiveAxis : ordinaryAxis
    const adds = counts.needsSeat(counts.axesOf(person, 0), axis)
    const ordinary = counts.ordinary === null ? null : counts.ordinary + (adds && axis === ordinaryAxis ? 1 : 0)
    const sensitive = counts.sensitive === null ? null : counts.sensitive + (adds && axis === sensitiveAxis ? 1 : 0)
    if (!withinLines(answer, ordinary, sensitive)) return this.overLimit(gate)
    if (adds && !waits) {
      counts.take(person, 0, axis)
      if (axis === ordinaryAxis) this.counted.ordinary++
      else this.counted.sensitive++
    }
    return crosses
  }

  /** Why a row on its path does not cross whole, her own included; past the line: `limit`. */
  private heldAbove(gate: DatasetGate, r: number, person: Uint8Array): HoldCode | undefined {
    const { gates, links, holds } = this.state
    const heldAs = (above: DatasetGate, row: Uint8Array) => {
      const code = above.crosses ? holds.codeOf(above.tag, row) : undefined
      return code === holdCodes.anonymous ? holdCodes.limit : code
    }
    let named: Uint8Array | undefined = this.subjects.hashes.subarray(r * 16, r * 16 + 16)
    for (let at = gate.parentIndex; at >= 0 && named !== undefined; at = gates[at]!.parentIndex) {
      const code = heldAs(gates[at]!, named)
      if (code !== undefined) return code
      named = links[at]!.get(named)?.named
    }
    return gate.isOwn ? undefined : heldAs(gates[gate.personIndex]!, person)
  }

  private overLimit(gate: DatasetGate): Ruling {
    const canDropPerson =
      this.state.plan.onLimit === 'drop' &&
      gate.plan.nobody.permitted &&
      !gate.isOwn &&
      gate.writes.every((w) => !(w.isKey && w.personal))
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

  private isUnreadable(gate: DatasetGate, cells: number): boolean {
    return gate.writes.some((w) => isUnreadable(this.batch, cells, w))
  }

  /** A row whose unchanged values are not at hand, and that is not abroad whole under this key. */
  private isIncomplete(gate: DatasetGate, r: number, cells: number, rowHash: Uint8Array | null): boolean {
    const { batch } = this
    if (batch.kind[r] === insertRow || rowHash === null) return false
    if (gate.subjectCell >= 0 && batch.len[cells + gate.subjectCell] === unchangedField) return true
    if (!hasUnchanged(gate, batch, cells)) return false
    if (this.settled.fresh[r] === 1 || this.state.holds.codeOf(gate.tag, rowHash) !== undefined) return true
    return this.rowsUnknown && gate.personIndex >= 0
  }
}

function ofNobody(gate: DatasetGate): Ruling {
  return gate.plan.nobody.permitted ? crosses : holdCodes.plan
}

/** Day number of 1 January 1900: grown up under every law. */
const bornLongAgo = -25_567
