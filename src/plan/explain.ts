/** Turns decisions of the law into the reasons and ways out that a plan prints. */

import type { Decision } from '../engine/index.ts'
import type { Book } from '../law/index.ts'
import { isPermitted, strictness } from './ask.ts'
import type { Reason } from './plan.ts'

type Answer = Decision['jurisdictions'][number]

/** The articles that decide, and the sentence of the one that says most. */
export function reasonOf(decision: Decision): Reason {
  const answers = decisive(decision)
  const reasons = answers.flatMap((a) => a.reasons.filter((r) => r.effect !== 'refused' && r.effect !== 'overridden'))
  const telling = isPermitted(decision.verdict)
    ? ['exempt', 'permit', 'out-of-scope']
    : ['offer', 'forbid', 'not-encoded', 'unclear', 'require']
  const first = telling.flatMap((word) => reasons.filter((r) => r.effect === word))[0] ?? reasons[0]
  const missing = answers.flatMap((a) => a.missing)
  const cite = unique([first?.cite ?? '', ...reasons.map((r) => r.cite)].filter((c) => c !== ''))
  const unknown = missing.length > 0 ? ` Not known: ${unique(missing).join(', ')}.` : ''
  return { code: decision.verdict, cite, text: `${first?.gist ?? 'No article speaks.'}${unknown}` }
}

/** Alternatives, each the steps still to be done before every law asked lets it pass. */
export function mechanismsOf(decision: Decision): readonly (readonly string[])[] {
  if (decision.verdict !== 'conditional') return []
  const open = decision.jurisdictions.filter((a) => a.verdict === 'conditional')
  let lists: readonly (readonly string[])[] = [[]]
  for (const answer of open)
    lists = lists.flatMap((list) => answer.mechanisms.map((more) => unique([...list, ...more])))
  return lists
}

/** What would free it, in words. */
export function waysOut(decision: Decision, books: readonly Book[]): readonly string[] {
  const steps = mechanismsOf(decision).map((list) => list.map((step) => stepInWords(step, books)).join(' and '))
  if (steps.length > 0) return steps
  const answers = decisive(decision)
  const missing = unique(answers.flatMap((a) => a.missing))
  if (missing.length > 0) return [`state ${missing.join(', ')} in the manifest`]
  const open = unique(answers.flatMap((a) => a.unclear))
  if (open.length > 0) return [`counsel must answer what the book leaves open: ${open.join(' ')}`]
  return []
}

export function stepInWords(step: string, books: readonly Book[]): string {
  const title = books.flatMap((book) => book.mechanisms).find((m) => m.id === step)?.title
  return title === undefined ? step : `${step} (${title})`
}

function decisive(decision: Decision): readonly Answer[] {
  const worst = strictness(decision.verdict)
  return decision.jurisdictions.filter((a) => strictness(a.verdict) === worst)
}

export function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)]
}
