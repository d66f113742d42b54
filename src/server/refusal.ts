/** The refusal of a transfer as a problem of status 451 (RFC 7725): the law that refuses, article by article. */

import type { Decision, JurisdictionDecision, Reason, Verdict } from '../engine/index.ts'
import type { LawShelf } from './law-shelf.ts'
import { type ProblemDetails, problemDetails } from './problem.ts'

export interface RefusingArticle extends Pick<Reason, 'rule' | 'cite' | 'effect' | 'gist'> {
  /** Title of the instrument it stands in; null where no article speaks (no book). */
  readonly law: string | null
}

/** One jurisdiction that does not let the transfer pass. */
export interface Refusing
  extends Pick<JurisdictionDecision, 'code' | 'verdict' | 'mechanisms' | 'missing' | 'unclear'> {
  readonly articles: readonly RefusingArticle[]
}

export interface Refusal extends ProblemDetails {
  readonly clear: false
  readonly verdict: Verdict
  readonly refusedBy: readonly Refusing[]
  /** Facts that would settle it, of all jurisdictions. */
  readonly missing: readonly string[]
  readonly decision: Decision
}

/** `permitted` and `out-of-scope` let pass; nothing else does. */
export const isClear = (verdict: Verdict): boolean => verdict === 'permitted' || verdict === 'out-of-scope'

export async function refusalOf(shelf: LawShelf, decision: Decision, requestId: string): Promise<Refusal> {
  const refusing = decision.jurisdictions.filter((j) => !isClear(j.verdict))
  return {
    ...problemDetails(451, inWords(decision), [], requestId),
    title: 'Unavailable For Legal Reasons',
    clear: false,
    verdict: decision.verdict,
    refusedBy: await Promise.all(refusing.map((j) => refusingOf(shelf, j))),
    missing: missingOf(decision),
    decision,
  }
}

/** Facts that would settle the verdict, each once. */
export const missingOf = ({ jurisdictions }: Decision): readonly string[] => [
  ...new Set(jurisdictions.flatMap((j) => j.missing)),
]

async function refusingOf(shelf: LawShelf, j: JurisdictionDecision): Promise<Refusing> {
  const instruments = (await shelf.book(j.code))?.instruments ?? []
  const articles = refusingReasons(j).map(({ rule, cite, effect, gist }) => {
    const instrument = instruments.find((i) => rule.startsWith(`${i.id}/`))
    return { law: instrument?.title ?? null, rule, cite, effect, gist }
  })
  const { code, verdict, mechanisms, missing, unclear } = j
  return { code, verdict, articles, mechanisms, missing, unclear }
}

/** Effects of articles that speak for the transfer, or have no effect on it. */
const notRefusing: ReadonlySet<string> = new Set(['exempt', 'permit', 'out-of-scope', 'offer', 'overridden', 'refused'])

/** Each article once. Where none demands, forbids or leaves open, the answer hangs on those that may let pass. */
function refusingReasons({ reasons }: JurisdictionDecision): readonly Reason[] {
  const refusing = reasons.filter((r) => !notRefusing.has(r.effect))
  const decisive = refusing.length > 0 ? refusing : reasons
  return [...new Map(decisive.map((r) => [`${r.rule} ${r.effect}`, r])).values()]
}

const citesShown = 5

/** Of the jurisdictions that are strictest. */
function inWords(decision: Decision): string {
  const strictest = decision.jurisdictions.filter((j) => j.verdict === decision.verdict)
  const cites = [...new Set(strictest.flatMap((j) => refusingReasons(j).map((r) => r.cite || r.gist)))]
  const more = cites.length > citesShown ? ` and ${cites.length - citesShown} more` : ''
  const under = cites.length === 0 ? '' : ` Decisive: ${cites.slice(0, citesShown).join(', ')}${more}.`
  const of = strictest.map((j) => j.code).join(', ')
  switch (decision.verdict) {
    case 'prohibited':
      return `The law of ${of} has no lawful path for this transfer.${under}`
    case 'conditional':
      return `The law of ${of} asks for steps before this transfer: see mechanisms.${under}`
    default:
      return `The law of ${of} does not say on these facts that this transfer may pass: see missing and unclear.${under}`
  }
}
