/** A home store in memory, for `--shadow` and for the simulator, which takes its power away at will. */
import { type Change, type DurableSets, LayeredStore } from './layered-store.ts'
import { SortedMap } from './sorted-map.ts'

/** Points inside a commit at which the simulator may wait, crash or fail it by throwing. */
export interface CommitHooks {
  /** Nothing of the commit is durable yet. */
  readonly before?: () => Promise<void>
  /** All of it is durable, and nobody knows yet. */
  readonly after?: () => Promise<void>
}

/** A home store that forgets everything when the process ends. */
export function memoryStore(hooks: CommitHooks = {}): MemoryStore {
  return new MemoryStore(new MemorySets(hooks))
}

export class MemoryStore extends LayeredStore {
  readonly #sets: MemorySets

  constructor(sets: MemorySets) {
    super(sets)
    this.#sets = sets
  }

  /** A store of its own that holds what a crash now would leave; this one goes on. */
  snapshotDurable(hooks: CommitHooks = {}): MemoryStore {
    return new MemoryStore(this.#sets.copy(hooks))
  }

  /** What was durable, as a restarted process would find it; this store throws from now on, a commit on its way rejects. */
  crash(hooks: CommitHooks = {}): MemoryStore {
    this.abandon()
    return this.#sets.crash(hooks)
  }
}

class MemorySets implements DurableSets {
  readonly #hooks: CommitHooks
  #sets: Map<string, SortedMap<Uint8Array | undefined>>
  #crashed = false

  constructor(hooks: CommitHooks, sets = new Map<string, SortedMap<Uint8Array | undefined>>()) {
    this.#hooks = hooks
    this.#sets = sets
  }

  get(set: string, key: string): Uint8Array | undefined {
    return this.#sets.get(set)?.get(key)?.slice()
  }

  has(set: string, key: string): boolean {
    return this.#sets.get(set)?.get(key) !== undefined
  }

  *entries(set: string, prefix: string): Generator<readonly [key: string, value: Uint8Array], void, undefined> {
    const values = this.#sets.get(set)
    const found = (values?.keysFrom(prefix) ?? []).map((key) => [key, values?.get(key)] as const)
    for (const [key, value] of found) if (value !== undefined) yield [key, value.slice()]
  }

  count(set: string, prefix: string): number {
    const values = this.#sets.get(set)
    let count = 0
    for (const key of values?.keysFrom(prefix) ?? []) if (values?.get(key) !== undefined) count++
    return count
  }

  async apply(changes: readonly Change[]): Promise<void> {
    await this.#hooks.before?.()
    this.#refuseIfCrashed()
    for (const { set, key, value } of changes) {
      let values = this.#sets.get(set)
      if (values === undefined) {
        values = new SortedMap()
        this.#sets.set(set, values)
      }
      values.set(key, value)
    }
    await this.#hooks.after?.()
    this.#refuseIfCrashed()
  }

  async close(): Promise<void> {}

  copy(hooks: CommitHooks): MemorySets {
    const sets = new Map<string, SortedMap<Uint8Array | undefined>>()
    for (const [name, values] of this.#sets) {
      const copied = new SortedMap<Uint8Array | undefined>()
      for (const [key, value] of values) if (value !== undefined) copied.set(key, value)
      sets.set(name, copied)
    }
    return new MemorySets(hooks, sets)
  }

  crash(hooks: CommitHooks): MemoryStore {
    const left = new MemoryStore(this.copy(hooks))
    this.#crashed = true
    return left
  }

  #refuseIfCrashed(): void {
    if (this.#crashed) throw new Error('the store crashed')
  }
}
