/** `waybill ask`: an interview that asks only what still matters, then decides. */

import type { Command } from 'commander'
import { nextQuestion, placesTouched } from '../engine/index.ts'
import { type Book, type Day, factAt, factOf, parseTransfer, stateFact, type Transfer } from '../law/index.ts'
import { labelOf } from '../law/labels/index.ts'
import { decisionText } from '../prose/decision.ts'
import { filled, type Language, languages, type Phrases, phrasesIn } from '../prose/phrases.ts'
import type { Translation } from '../prose/translation.ts'
import { type Answer, answerTo } from './ask-answers.ts'
import { booksFor } from './books.ts'
import { asDay, exitOf, saveTransfer, todayOfExporter } from './decide.ts'
import { describeTransferFlags, type FlagValues, flagProblem, transferOfFlags } from './decide-flags.ts'
import { decideWithBooks } from './deciding.ts'
import { BadInput } from './exit.ts'
import { type Io, printJson } from './output.ts'
import { translationOf } from './words/translation.ts'

interface Options {
  readonly asOf?: Day
  readonly json?: true
  readonly lang?: string
  readonly save?: string
}

export function registerAsk(program: Command, io: Io): void {
  const command = program
    .command('ask')
    .summary('an interview that asks only what still matters, then decides')
    .description(
      'Asks about a transfer, always the fact that can be expected to settle most, and ends with the decision. ' +
        'What the flags state is not asked. Answers may come through a pipe, one on each line.',
    )
    .option('--lang <LANGUAGE>', `${languages.join(', ')}; else that of the environment, else en`)
    .option('--as-of <DAY>', 'the law of this day (YYYY-MM-DD); else today', asDay)
    .option('--json', 'print the decision as JSON')
  describeTransferFlags(command)
    .addHelpText(
      'after',
      '\nExamples:\n  waybill ask\n  waybill ask --lang ja --from CN --to JP --data user.contact,transaction.order\n' +
        '\nA question mark, or an empty answer, says "I do not know". Questions go to stderr, the decision to stdout.\n' +
        'Ends as waybill decide does.',
    )
    .action((values: FlagValues & Options) => run(io, values))
}

async function run(io: Io, values: FlagValues & Options): Promise<void> {
  const language = languageOf(io, values.lang)
  const say = phrasesIn(language)
  const interview = new Interview(io, linesOf(io), language, statedBy(values))
  await interview.open(values.asOf)
  await interview.go()
  const { transfer } = interview
  const { decision, books } = await decideWithBooks(transfer, { strict: true })
  io.err(`\n${filled(say.ask.done, { count: String(interview.asked) })}\n\n`)
  if (values.save !== undefined) await saveTransfer(io, values.save, transfer)
  if (values.json) await printJson(io, decision)
  else await io.out(decisionText(decision, books, language, await translationOf(idsOf(books), language)))
  io.exitCode = exitOf(decision, false)
}

const idsOf = (books: readonly Book[]): readonly string[] => books.map((b) => b.id)

function languageOf(io: Io, wanted: string | undefined): Language {
  if (wanted !== undefined) {
    const known = languages.find((l) => l.toLowerCase() === wanted.toLowerCase())
    if (known === undefined) throw new BadInput(`--lang: there is ${languages.join(', ')}`)
    return known
  }
  const locale = io.env('LC_ALL') ?? io.env('LC_MESSAGES') ?? io.env('LANG') ?? ''
  return locale.startsWith('ja') ? 'ja' : /^zh(_CN|_SG|-Hans)?/.test(locale) && locale !== '' ? 'zh-Hans' : 'en'
}

type Tree = Record<string, unknown>

/** Stands in while only the other facts are checked. */
const anyDay = '2020-01-01'

