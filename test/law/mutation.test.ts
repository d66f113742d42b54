/** Every book: cases notice when one number, date, condition, rank or effect of the law is another. */

import { describe, expect, it } from 'vitest'
import { bookIds, bookNamed, casesOf, exceptionsOf } from '../support/law-books.ts'
import { mutantsOf } from '../support/mutants.ts'
import { mutationOf } from '../support/mutation.ts'

/** In the short form every so many mutants is tried, so that all books together take well under a minute. */
const long = process.env.WAYBILL_LONG !== undefined
const sampled = long ? 1 : 10

const least = 0.95
const mostEquivalent = 0.03

describe('mutants', () => {
  const totals = { tried: 0, caught: 0 }

  it.each(bookIds)('of the book %s are caught', { timeout: 600_000 }, async (id) => {
    const book = await bookNamed(id)
    const { equivalent } = exceptionsOf(id)
    const all = mutantsOf(book)
    const others = all.filter((m) => !Object.hasOwn(equivalent, m.id))
    const tried = others.filter((_, n) => n % sampled === 0)
    const begun = performance.now()
    const { caught, survivors } = mutationOf(book, casesOf(book), tried)
    totals.tried += tried.length
    totals.caught += caught
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    const share = ((100 * caught) / tried.length).toFixed(1)
    console.log(`${id}: ${tried.length} of ${all.length} mutants tried, ${caught} caught (${share} %), ${seconds} s`)
    if (survivors.length > 0) console.log(survivors.map((s) => `  survives: ${s}`).join('\n'))
    const names = new Set(all.map((m) => m.id))
    expect(Object.keys(equivalent).filter((name) => !names.has(name))).toEqual([])
    expect(Object.keys(equivalent).length).toBeLessThanOrEqual(mostEquivalent * all.length)
    if (long) expect(caught).toBeGreaterThanOrEqual(least * tried.length)
  })

  it('are nearly all caught', () => {
    expect(totals.caught).toBeGreaterThanOrEqual(least * totals.tried)
  })
})
