/** `waybill review`: a country's measure against the trade rules that bind it. */

import type { Command } from 'commander'
import { type Day, dayIn, isDay } from '../law/index.ts'
import type { Agreement, Measure } from '../law/treaty/index.ts'
import {
  type AgainstGiven,
  type Finding,
  type Matrix,
  type MeasureSource,
  matrixOf,
  parseQuestion,
  type Question,
  ReviewError,
} from '../review/index.ts'
import { allAgreements } from './agreements.ts'
import { asDay } from './decide.ts'
import { BadInput, exit } from './exit.ts'
import { faultInWords, type InputFault, type Item, problemInItem, readItems } from './input.ts'
import { lighterTools, lighterToolsText } from './lighter-tools.ts'
import { measureFrom } from './measure-source.ts'
import { type Io, printJson, printLine } from './output.ts'
import { findingText, matrixText, measureText } from './review-text.ts'

interface Options {
  readonly rule?: string
  readonly against?: string
  readonly discipline?: string
  readonly complainant?: string
  readonly asOf?: Day
  readonly assumeParty?: readonly string[]
  readonly reading?: string
  readonly optional?: true
  readonly lighter?: true
  readonly json?: true
}

/** One answer: a finding, where one obligation was asked for; else the matrix. */
interface Answer {
  readonly measure: Measure
  readonly complainant: string
  readonly finding?: Finding
  readonly matrix?: Matrix
}

export function registerReview(program: Command, io: Io): void {
  program
    .command('review')
    .summary('a country’s measure against the trade rules that bind it')
    .description(
      'Holds measures against agreements: { measure, against } as JSON, a list of them, or NDJSON; or a rule of a book, named by --rule.',
    )
    .argument('[FILE]', 'the questions; - or nothing: standard input')
    .option('--rule <RULE>', 'the rule of a book, such as "cn.csl-2016/art 37"')
    .option('--against <AGREEMENT>', 'one agreement, or all')
    .option('--discipline <TOPICS>', 'such as data-flow or localisation; several with commas; or all')
    .option('--complainant <PARTY>', 'a country’s code, EU, or all')
    .option('--as-of <DAY>', 'the law and the bonds of this day (YYYY-MM-DD)', asDay)
    .option('--assume-party <PARTY:AGREEMENT[:DAY]>', 'as if it were a party; may be repeated', collected, [])
    .option('--reading <READING>', 'of the 2018 proposal: tpp or us')
    .option('--optional', 'also the clauses that a text keeps as an option')
    .option('--lighter', 'which countries pursue the stated aim without the contested effect')
    .option('--json', 'print findings as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  waybill review measure.json\n' +
        '  waybill review --rule "cn.csl-2016/art 37" --against RCEP --complainant JP --as-of 2022-03-01\n' +
        '  waybill review --rule "cn.csl-2016/art 37" --against all --complainant all --as-of 2024-06-01\n' +
        '  waybill review --rule "cn.csl-2016/art 37" --against CPTPP --assume-party CN:CPTPP --complainant JP\n' +
        '\nEnds with 0 when nothing is inconsistent on its face, 1 when something is or a person must judge, 2 when input is bad.',
    )
    .action((file: string | undefined, options: Options) => run(io, file, options))
}

const collected = (value: string, before: readonly string[]) => [...before, value]

async function run(io: Io, file: string | undefined, options: Options): Promise<void> {
  const agreements = await allAgreements()
  if (options.rule !== undefined) {
    if (file !== undefined) throw new BadInput('name a rule by --rule or a FILE, not both')
    const answer = await answerTo(questionOfFlags(options, agreements, io), agreements)
    io.exitCode = codeOf(answer)
    await print(io, answer, options, agreements)
    return
  }
  await reviewItems(io, file, options, agreements)
}

async function reviewItems(io: Io, file: string | undefined, options: Options, agreements: readonly Agreement[]) {
  const { name, form, items } = await readItems(io, file)
  const answers: (Answer | { readonly faults: readonly InputFault[] })[] = []
  for (const item of items) {
    const faults = item.fault === undefined ? undefined : [item.fault]
    const parsed = faults === undefined ? parseQuestion(item.json, agreements) : undefined
    const answer =
      parsed === undefined
        ? { faults: faults! }
        : parsed.ok
          ? await answerOrFault(dated(parsed.value, options), agreements, item)
          : { faults: parsed.problems.map((p) => problemInItem(item, p)) }
    if ('faults' in answer && form !== 'lines')
      throw new BadInput(answer.faults.map((fault) => `${name}: ${faultInWords(fault)}`).join('\n'))
    if (form === 'lines')
      await printLine(io, 'faults' in answer ? { error: answer.faults[0] } : await told(answer, options))
    answers.push(answer)
  }
  const codes = answers.map((a) => ('faults' in a ? exit.undecided : codeOf(a)))
  io.exitCode = codes.includes(exit.undecided)
    ? exit.undecided
    : codes.includes(exit.finding)
      ? exit.finding
      : exit.clear
  if (form === 'lines') return
  const whole = answers as readonly Answer[]
  if (options.json === true) {
    const shownAll = await Promise.all(whole.map((answer) => told(answer, options)))
    await printJson(io, form === 'one' ? shownAll[0] : shownAll)
  } else for (const answer of whole) await print(io, answer, options, agreements)
}

