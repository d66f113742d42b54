/** Reads a log from its first entry to its last, one bundle in memory at a time, and compares every file on the way. */
import { equalBytes } from './bytes.ts'
import type { LogReader } from './disk.ts'
import { decodeEntry } from './entry.ts'
import { EntryRefused, type Fault } from './errors.ts'
import type { Entry } from './kinds.ts'
import { decodeTail, TAIL_PATH, type Tail, type TailRecord } from './tail.ts'
import {
  decodeBundle,
  decodeTile,
  encodeBundle,
  joinHashes,
  TILE_WIDTH,
  type Tile,
  TileTree,
  tilePath,
} from './tiles.ts'
import { HASH_BYTES, type Hash, leafHash } from './tree.ts'

export interface WalkOptions {
  readonly reader: LogReader
  readonly hash: Hash
  /** Sees each entry in order; says what is wrong with it in the run of entries, if anything. */
  readonly onEntry: (index: number, entry: Entry) => string | undefined
  /** Called when the tree has this many leaves; `root` is computed only if asked for. */
  readonly onSize: (size: number, root: () => Uint8Array) => Fault | undefined
  /** Compare the published partial tiles as well. */
  readonly partials: boolean
}

const NOTHING = new Uint8Array(0)

export class Walk {
  readonly tree: TileTree
  /** Entries of the bundle that is not full. */
  bundle: Uint8Array[] = []
  /** Entries of the last full bundle. */
  last: Uint8Array[] = []
  /** Full tiles and bundles that are not on the disk. */
  missing: { path: string; bytes: Uint8Array }[] = []
  readonly #options: WalkOptions

  constructor(options: WalkOptions) {
    this.#options = options
    this.tree = new TileTree(options.hash)
  }

  /** Reads full bundles from where the walk stands, until one is not there. */
  async fullBundles(): Promise<Fault | undefined> {
    for (;;) {
      const path = tilePath('entries', this.tree.size / TILE_WIDTH)
      const bytes = await this.#options.reader.read(path)
      if (bytes === undefined) return undefined
      const gap = this.gap()
      if (gap !== undefined) return gap
      const fault = await this.#fullBundle(path, bytes)
      if (fault !== undefined) return fault
    }
  }

  /** The file `tail`; a fault where its header is not ours. */
  async readTail(): Promise<Tail | Fault | undefined> {
    const bytes = await this.#options.reader.read(TAIL_PATH)
    return bytes && (decodeTail(bytes) ?? { path: TAIL_PATH, message: 'does not begin with a header of this version' })
  }

  /** A full tile or bundle that is not there. */
  gap(): Fault | undefined {
    const [file] = this.missing
    return file && { path: file.path, index: Math.max(0, this.tree.size - TILE_WIDTH), message: 'is missing' }
  }

