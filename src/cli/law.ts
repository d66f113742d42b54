/** `waybill law`: the books as prose, their check, and their canonical form. */

import type { Command } from 'commander'
import { digestOf } from '../engine/index.ts'
import { type Book, canonicalJson, type Day, loadBook } from '../law/index.ts'
import { allBooks, bookOf } from './books.ts'
import { asDay } from './decide.ts'
import { exit } from './exit.ts'
import { readJson } from './input.ts'
import { type Io, plural, printJson } from './output.ts'
import { sha256Hex } from './sha256.ts'

interface Options {
  readonly asOf?: Day
  readonly json?: true
}

export function registerLaw(program: Command, io: Io): void {
  const law = program
    .command('law')
    .summary('the law as prose, its check and its canonical form')
    .description('Without CC, lists the books. With it, prints that country’s law of a day as prose.')
    .argument('[CC]', 'a country’s code, such as cn')
    .option('--as-of <DAY>', 'the law of this day (YYYY-MM-DD); else today there', asDay)
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExamples:\n  waybill law\n  waybill law cn --as-of 2018-04-15')
    .action((cc: string | undefined, options: Options) =>
      cc === undefined ? listBooks(io, options) : readLaw(io, cc, options),
    )
  law
    .command('check')
    .description('Checks books: format, names that refer to nothing, and that every day of their law makes a program.')
    .argument('[BOOK...]', 'country codes, or files of books in JSON; nothing: all books')
    .addHelpText('after', '\nExamples:\n  waybill law check\n  waybill law check our-own-rules.json')
    .action((names: readonly string[], _: unknown, command: Command) =>
      checkBooks(io, names, command.optsWithGlobals()),
    )
  law
    .command('export')
    .description('Prints a book as canonical JSON, and its digest to stderr.')
    .argument('<CC>', 'a country’s code')
    .addHelpText('after', '\nExample:\n  waybill law export cn > cn.json')
    .action((cc: string) => exportBook(io, cc))
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
  const book = await bookOf(cc)
  const day = options.asOf ?? today(book, io.now())
  const { lawOn, lawProse } = await import('../engine/prose.ts')
  if (!options.json) return io.out(lawProse(book, day))
  const { id, jurisdiction, title } = book
  await printJson(io, { id, jurisdiction, title, digest: digestOf(book, sha256Hex), asOf: day, ...lawOn(book, day) })
}

/** The day it is in the calendar of the book's jurisdiction. */
function today(book: Book, now: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: book.timeZone, dateStyle: 'short' }).format(now)
}

async function checkBooks(io: Io, names: readonly string[], options: Options): Promise<void> {
  const { bookFaults } = await import('./book-faults.ts')
  const books = names.length === 0 ? await allBooks() : await Promise.all(names.map((name) => namedBook(io, name)))
  const results = books.map((book) => ({ id: book.id, digest: digestOf(book, sha256Hex), findings: bookFaults(book) }))
  if (results.some((r) => r.findings.length > 0)) io.exitCode = exit.finding
  if (options.json) return printJson(io, results)
  for (const { id, digest, findings } of results) {
    for (const finding of findings) await io.out(`${id}: ${finding}\n`)
    await io.out(`${id}: ${plural(findings.length, 'finding')}, ${digest}\n`)
  }
}

/** A book of the release, or one in a file. Throws BadInput, or BookFormatError for JSON that is none. */
async function namedBook(io: Io, name: string): Promise<Book> {
  return /[./\\]/.test(name) ? loadBook(await readJson(io, name)) : bookOf(name)
}

async function exportBook(io: Io, cc: string): Promise<void> {
  const book = await bookOf(cc)
  await io.out(`${canonicalJson(book)}\n`)
  io.err(`${digestOf(book, sha256Hex)} (of the line without its line feed)\n`)
}
