/** What a batch changes at home besides the counts can be taken back, when the target turns out not to have the batch. */

import type { HomeStore } from './ports.ts'

interface Kept {
  readonly set: string
  readonly key: Uint8Array
  readonly before: Uint8Array | undefined
}

/**
 * A home store that keeps, while a batch is decided, what stood under every key before its first write. Home is made
 * durable before the bytes leave; where they do not arrive, holds, facts, paths and jobs must be again as the target
 * knows them, or the batch, decided once more from the same position, would find its own effects and leave them out.
 */
export class Journal implements HomeStore {
  private readonly store: HomeStore
  private readonly set: string
  private kept: Map<string, Kept> | null = null
  private batch = 0

  constructor(store: HomeStore, flow: string) {
    this.store = store
    this.set = `undo/${flow}`
  }

  /** Begins to keep, for the batch that will have this number. */
  begin(batch: number): void {
    this.batch = batch
    this.kept = new Map()
  }

  /** Ends keeping; what was kept is durable with the batch's own writes. */
  end(): void {
    const kept = [...(this.kept?.values() ?? [])]
    this.kept = null
    if (kept.length > 0) this.store.put(this.set, numberKey(this.batch), pack(kept))
  }

  /** The batch is committed abroad. */
  forget(batch: number): void {
    this.store.remove(this.set, numberKey(batch))
  }

  /** Takes back every batch after this one, the latest first. Returns how many there were. */
  rollBack(after: number): number {
    let count = 0
    for (const [key, value] of [...this.store.entries(this.set)].reverse()) {
      if (readNumber(key) > after) {
        for (const { set, key: name, before } of unpack(value))
          if (before === undefined) this.store.remove(set, name)
          else this.store.put(set, name, before)
        count++
      }
      this.store.remove(this.set, key)
    }
    return count
  }

  get(set: string, key: Uint8Array): Uint8Array | undefined {
    return this.store.get(set, key)
  }

  put(set: string, key: Uint8Array, value: Uint8Array): void {
    this.keep(set, key)
    this.store.put(set, key, value)
  }

  remove(set: string, key: Uint8Array): void {
    this.keep(set, key)
    this.store.remove(set, key)
  }

  entries(set: string, prefix?: Uint8Array): Iterable<readonly [key: Uint8Array, value: Uint8Array]> {
    return this.store.entries(set, prefix)
  }

  count(set: string, prefix?: Uint8Array): number {
    return this.store.count(set, prefix)
  }

  commit(): Promise<void> {
    return this.store.commit()
  }

  close(): Promise<void> {
    return this.store.close()
  }

  private keep(set: string, key: Uint8Array): void {
    if (this.kept === null) return
    const name = `${set} ${Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('latin1')}`
    if (!this.kept.has(name)) this.kept.set(name, { set, key: key.slice(), before: this.store.get(set, key) })
  }
}

/** Names of sets first, each once; then per key the set's index, length and bytes of the key, length (-1: none) and bytes of the value. */
function pack(kept: readonly Kept[]): Uint8Array {
  const sets = [...new Set(kept.map((one) => one.set))]
  const head = new TextEncoder().encode(JSON.stringify(sets))
  const total = kept.reduce((sum, { key, before }) => sum + 7 + key.length + (before?.length ?? 0), 4 + head.length)
  const out = new Uint8Array(total)
  const view = new DataView(out.buffer)
  view.setUint32(0, head.length)
  out.set(head, 4)
  let at = 4 + head.length
  for (const { set, key, before } of kept) {
    out[at] = sets.indexOf(set)
    view.setUint16(at + 1, key.length)
    out.set(key, at + 3)
    at += 3 + key.length
    view.setInt32(at, before?.length ?? -1)
    if (before !== undefined) out.set(before, at + 4)
    at += 4 + (before?.length ?? 0)
  }
  return out
}

function* unpack(bytes: Uint8Array): Generator<Kept, void, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headEnd = 4 + view.getUint32(0)
  const sets = JSON.parse(new TextDecoder().decode(bytes.subarray(4, headEnd))) as string[]
  for (let at = headEnd; at < bytes.length; ) {
    const set = sets[bytes[at]!]!
    const keyEnd = at + 3 + view.getUint16(at + 1)
    const key = bytes.slice(at + 3, keyEnd)
    const length = view.getInt32(keyEnd)
    at = keyEnd + 4 + Math.max(0, length)
    yield { set, key, before: length < 0 ? undefined : bytes.slice(keyEnd + 4, at) }
  }
}

function numberKey(n: number): Uint8Array {
  const key = new Uint8Array(8)
  const view = new DataView(key.buffer)
  view.setUint32(0, Math.floor(n / 2 ** 32))
  view.setUint32(4, n >>> 0)
  return key
}

function readNumber(key: Uint8Array): number {
  const view = new DataView(key.buffer, key.byteOffset, 8)
  return view.getUint32(0) * 2 ** 32 + view.getUint32(4)
}
