/** What makes the coverage of a measure a question for a person, whatever the clause’s words: whom it is aimed at, and what it really bars. */

import type { Discipline, Measure, MeasureEffect } from '../law/treaty/index.ts'
import { membersOfUnion } from './parties.ts'

const flows = new Set(['data-flow', 'data-flow-financial'])

/** `spares`: the effect does not touch this complainant under this verb. A text is a question. */
export function doubtOf(
  measure: Measure,
  effect: MeasureEffect,
  { topic, verb }: Discipline,
  complainant: string,
): { readonly spares: true } | { readonly question: string } | undefined {
  if (
    effect === 'transfer-ban-destination' &&
    measure.destinations !== undefined &&
    !aimedAt(measure.destinations, complainant)
  )
    return verb === 'listed-means'
      ? { spares: true }
      : { question: `does the clause reach a ban on transfers to countries other than ${complainant}` }
  if (measure.discretionary === true) return { question: 'was an order made under this power, and which' }
  if (measure.toAuthorities === true && flows.has(topic))
    return { question: 'is a hand-over to a foreign authority a transfer for the business of a covered person' }
  if (measure.alikeAtHome === true && flows.has(topic))
    return { question: 'does a rule that asks the same at home restrict the transfer across the border' }
  return undefined
}

const aimedAt = (destinations: readonly string[], complainant: string) =>
  destinations.includes(complainant) ||
  (complainant === 'EU' && destinations.some((place) => membersOfUnion.includes(place)))
