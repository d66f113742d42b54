/** Acts on proposals as they travel to the process that writes the log: one file each, in the bytes of its canonical JSON. */
import { fromUtf8, utf8 } from './bytes.ts'
import { canonicalJson } from './entry.ts'
import { EntryRefused } from './errors.ts'
import { maybe, name, record, remark } from './fields.ts'
import { type ActEntry, KINDS } from './kinds.ts'

/** What becomes an entry of the log, and the remark that does not. */
export type Act = Omit<ActEntry, 'kind' | 'at'> & { readonly text?: string }

const shape = record({ flow: name, ...KINDS.act, text: maybe(remark) })

/** Throws EntryRefused. */
export function encodeAct(act: Act): Uint8Array {
  const wrong = shape.wrong(act, 'act')
  if (wrong !== undefined) throw new EntryRefused(wrong)
  return utf8(canonicalJson(act))
}

/** The act that these bytes are. Throws EntryRefused, which names the place and never what stands there. */
export function decodeAct(bytes: Uint8Array): Act {
  const text = fromUtf8(bytes)
  if (text === undefined) throw new EntryRefused('act: is not UTF-8')
  const value = parse(text)
  if (!isAct(value)) throw new EntryRefused(shape.wrong(value, 'act') ?? 'act: is not JSON')
  if (canonicalJson(value) !== text) throw new EntryRefused('act: is not in canonical form')
  return value
}

function isAct(value: unknown): value is Act {
  return shape.wrong(value, 'act') === undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new EntryRefused('act: is not JSON')
  }
}
