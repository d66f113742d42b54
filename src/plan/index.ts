/** The plan: what crosses, is changed, stays, and why. */

export type { TypeAbilities } from './abilities.ts'
export { type Change, compareFlows, comparePlans, mustComeBack } from './compare.ts'
export {
  type FlowFigures,
  type FlowMeasure,
  figuresOf,
  type MeasuredRows,
} from './figures.ts'
export type { Finding } from './finding.ts'
export { exporterNow, exporterOf } from './flow.ts'
export { planHtml } from './html.ts'
export { compareLock, type Lock, type LockDifference, lockOf, lockText, readLock } from './lock.ts'
export { type ExporterNow, type MadePlan, makePlan, type PlanInput } from './make.ts'
export { flowDigest, flowMeaning, type Hash, meaningOf, type PlanMeaning, planDigest } from './meaning.ts'
export { type PlanPage, somethingStays } from './page-words.ts'
export { renderPlan } from './render.ts'
export { type TargetFinding, targetFindings, targetTables } from './target.ts'
