/** Mutants of a book: copies in which one number, date, condition, rank or effect is another. */

import {
  type Article,
  type ArticleVersion,
  addDays,
  type Book,
  type Condition,
  type Day,
  type Instrument,
  type Mechanism,
} from '../../src/law/index.ts'
import { conditionChanges, conditionMutants } from './mutants-of-conditions.ts'
import { effectMutants } from './mutants-of-effects.ts'
import { type Change, changed, covers, gone, type Place, type Reach, type Stretch, shareStep } from './mutate.ts'
import { type Read, readOf } from './read.ts'
import { keyOf, type Term, termsOf } from './terms.ts'

export interface Mutant {
  /** The part of the book, and what was done to it: `cn.provisions-2024/art 8 when.of[3] removed`. */
  readonly id: string
  readonly reach: Reach
  /** The whole book with the change, frozen. */
  book(): Book
}

/** In the order of the book; of what nothing reads there are none. */
export function mutantsOf(book: Book): readonly Mutant[] {
  const read = readOf(book)
  const changes = [
    ...book.instruments.flatMap((i, at) => instrumentChanges(i, read, ['instruments', at])),
    ...book.lists.flatMap((list, at) => (read.lists.has(list.id) ? listChanges(list, ['lists', at, 'entries']) : [])),
    ...book.mechanisms.flatMap((m, at) => mechanismChanges(m, ['mechanisms', at])),
    ...derivedChanges(book),
    ...(book.territory ?? []).flatMap((t, at) => dates(`territory ${t.place}`, t, ['territory', at], () => true)),
  ]
  const terms = termsOf(book)
  const single = changes.filter((c) => c.through?.some((part) => terms.has(keyOf(part))) !== true)
  return [
    ...single.map(({ id, place, to, reach }) => ({ id, reach, book: () => changed(book, place, to) })),
    ...[...terms.values()].flatMap((term) => termMutants(book, term, terms)),
  ]
}

/** A condition of several parts that stands in several places means the same in each: it is changed in all of them at once. */
function termMutants(book: Book, term: Term, terms: ReadonlyMap<string, Term>): readonly Mutant[] {
  const { condition: before, places, name } = term
  return conditionMutants(before)
    .filter(({ through }) => !through.slice(1).some((part) => terms.has(keyOf(part))))
    .map(({ what, after }) => ({
      id: `${name}${what}`,
      reach: { by: 'condition', before, after, asked: { in: {} } },
      book: () => places.reduce((so, place) => changed(so, place, after), book),
    }))
}

/** Each date of a stretch a day earlier and a day later. Only the day that changes sides can be answered otherwise. */
export function dates(
  about: string,
  stretch: Stretch,
  place: Place,
  counts: (affected: Day, longer: boolean) => boolean,
  keys: readonly [from: string, until: string] = ['from', 'until'],
): readonly Change[] {
  return ([0, 1] as const).flatMap((end) => {
    const key = keys[end]
    const day = end === 0 ? stretch.from : stretch.until
    if (day === undefined) return []
    return ([-1, 1] as const).flatMap((days) => {
      const affected = days === -1 ? addDays(day, -1) : day
      if (!counts(affected, (days === 1) === (end === 1))) return []
      const id = `${about} ${key} ${days === 1 ? '+1' : '-1'} day`
      return [{ id, place: [...place, key], to: addDays(day, days), reach: { by: 'day', day: affected } as const }]
    })
  })
}

/** As `counts` of `dates`: a stretch that would grow into another of the same thing says nothing new. */
export const besides =
  (others: readonly Stretch[]) =>
  (affected: Day, longer: boolean): boolean =>
    !longer || !others.some((other) => covers(other, affected))

function instrumentChanges(i: Instrument, read: Read, place: Place): readonly Change[] {
  if (i.status === 'draft' || i.status === 'proposal') return []
  const stretch: Stretch = {
    ...(i.inForce === undefined ? {} : { from: i.inForce }),
    ...(i.until === undefined ? {} : { until: i.until }),
  }
  return [
    ...dates(i.id, stretch, place, () => true, ['inForce', 'until']),
    ...i.articles.flatMap((article, a) =>
      article.versions.flatMap((v, n) => {
        if ('means' in v && !read.definitions.has(article.id)) return []
        return versionChanges(article, v, stretch, [...place, 'articles', a, 'versions', n])
      }),
    ),
  ]
}

function versionChanges(article: Article, v: ArticleVersion, within: Stretch, place: Place): readonly Change[] {
  const several = article.versions.length > 1
  const about = several ? `${article.id} from ${v.from ?? 'the beginning'}` : article.id
  const others = besides(article.versions.filter((other) => other !== v))
  const inForce = { ...within, ...stretchOf(v) }
  const rule = 'then' in v ? { rule: article.id } : {}
  const slot = (key: string, condition: Condition | undefined, given?: Condition): readonly Change[] => {
    const asked = { in: inForce, ...rule, ...(given === undefined ? {} : { given }) }
    return condition === undefined ? [] : conditionChanges(about, key, condition, asked, [...place, key])
  }
  const changes = [
    ...dates(about, v, place, (day, longer) => covers(within, day) && others(day, longer)),
    ...('means' in v ? slot('means', v.means) : slot('when', v.when)),
  ]
  if ('presumes' in v) changes.push({ id: `${about} removed`, place, to: gone, reach: { by: 'articles', ids: [] } })
  if ('then' in v)
    changes.push(...slot('provided', v.provided, v.when), ...effectMutants(article.id, about, v, inForce, place))
  return changes
}

