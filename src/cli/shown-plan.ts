/** A flow's plan as it is shown: what happens to each table and column, by which article, and what would free it. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FlowContext, PlannedFlow } from '../border/core/flow-context.ts'
import type { FlowMeaning } from '../plan/meaning.ts'
import type { ClassOutcome, DatasetPlan, FlowPlan, Reason, Treatment } from '../plan/plan.ts'
import type { ClassView, ColumnView, PlannedTable, PlanView, TableView, Why } from '../server/border-view.ts'

export interface ShownPlan extends Omit<PlanView, 'shownFrom' | 'onLimit'> {
  readonly onLimit: string
}

/** In the state folder. */
export const plansFile = 'plans.json'

const told = new WeakMap<FlowContext, PlannedFlow>()

/** Writes the plans in force into the state folder where one of them is new: whole or not at all. Those of flows that do not run now stay. */
export function savePlans(state: string, contexts: readonly FlowContext[]): void {
  if (contexts.every((context) => told.get(context) === context.planned)) return
  const path = join(state, plansFile)
  const inForce = contexts.map(({ planned }) => shownOfPlan(planned.plan, planned.digest))
  const flows = withOthers(savedIn(path), inForce)
  writeFileSync(`${path}.new`, `${JSON.stringify({ flows })}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  for (const context of contexts) told.set(context, context.planned)
}

/** What is told now of some flows, and before it what was told of the others. */
export function withOthers<T extends { readonly flow: string }>(before: readonly T[], now: readonly T[]): readonly T[] {
  return [...before.filter(({ flow }) => !now.some((one) => one.flow === flow)), ...now]
}

function savedIn(path: string): readonly ShownPlan[] {
  try {
    return plansFrom(readFileSync(path, 'utf8'))
  } catch {
    return []
  }
}

/** The plans that a border last ran under, from what it wrote; none where that is no such text. */
export function plansFrom(text: string): readonly ShownPlan[] {
  try {
    return (JSON.parse(text) as { readonly flows: readonly ShownPlan[] }).flows
  } catch {
    return []
  }
}

/** With reasons and ways out. */
export function shownOfPlan(plan: FlowPlan, digest: string): ShownPlan {
  const { flow, exporter, onLimit, obligations, notAsked, unclear, reviewOn } = plan
  const classes = plan.classes.map(classOfPlan)
  const datasets = plan.datasets.map((d) => tableOfPlan(d, classes))
  return { flow, digest, exporter, onLimit, obligations, notAsked, unclear, reviewOn, classes, datasets }
}

/** From a lock, which keeps what was decided and by which articles, and neither sentences nor ways out. */
export function shownOfLock(accepted: FlowMeaning, digest: string): ShownPlan {
  const { flow, exporter, onLimit } = accepted
  const classes = accepted.classes.map(({ because, ...c }): ClassView => {
    return { ...c, why: { code: c.verdict, cite: because, text: null } }
  })
  const datasets = accepted.datasets.map((d): PlannedTable => {
    const nobody = { permitted: d.nobody, why: null }
    const base = basisOf(d.subject.kind, nobody, classes)
    return {
      dataset: d.dataset,
      table: `${d.schema}.${d.table}`,
      role: d.role,
      refusal: d.refusal === null ? null : { code: d.refusal, cite: [], text: null },
      about: aboutWords[d.subject.kind],
      nobody,
      columns: d.columns.map(({ name, type, category, sensitive, treatment, because }): ColumnView => {
        const [code, ...cite] = because
        const why = code === undefined ? null : { code, cite, text: null }
        const answer = answerOf(treatment, why, d.role === 'crosses' ? base : null)
        return { name, type, category, sensitive, ...treatmentOf(treatment), ...answer, freedBy: null }
      }),
    }
  })
  return {
    flow,
    digest,
    exporter,
    onLimit,
    classes,
    datasets,
    obligations: [],
    notAsked: [],
    unclear: [],
    reviewOn: null,
  }
}

const order = ['permitted', 'out-of-scope', 'conditional', 'undetermined', 'prohibited']

/** The classes for whom most and least may cross; null where there are no people. */
export function extremes(
  classes: readonly ClassView[],
): { readonly best: ClassView; readonly worst: ClassView } | null {
  const sorted = [...classes].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  const [best, worst] = [sorted[0], sorted.at(-1)]
  return best === undefined || worst === undefined ? null : { best, worst }
}

const aboutWords = { none: 'nobody', own: 'people', path: 'people through another table' } as const

function classOfPlan({ of, reason, ...c }: ClassOutcome): ClassView {
  return { ...of, ...c, why: whyOf(reason) }
}

function tableOfPlan(d: DatasetPlan, classes: readonly ClassView[]): PlannedTable {
  const nobody = { permitted: d.nobody.permitted, why: whyOf(d.nobody.reason) }
  const base = d.role === 'crosses' ? basisOf(d.subject.kind, nobody, classes) : null
  const columns = d.columns.map((c): ColumnView => {
    const { name, formatted: type, category, sensitive, treatment, reason, freedBy } = c
    const answer = answerOf(treatment, reason === undefined ? null : whyOf(reason), base)
    return { name, type, category, sensitive, ...treatmentOf(treatment), ...answer, freedBy }
  })
  const hidden = (d.hidden ?? []).map(({ name, formatted: type, reason }): ColumnView => {
    const why = whyOf(reason)
    return { name, type, category: '', sensitive: false, treatment: 'drop', verdict: null, why, freedBy: [] }
  })
  return {
    dataset: d.dataset,
    table: `${d.relation.schema}.${d.relation.table}`,
    role: d.role,
    refusal: d.refusal === undefined ? null : whyOf(d.refusal),
    about: aboutWords[d.subject.kind],
    nobody,
    columns: [...columns, ...hidden],
  }
}

const whyOf = ({ code, cite, text }: Reason): Why => ({ code, cite, text })

const treatmentOf = (treatment: Treatment) =>
  treatment.kind === 'tokenise'
    ? { treatment: treatment.kind, domain: treatment.domain }
    : { treatment: treatment.kind }

interface Answer {
  readonly verdict: string | null
  readonly why: Why | null
}

/** What lets the columns of a table cross that nothing keeps: the law of nobody's data, or of the people for whom most may. */
function basisOf(subject: 'none' | 'own' | 'path', nobody: TableView['nobody'], classes: readonly ClassView[]): Answer {
  if (subject === 'none')
    return { verdict: nobody.permitted ? 'permitted' : (nobody.why?.code ?? null), why: nobody.why }
  const best = extremes(classes)?.best
  return best === undefined ? { verdict: null, why: null } : { verdict: best.verdict, why: best.why }
}

/** A column that stays or is changed says why itself; one that crosses rests on what lets its table cross. */
function answerOf(treatment: Treatment, why: Why | null, base: Answer | null): Answer {
  if (treatment.kind === 'drop') return { verdict: why !== null && order.includes(why.code) ? why.code : null, why }
  return { verdict: base?.verdict ?? null, why: why ?? base?.why ?? null }
}
