/** The form in which a dataset stands abroad: where an accepted plan has another, what is there must be copied again. */

import type { ColumnType } from '../../plan/catalog.ts'
import type { DatasetPlan, FlowPlan } from '../../plan/plan.ts'
import type { FlowRecord } from './flow-record.ts'

/** Of one dataset: what decides which bytes stand abroad, but for the law's answers. */
export interface Shape {
  readonly table: string
  /** By number of the column: name, type, treatment, target; of those that cross. */
  readonly columns: Readonly<Record<string, string>>
}

export function shapesOf(plan: FlowPlan): Readonly<Record<string, Shape>> {
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
    .filter((d) => Object.hasOwn(record.suspended, d.dataset) || !fits(shapes.get(d.dataset), d))
    .map((d) => d.dataset)
}

/** Held datasets of which the plan knows nothing: they stay held. */
export function heldElsewhere(record: FlowRecord, plan: FlowPlan): Readonly<Record<string, string>> {
  const here = new Set(plan.datasets.map((d) => d.dataset))
  return Object.fromEntries(Object.entries(record.suspended).filter(([dataset]) => !here.has(dataset)))
}

/** A column that the source has dropped leaves its values abroad as they crossed; every other difference counts. */
function fits(was: Shape | undefined, dataset: DatasetPlan): boolean {
  const now = shapeOf(dataset)
  if (was?.table !== now.table) return false
  const there = new Set(dataset.columns.map((c) => String(c.number)))
  const kept = Object.entries(was.columns).filter(([number]) => there.has(number))
  return (
    kept.length === Object.keys(now.columns).length && kept.every(([number, column]) => now.columns[number] === column)
  )
}

function shapeOf({ relation, role, key, subject, person, target, columns }: DatasetPlan): Shape {
  const crossing = columns
    .filter((c) => c.target !== undefined)
    .map((c) => [c.number, JSON.stringify([c.name, c.type.oid, c.modifier, c.treatment, c.target, labelsOf(c.type)])])
  return {
    table: JSON.stringify([relation, role, key, subject, person, target], mapsAsPairs),
    columns: Object.fromEntries(crossing),
  }
}

function labelsOf(type: ColumnType): readonly string[] {
  return type.kind === 'domain' && type.element !== null ? labelsOf(type.element) : type.labels
}

function mapsAsPairs(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}
