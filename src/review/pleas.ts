/** Step 7 of the walk: each exception of a clause as it stands on the facts, in the order in which it is tried. */

import type { Discipline, Exception, Measure } from '../law/treaty/index.ts'
import type { Plea } from './finding.ts'
import { holds } from './holds.ts'

const isSecurity = (e: Exception) => e.code.startsWith('security-')

/** With national security as the only aim stated, the security clauses come first. */
export function inOrderOfTrial(exceptions: readonly Exception[], measure: Measure): readonly Exception[] {
  const aims = measure.statedObjectives
  const securityAlone = aims !== null && aims.length > 0 && aims.every((aim) => aim === 'national-security')
  if (!securityAlone) return exceptions
  return [...exceptions.filter(isSecurity), ...exceptions.filter((e) => !isSecurity(e))]
}

export function pleasOf(discipline: Discipline, measure: Measure): readonly Plea[] {
  return inOrderOfTrial(discipline.exceptions, measure).map((exception) => pleaOf(exception, measure))
}

function pleaOf(exception: Exception, measure: Measure): Plea {
  const { code, article, cite, judge, burden } = exception
  const mustShow = exception.parts.map((part) => part.show)
  const end = (state: Plea['state'], because: string): Plea => ({
    code,
    article,
    cite,
    state,
    because,
    mustShow,
    judge,
    burden,
  })
  const open = holds(exception.open, measure, true)
  if (open === null) return end('unknown', 'a fact on which it opens is not known')
  if (!open) return end('closed', whyClosed(exception))
  const failed = exception.parts.find((part) => part.fails !== undefined && holds(part.fails, measure) === true)
  if (failed !== undefined) return end('closed', `fails on the facts given: ${failed.show}`)
  if (exception.complete !== undefined && holds(exception.complete, measure) === true)
    return end('complete', 'the facts given complete it')
  return end('open', 'the stated aim or the plea recorded opens it')
}

function whyClosed(exception: Exception): string {
  if (isSecurity(exception)) return 'no security aim is stated and no plea is recorded'
  if (exception.code === 'regulatory-investigation') return 'no specific investigation or case is recorded'
  return 'no aim of its kind is stated'
}
