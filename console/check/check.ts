/** Checks a log that is read over HTTP by the code that the command line uses: every entry, every tile, the root, the signature. */

import {
  faultText,
  type KnownHead,
  type LogProof,
  type LogReader,
  parseVerifierKey,
  verifyLog,
  verifyProof,
} from '../../src/ledger/index.ts'
import { Disagreement, hash, hasWebCrypto, verifySignature } from './primitives.ts'

export interface Asked {
  /** Verifier key that somebody gave this reader. */
  readonly key: string
  /** Of the checkpoint that this browser saw last. */
  readonly known?: KnownHead
}

export type Checked =
  | {
      readonly look: 'checked'
      readonly size: number
      readonly root: string
      readonly open: number
      /** Whether the browser’s own cryptography agreed, where it has any. */
      readonly twice: boolean
      /** Size of the earlier state that the log was found to continue. */
      readonly continues: number | null
    }
  | { readonly look: 'failed'; readonly why: string; readonly index: number | null }
  | { readonly look: 'cannot'; readonly why: string }

/** Reads one file of the log by its path in the tlog-tiles layout; undefined where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>

/** A file could not be had: that says nothing of the log. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

export async function checkLog(read: ReadFile, asked: Asked, onEntry: (index: number) => void): Promise<Checked> {
  const key = parseVerifierKey(asked.key.trim(), hash)
  if (key === undefined) return { look: 'cannot', why: 'the key is no verifier key' }
  const trust = { ...key, hash, verify: verifySignature }
  return told(async () => {
    const checkpoint = await read('checkpoint')
    const reader: LogReader = {
      read: async (path) => (path === 'checkpoint' ? checkpoint : read(path)),
      list: async (path) => partialsIn(path, statedSize(checkpoint)),
    }
    const found = await verifyLog(reader, {
      ...trust,
      running: true,
      onEntry,
      ...(asked.known === undefined ? {} : { known: asked.known }),
    })
    if (!found.ok) return { look: 'failed', why: faultText(found.fault), index: found.fault.index ?? null }
    const { size, root, open } = found
    return {
      look: 'checked',
      size,
      root,
      open: open.length,
      twice: hasWebCrypto(),
      continues: asked.known?.size ?? null,
    }
  })
}

/** Over HTTP no folder can be listed: what a checkpoint of this size must have there is known without. */
function partialsIn(folder: string, size: number): readonly string[] {
  const level = /^tile\/(\d+|entries)\/.*\.p$/.exec(folder)?.[1]
  const width = Math.floor(size / 256 ** (level === 'entries' ? 0 : Number(level))) % 256
  return width > 0 ? [String(width)] : []
}

/** As the second line says; whether it was signed, the check itself finds. */
function statedSize(checkpoint: Uint8Array | undefined): number {
  const size = Number(new TextDecoder().decode(checkpoint).split('\n')[1])
  return Number.isSafeInteger(size) ? size : 0
}

/** A proof that stands alone: of one entry, or that a log has only grown. */
export async function checkProof(proof: LogProof, keyText: string): Promise<Checked> {
  const key = parseVerifierKey(keyText.trim(), hash)
  if (key === undefined) return { look: 'cannot', why: 'the key is no verifier key' }
  return told(async () => {
    const found = await verifyProof(proof, { ...key, hash, verify: verifySignature })
    if (!found.ok) return { look: 'failed', why: found.reason, index: 'index' in proof ? proof.index : null }
    const continues = proof.proof === 'waybill-consistency/1' ? proof.from.size : null
    return { look: 'checked', size: found.size, root: found.root, open: 0, twice: hasWebCrypto(), continues }
  })
}

async function told(work: () => Promise<Checked>): Promise<Checked> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unreachable) return { look: 'cannot', why: error.message }
    if (error instanceof Disagreement)
      return { look: 'cannot', why: 'this browser’s cryptography and ours disagree; use the command line' }
    throw error
  }
}
