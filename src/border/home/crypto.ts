/** SHA-256 and Ed25519 from the platform, in the shapes the ledger takes them. */
import * as crypto from 'node:crypto'
import type { Hash, Signer, VerifySignature } from '../../ledger/index.ts'

const PUBLIC_KEY_BYTES = 32
/** RFC 8410: what stands before the raw key in the DER forms of an Ed25519 key. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A key file or key text that is no Ed25519 private key. */
export class SigningKeyRefused extends Error {
  override readonly name = 'SigningKeyRefused'

  constructor() {
    super('signing key: expected an Ed25519 private key, as PKCS#8 PEM or as 32 raw bytes')
  }
}

export const sha256: Hash =
  typeof crypto.hash === 'function'
    ? (bytes) => crypto.hash('sha256', bytes, 'buffer')
    : (bytes) => crypto.createHash('sha256').update(bytes).digest()

/** A new Ed25519 private key as PKCS#8 PEM, to be kept in a file of mode 0600. */
export function generateSigningKey(): string {
  return crypto.generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** Signer from PKCS#8 PEM text or a raw 32-byte key. Throws SigningKeyRefused. */
export function ed25519Signer(key: string | Uint8Array): Signer {
  const privateKey = loadPrivateKey(key)
  const spki = crypto.createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return {
    publicKey: Uint8Array.from(spki.subarray(SPKI_PREFIX.length)),
    sign: (message) => crypto.sign(null, message, privateKey),
  }
}

/** Verifies under a raw 32-byte public key; a key of another length verifies nothing. */
export const ed25519Verify: VerifySignature = (publicKey, message, signature) => {
  if (publicKey.length !== PUBLIC_KEY_BYTES) return false
  const key = crypto.createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' })
  return crypto.verify(null, message, key, signature)
}

function loadPrivateKey(key: string | Uint8Array): crypto.KeyObject {
  try {
    const loaded =
      typeof key === 'string'
        ? crypto.createPrivateKey(key)
        : crypto.createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, key]), format: 'der', type: 'pkcs8' })
    if (loaded.asymmetricKeyType === 'ed25519') return loaded
  } catch {
    // The platform's message may quote the key file.
  }
  throw new SigningKeyRefused()
}
