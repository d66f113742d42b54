/** What a decision says would be permitted is permitted when it is made true, and no part of it would do. */

import { describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import { decide, withChanges } from '../../src/engine/index.ts'
import { type Book, parseTransfer, type Transfer } from '../../src/law/index.ts'
import { Boundaries, boundaryDays, Random } from '../support/random-transfer.ts'
import { toyBook } from '../support/toy-book.ts'

const long = process.env.WAYBILL_LONG === '1'
const passes = (transfer: Transfer, books: readonly Book[], changes: Parameters<typeof withChanges>[1]): boolean => {
  const changed = parseTransfer(withChanges(transfer, changes))
  if (changed.problems !== undefined) throw new Error(JSON.stringify(changed.problems))
  return ['permitted', 'out-of-scope'].includes(decide(changed.transfer, books, { brief: true }).verdict)
}

describe.each([
  ['toy', toyBook, 3_000],
  ['cn', cn, 1_000],
] as const)('%s', (_, book, rounds) => {
  it('is true, and minimal', () => {
    const random = new Random(20_261_125)
    const days = boundaryDays(book).filter((day) => day >= '2016-01-01')
    const sizes = [0, 0, 0, 0]
    for (let round = 0; round < rounds * (long ? 20 : 1); round++) {
      const { transfer } = parseTransfer(new Boundaries(book, random.one(days)).transfer(random, { missing: 15 }))
      if (transfer === undefined) continue
      for (const { changes, verdict } of decide(transfer, [book]).wouldBePermittedIf) {
        sizes[changes.length]!++
        expect(passes(transfer, [book], changes), JSON.stringify({ transfer, changes })).toBe(true)
        expect(['permitted', 'out-of-scope']).toContain(verdict)
        for (const left of changes) {
          const fewer = changes.filter((c) => c !== left)
          if (fewer.length > 0)
            expect(passes(transfer, [book], fewer), JSON.stringify({ transfer, changes, fewer })).toBe(false)
        }
      }
    }
    for (const size of [1, 2, 3]) expect(sizes[size], `changes of ${size}`).toBeGreaterThan(0)
  })
})
