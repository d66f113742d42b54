/** A change to try on one column of a flow: what the law says now, what it would say, and the lines for the manifest. */

import { type Language, labelOf } from '../../law/labels/index.ts'
import { categories } from '../../law/vocabulary.ts'
import { type FlowView, given, reading } from '../border-view.ts'
import { Problem } from '../problem.ts'
import { type TrialAnswer, type TrialChange, type TrialPlace, triedTreatments } from '../trial.ts'
import { type EndShown, endShown, onlyToday } from './flow.ts'
import { FlowSaid, type ReasonShown } from './flow-said.ts'
import { lawPaths } from './law-path.ts'
import { LawWords, type Said } from './law-words.ts'
import type { PageAsk, PageRoute } from './page.ts'
import { pairsOf, queryText } from './transfer-query.ts'

type StepShown = { readonly id: string } & Said

export interface FlowTryPage extends TrialPlace {
  readonly id: string
  readonly from: EndShown
  readonly to: EndShown
  /** What the plan makes of the column. */
  readonly treatment: FlowView['datasets'][number]['columns'][number]['treatment']
  readonly day: string
  readonly change: TrialChange | null
  readonly before: AnswerShown
  readonly after: AnswerShown | null
  readonly patch: string | null
  readonly treatments: readonly (typeof triedTreatments)[number][]
  readonly categories: readonly { readonly code: string; readonly label: string }[]
  readonly safeguards: readonly StepShown[]
  readonly reasons: readonly ReasonShown[]
  readonly laws: { readonly [cite: string]: string }
}

export interface AnswerShown {
  readonly category: string
  readonly label: string
  /** Null where the column stays whatever the law says. */
  readonly law: {
    readonly verdict: string
    /** Place in `reasons`. */
    readonly why: number | null
    readonly mechanisms: readonly (readonly StepShown[])[]
    /** The same transfer as a question. */
    readonly ask: string
  } | null
}

export const flowTryPage: PageRoute<'flow-try'> = {
  name: 'flow-try',
  path: '/flows/:id/try',
  permission: 'read-flows',
  async load(ask) {
    onlyToday(ask)
    const border = given(ask.served.border)
    const id = ask.params.get('id') ?? ''
    const flow = await reading(border.flow(id))
    if (flow === undefined) throw new Problem(404, 'The manifest has no flow of this name.')
    const at = placeOf(ask.query)
    const column = flow.datasets
      .find(({ dataset }) => dataset === at.dataset)
      ?.columns.find(({ name }) => name === at.column)
    const change = changeOf(ask.query)
    const trial = column === undefined ? undefined : await reading(border.trial(id, at, change))
    if (column === undefined || trial === undefined) throw new Problem(404, 'The flow has no such column.')
    const said = new FlowSaid(ask.served.shelf, new LawWords(ask.served.shelf, ask.lang))
    const { day, patch } = trial
    return {
      id,
      from: endShown(flow.from, ask.lang),
      to: endShown(flow.to, ask.lang),
      ...at,
      treatment: column.treatment,
      day,
      change,
      before: await answerShown(trial.before, said, ask.lang),
      after: trial.after === null ? null : await answerShown(trial.after, said, ask.lang),
      patch,
      treatments: triedTreatments,
      categories: categories.map((code) => ({ code, label: labelOf('data.categories', code, ask.lang) })),
      safeguards: await Promise.all(trial.safeguards.map((step) => stepShown(step, said))),
      reasons: said.reasons,
      laws: await lawPaths(ask.served.shelf, said.cites()),
    }
  },
}

function placeOf(query: PageAsk['query']): TrialPlace {
  const [dataset, column] = [query.get('table'), query.get('column')]
  if (dataset === null || column === null) throw new Problem(422, '`table` and `column` say which column is tried.')
  return { dataset, column }
}

/** One at a time: which of two brought the difference, nobody could tell. Throws Problem 422. */
function changeOf(query: PageAsk['query']): TrialChange | null {
  const wanted = (['treatment', 'category', 'safeguard'] as const).filter((key) => query.get(key))
  if (wanted.length > 1) throw new Problem(422, `One change is tried at a time: give one of ${wanted.join(', ')}.`)
  const [key] = wanted
  if (key === undefined) return null
  const to = query.get(key) ?? ''
  switch (key) {
    case 'treatment':
      return { kind: 'treatment', to: oneOf('treatment', to, triedTreatments) }
    case 'category':
      return { kind: 'category', to: oneOf('category', to, categories) }
    case 'safeguard':
      if (/^[a-z]{2}\.[\w.-]{1,80}$/.test(to)) return { kind: 'safeguard', type: to }
      throw new Problem(422, '`safeguard` must be a step of the law, as cn.scc.')
  }
}

function oneOf<W extends string>(key: string, given: string, words: readonly W[]): W {
  const found = words.find((word) => word === given)
  if (found !== undefined) return found
  throw new Problem(
    422,
    words.length > 10 ? `\`${key}\` must be a word of the contract.` : `\`${key}\` must be one of ${words.join(', ')}.`,
  )
}

async function answerShown({ category, asked }: TrialAnswer, said: FlowSaid, lang: Language): Promise<AnswerShown> {
  const label = labelOf('data.categories', category, lang)
  if (asked === null) return { category, label, law: null }
  const steps = (list: readonly string[]) => Promise.all(list.map((step) => stepShown(step, said)))
  const ask = `/ask?${queryText(pairsOf({ transfer: asked.transfer, declined: new Set() }))}`
  const mechanisms = await Promise.all(asked.mechanisms.map(steps))
  return { category, label, law: { verdict: asked.verdict, why: await said.reason(asked.why), mechanisms, ask } }
}

const stepShown = async (id: string, { words }: FlowSaid): Promise<StepShown> => ({ id, ...(await words.step(id)) })
