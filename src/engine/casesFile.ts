/** A file of worked cases in short form: one base transfer, or one base question of review, and of each case only what differs from it. */

import { isPlainObject, stateFact } from '../law/index.ts'

/**
 * `{ base, cases: [{ id, set, unset, expect, … }] }` → cases in full. `set` maps a fact's path to its value, `unset` names
 * paths to leave out; a `base` of the case itself, by name, may stand in `bases`. A base `{ measure, against }` makes review
 * cases, with paths below these two. Anything else is returned as it is.
 */
export function expandCases(json: unknown): readonly unknown[] {
  if (!isPlainObject(json) || !Array.isArray(json.cases)) return [json]
  const bases = isPlainObject(json.bases) ? json.bases : {}
  return json.cases.map((short: unknown) => {
    if (!isPlainObject(short) || Object.hasOwn(short, 'transfer') || Object.hasOwn(short, 'measure')) return short
    const { set, unset, base, ...rest } = short
    const named = typeof base === 'string' && Object.hasOwn(bases, base) ? bases[base] : undefined
    const whole = structuredClone(base === undefined ? json.base : named)
    if (!isPlainObject(whole)) return rest
    for (const [path, value] of Object.entries(isPlainObject(set) ? set : {})) stateFact(whole, path, value)
    for (const path of Array.isArray(unset) ? unset : []) remove(whole, String(path).split('.'))
    return Object.hasOwn(whole, 'measure') ? { ...rest, ...whole } : { ...rest, transfer: whole }
  })
}

type Tree = Record<string, unknown>

function remove(tree: Tree, [key, ...rest]: readonly string[]): void {
  if (key === undefined || !Object.hasOwn(tree, key)) return
  if (rest.length === 0) delete tree[key]
  else if (isPlainObject(tree[key])) remove(tree[key] as Tree, rest)
}
