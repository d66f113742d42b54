import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ByteColumn, columnOf, valueAt } from './column.ts'
import { cmac, cmacBatch, siv } from './siv.ts'

interface Vector {
  readonly tcId: number
  readonly key: string
  readonly aad: string
  readonly msg: string
  readonly ct: string
  readonly result: 'valid' | 'invalid'
}

const shared = process.env.WAYBILL_SHARED ?? join(import.meta.dirname, '../../../../shared')
const vectorFile = join(shared, 'data/wycheproof/aes_siv_cmac_test.json')
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const toHex = (bytes: Uint8Array | null | undefined) => (bytes ? Buffer.from(bytes).toString('hex') : bytes)
const key32 = hex('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f')
const values = (maxLength: number) =>
  fc.array(fc.option(fc.uint8Array({ maxLength, size: 'max' }), { freq: 8 }), {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  })

describe('CMAC', () => {
  // RFC 4493 §4
  const key = hex('2b7e151628aed2a6abf7158809cf4f3c')
  const text =
    '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710'
  const examples: readonly (readonly [number, string])[] = [
    [0, 'bb1d6929e95937287fa37d129b756746'],
    [16, '070a16b46b4d4144f79bdd9dd04a287c'],
    [40, 'dfa66747de9ae63030ca32611497c827'],
    [64, '51f0bebf7e3b9d92fc49741779363cfe'],
  ]

  it.each(examples)('gives the RFC 4493 code of %i bytes, singly and in a batch', (length, code) => {
    const message = hex(text).subarray(0, length)
    expect(toHex(cmac(key).one(message))).toBe(code)
    const batch = cmacBatch(key, columnOf([hex('00'), message, null, new Uint8Array(500)]))
    expect(toHex(batch.subarray(16, 32))).toBe(code)
    expect(batch).toHaveLength(64)
  })

  it('gives each value of a batch the code it has alone, and NULL zeros', () => {
    fc.assert(
      fc.property(values(700), fc.constantFrom(16, 24, 32), (column, keyLength) => {
        const hash = cmac(new Uint8Array(keyLength).fill(7))
        const batch = hash.batch(columnOf(column))
        for (const [i, value] of column.entries()) {
          const expected = value === null ? new Uint8Array(16) : hash.one(value)
          expect(toHex(batch.subarray(i * 16, i * 16 + 16))).toBe(toHex(expected))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes an empty column, and refuses a key that is not an AES key', () => {
    expect(cmacBatch(key, columnOf([]))).toHaveLength(0)
    expect(() => cmac(new Uint8Array(20))).toThrow('16, 24 or 32 bytes')
  })
})

describe('AES-SIV', () => {
  it('gives the example of RFC 5297 A.1', () => {
    const cipher = siv(
      hex('fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff'),
      hex('101112131415161718191a1b1c1d1e1f2021222324252627'),
    )
    const sealed = '85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c'
    const value = hex('112233445566778899aabbccddee')
    expect(toHex(cipher.seal(value))).toBe(sealed)
    expect(toHex(valueAt(cipher.sealBatch(columnOf([value])), 0))).toBe(sealed)
    expect(toHex(cipher.open(hex(sealed)))).toBe(toHex(value))
  })

  it('seals each value of a batch as it seals it alone, at every length and wherever the value lies', () => {
    fc.assert(
      fc.property(
        values(600),
        fc.constantFrom(32, 48, 64),
        fc.uint8Array({ maxLength: 40, size: 'max' }),
        (column, size, ad) => {
          const cipher = siv(new Uint8Array(size).fill(3), ad)
          const sealed = cipher.sealBatch(scattered(column))
          for (const [i, value] of column.entries()) {
            const one = value === null ? null : cipher.seal(value)
            expect(toHex(valueAt(sealed, i))).toBe(toHex(one))
            if (one !== null) expect(toHex(cipher.open(one))).toBe(toHex(value))
          }
        },
      ),
      { numRuns: 200 },
    )
    const lengths = Array.from({ length: 530 }, (_, length) => new Uint8Array(length).fill(length))
    const cipher = siv(key32, new Uint8Array())
    const sealed = cipher.sealBatch(columnOf(lengths))
    for (const [i, value] of lengths.entries()) expect(toHex(valueAt(sealed, i))).toBe(toHex(cipher.seal(value)))
  })

  it('refuses a sealed value with any one bit changed', () => {
    const cipher = siv(key32, hex('aa'))
    const sealed = cipher.seal(Buffer.from('a value of twenty b.'))
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Uint8Array.from(sealed)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(cipher.open(changed)).toBeUndefined()
    }
    expect(cipher.open(sealed.subarray(0, 15))).toBeUndefined()
    expect(siv(key32, hex('ab')).open(sealed)).toBeUndefined()
  })

  it('refuses a key of another length', () => {
    expect(() => siv(new Uint8Array(16), new Uint8Array())).toThrow('32, 48 or 64 bytes')
  })
})

describe.skipIf(!existsSync(vectorFile))('Wycheproof aes_siv_cmac', () => {
  const vectors = existsSync(vectorFile) ? readVectors() : []

  it('agrees on all 442 vectors, singly and in a batch among other values', () => {
    for (const vector of vectors) {
      const cipher = siv(hex(vector.key), hex(vector.aad))
      const message = hex(vector.msg)
      const alone = toHex(cipher.seal(message))
      const inBatch = toHex(valueAt(cipher.sealBatch(columnOf([key32, message, null, new Uint8Array(3)])), 1))
      const opened = toHex(cipher.open(hex(vector.ct)))
      const valid = vector.result === 'valid'
      expect([vector.tcId, alone === vector.ct, inBatch === vector.ct]).toEqual([vector.tcId, valid, valid])
      expect([vector.tcId, opened]).toEqual([vector.tcId, valid ? vector.msg : undefined])
    }
    expect(vectors).toHaveLength(442)
    expect(vectors.filter((vector) => vector.result === 'valid').length).toBeGreaterThan(0)
  })
})

function readVectors(): Vector[] {
  const file = JSON.parse(readFileSync(vectorFile, 'utf8')) as { testGroups: { tests: Vector[] }[] }
  return file.testGroups.flatMap((group) => group.tests)
}

/** The values in reverse order with gaps between them, as a batch might hold them. */
function scattered(values: readonly (Uint8Array | null)[]): ByteColumn {
  const parts = values.map((value) => [value ?? new Uint8Array(2), new Uint8Array(3).fill(0xee)]).reverse()
  const bytes = new Uint8Array(Buffer.concat([new Uint8Array(1), ...parts.flat()]))
  const offsets = new Int32Array(values.length)
  let at = 1
  for (let i = values.length - 1; i >= 0; i--) {
    offsets[i] = at
    at += (values[i]?.length ?? 2) + 3
  }
  return { bytes, offsets, lengths: Int32Array.from(values, (value) => value?.length ?? -1) }
}
