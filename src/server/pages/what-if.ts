/** What if an agreement bound both sides: the border’s own flows, or one transfer, under the law of a day and under it less what is lifted. All of it is hypothetical. */

import { placesTouched } from '../../engine/index.ts'
import { type Day, factOf, hasPersonalData, stateFact } from '../../law/index.ts'
import { type Agreement, isParty, nearParty, type Reading, readings } from '../../law/treaty/index.ts'
import { agreementNamed, nearestAgreement, ReviewError, type WhatIfQuestion, whatIf } from '../../review/index.ts'
import { reading as readBorder } from '../border-view.ts'
import { booksFor, todayOf } from '../deciding.ts'
import { type Fault, Problem } from '../problem.ts'
import { mayDo } from '../roles.ts'
import { assumedIn } from '../trade-query.ts'
import { reliefsOf, whatIfOfFlows } from '../what-if-flows.ts'
import { whatIfAsked } from '../what-if-question.ts'
import { dayIn } from './decision.ts'
import { type EndShown, endShown } from './flow.ts'
import { lawPaths } from './law-path.ts'
import type { PageAsk, PageRoute } from './page.ts'
import { statedIn } from './transfer-query.ts'
import { type AnswersShown, answersShown } from './what-if-shown.ts'

export interface WhatIfPage {
  readonly asOf: Day
  readonly code: string
  readonly title: string
  readonly kind: Agreement['kind']
  /** English: what a reader must know of a proposal. */
  readonly notes: readonly string[]
  readonly readings: readonly (Reading | null)[]
  readonly assume: string
  readonly complainant: string
  readonly others: readonly { readonly code: string; readonly title: string }[]
  /** `company`: the border’s flows; `transfer`: one that is stated here. */
  readonly on: 'company' | 'transfer'
  readonly border: boolean
  readonly flows: readonly FlowShown[]
  readonly transfer: TransferShown | null
  readonly laws: { readonly [cite: string]: string }
}

export interface FlowShown extends AnswersShown {
  readonly id: string
  readonly from: EndShown
  readonly to: EndShown
}

export interface TransferShown {
  readonly from: string
  readonly to: string
  readonly data: string
  readonly faults: readonly Fault[]
  readonly answer: AnswersShown | null
}

export const whatIfPage: PageRoute<'what-if'> = {
  name: 'what-if',
  path: '/what-if/:name',
  permission: 'read-law',
  async load(ask) {
    const { served, query, principal } = ask
    const agreements = await served.shelf.agreements()
    const asked = questionIn(ask, agreements)
    const border = mayDo(principal.role, 'read-flows') ? served.border : undefined
    const stated = query.get('from') !== null || query.get('on') === 'transfer'
    const on = border === undefined || stated ? 'transfer' : 'company'
    const flows = on === 'company' ? await flowsAnswered(ask, asked.question) : undefined
    const asOf =
      flows?.asOf ?? dayIn(query) ?? (await todayOf(served.shelf, query.get('from') ?? undefined, served.now()))
    const transfer = on === 'transfer' ? await transferAnswered(ask, asked, asOf) : null
    const answers = [
      ...(flows?.shown ?? []),
      ...(transfer?.answer === undefined || transfer.answer === null ? [] : [transfer.answer]),
    ]
    const { code, title, kind, notes } = asked.agreement
    return {
      asOf,
      code,
      title,
      kind,
      notes: kind === 'proposal' ? notes : [],
      readings: asked.question.readings,
      assume: asked.assume,
      complainant: asked.question.complainant ?? '',
      others: agreements.map((one) => ({ code: one.code, title: one.title })),
      on,
      border: border !== undefined,
      flows: flows?.shown ?? [],
      transfer,
      laws: await lawPaths(
        served.shelf,
        answers.flatMap(({ scenarios }) => scenarios.flatMap(({ chain }) => chain.map(({ cite }) => cite))),
      ),
    }
  },
}

export interface Asked {
  readonly agreement: Agreement
  readonly question: WhatIfQuestion
  readonly assume: string
}

