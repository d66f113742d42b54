/** The tables of the trade pages for a spreadsheet: the matrix, and what-if of the border’s flows. */

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Served } from '../app.ts'
import { withoutBorder } from '../border-schemas.ts'
import { csvOf } from '../csv.ts'
import type { ApiFragment } from '../openapi.ts'
import { inPath, inQuery, ref } from '../openapi-parts.ts'
import { matrixAsked } from '../pages/trade.ts'
import { flowsAnswered, questionIn } from '../pages/what-if.ts'
import { Problem } from '../problem.ts'
import { day, readQuery, text } from '../query.ts'

const matrixKeys = { complainant: text, asOf: day, assume: text, country: text, agreement: text }
const whatIfKeys = { asOf: day, assume: text, complainant: text, reading: text }

export function routesOfTrade(served: Served): void {
  const { app } = served
  app.get('/api/trade/matrix.csv', { config: { permission: 'read-law' } }, async (request, reply) => {
    const query = new URLSearchParams(readQuery(request, matrixKeys) as Record<string, string>)
    const { matrix, asked } = await matrixAsked({ served, query, principal: signedIn(request), lang: 'en' })
    const rows = matrix.rows.flatMap(({ measure, cells }) =>
      [...cells.values()].map(({ topics, reading, finding: f }) => [
        measure.cite ?? measure.instrument,
        measure.rule ?? '',
        measure.country,
        asked.complainant,
        asked.asOf,
        f.agreement,
        f.article,
        topics.join(' '),
        reading ?? '',
        f.finding,
        f.reason ?? '',
        f.exception ?? '',
        f.disputeSettlement,
        f.enforceable?.from ?? '',
        f.hypothetical ? 'yes' : 'no',
        f.unverified.join('; '),
        f.words,
      ]),
    )
    return sendCsv(reply, 'matrix.csv', [matrixHead, ...rows])
  })

  app.get<{ Params: { name: string } }>(
    '/api/what-if/:name/flows.csv',
    { config: { permission: 'read-flows' } },
    async (request, reply) => {
      const query = new URLSearchParams(readQuery(request, whatIfKeys) as Record<string, string>)
      const params = new Map(Object.entries(request.params))
      const { question } = questionIn({ query, params }, await served.shelf.agreements())
      const { answered } = await flowsAnswered({ served, query, lang: 'en' }, question)
      const rows = answered.flatMap(({ flow, columns }) =>
        columns.flatMap(({ dataset, column, category, answer }) =>
          (answer?.scenarios ?? []).map(({ agreement, reading, least, most, change }) => [
            'hypothetical',
            flow,
            dataset,
            column,
            category,
            answer?.asOf ?? '',
            agreement,
            reading ?? '',
            answer?.law.verdict ?? '',
            least.verdict,
            most.verdict,
            change,
          ]),
        ),
      )
      return sendCsv(reply, 'what-if.csv', [whatIfHead, ...rows])
    },
  )
}

const matrixHead =
  'measure rule respondent complainant asOf agreement article topic reading finding reason exception disputeSettlement heardFrom hypothetical unverified words'.split(
    ' ',
  )
const whatIfHead = 'stamp flow dataset column category asOf agreement reading law least most change'.split(' ')

function signedIn({ principal }: FastifyRequest) {
  if (principal === null) throw new Problem(401, 'Sign in first.')
  return principal
}

function sendCsv(reply: FastifyReply, name: string, rows: readonly (readonly string[])[]): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(csvOf(rows))
}

const table = { '200': { description: 'The table.', content: { 'text/csv': { schema: { type: 'string' } } } } }
const assumed = inQuery(
  'assume',
  'Taken as parties: `CN:CPTPP:2027-01-01`, with commas.',
  { type: 'string' },
  'CN:CPTPP',
)

export const apiOfTrade: ApiFragment = {
  paths: {
    '/api/trade/matrix.csv': {
      get: {
        tags: ['Trade'],
        operationId: 'readMatrixTable',
        summary:
          'Reads the findings of measures against what is owed to one country, as a table for a spreadsheet (RFC 4180).',
        parameters: [
          inQuery('complainant', 'A country’s code, or EU.', { type: 'string' }, 'JP'),
          inQuery('asOf', 'The law and the bonds of this day; of today (UTC) unless told.', ref('Day'), '2026-11-01'),
          inQuery(
            'country',
            'Countries whose measures are all told, with commas; the most telling of some unless told.',
            { type: 'string' },
            'CN',
          ),
          inQuery('agreement', 'The code of one agreement.', { type: 'string' }, 'RCEP'),
          assumed,
        ],
        responses: table,
      },
    },
    '/api/what-if/{name}/flows.csv': {
      get: {
        tags: ['Trade'],
        operationId: 'readWhatIfTable',
        summary:
          'Reads what-if of the border’s flows, column by column, as a table for a spreadsheet (RFC 4180). All of it is hypothetical.',
        parameters: [
          inPath(
            'name',
            'The code of an agreement or a proposal, in either case.',
            { type: 'string' },
            '2018-PROPOSAL',
          ),
          inQuery('asOf', 'The law of this day; of today at the exporter unless told.', ref('Day'), '2026-11-01'),
          inQuery(
            'complainant',
            'A country’s code, or EU; the importer’s country unless told.',
            { type: 'string' },
            'JP',
          ),
          inQuery('reading', 'Both readings of a proposal are told, whatever is named.', { type: 'string' }, 'tpp'),
          assumed,
        ],
        responses: { ...table, ...withoutBorder },
      },
    },
  },
  schemas: {},
}
