/** The statements that carry one batch into headquarters' tables. */

import type { BatchChanges, RowBlock, Sweep, TableChanges } from '../core/changes.ts'
import type { DatasetGate } from '../core/dataset-gate.ts'
import type { Step } from './copy-target.ts'
import { quoteIdent } from './sql.ts'
import { targetName } from './target-tables.ts'

/** COPY BINARY's signature, flags and empty extension; and its trailer (PostgreSQL manual, "COPY", Binary Format). */
const header = Uint8Array.of(0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0, 0)
const trailer = Uint8Array.of(0xff, 0xff)

/** Staging tables the steps need, to be made once per connection. */
export interface Staging {
  /** Name of a staging table with these columns of the dataset's table, empty at the start of every transaction. */
  table(gate: DatasetGate, use: 'delete' | 'merge' | 'update', columns: readonly string[]): string
}

export function batchSteps(changes: BatchChanges, gates: readonly DatasetGate[], staging: Staging): readonly Step[] {
  return [
    ...changes.tables.flatMap((t) => tableSteps(t, gates[t.dataset]!, changes.insertsOnly, staging)),
    ...changes.sweeps.map((s) => sweepStep(s, gates)),
  ]
}

function tableSteps(changes: TableChanges, gate: DatasetGate, insertsOnly: boolean, staging: Staging): readonly Step[] {
  const table = targetName(gate.plan)
  const steps: Step[] = []
  if (changes.truncate) steps.push({ sql: `DELETE FROM ${table}` })
  if (changes.rows !== null && insertsOnly) steps.push(copyStep(table, changes.rows))
  if (changes.deletes !== null) {
    const stage = staging.table(gate, 'delete', changes.deletes.columns)
    steps.push(copyStep(stage, changes.deletes), {
      sql: `DELETE FROM ${table} t USING ${stage} s WHERE ${sameKey(gate)}`,
    })
  }
  if (changes.rows !== null && !insertsOnly) {
    const stage = staging.table(gate, 'merge', changes.rows.columns)
    steps.push(copyStep(stage, changes.rows), { sql: mergeSql(gate, changes.rows.columns, stage) })
  }
  for (const update of changes.updates) {
    const stage = staging.table(gate, 'update', update.columns)
    const sets = update.columns
      .filter((c) => !gate.plan.key.includes(c))
      .map((c) => `${quoteIdent(c)} = s.${quoteIdent(c)}`)
    if (sets.length === 0) continue
    const sql = `UPDATE ${table} t SET ${sets.join(', ')} FROM ${stage} s WHERE ${sameKey(gate)}`
    steps.push(copyStep(stage, update), { sql })
  }
  return steps
}

function copyStep(table: string, block: RowBlock): Step {
  const columns = block.columns.map(quoteIdent).join(', ')
  return { copy: `COPY ${table} (${columns}) FROM STDIN (FORMAT binary)`, pieces: [header, block.bytes, trailer] }
}

function sameKey(gate: DatasetGate): string {
  return gate.plan.key.map((name) => `t.${quoteIdent(name)} = s.${quoteIdent(name)}`).join(' AND ')
}

function mergeSql(gate: DatasetGate, columns: readonly string[], stage: string): string {
  const names = columns.map(quoteIdent).join(', ')
  const sets = columns
    .filter((c) => !gate.plan.key.includes(c))
    .map((c) => `${quoteIdent(c)} = excluded.${quoteIdent(c)}`)
  const key = gate.plan.key.map(quoteIdent).join(', ')
  const then = sets.length === 0 ? 'DO NOTHING' : `DO UPDATE SET ${sets.join(', ')}`
  return `INSERT INTO ${targetName(gate.plan)} (${names}) SELECT ${names} FROM ${stage} ON CONFLICT (${key}) ${then}`
}

/** Deletes along the path, by what stands abroad. */
function sweepStep(sweep: Sweep, gates: readonly DatasetGate[]): Step {
  const chain = sweep.chain.map((index) => gates[index]!)
  const top = chain.length - 1
  const using = chain.slice(1).map((gate, i) => `${targetName(gate.plan)} d${i + 1}`)
  const joins = chain.slice(1).map((above, i) => {
    const below = chain[i]!
    return `d${i}.${quoteIdent(below.needed[below.subjectCell]!)} = d${i + 1}.${quoteIdent(above.plan.key[0]!)}`
  })
  const column = `d${top}.${quoteIdent(sweep.column)}`
  const from = `DELETE FROM ${targetName(chain[0]!.plan)} d0${using.length > 0 ? ` USING ${using.join(', ')}` : ''}`
  const type = chain[top]!.plan.columns.find((c) => c.name === sweep.column)?.target?.type ?? 'text'
  return {
    sql: `${from} WHERE ${[...joins, `${column} = ANY ($1::text[]::${arrayOf(type)})`].join(' AND ')}`,
    params: [arrayLiteral(sweep.values)],
  }
}

/** The array type without a modifier, which would cut longer values. */
function arrayOf(type: string): string {
  return `${type.replace(/\(\d+(?:,\d+)?\)/, '')}[]`
}

function arrayLiteral(values: readonly Uint8Array[]): string {
  const decoder = new TextDecoder()
  return `{${values.map((v) => `"${decoder.decode(v).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`
}
