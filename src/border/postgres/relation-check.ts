/** Whether a table in the change stream is still the one that was planned: a name is not an identity. */

import type { DatasetGate } from '../core/dataset-gate.ts'
import type { Relation } from './pgoutput.ts'

/** A live column of the catalog. */
export interface LiveColumn {
  readonly number: number
  readonly name: string
  readonly typeId: number
  readonly typmod: number
}

export type Binding =
  /** `pick[cell]`: the field of a tuple that is read into the cell, -1 for a column that was dropped. */
  { readonly pick: Int16Array } | { readonly changed: string }

/**
 * Columns may have been appended (they stay) or dropped; anything else (renamed, swapped, another type, dropped and made
 * anew under its old name) holds the table. The stream names columns only, so the catalog is asked for their numbers.
 */
export function bindRelation(gate: DatasetGate, relation: Relation, live: readonly LiveColumn[]): Binding {
  const { relation: was, columns: planned } = gate.plan
  if (relation.name !== was.table || relation.schema !== was.schema) return { changed: 'the table was renamed' }
  const other = otherIdentity(gate, relation)
  if (other !== null) return { changed: other }
  const columns = changedColumn(gate, live)
  if (columns !== null) return { changed: columns }
  const last = planned.reduce((most, c) => Math.max(most, c.number), 0)
  const known = new Map(planned.map((c) => [c.name, c]))
  const fields = new Map<string, number>()
  for (const [i, field] of relation.columns.entries()) {
    const column = known.get(field.name)
    const now = live.find((c) => c.name === field.name)
    if (now === undefined) return { changed: `column ${field.name} came and went` }
    if (column === undefined || column.number !== now.number) {
      if (now.number <= last || column !== undefined)
        return { changed: `column ${field.name} is not the one that was planned` }
      continue
    }
    if (field.typeId !== column.type.oid || field.typmod !== column.modifier)
      return { changed: `column ${field.name} has another type` }
    fields.set(field.name, i)
  }
  const order = planned.flatMap((c) => fields.get(c.name) ?? [])
  if (order.some((field, i) => i > 0 && field < order[i - 1]!)) return { changed: 'its columns stand in another order' }
  return picks(gate, fields)
}

/** A table as it stands now, for reading its rows by the names of the plan. */
export interface LiveTable {
  readonly oid: number
  readonly columns: readonly LiveColumn[]
}

/** Why the table that now has the planned name cannot be read under the plan, or null. */
export function changedTable(gate: DatasetGate, live: LiveTable | null): string | null {
  if (live === null) return 'the table is gone or was renamed'
  if (live.oid !== gate.plan.relation.oid) return 'another table stands under its name'
  const there = new Set(live.columns.map((c) => c.number))
  const lost = gate.plan.columns.find((c) => gate.needed.includes(c.name) && !there.has(c.number))
  return lost === undefined ? changedColumn(gate, live.columns) : `column ${lost.name} was dropped`
}

function changedColumn(gate: DatasetGate, live: readonly LiveColumn[]): string | null {
  const numbers = new Map(live.map((c) => [c.number, c]))
  for (const column of gate.plan.columns) {
    const now = numbers.get(column.number)
    if (now === undefined) continue
    if (now.name !== column.name) return `column ${column.name} was renamed`
    if (now.typeId !== column.type.oid || now.typmod !== column.modifier)
      return `column ${column.name} has another type`
  }
  return null
}

/** Old rows are named by the replica identity: where it is another, an update or delete would not find its row. */
function otherIdentity(gate: DatasetGate, { identity, columns }: Relation): string | null {
  if (identity === 'f') return null
  const named = columns.filter((c) => c.key).map((c) => c.name)
  const { key } = gate.plan
  // With NOTHING only inserts come: the server refuses the others.
  if (identity === 'n' || (named.length === key.length && named.every((name) => key.includes(name)))) return null
  return 'its replica identity is another'
}

function picks(gate: DatasetGate, fields: ReadonlyMap<string, number>): Binding {
  const needed = gate.needed.map((name) => fields.get(name) ?? -1)
  const lost = [...gate.keyCells, gate.subjectCell, gate.residenceCell, gate.bornCell, gate.consentCell]
  for (const cell of lost) {
    if (cell >= 0 && needed[cell] === -1) return { changed: `column ${gate.needed[cell]!} was dropped` }
  }
  return { pick: Int16Array.from(needed) }
}
