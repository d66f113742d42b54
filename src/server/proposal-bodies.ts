/** Bodies of acts on proposals: foreign JSON, read strictly. */

import { isPlainObject, nearest } from '../law/index.ts'
import { type Fault, Problem } from './problem.ts'
import { fault } from './query.ts'

export interface AskedRelease {
  readonly flow: string
  readonly groups: readonly { readonly dataset: string; readonly reason: string }[]
  readonly note?: string
}

export const groupsMax = 50
export const remarkMax = 500

/** Throws Problem 422. */
export function askedRelease(json: unknown): AskedRelease {
  const faults: Fault[] = []
  const { what, flow, groups, note } = keysOf(json, ['what', 'flow', 'groups', 'note'], '', faults)
  if (what !== 'release') faults.push({ path: 'what', message: 'must be release' })
  if (!isNameText(flow)) faults.push({ path: 'flow', message: 'must be the name of a flow' })
  if (note !== undefined && !isRemark(note)) faults.push({ path: 'note', message: remarkHint })
  const read = groupsOf(groups, faults)
  if (faults.length > 0) throw notUnderstood(faults)
  return { flow: flow as string, groups: read, ...(note === undefined ? {} : { note: note as string }) }
}

/** Throws Problem 422. */
export function refusalReason(json: unknown): string {
  const faults: Fault[] = []
  const { reason } = keysOf(json, ['reason'], '', faults)
  if (!isRemark(reason)) faults.push({ path: 'reason', message: remarkHint })
  if (faults.length > 0) throw notUnderstood(faults)
  return reason as string
}

/** A body that says nothing, or none. Throws Problem 422. */
export function nothingMore(json: unknown): void {
  const faults: Fault[] = []
  if (json !== undefined && json !== null) keysOf(json, [], '', faults)
  if (faults.length > 0) throw notUnderstood(faults)
}

export const notUnderstood = (faults: readonly Fault[]): Problem =>
  new Problem(422, 'The body is not understood.', faults.slice(0, faultsMax))

const faultsMax = 20
const remarkHint = `must be a text of 1 to ${remarkMax} characters without control characters`

function groupsOf(json: unknown, faults: Fault[]): AskedRelease['groups'] {
  if (!Array.isArray(json) || json.length === 0 || json.length > groupsMax) {
    faults.push({ path: 'groups', message: `must be a list of 1 to ${groupsMax} groups, each { dataset, reason }` })
    return []
  }
  const seen = new Set<string>()
  return json.flatMap((entry: unknown, i) => {
    const path = `groups[${i}]`
    const { dataset, reason } = keysOf(entry, ['dataset', 'reason'], path, faults)
    if (!isNameText(dataset)) faults.push({ path: `${path}.dataset`, message: 'must be the name of a dataset' })
    else if (typeof reason !== 'string' || !/^[a-z][A-Za-z]{0,39}$/.test(reason))
      faults.push({ path: `${path}.reason`, message: 'must be a reason, as GET /api/held gives it' })
    else if (seen.has(`${reason} ${dataset}`)) faults.push({ path, message: 'stands in the list twice' })
    else {
      seen.add(`${reason} ${dataset}`)
      return [{ dataset, reason }]
    }
    return []
  })
}

function keysOf(json: unknown, known: readonly string[], path: string, faults: Fault[]): Record<string, unknown> {
  if (!isPlainObject(json)) {
    faults.push({ path, message: 'must be an object' })
    return {}
  }
  for (const key of Object.keys(json)) {
    if (known.includes(key)) continue
    const at = path === '' ? key : `${path}.${key}`
    faults.push(fault(at.slice(0, 100), 'is no key of this body', nearest(key, known)))
  }
  return json as Record<string, unknown>
}

const isNameText = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(value)

const isRemark = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\p{Cc}\p{Cs}]{1,500}$/u.test(value)