const stretchOf = ({ from, until }: Stretch): Stretch => ({
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
})

function listChanges(list: Book['lists'][number], place: Place): readonly Change[] {
  return list.entries.flatMap((entry, e) => {
    const same = list.entries.filter((other) => other.member === entry.member)
    const about = `${list.id} ${entry.member}${same.length > 1 ? ` from ${entry.from ?? 'the beginning'}` : ''}`
    const at = [...place, e]
    return [
      { id: `${about} removed`, place: at, to: gone, reach: { by: 'word', word: entry.member } as const },
      ...dates(about, entry, at, besides(same.filter((other) => other !== entry))),
      ...(entry.when === undefined
        ? []
        : conditionChanges(about, 'when', entry.when, { in: stretchOf(entry) }, [...at, 'when'])),
    ]
  })
}

function mechanismChanges(m: Mechanism, place: Place): readonly Change[] {
  const reach: Reach = { by: 'steps', ids: [m.id, ...(m.implies ?? [])] }
  const kept: Reach = { ...reach, kept: true }
  const at = (...rest: Place): Place => [...place, ...rest]
  const number = (key: string, value: number, where: Place): readonly Change[] =>
    [-1, 1].map((by) => ({ id: `${m.id} ${key} ${by === 1 ? '+1' : '-1'}`, place: where, to: value + by, reach: kept }))
  const removed = (key: string, where: Place): Change => ({
    id: `${m.id} ${key} removed`,
    place: where,
    to: gone,
    reach,
  })
  return [
    ...(m.heldWhen === undefined ? [] : conditionChanges(m.id, 'heldWhen', m.heldWhen, { in: {} }, at('heldWhen'))),
    ...(m.minimumAgeDays === undefined ? [] : number('minimumAgeDays', m.minimumAgeDays, at('minimumAgeDays'))),
    ...(m.implies ?? []).map((weaker, n) => removed(`implies ${weaker}`, at('implies', n))),
    ...obtainableChanges(m, at('obtainable')),
    ...(m.validYears ?? []).flatMap((v, n) => [
      ...number(`validYears[${n}].years`, v.years, at('validYears', n, 'years')),
      ...signedDates(`${m.id} validYears[${n}]`, v, m.validYears!, at('validYears', n), kept, ['from', 'until']),
    ]),
    ...windowChanges(m, at('windows'), kept),
    ...(m.with ?? []).flatMap((w, n) => [
      removed(`with ${w.step}${w.from === undefined ? '' : ` from ${w.from}`}`, at('with', n)),
      ...dates(
        `${m.id} with ${w.step}`,
        w,
        at('with', n),
        besides(m.with!.filter((o) => o !== w && o.step === w.step)),
      ),
    ]),
  ]
}

function obtainableChanges(m: Mechanism, place: Place): readonly Change[] {
  const windows = m.obtainable ?? []
  const reach: Reach = { by: 'steps', ids: [m.id] }
  return windows.flatMap((w, n) => {
    const about = `${m.id} obtainable[${n}]`
    const others = windows.filter((other) => other !== w)
    return [
      { id: `${about} removed`, place: others.length === 0 ? place : [...place, n], to: gone, reach },
      ...dates(about, w, [...place, n], besides(others)),
      ...(w.when === undefined
        ? []
        : conditionChanges(about, 'when', w.when, { in: stretchOf(w) }, [...place, n, 'when'])),
    ]
  })
}

/** Windows by the day of an act: any question that knows of such an act may be answered otherwise. */
function windowChanges(m: Mechanism, place: Place, reach: Reach): readonly Change[] {
  const signed = (w: NonNullable<Mechanism['windows']>[number]): Stretch => ({
    ...(w.signedFrom === undefined ? {} : { from: w.signedFrom }),
    ...(w.signedUntil === undefined ? {} : { until: w.signedUntil }),
  })
  const windows = (m.windows ?? []).map(signed)
  return (m.windows ?? []).flatMap((w, n) => {
    const about = `${m.id} windows[${n}]`
    const keys = ['signedFrom', 'signedUntil'] as const
    return [
      { id: `${about} removed`, place: windows.length === 1 ? place : [...place, n], to: gone, reach },
      ...signedDates(about, windows[n]!, windows, [...place, n], reach, keys),
      ...(w.countsUntil === undefined
        ? []
        : dates(about, { until: w.countsUntil }, [...place, n], () => true, ['', 'countsUntil'])),
    ]
  })
}

function signedDates(
  about: string,
  stretch: Stretch,
  all: readonly Stretch[],
  place: Place,
  reach: Reach,
  keys: readonly [string, string],
): readonly Change[] {
  const counts = besides(all.filter((other) => other !== stretch))
  return dates(about, stretch, place, counts, keys).map((change) => ({ ...change, reach }))
}

function derivedChanges(book: Book): readonly Change[] {
  return book.derived.flatMap((d, at) => {
    const { derive } = d
    if (derive.by !== 'share' || derive.cascade === undefined) return []
    const cascade = derive.cascade
    return [-shareStep, shareStep].map((by) => ({
      id: `${d.path} cascade ${by > 0 ? '+' : ''}${by}`,
      place: ['derived', at, 'derive', 'cascade'],
      to: Math.round((cascade + by) * 1000) / 1000,
      reach: { by: 'articles', ids: [] } as const,
    }))
  })
}
