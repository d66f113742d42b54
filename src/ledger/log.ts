/** The writing side: opens a log, recomputes it before signing anything, and appends entries that are durable on return. */
import { equalBytes, toBase64, utf8 } from './bytes.ts'
import { type SignedCheckpoint, type Signer, signCheckpoint, type VerifySignature } from './checkpoint.ts'
import type { LogDisk } from './disk.ts'
import { Closings, encodeEntry } from './entry.ts'
import { EntryRefused, type Fault, LedgerDamaged, LedgerFailed, LedgerMissing } from './errors.ts'
import { type History, readHistory } from './history.ts'
import type { ActEntry, BatchEntry, Entry, ReleaseEntry } from './kinds.ts'
import { tileNodes } from './nodes.ts'
import { decodeTail, encodeRecords, TAIL_PATH, tailHeader } from './tail.ts'
import { CHECKPOINT_PATH, encodeBundle, joinHashes, TILE_WIDTH, type Tile, type TileTree, tilePath } from './tiles.ts'
import { emptyRoot, type Hash, leafHash, rangeRoot } from './tree.ts'
import { cutOff, type KnownHead, readCheckpoint, rootDiffers } from './verify.ts'

export interface LogOptions {
  readonly disk: LogDisk
  readonly hash: Hash
  readonly signer: Signer
  readonly verify: VerifySignature
  readonly origin: string
  /** Make a new log where there is none; otherwise a missing one is LedgerMissing. */
  readonly create: boolean
}

/** What a crash left behind and opening put right. */
export interface Recovery {
  /** Whole entries that no checkpoint covered; they are part of the log and signed now. */
  readonly adopted: number
  /** Bytes of a record that was cut off in writing; they are gone. */
  readonly droppedBytes: number
}

/** How a state known elsewhere relates to this log: `behind` means the log has lost entries, `forked` that it is another history. */
export type Relation = 'equal' | 'ahead' | 'behind' | 'forked'

/** One process writes a log; calls are taken one after another. */
export class Log {
  readonly recovery: Recovery
  readonly #options: LogOptions
  readonly #tree: TileTree
  readonly #closings: Closings
  readonly #acts: (ActEntry | ReleaseEntry)[]
  /** Entries of the bundle that is not full. */
  #bundle: Uint8Array[]
  #checkpoint: SignedCheckpoint
  #turn: Promise<unknown> = Promise.resolve()
  #saving: Promise<void> | undefined
  #failure: unknown

  /**
   * Reads the whole log and compares it with its checkpoint before anything is signed.
   * Entries beyond the checkpoint are adopted where whole, since the root recorded with each proves it; a torn record is dropped.
   * Throws LedgerMissing, LedgerDamaged.
   */
  static async open(options: LogOptions): Promise<Log> {
    const { disk, hash, signer, verify, origin } = options
    if ((await disk.read(CHECKPOINT_PATH)) === undefined) await create(options)
    const checkpoint = await readCheckpoint(disk, { origin, hash, verify, publicKey: signer.publicKey })
    if ('message' in checkpoint) throw new LedgerDamaged(checkpoint)
    const closings = new Closings()
    const acts: (ActEntry | ReleaseEntry)[] = []
    const history = await readHistory({
      reader: disk,
      hash,
      signedSize: checkpoint.size,
      partials: false,
      onEntry: (index, entry) => {
        if (isOfProposal(entry)) acts.push(entry)
        return closings.note(index, entry)
      },
      onSize: (size, root) =>
        size === checkpoint.size && !equalBytes(root(), checkpoint.root) ? rootDiffers(size) : undefined,
    })
    if ('message' in history) throw new LedgerDamaged(history)
    const fault = cutOff(history, checkpoint) ?? withoutEnd(history)
    if (fault !== undefined) throw new LedgerDamaged(fault)
    const log = new Log(options, history, closings, acts, checkpoint)
    await log.#recover(history)
    return log
  }

