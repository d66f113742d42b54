/** Schemas of a decision and of what the interview answers, for the description of the API. */

import { verdicts } from '../engine/index.ts'
import { answer, listOf, orNull, ref, type Schema, texts, word } from './openapi-parts.ts'

const text: Schema = { type: 'string' }
const told = (description: string, schema: Schema = text): Schema => ({ ...schema, description })
const mechanisms = told('Alternatives, each the list of steps still to be done.', listOf(texts))
const missing = told('Facts that would settle it, most decisive first.', texts)
const gateStates = word(['silent', 'open', 'need', 'closed'])

const obligation = answer({
  duty: text,
  detail: text,
  cite: text,
  within: told('A clock in words.', orNull(text)),
  depends: told('Facts it rests on while they are unknown.', texts),
})

const reason = answer({
  rule: told('Empty where no article speaks.'),
  gate: text,
  effect: text,
  cite: text,
  gist: text,
  because: texts,
})

const jurisdiction = answer({
  code: text,
  verdict: ref('Verdict'),
  mechanisms,
  obligations: listOf(obligation),
  place: listOf(answer({ mode: text, country: text, met: orNull({ type: 'boolean' }), cite: text }), {
    description: 'Duties to keep data somewhere.',
  }),
  reasons: listOf(reason),
  citations: texts,
  missing,
  assumed: told(
    'Decisive defaults, and what the law presumes.',
    listOf(answer({ fact: text, value: {} }, { cite: text })),
  ),
  gates: listOf(answer({ id: text, state: gateStates }, { atLeast: gateStates })),
  unclear: told('Open points of law that the decision passed through.', texts),
  counted: told('Whether people who cross feed the counts of people sent abroad.', { type: 'boolean' }),
  uncountedBy: orNull(text),
})

const conflict = answer({
  kind: word(['place', 'act', 'keep', 'step']),
  act: text,
  between: listOf(answer({ code: text, rule: text, cite: text })),
  certain: { type: 'boolean' },
  text,
})

const onward = answer({
  path: told('`onward[0].onward[1]`'),
  exporter: text,
  importer: text,
  verdict: ref('Verdict'),
  jurisdictions: listOf(
    answer({ code: text, verdict: ref('Verdict'), mechanisms, citations: texts, missing, unclear: texts }),
  ),
})

const counterfactual = answer({
  changes: listOf(answer({ fact: text }, { drop: texts, atMost: { type: 'number' }, to: text })),
  verdict: ref('Verdict'),
  text,
})

const law = answer({
  books: told('Digests of the books asked, by id.', { type: 'object', additionalProperties: ref('Digest') }),
})

const inLanguages = (description: string): Schema => ({
  ...answer({}, { en: text, 'zh-Hans': text, ja: text }),
  description,
})

const question = answer({
  path: told('The fact to state, or to decline; `safeguards[cn.scc].from` is of the safeguard of this type.'),
  kind: word(['choice', 'place', 'words', 'count', 'share', 'day', 'records']),
  text: inLanguages('The question.'),
  options: listOf(answer({ value: text, label: inLanguages('Of a step, as its law names it.') }, { status: text }), {
    description: 'What the law tells apart; any other answer is all one to it.',
  }),
  gain: told('Bits of what is open that the answer can be expected to settle.', { type: 'number' }),
})

export const decisionSchemas: Readonly<Record<string, Schema>> = {
  Verdict: word(verdicts, 'The strictest goes before: prohibited, undetermined, conditional, permitted, out-of-scope.'),
  JurisdictionDecision: jurisdiction,
  Decision: answer({
    verdict: ref('Verdict'),
    asOf: ref('Day'),
    jurisdictions: listOf(ref('JurisdictionDecision')),
    conflicts: told('One law demands what another forbids.', listOf(conflict)),
    onward: listOf(onward),
    notAsked: told('Countries whose law could speak but that have no book.', texts),
    wouldBePermittedIf: listOf(counterfactual),
    reviewOn: told('The next day on which the answer may change.', orNull(ref('Day'))),
    law,
  }),
  DecisionOrError: {
    anyOf: [ref('Decision'), answer({ error: ref('Fault') }, { more: listOf(ref('Fault')) })],
  },
  Fault: answer({ path: text, message: text }, { line: { type: 'integer' }, nearest: text }),
  Refusal: {
    allOf: [
      ref('Problem'),
      answer({
        clear: { const: false },
        verdict: ref('Verdict'),
        refusedBy: listOf(ref('RefusingLaw')),
        missing,
        decision: ref('Decision'),
      }),
    ],
  },
  RefusingLaw: answer({
    code: text,
    verdict: ref('Verdict'),
    articles: listOf(
      answer({ law: told('Title of the instrument.', orNull(text)), rule: text, cite: text, effect: text, gist: text }),
    ),
    mechanisms,
    missing,
    unclear: texts,
  }),
  Interview: answer({
    verdict: told('So far. Null while nobody can say whose law is asked.', orNull(ref('Verdict'))),
    missing,
    question: told('Null when nothing more matters, or can be answered.', orNull(question)),
    decision: told('Once there is no question.', orNull(ref('Decision'))),
    transfer: told('What was stated, with its day; what a transfer must state and nobody has is null.', {
      type: 'object',
    }),
  }),
  DecisionContext: answer(
    {},
    {
      verdict: ref('Verdict'),
      asOf: ref('Day'),
      citations: texts,
      missing,
      jurisdictions: listOf(
        answer({ code: text, verdict: ref('Verdict'), mechanisms, obligations: listOf(obligation) }),
      ),
      conflicts: listOf(conflict),
      notAsked: texts,
      law,
      ignored: told('Keys of the request that are no fact.', texts),
      reason: text,
      error: answer({ status: { type: 'integer' }, message: text }, { errors: listOf(ref('Fault')) }),
    },
  ),
}
