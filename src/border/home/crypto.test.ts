import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ed25519Signer, ed25519Verify, generateSigningKey, SigningKeyRefused, sha256 } from './crypto.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const fromHex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

test('SHA-256 of nothing', () => {
  expect(hex(sha256(new Uint8Array(0)))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('RFC 8032 section 7.1, test 2', async () => {
  const signer = ed25519Signer(fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'))
  expect(hex(signer.publicKey)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  expect(hex(await signer.sign(fromHex('72')))).toBe(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )
})

test('a generated key signs what its public key verifies, and no other', async () => {
  const [mine, other] = [ed25519Signer(generateSigningKey()), ed25519Signer(generateSigningKey())]
  const message = new TextEncoder().encode('message')
  const signature = await mine.sign(message)
  expect(await ed25519Verify(mine.publicKey, message, signature)).toBe(true)
  expect(await ed25519Verify(other.publicKey, message, signature)).toBe(false)
  expect(await ed25519Verify(mine.publicKey, new TextEncoder().encode('Message'), signature)).toBe(false)
  expect(await ed25519Verify(mine.publicKey.slice(1), message, signature)).toBe(false)
})

test('what is no Ed25519 private key is refused without quoting it', () => {
  for (const wrong of [
    '',
    'secret words',
    '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
    new Uint8Array(31),
  ]) {
    expect(() => ed25519Signer(wrong)).toThrow(SigningKeyRefused)
    expect(() => ed25519Signer(wrong)).toThrow(/^signing key: expected an Ed25519 private key/)
  }
})

interface Wycheproof {
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string }
    readonly tests: readonly {
      readonly tcId: number
      readonly msg: string
      readonly sig: string
      readonly result: string
    }[]
  }[]
}

const SHARED = process.env.WAYBILL_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const VECTORS = `${SHARED}/data/wycheproof/ed25519_test.json`

describe.skipIf(!existsSync(VECTORS))('wycheproof', () => {
  test('every Ed25519 case', async () => {
    const { testGroups }: Wycheproof = JSON.parse(readFileSync(VECTORS, 'utf8'))
    let cases = 0
    for (const { publicKey, tests } of testGroups) {
      for (const { tcId, msg, sig, result } of tests) {
        const verified = await ed25519Verify(fromHex(publicKey.pk), fromHex(msg), fromHex(sig))
        expect([tcId, verified]).toEqual([tcId, result === 'valid'])
        cases++
      }
    }
    expect(cases).toBeGreaterThan(100)
  })
})
