/** `waybill demo`: the whole way on two real databases, with invented people, told as it happens. */

import type { Command } from 'commander'
import { loadManifest } from '../manifest/index.ts'
import { booksFor } from './books.ts'
import { openConsole } from './demo/act-console.ts'
import { contract } from './demo/act-contract.ts'
import { firstCopy } from './demo/act-copy.ts'
import { goOn, holdsTrue, readBack, readOpen, type Summary, tellEnd, tellSummary } from './demo/act-ending.ts'
import { tamper } from './demo/act-ledger.ts'
import { untilClosed } from './demo/act-live.ts'
import { opening } from './demo/act-opening.ts'
import { planned } from './demo/act-plan.ts'
import { Interrupt, Interrupted } from './demo/interrupt.ts'
import { manifestText } from './demo/manifest-text.ts'
import { type DemoOptions, Stage } from './demo/stage.ts'
import { Voice } from './demo/voice.ts'
import { BadInput, exit } from './exit.ts'
import type { Io } from './output.ts'
import { dayOfExporter } from './plan-files.ts'

interface Options {
  readonly once?: true
  readonly seed: number
  readonly json?: true
  readonly console: boolean
}

const defaultSeed = 20_240_322

export function registerDemo(program: Command, io: Io): void {
  program
    .command('demo')
    .summary('the whole way on two real databases, in half a minute')
    .description(
      'Starts two PostgreSQL servers of its own, a branch in Shanghai and headquarters in Tokyo, with invented customers, and shows the way from the plan to the ledger under the law of today. Then it opens the console over that border, while live orders go on. Nothing outside its temporary folders is touched, and nothing stays.',
    )
    .option('--once', 'end by itself where no terminal watches, a minute after the console was last used')
    .option('--no-console', 'open none: with --once end at once, without it print what crosses until Ctrl-C')
    .option('--seed <N>', 'other invented people', asSeed, defaultSeed)
    .option('--json', 'one JSON line for each event, the figures last')
    .addHelpText('after', '\nExamples:\n  waybill demo\n  waybill demo --once --no-console')
    .action(({ once, seed, json, console }: Options) =>
      run(io, {
        once: once === true,
        seed,
        json: json === true,
        console,
        leaves: once === true && process.stdout.isTTY !== true,
        version: program.version() ?? 'unknown',
      }),
    )
}

function asSeed(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) > 0xffff_ffff)
    throw new BadInput('--seed: expected a whole number from 0 to 4294967295')
  return Number(text)
}

async function run(io: Io, options: DemoOptions): Promise<void> {
  const interrupt = new Interrupt()
  const voice = new Voice(io, interrupt, options.json)
  let stage: Stage | undefined
  let interrupted = false
  try {
    stage = new Stage(io, voice, interrupt, options, await today(io.now()))
    await play(stage)
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    interrupted = true
  } finally {
    await stage?.clear()
    interrupt.done()
  }
  if (!interrupted) return
  await voice.tell({ event: 'interrupted' })
  await voice.say('', '   Interrupted. The servers are stopped and their folders are removed.')
}

async function play(stage: Stage): Promise<void> {
  const { voice, options } = stage
  await opening(stage)
  const accepted = await planned(stage)
  await firstCopy(stage, accepted)
  const closing = await untilClosed(stage)
  await contract(stage, closing)
  await tamper(stage)
  const summary = options.console ? await withConsole(stage) : await without(stage)
  await stage.clear()
  await voice.say('', `   ${voice.seconds()} s. The servers are stopped, their folders are removed.`)
  await voice.close(summary)
  if (!holdsTrue(summary)) stage.io.exitCode = exit.finding
}

/** The figures are told before the console opens, so that its address is the last thing said, and are taken again when it has closed. */
async function withConsole(stage: Stage): Promise<Summary> {
  await tellSummary(stage, await readOpen(stage))
  await openConsole(stage)
  const summary = await readBack(stage)
  await tellEnd(stage, summary)
  return summary
}

async function without(stage: Stage): Promise<Summary> {
  if (!stage.options.once) await goOn(stage)
  const summary = await readBack(stage)
  await tellSummary(stage, summary)
  return summary
}

/** The day of law: the exporter's, in Shanghai. */
async function today(now: Date): Promise<string> {
  const { manifest } = loadManifest(manifestText(now.toISOString().slice(0, 10)), { fileName: 'waybill.yaml' })
  if (manifest === undefined) throw new BadInput('the manifest of the demo cannot be read')
  const countries = [...manifest.places.values()].map((place) => place.country)
  return dayOfExporter(manifest, await booksFor({ countries, all: false }), now)
}
