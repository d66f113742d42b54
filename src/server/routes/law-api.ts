/** What the routes of law say of themselves. */

import { gateStates } from '../../engine/program.ts'
import type { ApiFragment } from '../openapi.ts'
import {
  answer,
  asOfInQuery,
  formatInQuery,
  inPath,
  inQuery,
  listOf,
  orNull,
  type Parameter,
  problemAnswer,
  ref,
  taggedAnswer,
  texts,
  tryAgainAnswer,
  word,
} from '../openapi-parts.ts'
import { forms } from '../representation.ts'

const inCountry: Parameter = inPath(
  'cc',
  'A country’s two-letter code, in either case; of a member of the European Union, the Union’s book.',
  { type: 'string', pattern: '^[A-Za-z]{2}$' },
  'cn',
)

const rulesOfSide = {
  state: word(gateStates),
  articles: listOf(answer({ rule: { type: 'string' }, cite: { type: 'string' }, gist: { type: 'string' } })),
}

export const apiOfLaw: ApiFragment = {
  paths: {
    '/api/law': {
      get: {
        tags: ['Law'],
        operationId: 'listLaw',
        summary: 'Lists the books of law, each with its digest and the days on which it was compared with its sources.',
        parameters: [],
        responses: taggedAnswer('The books.', answer({ books: listOf(ref('BookEntry')) }), []),
      },
    },
    '/api/law/{cc}': {
      get: {
        tags: ['Law'],
        operationId: 'readLaw',
        summary: 'Reads the law of a country as it is on a day.',
        description:
          'As JSON (the articles as data), as plain text, or as a page: by the Accept header, or by `format`.',
        parameters: [
          inCountry,
          asOfInQuery('The law of this day; today in that country unless told.', '2024-03-22'),
          formatInQuery(forms),
        ],
        responses: {
          ...taggedAnswer('The law of the day.', ref('LawOfDay'), ['text/plain', 'text/html']),
          '404': problemAnswer('There is no book for the country.'),
        },
      },
    },
    '/api/law/{cc}/changes': {
      get: {
        tags: ['Law'],
        operationId: 'compareLaw',
        summary:
          'Says for which transfers the answer changed between two days, by which articles, with an example each.',
        description:
          'Exact, and proved by an example that was decided on both days. It can take many seconds: then the answer is 503 with Retry-After, the comparison goes on, and the same question is answered at once when it is done.',
        parameters: [
          { ...inCountry, example: 'jp' },
          { ...inQuery('from', 'The earlier day.', ref('Day'), '2022-03-31'), required: true },
          { ...inQuery('to', 'The later day.', ref('Day'), '2022-04-01'), required: true },
          inQuery('all', 'Of the text: also where a transfer was free and is free on another ground.', {
            type: 'boolean',
            default: false,
          }),
          formatInQuery(['json', 'text']),
        ],
        responses: {
          ...taggedAnswer('What changed in effect.', ref('LawChanges'), ['text/plain']),
          '404': problemAnswer('There is no book for the country.'),
          '422': problemAnswer('More changed than can be told apart.'),
          '503': tryAgainAnswer('The comparison is being made, or two others are.'),
        },
      },
    },
  },
  schemas: {
    BookEntry: answer({
      id: { type: 'string', description: 'As in the ids of its rules: `cn`.' },
      jurisdiction: { type: 'string' },
      title: { type: 'string' },
      digest: ref('Digest'),
      instruments: { type: 'integer' },
      articles: { type: 'integer' },
      checked: {
        description: 'The first and the last day on which a part of it was compared with its source.',
        ...answer({ earliest: orNull(ref('Day')), latest: orNull(ref('Day')) }),
      },
    }),
    LawOfDay: answer({
      id: { type: 'string' },
      jurisdiction: { type: 'string' },
      title: { type: 'string' },
      digest: ref('Digest'),
      checked: { ...ref('Day'), description: 'The last day on which a part of it was compared with its source.' },
      asOf: ref('Day'),
      instruments: listOf(answer({ id: { type: 'string' }, articles: listOf({ type: 'object' }) }), {
        description: 'Those in force on the day, with what their articles say on it.',
      }),
    }),
    LawChanges: answer({
      book: { type: 'string' },
      from: ref('Day'),
      to: ref('Day'),
      regions: listOf(
        answer({
          gate: { type: 'string' },
          before: answer(rulesOfSide),
          after: answer(rulesOfSide),
          witness: ref('Transfer'),
        }),
      ),
      tables: answer({
        begun: texts,
        ended: texts,
        dutiesAdded: texts,
        dutiesEnded: texts,
        obtainableSince: texts,
        obtainableUntil: texts,
      }),
      leaves: { type: 'object', additionalProperties: { type: 'integer' } },
    }),
  },
}
