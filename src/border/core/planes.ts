/** CBC-MAC chains of a whole column at once: block `p` of every value goes through AES in one ECB call. */
import { type Cipher, createCipheriv } from 'node:crypto'
import type { ByteColumn } from './column.ts'

/** Bytes of an AES block. */
export const blockBytes = 16
/** Longer values are cheaper one by one, since each further block position costs a call for whoever still has one. */
export const longestInBatch = 512

/**
 * Where each value's blocks stand: plane `p` holds block `p` of all values that have one, longest values first,
 * so the block of rank `r` in plane `p` is block number `base[p] + r`.
 */
export interface Planes {
  /** Rank of value `i`, or -1 where it is NULL or longer than `longestInBatch`. */
  readonly rank: Int32Array
  readonly base: Int32Array
  /** Number of values in each plane. */
  readonly size: Int32Array
  readonly blocks: number
}

/**
 * What is xored into the last one or two blocks of a value before the chain, by its length: row `length` for values shorter
 * than a block, row `16 + length % 16` for others. `last` includes the padding bit.
 */
export interface LastBlockMasks {
  readonly last: Uint8Array
  readonly lastButOne: Uint8Array
}

/** AES by block under a key of 16, 24 or 32 bytes. The object is kept: ECB has no state between calls. */
export function aesBlocks(key: Uint8Array): Cipher {
  return createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false)
}

export function layOut(column: ByteColumn): Planes {
  const { lengths } = column
  const size = new Int32Array(longestInBatch / blockBytes)
  for (let i = 0; i < lengths.length; i++) {
    if (inBatch(lengths[i]!)) size[blockCount(lengths[i]!) - 1]! += 1
  }
  const next = new Int32Array(size.length)
  for (let p = size.length - 2; p >= 0; p--) {
    next[p] = size[p + 1]!
    size[p]! += size[p + 1]!
  }
  const rank = new Int32Array(lengths.length).fill(-1)
  for (let i = 0; i < lengths.length; i++) {
    if (inBatch(lengths[i]!)) rank[i] = next[blockCount(lengths[i]!) - 1]!++
  }
  const base = new Int32Array(size.length)
  let blocks = 0
  for (let p = 0; p < size.length; p++) {
    base[p] = blocks
    blocks += size[p]!
  }
  return { rank, base, size, blocks }
}

/** Runs the chains; afterwards block `last block of value i` of the result is that value's MAC (see `macBlock`). */
export function chain(aes: Cipher, column: ByteColumn, planes: Planes, masks: LastBlockMasks): Uint8Array {
  const work = fill(column, planes)
  mask(work, column, planes, masks)
  const words = new Int32Array(work.buffer)
  for (let p = 0; p < planes.size.length && planes.size[p]! > 0; p++) {
    const from = planes.base[p]! * 4
    const count = planes.size[p]! * 4
    if (p > 0) {
      const before = planes.base[p - 1]! * 4
      for (let w = 0; w < count; w++) words[from + w]! ^= words[before + w]!
    }
    work.set(aes.update(work.subarray(from * 4, (from + count) * 4)), from * 4)
  }
  return work
}

/** Byte offset, in the result of `chain`, of the MAC of value `i`. */
export function macAt(column: ByteColumn, planes: Planes, i: number): number {
  return (planes.base[blockCount(column.lengths[i]!) - 1]! + planes.rank[i]!) * blockBytes
}

function inBatch(length: number): boolean {
  return length >= 0 && length <= longestInBatch
}

function blockCount(length: number): number {
  return length === 0 ? 1 : (length + blockBytes - 1) >> 4
}

function fill(column: ByteColumn, planes: Planes): Uint8Array<ArrayBuffer> {
  const { bytes, offsets, lengths } = column
  const { rank, base } = planes
  const work = new Uint8Array(planes.blocks * blockBytes)
  for (let i = 0; i < lengths.length; i++) {
    const r = rank[i]!
    if (r < 0) continue
    let from = offsets[i]!
    const end = from + lengths[i]!
    for (let p = 0; from < end; p++) {
      let to = (base[p]! + r) * blockBytes
      const stop = Math.min(end, from + blockBytes)
      while (from < stop) work[to++] = bytes[from++]!
    }
  }
  return work
}

function mask(work: Uint8Array, column: ByteColumn, planes: Planes, masks: LastBlockMasks): void {
  const words = new Int32Array(work.buffer)
  const last = new Int32Array(masks.last.buffer)
  const lastButOne = new Int32Array(masks.lastButOne.buffer)
  const { lengths } = column
  for (let i = 0; i < lengths.length; i++) {
    const r = planes.rank[i]!
    if (r < 0) continue
    const length = lengths[i]!
    const row = (length < blockBytes ? length : blockBytes + (length & 15)) * 4
    const p = blockCount(length) - 1
    const at = (planes.base[p]! + r) * 4
    for (let w = 0; w < 4; w++) words[at + w]! ^= last[row + w]!
    if (p === 0) continue
    const before = (planes.base[p - 1]! + r) * 4
    for (let w = 0; w < 4; w++) words[before + w]! ^= lastButOne[row + w]!
  }
}
