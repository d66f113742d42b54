/** Files that must be there after a power cut, whole and for nobody else's eyes. */
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, statSync, unlinkSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Makes a folder of mode 0700 with its parents, durably; one that is there stays as it is. */
export function makePrivateFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  const above = dirname(resolve(first))
  for (let folder = resolve(path); folder !== above; folder = dirname(folder)) syncFolder(folder)
  syncFolder(above)
}

/** Writes a file of mode 0600 that appears whole or not at all; throws EEXIST where one is there. */
export function createPrivateFile(path: string, content: Uint8Array): void {
  const aside = join(dirname(path), `.${randomBytes(8).toString('hex')}`)
  const file = openSync(aside, 'wx', 0o600)
  try {
    try {
      for (let at = 0; at < content.length; ) at += writeSync(file, content, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    // A rename would put this file in the place of one made meanwhile.
    linkSync(aside, path)
  } finally {
    unlinkSync(aside)
  }
  syncFolder(dirname(path))
}

/** Makes the names in a folder durable. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** The permission bits of a file or folder, or `undefined` where there is none. */
export function permissions(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && found.mode & 0o777
}
