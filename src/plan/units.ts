/** The units of a flow: for each kind of people, and for each table about nobody, the columns that would cross. */

import type { Book, Day } from '../law/index.ts'
import { byCodeUnit } from '../law/index.ts'
import { countries } from '../law/places.ts'
import * as words from '../law/vocabulary.ts'
import type { Manifest, OwnSubject } from '../manifest/index.ts'
import { type Law, strictness, type UnitQuestion } from './ask.ts'
import { askedAs } from './columns.ts'
import { type Draft, isKeyish } from './draft.ts'
import { unique } from './explain.ts'
import { isPersonal, namedResidences, type Sensitivity } from './law-words.ts'

/** Everything one kind of people would send: one unit for each of them. */
export interface PeopleUnit {
  readonly kind: string
  readonly drafts: readonly Draft[]
  /** The people's own datasets, in the flow or not. */
  readonly owns: readonly OwnSubject[]
}

export function peopleUnits(manifest: Manifest, drafts: readonly Draft[]): readonly PeopleUnit[] {
  const units = new Map<string, { drafts: Draft[]; owns: Map<string, OwnSubject> }>()
  for (const draft of drafts) {
    const own = manifest.datasets.get(draft.path.at(-1) ?? '')
    if (own?.subject.type !== 'own' || !draft.inFlow || draft.refusal !== undefined) continue
    const unit = units.get(own.subject.kind) ?? { drafts: [] as Draft[], owns: new Map<string, OwnSubject>() }
    unit.drafts.push(draft)
    unit.owns.set(own.name, own.subject)
    units.set(own.subject.kind, unit)
  }
  return [...units]
    .map(([kind, { drafts, owns }]) => ({ kind, drafts, owns: [...owns.values()] }))
    .sort((a, b) => byCodeUnit(a.kind, b.kind))
}

/** Categories of what crosses, as asked after treatment. */
export function categoriesOf(drafts: readonly Draft[]): readonly string[] {
  return unique(drafts.flatMap((d) => d.columns.flatMap((c) => askedAs(c, isKeyish(d, c.name)) ?? [])))
}

/** Categories of keys and of the ways to people alone: what is left when all else is dropped. */
export function keyCategoriesOf(drafts: readonly Draft[]): readonly string[] {
  return unique(drafts.flatMap((d) => d.columns.flatMap((c) => (isKeyish(d, c.name) ? (askedAs(c, true) ?? []) : []))))
}

/** Facts of one person, `child` taken in: under the age of the law, or of kind `child`. */
export interface PersonOf {
  readonly residence: string | null
  readonly consent: string | null
  readonly child: boolean
}

export interface UnitAsked {
  readonly unit: Pick<PeopleUnit, 'kind' | 'drafts'>
  readonly categories: readonly string[]
  readonly sensitivity: Sensitivity
}

/** The question for one person at given counters; absent ones are the most favourable her data allows. */
export function personQuestion(
  { unit, categories, sensitivity }: UnitAsked,
  who: PersonOf,
  counters: { readonly ordinary?: number; readonly sensitive?: number } = {},
): UnitQuestion {
  const child = who.child || unit.kind === 'child'
  const asked = child ? unique([...categories, 'user.child']) : categories
  const sensitive = asked.some((category) => sensitivity.has(category))
  return {
    datasets: unit.drafts.map((d) => d.name),
    categories: asked,
    person: {
      residence: who.residence,
      consent: who.consent,
      kinds: child ? unique([unit.kind, 'child']) : [unit.kind],
      sensitive,
    },
    ordinary: counters.ordinary ?? (sensitive ? 0 : 1),
    sensitive: counters.sensitive ?? (sensitive ? 1 : 0),
  }
}

/** One table about nobody, or the rows of a table that are about nobody. */
export function nobodyQuestion(draft: Draft): UnitQuestion {
  const categories = categoriesOf([draft]).filter((category) => !isPersonal(category))
  return { datasets: [draft.name], categories, person: 'nobody', ordinary: 0, sensitive: 0 }
}

/** The person for whom the law asks least: grown up, any consent, any residence that her dataset can say. */
export function mostFavourable(law: Law, unit: PeopleUnit, asked: UnitAsked): PersonOf {
  let best: { person: PersonOf; rank: number } | undefined
  for (const consent of consentsByStrength)
    for (const residence of residencesOf(unit, law.setting.books, law.setting.day).asked) {
      const person = { residence, consent, child: false }
      const rank = strictness(law.ask(personQuestion(asked, person)).verdict)
      if (rank <= 1) return person
      if (best === undefined || rank < best.rank) best = { person, rank }
    }
  return best!.person
}

const consentsByStrength: readonly (string | null)[] = ['separate', 'written', 'general', 'none', 'withdrawn', null]

/** Consents that can occur, in a fixed order; null is unknown. */
export function consentsOf(unit: PeopleUnit): readonly (string | null)[] {
  const found = new Set<string | null>()
  for (const { consent } of unit.owns) {
    if (consent === null) found.add(null)
    else if ('value' in consent) found.add(consent.value)
    else for (const word of [...consent.values.values(), null]) found.add(word)
  }
  return [...words.consents, null].filter((word) => found.has(word))
}

export interface Residences {
  /** One of each class that a book may tell apart. */
  readonly asked: readonly (string | null)[]
  /** Countries that stand in for others: every country, and which of `asked` answers for it. Empty unless a column says it. */
  readonly answeredBy: ReadonlyMap<string, string>
}

export function residencesOf(unit: PeopleUnit, books: readonly Book[], day: Day): Residences {
  const asked = new Set<string | null>()
  const answeredBy = new Map<string, string>()
  for (const { residence } of unit.owns) {
    if (residence !== null && 'value' in residence) {
      asked.add(residence.value)
      answeredBy.set(residence.value, residence.value)
    } else asked.add(null)
    if (residence === null || 'value' in residence) continue
    const named = namedResidences(books, day)
    const other = countries.find((code) => !named.includes(code))!
    for (const place of [...named, other]) asked.add(place)
    for (const code of [...countries, ...named]) answeredBy.set(code, named.includes(code) ? code : other)
  }
  return { asked: [...asked], answeredBy }
}
