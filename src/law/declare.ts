/** Shorthand in which the facts of a transfer are declared. */

import type { FactDeclaration, FactDefault, FactKind, FactMove } from './fact.ts'

interface Row {
  values?: readonly string[]
  tree?: true
  places?: true
  nullMeans?: 'none'
  unit?: 'people'
  resets?: 'year'
  changeable?: FactMove
}

/** @param texts meaning, then the question in English, Chinese and Japanese */
export function declare(
  path: string,
  kind: FactKind,
  defaultsTo: FactDefault,
  texts: readonly [meaning: string, en: string, zh: string, ja: string],
  more: Row = {},
): FactDeclaration {
  const [meaning, en, zh, ja] = texts
  return {
    path,
    kind,
    default: defaultsTo,
    nullMeans: 'unknown',
    meaning,
    question: { en, 'zh-Hans': zh, ja },
    ...more,
  }
}

export const value = (v: string | number | readonly string[] | null): FactDefault => ({ value: v })
export const required: FactDefault = { required: 'always' }
export const people = { unit: 'people' as const }
