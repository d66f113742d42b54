/** A transfer as the query of a link, and back: what has been stated, and what was asked and nobody could say. */

import { type FactDeclaration, factAt, factOf, factOrdinal, facts, isPlainObject, stateFact } from '../../law/index.ts'
import { parseJson } from '../json.ts'
import type { Fault } from '../problem.ts'

export interface Stated {
  /** As JSON of a transfer, not checked yet, without its day. Of a safeguard that was only ticked, its type as a text. */
  readonly transfer: Record<string, unknown>
  /** Facts, and details of safeguards, that were asked and nobody could say. */
  readonly declined: Set<string>
  /** Of values that cannot even be read. */
  readonly faults: readonly Fault[]
}

/** Facts with a short name in the query: the words of the command line’s flags. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['exporter.country', 'from'],
  ['importer.country', 'to'],
  ['data.categories', 'data'],
  ['data.collectedIn', 'collected-in'],
  ['data.subjects.count', 'people'],
  ['data.subjects.sensitiveCount', 'sensitive'],
  ['data.subjects.yearToDate', 'year-to-date'],
  ['data.subjects.held', 'held'],
  ['data.subjects.consent', 'consent'],
  ['exporter.role', 'role'],
  ['exporter.sector', 'sector'],
  ['importer.relation', 'relation'],
])
const pathsByName: ReadonlyMap<string, string> = new Map([...shortNames].map(([path, name]) => [name, path]))

/** The key under which the query states a fact, or a detail of a safeguard. */
export const keyOf = (path: string): string => shortNames.get(path) ?? path

export const declinedWord = 'unknown'
const noneWord = 'none'
/** Of a safeguard that is held: `safeguards[cn.scc].from`. */
const detailShape = /^safeguards\[([^\]]{1,80})\]\.(\w+)$/
/** One field of one record, as forms send them: `onward[0].country`. */
const fieldShape = /^([\w.]+)\[(\d{1,3})\]\.(\w+)$/

/** Keys that state nothing are left alone. `transfer` is JSON in base64url, over which other keys go. */
export function statedIn(query: URLSearchParams): Stated {
  const faults: Fault[] = []
  const stated: Stated = { transfer: {}, declined: new Set(), faults }
  const whole = query.get('transfer')
  if (whole !== null) readWhole(whole, stated.transfer, faults)
  const details: (readonly [path: string, value: string])[] = []
  for (const key of new Set(query.keys())) {
    const given = query.getAll(key).flatMap((text) => (text.trim() === '' ? [] : [text.trim()]))
    const fact = factAt(pathsByName.get(key) ?? key)
    if (given.length === 0) continue
    if (fact !== undefined) readFact(fact, given, stated, faults, pathsByName.has(key))
    else if (detailShape.test(key)) details.push([key, given.at(-1)!])
  }
  for (const [path, records] of recordsIn(query))
    if (factOf(stated.transfer, path) === undefined && !stated.declined.has(path))
      stateFact(stated.transfer, path, records)
  for (const [path, value] of details) readDetail(path, value, stated)
  return stated
}

function readWhole(text: string, transfer: Record<string, unknown>, faults: Fault[]): void {
  const json = parsed(Buffer.from(text, 'base64url').toString('utf8'))
  if (!isPlainObject(json)) faults.push({ path: 'transfer', message: 'must be a JSON object in base64url' })
  else Object.assign(transfer, json)
}

function readFact(
  fact: FactDeclaration,
  given: readonly string[],
  stated: Stated,
  faults: Fault[],
  isShort: boolean,
): void {
  const { path, kind, nullMeans } = fact
  if (given.includes(declinedWord)) {
    stated.declined.add(path)
    if (nullMeans === 'unknown') stateFact(stated.transfer, path, null)
    return
  }
  const [first = ''] = given
  if (kind === 'words') stateFact(stated.transfer, path, wordsIn(given))
  else if (kind === 'records') {
    const value = recordsOf(fact, given)
    if (value === undefined) faults.push({ path, message: 'must be JSON' })
    else stateFact(stated.transfer, path, value)
  } else if (nullMeans === 'none' && given.includes(noneWord)) stateFact(stated.transfer, path, null)
  else if (kind === 'count') stateFact(stated.transfer, path, numberOf(first))
  else if (kind === 'place') readPlace(path, first.toUpperCase(), stated.transfer, isShort)
  else stateFact(stated.transfer, path, first)
}

/** Under a short name a zone stands for the country it lies in: `from=AE-DIFC`. */
function readPlace(path: string, place: string, transfer: Record<string, unknown>, isShort: boolean): void {
  const party = isShort ? /^(exporter|importer)\.country$/.exec(path)?.[1] : undefined
  if (party !== undefined && place.includes('-') && factOf(transfer, `${party}.zone`) === undefined)
    stateFact(transfer, `${party}.zone`, place)
  stateFact(transfer, path, party === undefined ? place : place.replace(/-.*$/, ''))
}

