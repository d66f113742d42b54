/** What a new plan changes for rows that are already abroad, and how much of it a running flow takes up by itself. */

import type { ClassOutcome, ColumnPlan, DatasetPlan, FlowPlan } from '../../plan/plan.ts'
import { classKey, isPermitted } from './judge.ts'

export interface PlanChange {
  /** In words, for the person who must act. */
  readonly changes: readonly string[]
  /** Something abroad would no longer be lawful, or not in the form the plan says: the flow stands until a person acts. */
  readonly mustComeBack: boolean
  /** The new plan, less the tables and columns that it lets cross anew: those wait until it is accepted and they are copied. */
  readonly adopted: FlowPlan
}

/** Goes on by itself only where the new plan lets at least everything cross that the old one did, in the same form. */
export function planChanges(before: FlowPlan, after: FlowPlan): PlanChange {
  const tightened: string[] = []
  const told: string[] = []
  const old = new Map(before.datasets.map((d) => [d.dataset, d]))
  const datasets: DatasetPlan[] = []
  for (const dataset of after.datasets) {
    const was = old.get(dataset.dataset)
    old.delete(dataset.dataset)
    if (was === undefined) told.push(`${dataset.dataset} is new in the flow: accept the plan to copy it`)
    else datasets.push(adoptDataset(was, dataset, tightened, told))
  }
  for (const name of old.keys()) tightened.push(`${name} is no longer in the flow`)
  tightened.push(...tightenedClasses(before.classes, after.classes))
  // Two persons are not done away with by one who edits a file.
  const release = before.release ?? after.release
  if (release !== after.release) told.push('held rows still wait for a proposal: accept the plan to let them follow')
  const adopted = { ...after, datasets, ...(release === undefined ? {} : { release }) }
  return { changes: [...tightened, ...told], mustComeBack: tightened.length > 0, adopted }
}

function adoptDataset(was: DatasetPlan, is: DatasetPlan, tightened: string[], told: string[]): DatasetPlan {
  const name = is.dataset
  if (was.relation.oid !== is.relation.oid) tightened.push(`${name}: is another table`)
  if (was.nobody.permitted && !is.nobody.permitted) tightened.push(`${name}: data about nobody stays now`)
  if (was.role !== is.role) {
    if (was.role === 'refused') {
      told.push(`${name} may cross now: accept the plan to copy it`)
      return was
    }
    tightened.push(`${name}: was ${was.role}, is ${is.role}`)
  }
  const old = new Map(was.columns.map((c) => [c.number, c]))
  return { ...is, columns: is.columns.map((c) => adoptColumn(name, old.get(c.number), c, tightened, told)) }
}

function adoptColumn(
  dataset: string,
  was: ColumnPlan | undefined,
  is: ColumnPlan,
  tightened: string[],
  told: string[],
): ColumnPlan {
  const name = `${dataset}.${is.name}`
  if (was === undefined) return { ...withoutTarget(is), treatment: { kind: 'drop' } }
  if (was.name !== is.name || was.type.oid !== is.type.oid || was.modifier !== is.modifier) {
    tightened.push(`${name}: another name or type`)
  } else if (was.treatment.kind === 'drop' && is.treatment.kind !== 'drop') {
    told.push(`${name} may cross now: accept the plan to send it`)
    return was
  } else if (JSON.stringify(was.treatment) !== JSON.stringify(is.treatment)) {
    tightened.push(`${name}: was ${was.treatment.kind}, is ${is.treatment.kind}`)
  }
  return is
}

function withoutTarget({ target: _, ...column }: ColumnPlan): ColumnPlan {
  return column
}

function tightenedClasses(before: readonly ClassOutcome[], after: readonly ClassOutcome[]): readonly string[] {
  const now = new Map(after.map((c) => [classKey(c.of), c]))
  return before.flatMap((was) => {
    const is = now.get(classKey(was.of))
    const same =
      is !== undefined &&
      isPermitted(is.verdict) &&
      !lower(is.ordinaryLine, was.ordinaryLine) &&
      !lower(is.sensitiveLine, was.sensitiveLine)
    if (!isPermitted(was.verdict) || same) return []
    return [
      `people with consent ${was.of.consent ?? 'unknown'}${was.of.child ? ', children' : ''}: ${is?.verdict ?? 'unknown'} now`,
    ]
  })
}

function lower(now: number | null, before: number | null): boolean {
  return (now ?? Number.POSITIVE_INFINITY) < (before ?? Number.POSITIVE_INFINITY)
}
