/** Measures from law: a rule of a book on a day, as trade law looks at it, with what the book knows of it. */

import { decides, notBegun, versionOn } from '../engine/dates.ts'
import { type Article, type Book, type Day, deepFreeze, type Instrument, nearest, type Rule } from '../law/index.ts'
import type { Measure, MeasureEffect } from '../law/treaty/index.ts'
import { type Aim, aimOf, aimsTogether } from './aim-of-law.ts'
import { effectsOf, factsOf, isOffer } from './effects-of-law.ts'
import { ReviewError } from './errors.ts'
import { type Reading, readingOf, versionNearest } from './reading.ts'
import { scopeOf, sectorsTogether } from './scope-of-law.ts'

/**
 * @param rule `cn.csl-2016/art 37`; of a key that only has parts (`art 37(1)`), all of them together.
 * Throws ReviewError where the book has no such rule, or what stands there is a term or a presumption.
 */
export function measureOf(book: Book, rule: string, day: Day): Measure {
  const reading = readingOf(book, day)
  const { instrument, articles, cite } = found(book, rule)
  const parts = articles.flatMap((article) => partOf(instrument, article, reading))
  if (parts.length === 0) throw noRule(rule, articles, day)
  return joined(parts, { book, instrument, rule, cite, day })
}

/** Every rule in force on the day that restricts something, in the order of the book; not a way offered beside others. */
export function measuresOn(book: Book, day: Day): readonly Measure[] {
  const reading = readingOf(book, day)
  return book.instruments
    .filter((instrument) => decides(instrument, day))
    .flatMap((instrument) =>
      instrument.articles.flatMap((article) =>
        partOf(instrument, article, reading)
          .filter(({ status, effect, rule }) => status === 'in-force' && !effect.includes('none') && !isOffer(rule))
          .map((part) => joined([part], { book, instrument, rule: article.id, cite: article.cite, day })),
      ),
    )
}

interface Found {
  readonly instrument: Instrument
  readonly articles: readonly Article[]
  readonly cite: string
}

function found(book: Book, rule: string): Found {
  const slash = rule.indexOf('/')
  const [id, key] = slash < 0 ? [rule, ''] : [rule.slice(0, slash), rule.slice(slash + 1)]
  const instrument = book.instruments.find((i) => i.id === id)
  if (instrument === undefined) {
    const ids = book.instruments.map((i) => i.id)
    throw unknown(`the book ${book.id} has no instrument ${id}`, nearest(id, ids))
  }
  const exact = instrument.articles.find((article) => article.key === key)
  if (exact !== undefined) return { instrument, articles: [exact], cite: exact.cite }
  const below = key === '' ? [] : instrument.articles.filter((article) => isPartOf(article.key, key))
  if (below.length > 0) return { instrument, articles: below, cite: `${instrument.code} ${key}` }
  const known = instrument.articles.map((article) => article.key)
  const close = nearest(key, known)
  const what = key === '' ? `${id} is an instrument; name an article of it` : `${id} has no article ${key}`
  throw unknown(what, close === undefined ? undefined : `${id}/${close}`)
}

function unknown(what: string, close: string | undefined): ReviewError {
  return new ReviewError('measure.rule', close === undefined ? what : `${what}; did you mean ${close}?`)
}

