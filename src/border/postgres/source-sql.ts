/** SQL that reads rows of a dataset from the branch: whole, by their path to a person, or by key. */

import type { Selection } from '../core/carrier.ts'
import type { DatasetGate } from '../core/dataset-gate.ts'
import { quoteIdent, quoteLiteral, quoteTable } from './sql.ts'

/** `COPY (SELECT …) TO STDOUT` of the columns the gate needs, in the order of its cells. */
export function copySql(gates: readonly DatasetGate[], gate: DatasetGate, selection: Selection): string {
  return `COPY (${selectSql(gates, gate, selection)}) TO STDOUT (FORMAT binary)`
}

function selectSql(gates: readonly DatasetGate[], gate: DatasetGate, selection: Selection): string {
  const columns = gate.needed.map((name) => `d0.${quoteIdent(name)}`).join(', ')
  const from = `SELECT ${columns} FROM ${relation(gate)} d0`
  switch (selection.kind) {
    case 'all':
      return selection.inKeyOrder ? `${from} ORDER BY ${keyColumns(gate, 'd0').join(', ')}` : from
    case 'path':
      return `${from}${pathSql(gates, selection.chain)} WHERE ${anyOf(gates, selection)}`
    case 'rows':
      return `${from} WHERE ${selection.keys.map((key) => `(${keyEquals(gate, key)})`).join(' OR ')}`
  }
}

function relation(gate: DatasetGate): string {
  return quoteTable({ schema: gate.plan.relation.schema, name: gate.plan.relation.table })
}

function keyColumns(gate: DatasetGate, alias: string): readonly string[] {
  return gate.plan.key.map((name) => `${alias}.${quoteIdent(name)}`)
}

function pathSql(gates: readonly DatasetGate[], chain: readonly number[]): string {
  let sql = ''
  for (let i = 1; i < chain.length; i++) {
    const below = gates[chain[i - 1]!]!
    const above = gates[chain[i]!]!
    const by = quoteIdent(below.needed[below.subjectCell]!)
    sql += ` JOIN ${relation(above)} d${i} ON d${i - 1}.${by} = ${keyColumns(above, `d${i}`)[0]!}`
  }
  return sql
}

function anyOf(gates: readonly DatasetGate[], selection: Extract<Selection, { kind: 'path' }>): string {
  const last = selection.chain.length - 1
  const top = gates[selection.chain[last]!]!
  const type = typeOf(top, selection.column)
  return `d${last}.${quoteIdent(selection.column)} = ANY (ARRAY[${selection.keys.map(quoteLiteral).join(',')}]::${type}[])`
}

function keyEquals(gate: DatasetGate, key: readonly (string | null)[]): string {
  return gate.plan.key
    .map((name, i) => {
      const text = key[i]
      const column = `d0.${quoteIdent(name)}`
      return text == null ? `${column} IS NULL` : `${column} = ${quoteLiteral(text)}::${typeOf(gate, name)}`
    })
    .join(' AND ')
}

/** The type without its modifier: `ARRAY[…]::varchar(3)[]` would cut a longer key, and so find another. */
function typeOf(gate: DatasetGate, column: string): string {
  const { type } = gate.plan.columns.find((c) => c.name === column)!
  return `${quoteIdent(type.schema)}.${quoteIdent(type.name)}`
}
