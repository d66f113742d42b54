/** Rows that stay, remembered by key at home, and people whose rows must be read again. */

import type { HomeStore } from './ports.ts'
import type { Sealer } from './sealing.ts'

/** Why a row is held. Codes are stored; texts are for people and come from the plan or `holdReasons`. */
export const holdCodes = {
  plan: 1,
  consent: 2,
  age: 3,
  limit: 4,
  personUnknown: 5,
  pathHeld: 6,
  noSubject: 7,
  value: 8,
  rereading: 9,
  structure: 10,
  anonymous: 11,
  release: 12,
} as const
export type HoldCode = (typeof holdCodes)[keyof typeof holdCodes]

export const holdReasons: Readonly<Record<HoldCode, string>> = {
  1: 'the law lets nothing about this class of people cross as things stand',
  2: 'the person has not given the consent the law asks for, or her answer is not one the manifest knows',
  3: 'the person is a child, or her age is not known',
  4: 'one more person would reach the line of the law',
  5: 'the row of the person it is about has not been seen',
  6: 'a row on its path to the person is held',
  7: 'it names no person',
  8: 'a value could not be read in the form its treatment needs',
  9: 'her rows are being read again from the source',
  10: 'the table changed since the plan was accepted',
  11: 'it crossed without its personal columns: one more person would reach the line of the law',
  12: 'what kept it is gone, and it waits until two persons have let it go',
}

/** Each code as the ledger and the API call it. */
export const holdWords: ReadonlyMap<HoldCode, string> = new Map(
  Object.entries(holdCodes).map(([word, code]) => [code, word]),
)

const passing: ReadonlySet<HoldCode> = new Set([holdCodes.personUnknown, holdCodes.pathHeld, holdCodes.rereading])

/** Held for what it is or whose, and not only until another row has come or gone. */
export const isOwnReason = (code: HoldCode): boolean => !passing.has(code)

const heldContext = new TextEncoder().encode('held row')
const keyContext = new TextEncoder().encode('key of a person or path')

/** The person of a row about nobody, or about somebody not known. */
export const nobody = new Uint8Array(16)

const jobKinds = ['person', 'parent', 'row', 'table'] as const
export type JobKind = (typeof jobKinds)[number]

/** Something to read again from the source: all rows about a person, all rows below one row of a path, one row, or a table. */
export interface RereadJob {
  readonly kind: JobKind
  /** Tag of the person's dataset, of the parent's, of the row's, or of the table. */
  readonly tag: number
  /** Hash of the person's, the parent's or the row's key; `nobody` for a table. */
  readonly hash: Uint8Array
}

/**
 * Held rows by person, so that a release finds them, and by row, so that a delete does. Keys of rows and people are
 * sealed under the home key; everything else is hashes.
 */
export class Holds {
  private readonly store: HomeStore
  private readonly sealer: Sealer
  private readonly sets: {
    readonly byPerson: string
    readonly byRow: string
    readonly keys: string
    readonly jobs: string
    readonly rowKeys: string
  }
  /** Held rows per dataset tag and reason. */
  readonly counts = new Map<number, Map<HoldCode, number>>()
  private readonly perDataset = new Map<number, number>()

  constructor(store: HomeStore, sealer: Sealer, flow: string) {
    this.store = store
    this.sealer = sealer
    this.sets = {
      byPerson: `held/${flow}`,
      byRow: `heldrow/${flow}`,
      keys: `sealed/${flow}`,
      jobs: `jobs/${flow}`,
      rowKeys: `rowkeys/${flow}`,
    }
    for (const [key, value] of store.entries(this.sets.byPerson)) this.tally(readTag(key, 16), value[0] as HoldCode, 1)
  }

  heldIn(tag: number): number {
    return this.perDataset.get(tag) ?? 0
  }

  /** Remembers a row; a row already held takes the new person and reason. */
  hold(tag: number, row: Uint8Array, person: Uint8Array, code: HoldCode, rowKey: Uint8Array): void {
    this.letGo(tag, row)
    const sealed = this.sealer.seal(rowKey, heldContext)
    const whole = new Uint8Array(1 + sealed.length)
    whole[0] = code
    whole.set(sealed, 1)
    this.store.put(this.sets.byPerson, heldKey(person, tag, row), whole)
    this.store.put(this.sets.byRow, rowKeyOf(tag, row), person.slice())
    this.tally(tag, code, 1)
  }

  /** Why a row is held, undefined where it is not. All but `anonymous` means: it is not abroad. */
  codeOf(tag: number, row: Uint8Array): HoldCode | undefined {
    if (this.heldIn(tag) === 0) return undefined
    const person = this.store.get(this.sets.byRow, rowKeyOf(tag, row))
    if (person === undefined) return undefined
    return this.store.get(this.sets.byPerson, heldKey(person, tag, row))?.[0] as HoldCode | undefined
  }

  /** The person of a held row, undefined where it is not held. */
  personOf(tag: number, row: Uint8Array): Uint8Array | undefined {
    return this.store.get(this.sets.byRow, rowKeyOf(tag, row))
  }

  /** Forgets a held row, because it crossed or is gone. Returns whether it was held. */
  letGo(tag: number, row: Uint8Array): boolean {
    if (this.heldIn(tag) === 0) return false
    const byRow = rowKeyOf(tag, row)
    const person = this.store.get(this.sets.byRow, byRow)
    if (person === undefined) return false
    const key = heldKey(person, tag, row)
    const value = this.store.get(this.sets.byPerson, key)
    this.store.remove(this.sets.byRow, byRow)
    this.store.remove(this.sets.byPerson, key)
    if (value !== undefined) this.tally(tag, value[0] as HoldCode, -1)
    return true
  }

