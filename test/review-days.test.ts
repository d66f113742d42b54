/** `reviewOn` is the first day on which the answer differs: every day up to it is asked, of transfers whose records grow older. */

import { expect, it } from 'vitest'
import { decide } from '../src/engine/index.ts'
import { addDays, parseTransfer, type Transfer } from '../src/law/index.ts'
import { Boundaries, Random } from './support/random-transfer.ts'
import { recordsBook } from './support/records-book.ts'

const days = ['2021-01-20', '2021-06-01', '2021-12-20']
/** A day without review is asked so far ahead. */
const ahead = 130

function answer(transfer: Transfer): string {
  const { jurisdictions } = decide(transfer, [recordsBook], { brief: true })
  return JSON.stringify(jurisdictions.map((j) => [j.verdict, j.mechanisms, j.place]))
}

it('no answer changes before, and it changes on the day', { timeout: 120_000 }, () => {
  const random = new Random(4242)
  let [found, none] = [0, 0]
  for (let i = 0; i < 150; i++) {
    const day = random.one(days)
    const drawn = new Boundaries(recordsBook, day).transfer(random, { missing: i % 3 === 0 ? 8 : 0 }) as {
      data: { subjects: Record<string, unknown> }
    }
    // Totals that begin anew with the year have tests of their own.
    for (const total of ['yearToDate', 'sensitiveYearToDate', 'previousYear', 'sensitivePreviousYear'])
      drawn.data.subjects[total] = 0
    const { transfer } = parseTransfer(drawn)
    if (transfer === undefined) throw new Error('a random transfer is well formed')
    const { reviewOn } = decide(transfer, [recordsBook])
    const now = answer(transfer)
    const last = reviewOn ?? addDays(day, ahead)
    for (let d = addDays(day, 1); d < last && d < addDays(day, ahead); d = addDays(d, 1))
      if (answer({ ...transfer, asOf: d }) !== now) expect.fail(`${d}, told ${reviewOn}: ${JSON.stringify(transfer)}`)
    if (reviewOn === null) none++
    else {
      found++
      expect(answer({ ...transfer, asOf: reviewOn })).not.toBe(now)
    }
  }
  expect(found).toBeGreaterThan(50)
  expect(none).toBeGreaterThan(5)
})
