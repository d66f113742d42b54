/** Which rows abroad go with a person, or with a row of a path: as conditions on what stands abroad. */

import type { Sweep } from './changes.ts'
import { columnOf, valueAt } from './column.ts'
import type { ColumnWrite, DatasetGate } from './dataset-gate.ts'
import type { KeyText } from './gate-hash.ts'

/** All rows about these people, deepest datasets first. */
export function personSweeps(
  gates: readonly DatasetGate[],
  person: DatasetGate,
  keys: readonly KeyText[],
): readonly Sweep[] {
  return gates
    .filter((g) => g.crosses && g.personIndex === person.index)
    .map((g) => chainToPerson(gates, g))
    .sort((a, b) => b.length - a.length)
    .flatMap((chain) => sweep(gates, chain, keys))
}

/** All rows below these rows of a path, deepest first. */
export function rowSweeps(
  gates: readonly DatasetGate[],
  parent: DatasetGate,
  keys: readonly KeyText[],
): readonly Sweep[] {
  return gates
    .map((g) => chainTo(gates, g, parent.index))
    .filter((chain) => chain.length > 0 && chain.every((i) => gates[i]!.crosses))
    .sort((a, b) => b.length - a.length)
    .flatMap((chain) => sweep(gates, chain, keys))
}

/** Datasets from this one up to the one whose subject column names the person. */
export function chainToPerson(gates: readonly DatasetGate[], gate: DatasetGate): readonly number[] {
  const chain = [gate.index]
  for (let at = gate; at.parentIndex >= 0; ) {
    at = gates[at.parentIndex]!
    chain.push(at.index)
  }
  return chain
}

/** Datasets from this one up to the one whose subject column names a row of `parent`; empty when it does not stand below it. */
export function chainTo(gates: readonly DatasetGate[], gate: DatasetGate, parent: number): readonly number[] {
  const chain: number[] = []
  for (let at: DatasetGate | undefined = gate; at !== undefined; at = gates[at.parentIndex]) {
    chain.push(at.index)
    if (at.parentIndex === parent) return chain
    if (at.parentIndex < 0) return []
  }
  return []
}

function sweep(gates: readonly DatasetGate[], chain: readonly number[], keys: readonly KeyText[]): readonly Sweep[] {
  const write = subjectColumn(gates, chain)
  // Subject columns are never dropped; a dataset without one abroad holds nothing that could be swept by it.
  if (write === undefined) return []
  const tokens = write.tokeniser?.tokens(columnOf(keys.map((key) => key.equal)))
  const values = keys.map((key, i) => (tokens === undefined ? new TextEncoder().encode(key.text) : valueAt(tokens, i)!))
  return [{ chain, column: write.name, values }]
}

function subjectColumn(gates: readonly DatasetGate[], chain: readonly number[]): ColumnWrite | undefined {
  const top = gates[chain[chain.length - 1]!]!
  return top.writes.find((w) => w.cell === top.subjectCell)
}
