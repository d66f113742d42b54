/** Reads a ledger that somebody else may be writing, or a copy of one: nothing is made, locked or synced. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { LogReader } from '../../ledger/index.ts'

/** Verifier key of the log in C2SP form, beside the checkpoint; whoever trusts it must have it from elsewhere too. */
export const keyPath = 'key.pub'

/** Whether a ledger was ever begun in the folder. */
export function holdsLedger(root: string): boolean {
  return ['checkpoint', 'tail', 'tile'].some((name) => existsSync(join(root, name)))
}

export function ledgerReader(root: string): LogReader {
  const place = (path: string) => join(root, path.split('/').join(sep))
  return {
    read: (path) => readFile(place(path)).catch(absent),
    list: async (path) => ((await readdir(place(path)).catch(absent)) ?? []).sort(),
  }
}

function absent(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  throw error
}
