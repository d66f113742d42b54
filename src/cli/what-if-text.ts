/** What-if as people read it: each column under the law and under each reading side by side, the range, and the chain from column to article to obligation. */

import type { Day } from '../law/index.ts'
import type { Agreement } from '../law/treaty/index.ts'
import { wrapped } from '../prose/wrap.ts'
import { type Link, type Outcome, reasonInWords, type Scenario, type WhatIf } from '../review/index.ts'

export interface ColumnAnswer {
  readonly dataset: string
  readonly column: string
  readonly category: string
  /** Null where the manifest itself leaves the column at home. */
  readonly answer: WhatIf | null
}

export interface FlowAnswer {
  readonly hypothetical: true
  readonly flow: string
  readonly from: string
  readonly to: string
  readonly asOf: Day
  readonly columns: readonly ColumnAnswer[]
}

interface Row {
  readonly label: string
  readonly answer: WhatIf | null
}

export function headText({ code, title, kind, notes }: Agreement): string {
  const told = kind === 'proposal' ? notes : []
  return [
    `What if: ${code}  [hypothetical]`,
    wrapped(`${title}.`, '  ', ''),
    ...told.map((note) => wrapped(note, '  ', '')),
    '',
  ].join('\n')
}

export function transferText(answer: WhatIf): string {
  return answerText(`On ${answer.asOf}`, [{ label: 'the transfer', answer }])
}

export function flowText({ flow, from, to, asOf, columns }: FlowAnswer): string {
  const rows = columns.map(({ dataset, column, answer }) => ({ label: `${dataset}.${column}`, answer }))
  return answerText(`Flow ${flow}, ${from} → ${to}, on ${asOf}\n${asOfWhom}`, rows)
}

const asOfWhom = wrapped(
  'Asked of the first person of the year, resident where the data was collected unless the manifest says otherwise, with the stated consent for which the law asks least; a column goes with the key of its row.',
  '  ',
  '',
)

function answerText(title: string, rows: readonly Row[]): string {
  const answered = rows.flatMap(({ label, answer }) => (answer === null ? [] : [{ label, answer }]))
  const count = answered[0]?.answer.scenarios.length ?? 0
  const scenarios = Array.from({ length: count }, (_, i) =>
    scenarioText(answered.map(({ label, answer }) => ({ label, law: answer.law, scenario: answer.scenarios[i]! }))),
  )
  return [title, ...table(rows), ...footnote(answered), ...scenarios].join('\n')
}

const nameOf = ({ agreement, reading }: Scenario) => (reading === null ? agreement : `reading ${reading}`)

function table(rows: readonly Row[]): readonly string[] {
  const first = rows.find(({ answer }) => answer !== null)?.answer
  const heads = ['', 'law of the day', ...(first?.scenarios.map((s) => `${nameOf(s)} [hypothetical]`) ?? [])]
  const cells = rows.map(({ label, answer }) =>
    answer === null
      ? [label, 'stays: the manifest leaves it out']
      : [label, lawCell(answer.law), ...answer.scenarios.map((scenario) => cell(answer.law, scenario))],
  )
  const all = [heads, ...cells]
  const whole = all.filter((row) => row.length === heads.length)
  const widths = heads.map((_, i) => Math.max(...whole.map((row) => row[i]!.length)))
  return all.map((row) => `  ${row.map((text, i) => text.padEnd(widths[i]!)).join('  ')}`.trimEnd())
}

const lawCell = ({ crosses, verdict }: Outcome) => (crosses ? 'crosses' : `stays (${verdict})`)

function cell({ crosses }: Outcome, { change }: Scenario): string {
  const now = crosses ? 'crosses' : 'stays'
  switch (change) {
    case 'may-cross':
      return 'stays → may cross'
    case 'may-cross-unless-kept':
      return 'stays → may cross *'
    case 'lighter':
      return `${now}, with less asked`
    case 'lighter-unless-kept':
      return `${now}, with less asked *`
    case 'same':
      return now
  }
}

function footnote(rows: readonly { readonly answer: WhatIf }[]): readonly string[] {
  const kept = rows.some(({ answer }) => answer.scenarios.some(({ change }) => change.endsWith('unless-kept')))
  return kept ? ['  * unless an exception is made out for what was lifted: it is then as under "at least"'] : []
}

interface Told {
  readonly label: string
  readonly law: Outcome
  readonly scenario: Scenario
}

function scenarioText(rows: readonly Told[]): string {
  const { scenario } = rows[0]!
  const pairs = new Map(
    rows.flatMap((row) => row.scenario.pairs.map((pair) => [`${pair.respondent} ${pair.complainant}`, pair])),
  )
  return [
    `\n  ${scenario.agreement}${scenario.reading === null ? '' : `, reading ${scenario.reading}`}  [hypothetical]`,
    ...[...pairs.values()].map(({ respondent, complainant, notBound }) =>
      wrapped(
        notBound === null
          ? `respondent ${respondent}, complainant ${complainant}`
          : `${respondent} owes ${complainant} nothing on that day: ${reasonInWords(notBound)}`,
        '    ',
      ),
    ),
    ...onThatDay(rows.filter(isConcerned).flatMap((row) => row.scenario.chain)),
    ...ranges(rows),
    ...chains(rows),
  ].join('\n')
}

