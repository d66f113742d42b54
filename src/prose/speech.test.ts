import { describe, expect, it } from 'vitest'
import { bookIds, bookOf } from '../cli/books.ts'
import { wordsBeside } from '../cli/words/translation.ts'
import { paragraphsOf, stepParagraphs } from '../engine/prose.ts'
import { Wording } from '../engine/prose-words.ts'
import { linesOf, type Named, type Paragraph, type Part, type Span } from '../engine/said.ts'
import type { Book } from '../law/index.ts'
import { speechIn } from './speech.ts'

const spansOf = ({ said, parts = [] }: Part): readonly Span[] => [...said, ...parts.flatMap(spansOf)]
const named = (spans: readonly Span[]): readonly Named[] => spans.filter((span) => typeof span !== 'string')

/** All that a book says, on all days, in the order of the book. */
function paragraphsIn(book: Book, wording: Wording): readonly Paragraph[] {
  const articles = book.instruments.flatMap((i) => i.articles)
  return [
    ...articles.flatMap(({ versions }) => versions.flatMap((version) => paragraphsOf(version, wording))),
    ...book.mechanisms.flatMap((m) => stepParagraphs(m, '2026-11-24', wording)),
  ]
}

describe.each(['zh-Hans', 'ja'] as const)('in %s', (lang) => {
  it('every book says as much as in English, of the same facts, articles, steps and lists', async () => {
    let compared = 0
    for (const id of bookIds) {
      const book = await bookOf(id)
      const english = paragraphsIn(book, new Wording(book))
      const told = paragraphsIn(book, new Wording(book, speechIn(lang), await wordsBeside(id, lang)))
      expect(told.map(({ kind }) => kind)).toEqual(english.map(({ kind }) => kind))
      told.forEach((paragraph, i) => {
        const ids = (p: Paragraph) =>
          named(spansOf(p))
            .map(({ fact, article, step, list }) => fact ?? article ?? step ?? list ?? '')
            .filter((name) => name !== '')
            .sort()
        expect(ids(paragraph)).toEqual(ids(english[i]!))
        compared++
      })
    }
    expect(compared).toBeGreaterThan(2_000)
    console.log(`${compared} paragraphs of ${bookIds.length} books compared`)
  })

  it('leaves nothing in English unsaid: only names, codes and the book’s own words are in Latin letters', async () => {
    for (const id of ['cn', 'jp', 'eu', 'us']) {
      const book = await bookOf(id)
      const told = paragraphsIn(book, new Wording(book, speechIn(lang), await wordsBeside(id, lang)))
      const words = told.flatMap(spansOf).flatMap((span) => (typeof span === 'string' ? [span] : []))
      // A word of the language of law is written with dots or hyphens, a citation with capitals or digits.
      const frame = words.join('\n').match(/(?<![\w.-])(?:the|and|or|is|are|when|not|must|with|from|of|to)(?![\w.-])/g)
      expect([id, frame]).toEqual([id, null])
    }
  })
})

it('says art 8 of the Provisions in Chinese and Japanese', async () => {
  const book = await bookOf('cn')
  const article = book.instruments.flatMap((i) => i.articles).find(({ id }) => id === 'cn.provisions-2024/art 8')!
  const lines = async (lang: 'zh-Hans' | 'ja') =>
    paragraphsOf(article.versions[0]!, new Wording(book, speechIn(lang), await wordsBeside('cn', lang))).flatMap((p) =>
      linesOf(p, ''),
    )
  const chinese = await lines('zh-Hans')
  expect(chinese[0]).toBe('适用情形：同时符合下列各项：')
  expect(chinese.some((line) => /不满 1,000,000$/.test(line))).toBe(true)
  expect(chinese.find((line) => line.startsWith('→'))).toMatch(/^→ 应当完成：.+；或.+$/)
  const japanese = await lines('ja')
  expect(japanese[0]).toBe('適用される場合：次のすべてに該当すること')
  expect(japanese.some((line) => /1,000,000 未満である$/.test(line))).toBe(true)
})
