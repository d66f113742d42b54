/** What makes a worked case one, of either kind; its transfer and its question are judged when it runs. */

import { exactLists, verdicts, type WorkedCase } from '../engine/index.ts'
import { isPlainObject, type Problem } from '../law/index.ts'
import { Problems } from '../law/problems.ts'
import { type Checker, list, object, oneOf, someText, text } from '../law/shape.ts'
import { findings, settlements } from '../law/treaty/index.ts'
import type { ReviewExpectation } from '../review/index.ts'
import { tooLong } from './too-long.ts'

export type CaseGiven =
  | { readonly kind: 'transfer'; readonly worked: WorkedCase }
  | {
      readonly kind: 'review'
      readonly id: string
      readonly question: { readonly measure: unknown; readonly against: unknown }
      readonly expect: ReviewExpectation
    }

/** A case whose keys are `measure` or `against` is one of review (CONTRACT §3). */
const isReview = (json: unknown): boolean =>
  isPlainObject(json) && (Object.hasOwn(json, 'measure') || Object.hasOwn(json, 'against'))

/** Of one list of an expectation. */
const expectedMax = 200

/** @param path of the case in the body */
export function caseFaults(json: unknown, path: string): readonly Problem[] {
  const found = new Problems()
  const check = isReview(json) ? reviewCase : transferCase
  check(json, path, found)
  const expect = isPlainObject(json) ? tooLong(json.expect, `${path}.expect`, expectedMax) : []
  return [...found.all, ...expect]
}

/** Of JSON without faults. */
export function caseIn(json: unknown): CaseGiven {
  if (!isReview(json)) return { kind: 'transfer', worked: json as WorkedCase }
  const { id, measure, against, expect } = json as Record<string, unknown>
  return { kind: 'review', id: String(id), question: { measure, against }, expect: expect as ReviewExpectation }
}

const anything: Checker = () => {}

const about = Object.fromEntries(
  ['title', 'source', 'official', 'why', 'basis', 'confidence'].map((key) => [key, anything]),
)

/** Every key of a case in use; what is only for people is not looked at. */
const transferCase = object(
  {
    id: someText,
    transfer: anything,
    expect: object(
      { jurisdiction: someText, verdict: oneOf(verdicts) },
      {
        mechanismsAnyOf: list(list(text)),
        cites: list(text),
        missing: list(text),
        obligations: list(text),
        place: list(text),
        exact: list(oneOf(exactLists)),
      },
    ),
  },
  about,
)

const textOrNull: Checker = (value, path, found) => {
  if (value !== null) text(value, path, found)
}

const reviewCase = object(
  {
    id: someText,
    measure: anything,
    against: anything,
    expect: object(
      { finding: oneOf(findings) },
      {
        article: text,
        exception: textOrNull,
        reason: textOrNull,
        until: textOrNull,
        disputeSettlement: oneOf(settlements),
        alsoException: anything,
        mustShow: anything,
        needs: anything,
      },
    ),
  },
  about,
)
