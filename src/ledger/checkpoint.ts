/** C2SP tlog-checkpoint: origin, size and root as a signed note with an Ed25519 signature (type 0x01). */
import { concatBytes, equalBytes, fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts'
import { HASH_BYTES, type Hash } from './tree.ts'

export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** A checkpoint with the signed note that says so. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: string
}

export interface Signer {
  /** Raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array | Promise<Uint8Array>
}

/** Ed25519 (RFC 8032) with a raw 32-byte public key. */
export type VerifySignature = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>

/** Whose log it must be, and the means to check that. */
export interface Trust {
  readonly origin: string
  readonly publicKey: Uint8Array
  readonly hash: Hash
  readonly verify: VerifySignature
}

const DASH = '\u2014'
const ED25519 = 1
const KEY_ID_BYTES = 4
const SIGNATURES_MAX = 16
const NAME = /^[^\s+\p{Cc}\p{Cs}]{1,200}$/u

/** May this text stand as a log's name? Not empty, no spaces, no plus sign. */
export function isOrigin(text: string): boolean {
  return NAME.test(text)
}

export async function signCheckpoint(checkpoint: Checkpoint, signer: Signer, hash: Hash): Promise<string> {
  if (!isOrigin(checkpoint.origin)) throw new RangeError('a ledger origin is 1 to 200 characters without spaces or "+"')
  const text = `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`
  const signature = await signer.sign(utf8(text))
  const blob = toBase64(concatBytes([keyId(checkpoint.origin, signer.publicKey, hash), signature]))
  return `${text}\n${DASH} ${checkpoint.origin} ${blob}\n`
}

/** The checkpoint that the note carries under the trusted key, or what is wrong with it, in words. */
export async function openCheckpoint(bytes: Uint8Array, trust: Trust): Promise<SignedCheckpoint | string> {
  const note = fromUtf8(bytes)
  const split = note === undefined ? -1 : note.lastIndexOf('\n\n')
  if (note === undefined || split < 0) return 'is no signed note: text, an empty line, signature lines'
  const text = note.slice(0, split + 1)
  const checkpoint = parseText(text)
  if (typeof checkpoint === 'string') return checkpoint
  if (checkpoint.origin !== trust.origin) return 'names another log as its origin'
  const wrong = await signatureFault(note.slice(split + 2), text, trust)
  return wrong ?? { ...checkpoint, note }
}

/** Text form of a public key as note verifiers take it: `<name>+<key id>+<base64 of type and key>`. */
export function verifierKey(origin: string, publicKey: Uint8Array, hash: Hash): string {
  const id = [...keyId(origin, publicKey, hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${origin}+${id}+${toBase64(concatBytes([Uint8Array.of(ED25519), publicKey]))}`
}

/** Origin and raw key of a verifier key, or undefined where the text is none. */
export function parseVerifierKey(text: string, hash: Hash): { origin: string; publicKey: Uint8Array } | undefined {
  const match = /^([^+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/=]+)$/.exec(text)
  const key = match === null ? undefined : fromBase64(match[2]!)
  if (match === null || key === undefined || key.length !== 33 || key[0] !== ED25519) return undefined
  const found = { origin: match[1]!, publicKey: key.slice(1) }
  return verifierKey(found.origin, found.publicKey, hash) === text ? found : undefined
}

function parseText(text: string): Checkpoint | string {
  const [origin, sizeText = '', rootText = '', end] = text.split('\n')
  if (origin === undefined || end !== '' || text.split('\n').length !== 4)
    return 'has not exactly origin, size and root'
  const root = fromBase64(rootText)
  const size = Number(sizeText)
  if (!isOrigin(origin)) return 'has no valid origin in line 1'
  if (!/^(0|[1-9][0-9]*)$/.test(sizeText) || !Number.isSafeInteger(size)) return 'has no valid size in line 2'
  if (root?.length !== HASH_BYTES) return 'has no valid root in line 3'
  return { origin, size, root }
}

async function signatureFault(block: string, text: string, trust: Trust): Promise<string | undefined> {
  const lines = block.split('\n')
  if (lines.pop() !== '') return 'does not end with a line feed'
  if (lines.length === 0) return 'is not signed'
  if (lines.length > SIGNATURES_MAX) return `has more than ${SIGNATURES_MAX} signatures`
  const ours = keyId(trust.origin, trust.publicKey, trust.hash)
  let signed = false
  for (const line of lines) {
    const [dash, name, blob, more] = line.split(' ')
    const bytes = fromBase64(blob ?? '')
    if (dash !== DASH || !name || !bytes || bytes.length <= KEY_ID_BYTES || more !== undefined) {
      return 'has a malformed signature line'
    }
    // Signatures under other keys are not ours to judge (signed-note: unknown keys are ignored).
    if (name !== trust.origin || !equalBytes(bytes.subarray(0, KEY_ID_BYTES), ours)) continue
    const signature = bytes.subarray(KEY_ID_BYTES)
    if (signature.length !== 64 || !(await trust.verify(trust.publicKey, utf8(text), signature))) {
      return 'has a signature under the log key that does not verify'
    }
    signed = true
  }
  return signed ? undefined : 'is not signed by the expected key'
}

function keyId(name: string, publicKey: Uint8Array, hash: Hash): Uint8Array {
  return hash(concatBytes([utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey])).slice(0, KEY_ID_BYTES)
}
