/** The ledger: an append-only Merkle log of what crossed and why, written at home and verified by anyone. */
export { type Act, decodeAct, encodeAct } from './acts.ts'
export {
  type Checkpoint,
  isOrigin,
  openCheckpoint,
  parseVerifierKey,
  type SignedCheckpoint,
  type Signer,
  signCheckpoint,
  type Trust,
  type VerifySignature,
  verifierKey,
} from './checkpoint.ts'
export type { LogDisk, LogReader } from './disk.ts'
export { decodeEntry, encodeEntry } from './entry.ts'
export { EntryRefused, type Fault, faultText, LedgerDamaged, LedgerFailed, LedgerMissing } from './errors.ts'
export { exportLog, type LogFile } from './export.ts'
export {
  type ActEntry,
  type BatchEntry,
  type CloseEntry,
  type Entry,
  type EntryKind,
  type EntryOf,
  KINDS,
  type ReleaseEntry,
} from './kinds.ts'
export { Log, type LogOptions, type Recovery, type Relation } from './log.ts'
export {
  type ConsistencyProof,
  type InclusionProof,
  type LogProof,
  type ProofResult,
  proveConsistency,
  proveInclusion,
  verifyProof,
} from './proof.ts'
export {
  actOn,
  actsOf,
  changedSince,
  type Group,
  lapsesAt,
  type Proposal,
  releaseOf,
} from './proposals.ts'
export type { Hash } from './tree.ts'
export { type KnownHead, type Verification, type VerifyOptions, verifyLog } from './verify.ts'
