import { describe, expect, it } from 'vitest'
import { head, smallBook } from '../../test/support/small-book.ts'
import { toyBook } from '../../test/support/toy-book.ts'
import { data, exporter, importer, purpose, subjects } from '../law/facts.ts'
import {
  all,
  any,
  type Book,
  type Condition,
  defined,
  exempts,
  forbids,
  instrument,
  list,
  mechanism,
  not,
  offers,
  outOfScope,
  requires,
} from '../law/index.ts'
import { check } from './check.ts'

const gist = 'A rule.'
const refusals = (b: Book): string =>
  check(b)
    .refusals.map((f) => `${f.about} ${f.message}`)
    .join('\n')
const ban = { gist, when: data.categories.has('user'), then: forbids('xt.a') }
const free = { gist, when: purpose.has('contract'), then: exempts('xt.a') }

describe('check', () => {
  it('finds nothing to refuse in a sound book, and reports what a reader should know', () => {
    const result = check(toyBook)
    expect(result.refusals).toEqual([])
    expect(result.reports.map((r) => r.about)).toContain('cn.consent')
    expect(result.reports.some((r) => r.message.includes('out of scope'))).toBe(true)
  })

  it('an exemption and a ban that can both apply, neither naming the other', () => {
    expect(refusals(smallBook({ ban, free }))).toContain('xt.act/free and xt.act/ban can both be effective on xt.a')
    expect(refusals(smallBook({ ban, free: { ...free, then: exempts('xt.a', 'ban') } }))).toBe('')
    expect(refusals(smallBook({ ban, free: { ...free, overrides: ['ban'] } }))).toBe('')
    expect(refusals(smallBook({ ban: { ...ban, yieldsTo: ['free'] }, free }))).toBe('')
    const apart = { ...free, when: all(purpose.has('contract'), not(data.categories.has('user'))) }
    expect(refusals(smallBook({ ban, free: apart }))).toBe('')
  })

  it.each<[string, () => Book, string]>([
    [
      'a circle of ranks',
      () => smallBook({ one: { ...ban, overrides: ['two'] }, two: { ...ban, overrides: ['one'] } }),
      'circle',
    ],
    [
      'a definition of itself',
      () =>
        smallBook({
          a: { gist, means: defined('b') },
          b: { gist, means: not(defined('a')) },
          ban: { ...ban, when: defined('a') },
        }),
      'may not use itself',
    ],
    ['a dangling article', () => smallBook({ ban: { ...ban, overrides: ['xt.act/none'] } }), 'no such word'],
    [
      'versions that overlap',
      () =>
        smallBook({
          ban: [
            { ...ban, until: '2022-01-02' },
            { ...ban, from: '2022-01-01' },
          ],
        }),
      'overlap',
    ],
    [
      'a version that ends first',
      () => smallBook({ ban: { ...ban, from: '2022-01-01', until: '2021-01-01' } }),
      'ends before it begins',
    ],
    ['no day of force', () => ({ ...smallBook({}), instruments: [withoutInForce()] }), 'comes into force'],
    ['superseded without end', () => smallBook({ ban }, { head: { status: 'superseded' } }), 'no day on which it ends'],
    [
      'an article that never applies',
      () => smallBook({ ban: { ...ban, when: all(importer.country.is('JP'), importer.country.is('GB')) } }),
      'can never be effective',
    ],
    [
      'a number above its whole',
      () => smallBook({ ban: { ...ban, when: all(subjects.count.below(5), subjects.sensitiveCount.atLeast(5)) } }),
      'can never be effective',
    ],
    [
      'a demand nobody can meet',
      () =>
        smallBook(
          { ban: { gist, then: requires('xt.a', ['cn.scc']) } },
          { mechanisms: [mechanism('cn.scc', { title: 'c', obtainable: [{ until: '2020-01-01' }] })] },
        ),
      'nobody can obtain',
    ],
    ['an exemption from nothing', () => smallBook({ free }), 'of which no rule knows'],
    ['an unfrozen book', () => ({ ...toyBook }), 'not frozen'],
  ])('refuses %s', (_, make, says) => {
    const book = make()
    if (says !== 'not frozen') Object.freeze(book)
    expect(refusals(says === 'comes into force' ? frozen(book) : book)).toContain(says)
  })

  it('an open question excuses a demand that nobody can meet', () => {
    const demand = {
      gist,
      then: requires('xt.a', ['cn.scc']),
      unclear: { text: 'No procedure yet.', decides: true as const },
    }
    const none = [mechanism('cn.scc', { title: 'c', obtainable: [{ until: '2020-01-01' }] })]
    expect(refusals(smallBook({ demand }, { mechanisms: none }))).toBe('')
  })

  it('reports an exemption that meets what is out of scope', () => {
    const b = smallBook({
      demand: { gist, then: requires('xt.a', ['cn.scc']) },
      free,
      scope: { gist, when: exporter.traits.has('household'), then: outOfScope('xt.a') },
    })
    expect(check(b).reports).toMatchObject([
      {
        about: 'xt.act/scope',
        message: 'takes out of scope what an exemption would free',
        witness: { purpose: ['contract'], exporter: { traits: ['household'] } },
      },
    ])
  })

  const demand = { gist, then: requires('xt.a') }
  const contract = offers('xt.a', ['cn.scc'])

  it('reports a demand that somebody can meet in no way, with an example', () => {
    const offered = { gist, when: not(importer.country.is('JP')), then: contract }
    const [report, ...others] = check(smallBook({ demand, offered })).reports
    expect(report).toMatchObject({
      about: 'xt.act/demand',
      message: 'stands on xt.a where nothing forbids and no route can be obtained',
      witness: { importer: { country: 'JP' } },
    })
    expect(others).toEqual([])
    expect(check(smallBook({ demand, offered: { gist, then: contract } })).reports).toEqual([])
    const forbidden = { gist, when: importer.country.is('JP'), then: forbids('xt.a') }
    expect(check(smallBook({ demand, offered, forbidden })).reports).toEqual([])
  })

  it.each<[string, Condition, string[]]>([
    ['a part that follows from another', all(purpose.within('contract'), purpose.has('contract')), ['when.of[1]']],
    [
      'a part that no number reaches',
      any(subjects.count.atLeast(5), subjects.sensitiveCount.atLeast(5)),
      ['when.of[1]'],
    ],
    [
      'a whole and not its parts',
      all(purpose.has('contract'), any(purpose.has('contract'), subjects.count.atLeast(5))),
      ['when.of[1]'],
    ],
    ['no part where all are needed', all(purpose.has('contract'), not(purpose.has('payment'))), []],
  ])('reports as changing nothing %s', (_, when, paths) => {
    const reports = check(smallBook({ ban: { gist, when, then: forbids('xt.a') } })).reports
    expect(reports.map((r) => r.message)).toEqual(paths.map((path) => `${path} changes nothing`))
  })

  it('counts a part as needed where the same condition needs it in another place, and not where a rank makes it idle', () => {
    const few = all(subjects.count.below(10), not(purpose.has('payment')))
    const paid = { gist, when: all(few, purpose.within('contract')), then: forbids('xt.a') }
    const both = smallBook({ paid, few: { gist, when: few, then: forbids('xt.b') } })
    expect(check(both).reports).toEqual([])
    expect(check(smallBook({ paid })).reports.map((r) => r.message)).toEqual(['when.of[0].of[1] changes nothing'])
    const beaten = { gist, when: all(purpose.has('contract'), not(exporter.traits.has('household'))), then: contract }
    const beater = { gist, when: exporter.traits.has('household'), then: outOfScope('xt.a'), overrides: ['beaten'] }
    const ranked = check(smallBook({ demand, beaten, beater })).reports.map((r) => `${r.about} ${r.message}`)
    expect(ranked).toContain('xt.act/beaten when.of[1] changes nothing')
  })

  it('reports definitions and lists by which no rule goes', () => {
    const trusted = list({ id: 'xt.trusted', of: 'place', entries: [{ member: 'JP', cite: 'XT List' }] })
    const b = smallBook({ ban, term: { gist, means: purpose.has('contract') } }, { lists: [trusted] })
    expect(check(b).reports).toEqual([
      { about: 'xt.act/term', message: 'no rule goes by this definition' },
      { about: 'xt.trusted', message: 'no rule reads this list' },
    ])
  })
})

function withoutInForce() {
  const { inForce: _, ...rest } = head
  return instrument(rest, { ban })
}

function frozen(book: Book): Book {
  return Object.freeze({ ...book, instruments: Object.freeze(book.instruments) })
}
