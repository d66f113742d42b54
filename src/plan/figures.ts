/** Figures beside a plan: rows and people that cross or are held and why, people left before each line. No part of its meaning. */

import { isPermitted } from './ask.ts'
import type { TargetCatalog } from './catalog.ts'
import type { ExporterNow } from './make.ts'
import type { ClassOutcome, DatasetPlan, FlowPlan, PersonClass, Reason } from './plan.ts'
import { type TargetFinding, targetFindings } from './target.ts'

/** Rows of one dataset that are alike for the law. */
export interface MeasuredRows {
  /**
   * `nobody`: the way to a person ends in a NULL that the manifest takes for nobody. `no-subject`: in one that it holds.
   * `stranger`: a person is named and is not in her table.
   */
  readonly about: 'person' | 'nobody' | 'no-subject' | 'stranger'
  /** A residence that the plan names; null for every other and for none. */
  readonly residence: string | null
  readonly consent: string | null
  readonly age: 'adult' | 'child' | 'unknown'
  readonly rows: number
}

export interface FlowMeasure {
  /** By dataset; absent where rows were only estimated. */
  readonly rows: ReadonlyMap<string, readonly MeasuredRows[]>
  /** People of whom something would cross, by dataset of the people. */
  readonly people: ReadonlyMap<string, readonly MeasuredRows[]>
  /** Tokenised columns whose values are few or uneven, so that tokens give them back. */
  readonly weakTokens: readonly {
    readonly dataset: string
    readonly column: string
    readonly distinct: number
    readonly mostFrequent: number
    readonly rows: number
  }[]
}

export interface HeldRows {
  readonly reason: Reason
  readonly rows: number
}

export interface DatasetFigures {
  readonly dataset: string
  /** Null when nobody has counted. */
  readonly rows: number | null
  readonly exact: boolean
  /** Null where rows were only estimated. */
  readonly mayCross: number | null
  readonly held: readonly HeldRows[]
}

export interface ClassFigures {
  readonly of: PersonClass
  readonly outcome: ClassOutcome | undefined
  readonly people: number
}

export interface LineFigures {
  readonly axis: 'ordinary' | 'sensitive'
  /** The first count that is no longer permitted. */
  readonly line: number
  readonly cite: readonly string[]
  /** Null is unknown: then nothing that depends on it crosses. */
  readonly now: number | null
  /** People that may still cross; null is unknown. */
  readonly left: number | null
}

export interface FlowFigures {
  readonly flow: string
  readonly exporter: string
  readonly now: ExporterNow
  readonly datasets: readonly DatasetFigures[]
  readonly people: readonly ClassFigures[]
  readonly lines: readonly LineFigures[]
  /** People of permitted classes beyond what the lines leave; null when unknown. */
  readonly peopleWaiting: number | null
  readonly unknownColumns: readonly string[]
  readonly weakTokens: FlowMeasure['weakTokens']
  /** Null when headquarters could not be asked. */
  readonly target: readonly TargetFinding[] | null
}

export interface FigureInput {
  readonly flow: FlowPlan
  readonly now: ExporterNow
  readonly measure?: FlowMeasure
  readonly target?: TargetCatalog
}

export function figuresOf({ flow, now, measure, target }: FigureInput): FlowFigures {
  const people = [...(measure?.people ?? [])].flatMap(([name, rows]) => classFigures(flow, name, rows))
  const lines = linesOf(flow, now)
  return {
    flow: flow.flow,
    exporter: flow.exporter,
    now,
    datasets: flow.datasets.map((d) => datasetFigures(flow, d, measure?.rows.get(d.dataset))),
    people,
    lines,
    peopleWaiting: measure === undefined ? null : waiting(people, lines),
    unknownColumns: flow.datasets.flatMap((d) =>
      d.columns.filter((c) => c.category === 'unclassified').map((c) => `${d.dataset}.${c.name}`),
    ),
    weakTokens: measure?.weakTokens ?? [],
    target: target === undefined ? null : targetFindings(flow, target),
  }
}

/** The plan's answer for a person as she was measured; undefined for a class that the plan does not know. */
export function outcomeFor(flow: FlowPlan, of: PersonClass): ClassOutcome | undefined {
  const same = (c: PersonClass, residence: string | null) =>
    c.residence === residence && c.consent === of.consent && c.kind === of.kind && c.child === of.child
  return flow.classes.find((c) => same(c.of, of.residence)) ?? flow.classes.find((c) => same(c.of, '*'))
}

