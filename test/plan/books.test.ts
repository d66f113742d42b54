/** Several books at hand: those that can say nothing of a flow cost nothing, and are still counted as asked. */

import { describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import { data, exporter, importer, subjects } from '../../src/law/facts.ts'
import { all, type Book, forbids, list, place, requires } from '../../src/law/index.ts'
import { makePlan } from '../../src/plan/index.ts'
import { relevantBooks } from '../../src/plan/relevant.ts'
import { input, manifest } from '../support/plan-fixture.ts'
import { smallBook } from '../support/small-book.ts'

const gist = 'A rule.'
type Rules = Parameters<typeof smallBook>[0]
const law = (id: string, rules: Rules, more: Partial<Book> = {}): Book => ({
  ...smallBook(rules),
  id,
  jurisdiction: id.toUpperCase(),
  ...more,
})
/** Speaks only of what leaves Japan. */
const silent = law('jp', { ban: { gist, when: exporter.country.is('JP'), then: forbids('xt.a') } })
/** Speaks of people who live in Russia, wherever their data leaves from. */
const ofResidents = law('ru', { ban: { gist, when: subjects.residence.has('RU'), then: forbids('xt.a') } })
const ofKinds = law('us', { step: { gist, when: data.categories.has('omic'), then: requires('xt.a', ['cn.scc']) } })

const planned = (books: readonly Book[]) => makePlan({ ...input(manifest()), books }).plan
const flow = [...manifest().flows.values()][0]!
const relevant = (books: readonly Book[]) =>
  relevantBooks(manifest(), flow, { books, day: '2026-11-25', leaves: ['CN'] }).map((b) => b.id)

describe('books that can say nothing of a flow', () => {
  it('are those silent for every person and every kind of data', () => {
    expect(relevant([cn, silent, ofResidents, ofKinds])).toEqual(['cn', 'ru', 'us'])
    expect(
      relevant([silent, law('cn', { ban: { gist, when: importer.country.is('XX'), then: forbids('xt.a') } })]),
    ).toEqual(['cn'])
  })

  it('change nothing of the plan but that their country was asked', () => {
    const [alone, beside] = [planned([cn]), planned([cn, silent])]
    expect([alone, beside].map((p) => p.flows[0]!.notAsked)).toEqual([['JP'], []])
    expect(Object.keys(beside.law)).toEqual(['cn'])
    expect({ ...beside.flows[0]!, notAsked: ['JP'] }).toEqual(alone.flows[0])
  })
})

describe('a book of the people', () => {
  it('decides for those it speaks of, and for whoever has no known residence', () => {
    const { classes } = planned([cn, ofResidents]).flows[0]!
    const verdict = (residence: string) =>
      classes.find((c) => c.of.residence === residence && c.of.consent === 'separate' && c.of.child === false)?.verdict
    expect([verdict('*'), verdict('FR'), verdict('RU')]).toEqual(['prohibited', 'permitted', 'prohibited'])
  })

  it('speaks for each country of its territory', () => {
    const states = law(
      'eu',
      {
        ban: { gist, when: all(subjects.residence.has('DE', 'FR'), exporter.country.is('CN')), then: forbids('xt.a') },
      },
      { territory: [{ place: 'DE' }, { place: 'FR' }] },
    )
    const { classes } = planned([cn, states]).flows[0]!
    const of = (place: string) =>
      classes.find((c) => c.of.residence === place && c.of.consent === 'separate' && c.of.child === false)
    expect([of('DE')?.verdict, of('FR')?.verdict, of('IT')?.verdict]).toEqual(['prohibited', 'prohibited', 'permitted'])
  })
})

describe('what is sensitive', () => {
  it('is what the law of the place says that the data leaves, not another book’s list', () => {
    const sensitive = {
      lists: [
        list({ id: 'ru.sensitive-categories', of: 'word', entries: [{ member: 'user.contact', cite: 'RU Act' }] }),
      ],
    }
    const plain = planned([cn, ofResidents]).flows[0]!
    const listed = planned([cn, { ...ofResidents, ...sensitive }]).flows[0]!
    expect(listed.datasets.flatMap((d) => d.columns.map((c) => c.sensitive))).toEqual(
      plain.datasets.flatMap((d) => d.columns.map((c) => c.sensitive)),
    )
  })
})

it('a conflict of law stands among the open points of the plan', () => {
  const at = (id: string, country: string) =>
    law(id, {
      keep: {
        gist,
        when: exporter.country.is('CN'),
        then: place({ gate: 'xt.a', mode: 'store-only', country, orElse: 'none' }),
      },
    })
  const owned = manifest([
    'relation: headquarters }',
    'relation: headquarters, ownership: [{ country: US, share: 1 }] }',
  ])
  const plan = makePlan({ ...input(owned), books: [cn, at('jp', 'JP'), at('us', 'US')] }).plan
  expect(plan.flows[0]!.unclear.filter((text) => text.startsWith('Conflict of law: '))).toEqual([
    'Conflict of law: The data must be in JP (store-only) and in US (store-only) alone. (XT Act keep; XT Act keep)',
  ])
})