/** What the flags state. Throws BadInput. */
function statedBy(values: FlagValues): Tree {
  const flags = transferOfFlags(values)
  if (flags === undefined) return {}
  const { problems } = parseTransfer(opened({ ...structuredClone(flags.json), asOf: anyDay }))
  const wrong = problems?.find((p) => flags.flagOf.has(p.path.replace(/\[.*$/, '')))
  if (wrong !== undefined) throw new BadInput(flagProblem(flags, wrong))
  return structuredClone(flags.json) as Tree
}

/** Unknown is written out where a transfer must state it, and for totals of which a part may be stated first. */
function opened(stated: Tree): Tree {
  const copy = structuredClone(stated)
  for (const path of openedFacts) if (factOf(copy, path) === undefined) stateFact(copy, path, null)
  return copy
}

const openedFacts = [
  'data.categories',
  'data.subjects.count',
  'data.subjects.yearToDate',
  'data.subjects.previousYear',
  'exporter.country',
  'importer.country',
]

async function* linesOf(io: Io): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of io.input) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r?\n/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

class Interview {
  asked = 0
  private readonly io: Io
  private readonly lines: AsyncGenerator<string>
  private readonly language: Language
  private readonly say: Phrases
  private day: Day = anyDay
  private readonly stated: Tree
  private readonly declined = new Set<string>()
  private ended = false

  constructor(io: Io, lines: AsyncGenerator<string>, language: Language, stated: Tree) {
    this.io = io
    this.lines = lines
    this.language = language
    this.say = phrasesIn(language)
    this.stated = stated
  }

  /** Without these nobody can say whose law is to be asked. */
  async open(asOf: Day | undefined): Promise<void> {
    const { exporter, importer, categories, collectedIn } = this.say.ask
    const opening = [
      ['exporter.country', exporter],
      ['importer.country', importer],
      ['data.categories', categories],
      ['data.collectedIn', collectedIn],
    ] as const
    for (const [path, question] of opening) {
      if (factOf(this.stated, path) !== undefined) continue
      const answer = await this.put(
        path,
        question,
        path === 'data.categories' ? (factAt(path)?.values ?? []) : [],
        (o) => labelOf(path, o, this.language),
      )
      if ('value' in answer) stateFact(this.stated, path, answer.value)
      else if (path === 'exporter.country') throw new BadInput(`${exporter} (${this.say.ask.hintCountry})`)
      else this.declined.add(path)
    }
    this.day = asOf ?? (await todayOfExporter(this.stated, this.io.now()))
  }

  async go(): Promise<void> {
    while (!this.ended) {
      const { transfer } = this
      const books = await booksFor(placesTouched(transfer, true))
      const { question } = nextQuestion(transfer, books, this.declined)
      if (question === undefined) return
      const translation = await translationOf(idsOf(books), this.language)
      await this.about(question.path, question.options, books, translation)
    }
  }

  private async about(
    path: string,
    options: readonly string[],
    books: readonly Book[],
    translation: Translation,
  ): Promise<void> {
    const detail = /^safeguards\[(.+)\]\.(\w+)$/.exec(path)
    if (detail !== null) return this.aboutSafeguard(path, detail[1]!, detail[2]!, books, translation)
    const fact = factAt(path)!
    const asked = path === 'safeguards' ? this.say.ask.held : fact.question[this.language]
    const named = (o: string) =>
      path === 'safeguards' ? titleOf(o, books, translation) : labelOf(path, o, this.language)
    // Places of other countries are told apart here too; a zone is asked for.
    const offered = path.endsWith('.zone') ? options.filter((o) => o.includes('-')) : options
    const answer = await this.put(path, asked, offered, named)
    if (!('value' in answer)) this.declined.add(path)
    else if (path === 'safeguards') this.hold(answer.value as readonly Tree[], books)
    else stateFact(this.stated, path, answer.value)
  }

  private async aboutSafeguard(
    path: string,
    step: string,
    key: string,
    books: readonly Book[],
    translation: Translation,
  ): Promise<void> {
    const name = shown(step, titleOf(step, books, translation))
    const covers = key === 'scope'
    const { yes, no } = this.say.ask
    const question = filled(covers ? this.say.ask.covers : this.say.ask.heldSince, { step: name })
    const answer = await this.put(covers ? 'via' : 'firstTransferOn', question, covers ? ['yes', 'no'] : [], (o) =>
      o === 'yes' ? yes[0]! : no[0]!,
    )
    const own = (this.stated.safeguards as Tree[] | undefined)?.find((s) => s.type === step)
    if (own === undefined || !('value' in answer) || (covers && answer.value !== 'yes')) this.declined.add(path)
    else own[key] = covers ? null : answer.value
  }

