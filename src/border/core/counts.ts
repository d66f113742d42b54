/** Counts people before they cross: per exporter and calendar year, ordinary and sensitive apart, exactly and durably. */

import { HashTable } from './hash-table.ts'
import { PackedLog } from './packed-log.ts'
import type { HomeStore } from './ports.ts'

export type Axis = 1 | 2
export const ordinaryAxis: Axis = 1
export const sensitiveAxis: Axis = 2

/** What crossed this year outside Waybill's sight; null is unknown. */
export interface OpeningCounts {
  readonly ordinary: number | null
  readonly sensitive: number | null
}

const recordBytes = 17

/**
 * The people of one exporter (a legal entity, over all its flows) that have crossed in one calendar year of the exporting
 * jurisdiction. A seat is taken before the bytes leave and never given back by deleting abroad. Somebody who first
 * crossed as an ordinary person and turns sensitive is counted there as well; somebody sensitive from the start is
 * counted as sensitive only.
 */
export class ExporterCounts {
  readonly exporter: string
  readonly year: string
  private readonly table = new HashTable()
  private flags = new Uint8Array(1024)
  private readonly log: PackedLog
  private readonly opening: OpeningCounts
  private readonly counted = { ordinary: 0, sensitive: 0 }

  constructor(store: HomeStore, exporter: string, year: string, opening: OpeningCounts) {
    this.exporter = exporter
    this.year = year
    this.opening = opening
    this.log = new PackedLog(store, `counts/${exporter}/${year}`, recordBytes)
    this.log.load((bytes, at) => this.mark(this.slot(bytes, at), bytes[at + 16]!))
  }

  /** People so far, opening counts included; null where the opening count is unknown. */
  get ordinary(): number | null {
    return this.opening.ordinary === null ? null : this.opening.ordinary + this.counted.ordinary
  }

  get sensitive(): number | null {
    return this.opening.sensitive === null ? null : this.opening.sensitive + this.counted.sensitive
  }

  /** People counted by Waybill alone. */
  get seats(): { readonly ordinary: number; readonly sensitive: number } {
    return { ...this.counted }
  }

  /** The axes the person is counted on, 0 for none. */
  axesOf(hashes: Uint8Array, at: number): number {
    const slot = this.table.find(hashes, at)
    return slot < 0 ? 0 : this.flags[slot]!
  }

  /** Whether taking a seat on this axis adds to a count. */
  needsSeat(axes: number, axis: Axis): boolean {
    return axis === sensitiveAxis ? (axes & sensitiveAxis) === 0 : axes === 0
  }

  /** Takes the seat. Durable with the store's next commit after `flush`. */
  take(hashes: Uint8Array, at: number, axis: Axis): void {
    const slot = this.slot(hashes, at)
    if (!this.needsSeat(this.flags[slot]!, axis)) return
    this.mark(slot, axis)
    const record = this.log.add()
    this.table.writeHash(slot, record.bytes, record.at)
    record.bytes[record.at + 16] = axis
  }

  flush(): void {
    this.log.flush()
  }

  private slot(hashes: Uint8Array, at: number): number {
    const slot = this.table.findOrAdd(hashes, at)
    if (slot >= this.flags.length) {
      const bigger = new Uint8Array(this.table.capacity)
      bigger.set(this.flags)
      this.flags = bigger
    }
    return slot
  }

  private mark(slot: number, axis: number): void {
    const before = this.flags[slot]!
    if ((before & axis) !== 0) return
    this.flags[slot] = before | axis
    if (axis === sensitiveAxis) this.counted.sensitive++
    else this.counted.ordinary++
  }
}
