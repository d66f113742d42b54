import { expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import jp from '../../rulebooks/jp/index.ts'
import { decide, deciding, nextQuestion, questioning } from '../engine/index.ts'
import { parseTransfer } from '../law/index.ts'
import { inTurns } from './turns.ts'

const busy = (ms: number) => {
  for (const until = performance.now() + ms; performance.now() < until; );
}

it('long work lets others have their turn, and short work does not wait for them', async () => {
  function* work(parts: number, ms: number) {
    for (let i = 0; i < parts; i++) {
      busy(ms)
      yield
    }
    return parts
  }
  let turns = 0
  let counting = true
  const count = () => {
    turns++
    if (counting) setImmediate(count)
  }
  setImmediate(count)
  expect(await inTurns(work(5, 11))).toBe(5)
  expect(turns).toBeGreaterThanOrEqual(4)
  const before = turns
  expect(await inTurns(work(1_000, 0))).toBe(1_000)
  expect(turns - before).toBeLessThanOrEqual(1)
  counting = false
})

it('a question pauses at each book and each fact, and comes to the same', async () => {
  const books = [cn, jp]
  const unknown = { categories: null, subjects: { count: null, yearToDate: null, previousYear: null } }
  const stated = { asOf: '2024-03-22', exporter: { country: 'CN' }, importer: { country: 'JP' }, data: unknown }
  const { transfer } = parseTransfer(stated)
  const declined = new Set(['data.categories', 'data.collectedIn'])
  const work = questioning(transfer!, books, declined)
  let pauses = 0
  while (work.next().done !== true) pauses++
  const step = nextQuestion(transfer!, books, declined)
  expect(pauses).toBeGreaterThan(books.length + 10)
  expect(await inTurns(questioning(transfer!, books, declined))).toEqual(step)
  expect(await inTurns(deciding(transfer!, books, { strict: true }))).toEqual(
    decide(transfer!, books, { strict: true }),
  )
})
