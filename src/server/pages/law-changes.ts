/** What changed in effect between two days of a book: for whom, what was, what is now. */

import { type Difference, digestOf, type Region } from '../../engine/index.ts'
import { addDays, type Book, type Day, dayIn } from '../../law/index.ts'
import { countryName } from '../../law/labels/index.ts'
import { Problem } from '../problem.ts'
import type { Related } from './law-article.ts'
import { changeDays } from './law-days.ts'
import { bookAsked, dayAsked, type LawReader, readerOf } from './law-reader.ts'
import { type Trait, traitsOf } from './law-witness.ts'
import type { Said } from './law-words.ts'
import type { PageAsk, PageRoute } from './page.ts'

export interface LawChangesPage {
  readonly id: string
  readonly jurisdiction: string
  readonly place: string
  readonly title: Said
  readonly digest: string
  readonly from: Day
  readonly to: Day
  readonly today: Day
  /** Changes on other grounds too, where the transfer was free and is free. */
  readonly all: boolean
  readonly made: Made
}

export type Made =
  /** Not yet: ask again. `busy`: others are being made before it. */
  | { readonly kind: 'working' | 'busy' }
  | { readonly kind: 'too-many' | 'too-long' | 'ended' }
  | ({ readonly kind: 'done' } & Changes)

export interface Changes {
  readonly gates: readonly GateChanges[]
  /** Free on both days, on another ground: not shown unless asked for. */
  readonly quiet: number
  /** What did it. */
  readonly articles: readonly Related[]
  readonly begun: readonly string[]
  readonly ended: readonly string[]
  readonly dutiesAdded: readonly string[]
  readonly dutiesEnded: readonly string[]
  readonly stepsAdded: readonly StepNamed[]
  readonly stepsEnded: readonly StepNamed[]
  /** Of the company’s flows, those that rest on an article that did it; null: no border is shown to this person. */
  readonly flows: { readonly touched: readonly string[] } | null
}

export interface GateChanges {
  readonly gate: string
  readonly question: Said
  readonly changes: readonly {
    readonly was: EffectShown
    readonly now: EffectShown
    readonly cases: readonly CaseShown[]
  }[]
}

export interface EffectShown {
  readonly state: Region['before']['state']
  /** Where something is needed: one of these, each done whole. `stays`: the other day has it too. */
  readonly ways: readonly { readonly steps: readonly StepNamed[]; readonly stays: boolean }[]
}

export interface StepNamed extends Said {
  readonly id: string
  readonly to: string
}

export interface CaseShown {
  readonly before: readonly CiteShown[]
  readonly after: readonly CiteShown[]
  /** A transfer that both days’ law was asked about. */
  readonly such: readonly Trait[]
}

export interface CiteShown {
  readonly cite: string
  readonly to: string
}

/** Longer, and the page comes at once and looks again by itself. */
const patienceMs = 8_000

export const lawChangesPage: PageRoute<'law-changes'> = {
  name: 'law-changes',
  path: '/law/:cc/changes',
  permission: 'read-law',
  async load(ask) {
    const book = await bookAsked(ask)
    const { lang, served } = ask
    const today = dayIn(book.timeZone, served.now())
    const { from, to } = daysOf(ask, book, today)
    // Articles are shown as they stand on the later day.
    const reader = await readerOf({ ...ask, query: new URLSearchParams({ asOf: to }) })
    const all = ask.query.get('all') === 'yes'
    const answered = await served.comparisons.of({ book, from, to }, patienceMs)
    return {
      id: book.id,
      jurisdiction: book.jurisdiction,
      place: countryName(book.jurisdiction, lang),
      title: reader.own(book.title),
      digest: digestOf(book, served.shelf.sha256Hex),
      from,
      to,
      today,
      all,
      made:
        answered.kind === 'done'
          ? { kind: 'done', ...changesOf(JSON.parse(answered.json) as Difference, reader, all) }
          : { kind: answered.kind },
    }
  },
  refreshS: ({ made }) => (made.kind === 'working' || made.kind === 'busy' ? 3 : null),
}

