/** The books of law for tests: each with its own cases, the shared cases of its jurisdiction, and its written exceptions. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expandCases, type WorkedCase } from '../../src/engine/index.ts'
import type { Book } from '../../src/law/index.ts'

const root = join(import.meta.dirname, '..', '..')
const sharedFolder = join(process.env.WAYBILL_SHARED ?? join(root, '..', 'shared'), 'cases')

/** `WAYBILL_BOOKS=ru,vn` looks at these alone. */
const wanted = process.env.WAYBILL_BOOKS?.split(',')

export const bookIds: readonly string[] = readdirSync(join(root, 'rulebooks'), { withFileTypes: true })
  .filter((d) => d.isDirectory() && existsSync(join(root, 'rulebooks', d.name, 'index.ts')))
  .map((d) => d.name)
  // `treaties` holds agreements, and is no book.
  .filter((id) => id.length === 2)
  .filter((id) => wanted?.includes(id) ?? true)

export async function bookNamed(id: string): Promise<Book> {
  return ((await import(`../../rulebooks/${id}/index.ts`)) as { readonly default: Book }).default
}

const jsonFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(folder, name))
    : []

export const ownCaseFiles = (id: string): readonly string[] => jsonFiles(join(root, 'cases', id))

/** Review cases ask about measures, not transfers, and are kept apart. */
export const sharedCaseFiles: readonly string[] = jsonFiles(sharedFolder).filter((f) => !f.endsWith('trade.json'))

export const casesIn = (file: string): readonly WorkedCase[] =>
  expandCases(JSON.parse(readFileSync(file, 'utf8')) as unknown).flat() as WorkedCase[]

/** Own cases, and the shared ones of the book's jurisdiction. */
export const casesOf = (book: Book): readonly WorkedCase[] => [
  ...ownCaseFiles(book.id).flatMap(casesIn),
  ...sharedCaseFiles.flatMap(casesIn).filter((c) => c.expect.jurisdiction === book.jurisdiction),
]

/** What is known not to be proved of a book, each with its reason. */
export interface Exceptions {
  /** By article, list entry or mechanism window. */
  readonly uncovered: Readonly<Record<string, string>>
  /** By mutant: another way to say the same law. */
  readonly equivalent: Readonly<Record<string, string>>
  /** By `about: message` of a report of `check`. */
  readonly reports: Readonly<Record<string, string>>
}

export function exceptionsOf(id: string): Exceptions {
  const file = join(root, 'test', 'law', 'exceptions', `${id}.json`)
  const written = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Exceptions>) : {}
  return { uncovered: {}, equivalent: {}, reports: {}, ...written }
}
