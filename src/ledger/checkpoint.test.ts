import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openCheckpoint, parseVerifierKey, signCheckpoint, type Trust, verifierKey } from './checkpoint.ts'
import type { Hash } from './tree.ts'

const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest()
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const key = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 1)]),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = Uint8Array.from(createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(12))
const signer = { publicKey, sign: (message: Uint8Array) => sign(null, message, key) }
const trust: Trust = {
  origin: 'log.example/a',
  publicKey,
  hash,
  verify: (raw, message, signature) =>
    verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' }), signature),
}
const head = { origin: 'log.example/a', size: 20_852_163, root: new Uint8Array(32).fill(5) }

/** The key and note that Go's golang.org/x/mod/sumdb/note gives as its example. */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

describe('a note of another implementation', () => {
  test('its verifier key parses, comes back, and its signature verifies under our reading of the format', async () => {
    const parsed = parseVerifierKey(PETER, hash)!
    expect(parsed.origin).toBe('PeterNeumann')
    expect(verifierKey(parsed.origin, parsed.publicKey, hash)).toBe(PETER)
    const [text = '', line = ''] = NOTE.split('\n\n')
    const blob = Buffer.from(line.split(' ')[2]!, 'base64')
    expect(blob.subarray(0, 4).toString('hex')).toBe('c74f20a3')
    expect(await trust.verify(parsed.publicKey, Buffer.from(`${text}\n`), blob.subarray(4))).toBe(true)
  })
})

describe('checkpoint', () => {
  test('is the note that tlog-checkpoint describes, and opens', async () => {
    const note = await signCheckpoint(head, signer, hash)
    const lines = note.split('\n')
    expect(lines.slice(0, 4)).toEqual(['log.example/a', '20852163', Buffer.alloc(32, 5).toString('base64'), ''])
    expect(lines[4]).toMatch(/^\u2014 log\.example\/a [A-Za-z0-9+/]{91}=$/)
    expect(await openCheckpoint(Buffer.from(note), trust)).toEqual({ ...head, note })
  })

  test('every byte changed, it does not open', async () => {
    const note = Buffer.from(await signCheckpoint(head, signer, hash))
    for (let at = 0; at < note.length; at++) {
      for (const bit of [1, 2, 128]) {
        const changed = Uint8Array.from(note)
        changed[at]! ^= bit
        expect(typeof (await openCheckpoint(changed, trust))).toBe('string')
      }
    }
  })

  test('an origin that is no name is refused before signing', async () => {
    for (const origin of ['', 'a b', 'a+b', 'a\nb', 'a\u3000b']) {
      await expect(signCheckpoint({ ...head, origin }, signer, hash)).rejects.toThrow(RangeError)
    }
  })

  test('extension lines are refused: nobody audits them', async () => {
    const text = `log.example/a\n1\n${Buffer.alloc(32).toString('base64')}\nextension\n`
    const note = await signCheckpoint(head, signer, hash)
    expect(await openCheckpoint(Buffer.from(`${text}\n${note.split('\n\n')[1]}`), trust)).toContain('exactly')
  })
})

test('a verifier key with anything changed is refused', () => {
  const text = verifierKey('log.example/a', publicKey, hash)
  expect(parseVerifierKey(text, hash)).toEqual({ origin: 'log.example/a', publicKey })
  for (const wrong of [`x${text}`, text.slice(0, -1), text.replace('+', ''), `${text}=`, '']) {
    expect(parseVerifierKey(wrong, hash)).toBeUndefined()
  }
})
