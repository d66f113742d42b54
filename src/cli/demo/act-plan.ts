/** Second act: the plan, in short, and its acceptance. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exporterNow, type FlowFigures, figuresOf, lockOf, lockText } from '../../plan/index.ts'
import type { ClassOutcome, ColumnPlan, DatasetPlan, FlowPlan } from '../../plan/plan.ts'
import { lockName, type PlannedFiles, planFor } from '../plan-files.ts'
import { measureFlow } from '../plan-measure.ts'
import { many, padded, paragraph, table, thousands } from './layout.ts'
import { counsel } from './manifest-text.ts'
import type { Stage } from './stage.ts'

/** Returns the plan as accepted. */
export async function planned(stage: Stage): Promise<PlannedFiles> {
  const { voice, env, day, io } = stage
  await voice.title('The plan: what the law lets cross, and what not')
  const made = await planFor(stage.manifestPath, { env, now: io.now(), day })
  const flow = made.made.plan.flows[0]!
  const measure = await measureFlow(made.file, flow, day, env, () => undefined)
  const now = exporterNow({ manifest: made.file.manifest, day }, made.file.manifest.flows.get(flow.flow)!)
  const figures = figuresOf({ flow, now, measure })
  await voice.tell({
    event: 'plan',
    digest: made.made.digest,
    law: made.made.plan.law,
    stays: flow.datasets.flatMap((d) => staying(d).map((c) => `${d.dataset}.${c.name}`)),
    lines: figures.lines,
    notAsked: flow.notAsked,
  })
  await voice.say(...flow.datasets.flatMap(datasetLines), '', ...peopleLines(figures), '', ...lineLines(flow, figures))
  await voice.pause(2200)
  return await accept(stage, made)
}

async function accept(stage: Stage, { made }: PlannedFiles): Promise<PlannedFiles> {
  const { voice, env, day, io } = stage
  writeFileSync(join(stage.folder, lockName), lockText(lockOf({ plan: made.plan, digest: made.digest, by: counsel })))
  await voice.tell({ event: 'accepted', by: counsel, digest: made.digest })
  await voice.say(
    '',
    `   Accepted by ${counsel} (invented): ${lockName} holds ${shortDigest(made.digest)},`,
    '   and the border runs this plan and no other.',
  )
  await voice.pause(1500)
  return planFor(stage.manifestPath, { env, now: io.now(), day })
}

export function shortDigest(digest: string): string {
  return `${digest.slice(0, 'sha256:'.length + 12)}…`
}

function staying({ columns }: DatasetPlan): readonly ColumnPlan[] {
  return columns.filter((c) => c.treatment.kind === 'drop')
}

function datasetLines(dataset: DatasetPlan): readonly string[] {
  const { columns, subject, role } = dataset
  const whole = columns.filter((c) => c.treatment.kind === 'cross')
  const changed = columns.filter((c) => c.treatment.kind === 'tokenise' || c.treatment.kind === 'year')
  const stays = staying(dataset)
  const all = whole.length === columns.length && role === 'crosses'
  const about = subject.kind === 'none' ? ', about nobody' : ''
  const rows = [
    ['crosses', all ? `all ${columns.length} columns${about}` : whole.map((c) => c.name).join(', ')],
    ...(changed.length === 0 ? [] : [['changed', changed.map(changeWords).join(', ')]]),
    ...stays.map((c, i) => [i === 0 ? 'stays' : '', `${padded(c.name, 14)}${whyWords(c)}`]),
  ]
  return rows.map(([what, which], i) => `   ${padded(i === 0 ? dataset.dataset : '', 11)}${padded(what!, 9)}${which}`)
}

function changeWords({ name, treatment }: ColumnPlan): string {
  return `${name} → ${treatment.kind === 'tokenise' ? 'a token' : 'its year'}`
}

function whyWords({ reason }: ColumnPlan): string {
  const [first] = reason?.cite ?? []
  return first === undefined
    ? 'headquarters does not need it (manifest)'
    : `sensitive (${first}: contract or certificate)`
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(code) ?? code
}

/** Classes alike in word and answer are told in one line. */
function peopleLines({ people }: FlowFigures): readonly string[] {
  const groups = new Map<string, { who: string; outcome: ClassOutcome | undefined; n: number }>()
  for (const { of, outcome, people: n } of people) {
    const who = of.child === true ? 'under fourteen' : consentWords(of.consent)
    const group = groups.get(who) ?? { who, outcome, n: 0 }
    groups.set(who, { ...group, n: group.n + n })
  }
  const rows = [...groups.values()]
    .sort((a, b) => b.n - a.n)
    .map(({ who, outcome, n }) => [
      who,
      thousands(n),
      outcome?.verdict === 'permitted' ? 'cross' : 'held',
      outcome?.reason.cite[0] ?? '',
    ])
  return table([{ head: 'people' }, { head: 'how many', right: true }, { head: 'rows' }, { head: 'by' }], rows)
}

export function consentWords(consent: string | null): string {
  switch (consent) {
    case 'separate':
      return 'grown-up, separate consent given'
    case null:
      return 'consent not on record'
    default:
      return 'consent refused'
  }
}

function lineLines({ notAsked, unclear }: FlowPlan, { lines }: FlowFigures): readonly string[] {
  const ordinary = lines.find((l) => l.axis === 'ordinary')
  const asked =
    notAsked.length === 0
      ? ''
      : ` The law of ${notAsked.map(countryName).join(', ')} was not asked: there is no book of it yet.`
  if (ordinary === undefined) return paragraph(`No line limits this flow.${asked}`)
  const { line, now, left, cite } = ordinary
  return paragraph(
    `The exemption of ${cite[0]} ends at ${thousands(line)} people a year. ${thousands(now ?? 0)} were sent before today: ${many(left ?? 0, 'person', 'people')} may follow.${asked}`,
  ).concat(unclear.flatMap((point) => paragraph(`Open point of law: ${point}`)))
}
