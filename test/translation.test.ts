/** What stands beside the books in other languages: of articles and steps that there are, and of every one that decides. */

import { describe, expect, it } from 'vitest'
import { bookIds, bookOf } from '../src/cli/books.ts'
import { translationOf, wordsBeside } from '../src/cli/words/translation.ts'
import type { ArticleVersion, Book, Instrument } from '../src/law/index.ts'
import { languages } from '../src/prose/phrases.ts'

const whole = ['cn', 'jp', 'us', 'eu']
const day = '2026-06-01'
const others = languages.filter((language) => language !== 'en')
const translated = (await Promise.all(bookIds.map(async (id) => ({ id, words: await wordsBeside(id, 'ja') }))))
  .filter(({ words }) => words !== undefined)
  .map(({ id }) => id)

const inForce = ({ from, until }: { from?: string; until?: string }) =>
  (from === undefined || from <= day) && (until === undefined || day < until)

function isLaw({ status, inForce: from, until }: Instrument): boolean {
  return (
    status !== 'draft' &&
    status !== 'proposal' &&
    from !== undefined &&
    inForce({ from, ...(until === undefined ? {} : { until }) })
  )
}

const decides = (v: ArticleVersion) => inForce(v) && 'then' in v && v.then.some((e) => e.effect !== 'duty')

const decidingArticles = (book: Book) =>
  book.instruments
    .filter(isLaw)
    .flatMap((i) => i.articles)
    .filter((a) => a.versions.some(decides))
    .map((a) => a.id)

const articles = (book: Book) => book.instruments.flatMap((i) => i.articles.map((a) => a.id))

describe.each(others)('the words of books in %s', (language) => {
  it.each(translated)('are of articles and steps of %s, and say something', async (id) => {
    const book = await bookOf(id)
    const words = (await wordsBeside(id, language))!
    const ids = new Set(articles(book))
    const steps = new Set(book.mechanisms.map((m) => m.id))
    expect(Object.keys(words.gists).filter((gist) => !ids.has(gist))).toEqual([])
    expect(Object.keys(words.steps).filter((step) => !steps.has(step))).toEqual([])
    const numbers = new Set(book.derived.map((d) => d.path))
    expect(Object.keys(words.numbers).filter((number) => !numbers.has(number))).toEqual([])
    const texts = [...Object.values(words.gists), ...Object.values(words.steps)]
    expect(texts.filter((text) => !/[\u3040-\u9fff]/.test(text))).toEqual([])
  })

  it.each(whole)('hold every article of %s that decides, every step and every number', async (id) => {
    const book = await bookOf(id)
    const words = (await wordsBeside(id, language))!
    expect(decidingArticles(book).filter((article) => !Object.hasOwn(words.gists, article))).toEqual([])
    expect(book.mechanisms.map((m) => m.id).filter((step) => !Object.hasOwn(words.steps, step))).toEqual([])
    expect(book.derived.map((d) => d.path).filter((path) => !Object.hasOwn(words.numbers, path))).toEqual([])
    expect(decidingArticles(book).length).toBeGreaterThan(20)
  })
})

describe('a translation', () => {
  it('reads from all books asked, and nothing where there is none', async () => {
    const translation = await translationOf(['cn', 'jp', 'none'], 'ja')
    expect(translation.step('jp.consent')).toContain('同意')
    expect(translation.gist('cn.pipl-2021/art 39')).toContain('個別の同意')
    expect(translation.gist('constructor')).toBeUndefined()
    expect((await translationOf(['cn'], 'en')).step('cn.scc')).toBeUndefined()
  })

  it('writes each language in its own characters', async () => {
    const kana = /[\u3041-\u30ff]/
    for (const id of translated) {
      const zh = Object.values((await wordsBeside(id, 'zh-Hans'))!.gists)
      const ja = Object.values((await wordsBeside(id, 'ja'))!.gists)
      expect(zh.filter((text) => kana.test(text))).toEqual([])
      expect(ja.filter((text) => !kana.test(text))).toEqual([])
    }
  })
})
