/** `waybill law stale`: what nobody has compared with its source for long, and announced law whose day has come or is near. */

import type { Command } from 'commander'
import { type Book, type Day, dayIn, dayNumber, type Instrument } from '../law/index.ts'
import { allBooks } from './books.ts'
import { asDay } from './decide.ts'
import { BadInput, exit } from './exit.ts'
import { type Io, plural, printJson } from './output.ts'

interface Options {
  readonly days: number
  readonly asOf?: Day
  readonly json?: true
}

export function registerLawStale(law: Command, io: Io): void {
  law
    .command('stale')
    .description(
      'Names the instruments that nobody has compared with their source for more than N days, and drafts or adopted law whose first day has passed or comes within N days.',
    )
    .requiredOption('--days <N>', 'how many days are long', asDays)
    .option('--as-of <DAY>', 'seen from this day (YYYY-MM-DD); else today', asDay)
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  waybill law stale --days 90\n\nEnds with 1 when there is any.')
    .action((_: unknown, command: Command) => run(io, command.optsWithGlobals()))
}

function asDays(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new BadInput('--days: expected a whole number of days, as 90')
  return Number(text)
}

interface Unread {
  readonly book: string
  readonly code: string
  readonly checked: Day
  readonly days: number
}

interface Due {
  readonly book: string
  readonly code: string
  readonly status: Instrument['status']
  readonly inForce: Day
  /** Days until its first; negative where it has passed. */
  readonly inDays: number
}

async function run(io: Io, options: Options): Promise<void> {
  const asOf = options.asOf ?? dayIn('UTC', io.now())
  const { unread, due } = staleIn(await allBooks(), asOf, options.days)
  if (unread.length + due.length > 0) io.exitCode = exit.finding
  if (options.json) return printJson(io, { asOf, days: options.days, unread, due })
  for (const { code, checked, days } of [...unread].sort((a, b) => b.days - a.days))
    await io.out(`${code}: compared with its source on ${checked}, ${plural(days, 'day')} ago\n`)
  for (const d of due) await io.out(`${dueInWords(d)}\n`)
  await io.out(
    `${plural(unread.length, 'instrument')} not compared for ${plural(options.days, 'day')}, ${due.length} due\n`,
  )
}

/** @param days more than these since the last comparison are too many; law that begins within them is near */
export function staleIn(books: readonly Book[], asOf: Day, days: number): { unread: Unread[]; due: Due[] } {
  return {
    unread: each(books, (book, i) => unreadFor(book, i, asOf)).filter((u) => u.days > days),
    due: each(books, (book, i) => dueIn(book, i, asOf, days)),
  }
}

function each<T>(books: readonly Book[], find: (book: Book, i: Instrument) => readonly T[]): T[] {
  return books.flatMap((book) => book.instruments.flatMap((i) => find(book, i)))
}

/** What was compared after its last day changes no more. */
function unreadFor(book: Book, { code, checked, until }: Instrument, asOf: Day): readonly Unread[] {
  if (until !== undefined && until <= checked) return []
  return [{ book: book.id, code, checked, days: dayNumber(asOf) - dayNumber(checked) }]
}

/** A draft stays a draft until somebody reads what became of it; adopted law begins by itself. */
function dueIn(book: Book, { code, status, inForce }: Instrument, asOf: Day, days: number): readonly Due[] {
  if (inForce === undefined) return []
  const inDays = dayNumber(inForce) - dayNumber(asOf)
  const draft = status === 'draft' || status === 'proposal'
  return inDays <= days && (draft || inDays > 0) ? [{ book: book.id, code, status, inForce, inDays }] : []
}

function dueInWords({ code, status, inForce, inDays }: Due): string {
  const what = status === 'draft' || status === 'proposal' ? `a ${status} that was to begin` : 'begins'
  return `${code}: ${what} on ${inForce}, ${inDays > 0 ? `in ${plural(inDays, 'day')}` : `${plural(-inDays, 'day')} ago`}`
}
