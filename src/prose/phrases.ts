/** What is said to people, once for each language. Facts have their questions in their declarations; law, its own words. */

import type { Language } from '../law/labels/index.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { zhHans } from './zh-Hans.ts'

export { type Language, languages } from '../law/labels/index.ts'

export type BecauseShape =
  | 'has'
  | 'hasNone'
  | 'only'
  | 'notOnly'
  | 'is'
  | 'isNot'
  | 'unknown'
  | 'least'
  | 'under'
  | 'limit'
  | 'before'
  | 'notBefore'
  | 'from'
  | 'notFrom'
  | 'overridden'
  | 'unlisted'

export interface Phrases {
  readonly verdicts: Readonly<
    Record<'permitted' | 'conditional' | 'prohibited' | 'undetermined' | 'out-of-scope', string>
  >
  /** `{day}` and `{verdict}` are replaced. */
  readonly heading: string
  readonly conflicts: string
  /** By kind, between the laws `{a}` and `{b}`; absent where the engine's own words are the language's. */
  readonly conflictOf?: Readonly<Record<'place' | 'act' | 'keep' | 'step', string>>
  readonly conflictOpen: string
  readonly onward: string
  readonly otherwise: string
  /** One change of fact. */
  readonly drop: string
  readonly atMost: string
  readonly to: string
  readonly unknownPlace: string
  readonly notAsked: string
  readonly reviewOn: string
  readonly law: string
  readonly notAdvice: string
  readonly oneRoute: string
  readonly routes: string
  readonly why: string
  readonly passedOver: string
  readonly obligations: string
  /** One of them. */
  readonly obligation: string
  readonly place: string
  readonly placeMet: readonly [met: string, unmet: string, unknown: string]
  readonly missing: string
  readonly assumed: string
  readonly unclear: string
  readonly counting: string
  readonly uncounted: string
  readonly cited: string
  readonly refused: string
  readonly overridden: string
  readonly since: string
  /** `{clock}`: a clock in the words of the law, or `days` of its kind. */
  readonly within: string
  readonly keptFor: string
  readonly days: { readonly calendar: string; readonly business: string }
  readonly depends: string
  readonly and: string
  /** Between the items of a list. */
  readonly listed: string
  /** Between facts told one after another. */
  readonly apart: string
  /** `{text}` said by the way. */
  readonly aside: string
  readonly quoted: string
  readonly none: string
  readonly colon: string
  /** Of places and duties, by their words in the law; a word that is missing is shown as it is. */
  readonly modes: Readonly<Record<string, string>>
  readonly duties: Readonly<Record<string, string>>
  /** What the engine says of a fact, by the shape of its sentence; absent where its own words are the language's. */
  readonly because?: Readonly<Record<BecauseShape, string>>
  /** The interview. */
  readonly ask: {
    readonly exporter: string
    readonly importer: string
    readonly categories: string
    readonly collectedIn: string
    readonly held: string
    readonly heldSince: string
    readonly covers: string
    readonly hintOne: string
    readonly hintSeveral: string
    readonly hintNumber: string
    readonly hintDay: string
    readonly hintPlaces: string
    readonly hintPlace: string
    readonly hintCountry: string
    readonly hintSafeguards: string
    readonly hintOwners: string
    readonly hintCopy: string
    readonly hintActs: string
    readonly hintOnward: string
    readonly hintCounts: string
    readonly hinted: string
    readonly done: string
    readonly ended: string
    readonly bad: string
    readonly yes: readonly string[]
    readonly no: readonly string[]
    readonly dontKnow: readonly string[]
    readonly nothing: readonly string[]
  }
}

const all: Readonly<Record<Language, Phrases>> = { en, 'zh-Hans': zhHans, ja }

export function phrasesIn(language: Language): Phrases {
  return all[language]
}

/** `{day}` in the text replaced by what is given under `day`. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? values[name]! : whole))
}
