/** What the decision point of AuthZEN says of itself. */

import { decisionPointKey } from '../authzen-request.ts'
import type { ApiFragment } from '../openapi.ts'
import { answer, answered, bodyOf, listOf, problemAnswer, ref, type Schema } from '../openapi-parts.ts'

const entity = (keys: readonly ('type' | 'id' | 'name')[], description: string): Schema => ({
  ...answer(Object.fromEntries(keys.map((key) => [key, { type: 'string' }])), { properties: { type: 'object' } }),
  description,
})
const parts = {
  subject: entity(['type', 'id'], 'The exporter: facts below `exporter` as properties; or a `country` by its id.'),
  action: entity(['name'], '`transfer`; its properties as those of the context.'),
  resource: entity(
    ['type', 'id'],
    'The data: facts below `data` as properties, or the whole transfer; or a `category` by its id.',
  ),
}
const context = { type: 'object', description: 'The other facts, `asOf` (else today), `strict`.' }

const data = {
  categories: ['user.contact.email', 'transaction.order'],
  collectedIn: 'CN',
  subjects: { count: 900, yearToDate: 0, residence: ['CN'], citizenship: ['CN'], consent: 'separate' },
}

const example = {
  subject: { type: 'organisation', id: 'hanami-shanghai', properties: { country: 'CN', sector: 'retail' } },
  action: { name: 'transfer' },
  resource: { type: 'dataset', id: 'customers', properties: data },
  context: { asOf: '2024-03-22', importer: { country: 'JP', relation: 'headquarters' } },
}
const evaluated = answer({ decision: { type: 'boolean' } }, { context: ref('DecisionContext') })
const identified = [
  {
    name: 'X-Request-ID',
    in: 'header',
    required: false,
    description: 'Comes back in the answer.',
    schema: { type: 'string' },
  },
]
const address = { type: 'string', format: 'uri' }

export const apiOfAuthzen: ApiFragment = {
  paths: {
    '/access/v1/evaluation': {
      post: {
        tags: ['AuthZEN'],
        operationId: 'evaluate',
        summary: 'Evaluates one access request of OpenID AuthZEN Authorization API 1.0.',
        description:
          'True only where the law permits the transfer or does not regulate it; the reasons stand in `context`. Keys that are no fact are ignored and named; one that is nearly a fact is a fault.',
        parameters: identified,
        requestBody: bodyOf(answer(parts, { context }), example),
        responses: {
          ...answered('The decision.', evaluated),
          '400': problemAnswer('The request is not understood.'),
        },
      },
    },
    '/access/v1/evaluations': {
      post: {
        tags: ['AuthZEN'],
        operationId: 'evaluateAll',
        summary: 'Evaluates several access requests, with defaults, all of them or to the first denial or permit.',
        parameters: identified,
        requestBody: bodyOf(
          answer(
            {},
            {
              ...parts,
              context,
              evaluations: listOf({ type: 'object' }, { maxItems: 1_000, description: 'A key replaces its default.' }),
              options: answer(
                {},
                {
                  evaluations_semantic: {
                    enum: ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'],
                    default: 'execute_all',
                  },
                },
              ),
            },
          ),
          { ...example, evaluations: [{}, { context: { ...example.context, importer: { country: 'US' } } }] },
        ),
        responses: {
          ...answered(
            'The decisions in order; of a request without evaluations, one decision.',
            answer({}, { evaluations: listOf(evaluated), decision: { type: 'boolean' } }),
          ),
          '400': problemAnswer('The request as a whole is not understood.'),
        },
      },
    },
    '/.well-known/authzen-configuration': {
      get: {
        tags: ['AuthZEN'],
        operationId: 'describeDecisionPoint',
        summary: 'Names this decision point and its endpoints, for programs that discover them.',
        parameters: [],
        responses: answered(
          'The metadata of AuthZEN 1.0, section 9.',
          answer({
            [decisionPointKey]: address,
            access_evaluation_endpoint: address,
            access_evaluations_endpoint: address,
          }),
        ),
      },
    },
  },
}
