/** What the routes that ask the law say of themselves. */

import { decisionSchemas } from '../decision-schemas.ts'
import type { ApiFragment } from '../openapi.ts'
import {
  answer,
  answered,
  asOfInQuery,
  bodyOf,
  inQuery,
  listOf,
  problemAnswer,
  record,
  ref,
  type Schema,
} from '../openapi-parts.ts'

export const transferExample = {
  asOf: '2024-03-22',
  data: {
    categories: ['user.contact.email', 'transaction.order'],
    collectedIn: 'CN',
    important: 'unnotified',
    subjects: { count: 900, yearToDate: 0, residence: ['CN'], citizenship: ['CN'], consent: 'separate' },
  },
  exporter: { country: 'CN', sector: 'retail' },
  importer: { country: 'JP', relation: 'headquarters' },
}

export const manner = [
  inQuery('strict', 'What a transfer does not state is unknown, whatever its everyday value.', {
    type: 'boolean',
    default: false,
  }),
  asOfInQuery('Decide under the law of this day, whatever the transfer says.', '2024-03-22'),
]

const lines = (description: string): Schema => ({ schema: { type: 'string', description } })

const ofTransfers: Schema = {
  anyOf: [ref('Transfer'), listOf({}, { maxItems: 1_000, description: 'Of transfers; each is answered by itself.' })],
}

export const apiOfDecide: ApiFragment = {
  paths: {
    '/api/decide': {
      post: {
        tags: ['Decide'],
        operationId: 'decide',
        summary: 'Says what the law says of a transfer, or of many.',
        description:
          'One transfer gives a decision; a list a list in its order; NDJSON one line for each line, as it comes. What is wrong with one of many is told in its place, and the others are decided. The answer to a stream comes no faster than it is read, and a line may take 256 kB.',
        parameters: manner,
        requestBody: {
          ...bodyOf(ofTransfers, transferExample),
          content: {
            ...bodyOf(ofTransfers, transferExample).content,
            'application/x-ndjson': lines('A transfer on each line.'),
          },
        },
        responses: {
          '200': {
            description: 'The decision, or those of the list or the lines.',
            content: {
              'application/json': { schema: { anyOf: [ref('Decision'), listOf(ref('DecisionOrError'))] } },
              'application/x-ndjson': lines('A decision, or `{ "error" }`, for each line.'),
            },
          },
          '422': problemAnswer('The transfer is not understood, or the list is too long.'),
        },
      },
    },
    '/api/clearance': {
      post: {
        tags: ['Decide'],
        operationId: 'clear',
        summary: 'Says by its status whether a transfer may go: 200, or 451 with the law that refuses.',
        description:
          'For programs. Only `permitted` and `out-of-scope` are clear; `conditional`, `prohibited` and `undetermined` are 451 (RFC 7725), whose link names this server as what blocks and whose body names the law.',
        parameters: manner,
        requestBody: bodyOf(ref('Transfer'), transferExample),
        responses: {
          ...answered('It may go.', answer({ clear: { const: true }, decision: ref('Decision') })),
          '422': problemAnswer('The transfer is not understood.'),
          '451': {
            description: 'It may not go as described.',
            headers: { Link: { schema: { type: 'string' }, description: 'rel="blocked-by": this server.' } },
            content: { 'application/problem+json': { schema: ref('Refusal') } },
          },
        },
      },
    },
    '/api/ask': {
      post: {
        tags: ['Decide'],
        operationId: 'ask',
        summary: 'Gives the next question of the interview, or the decision once nothing more matters.',
        description:
          'Nothing is kept: send what is known each time, and the facts that nobody can state as `declined`. What is not stated is unknown. Without a day, today where the exporter is.',
        parameters: [asOfInQuery('The law of this day, whatever the transfer says.', '2024-03-22')],
        requestBody: bodyOf(
          record(
            { transfer: { type: 'object', description: 'As much of a transfer as is known.' } },
            { declined: listOf({ type: 'string' }, { maxItems: 200, description: 'Paths of questions.' }) },
          ),
          { transfer: { exporter: { country: 'CN' }, importer: { country: 'JP' } }, declined: ['data.collectedIn'] },
        ),
        responses: {
          ...answered('A question, or the decision.', ref('Interview')),
          '422': problemAnswer('What was stated is not understood.'),
        },
      },
    },
  },
  schemas: decisionSchemas,
}
