/** The form in which a dataset stands abroad: where an accepted plan has another, what is there must be copied again. */

import type { ColumnType } from '../../plan/catalog.ts'
import type { DatasetPlan, FlowPlan } from '../../plan/plan.ts'
import type { FlowRecord } from './flow-record.ts'

/** By dataset: everything but the law's answers that decides which bytes stand abroad. Columns that stay do not matter. */
export function shapesOf(plan: FlowPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(plan.datasets.map((d) => [d.dataset, shapeOf(d)]))
}

/**
 * Datasets of an accepted plan that are not abroad in its form: new ones, changed ones, and those that were held for a time,
 * whose changes have passed. Empty before the first copy is done.
 */
export function outOfShape(record: FlowRecord, plan: FlowPlan): readonly string[] {
  if (record.phase !== 'streaming') return []
  const shapes = new Map(Object.entries(record.shapes))
  return plan.datasets
    .filter((d) => d.role !== 'refused')
    .filter((d) => Object.hasOwn(record.suspended, d.dataset) || shapes.get(d.dataset) !== shapeOf(d))
    .map((d) => d.dataset)
}

/** Held datasets of which the plan knows nothing: they stay held. */
export function heldElsewhere(record: FlowRecord, plan: FlowPlan): Readonly<Record<string, string>> {
  const here = new Set(plan.datasets.map((d) => d.dataset))
  return Object.fromEntries(Object.entries(record.suspended).filter(([dataset]) => !here.has(dataset)))
}

function shapeOf({ relation, role, key, subject, person, target, columns }: DatasetPlan): string {
  const crossing = columns
    .filter((c) => c.target !== undefined)
    .map((c) => [c.number, c.name, c.type.oid, c.modifier, c.treatment, c.target, labelsOf(c.type)])
  return JSON.stringify([relation, role, key, subject, person, target, crossing], mapsAsPairs)
}

function labelsOf(type: ColumnType): readonly string[] {
  return type.kind === 'domain' && type.element !== null ? labelsOf(type.element) : type.labels
}

function mapsAsPairs(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}
