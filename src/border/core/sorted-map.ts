/** A map from byte strings to values that gives its keys by prefix in order, cheaply between writes. */

/** So many new keys are looked through one by one before they are sorted in. */
const unsortedMax = 64

/** Bytes as a string with one character each, so that strings compare as the bytes do. */
export function latin1Key(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

export class SortedMap<Value> {
  readonly #values = new Map<string, Value>()
  #sorted: string[] = []
  #unsorted: string[] = []

  get size(): number {
    return this.#values.size
  }

  has(key: string): boolean {
    return this.#values.has(key)
  }

  get(key: string): Value | undefined {
    return this.#values.get(key)
  }

  set(key: string, value: Value): void {
    const before = this.#values.size
    this.#values.set(key, value)
    if (this.#values.size > before) this.#unsorted.push(key)
  }

  [Symbol.iterator](): Iterator<[string, Value]> {
    return this.#values[Symbol.iterator]()
  }

  /** Keys that begin with `prefix`, in order: a list of the caller's own. */
  keysFrom(prefix: string): string[] {
    if (this.#unsorted.length > unsortedMax) this.#sortIn()
    const found: string[] = []
    for (let i = this.#lowerBound(prefix); i < this.#sorted.length && this.#sorted[i]!.startsWith(prefix); i++) {
      found.push(this.#sorted[i]!)
    }
    const recent = this.#unsorted.filter((key) => key.startsWith(prefix))
    return recent.length === 0 ? found : found.concat(recent).sort(byBytes)
  }

  #sortIn(): void {
    const added = this.#unsorted.sort(byBytes)
    const merged: string[] = []
    let next = 0
    for (const key of this.#sorted) {
      while (next < added.length && added[next]! < key) merged.push(added[next++]!)
      merged.push(key)
    }
    while (next < added.length) merged.push(added[next++]!)
    this.#sorted = merged
    this.#unsorted = []
  }

  #lowerBound(prefix: string): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#sorted[middle]! < prefix) low = middle + 1
      else high = middle
    }
    return low
  }
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
