/** A decision in prose, for people who do not read JSON: the answer, its reasons, what to do, what would make it lawful. */

import type { Decision } from '../../engine/index.ts'
import { type Language, languages } from '../../law/labels/index.ts'
import { decisionText } from '../../prose/decision.ts'
import { translationFrom } from '../../prose/translation.ts'
import type { Served } from '../app.ts'
import { booksFor, jsonBody, mannerKeys } from '../deciding.ts'
import type { LawShelf } from '../law-shelf.ts'
import type { ApiFragment } from '../openapi.ts'
import { answer, bodyOf, formatInQuery, inQuery, problemAnswer, ref, word } from '../openapi-parts.ts'
import { oneOf, readQuery } from '../query.ts'
import { formFor } from '../representation.ts'
import { decidedOne } from './decide.ts'
import { manner, transferExample } from './decide-api.ts'

const twoForms = ['json', 'text'] as const

export function routesOfExplain({ app, shelf }: Served): void {
  app.post('/api/explain', { config: { permission: 'ask' } }, async (request, reply) => {
    const keys = { ...mannerKeys, lang: oneOf(languages), format: oneOf(twoForms) }
    const { lang = 'en', format, ...how } = readQuery(request, keys)
    const form = formFor(request, format, twoForms)
    const decision = await decidedOne(shelf, jsonBody(request), { strict: false, ...how }, request.trace)
    const text = await explained(shelf, decision, lang)
    if (form === 'json') return { language: lang, text, decision }
    return reply.type('text/plain; charset=utf-8').send(text)
  })
}

async function explained(shelf: LawShelf, decision: Decision, language: Language): Promise<string> {
  const books = await booksFor(shelf, { countries: Object.keys(decision.law.books), all: false })
  const words = await Promise.all(books.map(({ id }) => shelf.words(id, language)))
  return decisionText(decision, books, language, translationFrom(words))
}

export const apiOfExplain: ApiFragment = {
  paths: {
    '/api/explain': {
      post: {
        tags: ['Decide'],
        operationId: 'explain',
        summary: 'Says in prose what the law says of a transfer, why, and what would make it lawful.',
        description:
          'As `waybill decide` prints it, with the decision that it puts in words. What nobody has translated stays in the book’s own words.',
        parameters: [
          ...manner,
          inQuery('lang', 'The language of the prose.', { ...word(languages), default: 'en' }, 'ja'),
          formatInQuery(twoForms),
        ],
        requestBody: bodyOf(ref('Transfer'), transferExample),
        responses: {
          '200': {
            description: 'The prose.',
            content: {
              'application/json': {
                schema: answer({ language: word(languages), text: { type: 'string' }, decision: ref('Decision') }),
              },
              'text/plain': { schema: { type: 'string' } },
            },
          },
          '406': problemAnswer('No form that the Accept header allows.'),
          '422': problemAnswer('The transfer is not understood.'),
        },
      },
    },
  },
}
