/** Sealing of small secrets that rest in the home store, such as the keys of held rows: AES-256-GCM under the home key. */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from './ports.ts'

const nonceBytes = 12
const tagBytes = 16

export interface Sealer {
  /** Random nonce (12 bytes), ciphertext, tag (16 bytes). The associated data are bound to it and not stored. */
  seal(secret: Uint8Array, associatedData: Uint8Array): Uint8Array
  /** The secret, or `undefined` where key, associated data or any byte is not what it was sealed with. */
  open(sealed: Uint8Array, associatedData: Uint8Array): Uint8Array | undefined
}

/**
 * Sealer under a key of 32 bytes; throws RangeError for another length. With random nonces one key seals at most
 * 2^32 secrets (NIST SP 800-38D §8.3).
 */
export function sealer(key: Uint8Array, random: Random): Sealer {
  if (key.length !== 32) throw new RangeError(`a sealing key has 32 bytes, not ${key.length}`)
  return {
    seal(secret, associatedData) {
      const nonce = random.bytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      cipher.setAAD(associatedData)
      const sealed = new Uint8Array(nonceBytes + secret.length + tagBytes)
      sealed.set(nonce)
      sealed.set(cipher.update(secret), nonceBytes)
      cipher.final()
      sealed.set(cipher.getAuthTag(), nonceBytes + secret.length)
      return sealed
    },
    open(sealed, associatedData) {
      if (sealed.length < nonceBytes + tagBytes) return undefined
      const end = sealed.length - tagBytes
      const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
      cipher.setAAD(associatedData)
      cipher.setAuthTag(sealed.subarray(end))
      const secret = new Uint8Array(cipher.update(sealed.subarray(nonceBytes, end)))
      try {
        cipher.final()
      } catch {
        return undefined
      }
      return secret
    },
  }
}
