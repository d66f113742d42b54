/** One-instrument books and plain transfers, for tests of single rules of the language. */

import {
  type Article,
  type Book,
  book,
  type DerivedFact,
  type InstrumentHead,
  instrument,
  type LawList,
  type Mechanism,
  parseTransfer,
  type Transfer,
} from '../../src/law/index.ts'

export const head: InstrumentHead = {
  id: 'xt.act',
  code: 'XT Act',
  title: 'Act',
  issuer: 'Parliament',
  inForce: '2020-01-01',
  status: 'in-force',
  source: 'https://example.org/act',
  checked: '2026-01-01',
  confidence: 'text',
}

interface Parts {
  readonly lists?: readonly LawList[]
  readonly mechanisms?: readonly Mechanism[]
  readonly derived?: readonly DerivedFact[]
  readonly head?: Partial<InstrumentHead>
}

/** A book of jurisdiction XT with gates `xt.a` and `xt.b`. */
export function smallBook(articles: Parameters<typeof instrument<string>>[1], parts: Parts = {}): Book {
  return book({
    id: 'xt',
    jurisdiction: 'XT',
    title: 'Testland',
    timeZone: 'UTC',
    gates: [
      { id: 'xt.a', question: 'a?' },
      { id: 'xt.b', question: 'b?' },
    ],
    derived: parts.derived ?? [],
    lists: parts.lists ?? [],
    mechanisms: parts.mechanisms ?? [],
    instruments: [instrument({ ...head, ...parts.head }, articles)],
  })
}

/** With one more article at the end of the first instrument. */
export function withArticle(b: Book, article: Article): Book {
  const [first, ...rest] = b.instruments
  return { ...b, instruments: [{ ...first!, articles: [...first!.articles, article] }, ...rest] }
}

export interface Facts {
  readonly [path: string]: unknown
}

/** From XT to JP on 2024-06-01, of ten people's contact data; facts by path replace or add, undefined takes away. */
export function transfer(changes: Facts = {}): Transfer {
  const facts: Facts = {
    asOf: '2024-06-01',
    'data.categories': ['user.contact'],
    'data.subjects.count': 10,
    'exporter.country': 'XT',
    'importer.country': 'JP',
    ...changes,
  }
  const root: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(facts)) {
    if (value === undefined) continue
    const keys = path.split('.')
    let at = root
    for (const key of keys.slice(0, -1)) {
      at[key] ??= {}
      at = at[key] as Record<string, unknown>
    }
    at[keys.at(-1)!] = value
  }
  const parsed = parseTransfer(root)
  if (parsed.problems !== undefined) throw new Error(JSON.stringify(parsed.problems))
  return parsed.transfer
}
