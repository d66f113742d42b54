/** `waybill decide`: transfers in, decisions out. */

import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Decision } from '../engine/index.ts'
import { type Day, dayIn, isDay, isPlainObject, parseTransfer } from '../law/index.ts'
import { decisionText } from '../prose/decision.ts'
import { booksFor } from './books.ts'
import {
  describeTransferFlags,
  type FlagTransfer,
  type FlagValues,
  flagProblem,
  transferOfFlags,
} from './decide-flags.ts'
import { type Decided, decideWithBooks, LaterThanChecked } from './deciding.ts'
import { BadInput, type ExitCode, exit } from './exit.ts'
import { faultInWords, type InputFault, type Item, problemInItem, readItems } from './input.ts'
import { type Io, printJson, printLine } from './output.ts'

interface Options extends FlagValues {
  readonly json?: true
  readonly strict?: true
  readonly asOf?: string
  readonly save?: string
}

type Answer = Decided | { readonly faults: readonly InputFault[] }

export function registerDecide(program: Command, io: Io): void {
  const command = program
    .command('decide')
    .summary('what the law says of a transfer')
    .description(
      'Decides transfers: a JSON transfer, a list of them, or NDJSON (one on each line, answered line by line in order); or one transfer described by flags.',
    )
    .argument('[FILE]', 'the transfers; - or nothing: standard input')
    .option('--json', 'print decisions as JSON')
    .option('--strict', 'what a transfer does not state is unknown, whatever its everyday value')
    .option('--as-of <DAY>', 'decide under the law of this day (YYYY-MM-DD)', asDay)
  describeTransferFlags(command)
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  waybill decide transfer.json\n' +
        '  waybill decide --as-of 2018-04-15 --json transfer.json\n' +
        '  waybill decide --from CN --to US --data user.contact.email --people 120000\n' +
        '  cat transfers.ndjson | waybill decide > decisions.ndjson\n' +
        '\nA flag may say unknown; without --as-of, flags mean today where the exporter is.\n' +
        '\nEnds with 0 when everything is permitted or out of scope, 1 when not, 2 when input is bad or,\n' +
        'under --strict, an answer is undetermined.',
    )
    .action((file: string | undefined, options: Options) => run(io, file, options))
}

/** An option's value as a day. Throws BadInput. */
export function asDay(text: string): string {
  if (!isDay(text)) throw new BadInput('--as-of: expected a day that exists, written YYYY-MM-DD')
  return text
}

async function run(io: Io, file: string | undefined, options: Options): Promise<void> {
  const flags = transferOfFlags(options)
  const later = new LaterThanChecked()
  if (flags !== undefined) await decideFlags(io, file, flags, options, later)
  else if (options.save !== undefined) throw new BadInput('--save writes the transfer that flags make: there is none')
  else await decideItems(io, file, options, later)
  for (const warning of later.warnings) io.err(`waybill: ${warning}\n`)
}

async function decideFlags(
  io: Io,
  file: string | undefined,
  flags: FlagTransfer,
  options: Options,
  later: LaterThanChecked,
): Promise<void> {
  if (file !== undefined) throw new BadInput('describe a transfer by flags or name a FILE, not both')
  const json = { asOf: options.asOf ?? (await todayOfExporter(flags.json, io.now())), ...flags.json }
  const { transfer, problems } = parseTransfer(json)
  if (problems !== undefined)
    throw new BadInput(
      problems
        .slice(0, faultsMax)
        .map((p) => flagProblem(flags, p))
        .join('\n'),
    )
  if (options.save !== undefined) await saveTransfer(io, options.save, json)
  const answer = await decideWithBooks(transfer, { strict: options.strict === true })
  later.note(answer)
  io.exitCode = codeOf(answer, options)
  if (options.json) await printJson(io, answer.decision)
  else await printText(io, answer, false)
}

async function decideItems(io: Io, file: string | undefined, options: Options, later: LaterThanChecked): Promise<void> {
  const input = await readItems(io, file)
  const printed: unknown[] = []
  for (const item of input.items) {
    const answer = await answerTo(item, options)
    io.exitCode = worse(io.exitCode, codeOf(answer, options))
    const json = 'decision' in answer ? answer.decision : errorOf(answer.faults)
    if (input.form === 'lines') await printLine(io, json)
    else if (options.json) printed.push(json)
    else await printText(io, answer, printed.push(json) > 1)
    if ('faults' in answer) for (const fault of answer.faults) io.err(`${input.name}: ${faultInWords(fault)}\n`)
    else later.note(answer)
  }
  if (input.form !== 'lines' && options.json) await printJson(io, input.form === 'one' ? printed[0] : printed)
}

/** Beyond these, further problems of one transfer are not told. */
const faultsMax = 10

async function answerTo(item: Item, options: Options): Promise<Answer> {
  if (item.fault !== undefined) return { faults: [item.fault] }
  const stated = item.json
  const dated = options.asOf !== undefined && isPlainObject(stated) ? { ...stated, asOf: options.asOf } : stated
  const { transfer, problems } = parseTransfer(dated)
  if (problems !== undefined) return { faults: problems.slice(0, faultsMax).map((p) => problemInItem(item, p)) }
  return decideWithBooks(transfer, { strict: options.strict === true })
}

/** The day it is in the calendar of the exporter's law; of UTC where there is no book of it. */
export async function todayOfExporter(json: FlagTransfer['json'], now: Date): Promise<Day> {
  const stated = isPlainObject(json.exporter) ? json.exporter.country : undefined
  const country = typeof stated === 'string' ? stated.slice(0, 2) : ''
  const books = await booksFor({ countries: [country], all: false })
  const own = books.find((book) => book.jurisdiction === country) ?? books[0]
  return dayIn(own?.timeZone ?? 'UTC', now)
}

/** Throws BadInput where the file cannot be made. */
export async function saveTransfer(io: Io, file: string, json: object): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, file), `${JSON.stringify(json, null, 2)}\n`, { flag: 'wx' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const why = code === 'EEXIST' ? 'is there already, and nothing is overwritten' : `cannot be written (${code})`
    throw new BadInput(`--save: ${file} ${why}`)
  }
}

function errorOf(faults: readonly InputFault[]): object {
  return { error: faults[0], ...(faults.length > 1 ? { more: faults.slice(1) } : {}) }
}

function codeOf(answer: Answer, options: Options): ExitCode {
  return 'faults' in answer ? exit.undecided : exitOf(answer.decision, options.strict === true)
}

export function exitOf({ verdict }: Decision, strict: boolean): ExitCode {
  if (verdict === 'permitted' || verdict === 'out-of-scope') return exit.clear
  return verdict === 'undetermined' && strict ? exit.undecided : exit.finding
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b
}

async function printText(io: Io, answer: Answer, further: boolean): Promise<void> {
  if ('faults' in answer) return
  await io.out(`${further ? `\n${'─'.repeat(60)}\n\n` : ''}${decisionText(answer.decision, answer.books)}`)
}
