/** What a flow states about one column: the column by name first, then its category, then the categories above it. */

import type { Category, Flow, StatedTreatment } from './types.ts'

/** Null when the manifest states nothing. */
export function treatmentOf(flow: Flow, dataset: string, column: string, category: Category): StatedTreatment | null {
  const byName = flow.treatments.get(`${dataset}.${column}`)
  if (byName !== undefined) return byName
  for (let word: string = category; word !== ''; word = word.slice(0, Math.max(0, word.lastIndexOf('.')))) {
    const byCategory = flow.treatments.get(word)
    if (byCategory !== undefined) return byCategory
  }
  return null
}
