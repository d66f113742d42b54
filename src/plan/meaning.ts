/** The meaning of a plan: all that decides what crosses, and nothing that only describes it. What is accepted, locked and digested. */

import { byCodeUnit, canonicalJson } from '../law/index.ts'
import type { ColumnType } from './catalog.ts'
import type {
  ClassOutcome,
  ColumnPlan,
  DatasetPlan,
  FlowPlan,
  PersonFacts,
  Plan,
  SubjectPlan,
  Treatment,
} from './plan.ts'

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export type Hash = (text: string) => string

export interface ColumnMeaning {
  readonly number: number
  readonly name: string
  readonly type: string
  readonly typeOid: number
  readonly modifier: number
  /** Of an enum: the labels that were accepted. */
  readonly labels?: readonly string[]
  readonly category: string
  readonly sensitive: boolean
  readonly treatment: Treatment
  /** Articles, or a rule of the house, by which it stays or is changed. */
  readonly because: readonly string[]
}

export interface DatasetMeaning {
  readonly dataset: string
  readonly schema: string
  readonly table: string
  readonly oid: number
  readonly role: DatasetPlan['role']
  readonly refusal: string | null
  readonly key: readonly string[]
  readonly subject: SubjectPlan
  readonly person: unknown
  readonly nobody: boolean
  readonly columns: readonly ColumnMeaning[]
}

export interface ClassMeaning {
  readonly residence: string | null
  readonly consent: string | null
  readonly kind: string
  readonly child: boolean | null
  readonly verdict: string
  readonly because: readonly string[]
  readonly mechanisms: readonly (readonly string[])[]
  readonly counted: boolean
  readonly ordinaryLine: number | null
  readonly sensitiveLine: number | null
}

export interface FlowMeaning {
  readonly flow: string
  readonly from: string
  readonly to: string
  readonly exporter: string
  readonly onLimit: string
  readonly release?: string
  readonly publication: string
  readonly childUnder: number | null
  readonly datasets: readonly DatasetMeaning[]
  readonly classes: readonly ClassMeaning[]
}

export interface PlanMeaning {
  readonly format: number
  readonly flows: readonly FlowMeaning[]
}

export function meaningOf(plan: Plan): PlanMeaning {
  return { format: plan.format, flows: plan.flows.map(flowMeaning) }
}

export function flowMeaning(flow: FlowPlan): FlowMeaning {
  const { from, to, exporter, onLimit, release, publication, childUnder } = flow
  return {
    flow: flow.flow,
    from,
    to,
    exporter,
    onLimit,
    ...(release === undefined ? {} : { release }),
    publication,
    childUnder,
    datasets: flow.datasets.map(datasetMeaning),
    classes: flow.classes.map(classMeaning).sort((a, b) => byCodeUnit(classKey(a), classKey(b))),
  }
}

/** `sha256:` and the digest. */
export function planDigest(plan: Plan, hash: Hash): string {
  return digestOfMeaning(meaningOf(plan), hash)
}

export function flowDigest(flow: FlowPlan, hash: Hash): string {
  return `sha256:${hash(canonicalJson(flowMeaning(flow)))}`
}

export function digestOfMeaning(meaning: PlanMeaning, hash: Hash): string {
  return `sha256:${hash(canonicalJson(meaning))}`
}

export function classKey(of: Pick<ClassMeaning, 'residence' | 'consent' | 'kind' | 'child'>): string {
  return JSON.stringify([of.kind, of.consent, of.child, of.residence])
}

function datasetMeaning(d: DatasetPlan): DatasetMeaning {
  return {
    dataset: d.dataset,
    schema: d.relation.schema,
    table: d.relation.table,
    oid: d.relation.oid,
    role: d.role,
    refusal: d.refusal?.code ?? null,
    key: d.key,
    subject: d.subject,
    person: d.person === null ? null : personMeaning(d.person),
    nobody: d.nobody.permitted,
    columns: d.columns.map(columnMeaning),
  }
}

function columnMeaning(c: ColumnPlan): ColumnMeaning {
  const labels = labelsOf(c.type)
  return {
    number: c.number,
    name: c.name,
    type: c.formatted,
    typeOid: c.type.oid,
    modifier: c.modifier,
    ...(labels.length === 0 ? {} : { labels }),
    category: c.category,
    sensitive: c.sensitive,
    treatment: c.treatment,
    because: c.reason === undefined ? [] : [c.reason.code, ...c.reason.cite],
  }
}

function labelsOf(type: ColumnType): readonly string[] {
  return type.kind === 'domain' && type.element !== null ? labelsOf(type.element) : type.labels
}

function classMeaning({
  of,
  verdict,
  reason,
  mechanisms,
  counted,
  ordinaryLine,
  sensitiveLine,
}: ClassOutcome): ClassMeaning {
  return { ...of, verdict, because: reason.cite, mechanisms, counted, ordinaryLine, sensitiveLine }
}

function personMeaning({ kind, residence, born, consent }: PersonFacts): unknown {
  const values =
    consent !== null && 'column' in consent ? [...consent.values].sort(([a], [b]) => byCodeUnit(a, b)) : null
  return {
    kind,
    residence,
    born,
    consent: values === null ? consent : { column: (consent as { column: string }).column, values },
  }
}
