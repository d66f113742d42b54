/** Rows and people by day: what a first copy brings tells nothing of a pace, and what is old is forgotten. */

import { describe, expect, it } from 'vitest'
import type { BatchEntry } from '../ledger/index.ts'
import { daysKept, FlowDays, paceOf } from './border-days.ts'

const batch = (day: string, ordinary: number, at = `${day}T08:00:00.000Z`): BatchEntry => ({
  kind: 'batch',
  at,
  flow: 'orders',
  batch: 1,
  position: '0/1',
  plan: '',
  law: {},
  day,
  decisions: [],
  tables: [
    { table: 'orders', inserted: 3, updated: 2, deleted: 1, held: 9 },
    { table: 'customers', inserted: 10, updated: 0, deleted: 0, held: 0 },
  ],
  people: { ordinary, sensitive: 1 },
  counts: { ordinary, sensitive: 1 },
  commitment: '',
})

const dayAt = (n: number) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10)

describe('days of a flow', () => {
  it('add up rows of all tables, held ones left out', () => {
    const days = new FlowDays()
    days.take(batch('2026-11-23', 4), false)
    days.take(batch('2026-11-23', 4), false)
    expect(days.on('2026-11-23')).toEqual({ inserted: 26, updated: 4, deleted: 2 })
    expect(days.people('2026-11-23')).toEqual({ ordinary: 8, sensitive: 2 })
    expect(days.on('2026-11-22')).toEqual({ inserted: 0, updated: 0, deleted: 0 })
  })

  it('leave the people of a first copy out, and keep its rows', () => {
    const days = new FlowDays()
    days.take(batch('2026-11-23', 90_000), true)
    days.take(batch('2026-11-23', 5), false)
    expect(days.people('2026-11-23').ordinary).toBe(5)
    expect(days.on('2026-11-23').inserted).toBe(26)
  })

  it('tell the rows of the last hour alone', () => {
    const days = new FlowDays()
    days.take(batch('2026-11-23', 1, '2026-11-23T06:59:59.000Z'), false)
    days.take(batch('2026-11-23', 1, '2026-11-23T07:30:00.000Z'), false)
    expect(days.rowsLastHour(new Date('2026-11-23T08:00:30.000Z'))).toBe(16)
    expect(days.rowsLastHour(new Date('2026-11-23T09:00:30.000Z'))).toBe(0)
  })

  it('forget what is older than a pace needs', () => {
    const days = new FlowDays()
    for (let n = 0; n < 60; n++) days.take(batch(dayAt(n), 1), false)
    expect(days.on(dayAt(59 - daysKept)).inserted).toBe(13)
    expect(days.on(dayAt(58 - daysKept)).inserted).toBe(0)
  })
})

describe('the pace of an exporter', () => {
  it('is of whole days after its first, the quiet ones among them, over all its flows', () => {
    const [a, b] = [new FlowDays(), new FlowDays()]
    a.take(batch('2026-11-19', 7), false)
    a.take(batch('2026-11-20', 5), false)
    b.take(batch('2026-11-20', 6), false)
    a.take(batch('2026-11-23', 100), false)
    expect(paceOf([a, b], '2026-11-23').map(({ day, ordinary }) => [day, ordinary])).toEqual([
      ['2026-11-20', 11],
      ['2026-11-21', 0],
      ['2026-11-22', 0],
    ])
  })

  it('is of 28 days at most, and of none before anything crossed', () => {
    const days = new FlowDays()
    expect(paceOf([days], '2026-11-23')).toEqual([])
    for (let n = 0; n < 50; n++) days.take(batch(dayAt(n), n), false)
    const pace = paceOf([days], dayAt(50))
    expect(pace.length).toBe(daysKept)
    expect([pace[0]?.ordinary, pace.at(-1)?.ordinary]).toEqual([50 - daysKept, 49])
  })
})
