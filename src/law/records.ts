/** The facts of a transfer that are records (safeguards, ownership, acts, …): their shapes, once, for checking and for the schema. */

import { isDay } from './day.ts'
import { isPlainObject, type Problems } from './problems.ts'
import * as words from './vocabulary.ts'

/** `nested`: a list of records of the same shape. */
export type FieldKind = 'place' | 'day' | 'share' | 'count' | 'text' | 'flag' | 'nested' | readonly string[]

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
  /** Of lists that nest: how deep, and what a record of it is called. */
  readonly nests?: { readonly deepest: number; readonly called: string }
}

/** No list of a transfer is longer, all that nests in it counted: a longer one costs nothing but this message. */
const longestList = 1000

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
  [
    'importer.ownership',
    {
      of: 'list',
      fields: {
        country,
        share: { kind: 'share', required: true },
        name: { kind: 'text' },
        ownership: { kind: 'nested', nullable: true },
      },
      nests: { deepest: 50, called: 'owners' },
    },
  ],
  [
    'authorityActs',
    {
      of: 'list',
      fields: { country, act: { kind: words.authorityActs, required: true, open: true }, on: nullableDay },
    },
  ],
  [
    'onward',
    {
      of: 'list',
      fields: {
        country,
        relation: { kind: words.relations, nullable: true },
        role: { kind: words.roles, nullable: true },
        onward: { kind: 'nested' },
      },
      nests: { deepest: 100, called: 'onward links' },
    },
  ],
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
  const within: Within = { shape, found, above: [], count: { records: 0 } }
  if (shape.of === 'list') return checkList(path, value, within)
  if (shape.of === 'one') return checkRecord(path, value, within)
  if (!isPlainObject(value)) {
    found.add(path, 'must be an object by category')
    return {}
  }
  const entries = Object.keys(value).map((category): [string, unknown] => {
    found.word(`${path}.${category}`, category, words.categories, true)
    return [category, checkRecord(`${path}.${category}`, value[category], within)]
  })
  return Object.fromEntries(entries)
}

interface Within {
  readonly shape: RecordShape
  readonly found: Problems
  /** Records that hold this one, by name where they have one. */
  readonly above: readonly (string | undefined)[]
  readonly count: { records: number }
}

function checkList(path: string, value: unknown, within: Within): readonly Record<string, unknown>[] {
  const { shape, found, above, count } = within
  if (!Array.isArray(value)) {
    found.add(path, 'must be a list')
    return []
  }
  const called = shape.nests?.called ?? 'records'
  if (above.length >= (shape.nests?.deepest ?? 1)) {
    found.add(path, `${called} nest no deeper than ${shape.nests?.deepest ?? 1}`)
    return []
  }
  const before = count.records
  count.records += value.length
  if (count.records > longestList) {
    if (before <= longestList) found.add(path, `no more than ${longestList} ${called} can be listed`)
    return []
  }
  const list = value.map((item: unknown, i) => checkRecord(`${path}[${i}]`, item, within))
  if (shape === recordShapes.get('importer.ownership')) checkShares(path, list, found)
  if (shape === recordShapes.get('safeguards')) checkSpans(path, list, found)
  return list
}

function checkShares(path: string, list: readonly Record<string, unknown>[], found: Problems): void {
  let total = 0
  for (const owner of list) total += typeof owner.share === 'number' ? owner.share : 0
  if (total > 1 + 1e-9) found.add(path, 'the shares add up to more than 1')
}

function checkSpans(path: string, list: readonly Record<string, unknown>[], found: Problems): void {
  list.forEach(({ from, until }, i) => {
    if (isDay(from) && isDay(until) && until <= from)
      found.add(`${path}[${i}].until`, 'ends before it starts: until is the first day on which it no longer counts')
  })
}

function checkRecord(path: string, value: unknown, within: Within): Record<string, unknown> {
  const { shape, found, above } = within
  const copy: Record<string, unknown> = {}
  if (!isPlainObject(value)) {
    found.add(path, 'must be an object')
    return copy
  }
  const name = typeof value.name === 'string' ? value.name : undefined
  if (name !== undefined && above.includes(name)) {
    found.add(`${path}.name`, 'a cycle in ownership: this owner stands above itself')
    return copy
  }
  const known = Object.keys(shape.fields)
  for (const key of Object.keys(value)) {
    const at = `${path}.${key}`
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key]! : undefined
    if (field === undefined) found.key(at, key, known)
    else if (field.kind === 'nested' && value[key] !== null)
      copy[key] = checkList(at, value[key], { ...within, above: [...above, name] })
    else {
      checkField(at, value[key], field, found)
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
    found.place(path, value)
  } else if (kind === 'day') {
    if (!isDay(value)) found.add(path, 'must be a day that exists, written YYYY-MM-DD')
  } else if (kind === 'count') found.count(path, value)
  else if (kind === 'flag') {
    if (typeof value !== 'boolean') found.add(path, 'must be true or false')
  } else if (kind === 'share') {
    if (typeof value !== 'number' || !(value >= 0 && value <= 1)) found.add(path, 'must be a share from 0 to 1')
  } else if (typeof value !== 'string') found.add(path, 'must be text')
}
