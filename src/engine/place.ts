/** Duties to keep or process data at home: a layer of their own, told whichever gate decides (CONTRACT §2). */

import type { PlaceDuty } from './decision.ts'
import type { Evaluation } from './interpret.ts'
import type { PlaceOfDay } from './program.ts'
import { negate, no, type Ternary, yes } from './ternary.ts'

export function places(evaluation: Evaluation): readonly PlaceDuty[] {
  const { program } = evaluation
  return program.places.flatMap((place) => {
    if (placeStands(evaluation, place) === no) return []
    const { article, mode, country, met } = place
    const value = evaluation.value(met)
    const { cite } = program.articles[article]!
    return [{ mode, country, met: value === yes ? true : value === no ? false : null, cite }]
  })
}

/** It stands while its gate is in question; an exemption of the gate lifts it, unless it is a ban. */
function placeStands(evaluation: Evaluation, { article, gates, strict }: PlaceOfDay): Ternary {
  let value = evaluation.stands(article)
  for (const g of gates) {
    const gate = evaluation.program.gates[g]!
    for (const silent of gate.outOfScope) value &= negate(evaluation.isEffective(silent))
    if (!strict) for (const e of gate.exemptions) value &= negate(evaluation.isEffective(e.article))
  }
  return value
}
