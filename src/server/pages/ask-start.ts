/** The first screen of the interview: from where, to where, what, and as of which day; or a transfer as JSON. */

import { type Day, factAt, factOf } from '../../law/index.ts'
import type { Language } from '../../law/labels/index.ts'
import { todayOf } from '../deciding.ts'
import type { Fault } from '../problem.ts'
import type { AskPage } from './ask.ts'
import { countryChoices, plainChoice } from './ask-control.ts'
import type { PageAsk } from './page.ts'
import { declinedWord, keyOf, pairsOf, type Stated } from './transfer-query.ts'

export interface Start {
  readonly stated: Stated
  readonly asOf: Day | undefined
  readonly unanswered?: boolean
  readonly pasted?: string
  readonly strict?: boolean
  readonly faults?: readonly Fault[]
}

/** Facts that the first screen asks for. */
const startPaths = ['exporter.country', 'importer.country', 'data.categories', 'data.collectedIn']

export async function startPage({ shelf, now }: PageAsk['served'], lang: Language, start: Start): Promise<AskPage> {
  const { stated, asOf, unanswered = false, pasted = '', strict = false, faults = [] } = start
  const text = (path: string) => {
    const value = factOf(stated.transfer, path)
    return typeof value === 'string' ? value : stated.declined.has(path) ? declinedWord : ''
  }
  const data = factOf(stated.transfer, 'data.categories')
  const keys = startPaths.map(keyOf)
  const values = factAt('data.categories')?.values ?? []
  return {
    asOf: asOf ?? (await todayOf(shelf, undefined, now())),
    isPinned: asOf !== undefined,
    start: {
      countries: countryChoices(lang),
      categories: values.map((value) => plainChoice('data.categories', value, lang)),
      given: {
        from: text('exporter.country'),
        to: text('importer.country'),
        collectedIn: text('data.collectedIn'),
        data: Array.isArray(data) ? data.map(String) : [],
      },
      carried: pairsOf(stated).filter(([key]) => !keys.includes(key)),
      pasted,
      strict,
    },
    question: null,
    decided: null,
    soFar: [],
    faults,
    unanswered,
  }
}
