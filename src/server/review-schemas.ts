/** JSON Schemas of trade review, from the words that the law declares: measures, what they are held against, findings. */

import {
  discriminations,
  exceptionCodes,
  findings,
  holders,
  measureEffects,
  measureStates,
  numberFacts,
  objectives,
  readings,
  settlements,
  topics,
  wordFacts,
  yesNoFacts,
} from '../law/treaty/index.ts'
import { answer, listOf, orNull, record, ref, type Schema, texts, word } from './openapi-parts.ts'

const some: Schema = { type: 'string', minLength: 1 }
const yesNo: Schema = { type: ['boolean', 'null'] }

const facts = record(
  {},
  Object.fromEntries([
    ...yesNoFacts.map((name) => [name, yesNo]),
    ...numberFacts.map((name) => [name, { type: ['number', 'null'], minimum: 0 }]),
    ...wordFacts.map((name) => [name, { type: ['string', 'null'] }]),
  ]),
)

const measureKeys = {
  rule: orNull(some),
  cite: orNull(some),
  status: orNull(word(measureStates)),
  inForceFrom: ref('Day'),
  sector: orNull(some),
  dataScope: orNull(some),
  appliesTo: orNull(some),
  conditionOfBusiness: yesNo,
  discriminates: orNull(word(discriminations)),
  statedObjectives: orNull(listOf(word(objectives))),
  holder: orNull(word(holders)),
  procurement: yesNo,
  hypothetical: { ...yesNo, description: 'Invented, or dated ahead: stamped on every finding.' },
  destinations: listOf(ref('Party'), { description: 'A ban by destination: the countries it names.' }),
  discretionary: { ...yesNo, description: 'It only empowers an authority to order.' },
  toAuthorities: { ...yesNo, description: 'It only concerns what foreign authorities or courts ask for.' },
  alikeAtHome: { ...yesNo, description: 'It asks the same at home as across the border.' },
  aimsUnverified: { ...yesNo, description: 'The stated aims are from memory.' },
  facts,
}

const againstKeys = {
  agreement: { type: 'string', description: 'The code of an agreement, in either case, or `all`.' },
  discipline: {
    description: 'Topics, as a list or with commas; or `all`.',
    anyOf: [{ type: 'string' }, listOf(ref('Topic'), { minItems: 1 })],
  },
  complainant: { description: 'To whom it is owed.', anyOf: [ref('Party'), { const: 'all' }] },
  assumeParty: listOf(ref('AssumedParty')),
  reading: orNull(word(readings, 'Of the 2018 proposal.')),
  optional: { type: 'boolean', description: 'Also the clauses that a text keeps as an option.' },
}

const finding = answer({
  finding: word(findings),
  agreement: { type: 'string' },
  article: { type: 'string' },
  exception: orNull(word(exceptionCodes)),
  alsoException: orNull(word(exceptionCodes)),
  mustShow: texts,
  needs: { ...texts, description: 'Questions for a person.' },
  reason: { type: ['string', 'null'] },
  until: orNull(ref('Day')),
  disputeSettlement: word(settlements),
  enforceable: orNull(answer({ forum: { type: 'string' }, from: orNull(ref('Day')) })),
  remedy: { type: 'string' },
  pleas: listOf({ type: 'object' }),
  steps: listOf(answer({ step: { type: 'string' }, result: { type: 'string' }, cite: { type: 'string' } })),
  bond: answer({ respondent: orNull(ref('Day')), complainant: orNull(ref('Day')) }),
  hypothetical: { type: 'boolean', description: 'The measure is invented, or a party or a proposal is assumed.' },
  unverified: texts,
  words: { type: 'string' },
})

const matrixKeys = {
  cells: listOf(ref('MatrixCell')),
  overlaps: listOf(answer({ complainant: { type: 'string' }, gap: { type: 'boolean' } })),
  unbound: { ...texts, description: 'Agreements that bind the respondent to none of those asked for.' },
}

const measureOut = answer({
  country: ref('Party'),
  name: { type: 'string' },
  instrument: { type: 'string' },
  asOf: ref('Day'),
  effect: listOf(word(measureEffects)),
  hypothetical: { type: 'boolean' },
})

export const reviewSchemas: Readonly<Record<string, Schema>> = {
  Topic: word(topics),
  AssumedParty: {
    anyOf: [ref('Party'), record({ party: ref('Party') }, { from: orNull(ref('Day')), agreement: { type: 'string' } })],
  },
  Measure: record(
    {
      country: ref('Party'),
      name: some,
      instrument: some,
      asOf: ref('Day'),
      effect: listOf(word(measureEffects), { minItems: 1 }),
    },
    measureKeys,
  ),
  RuleOfBook: record({ rule: { type: 'string', pattern: '^[a-z]+\\..+\\/.+$' }, asOf: ref('Day') }),
  Against: record({}, againstKeys),
  ReviewQuestion: record({ measure: { anyOf: [ref('Measure'), ref('RuleOfBook')] }, against: ref('Against') }),
  Finding: finding,
  MatrixCell: answer({
    complainant: { type: 'string' },
    topics: listOf(ref('Topic')),
    reading: orNull(word(readings)),
    finding: ref('Finding'),
  }),
  ReviewMatrix: answer({ measure: measureOut, ...matrixKeys }),
  ReviewAnswer: {
    description: 'A finding, where one agreement, its disciplines and one complainant were named; else the matrix.',
    anyOf: [{ allOf: [ref('Finding'), answer({ measure: measureOut })] }, ref('ReviewMatrix')],
  },
}
