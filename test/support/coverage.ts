/** Which parts of a book no case of it proves: rules, duties, entries of lists, windows of mechanisms. */

import { decide, type WorkedCase } from '../../src/engine/index.ts'
import { no, yes } from '../../src/engine/ternary.ts'
import type { Article, ArticleVersion, Book, Mechanism, Rule } from '../../src/law/index.ts'
import { type Known, knownCases } from './known-cases.ts'
import { covers, type Stretch } from './mutate.ts'
import { readOf } from './read.ts'

export interface Uncovered {
  /** The article, entry or window, as exceptions name it. */
  readonly about: string
  readonly what: string
}

export function uncoveredOf(book: Book, cases: readonly WorkedCase[]): readonly Uncovered[] {
  const known = knownCases(book, cases)
  return [
    ...uncoveredRules(book, known),
    ...uncoveredDuties(book, known),
    ...book.lists.flatMap((list) => uncoveredEntries(book, list, known)),
    ...book.mechanisms.flatMap((m) => uncoveredWindows(m, known)),
  ]
}

interface Version {
  readonly about: string
  readonly rule: Rule
}

/** Versions of rules that are or were law. */
function rulesOf(book: Book): readonly Version[] {
  return book.instruments
    .filter((i) => i.status !== 'draft' && i.status !== 'proposal')
    .flatMap((i) => i.articles)
    .flatMap((article) =>
      article.versions.flatMap((v, n) => ('then' in v ? [{ about: versionName(article, v, n), rule: v }] : [])),
    )
}

/** The article; of several versions, with the day on which this one begins. */
function versionName(article: Article, v: ArticleVersion, n: number): string {
  if (article.versions.length === 1) return article.id
  return `${article.id} from ${v.from ?? (n === 0 ? 'the beginning' : `version ${n + 1}`)}`
}

function uncoveredRules(book: Book, known: readonly Known[]): readonly Uncovered[] {
  const seen = new Map<ArticleVersion, number>()
  for (const { evaluation } of known)
    for (const a of evaluation.program.articles) {
      const value = evaluation.isEffective(a.index)
      seen.set(a.version, (seen.get(a.version) ?? 0) | (value === yes ? 2 : value === no ? 1 : 0))
    }
  return rulesOf(book).flatMap(({ about, rule }) => {
    if (rule.then.length > 0 && rule.then.every((e) => e.effect === 'duty')) return []
    const found = seen.get(rule) ?? 0
    return [
      ...((found & 2) === 0 ? [{ about, what: 'is effective in no case' }] : []),
      ...((found & 1) === 0 ? [{ about, what: 'is without effect in no case of a day on which it is in force' }] : []),
    ]
  })
}

function uncoveredDuties(book: Book, known: readonly Known[]): readonly Uncovered[] {
  const owed = new Map<ArticleVersion, Set<string>>()
  for (const { transfer, evaluation } of known) {
    const { jurisdictions } = decide(transfer, [book], { brief: true })
    for (const { cite, duty, detail } of jurisdictions.flatMap((j) => j.obligations))
      for (const a of evaluation.program.articles)
        if (a.cite === cite) owed.set(a.version, (owed.get(a.version) ?? new Set()).add(`${duty} ${detail}`))
  }
  return rulesOf(book).flatMap(({ about, rule }) =>
    rule.then.flatMap((e) => {
      if (e.effect !== 'duty' || owed.get(rule)?.has(`${e.duty} ${e.detail}`) === true) return []
      return [{ about, what: `its duty "${e.duty}" stands in no decision` }]
    }),
  )
}

/** Lists that only derivations read are covered where a transfer names the member. */
function uncoveredEntries(book: Book, list: Book['lists'][number], known: readonly Known[]): readonly Uncovered[] {
  const proved = new Set<unknown>()
  for (const { evaluation } of known)
    for (const e of evaluation.program.entries)
      if (e.inForce && evaluation.value(e.test) === yes && (e.when === undefined || evaluation.value(e.when) === yes))
        proved.add(e.entry)
  if (!readOf(book).lists.has(list.id)) return []
  const derived = book.derived.some((d) => JSON.stringify(d.derive).includes(JSON.stringify(list.id)))
  return list.entries.flatMap((entry) => {
    if (proved.has(entry)) return []
    if (derived && known.some((k) => covers(entry, k.day) && k.text.includes(`"${entry.member}`))) return []
    const several = list.entries.filter((other) => other.member === entry.member).length > 1
    const about = `${list.id} ${entry.member}${several ? ` from ${entry.from ?? 'the beginning'}` : ''}`
    return [{ about, what: 'is true in no case' }]
  })
}

function uncoveredWindows(m: Mechanism, known: readonly Known[]): readonly Uncovered[] {
  const onTheWay = known.filter((k) => k.steps.has(m.id))
  const signed = (stretch: Stretch, countsUntil?: string) =>
    known.some(({ transfer, day }) =>
      transfer.safeguards?.some((s) => {
        const on = s.signedOn ?? s.from
        const given = s.type === m.id && typeof on === 'string'
        return given && covers(stretch, on) && (countsUntil === undefined || day < countsUntil)
      }),
    )
  const unproved = (stretches: readonly Stretch[] | undefined, key: string, proved: (s: Stretch) => boolean) =>
    (stretches ?? []).flatMap((s, n) => (proved(s) ? [] : [{ about: `${m.id} ${key}[${n}]`, what: 'carries no case' }]))
  const windows = (m.windows ?? []).map((w) => ({
    ...(w.signedFrom === undefined ? {} : { from: w.signedFrom }),
    ...(w.signedUntil === undefined ? {} : { until: w.signedUntil }),
  }))
  return [
    ...unproved(m.obtainable, 'obtainable', (s) => onTheWay.some((k) => covers(s, k.day))),
    ...unproved(m.with, 'with', (s) => onTheWay.some((k) => covers(s, k.day))),
    ...unproved(m.validYears, 'validYears', (s) => signed(s) === true),
    ...unproved(windows, 'windows', (s) => signed(s, m.windows?.[windows.indexOf(s as never)]?.countsUntil) === true),
  ]
}
