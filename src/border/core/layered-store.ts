/** The home store's contract over anything that can read durable entries and apply a batch of changes atomically. */
import type { HomeStore } from './ports.ts'
import { latin1Key, SortedMap } from './sorted-map.ts'

/** One write: the set, its key with one character per byte, and the value, or `undefined` for a removal. */
export interface Change {
  readonly set: string
  readonly key: string
  readonly value: Uint8Array | undefined
}

/** What lies below: durable entries only. Bytes handed out belong to the caller; bytes handed in never change. */
export interface DurableSets {
  get(set: string, key: string): Uint8Array | undefined
  has(set: string, key: string): boolean
  /** In key order, as of the first step of the iteration. */
  entries(set: string, prefix: string): Iterable<readonly [key: string, value: Uint8Array]>
  count(set: string, prefix: string): number
  /** Applies all changes, a later one over an earlier, or none; resolves once they are durable and visible to reads. */
  apply(changes: readonly Change[]): Promise<void>
  close(): Promise<void>
}

/** A commit failed, so nobody can say what is durable: the process must end. */
export class StoreFailed extends Error {
  override readonly name = 'StoreFailed'
  constructor(cause: unknown) {
    super('the home store could not make a commit durable; nothing more is read or written, end the process', { cause })
  }
}

/** The store was used after `close`, or after its simulated crash. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed'
  constructor() {
    super('the home store is closed')
  }
}

export const longestKeyBytes = 500
export const longestSetNameBytes = 255

/** Changes by set, of one commit. */
type Layer = Map<string, SortedMap<Uint8Array | undefined>>

/**
 * Keeps what is not durable yet in layers over the durable sets: one layer per commit on its way, and one for the writes
 * since. Commits that wait for the one in flight go down together.
 */
export class LayeredStore implements HomeStore {
  readonly #durable: DurableSets
  readonly #layers: Layer[] = [new Map()]
  #inFlight = 0
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined
  #ended: Error | undefined

  constructor(durable: DurableSets) {
    this.#durable = durable
  }

  get(set: string, key: Uint8Array): Uint8Array | undefined {
    const name = this.#checked(set, key)
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const changes = this.#layers[i]!.get(set)
      if (changes?.has(name)) return changes.get(name)?.slice()
    }
    return this.#durable.get(set, name)
  }

  put(set: string, key: Uint8Array, value: Uint8Array): void {
    this.#write(set, this.#checked(set, key), new Uint8Array(value))
  }

  remove(set: string, key: Uint8Array): void {
    this.#write(set, this.#checked(set, key), undefined)
  }

  /** Entries as they stand when iteration begins; writes and commits meanwhile do not show in it. */
  *entries(
    set: string,
    prefix?: Uint8Array,
  ): Generator<readonly [key: Uint8Array, value: Uint8Array], void, undefined> {
    const start = this.#checkedPrefix(set, prefix)
    const overlay = [...this.#overlay(set, start)].sort(([a], [b]) => (a < b ? -1 : 1))
    let next = 0
    for (const [key, value] of this.#durable.entries(set, start)) {
      for (; next < overlay.length && overlay[next]![0] < key; next++) yield* present(overlay[next]!)
      if (overlay[next]?.[0] === key) yield* present(overlay[next++]!)
      else yield [bytesOf(key), value]
    }
    for (; next < overlay.length; next++) yield* present(overlay[next]!)
  }

  count(set: string, prefix?: Uint8Array): number {
    const start = this.#checkedPrefix(set, prefix)
    let count = this.#durable.count(set, start)
    for (const [key, value] of this.#overlay(set, start)) {
      count += (value === undefined ? 0 : 1) - (this.#durable.has(set, key) ? 1 : 0)
    }
    return count
  }

  commit(): Promise<void> {
    if (this.#ended) return Promise.reject(this.#ended)
    if (this.#layers.at(-1)!.size > 0) this.#layers.push(new Map())
    if (this.#running === undefined) {
      if (this.#layers.length > 1) this.#running = this.#flush()
      return this.#running ?? Promise.resolve()
    }
    if (this.#layers.length - 1 > this.#inFlight) this.#next ??= this.#running.then(() => this.#flush())
    return this.#next ?? this.#running
  }

  /** Waits for commits on their way; writes that no commit spoke of are dropped. */
  async close(): Promise<void> {
    const last = this.#next ?? this.#running
    this.#ended ??= new StoreClosed()
    try {
      await last
    } finally {
      await this.#durable.close()
    }
  }

  /** Makes every later call throw, and a commit on its way reject, without touching what is durable. */
  protected abandon(): void {
    this.#ended = new StoreClosed()
  }

  async #flush(): Promise<void> {
    this.#inFlight = this.#layers.length - 1
    try {
      await this.#durable.apply(changesOf(this.#layers.slice(0, this.#inFlight)))
    } catch (cause) {
      this.#ended = new StoreFailed(cause)
      throw this.#ended
    }
    this.#layers.splice(0, this.#inFlight)
    this.#inFlight = 0
    this.#running = this.#next
    this.#next = undefined
  }

  #write(set: string, key: string, value: Uint8Array | undefined): void {
    const layer = this.#layers.at(-1)!
    let changes = layer.get(set)
    if (changes === undefined) {
      changes = new SortedMap()
      layer.set(set, changes)
    }
    changes.set(key, value)
  }

  /** The latest change of each key with this prefix that is not durable yet. */
  #overlay(set: string, prefix: string): Map<string, Uint8Array | undefined> {
    const latest = new Map<string, Uint8Array | undefined>()
    for (const layer of this.#layers) {
      const changes = layer.get(set)
      if (changes === undefined) continue
      for (const key of changes.keysFrom(prefix)) latest.set(key, changes.get(key))
    }
    return latest
  }

  #checked(set: string, key: Uint8Array): string {
    if (key.length === 0 || key.length > longestKeyBytes) {
      throw new RangeError(`a key of set ${set} has ${key.length} bytes; 1 to ${longestKeyBytes} are possible`)
    }
    return this.#checkedPrefix(set, key)
  }

  #checkedPrefix(set: string, prefix: Uint8Array | undefined): string {
    if (this.#ended) throw this.#ended
    const bytes = Buffer.byteLength(set)
    if (bytes === 0 || bytes > longestSetNameBytes) {
      throw new RangeError(`the name of a set has ${bytes} bytes; 1 to ${longestSetNameBytes} are possible`)
    }
    return prefix === undefined ? '' : latin1Key(prefix)
  }
}

function* present([key, value]: readonly [string, Uint8Array | undefined]): Generator<
  readonly [key: Uint8Array, value: Uint8Array],
  void,
  undefined
> {
  if (value !== undefined) yield [bytesOf(key), value.slice()]
}

function bytesOf(key: string): Uint8Array {
  return new Uint8Array(Buffer.from(key, 'latin1'))
}

function changesOf(layers: readonly Layer[]): Change[] {
  const changes: Change[] = []
  for (const layer of layers) {
    for (const [set, entries] of layer) {
      for (const [key, value] of entries) changes.push({ set, key, value })
    }
  }
  return changes
}
