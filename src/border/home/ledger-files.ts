/** The ledger's files in a folder: appends and replacements that are on the disk when `sync` returns. */
import { closeSync, fsync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import type { LedgerDisk } from '../core/ports.ts'

const fsyncAsync = promisify(fsync)
const ASIDE = '.new'

/** A write or fsync of the ledger failed. What is on disk is unknown and a second fsync would lie: the process must end. */
export class LedgerDiskFailed extends Error {
  override readonly name = 'LedgerDiskFailed'
  /** The platform's error code, such as `ENOSPC` or `EIO`. */
  readonly code: string

  constructor(what: string, code: string) {
    super(`ledger disk: ${what} failed (${code}); end the process and start again`)
    this.code = code
  }
}

/** The system calls that make things durable, so that a test can fail or count them. */
export interface DurableCalls {
  readonly fsync: (fd: number) => Promise<void>
  readonly write: (fd: number, bytes: Uint8Array) => number
}

const PLATFORM: DurableCalls = { fsync: fsyncAsync, write: (fd, bytes) => writeSync(fd, bytes) }

/** Opens (and makes) the folder. Throws LedgerDiskFailed. */
export function openLedgerFiles(root: string, calls: DurableCalls = PLATFORM): LedgerFiles {
  return new LedgerFiles(root, calls)
}

export class LedgerFiles implements LedgerDisk {
  readonly #root: string
  readonly #calls: DurableCalls
  /** Open files with appended bytes. */
  readonly #appended = new Map<string, number>()
  readonly #dirtyFiles = new Set<string>()
  readonly #dirtyFolders = new Set<string>()
  #failure: LedgerDiskFailed | undefined

  constructor(root: string, calls: DurableCalls) {
    this.#root = root
    this.#calls = calls
    this.#attempt('opening the folder', () => {
      this.#makeFolder(root)
      // A process that died between a rename and the fsync of its folder left it undone.
      for (const folder of foldersBelow(root)) syncFolder(folder)
      syncFolder(dirname(root))
    })
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    this.#refuseAfterFailure()
    return readFile(this.#place(path)).catch(absent)
  }

  async list(path: string): Promise<readonly string[]> {
    this.#refuseAfterFailure()
    const names = (await readdir(this.#place(path)).catch(absent)) ?? []
    return names.filter((name) => !name.endsWith(ASIDE)).sort()
  }

  async append(path: string, bytes: Uint8Array): Promise<void> {
    this.#attempt('append', () => {
      const fd = this.#appended.get(path) ?? this.#openToAppend(path)
      this.#writeAll(fd, bytes)
      this.#dirtyFiles.add(path)
    })
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    const place = this.#place(path)
    const fd = this.#attempt('replace', () => {
      this.#makeFolder(dirname(place))
      const open = openSync(`${place}${ASIDE}`, 'w', 0o600)
      this.#writeAll(open, bytes)
      return open
    })
    // Before the rename, or a crash can leave the name with nothing behind it.
    await this.#attemptAsync('fsync', this.#calls.fsync(fd))
    this.#attempt('replace', () => {
      closeSync(fd)
      this.#closeAppended(path)
      renameSync(`${place}${ASIDE}`, place)
      this.#dirtyFolders.add(dirname(place))
    })
  }

  async sync(): Promise<void> {
    this.#refuseAfterFailure()
    // Names that `replace` gave already stand for synced bytes, so files and folders need no order between them.
    const files = [...this.#dirtyFiles].map((path) => this.#calls.fsync(this.#appended.get(path)!))
    const folders = [...this.#dirtyFolders].map((folder) => this.#fsyncFolder(folder))
    this.#dirtyFiles.clear()
    this.#dirtyFolders.clear()
    await this.#attemptAsync('fsync', Promise.all([...files, ...folders]))
  }

  /** Closes the files; nothing is made durable by it. */
  close(): void {
    for (const path of [...this.#appended.keys()]) this.#closeAppended(path)
  }

  #openToAppend(path: string): number {
    const place = this.#place(path)
    this.#makeFolder(dirname(place))
    const fd = openSync(place, 'a', 0o600)
    this.#appended.set(path, fd)
    this.#dirtyFolders.add(dirname(place))
    return fd
  }

  #closeAppended(path: string): void {
    const fd = this.#appended.get(path)
    if (fd !== undefined) closeSync(fd)
    this.#appended.delete(path)
    this.#dirtyFiles.delete(path)
  }

  #writeAll(fd: number, bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += this.#calls.write(fd, bytes.subarray(at))
  }

  /** Makes a folder and those above it; each folder in which a name appeared must be synced. */
  #makeFolder(folder: string): void {
    const first = mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (first === undefined) return
    for (let made = folder; made.length >= first.length; made = dirname(made)) this.#dirtyFolders.add(dirname(made))
  }

  async #fsyncFolder(folder: string): Promise<void> {
    const fd = openSync(folder, 'r')
    try {
      await this.#calls.fsync(fd)
    } finally {
      closeSync(fd)
    }
  }

  #place(path: string): string {
    return join(this.#root, path.split('/').join(sep))
  }

  #refuseAfterFailure(): void {
    if (this.#failure !== undefined) throw this.#failure
  }

  #attempt<T>(what: string, work: () => T): T {
    this.#refuseAfterFailure()
    try {
      return work()
    } catch (error) {
      throw this.#fail(what, error)
    }
  }

  async #attemptAsync(what: string, work: Promise<unknown>): Promise<void> {
    try {
      await work
    } catch (error) {
      throw this.#fail(what, error)
    }
  }

  #fail(what: string, error: unknown): LedgerDiskFailed {
    this.#failure ??= new LedgerDiskFailed(what, codeOf(error))
    return this.#failure
  }
}

function foldersBelow(root: string): string[] {
  const below = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [root, ...below.flatMap((entry) => foldersBelow(join(root, entry.name)))]
}

function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}

function absent(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
  throw error
}