/** What only shows while it is answered (a rule that no book has) is a fault of that line, and the rest goes on. */
async function answerOrFault(question: Question, agreements: readonly Agreement[], item: Item) {
  try {
    return await answerTo(question, agreements)
  } catch (error) {
    if (error instanceof ReviewError) {
      const message = error.message.slice(error.path.length + 2)
      return { faults: [problemInItem(item, { path: error.path, message })] }
    }
    if (!(error instanceof BadInput)) throw error
    return { faults: [problemInItem(item, { path: 'measure.rule', message: error.message })] }
  }
}

function dated(question: Question, { asOf }: Options): Question {
  if (asOf === undefined) return question
  const { source } = question
  const moved: MeasureSource =
    'measure' in source ? { measure: { ...source.measure, asOf } } : { rule: source.rule, asOf }
  return { ...question, source: moved }
}

function questionOfFlags(options: Options, agreements: readonly Agreement[], io: Io): Question {
  const assumed = (options.assumeParty ?? []).map((text) => assumedParty(text))
  const agreement = options.against ?? assumed[0]?.agreement ?? 'all'
  const parsed = parseQuestion(
    {
      measure: { rule: options.rule, asOf: options.asOf ?? dayIn('UTC', io.now()) },
      against: {
        agreement,
        discipline: options.discipline ?? 'all',
        complainant: options.complainant ?? 'all',
        ...(options.reading === undefined ? {} : { reading: options.reading }),
        ...(options.optional === true ? { optional: true } : {}),
        ...(assumed.length === 0 ? {} : { assumeParty: assumed }),
      },
    },
    agreements,
  )
  if (parsed.ok) return parsed.value
  throw new BadInput(
    parsed.problems
      .map((p) => `--${flags.get(p.path.replace(/\[.*$/, '')) ?? p.path}: ${p.message}${near(p.nearest)}`)
      .join('\n'),
  )
}

const near = (word: string | undefined) => (word === undefined ? '' : ` (did you mean ${word}?)`)

const flags: ReadonlyMap<string, string> = new Map([
  ['measure.rule', 'rule'],
  ['measure.asOf', 'as-of'],
  ['against.agreement', 'against'],
  ['against.discipline', 'discipline'],
  ['against.complainant', 'complainant'],
  ['against.reading', 'reading'],
  ['against.assumeParty', 'assume-party'],
])

/** `CN:CPTPP` or `CN:CPTPP:2027-01-01`. Throws BadInput. */
function assumedParty(text: string) {
  const [party, agreement, day, ...more] = text.split(':')
  if (!party || !agreement || more.length > 0 || (day !== undefined && !isDay(day)))
    throw new BadInput('--assume-party: expected PARTY:AGREEMENT, or PARTY:AGREEMENT:DAY, such as CN:CPTPP:2027-01-01')
  return { party: party.toUpperCase(), agreement, from: day ?? null }
}

async function answerTo({ source, against }: Question, agreements: readonly Agreement[]): Promise<Answer> {
  const measure = await measureFrom(source)
  const matrix = matrixOf(measure, against, agreements)
  const one = isOne(against) && matrix.cells.length === 1
  return { measure, complainant: against.complainant, ...(one ? { finding: matrix.cells[0]!.finding } : { matrix }) }
}

function isOne({ agreement, disciplines, complainant }: AgainstGiven): boolean {
  return agreement !== 'all' && disciplines !== 'all' && complainant !== 'all'
}

function codeOf({ finding, matrix }: Answer) {
  const all = finding === undefined ? matrix!.cells.map((cell) => cell.finding) : [finding]
  const clear = all.every((f) => ['not-bound', 'outside-scope', 'consistent'].includes(f.finding))
  return clear ? exit.clear : exit.finding
}

function shown({ measure, finding, matrix }: Answer): object {
  return finding === undefined ? { measure, ...matrix } : { measure, ...finding }
}

/** As JSON shows it, with the lighter tools where they were asked for. */
async function told(answer: Answer, options: Options): Promise<object> {
  if (options.lighter !== true) return shown(answer)
  return { ...shown(answer), lighterTools: await lighterTools(answer.measure) }
}

async function print(io: Io, answer: Answer, options: Options, agreements: readonly Agreement[]): Promise<void> {
  if (options.json === true) return printJson(io, await told(answer, options))
  const { measure, finding, matrix, complainant } = answer
  const body =
    finding === undefined ? matrixText(matrix!, agreements) : `\n${findingText(finding, complainant, measure.country)}`
  const lighter = options.lighter === true ? `\n${lighterToolsText(await lighterTools(measure))}\n` : ''
  await io.out(`${measureText(measure)}\n${body}\n${lighter}`)
}
