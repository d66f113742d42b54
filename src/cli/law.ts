/** `waybill law`: the books as prose, their check, and their canonical form. */

import type { Command } from 'commander'
import { check, digestOf, type Finding, transferInWords } from '../engine/index.ts'
import { type Book, canonicalJson, type Day, dayIn, loadBook } from '../law/index.ts'
import { allBooks, bookOf } from './books.ts'
import { asDay } from './decide.ts'
import { BadInput, exit } from './exit.ts'
import { readJson } from './input.ts'
import { registerLawDiff } from './law-diff.ts'
import { registerLawStale } from './law-stale.ts'
import { type Io, plural, printJson } from './output.ts'
import { sha256Hex } from './sha256.ts'

interface Options {
  readonly asOf?: Day
  readonly json?: true
  readonly html?: true
}

export function registerLaw(program: Command, io: Io): void {
  const law = program
    .command('law')
    .summary('the law as prose, its check and its canonical form')
    .description('Without CC, lists the books. With it, prints that country’s law of a day as prose.')
    .argument('[CC]', 'a country’s code, such as cn, or an agreement’s, such as CPTPP')
    .option('--as-of <DAY>', 'the law of this day (YYYY-MM-DD); else today there', asDay)
    .option('--json', 'print it as JSON')
    .option('--html', 'print it as a page')
    .addHelpText('after', '\nExamples:\n  waybill law\n  waybill law cn --as-of 2018-04-15')
    .action((cc: string | undefined, options: Options) =>
      cc === undefined ? listBooks(io, options) : readLaw(io, cc, options),
    )
  law
    .command('check')
    .description(
      'Checks books on every day of their law. What is refused keeps a book from being used, and ends with 1; what is reported a reader should know.',
    )
    .argument('[BOOK...]', 'country codes, or files of books in JSON; nothing: all books')
    .addHelpText('after', '\nExamples:\n  waybill law check\n  waybill law check our-own-rules.json')
    .action((names: readonly string[], _: unknown, command: Command) =>
      checkBooks(io, names, command.optsWithGlobals()),
    )
  law
    .command('export')
    .description('Prints a book as canonical JSON, and its digest to stderr.')
    .argument('[CC]', 'a country’s code')
    .option('--all', 'every book, one on a line')
    .addHelpText('after', '\nExamples:\n  waybill law export cn > cn.json\n  waybill law export --all > books.ndjson')
    .action((cc: string | undefined, options: { readonly all?: true }) => exportBooks(io, cc, options.all === true))
  registerLawDiff(law, io)
  registerLawStale(law, io)
}

async function listBooks(io: Io, options: Options): Promise<void> {
  const shown = (await allBooks()).map((book) => {
    const days = book.instruments.map((i) => i.checked).sort()
    return {
      id: book.id,
      jurisdiction: book.jurisdiction,
      title: book.title,
      digest: digestOf(book, sha256Hex),
      instruments: book.instruments.length,
      articles: book.instruments.reduce((sum, i) => sum + i.articles.length, 0),
      checked: { earliest: days[0], latest: days.at(-1) },
    }
  })
  if (options.json) return printJson(io, shown)
  for (const b of shown) {
    const { earliest, latest } = b.checked
    const when = earliest === latest ? `on ${latest}` : `between ${earliest} and ${latest}`
    await io.out(`${b.id}  ${b.title}\n    ${plural(b.instruments, 'instrument')}, ${plural(b.articles, 'article')}, `)
    await io.out(`compared with their sources ${when}\n    ${b.digest}\n`)
  }
}

async function readLaw(io: Io, cc: string, options: Options): Promise<void> {
  if (!/^[a-z]{2}$/i.test(cc)) return (await import('./law-agreement.ts')).readAgreement(io, cc, options)
  const book = await bookOf(cc)
  const day = options.asOf ?? dayIn(book.timeZone, io.now())
  const { lawOn, lawProse } = await import('../engine/prose.ts')
  if (options.html) return io.out((await import('../engine/law-html.ts')).lawHtml(book, day))
  if (!options.json) return io.out(lawProse(book, day))
  const { id, jurisdiction, title } = book
  await printJson(io, { id, jurisdiction, title, digest: digestOf(book, sha256Hex), asOf: day, ...lawOn(book, day) })
}

async function checkBooks(io: Io, names: readonly string[], options: Options): Promise<void> {
  const books = names.length === 0 ? await allBooks() : await Promise.all(names.map((name) => namedBook(io, name)))
  const all: object[] = []
  for (const book of books) {
    const { refusals, reports } = check(book)
    const digest = digestOf(book, sha256Hex)
    if (refusals.length > 0) io.exitCode = exit.finding
    all.push({ id: book.id, digest, refusals, reports })
    if (options.json) continue
    for (const finding of refusals) await io.out(`${book.id}: refused: ${findingInWords(finding)}\n`)
    for (const finding of reports) await io.out(`${book.id}: reported: ${findingInWords(finding)}\n`)
    await io.out(`${book.id}: ${plural(refusals.length, 'refusal')}, ${plural(reports.length, 'report')}, ${digest}\n`)
  }
  if (options.json) await printJson(io, all)
}

function findingInWords({ about, message, witness }: Finding): string {
  const example = witness === undefined ? '' : `, such as on ${witness.asOf}: ${transferInWords(witness)}`
  return `${about}: ${message}${example}`
}

/** A book of the release, or one in a file. Throws BadInput, or BookFormatError for JSON that is none. */
async function namedBook(io: Io, name: string): Promise<Book> {
  return /[./\\]/.test(name) ? loadBook(await readJson(io, name)) : bookOf(name)
}

async function exportBooks(io: Io, cc: string | undefined, all: boolean): Promise<void> {
  if (all === (cc !== undefined)) throw new BadInput('name one country, or --all')
  for (const book of cc === undefined ? await allBooks() : [await bookOf(cc)]) {
    await io.out(`${canonicalJson(book)}\n`)
    io.err(`${all ? `${book.id} ` : ''}${digestOf(book, sha256Hex)} (of the line without its line feed)\n`)
  }
}
