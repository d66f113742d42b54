/** The keys that only the exporting side has: one master key from which the others follow, and the key that signs the ledger. */

import { hkdfSync } from 'node:crypto'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Signer } from '../../ledger/index.ts'
import type { Random } from '../core/ports.ts'
import { ed25519Signer } from './crypto.ts'
import { KeyMalformed, KeyMissing, TooOpen } from './errors.ts'
import { createPrivateFile, makePrivateFolder, permissions } from './files.ts'

const keyBytes = 32
const masterFile = 'master.key'
const ledgerFile = 'ledger.key'
const epochFile = 'token.epoch'

/**
 * Opens the key folder: makes it (0700) and what is missing in it (0600) while there is no state that needs the old keys,
 * and only reads it afterwards. Throws KeyMissing, KeyMalformed or TooOpen.
 */
export function openKeys(folder: string, stateExists: boolean, random: Random): HomeKeys {
  const fresh = new Map<string, () => Uint8Array>([
    [masterFile, () => random.bytes(keyBytes)],
    [ledgerFile, () => random.bytes(keyBytes)],
    [epochFile, () => Buffer.from('1\n')],
  ])
  const missing = [...fresh.keys()].filter((file) => permissions(join(folder, file)) === undefined)
  if (missing.length > 0) {
    if (stateExists) throw new KeyMissing(join(folder, missing[0]!))
    makePrivateFolder(folder)
    if (missing.length === fresh.size) chmodSync(folder, 0o700)
    for (const file of missing) createPrivateFile(join(folder, file), fresh.get(file)!())
  }
  const mode = permissions(folder) ?? 0
  if (mode & 0o022) throw new TooOpen(folder, mode, 0o700)
  return new HomeKeys(readKey(folder, masterFile), readKey(folder, ledgerFile), readEpoch(folder))
}

/** Secrets live in private fields, so that printing this object shows none. */
export class HomeKeys {
  readonly #master: Uint8Array
  /** The key epoch of new tokens, from 1. */
  readonly epoch: number
  /** Signs the ledger's checkpoints (Ed25519). */
  readonly ledgerSigner: Signer

  constructor(master: Uint8Array, ledgerSeed: Uint8Array, epoch: number) {
    this.#master = master
    this.epoch = epoch
    this.ledgerSigner = ed25519Signer(ledgerSeed)
  }

  /** AES-SIV key of a token epoch, 64 bytes. */
  tokenKey(epoch: number): Uint8Array {
    return this.#derive(`token key, epoch ${epoch}`, 64)
  }

  /** Key of the 128-bit hashes of subject keys and row keys, 32 bytes for AES-CMAC. */
  hashKey(): Uint8Array {
    return this.#derive('hash key', 32)
  }

  /** AES-256-GCM key of what rests sealed in the home store, 32 bytes. */
  sealKey(): Uint8Array {
    return this.#derive('seal key', 32)
  }

  /** Key from which the salts of the ledger's commitments follow, 32 bytes. */
  ledgerSaltKey(): Uint8Array {
    return this.#derive('ledger salt key', 32)
  }

  /** HKDF-SHA256 (RFC 5869), the purpose as info. */
  #derive(purpose: string, bytes: number): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.#master, new Uint8Array(), `waybill 1 ${purpose}`, bytes))
  }
}

function readKey(folder: string, file: string): Uint8Array {
  const key = readPrivate(join(folder, file))
  if (key.length !== keyBytes) throw new KeyMalformed(join(folder, file), `${key.length} bytes`, `${keyBytes} bytes`)
  return key
}

function readEpoch(folder: string): number {
  const text = Buffer.from(readPrivate(join(folder, epochFile))).toString('latin1')
  if (!/^[1-9]\d{0,8}\n?$/.test(text)) {
    throw new KeyMalformed(join(folder, epochFile), `${text.length} bytes`, 'a whole number from 1')
  }
  return Number(text)
}

function readPrivate(path: string): Uint8Array {
  const mode = permissions(path) ?? 0
  if (mode & 0o077) throw new TooOpen(path, mode, 0o600)
  return new Uint8Array(readFileSync(path))
}
