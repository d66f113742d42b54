/** JSON Schemas of a what-if, and a question that is an example of one. */

import { verdicts } from '../engine/index.ts'
import { findings, measureEffects, readings } from '../law/treaty/index.ts'
import { answer, listOf, orNull, ref, type Schema, texts, word } from './openapi-parts.ts'

const stamp = { const: true, description: 'Everything of a what-if is.' }

const outcome = answer({
  verdict: word(verdicts),
  crosses: { type: 'boolean', description: 'Permitted or out of scope.' },
  jurisdictions: listOf(
    answer({
      code: { type: 'string' },
      verdict: word(verdicts),
      mechanisms: listOf(texts),
      place: listOf(answer({ mode: { type: 'string' }, country: { type: 'string' }, cite: { type: 'string' } })),
      missing: texts,
    }),
  ),
})

const link = answer({
  rule: { type: 'string' },
  cite: { type: 'string' },
  gist: { type: 'string' },
  effects: listOf(word(measureEffects)),
  agreement: { type: 'string' },
  reading: orNull(word(readings)),
  topic: ref('Topic'),
  article: { type: 'string' },
  finding: word(findings),
  words: { type: 'string' },
  lifted: word(['least', 'most', 'neither']),
  keptBy: listOf({ type: 'object' }),
  needs: texts,
  assumed: { type: 'boolean' },
  remedy: { type: 'string' },
  unverified: texts,
})

const scenario = answer({
  hypothetical: stamp,
  agreement: { type: 'string' },
  reading: orNull(word(readings)),
  pairs: listOf(
    answer({ respondent: { type: 'string' }, complainant: { type: 'string' }, notBound: { type: ['string', 'null'] } }),
  ),
  least: ref('Outcome'),
  most: ref('Outcome'),
  change: word(['may-cross', 'may-cross-unless-kept', 'lighter', 'lighter-unless-kept', 'same']),
  chain: listOf(link, { description: 'Articles of the law that act on the transfer and that the obligations reach.' }),
})

const keys: Readonly<Record<string, Schema>> = {
  readings: {
    ...orNull(listOf(word(readings), { minItems: 1 })),
    description: 'Of a proposal; all unless told. An agreement with a text of its own has none.',
  },
  assumeParty: { ...listOf(ref('AssumedParty')), description: 'As if these were parties.' },
  complainant: { ...orNull(ref('Party')), description: 'To whom it is owed; the importer’s country unless told.' },
  optional: { type: 'boolean', description: 'Also the clauses that a text keeps as an option.' },
  asOf: { ...orNull(ref('Day')), description: 'Under the law of this day; the transfer’s own unless told.' },
}

export const whatIfSchemas = {
  keys,
  shapes: {
    Outcome: outcome,
    Scenario: scenario,
    WhatIfAnswer: answer(
      {
        hypothetical: stamp,
        agreement: { type: 'string' },
        title: { type: 'string' },
        answers: listOf(
          answer({
            hypothetical: stamp,
            asOf: ref('Day'),
            law: ref('Outcome'),
            scenarios: listOf(ref('Scenario')),
          }),
        ),
        comparedUntil: {
          type: 'object',
          additionalProperties: ref('Day'),
          description:
            'Of each jurisdiction that answered, the last day on which its law was compared with its sources.',
        },
      },
      { notes: texts },
    ),
  },
}

/** Customer data of a critical operator in China, with their consent, to its headquarters in Japan. */
export const whatIfExample = {
  transfer: {
    asOf: '2018-04-18',
    data: {
      categories: ['user.contact.email', 'transaction.order'],
      collectedIn: 'CN',
      form: 'identified',
      important: 'no',
      subjects: { count: 25000, residence: ['CN'], kinds: ['customer'], consent: 'general' },
    },
    exporter: { country: 'CN', zone: null, role: 'controller', sector: 'retail', traits: ['cii-operator'] },
    importer: { country: 'JP', zone: null, role: 'controller', sector: 'retail', traits: [], relation: 'headquarters' },
    via: 'transfer',
    purpose: ['analytics'],
  },
  assume: '2018-PROPOSAL',
  readings: ['tpp', 'us'],
}
