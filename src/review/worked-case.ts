/** Runs one worked case of review and says which expectation failed. */

import type { Agreement, Measure } from '../law/treaty/index.ts'
import type { Against, Finding } from './finding.ts'
import { review } from './walk.ts'

/** CONTRACT §4; `article`, `exception`, `reason`, `until` and `disputeSettlement` are compared where they are given. */
export interface ReviewExpectation {
  readonly finding: string
  readonly article?: string
  readonly exception?: string | null
  readonly reason?: string
  readonly until?: string
  readonly disputeSettlement?: string
}

export interface ReviewCaseResult {
  readonly id: string
  readonly pass: boolean
  readonly failures: readonly string[]
  readonly finding: Finding
  /** Said `inconsistent` or `consistent` where another answer is right: the worst error. */
  readonly tooSure: boolean
}

const compared = ['finding', 'article', 'exception', 'reason', 'until', 'disputeSettlement'] as const

export function runReviewCase(
  id: string,
  measure: Measure,
  against: Against,
  expect: ReviewExpectation,
  agreements: readonly Agreement[],
): ReviewCaseResult {
  const finding = review(measure, against, agreements)
  const failures = compared.flatMap((key) => {
    if (!Object.hasOwn(expect, key) || expect[key] === finding[key]) return []
    return [`${key}: expected ${expect[key]}, got ${finding[key]}`]
  })
  const sure = finding.finding === 'inconsistent' || finding.finding === 'consistent'
  return { id, pass: failures.length === 0, failures, finding, tooSure: sure && finding.finding !== expect.finding }
}
