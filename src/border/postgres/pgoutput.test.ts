import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type EncodedField,
  encodeControl,
  encodeDelete,
  encodeInsert,
  encodeUpdate,
  type OldRow,
} from '../../../test/support/pgoutput-encode.ts'
import {
  BINARY_FORMAT,
  type Control,
  change,
  isChange,
  NULL_FIELD,
  PgOutputError,
  parseChange,
  parseControl,
  TEXT_FORMAT,
  type TupleView,
  UNCHANGED_FIELD,
} from './pgoutput.ts'

const SHARED = process.env.WAYBILL_SHARED ?? join(import.meta.dirname, '../../../../shared')
const CORPUS = join(SHARED, 'data/pgoutput/messages.jsonl')

function row(view: TupleView): EncodedField[] {
  return Array.from({ length: view.n }, (_, i) => {
    const length = view.len[i]!
    if (length === NULL_FIELD) return null
    if (length === UNCHANGED_FIELD) return 'unchanged-toast'
    const bytes = new Uint8Array(view.buf.subarray(view.off[i]!, view.off[i]! + length))
    if (view.fmt[i] === BINARY_FORMAT) return bytes
    expect(view.fmt[i]).toBe(TEXT_FORMAT)
    return { text: Buffer.from(bytes).toString('utf8') }
  })
}

/** What a message says, however it is read. */
function read(message: Uint8Array, start = 0, end = message.length): unknown {
  if (!isChange(message[start])) {
    const control = parseControl(message, start, end)
    return control.kind === 'message' ? { ...control, content: new Uint8Array(control.content) } : control
  }
  const into = change()
  parseChange(message, start, end, into)
  const kind = String.fromCharCode(message[start]!)
  return { kind, relationId: into.relationId, old: into.old, oldRow: row(into.oldRow), newRow: row(into.newRow) }
}

const field: fc.Arbitrary<EncodedField> = fc.oneof(
  fc.constant(null),
  fc.constant('unchanged-toast' as const),
  fc.uint8Array({ maxLength: 40 }),
  fc.record({ text: fc.string({ unit: 'binary', maxLength: 20 }) }, { noNullPrototype: true }),
)
const fields = fc.array(field, { maxLength: 40 })
const old: fc.Arbitrary<OldRow> = fc.record({ kind: fc.constantFrom('K', 'O'), row: fields }, { noNullPrototype: true })
const id = fc.nat(0xffff_ffff)
const lsn = fc.bigInt(0n, 2n ** 64n - 1n)
const time = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)
const name = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\0', ''))
const column = fc.record({ key: fc.boolean(), name, typeId: id, typmod: fc.integer() }, { noNullPrototype: true })
const control: fc.Arbitrary<Control> = fc.oneof(
  fc.record({ kind: fc.constant('begin'), finalLsn: lsn, commitTimeUs: time, xid: id }, { noNullPrototype: true }),
  fc.record(
    { kind: fc.constant('commit'), commitLsn: lsn, endLsn: lsn, commitTimeUs: time },
    { noNullPrototype: true },
  ),
  fc.record(
    {
      kind: fc.constant('relation'),
      id,
      schema: name,
      name,
      identity: fc.constantFrom('d', 'n', 'f', 'i'),
      columns: fc.array(column, { maxLength: 20 }),
    },
    { noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant('type'), id, schema: name, name }, { noNullPrototype: true }),
  fc.record(
    {
      kind: fc.constant('truncate'),
      relationIds: fc.array(id),
      cascade: fc.boolean(),
      restartIdentity: fc.boolean(),
    },
    { noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant('origin'), commitLsn: lsn, name }, { noNullPrototype: true }),
  fc.record(
    { kind: fc.constant('message'), transactional: fc.boolean(), lsn, prefix: name, content: fc.uint8Array() },
    { noNullPrototype: true },
  ),
)

