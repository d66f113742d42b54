/** The law: which books there are, what one says on a day, and what changed between two days. */

import type { FastifyReply } from 'fastify'
import { type Difference, differenceProse, digestOf } from '../../engine/index.ts'
import { lawHtml } from '../../engine/law-html.ts'
import { lawOn, lawProse } from '../../engine/prose.ts'
import { type Book, type Day, nearest } from '../../law/index.ts'
import type { Served } from '../app.ts'
import type { Answered } from '../comparisons.ts'
import { todayOf } from '../deciding.ts'
import { Problem } from '../problem.ts'
import { day, fault, oneOf, readQuery, yesNo } from '../query.ts'
import { type Form, formFor, forms, sendTagged } from '../representation.ts'
import { allBooks, lastChecked } from '../shelf-books.ts'

type OfCountry = { Params: { cc: string } }

export function routesOfLaw(served: Served): void {
  const { app, shelf, now, version, comparisons } = served
  const { sha256Hex } = shelf
  const config = { permission: 'read-law' } as const
  const tagOf = (...parts: readonly string[]) => sha256Hex([version, ...parts].join('\n'))

  app.get('/api/law', { config }, async (request, reply) => {
    readQuery(request, {})
    const books = (await allBooks(shelf)).map((book) => entryOf(book, sha256Hex))
    const tag = tagOf('books', ...books.map(({ digest }) => digest))
    return sendTagged(request, reply, { tag, form: 'json', body: () => JSON.stringify({ books }) })
  })

  app.get<OfCountry>('/api/law/:cc', { config }, async (request, reply) => {
    const query = readQuery(request, { asOf: day, format: oneOf(forms) })
    const form = formFor(request, query.format, forms)
    const book = await bookNamed(served, request.params.cc)
    const asOf = query.asOf ?? (await todayOf(shelf, book.jurisdiction, now()))
    const tag = tagOf('law', digestOf(book, sha256Hex), asOf, form)
    return sendTagged(request, reply, { tag, form, body: () => lawAs(form, book, asOf, sha256Hex) })
  })

  app.get<OfCountry>('/api/law/:cc/changes', { config }, async (request, reply) => {
    const query = readQuery(request, { from: day, to: day, all: yesNo, format: oneOf(twoForms) })
    const form = formFor(request, query.format, twoForms)
    const { from, to } = twoDays(query)
    const book = await bookNamed(served, request.params.cc)
    const all = query.all === true
    const tag = tagOf('changes', digestOf(book, sha256Hex), from, to, form, String(all))
    const compared = () => request.trace.within('compare', () => comparisons.of({ book, from, to }))
    const body = async () => changesAs(form, book, all, made(reply, await compared()))
    return sendTagged(request, reply, { tag, form, body })
  })
}

const twoForms = ['json', 'text'] as const

function entryOf(book: Book, sha256Hex: (text: string) => string) {
  const { id, jurisdiction, title, instruments } = book
  const days = instruments.map(({ checked }) => checked).sort()
  return {
    id,
    jurisdiction,
    title,
    digest: digestOf(book, sha256Hex),
    instruments: instruments.length,
    articles: instruments.reduce((sum, { articles }) => sum + articles.length, 0),
    checked: { earliest: days[0] ?? null, latest: days.at(-1) ?? null },
  }
}

async function bookNamed({ shelf }: Served, cc: string): Promise<Book> {
  const book = /^[a-z]{2}$/i.test(cc) ? await shelf.book(cc) : undefined
  if (book !== undefined) return book
  throw new Problem(404, 'There is no book of law for this country; GET /api/law lists those there are.', [
    fault('cc', 'must be the two-letter code of a country with a book', nearest(cc, shelf.bookIds)),
  ])
}

function lawAs(form: Form, book: Book, asOf: Day, sha256Hex: (text: string) => string): string {
  switch (form) {
    case 'text':
      return lawProse(book, asOf)
    case 'html':
      return lawHtml(book, asOf)
    case 'json': {
      const { id, jurisdiction, title } = book
      const head = { id, jurisdiction, title, digest: digestOf(book, sha256Hex), checked: lastChecked(book), asOf }
      return JSON.stringify({ ...head, ...lawOn(book, asOf) })
    }
  }
}

function twoDays({ from, to }: { readonly from?: Day; readonly to?: Day }) {
  if (from !== undefined && to !== undefined && from < to) return { from, to }
  const required = { message: 'is needed: a day, written YYYY-MM-DD' }
  const faults = [
    ...(from === undefined ? [{ path: 'from', ...required }] : []),
    ...(to === undefined ? [{ path: 'to', ...required }] : []),
  ]
  const late = [{ path: 'to', message: 'must be a day after `from`' }]
  throw new Problem(400, 'Two days are compared.', faults.length > 0 ? faults : late)
}

/** The comparison as JSON, or why there is none. Throws Problem. */
function made(reply: FastifyReply, compared: Answered): string {
  switch (compared.kind) {
    case 'done':
      return compared.json
    case 'too-many':
      throw new Problem(422, 'More changed between these days than can be told apart: choose days nearer each other.')
    case 'too-long':
      throw new Problem(503, 'The comparison took too long and was given up: choose days nearer each other.')
    case 'ended':
      throw new Problem(503, 'The server is stopping.')
    case 'busy':
      reply.header('retry-after', '10')
      throw new Problem(503, 'Two comparisons are being made, and a third must wait.')
    case 'working':
      reply.header('retry-after', '5')
      throw new Problem(503, 'The comparison is being made and is not done yet: ask again for the same days.')
  }
}

function changesAs(form: (typeof twoForms)[number], book: Book, all: boolean, json: string): string {
  // The difference is known to be an object with members.
  if (form === 'json') return `{"book":${JSON.stringify(book.id)},${json.slice(1)}`
  return differenceProse(book, JSON.parse(json) as Difference, all)
}
