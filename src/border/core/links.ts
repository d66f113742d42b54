/** Rows that stand on paths: for each, the row or person it names, so that rows below it find her by walking up. */

import type { FlowState } from './gate-state.ts'
import { nobody } from './holds.ts'
import type { HomeStore } from './ports.ts'

export interface Link {
  /** Hash of the row above it, or of the person. */
  readonly named: Uint8Array
  /** The row itself may not cross whoever its person is: it names none, a value could not be read, it is incomplete. */
  readonly held: boolean
  /** It names nobody, and the manifest takes it for a row about nobody. */
  readonly aboutNobody: boolean
  /** It holds something personal, so that it cannot be about nobody. */
  readonly personal: boolean
}

const heldBit = 1
const nobodyBit = 2
const personalBit = 4

export class Links {
  private readonly store: HomeStore
  private readonly set: string

  constructor(store: HomeStore, flow: string, dataset: string) {
    this.store = store
    this.set = `links/${flow}/${dataset}`
  }

  get(row: Uint8Array): Link | undefined {
    const value = this.store.get(this.set, row)
    if (value === undefined) return undefined
    const flags = value[16]!
    return {
      named: value.subarray(0, 16),
      held: (flags & heldBit) !== 0,
      aboutNobody: (flags & nobodyBit) !== 0,
      personal: (flags & personalBit) !== 0,
    }
  }

  link(row: Uint8Array, link: Link): void {
    const value = new Uint8Array(17)
    value.set(link.named.subarray(0, 16))
    value[16] = (link.held ? heldBit : 0) | (link.aboutNobody ? nobodyBit : 0) | (link.personal ? personalBit : 0)
    this.store.put(this.set, row.slice(0, 16), value)
  }

  remove(row: Uint8Array): void {
    this.store.remove(this.set, row)
  }

  reset(): void {
    for (const [key] of this.store.entries(this.set)) this.store.remove(this.set, key)
  }
}

/** Hash of the person a row of a path leads to; `nobody` (the object) where it is about nobody; null where it leads nowhere. */
export type Lead = Uint8Array | null

/**
 * Walks from a row of a path to its person. Nothing is remembered of what the rows above lead to: when one of them
 * changes, everything below it has changed with it.
 */
export function leadOf(state: FlowState, index: number, row: Uint8Array): Lead {
  let personal = false
  let closed = false
  for (let at = index, named = row; ; ) {
    const gate = state.gates[at]!
    const link = state.links[at]?.get(named)
    if (link === undefined || link.held) return null
    personal ||= link.personal
    closed ||= gate.crosses && !gate.plan.nobody.permitted
    if (link.aboutNobody) return personal || closed ? null : nobody
    if (gate.parentIndex < 0) return link.named
    at = gate.parentIndex
    named = link.named
  }
}