/** Both readings stand side by side whatever the link says; what it says must be known. Throws Problem 404 and 400. */
export function questionIn(
  { query, params }: Pick<PageAsk, 'query' | 'params'>,
  agreements: readonly Agreement[],
): Asked {
  const name = params.get('name') ?? ''
  const agreement = agreements.find(({ code }) => code === agreementNamed(name, agreements))
  if (agreement === undefined)
    throw new Problem(404, `There is no such agreement or proposal${near(nearestAgreement(name, agreements))}.`)
  const named = (query.get('reading') ?? '').split(',').map((word) => word.trim())
  const strange = named.find((word) => word !== '' && !readings.some((known) => known === word))
  if (strange !== undefined) throw new Problem(400, `A reading is one of ${readings.join(', ')}.`)
  if (query.get('on') === 'population')
    throw new Problem(400, 'Firms of a population are not counted on a page: `waybill impact` does that.')
  const assume = (query.get('assume') ?? '').trim()
  const assumeParty = assumedIn(assume, agreements)
  const complainant = (query.get('complainant') ?? '').trim().toUpperCase()
  if (complainant !== '' && !isParty(complainant))
    throw new Problem(400, `The complainant must be a country’s two-letter code, or EU${near(nearParty(complainant))}.`)
  return {
    agreement,
    assume,
    question: {
      agreement: agreement.code,
      readings: agreement.kind === 'proposal' ? readings : [null],
      ...(assumeParty.length === 0 ? {} : { assumeParty }),
      ...(complainant === '' ? {} : { complainant }),
    },
  }
}

const near = (word: string | undefined) => (word === undefined ? '' : ` (did you mean ${word}?)`)

/** Also for the same as a file. Throws Problem. */
export async function flowsAnswered(
  { served, query, lang }: Pick<PageAsk, 'served' | 'query' | 'lang'>,
  question: WhatIfQuestion,
) {
  const { border, shelf } = served
  if (border === undefined) throw new Problem(404, 'This server shows no border.')
  const asked = await readBorder(border.questions(dayIn(query)))
  const ends = new Map((await readBorder(border.flows())).flows.map((flow) => [flow.id, flow]))
  const answered = await reviewed(whatIfOfFlows(asked, question, await shelf.agreements()))
  const shown = answered.flatMap(({ flow, columns }): FlowShown[] => {
    const found = ends.get(flow)
    if (found === undefined) return []
    const rows = columns.map(({ dataset, column, answer }) => ({ label: `${dataset}.${column}`, answer }))
    const about = { id: flow, from: endShown(found.from, lang), to: endShown(found.to, lang) }
    return [{ ...about, ...answersShown(rows, question.readings, asked.asOf) }]
  })
  return { asOf: asked.asOf, shown, answered }
}

async function reviewed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ReviewError) throw new Problem(422, `${error.message}.`)
    throw error
  }
}

async function transferAnswered(
  { served: { shelf }, query }: PageAsk,
  { question, assume }: Asked,
  asOf: Day,
): Promise<TransferShown> {
  const stated = statedIn(query)
  const given = (path: string) => factOf(stated.transfer, path)
  const from = String(given('exporter.country') ?? '')
  const to = String(given('importer.country') ?? '')
  const data = [given('data.categories') ?? []].flat().join(', ')
  const form = { from, to, data, faults: stated.faults, answer: null }
  if (from === '' || to === '' || data === '' || stated.faults.length > 0) return form
  const agreements = await shelf.agreements()
  const assumeParty = assumedIn(assume, agreements)
  try {
    const { complainant } = question
    const more = {
      ...(assumeParty.length === 0 ? {} : { assumeParty }),
      ...(complainant === undefined ? {} : { complainant }),
    }
    const transfer = structuredClone(stated.transfer)
    transfer.asOf = asOf
    // How many people: not asked here, so not known.
    if (hasPersonalData(given('data.categories')) && given('data.subjects.count') === undefined)
      stateFact(transfer, 'data.subjects.count', null)
    const asked = whatIfAsked({ transfer, assume: question.agreement, ...more }, agreements)
    const books = await booksFor(shelf, placesTouched(asked.transfer))
    const answer = whatIf(asked.transfer, asked.question, books, reliefsOf(agreements))
    return { ...form, answer: answersShown([{ label: '', answer }], asked.question.readings, asOf) }
  } catch (error) {
    if (error instanceof Problem) return { ...form, faults: error.errors }
    if (error instanceof ReviewError) return { ...form, faults: [{ path: error.path, message: error.message }] }
    throw error
  }
}
