/** `waybill sync`: the border. First copy, then changes, until stopped. */

import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { FlowEnd, FlowEvent } from '../border/core/flow-context.ts'
import { runFlow } from '../border/core/machine.ts'
import { formatProblem } from '../manifest/index.ts'
import { asDay } from './decide.ts'
import { BadInput, type ExitCode, exit } from './exit.ts'
import { openRun, type RunningFlow, type Suspended } from './flows.ts'
import { type Io, plural, printLine, progress } from './output.ts'
import { type PlannedFiles, planFor } from './plan-files.ts'
import { shadow } from './shadow.ts'
import { StatusSaver, saveStatus } from './status-file.ts'

interface Options {
  readonly manifest: string
  readonly once?: true
  readonly shadow?: true
  readonly by?: string
  readonly json?: true
  readonly asOf?: string
}

export function registerSync(program: Command, io: Io): void {
  program
    .command('sync')
    .summary('the border: first copy, then changes, until stopped')
    .description(
      'Replicates what may lawfully cross: every row is decided, counted and recorded at home before it leaves. Runs only the accepted plan.',
    )
    .argument('[flows...]', 'only these flows')
    .option('-m, --manifest <FILE>', 'the manifest', 'waybill.yaml')
    .option('--once', 'end when everything now at the source has been dealt with')
    .option('--shadow', 'decide on every row and move nothing')
    .option('--by <NAME>', 'who answers for changes of the manifest made while it runs')
    .option('--as-of <DAY>', 'with --shadow: under the law of this day', asDay)
    .option('--json', 'one JSON line for each event')
    .addHelpText(
      'after',
      '\nExample:\n  waybill sync --once customers-to-hq\n\nEnds with 0 when everything was dealt with, 1 when a flow stands for a legal reason, 2 when input is bad, 3 at a gap or fault.',
    )
    .action((flows: readonly string[], options: Options) => run(io, flows, options))
}

async function run(io: Io, flows: readonly string[], options: Options): Promise<void> {
  if (options.asOf !== undefined && options.shadow === undefined) {
    throw new BadInput('sync runs under the law of today; --as-of goes with --shadow')
  }
  const manifest = resolve(io.cwd, options.manifest)
  const day = options.asOf === undefined ? {} : { day: options.asOf }
  const planned = await planFor(manifest, { env: (name) => io.env(name), now: io.now(), flows, ...day })
  for (const warning of planned.file.warnings) io.err(`${formatProblem(warning)}\n`)
  if (options.shadow) return shadow(io, planned, options.json === true)
  const suspended = acceptedOnly(io, planned)
  await syncFlows(io, planned, suspended, {
    once: options.once === true,
    release: false,
    by: options.by ?? null,
    json: options.json === true,
  })
}

/** What of the plan was accepted; datasets that changed since are held, and what concerns a whole flow ends the command. */
export function acceptedOnly(io: Io, planned: PlannedFiles): Suspended {
  const { lock, lockProblem, differences } = planned
  if (lockProblem !== undefined) throw new BadInput(lockProblem)
  if (lock === undefined)
    throw new BadInput(
      'no plan has been accepted. Look at it with `waybill plan`, then accept it: `waybill plan --accept --by NAME`',
    )
  const suspended = new Map<string, Map<string, string>>()
  const whole: string[] = []
  for (const { flow, dataset, holds, what, text } of differences) {
    if (!holds) io.err(`${text}\n`)
    else if (dataset === null) whole.push(text)
    else {
      io.err(`held: ${text}\n`)
      const held = suspended.get(flow) ?? new Map<string, string>()
      // The first difference names the cause; the others follow from it.
      if (!held.has(dataset)) suspended.set(flow, held.set(dataset, what))
    }
  }
  if (whole.length > 0)
    throw new BadInput(
      `the plan is not the one that was accepted on ${lock.day}:\n${whole.map((t) => `  ${t}`).join('\n')}`,
    )
  return suspended
}

export interface SyncOptions {
  readonly once: boolean
  readonly release: boolean
  readonly by: string | null
  readonly json: boolean
}

export async function syncFlows(
  io: Io,
  planned: PlannedFiles,
  suspended: Suspended,
  options: SyncOptions,
): Promise<void> {
  const stop = new Stop()
  const teller = new Teller(io, options.json)
  const saver = new StatusSaver(() => save())
  const run = await openRun(planned, suspended, io, {
    ...options,
    stopping: () => stop.asked,
    onEvent: (flow, event) => {
      teller.tell(flow, event)
      saver.changed()
    },
  })
  const state = resolve(planned.file.folder, planned.file.manifest.state)
  const save = () =>
    saveStatus(
      state,
      run.flows.map((flow) => flow.context),
    )
  try {
    const ends = await untilAllEnded(run.flows.map((flow) => runOne(flow, stop)))
    save()
    for (const [i, end] of ends.entries()) await teller.ended(run.flows[i]!.context.flow, end)
    io.exitCode = worst(ends)
  } finally {
    stop.done()
    saver.end()
    await run.close()
  }
}

