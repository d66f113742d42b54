/** A transfer: the question put to the law. Its JSON is checked here against the declarations of facts. */

import type { Day } from './day.ts'
import { isDay } from './day.ts'
import type { FactDeclaration } from './fact.ts'
import { factAt, facts } from './facts.ts'
import { deepFreeze } from './freeze.ts'
import { zoneLiesIn } from './places.ts'
import { isPlainObject, openWords, type Problem, Problems } from './problems.ts'
import { checkRecords } from './records.ts'

type Given<T> = T | null

export interface Safeguard {
  readonly type: string
  /** null: unknown. */
  readonly status?: Given<string>
  /** The day it took effect; null: unknown. */
  readonly from?: Given<Day>
  /** null: open-ended. */
  readonly until?: Given<Day>
  /** Free text on what it covers; null: everything. */
  readonly scope?: Given<string>
  /** Absent: as `from`. */
  readonly signedOn?: Given<Day>
}

export interface Owner {
  readonly country: string
  readonly share: number
  readonly name?: string
  /** Who owns the owner; null: unknown. */
  readonly ownership?: Given<readonly Owner[]>
}

export interface LocalCopy {
  readonly country: string
  readonly kind?: string
  readonly complete?: Given<boolean>
  readonly refreshed?: Given<string>
  readonly since?: Given<Day>
}

export interface AuthorityAct {
  readonly country: string
  readonly act: string
  readonly on?: Given<Day>
}

export interface Onward {
  readonly country: string
  readonly relation?: Given<string>
  readonly role?: Given<string>
  /** Where it goes from there. */
  readonly onward?: readonly Onward[]
}

export interface CategoryCount {
  readonly people?: Given<number>
  readonly devices?: Given<number>
  readonly trailing12Months?: Given<number>
}

export interface TransferSubjects {
  readonly count?: Given<number>
  readonly sensitiveCount?: Given<number>
  readonly yearToDate?: Given<number>
  readonly sensitiveYearToDate?: Given<number>
  readonly previousYear?: Given<number>
  readonly sensitivePreviousYear?: Given<number>
  readonly countByCategory?: Given<Readonly<Record<string, CategoryCount>>>
  readonly held?: Given<number>
  readonly residence?: Given<readonly string[]>
  readonly citizenship?: Given<readonly string[]>
  readonly kinds?: Given<readonly string[]>
  readonly consent?: Given<string>
}

export interface TransferParty {
  readonly zone?: Given<string>
  readonly role?: Given<string>
  readonly sector?: Given<string>
  readonly traits?: Given<readonly string[]>
}

/** The shape of CONTRACT §1. A key that is absent takes its declared default; null is unknown, or none where declared so. */
export interface Transfer {
  readonly asOf: Day
  readonly data: {
    readonly categories: Given<readonly string[]>
    readonly collectedIn?: Given<string>
    readonly form?: Given<string>
    readonly important?: Given<string>
    readonly qualifiers?: Given<readonly string[]>
    readonly subjects?: TransferSubjects
  }
  readonly exporter: TransferParty & { readonly country: string; readonly establishment?: Given<string> }
  readonly importer: TransferParty & {
    readonly country: Given<string>
    readonly relation?: Given<string>
    readonly ownership?: Given<readonly Owner[]>
  }
  readonly via?: Given<string>
  readonly frequency?: Given<string>
  readonly firstTransferOn?: Given<Day>
  readonly purpose?: Given<readonly string[]>
  readonly legalBasis?: Given<string>
  readonly safeguards?: Given<readonly Safeguard[]>
  readonly localCopy?: Given<LocalCopy>
  readonly authorityActs?: Given<readonly AuthorityAct[]>
  readonly onward?: Given<readonly Onward[]>
}

/** What was law before this day nobody has encoded whole. */
export const lawHeldFrom: Day = '2016-01-01'

/** Checks foreign JSON; `anyDay` lets worked cases ask of days before the law is held. The transfer returned is frozen and holds only declared keys; `absent` are facts that were not given. */
export function parseTransfer(
  json: unknown,
  options: { readonly anyDay?: true } = {},
):
  | { readonly transfer: Transfer; readonly absent: readonly string[]; readonly problems?: undefined }
  | { readonly transfer?: undefined; readonly problems: readonly Problem[] } {
  const found = new Problems()
  if (!isPlainObject(json)) {
    found.add('', 'a transfer is a JSON object')
    return { problems: found.all }
  }
  const copy = copyObject(json, '', found)
  if (!isDay(json.asOf)) found.add('asOf', 'asOf is required: a day written YYYY-MM-DD')
  else if (json.asOf < lawHeldFrom && options.anyDay !== true)
    found.add('asOf', `the law is held from ${lawHeldFrom} on`)
  const absent = facts.filter((f) => factOf(copy, f.path) === undefined).map((f) => f.path)
  for (const f of facts) checkPresence(f, copy, found)
  checkCounts(copy, found)
  checkConsent(copy, found)
  for (const party of ['exporter', 'importer']) checkZone(party, copy, found)
  return found.all.length > 0
    ? { problems: found.all }
    : { transfer: deepFreeze(copy) as unknown as Transfer, absent: Object.freeze(absent) }
}

/** Writes what a transfer's JSON states about a fact; objects on the way are made where they are missing. */
export function stateFact(json: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.')
  if (keys.includes('__proto__')) return
  let at = json
  for (const key of keys.slice(0, -1)) {
    if (!Object.hasOwn(at, key) || !isPlainObject(at[key])) at[key] = {}
    at = at[key] as Record<string, unknown>
  }
  at[keys.at(-1)!] = value
}

const splitPaths: ReadonlyMap<string, readonly string[]> = new Map(facts.map((f) => [f.path, f.path.split('.')]))

