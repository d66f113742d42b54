/** Which definitions and lists of a book bear on anything: the rest is said in its prose and decides nothing. */

import type { Book, Condition } from '../../src/law/index.ts'

export interface Read {
  readonly definitions: ReadonlySet<string>
  readonly lists: ReadonlySet<string>
}

const remembered = new WeakMap<Book, Read>()

export function readOf(book: Book): Read {
  const read = remembered.get(book) ?? walked(book)
  remembered.set(book, read)
  return read
}

function walked(book: Book): Read {
  const definitions = new Set<string>()
  const lists = new Set<string>()
  const versions = new Map(book.instruments.flatMap((i) => i.articles.map((a) => [a.id, a.versions])))
  const visit = (c: Condition | undefined): void => {
    if (c === undefined) return
    if (c.op === 'all' || c.op === 'any') c.of.forEach(visit)
    else if (c.op === 'not') visit(c.of)
    else if (c.op === 'defined') {
      if (definitions.has(c.article)) return
      definitions.add(c.article)
      for (const v of versions.get(c.article) ?? []) if ('means' in v) visit(v.means)
    } else if (c.op === 'listed') {
      if (lists.has(c.list)) return
      lists.add(c.list)
      for (const e of book.lists.find((l) => l.id === c.list)?.entries ?? []) visit(e.when)
    }
  }
  for (const v of [...versions.values()].flat()) {
    if ('then' in v) {
      visit(v.when)
      visit(v.provided)
      for (const e of v.then) if (e.effect === 'place') visit(e.met)
    } else if ('presumes' in v) visit(v.when)
  }
  for (const m of book.mechanisms) {
    visit(m.heldWhen)
    for (const o of m.obtainable ?? []) visit(o.when)
  }
  const derived = JSON.stringify(book.derived.map((d) => d.derive))
  for (const { id } of book.lists) if (derived.includes(JSON.stringify(id))) lists.add(id)
  return { definitions, lists }
}
