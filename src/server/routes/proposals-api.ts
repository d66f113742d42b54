/** What the API says of proposals in its document. */

import { waysIn } from '../access.ts'
import { withoutBorder } from '../border-schemas.ts'
import type { ApiFragment } from '../openapi.ts'
import {
  answer,
  answered,
  bodyOf,
  inPath,
  listOf,
  orNull,
  type Parameter,
  problemAnswer,
  record,
  ref,
  type Schema,
  word,
} from '../openapi-parts.ts'
import { groupsMax, remarkMax } from '../proposal-bodies.ts'
import { shownStates } from '../proposals.ts'

const text: Schema = { type: 'string' }
const whole: Schema = { type: 'integer', minimum: 0 }
const instant: Schema = { type: 'string', format: 'date-time' }
const remark: Schema = { type: 'string', minLength: 1, maxLength: remarkMax }
const heldGroup = answer({ dataset: text, reason: text, rows: whole })
const done = answer({
  at: instant,
  by: answer({ name: text, role: text, how: word([...waysIn, 'border']) }),
  text: { ...orNull(text), description: 'The note, or the reason of a refusal.' },
})
const may = answer({ allowed: { type: 'boolean' }, why: text })

const proposal = answer({
  id: { type: 'string', pattern: '^p-[0-9a-z]{9}-[0-9a-z]{8}$' },
  what: word(['release']),
  flow: text,
  state: word(
    shownStates,
    '`approved`: waits for the border; `releasing`: the border has recorded it and reads the rows again.',
  ),
  groups: { ...listOf(heldGroup), description: 'With the rows that were held when it was proposed.' },
  rows: whole,
  people: { ...whole, description: 'Of whom anything was held in the flow.' },
  frozen: answer({ plan: ref('Digest'), law: ref('Digest'), manifest: ref('Digest') }),
  proposed: done,
  lapsesAt: instant,
  decided: { ...orNull(done), description: 'The approval, refusal or withdrawal.' },
  eyes: orNull(word(['two persons', 'two accounts'], 'Only sign-in through a provider tells persons apart.')),
  lapsed: orNull(answer({ at: instant, why: text, text })),
  outcome: {
    ...orNull(answer({ at: instant, rows: whole, people: whole, stays: listOf(heldGroup) })),
    description: 'Held rows that went, people of whom nothing is held any more, and what of the same datasets stays.',
  },
  waitsFor: { ...orNull(text), description: 'What has to run before it goes on.' },
  mayApprove: { ...may, description: 'Whether the caller may decide, and why not.' },
  mayWithdraw: may,
})

const id: Parameter = inPath('id', 'The proposal.', text, 'p-0mj2k3l4m-0a1b2c3d')
const conflict = { '409': problemAnswer('Not as things stand: it was decided or has lapsed, or the caller may not.') }
const common = { ...withoutBorder, ...conflict, '422': problemAnswer('The body is not understood.') }

const act = (operationId: string, summary: string, description: string, body: object = {}) => ({
  post: {
    tags: ['Border'],
    operationId,
    summary,
    description,
    parameters: [id],
    ...body,
    responses: { ...answered('The proposal after it.', ref('Proposal')), ...common },
  },
})

const example = { what: 'release', flow: 'customers-to-hq', groups: [{ dataset: 'customers', reason: 'release' }] }

export const apiOfProposals: ApiFragment = {
  paths: {
    '/api/proposals': {
      get: {
        tags: ['Border'],
        operationId: 'listProposals',
        summary: 'Lists proposals to let held rows go, the latest first.',
        parameters: [],
        responses: { ...answered('As the caller sees them.', ref('Proposals')), ...withoutBorder },
      },
      post: {
        tags: ['Border'],
        operationId: 'proposeRelease',
        summary: 'Proposes to let held rows go, for another person to approve.',
        description:
          'Freezes what the flow runs under; where that changes before somebody approves, or nobody does in 24 hours, the proposal lapses. A release never overrides the law: each row is decided anew, and what may not cross stays. An `Idempotency-Key` header makes a request that is sent twice one.',
        parameters: [],
        requestBody: bodyOf(
          record(
            {
              what: word(['release']),
              flow: text,
              groups: { ...listOf(record({ dataset: text, reason: text })), minItems: 1, maxItems: groupsMax },
            },
            { note: remark },
          ),
          example,
        ),
        responses: {
          '201': { description: 'The proposal.', content: { 'application/json': { schema: ref('Proposal') } } },
          ...common,
        },
      },
    },
    '/api/proposals/{id}': {
      get: {
        tags: ['Border'],
        operationId: 'readProposal',
        summary: 'Reads a proposal as the caller sees it.',
        parameters: [id],
        responses: { ...answered('The proposal.', ref('Proposal')), ...withoutBorder },
      },
    },
    '/api/proposals/{id}/approval': act(
      'approveProposal',
      'Approves a proposal that another person made.',
      'The border, `waybill sync` or `waybill release`, takes it up. Asked again by the same person it answers the same.',
    ),
    '/api/proposals/{id}/refusal': act(
      'refuseProposal',
      'Refuses a proposal that another person made.',
      'The reason is kept at home and stands in no ledger.',
      { requestBody: bodyOf(record({ reason: remark }), { reason: 'The contract does not cover these people.' }) },
    ),
    '/api/proposals/{id}/withdrawal': act(
      'withdrawProposal',
      'Withdraws one’s own proposal.',
      'Nobody can approve it any more.',
    ),
  },
  schemas: {
    Proposal: proposal,
    Proposals: answer({
      running: { type: 'boolean', description: 'Whether a process holds the home state now.' },
      flows: {
        ...listOf(answer({ flow: text, release: word(['automatic', 'by-proposal']) })),
        description: 'Whether held rows that may cross follow by themselves.',
      },
      proposals: listOf(ref('Proposal')),
    }),
  },
}
