/** An article in full: what it says on the day, its other versions, what stands against it, and the facts it names. */

import { decides, versionOn } from '../../engine/dates.ts'
import { paragraphsOf } from '../../engine/prose.ts'
import {
  type Article,
  type Book,
  type Confidence,
  type Day,
  type Effect,
  factAt,
  type Instrument,
} from '../../law/index.ts'
import { factName } from '../../law/labels/index.ts'
import { type ArticleEntry, articleEntry, versionShown } from './law-entries.ts'
import type { LawReader } from './law-reader.ts'
import { factAnchor, type ParagraphShown, type SaidShown } from './law-spans.ts'
import type { Said } from './law-words.ts'

export interface ArticleShown extends ArticleEntry {
  readonly paragraphs: readonly ParagraphShown[]
}

export interface ArticleInFull extends ArticleShown {
  readonly confidence: Confidence
  readonly versions: readonly VersionShown[]
  /** Articles of the day that prevail over this one, or lift it. */
  readonly against: readonly Related[]
  /** Articles of the day that lift demands at the question at which this one makes them. */
  readonly exceptions: readonly Related[]
  /** Articles of the day that offer other ways to fulfil it. */
  readonly offers: readonly Related[]
}

export interface VersionShown {
  readonly from: Day | null
  readonly until: Day | null
  readonly gist: Said
  readonly shown: boolean
}

export interface Related {
  readonly to: string
  readonly cite: string
  readonly gist: Said
}

/** A fact as its declaration defines it. */
export interface FactShown {
  readonly anchor: string
  readonly path: string
  readonly name: SaidShown
  readonly meaning: Said | null
  readonly question: string | null
}

export function articleShown(article: Article, i: Instrument, reader: LawReader): ArticleShown {
  const version = versionShown(article, reader.asOf)
  return {
    ...articleEntry(article, i, reader),
    paragraphs: paragraphsOf(version, reader.wording).map((p) => reader.links.paragraph(p)),
  }
}

export function articleInFull(article: Article, i: Instrument, reader: LawReader): ArticleInFull {
  const version = versionShown(article, reader.asOf)
  const effects = 'then' in version ? version.then : []
  const gates = effects.flatMap(gatesBound)
  const related = (finds: (effect: Effect) => boolean) => relatedBy(reader, article, (v) => v.then.some(finds))
  const prevails = relatedBy(reader, article, ({ overrides, then }) =>
    [...(overrides ?? []), ...then.flatMap((e) => (e.effect === 'exempts' ? e.targets : []))].includes(article.id),
  )
  const lifting = related((e) => {
    const lifted = e.effect === 'exempts' ? e.targets : e.effect === 'outOfScope' ? e.gates : []
    return gates.some((gate) => lifted.some((target) => gate === target || gate.startsWith(`${target}.`)))
  })
  return {
    ...articleShown(article, i, reader),
    confidence: version.confidence ?? i.confidence,
    versions: article.versions.map((v) => ({
      from: v.from ?? i.inForce ?? null,
      until: v.until ?? i.until ?? null,
      gist: reader.gist(article.id, v.gist),
      shown: v === version,
    })),
    against: prevails,
    exceptions: lifting.filter((one) => !prevails.some(({ to }) => to === one.to)),
    offers: related((e) => e.effect === 'offers' && e.target === article.id),
  }
}

export function factsShown(reader: LawReader): readonly FactShown[] {
  const { book, lang, links, wording } = reader
  return [...links.facts].map((path) => {
    const declared = factAt(path)
    const meaning = declared?.meaning ?? book.derived.find((d) => d.path === path)?.meaning
    const name: SaidShown = declared === undefined ? nameOfNumber(path, reader) : [factName(path, lang)]
    return {
      anchor: factAnchor(path),
      path,
      name: name.length > 0 ? name : links.said(wording.noun(path)),
      meaning: meaning === undefined ? null : reader.own(meaning),
      question: declared?.question[lang] ?? null,
    }
  })
}

/** Without the link to itself. */
function nameOfNumber(path: string, { wording, lang }: LawReader): SaidShown {
  return wording
    .noun(path)
    .map((span) =>
      typeof span === 'string' ? span : { text: span.text, ...(span.own && lang !== 'en' ? { english: true } : {}) },
    )
}

/** Questions at which an effect makes a demand. */
function gatesBound(e: Effect): readonly string[] {
  switch (e.effect) {
    case 'requires':
    case 'forbids':
    case 'approve':
    case 'place':
    case 'not-encoded':
      return [e.gate]
    default:
      return []
  }
}

type WithEffects = { readonly then: readonly Effect[]; readonly overrides?: readonly string[] }

function relatedBy(reader: LawReader, but: Article, finds: (version: WithEffects) => boolean): readonly Related[] {
  const { book, asOf, links } = reader
  return standingIn(book, asOf).flatMap(({ article, version }) =>
    article !== but && 'then' in version && finds(version)
      ? [{ to: links.article(article.id) ?? '', cite: article.cite, gist: reader.gist(article.id, version.gist) }]
      : [],
  )
}

function standingIn(book: Book, day: Day) {
  return book.instruments
    .filter((i) => decides(i, day))
    .flatMap(({ articles }) =>
      articles.flatMap((article) => {
        const version = versionOn(article.versions, day)
        return version === undefined ? [] : [{ article, version }]
      }),
    )
}
