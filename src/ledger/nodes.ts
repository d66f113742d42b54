/** Hashes of inner nodes, read from the tiles; where a tile is not full, from what it is made of. */
import type { LogReader } from './disk.ts'
import { LedgerDamaged } from './errors.ts'
import { decodeTail, TAIL_PATH } from './tail.ts'
import { decodeBundle, decodeTile, TILE_HEIGHT, TILE_WIDTH, tilePath } from './tiles.ts'
import { foldComplete, type Hash, leafHash, type NodeSource } from './tree.ts'

/** Roots of full tiles, by level and index, as they were worked out: a log only grows, so they stay. */
export type KeptRoots = Map<string, Uint8Array>

/** Beyond so many, those of tiles that have been written out since are let go. */
const keptMax = 2_048

/** Nodes of the tree of `size` leaves. Throws LedgerDamaged where a file is missing or short. @param kept from one reading of a log to the next */
export function tileNodes(reader: LogReader, hash: Hash, size: number, kept: KeptRoots = new Map()): NodeSource {
  const rows = new Map<string, Promise<readonly Uint8Array[]>>()

  function row(level: number, index: number): Promise<readonly Uint8Array[]> {
    const key = `${level}/${index}`
    const found = rows.get(key) ?? readRow(level, index)
    rows.set(key, found)
    return found
  }

  async function readRow(level: number, index: number): Promise<readonly Uint8Array[]> {
    const width = Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH)
    const bytes = await reader.read(tilePath(level, index))
    const stored = bytes && decodeTile(bytes)
    if (stored && stored.length >= width) return stored.slice(0, width)
    if (level === 0)
      return (await lastEntries(reader, index, size)).slice(0, width).map((entry) => leafHash(hash, entry))
    const made: Uint8Array[] = []
    for (let i = 0; i < width; i++) made.push(await rootOf(level - 1, index * TILE_WIDTH + i))
    return made
  }

  async function rootOf(level: number, index: number): Promise<Uint8Array> {
    const key = `${level}/${index}`
    const found = kept.get(key) ?? foldComplete(hash, await row(level, index))
    if (kept.size >= keptMax) kept.clear()
    kept.set(key, found)
    return found
  }

  return async (height, index) => {
    const level = Math.floor(height / TILE_HEIGHT)
    const span = 2 ** (height % TILE_HEIGHT)
    const tile = Math.floor((index * span) / TILE_WIDTH)
    const from = index * span - tile * TILE_WIDTH
    const hashes = (await row(level, tile)).slice(from, from + span)
    if (hashes.length === span) return foldComplete(hash, hashes)
    throw new LedgerDamaged({ path: tilePath(level, tile), message: 'is missing or short' })
  }
}

/** One entry of a log of `size` entries. Throws LedgerDamaged where its bundle is missing. */
export async function readEntry(reader: LogReader, index: number, size: number): Promise<Uint8Array> {
  const bundle = Math.floor(index / TILE_WIDTH)
  const entry = (await readBundle(reader, bundle, size))[index - bundle * TILE_WIDTH]
  if (entry === undefined) throw new LedgerDamaged({ path: tilePath('entries', bundle), index, message: 'is missing' })
  return entry
}

/** Entries of one bundle of a log of `size` entries, those beyond it included; none where they are not there. */
export async function readBundle(reader: LogReader, bundle: number, size: number): Promise<readonly Uint8Array[]> {
  const bytes = await reader.read(tilePath('entries', bundle))
  return bytes ? decodeBundle(bytes).entries : lastEntries(reader, bundle, size)
}

async function lastEntries(reader: LogReader, bundle: number, size: number): Promise<readonly Uint8Array[]> {
  const bytes = await reader.read(TAIL_PATH)
  const tail = bytes && decodeTail(bytes)
  if (tail?.bundle === bundle) return tail.records.map(({ entry }) => entry)
  const published = await reader.read(tilePath('entries', bundle, Math.min(TILE_WIDTH, size - bundle * TILE_WIDTH)))
  return published ? decodeBundle(published).entries : []
}
