/** AES-CMAC (RFC 4493) of single messages and of whole columns: the keyed 128-bit hash of subject keys and row keys. */
import { type Cipher, createCipheriv } from 'node:crypto'
import { type ByteColumn, valueAt } from './column.ts'
import { aesBlocks, blockBytes, chain, type LastBlockMasks, layOut, macAt } from './planes.ts'

export interface Cmac {
  /** The 16-byte code of one message. */
  one(message: Uint8Array): Uint8Array
  /** The codes of a column, 16 bytes a value in order; NULL gives 16 zero bytes. Values of one block cost one AES call in all. */
  batch(column: ByteColumn): Uint8Array
}

/** A keyed hash under an AES key of 16, 24 or 32 bytes; throws RangeError for another length. */
export function cmac(key: Uint8Array): Cmac {
  const aes = aesBlocks(checkedKey(key))
  const { whole, padded } = subkeys(aes)
  const masks = plainMasks(whole, padded)
  const one = (message: Uint8Array) => single(key, whole, padded, message)
  return {
    one,
    batch(column) {
      const count = column.lengths.length
      const out = new Uint8Array(count * blockBytes)
      const planes = layOut(column)
      const macs = chain(aes, column, planes, masks)
      for (let i = 0; i < count; i++) {
        if (planes.rank[i]! >= 0) {
          copyBlock(macs, macAt(column, planes, i), out, i * blockBytes)
        } else if (column.lengths[i]! > 0) {
          out.set(one(valueAt(column, i)!), i * blockBytes)
        }
      }
      return out
    },
  }
}

/** `cmac(key).batch(column)`, for a caller that hashes once under a key. */
export function cmacBatch(key: Uint8Array, column: ByteColumn): Uint8Array {
  return cmac(key).batch(column)
}

/** RFC 4493 §2.3: what is xored into a last block that is whole (K1), or that had to be padded (K2). */
export function subkeys(aes: Cipher): { readonly whole: Uint8Array; readonly padded: Uint8Array } {
  const whole = double(aes.update(new Uint8Array(blockBytes)))
  return { whole, padded: double(whole) }
}

/** Doubling in GF(2^128), RFC 5297 §2.3. */
export function double(block: Uint8Array): Uint8Array {
  const out = new Uint8Array(blockBytes)
  for (let i = 0; i < blockBytes; i++) out[i] = (block[i]! << 1) | ((block[i + 1] ?? 0) >> 7)
  if (block[0]! & 0x80) out[15]! ^= 0x87
  return out
}

export function xorInto(target: Uint8Array, at: number, mask: Uint8Array): void {
  for (let i = 0; i < mask.length; i++) target[at + i]! ^= mask[i]!
}

export function copyBlock(from: Uint8Array, fromAt: number, to: Uint8Array, toAt: number): void {
  for (let b = 0; b < blockBytes; b++) to[toAt + b] = from[fromAt + b]!
}

function checkedKey(key: Uint8Array): Uint8Array {
  if (key.length !== 16 && key.length !== 24 && key.length !== 32) {
    throw new RangeError(`an AES key has 16, 24 or 32 bytes, not ${key.length}`)
  }
  return key
}

/** One message through the platform's CBC, which is the chain of RFC 4493 §2.4 when the IV is zero. */
function single(key: Uint8Array, whole: Uint8Array, padded: Uint8Array, message: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(message.length / blockBytes))
  const chained = new Uint8Array(blocks * blockBytes)
  chained.set(message)
  const complete = message.length === chained.length
  if (!complete) chained[message.length] = 0x80
  xorInto(chained, chained.length - blockBytes, complete ? whole : padded)
  const cbc = createCipheriv(`aes-${key.length * 8}-cbc`, key, new Uint8Array(blockBytes)).setAutoPadding(false)
  return new Uint8Array(cbc.update(chained).subarray(-blockBytes))
}

function plainMasks(whole: Uint8Array, padded: Uint8Array): LastBlockMasks {
  const last = new Uint8Array(2 * blockBytes * blockBytes)
  for (let row = 0; row < 2 * blockBytes; row++) {
    const rest = row % blockBytes
    const complete = row === blockBytes
    xorInto(last, row * blockBytes, complete ? whole : padded)
    if (!complete) last[row * blockBytes + rest]! ^= 0x80
  }
  return { last, lastButOne: new Uint8Array(last.length) }
}
