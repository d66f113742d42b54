/**
 * The file `tail`: the entries of the bundle that is not full yet, each followed by the root of the tree after it.
 * tlog-tiles gives a partial tile a new name for each width, which a file that only grows cannot have; so the open end
 * lives here, in our own form, and `tile/` holds nothing but what never changes again.
 * The root makes each record prove itself and all before it, so a torn write, a swap or an edit shows at its index.
 */
import { concatBytes, equalBytes, utf8 } from './bytes.ts'
import { lengthPrefix } from './tiles.ts'
import { HASH_BYTES } from './tree.ts'

export const TAIL_PATH = 'tail'

export interface TailRecord {
  readonly entry: Uint8Array
  readonly root: Uint8Array
}

export interface Tail {
  /** Number of the bundle that these records will fill. */
  readonly bundle: number
  readonly records: readonly TailRecord[]
  /** Bytes at the end that are no whole record. */
  readonly rest: number
  readonly bytes: Uint8Array
}

export function tailHeader(bundle: number): Uint8Array {
  return utf8(`waybill-tail/1 ${bundle}\n`)
}

export function encodeRecords(records: readonly TailRecord[]): Uint8Array {
  return concatBytes(records.flatMap(({ entry, root }) => [lengthPrefix(entry), entry, root]))
}

/** Undefined where the header is not the one this version writes. */
export function decodeTail(bytes: Uint8Array): Tail | undefined {
  const line = bytes.indexOf(10)
  const bundle = Number(String.fromCharCode(...bytes.subarray(0, Math.max(0, Math.min(line, 64)))).split(' ')[1])
  if (!Number.isSafeInteger(bundle) || bundle < 0 || !equalBytes(bytes.subarray(0, line + 1), tailHeader(bundle)))
    return undefined
  const records: TailRecord[] = []
  let at = line + 1
  while (at + 2 <= bytes.length) {
    const entryEnd = at + 2 + bytes[at]! * 256 + bytes[at + 1]!
    if (entryEnd + HASH_BYTES > bytes.length) break
    records.push({ entry: bytes.subarray(at + 2, entryEnd), root: bytes.subarray(entryEnd, entryEnd + HASH_BYTES) })
    at = entryEnd + HASH_BYTES
  }
  return { bundle, records, rest: bytes.length - at, bytes }
}