function onThatDay(links: readonly Link[]): readonly string[] {
  const told = links.map(
    ({ bond: { respondent, complainant }, assumed, remedy }) =>
      `${assumed ? 'assumed to be bound' : 'bound'}: respondent since ${respondent ?? 'never'}, complainant since ${complainant ?? 'never'}. What could the complainant do on that day? ${remedy}`,
  )
  return [...new Set(told)].map((text) => wrapped(text, '    '))
}

/** Columns with the same answers are told once. */
function grouped<T>(
  rows: readonly Told[],
  of: (row: Told) => readonly T[],
): Map<string, { item: T; labels: string[] }> {
  const groups = new Map<string, { item: T; labels: string[] }>()
  for (const row of rows)
    for (const item of of(row)) {
      const key = JSON.stringify(item)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { item, labels: [row.label] })
      else group.labels.push(row.label)
    }
  return groups
}

function ranges(rows: readonly Told[]): readonly string[] {
  const moved = rows.filter(({ scenario }) => scenario.change !== 'same')
  const groups = grouped(moved, ({ law, scenario: { least, most } }) => [{ law, least, most }])
  return [...groups.values()].flatMap(({ item: { law, least, most }, labels }) => [
    wrapped(`range: ${labels.join(', ')}`, '    '),
    wrapped(`law: ${outcomeText(law)}`, '      '),
    wrapped(`at least: ${outcomeText(least)}`, '      '),
    wrapped(`at most: ${outcomeText(most)}`, '      '),
  ])
}

function outcomeText({ verdict, jurisdictions }: Outcome): string {
  const told = jurisdictions.flatMap(({ code, mechanisms, place, missing }) => [
    ...(mechanisms.length === 0
      ? []
      : [`${code} asks for ${mechanisms.map((way) => way.join(' and ')).join(', or ')}`]),
    ...place.map(({ mode, country, cite }) => `${modes.get(mode) ?? mode} in ${country} (${cite})`),
    ...(missing.length === 0 ? [] : [`not known: ${missing.join(', ')}`]),
  ])
  return [verdict, ...told].join('; ')
}

const modes: ReadonlyMap<string, string> = new Map([
  ['copy', 'a copy kept'],
  ['store-only', 'stored only'],
  ['process-only', 'processed only'],
  ['first-capture', 'recorded first'],
])

/** What crosses and would cross as before has no chain to tell. */
const isConcerned = ({ law, scenario }: Told) => !law.crosses || scenario.change !== 'same'

/** One obligation with the articles of law that it reaches. */
interface Reached extends Omit<Link, 'rule' | 'cite' | 'gist' | 'effects'> {
  readonly articles: readonly Pick<Link, 'cite' | 'gist' | 'effects'>[]
}

function chains(rows: readonly Told[]): readonly string[] {
  const concerned = rows.filter(isConcerned)
  if (concerned.length === 0) return ['    everything crosses as it is']
  const groups = [...grouped(concerned, ({ scenario }) => byObligation(scenario.chain)).values()]
  if (groups.length === 0) return ['    no article of the law that acts here is reached']
  return groups.flatMap(({ item, labels }) => [wrapped(labels.join(', '), '    '), ...reachedText(item)])
}

function byObligation(chain: readonly Link[]): readonly Reached[] {
  const groups = new Map<string, { of: Omit<Reached, 'articles'>; articles: Reached['articles'][number][] }>()
  for (const { rule: _, cite, gist, effects, ...of } of chain) {
    const key = JSON.stringify(of)
    const group = groups.get(key) ?? { of, articles: [] }
    group.articles.push({ cite, gist, effects })
    groups.set(key, group)
  }
  return [...groups.values()].map(({ of, articles }) => ({ ...of, articles }))
}

const fate: Readonly<Record<Link['lifted'], string>> = {
  least: 'lifted, at least and at most',
  most: 'lifted at most: an exception could keep it',
  neither: 'stays in both: a question is open',
}

/** The sentence of the finding tells what the first plea must show, and the questions of an open one. */
function reachedText({ articles, article, agreement, words, lifted, keptBy, unverified }: Reached): readonly string[] {
  return [
    ...articles.map(({ cite, gist, effects }) =>
      wrapped(`→ ${cite} (${effects.join(', ')}): ${gist} [${fate[lifted]}]`, '      ', '    '),
    ),
    wrapped(`→ ${agreement} ${article}: ${words}`, '      ', '    '),
    ...keptBy.map(({ cite, burden, mustShow, judge }, i) =>
      wrapped(
        `could be kept by ${cite}${i === 0 ? '' : `; ${burden} must show: ${mustShow.join('; ')}`}. Judge: ${judge}.`,
        '          ',
      ),
    ),
    ...(unverified.length === 0 ? [] : [wrapped(`text not verified: ${unverified.join('; ')}`, '          ')]),
  ]
}
