import { describe, expect, it } from 'vitest'
import { covers } from '../engine/index.ts'
import { parseTransfer, type Transfer } from '../law/index.ts'
import { allBooks, bookIds } from './books.ts'
import { decideWithBooks, LaterThanChecked, lastChecked } from './deciding.ts'

function transfer(changes: Record<string, unknown> = {}): Transfer {
  const { transfer: t, problems } = parseTransfer({
    asOf: '2024-03-22',
    data: { categories: ['user.contact'], subjects: { count: 10, consent: 'separate' } },
    exporter: { country: 'CN' },
    importer: { country: 'PE' },
    ...changes,
  })
  if (t === undefined) throw new Error(JSON.stringify(problems))
  return t
}
const loaded = async (t: Transfer, strict = false) => (await decideWithBooks(t, { strict })).books.map((b) => b.id)

describe('the books of a decision', () => {
  it('are those that the transfer touches, and no others', async () => {
    expect(await loaded(transfer())).toEqual(['cn'])
    const wide = { importer: { country: 'PE', ownership: [{ country: 'RU', share: 1 }] }, onward: [{ country: 'DE' }] }
    expect(await loaded(transfer(wide))).toEqual(['cn', 'eu', 'ru'])
  })

  it('are all where nobody knows where the data was collected', async () => {
    expect(await loaded(transfer(), true)).toEqual(bookIds)
  })

  it('hold the law of each country to which it would be lawful', async () => {
    const { decision, books } = await decideWithBooks(transfer({ exporter: { country: 'DE' }, asOf: '2026-06-01' }))
    const named = decision.wouldBePermittedIf.flatMap((c) =>
      c.changes.flatMap((change) => (change.fact === 'importer.country' ? (change.to ?? []) : [])),
    )
    const held = (await allBooks()).filter((b) => named.some((place) => covers(b, place.slice(0, 2), decision.asOf)))
    console.log(
      named,
      held.map((b) => b.id),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(books).toEqual(expect.arrayContaining(held))
    for (const place of named) {
      const there = transfer({ exporter: { country: 'DE' }, asOf: '2026-06-01', importer: { country: place } })
      expect((await decideWithBooks(there)).decision.verdict).toMatch(/^(permitted|out-of-scope)$/)
    }
  })
})

describe('law later than its last comparison', () => {
  it('warns from the day after, once for a book, of the latest day', async () => {
    const { books } = await decideWithBooks(transfer())
    const last = lastChecked(books[0]!)
    const warnings = async (...days: readonly string[]) => {
      const later = new LaterThanChecked()
      for (const asOf of days) later.note(await decideWithBooks(transfer({ asOf })))
      return later.warnings
    }
    expect(await warnings('2024-03-22', last)).toEqual([])
    expect(await warnings('2030-01-01', '2031-01-01', '2024-03-22')).toEqual([
      `warning: CN law compared with its sources up to ${last}, asked as of 2031-01-01`,
    ])
  })
})
