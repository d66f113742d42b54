/** The mutants themselves: which there are of a book, that each differs in its one place, and that no case is left out that would notice. */

import { describe, expect, it } from 'vitest'
import { decide, runCase, type WorkedCase } from '../../src/engine/index.ts'
import { data, exporter, purpose, subjects } from '../../src/law/facts.ts'
import { all, type Book, duty, exempts, not, parseTransfer, requires } from '../../src/law/index.ts'
import { mutantsOf } from '../support/mutants.ts'
import { mutationOf } from '../support/mutation.ts'
import { Boundaries, boundaryDays, Random } from '../support/random-transfer.ts'
import { recordsBook } from '../support/records-book.ts'
import { smallBook } from '../support/small-book.ts'
import { toyBook } from '../support/toy-book.ts'

const gist = 'A rule.'
const long = process.env.WAYBILL_LONG !== undefined
const ids = (b: Book) => mutantsOf(b).map((m) => m.id)

describe('mutants of a book', () => {
  it('are its dates, numbers, conditions, ranks and effects, one by one', () => {
    const b = smallBook({
      demand: {
        gist,
        from: '2021-01-01',
        when: all(data.categories.has('user'), not(exporter.traits.has('household'))),
        provided: subjects.count.atLeast(100),
        then: [requires('xt.a', ['cn.scc'], ['cn.certification', 'eu.tia'])],
        yieldsTo: ['free'],
      },
      free: { gist, then: [exempts('xt.a'), duty('notify', 'Soon.', { clock: clock(10) })] },
    })
    expect(ids(b)).toEqual([
      'xt.act inForce -1 day',
      'xt.act inForce +1 day',
      'xt.act/demand from -1 day',
      'xt.act/demand from +1 day',
      'xt.act/demand when removed',
      'xt.act/demand when all → any',
      'xt.act/demand when.of[0] removed',
      'xt.act/demand when.of[1] removed',
      'xt.act/demand when.of[1] not removed',
      'xt.act/demand provided removed',
      'xt.act/demand provided atLeast 100 -1',
      'xt.act/demand provided atLeast 100 +1',
      'xt.act/demand yieldsTo xt.act/free removed',
      'xt.act/demand then[0] requires removed',
      'xt.act/demand then[0] path cn.scc removed',
      'xt.act/demand then[0] path cn.certification + eu.tia removed',
      'xt.act/demand then[0] path[1] cn.certification removed',
      'xt.act/demand then[0] path[1] eu.tia removed',
      'xt.act/free then[0] exempts removed',
      'xt.act/free then[1] duty notify removed',
      'xt.act/free then[1] duty notify clock 10 -1',
      'xt.act/free then[1] duty notify clock 10 +1',
    ])
  })

  it('change a condition of several parts in all the places where it stands', () => {
    const term = all(data.categories.has('user'), purpose.has('contract'))
    const b = smallBook({
      one: { gist, when: term, then: requires('xt.a', ['cn.scc']) },
      two: { gist, when: all(term, subjects.count.atLeast(5)), then: requires('xt.b', ['cn.scc']) },
    })
    const shared = mutantsOf(b).filter((m) => m.id.includes('in 2 places'))
    expect(shared.map((m) => m.id)).toEqual([
      'xt.act/one when (in 2 places) all → any',
      'xt.act/one when (in 2 places).of[0] removed',
      'xt.act/one when (in 2 places).of[1] removed',
    ])
    const conditions = shared[0]!
      .book()
      .instruments[0]!.articles.map((a) => a.versions[0]!)
      .map((v) => ('when' in v ? v.when : undefined))
    expect(conditions).toMatchObject([{ op: 'any' }, { op: 'all', of: [{ op: 'any' }, { op: 'atLeast' }] }])
  })

  it.each([
    ['toy', toyBook],
    ['records', recordsBook],
  ])('of the %s book differ from it, are frozen, and have names of their own', (_, b) => {
    const text = JSON.stringify(b)
    const mutants = mutantsOf(b)
    expect(new Set(mutants.map((m) => m.id)).size).toBe(mutants.length)
    for (const m of mutants) {
      const mutant = m.book()
      expect(JSON.stringify(mutant)).not.toBe(text)
      expect(frozen(mutant)).toBe(true)
    }
    expect(JSON.stringify(b)).toBe(text)
  })
})

describe('running them', () => {
  it.each([
    ['toy', toyBook, 7],
    ['records', recordsBook, 11],
  ])('leaves out no case of the %s book that would notice', (_, b, seed) => {
    const cases = randomCases(b, seed, long ? 120 : 40)
    const mutants = mutantsOf(b).filter((_, n) => long || n % 3 === 0)
    const { survivors, caught } = mutationOf(b, cases, mutants)
    const missed = mutants.filter((m) => survivors.includes(m.id) && noticed(cases, m.book()))
    expect(missed.map((m) => m.id)).toEqual([])
    expect(caught).toBeGreaterThan(mutants.length / 3)
  })

  it('counts no case that fails on the book as it is', () => {
    const wrong = randomCases(toyBook, 3, 10).map((c) => ({ ...c, expect: { ...c.expect, cites: ['TOY Nothing'] } }))
    const mutants = mutantsOf(toyBook).filter((_, n) => n % 5 === 0)
    expect(mutationOf(toyBook, wrong, mutants).caught).toBe(0)
  })
})

const clock = (days: number) => ({ days, dayType: 'calendar' as const, from: 'effect' })

function frozen(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
}

function noticed(cases: readonly WorkedCase[], mutant: Book): boolean {
  return cases.some((worked) => {
    try {
      return !runCase(worked, [mutant], { brief: true }).pass
    } catch {
      return true
    }
  })
}

/** Transfers at the book's boundaries, each expected to be answered in everything as the book answers it. */
function randomCases(b: Book, seed: number, count: number): readonly WorkedCase[] {
  const random = new Random(seed)
  const days = boundaryDays(b)
  return Array.from({ length: count }, (_, i) => {
    const json = new Boundaries(b, days[i % days.length]!).transfer(random, { missing: i % 3 === 0 ? 10 : 0 })
    const { transfer } = parseTransfer(json, { anyDay: true })
    const answer =
      transfer && decide(transfer, [b], { brief: true }).jurisdictions.find((j) => j.code === b.jurisdiction)
    if (answer === undefined) return []
    const { verdict, mechanisms, citations: cites, missing, obligations, place } = answer
    return [
      {
        id: `random-${i}`,
        transfer: json,
        expect: {
          jurisdiction: b.jurisdiction,
          verdict,
          mechanismsAnyOf: mechanisms,
          cites,
          missing,
          obligations: obligations.map(({ duty: name, cite, within }) =>
            [name, cite, ...(within === null ? [] : [within])].join(', '),
          ),
          place: place.map(
            ({ mode, country, met }) => `${mode} ${country}${met === null ? '' : met ? ' (met)' : ' (not met)'}`,
          ),
          exact: ['mechanismsAnyOf', 'cites', 'missing', 'obligations', 'place'] as const,
        },
      },
    ]
  }).flat()
}
