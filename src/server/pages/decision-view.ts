/** A decision as a page shows it: each part in the reader’s language where somebody has translated it, with the paths of the law it cites. */

import {
  type Conflict,
  type Decision,
  digestOf,
  type JurisdictionDecision,
  type Obligation,
  type OnwardDecision,
  type Reason,
  verdicts,
} from '../../engine/index.ts'
import { type Book, type Day, dayNumber, factAt } from '../../law/index.ts'
import type { Language } from '../../law/labels/index.ts'
import { DecisionWords, passedOver, type Said } from '../../prose/decision-words.ts'
import { translationFrom } from '../../prose/translation.ts'
import { booksFor } from '../deciding.ts'
import type { LawShelf } from '../law-shelf.ts'
import { lastChecked } from '../shelf-books.ts'
import { lawPaths } from './law-path.ts'

export interface StepShown extends Said {
  /** `cn.scc` */
  readonly id: string
  readonly cites: readonly string[]
}

export interface ReasonShown {
  readonly cite: string
  readonly gist: Said
  /** Why it does not carry the decision; null where it does. */
  readonly failed: string | null
  readonly because: readonly string[]
}

export interface DutyShown {
  readonly duty: string
  readonly detail: Said
  readonly cite: string
  /** Null where it has none. */
  readonly clock: string | null
  /** The clock says how long to keep, not by when to act. */
  readonly keeps: boolean
  /** Names of facts on which it rests and that are not known. */
  readonly depends: readonly string[]
}

export interface FactShown {
  readonly path: string
  readonly name: string
}

export interface JurisdictionShown {
  readonly code: string
  readonly name: string
  readonly verdict: string
  /** Its law is not here, so it could not be asked. */
  readonly noBook: boolean
  /** Alternatives, each to be done whole. */
  readonly mechanisms: readonly (readonly StepShown[])[]
  readonly duties: readonly DutyShown[]
  readonly places: readonly {
    readonly where: string
    readonly how: string
    readonly met: boolean | null
    readonly cite: string
  }[]
  readonly reasons: readonly ReasonShown[]
  readonly passedOver: readonly ReasonShown[]
  readonly missing: readonly (FactShown & { readonly question: string | null })[]
  readonly assumed: readonly (FactShown & { readonly value: string; readonly cite: string | null })[]
  readonly unclear: readonly Said[]
  /** The rule by which its people are not counted. */
  readonly uncountedBy: string | null
  readonly cites: readonly string[]
}

export interface LinkShown {
  readonly path: string
  readonly from: string
  readonly to: string
  readonly verdict: string
  readonly laws: readonly Pick<
    JurisdictionShown,
    'code' | 'name' | 'verdict' | 'noBook' | 'mechanisms' | 'missing' | 'unclear' | 'cites'
  >[]
}

export interface BookShown {
  readonly id: string
  readonly name: string
  readonly digest: string
  /** The last day on which some part of it was compared with its source, and how long ago that is. */
  readonly checked: Day
  readonly checkedDays: number
}

export interface DecisionView {
  readonly verdict: string
  readonly asOf: Day
  /** Strictest first. */
  readonly jurisdictions: readonly JurisdictionShown[]
  readonly conflicts: readonly (Said & { readonly certain: boolean; readonly cites: readonly string[] })[]
  readonly onward: readonly LinkShown[]
  /** Changes under any one of which no step would be needed. */
  readonly otherwise: readonly string[]
  /** Countries or regions without a book. */
  readonly notAsked: readonly string[]
  readonly reviewOn: Day | null
  readonly books: readonly BookShown[]
  /** Paths by citation. */
  readonly laws: { readonly [cite: string]: string }
}

/** Books that a decision names, and the words that tell it. */
export async function wordsFor(shelf: LawShelf, bookIds: readonly string[], lang: Language) {
  const books = await booksFor(shelf, { countries: bookIds, all: false })
  const beside = await Promise.all(books.map(({ id }) => shelf.words(id, lang)))
  return { books, words: new DecisionWords(books, lang, translationFrom(beside), true) }
}

/** @param today from which the age of the last comparison is counted */
export async function viewOf(shelf: LawShelf, decision: Decision, lang: Language, today: Day): Promise<DecisionView> {
  const { books, words } = await wordsFor(shelf, Object.keys(decision.law.books), lang)
  const told = new Telling(books, words)
  const strictness = (j: { readonly verdict: Decision['verdict'] }) => verdicts.indexOf(j.verdict)
  const jurisdictions = decision.jurisdictions
    .toSorted((a, b) => strictness(b) - strictness(a))
    .map((j) => told.jurisdiction(j))
  const conflicts = decision.conflicts.map((c) => told.conflict(c))
  const onward = decision.onward.map((link) => told.link(link))
  return {
    verdict: decision.verdict,
    asOf: decision.asOf,
    jurisdictions,
    conflicts,
    onward,
    otherwise: decision.wouldBePermittedIf.map((c) => words.changed(c)),
    notAsked: decision.notAsked.map((code) => words.placeName(code)),
    reviewOn: decision.reviewOn,
    books: books.map((book) => bookShown(book, words, shelf, today)),
    laws: await lawPaths(shelf, citesIn({ jurisdictions, conflicts, onward })),
  }
}

