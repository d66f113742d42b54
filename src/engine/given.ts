/** What a transfer gives, fact by fact, with defaults taken and remembered (CONTRACT "Absent, null, given"). */

import { type FactDeclaration, factOf, factOrdinal, facts, hasPersonalData, type Transfer } from '../law/index.ts'

/** In place of a value: nobody knows it. A null in `values` means that there is none. */
export const unknownValue: unique symbol = Symbol('unknown')

export interface Given {
  readonly transfer: Transfer
  /** By the facts' place in their list of declarations. */
  readonly values: readonly unknown[]
  /** Facts whose default was taken, by ordinal. */
  readonly assumed: readonly number[]
}

/** @param strict absent is unknown, whatever the declared default */
export function givenBy(transfer: Transfer, strict = false): Given {
  const values: unknown[] = new Array(facts.length)
  const assumed: number[] = []
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!
    const stated = factOf(transfer, f.path)
    if (stated === undefined) {
      values[i] = strict && !('required' in f.default) ? unknownValue : defaultOf(f, transfer)
      if (values[i] !== unknownValue && !('required' in f.default)) assumed.push(i)
    } else if (stated === null) values[i] = f.nullMeans === 'none' ? null : unknownValue
    else values[i] = stated
  }
  return { transfer, values, assumed }
}

const categories = factOrdinal('data.categories')

/** With one fact changed; facts that are copied from it by default follow, and no people are counted where no data is about any. */
export function withValue(given: Given, ordinal: number, value: unknown): Given {
  const values = given.values.slice()
  values[ordinal] = value
  if (ordinal === categories && Array.isArray(value) && !hasPersonalData(value))
    for (const path of ['data.subjects.count', 'data.subjects.sensitiveCount']) values[factOrdinal(path)] = 0
  return { ...given, values }
}

function defaultOf(f: FactDeclaration, transfer: Transfer): unknown {
  const d = f.default
  if ('value' in d) return d.value
  if ('sameAs' in d) {
    const other = factOf(transfer, d.sameAs)
    if (other === undefined || other === null) return unknownValue
    return f.kind === 'words' ? [other] : other
  }
  if ('required' in d && d.required === 'with-personal-data') {
    const stated = factOf(transfer, 'data.categories')
    return Array.isArray(stated) && !hasPersonalData(stated) ? 0 : unknownValue
  }
  return unknownValue
}
