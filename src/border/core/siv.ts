/** AES-SIV (RFC 5297), deterministic authenticated encryption, of single values and of whole columns at once. */
import { type Cipher, createCipheriv, timingSafeEqual } from 'node:crypto'
import { type Cmac, cmac, copyBlock, double, subkeys, xorInto } from './cmac.ts'
import { type ByteColumn, offsetsFor, valueAt } from './column.ts'
import { aesBlocks, blockBytes, chain, type LastBlockMasks, layOut, macAt, type Planes } from './planes.ts'

export { cmac, cmacBatch } from './cmac.ts'

export interface Siv {
  /** The synthetic IV (16 bytes) followed by the ciphertext, as long as the value. */
  seal(value: Uint8Array): Uint8Array
  /** The value, or `undefined` if these bytes were not sealed under this key and associated data. */
  open(sealed: Uint8Array): Uint8Array | undefined
  /** `seal` of every value, packed into a new column; NULL stays NULL. */
  sealBatch(column: ByteColumn): ByteColumn
}

/**
 * AES-SIV under a key of 32, 48 or 64 bytes (half for the IV, half for the key stream) with one associated-data string,
 * which may be empty; throws RangeError for a key of another length.
 */
export function siv(key: Uint8Array, associatedData: Uint8Array): Siv {
  if (key.length !== 32 && key.length !== 48 && key.length !== 64) {
    throw new RangeError(`an AES-SIV key has 32, 48 or 64 bytes, not ${key.length}`)
  }
  const macKey = key.slice(0, key.length / 2)
  const streamKey = key.slice(key.length / 2)
  const mac = cmac(macKey)
  const seed = seedOf(mac, associatedData)
  const batch = { macAes: aesBlocks(macKey), streamAes: aesBlocks(streamKey) }
  const masks = sivMasks(batch.macAes, seed)
  const seal = (value: Uint8Array) => {
    const iv = syntheticIv(mac, seed, value)
    const sealed = new Uint8Array(blockBytes + value.length)
    sealed.set(iv)
    sealed.set(keyStream(streamKey, iv, value), blockBytes)
    return sealed
  }
  return {
    seal,
    open(sealed) {
      if (sealed.length < blockBytes) return undefined
      const iv = sealed.subarray(0, blockBytes)
      const value = keyStream(streamKey, iv, sealed.subarray(blockBytes))
      return timingSafeEqual(iv, syntheticIv(mac, seed, value)) ? value : undefined
    },
    sealBatch(column) {
      const sealed = emptySealed(column.lengths)
      const planes = layOut(column)
      const ivs = chain(batch.macAes, column, planes, masks)
      encrypt(batch.streamAes, column, planes, ivs, sealed)
      for (let i = 0; i < column.lengths.length; i++) {
        if (planes.rank[i]! < 0 && column.lengths[i]! >= 0)
          sealed.bytes.set(seal(valueAt(column, i)!), sealed.offsets[i]!)
      }
      return sealed
    },
  }
}

/** RFC 5297 §2.4 as far as the associated data reach: what every value of the batch starts from. */
function seedOf(mac: Cmac, associatedData: Uint8Array): Uint8Array {
  const seed = double(mac.one(new Uint8Array(blockBytes)))
  xorInto(seed, 0, mac.one(associatedData))
  return seed
}

/** RFC 5297 §2.4, the final step: a value of a block or more has the seed xored onto its end, a shorter one is padded. */
function syntheticIv(mac: Cmac, seed: Uint8Array, value: Uint8Array): Uint8Array {
  const text = new Uint8Array(Math.max(blockBytes, value.length))
  text.set(value)
  if (value.length < blockBytes) text[value.length] = 0x80
  xorInto(text, text.length - blockBytes, value.length < blockBytes ? double(seed) : seed)
  return mac.one(text)
}

