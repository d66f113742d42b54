/** Findings in foreign JSON: where, what would be right, and the nearest known word. A value is named only by its path. */

import { nearest } from './nearest.ts'
import { zones } from './vocabulary.ts'

export interface Problem {
  /** `data.categories[2]` */
  readonly path: string
  readonly message: string
  readonly nearest?: string
}

/** Beyond this many, further problems say nothing new. */
const enough = 100

export class Problems {
  readonly all: Problem[] = []

  add(path: string, message: string, near?: string): void {
    if (this.all.length >= enough) return
    const shown = path.length > 200 ? `${path.slice(0, 200)}…` : path
    this.all.push(near === undefined ? { path: shown, message } : { path: shown, message, nearest: near })
  }

  /** A word of a known list, or, where the list is open, one of the user's own (`x-…`). */
  word(path: string, value: unknown, known: readonly string[], open: boolean): void {
    if (typeof value !== 'string') this.add(path, 'must be a word')
    else if (!known.includes(value) && !(open && ownWord.test(value)))
      this.misspelt(path, open ? 'no such word (your own begin with x-)' : 'no such word', value, known)
  }

  key(path: string, key: string, known: Iterable<string>): void {
    this.misspelt(path, 'no such key', key, known)
  }

  /** Looks for the nearest known word, unless enough has been said already. */
  private misspelt(path: string, message: string, word: string, known: Iterable<string>): void {
    if (this.all.length < enough) this.add(path, message, nearest(word, known))
  }

  /** A country; or a zone, which must be one whose rules are told apart. */
  place(path: string, value: unknown): void {
    if (!isPlace(value)) this.add(path, 'must be a country or zone code such as CN or CN-GBA')
    else if (value.includes('-') && !zones.some((zone) => zone === value))
      this.misspelt(path, 'no such zone', value, zones)
  }

  count(path: string, value: unknown): void {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      this.add(path, 'must be a whole number of at least 0')
  }
}

const ownWord = /^x-[a-z0-9][a-z0-9._:-]*$/

/** Facts whose list of words a user may extend with `x-…`. */
export const openWords: ReadonlySet<string> = new Set([
  'data.categories',
  'data.qualifiers',
  'data.subjects.kinds',
  'exporter.sector',
  'exporter.traits',
  'importer.sector',
  'importer.traits',
  'purpose',
])

const placeShape = /^[A-Z]{2}(-[A-Z0-9]{1,8})*$/

export function isPlace(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 40 && placeShape.test(value)
}

/** Own keys only, and none through a prototype of its own. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
