/** What rules, tokens, counts and treatments need of a value in PostgreSQL's binary form, by the column's type. */
import type { CatalogColumn, ColumnType } from '../../plan/catalog.ts'
import {
  numericRoom,
  type Writer,
  writeFloat4,
  writeFloat8,
  writeFloatEquality,
  writeInt2,
  writeInt4,
  writeInt8,
  writeNumeric,
  writeNumericEquality,
  writeOid,
} from './type-number.ts'
import { dateToYear, timestampToYear, writeDate, writeTimestamp, writeTimestampTz } from './type-time.ts'

export type { Writer }
export { dateToYear, timestampToYear }

/** Types of one family compare with each other: a foreign key meets its key only within one. */
export type Family = 'number' | 'float' | 'text' | 'uuid' | 'boolean' | 'date' | 'timestamp' | 'timestamptz' | 'enum'

export interface Codec {
  readonly family: Family
  /** Bytes of room that either writer needs, at most. */
  room(from: Uint8Array, start: number, end: number): number
  /**
   * PostgreSQL's own text output under default settings and TimeZone UTC, as UTF-8 (the session's client_encoding must be
   * UTF8); `char(n)` without its padding, as a cast to text gives it.
   */
  readonly writeText: Writer
  /**
   * Equal bytes for values that are equal under the type's own `=` and within its family, different bytes for others:
   * `1`, `1.0` and `1.00`; `char(n)` of any padding; `-0` and `0`. Readable text, so that it serves as a token's input too.
   */
  readonly writeEquality: Writer
}

export type Crossable = { readonly binary: true } | { readonly binary: false; readonly reason: string }

/** By OID of a built-in type; undefined for a type that no rule, key or token can use. Enums, domains and citext: `codecOf`. */
export function codecOfOid(oid: number): Codec | undefined {
  return codecs.get(oid)
}

/**
 * Undefined for a type that no rule, key or token can use: arrays, ranges, json, intervals and the like. For citext and
 * non-deterministic collations `writeEquality` tells apart what the server holds equal: see `subjectKeyProblem`.
 */
export function codecOf(type: ColumnType): Codec | undefined {
  if (type.kind === 'domain' && type.element !== null) return codecOf(type.element)
  if (type.kind === 'enum') return enumCodec
  if (isCitext(type)) return textCodec
  return type.kind === 'base' ? codecs.get(type.oid) : undefined
}

/** Text of one value, or undefined when the type has no codec or the bytes are not a value of it. */
export function canonicalText(type: number | ColumnType, bytes: Uint8Array): string | undefined {
  return textBy('writeText', type, bytes)
}

/** As `canonicalText`, of the value's class of equality. */
export function equalityText(type: number | ColumnType, bytes: Uint8Array): string | undefined {
  return textBy('writeEquality', type, bytes)
}

/**
 * Why a column cannot be the key by which people are told apart, or undefined if it can.
 *
 * Equality of citext and of a non-deterministic collation is decided by the database's locale and ICU version, which
 * this process cannot repeat: two spellings of one key would count as two people, and her facts would miss her rows.
 */
export function subjectKeyProblem(column: Pick<CatalogColumn, 'type' | 'formatted' | 'collation'>): string | undefined {
  if (column.collation !== null && !column.collation.deterministic) {
    return `its collation ${column.collation.name} is non-deterministic: which keys are equal is known to the database alone`
  }
  const base = baseOf(column.type)
  if (isCitext(base))
    return 'citext compares by the database’s locale: which keys are equal is known to the database alone'
  const family = codecOf(column.type)?.family
  if (family === undefined) return `values of type ${column.formatted} cannot be told apart here`
  return undefined
}

/** The writer for `generalise: year`: the target column keeps the type; undefined for other types. */
export function yearWriter(type: ColumnType): Writer | undefined {
  const base = baseOf(type)
  if (!base.builtIn) return undefined
  return base.oid === 1082 ? dateToYear : base.oid === 1114 || base.oid === 1184 ? timestampToYear : undefined
}

/** Whether the binary form means the same on another server; if not, the table's values must cross as text. */
export function crossable(type: ColumnType): Crossable {
  const reason = binaryProblem(type)
  return reason === undefined ? { binary: true } : { binary: false, reason }
}