describe('pgoutput', () => {
  test('rows come back as they were encoded, anywhere in a buffer', () => {
    fc.assert(
      fc.property(id, fields, fc.option(old, { nil: undefined }), fc.nat(20), (relationId, newRow, before, shift) => {
        const messages: [Uint8Array, unknown][] = [
          [encodeInsert(relationId, newRow), { kind: 'I', relationId, old: '', oldRow: [], newRow }],
          [
            encodeUpdate(relationId, newRow, before),
            { kind: 'U', relationId, old: before?.kind ?? '', oldRow: before?.row ?? [], newRow },
          ],
        ]
        if (before !== undefined) {
          const expected = { kind: 'D', relationId, old: before.kind, oldRow: before.row, newRow: [] }
          messages.push([encodeDelete(relationId, before), expected])
        }
        for (const [message, expected] of messages) {
          const buf = Buffer.concat([Buffer.alloc(shift, 0xff), message, Buffer.alloc(9, 0xff)])
          expect(read(buf, shift, shift + message.length)).toEqual(expected)
        }
      }),
    )
  })

  test('all other messages come back as they were encoded', () => {
    fc.assert(
      fc.property(control, (message) => {
        expect(read(encodeControl(message))).toEqual(message)
      }),
    )
  })

  test('every message cut short anywhere, or one byte too long, is refused by kind and offset', () => {
    fc.assert(
      fc.property(control, (message) => {
        const bytes = encodeControl(message)
        for (let end = 0; end < bytes.length; end++) expect(() => read(bytes, 0, end)).toThrow(PgOutputError)
        expect(() => read(Buffer.concat([bytes, Buffer.alloc(1)]))).toThrow(PgOutputError)
      }),
      { numRuns: 50 },
    )
    const update = encodeUpdate(7, [Uint8Array.of(1, 2), { text: 'ab' }, null], { kind: 'O', row: [null] })
    for (let end = 0; end < update.length; end++) expect(() => read(update, 0, end)).toThrow(PgOutputError)
  })

  test('an error names the message and the place, never the content', () => {
    const insert = encodeInsert(1, [{ text: 'Wang Fang' }])
    const broken = insert.with(9, 0x7f)
    expect(() => read(broken)).toThrow('pgoutput message I is malformed at byte 9: a length beyond the end')
    expect(() => read(insert.with(8, 0x76))).toThrow(
      'pgoutput message I is malformed at byte 8: an unknown kind of field',
    )
    expect(() => read(Uint8Array.of(0x57, 1, 2))).toThrow('pgoutput message ? is malformed at byte 0')
  })

  test('a column may be called anything, but only in UTF-8', () => {
    const hostile: Control = {
      kind: 'relation',
      id: 1,
      schema: '__proto__',
      name: 'constructor',
      identity: 'd',
      columns: [{ key: true, name: 'toString', typeId: 25, typmod: -1 }],
    }
    const bytes = encodeControl(hostile)
    expect(read(bytes)).toEqual(hostile)
    expect(() => read(bytes.with(bytes.indexOf(0x5f), 0xff))).toThrow(/not UTF-8/)
  })

  test('reading rows allocates nothing that grows with them', () => {
    const message = encodeInsert(
      1,
      Array.from({ length: 12 }, () => Uint8Array.of(1, 2, 3, 4)),
    )
    const into = change()
    const { off } = into.newRow
    for (let i = 0; i < 1000; i++) parseChange(message, 0, message.length, into)
    expect(into.newRow.off).toBe(off)
    expect(row(into.newRow)).toHaveLength(12)
    parseChange(encodeInsert(1, new Array<null>(1600).fill(null)), 0, 7 + 1 + 1600, into)
    expect(into.newRow.n).toBe(1600)
  })
})

const samples: Uint8Array[] = [
  encodeInsert(1, [null, Uint8Array.of(1, 2, 3), { text: 'abc' }, 'unchanged-toast']),
  encodeUpdate(1, [Uint8Array.of(9)], { kind: 'O', row: [{ text: 'x' }] }),
  encodeDelete(1, { kind: 'K', row: [Uint8Array.of(7), null] }),
  ...fc.sample(control, { numRuns: 60, seed: 42 }).map(encodeControl),
]

