/** What a language needs to say conditions, effects and steps of law: the sentences, into which facts, words and citations are put. */

import type { Confidence, Day, Effect } from '../law/index.ts'
import type { Language } from '../law/labels/index.ts'
import type { Said } from './said.ts'

/** Names as the book gives them, in the language where somebody has translated them. */
export interface Names {
  /** An article or a gate. */
  target(id: string): Said
  step(id: string): Said
  /** Alternatives, each a list of steps. */
  paths(paths: readonly (readonly string[])[]): Said
  /** The book's own words. */
  own(text: string): Said
}

export interface Speech {
  readonly language: Language
  /** Longer conditions are lists. */
  readonly inlineLength: number
  /** Of a fact of transfers. */
  noun(fact: string): string | undefined
  /** Of a number that the book works out, by the meaning that its declaration gives. */
  numberNoun(meaning: string): string
  word(fact: string, value: string): string
  either(words: readonly string[]): string
  readonly conditions: ConditionSpeech
  effect(effect: Effect, names: Names): Said
  readonly paths: { readonly none: string; readonly and: string; readonly or: string }
  step(title: Said, id: string): Said
  question(question: Said, gate: string): Said
  readonly rules: RuleSpeech
  readonly steps: StepSpeech
}

export interface ConditionSpeech {
  readonly groups: Readonly<Record<'all' | 'any', string>>
  readonly headings: Readonly<Record<'means' | 'when' | 'provided' | 'done', string>>
  /** A short condition after its heading. */
  short(heading: string, condition: Said): Said
  /** A heading above a list. */
  above(heading: string, group: string): Said
  all(parts: readonly Said[]): Said
  any(parts: readonly Said[]): Said
  defined(article: Said, negated: boolean): Said
  is(fact: string, noun: Said, words: readonly string[], negated: boolean): Said
  has(noun: Said, words: string, negated: boolean): Said
  within(noun: Said, words: string, negated: boolean): Said
  amount(noun: Said, value: number, below: boolean): Said
  day(noun: Said, day: Day, op: 'before' | 'after', negated: boolean): Said
  listed(noun: Said, list: Said, negated: boolean): Said
}

export interface RuleSpeech {
  presumed(fact: string, noun: Said, as: readonly string[]): Said
  yieldsTo(cites: Said): Said
  overrides(cites: Said): Said
  open(text: Said, decides: boolean): Said
  confidence(word: Confidence): string
}

export interface StepSpeech {
  readonly unobtainable: string
  /** @param cite empty where the book names none */
  obtainable(cite: string): string
  obtainableWhen(cite: string): string
  accepts(statuses: readonly string[]): string
  age(days: number, kind: 'calendar' | 'business'): string
  valid(years: number, cite: string): string
  companion(step: Said, cite: string): Said
  implies(steps: Said): Said
}
