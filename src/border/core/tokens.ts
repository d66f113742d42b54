/** Tokens: text that stands abroad for a value, the same for the same value in one join domain, and that only home turns back. */
import { type ByteColumn, offsetsFor } from './column.ts'
import { siv } from './siv.ts'

/** What a token is bound to besides the value; each difference gives other tokens. */
export interface TokenScope {
  readonly organisation: string
  /** Columns of one join domain get equal tokens for equal values. */
  readonly domain: string
  /** Key epoch, a whole number from 1; readable in the token. */
  readonly epoch: number
}

export interface Tokeniser {
  /** ASCII tokens `t<epoch>.<base64url of IV and ciphertext>` of the values' canonical text, packed into a new column; NULL stays NULL. */
  tokens(column: ByteColumn): ByteColumn
  /** The canonical text behind a token, or `undefined` where the token is not of this key and scope, or was altered. */
  reveal(token: Uint8Array): Uint8Array | undefined
}

/** Tokeniser by AES-SIV (RFC 5297) under a key of 32, 48 or 64 bytes. Throws RangeError for a key or scope that is no such thing. */
export function tokeniser(key: Uint8Array, scope: TokenScope): Tokeniser {
  const cipher = siv(key, associatedData(scope))
  const prefix = Buffer.from(`t${scope.epoch}.`, 'latin1')
  return {
    tokens: (column) => encode(cipher.sealBatch(column), prefix),
    reveal(token) {
      const sealed = decode(token, prefix)
      return sealed && cipher.open(sealed)
    },
  }
}

/** The epoch a token names, or `undefined` where the bytes do not begin like a token. */
export function tokenEpoch(token: Uint8Array): number | undefined {
  const head = /^t([1-9]\d{0,8})\./.exec(Buffer.from(token.subarray(0, 11)).toString('latin1'))
  return head ? Number(head[1]) : undefined
}

/** Each part with its length before it, so that no two scopes share an encoding. */
function associatedData({ organisation, domain, epoch }: TokenScope): Uint8Array {
  if (!Number.isInteger(epoch) || epoch < 1 || epoch > 999_999_999) {
    throw new RangeError('a token key epoch is a whole number from 1 to 999999999')
  }
  const parts = ['waybill token', organisation, domain, String(epoch)].map((part) => {
    const text = Buffer.from(part, 'utf8')
    if (text.toString('utf8') !== part) throw new RangeError('organisation and join domain must be well-formed text')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(text.length)
    return Buffer.concat([length, text])
  })
  return Buffer.concat(parts)
}

const digits = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 'latin1')

/** base64url without padding (RFC 4648 §5), written in place: a string per value would cost more than the cipher. */
function encode(sealed: ByteColumn, prefix: Uint8Array): ByteColumn {
  const lengths = sealed.lengths.map((length) => (length < 0 ? -1 : prefix.length + Math.ceil((length * 4) / 3)))
  const { offsets, total } = offsetsFor(lengths)
  const out = new Uint8Array(total)
  const { bytes } = sealed
  for (let i = 0; i < lengths.length; i++) {
    const length = sealed.lengths[i]!
    if (length < 0) continue
    let to = offsets[i]!
    for (let b = 0; b < prefix.length; b++) out[to++] = prefix[b]!
    let from = sealed.offsets[i]!
    const end = from + length
    for (; from + 2 < end; from += 3) {
      const group = (bytes[from]! << 16) | (bytes[from + 1]! << 8) | bytes[from + 2]!
      out[to++] = digits[group >> 18]!
      out[to++] = digits[(group >> 12) & 63]!
      out[to++] = digits[(group >> 6) & 63]!
      out[to++] = digits[group & 63]!
    }
    if (from === end) continue
    const rest = (bytes[from]! << 16) | (from + 1 < end ? bytes[from + 1]! << 8 : 0)
    out[to++] = digits[rest >> 18]!
    out[to++] = digits[(rest >> 12) & 63]!
    if (from + 1 < end) out[to++] = digits[(rest >> 6) & 63]!
  }
  return { bytes: out, offsets, lengths }
}

/** Takes only the one spelling that `encode` writes, so that a token has no second form. */
function decode(token: Uint8Array, prefix: Buffer): Uint8Array | undefined {
  const text = Buffer.from(token)
  if (!text.subarray(0, prefix.length).equals(prefix)) return undefined
  const body = text.subarray(prefix.length).toString('latin1')
  const sealed = Buffer.from(body, 'base64url')
  return sealed.toString('base64url') === body ? new Uint8Array(sealed) : undefined
}
