/** The facts of a transfer that are records (safeguards, ownership, acts, …): their shapes, once, for checking and for the schema. */

import { isDay } from './day.ts'
import { isPlace, isPlainObject, type Problems } from './problems.ts'
import * as words from './vocabulary.ts'

export type FieldKind = 'place' | 'day' | 'share' | 'count' | 'text' | 'flag' | readonly string[]

export interface Field {
  readonly kind: FieldKind
  readonly required?: true
  readonly nullable?: true
  /** The list of words may be extended with `x-…`. */
  readonly open?: true
}

export interface RecordShape {
  readonly of: 'list' | 'one' | 'by-category'
  readonly fields: Readonly<Record<string, Field>>
}

const safeguardTypes = [...new Set([...words.safeguardTypes, ...words.steps])]
const nullableDay: Field = { kind: 'day', nullable: true }
const nullableCount: Field = { kind: 'count', nullable: true }
const country: Field = { kind: 'place', required: true }

/** By fact path. */
export const recordShapes: ReadonlyMap<string, RecordShape> = new Map<string, RecordShape>([
  [
    'safeguards',
    {
      of: 'list',
      fields: {
        type: { kind: safeguardTypes, required: true, open: true },
        status: { kind: words.safeguardStatuses, nullable: true },
        from: nullableDay,
        until: nullableDay,
        scope: { kind: 'text', nullable: true },
        signedOn: nullableDay,
      },
    },
  ],
  ['importer.ownership', { of: 'list', fields: { country, share: { kind: 'share', required: true } } }],
  [
    'authorityActs',
    {
      of: 'list',
      fields: { country, act: { kind: words.authorityActs, required: true, open: true }, on: nullableDay },
    },
  ],
  ['onward', { of: 'list', fields: { country, relation: { kind: words.relations, nullable: true } } }],
  [
    'localCopy',
    {
      of: 'one',
      fields: {
        country,
        kind: { kind: words.copyKinds },
        complete: { kind: 'flag', nullable: true },
        refreshed: { kind: 'text', nullable: true },
        since: nullableDay,
      },
    },
  ],
  [
    'data.subjects.countByCategory',
    { of: 'by-category', fields: { people: nullableCount, devices: nullableCount, trailing12Months: nullableCount } },
  ],
])

/** Checks a record fact that is not null and returns a clean copy. */
export function checkRecords(path: string, value: unknown, found: Problems): unknown {
  const shape = recordShapes.get(path)
  if (shape === undefined) throw new Error(`no shape is declared for the records of ${path}`)
  if (shape.of === 'list') return checkList(path, value, shape, found)
  if (shape.of === 'one') return checkRecord(path, value, shape, found)
  if (!isPlainObject(value)) {
    found.add(path, 'must be an object by category')
    return {}
  }
  const entries = Object.keys(value).map((category): [string, unknown] => {
    found.word(`${path}.${category}`, category, words.categories, true)
    return [category, checkRecord(`${path}.${category}`, value[category], shape, found)]
  })
  return Object.fromEntries(entries)
}

function checkList(path: string, value: unknown, shape: RecordShape, found: Problems): unknown {
  if (!Array.isArray(value)) {
    found.add(path, 'must be a list')
    return []
  }
  const list = value.map((item: unknown, i) => checkRecord(`${path}[${i}]`, item, shape, found))
  if (path === 'importer.ownership') checkShares(path, list, found)
  return list
}

function checkShares(path: string, list: readonly Record<string, unknown>[], found: Problems): void {
  let total = 0
  for (const owner of list) total += typeof owner.share === 'number' ? owner.share : 0
  if (total > 1 + 1e-9) found.add(path, 'the shares add up to more than 1')
}

function checkRecord(path: string, value: unknown, shape: RecordShape, found: Problems): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  if (!isPlainObject(value)) {
    found.add(path, 'must be an object')
    return copy
  }
  const known = Object.keys(shape.fields)
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape.fields, key)) found.key(`${path}.${key}`, key, known)
    else {
      checkField(`${path}.${key}`, value[key], shape.fields[key]!, found)
      copy[key] = value[key]
    }
  }
  for (const key of known)
    if (shape.fields[key]!.required && !Object.hasOwn(value, key)) found.add(`${path}.${key}`, 'required')
  return copy
}

function checkField(path: string, value: unknown, field: Field, found: Problems): void {
  if (value === null) {
    if (field.nullable !== true) found.add(path, 'cannot be null')
    return
  }
  const { kind } = field
  if (typeof kind === 'object') found.word(path, value, kind, field.open === true)
  else if (kind === 'place') {
    if (!isPlace(value)) found.add(path, 'must be a country or zone code such as CN or CN-GBA')
  } else if (kind === 'day') {
    if (!isDay(value)) found.add(path, 'must be a day that exists, written YYYY-MM-DD')
  } else if (kind === 'count') found.count(path, value)
  else if (kind === 'flag') {
    if (typeof value !== 'boolean') found.add(path, 'must be true or false')
  } else if (kind === 'share') {
    if (typeof value !== 'number' || !(value >= 0 && value <= 1)) found.add(path, 'must be a share from 0 to 1')
  } else if (typeof value !== 'string') found.add(path, 'must be text')
}
