import { beforeAll, describe, expect, it } from 'vitest'
import { lawShelf } from '../cli/law-shelf.ts'
import type { Book } from '../law/index.ts'
import type { Compared } from './comparison-thread.ts'
import { type Compare, Comparisons } from './comparisons.ts'

let book: Book
beforeAll(async () => {
  book = (await lawShelf.book('sg'))!
})

const asked = (to: string) => ({ book, from: '2016-01-01', to })
const done = (json = '{}'): Compared => ({ kind: 'done', json })
const made = (compare: Compare, patienceMs = 1_000) => new Comparisons(lawShelf.sha256Hex, patienceMs, compare)

describe('comparisons', () => {
  it('tell who waits too long to ask again, and have the answer then', async () => {
    let finish = (_: Compared) => {}
    let times = 0
    const comparisons = made(() => {
      times++
      return new Promise((resolve) => {
        finish = resolve
      })
    }, 5)
    expect(await comparisons.of(asked('2020-01-01'))).toEqual({ kind: 'working' })
    expect(await comparisons.of(asked('2020-01-01'))).toEqual({ kind: 'working' })
    finish(done())
    await expect.poll(() => comparisons.of(asked('2020-01-01'))).toEqual(done())
    expect(times).toBe(1)
  })

  it('that failed are made again, and let others be made', async () => {
    let times = 0
    const comparisons = made(async () => {
      times++
      if (times <= 3) throw new Error('no thread')
      return done()
    })
    for (let i = 0; i < 3; i++) await expect(comparisons.of(asked('2020-01-01'))).rejects.toThrow('no thread')
    expect(await comparisons.of(asked('2020-01-01'))).toEqual(done())
  })

  it('that cannot be made are not tried again', async () => {
    let times = 0
    const comparisons = made(async () => {
      times++
      return { kind: 'too-many' }
    })
    for (let i = 0; i < 3; i++) expect(await comparisons.of(asked('2020-01-01'))).toEqual({ kind: 'too-many' })
    expect(times).toBe(1)
  })

  it('are kept up to a size, the latest asked for', async () => {
    const times = new Map<string, number>()
    const large = done(`{"x":"${'x'.repeat(6_000_000)}"}`)
    const comparisons = made(async ({ to }) => {
      times.set(to, (times.get(to) ?? 0) + 1)
      return large
    })
    for (const day of ['2020-01-01', '2020-01-02', '2020-01-01', '2020-01-03', '2020-01-01', '2020-01-02'])
      expect(await comparisons.of(asked(day))).toBe(large)
    expect(Object.fromEntries(times)).toEqual({ '2020-01-01': 1, '2020-01-02': 2, '2020-01-03': 1 })
  })

  it('end with the server', async () => {
    const comparisons = made(
      (_, __, ended) => new Promise((resolve) => ended.addEventListener('abort', () => resolve({ kind: 'ended' }))),
    )
    const running = comparisons.of(asked('2020-01-01'))
    comparisons.end()
    expect(await running).toEqual({ kind: 'ended' })
    expect(await comparisons.of(asked('2020-01-02'))).toEqual({ kind: 'ended' })
  })
})
