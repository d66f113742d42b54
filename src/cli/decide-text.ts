/** A decision as prose for counsel, in the language asked for: what is the answer, why, what to do, what nobody knows. */

import type {
  Assumed,
  Conflict,
  Counterfactual,
  Decision,
  FactChange,
  JurisdictionDecision,
  Obligation,
  OnwardDecision,
  Reason,
} from '../engine/index.ts'
import { type Book, factAt } from '../law/index.ts'
import { countryName, factName, labelOf } from '../law/labels/index.ts'
import { becauseIn } from './words/because.ts'
import { filled, type Language, type Phrases, phrasesIn } from './words/phrases.ts'
import { noTranslation, type Translation } from './words/translation.ts'
import { wrappedText } from './words/wrap.ts'

/** Ends with a line feed. What no translation holds stays in the book's own words. */
export function decisionText(
  decision: Decision,
  books: readonly Book[],
  language: Language = 'en',
  translation: Translation = noTranslation,
): string {
  return new DecisionText(books, language, translation).whole(decision)
}

class DecisionText {
  private readonly books: readonly Book[]
  private readonly language: Language
  private readonly say: Phrases
  private readonly translation: Translation

  constructor(books: readonly Book[], language: Language, translation: Translation) {
    this.books = books
    this.language = language
    this.say = phrasesIn(language)
    this.translation = translation
  }

  whole(decision: Decision): string {
    const { say } = this
    const { verdict, asOf: day } = decision
    const lines = [filled(say.heading, { VERDICT: verdict.toUpperCase(), verdict, day, words: say.verdicts[verdict] })]
    for (const answer of decision.jurisdictions) lines.push('', ...this.jurisdiction(answer))
    if (decision.conflicts.length > 0) lines.push('', say.conflicts, ...decision.conflicts.map((c) => this.conflict(c)))
    if (decision.onward.length > 0) lines.push('', say.onward, ...decision.onward.flatMap((link) => this.onward(link)))
    if (decision.wouldBePermittedIf.length > 0)
      lines.push('', say.otherwise, ...decision.wouldBePermittedIf.map((c) => this.otherwise(c)))
    lines.push('')
    for (const code of decision.notAsked) lines.push(filled(say.notAsked, { place: this.placeName(code) }))
    if (decision.reviewOn !== null) lines.push(filled(say.reviewOn, { day: decision.reviewOn }))
    for (const [id, digest] of Object.entries(decision.law.books)) lines.push(filled(say.law, { id, digest }))
    lines.push(say.notAdvice)
    return `${lines.join('\n')}\n`
  }

  private jurisdiction(answer: JurisdictionDecision): string[] {
    const { say } = this
    const lines = [`${this.placeName(answer.code)}${say.colon}${this.verdictOf(answer.verdict)}`]
    const section = (title: string, body: readonly string[]): void => {
      if (body.length > 0) lines.push(`  ${title}`, ...body)
    }
    section(answer.mechanisms.length > 1 ? say.routes : say.oneRoute, this.routes(answer))
    section(
      say.why,
      answer.reasons.filter((r) => !passedOver(r)).flatMap((r) => this.reason(r)),
    )
    section(
      say.passedOver,
      answer.reasons.filter(passedOver).flatMap((r) => this.reason(r)),
    )
    section(
      say.obligations,
      answer.obligations.map((o) => this.obligation(o)),
    )
    section(
      say.place,
      answer.place.map((p) => this.place(p)),
    )
    section(
      say.missing,
      answer.missing.map((path) => this.missing(path)),
    )
    section(
      say.assumed,
      answer.assumed.map((a) => this.assumed(a)),
    )
    section(say.unclear, answer.unclear.map(bullet))
    section(say.counting, answer.counted ? [] : [bullet(filled(say.uncounted, { rule: String(answer.uncountedBy) }))])
    section(say.cited, answer.citations.length === 0 ? [] : [bullet(answer.citations.join('; '))])
    return lines
  }

  /** In English the contract's word; elsewhere what it says. */
  private verdictOf(verdict: Decision['verdict']): string {
    return this.language === 'en' ? verdict : this.say.verdicts[verdict]
  }

  /** Links that are alike were decided once, and so share their answers. */
  private onward({ path, exporter, importer, verdict, jurisdictions }: OnwardDecision): string[] {
    const head = `${this.placeName(exporter)} → ${this.placeName(importer)} (${path})${this.say.colon}`
    const lines = [wrappedText(`${head}${this.verdictOf(verdict)}`, '  ')]
    for (const j of jurisdictions) {
      const told = (text: string) => lines.push(bullet(`${this.placeName(j.code)}${this.say.colon}${text}`))
      if (isBookless(j)) lines.push(bullet(filled(this.say.notAsked, { place: this.placeName(j.code) })))
      if (j.mechanisms.length > 0) told(j.mechanisms.map((m) => `[${m.join(', ')}]`).join(' | '))
      if (j.missing.length > 0) told(`${this.say.missing}${this.say.colon}${j.missing.join(', ')}`)
      for (const open of j.unclear) told(open)
      if (j.citations.length > 0) told(j.citations.join('; '))
    }
    return lines
  }

  private routes(answer: JurisdictionDecision): string[] {
    return answer.mechanisms.map((steps, i) =>
      wrappedText(`${i + 1}. ${steps.map((step) => this.step(step)).join(this.say.and)}`, '    ', '   '),
    )
  }

  private step(step: string): string {
    const title =
      this.translation.step(step) ?? this.books.flatMap((b) => b.mechanisms).find((m) => m.id === step)?.title
    return title === undefined ? step : `${title} [${step}]`
  }

