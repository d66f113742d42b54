/** Every book: each rule is proved by a case in which it acts and one in which it does not, each duty, entry and window by one. */

import { describe, expect, it } from 'vitest'
import { uncoveredOf } from '../support/coverage.ts'
import { bookIds, bookNamed, casesOf, exceptionsOf } from '../support/law-books.ts'

describe.each(bookIds)('the cases of the book %s', (id) => {
  it('prove every part of it, but for those written down with their reason', async () => {
    const book = await bookNamed(id)
    const { uncovered: excepted } = exceptionsOf(id)
    const found = uncoveredOf(book, casesOf(book))
    const unproved = found.filter((u) => !Object.hasOwn(excepted, u.about))
    expect(unproved.map((u) => `${u.about}: ${u.what}`)).toEqual([])
    const names = new Set(found.map((u) => u.about))
    expect(Object.keys(excepted).filter((name) => !names.has(name))).toEqual([])
  })
})
