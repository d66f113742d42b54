/** Opens the home of an exporter: the locked state folder with its store, ledger and keys. */

import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Log, verifierKey } from '../../ledger/index.ts'
import type { ColumnType } from '../../plan/catalog.ts'
import type { ColumnCodec } from '../core/codec.ts'
import type { GateKeys } from '../core/dataset-gate.ts'
import type { HomeStore, LedgerDisk, Random } from '../core/ports.ts'
import { type Sealer, sealer } from '../core/sealing.ts'
import { type Tokeniser, tokeniser } from '../core/tokens.ts'
import { ed25519Verify, sha256 } from './crypto.ts'
import { type HomeKeys, openKeys } from './keys.ts'
import { openLedgerFiles } from './ledger-files.ts'
import { keyPath } from './ledger-reader.ts'
import { claimState } from './lock.ts'
import { openStore } from './state.ts'

export interface HomeOptions {
  readonly state: string
  readonly keys: string
  /** Bound into tokens. */
  readonly organisation: string
  /** Origin of the ledger's checkpoints. */
  readonly origin: string
  readonly codec: (type: ColumnType) => ColumnCodec
}

export interface Home {
  readonly store: HomeStore
  readonly log: Log
  readonly sealer: Sealer
  readonly keys: GateKeys
  /** Public half of the key that signs the ledger. */
  readonly publicKey: Uint8Array
  commitment(batch: number, parts: readonly Uint8Array[]): string
  close(): Promise<void>
}

const ledgerBegun = new TextEncoder().encode('ledger begun')

export const random: Random = { bytes: (n) => randomBytes(n) }

/** Claims the folder for this process; throws where another holds it, or keys or ledger do not belong to it. */
export async function openHome(options: HomeOptions): Promise<Home> {
  const folder = await claimState(options.state)
  try {
    const keys = openKeys(options.keys, !folder.fresh, random)
    folder.establish()
    const store = openStore(options.state)
    // The mark in the store, not the folder's age, says whether there was a ledger: a start may have been cut short.
    const begun = store.get('home', ledgerBegun) !== undefined
    const disk = openLedgerFiles(ledgerFolder(options.state))
    const log = await Log.open({
      disk,
      hash: sha256,
      signer: keys.ledgerSigner,
      verify: ed25519Verify,
      origin: options.origin,
      create: !begun,
    })
    await publishKey(disk, verifierKey(options.origin, keys.ledgerSigner.publicKey, sha256))
    if (!begun) {
      store.put('home', ledgerBegun, Uint8Array.of(1))
      await store.commit()
    }
    return {
      store,
      log,
      sealer: sealer(keys.sealKey(), random),
      keys: gateKeys(keys, options),
      publicKey: keys.ledgerSigner.publicKey,
      commitment: (batch, parts) => commitment(keys.ledgerSaltKey(), batch, parts),
      async close() {
        await log.publish()
        await store.close()
        await folder.release()
      },
    }
  } catch (error) {
    await folder.release()
    throw error
  }
}

/** Puts the verifier key beside the checkpoint, so that a copy of the folder can be checked for damage without this home. */
async function publishKey(disk: LedgerDisk, key: string): Promise<void> {
  const text = Buffer.from(`${key}\n`)
  const there = await disk.read(keyPath)
  if (there !== undefined && text.equals(there)) return
  await disk.replace(keyPath, text)
  await disk.sync()
}

export function ledgerFolder(state: string): string {
  return join(state, 'ledger')
}

export function gateKeys(keys: HomeKeys, options: Pick<HomeOptions, 'organisation' | 'codec'>): GateKeys {
  const tokenisers = new Map<string, Tokeniser>()
  return {
    hashKey: keys.hashKey(),
    codec: options.codec,
    tokeniser(domain) {
      const known = tokenisers.get(domain)
      if (known !== undefined) return known
      const scope = { organisation: options.organisation, domain, epoch: keys.epoch }
      const made = tokeniser(keys.tokenKey(keys.epoch), scope)
      tokenisers.set(domain, made)
      return made
    },
  }
}

/** HMAC-SHA256 over what a batch sends, under a salt of its own that follows from the home key: nobody abroad can try values on it. */
export function commitment(saltKey: Uint8Array, batch: number, parts: readonly Uint8Array[]): string {
  const salt = createHmac('sha256', saltKey).update(`batch ${batch}`).digest()
  const mac = createHmac('sha256', salt)
  const length = Buffer.alloc(4)
  for (const part of parts) {
    length.writeUInt32BE(part.length)
    mac.update(length).update(part)
  }
  return `hmac-sha256:${mac.digest('hex')}`
}
