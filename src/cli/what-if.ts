/** `waybill what-if`: a transfer, or a manifest's flows, under the law of a day and under that law less what an agreement would not allow. */

import { resolve } from 'node:path'
import type { Command } from 'commander'
import { placesTouched } from '../engine/index.ts'
import { type Book, type Day, isPlainObject, parseTransfer, type Transfer } from '../law/index.ts'
import type { Agreement } from '../law/treaty/index.ts'
import { formatProblem } from '../manifest/index.ts'
import { Reliefs, type WhatIf, whatIf } from '../review/index.ts'
import { allAgreements } from './agreements.ts'
import { booksFor } from './books.ts'
import { asDay } from './decide.ts'
import { lastChecked } from './deciding.ts'
import { BadInput, exit } from './exit.ts'
import { faultInWords, type InputFault, type Item, problemInItem, readItems } from './input.ts'
import { type Io, printJson, printLine } from './output.ts'
import { dayOfExporter, readManifestFile } from './plan-files.ts'
import { flowsAsked } from './what-if-manifest.ts'
import { type Asked, askedBy, type QuestionFlags } from './what-if-question.ts'
import { type ColumnAnswer, type FlowAnswer, flowText, headText, transferText } from './what-if-text.ts'

interface Options extends QuestionFlags {
  readonly manifest: string
  readonly json?: true
}

export function registerWhatIf(program: Command, io: Io): void {
  program
    .command('what-if')
    .summary('a company’s flows under the law, and under it less what an agreement would not allow')
    .description(
      'Decides transfers, or the flows of the manifest column by column, under the law of a day, and under that law less what the assumed obligations do not allow on their face. What exceptions could keep is the range between "at least" and "at most". Everything it prints is hypothetical.',
    )
    .argument('[FILE]', 'transfers as JSON or NDJSON; -: standard input; nothing: the flows of the manifest')
    .option('--assume <AGREEMENT>', 'the agreement taken to bind, such as 2018-proposal or CPTPP')
    .option('--reading <READINGS>', 'of the 2018 proposal: tpp, us, or both with a comma (both unless told)')
    .option('--assume-party <PARTY[:DAY]>', 'as if it were a party, from that day; may be repeated', collected, [])
    .option('--complainant <PARTY>', 'to whom it is owed (the importer’s country unless told)')
    .option('--optional', 'also the clauses that a text keeps as an option')
    .option('-m, --manifest <FILE>', 'the manifest', 'waybill.yaml')
    .option('--as-of <DAY>', 'under the law of this day (YYYY-MM-DD)', asDay)
    .option('--from <DAY>', 'the first of two days to compare', asDay)
    .option('--to <DAY>', 'the second', asDay)
    .option('--json', 'print the answers as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  waybill what-if --assume 2018-proposal --as-of 2018-04-18\n' +
        '  waybill what-if transfer.json --assume 2018-proposal --reading us\n' +
        '  waybill what-if transfer.json --assume CPTPP --assume-party CN:2027-01-01 --from 2026-12-31 --to 2027-01-01\n' +
        '\nEnds with 0 when everything crosses under the law as it is, 1 when something stays, 2 when input is bad.',
    )
    .action((file: string | undefined, options: Options) => run(io, file, options))
}

const collected = (value: string, before: readonly string[]) => [...before, value]

async function run(io: Io, file: string | undefined, options: Options): Promise<void> {
  const agreements = await allAgreements()
  const asked = askedBy(options, agreements)
  const session = new Session(io, asked, agreements)
  if (file === undefined) await ofManifest(session, options)
  else await ofItems(session, file, options)
  session.warn()
}

class Session {
  readonly io: Io
  readonly asked: Asked
  private readonly reliefs: Reliefs
  private readonly later = new Map<string, string>()

  constructor(io: Io, asked: Asked, agreements: readonly Agreement[]) {
    this.io = io
    this.asked = asked
    this.reliefs = new Reliefs(agreements)
  }

