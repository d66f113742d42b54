/** A decision as prose for counsel, in the language asked for: what is the answer, why, what to do, what nobody knows. */

import type {
  Assumed,
  Conflict,
  Counterfactual,
  Decision,
  JurisdictionDecision,
  Obligation,
  OnwardDecision,
  Reason,
} from '../engine/index.ts'
import { type Book, factAt } from '../law/index.ts'
import { DecisionWords, passedOver } from './decision-words.ts'
import { filled, type Language, type Phrases } from './phrases.ts'
import { noTranslation, type Translation } from './translation.ts'
import { wrappedText } from './wrap.ts'

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
  private readonly words: DecisionWords
  private readonly say: Phrases

  constructor(books: readonly Book[], language: Language, translation: Translation) {
    this.words = new DecisionWords(books, language, translation)
    this.say = this.words.say
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
    for (const code of decision.notAsked) lines.push(filled(say.notAsked, { place: this.words.placeName(code) }))
    if (decision.reviewOn !== null) lines.push(filled(say.reviewOn, { day: decision.reviewOn }))
    for (const [id, digest] of Object.entries(decision.law.books)) lines.push(filled(say.law, { id, digest }))
    lines.push(say.notAdvice)
    return `${lines.join('\n')}\n`
  }

  private jurisdiction(answer: JurisdictionDecision): string[] {
    const { say } = this
    const lines = [`${this.words.placeName(answer.code)}${say.colon}${this.words.verdict(answer.verdict)}`]
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

  /** Links that are alike were decided once, and so share their answers. */
  private onward({ path, exporter, importer, verdict, jurisdictions }: OnwardDecision): string[] {
    const head = `${this.words.placeName(exporter)} → ${this.words.placeName(importer)} (${path})${this.say.colon}`
    const lines = [wrappedText(`${head}${this.words.verdict(verdict)}`, '  ')]
    for (const j of jurisdictions) {
      const told = (text: string) => lines.push(bullet(`${this.words.placeName(j.code)}${this.say.colon}${text}`))
      if (isBookless(j)) lines.push(bullet(filled(this.say.notAsked, { place: this.words.placeName(j.code) })))
      if (j.mechanisms.length > 0) told(j.mechanisms.map((m) => `[${m.join(', ')}]`).join(' | '))
      if (j.missing.length > 0) told(`${this.say.missing}${this.say.colon}${j.missing.join(', ')}`)
      for (const open of j.unclear) told(open)
      if (j.citations.length > 0) told(j.citations.join('; '))
    }
    return lines
  }

  private routes(answer: JurisdictionDecision): string[] {
    return answer.mechanisms.map((steps, i) =>
      wrappedText(`${i + 1}. ${steps.map((step) => this.words.step(step)).join(this.say.and)}`, '    ', '   '),
    )
  }

  private reason(r: Reason): string[] {
    const { say, words } = this
    const failed = words.failed(r)
    const how = failed === undefined ? '' : this.aside(failed)
    const lines = [bullet(`${r.cite === '' ? '' : `${r.cite}${how}${say.colon}`}${words.gist(r).text}`)]
    const since = r.effect === 'overridden' ? '' : say.since
    const because = words.because(r)
    if (because.length > 0) lines.push(wrappedText(`${since}${because.join(say.apart)}`, '      '))
    return lines
  }

  private obligation(o: Obligation): string {
    const { say, words } = this
    const { duty, detail, clock } = words.duty(o)
    const within = clock === null ? '' : filled(o.duty === 'keep' ? say.keptFor : say.within, { clock })
    const facts = words.listed(o.depends.map(words.fact))
    const depends = o.depends.length === 0 ? '' : filled(say.depends, { facts })
    return bullet(filled(say.obligation, { duty, within, detail: detail.text, cite: o.cite, depends }))
  }

  private place(p: JurisdictionDecision['place'][number]): string {
    return bullet(`${this.words.where(p)}${this.aside(p.cite)}${this.say.colon}${this.words.met(p)}`)
  }

  private missing(path: string): string {
    const question = factAt(path)?.question[this.words.language]
    return bullet(question === undefined ? path : `${path}${this.say.colon}${question}`)
  }

  private assumed({ fact, value, cite }: Assumed): string {
    const { words, say } = this
    const text = words.value(fact, value)
    return bullet(`${words.fact(fact)}${say.colon}${text}${cite === undefined ? '' : this.aside(cite)}`)
  }

  private conflict(c: Conflict): string {
    const cites = c.between.map(({ cite }) => cite).filter((cite) => cite !== '')
    const cited = cites.length === 0 ? '' : this.aside(cites.join(this.say.apart))
    return wrappedText(`${this.words.conflict(c).text}${cited}`, '  ')
  }

  private otherwise(c: Counterfactual): string {
    return wrappedText(`  ${this.words.changed(c)}`, '  ')
  }

  private aside(text: string): string {
    return filled(this.say.aside, { text })
  }
}

function isBookless(j: OnwardDecision['jurisdictions'][number]): boolean {
  return j.verdict === 'undetermined' && j.missing.length === 0 && j.citations.length === 0
}

function bullet(text: string): string {
  return wrappedText(text, '    ')
}