  private reason(r: Reason): string[] {
    const { say } = this
    const failed = r.effect === 'refused' ? say.refused : r.effect === 'overridden' ? say.overridden : undefined
    const how = failed === undefined ? '' : this.aside(failed)
    const gist = this.translation.gist(r.rule) ?? r.gist
    const lines = [bullet(`${r.cite === '' ? '' : `${r.cite}${how}${say.colon}`}${gist}`)]
    const since = r.effect === 'overridden' ? '' : say.since
    const because = r.because.map((text) => becauseIn(text, this.language, this.translation.number))
    if (because.length > 0) lines.push(wrappedText(`${since}${because.join(say.apart)}`, '      '))
    return lines
  }

  private obligation(o: Obligation): string {
    const { say } = this
    const { gist, clock } = this.translated(o)
    const within = clock === null ? '' : filled(o.duty === 'keep' ? say.keptFor : say.within, { clock })
    const depends = o.depends.length === 0 ? '' : filled(say.depends, { facts: this.listed(o.depends.map(this.fact)) })
    const duty = say.duties[o.duty] ?? o.duty
    return bullet(filled(say.obligation, { duty, within, detail: gist, cite: o.cite, depends }))
  }

  /** Where the article has been translated, its gist for the detail, which no translation holds; the gist says from when a clock runs. */
  private translated(o: Obligation): { readonly gist: string; readonly clock: string | null } {
    for (const article of this.books.flatMap((b) => b.instruments.flatMap((i) => i.articles))) {
      const gist = article.cite === o.cite ? this.translation.gist(article.id) : undefined
      if (gist === undefined) continue
      for (const version of article.versions)
        for (const e of 'then' in version ? version.then : [])
          if (e.effect === 'duty' && e.duty === o.duty && e.detail === o.detail) {
            const { days, dayType } = e.clock ?? {}
            const counted = dayType === undefined ? null : filled(this.say.days[dayType], { days: String(days) })
            return { gist, clock: counted }
          }
    }
    return { gist: o.detail, clock: o.within }
  }

  private place(p: JurisdictionDecision['place'][number]): string {
    const [met, unmet, unknown] = this.say.placeMet
    const how = p.met === null ? unknown : p.met ? met : unmet
    const where = filled(this.say.modes[p.mode] ?? `${p.mode} in {place}`, { place: this.placeName(p.country) })
    return bullet(`${where}${this.aside(p.cite)}${this.say.colon}${how}`)
  }

  private missing(path: string): string {
    const question = factAt(path)?.question[this.language]
    return bullet(question === undefined ? path : `${path}${this.say.colon}${question}`)
  }

  private assumed(a: Assumed): string {
    const { fact, value, cite } = a
    const empty = value === null || (Array.isArray(value) && value.length === 0)
    const words = Array.isArray(value) ? value.map(String) : [String(value)]
    const text = empty ? this.say.none : this.listed(words.map((word) => this.word(fact, word)))
    return bullet(`${this.fact(fact)}${this.say.colon}${text}${cite === undefined ? '' : this.aside(cite)}`)
  }

  private conflict({ kind, act, between, certain, text }: Conflict): string {
    const { conflictOf, conflictOpen, apart } = this.say
    const [a, b] = between.map(({ code }) => this.placeName(code)) as [string, string]
    const step = act.startsWith('step:') ? this.step(act.slice('step:'.length)) : ''
    const own = conflictOf === undefined ? text : filled(conflictOf[kind], { a, b, step })
    const open = certain || conflictOf === undefined ? '' : conflictOpen
    const cites = between.map(({ cite }) => cite).filter((cite) => cite !== '')
    return wrappedText(`${own}${open}${cites.length === 0 ? '' : this.aside(cites.join(apart))}`, '  ')
  }

  private otherwise(c: Counterfactual): string {
    const text = this.language === 'en' ? c.text : c.changes.map((change) => this.change(change)).join(this.say.and)
    return wrappedText(`  ${text}`, '  ')
  }

  private change({ fact: path, drop, atMost, to }: FactChange): string {
    const { say } = this
    const fact = this.fact(path)
    if (drop !== undefined)
      return filled(say.drop, { fact, words: this.listed(drop.map((word) => this.word(path, word))) })
    if (atMost !== undefined) return filled(say.atMost, { fact, number: String(atMost) })
    return filled(say.to, { fact, value: this.word(path, String(to)) })
  }

  /** In English paths and words of the contract; elsewhere what they say. */
  private readonly fact = (path: string): string => (this.language === 'en' ? path : factName(path, this.language))

  private word(path: string, word: string): string {
    return this.language === 'en' ? word : labelOf(path, word, this.language)
  }

  private aside(text: string): string {
    return filled(this.say.aside, { text })
  }

  private listed(items: readonly string[]): string {
    return items.join(this.say.listed)
  }

  private placeName(code: string): string {
    return placeName(code, this.language)
  }
}

function isBookless(j: OnwardDecision['jurisdictions'][number]): boolean {
  return j.verdict === 'undetermined' && j.missing.length === 0 && j.citations.length === 0
}

function bullet(text: string): string {
  return wrappedText(text, '    ')
}

/** An article that was looked at and did not carry the decision. */
function passedOver(r: Reason): boolean {
  return r.effect === 'refused' || r.effect === 'overridden'
}

/** `Japan`; a zone keeps its code: `China (CN-GBA)`. */
export function placeName(code: string, language: Language = 'en'): string {
  if (code === 'ZZ') return phrasesIn(language).unknownPlace
  const [country = code] = code.split('-')
  const name = countryName(country, language)
  return code === country ? name : `${name} (${code})`
}
