/** Writes a condition of the forty rules in another engine's language. */

import type { Condition } from '../../src/law/index.ts'
import { flatName } from './inputs.ts'

/** How a language says each kind of condition; `fact` is a name of the flat input. */
export interface Dialect<T> {
  all(parts: readonly T[]): T
  any(parts: readonly T[]): T
  not(part: T): T
  is(fact: string, values: readonly string[]): T
  has(fact: string, words: readonly string[]): T
  within(fact: string, words: readonly string[]): T
  atLeast(fact: string, value: number): T
}

export function translate<T>(c: Condition, to: Dialect<T>): T {
  switch (c.op) {
    case 'all':
    case 'any':
      return to[c.op](c.of.map((part) => translate(part, to)))
    case 'not':
      return to.not(translate(c.of, to))
    case 'is':
      return to.is(flatName(c.fact), c.values)
    case 'has':
    case 'within':
      return to[c.op](flatName(c.fact), c.words)
    case 'atLeast':
      return to.atLeast(flatName(c.fact), c.value)
    case 'below':
      return to.not(to.atLeast(flatName(c.fact), c.value))
    default:
      throw new TypeError(`${c.op}: the forty rules do not use it`)
  }
}

/** Infix logic as CEL, Cedar and casbin write it. */
export const infix = {
  all: (parts: readonly string[]) => `(${parts.join(' && ')})`,
  any: (parts: readonly string[]) => `(${parts.join(' || ')})`,
  not: (part: string) => `!(${part})`,
}

export const quoted = (words: readonly string[]): string => words.map((w) => JSON.stringify(w)).join(', ')
