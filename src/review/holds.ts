/** Whether a condition holds of a measure: yes, no, or unknown (Kleene's three values). */

import type { Condition } from '../law/index.ts'
import type { Measure } from '../law/treaty/index.ts'
import { isAudiovisual, isFinancial } from './sectors.ts'

export type Truth = boolean | null

const securityPlea = 'facts.securityInvoked'

/**
 * @param pleading a plea of security that nobody recorded was not made: it is never invented. All else stays unknown where it is.
 */
export function holds(condition: Condition, measure: Measure, pleading = false): Truth {
  switch (condition.op) {
    case 'all':
      return allOf(condition.of.map((part) => holds(part, measure, pleading)))
    case 'any':
      return negated(allOf(condition.of.map((part) => negated(holds(part, measure, pleading)))))
    case 'not':
      return negated(holds(condition.of, measure, pleading))
    case 'is': {
      const value = oneOf(condition.fact, measure)
      if (value === null) return pleading && condition.fact === securityPlea ? false : null
      return condition.values.includes(String(value))
    }
    case 'has': {
      const words = manyOf(condition.fact, measure)
      return words === null ? null : words.some((word) => condition.words.includes(word))
    }
    case 'within': {
      const words = manyOf(condition.fact, measure)
      return words === null ? null : words.length > 0 && words.every((word) => condition.words.includes(word))
    }
    default:
      throw new TypeError(`a condition on a measure cannot be ${condition.op}`)
  }
}

function negated(truth: Truth): Truth {
  return truth === null ? null : !truth
}

function allOf(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false
  return parts.includes(null) ? null : true
}

function oneOf(fact: string, measure: Measure): string | number | boolean | null {
  if (fact.startsWith('facts.')) return measure.facts[fact.slice('facts.'.length)] ?? null
  switch (fact) {
    case 'country':
      return measure.country
    case 'financial':
      return isFinancial(measure.sector)
    case 'audiovisual':
      return isAudiovisual(measure.sector)
    case 'procurement':
      return measure.procurement
    case 'conditionOfBusiness':
      return measure.conditionOfBusiness
    case 'holder':
      return measure.holder
    case 'discriminates':
      return measure.discriminates === 'unknown' ? null : measure.discriminates
    default:
      throw new TypeError(`a measure has no fact ${fact}`)
  }
}

function manyOf(fact: string, measure: Measure): readonly string[] | null {
  if (fact === 'effect') return measure.effect
  if (fact === 'statedObjectives') return measure.statedObjectives
  throw new TypeError(`a measure has no list ${fact}`)
}
