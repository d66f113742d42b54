import { describe, expect, it } from 'vitest'
import { smallBook } from '../../test/support/small-book.ts'
import { forbids, type InstrumentHead } from '../law/index.ts'
import { staleIn } from './law-stale.ts'

const with_ = (head: Partial<InstrumentHead>) => [
  smallBook({ ban: { gist: 'A ban.', then: forbids('xt.a') } }, { head }),
]

describe('what is due', () => {
  const due = (head: Partial<InstrumentHead>, asOf: string) => staleIn(with_(head), asOf, 30).due.map((d) => d.inDays)

  it('a draft that was to begin stays due after its day', () => {
    const draft = { status: 'draft', inForce: '2026-06-01' } as const
    expect(due(draft, '2026-05-01')).toEqual([])
    expect(due(draft, '2026-05-02')).toEqual([30])
    expect(due(draft, '2027-06-01')).toEqual([-365])
    expect(due({ status: 'proposal', inForce: '2026-06-01' }, '2026-06-01')).toEqual([0])
  })

  it('adopted law is due until it begins', () => {
    expect(due({ inForce: '2026-06-01' }, '2026-05-31')).toEqual([1])
    expect(due({ inForce: '2026-06-01' }, '2026-06-01')).toEqual([])
  })
})

it('law compared after its last day is never unread', () => {
  const unread = (until?: string) =>
    staleIn(with_({ checked: '2026-01-01', ...(until === undefined ? {} : { until }) }), '2026-03-01', 30).unread
  expect(unread()).toEqual([{ book: 'xt', code: 'XT Act', checked: '2026-01-01', days: 59 }])
  expect([unread('2026-01-01').length, unread('2026-01-02').length]).toEqual([0, 1])
})