function classOf(own: DatasetPlan | undefined, rows: MeasuredRows): PersonClass {
  const facts = own?.person
  const residence = facts?.residence != null && 'value' in facts.residence ? facts.residence.value : rows.residence
  const consent = facts?.consent != null && 'value' in facts.consent ? facts.consent.value : rows.consent
  const child = rows.age === 'unknown' ? null : rows.age === 'child'
  return { residence, consent, kind: facts?.kind ?? '', child }
}

/** The people's own dataset that a dataset leads to. */
export function ownOf(flow: FlowPlan, dataset: DatasetPlan): DatasetPlan | undefined {
  let at: DatasetPlan | undefined = dataset
  for (let steps = 0; at !== undefined && steps <= flow.datasets.length; steps++) {
    const { subject }: DatasetPlan = at
    if (subject.kind === 'own') return at
    if (subject.kind === 'none') return undefined
    at = flow.datasets.find((d) => d.dataset === subject.of)
  }
  return undefined
}

function datasetFigures(
  flow: FlowPlan,
  dataset: DatasetPlan,
  measured: readonly MeasuredRows[] | undefined,
): DatasetFigures {
  const { dataset: name, estimatedRows, role } = dataset
  if (measured === undefined) return { dataset: name, rows: estimatedRows, exact: false, mayCross: null, held: [] }
  const held = new Map<string, { reason: Reason; rows: number }>()
  let mayCross = 0
  for (const group of measured) {
    const reason = role === 'crosses' ? heldBy(flow, dataset, group) : (dataset.refusal ?? undefined)
    if (reason === undefined && role === 'crosses') mayCross += group.rows
    if (reason === undefined) continue
    const key = `${reason.code}\n${reason.text}`
    held.set(key, { reason, rows: (held.get(key)?.rows ?? 0) + group.rows })
  }
  const rows = measured.reduce((sum, group) => sum + group.rows, 0)
  return { dataset: name, rows, exact: true, mayCross, held: [...held.values()].sort((a, b) => b.rows - a.rows) }
}

function heldBy(flow: FlowPlan, dataset: DatasetPlan, group: MeasuredRows): Reason | undefined {
  if (dataset.subject.kind === 'none') return dataset.nobody.permitted ? undefined : dataset.nobody.reason
  if (group.about === 'stranger')
    return { code: 'person-unknown', cite: [], text: 'The person is not in her table: nothing is known of her.' }
  if (group.about === 'no-subject')
    return { code: 'no-subject', cite: [], text: 'The subject is NULL, and the manifest holds such rows.' }
  if (group.about === 'nobody') return dataset.nobody.permitted ? undefined : dataset.nobody.reason
  const outcome = outcomeFor(flow, classOf(ownOf(flow, dataset), group))
  if (outcome === undefined)
    return { code: 'class-unknown', cite: [], text: 'The plan has no answer for such a person.' }
  return isPermitted(outcome.verdict) ? undefined : outcome.reason
}

function classFigures(flow: FlowPlan, name: string, measured: readonly MeasuredRows[]): readonly ClassFigures[] {
  const own = flow.datasets.find((d) => d.dataset === name)
  return measured.map((group) => {
    const of = classOf(own, group)
    return { of, outcome: outcomeFor(flow, of), people: group.rows }
  })
}

function linesOf(flow: FlowPlan, now: ExporterNow): readonly LineFigures[] {
  const found = new Map<string, LineFigures>()
  for (const c of flow.classes) {
    if (!isPermitted(c.verdict) || !c.counted) continue
    for (const axis of ['ordinary', 'sensitive'] as const) {
      const line = axis === 'ordinary' ? c.ordinaryLine : c.sensitiveLine
      if (line === null || found.has(`${axis} ${line}`)) continue
      const count = now[axis]
      const left = count === null ? null : Math.max(0, line - 1 - count)
      found.set(`${axis} ${line}`, { axis, line, cite: c.reason.cite, now: count, left })
    }
  }
  return [...found.values()]
}

function waiting(people: readonly ClassFigures[], lines: readonly LineFigures[]): number | null {
  const left = lines.filter((l) => l.axis === 'ordinary').map((l) => l.left)
  if (left.length === 0) return 0
  const counted = people
    .filter((p) => p.outcome?.counted && isPermitted(p.outcome.verdict))
    .reduce((sum, p) => sum + p.people, 0)
  const room = left.reduce<number | null>(
    (a, b) => (a === null || b === null ? null : Math.min(a, b)),
    Number.POSITIVE_INFINITY,
  )
  return room === null ? null : Math.max(0, counted - room)
}
