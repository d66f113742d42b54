/** What a new plan changes for rows that are already abroad. */

import type { ClassOutcome, DatasetPlan, FlowPlan } from '../../plan/plan.ts'

export interface PlanChange {
  /** In words, for the person who must act. */
  readonly changes: readonly string[]
  /** Something abroad would no longer be lawful, or would no longer have the columns the plan says. */
  readonly mustComeBack: boolean
}

/** Goes on by itself only where the new plan lets at least everything cross that the old one did, in the same form. */
export function planChanges(before: FlowPlan, after: FlowPlan): PlanChange {
  const changes: string[] = []
  const old = new Map(before.datasets.map((d) => [d.dataset, d]))
  for (const dataset of after.datasets) {
    const was = old.get(dataset.dataset)
    old.delete(dataset.dataset)
    if (was === undefined) changes.push(`${dataset.dataset} is new in the flow`)
    else changes.push(...datasetChanges(was, dataset))
  }
  for (const name of old.keys()) changes.push(`${name} is no longer in the flow`)
  const classes = classChanges(before.classes, after.classes)
  return { changes: [...changes, ...classes.words], mustComeBack: changes.length > 0 || classes.tightened }
}

function datasetChanges(was: DatasetPlan, is: DatasetPlan): readonly string[] {
  const changes: string[] = []
  if (was.role !== is.role) changes.push(`${is.dataset}: was ${was.role}, is ${is.role}`)
  if (was.relation.oid !== is.relation.oid) changes.push(`${is.dataset}: is another table`)
  if (was.nobody.permitted && !is.nobody.permitted) changes.push(`${is.dataset}: data about nobody stays now`)
  const old = new Map(was.columns.map((c) => [c.number, c]))
  for (const column of is.columns) {
    const before = old.get(column.number)
    if (before === undefined) continue
    const same =
      before.name === column.name && before.type.oid === column.type.oid && before.modifier === column.modifier
    if (!same) changes.push(`${is.dataset}.${column.name}: another name or type`)
    else if (JSON.stringify(before.treatment) !== JSON.stringify(column.treatment)) {
      changes.push(`${is.dataset}.${column.name}: was ${before.treatment.kind}, is ${column.treatment.kind}`)
    }
  }
  return changes
}

function classChanges(
  before: readonly ClassOutcome[],
  after: readonly ClassOutcome[],
): { words: string[]; tightened: boolean } {
  const key = (c: ClassOutcome) => JSON.stringify([c.of.residence, c.of.consent, c.of.kind, c.of.child])
  const now = new Map(after.map((c) => [key(c), c]))
  const words: string[] = []
  let tightened = false
  for (const was of before) {
    const is = now.get(key(was))
    const tighter =
      isPermitted(was) &&
      (is === undefined ||
        !isPermitted(is) ||
        lower(is.ordinaryLine, was.ordinaryLine) ||
        lower(is.sensitiveLine, was.sensitiveLine))
    if (tighter) {
      tightened = true
      words.push(
        `people with consent ${was.of.consent ?? 'unknown'}${was.of.child ? ', children' : ''}: ${is?.verdict ?? 'unknown'} now`,
      )
    }
  }
  return { words, tightened }
}

function isPermitted(outcome: ClassOutcome): boolean {
  return outcome.verdict === 'permitted' || outcome.verdict === 'out-of-scope'
}

function lower(now: number | null, before: number | null): boolean {
  return (now ?? Number.POSITIVE_INFINITY) < (before ?? Number.POSITIVE_INFINITY)
}
