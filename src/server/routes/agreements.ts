/** The agreements that oblige countries about data: which there are, and what one says on a day. */

import type { Day } from '../../law/index.ts'
import type { Agreement, RecordEntry } from '../../law/treaty/index.ts'
import { agreementNamed, agreementProse, nearestAgreement, recordProse } from '../../review/index.ts'
import type { Served } from '../app.ts'
import { todayOf } from '../deciding.ts'
import type { ApiFragment } from '../openapi.ts'
import {
  answer,
  asOfInQuery,
  formatInQuery,
  inPath,
  listOf,
  orNull,
  problemAnswer,
  ref,
  taggedAnswer,
  texts,
  word,
} from '../openapi-parts.ts'
import { Problem } from '../problem.ts'
import { day, fault, oneOf, readQuery } from '../query.ts'
import { formFor, sendTagged } from '../representation.ts'
import { digestOfAgreement } from '../shelf-books.ts'

const forms = ['json', 'text'] as const

export function routesOfAgreements({ app, shelf, now, version }: Served): void {
  const { sha256Hex } = shelf
  const config = { permission: 'read-law' } as const
  const tagOf = (...parts: readonly string[]) => sha256Hex([version, ...parts].join('\n'))

  app.get('/api/agreements', { config }, async (request, reply) => {
    readQuery(request, {})
    const agreements = (await shelf.agreements()).map((one) => entryOf(one, digestOfAgreement(one, sha256Hex)))
    const tag = tagOf('agreements', ...agreements.map(({ digest }) => digest))
    return sendTagged(request, reply, { tag, form: 'json', body: () => JSON.stringify({ agreements }) })
  })

  app.get<{ Params: { code: string } }>('/api/agreements/:code', { config }, async (request, reply) => {
    const query = readQuery(request, { asOf: day, format: oneOf(forms) })
    const form = formFor(request, query.format, forms)
    const agreement = namedIn(await shelf.agreements(), request.params.code)
    const asOf = query.asOf ?? (await todayOf(shelf, undefined, now()))
    const record = agreement.kind === 'proposal' ? await shelf.negotiationRecord() : []
    const digest = digestOfAgreement(agreement, sha256Hex)
    const tag = tagOf('agreement', digest, sha256Hex(JSON.stringify(record)), asOf, form)
    const body = () => (form === 'json' ? asJson(agreement, digest, record, asOf) : asText(agreement, record, asOf))
    return sendTagged(request, reply, { tag, form, body })
  })
}

const isHypothetical = ({ kind }: Agreement): boolean => kind === 'proposal'

function entryOf(agreement: Agreement, digest: string) {
  const { code, title, kind, signed, inForce, checked, confidence, parties } = agreement
  const members = parties.map(({ party }) => party)
  const hypothetical = isHypothetical(agreement)
  return {
    code,
    title,
    kind,
    hypothetical,
    digest,
    signed: signed ?? null,
    inForce,
    checked,
    confidence,
    parties: members,
  }
}

function namedIn(agreements: readonly Agreement[], name: string): Agreement {
  const code = agreementNamed(name, agreements)
  const found = agreements.find((one) => one.code === code)
  if (found !== undefined) return found
  throw new Problem(404, 'There is no such agreement; GET /api/agreements lists those there are.', [
    fault('code', 'must be the code of an agreement', nearestAgreement(name, agreements)),
  ])
}

const upTo = (record: readonly RecordEntry[], asOf: Day) => record.filter(({ on }) => on <= asOf)

function asJson(agreement: Agreement, digest: string, record: readonly RecordEntry[], asOf: Day): string {
  const hypothetical = isHypothetical(agreement)
  return JSON.stringify({
    asOf,
    digest,
    hypothetical,
    ...agreement,
    ...(hypothetical ? { record: upTo(record, asOf) } : {}),
  })
}

function asText(agreement: Agreement, record: readonly RecordEntry[], asOf: Day): string {
  const told = recordProse(record, asOf)
  const lines = [
    ...(isHypothetical(agreement) ? ['[hypothetical]'] : []),
    ...agreementProse(agreement, asOf),
    ...(told.length === 0 ? [] : ['', 'What became of it', ...told]),
  ]
  return `${lines.join('\n')}\n`
}

const about = {
  code: { type: 'string' },
  title: { type: 'string' },
  kind: word(['treaty', 'decision', 'political', 'draft', 'proposal']),
  hypothetical: { type: 'boolean', description: 'Nobody tabled it as text: a proposal.' },
  digest: ref('Digest'),
  inForce: orNull(ref('Day')),
  checked: ref('Day'),
  confidence: word(['text', 'secondary', 'memory']),
}

export const apiOfAgreements: ApiFragment = {
  paths: {
    '/api/agreements': {
      get: {
        tags: ['Law'],
        operationId: 'listAgreements',
        summary: 'Lists the agreements, decisions and proposals that a measure can be held against.',
        parameters: [],
        responses: taggedAnswer('The agreements.', answer({ agreements: listOf(ref('AgreementEntry')) }), []),
      },
    },
    '/api/agreements/{code}': {
      get: {
        tags: ['Law'],
        operationId: 'readAgreement',
        summary: 'Reads an agreement as it stands on a day: who is bound, what is owed, which ways out, who judges.',
        description: 'Of a proposal also what became of it, up to the day.',
        parameters: [
          inPath('code', 'The code of an agreement, in either case.', { type: 'string' }, 'CPTPP'),
          asOfInQuery('The day; today (UTC) unless told.', '2024-06-01'),
          formatInQuery(forms),
        ],
        responses: {
          ...taggedAnswer('The agreement.', ref('Agreement'), ['text/plain']),
          '404': problemAnswer('There is no such agreement.'),
        },
      },
    },
  },
  schemas: {
    AgreementEntry: answer({ ...about, signed: orNull(ref('Day')), parties: texts }),
    Agreement: answer(
      { ...about, asOf: ref('Day'), notes: texts, parties: listOf(answer({ party: ref('Party') })) },
      {
        disciplines: listOf(answer({ topic: ref('Topic'), article: { type: 'string' }, cite: { type: 'string' } })),
        record: listOf(answer({ on: ref('Day'), document: { type: 'string' }, what: { type: 'string' } })),
      },
    ),
  },
}
