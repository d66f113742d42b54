/** The C2SP tlog-tiles layout: paths, entry bundles, and a tree that hands out each tile as it fills. */
import { concatBytes } from './bytes.ts'
import { Frontier, HASH_BYTES, type Hash } from './tree.ts'

export const TILE_WIDTH = 256
export const TILE_HEIGHT = 8
export const ENTRY_BYTES_MAX = 0xffff
export const CHECKPOINT_PATH = 'checkpoint'

/** `tile/<L>/<N>`, with `.p/<W>` where the tile is partial. */
export function tilePath(level: number | 'entries', index: number, width = TILE_WIDTH): string {
  return `tile/${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

/** 1234067 is `x001/x234/067`. */
function indexPath(index: number): string {
  const groups: string[] = []
  for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`${groups.length === 0 ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`)
  }
  return groups.join('/')
}

/** Entries behind big-endian 16-bit lengths. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(entries.flatMap((entry) => [lengthPrefix(entry), entry]))
}

export function lengthPrefix(entry: Uint8Array): Uint8Array {
  return Uint8Array.of(entry.length >> 8, entry.length & 255)
}

/** The whole entries at the front, and how many bytes after them are none. */
export function decodeBundle(bytes: Uint8Array): { entries: Uint8Array[]; rest: number } {
  const entries: Uint8Array[] = []
  let at = 0
  while (at + 2 <= bytes.length) {
    const next = at + 2 + bytes[at]! * 256 + bytes[at + 1]!
    if (next > bytes.length) break
    entries.push(bytes.subarray(at + 2, next))
    at = next
  }
  return { entries, rest: bytes.length - at }
}

/** The hashes of a tile, or undefined where the bytes are no whole number of hashes. */
export function decodeTile(bytes: Uint8Array): Uint8Array[] | undefined {
  if (bytes.length % HASH_BYTES !== 0) return undefined
  const count = bytes.length / HASH_BYTES
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES))
}

export function joinHashes(hashes: readonly Uint8Array[]): Uint8Array {
  return concatBytes(hashes)
}

export interface Tile {
  readonly level: number
  readonly index: number
  readonly hashes: readonly Uint8Array[]
}

/** A growing tree that keeps, for each level, the hashes of the tile that is not full yet. */
export class TileTree {
  readonly #frontier: Frontier
  readonly #rows: Uint8Array[][] = []

  constructor(hash: Hash) {
    this.#frontier = new Frontier(hash)
  }

  get size(): number {
    return this.#frontier.size
  }

  root(): Uint8Array {
    return this.#frontier.root()
  }

  /** The root that one more leaf would give. */
  rootWith(leaf: Uint8Array): Uint8Array {
    return this.#frontier.rootWith(leaf)
  }

  /** Adds a leaf hash; returns the tiles that it filled, the lowest first. */
  push(leaf: Uint8Array): readonly Tile[] {
    const full: Tile[] = []
    this.#frontier.push(leaf, (height, node) => {
      if (height % TILE_HEIGHT !== 0) return
      const level = height / TILE_HEIGHT
      const row = this.#rows[level] ?? []
      this.#rows[level] = row
      row.push(node)
      if (row.length < TILE_WIDTH) return
      full.push({ level, index: (this.size + 1) / TILE_WIDTH ** (level + 1) - 1, hashes: row })
      this.#rows[level] = []
    })
    return full
  }

  /** The tiles that are not full, without the empty ones. */
  partials(): Tile[] {
    return this.#rows.flatMap((hashes, level) => {
      const index = Math.floor(this.size / TILE_WIDTH ** (level + 1))
      return hashes.length === 0 ? [] : [{ level, index, hashes }]
    })
  }
}
