import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from './bytes.ts'
import { decodeTail, encodeRecords, tailHeader } from './tail.ts'
import { decodeBundle, encodeBundle, tilePath } from './tiles.ts'

test('paths as C2SP tlog-tiles writes them', () => {
  expect(tilePath(0, 0)).toBe('tile/0/000')
  expect(tilePath(3, 999)).toBe('tile/3/999')
  expect(tilePath(0, 1000)).toBe('tile/0/x001/000')
  expect(tilePath('entries', 1_234_067)).toBe('tile/entries/x001/x234/067')
  expect(tilePath('entries', 1_234_067, 8)).toBe('tile/entries/x001/x234/067.p/8')
  expect(tilePath(1, 0, 256)).toBe('tile/1/000')
})

describe('bundles', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 20 })

  test('come back as they went in', () => {
    fc.assert(
      fc.property(entries, (given) => {
        expect(decodeBundle(encodeBundle(given))).toEqual({ entries: given, rest: 0 })
      }),
    )
  })

  test('cut anywhere, give the whole entries before the cut', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (given, at) => {
        const bytes = encodeBundle(given)
        const cut = at % (bytes.length + 1)
        const found = decodeBundle(bytes.slice(0, cut))
        expect(found.entries).toEqual(given.slice(0, found.entries.length))
        expect(encodeBundle(found.entries).length + found.rest).toBe(cut)
      }),
    )
  })

  test('lengths are big-endian', () => {
    expect([...encodeBundle([new Uint8Array(258)]).slice(0, 3)]).toEqual([1, 2, 0])
  })
})

describe('tail', () => {
  const record = { entry: Uint8Array.of(1, 2, 3), root: new Uint8Array(32).fill(4) }

  test('comes back as it went in, and says how much is torn off', () => {
    const bytes = Uint8Array.from([...tailHeader(12), ...encodeRecords([record, record])])
    expect(decodeTail(bytes)).toMatchObject({ bundle: 12, records: [record, record], rest: 0 })
    expect(decodeTail(bytes.subarray(0, bytes.length - 1))).toMatchObject({ records: [record], rest: 36 })
  })

  test('refuses another header', () => {
    for (const header of ['', 'waybill-tail/1 1', 'waybill-tail/1 01\n', 'waybill-tail/2 1\n', 'waybill-tail/1 -1\n']) {
      expect(decodeTail(new TextEncoder().encode(header))).toBeUndefined()
    }
  })
})

describe('base64', () => {
  test('agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64')
        expect(toBase64(bytes)).toBe(text)
        expect(fromBase64(text)).toEqual(bytes)
      }),
    )
  })

  test('takes one text only for each byte string', () => {
    for (const text of ['AB==', 'AAB=', 'AA=', 'AA', 'A===', 'AA==\n', 'A-A=', '====']) {
      expect(fromBase64(text)).toBeUndefined()
    }
  })
})