/** Unless told, the last change: the day before it, and its day. Throws Problem. */
function daysOf({ query }: PageAsk, book: Book, today: Day) {
  const last = changeDays(book).findLast(({ day }) => day <= today)?.day ?? today
  const to = dayAsked(query, 'to') ?? last
  const from = dayAsked(query, 'from') ?? addDays(to, -1)
  if (from >= to) throw new Problem(400, 'Two days are compared: `to` must be a day after `from`.')
  return { from, to }
}

function changesOf({ regions, tables }: Difference, reader: LawReader, all: boolean): Changes {
  const { book } = reader
  const shown = all ? regions : regions.filter((r) => !passes(r.before) || !passes(r.after))
  const named = new Set(shown.flatMap((r) => [...r.before.articles, ...r.after.articles].map(({ rule }) => rule)))
  const articles = book.instruments.flatMap((i) => i.articles).filter(({ id }) => named.has(id))
  const step = (id: string) => stepNamed(id, reader)
  return {
    gates: book.gates.flatMap(({ id, question }) => {
      const here = shown.filter(({ gate }) => gate === id)
      return here.length === 0 ? [] : [{ gate: id, question: reader.own(question), changes: byChange(here, reader) }]
    }),
    quiet: regions.length - shown.length,
    articles: articles.map(({ id, cite, versions }) => ({
      to: reader.links.article(id) ?? '',
      cite,
      gist: reader.gist(id, versions.at(-1)?.gist ?? ''),
    })),
    begun: tables.begun,
    ended: tables.ended,
    dutiesAdded: tables.dutiesAdded,
    dutiesEnded: tables.dutiesEnded,
    stepsAdded: tables.obtainableSince.map(step),
    stepsEnded: tables.obtainableUntil.map(step),
    flows: flowsTouched(
      articles.map(({ cite }) => cite),
      reader,
    ),
  }
}

const passes = ({ state }: Region['before']): boolean => state === 'silent' || state === 'open'

function flowsTouched(cites: readonly string[], reader: LawReader): Changes['flows'] {
  if (reader.filters.mine === null) return null
  return { touched: [...new Set(cites.flatMap((cite) => reader.flowsOf(cite)))].sort() }
}

function byChange(regions: readonly Region[], reader: LawReader): GateChanges['changes'] {
  const groups = new Map<string, Region[]>()
  for (const r of regions) {
    const change = JSON.stringify([r.before.state, r.before.mechanisms, r.after.state, r.after.mechanisms])
    groups.set(change, [...(groups.get(change) ?? []), r])
  }
  return [...groups.values()].map((same) => ({
    was: effectShown(same[0]!.before, same[0]!.after, reader),
    now: effectShown(same[0]!.after, same[0]!.before, reader),
    cases: same.map((r) => caseShown(r, reader)),
  }))
}

function effectShown(effect: Region['before'], other: Region['before'], reader: LawReader): EffectShown {
  const others = new Set(other.mechanisms.map((way) => way.join(' ')))
  return {
    state: effect.state,
    ways: effect.mechanisms.map((way) => ({
      steps: way.map((id) => stepNamed(id, reader)),
      stays: others.has(way.join(' ')),
    })),
  }
}

function caseShown({ before, after, witness }: Region, reader: LawReader): CaseShown {
  const cites = (side: Region['before']) =>
    side.articles.map(({ rule, cite }) => ({ cite, to: reader.links.article(rule) ?? '' }))
  return { before: cites(before), after: cites(after), such: traitsOf(witness, reader) }
}

function stepNamed(id: string, reader: LawReader): StepNamed {
  const title = reader.book.mechanisms.find((m) => m.id === id)?.title ?? id
  return { id, to: reader.links.step(id), ...reader.step(id, title) }
}
