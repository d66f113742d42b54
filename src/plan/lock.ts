/** `waybill.lock`: the plan that somebody accepted, in full, so that a difference can be told in words and nothing runs unseen. */

import { canonicalJson, isDay } from '../law/index.ts'
import { comparePlans } from './compare.ts'
import { type DatasetMeaning, digestOfMeaning, type Hash, meaningOf, type PlanMeaning } from './meaning.ts'
import type { Plan } from './plan.ts'

export const lockFormat = 1

export interface Lock {
  readonly waybill: number
  /** The day on which it was accepted, in the exporting jurisdiction. */
  readonly day: string
  readonly acceptedBy: string
  /** `sha256:` and the digest of `accepted`. */
  readonly plan: string
  /** By book id. */
  readonly law: Readonly<Record<string, string>>
  readonly manifest: string
  readonly accepted: PlanMeaning
}

export interface Acceptance {
  readonly plan: Plan
  readonly digest: string
  readonly by: string
}

export function lockOf({ plan, digest, by }: Acceptance): Lock {
  const { day, law, manifest } = plan
  return { waybill: lockFormat, day, acceptedBy: by, plan: digest, law, manifest, accepted: meaningOf(plan) }
}

/** One line for each table and column, so that a difference shows as such under version control. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(lock, null, 1)}\n`
}

export type ReadLock =
  | { readonly lock: Lock; readonly problem?: undefined }
  | { readonly lock?: undefined; readonly problem: string }

/** Never throws. A lock that was edited by hand does not match its digest and is refused. */
export function readLock(text: string, hash: Hash): ReadLock {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return {
      problem: 'waybill.lock is not JSON. Bring back the accepted one, or accept the plan anew: waybill plan --accept',
    }
  }
  if (!isLock(json))
    return { problem: 'waybill.lock is not a lock of this version. Accept the plan anew: waybill plan --accept' }
  if (digestOfMeaning(json.accepted, hash) !== json.plan)
    return {
      problem: 'waybill.lock was edited: it does not match its digest. Accept the plan anew: waybill plan --accept',
    }
  return { lock: json }
}

function isLock(json: unknown): json is Lock {
  if (typeof json !== 'object' || json === null) return false
  const { waybill, day, acceptedBy, plan, law, manifest, accepted } = json as Partial<Record<keyof Lock, unknown>>
  const texts = [acceptedBy, plan, manifest].every((text) => typeof text === 'string')
  const flows =
    typeof accepted === 'object' && accepted !== null && 'flows' in accepted && Array.isArray(accepted.flows)
  return waybill === lockFormat && isDay(day) && texts && typeof law === 'object' && law !== null && flows
}

export interface LockDifference {
  readonly flow: string
  readonly dataset: string | null
  /** Nothing of the table crosses until the plan is accepted again; false: told, and the rest flows on. */
  readonly holds: boolean
  /** Something abroad would have to come back under the plan of now. */
  readonly comesBack: boolean
  /** What is different, in a few words. */
  readonly what: string
  /** A whole line: where, what, and the way on. */
  readonly text: string
}

/** Differences between what was accepted and the plan of now, table by table; empty when the digests agree. */
export function compareLock(lock: Lock, plan: Plan, digest: string): readonly LockDifference[] {
  if (lock.plan === digest) return []
  const found = comparePlans(lock.accepted, plan).map((change): LockDifference => {
    const what = change.column === undefined ? change.text : `column ${change.column}: ${change.text}`
    const text = `${change.dataset ?? change.flow}: ${what}. ${wayOn}`
    return {
      flow: change.flow,
      dataset: change.dataset ?? null,
      holds: holds(lock, plan, change),
      comesBack: change.comesBack,
      what,
      text,
    }
  })
  if (found.length > 0) return found
  // The answers are the same for other reasons: nothing to hold, and counsel should see it.
  return plan.flows.map(({ flow }) => ({
    flow,
    dataset: null,
    holds: false,
    comesBack: false,
    what: 'the same answers rest on other articles',
    text: `${flow}: the same answers rest on other articles. ${wayOn}`,
  }))
}

const wayOn = 'Look at it with `waybill plan`, then accept it: `waybill plan --accept`'

/** A column appended or dropped holds nothing as long as what crosses is as accepted; everything else does. */
function holds(lock: Lock, plan: Plan, change: { readonly flow: string; readonly dataset?: string }): boolean {
  if (change.dataset === undefined) return true
  const [was, is] = [lock.accepted, meaningOf(plan)].map((meaning) =>
    meaning.flows.find((f) => f.flow === change.flow)?.datasets.find((d) => d.dataset === change.dataset),
  )
  if (was === undefined || is === undefined) return true
  const there = new Set(is.columns.map((c) => c.number))
  const kept = { ...was, columns: was.columns.filter((c) => there.has(c.number)) }
  return canonicalJson(crossing(kept, is)) !== canonicalJson(crossing(is, kept))
}

/** What of a dataset crosses, without the columns that only one of two plans has and that stay. */
function crossing(of: DatasetMeaning, other: DatasetMeaning): unknown {
  const there = new Set(other.columns.map((c) => c.number))
  const columns = of.columns.filter((c) => c.treatment.kind !== 'drop' || there.has(c.number))
  return { ...of, columns: columns.map(({ because: _, ...column }) => column) }
}
