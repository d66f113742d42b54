/** The spool of acts on proposals: one file each, put there by whoever asks, taken up by the process that holds the home. */

import {
  type Dirent,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createPrivateFile, makePrivateFolder, syncFolder } from './files.ts'

export const spoolFolder = 'acts'
const refusedFolder = 'refused'
const bytesMax = 65_536
/** A file that a writer died over. */
const abandonedMs = 600_000

export interface SpooledAct {
  /** As it is called in the folder. */
  readonly name: string
  /** Undefined where it is no file of a size that an act may have. */
  readonly bytes: Uint8Array | undefined
}

export interface Spool {
  /** Durable on return. False where an act of this id lies there already. */
  put(id: string, bytes: Uint8Array): boolean
  /** By name, which is the order in which they can be taken up. */
  read(): readonly SpooledAct[]
  remove(name: string): void
  /** Puts it aside with a note that says why. */
  refuse(name: string, why: string): void
}

/** The spool of a state folder; made with the first act (mode 0700, files 0600). */
export function spoolOf(state: string): Spool {
  const folder = join(state, spoolFolder)
  return {
    put: (id, bytes) => put(folder, id, bytes),
    read: () => read(folder),
    remove(name) {
      unlinkSync(join(folder, name))
      syncFolder(folder)
    },
    refuse: (name, why) => refuse(folder, name, why),
  }
}

function put(folder: string, id: string, bytes: Uint8Array): boolean {
  makePrivateFolder(folder)
  try {
    createPrivateFile(join(folder, `${id}.json`), bytes)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function read(folder: string): readonly SpooledAct[] {
  const found = entriesOf(folder).filter((one) => one.name !== refusedFolder)
  sweep(folder, found)
  const names = found.map(({ name }) => name).filter((name) => !name.startsWith('.'))
  return names.sort().flatMap((name): readonly SpooledAct[] => {
    const path = join(folder, name)
    const seen = lstatSync(path, { throwIfNoEntry: false })
    if (seen === undefined) return []
    if (!seen.isFile() || seen.size > bytesMax) return [{ name, bytes: undefined }]
    try {
      return [{ name, bytes: readFileSync(path) }]
    } catch (error) {
      // Taken up meanwhile.
      return codeOf(error) === 'ENOENT' ? [] : [{ name, bytes: undefined }]
    }
  })
}

/** Files that somebody began to write, and died. */
function sweep(folder: string, found: readonly Dirent[]): void {
  for (const { name } of found) {
    if (!name.startsWith('.')) continue
    const seen = lstatSync(join(folder, name), { throwIfNoEntry: false })
    if (seen?.isFile() && Date.now() - seen.mtimeMs > abandonedMs) unlinkSync(join(folder, name))
  }
}

function refuse(folder: string, name: string, why: string): void {
  const aside = join(folder, refusedFolder)
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  writeFileSync(join(aside, `${name}.why`), `${why}\n`, { mode: 0o600 })
  renameSync(join(folder, name), join(aside, name))
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
