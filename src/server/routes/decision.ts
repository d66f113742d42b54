/** A decision by a link: what `POST /api/decide` says of the transfer that the link itself carries. */

import type { Served } from '../app.ts'
import { mannerKeys } from '../deciding.ts'
import { parseJson } from '../json.ts'
import type { ApiFragment } from '../openapi.ts'
import { answered, inQuery, problemAnswer, ref } from '../openapi-parts.ts'
import { Problem } from '../problem.ts'
import { type Reader, readQuery } from '../query.ts'
import { decidedOne } from './decide.ts'
import { manner, transferExample } from './decide-api.ts'

const charactersMax = 12_000

const base64url: Reader<string> = (given) =>
  /^[\w-]*$/.test(given) && given.length <= charactersMax
    ? { value: Buffer.from(given, 'base64url').toString('utf8') }
    : { message: `must be base64url of at most ${charactersMax} characters` }

export function routesOfDecision({ app, shelf }: Served): void {
  app.get('/api/decision', { config: { permission: 'ask' } }, async (request) => {
    const { transfer, ...how } = readQuery(request, { ...mannerKeys, transfer: base64url })
    if (transfer === undefined)
      throw new Problem(400, 'The query is not understood.', [
        { path: 'transfer', message: 'is needed: JSON in base64url' },
      ])
    return decidedOne(shelf, parsed(transfer), { strict: false, ...how }, request.trace)
  })
}

/** Throws Problem 400, or JsonTooDeep. */
function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Problem(400, 'The query is not understood.', [{ path: 'transfer', message: 'is no JSON' }])
  }
}

export const apiOfDecision: ApiFragment = {
  paths: {
    '/api/decision': {
      get: {
        tags: ['Decide'],
        operationId: 'decisionByLink',
        summary: 'Says what the law says of the transfer that the link carries.',
        description: 'The answer of `POST /api/decide`, for links: the console’s pages of decisions lead here.',
        parameters: [
          {
            ...inQuery(
              'transfer',
              'The transfer as JSON, in base64url.',
              { type: 'string', maxLength: charactersMax },
              Buffer.from(JSON.stringify(transferExample)).toString('base64url'),
            ),
            required: true,
          },
          ...manner,
        ],
        responses: {
          ...answered('The decision.', ref('Decision')),
          '400': problemAnswer('The query is not understood.'),
          '422': problemAnswer('The transfer is not understood.'),
        },
      },
    },
  },
}
