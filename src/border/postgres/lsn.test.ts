import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLsn, LsnError, parseLsn } from './lsn.ts'

describe('log positions', () => {
  test('are read and written as PostgreSQL does', () => {
    expect(parseLsn('16/B374D848')).toBe(0x16_b374_d848n)
    expect(parseLsn('0/0')).toBe(0n)
    expect(parseLsn('ffffffff/ffffffff')).toBe(0xffff_ffff_ffff_ffffn)
    expect(formatLsn(0x1_0000_000an)).toBe('1/A')
    fc.assert(fc.property(fc.bigInt(0n, 2n ** 64n - 1n), (lsn) => parseLsn(formatLsn(lsn)) === lsn))
  })

  test('are refused when they are none', () => {
    for (const text of ['', '/', '1', '1/', '/1', '1/123456789', 'G/0', ' 0/0', '0/0\n', '0x1/0', '-1/0', '1/0/0']) {
      expect(() => parseLsn(text)).toThrow(LsnError)
    }
    expect(() => formatLsn(-1n)).toThrow(LsnError)
    expect(() => formatLsn(2n ** 64n)).toThrow(LsnError)
  })

  test('survive any text', () => {
    const parse = (text: string) => {
      try {
        return typeof parseLsn(text) === 'bigint'
      } catch (error) {
        return error instanceof LsnError
      }
    }
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Fa-f/]{0,20}$/)), parse), { numRuns: 10_000 })
  })
})
