/** Entries as bytes: canonical JSON, one byte string for each entry, refused where the declaration does not know it. */
import { fromUtf8, utf8 } from './bytes.ts'
import { EntryRefused } from './errors.ts'
import { type BatchEntry, type Entry, entryFault } from './kinds.ts'
import { ENTRY_BYTES_MAX } from './tiles.ts'

/** Canonical bytes of an entry. Throws EntryRefused. */
export function encodeEntry(entry: Entry): Uint8Array {
  const wrong = entryFault(entry)
  if (wrong !== undefined) throw new EntryRefused(wrong)
  const bytes = utf8(canonicalJson(entry))
  if (bytes.length > ENTRY_BYTES_MAX) {
    throw new EntryRefused(
      `${entry.kind}: ${bytes.length} bytes, at most ${ENTRY_BYTES_MAX} fit an entry; split the batch`,
    )
  }
  return bytes
}

/** The entry that these bytes are. Throws EntryRefused for anything but the canonical form of a declared kind. */
export function decodeEntry(bytes: Uint8Array): Entry {
  const text = fromUtf8(bytes)
  if (text === undefined) throw new EntryRefused('entry: is not UTF-8')
  const value = parse(text)
  if (!isEntry(value)) throw new EntryRefused(entryFault(value) ?? 'entry: is not JSON')
  if (canonicalJson(value) !== text) throw new EntryRefused(`${value.kind}: is not in canonical form`)
  return value
}

/** Follows which batches are open, so that each is closed once and none that does not exist. */
export class Closings {
  readonly #open: Map<number, BatchEntry>
  readonly #unknown: Map<number, BatchEntry>

  constructor(from?: Closings) {
    this.#open = new Map(from?.open)
    this.#unknown = new Map(from?.unknown)
  }

  /** Batches that have no ending yet, by index. */
  get open(): ReadonlyMap<number, BatchEntry> {
    return this.#open
  }

  /** Batches whose ending was never learnt, by index. */
  get unknown(): ReadonlyMap<number, BatchEntry> {
    return this.#unknown
  }

  /** Takes the next entry in; says what is wrong with it, if anything. */
  note(index: number, entry: Entry): string | undefined {
    if (entry.kind === 'batch') this.#open.set(index, entry)
    if (entry.kind !== 'close') return undefined
    const settles = entry.outcome !== 'unknown' && this.#unknown.has(entry.of)
    const batch = this.#open.get(entry.of) ?? (settles ? this.#unknown.get(entry.of) : undefined)
    if (batch === undefined) return `close.of: entry ${entry.of} is not a batch that is still open`
    if (batch.flow !== entry.flow) return `close.of: entry ${entry.of} is a batch of another flow`
    this.#open.delete(entry.of)
    this.#unknown.delete(entry.of)
    if (entry.outcome === 'unknown') this.#unknown.set(entry.of, batch)
    return undefined
  }
}

/** JSON with sorted keys and no spaces (RFC 8785 for the text and whole numbers that entries consist of). */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const member: unknown = Reflect.get(value, key)
    text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return text === '' ? '{}' : `${text}}`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text.
    throw new EntryRefused('entry: is not JSON')
  }
}

function isEntry(value: unknown): value is Entry {
  return entryFault(value) === undefined
}
