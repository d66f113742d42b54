/** The interview as a page: one question, the answers so far, what is still possible; then the decision in the same place. */

import type { Verdict } from '../../engine/index.ts'
import { type Day, factOf } from '../../law/index.ts'
import type { Said } from '../../prose/decision-words.ts'
import type { Fault } from '../problem.ts'
import type { Choice, Control } from './ask-control.ts'
import { interviewPage } from './ask-question.ts'
import { startPage } from './ask-start.ts'
import { type DecisionShown, dayIn } from './decision.ts'
import type { PageRoute } from './page.ts'
import { withTypesAsSafeguards } from './ticked-safeguards.ts'
import { keyOf, type Pairs, type Stated, statedIn } from './transfer-query.ts'
import type { FactTold } from './transfer-told.ts'

export interface AskPage {
  /** The day whose law is asked, and whether somebody chose it. */
  readonly asOf: Day
  readonly isPinned: boolean
  /** Before anything is stated, and where the exporter’s country is asked anew. */
  readonly start: StartShown | null
  readonly question: QuestionShown | null
  readonly decided: DecisionShown | null
  readonly soFar: readonly FactTold[]
  readonly faults: readonly Fault[]
  /** The form was sent without an answer. */
  readonly unanswered: boolean
}

export interface StartShown {
  readonly countries: readonly Choice[]
  readonly categories: readonly Choice[]
  readonly given: {
    readonly from: string
    readonly to: string
    readonly collectedIn: string
    readonly data: readonly string[]
  }
  /** Of all that else is stated: carried on. */
  readonly carried: Pairs
  /** What was pasted and not understood. */
  readonly pasted: string
  readonly strict: boolean
}

export interface QuestionShown {
  readonly path: string
  /** Under which the form states it. */
  readonly key: string
  readonly text: Said
  readonly control: Control
  /** What a form sent before, or the answer that is being changed. */
  readonly given: readonly string[]
  /** All else that is stated. */
  readonly carried: Pairs
  readonly mayBeNone: boolean
  /** Articles that need it, the first of them. */
  readonly why: readonly (Said & { readonly cite: string; readonly path: string | null })[]
  readonly whyMore: number
  /** At most so many questions more, this one counted; null while nobody can say. */
  readonly left: number | null
  readonly possible: readonly Verdict[]
  /** The decision on what is stated: all else unknown, or as it is on most days. */
  readonly now: { readonly strict: string; readonly everyday: string } | null
}

export const askPage: PageRoute<'ask'> = {
  name: 'ask',
  path: '/ask',
  permission: 'ask',
  async load({ served, lang, query }) {
    const stated = await withTypesAsSafeguards(served.shelf, statedIn(query))
    const asOf = dayIn(query) ?? dayStated(stated)
    const exporter = factOf(stated.transfer, 'exporter.country')
    if (typeof exporter === 'string' && query.get('q') !== 'exporter.country')
      return interviewPage(served, lang, { query, stated, asOf })
    const unanswered = query.get('asked') === keyOf('exporter.country')
    return startPage(served, lang, { stated, asOf, unanswered, faults: stated.faults })
  },
}

const dayStated = ({ transfer: { asOf } }: Stated) => (typeof asOf === 'string' ? asOf : undefined)
