/** JSON Schemas of what the routes of a border answer. */

import { verdicts } from '../engine/program.ts'
import { answer, listOf, orNull, problemAnswer, ref, type Schema, texts, word } from './openapi-parts.ts'

const text: Schema = { type: 'string' }
const flag: Schema = { type: 'boolean' }
const whole: Schema = { type: 'integer', minimum: 0 }
const instant: Schema = { type: 'string', format: 'date-time' }
const verdict = word(verdicts)

/** Every route of a border may answer so. */
export const withoutBorder = {
  '404': problemAnswer('The server shows no border, or there is nothing of this name.'),
  '503': problemAnswer('A file of the border cannot be read.'),
}

const told = {
  at: { ...orNull(instant), description: 'When the border last told of itself; null: it has not run yet.' },
  running: { ...flag, description: 'Whether a process holds the home state now.' },
}

const rows = { inserted: whole, updated: whole, deleted: whole }
const end = answer({ store: text, place: text, country: text, entity: text })

const summary = {
  id: text,
  from: end,
  to: end,
  exporter: text,
  phase: orNull(word(['new', 'copying', 'streaming'])),
  batch: orNull(whole),
  position: orNull({ type: 'string', pattern: '^[0-9A-F]{1,8}/[0-9A-F]{1,8}$' }),
  lag: orNull(
    answer({
      slot: word(['in use', 'idle', 'absent']),
      behindBytes: orNull({ type: 'integer' }),
      keptBytes: orNull({ type: 'integer' }),
      at: instant,
    }),
  ),
  day: orNull(ref('Day')),
  plan: answer({
    accepted: orNull(ref('Digest')),
    acceptedBy: orNull(text),
    acceptedOn: orNull(ref('Day')),
    inForce: orNull(ref('Digest')),
  }),
  verdicts: orNull(answer({ mostFavourable: verdict, strictest: verdict })),
  tables: whole,
  columns: answer({ cross: whole, changed: whole, stay: whole, unclassified: whole }),
  crossed: answer({ ...rows, batches: whole, lastAt: orNull(instant) }),
  heldRows: whole,
  heldPeople: whole,
  suspendedTables: whole,
  reviewOn: orNull(ref('Day')),
}

const column = answer(
  {
    name: text,
    type: text,
    category: text,
    sensitive: flag,
    treatment: word(['cross', 'drop', 'tokenise', 'year']),
    verdict: { ...orNull(verdict), description: 'Null where a rule of the house decided before the law was asked.' },
    why: orNull(ref('Why')),
    freedBy: {
      ...orNull(texts),
      description: 'What would let it cross, each a way of its own; null: not known before the border has run.',
    },
  },
  { domain: { ...text, description: 'Tokens of one domain can be joined.' } },
)

const planned = {
  dataset: text,
  table: text,
  role: word(['crosses', 'facts', 'refused']),
  refusal: orNull(ref('Why')),
  about: word(['nobody', 'people', 'people through another table']),
  nobody: answer({ permitted: flag, why: orNull(ref('Why')) }),
  columns: listOf(column),
}
const table = answer({ ...planned, suspended: orNull(text), crossed: answer(rows), heldRows: whole })

const peopleClass = answer({
  kind: text,
  consent: orNull(text),
  child: orNull(flag),
  residence: { ...orNull(text), description: 'A country or region, `*` for every other, null for unknown.' },
  verdict,
  why: ref('Why'),
  mechanisms: listOf(texts),
  counted: flag,
  ordinaryLine: orNull(whole),
  sensitiveLine: orNull(whole),
})

const law = {
  classes: listOf(peopleClass),
  obligations: listOf(answer({ duty: text, detail: text, cite: text }, { within: text })),
  notAsked: texts,
  unclear: texts,
}

const line = answer({
  axis: word(['ordinary', 'sensitive']),
  line: { ...whole, description: 'The first count that is no longer permitted.' },
  left: orNull(whole),
  cite: texts,
  flows: texts,
})

export const borderSchemas: Record<string, object> = {
  Why: answer({ code: text, cite: texts, text: orNull(text) }),
  FlowList: answer({ ...told, organisation: text, flows: listOf(answer(summary)), problem: orNull(text) }),
  Flow: answer({
    ...told,
    ...summary,
    shownFrom: orNull(word(['plan in force', 'accepted plan'])),
    onLimit: orNull(text),
    datasets: listOf(table),
    ...law,
  }),
  FlowPlan: answer({
    flow: text,
    digest: ref('Digest'),
    shownFrom: word(['plan in force', 'accepted plan']),
    exporter: text,
    onLimit: orNull(text),
    reviewOn: orNull(ref('Day')),
    datasets: listOf(answer(planned)),
    ...law,
  }),
  HeldRows: answer({
    ...told,
    groups: listOf(answer({ flow: text, dataset: text, table: text, reason: text, text, rows: whole })),
    people: listOf(answer({ flow: text, people: whole })),
    suspended: listOf(answer({ flow: text, dataset: text, what: text })),
  }),
  PeopleCounts: answer({
    ...told,
    exporters: listOf(
      answer({
        exporter: text,
        entity: text,
        year: { type: 'string', pattern: '^\\d{4}$' },
        basis: word(['counted', 'stated']),
        ordinary: orNull(whole),
        sensitive: orNull(whole),
        lines: listOf(line),
      }),
    ),
  }),
  LedgerEntries: answer({
    size: { ...whole, description: 'Entries that the checkpoint covers.' },
    entries: listOf(answer({ index: whole, kind: text, at: instant, flow: text })),
  }),
  InclusionProof: answer({
    proof: { const: 'waybill-inclusion/1' },
    index: whole,
    entry: { ...text, description: 'The entry’s canonical JSON, as it was hashed.' },
    path: { ...texts, description: 'Base64 hashes, from the leaf upwards.' },
    checkpoint: text,
  }),
  ConsistencyProof: answer({
    proof: { const: 'waybill-consistency/1' },
    from: answer({ size: whole, root: { ...text, description: 'Base64, of the earlier state.' } }),
    path: { ...texts, description: 'Base64 hashes.' },
    checkpoint: { ...text, description: 'The signed note over the later state.' },
  }),
}
