/** Whether rules can be effective together: a search through all transfers, unknown in every fact at first. */

import { unknownValue } from './given.ts'
import { Evaluation } from './interpret.ts'
import type { DayProgram } from './program.ts'
import { fill, type RecordOfFacts, split } from './record.ts'
import { no, unknown, yes } from './ternary.ts'

const visitLimit = 20_000

/** A record of which nothing is known. */
export function nothingKnown({ layout }: DayProgram): RecordOfFacts {
  const record: RecordOfFacts = {
    m: new Array<number>(layout.masksLength).fill(unknown),
    n: new Array<number>(layout.numbersLength).fill(0.5),
    complete: false,
  }
  for (const slot of layout.slots) fill(record, slot, unknownValue)
  return record
}

/** Whether some transfer makes all the articles effective at once; undefined when the search was cut off. */
export function canBeEffective(program: DayProgram, articles: readonly number[]): boolean | undefined {
  let visits = 0
  const visit = (record: RecordOfFacts): boolean | undefined => {
    if (++visits > visitLimit) return undefined
    const evaluation = new Evaluation(program, record)
    let value = yes
    for (const article of articles) value &= evaluation.isEffective(article)
    if (value === no) return false
    if (value === yes) return true
    for (const article of articles) {
      const atom = evaluation.blameArticle(article)
      if (atom === undefined) continue
      let cut = false
      for (const half of split(program, record, atom)) {
        const found = visit(half)
        if (found === true) return true
        if (found === undefined) cut = true
      }
      return cut ? undefined : false
    }
    return false
  }
  return visit(nothingKnown(program))
}
