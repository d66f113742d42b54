/** The state folder as a whole: for one process at a time, for one format, for nobody else's eyes. */
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StateNotRecognised, StateOfOtherFormat, TooOpen } from './errors.ts'
import { createPrivateFile, makePrivateFolder, permissions } from './files.ts'
import { hold, lockFolder } from './holder.ts'

const format = 'waybill state 1'
const formatFile = 'format'

/** A state folder that this process, and no other, may use until `release` or its end. */
export interface StateFolder {
  readonly path: string
  /** Nothing has been kept here yet: keys may still be made, and `establish` is due once they are. */
  readonly fresh: boolean
  /** Marks the folder as a state of this format, durably; from then on a missing key is an error. */
  establish(): void
  release(): Promise<void>
}

/**
 * Takes the state folder for this process, making it (mode 0700) where there is none. Throws StateLocked, TooOpen,
 * StateOfOtherFormat or StateNotRecognised.
 */
export async function claimState(path: string): Promise<StateFolder> {
  makePrivateFolder(path)
  const lock = await hold(path)
  try {
    const fresh = isFresh(path)
    return {
      path,
      fresh,
      establish() {
        if (fresh) createPrivateFile(join(path, formatFile), Buffer.from(`${format}\n`))
      },
      release: () => lock.release(),
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

function isFresh(path: string): boolean {
  const mode = permissions(path) ?? 0
  const found = readdirSync(path).filter((name) => name !== lockFolder)
  if (found.length === 0) {
    if (mode !== 0o700) chmodSync(path, 0o700)
    return true
  }
  if (!found.includes(formatFile)) throw new StateNotRecognised(path)
  const written = readFileSync(join(path, formatFile), 'latin1').trimEnd()
  if (written !== format)
    throw new StateOfOtherFormat(path, JSON.stringify(written.slice(0, 40)), JSON.stringify(format))
  if (mode & 0o077) throw new TooOpen(path, mode, 0o700)
  return false
}
