/** What if: transfers under the law of a day, and under that law less what an assumed agreement would not allow. All of it is hypothetical. */

import { placesTouched } from '../../engine/index.ts'
import type { Book, Day } from '../../law/index.ts'
import { ReviewError, type WhatIf, whatIf } from '../../review/index.ts'
import type { Served } from '../app.ts'
import { booksFor, jsonBody } from '../deciding.ts'
import type { ApiFragment } from '../openapi.ts'
import { answered, bodyOf, record, ref } from '../openapi-parts.ts'
import { readQuery } from '../query.ts'
import { ReliefsKept } from '../reliefs-kept.ts'
import { lastChecked, refused, reviewFault } from '../shelf-books.ts'
import { type WhatIfAsked, whatIfAsked } from '../what-if-question.ts'
import { whatIfExample, whatIfSchemas } from '../what-if-schemas.ts'

export function routesOfWhatIf({ app, shelf }: Served): void {
  let reliefs: ReliefsKept | undefined
  app.post('/api/what-if', { config: { permission: 'ask' } }, async (request) => {
    readQuery(request, {})
    const agreements = await shelf.agreements()
    if (reliefs?.agreements !== agreements) reliefs = new ReliefsKept(agreements)
    const asked = whatIfAsked(jsonBody(request), agreements)
    const books = await booksFor(shelf, placesTouched(asked.transfer))
    const known = reliefs
    const answer = await request.trace.within('review', async () => answerTo(asked, books, known))
    const { code, title, kind, notes } = asked.agreement
    return {
      hypothetical: true,
      agreement: code,
      title,
      ...(kind === 'proposal' ? { notes } : {}),
      answers: [answer],
      comparedUntil: comparedUntil(answer, books),
    }
  })
}

function answerTo({ transfer, question }: WhatIfAsked, books: readonly Book[], reliefs: ReliefsKept): WhatIf {
  try {
    return whatIf(transfer, question, books, reliefs)
  } catch (error) {
    if (error instanceof ReviewError) throw refused([reviewFault(error)])
    throw error
  }
}

/** Of each jurisdiction that answered, the last day on which its law was compared with its sources. */
function comparedUntil({ law }: WhatIf, books: readonly Book[]): Readonly<Record<string, Day>> {
  const codes = new Set(law.jurisdictions.map(({ code }) => code))
  const asked = books.filter(({ jurisdiction }) => codes.has(jurisdiction))
  return Object.fromEntries(asked.map((book) => [book.jurisdiction, lastChecked(book)]))
}

export const apiOfWhatIf: ApiFragment = {
  paths: {
    '/api/what-if': {
      post: {
        tags: ['Trade'],
        operationId: 'whatIf',
        summary:
          'Decides a transfer under the law of a day, and under that law less what an assumed agreement would not allow.',
        description:
          'What exceptions could keep is the range between `least` and `most`. Everything in the answer is hypothetical, and says so.',
        requestBody: bodyOf(
          record({ transfer: ref('Transfer'), assume: { type: 'string' } }, whatIfSchemas.keys),
          whatIfExample,
        ),
        responses: answered('The law of the day, and each scenario beside it.', ref('WhatIfAnswer')),
      },
    },
  },
  schemas: whatIfSchemas.shapes,
}
