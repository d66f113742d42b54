/** The engine: what law written in the language means for a transfer. */

export { type CaseResult, matches, runCase, type WorkedCase } from './caseRunner.ts'
export { type CheckResult, check, type Finding } from './check.ts'
export { type CompiledBook, compile, interpret, type Outcome } from './compile.ts'
export { type DecideOptions, decide, digestOf } from './decide.ts'
export type {
  Assumed,
  Counterfactual,
  Decision,
  FactChange,
  GateAnswer,
  JurisdictionDecision,
  Obligation,
  PlaceDuty,
  Reason,
} from './decision.ts'
export { BookError, EngineError } from './errors.ts'
export { type DayProgram, type Verdict, verdicts } from './program.ts'
export { lawProse } from './prose.ts'
export type { Leaf, OpenFact } from './residual.ts'
export { type Residual, specialise } from './specialise.ts'
