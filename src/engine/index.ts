/** The engine: what law written in the language means for a transfer. */

export { type CaseResult, exactLists, matches, runCase, type WorkedCase } from './caseRunner.ts'
export { expandCases } from './casesFile.ts'
export { withChanges } from './changes.ts'
export { type CheckResult, check, type Finding } from './check.ts'
export { type CompiledBook, compile, interpret, type Outcome } from './compile.ts'
export { type DecideOptions, decide, deciding, digestOf } from './decide.ts'
export type {
  Assumed,
  Conflict,
  ConflictParty,
  Counterfactual,
  Decision,
  FactChange,
  GateAnswer,
  JurisdictionDecision,
  Obligation,
  OnwardDecision,
  PlaceDuty,
  Reason,
} from './decision.ts'
export { type Difference, differenceOf, type Region } from './difference.ts'
export { differenceProse, transferInWords } from './difference-prose.ts'
export { BookError, EngineError } from './errors.ts'
export { type InterviewQuestion, type InterviewStep, nextQuestion, questioning } from './interview.ts'
export { type DayProgram, type Verdict, verdicts } from './program.ts'
export { lawProse } from './prose.ts'
export { mayReach } from './reach.ts'
export type { Leaf, OpenFact } from './residual.ts'
export { type Residual, specialise } from './specialise.ts'
export { covers, type PlacesTouched, placesOf, placesTouched } from './whose.ts'