/** All results, or the first fault once every run has ended: their home must not be closed under one that still runs. */
export async function untilAllEnded<T>(runs: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(runs)
  return Promise.all(runs)
}

/** One flow that fails stops the others after their batch in flight, so that nothing runs unwatched. */
async function runOne({ context }: RunningFlow, stop: Stop): Promise<FlowEnd> {
  try {
    return await runFlow(context)
  } catch (error) {
    stop.asked = true
    throw error
  }
}

function worst(ends: readonly FlowEnd[]): ExitCode {
  return ends.some((e) => e.end === 'plan-changed' || e.end === 'line-passed') ? exit.finding : exit.clear
}

/** SIGTERM and SIGINT end the run after the batch in flight. */
class Stop {
  asked = false
  private readonly ask = () => {
    this.asked = true
  }

  constructor() {
    process.on('SIGTERM', this.ask)
    process.on('SIGINT', this.ask)
  }

  done(): void {
    process.off('SIGTERM', this.ask)
    process.off('SIGINT', this.ask)
  }
}

/** Says what happens: a moving line for the first copy, then one line a batch. */
class Teller {
  private readonly io: Io
  private readonly json: boolean
  private readonly startedMs = Date.now()

  constructor(io: Io, json: boolean) {
    this.io = io
    this.json = json
  }

  tell(flow: string, event: FlowEvent): void {
    if (this.json) {
      void printLine(this.io, { ...event, flow })
      return
    }
    const text = this.words(flow, event)
    if (event.event === 'copying') progress(this.io, text)
    else {
      progress(this.io, '')
      this.io.err(`${text}\n`)
    }
  }

  async ended(flow: string, end: FlowEnd): Promise<void> {
    progress(this.io, '')
    if (this.json) await printLine(this.io, { event: 'end', flow, ...end })
    else await this.io.out(`${flow}: ${endWords(end)}\n`)
  }

  private words(flow: string, event: FlowEvent): string {
    switch (event.event) {
      case 'copying': {
        const seconds = (Date.now() - this.startedMs) / 1000
        const rate = Math.round(event.rows / Math.max(seconds, 0.001))
        const left =
          event.total > event.rows ? `, about ${Math.ceil((event.total - event.rows) / Math.max(rate, 1))} s left` : ''
        return `${flow}: copying ${event.dataset}, ${plural(event.rows, 'row')}, ${rate} rows/s${left}`
      }
      case 'batch': {
        const counts =
          event.counts.ordinary === null ? 'people so far unknown' : `${event.counts.ordinary} people this year`
        return `${flow}: batch ${event.batch} (${event.origin}): ${plural(event.read, 'row')} read, ${event.crossed} crossed, ${event.held} held, ${plural(event.tokens, 'token')}; ${counts}`
      }
      case 'suspended':
        return `${flow}: ${event.dataset} is held: ${event.what}. Look at it with \`waybill plan\`, then accept it: \`waybill plan --accept\``
      case 'plan-changed':
        return [`${flow}: goes on under a new plan, ${event.digest}`, ...event.changes.map((c) => `  ${c}`)].join('\n')
      case 'released':
        return `${flow}: let go ${plural(event.rows, 'row')} of ${plural(event.people, 'person', 'people')}`
      case 'copy-again':
        return `${flow}: ${event.datasets.join(', ')} stood abroad in another form, or not at all: the first copy is made again`
      case 'waiting':
        return `${flow}: waiting for the ${event.for}${event.sqlstate === null ? '' : ` (SQLSTATE ${event.sqlstate})`}`
    }
  }
}

function endWords(end: FlowEnd): string {
  switch (end.end) {
    case 'done':
      return 'everything at the source has been dealt with'
    case 'stopped':
      return 'stopped after the batch in flight'
    case 'line-passed':
      return 'stands: the exporter’s count is past the line this flow lives below. Record a mechanism of its own in the manifest.'
    case 'plan-changed':
      return `stands: under the plan of now something abroad would have to come back.\n${end.changes.map((c) => `  ${c}`).join('\n')}\n  Look at it with \`waybill plan\`, then accept it: \`waybill plan --accept\``
  }
}
