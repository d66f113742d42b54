import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CopyWriter } from '../../../test/support/copy-writer.ts'
import { CopyFormatError, CopySplitter } from './copy-binary.ts'
import { NULL_FIELD, type TupleView, tupleView } from './pgoutput.ts'

type Row = (Uint8Array | null)[]

function taken(view: TupleView): Row {
  return Array.from({ length: view.n }, (_, i) => {
    const [off, len] = [view.off[i]!, view.len[i]!]
    return len === NULL_FIELD ? null : new Uint8Array(view.buf.subarray(off, off + len))
  })
}

/** Rows of a stream given in pieces; each piece is overwritten once the next is asked for, as a reused buffer would be. */
function split(pieces: readonly Uint8Array[]): Row[] {
  const splitter = new CopySplitter()
  const view = tupleView(1)
  const rows: Row[] = []
  for (const piece of pieces) {
    const chunk = Uint8Array.from(piece)
    splitter.feed(chunk)
    while (splitter.next(view)) rows.push(taken(view))
    chunk.fill(0xee)
  }
  splitter.finish()
  return rows
}

function write(rows: readonly Row[], writer = new CopyWriter()): Uint8Array[] {
  for (const row of rows) {
    writer.startRow(row.length)
    for (const field of row) field === null ? writer.null() : writer.value(field)
  }
  return writer.finish()
}

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes.length === 0 ? bytes.length : sizes[i % sizes.length]!
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}

const rowsOf = fc.array(fc.array(fc.option(fc.uint8Array({ maxLength: 200 }), { nil: null }), { maxLength: 40 }), {
  maxLength: 40,
})
const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 10 })

describe('binary COPY', () => {
  test('what is written is split into the same rows, however it is cut', () => {
    fc.assert(
      fc.property(rowsOf, sizes, fc.integer({ min: 16, max: 500 }), (rows, cuts, pieceBytes) => {
        const pieces = write(rows, new CopyWriter(pieceBytes))
        expect(split(cut(Buffer.concat(pieces), cuts))).toEqual(rows)
      }),
      { numRuns: 200 },
    )
    const bytes = Buffer.concat(write([[Uint8Array.of(1), null], [], [new Uint8Array(0)]]))
    expect(split(cut(bytes, [1]))).toEqual([[Uint8Array.of(1), null], [], [new Uint8Array(0)]])
  })

  test('fields copied out of a view, one by one or as a run, are the same bytes', () => {
    fc.assert(
      fc.property(rowsOf, sizes, fc.nat(40), fc.nat(40), (rows, cuts, a, b) => {
        const bytes = Buffer.concat(write(rows))
        const splitter = new CopySplitter()
        const view = tupleView()
        const writer = new CopyWriter(64)
        for (const piece of cut(bytes, cuts)) {
          splitter.feed(piece)
          while (splitter.next(view)) {
            const from = Math.min(a, b, view.n)
            const to = Math.min(Math.max(a, b), view.n)
            writer.startRow(view.n)
            for (let i = 0; i < from; i++) writer.field(view, i)
            writer.run(view, from, to)
            for (let i = to; i < view.n; i++) writer.field(view, i)
          }
        }
        expect(writer.rows).toBe(rows.length)
        expect(Buffer.concat(writer.finish()).equals(bytes)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a row of 20 MB passes in pieces of 64 KB', () => {
    const large = Buffer.alloc(20 * 1024 * 1024, 'x')
    const rows = split(cut(Buffer.concat(write([[large], [null, large]])), [64 * 1024]))
    expect(rows.map((row) => row.map((field) => field?.length))).toEqual([[large.length], [undefined, large.length]])
    expect(Buffer.compare(rows[1]![1]!, large)).toBe(0)
  })

  test('a header extension and harmless flags are passed over', () => {
    const bytes = Buffer.concat(write([[Uint8Array.of(5)]]))
    const extended = Buffer.concat([
      bytes.subarray(0, 11),
      Buffer.from('0000000300000004abcdef01', 'hex'),
      bytes.subarray(19),
    ])
    expect(split([extended])).toEqual([[Uint8Array.of(5)]])
    expect(split(cut(extended, [1]))).toEqual([[Uint8Array.of(5)]])
  })

  test('pieces that are given back are written again', () => {
    const writer = new CopyWriter()
    const rows: Row[] = [[Uint8Array.of(1, 2)]]
    const first = write(rows, writer)
    expect(split(first)).toEqual(rows)
    const memory = first[0]!.buffer
    writer.reuse(first)
    write(rows, writer)
    const third = write(rows, writer)
    expect(third[0]!.buffer).toBe(memory)
    expect(split(third)).toEqual(rows)
  })
})

describe('malformed binary COPY', () => {
  const good = Buffer.concat(write([[Uint8Array.of(1, 2, 3), null]]))
  const cases: readonly [string, Buffer, RegExp][] = [
    ['another signature', Buffer.from('PGCOPY\n\xfe\r\n\0', 'latin1'), /byte 7: not the signature/],
    ['text instead of binary', Buffer.from('1\tWang Fang\n'), /byte 0: not the signature/],
    ['critical flags', good.with(12, 1) as Buffer, /byte 11: unknown critical flags/],
    ['a negative extension', good.with(15, 0xff) as Buffer, /byte 15: an impossible header extension/],
    ['a huge extension', good.with(15, 0x7f) as Buffer, /byte 15: an impossible header extension/],
    ['a negative field count', good.with(19, 0xfe) as Buffer, /byte 19: a negative number of fields/],
    ['a negative length', good.with(21, 0x80) as Buffer, /byte 21: a negative length/],
    ['a length above 1 GB', good.with(21, 0x40) as Buffer, /byte 21: a length above 1 GB/],
    ['bytes behind the trailer', Buffer.concat([good, Buffer.of(0)]), /byte 34: bytes after the end/],
    ['a missing trailer', good.subarray(0, -1), /ends without its trailer/],
  ]
  test.each(cases)('%s is refused', (_, bytes, problem) => {
    for (const pieces of [[bytes], cut(bytes, [1]), cut(bytes, [3])]) {
      expect(() => split(pieces)).toThrow(CopyFormatError)
      expect(() => split(pieces)).toThrow(problem)
    }
  })

  test('100,000 mutated streams: split, or the typed error, nothing else', () => {
    const base = Buffer.concat(write([[Uint8Array.of(1, 2, 3), null], [new Uint8Array(20)], []]))
    let refused = 0
    let seed = 1
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return (seed >>> 8) % below
    }
    for (let run = 0; run < 100_000; run++) {
      let bytes = Buffer.from(base)
      for (let times = next(3); times >= 0; times--)
        bytes[next(bytes.length)] = next(2) === 0 ? next(256) : next(2) * 255
      if (next(4) === 0) bytes = bytes.subarray(0, next(bytes.length))
      try {
        split(cut(bytes, next(2) === 0 ? [] : [1 + next(30)]))
      } catch (error) {
        if (!(error instanceof CopyFormatError)) throw error
        refused++
      }
    }
    expect(refused).toBeGreaterThan(10_000)
    expect(refused).toBeLessThan(100_000)
  })
})
