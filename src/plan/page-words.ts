/** Words that the text page and counsel's page share. */

import { isPermitted } from './ask.ts'
import { words } from './compare.ts'
import type { FlowFigures } from './figures.ts'
import type { Finding } from './finding.ts'
import type { ClassOutcome, ColumnPlan, DatasetPlan, FlowPlan, Plan, Reason } from './plan.ts'

export interface PlanPage {
  readonly plan: Plan
  readonly digest: string
  readonly findings: readonly Finding[]
  /** By flow. */
  readonly figures: ReadonlyMap<string, FlowFigures>
  /** Who signed, where a lock says so and it is of this plan. */
  readonly acceptedBy?: { readonly by: string; readonly day: string }
}

export function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

export function count(n: number | null, exact = true): string {
  return n === null ? 'not counted' : `${exact ? '' : 'about '}${thousands(n)}`
}

export function happens(column: ColumnPlan): string {
  return words(column.treatment)
}

/** Articles, or the rule of the house. */
export function article(reason: Reason | undefined): string {
  if (reason === undefined) return ''
  return reason.cite.length > 0 ? reason.cite.join('; ') : (houseRules.get(reason.code) ?? reason.code)
}

const houseRules: ReadonlyMap<string, string> = new Map([
  ['unclassified', 'not classified'],
  ['manifest', 'manifest'],
  ['tokenised', 'manifest'],
  ['key-token', 'a personal key'],
  ['generalised', 'manifest'],
  ['type', 'type cannot cross'],
  ['not-readable', 'not readable'],
  ['facts-only', 'facts only'],
  ['generated', 'generated'],
])

export function subjectInWords({ subject }: DatasetPlan): string {
  switch (subject.kind) {
    case 'none':
      return 'about nobody'
    case 'own':
      return `people by ${subject.column}`
    case 'path':
      return `people through ${subject.of} by ${subject.by}; where it is NULL: ${subject.whenNull}`
  }
}

export function whoInWords({ of }: ClassOutcome): { readonly who: string; readonly residence: string } {
  const age = of.child === true ? ', child' : of.child === null ? ', age unknown' : ''
  const residence = of.residence === '*' ? 'any' : (of.residence ?? 'unknown')
  return { who: `${of.kind}${age}, consent ${of.consent ?? 'unknown'}`, residence }
}

export function lineInWords(flow: ClassOutcome): string {
  const { ordinaryLine: o, sensitiveLine: s } = flow
  const parts = [
    ...(o === null ? [] : [`up to ${thousands(o - 1)} people`]),
    ...(s === null
      ? []
      : [s <= 1 ? 'as long as nobody sensitive is sent' : `up to ${thousands(s - 1)} sensitive people`]),
  ]
  return parts.length === 0 ? 'any number' : parts.join(', ')
}

export function mechanismsInWords(mechanisms: readonly (readonly string[])[]): string {
  return mechanisms.map((list) => list.join(' + ')).join(' or ')
}

export function role(dataset: DatasetPlan): string {
  return dataset.role === 'facts' ? 'read for facts of people; nothing of it crosses' : dataset.role
}

/** Whether something stays, is held, or must be done before it can land: the exit code says so. */
export function somethingStays({ plan, findings, figures }: PlanPage): boolean {
  return (
    findings.some((f) => f.severity === 'problem') || plan.flows.some((flow) => flowHolds(flow, figures.get(flow.flow)))
  )
}

function flowHolds(flow: FlowPlan, figures: FlowFigures | undefined): boolean {
  const columns = flow.datasets.some(
    (d) => d.role === 'refused' || (d.role === 'crosses' && d.columns.some((c) => c.treatment.kind === 'drop')),
  )
  const measured = figures?.people.length
    ? figures.people.some((p) => p.people > 0 && !passes(p.outcome))
    : flow.classes.some((c) => !passes(c))
  const rows = figures?.datasets.some((d) => d.held.some((h) => h.rows > 0)) ?? false
  const nobody = flow.datasets.some((d) => d.role === 'crosses' && d.subject.kind === 'none' && !d.nobody.permitted)
  const target = figures?.target?.some((t) => t.kind === 'waits') ?? false
  return columns || measured || rows || nobody || target || (figures?.peopleWaiting ?? 0) > 0
}

function passes(outcome: ClassOutcome | undefined): boolean {
  return outcome !== undefined && isPermitted(outcome.verdict)
}
