/** The plan as a page for the terminal: plain text, aligned, the same bytes for the same plan. */

import { isPermitted } from './ask.ts'
import type { DatasetFigures, FlowFigures } from './figures.ts'
import {
  article,
  count,
  happens,
  lineInWords,
  mechanismsInWords,
  type PlanPage,
  role,
  subjectInWords,
  thousands,
  whoInWords,
} from './page-words.ts'
import type { DatasetPlan, FlowPlan } from './plan.ts'

export function renderPlan(page: PlanPage): string {
  const { plan, digest, findings, acceptedBy } = page
  const lines = [
    `Plan of ${plan.day}   ${digest}`,
    ...Object.entries(plan.law).map(([id, law]) => `law ${id} ${law}`),
    `manifest ${plan.manifest}`,
    acceptedBy === undefined ? 'Not accepted.' : `Accepted by ${printable(acceptedBy.by)} on ${acceptedBy.day}.`,
    ...plan.flows.flatMap((flow) => ['', ...flowLines(flow, page.figures.get(flow.flow))]),
    ...(findings.length === 0 ? [] : ['', 'To look at']),
    ...findings.map((f) => {
      const where = [f.flow, f.dataset, f.column].filter((part) => part !== undefined).join('.')
      return `  ${f.severity}: ${where}: ${f.text}.${f.hint === '' ? '' : ` ${f.hint}.`}`
    }),
  ]
  return `${lines.map((line) => printable(line).trimEnd()).join('\n')}\n`
}

function flowLines(flow: FlowPlan, figures: FlowFigures | undefined): readonly string[] {
  return [
    `FLOW ${flow.flow}: ${flow.from} → ${flow.to}   exporter ${flow.exporter}   on-limit ${flow.onLimit}${flow.release === undefined ? '' : `   release ${flow.release}`}`,
    ...flow.datasets.flatMap((d) => ['', ...datasetLines(d, figures)]),
    ...peopleLines(flow, figures),
    ...section(
      'Must also be done',
      flow.obligations.map((o) => `${o.cite}: ${o.detail}${o.within === undefined ? '' : ` Within ${o.within}.`}`),
    ),
    ...section(
      'Not asked',
      flow.notAsked.map((code) => `${code}: no book; its law was not asked`),
    ),
    ...section('Open points of law', flow.unclear),
    ...section('Nobody has classified', figures?.unknownColumns ?? []),
    ...section('Headquarters', targetLines(figures)),
    ...(flow.reviewOn === null ? [] : ['', `  Look again on ${flow.reviewOn}.`]),
  ]
}

function datasetLines(dataset: DatasetPlan, figures: FlowFigures | undefined): readonly string[] {
  const { relation, key, refusal } = dataset
  const head = `  ${dataset.dataset} (${relation.schema}.${relation.table}): ${role(dataset)}; key ${key.join(', ') || 'none'}; ${subjectInWords(dataset)}`
  const rows = rowLines(figures?.datasets.find((d) => d.dataset === dataset.dataset))
  if (refusal !== undefined) return [head, `    refused: ${refusal.text}${cites(refusal.cite)}`, ...rows]
  if (dataset.role === 'facts') return [head]
  const columns = [
    ...dataset.columns.map((c) => [c.name, c.category, happens(c), article(c.reason), c.freedBy.join(' or ')]),
    ...(dataset.hidden ?? []).map((c) => [c.name, '', 'stays', article(c.reason), '']),
  ]
  const nobody = dataset.nobody.permitted ? [] : nobodyLine(dataset)
  return [
    head,
    ...table([['column', 'category', 'what happens', 'by', 'freed by'], ...columns], '    '),
    ...nobody,
    ...rows,
  ]
}

function nobodyLine(dataset: DatasetPlan): readonly string[] {
  const concerns =
    dataset.subject.kind === 'none' || (dataset.subject.kind === 'path' && dataset.subject.whenNull === 'nobody')
  return concerns
    ? [`    rows about nobody stay: ${dataset.nobody.reason.text}${cites(dataset.nobody.reason.cite)}`]
    : []
}

