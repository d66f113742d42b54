/** The agreements hold together: articles that are named exist, days run forward, and JSON is the whole of them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agreements, negotiationRecord } from '../../rulebooks/treaties/index.ts'
import { expandCases } from '../../src/engine/index.ts'
import { isDay } from '../../src/law/index.ts'
import { type Agreement, isParty } from '../../src/law/treaty/index.ts'
import { type AgainstGiven, parseQuestion, type ReviewExpectation, runReviewCase } from '../../src/review/index.ts'

const root = new URL('../../', import.meta.url)

interface OwnCase {
  readonly id: string
  readonly measure: object
  readonly against: { readonly agreement: string }
  readonly expect: ReviewExpectation
}

const folder = new URL('cases/treaties/', root)
const own: readonly OwnCase[] = readdirSync(folder).flatMap(
  (file) => expandCases(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).flat() as OwnCase[],
)

describe('agreements', () => {
  it('have codes of their own, and stand each in a file of their own', () => {
    const codes = agreements.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThan(35)
  })

  it.each(agreements.map((a) => [a.code, a] as const))('%s names only what it holds', (_, agreement) => {
    expect(problemsOf(agreement)).toEqual([])
  })

  it.each(agreements.map((a) => [a.code, a] as const))('%s answers its cases, also as JSON', (code, agreement) => {
    const cases = own.filter(({ against }) => against.agreement === code)
    expect(cases.length).toBeGreaterThan(0)
    const again = JSON.parse(JSON.stringify(agreement)) as Agreement
    for (const worked of cases) {
      const parsed = parseQuestion({ measure: worked.measure, against: worked.against }, agreements)
      if (!parsed.ok || !('measure' in parsed.value.source)) throw new Error(`${worked.id}: ${JSON.stringify(parsed)}`)
      const measure = parsed.value.source.measure
      const against = one(parsed.value.against)
      const result = runReviewCase(worked.id, measure, against, worked.expect, agreements)
      expect([worked.id, ...result.failures]).toEqual([worked.id])
      expect(runReviewCase(worked.id, measure, against, worked.expect, [again]).finding).toEqual(result.finding)
    }
  })

  it.each(agreements.map((a) => [a.code, a] as const))(
    '%s: each clause and each way out decides a case',
    (code, agreement) => {
      const answers = own
        .filter(({ against }) => against.agreement === code)
        .map(({ expect: { finding, article, exception } }) => ({ finding, article, exception }))
      const engaged = answers.filter(({ finding }) => finding !== 'not-bound')
      const bound = agreement.inForce !== null && agreement.kind !== 'political'
      const clauses = agreement.disciplines.filter((d) => d.strength !== 'soft')
      const missing = [...new Set(clauses.map((d) => d.article))].filter(
        (article) => !(bound ? engaged : answers).some((answer) => answer.article === article),
      )
      expect(missing).toEqual([])
    },
  )
})

function one({ agreement, disciplines, complainant, ...rest }: AgainstGiven) {
  if (disciplines === 'all') throw new Error('a case names its disciplines')
  return { ...rest, agreement, disciplines, complainant }
}

describe('the record', () => {
  it('runs in the order of its days, each with a source', () => {
    const days = negotiationRecord.map(({ on }) => on)
    expect(days).toEqual([...days].sort())
    expect(days.every(isDay)).toBe(true)
    expect(negotiationRecord.every(({ source, what }) => source !== '' && what !== '')).toBe(true)
  })
})

function problemsOf(a: Agreement): readonly string[] {
  const articles = new Set(a.disciplines.map((d) => d.article))
  const parties = new Set(a.parties.map((p) => p.party))
  const problems: string[] = []
  const say = (condition: boolean, text: string) => void (condition || problems.push(text))
  say(isDay(a.checked) && a.source !== '', 'no source, or no day of comparison')
  say(parties.size === a.parties.length, 'a party stands twice')
  for (const { party, from, until } of a.parties) {
    say(isParty(party), `${party} is no country`)
    say(until === undefined || (from !== null && from < until), `${party} ends before it begins`)
  }
  for (const { parties: pair } of a.pairs)
    say(
      pair.every((p) => parties.has(p)),
      `${pair.join('–')}: no parties`,
    )
  for (const s of a.suspensions) {
    say(s.from < s.until, `${s.cite}: ends before it begins`)
    say(parties.has(s.respondent), `${s.cite}: ${s.respondent} is no party`)
    for (const article of s.articles) say(articles.has(article), `${s.cite}: no discipline ${article}`)
    say(s.when === undefined || s.question !== undefined, `${s.cite}: a condition without its question`)
  }
  for (const { articles: named, cite } of a.disputes)
    for (const article of named ?? []) say(articles.has(article), `${cite}: no discipline ${article}`)
  for (const d of a.disciplines) {
    say(d.triggers.length > 0 || d.strength === 'soft', `${d.cite}: catches nothing`)
    say(d.from === undefined || d.until === undefined || d.from < d.until, `${d.cite}: ends before it begins`)
    for (const { redirect } of d.excludes)
      say(
        redirect === undefined || a.disciplines.some((o) => o.topic === redirect),
        `${d.cite}: no clause on ${redirect}`,
      )
    for (const t of d.triggers)
      say(t.coverage === 'caught' || t.question !== undefined, `${d.cite}: arguable without its question`)
  }
  return problems
}

it('cases of agreements stand in files named as the agreement’s', () => {
  for (const file of readdirSync(folder))
    expect([file, existsSync(new URL(`rulebooks/treaties/${file.replace('.json', '.ts')}`, root))]).toEqual([
      file,
      true,
    ])
})
