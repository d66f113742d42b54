/** Several obligations of one agreement at once: the strictest finding stands, and what is open is asked together. */

import type { Agreement, FindingWord } from '../law/treaty/index.ts'
import type { Against, Finding } from './finding.ts'
import { inWords } from './words.ts'

/** Strictest first; an open question stands above what is clear, never above a breach. */
const strictness: readonly FindingWord[] = [
  'inconsistent',
  'inconsistent-defence-available',
  'undetermined',
  'consistent',
  'outside-scope',
  'not-bound',
]

export const stricter = (a: FindingWord, b: FindingWord): number => strictness.indexOf(a) - strictness.indexOf(b)

/** @param findings at least two, in the order of `against.disciplines` */
export function joined(findings: readonly Finding[], against: Against, agreement: Agreement): Finding {
  const word = findings.map(({ finding }) => finding).sort(stricter)[0]!
  const deciding = findings.filter(({ finding }) => finding === word)
  const leading = deciding.filter((finding) => !follows(finding, deciding, against, agreement))
  const first = leading[0]!
  const about = {
    ...first,
    article: unique(leading.map(({ article }) => article)).join('/'),
    exception: leading.find(({ exception }) => exception !== null)?.exception ?? null,
    mustShow: unique(leading.flatMap(({ mustShow }) => mustShow)),
    needs: unique(deciding.flatMap(({ needs }) => needs)),
    pleas: leading.flatMap(({ pleas }) => pleas),
    steps: findings.flatMap(({ steps }) => steps),
    hypothetical: findings.some(({ hypothetical }) => hypothetical),
    unverified: unique(deciding.flatMap(({ unverified }) => unverified)),
  }
  return { ...about, words: inWords(about, `${agreement.code} ${about.article}`) }
}

/** A clause that rests on others, which are open themselves, is not named beside them. */
function follows(finding: Finding, deciding: readonly Finding[], against: Against, agreement: Agreement): boolean {
  const clause = agreement.disciplines.find(({ article }) => article === finding.article)
  return (
    clause?.follows?.some(
      (topic) =>
        against.disciplines.includes(topic) &&
        deciding.some((other) => agreement.disciplines.some((d) => d.topic === topic && d.article === other.article)),
    ) === true
  )
}

const unique = (texts: readonly string[]) => [...new Set(texts)]
