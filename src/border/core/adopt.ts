/** Takes up a new plan or a new day in a running flow: whose rows may now follow, and whether anything would have to come back. */

import type { Day } from '../../law/day.ts'
import { Gap } from './carrier.ts'
import type { Dispatcher } from './dispatch.ts'
import { type FlowContext, type FlowEnd, type PlannedFlow, remember } from './flow-context.ts'
import type { FlowRecord } from './flow-record.ts'
import { answerWith } from './gate-facts.ts'
import { type FlowState, flowState } from './gate-state.ts'
import { holdCodes } from './holds.ts'
import { type Answer, withinLines } from './judge.ts'
import { hasHeld, rereading, unknownPerson } from './people.ts'
import { planChanges } from './plan-change.ts'

/** The day of law never goes back. Throws Gap. */
export function refuseEarlierDay(record: FlowRecord, day: Day): void {
  if (record.day === '' || day >= record.day) return
  throw new Gap(
    'clock-back',
    `the clock says ${day}, and this flow has already run on ${record.day}: the day of law never goes back. Set the clock right.`,
  )
}

/**
 * Before a batch: takes up a plan that is new since the last. Returns an end where something abroad would have to come back.
 * Throws Gap.
 */
export async function takeNewPlan(context: FlowContext, dispatcher: Dispatcher): Promise<FlowEnd | null> {
  const { ports } = context
  // A plan that was told is kept until it is in force, though a connection be lost before.
  context.coming = (await ports.replan()) ?? context.coming
  const planned = context.coming
  if (planned === null) return null
  await dispatcher.settle()
  refuseEarlierDay(context.record, planned.day)
  const { changes, mustComeBack, adopted } = planChanges(context.planned.plan, planned.plan)
  if (mustComeBack) {
    const at = new Date(ports.clock.nowMs()).toISOString()
    await ports.log.append([{ kind: 'stop', at, flow: context.flow, reason: 'plan-changed' }])
    return { end: 'plan-changed', digest: planned.digest, changes }
  }
  if (planned.digest !== context.planned.digest) {
    context.options.onEvent({ event: 'plan-changed', digest: planned.digest, changes })
  }
  context.coming = null
  adopt(context, { ...planned, plan: adopted })
  ports.source.bind(context.state.gates)
  await ports.store.commit()
  return null
}

/** Puts the plan in force. Rows of people it lets cross are read again. */
function adopt(context: FlowContext, planned: PlannedFlow): void {
  const before = context.state
  const after = stateUnder(context, planned)
  context.planned = planned
  context.state = after
  letFollow(before, after)
  remember(context, { plan: planned.digest, day: planned.day })
}

function stateUnder(context: FlowContext, planned: PlannedFlow): FlowState {
  const { ports, state } = context
  return flowState({
    plan: planned.plan,
    day: planned.day,
    store: context.journal,
    sealer: ports.sealer,
    keys: ports.keys,
    counts: ports.counts(planned.day),
    people: state.people,
    holds: state.holds,
  })
}

/**
 * Everybody with held rows whom the state now lets cross is to be read again. Returns how many.
 * @param approved two persons let rows go: those that already wait for that are read as well
 */
export function letFollow(before: FlowState | null, after: FlowState, approved = false): number {
  const { people, holds, gates } = after
  let count = 0
  for (let slot = 0; slot < people.table.size; slot++) {
    if ((people.flags[slot]! & hasHeld) === 0 || (people.flags[slot]! & rereading) !== 0) continue
    if (people.profile[slot] === unknownPerson) continue
    for (const gate of gates) {
      if (!gate.isOwn) continue
      const hash = people.table.hashOf(slot)
      const now = answerWith(after, gate.index, people.profile[slot]!, people.born[slot]!)
      const was =
        before === null ? undefined : answerWith(before, gate.index, people.profile[slot]!, people.born[slot]!)
      if (!opens(after, now, hash) || sameAnswer(was, now, before, after)) continue
      if (!approved && onlyAwaitsRelease(after, hash)) continue
      if (!holds.hasKey(gate.tag, hash)) {
        // Her key is not known, only those of her held rows (she may be a row of another dataset of people, too).
        count += releaseRows(after, gate.index, hash)
        continue
      }
      holds.addJob({ kind: 'person', tag: gate.tag, hash })
      people.setFlag(slot, rereading, true)
      count++
    }
  }
  people.flush()
  return count
}

/** Reading her rows again would find what is known of them. */
function onlyAwaitsRelease({ plan, holds }: FlowState, person: Uint8Array): boolean {
  if (plan.release !== 'by-proposal') return false
  for (const { code } of holds.rowsOf(person)) if (code !== holdCodes.release) return false
  return true
}

/** Rows wait for two persons, and the flow is no longer one in which that is asked. */
export function waitsForNobody({ plan, holds }: FlowState): boolean {
  if (plan.release === 'by-proposal') return false
  return [...holds.counts.values()].some((byCode) => (byCode.get(holdCodes.release) ?? 0) > 0)
}

/** Her held rows are read again one by one. Returns 1 where there were any. */
function releaseRows({ gates, holds }: FlowState, person: number, hash: Uint8Array): number {
  const tags = new Set(gates.filter((g) => g.personIndex === person).map((g) => g.tag))
  let any = 0
  for (const { tag, row } of holds.rowsOf(hash)) {
    const key = tags.has(tag) ? holds.rowKeyText(tag, row) : undefined
    if (key === undefined) continue
    holds.addRowJob(tag, row, key)
    any = 1
  }
  return any
}

/** Whether some held row of hers would now cross. */
function opens(state: FlowState, answer: Answer | undefined, person: Uint8Array): boolean {
  if (answer === undefined) return false
  if (!answer.counted) return answer.permitted
  if (withinLines(answer, state.counts.ordinary, state.counts.sensitive)) return true
  if (state.plan.onLimit !== 'drop' || !answer.permitted) return false
  // Past the line rows cross without their personal columns: those that stayed for another reason can follow.
  for (const { code } of state.holds.rowsOf(person))
    if (code !== holdCodes.limit && code !== holdCodes.anonymous) return true
  return false
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
