/** Runs a worked case of CONTRACT §3: what the law must answer, and which part of it did not. */

import { type Book, parseTransfer } from '../law/index.ts'
import { decide } from './decide.ts'
import type { Decision, JurisdictionDecision } from './decision.ts'

export interface WorkedCase {
  readonly id: string
  readonly title?: string
  readonly source?: string
  readonly official?: boolean
  readonly transfer: unknown
  readonly expect: {
    readonly jurisdiction: string
    readonly verdict: string
    readonly mechanismsAnyOf?: readonly (readonly string[])[]
    readonly cites?: readonly string[]
    readonly missing?: readonly string[]
    readonly obligations?: readonly string[]
  }
  readonly why?: string
}

export interface CaseResult {
  readonly id: string
  readonly pass: boolean
  /** Which expectation failed, and what was answered. */
  readonly failures: readonly string[]
  readonly decision?: Decision
}

export function runCase(worked: WorkedCase, books: readonly Book[]): CaseResult {
  const { id, expect } = worked
  const parsed = parseTransfer(worked.transfer)
  if (parsed.problems !== undefined)
    return { id, pass: false, failures: parsed.problems.map((p) => `transfer: ${p.path}: ${p.message}`) }
  const decision = decide(parsed.transfer, books)
  const answer = decision.jurisdictions.find((j) => j.code === expect.jurisdiction)
  if (answer === undefined) return { id, pass: false, failures: [`no answer of ${expect.jurisdiction}`], decision }
  const failures = failuresOf(expect, answer)
  return { id, pass: failures.length === 0, failures, decision }
}

function failuresOf(expect: WorkedCase['expect'], answer: JurisdictionDecision): readonly string[] {
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
    if (!answer.obligations.some((o) => o.duty === duty)) failures.push(`obligations: no ${duty}`)
  return failures
}

function sameSteps(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((step) => b.includes(step))
}

/** Equal, or one the beginning of the other at a bracket. */
export function matches(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}(`) || b.startsWith(`${a}(`)
}