function rowLines(figures: DatasetFigures | undefined): readonly string[] {
  if (figures === undefined) return []
  const may = figures.mayCross === null ? '' : `, of which ${thousands(figures.mayCross)} may cross`
  return [
    `    rows: ${count(figures.rows, figures.exact)}${may}`,
    ...figures.held.map(({ rows, reason }) => `    held: ${thousands(rows)} rows: ${reason.text}${cites(reason.cite)}`),
  ]
}

function peopleLines(flow: FlowPlan, figures: FlowFigures | undefined): readonly string[] {
  if (flow.classes.length === 0) return []
  const people = (of: string) =>
    figures?.people
      .filter((p) => p.outcome !== undefined && JSON.stringify(p.outcome.of) === of)
      .reduce((sum, p) => sum + p.people, 0)
  const measured = (figures?.people.length ?? 0) > 0
  const rows = flow.classes.map((c) => {
    const { who, residence } = whoInWords(c)
    const answer = isPermitted(c.verdict) ? `crosses, ${lineInWords(c)}` : `held: ${c.verdict}`
    const many = measured ? thousands(people(JSON.stringify(c.of)) ?? 0) : ''
    return [
      who,
      residence,
      many,
      answer,
      c.counted ? 'counted' : 'not counted',
      c.reason.cite.join('; '),
      mechanismsInWords(c.mechanisms),
    ]
  })
  const head = ['people', 'residence', measured ? 'how many' : '', 'what happens', 'counted', 'by', 'opened by']
  return ['', '  People', ...table([head, ...rows], '    '), ...lineLines(figures)]
}

function lineLines(figures: FlowFigures | undefined): readonly string[] {
  if (figures === undefined) return []
  const lines = figures.lines.map(({ axis, line, now, left, cite }) => {
    const at =
      now === null
        ? 'how many were sent this year is not known: nothing crosses'
        : `${thousands(now)} sent this year, ${thousands(left ?? 0)} may follow`
    const drawn =
      axis === 'sensitive' && line <= 1 ? 'nobody sensitive may be sent' : `line at ${thousands(line)} ${axis} people`
    return `    ${drawn}: ${at}${cites(cite)}`
  })
  const waits =
    figures.peopleWaiting === null || figures.peopleWaiting === 0
      ? []
      : [`    ${thousands(figures.peopleWaiting)} people wait behind the line`]
  const weak = figures.weakTokens.map(
    ({ dataset, column, distinct, mostFrequent, rows }) =>
      `    weak token: ${dataset}.${column} has ${thousands(distinct)} values, the most frequent in ${thousands(mostFrequent)} of ${thousands(rows)} rows: a token of it can be guessed`,
  )
  return [...lines, ...waits, ...weak]
}

function targetLines(figures: FlowFigures | undefined): readonly string[] {
  if (figures === undefined) return []
  if (figures.target === null) return ['was not asked']
  return figures.target.flatMap(({ dataset, kind, text, ddl }) => [
    `${dataset}: ${kind === 'waits' ? 'waits: ' : ''}${text}${kind === 'holds' ? ', which were there before this plan' : ''}`,
    ...ddl.map((statement) => `  ${statement}`),
  ])
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `  ${title}`, ...lines.map((line) => `    ${line}`)]
}

function cites(list: readonly string[]): string {
  return list.length === 0 ? '' : ` (${list.join('; ')})`
}

/** Names come from a database: none may move the cursor or turn the text round. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Columns that are empty in every row are left out; the last one is not padded. */
function table(rows: readonly (readonly string[])[], indent: string): readonly string[] {
  const safe = rows.map((row) => row.map(printable))
  const used = (safe[0] ?? []).map((_, i) => i).filter((i) => safe.slice(1).some((row) => row[i] !== ''))
  const widths = used.map((i) => Math.max(...safe.map((row) => width(row[i] ?? ''))))
  return safe.map((row) =>
    `${indent}${used.map((i, n) => `${row[i]}${' '.repeat(widths[n]! - width(row[i] ?? ''))}`).join('  ')}`.trimEnd(),
  )
}

/** Cells a terminal gives to a text: two for letters of East Asia. */
function width(text: string): number {
  let cells = 0
  for (const letter of text)
    cells += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      letter,
    )
      ? 2
      : /\p{Mn}/u.test(letter)
        ? 0
        : 1
  return cells
}