function binaryProblem(type: ColumnType): string | undefined {
  if (!type.binary) return `${type.name} has no binary form`
  if (type.builtIn && serverNumbers.has(type.name)) return `${type.name} is sent as an OID of this server`
  if (type.builtIn && unreadable.has(type.name)) return `${type.name} is never read back`
  if (type.builtIn && unreadableEmpty.has(type.name))
    return `an empty ${type.name} is sent in a form that is never read back`
  if (type.kind === 'pseudo') return `${type.name} is not a type of values`
  const parts = [...(type.element === null ? [] : [type.element]), ...type.fields.map((field) => field.type)]
  if (type.kind === 'array' || type.kind === 'composite') {
    // `array_send` and `record_send` write the OID of each part; of a type made here it differs on every server.
    const foreign = parts.find((part) => !part.builtIn)
    if (foreign !== undefined) return `${type.name} names the OID of ${foreign.name}, which differs on another server`
  }
  for (const part of parts) {
    const problem = binaryProblem(part)
    if (problem !== undefined) return problem
  }
  return undefined
}

const serverNumbers = new Set(
  'regclass regcollation regconfig regdatabase regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype'.split(
    ' ',
  ),
)
const unreadable = new Set(
  'pg_node_tree pg_ndistinct pg_dependencies pg_mcv_list pg_brin_bloom_summary pg_brin_minmax_multi_summary'.split(' '),
)
/** `tsqueryrecv`, `int2vectorrecv` and `oidvectorrecv` refuse what the server itself sends for a value without parts. */
const unreadableEmpty = new Set(['tsquery', 'int2vector', 'oidvector'])

function baseOf(type: ColumnType): ColumnType {
  return type.kind === 'domain' && type.element !== null ? baseOf(type.element) : type
}

/** An extension's type: its OID is another on every database. */
function isCitext(type: ColumnType): boolean {
  return type.name === 'citext' && type.kind === 'base' && !type.builtIn
}

function textBy(
  writer: 'writeText' | 'writeEquality',
  type: number | ColumnType,
  bytes: Uint8Array,
): string | undefined {
  const codec = typeof type === 'number' ? codecOfOid(type) : codecOf(type)
  if (codec === undefined) return undefined
  const to = new Uint8Array(codec.room(bytes, 0, bytes.length))
  const end = codec[writer](bytes, 0, bytes.length, to, 0)
  return end < 0 ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(to.subarray(0, end))
}

const writeRaw: Writer = (from, start, end, to, at) => {
  // Short texts are the rule, and a loop beats the call for them.
  if (end - start > 48) to.set(from.subarray(start, end), at)
  else for (let i = start; i < end; i += 1) to[at + i - start] = from[i]!
  return at + end - start
}

/** `bpchar` compares without its trailing blanks. */
const writeBlankTrimmed: Writer = (from, start, end, to, at) => {
  let last = end
  while (last > start && from[last - 1] === 0x20) last -= 1
  return writeRaw(from, start, last, to, at)
}

const writeBoolean: Writer = (from, start, end, to, at) => {
  if (end - start !== 1 || from[start]! > 1) return -1
  to[at] = from[start] === 1 ? 0x74 : 0x66
  return at + 1
}

const hexDigits = new TextEncoder().encode('0123456789abcdef')

const writeUuid: Writer = (from, start, end, to, at) => {
  if (end - start !== 16) return -1
  let next = at
  for (let i = 0; i < 16; i += 1) {
    if (i === 4 || i === 6 || i === 8 || i === 10) to[next++] = 0x2d
    const byte = from[start + i]!
    to[next++] = hexDigits[byte >> 4]!
    to[next++] = hexDigits[byte & 15]!
  }
  return next
}

function codec(family: Family, writeText: Writer, room: number | Codec['room'], writeEquality = writeText): Codec {
  return { family, writeText, writeEquality, room: typeof room === 'number' ? () => room : room }
}

const length: Codec['room'] = (_from, start, end) => end - start

const textCodec = codec('text', writeRaw, length)
const enumCodec = codec('enum', writeRaw, length)

/** Type OIDs are those of `pg_type.dat`, the same on every server. */
const codecs = new Map<number, Codec>([
  [16, codec('boolean', writeBoolean, 1)],
  [19, textCodec],
  [20, codec('number', writeInt8, 20)],
  [21, codec('number', writeInt2, 6)],
  [23, codec('number', writeInt4, 11)],
  [25, textCodec],
  [26, codec('number', writeOid, 10)],
  [700, codec('float', writeFloat4, 32, writeFloatEquality)],
  [701, codec('float', writeFloat8, 32, writeFloatEquality)],
  [1042, codec('text', writeBlankTrimmed, length)],
  [1043, textCodec],
  [1082, codec('date', writeDate, 24)],
  [1114, codec('timestamp', writeTimestamp, 48)],
  [1184, codec('timestamptz', writeTimestampTz, 48)],
  [1700, codec('number', writeNumeric, numericRoom, writeNumericEquality)],
  [2950, codec('uuid', writeUuid, 36)],
])