  /** Does this record of the tail carry the root that the tree has after it? */
  follows(record: TailRecord): boolean {
    return equalBytes(record.root, this.tree.rootWith(leafHash(this.#options.hash, record.entry)))
  }

  /** Takes in one entry and compares the tiles that it fills. */
  async entry(path: string, bytes: Uint8Array, leaf = leafHash(this.#options.hash, bytes)): Promise<Fault | undefined> {
    const index = this.tree.size
    try {
      const message = this.#options.onEntry(index, decodeEntry(bytes))
      if (message !== undefined) return { path, index, message }
    } catch (error) {
      if (!(error instanceof EntryRefused)) throw error
      return { path, index, message: error.message }
    }
    this.bundle.push(bytes)
    for (const tile of this.tree.push(leaf)) {
      const fault = await this.#fullTile(tile)
      if (fault !== undefined) return fault
    }
    return this.#options.onSize(this.tree.size, () => this.tree.root()) ?? (await this.#endOfBundle(path))
  }

  /** Compares the published partial tiles of the tiles that are not full. */
  async openPartials(): Promise<Fault | undefined> {
    const index = Math.floor(this.tree.size / TILE_WIDTH)
    const tiles = this.tree.partials()
    if (!tiles.some((tile) => tile.level === 0)) tiles.unshift({ level: 0, index, hashes: [] })
    for (const tile of tiles) {
      const fault = await this.#partialTiles(tile)
      if (fault !== undefined) return fault
    }
    return this.#partialBundles(index)
  }

  async #fullBundle(path: string, bytes: Uint8Array): Promise<Fault | undefined> {
    const start = this.tree.size
    const tileName = tilePath(0, start / TILE_WIDTH)
    const tileBytes = await this.#options.reader.read(tileName)
    const leaves = tileBytes && decodeTile(tileBytes)
    if (tileBytes && leaves?.length !== TILE_WIDTH) {
      return {
        path: tileName,
        index: start,
        message: `is ${tileBytes.length} bytes, ${TILE_WIDTH * HASH_BYTES} are due`,
      }
    }
    const { entries, rest } = decodeBundle(bytes)
    const hashes = entries.map((entry) => leafHash(this.#options.hash, entry))
    const wrong = leaves === undefined ? -1 : hashes.findIndex((leaf, i) => !equalBytes(leaf, leaves[i] ?? NOTHING))
    if (wrong >= 0) return { path, index: start + wrong, message: `its hash is not hash ${wrong} of ${tileName}` }
    if (rest > 0 || entries.length !== TILE_WIDTH) {
      return {
        path,
        index: start + entries.length,
        message: `holds ${entries.length} whole entries, ${TILE_WIDTH} are due`,
      }
    }
    for (const [i, entry] of entries.entries()) {
      const fault = await this.entry(path, entry, hashes[i])
      if (fault !== undefined) return fault
    }
    return undefined
  }

  async #fullTile(tile: Tile): Promise<Fault | undefined> {
    const path = tilePath(tile.level, tile.index)
    const bytes = await this.#options.reader.read(path)
    const due = joinHashes(tile.hashes)
    if (bytes === undefined) this.missing.push({ path, bytes: due })
    else if (!equalBytes(bytes, due)) return wrongTile(path, tile, bytes)
    return this.#partialTiles(tile)
  }

  async #endOfBundle(source: string): Promise<Fault | undefined> {
    if (this.tree.size % TILE_WIDTH !== 0) return undefined
    const index = this.tree.size / TILE_WIDTH - 1
    const fault = await this.#partialBundles(index)
    const path = tilePath('entries', index)
    if (source !== path) this.missing.push({ path, bytes: encodeBundle(this.bundle) })
    this.last = this.bundle
    this.bundle = []
    return fault
  }

  async #partialTiles(tile: Tile): Promise<Fault | undefined> {
    for await (const { path, width, bytes } of this.#published(tilePath(tile.level, tile.index))) {
      const due = tile.hashes.slice(0, width)
      if (due.length < width || !equalBytes(bytes, joinHashes(due)))
        return wrongTile(path, { ...tile, hashes: due }, bytes)
    }
    return undefined
  }

  async #partialBundles(bundle: number): Promise<Fault | undefined> {
    for await (const { path, width, bytes } of this.#published(tilePath('entries', bundle))) {
      const { entries, rest } = decodeBundle(bytes)
      const wrong = entries.findIndex((entry, i) => i >= width || !equalBytes(entry, this.bundle[i] ?? NOTHING))
      if (wrong < 0 && rest === 0 && entries.length === width) continue
      const index = bundle * TILE_WIDTH + (wrong < 0 ? Math.min(entries.length, width) : wrong)
      return { path, index, message: `is not the first ${width} entries of the bundle` }
    }
    return undefined
  }

  async *#published(path: string): AsyncGenerator<{ path: string; width: number; bytes: Uint8Array }> {
    if (!this.#options.partials) return
    for (const name of await this.#options.reader.list(`${path}.p`)) {
      const bytes = await this.#options.reader.read(`${path}.p/${name}`)
      const width = /^[1-9][0-9]{0,2}$/.test(name) ? Number(name) : Number.POSITIVE_INFINITY
      if (bytes !== undefined) yield { path: `${path}.p/${name}`, width, bytes }
    }
  }
}

/** Which hash of a tile is wrong, and the first entry under it. */
function wrongTile(path: string, tile: Tile, bytes: Uint8Array): Fault {
  const due = joinHashes(tile.hashes)
  let at = 0
  while (at < due.length && at < bytes.length && due[at] === bytes[at]) at++
  const place = Math.floor(at / HASH_BYTES)
  const index = (tile.index * TILE_WIDTH + place) * TILE_WIDTH ** tile.level
  const message =
    at === due.length ? `goes on after the ${place} hashes that are due` : `hash ${place} is wrong or cut off`
  return { path, index, message }
}
