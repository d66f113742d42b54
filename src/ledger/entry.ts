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

interface Ending {
  readonly batch: BatchEntry
  readonly unknown: boolean
}

/** Follows what entries before it allow: each batch is closed once and none that does not exist, each act is done once. */
export class Closings {
  readonly #base: Closings | undefined
  /** By index of the batch; undefined where a draft has closed it. */
  readonly #endings = new Map<number, Ending | undefined>()
  readonly #acts = new Set<string>()

  /** With a base it is a draft: it sees what the base knows and leaves it as it is. */
  constructor(base?: Closings) {
    this.#base = base
  }

  /** Batches that have no ending yet, or whose ending was never learnt, by index. */
  batches(state: 'open' | 'unknown'): ReadonlyMap<number, BatchEntry> {
    const found = new Map<number, BatchEntry>()
    for (const [index, ending] of this.#endings) {
      if (ending !== undefined && ending.unknown === (state === 'unknown')) found.set(index, ending.batch)
    }
    return found
  }

  /** Takes the next entry in; says what is wrong with it, if anything. */
  note(index: number, entry: Entry): string | undefined {
    if (entry.kind === 'batch') this.#set(index, { batch: entry, unknown: false })
    if (entry.kind === 'act') return this.#act(entry.id)
    if (entry.kind !== 'close') return undefined
    const ending = this.#get(entry.of)
    const unknown = entry.outcome === 'unknown'
    if (ending === undefined || (ending.unknown && unknown)) {
      return `close.of: entry ${entry.of} is not a batch that is still open`
    }
    if (ending.batch.flow !== entry.flow) return `close.of: entry ${entry.of} is a batch of another flow`
    this.#set(entry.of, unknown ? { batch: ending.batch, unknown } : undefined)
    return undefined
  }

  /** Takes over what a draft of this has noted. */
  adopt(draft: Closings): void {
    for (const [index, ending] of draft.#endings) this.#set(index, ending)
    for (const id of draft.#acts) this.#acts.add(id)
  }

  hasAct(id: string): boolean {
    return this.#acts.has(id) || this.#base?.hasAct(id) === true
  }

  #act(id: string): string | undefined {
    if (this.hasAct(id)) return 'act.id: the log has this act already'
    this.#acts.add(id)
    return undefined
  }

  #get(index: number): Ending | undefined {
    if (this.#base === undefined || this.#endings.has(index)) return this.#endings.get(index)
    return this.#base.#get(index)
  }

  #set(index: number, ending: Ending | undefined): void {
    if (ending === undefined && this.#base === undefined) this.#endings.delete(index)
    else this.#endings.set(index, ending)
  }
}

/** JSON with sorted keys and no spaces (RFC 8785 for the text and whole numbers that entries consist of). */
export function canonicalJson(value: unknown): string {
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