  private constructor(
    options: LogOptions,
    history: History,
    closings: Closings,
    acts: (ActEntry | ReleaseEntry)[],
    checkpoint: SignedCheckpoint,
  ) {
    this.#options = options
    this.#tree = history.walk.tree
    this.#bundle = history.walk.bundle
    this.#closings = closings
    this.#acts = acts
    this.#checkpoint = checkpoint
    this.recovery = { adopted: this.#tree.size - checkpoint.size, droppedBytes: history.tornBytes }
  }

  /** The signed head over all durable entries; `size` in it is their number. */
  checkpoint(): SignedCheckpoint {
    return this.#checkpoint
  }

  /** Batches without an ending, by index of their entry. */
  openBatches(): ReadonlyMap<number, BatchEntry> {
    return this.#closings.batches('open')
  }

  /** Batches closed as `unknown` and not settled since, by index of their entry. */
  unknownBatches(): ReadonlyMap<number, BatchEntry> {
    return this.#closings.batches('unknown')
  }

  /** Acts on proposals, and releases that came of one, in the order of the log. */
  acts(): readonly (ActEntry | ReleaseEntry)[] {
    return this.#acts
  }

  hasAct(id: string): boolean {
    return this.#closings.hasAct(id)
  }

  /**
   * Appends entries and returns their indices once they are durable and the head over them is signed. The file
   * `checkpoint` follows a moment later, so that the rows need not wait for it; opening signs what it does not cover.
   * Throws EntryRefused with nothing written; after any other failure the log refuses everything (LedgerFailed).
   */
  append(entries: readonly Entry[]): Promise<readonly number[]> {
    return this.#exclusive(async () => {
      if (entries.length === 0) return []
      const start = this.#tree.size
      const encoded = this.#admit(entries)
      await this.#guard(() => this.#write(encoded))
      this.#acts.push(...entries.filter(isOfProposal))
      return encoded.map((_, i) => start + i)
    })
  }

  /** Waits until the file `checkpoint` is the current head, durably. Call it before the log is let go. */
  settle(): Promise<void> {
    return this.#exclusive(() =>
      this.#guard(async () => {
        await this.#saving
        await this.#options.disk.sync()
      }),
    )
  }

  /** Writes the partial tiles of the current head, so that the folder is whole for readers of tlog-tiles. */
  publish(): Promise<void> {
    return this.#exclusive(() =>
      this.#guard(async () => {
        await this.#saving
        const bundle = Math.floor(this.#tree.size / TILE_WIDTH)
        if (this.#bundle.length > 0) {
          await this.#options.disk.replace(tilePath('entries', bundle, this.#bundle.length), encodeBundle(this.#bundle))
        }
        for (const { level, index, hashes } of this.#tree.partials()) {
          await this.#options.disk.replace(tilePath(level, index, hashes.length), joinHashes(hashes))
        }
        await this.#options.disk.sync()
      }),
    )
  }

  /** Compares a head held elsewhere, such as the target's progress row, with this log. */
  relationTo(known: KnownHead): Promise<Relation> {
    return this.#exclusive(async () => {
      const { disk, hash } = this.#options
      const { size } = this.#tree
      if (known.size > size) return 'behind'
      const root = await rangeRoot(hash, tileNodes(disk, hash, size), 0, known.size)
      if (toBase64(root) !== known.root) return 'forked'
      return known.size === size ? 'equal' : 'ahead'
    })
  }

  /** Bytes of the entries, if all of them may follow what is there. */
  #admit(entries: readonly Entry[]): Uint8Array[] {
    const draft = new Closings(this.#closings)
    const encoded = entries.map((entry, i) => {
      const bytes = encodeEntry(entry)
      const wrong = draft.note(this.#tree.size + i, entry)
      if (wrong !== undefined) throw new EntryRefused(wrong)
      return bytes
    })
    this.#closings.adopt(draft)
    return encoded
  }

  async #write(entries: readonly Uint8Array[]): Promise<void> {
    const { disk, hash } = this.#options
    for (let at = 0; at < entries.length; ) {
      const chunk = entries.slice(at, at + TILE_WIDTH - this.#bundle.length)
      const full: Tile[] = []
      const records = chunk.map((entry) => {
        full.push(...this.#tree.push(leafHash(hash, entry)))
        return { entry, root: this.#tree.root() }
      })
      await disk.append(TAIL_PATH, encodeRecords(records))
      await disk.sync()
      this.#bundle.push(...chunk)
      if (this.#bundle.length === TILE_WIDTH) await this.#endBundle(full)
      at += chunk.length
    }
    // Signed only now: a head that is signed before its entries are durable can be lost and signed again over others.
    await this.#sign()
  }

  async #endBundle(full: readonly Tile[]): Promise<void> {
    const path = tilePath('entries', this.#tree.size / TILE_WIDTH - 1)
    const files = full.map((tile) => ({ path: tilePath(tile.level, tile.index), bytes: joinHashes(tile.hashes) }))
    await this.#beginBundle([...files, { path, bytes: encodeBundle(this.#bundle) }])
    this.#bundle = []
  }

  /** The tail is begun anew only when the tiles that replace it are durable. */
  async #beginBundle(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
    const { disk } = this.#options
    for (const { path, bytes } of files) await disk.replace(path, bytes)
    await disk.sync()
    await disk.replace(TAIL_PATH, tailHeader(this.#tree.size / TILE_WIDTH))
  }

  async #sign(): Promise<void> {
    const { origin, signer, hash } = this.#options
    const head = { origin, size: this.#tree.size, root: this.#tree.root() }
    const note = await signCheckpoint(head, signer, hash)
    this.#checkpoint = { ...head, note }
    this.#saving ??= this.#guard(() => this.#save())
    // Whoever calls next meets the failure.
    this.#saving.catch(() => undefined)
  }

  /** Writes the head until it is the current one; heads that come in between are left out. */
  async #save(): Promise<void> {
    let saved: string | undefined
    while (saved !== this.#checkpoint.note) {
      saved = this.#checkpoint.note
      await this.#options.disk.replace(CHECKPOINT_PATH, utf8(saved))
    }
    this.#saving = undefined
  }

  /** Puts right what a crash left. Adopted entries are written again, because the process that died may never have synced them. */
  async #recover({ walk, tail, tailBytes, tornBytes }: History): Promise<void> {
    const { adopted } = this.recovery
    if (adopted > 0 || tornBytes > 0) await this.#options.disk.replace(TAIL_PATH, tailBytes)
    await this.#options.disk.sync()
    if (tail === 'full') await this.#beginBundle(walk.missing)
    if (adopted > 0) await this.#sign()
    await this.#saving
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      this.#failure ??= error
      throw error
    }
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => {
      if (this.#failure !== undefined) {
        const message = 'ledger: an earlier write failed; end the process and open the ledger again'
        throw new LedgerFailed(message, { cause: this.#failure })
      }
      return work()
    })
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}

function isOfProposal(entry: Entry): entry is ActEntry | ReleaseEntry {
  return entry.kind === 'act' || (entry.kind === 'release' && entry.proposal !== undefined)
}

/** An empty log, signed. The tail comes first, so that a crash between leaves a place that still counts as empty. */
async function create({ disk, hash, signer, origin, create: allowed }: LogOptions): Promise<void> {
  const bytes = await disk.read(TAIL_PATH)
  const tail = bytes && decodeTail(bytes)
  const used = bytes !== undefined && (tail?.records.length !== 0 || tail.bundle !== 0 || tail.rest > 0)
  if (used || (await disk.list('tile')).length > 0) {
    throw new LedgerDamaged({ path: CHECKPOINT_PATH, message: 'is missing, and there are entries' })
  }
  if (!allowed) throw new LedgerMissing()
  await disk.replace(TAIL_PATH, tailHeader(0))
  await disk.sync()
  const note = await signCheckpoint({ origin, size: 0, root: emptyRoot(hash) }, signer, hash)
  await disk.replace(CHECKPOINT_PATH, utf8(note))
  await disk.sync()
}

function withoutEnd({ tail, walk }: History): Fault | undefined {
  if (tail !== 'absent') return undefined
  return { path: TAIL_PATH, index: walk.tree.size, message: 'is missing; a published copy cannot be written to' }
}
