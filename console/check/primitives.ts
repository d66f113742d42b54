/** SHA-256 and Ed25519 for the browser. On plain HTTP there is no WebCrypto, so both are always computed in JavaScript; where WebCrypto has them too, both must agree. */

import { hashes, verify } from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import type { Hash, VerifySignature } from '../../src/ledger/index.ts'

hashes.sha512 = sha512

export const hash: Hash = (bytes) => sha256(bytes)

/** Thrown where the two disagree: then neither is to be believed. */
export class Disagreement extends Error {
  override readonly name = 'Disagreement'
}

/** Strictly by RFC 8032; `zip215` would admit more signatures than the command line does. */
export const verifySignature: VerifySignature = async (publicKey, message, signature) => {
  const ours = verifies(publicKey, message, signature)
  const theirs = await byWebCrypto(publicKey, message, signature)
  if (theirs !== undefined && theirs !== ours) throw new Disagreement()
  return ours
}

function verifies(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}

/** Undefined where this browser, or this page, has no Ed25519 of its own. */
async function byWebCrypto(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle
  if (subtle === undefined) return undefined
  try {
    const key = await subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify'])
    return await subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message))
  } catch {
    return undefined
  }
}

export const hasWebCrypto = () => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined
