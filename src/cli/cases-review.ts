/** Review cases of `waybill cases`: a measure held against an agreement, and the finding expected. */

import { isPlainObject } from '../law/index.ts'
import { findings } from '../law/treaty/index.ts'
import { parseQuestion, type ReviewCaseResult, type ReviewExpectation, runReviewCase } from '../review/index.ts'
import { allAgreements } from './agreements.ts'
import { BadInput } from './exit.ts'
import { measureFrom } from './measure-source.ts'

export const isReviewCase = (json: unknown): json is Record<string, unknown> =>
  isPlainObject(json) && (Object.hasOwn(json, 'measure') || Object.hasOwn(json, 'against'))

/** @param place turns a path in the case into the beginning of a message. Throws BadInput. */
export async function runReview(
  json: Record<string, unknown>,
  place: (path: string) => string,
): Promise<ReviewCaseResult> {
  const refuse = (path: string, message: string): never => {
    throw new BadInput(`${place(path)}${path}: ${message}`)
  }
  if (typeof json.id !== 'string' || json.id === '') refuse('id', 'a case has an id')
  const { expect } = json
  if (!isPlainObject(expect)) return refuse('expect', 'must be an object')
  if (!findings.some((word) => word === expect.finding))
    refuse('expect.finding', `must be one of ${findings.join(', ')}`)
  const agreements = await allAgreements()
  const parsed = parseQuestion({ measure: json.measure, against: json.against }, agreements)
  if (!parsed.ok) {
    const { path, message, nearest } = parsed.problems[0]!
    return refuse(path, `${message}${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}`)
  }
  const { source, against } = parsed.value
  const { agreement, disciplines, complainant } = against
  if (agreement === 'all' || disciplines === 'all' || complainant === 'all')
    return refuse('against', 'a case names one agreement, its disciplines and one complainant')
  return runReviewCase(
    String(json.id),
    await measureFrom(source),
    { ...against, agreement, disciplines, complainant },
    expect as unknown as ReviewExpectation,
    agreements,
  )
}
