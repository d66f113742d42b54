/** The log as existing tlog-tiles clients read it: every file of the layout for the size that is signed, and nothing else. */
import { utf8 } from './bytes.ts'
import type { Trust } from './checkpoint.ts'
import type { LogReader } from './disk.ts'
import { LedgerDamaged } from './errors.ts'
import { readEntry, tileNodes } from './nodes.ts'
import { CHECKPOINT_PATH, encodeBundle, joinHashes, TILE_HEIGHT, TILE_WIDTH, tilePath } from './tiles.ts'
import { readCheckpoint } from './verify.ts'

export interface LogFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Files to write elsewhere, the checkpoint last. Verify the log first: this copies. Throws LedgerDamaged where a file is missing. */
export async function* exportLog(reader: LogReader, trust: Trust): AsyncGenerator<LogFile> {
  const checkpoint = await readCheckpoint(reader, trust)
  if ('message' in checkpoint) throw new LedgerDamaged(checkpoint)
  const { size, note } = checkpoint
  yield* entryBundles(reader, size)
  const nodes = tileNodes(reader, trust.hash, size)
  for (let level = 0; TILE_WIDTH ** level <= size; level++) {
    const hashes = Math.floor(size / TILE_WIDTH ** level)
    for (const { index, width, path } of tilesOf(level, hashes)) {
      const stored = width === TILE_WIDTH ? await reader.read(path) : undefined
      const row: Uint8Array[] = []
      for (let i = 0; stored === undefined && i < width; i++) {
        row.push(await nodes(level * TILE_HEIGHT, index * TILE_WIDTH + i))
      }
      yield { path, bytes: stored ?? joinHashes(row) }
    }
  }
  yield { path: CHECKPOINT_PATH, bytes: utf8(note) }
}

async function* entryBundles(reader: LogReader, size: number): AsyncGenerator<LogFile> {
  for (const { index, width, path } of tilesOf('entries', size)) {
    const stored = width === TILE_WIDTH ? await reader.read(path) : undefined
    const entries: Uint8Array[] = []
    for (let i = 0; stored === undefined && i < width; i++) {
      entries.push(await readEntry(reader, index * TILE_WIDTH + i, size))
    }
    yield { path, bytes: stored ?? encodeBundle(entries) }
  }
}

function* tilesOf(level: number | 'entries', count: number) {
  for (let index = 0; index * TILE_WIDTH < count; index++) {
    const width = Math.min(TILE_WIDTH, count - index * TILE_WIDTH)
    yield { index, width, path: tilePath(level, index, width) }
  }
}
