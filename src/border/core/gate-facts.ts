/** Reads facts of people from their own rows, and says whose answer changed. */

import type { PersonFacts } from '../../plan/plan.ts'
import { isUnreadable } from './changes.ts'
import type { DatasetGate } from './dataset-gate.ts'
import { cellText, hashRow, type KeyText, keyTextAt, type SubjectHashes, subjectPresent } from './gate-hash.ts'
import type { FlowState } from './gate-state.ts'
import { type Answer, bornNotAsked, bornUnknown, type Profile } from './judge.ts'
import { hasHeld, unknownPerson } from './people.ts'
import { deleteRow, type RowBatch, truncateAll } from './row-batch.ts'
import { keyChanged } from './settle.ts'
import { unchangedField } from './tuple.ts'

/** People whose answer the facts of a batch may have changed, by slot, with what it was before. */
export type Flips = Map<number, { readonly judge: number; readonly before: Answer | undefined; readonly key: KeyText }>

/** Takes in what the rows of the people themselves say, in commit order. */
export function readPeople(
  state: FlowState,
  batch: RowBatch,
  subjects: SubjectHashes,
  origin: 'copy' | 'stream',
): Flips {
  const flips: Flips = new Map()
  const facts = new FactsReader(state)
  const remember = (slot: number, gate: DatasetGate, cells: number) => {
    if (origin === 'copy' || flips.has(slot)) return
    const key = keyTextAt(gate, batch, cells, gate.subjectCell)
    flips.set(slot, { judge: gate.index, before: answerFor(state, gate.index, slot), key })
  }
  for (let r = 0; r < batch.rows; r++) {
    const gate = state.gates[batch.dataset[r]!]!
    const kind = batch.kind[r]!
    if (!gate.isOwn) continue
    if (kind === truncateAll) {
      forgetEverybody(state)
      continue
    }
    const old = batch.old[r]!
    if (old >= 0 && (kind === deleteRow || keyChanged(gate, batch, r))) {
      const slot = state.people.meet(hashRow(gate, batch, old), 0)
      remember(slot, gate, old)
      state.people.set(slot, unknownPerson, state.people.born[slot]!)
    }
    if (kind === deleteRow || subjects.state[r] !== subjectPresent) continue
    const slot = state.people.meet(subjects.hashes, r * 16)
    remember(slot, gate, batch.at[r]!)
    const read = facts.read(gate, batch, batch.at[r]!, slot)
    // Where her own row cannot cross for a value in it, nothing about her does: its path begins there.
    const unreadable = gate.crosses && gate.writes.some((w) => isUnreadable(batch, batch.at[r]!, w))
    state.people.set(slot, unreadable ? unknownPerson : read.profile, read.born)
  }
  return flips
}

/** TRUNCATE: nobody is known any more; whoever comes again has her rows read again. */
function forgetEverybody({ people }: FlowState): void {
  for (let slot = 0; slot < people.table.size; slot++) {
    people.set(slot, unknownPerson, people.born[slot]!)
    people.setFlag(slot, hasHeld, true)
  }
}

/** Facts given by the plan for everybody of a dataset need no cell; others are read from the row. */
class FactsReader {
  private readonly state: FlowState

  constructor(state: FlowState) {
    this.state = state
  }

  /** The profile number and day of birth that the row's own cells give; what did not come with the row stays as it was. */
  read(gate: DatasetGate, batch: RowBatch, cells: number, slot: number): { profile: number; born: number } {
    const { people } = this.state
    const facts = gate.plan.person
    const old = people.profile[slot] === unknownPerson ? null : people.profileAt(people.profile[slot]!)
    if (facts === null) return { profile: people.intern({ residence: null, consent: null }), born: bornNotAsked }
    const residence = this.residence(gate, facts, batch, cells, old)
    const consent = this.consent(gate, facts, batch, cells, old)
    const born = this.born(gate, facts, batch, cells, people.born[slot]!)
    return { profile: people.intern({ residence, consent }), born }
  }

  private residence(
    gate: DatasetGate,
    facts: PersonFacts,
    batch: RowBatch,
    cells: number,
    old: Profile | null,
  ): string | null {
    if (facts.residence === null) return null
    if ('value' in facts.residence) return facts.residence.value
    if (batch.len[cells + gate.residenceCell] === unchangedField) return old?.residence ?? null
    return cellText(gate, batch, cells, gate.residenceCell)
  }

  /** An answer the manifest does not map is unknown, not "none". */
  private consent(
    gate: DatasetGate,
    facts: PersonFacts,
    batch: RowBatch,
    cells: number,
    old: Profile | null,
  ): string | null {
    if (facts.consent === null) return null
    if ('value' in facts.consent) return facts.consent.value
    if (batch.len[cells + gate.consentCell] === unchangedField) return old?.consent ?? null
    const text = cellText(gate, batch, cells, gate.consentCell)
    return text === null ? null : (facts.consent.values.get(text) ?? null)
  }

  private born(gate: DatasetGate, facts: PersonFacts, batch: RowBatch, cells: number, old: number): number {
    if (facts.born === null) return bornNotAsked
    if (batch.len[cells + gate.bornCell] === unchangedField) return old
    const text = cellText(gate, batch, cells, gate.bornCell)
    const day = text === null ? null : /^(\d{4})-(\d{2})-(\d{2})(?:[ T]|$)/.exec(text)
    if (day === null || (text?.endsWith('BC') ?? false)) return bornUnknown
    return Math.round(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000)
  }
}

/** The answer for a person as she is known now; undefined where her row has not been seen. */
export function answerFor(state: FlowState, judge: number, slot: number): Answer | undefined {
  return answerWith(state, judge, state.people.profile[slot]!, state.people.born[slot]!)
}

export function answerWith(state: FlowState, judge: number, profile: number, born: number): Answer | undefined {
  if (profile === unknownPerson) return undefined
  const j = state.judges[judge]!
  return j.answer(profile, state.people.profileAt(profile), j.ageOn(born, state.today))
}
