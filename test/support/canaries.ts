/** Looks for values that must not be seen, in every form in which they might be, in any number of bytes. */

import { createHash, createHmac } from 'node:crypto'

export interface Canary {
  /** Where it stands at the branch: `table.column`. */
  readonly place: string
  readonly value: string
  /** Its binary form on the wire where that is not its text. */
  readonly binary?: Uint8Array
}

export interface Sighting {
  readonly sink: string
  readonly place: string
  readonly form: string
}

/** Every form of one canary that is searched for. */
export function formsOf({ value, binary }: Canary): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(value, 'utf8')
  const utf16le = Buffer.from(value, 'utf16le')
  const forms = new Map<string, Buffer>([
    ['utf8', utf8],
    ['utf16le', utf16le],
    ['utf16be', Buffer.from(utf16le).swap16()],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
    ['\\x', Buffer.from(`\\x${utf8.toString('hex')}`)],
    ['url', Buffer.from(percent(utf8))],
    ['\\u', Buffer.from([...value].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''))],
  ])
  for (const shift of [0, 1, 2]) forms.set(`base64+${shift}`, base64Inside(utf8, shift))
  for (const kind of ['md5', 'sha1', 'sha256']) {
    const digest = createHash(kind).update(utf8).digest()
    forms.set(kind, Buffer.from(digest.toString('hex')))
    forms.set(`${kind} raw`, digest)
  }
  forms.set('hmac', Buffer.from(createHmac('sha256', '').update(utf8).digest('hex')))
  if (binary !== undefined) {
    forms.set('binary', Buffer.from(binary))
    forms.set('binary reversed', Buffer.from(binary).reverse())
  }
  return forms
}

/** `%41%42…`: as a careful encoder writes what it does not know. */
function percent(bytes: Buffer): string {
  return [...bytes].map((b) => `%${b.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

/** The letters of base64 that depend on the value alone, whatever stands `shift` bytes before it and after it. */
function base64Inside(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const from = Math.ceil((shift * 8) / 6)
  const to = Math.floor(((shift + bytes.length) * 8) / 6)
  return Buffer.from(text.slice(from, to))
}

const bits = 22

/** Finds many patterns in one pass: their first four bytes through a bit set, then a comparison. */
export class Search {
  private readonly set = new Uint8Array(1 << (bits - 3))
  private readonly patterns = new Map<number, { bytes: Buffer; place: string; form: string }[]>()
  bytes = 0

  constructor(canaries: Iterable<Canary>) {
    for (const canary of canaries)
      for (const [form, bytes] of formsOf(canary)) {
        if (bytes.length < 8) throw new Error(`${canary.place}: a canary that is too short to be told apart`)
        const key = bytes.readInt32LE(0)
        const hash = hashOf(key)
        this.set[hash >>> 3]! |= 1 << (hash & 7)
        this.patterns.set(key, [...(this.patterns.get(key) ?? []), { bytes, place: canary.place, form }])
      }
  }

  /** Each place and form at most once. */
  in(sink: string, bytes: Uint8Array): readonly Sighting[] {
    this.bytes += bytes.length
    const found = new Map<string, Sighting>()
    let key = 0
    for (let i = 0; i < bytes.length; i++) {
      key = (key >>> 8) | (bytes[i]! << 24)
      const hash = hashOf(key)
      if (((this.set[hash >>> 3]! >> (hash & 7)) & 1) === 0 || i < 3) continue
      for (const pattern of this.patterns.get(key) ?? []) {
        if (!isAt(bytes, i - 3, pattern.bytes)) continue
        const { place, form } = pattern
        found.set(`${place} ${form}`, { sink, place, form })
      }
    }
    return [...found.values()]
  }
}

function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - bits)
}

function isAt(bytes: Uint8Array, at: number, pattern: Uint8Array): boolean {
  if (at + pattern.length > bytes.length) return false
  for (let i = 4; i < pattern.length; i++) if (bytes[at + i] !== pattern[i]) return false
  return true
}
