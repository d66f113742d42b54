/** Rows that stand on paths: for each, the person it leads to, so that rows below it find her. */

import type { HomeStore } from './ports.ts'

export interface Link {
  readonly person: Uint8Array
  /** The row itself may not cross whoever its person is (it names none, a value could not be read). */
  readonly held: boolean
  /** The row is about nobody, by the manifest's word. */
  readonly aboutNobody: boolean
}

const heldBit = 1
const nobodyBit = 2

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
    return { person: value.subarray(0, 16), held: (flags & heldBit) !== 0, aboutNobody: (flags & nobodyBit) !== 0 }
  }

  link(row: Uint8Array, link: Link): void {
    const value = new Uint8Array(17)
    value.set(link.person.subarray(0, 16))
    value[16] = (link.held ? heldBit : 0) | (link.aboutNobody ? nobodyBit : 0)
    this.store.put(this.set, row.slice(0, 16), value)
  }

  remove(row: Uint8Array): void {
    this.store.remove(this.set, row)
  }

  reset(): void {
    for (const [key] of this.store.entries(this.set)) this.store.remove(this.set, key)
  }
}