  /** Forgets all held rows of a dataset (TRUNCATE). */
  clear(tag: number): void {
    for (const [key] of this.store.entries(this.sets.byRow, tagBytes(tag))) this.letGo(tag, key.slice(4))
  }

  /** Text of the key of a held row, as `hold` was given it. */
  rowKeyText(tag: number, row: Uint8Array): Uint8Array | undefined {
    const person = this.store.get(this.sets.byRow, rowKeyOf(tag, row))
    if (person === undefined) return undefined
    const value = this.store.get(this.sets.byPerson, heldKey(person, tag, row))
    return value === undefined ? undefined : this.sealer.open(value.subarray(1), heldContext)
  }

  hasRowsOf(person: Uint8Array): boolean {
    return this.store.count(this.sets.byPerson, person) > 0
  }

  /** Held rows of one person (or of `nobody`): tag of the dataset, hash, reason. */
  *rowsOf(person: Uint8Array): Iterable<{ tag: number; row: Uint8Array; code: HoldCode }> {
    for (const [key, value] of this.store.entries(this.sets.byPerson, person)) {
      yield { tag: readTag(key, 16), row: key.slice(20), code: value[0] as HoldCode }
    }
  }

  /** Everybody with held rows, and how many of those people there are. */
  people(): number {
    let count = 0
    let last: Uint8Array | undefined
    for (const [key] of this.store.entries(this.sets.byPerson)) {
      const person = key.subarray(0, 16)
      if (last !== undefined && sameBytes(last, person)) continue
      last = person.slice()
      if (!sameBytes(last, nobody)) count++
    }
    return count
  }

  /** Remembers the text of a person's or parent's key, so that her rows can be asked for later. */
  rememberKey(tag: number, hash: Uint8Array, text: Uint8Array): void {
    const key = rowKeyOf(tag, hash)
    if (this.store.get(this.sets.keys, key) === undefined) {
      this.store.put(this.sets.keys, key, this.sealer.seal(text, keyContext))
    }
  }

  /** Asks for one row to be read again; `key` is the JSON of its key's texts. */
  addRowJob(tag: number, row: Uint8Array, key: Uint8Array): void {
    this.store.put(this.sets.rowKeys, rowKeyOf(tag, row), this.sealer.seal(key, heldContext))
    this.addJob({ kind: 'row', tag, hash: row.slice(0, 16) })
  }

  rowJobKey(tag: number, row: Uint8Array): Uint8Array | undefined {
    const sealed = this.store.get(this.sets.rowKeys, rowKeyOf(tag, row))
    return sealed === undefined ? undefined : this.sealer.open(sealed, heldContext)
  }

  hasKey(tag: number, hash: Uint8Array): boolean {
    return this.store.get(this.sets.keys, rowKeyOf(tag, hash)) !== undefined
  }

  forgetKey(tag: number, hash: Uint8Array): void {
    this.store.remove(this.sets.keys, rowKeyOf(tag, hash))
  }

  keyText(tag: number, hash: Uint8Array): Uint8Array | undefined {
    const sealed = this.store.get(this.sets.keys, rowKeyOf(tag, hash))
    return sealed === undefined ? undefined : this.sealer.open(sealed, keyContext)
  }

  addJob(job: RereadJob): void {
    this.store.put(this.sets.jobs, jobKey(job), Uint8Array.of(1))
  }

  /** Whether rows of a person, below a row of a path, or of a table are still to be read again. */
  awaitsRows(): boolean {
    for (const { kind } of this.jobs()) if (kind !== 'row') return true
    return false
  }

  endJob(job: RereadJob): void {
    this.store.remove(this.sets.jobs, jobKey(job))
    if (job.kind === 'row') this.store.remove(this.sets.rowKeys, rowKeyOf(job.tag, job.hash))
  }

  *jobs(): Iterable<RereadJob> {
    for (const [key] of this.store.entries(this.sets.jobs)) {
      yield { kind: jobKinds[key[0]!]!, tag: readTag(key, 1), hash: key.slice(5) }
    }
  }

  /** Forgets everything, for a first copy made again. */
  reset(): void {
    for (const set of Object.values(this.sets)) for (const [key] of this.store.entries(set)) this.store.remove(set, key)
    this.counts.clear()
    this.perDataset.clear()
  }

  private tally(tag: number, code: HoldCode, by: number): void {
    const byCode = this.counts.get(tag) ?? new Map<HoldCode, number>()
    byCode.set(code, (byCode.get(code) ?? 0) + by)
    this.counts.set(tag, byCode)
    this.perDataset.set(tag, (this.perDataset.get(tag) ?? 0) + by)
  }
}

function heldKey(person: Uint8Array, tag: number, row: Uint8Array): Uint8Array {
  const key = new Uint8Array(36)
  key.set(person.subarray(0, 16))
  key.set(tagBytes(tag), 16)
  key.set(row.subarray(0, 16), 20)
  return key
}

function rowKeyOf(tag: number, row: Uint8Array): Uint8Array {
  const key = new Uint8Array(20)
  key.set(tagBytes(tag))
  key.set(row.subarray(0, 16), 4)
  return key
}

function jobKey(job: RereadJob): Uint8Array {
  const key = new Uint8Array(21)
  key[0] = jobKinds.indexOf(job.kind)
  key.set(tagBytes(job.tag), 1)
  key.set(job.hash, 5)
  return key
}

function tagBytes(tag: number): Uint8Array {
  return Uint8Array.of(tag >>> 24, (tag >>> 16) & 255, (tag >>> 8) & 255, tag & 255)
}

function readTag(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
