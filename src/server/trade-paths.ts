/** Where the console shows a measure against an obligation, and back from there to the rule and the clause. */

import { type Book, type Day, nearest } from '../law/index.ts'
import type { Agreement, Discipline, Measure, Reading, Topic } from '../law/treaty/index.ts'
import { disciplineOn, measureOf, ReviewError } from '../review/index.ts'
import type { LawShelf } from './law-shelf.ts'
import { Problem } from './problem.ts'

/** `cn.csl-2016.art-37` of `cn.csl-2016/art 37`; as long as the rule itself. */
export const measureSlug = (rule: string): string => rule.replace('/', '.').replaceAll(' ', '-')

/** `cptpp.14.13` */
export const clauseSlug = (code: string, article: string): string =>
  `${code.toLowerCase()}.${article.replaceAll(' ', '-').replaceAll('/', '-')}`

/** An obligation as a column names it. */
export interface Clause {
  readonly agreement: Agreement
  readonly discipline: Discipline
  readonly topic: Topic
  readonly reading: Reading | null
}

/** The keys that tell a clause from others under the same article. */
export function clauseKeys({ agreement, discipline, topic, reading }: Clause): Readonly<Record<string, string>> {
  const { article } = discipline
  const first = agreement.disciplines.find((other) => other.article === article)
  return {
    ...(first?.topic === topic ? {} : { topic }),
    ...(reading === null ? {} : { reading }),
  }
}

/** Throws Problem 404, naming the nearest rule. */
export async function measureAt(
  shelf: LawShelf,
  slug: string,
  day: Day,
): Promise<{ readonly book: Book; readonly measure: Measure }> {
  const id = slug.slice(0, Math.max(0, slug.indexOf('.')))
  const book = id === '' ? undefined : await shelf.book(id)
  if (book === undefined)
    throw new Problem(404, `There is no such measure: it begins with ${shelf.bookIds.join(', ')}.`)
  const rules = book.instruments.flatMap(({ articles }) => articles.map((article) => article.id))
  const rule = rules.find((one) => measureSlug(one) === slug) ?? partedRule(rules, slug)
  if (rule === undefined) throw new Problem(404, `The book has no such rule${near(slug, rules.map(measureSlug))}.`)
  try {
    return { book, measure: measureOf(book, rule, day) }
  } catch (error) {
    if (error instanceof ReviewError)
      throw new Problem(404, 'The rule restricts nothing by itself; name one that uses it.')
    throw error
  }
}

/** `art 37` where the book has only its parts. */
function partedRule(rules: readonly string[], slug: string): string | undefined {
  const part = rules.find(
    (one) => measureSlug(one).startsWith(slug) && /^[-(.]/.test(measureSlug(one).slice(slug.length)),
  )
  const rule = part?.slice(0, slug.length)
  return rule !== undefined && /\/./.test(rule) ? rule : undefined
}

export interface ClauseNamed {
  readonly slug: string
  readonly topic: string | null
  readonly reading: Reading | null
  readonly day: Day
}

/** The clause of the day. Throws Problem 404 and 400. */
export function clauseAt(agreements: readonly Agreement[], { slug, topic, reading, day }: ClauseNamed): Clause {
  const code = slug.slice(0, Math.max(0, slug.indexOf('.'))).toUpperCase()
  const agreement = agreements.find((one) => one.code.toUpperCase() === code)
  if (agreement === undefined) {
    const codes = agreements.map((one) => one.code)
    throw new Problem(404, `There is no such agreement${near(code, codes)}.`)
  }
  const named = agreement.disciplines.filter(
    (one) => clauseSlug(agreement.code, one.article).toLowerCase() === slug.toLowerCase(),
  )
  const own = named.find((one) => topic === null || one.topic === topic)
  if (own === undefined) {
    const slugs = agreement.disciplines.map((one) => clauseSlug(agreement.code, one.article))
    throw new Problem(404, `${agreement.code} has no such clause here${near(slug, slugs)}.`)
  }
  const readings = agreement.kind === 'proposal' ? (reading ?? own.reading ?? 'tpp') : null
  if (reading !== null && readings === null) throw new Problem(400, `${agreement.code} has a text, and no readings.`)
  const manner = { optional: own.optional === true, ...(readings === null ? {} : { reading: readings }) }
  const discipline = disciplineOn(agreement, own.topic, manner, day) ?? own
  return { agreement, discipline, topic: own.topic, reading: readings }
}

function near(word: string, words: readonly string[]): string {
  const found = nearest(word, words)
  return found === undefined ? '' : ` (did you mean ${found}?)`
}