/** What the transfer states about a fact: its JSON value, null, or undefined when the key is absent. */
export function factOf(transfer: Transfer | Readonly<Record<string, unknown>>, path: string): unknown {
  let at: unknown = transfer
  for (const key of splitPaths.get(path) ?? path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}

/** Whether some category is about people. */
export function hasPersonalData(categories: unknown): boolean {
  return Array.isArray(categories) && categories.some((c) => c === 'user' || String(c).startsWith('user.'))
}

type Level = ReadonlyMap<string, Level | FactDeclaration | 'asOf'>

/** The keys a transfer may have, level by level, from the declarations. */
const shape: Level = (() => {
  const root = new Map<string, unknown>([['asOf', 'asOf']])
  for (const f of facts) {
    const keys = f.path.split('.')
    let level = root
    for (const key of keys.slice(0, -1)) {
      if (!level.has(key)) level.set(key, new Map())
      level = level.get(key) as Map<string, unknown>
    }
    level.set(keys.at(-1)!, f)
  }
  return root as unknown as Level
})()

function copyObject(
  json: Readonly<Record<string, unknown>>,
  at: string,
  found: Problems,
  level: Level = shape,
): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(json)) {
    const path = at === '' ? key : `${at}.${key}`
    const next = level.get(key)
    const value = json[key]
    if (next === undefined) found.key(path, key, level.keys())
    else if (next === 'asOf') copy[key] = value
    else if (next instanceof Map) {
      if (isPlainObject(value)) copy[key] = copyObject(value, path, found, next)
      else found.add(path, 'must be an object')
    } else if (value === null) copy[key] = null
    else copy[key] = copyFact(next as FactDeclaration, value, found)
  }
  return copy
}

function copyFact(f: FactDeclaration, value: unknown, found: Problems): unknown {
  switch (f.kind) {
    case 'choice':
      found.word(f.path, value, f.values ?? [], openWords.has(f.path))
      return value
    case 'place':
      found.place(f.path, value)
      return value
    case 'words':
      return copyWords(f, value, found)
    case 'count':
      found.count(f.path, value)
      return value
    case 'share':
      if (typeof value !== 'number' || !(value >= 0 && value <= 1)) found.add(f.path, 'must be a share from 0 to 1')
      return value
    case 'day':
      if (!isDay(value)) found.add(f.path, 'must be a day that exists, written YYYY-MM-DD')
      return value
    case 'records':
      return checkRecords(f.path, value, found)
  }
}

function copyWords(f: FactDeclaration, value: unknown, found: Problems): unknown {
  if (!Array.isArray(value)) {
    found.add(f.path, 'must be a list')
    return []
  }
  value.forEach((word: unknown, i) => {
    const path = `${f.path}[${i}]`
    if (f.places !== true) found.word(path, word, f.values ?? [], openWords.has(f.path))
    else found.place(path, word)
  })
  return [...new Set(value)]
}

function checkPresence(f: FactDeclaration, transfer: Readonly<Record<string, unknown>>, found: Problems): void {
  if (!('required' in f.default)) return
  const value = factOf(transfer, f.path)
  if (f.default.required === 'with-personal-data') {
    if (value === undefined && hasPersonalData(factOf(transfer, 'data.categories')))
      found.add(f.path, 'required with any user.* category (null where it is not known)')
  } else if (value === undefined) found.add(f.path, 'required')
  else if (value === null && f.path === 'exporter.country')
    found.add(f.path, 'cannot be unknown: it says whose law is asked')
}

/** Sensitive people are counted in the total: a part cannot exceed its whole. */
export const partsOfCounts: readonly (readonly [part: string, whole: string])[] = [
  ['data.subjects.sensitiveCount', 'data.subjects.count'],
  ['data.subjects.sensitiveYearToDate', 'data.subjects.yearToDate'],
  ['data.subjects.sensitivePreviousYear', 'data.subjects.previousYear'],
]

function checkCounts(transfer: Readonly<Record<string, unknown>>, found: Problems): void {
  for (const [part, whole] of partsOfCounts) {
    const a = factOf(transfer, part)
    const b = factOf(transfer, whole) ?? defaultNumber(whole, transfer)
    if (typeof a === 'number' && typeof b === 'number' && a > b)
      found.add(part, `cannot be more than ${whole}: sensitive people are counted in the total`)
  }
}

function checkZone(party: string, transfer: Readonly<Record<string, unknown>>, found: Problems): void {
  const zone = factOf(transfer, `${party}.zone`)
  const country = factOf(transfer, `${party}.country`)
  if (typeof zone !== 'string' || typeof country !== 'string') return
  if (!zoneLiesIn(zone, country.slice(0, 2)))
    found.add(`${party}.zone`, `does not lie in the country of ${party}.country`)
}

/** A consent that was taken back cannot be in force as a safeguard beside it. */
function checkConsent(transfer: Readonly<Record<string, unknown>>, found: Problems): void {
  if (factOf(transfer, 'data.subjects.consent') !== 'withdrawn') return
  const safeguards = factOf(transfer, 'safeguards')
  if (!Array.isArray(safeguards)) return
  safeguards.forEach((s: unknown, i) => {
    const type = isPlainObject(s) ? s.type : undefined
    if (typeof type === 'string' && /consent$/.test(type) && isPlainObject(s) && s.status !== 'expired')
      found.add(`safeguards[${i}]`, 'data.subjects.consent is withdrawn: no consent is in force beside it')
  })
}

function defaultNumber(path: string, transfer: Readonly<Record<string, unknown>>): unknown {
  if (factOf(transfer, path) === null) return null
  const d = factAt(path)?.default
  return d !== undefined && 'value' in d ? d.value : undefined
}
