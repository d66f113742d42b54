/** The home store on disk: one LMDB environment in the state folder, whose commits are synced by its own thread. */
import { chmodSync, closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, open } from 'lmdb'
import { type Change, type DurableSets, LayeredStore } from '../core/layered-store.ts'
import { latin1Key } from '../core/sorted-map.ts'
import { StateUnreadable } from './errors.ts'
import { makePrivateFolder, syncFolder } from './files.ts'

/** Address space, not memory or disk: the file grows as it is written, LMDB grows the map beyond this when it must. */
const mapBytes = 2 ** 36
/** One is ours; the rest is for tools that look at a running store. */
const readersMax = 16

/**
 * Opens or creates the store in the folder `store` of `stateFolder` (mode 0700, files 0600). The caller holds the lock of
 * the state folder. Throws StateUnreadable where the files are not a store.
 */
export function openStore(stateFolder: string): LayeredStore {
  const folder = join(stateFolder, 'store')
  makePrivateFolder(folder)
  if (!looksLikeStore(join(folder, 'data.mdb'))) throw new StateUnreadable(folder)
  try {
    const database = open<Uint8Array, Uint8Array>({
      path: folder,
      encoding: 'binary',
      keyEncoding: 'binary',
      mapSize: mapBytes,
      maxReaders: readersMax,
      // A commit must resolve only when durable, and hold exactly what one batch wrote.
      overlappingSync: false,
      eventTurnBatching: false,
    })
    for (const file of ['data.mdb', 'lock.mdb']) chmodSync(join(folder, file), 0o600)
    syncFolder(folder)
    return new LayeredStore(new LmdbSets(database))
  } catch (cause) {
    throw new StateUnreadable(folder, cause)
  }
}

/**
 * All sets in one LMDB database, since their number is not known beforehand and opening a database of its own would stop
 * the main thread for a transaction: a key is the length of the set's name, the name, the key.
 */
class LmdbSets implements DurableSets {
  readonly #database: Database<Uint8Array, Uint8Array>
  readonly #heads = new Map<string, string>()

  constructor(database: Database<Uint8Array, Uint8Array>) {
    this.#database = database
  }

  get(set: string, key: string): Uint8Array | undefined {
    const value = this.#database.getBinary(this.#key(set, key))
    return value && new Uint8Array(value.buffer, value.byteOffset, value.length)
  }

  has(set: string, key: string): boolean {
    return this.#database.doesExist(this.#key(set, key))
  }

  *entries(set: string, prefix: string): Generator<readonly [key: string, value: Uint8Array], void, undefined> {
    const head = this.#head(set).length
    for (const { key, value } of this.#database.getRange(this.#range(set, prefix))) {
      yield [latin1Key(key).slice(head), new Uint8Array(value.buffer, value.byteOffset, value.length)]
    }
  }

  count(set: string, prefix: string): number {
    return this.#database.getKeysCount(this.#range(set, prefix))
  }

  async apply(changes: readonly Change[]): Promise<void> {
    const written = this.#database.batch(() => {
      for (const { set, key, value } of changes) {
        if (value === undefined) this.#database.remove(this.#key(set, key))
        else this.#database.put(this.#key(set, key), value)
      }
    })
    try {
      await written
    } catch (error) {
      throw await reasonOf(error)
    }
    this.#database.resetReadTxn()
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  #key(set: string, key: string): Buffer {
    return Buffer.from(this.#head(set) + key, 'latin1')
  }

  /** From the prefix to the first key beyond all that begin with it: the name in front is UTF-8, which has no byte 0xff. */
  #range(set: string, prefix: string): { readonly start: Buffer; readonly end: Buffer } {
    const start = this.#key(set, prefix)
    let last = start.length - 1
    while (start[last] === 0xff) last--
    const end = Buffer.from(start.subarray(0, last + 1))
    end[last]! += 1
    return { start, end }
  }

  #head(set: string): string {
    let head = this.#heads.get(set)
    if (head === undefined) {
      const name = Buffer.from(set, 'utf8')
      head = String.fromCharCode(name.length) + name.toString('latin1')
      this.#heads.set(set, head)
    }
    return head
  }
}

/** What the operating system said, which lmdb rejects in a second promise that has to be caught as well. */
async function reasonOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && 'commitError' in error && error.commitError instanceof Promise)) return error
  const reason = error.commitError.then(
    () => error,
    (cause: unknown) => cause,
  )
  return Promise.race([reason, new Promise((resolve) => setImmediate(resolve, error))])
}

/** LMDB's mark, in machine order, at this place of its two first pages; the first page tells the size of a page. */
const mark = 0xbeefc0de
const markAt = 24
const pageSizeAt = 48

/** Whether LMDB may be given this file, which is new or must begin as LMDB writes: lmdb crashes the process on others. */
function looksLikeStore(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return true
  const file = openSync(path, 'r')
  try {
    const word = (at: number) => {
      const read = new Uint32Array(1)
      return readSync(file, read, 0, 4, at) === 4 ? read[0]! : undefined
    }
    return word(markAt) === mark && word((word(pageSizeAt) ?? 0) + markAt) === mark
  } finally {
    closeSync(file)
  }
}
