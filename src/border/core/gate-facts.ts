/** Reads facts of people from their own rows, and says whose answer changed. */

import type { PersonFacts } from '../../plan/plan.ts'
import type { DatasetGate } from './dataset-gate.ts'
import { cellText } from './gate-hash.ts'
import type { FlowState } from './gate-state.ts'
import { type Answer, bornNotAsked, bornUnknown, type Profile } from './judge.ts'
import { unknownPerson } from './people.ts'
import type { RowBatch } from './row-batch.ts'
import { unchangedField } from './tuple.ts'

/** People whose answer the facts of a batch may have changed, with what they were before. */
export interface Touched {
  readonly slot: number
  readonly judge: number
  readonly before: { readonly profile: number; readonly born: number }
}

/** Facts given by the plan for everybody of a dataset need no cell; others are read from the row. */
export class FactsReader {
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
