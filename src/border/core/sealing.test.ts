import { createCipheriv, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealer } from './sealing.ts'

const key = new Uint8Array(32).fill(1)
const random = { bytes: (n: number) => new Uint8Array(randomBytes(n)) }

describe('sealing', () => {
  it('opens what it sealed under the same associated data, never twice to the same bytes', () => {
    const home = sealer(key, random)
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60, size: 'max' }),
        fc.uint8Array({ maxLength: 20, size: 'max' }),
        (secret, data) => {
          const sealed = home.seal(secret, data)
          expect(home.open(sealed, data)).toEqual(new Uint8Array(secret))
          expect(sealed).toHaveLength(secret.length + 28)
          expect(home.seal(secret, data)).not.toEqual(sealed)
          expect(home.open(sealed, new Uint8Array([...data, 0]))).toBeUndefined()
          expect(sealer(new Uint8Array(32), random).open(sealed, data)).toBeUndefined()
        },
      ),
    )
  })

  it('refuses a changed bit anywhere, and bytes too few to have been sealed', () => {
    const home = sealer(key, random)
    const data = new Uint8Array([7])
    const sealed = home.seal(new Uint8Array([1, 2, 3]), data)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Uint8Array.from(sealed)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(home.open(changed, data)).toBeUndefined()
    }
    for (let length = 0; length < 28; length++) expect(home.open(sealed.subarray(0, length), data)).toBeUndefined()
  })

  it('is AES-256-GCM with the nonce of the random port in front and the tag behind', () => {
    const nonce = new Uint8Array(12).fill(4)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('held'))
    const expected = Buffer.concat([nonce, cipher.update('row 7'), cipher.final(), cipher.getAuthTag()])
    const sealed = sealer(key, { bytes: () => nonce }).seal(Buffer.from('row 7'), Buffer.from('held'))
    expect(Buffer.from(sealed).equals(expected)).toBe(true)
    expect(() => sealer(new Uint8Array(16), random)).toThrow('32 bytes')
  })
})
