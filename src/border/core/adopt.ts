/** Takes up a new plan or a new day in a running flow: whose rows may now follow, and whether anything would have to come back. */

import { type FlowContext, type PlannedFlow, remember } from './flow-context.ts'
import { answerWith } from './gate-facts.ts'
import { type FlowState, flowState } from './gate-state.ts'
import { type Answer, withinLines } from './judge.ts'
import { hasHeld, rereading, unknownPerson } from './people.ts'

/** Puts the plan in force. Rows of people it lets cross are read again. */
export function adopt(context: FlowContext, planned: PlannedFlow): void {
  const before = context.state
  const after = stateUnder(context, planned)
  context.planned = planned
  context.state = after
  letFollow(before, after)
  remember(context, { plan: planned.digest, day: planned.day })
}

export function stateUnder(context: FlowContext, planned: PlannedFlow): FlowState {
  const { ports, state } = context
  return flowState({
    plan: planned.plan,
    day: planned.day,
    store: ports.store,
    sealer: ports.sealer,
    keys: ports.keys,
    counts: ports.counts(planned.day),
    people: state.people,
    holds: state.holds,
  })
}

/** Everybody with held rows whom the state now lets cross is to be read again. Returns how many. */
export function letFollow(before: FlowState | null, after: FlowState): number {
  const { people, holds, gates } = after
  let count = 0
  for (let slot = 0; slot < people.table.size; slot++) {
    if ((people.flags[slot]! & hasHeld) === 0 || (people.flags[slot]! & rereading) !== 0) continue
    if (people.profile[slot] === unknownPerson) continue
    for (const gate of gates) {
      if (!gate.isOwn) continue
      const hash = people.table.hashOf(slot)
      if (!holds.hasKey(gate.tag, hash)) continue
      const now = answerWith(after, gate.index, people.profile[slot]!, people.born[slot]!)
      const was =
        before === null ? undefined : answerWith(before, gate.index, people.profile[slot]!, people.born[slot]!)
      if (!opens(after, now) || sameAnswer(was, now, before, after)) continue
      holds.addJob({ kind: 'person', tag: gate.tag, hash })
      people.setFlag(slot, rereading, true)
      count++
    }
  }
  people.flush()
  return count
}

function opens(state: FlowState, answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  return !answer.counted ? answer.permitted : withinLines(answer, state.counts.ordinary, state.counts.sensitive)
}

/** Nothing changed for the person: not the class's answer, not the lines, not the year's counts. */
function sameAnswer(
  was: Answer | undefined,
  now: Answer | undefined,
  before: FlowState | null,
  after: FlowState,
): boolean {
  if (was === undefined || now === undefined || before === null) return false
  return (
    was.permitted === now.permitted &&
    was.ordinaryLine === now.ordinaryLine &&
    was.sensitiveLine === now.sensitiveLine &&
    before.counts === after.counts
  )
}
