/** Proofs that stand alone: that an entry is in a signed log, or that a log continues an earlier state of itself. */
import { fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts'
import { openCheckpoint, type Trust } from './checkpoint.ts'
import type { LogReader } from './disk.ts'
import { decodeEntry } from './entry.ts'
import { EntryRefused, LedgerDamaged } from './errors.ts'
import type { Entry } from './kinds.ts'
import { type KeptRoots, readEntry, tileNodes } from './nodes.ts'
import { checkConsistency, checkInclusion, leafHash, proveSubtree, rangeRoot } from './tree.ts'
import { type KnownHead, readCheckpoint } from './verify.ts'

export interface InclusionProof {
  readonly proof: 'waybill-inclusion/1'
  readonly index: number
  /** The entry's canonical JSON, as it was hashed. */
  readonly entry: string
  /** Base64 hashes, from the leaf upwards. */
  readonly path: readonly string[]
  /** The signed note over the tree that holds the entry. */
  readonly checkpoint: string
}

export interface ConsistencyProof {
  readonly proof: 'waybill-consistency/1'
  /** The earlier state. */
  readonly from: KnownHead
  readonly path: readonly string[]
  /** The signed note over the later state. */
  readonly checkpoint: string
}

export type LogProof = InclusionProof | ConsistencyProof

/** Proof that entry `index` is in the log as last signed. Throws RangeError, or LedgerDamaged where the log does not carry it. */
export async function proveInclusion(
  reader: LogReader,
  trust: Trust,
  index: number,
  kept?: KeptRoots,
): Promise<InclusionProof> {
  const { size, note } = await signed(reader, trust)
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`no entry ${index}: the log has ${size} signed entries`)
  }
  const entry = fromUtf8(await readEntry(reader, index, size))
  const path = await proveSubtree(trust.hash, tileNodes(reader, trust.hash, size, kept), index, index + 1, size)
  const proof = {
    proof: 'waybill-inclusion/1',
    index,
    entry: entry ?? '',
    path: path.map(toBase64),
    checkpoint: note,
  } as const
  return sound(proof, trust)
}

/** Proof that the log as last signed begins with its own first `oldSize` entries. Throws RangeError or LedgerDamaged. */
export async function proveConsistency(reader: LogReader, trust: Trust, oldSize: number): Promise<ConsistencyProof> {
  const { size, note } = await signed(reader, trust)
  if (!Number.isSafeInteger(oldSize) || oldSize < 1 || oldSize > size) {
    throw new RangeError(`no earlier state of ${oldSize} entries: the log has ${size} signed entries`)
  }
  const nodes = tileNodes(reader, trust.hash, size)
  const path = await proveSubtree(trust.hash, nodes, 0, oldSize, size)
  const from = { size: oldSize, root: toBase64(await rangeRoot(trust.hash, nodes, 0, oldSize)) }
  return sound({ proof: 'waybill-consistency/1', from, path: path.map(toBase64), checkpoint: note } as const, trust)
}

export type ProofResult =
  | { readonly ok: true; readonly size: number; readonly root: string; readonly entry?: Entry }
  | { readonly ok: false; readonly reason: string }

/** Checks a proof with the public key alone. For consistency the caller compares `from` with what it holds. */
export async function verifyProof(proof: unknown, trust: Trust): Promise<ProofResult> {
  if (!isProof(proof)) return { ok: false, reason: 'is no inclusion or consistency proof of this version' }
  const checkpoint = await openCheckpoint(utf8(proof.checkpoint), trust)
  if (typeof checkpoint === 'string') return { ok: false, reason: `the checkpoint ${checkpoint}` }
  const path = proof.path.map((text) => fromBase64(text) ?? new Uint8Array(0))
  const head = { size: checkpoint.size, root: toBase64(checkpoint.root) }
  if (proof.proof === 'waybill-consistency/1') {
    const oldRoot = fromBase64(proof.from.root) ?? new Uint8Array(0)
    const { size, root } = checkpoint
    const holds = checkConsistency(trust.hash, { oldSize: proof.from.size, oldRoot, size, root, proof: path })
    return holds ? { ok: true, ...head } : { ok: false, reason: 'the later log does not begin with the earlier one' }
  }
  const leaf = leafHash(trust.hash, utf8(proof.entry))
  if (!checkInclusion(trust.hash, { ...checkpoint, index: proof.index, leaf, proof: path })) {
    return { ok: false, reason: `the entry is not entry ${proof.index} of the signed log` }
  }
  try {
    return { ok: true, ...head, entry: decodeEntry(utf8(proof.entry)) }
  } catch (error) {
    if (error instanceof EntryRefused) return { ok: false, reason: error.message }
    throw error
  }
}

async function signed(reader: LogReader, trust: Trust) {
  const checkpoint = await readCheckpoint(reader, trust)
  if ('message' in checkpoint) throw new LedgerDamaged(checkpoint)
  return checkpoint
}

/** A log that was edited gives proofs that do not hold; better said by the one who proves than found by the one who checks. */
async function sound<P extends LogProof>(proof: P, trust: Trust): Promise<P> {
  const result = await verifyProof(proof, trust)
  if (!result.ok) throw new LedgerDamaged({ path: 'tile', message: result.reason })
  return proof
}

function isProof(value: unknown): value is LogProof {
  if (!isObject(value) || typeof value.checkpoint !== 'string') return false
  if (!Array.isArray(value.path) || !value.path.every((each) => typeof each === 'string')) return false
  if (value.proof === 'waybill-inclusion/1') {
    return Number.isSafeInteger(value.index) && typeof value.entry === 'string'
  }
  const from = value.from
  if (value.proof !== 'waybill-consistency/1' || !isObject(from)) return false
  return Number.isSafeInteger(from.size) && typeof from.root === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