describe('pgoutput under mutation', () => {
  test('100,000 mutated messages: read, or the typed error, nothing else', () => {
    const corpus = existsSync(CORPUS) ? [...samples, ...corpusMessages().map((m) => m.bytes)] : samples
    const random = fc.sample(fc.infiniteStream(fc.nat(0xffff_ffff)), { numRuns: 1, seed: 7 })[0]!
    const next = (below: number) => Number(random.next().value) % below
    const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
    let refused = 0
    let misplaced = 0
    const slowest = { ms: 0 }
    for (let run = 0; run < 100_000; run++) {
      const message = mutate(corpus[next(corpus.length)]!, next)
      const began = performance.now()
      try {
        read(message)
      } catch (error) {
        if (!(error instanceof PgOutputError)) throw error
        if (error.offset <= message.length) refused++
        else misplaced++
      }
      slowest.ms = Math.max(slowest.ms, performance.now() - began)
    }
    expect(misplaced).toBe(0)
    expect(refused).toBeGreaterThan(10_000)
    expect(refused).toBeLessThan(100_000)
    expect(slowest.ms).toBeLessThan(1000)
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototype)
  })
})

function mutate(sample: Uint8Array, next: (below: number) => number): Uint8Array {
  let bytes = Uint8Array.from(sample)
  for (let times = next(4); times >= 0; times--) {
    const at = next(bytes.length + 1)
    switch (next(5)) {
      case 0:
        if (at < bytes.length) bytes[at] = next(256)
        break
      case 1:
        if (at < bytes.length) bytes[at] = [0, 1, 0x7f, 0x80, 0xff][next(5)]!
        break
      case 2:
        bytes = bytes.slice(0, at)
        break
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(next(at + 1))])
        break
      default:
        if (at < bytes.length) bytes[at] = bytes[at]! ^ (1 << next(8))
    }
  }
  return bytes
}

interface CorpusMessage {
  readonly message: string
  readonly test: string | null
  readonly bytes: Uint8Array
}

function corpusMessages(): CorpusMessage[] {
  const lines = readFileSync(CORPUS, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { hex, message, test: title } = JSON.parse(line) as { hex: string; message: string; test: string | null }
    return { message, test: title, bytes: Buffer.from(hex, 'hex') }
  })
}

describe.skipIf(!existsSync(CORPUS))('pgoutput messages of other decoders', () => {
  const kinds = new Map<string, number>()
  const unreadable: string[] = []

  test('33 of the 34 are read, and encode to the same bytes again; the one without its closing zero is refused', () => {
    for (const { message, bytes } of corpusMessages()) {
      try {
        const said = read(bytes) as Control | { kind: string; relationId: number; old: string; oldRow: []; newRow: [] }
        expect(Buffer.from(encoded(said)).toString('hex')).toBe(Buffer.from(bytes).toString('hex'))
        kinds.set(message, (kinds.get(message) ?? 0) + 1)
      } catch (error) {
        if (!(error instanceof PgOutputError)) throw error
        unreadable.push(`${message} ${error.message}`)
      }
    }
    expect(unreadable).toEqual(['O pgoutput message O is malformed at byte 9: a text without end'])
    expect(Object.fromEntries(kinds)).toEqual({ B: 3, C: 3, O: 1, R: 8, Y: 1, I: 5, U: 4, D: 3, T: 4, M: 1 })
  })

  test('they say what their authors expected', () => {
    const find = (title: string) => read(corpusMessages().find((m) => m.test?.startsWith(title))!.bytes)
    expect(find('decodes begin')).toMatchObject({ kind: 'begin', finalLsn: (0x2a7_f4a8n << 8n) | 0x80n, xid: 619 })
    expect(find('decodes relation messages with array')).toMatchObject({
      schema: 'public',
      name: 'complex',
      identity: 'f',
      columns: [{ name: 'id' }, { name: 'numbers' }, { name: 'text_matrix', key: true, typeId: 1009, typmod: -1 }],
    })
    expect(find('decodes insert messages with unchanged')).toEqual({
      kind: 'I',
      relationId: 0x6000,
      old: '',
      oldRow: [],
      newRow: ['unchanged-toast', { text: '560' }],
    })
    expect(find("decodes 'message'")).toMatchObject({ prefix: 'hello', content: new Uint8Array(Buffer.from('world')) })
  })
})

function encoded(
  said: Control | { kind: string; relationId: number; old: string; oldRow: []; newRow: [] },
): Uint8Array {
  if (!('relationId' in said)) return encodeControl(said)
  const before = said.old === '' ? undefined : { kind: said.old as 'K' | 'O', row: said.oldRow }
  if (said.kind === 'I') return encodeInsert(said.relationId, said.newRow)
  if (said.kind === 'U') return encodeUpdate(said.relationId, said.newRow, before)
  return encodeDelete(said.relationId, before!)
}
