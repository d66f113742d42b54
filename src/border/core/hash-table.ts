/** A table from 128-bit keyed hashes to slots, open addressing over flat arrays: the memory of people that must be exact and quick. */

/** Callers keep what they know of a slot in arrays of their own, and grow them when `capacity` grows. */
export class HashTable {
  private keys: Uint32Array
  private index: Int32Array
  private mask: number
  size = 0

  constructor(capacity = 1024) {
    this.keys = new Uint32Array(capacity * 4)
    this.index = new Int32Array(capacity * 2).fill(-1)
    this.mask = capacity * 2 - 1
  }

  get capacity(): number {
    return this.keys.length / 4
  }

  /** The slot of the hash at `hashes[at…at+16)`, or -1. */
  find(hashes: Uint8Array, at: number): number {
    const a = word(hashes, at)
    const b = word(hashes, at + 4)
    const c = word(hashes, at + 8)
    const d = word(hashes, at + 12)
    let i = (a ^ b) & this.mask
    for (;;) {
      const slot = this.index[i]!
      if (slot < 0) return -1
      const k = slot * 4
      if (this.keys[k] === a && this.keys[k + 1] === b && this.keys[k + 2] === c && this.keys[k + 3] === d) return slot
      i = (i + 1) & this.mask
    }
  }

  /** The slot of the hash, made when it is new; slots are numbered in order of arrival. */
  findOrAdd(hashes: Uint8Array, at: number): number {
    const found = this.find(hashes, at)
    if (found >= 0) return found
    if (this.size === this.capacity) this.grow()
    const slot = this.size++
    for (let w = 0; w < 4; w++) this.keys[slot * 4 + w] = word(hashes, at + w * 4)
    this.place(slot)
    return slot
  }

  /** Writes the hash of a slot at `at` in `out`. */
  writeHash(slot: number, out: Uint8Array, at: number): void {
    for (let w = 0; w < 4; w++) {
      const k = this.keys[slot * 4 + w]!
      out[at + w * 4] = k & 255
      out[at + w * 4 + 1] = (k >>> 8) & 255
      out[at + w * 4 + 2] = (k >>> 16) & 255
      out[at + w * 4 + 3] = k >>> 24
    }
  }

  hashOf(slot: number): Uint8Array {
    const hash = new Uint8Array(16)
    this.writeHash(slot, hash, 0)
    return hash
  }

  private place(slot: number): void {
    let i = (this.keys[slot * 4]! ^ this.keys[slot * 4 + 1]!) & this.mask
    while (this.index[i]! >= 0) i = (i + 1) & this.mask
    this.index[i] = slot
  }

  private grow(): void {
    const capacity = this.capacity * 2
    const keys = new Uint32Array(capacity * 4)
    keys.set(this.keys)
    this.keys = keys
    this.index = new Int32Array(capacity * 2).fill(-1)
    this.mask = capacity * 2 - 1
    for (let slot = 0; slot < this.size; slot++) this.place(slot)
  }
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
}
