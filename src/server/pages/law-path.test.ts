import { beforeAll, describe, expect, it } from 'vitest'
import { allBooks } from '../../cli/books.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import type { Book } from '../../law/index.ts'
import { articlePath, articleSlug, instrumentPath, instrumentSlug, lawPath, lawPaths } from './law-path.ts'

let books: readonly Book[]
beforeAll(async () => {
  books = await allBooks()
})

describe('where a citation leads', () => {
  it('gives every instrument of a book and every article of an instrument a name of its own', () => {
    for (const book of books) {
      const instruments = book.instruments.map(({ id }) => instrumentSlug(id))
      expect([book.id, new Set(instruments).size]).toEqual([book.id, instruments.length])
      for (const { id, articles } of book.instruments) {
        const slugs = articles.map(({ key }) => articleSlug(key))
        expect([id, new Set(slugs).size, slugs.filter((slug) => slug.includes('/'))]).toEqual([id, slugs.length, []])
      }
    }
  })

  it('leads from every citation of every book to its article, or where several share it to their instrument', async () => {
    let own = 0
    let shared = 0
    const lost: string[] = []
    for (const book of books)
      for (const { id, articles } of book.instruments)
        for (const { cite, key } of articles) {
          const path = await lawPath(lawShelf, cite)
          if (path === articlePath(book.id, id, key)) own += 1
          else if (path?.startsWith(instrumentPath(book.id, id))) shared += 1
          else lost.push(`${book.id} ${cite} → ${path}`)
        }
    console.log(
      `${own} citations lead to their article, ${shared} to its instrument or its first rule, ${lost.length} elsewhere`,
    )
    // The GDPR as it bound the United Kingdom is cited as the Union’s own, and is the same text.
    expect(lost.filter((text) => !/^gb EU GDPR .+ → \/law\/eu\/gdpr/.test(text))).toEqual([])
  })

  it.each([
    ['CN Provisions 2024 art 8', '/law/cn/provisions-2024/art-8'],
    ['CN Provisions 2024 art 8(9)', '/law/cn/provisions-2024/art-8'],
    ['CN PIPL 2021 art 999', '/law/cn/pipl-2021'],
    ['CN Provisions 2024', '/law/cn/provisions-2024'],
    ['CPTPP 14.11', undefined],
    ['CN', undefined],
    ['CN No Such Law art 1', undefined],
    ['', undefined],
  ])('%s → %s', async (cite, path) => {
    expect(await lawPath(lawShelf, cite)).toBe(path)
  })

  it('leaves out what leads nowhere', async () => {
    expect(await lawPaths(lawShelf, ['CPTPP 14.11', 'CN Provisions 2024 art 8', '__proto__'])).toEqual({
      'CN Provisions 2024 art 8': '/law/cn/provisions-2024/art-8',
    })
  })
})
