/** Verifies a log offline, from its files and the public key alone, and names the first wrong place. */
import { equalBytes, fromBase64, toBase64 } from './bytes.ts'
import { openCheckpoint, type SignedCheckpoint, type Trust } from './checkpoint.ts'
import type { LogReader } from './disk.ts'
import { Closings } from './entry.ts'
import type { Fault } from './errors.ts'
import { type History, readHistory } from './history.ts'
import type { Entry } from './kinds.ts'
import { TAIL_PATH } from './tail.ts'
import { CHECKPOINT_PATH } from './tiles.ts'

/** A size and root that someone holds from earlier, such as the target's progress row. `root` is base64. */
export interface KnownHead {
  readonly size: number
  readonly root: string
}

export interface VerifyOptions extends Trust {
  /** The log must contain this history. */
  readonly known?: KnownHead
  /** The log is being written or was not closed in order: open batches and unsigned entries at its end are reported, not faults. */
  readonly running?: boolean
  /** Sees every entry that is signed, in order. */
  readonly onEntry?: (index: number, entry: Entry) => void
}

export type Verification =
  | {
      readonly ok: true
      readonly size: number
      readonly root: string
      /** Indices of batches without an ending. */
      readonly open: readonly number[]
      /** Indices of batches whose ending was never learnt. */
      readonly unknown: readonly number[]
      /** Entries at the end that no checkpoint covers yet; only where `running`. */
      readonly unsigned: number
    }
  | { readonly ok: false; readonly fault: Fault }

/** Reads every entry, recomputes every tile and the root, compares them with disk and checkpoint. Memory does not grow with the log. */
export async function verifyLog(reader: LogReader, options: VerifyOptions): Promise<Verification> {
  const checkpoint = await readCheckpoint(reader, options)
  if ('message' in checkpoint) return { ok: false, fault: checkpoint }
  const known = knownRoot(options.known, checkpoint)
  if (known !== undefined && 'message' in known) return { ok: false, fault: known }
  const closings = new Closings()
  const history = await readHistory({
    reader,
    hash: options.hash,
    signedSize: checkpoint.size,
    partials: true,
    onEntry: (index, entry) => {
      if (index < checkpoint.size) options.onEntry?.(index, entry)
      return closings.note(index, entry)
    },
    onSize: (size, root) => {
      if (size === known?.size && !equalBytes(root(), known.root)) return forked(size)
      return size === checkpoint.size && !equalBytes(root(), checkpoint.root) ? rootDiffers(size) : undefined
    },
  })
  if ('message' in history) return { ok: false, fault: history }
  const fault =
    cutOff(history, checkpoint) ?? (await history.walk.openPartials()) ?? ending(history, checkpoint, closings, options)
  if (fault !== undefined) return { ok: false, fault }
  const { size, root } = checkpoint
  const ends = { open: [...closings.batches('open').keys()], unknown: [...closings.batches('unknown').keys()] }
  return { ok: true, size, root: toBase64(root), ...ends, unsigned: history.walk.tree.size - size }
}

/** The checkpoint of a log under the trusted key, or the fault. */
export async function readCheckpoint(reader: LogReader, trust: Trust): Promise<SignedCheckpoint | Fault> {
  const bytes = await reader.read(CHECKPOINT_PATH)
  if (bytes === undefined) return { path: CHECKPOINT_PATH, message: 'is missing' }
  const checkpoint = await openCheckpoint(bytes, trust)
  return typeof checkpoint === 'string' ? { path: CHECKPOINT_PATH, message: checkpoint } : checkpoint
}

/** The log ends before what was signed. */
export function cutOff(history: History, checkpoint: SignedCheckpoint): Fault | undefined {
  const { size } = history.walk.tree
  if (size >= checkpoint.size) return undefined
  return { path: TAIL_PATH, index: size, message: `the log ends here, ${checkpoint.size} entries are signed` }
}

export function rootDiffers(size: number): Fault {
  const message = `signs another root than the one over the ${size} entries on disk`
  return { path: CHECKPOINT_PATH, ...(size > 0 ? { index: size - 1 } : {}), message }
}

function knownRoot(known: KnownHead | undefined, checkpoint: SignedCheckpoint) {
  if (known === undefined) return undefined
  if (checkpoint.size < known.size) {
    const message = `is older than a known one: ${checkpoint.size} entries, ${known.size} are known`
    return { path: CHECKPOINT_PATH, index: checkpoint.size, message }
  }
  const root = fromBase64(known.root)
  return root === undefined ? forked(known.size) : { size: known.size, root }
}

function forked(size: number): Fault {
  const message = `the first ${size} entries have another root than the known one: this is another history`
  return { path: CHECKPOINT_PATH, ...(size > 0 ? { index: size - 1 } : {}), message }
}

/** What a log that was closed in order does not have at its end. */
function ending(
  history: History,
  checkpoint: SignedCheckpoint,
  closings: Closings,
  options: VerifyOptions,
): Fault | undefined {
  if (options.running === true) return undefined
  const { size } = history.walk.tree
  const gap = history.walk.gap()
  if (gap !== undefined) return gap
  if (size > checkpoint.size || history.tornBytes > 0) {
    const message = `${size - checkpoint.size} entries and ${history.tornBytes} bytes follow the last signed entry`
    return { path: TAIL_PATH, index: checkpoint.size, message }
  }
  const [open] = closings.batches('open').keys()
  return open === undefined ? undefined : { path: TAIL_PATH, index: open, message: 'this batch has no ending' }
}
