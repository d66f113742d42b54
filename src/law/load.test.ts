import { describe, expect, it } from 'vitest'
import { toyBook } from '../../test/support/toy-book.ts'
import { canonicalJson } from './canonical.ts'
import { BookFormatError } from './errors.ts'
import { bookProblems, loadBook } from './load.ts'

type Json = { [key: string]: Json } & Json[]
const copy = (): Json => JSON.parse(JSON.stringify(toyBook)) as Json
const article = (book: Json, key: string): Json =>
  (book.instruments![0]!.articles as Json[]).find((a) => (a.key as unknown) === key)!.versions![0]!

/** Sets something in a copy of the book, and says what is wrong with it then. */
function spoilt(change: (book: Json) => void): string {
  const book = copy()
  change(book)
  const problems = bookProblems(book)
  return problems.map((p) => `${p.path} ${p.nearest ?? p.message}`).join('\n')
}
const set = (at: Json, key: string, value: unknown): void => void Object.assign(at, { [key]: value })

describe('loadBook', () => {
  it('gives an equal and frozen book, whose canonical JSON does not depend on the order of keys', () => {
    const again = loadBook(copy())
    expect(again).toEqual(toyBook)
    expect(Object.isFrozen(again.instruments[0]!.articles[0]!.versions[0])).toBe(true)
    const turned = Object.fromEntries(Object.entries(copy()).reverse())
    expect(canonicalJson(turned)).toBe(canonicalJson(toyBook))
  })

  it('keeps the aims that an instrument states', () => {
    const book = copy()
    const objectives = { stated: ['privacy', 'national-security'], cite: 'Toy Act art 1', confidence: 'memory' }
    set(book.instruments![0]!, 'objectives', objectives)
    expect(loadBook(book).instruments[0]!.objectives).toEqual(objectives)
  })

  it.each<[string, (book: Json) => void, string]>([
    ['another format', (b) => set(b, 'format', 2), 'format this program reads books of format 1 only'],
    ['an unknown key', (b) => set(b, 'lsits', []), 'lsits lists'],
    ['an unknown node', (b) => set(article(b, 'art 2').when!, 'op', 'hass'), '.when.op has'],
    ['a misspelt fact', (b) => set(article(b, 'art 2').when!, 'fact', 'exporter.trait'), '.when.fact exporter.traits'],
    ['a misspelt word', (b) => set(article(b, 'art 2').when!, 'words', ['houshold']), '.when.words[0] household'],
    ['a misspelt gate', (b) => set(article(b, 'art 2').then![0]!, 'gates', ['toi']), '.then[0].gates[0] toy'],
    [
      'a misspelt article',
      (b) => set(article(b, 'art 5'), 'overrides', ['toy.act/art 44']),
      'overrides[0] toy.act/art 4',
    ],
    ['a misspelt step', (b) => set(article(b, 'art 4').then![0]!, 'paths', [['cn.sccc']]), 'paths[0][0] cn.scc'],
    ['a misspelt effect', (b) => set(article(b, 'art 3').then![0]!, 'effect', 'forbid'), '.then[0].effect forbids'],
    ['a misspelt list', (b) => set(article(b, 'art 7').when!, 'list', 'toy.trust'), '.when.list toy.trusted'],
    ['a day that does not exist', (b) => set(b.instruments![0]!, 'inForce', '2020-02-30'), 'inForce must be a day'],
    [
      'a limit that is text',
      (b) => set(article(b, 'art 5').when!.of![1]!.of![0]!, 'value', '1)||(1'),
      'must be a number',
    ],
    [
      'a test of the wrong kind',
      (b) => set(article(b, 'art 2').when!, 'fact', 'data.form'),
      'no such test of a choice',
    ],
    ['two articles of one name', (b) => set(b.instruments![0]!.articles![1]!, 'id', 'toy.act/art 1'), 'toy.act/art 1'],
    [
      'a misspelt aim',
      (b) => set(b.instruments![0]!, 'objectives', { stated: ['privcy'], cite: 'Toy Act art 1' }),
      'objectives.stated[0] privacy',
    ],
    [
      'aims without their citation',
      (b) => set(b.instruments![0]!, 'objectives', { stated: ['privacy'] }),
      'objectives.cite required',
    ],
    ['no gist', (b) => delete (article(b, 'art 3') as { gist?: unknown }).gist, '.gist required'],
  ])('refuses %s', (_, change, says) => {
    expect(spoilt(change)).toContain(says)
    const book = copy()
    change(book)
    expect(() => loadBook(book)).toThrow(BookFormatError)
  })

  it.each([null, 3, [], 'book', { format: 1 }, new Map()])('refuses %s', (json) => {
    expect(() => loadBook(json)).toThrow(BookFormatError)
  })

  it('takes an act of an authority of one country or of any of several', () => {
    const since = (country: unknown) => ({ act: 'transfer-ban', country })
    const withAge = (country: unknown) =>
      spoilt((b) =>
        (b.derived as unknown as object[]).push({
          path: 'toy.days',
          kind: 'count',
          derive: { by: 'age', since: since(country), unit: 'days' },
          meaning: 'Days since the ban.',
        }),
      )
    expect([withAge('DE'), withAge(['DE', 'FR'])]).toEqual(['', ''])
    expect(withAge(3)).toContain('country must be text')
    expect(withAge(['DE', 3])).toContain('country[1] must be text')
  })

  it('refuses what is not plain data, and nesting without end', () => {
    const withFunction = copy()
    set(withFunction, 'title', () => 'law')
    expect(() => loadBook(withFunction)).toThrow(BookFormatError)
    for (const depth of [200, 200_000]) {
      const deep = copy()
      const text = `${'{"op":"not","of":'.repeat(depth)}{"op":"all","of":[]}${'}'.repeat(depth)}`
      set(article(deep, 'art 2'), 'when', depth < 1000 ? JSON.parse(text) : nest(depth))
      expect(() => loadBook(deep)).toThrow(BookFormatError)
    }
  })
})

/** Deeper than a JSON parser goes. */
function nest(depth: number): unknown {
  let node: unknown = { op: 'all', of: [] }
  for (let i = 0; i < depth; i++) node = { op: 'not', of: node }
  return node
}

it('canonical JSON refuses what JSON cannot say', () => {
  expect(canonicalJson({ b: [1, 'x', null], a: true, c: undefined })).toBe('{"a":true,"b":[1,"x",null]}')
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, [undefined], { a: () => 1 }, new Date(0)])
    expect(() => canonicalJson(bad)).toThrow(TypeError)
})
