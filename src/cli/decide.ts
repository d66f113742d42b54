/** `waybill decide`: transfers in, decisions out. */

import type { Command } from 'commander'
import { type Decision, decide } from '../engine/index.ts'
import { type Book, isDay, isPlainObject, parseTransfer } from '../law/index.ts'
import { allBooks } from './books.ts'
import { decisionText } from './decide-text.ts'
import { BadInput, type ExitCode, exit } from './exit.ts'
import { faultInWords, type InputFault, type Item, problemInItem, readItems } from './input.ts'
import { type Io, printJson, printLine } from './output.ts'
import { sha256Hex } from './sha256.ts'

interface Options {
  readonly json?: true
  readonly strict?: true
  readonly asOf?: string
}

type Answer = { readonly decision: Decision } | { readonly faults: readonly InputFault[] }

export function registerDecide(program: Command, io: Io): void {
  program
    .command('decide')
    .summary('what the law says of a transfer')
    .description(
      'Decides transfers: a JSON transfer, a list of them, or NDJSON (one on each line, answered line by line in order).',
    )
    .argument('[FILE]', 'the transfers; - or nothing: standard input')
    .option('--json', 'print decisions as JSON')
    .option('--strict', 'what a transfer does not state is unknown, whatever its everyday value')
    .option('--as-of <DAY>', 'decide under the law of this day (YYYY-MM-DD)', asDay)
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  waybill decide transfer.json\n' +
        '  waybill decide --as-of 2018-04-15 --json transfer.json\n' +
        '  cat transfers.ndjson | waybill decide > decisions.ndjson\n' +
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
  const input = await readItems(io, file)
  const books = await allBooks()
  const printed: unknown[] = []
  for (const item of input.items) {
    const answer = answerTo(item, books, options)
    io.exitCode = worse(io.exitCode, codeOf(answer, options))
    const json = 'decision' in answer ? answer.decision : errorOf(answer.faults)
    if (input.form === 'lines') await printLine(io, json)
    else if (options.json) printed.push(json)
    else await printText(io, answer, books, printed.push(json) > 1)
    if ('faults' in answer) for (const fault of answer.faults) io.err(`${input.name}: ${faultInWords(fault)}\n`)
  }
  if (input.form !== 'lines' && options.json) await printJson(io, input.form === 'one' ? printed[0] : printed)
}

/** Beyond these, further problems of one transfer are not told. */
const faultsMax = 10

function answerTo(item: Item, books: readonly Book[], options: Options): Answer {
  if (item.fault !== undefined) return { faults: [item.fault] }
  const stated = item.json
  const dated = options.asOf !== undefined && isPlainObject(stated) ? { ...stated, asOf: options.asOf } : stated
  const { transfer, problems } = parseTransfer(dated)
  if (problems !== undefined) return { faults: problems.slice(0, faultsMax).map((p) => problemInItem(item, p)) }
  return { decision: decide(transfer, books, { strict: options.strict === true, hash: sha256Hex }) }
}

function errorOf(faults: readonly InputFault[]): object {
  return { error: faults[0], ...(faults.length > 1 ? { more: faults.slice(1) } : {}) }
}

function codeOf(answer: Answer, options: Options): ExitCode {
  if ('faults' in answer) return exit.undecided
  const { verdict } = answer.decision
  if (verdict === 'permitted' || verdict === 'out-of-scope') return exit.clear
  return verdict === 'undetermined' && options.strict ? exit.undecided : exit.finding
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b
}

async function printText(io: Io, answer: Answer, books: readonly Book[], further: boolean): Promise<void> {
  if ('faults' in answer) return
  await io.out(`${further ? `\n${'─'.repeat(60)}\n\n` : ''}${decisionText(answer.decision, books)}`)
}
