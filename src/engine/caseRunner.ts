/** Runs a worked case of CONTRACT §3: what the law must answer, and which part of it did not. */

import { type Book, parseTransfer, type Transfer } from '../law/index.ts'
import { answerOf, questionFor } from './answer.ts'
import { type DecideOptions, decide } from './decide.ts'
import type { Decision, JurisdictionDecision, Obligation, PlaceDuty } from './decision.ts'
import { givenBy } from './given.ts'

export interface WorkedCase {
  readonly id: string
  readonly title?: string
  readonly source?: string
  readonly official?: boolean
  readonly transfer: unknown
  readonly expect: Expectation
  readonly why?: string
}

export interface Expectation {
  readonly jurisdiction: string
  readonly verdict: string
  /** Each is among the alternatives offered. */
  readonly mechanismsAnyOf?: readonly (readonly string[])[]
  /** One of them is cited. */
  readonly cites?: readonly string[]
  readonly missing?: readonly string[]
  /** `inform`, or `inform, CN PIPL 2021 art 39`, or with its clock `notify, CN SCC art 7, 10 business days from effect`. */
  readonly obligations?: readonly string[]
  /** `store-only CN`; with ` (met)` or ` (not met)` where that is certain. */
  readonly place?: readonly string[]
  /** Of these lists, the answer has all that is expected and nothing else. */
  readonly exact?: readonly ExactList[]
}

/** Lists of an expectation that can be exact. */
export const exactLists = ['mechanismsAnyOf', 'cites', 'missing', 'obligations', 'place'] as const
export type ExactList = (typeof exactLists)[number]

export interface CaseResult {
  readonly id: string
  readonly pass: boolean
  /** Which expectation failed, and what was answered. */
  readonly failures: readonly string[]
  readonly decision?: Decision
  /** Of the jurisdiction that the case asks. */
  readonly answer?: JurisdictionDecision
}

export function runCase(worked: WorkedCase, books: readonly Book[], options: DecideOptions = {}): CaseResult {
  const { id, expect } = worked
  const parsed = parseTransfer(worked.transfer, { anyDay: true })
  if (parsed.problems !== undefined)
    return { id, pass: false, failures: parsed.problems.map((p) => `transfer: ${p.path}: ${p.message}`) }
  const decision = decide(parsed.transfer, books, options)
  const answer = answerIn(decision, parsed.transfer, books, expect.jurisdiction, options)
  if (answer === undefined) return { id, pass: false, failures: [`no answer of ${expect.jurisdiction}`], decision }
  const failures = failuresOf(expect, answer)
  return { id, pass: failures.length === 0, failures, decision, answer }
}

/** A law that was asked and does not reach the transfer is no part of a decision; a case may expect just that of it. */
export function answerIn(
  decision: Decision,
  transfer: Transfer,
  books: readonly Book[],
  code: string,
  options: DecideOptions,
): JurisdictionDecision | undefined {
  const speaking = decision.jurisdictions.find((j) => j.code === code)
  const book = books.find((b) => b.jurisdiction === code)
  if (speaking !== undefined || book === undefined) return speaking
  return answerOf(questionFor(book, givenBy(transfer, options.strict === true), transfer.asOf))
}

/** What of the expectation an answer does not meet. */
export function failuresOf(expect: Expectation, answer: JurisdictionDecision): readonly string[] {
  const failures: string[] = []
  if (answer.verdict !== expect.verdict)
    failures.push(`verdict: expected ${expect.verdict}, answered ${answer.verdict}`)
  for (const list of expect.mechanismsAnyOf ?? [])
    if (!answer.mechanisms.some((m) => sameSteps(m, list)))
      failures.push(`mechanisms: [${list.join(', ')}] is not among ${JSON.stringify(answer.mechanisms)}`)
  const cites = expect.cites ?? []
  if (cites.length > 0 && !cites.some((c) => answer.citations.some((a) => matches(a, c))))
    failures.push(`cites: none of ${cites.join('; ')} among ${answer.citations.join('; ')}`)
  for (const fact of expect.missing ?? [])
    if (!answer.missing.includes(fact)) failures.push(`missing: ${fact} is not among [${answer.missing.join(', ')}]`)
  for (const duty of expect.obligations ?? [])
    if (!answer.obligations.some((o) => isDuty(o, duty))) failures.push(`obligations: no ${duty}`)
  for (const place of expect.place ?? [])
    if (!answer.place.some((p) => isPlace(p, place))) failures.push(`place: no ${place}`)
  return [...failures, ...(expect.exact ?? []).flatMap((list) => beyond(list, expect, answer))]
}

/** What is answered and not expected; of citations, also what is expected and not answered, for else one of them is enough. */
function beyond(list: ExactList, expect: Expectation, answer: JurisdictionDecision): readonly string[] {
  const others = <A>(answers: readonly A[], expected: readonly string[], is: (a: A, e: string) => boolean): A[] =>
    answers.filter((a) => !expected.some((e) => is(a, e)))
  switch (list) {
    case 'mechanismsAnyOf': {
      const lists = expect.mechanismsAnyOf ?? []
      const more = answer.mechanisms.filter((m) => !lists.some((l) => sameSteps(m, l)))
      return more.map((m) => `mechanisms: [${m.join(', ')}] is offered and not expected`)
    }
    case 'cites': {
      const cites = expect.cites ?? []
      const more = others(answer.citations, cites, matches)
      const less = cites.filter((c) => !answer.citations.some((a) => matches(a, c)))
      return [...more.map((c) => `cites: ${c} is not expected`), ...less.map((c) => `cites: no ${c}`)]
    }
    case 'missing':
      return others(answer.missing, expect.missing ?? [], (a, e) => a === e).map((f) => `missing: ${f} is not expected`)
    case 'obligations':
      return others(answer.obligations, expect.obligations ?? [], isDuty).map(
        ({ duty, cite, within }) =>
          `obligations: ${[duty, cite, ...(within === null ? [] : [within])].join(', ')} is not expected`,
      )
    case 'place':
      return others(answer.place, expect.place ?? [], isPlace).map((p) => `place: ${placeText(p)} is not expected`)
    default:
      return [`exact: ${String(list satisfies never)} is no list of an expectation`]
  }
}

function isDuty({ duty, cite, within }: Obligation, expected: string): boolean {
  if (expected === duty) return true
  if (!expected.startsWith(`${duty}, `)) return false
  const rest = expected.slice(duty.length + 2)
  const clock = `, ${within}`
  return matches(cite, rest) || (rest.endsWith(clock) && matches(cite, rest.slice(0, -clock.length)))
}

const placeText = ({ mode, country, met }: PlaceDuty): string =>
  `${mode} ${country}${met === null ? '' : met ? ' (met)' : ' (not met)'}`

function isPlace(duty: PlaceDuty, expected: string): boolean {
  return expected === placeText(duty) || expected === `${duty.mode} ${duty.country}`
}

function sameSteps(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((step) => b.includes(step))
}

/** Equal, or one the beginning of the other at a bracket. */
export function matches(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}(`) || b.startsWith(`${a}(`)
}
