/** Every fact of a transfer, declared once. Types, JSON Schema, questions and the form of the console come from here. */

import { choiceFact, countFact, dayFact, type FactDeclaration, placeFact, wordsFact } from './fact.ts'
import { factsOfData } from './facts-of-data.ts'
import { factsOfParties } from './facts-of-parties.ts'
import { deepFreeze } from './freeze.ts'
import type * as words from './vocabulary.ts'

type Word<T extends readonly string[]> = T[number]

export const data = {
  categories: wordsFact<Word<typeof words.categories>>('data.categories'),
  collectedIn: placeFact('data.collectedIn'),
  form: choiceFact<Word<typeof words.forms>>('data.form'),
  important: choiceFact<Word<typeof words.importance>>('data.important'),
  qualifiers: wordsFact<Word<typeof words.qualifiers>>('data.qualifiers'),
}

export const subjects = {
  count: countFact('data.subjects.count'),
  sensitiveCount: countFact('data.subjects.sensitiveCount'),
  yearToDate: countFact('data.subjects.yearToDate'),
  sensitiveYearToDate: countFact('data.subjects.sensitiveYearToDate'),
  previousYear: countFact('data.subjects.previousYear'),
  sensitivePreviousYear: countFact('data.subjects.sensitivePreviousYear'),
  held: countFact('data.subjects.held'),
  residence: wordsFact<string>('data.subjects.residence'),
  citizenship: wordsFact<string>('data.subjects.citizenship'),
  kinds: wordsFact<Word<typeof words.kinds>>('data.subjects.kinds'),
  consent: choiceFact<Word<typeof words.consents>>('data.subjects.consent'),
}

export const exporter = {
  country: placeFact('exporter.country'),
  zone: placeFact('exporter.zone'),
  role: choiceFact<Word<typeof words.roles>>('exporter.role'),
  sector: choiceFact<Word<typeof words.sectors>>('exporter.sector'),
  traits: wordsFact<Word<typeof words.exporterTraits>>('exporter.traits'),
  establishment: choiceFact<Word<typeof words.establishments>>('exporter.establishment'),
}

export const importer = {
  country: placeFact('importer.country'),
  zone: placeFact('importer.zone'),
  role: choiceFact<Word<typeof words.roles>>('importer.role'),
  sector: choiceFact<Word<typeof words.sectors>>('importer.sector'),
  traits: wordsFact<Word<typeof words.importerTraits>>('importer.traits'),
  relation: choiceFact<Word<typeof words.relations>>('importer.relation'),
}

export const via = choiceFact<Word<typeof words.ways>>('via')
export const frequency = choiceFact<Word<typeof words.frequencies>>('frequency')
export const firstTransferOn = dayFact('firstTransferOn')
export const purpose = wordsFact<Word<typeof words.purposes>>('purpose')
export const legalBasis = choiceFact<Word<typeof words.legalBases>>('legalBasis')

/** All facts, in the order of the contract. */
export const facts: readonly FactDeclaration[] = deepFreeze([...factsOfData, ...factsOfParties])

const byPath: ReadonlyMap<string, FactDeclaration> = new Map(facts.map((f) => [f.path, f]))

export function factAt(path: string): FactDeclaration | undefined {
  return byPath.get(path)
}

const ordinals: ReadonlyMap<string, number> = new Map(facts.map((f, i) => [f.path, i]))

/** The place of a fact in the list of facts; -1 where there is none of this name. */
export function factOrdinal(path: string): number {
  return ordinals.get(path) ?? -1
}
