/** Trade review: what a measure is, what it owes to whom, and how the answer reads. */

export { agreementProse, recordProse } from './agreement-prose.ts'
export { ReviewError } from './errors.ts'
export type { Against, Finding, Plea, Step } from './finding.ts'
export { measureOf, measuresOn } from './from-law.ts'
export { grouped } from './grouped.ts'
export { type Comparator, type LighterTools, lighterToolsOf } from './lighter-tools.ts'
export { type Cell, firstBond, type Matrix, matrixOf, type Overlap } from './matrix.ts'
export { type AssumedParty, membersOfUnion, partyFor, sameParty } from './parties.ts'
export {
  type AgainstGiven,
  agreementNamed,
  type MeasureSource,
  nearestAgreement,
  parseAgainst,
  parseQuestion,
  type Question,
} from './question.ts'
export { type CaughtEffect, type Firm, type Relief, type ReliefQuestion, Reliefs, relief } from './relief.ts'
export { disciplineOn, review } from './walk.ts'
export {
  type Change,
  type Link,
  type Outcome,
  type PairAsked,
  type Scenario,
  type WhatIf,
  type WhatIfQuestion,
  whatIf,
} from './what-if.ts'
export { pleaInWords, reasonInWords } from './words.ts'
export { type ReviewCaseResult, type ReviewExpectation, runReviewCase } from './worked-case.ts'