function wordsIn(given: readonly string[]): readonly string[] {
  const words = given
    .flatMap((text) => text.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return words.includes(noneWord) ? [] : words
}

/** A text that is no number stays one, for the check of the transfer to name. */
function numberOf(text: string): unknown {
  const plain = text.replace(/(?<=\d)[,，\s_](?=\d{3})/g, '')
  return /^\d{1,15}$/.test(plain) ? Number(plain) : text
}

/** JSON, or of safeguards the types that were ticked. */
function recordsOf({ path, nullMeans }: FactDeclaration, given: readonly string[]): unknown {
  if (given.includes(noneWord)) {
    if (nullMeans === 'none') return null
    return path === 'data.subjects.countByCategory' ? {} : []
  }
  if (path === 'safeguards' && !given.some((text) => text.startsWith('['))) return wordsIn(given)
  return parsed(given.at(-1)!)
}

function readDetail(path: string, value: string, { transfer, declined }: Stated): void {
  const [, type = '', key = ''] = detailShape.exec(path) ?? []
  const safeguards = factOf(transfer, 'safeguards')
  if (!Array.isArray(safeguards)) return
  const at = safeguards.findIndex((s: unknown) => s === type || (isPlainObject(s) && s.type === type))
  if (at < 0) return
  // A scope is stated as null where it covers everything; that it does not, leaves the question open.
  if (value === declinedWord || (key === 'scope' && value !== 'yes')) {
    declined.add(path)
    return
  }
  const own: unknown = safeguards[at]
  const detail = { [key]: key === 'scope' ? null : value }
  const changed = typeof own === 'string' ? { type: own, ...detail } : { ...(own as object), ...detail }
  stateFact(transfer, 'safeguards', safeguards.with(at, changed))
}

/** Records whose fields came one by one from a form; a record without its first field is none. */
function recordsIn(query: URLSearchParams): ReadonlyMap<string, unknown> {
  const rows = new Map<string, Map<number, Record<string, unknown>>>()
  for (const [key, text] of query) {
    const [, path = '', index = '', field = ''] = fieldShape.exec(key) ?? []
    if (factAt(path)?.kind !== 'records' || text.trim() === '' || field === '__proto__') continue
    const own = rows.get(path) ?? new Map<number, Record<string, unknown>>()
    rows.set(path, own)
    own.set(Number(index), { ...own.get(Number(index)), [field]: fieldOf(field, text.trim()) })
  }
  return new Map([...rows].map(([path, own]) => [path, recordsAs(path, [...own.values()])]))
}

function fieldOf(field: string, text: string): unknown {
  if (field === 'share') return sharePattern.test(text) ? Number(text.replace(/\s*[%％]$/, '')) / 100 : text
  if (field === 'complete') return text === 'yes' ? true : text === 'no' ? false : null
  return /^(people|devices|trailing12Months)$/.test(field) ? numberOf(text) : text
}

const sharePattern = /^\d+(\.\d+)?\s*[%％]?$/

function recordsAs(path: string, rows: readonly Record<string, unknown>[]): unknown {
  if (path === 'localCopy') return rows[0] ?? null
  if (path !== 'data.subjects.countByCategory') return rows
  const counts = rows.map(({ category, ...numbers }): [string, unknown] => [String(category), numbers])
  return Object.fromEntries(counts.filter(([category]) => category !== '__proto__'))
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** One key and its value for each fact that is stated or was declined, in the order of the contract; `statedIn` reads them back. */
export function pairsOf({ transfer, declined }: Pick<Stated, 'declined'> & { readonly transfer: object }): Pairs {
  const json = transfer as Record<string, unknown>
  const pairs = facts.flatMap((fact): Pairs => {
    const text = textOf(fact, factOf(json, fact.path), declined)
    return text === undefined ? [] : [[keyFor(fact, text), text]]
  })
  const details = [...declined].filter((path) => factOrdinal(path) < 0).sort()
  return [...pairs, ...details.map((path) => [path, declinedWord] as const)]
}

export type Pairs = readonly (readonly [key: string, value: string])[]

/** Under its short name a zone would be read as one of a country. */
const keyFor = ({ path }: FactDeclaration, text: string): string =>
  /^(exporter|importer)\.country$/.test(path) && text.includes('-') ? path : keyOf(path)

function textOf({ path, kind, nullMeans }: FactDeclaration, value: unknown, declined: ReadonlySet<string>) {
  if (value === undefined) return declined.has(path) ? declinedWord : undefined
  if (value === null) return nullMeans === 'none' ? noneWord : declinedWord
  if (kind === 'records') return isEmpty(value) ? noneWord : JSON.stringify(value)
  if (kind === 'words' && Array.isArray(value)) return isEmpty(value) ? noneWord : value.join(',')
  return String(value)
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** Letters that need no escape in a query (RFC 3986, 3.4) stay as they are: a link is read by people too. */
export const queryText = (pairs: Pairs): string => pairs.map((pair) => pair.map(escaped).join('=')).join('&')

const escaped = (text: string) =>
  encodeURIComponent(text).replace(/%(2C|3A|2F|40)/g, (code) => decodeURIComponent(code))