  /** Steps said to be in place, with a status that their law accepts. */
  private hold(safeguards: readonly Tree[], books: readonly Book[]): void {
    const mechanisms = books.flatMap((b) => b.mechanisms)
    this.stated.safeguards = safeguards.map((s) => ({
      ...s,
      status: mechanisms.find((m) => m.id === s.type)?.accepts?.[0] ?? 'in-force',
    }))
  }

  /** Asks until the answer is understood. Through a pipe, an answer that is not ends the command. */
  private async put(
    path: string,
    question: string,
    options: readonly string[],
    named: (option: string) => string,
  ): Promise<Answer> {
    const fact = factAt(path)!
    this.asked++
    const labels = new Map(options.map((o) => [o, named(o)]))
    const lines = options.map((o, i) => `   ${String(i + 1).padStart(3)} ${shown(o, labels.get(o)!)}\n`).join('')
    this.io.err(
      `\n${this.asked}. ${question}\n${lines}   ${filled(this.say.ask.hinted, { hint: this.hint(path) })}\n> `,
    )
    for (;;) {
      const { value: line, done } = await this.lines.next()
      if (done === true) {
        this.ended = true
        this.io.err(`\n${this.say.ask.ended}\n`)
        return { unknown: true }
      }
      if (!this.io.inputIsTerminal) this.io.err(`${line}\n`)
      const answer = answerTo(line, fact, labels, this.say.ask, this.language)
      const wrong = 'fault' in answer ? answer.fault : this.refused(path, answer)
      if (wrong === undefined) return answer
      const told = filled(this.say.ask.bad, { reason: wrong })
      if (!this.io.inputIsTerminal) throw new BadInput(`answer ${this.asked} (${path}): ${told}`)
      this.io.err(`${told}\n> `)
    }
  }

  /** What would be wrong with the transfer if it said so. */
  private refused(path: string, answer: Answer): string | undefined {
    if (!('value' in answer) || path === 'via' || path === 'firstTransferOn') return undefined
    const copy = opened({ ...structuredClone(this.stated), asOf: this.day })
    stateFact(copy, path, answer.value)
    const wrong = parseTransfer(copy).problems?.find((p) => p.path.startsWith(path))
    return wrong === undefined
      ? undefined
      : `${wrong.message}${wrong.nearest === undefined ? '' : ` (${wrong.nearest}?)`}`
  }

  private hint(path: string): string {
    const { ask } = this.say
    const own = hints.get(path)
    if (own !== undefined) return ask[own]
    const fact = factAt(path)!
    if (fact.places === true) return ask.hintPlaces
    if (fact.kind === 'place') return fact.nullMeans === 'none' ? ask.hintPlace : ask.hintCountry
    if (fact.kind === 'words') return ask.hintSeveral
    if (fact.kind === 'day') return ask.hintDay
    return fact.kind === 'choice' ? ask.hintOne : ask.hintNumber
  }

  /** Throws BadInput where what was stated contradicts itself. */
  get transfer(): Transfer {
    const { transfer, problems } = parseTransfer(opened({ ...this.stated, asOf: this.day }))
    const first = problems?.[0]
    if (transfer === undefined) throw new BadInput(`${first?.path}: ${first?.message}`)
    return transfer
  }
}

const hints: ReadonlyMap<string, Extract<keyof Phrases['ask'], `hint${string}`>> = new Map([
  ['safeguards', 'hintSafeguards'],
  ['importer.ownership', 'hintOwners'],
  ['localCopy', 'hintCopy'],
  ['authorityActs', 'hintActs'],
  ['onward', 'hintOnward'],
  ['data.subjects.countByCategory', 'hintCounts'],
])

function titleOf(option: string, books: readonly Book[], translation: Translation): string {
  return translation.step(option) ?? books.flatMap((b) => b.mechanisms).find((m) => m.id === option)?.title ?? option
}

/** `label [word]` */
function shown(word: string, label: string): string {
  return label === word ? word : `${label} [${word}]`
}
