/** Conditions: the few kinds of node in which law is written. LANGUAGE §2 gives their three-valued meaning. */

import type { Day } from './day.ts'
import { deepFreeze } from './freeze.ts'

export type Condition =
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'is'; readonly fact: string; readonly values: readonly string[] }
  | { readonly op: 'has' | 'within'; readonly fact: string; readonly words: readonly string[] }
  | { readonly op: 'below' | 'atLeast'; readonly fact: string; readonly value: number }
  | { readonly op: 'before' | 'after'; readonly fact: string; readonly day: Day }
  | { readonly op: 'listed'; readonly fact: string; readonly list: string }
  | { readonly op: 'defined'; readonly article: string }

/** True when every part is true; of no parts, true. */
export function all(...of: readonly Condition[]): Condition {
  return deepFreeze({ op: 'all', of })
}

/** True when some part is true; of no parts, false. */
export function any(...of: readonly Condition[]): Condition {
  return deepFreeze({ op: 'any', of })
}

export function not(of: Condition): Condition {
  return deepFreeze({ op: 'not', of })
}

/** A legal term defined by an article (`means`): its id in full, or its key within the same instrument. */
export function defined(article: string): Condition {
  return deepFreeze({ op: 'defined', article })
}

/** Whether a place, word or day stands in a dated list of the book. */
export function listed(fact: { readonly path: string }, list: string): Condition {
  return deepFreeze({ op: 'listed', fact: fact.path, list })
}
