/** Onward links as transfers of their own: the law of the country each one leaves, on what is stated of it. */

import { type Book, factOrdinal, type Onward, type Transfer } from '../law/index.ts'
import { answerOf, questionFor } from './answer.ts'
import type { JurisdictionDecision, OnwardDecision } from './decision.ts'
import { type Given, givenBy, unknownValue } from './given.ts'
import { silent, verdicts } from './program.ts'
import { covers } from './whose.ts'

type Answer = JurisdictionDecision & { readonly state: number }

/** One step of the chain: from the importer of the link before to the next recipient. */
interface Link {
  readonly path: string
  readonly exporter: TransferEnd
  readonly to: Onward
}

/** What is known of the sending end; null is unknown. */
interface TransferEnd {
  readonly country: string
  readonly zone?: string | null
  readonly role: string | null
  readonly sector: string | null
}

/**
 * In the order of the chain, a link before its own. Each is asked of the book of the country it leaves, and of no other:
 * the original exporter's law speaks of onward transfers in the decision itself. No book there: undetermined.
 */
export function onwardDecisions(
  given: Given,
  books: readonly Book[],
  noBook: (code: string) => Answer,
): readonly OnwardDecision[] {
  const { importer, onward } = given.transfer
  if (!Array.isArray(onward) || onward.length === 0 || typeof importer.country !== 'string') return []
  const first: TransferEnd = {
    country: importer.country,
    zone: importer.zone ?? null,
    role: importer.role ?? null,
    sector: importer.sector ?? null,
  }
  const known = new Map<string, Omit<OnwardDecision, 'path'>>()
  return linksOf(onward, first).map((link) => {
    const key = JSON.stringify([link.exporter, link.to.country, link.to.relation ?? null, roleOf(link.to)])
    let decided = known.get(key)
    if (decided === undefined) {
      decided = decideLink(link, given, books, noBook)
      known.set(key, decided)
    }
    return { path: link.path, ...decided }
  })
}

function linksOf(onward: readonly Onward[], first: TransferEnd): readonly Link[] {
  const links: Link[] = []
  const open: Link[] = onward.map((to, i) => ({ path: `onward[${i}]`, exporter: first, to })).reverse()
  for (let link = open.pop(); link !== undefined; link = open.pop()) {
    links.push(link)
    const { to, path } = link
    const exporter: TransferEnd = { country: to.country, role: roleOf(to), sector: null }
    const further = (to.onward ?? []).map((next, i) => ({ path: `${path}.onward[${i}]`, exporter, to: next }))
    open.push(...further.reverse())
  }
  return links
}

function decideLink(
  { exporter, to }: Link,
  given: Given,
  books: readonly Book[],
  noBook: (code: string) => Answer,
): Omit<OnwardDecision, 'path'> {
  const transfer = transferOf(exporter, to, given)
  const { asOf } = transfer
  const country = exporter.country.slice(0, 2)
  const strict = givenBy(transfer, true)
  const asked = books.filter((b) => covers(b, country, asOf))
  const answers = asked.length === 0 ? [noBook(country)] : asked.map((b) => answerOf(questionFor(b, strict, asOf)))
  return {
    exporter: exporter.country,
    importer: to.country,
    verdict: verdicts[answers.reduce((worst, a) => Math.max(worst, a.state), silent)]!,
    jurisdictions: answers.map(({ code, verdict, mechanisms, citations, missing, unclear }) => ({
      code,
      verdict,
      mechanisms,
      citations,
      missing,
      unclear,
    })),
  }
}

/** Facts of the data and the people, which stay what they were. */
const carried = ['categories', 'collectedIn', 'form', 'important', 'qualifiers'] as const
const carriedOfSubjects = ['count', 'sensitiveCount', 'countByCategory', 'residence', 'citizenship', 'kinds'] as const

/** Of the parties only what the chain says; all else is absent, and so unknown. */
function transferOf(exporter: TransferEnd, to: Onward, given: Given): Transfer {
  const known = (path: string): unknown => {
    const value = given.values[factOrdinal(path)]
    return value === unknownValue ? null : value
  }
  const subjects = Object.fromEntries(carriedOfSubjects.map((key) => [key, known(`data.subjects.${key}`)]))
  return {
    asOf: given.transfer.asOf,
    data: { ...Object.fromEntries(carried.map((key) => [key, known(`data.${key}`)])), subjects },
    exporter: { ...exporter, establishment: 'domestic' },
    importer: { country: to.country, relation: to.relation ?? null, role: roleOf(to) },
    via: 'transfer',
  } as unknown as Transfer
}

function roleOf({ role, relation }: Onward): string | null {
  return role ?? (relation === 'processor' ? 'processor' : null)
}
