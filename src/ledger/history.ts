/** Everything on disk, read once from the first entry to the last, with what the caller may do about an unfinished end. */
import { equalBytes } from './bytes.ts'
import type { Fault } from './errors.ts'
import { TAIL_PATH, type Tail } from './tail.ts'
import { decodeBundle, TILE_WIDTH, tilePath } from './tiles.ts'
import { HASH_BYTES } from './tree.ts'
import { Walk, type WalkOptions } from './walk.ts'

export interface History {
  readonly walk: Walk
  /** Bytes at the end of `tail` that are no whole record that follows the one before. */
  readonly tornBytes: number
  /** Is there a tail, and does it belong to a bundle that is full: the crash came before it was begun anew? */
  readonly tail: 'absent' | 'open' | 'full'
  /** The tail without what is torn off. */
  readonly tailBytes: Uint8Array
}

export interface HistoryOptions extends WalkOptions {
  /** Entries below this are signed: nothing may be wrong or missing among them. */
  readonly signedSize: number
}

/** Walks the whole log. Returns the first wrong place, if there is one among what is signed. */
export async function readHistory(options: HistoryOptions): Promise<History | Fault> {
  const walk = new Walk(options)
  const start = options.onSize(0, () => walk.tree.root())
  if (start !== undefined) return start
  for (;;) {
    const fault = await walk.fullBundles()
    if (fault !== undefined) return fault
    const next = walk.tree.size / TILE_WIDTH
    const tail = await walk.readTail()
    if (tail !== undefined && 'message' in tail) return { ...tail, index: walk.tree.size }
    const gap = walk.gap()
    if (gap !== undefined && tail?.bundle !== next - 1) return gap
    if (tail === undefined) return withoutTail(walk, options)
    if (tail.bundle === next) return withTail(walk, tail, options)
    if (tail.bundle === next - 1) return withFullTail(walk, tail)
    // A log that is being written may have filled bundles since the walk looked; else one of them is gone.
    if (tail.bundle < next)
      return { path: TAIL_PATH, index: walk.tree.size, message: `belongs to bundle ${tail.bundle}` }
    const path = tilePath('entries', next)
    if ((await options.reader.read(path)) === undefined) return { path, index: walk.tree.size, message: 'is missing' }
  }
}

async function withTail(walk: Walk, tail: Tail, options: HistoryOptions): Promise<History | Fault> {
  let whole = 0
  for (const record of tail.records) {
    const index = walk.tree.size
    if (whole === TILE_WIDTH || !walk.follows(record)) {
      if (index < options.signedSize) return differs(index)
      break
    }
    const fault = await walk.entry(TAIL_PATH, record.entry)
    if (fault !== undefined) return fault
    whole++
  }
  const torn = tail.records.slice(whole)
  const tornBytes = torn.reduce((sum, { entry }) => sum + entry.length + 2 + HASH_BYTES, tail.rest)
  const tailBytes = tail.bytes.subarray(0, tail.bytes.length - tornBytes)
  return { walk, tornBytes, tail: whole === TILE_WIDTH ? 'full' : 'open', tailBytes }
}

/** The bundle was stored and the tail not yet begun anew: both must say the same. */
function withFullTail(walk: Walk, tail: Tail): History | Fault {
  const start = tail.bundle * TILE_WIDTH
  const wrong = walk.last.findIndex((entry, i) => !equalBytes(entry, tail.records[i]?.entry ?? new Uint8Array(0)))
  if (wrong >= 0) return differs(start + wrong)
  if (tail.records.length !== TILE_WIDTH || tail.rest > 0) return differs(start + TILE_WIDTH)
  if (!equalBytes(tail.records.at(-1)!.root, walk.tree.root())) return differs(start + TILE_WIDTH - 1)
  return { walk, tornBytes: 0, tail: 'full', tailBytes: tail.bytes }
}

/** A published copy has no tail: its open end is the partial bundle of the signed size. */
async function withoutTail(walk: Walk, options: HistoryOptions): Promise<History | Fault> {
  const index = walk.tree.size
  const width = options.signedSize - index
  if (width <= 0) return { walk, tornBytes: 0, tail: 'absent', tailBytes: new Uint8Array(0) }
  const path = tilePath('entries', index / TILE_WIDTH, Math.min(width, TILE_WIDTH))
  const bytes = await options.reader.read(path)
  if (bytes === undefined) return { path, index, message: 'is missing, and there is no tail' }
  const { entries, rest } = decodeBundle(bytes)
  for (const entry of entries) {
    const fault = await walk.entry(path, entry)
    if (fault !== undefined) return fault
  }
  return { walk, tornBytes: rest, tail: 'absent', tailBytes: new Uint8Array(0) }
}

function differs(index: number): Fault {
  return { path: TAIL_PATH, index, message: 'is not the entry that was written here: hash and recorded root differ' }
}