  answer(transfer: Transfer, books: readonly Book[], strict: boolean): WhatIf {
    const answer = whatIf(transfer, this.asked.question, books, this.reliefs, { strict })
    for (const { code } of answer.law.jurisdictions) {
      const book = books.find(({ jurisdiction }) => jurisdiction === code)
      const checked = book === undefined ? undefined : lastChecked(book)
      if (checked !== undefined && checked < transfer.asOf)
        this.later.set(
          code,
          `warning: ${code} law compared with its sources up to ${checked}, asked as of ${transfer.asOf}`,
        )
    }
    if (!answer.law.crosses && this.io.exitCode === exit.clear) this.io.exitCode = exit.finding
    return answer
  }

  warn(): void {
    for (const warning of this.later.values()) this.io.err(`waybill: ${warning}\n`)
  }
}

/** What stands over every answer, as JSON. */
function headOf({ agreement: { code, title, kind, notes } }: Asked): object {
  return { hypothetical: true, agreement: code, title, ...(kind === 'proposal' ? { notes } : {}) }
}

async function ofItems(session: Session, file: string, { json }: Options): Promise<void> {
  const { io, asked } = session
  const { name, form, items } = await readItems(io, file)
  const printed: object[] = []
  for (const item of items) {
    const answers = await answersTo(session, item)
    if ('faults' in answers) {
      const told = answers.faults.map((fault) => `${name}: ${faultInWords(fault)}`).join('\n')
      if (form !== 'lines') throw new BadInput(told)
      io.exitCode = exit.undecided
      io.err(`${told}\n`)
      await printLine(io, { error: answers.faults[0] })
    } else if (form === 'lines') await printLine(io, { ...headOf(asked), answers })
    else if (printed.push({ ...headOf(asked), answers }) > 0 && json === undefined)
      await io.out(
        `${printed.length === 1 ? headText(asked.agreement) : ''}\n${answers.map(transferText).join('\n\n')}\n`,
      )
  }
  if (form !== 'lines' && json === true) await printJson(io, form === 'one' ? printed[0] : printed)
}

const faultsMax = 10

async function answersTo(
  session: Session,
  item: Item,
): Promise<readonly WhatIf[] | { readonly faults: readonly InputFault[] }> {
  if (item.fault !== undefined) return { faults: [item.fault] }
  const answers: WhatIf[] = []
  for (const day of session.asked.days) {
    const stated = item.json
    const { transfer, problems } = parseTransfer(
      day !== null && isPlainObject(stated) ? { ...stated, asOf: day } : stated,
    )
    if (problems !== undefined) return { faults: problems.slice(0, faultsMax).map((p) => problemInItem(item, p)) }
    answers.push(session.answer(transfer, await booksFor(placesTouched(transfer)), false))
  }
  return answers
}

/** A manifest is read for what it states: no connection string need be set. */
const noStoreIsOpened = () => 'set'

async function ofManifest(session: Session, { manifest: path, json }: Options): Promise<void> {
  const { io, asked } = session
  const file = await readManifestFile(resolve(io.cwd, path), noStoreIsOpened)
  for (const warning of file.warnings) io.err(`${formatProblem(warning)}\n`)
  const { manifest, books } = file
  const days = asked.days.map((day) => day ?? dayOfExporter(manifest, books, io.now()))
  const flows = days.flatMap((day) => flowsOn(session, flowsAsked(manifest, books, day), day, books))
  if (json === true) return printJson(io, { ...headOf(asked), flows })
  await io.out(`${headText(asked.agreement)}\n${flows.map(flowText).join('\n\n')}\n`)
}

function flowsOn(
  session: Session,
  flows: ReturnType<typeof flowsAsked>,
  day: Day,
  books: readonly Book[],
): readonly FlowAnswer[] {
  const known = new Map<Transfer, WhatIf>()
  const answer = (transfer: Transfer) => {
    const found = known.get(transfer) ?? session.answer(transfer, books, true)
    known.set(transfer, found)
    return found
  }
  return flows.map((flow) => ({
    flow: flow.flow,
    from: flow.from,
    to: flow.to,
    asOf: day,
    hypothetical: true,
    columns: flow.columns.map(
      ({ dataset, column, category, transfer }): ColumnAnswer => ({
        dataset,
        column,
        category,
        answer: transfer === null ? null : answer(transfer),
      }),
    ),
  }))
}
