/** A transfer with changes of fact made true, as `wouldBePermittedIf` tells them. */

import { factOf, hasPersonalData, stateFact, type Transfer } from '../law/index.ts'
import type { FactChange } from './decision.ts'

/**
 * The transfer's JSON with the changes applied in their order, ready for `parseTransfer`. Fewer people means no more
 * sensitive people than people; without personal data nobody is counted; another country is named without a zone.
 */
export function withChanges(transfer: Transfer, changes: readonly FactChange[]): unknown {
  const copy = structuredClone(transfer) as unknown as Tree
  for (const change of changes) apply(copy, change)
  return copy
}

type Tree = Record<string, unknown>

const count = 'data.subjects.count'
const sensitive = 'data.subjects.sensitiveCount'

function apply(copy: Tree, { fact, drop, atMost, to }: FactChange): void {
  const now = factOf(copy, fact)
  if (drop !== undefined) {
    const left = (now as readonly string[]).filter((word) => !drop.includes(word))
    stateFact(copy, fact, left)
    if (fact === 'data.categories' && !hasPersonalData(left))
      for (const path of [count, sensitive]) stateFact(copy, path, 0)
  } else if (atMost !== undefined) atMostPeople(copy, fact, atMost)
  else {
    stateFact(copy, fact, to)
    if (fact === 'importer.country') stateFact(copy, 'importer.zone', null)
  }
}

function atMostPeople(copy: Tree, fact: string, most: number): void {
  const was = factOf(copy, fact)
  if (typeof was === 'number' && was <= most) return
  stateFact(copy, fact, most)
  const total = factOf(copy, count)
  const part = factOf(copy, sensitive)
  if (fact === sensitive && typeof total === 'number' && typeof was === 'number')
    stateFact(copy, count, Math.max(most, total - (was - most)))
  if (fact === count && typeof part === 'number' && part > most) stateFact(copy, sensitive, most)
}
