/** Copies of frozen data with one place changed; all the rest is shared. */

import type { Book, Condition, Day } from '../../src/law/index.ts'

/** Which cases may be answered otherwise by a mutant; all others need not be run. */
export type Reach =
  /** Questions of one day. */
  | { readonly by: 'day'; readonly day: Day }
  /** Those for which a condition is true of one and not of the other. */
  | {
      readonly by: 'condition'
      readonly before: Condition
      readonly after: Condition
      readonly asked: Asked
    }
  /** Those for which the situations of all these articles may be given; `duty`: only obligations change. */
  | { readonly by: 'articles'; readonly ids: readonly string[]; readonly duty?: true }
  /** Those on whose way one of these steps lies; `kept`: and that say something of such a safeguard. */
  | { readonly by: 'steps'; readonly ids: readonly string[]; readonly kept?: true }
  /** Those that name this word, or one below it. */
  | { readonly by: 'word'; readonly word: string }

/** On which days, once what holds, and of which rule a condition is asked. */
export interface Asked {
  readonly in: Stretch
  readonly given?: Condition
  readonly rule?: string
}

export interface Stretch {
  readonly from?: Day
  readonly until?: Day
}

export const covers = ({ from, until }: Stretch, day: Day): boolean =>
  (from === undefined || from <= day) && (until === undefined || day < until)

/** One change: where, to what, called what. */
export interface Change {
  readonly id: string
  readonly place: Place
  readonly to: unknown
  readonly reach: Reach
  /** The alls and anys of the condition in which it lies. */
  readonly through?: readonly Condition[]
}

export const always: Condition = Object.freeze({ op: 'all', of: Object.freeze([]) })

/** Shares move by a hundredth where numbers move by one. */
export const shareStep = 0.01

/** Keys and indices from the root. */
export type Place = readonly (string | number)[]

/** Stands for a member that is left out. */
export const gone = Symbol('gone')

export function changed(book: Book, place: Place, to: unknown): Book {
  return changedAt(book, place, to) as Book
}

function changedAt(value: unknown, place: Place, to: unknown): unknown {
  const [key, ...rest] = place
  if (key === undefined) return to
  if (Array.isArray(value)) {
    const copy: unknown[] = value.slice()
    const next = changedAt(copy[key as number], rest, to)
    copy.splice(key as number, 1, ...(next === gone ? [] : [next]))
    return Object.freeze(copy)
  }
  const copy = { ...(value as Record<string, unknown>) }
  const next = changedAt(copy[key], rest, to)
  if (next === gone) delete copy[key]
  else copy[key] = next
  return Object.freeze(copy)
}
