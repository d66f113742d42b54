/** Records of one fixed size, appended to the home store in packed chunks: one write a batch however many people it met. */

import type { HomeStore } from './ports.ts'

/**
 * A log of fixed-size records whose later records replace earlier ones. Random single writes of a million people cost a
 * transactional store ten times what the rows themselves cost; chunks cost one write a batch, and a start reads them once.
 */
export class PackedLog {
  private readonly store: HomeStore
  private readonly set: string
  private readonly recordBytes: number
  private next = 0
  private pending: Uint8Array
  private used = 0
  records = 0

  constructor(store: HomeStore, set: string, recordBytes: number) {
    this.store = store
    this.set = set
    this.recordBytes = recordBytes
    this.pending = new Uint8Array(recordBytes * 256)
  }

  /** Reads every record in the order written. */
  load(each: (bytes: Uint8Array, at: number) => void): void {
    for (const [key, value] of this.store.entries(this.set)) {
      for (let at = 0; at + this.recordBytes <= value.length; at += this.recordBytes) {
        each(value, at)
        this.records++
      }
      this.next = readSequence(key) + 1
    }
  }

  /** Room for one record; the caller fills `bytes` at `at`. */
  add(): { readonly bytes: Uint8Array; readonly at: number } {
    if (this.used === this.pending.length) {
      const bigger = new Uint8Array(this.pending.length * 2)
      bigger.set(this.pending)
      this.pending = bigger
    }
    const at = this.used
    this.used += this.recordBytes
    this.records++
    return { bytes: this.pending, at }
  }

  /** Hands what was added to the store; durable with its next commit. */
  flush(): void {
    if (this.used === 0) return
    this.store.put(this.set, sequenceKey(this.next++), this.pending.slice(0, this.used))
    this.used = 0
  }

  /** Forgets everything, in the store too. */
  reset(): void {
    for (const [key] of this.store.entries(this.set)) this.store.remove(this.set, key)
    this.used = 0
    this.records = 0
    this.next = 0
  }
}

function sequenceKey(n: number): Uint8Array {
  const key = new Uint8Array(8)
  const view = new DataView(key.buffer)
  view.setUint32(0, Math.floor(n / 2 ** 32))
  view.setUint32(4, n >>> 0)
  return key
}

function readSequence(key: Uint8Array): number {
  const view = new DataView(key.buffer, key.byteOffset, 8)
  return view.getUint32(0) * 2 ** 32 + view.getUint32(4)
}