function bookShown(book: Book, words: DecisionWords, shelf: LawShelf, today: Day): BookShown {
  const checked = lastChecked(book)
  return {
    id: book.id,
    name: words.placeName(book.jurisdiction),
    digest: digestOf(book, shelf.sha256Hex),
    checked,
    checkedDays: Math.max(0, dayNumber(today) - dayNumber(checked)),
  }
}

function citesIn({
  jurisdictions,
  conflicts,
  onward,
}: Pick<DecisionView, 'jurisdictions' | 'conflicts' | 'onward'>): readonly string[] {
  const steps = (mechanisms: JurisdictionShown['mechanisms']) => mechanisms.flat().flatMap(({ cites }) => cites)
  const own = jurisdictions.flatMap((j) => [
    ...j.cites,
    ...steps(j.mechanisms),
    ...[...j.reasons, ...j.passedOver, ...j.duties, ...j.places].map(({ cite }) => cite),
    ...j.assumed.flatMap(({ cite }) => (cite === null ? [] : [cite])),
  ])
  const links = onward.flatMap(({ laws }) => laws.flatMap((j) => [...j.cites, ...steps(j.mechanisms)]))
  return [...own, ...conflicts.flatMap(({ cites }) => cites), ...links]
}

class Telling {
  private readonly books: readonly Book[]
  private readonly words: DecisionWords

  constructor(books: readonly Book[], words: DecisionWords) {
    this.books = books
    this.words = words
  }

  jurisdiction(j: JurisdictionDecision): JurisdictionShown {
    const { words } = this
    const reasons = j.reasons.filter(({ rule }) => rule !== '')
    return {
      ...this.law(
        j,
        j.reasons.some(({ effect }) => effect === 'no-book'),
      ),
      duties: j.obligations.map((o) => this.duty(o)),
      places: j.place.map((p) => ({ where: words.where(p), how: words.met(p), met: p.met, cite: p.cite })),
      reasons: reasons.filter((r) => !passedOver(r)).map((r) => this.reason(r)),
      passedOver: reasons.filter(passedOver).map((r) => this.reason(r)),
      assumed: j.assumed.map(({ fact, value, cite }) => ({
        ...this.fact(fact),
        value: words.value(fact, value),
        cite: cite ?? null,
      })),
      uncountedBy: j.counted ? null : j.uncountedBy,
    }
  }

  link({ path, exporter, importer, verdict, jurisdictions }: OnwardDecision): LinkShown {
    const bookless = (j: OnwardDecision['jurisdictions'][number]) =>
      j.verdict === 'undetermined' && j.missing.length === 0 && j.citations.length === 0
    return {
      path,
      from: this.words.placeName(exporter),
      to: this.words.placeName(importer),
      verdict,
      laws: jurisdictions.map((j) => this.law(j, bookless(j))),
    }
  }

  conflict(c: Conflict) {
    const cites = c.between.flatMap(({ cite }) => (cite === '' ? [] : [cite]))
    return { ...this.words.conflict(c), certain: c.certain, cites }
  }

  private law(j: OnwardDecision['jurisdictions'][number], noBook: boolean) {
    return {
      code: j.code,
      name: this.words.placeName(j.code),
      verdict: j.verdict,
      noBook,
      mechanisms: j.mechanisms.map((steps) => steps.map((step) => this.step(step))),
      missing: j.missing.map((path) => ({
        ...this.fact(path),
        question: factAt(path)?.question[this.words.language] ?? null,
      })),
      unclear: j.unclear.map((text) => this.words.untranslated(text)),
      cites: j.citations,
    }
  }

  private step(id: string): StepShown {
    const cites = this.books.flatMap((b) => b.mechanisms).find((m) => m.id === id)?.cite ?? []
    return { id, cites, ...(this.words.stepTitle(id) ?? { text: id, english: false }) }
  }

  private reason(r: Reason): ReasonShown {
    const { words } = this
    return { cite: r.cite, gist: words.gist(r), failed: words.failed(r) ?? null, because: words.because(r) }
  }

  private duty(o: Obligation): DutyShown {
    const { duty, detail, clock } = this.words.duty(o)
    return { duty, detail, clock, cite: o.cite, keeps: o.duty === 'keep', depends: o.depends.map(this.words.fact) }
  }

  /** More of a safeguard is named by its step’s title. */
  private fact(path: string): FactShown {
    const detail = /^safeguards\[(.+)\]\.(\w+)$/.exec(path)
    const title = detail === null ? undefined : this.words.stepTitle(detail[1]!)?.text
    return { path, name: title === undefined ? this.words.fact(path) : `${title} · ${detail![2]}` }
  }
}