/** Encrypts and decrypts: AES-CTR from the IV with two bits cleared (RFC 5297 §2.6). */
function keyStream(key: Uint8Array, iv: Uint8Array, text: Uint8Array): Uint8Array {
  return new Uint8Array(createCipheriv(`aes-${key.length * 8}-ctr`, key, firstCounter(iv)).update(text))
}

function firstCounter(iv: Uint8Array): Uint8Array {
  const counter = Uint8Array.from(iv)
  counter[8]! &= 0x7f
  counter[12]! &= 0x7f
  return counter
}

/** The final step of S2V and the CMAC subkeys folded into one mask for each length modulo the block. */
function sivMasks(macAes: Cipher, seed: Uint8Array): LastBlockMasks {
  const { whole, padded } = subkeys(macAes)
  const doubled = double(seed)
  const last = new Uint8Array(2 * blockBytes * blockBytes)
  const lastButOne = new Uint8Array(last.length)
  for (let rest = 0; rest < blockBytes; rest++) {
    const short = rest * blockBytes
    xorInto(last, short, doubled)
    xorInto(last, short, whole)
    last[short + rest]! ^= 0x80
    const long = (blockBytes + rest) * blockBytes
    xorInto(last, long, rest === 0 ? whole : padded)
    if (rest === 0) {
      xorInto(last, long, seed)
    } else {
      xorInto(last, long, seed.subarray(blockBytes - rest))
      last[long + rest]! ^= 0x80
      xorInto(lastButOne, long + rest, seed.subarray(0, blockBytes - rest))
    }
  }
  return { last, lastButOne }
}

function emptySealed(lengths: Int32Array): ByteColumn {
  const sealedLengths = lengths.map((length) => (length < 0 ? -1 : length + blockBytes))
  const { offsets, total } = offsetsFor(sealedLengths)
  return { bytes: new Uint8Array(total), offsets, lengths: sealedLengths }
}

/** One AES call makes the key stream of the whole column; then IVs and ciphertexts are written out. */
function encrypt(aes: Cipher, column: ByteColumn, planes: Planes, ivs: Uint8Array, sealed: ByteColumn): void {
  const { bytes, offsets, lengths } = column
  const { rank, base } = planes
  const stream = aes.update(counters(column, planes, ivs))
  const out = sealed.bytes
  for (let i = 0; i < lengths.length; i++) {
    const r = rank[i]!
    if (r < 0) continue
    let to = sealed.offsets[i]!
    copyBlock(ivs, macAt(column, planes, i), out, to)
    to += blockBytes
    let from = offsets[i]!
    const end = from + lengths[i]!
    for (let p = 0; from < end; p++) {
      let at = (base[p]! + r) * blockBytes
      const stop = Math.min(end, from + blockBytes)
      while (from < stop) out[to++] = bytes[from++]! ^ stream[at++]!
    }
  }
}

/** Counter blocks, laid out as the values are. The cleared bit keeps a count of so few blocks from carrying over. */
function counters(column: ByteColumn, planes: Planes, ivs: Uint8Array): Uint8Array {
  const blocks = new Uint8Array(planes.blocks * blockBytes)
  const { lengths } = column
  const { rank, base } = planes
  for (let i = 0; i < lengths.length; i++) {
    const r = rank[i]!
    if (r < 0) continue
    const iv = macAt(column, planes, i)
    const low = ((ivs[iv + 12]! & 0x7f) << 24) | (ivs[iv + 13]! << 16) | (ivs[iv + 14]! << 8) | ivs[iv + 15]!
    const count = Math.max(1, (lengths[i]! + blockBytes - 1) >> 4)
    for (let p = 0; p < count; p++) {
      const at = (base[p]! + r) * blockBytes
      copyBlock(ivs, iv, blocks, at)
      blocks[at + 8]! &= 0x7f
      const counter = low + p
      blocks[at + 12] = counter >>> 24
      blocks[at + 13] = counter >>> 16
      blocks[at + 14] = counter >>> 8
      blocks[at + 15] = counter
    }
  }
  return blocks
}
