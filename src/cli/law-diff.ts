/** `waybill law diff`: for which transfers the answer changed between two days. */

import type { Command } from 'commander'
import { differenceOf, differenceProse, EngineError } from '../engine/index.ts'
import { type Day, parseTransfer, type Transfer } from '../law/index.ts'
import { bookOf } from './books.ts'
import { asDay } from './decide.ts'
import { BadInput } from './exit.ts'
import { readJson } from './input.ts'
import { type Io, printJson, progress } from './output.ts'

interface Options {
  readonly from: Day
  readonly to: Day
  readonly about?: string
  readonly all?: true
  readonly json?: true
}

export function registerLawDiff(law: Command, io: Io): void {
  law
    .command('diff')
    .description(
      'Says for which transfers the answer changed between two days, by which articles, with an example each.',
    )
    .argument('<CC>', 'a country’s code')
    .requiredOption('--from <DAY>', 'the earlier day (YYYY-MM-DD)', asDay)
    .requiredOption('--to <DAY>', 'the later day', asDay)
    .option(
      '--about <FILE>',
      'only transfers like this one: what it states is fixed, what it leaves out or null is open',
    )
    .option('--all', 'also where the transfer was free and is free on another ground')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  waybill law diff cn --from 2018-04-15 --to 2024-03-22')
    .action((cc: string, _: unknown, command: Command) => run(io, cc, command.optsWithGlobals()))
}

async function run(io: Io, cc: string, options: Options): Promise<void> {
  const { from, to } = options
  if (to <= from) throw new BadInput('--to: must be a day after --from')
  const book = await bookOf(cc)
  const about = options.about === undefined ? undefined : await transferIn(io, options.about)
  try {
    const difference = differenceOf({ book, day: from }, { book, day: to }, about, (gate) =>
      progress(io, `comparing ${gate}`),
    )
    progress(io, '')
    if (options.json) await printJson(io, { book: book.id, ...difference })
    else await io.out(differenceProse(book, difference, options.all === true))
  } catch (error) {
    if (error instanceof EngineError) throw new BadInput(`${error.message} with --about`)
    throw error
  }
}

async function transferIn(io: Io, file: string): Promise<Transfer> {
  const { transfer, problems } = parseTransfer(await readJson(io, file))
  const first = problems?.[0]
  if (transfer === undefined) throw new BadInput(`${file}: ${first?.path}: ${first?.message}`)
  return transfer
}
