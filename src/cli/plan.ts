/** `waybill plan`: what crosses, is changed, stays, why, and what would free it; with `--accept`, the lock that `sync` runs. */

import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { formatProblem } from '../manifest/index.ts'
import type { TargetCatalog } from '../plan/catalog.ts'
import {
  exporterNow,
  type FlowFigures,
  figuresOf,
  lockOf,
  lockText,
  type PlanPage,
  planHtml,
  renderPlan,
  somethingStays,
} from '../plan/index.ts'
import { asDay } from './decide.ts'
import { BadInput, exit } from './exit.ts'
import { type Io, printJson, progress } from './output.ts'
import { lockName, type PlannedFiles, planFor, readTargets } from './plan-files.ts'
import { measureFlow } from './plan-measure.ts'

interface Options {
  readonly manifest: string
  readonly accept?: true
  readonly by?: string
  readonly html?: string
  readonly json?: true
  readonly estimate?: true
  readonly asOf?: string
}

export function registerPlan(program: Command, io: Io): void {
  program
    .command('plan')
    .summary('what crosses, is changed, stays, and why')
    .description(
      'Shows for every table and column of the manifest what crosses, is changed or stays, by which article, and what would free it. Reads both databases and changes neither.',
    )
    .option('-m, --manifest <FILE>', 'the manifest', 'waybill.yaml')
    .option('--accept', `write ${lockName}: sync runs this plan and no other`)
    .option('--by <NAME>', 'who accepts it')
    .option('--html <FILE>', 'also write a page that counsel can sign')
    .option('--json', 'print plan and figures as JSON')
    .option('--estimate', 'do not count rows: use the database’s own estimates')
    .option('--as-of <DAY>', 'plan under the law of this day (YYYY-MM-DD)', asDay)
    .addHelpText(
      'after',
      '\nExamples:\n  waybill plan --html plan.html\n  waybill plan --accept --by "Lin Yue, counsel"\n' +
        '\nEnds with 0 when nothing stays, 1 when something stays or waits, 2 when input is bad, 3 when it failed.',
    )
    .action((options: Options) => run(io, options))
}

async function run(io: Io, options: Options): Promise<void> {
  const by = acceptance(options)
  const manifest = resolve(io.cwd, options.manifest)
  const env = (name: string) => io.env(name)
  const day = options.asOf === undefined ? {} : { day: options.asOf }
  const planned = await planFor(manifest, { env, now: io.now(), ...day })
  for (const warning of planned.file.warnings) io.err(`${formatProblem(warning)}\n`)
  const page = await pageOf(io, planned, options)
  await print(io, page, options)
  if (options.html !== undefined) replaceFile(resolve(io.cwd, options.html), planHtml(page))
  const problems = page.findings.filter((f) => f.severity === 'problem')
  if (by !== undefined) accept(io, planned, by, problems.length)
  else tellDifferences(io, planned)
  io.exitCode = problems.length > 0 ? exit.undecided : somethingStays(page) ? exit.finding : exit.clear
}

function acceptance({ accept, by, asOf }: Options): string | undefined {
  if (accept === undefined) return undefined
  if (by === undefined || by.trim() === '') throw new BadInput('--accept needs --by NAME: who accepts the plan')
  if (asOf !== undefined) throw new BadInput('--accept is for the plan of today: leave out --as-of')
  return by.trim()
}

async function pageOf(io: Io, planned: PlannedFiles, options: Options): Promise<PlanPage> {
  const { file, made, day, lock } = planned
  const targets = await targetsOf(io, planned)
  const figures = new Map<string, FlowFigures>()
  for (const flow of made.plan.flows) {
    const say = (text: string) => progress(io, text)
    const measure = options.estimate ? undefined : await measureFlow(file, flow, day, (name) => io.env(name), say)
    const now = exporterNow({ manifest: file.manifest, day }, file.manifest.flows.get(flow.flow)!)
    const target = targets.get(flow.flow)
    figures.set(
      flow.flow,
      figuresOf({
        flow,
        now,
        ...(measure === undefined ? {} : { measure }),
        ...(target === undefined ? {} : { target }),
      }),
    )
  }
  progress(io, '')
  const accepted = lock?.plan === made.digest ? { acceptedBy: { by: lock.acceptedBy, day: lock.day } } : {}
  return { plan: made.plan, digest: made.digest, findings: made.findings, figures, ...accepted }
}

/** A plan can be read without headquarters; what it lacks is then not told. */
async function targetsOf(io: Io, { file, made }: PlannedFiles): Promise<ReadonlyMap<string, TargetCatalog>> {
  try {
    return await readTargets(file, made, (name) => io.env(name))
  } catch (error) {
    if (error instanceof BadInput) throw error
    io.err(`headquarters was not asked: ${error instanceof Error ? error.message : 'it cannot be reached'}\n`)
    return new Map()
  }
}

async function print(io: Io, page: PlanPage, { json }: Options): Promise<void> {
  if (json === undefined) return io.out(renderPlan(page))
  const { plan, digest, findings, figures, acceptedBy } = page
  const shown = { plan, digest, findings, figures: [...figures.values()], acceptedBy: acceptedBy ?? null }
  await printJson(io, JSON.parse(JSON.stringify(shown, mapsAsPairs)))
}

/** Consent values are words of the manifest, and may be called `__proto__`: as pairs they stay what they are. */
function mapsAsPairs(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}

function accept(io: Io, { file, made }: PlannedFiles, by: string, problems: number): void {
  if (problems > 0)
    throw new BadInput('the plan is not accepted: the manifest and the database contradict each other (see above)')
  const path = join(file.folder, lockName)
  replaceFile(path, lockText(lockOf({ plan: made.plan, digest: made.digest, by })))
  io.err(`accepted by ${JSON.stringify(by)}: ${path}\n`)
}

function tellDifferences(io: Io, { lock, lockProblem, differences }: PlannedFiles): void {
  if (lockProblem !== undefined) io.err(`${lockProblem}\n`)
  if (lock === undefined || differences.length === 0) return
  io.err(`This is not the plan that was accepted on ${lock.day}:\n`)
  for (const { text, holds } of differences) io.err(`  ${holds ? 'holds' : 'told'}: ${text}\n`)
}

/** The whole file or the old one, also after a power cut. */
function replaceFile(path: string, text: string): void {
  const aside = join(dirname(path), `.${randomBytes(8).toString('hex')}`)
  const file = openSync(aside, 'wx', 0o644)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(aside, path)
}
