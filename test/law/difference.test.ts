/** The difference of two days: every region has a witness, and no random transfer contradicts the regions. */

import { describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import eu from '../../rulebooks/eu/index.ts'
import ru from '../../rulebooks/ru/index.ts'
import us from '../../rulebooks/us/index.ts'
import { differenceOf, type Region } from '../../src/engine/difference.ts'
import { givenBy } from '../../src/engine/given.ts'
import type { DayProgram } from '../../src/engine/program.ts'
import { recordOf } from '../../src/engine/record.ts'
import { programOf } from '../../src/engine/resolve.ts'
import { effectOf, SymbolicEvaluation, sameEffect } from '../../src/engine/symbolic.ts'
import { yes } from '../../src/engine/ternary.ts'
import { type Book, type Day, parseTransfer, type Transfer } from '../../src/law/index.ts'
import { Boundaries, Random } from '../support/random-transfer.ts'
import { toyBook } from '../support/toy-book.ts'

const long = process.env.WAYBILL_LONG === '1'
const rounds = long ? 50_000 : 4_000

function evaluationOf(program: DayProgram, transfer: Transfer, day: Day): SymbolicEvaluation {
  return new SymbolicEvaluation(program, recordOf(program.layout, givenBy(transfer), day))
}

/** Whether the change at the gate is one that the region describes: same effects, by articles that do apply. */
function describes(region: Region, one: SymbolicEvaluation, two: SymbolicEvaluation, gate: number): boolean {
  const [was, is] = [effectOf(one, gate)!, effectOf(two, gate)!]
  const apply = (e: SymbolicEvaluation, rules: readonly { rule: string }[]): boolean =>
    rules.every(({ rule }) => e.program.articles.some((a) => a.id === rule && e.isEffective(a.index) === yes))
  return (
    region.gate === one.program.gates[gate]!.id &&
    sameEffect(region.before, was) &&
    sameEffect(region.after, is) &&
    apply(one, region.before.articles) &&
    apply(two, region.after.articles)
  )
}

const pairs: readonly (readonly [string, Book, Day, Day])[] = [
  ['cn', cn, '2018-04-15', '2024-03-22'],
  ['cn', cn, '2024-03-21', '2024-03-22'],
  ['cn', cn, '2021-10-31', '2022-09-01'],
  ['eu', eu, '2020-07-15', '2020-07-16'],
  ['ru', ru, '2025-06-30', '2025-07-01'],
  ...(long
    ? ([
        ['eu', eu, '2017-01-01', '2026-06-01'],
        ['us', us, '2025-04-07', '2025-04-08'],
      ] as const)
    : []),
  ['toy', toyBook, '2020-06-01', '2021-12-31'],
]

describe.each(pairs)('%s', (_, book, from, to) => {
  it(`${from} to ${to}: no random transfer contradicts the regions`, () => {
    const { regions } = differenceOf({ book, day: from }, { book, day: to })
    const [before, after] = [programOf(book, from), programOf(book, to)]
    const random = new Random(20_180_415)
    const bounds = [new Boundaries(book, from), new Boundaries(book, to)]
    let changed = 0
    for (let round = 0; round < rounds; round++) {
      const { transfer } = parseTransfer(random.one(bounds).transfer(random, { missing: 0 }))
      if (transfer === undefined) continue
      const [one, two] = [evaluationOf(before, transfer, to), evaluationOf(after, transfer, to)]
      for (let gate = 0; gate < book.gates.length; gate++) {
        const [was, is] = [effectOf(one, gate), effectOf(two, gate)]
        if (was === undefined || is === undefined || sameEffect(was, is)) continue
        changed++
        const found = regions.some((r) => describes(r, one, two, gate))
        expect(found, JSON.stringify({ gate: book.gates[gate], was, is, transfer })).toBe(true)
      }
    }
    expect(changed).toBeGreaterThan(20)
  })
})

it('a region’s witness is answered as the region says', () => {
  const { regions, tables } = differenceOf({ book: cn, day: '2024-03-21' }, { book: cn, day: '2024-03-22' })
  const contract = JSON.stringify([['cn.certification'], ['cn.scc']])
  const eased = regions.find(
    (r) =>
      JSON.stringify(r.before.mechanisms) === contract &&
      r.after.articles.some((a) => a.cite === 'CN Provisions 2024 art 5(1)(4)'),
  )
  expect(eased?.after.state).toBe('open')
  expect(eased?.witness.data.subjects?.sensitiveCount).toBe(0)
  expect(tables.begun).toContain('CN Provisions 2024 (2024-03-22)')
})

it('is empty between days on which nothing changes', () => {
  expect(differenceOf({ book: cn, day: '2024-04-01' }, { book: cn, day: '2024-04-02' }).regions).toEqual([])
})
