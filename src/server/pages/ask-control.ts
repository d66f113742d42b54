/** How a question is answered on a page: which control, with which choices. */

import { countries, type FactDeclaration, factAt, isPlainObject } from '../../law/index.ts'
import { countryName, type Language, labelOf } from '../../law/labels/index.ts'
import { recordShapes } from '../../law/records.ts'
import type { DecisionWords, Said } from '../../prose/decision-words.ts'
import type { AskedOption, AskedQuestion } from '../interview.ts'

export interface Choice {
  readonly value: string
  readonly label: Said
}

export interface FieldShown {
  readonly name: string
  readonly kind: 'country' | 'one' | 'count' | 'share' | 'day'
  readonly choices: readonly Choice[]
}

export type Control =
  | { readonly kind: 'country' | 'one'; readonly choices: readonly Choice[] }
  /** `tree`: dotted words, of which one covers those below it. */
  | { readonly kind: 'several'; readonly choices: readonly Choice[]; readonly tree: boolean }
  /** Places that some law tells apart, and all there are. */
  | { readonly kind: 'places'; readonly choices: readonly Choice[]; readonly others: readonly Choice[] }
  | { readonly kind: 'count' | 'day' }
  | { readonly kind: 'records'; readonly fields: readonly FieldShown[]; readonly rows: number }

/** @param near places of this transfer, offered beside those that some law tells apart */
export function controlFor(question: AskedQuestion, near: readonly string[], words: DecisionWords): Control {
  const { path, kind, options } = question
  const { language } = words
  const choices = options.map((option) => optionChoice(path, option, words))
  const fact = factAt(path)
  if (path === 'safeguards') return { kind: 'several', choices, tree: false }
  if (path.endsWith('].scope')) return { kind: 'one', choices: yesNo(words) }
  if (path.endsWith('.zone')) return { kind: 'one', choices: choices.filter(({ value }) => mayLieIn(value, near)) }
  if (fact?.places === true)
    return { kind: 'places', choices: placeChoices(options, near, language), others: countryChoices(language) }
  switch (kind) {
    case 'place':
      return { kind: 'country', choices: countryChoices(language) }
    case 'words':
      return { kind: 'several', choices, tree: fact?.tree === true }
    case 'choice':
      return { kind: 'one', choices }
    case 'day':
      return { kind: 'day' }
    case 'records':
      return recordsControl(path, words)
    default:
      return { kind: 'count' }
  }
}

export const plainChoice = (path: string, value: string, language: Language): Choice => ({
  value,
  label: { text: labelOf(path, value, language), english: false },
})

/** A step has the title that a translation of its law gives it. */
function optionChoice(path: string, { value, label }: AskedOption, words: DecisionWords): Choice {
  if (path === 'safeguards') return { value, label: words.stepTitle(value) ?? { text: value, english: false } }
  const text = label[words.language]
  return { value, label: { text: text ?? label.en ?? value, english: text === undefined && label.en !== undefined } }
}

const yesNo = ({ say }: DecisionWords): readonly Choice[] =>
  (['yes', 'no'] as const).map((value) => ({ value, label: { text: say.ask[value][0] ?? value, english: false } }))

/** The Greater Bay Area reaches over three of them; a zone that lies elsewhere is refused later, with a sentence. */
const mayLieIn = (zone: string, near: readonly string[]) =>
  zone === 'CN-GBA'
    ? near.some((place) => /^(CN|HK|MO)/.test(place))
    : near.some((place) => zone.startsWith(place.slice(0, 2)))

function placeChoices(options: readonly AskedOption[], near: readonly string[], language: Language): readonly Choice[] {
  const places = new Set([...near, ...options.map(({ value }) => value)])
  return [...places].map((value) => ({
    value,
    label: { text: `${labelOf('importer.country', value, language)} ${value}`, english: false },
  }))
}

const known = new Map<Language, readonly Choice[]>()

/** Countries and regions with their codes, as the language sorts them. */
export function countryChoices(language: Language): readonly Choice[] {
  const made = known.get(language)
  if (made !== undefined) return made
  const { compare } = new Intl.Collator(language)
  const choices = countries
    .map((value) => ({ value, label: { text: `${countryName(value, language)} ${value}`, english: false } }))
    .sort((a, b) => compare(a.label.text, b.label.text))
  known.set(language, choices)
  return choices
}

const rowsOffered = 4
/** Fields that the interview leaves out: whoever has them pastes the JSON. */
const left: ReadonlySet<string> = new Set(['name', 'refreshed', 'trailing12Months', 'role'])

function recordsControl(path: string, words: DecisionWords): Control {
  const shape = recordShapes.get(path)
  const { language } = words
  const fields = Object.entries(shape?.fields ?? {}).flatMap(([name, { kind }]): FieldShown[] => {
    if (left.has(name) || kind === 'nested' || kind === 'text') return []
    if (kind === 'place') return [{ name, kind: 'country', choices: countryChoices(language) }]
    if (kind === 'flag') return [{ name, kind: 'one', choices: yesNo(words) }]
    if (kind === 'day' || kind === 'share' || kind === 'count') return [{ name, kind, choices: [] }]
    return [{ name, kind: 'one', choices: kind.map((word) => plainChoice(`${path}.${name}`, word, language)) }]
  })
  if (shape?.of === 'one') return { kind: 'records', fields, rows: 1 }
  if (shape?.of !== 'by-category') return { kind: 'records', fields, rows: rowsOffered }
  const categories = (factAt('data.categories')?.values ?? []).map((word) => plainChoice(path, word, language))
  return {
    kind: 'records',
    fields: [{ name: 'category', kind: 'one', choices: categories }, ...fields],
    rows: rowsOffered,
  }
}

/** What of a stated value the control shows as given. */
export function givenIn(fact: FactDeclaration | undefined, value: unknown): readonly string[] {
  if (value === null || value === undefined || fact === undefined) return []
  if (fact.path === 'safeguards' && Array.isArray(value))
    return value.flatMap((one: unknown) => (isPlainObject(one) ? [String(one.type)] : [String(one)]))
  if (fact.kind === 'records') return []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}
