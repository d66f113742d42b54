/** What books say about words: which categories are sensitive, which they tell apart, at which numbers they draw lines, whom they call a child. */

import { placesOf } from '../engine/index.ts'
import { programOf } from '../engine/resolve.ts'
import { type Book, byCodeUnit, type Day, type ListEntry } from '../law/index.ts'

/** Categories that make a person sensitive, from the books' dated lists. */
export class Sensitivity {
  private readonly words: ReadonlySet<string>
  private readonly disputed: ReadonlyMap<string, string>

  /** Lists are those called `cc.sensitive-categories`, and `cc.contested-sensitive-categories`, which count as sensitive too. */
  constructor(books: readonly Book[], day: Day) {
    const contested = entriesOf(books, 'contested-sensitive-categories', day)
    this.words = new Set([...entriesOf(books, 'sensitive-categories', day), ...contested].map((e) => e.member))
    this.disputed = new Map(contested.map((entry) => [entry.member, entry.cite]))
  }

  has(category: string): boolean {
    return above(category).some((word) => this.words.has(word))
  }

  /** The article whose reach is disputed, where the category is sensitive only by that reading. */
  disputedBy(category: string): string | undefined {
    return above(category)
      .map((word) => this.disputed.get(word))
      .find((cite) => cite !== undefined)
  }
}

/** Entries in force of the lists called `cc.<suffix>`. */
function entriesOf(books: readonly Book[], suffix: string, day: Day): readonly ListEntry[] {
  return books.flatMap((book) =>
    book.lists
      .filter((list) => list.id === `${book.id}.${suffix}`)
      .flatMap((list) => list.entries)
      .filter((e) => (e.from === undefined || e.from <= day) && (e.until === undefined || day < e.until)),
  )
}

/** `user.contact.email`, `user.contact`, `user` */
function above(category: string): readonly string[] {
  const parts = category.split('.')
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('.'))
}

/** Two categories with one signature are the same to every book on that day, and to the counters. */
export function signatureOf(books: readonly Book[], day: Day, sensitivity: Sensitivity): (category: string) => string {
  const classes = books.map((book) => {
    const slot = programOf(book, day).slots.find((s) => s.path === 'data.categories')
    return slot?.kind === 'words' ? slot.classes : undefined
  })
  return (category) =>
    [
      ...classes.map((c) => c?.classOf(category) ?? 0),
      sensitivity.has(category) ? 's' : '',
      isPersonal(category) ? 'p' : '',
    ].join()
}

/** Information about a person until somebody says otherwise: what nobody has classified too. */
export function isPersonal(category: string): boolean {
  return category === 'unclassified' || /^(user|omic)(\.|$)/.test(category)
}

/** Every number of people at which an article of the day turns. */
export function turningNumbers(books: readonly Book[], day: Day): readonly number[] {
  const found = new Set<number>()
  for (const book of books)
    for (const atom of programOf(book, day).atoms) if (atom.kind === 'atLeast' && atom.value > 0) found.add(atom.value)
  return [...found].sort((a, b) => a - b)
}

/** Countries of residence that a book names, or whose law a book here would speak. */
export function namedResidences(books: readonly Book[], day: Day): readonly string[] {
  const found = new Set(books.flatMap((book) => placesOf(book, day)))
  for (const book of books) {
    const slot = programOf(book, day).slots.find((s) => s.path === 'data.subjects.residence')
    if (slot?.kind === 'words') for (const name of slot.classes.named) if (name !== null) found.add(name)
  }
  return [...found].sort(byCodeUnit)
}

export interface ChildRule {
  readonly under: number
  readonly cite: readonly string[]
}

/**
 * Below which age everything about a person is sensitive, in the strictest of the books; null where none says so. Books
 * hold it as the list `cc.child-under`.
 */
export function childRule(books: readonly Book[], day: Day): ChildRule | null {
  const found = entriesOf(books, 'child-under', day)
  const under = Math.max(...found.map((e) => Number(e.member)))
  if (found.length === 0) return null
  return { under, cite: found.filter((e) => Number(e.member) === under).map((e) => e.cite) }
}