/** `art 37(1)` and `art 37 abroad` are parts of `art 37`, `art 371` is none. */
function isPartOf(key: string, whole: string): boolean {
  return key.startsWith(whole) && /^[ (.]/.test(key.slice(whole.length))
}

function noRule(rule: string, articles: readonly Article[], day: Day): ReviewError {
  const version = articles[0] === undefined ? undefined : versionNearest(articles[0].versions, day)
  const kind = version !== undefined && 'means' in version ? 'a term' : 'a presumption'
  return new ReviewError(
    'measure.rule',
    `${rule} is ${kind}, which restricts nothing by itself; name a rule that uses it`,
  )
}

interface Part extends Pick<Measure, 'sector' | 'dataScope' | 'appliesTo' | 'discriminates' | 'holder' | 'facts'> {
  readonly rule: Rule
  readonly status: NonNullable<Measure['status']>
  readonly effect: readonly MeasureEffect[]
  readonly aim: Aim
}

function partOf(instrument: Instrument, article: Article, reading: Reading): readonly Part[] {
  const version = versionNearest(article.versions, reading.day)
  if (version === undefined || !('then' in version)) return []
  const of = { id: article.id, rule: version }
  return [
    {
      rule: version,
      status: statusOf(instrument, article, version, reading.day),
      effect: effectsOf(of, reading),
      facts: factsOf(of, reading),
      aim: aimOf(of, reading),
      ...scopeOf(of, reading),
    },
  ]
}

function statusOf(instrument: Instrument, article: Article, rule: Rule, day: Day): Part['status'] {
  if (instrument.status === 'draft' || instrument.status === 'proposal') return 'draft'
  if (instrument.inForce === undefined) return 'unresolved'
  if (notBegun(instrument, day)) return 'not-yet'
  if (!decides(instrument, day)) return 'repealed'
  if (versionOn(article.versions, day) === undefined)
    return rule.until !== undefined && rule.until <= day ? 'repealed' : 'not-yet'
  return rule.then.some(({ effect }) => effect === 'not-encoded') ? 'unresolved' : 'in-force'
}

interface Named {
  readonly book: Book
  readonly instrument: Instrument
  readonly rule: string
  readonly cite: string
  readonly day: Day
}

const statesByWeight = ['in-force', 'unresolved', 'not-yet', 'draft', 'repealed'] as const

/** Parts in force speak for the whole; where none is, all that there are. */
function joined(all: readonly Part[], { book, instrument, rule, cite, day }: Named): Measure {
  const status = statesByWeight.find((state) => all.some((part) => part.status === state))!
  const standing = all.filter((part) => part.status === status)
  const restricting = standing.filter(({ effect }) => !effect.includes('none'))
  const parts = restricting.length > 0 ? restricting : standing
  const effect = unique(parts.flatMap((part) => part.effect))
  const holder = agreed(parts.map((part) => part.holder))
  const since = parts.map((part) => part.rule.from ?? instrument.inForce).filter((from) => from !== undefined)
  return deepFreeze({
    country: book.jurisdiction,
    name: unique(parts.map((part) => part.rule.gist)).join(' '),
    instrument: `${instrument.code}: ${instrument.title}`,
    rule,
    cite,
    asOf: day,
    status,
    ...(since.length === 0 ? {} : { inForceFrom: since.sort()[0]! }),
    effect,
    sector: sectorsTogether(parts.map((part) => part.sector)),
    dataScope: texts(parts.map((part) => part.dataScope)),
    appliesTo: texts(parts.map((part) => part.appliesTo)),
    conditionOfBusiness: conditionOfBusiness(effect),
    discriminates: parts.some((part) => part.discriminates === 'de-jure') ? 'de-jure' : 'unknown',
    statedObjectives: instrument.objectives?.stated ?? null,
    holder,
    // Who works for the government does so by contract: whether the rule is a term of its purchases a person says.
    procurement: holder === 'on-behalf-of-government' ? null : false,
    hypothetical: false,
    ...aimsTogether(parts.map((part) => part.aim)),
    ...(aimsFromMemory(instrument) ? { aimsUnverified: true } : {}),
    facts: factsTogether(parts.map((part) => part.facts)),
  })
}

/** How sure the aims are is said with them, or else with the instrument. */
function aimsFromMemory({ objectives, confidence }: Instrument): boolean {
  return objectives !== undefined && (objectives.confidence ?? confidence) === 'memory'
}

const placeEffects: ReadonlySet<MeasureEffect> = new Set(['local-copy', 'local-storage', 'local-processing'])

/**
 * A duty of place is a condition of the business: the law leaves no other lawful way of carrying it on in the territory,
 * and who is foreign meets it there or stays away. A rule on transfers conditions the transfer, and a ban nothing; how a
 * duty is enforced (by fine alone?) no book says, and a reviewer who knows writes it into the measure.
 */
function conditionOfBusiness(effect: readonly MeasureEffect[]): boolean {
  return effect.some((word) => placeEffects.has(word))
}

function texts(all: readonly (string | null)[]): string | null {
  const said = unique(all.filter((text) => text !== null))
  return said.length === 0 ? null : said.join('; ')
}

function agreed<T>(all: readonly T[]): T | null {
  return all.every((one) => one === all[0]) ? (all[0] ?? null) : null
}

/** A fact on which the parts differ is open. */
function factsTogether(all: readonly Measure['facts'][]): Measure['facts'] {
  const names = unique(all.flatMap((facts) => Object.keys(facts)))
  return Object.fromEntries(
    names.map((name) => {
      const values = all.flatMap((facts) => (Object.hasOwn(facts, name) ? [facts[name] ?? null] : []))
      return [name, agreed(values)]
    }),
  )
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]
