/** The parts of a decision in the language asked for: what the law has translated, the phrases between, and the names of facts. */

import type {
  Conflict,
  Counterfactual,
  Decision,
  FactChange,
  JurisdictionDecision,
  Obligation,
  Reason,
} from '../engine/index.ts'
import type { Book } from '../law/index.ts'
import { countryName, factName, labelOf } from '../law/labels/index.ts'
import { becauseIn } from './because.ts'
import { enNamed } from './en-named.ts'
import { filled, type Language, type Phrases, phrasesIn } from './phrases.ts'
import type { Translation } from './translation.ts'

/** A text of the law. */
export interface Said {
  readonly text: string
  /** No translation holds it, and another language was asked for. */
  readonly english: boolean
}

export class DecisionWords {
  readonly language: Language
  readonly say: Phrases
  private readonly books: readonly Book[]
  private readonly translation: Translation
  private readonly named: boolean

  /** @param named facts and words by the names people read; else, in English, by those of the contract */
  constructor(books: readonly Book[], language: Language, translation: Translation, named = false) {
    this.books = books
    this.language = language
    this.say = named && language === 'en' ? enNamed : phrasesIn(language)
    this.translation = translation
    this.named = named || language !== 'en'
  }

  /** In English the contract's word; elsewhere what it says. */
  verdict(verdict: Decision['verdict']): string {
    return this.language === 'en' ? verdict : this.say.verdicts[verdict]
  }

  /** Undefined where no book knows the step. */
  stepTitle(step: string): Said | undefined {
    const translated = this.translation.step(step)
    if (translated !== undefined) return { text: translated, english: false }
    const own = this.books.flatMap((b) => b.mechanisms).find((m) => m.id === step)?.title
    return own === undefined ? undefined : this.untranslated(own)
  }

  step(step: string): string {
    const title = this.stepTitle(step)
    return title === undefined ? step : `${title.text} [${step}]`
  }

  /** Of a reason, or of any article by its id and its own words. */
  gist({ rule, gist }: Pick<Reason, 'rule' | 'gist'>): Said {
    const translated = this.translation.gist(rule)
    return translated === undefined ? this.untranslated(gist) : { text: translated, english: false }
  }

  because(reason: Reason): readonly string[] {
    return reason.because.map((text) => becauseIn(text, this.language, this.numberName, this.say))
  }

  /** Why an article that was looked at did not carry the decision. */
  failed({ effect }: Reason): string | undefined {
    return effect === 'refused' ? this.say.refused : effect === 'overridden' ? this.say.overridden : undefined
  }

  duty(o: Obligation): { readonly duty: string; readonly detail: Said; readonly clock: string | null } {
    return { duty: this.say.duties[o.duty] ?? o.duty, ...this.dutyTranslated(o) }
  }

  where(p: JurisdictionDecision['place'][number]): string {
    return filled(this.say.modes[p.mode] ?? `${p.mode} in {place}`, { place: this.placeName(p.country) })
  }

  met({ met }: JurisdictionDecision['place'][number]): string {
    const [yes, no, unknown] = this.say.placeMet
    return met === null ? unknown : met ? yes : no
  }

  value(fact: string, value: unknown): string {
    const empty = value === null || (Array.isArray(value) && value.length === 0)
    const words = Array.isArray(value) ? value.map(String) : [String(value)]
    return empty ? this.say.none : this.listed(words.map((word) => this.word(fact, word)))
  }

  conflict({ kind, act, between, certain, text }: Conflict): Said {
    const { conflictOf, conflictOpen } = this.say
    const [a, b] = between.map(({ code }) => this.placeName(code)) as [string, string]
    const step = act.startsWith('step:') ? this.step(act.slice('step:'.length)) : ''
    const own = conflictOf === undefined ? text : filled(conflictOf[kind], { a, b, step })
    return { text: `${own}${certain || conflictOf === undefined ? '' : conflictOpen}`, english: false }
  }

  changed(c: Counterfactual): string {
    return this.named ? c.changes.map((change) => this.change(change)).join(this.say.and) : c.text
  }

  /** By the names people read, or by paths of the contract. */
  readonly fact = (path: string): string => (this.named ? factName(path, this.language) : path)

  listed(items: readonly string[]): string {
    return items.join(this.say.listed)
  }

  placeName(code: string): string {
    return placeName(code, this.language)
  }

  private word(path: string, word: string): string {
    return this.named ? labelOf(path, word, this.language) : word
  }

  private change({ fact: path, drop, atMost, to }: FactChange): string {
    const { say } = this
    const fact = this.fact(path)
    if (drop !== undefined)
      return filled(say.drop, { fact, words: this.listed(drop.map((word) => this.word(path, word))) })
    if (atMost !== undefined) return filled(say.atMost, { fact, number: String(atMost) })
    return filled(say.to, { fact, value: this.word(path, String(to)) })
  }

  /** Where the article has been translated, its gist for the detail, which no translation holds; the gist says from when a clock runs. */
  private dutyTranslated(o: Obligation): { readonly detail: Said; readonly clock: string | null } {
    for (const article of this.books.flatMap((b) => b.instruments.flatMap((i) => i.articles))) {
      const gist = article.cite === o.cite ? this.translation.gist(article.id) : undefined
      if (gist === undefined) continue
      for (const version of article.versions)
        for (const e of 'then' in version ? version.then : [])
          if (e.effect === 'duty' && e.duty === o.duty && e.detail === o.detail) {
            const { days, dayType } = e.clock ?? {}
            const counted = dayType === undefined ? null : filled(this.say.days[dayType], { days: String(days) })
            return { detail: { text: gist, english: false }, clock: counted }
          }
    }
    return { detail: this.untranslated(o.detail), clock: o.within }
  }

  /** In English the name of a number is what its book says of it. */
  private readonly numberName = (path: string): string | undefined => {
    if (this.language !== 'en') return this.translation.number(path)
    const meaning = this.books.flatMap((b) => b.derived).find((d) => d.path === path)?.meaning
    return meaning === undefined
      ? undefined
      : `${meaning.charAt(0).toLowerCase()}${meaning.slice(1).replace(/\.$/, '')}`
  }

  /** What stands in the book’s own English only. */
  untranslated(text: string): Said {
    return { text, english: this.language !== 'en' }
  }
}

/** An article that was looked at and did not carry the decision. */
export function passedOver({ effect }: Reason): boolean {
  return effect === 'refused' || effect === 'overridden'
}

/** `Japan`; a zone keeps its code: `China (CN-GBA)`. */
function placeName(code: string, language: Language = 'en'): string {
  if (code === 'ZZ') return phrasesIn(language).unknownPlace
  const [country = code] = code.split('-')
  const name = countryName(country, language)
  return code === country ? name : `${name} (${code})`
}
