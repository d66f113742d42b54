import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allBooks, bookIds, bookOf, booksFor, placesOfBook } from './books.ts'
import { BadInput } from './exit.ts'

const folders = readdirSync(join(import.meta.dirname, '..', '..', 'rulebooks'), { withFileTypes: true })

describe('the shelf', () => {
  it('holds every book of the release', () => {
    expect(bookIds).toEqual(
      folders
        // `treaties` holds agreements, and is no book.
        .filter((d) => d.isDirectory() && d.name.length === 2 && existsSync(join(d.parentPath, d.name, 'index.ts')))
        .map((d) => d.name)
        .sort(),
    )
  })

  it('knows of each book, without loading it, the countries whose law it ever is', async () => {
    const wrong = (await allBooks()).flatMap((book) => {
      const places = [...new Set([book.jurisdiction, ...(book.territory ?? []).map((t) => t.place)])].sort()
      const known = [...placesOfBook(book.id)].sort()
      return JSON.stringify(places) === JSON.stringify(known) ? [] : [{ id: book.id, places, known }]
    })
    expect(wrong).toEqual([])
  })

  it('gives what touched countries need, each the same object every time, and all where a place is unknown', async () => {
    const ids = async (...countries: readonly string[]) => (await booksFor({ countries, all: false })).map((b) => b.id)
    expect(await ids('CN', 'XX')).toEqual(['cn'])
    expect(await ids()).toEqual([])
    expect((await booksFor({ countries: ['CN'], all: true })).map((b) => b.id)).toEqual(bookIds)
    expect(await bookOf('CN')).toBe(await bookOf('cn'))
  })

  it('finds a book by another name or by a country it is the law of', async () => {
    if (bookIds.includes('gb')) expect((await bookOf('uk')).id).toBe('gb')
    if (bookIds.includes('eu')) expect((await bookOf('de')).id).toBe('eu')
    await expect(bookOf('zz')).rejects.toThrow(BadInput)
  })
})
