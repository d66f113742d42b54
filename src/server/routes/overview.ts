/** The whole border in one answer. */

import { verdicts } from '../../engine/program.ts'
import type { Served } from '../app.ts'
import { withoutBorder } from '../border-schemas.ts'
import { given } from '../border-view.ts'
import type { ApiFragment } from '../openapi.ts'
import { answer, listOf, orNull, ref, taggedAnswer, texts, word } from '../openapi-parts.ts'
import { overviewOf } from '../overview.ts'
import { readQuery } from '../query.ts'
import { sendTaggedJson } from '../representation.ts'
import { mayDo } from '../roles.ts'

export function routesOfOverview({ app, border, shelf: { sha256Hex } }: Served): void {
  app.get('/api/overview', { config: { permission: 'read-flows' } }, async (request, reply) => {
    readQuery(request, {})
    const { principal } = request
    const overview = await overviewOf(given(border), principal !== null && mayDo(principal.role, 'read-held'))
    return sendTaggedJson(request, reply, overview, sha256Hex)
  })
}

const text = { type: 'string' }
const whole = { type: 'integer', minimum: 0 }
const end = answer({ store: text, place: text, country: text, entity: text })
const rows = { inserted: whole, updated: whole, deleted: whole }

const flow = answer({
  id: text,
  exporter: text,
  phase: orNull(word(['new', 'copying', 'streaming'])),
  from: end,
  to: end,
  state: word(
    ['whole', 'part', 'waits', 'begins'],
    'Whether every column crosses, some stay, something waits, or the first copy is not done.',
  ),
  answers: {
    ...listOf(answer({ verdict: word(verdicts), code: text, cite: texts, text: orNull(text), freedBy: texts })),
    description: 'The law’s different answers to what the flow carries, the most favourable first.',
  },
  columns: answer({ cross: whole, changed: whole, stay: whole }),
  today: { ...answer({ day: text, ...rows }), description: 'Rows that crossed on the day it is at the exporter.' },
  rowsLastHour: whole,
  rows: { ...whole, description: 'Rows that crossed since the ledger began.' },
  heldRows: whole,
  suspendedTables: whole,
  reviewOn: orNull(ref('Day')),
})

const needs = answer({
  held: {
    ...orNull(listOf(answer({ reason: text, text, rows: whole }))),
    description: 'Null: not for this role.',
  },
  heldRows: whole,
  heldPeople: whole,
  planProblem: orNull(text),
  notAccepted: texts,
  otherPlan: { ...texts, description: 'Flows that run under another plan than was accepted.' },
  suspended: listOf(answer({ flow: text, tables: whole })),
  nextChange: orNull(answer({ day: ref('Day'), country: text, flows: texts })),
  endings: listOf(answer({ mechanism: text, until: ref('Day'), flows: texts })),
})

const forecast = {
  description:
    'When the line may be reached at the pace of the last 28 days: a range from the 10th to the 90th of a hundred draws; `to` is null where the count may begin anew first.',
  oneOf: [
    answer({ kind: word(['reached', 'unknown']) }),
    answer({ kind: { const: 'early' }, days: whole }),
    answer({ kind: { const: 'after-restart' }, restartsOn: ref('Day'), days: whole }),
    answer({
      kind: { const: 'range' },
      from: ref('Day'),
      to: orNull(ref('Day')),
      restartsOn: ref('Day'),
      days: whole,
    }),
  ],
}

const line = answer({
  exporter: text,
  entity: text,
  year: { type: 'string', pattern: '^\\d{4}$' },
  basis: word(['counted', 'stated']),
  axis: word(['ordinary', 'sensitive']),
  line: { ...whole, description: 'The first count that is no longer permitted.' },
  cite: texts,
  flows: texts,
  count: orNull(whole),
  left: orNull(whole),
  atLine: { ...listOf(word(['hold', 'drop'])), description: 'What its flows do there.' },
  forecast,
})

export const apiOfOverview: ApiFragment = {
  paths: {
    '/api/overview': {
      get: {
        tags: ['Border'],
        operationId: 'readOverview',
        summary: 'Tells what crosses, what waits, what runs out and what changes next, over all flows.',
        parameters: [],
        responses: { ...taggedAnswer('The whole border.', ref('Overview'), []), ...withoutBorder },
      },
    },
  },
  schemas: {
    Overview: answer({
      at: orNull({ type: 'string', format: 'date-time' }),
      running: { type: 'boolean' },
      organisation: text,
      flows: listOf(flow),
      needs,
      lines: listOf(line),
    }),
  },
}
