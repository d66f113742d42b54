/** What-if answers as a page shows them: columns with the same answers together, the chain to the obligation, and why nothing changes where nothing does. */

import type { Day } from '../../law/index.ts'
import type { ExceptionCode, FindingWord, Reading, Topic } from '../../law/treaty/index.ts'
import type { Change, Link, Outcome, Scenario, WhatIf } from '../../review/index.ts'
import { clauseSlug, measureSlug } from '../trade-paths.ts'

export interface ScenarioShown {
  readonly reading: Reading | null
  /** Of the columns that the law is asked about, how many change in each way. */
  readonly changes: { readonly [change in Change]: number }
  /** The least favourable answer of all columns. */
  readonly worst: { readonly least: string; readonly most: string }
  /** Why nothing changes; null where something does. */
  readonly unchanged: Unchanged | null
  readonly pairs: readonly {
    readonly respondent: string
    readonly complainant: string
    readonly notBound: string | null
  }[]
  readonly chain: readonly LinkShown[]
}

/**
 * `left-out`: the manifest keeps every column at home. `crosses`: all of it may cross as the law is. `not-owed`: nothing is
 * owed between the two. `nothing-caught`: no obligation catches the articles that act on it. `open`: whether it does, turns
 * on questions. `other-law`: other articles, not caught, ask the same.
 */
export interface Unchanged {
  readonly why: 'left-out' | 'crosses' | 'not-owed' | 'nothing-caught' | 'open' | 'other-law'
  /** Of `not-owed`: reasons; of `open`: questions, in English. */
  readonly details: readonly string[]
}

export interface LinkShown {
  readonly cite: string
  readonly article: string
  readonly agreement: string
  readonly topic: Topic
  readonly finding: FindingWord
  readonly lifted: Link['lifted']
  readonly keptBy: readonly { readonly code: ExceptionCode; readonly cite: string }[]
  /** English questions. */
  readonly needs: readonly string[]
  readonly unverified: boolean
  /** The walk, under what is assumed here. */
  readonly walk: string
}

export interface RowShown {
  /** `table.column`; of a single transfer none. */
  readonly labels: readonly string[]
  /** Null: the manifest leaves it at home. */
  readonly law: string | null
  readonly scenarios: readonly { readonly change: Change; readonly least: string; readonly most: string }[]
}

export interface Row {
  readonly label: string
  readonly answer: WhatIf | null
}

export interface AnswersShown {
  /** The most and the least favourable answer of the law as it is; null where it is asked about nothing. */
  readonly law: { readonly best: string; readonly worst: string } | null
  readonly columns: number
  readonly scenarios: readonly ScenarioShown[]
  readonly rows: readonly RowShown[]
}

const favour = ['permitted', 'out-of-scope', 'conditional', 'undetermined', 'prohibited']
const byFavour = (verdicts: readonly string[]) => [...verdicts].sort((a, b) => favour.indexOf(a) - favour.indexOf(b))
const worstOf = (outcomes: readonly Outcome[]) => byFavour(outcomes.map(({ verdict }) => verdict)).at(-1) ?? ''

export function answersShown(rows: readonly Row[], readings: readonly (Reading | null)[], asOf: Day): AnswersShown {
  const answers = rows.flatMap(({ answer }) => answer ?? [])
  const law = byFavour(answers.map((one) => one.law.verdict))
  const [best, worst] = [law[0], law.at(-1)]
  return {
    law: best === undefined || worst === undefined ? null : { best, worst },
    columns: rows.length,
    scenarios: readings.map((reading, i) => scenarioShown(answers, reading, i, asOf)),
    rows: rowsShown(rows),
  }
}

function scenarioShown(answers: readonly WhatIf[], reading: Reading | null, at: number, asOf: Day): ScenarioShown {
  const told = answers.flatMap(({ law, scenarios }) => {
    const scenario = scenarios[at]
    return scenario === undefined ? [] : [{ law, scenario }]
  })
  const scenarios = told.map(({ scenario }) => scenario)
  const changes = { 'may-cross': 0, 'may-cross-unless-kept': 0, lighter: 0, 'lighter-unless-kept': 0, same: 0 }
  for (const { change } of scenarios) changes[change] += 1
  const pairs = unique(scenarios.flatMap((one) => one.pairs))
  return {
    reading,
    changes,
    worst: { least: worstOf(scenarios.map((one) => one.least)), most: worstOf(scenarios.map((one) => one.most)) },
    unchanged: changes.same === scenarios.length ? unchangedOf(told) : null,
    pairs,
    chain: unique(scenarios.flatMap((one) => one.chain.map((link) => linkShown(link, one, asOf)))),
  }
}

function unchangedOf(told: readonly { readonly law: Outcome; readonly scenario: Scenario }[]): Unchanged {
  if (told.length === 0) return { why: 'left-out', details: [] }
  const staying = told.filter(({ law }) => !law.crosses).map(({ scenario }) => scenario)
  if (staying.length === 0) return { why: 'crosses', details: [] }
  const pairs = staying.flatMap((one) => one.pairs)
  const reasons = pairs.flatMap(({ notBound }) => notBound ?? [])
  if (pairs.length > 0 && reasons.length === pairs.length) return { why: 'not-owed', details: [...new Set(reasons)] }
  const links = staying.flatMap((one) => one.chain)
  if (links.length === 0) return { why: 'nothing-caught', details: [] }
  if (links.some(({ lifted }) => lifted !== 'neither')) return { why: 'other-law', details: [] }
  return { why: 'open', details: [...new Set(links.flatMap(({ needs }) => needs))] }
}

function linkShown(link: Link, { pairs }: Scenario, asOf: Day): LinkShown {
  const { rule, cite, article, agreement, topic, finding, lifted, keptBy, needs, unverified, reading, assumed } = link
  const complainant = pairs[0]?.complainant ?? ''
  const respondents = [...new Set(pairs.map(({ respondent }) => respondent))]
  const query = new URLSearchParams({ complainant, asOf, topic })
  if (assumed)
    query.set('assume', [...respondents, complainant].map((party) => `${party}:${agreement}:${asOf}`).join(','))
  if (reading !== null) query.set('reading', reading)
  return {
    cite,
    article,
    agreement,
    topic,
    finding,
    lifted,
    keptBy: keptBy.map(({ code, cite: clause }) => ({ code, cite: clause })),
    needs,
    unverified: unverified.length > 0,
    walk: `/trade/${encodeURIComponent(measureSlug(rule))}/${encodeURIComponent(clauseSlug(agreement, article))}?${query}`,
  }
}

function rowsShown(rows: readonly Row[]): readonly RowShown[] {
  const groups = new Map<string, { labels: string[]; law: string | null; scenarios: RowShown['scenarios'] }>()
  for (const { label, answer } of rows) {
    const law = answer?.law.verdict ?? null
    const scenarios = (answer?.scenarios ?? []).map(({ change, least, most }) => ({
      change,
      least: least.verdict,
      most: most.verdict,
    }))
    const key = JSON.stringify([law, scenarios])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { labels: [label], law, scenarios })
    else group.labels.push(label)
  }
  return [...groups.values()]
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}
