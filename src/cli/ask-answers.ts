/** What a person types, as the value of a fact. An answer that is not understood is a sentence on what would be. */

import { countries, type FactDeclaration, isDay, nearest } from '../law/index.ts'
import { countryName, labelOf, labelsOfFacts } from '../law/labels/index.ts'
import type { Language, Phrases } from '../prose/phrases.ts'

/** The value; `unknown`: the person does not know; or what is wrong with the answer. */
export type Answer = { readonly value: unknown } | { readonly unknown: true } | { readonly fault: string }

const fault = (text: string): Answer => ({ fault: text })

/** @param options as numbered on the screen, each with the label shown beside it */
export function answerTo(
  typed: string,
  fact: FactDeclaration,
  options: ReadonlyMap<string, string>,
  say: Phrases['ask'],
  language: Language,
): Answer {
  const numbered = [...options.keys()]
  const text = typed.trim()
  if (text === '' || say.dontKnow.includes(text.toLowerCase())) return { unknown: true }
  const nothing = say.nothing.includes(text.toLowerCase())
  switch (fact.kind) {
    case 'place':
      return nothing && fact.nullMeans === 'none' ? { value: null } : zoneOrPlace(text, fact, language)
    case 'choice': {
      if (nothing && fact.nullMeans === 'none') return { value: null }
      const word = wordOf(text, numbered, formsOf(fact, options, language))
      return word === undefined ? unknownWord(text, numbered) : { value: word }
    }
    case 'words':
      return nothing ? { value: [] } : severalWords(text, fact, options, language)
    case 'count':
      return count(text)
    case 'share':
      return share(text)
    case 'day':
      if (nothing && fact.nullMeans === 'none') return { value: null }
      return isDay(text) ? { value: text } : fault('YYYY-MM-DD')
    case 'records':
      return nothing ? { value: emptyOf(fact) } : records(text, fact, numbered, language)
  }
}

function emptyOf(fact: FactDeclaration): unknown {
  return fact.path === 'localCopy' ? null : fact.path.endsWith('countByCategory') ? {} : []
}

const separator = /[,，、;；]/

const parts = (text: string): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** By what people may type, in lower case, the word it stands for: words themselves, and their labels. */
type Forms = ReadonlyMap<string, string>

function formsOf(fact: FactDeclaration, options: ReadonlyMap<string, string>, language: Language): Forms {
  const words = new Set([...options.keys(), ...(fact.values ?? [])])
  return new Map([
    ...[...words].map((w): [string, string] => [(options.get(w) ?? labelOf(fact.path, w, language)).toLowerCase(), w]),
    ...[...words].map((word): [string, string] => [word.toLowerCase(), word]),
  ])
}

/** The number of an option, a word or label, or the beginning of just one of them. */
function wordOf(text: string, numbered: readonly string[], forms: Forms): string | undefined {
  if (/^\d+$/.test(text)) return numbered[Number(text) - 1]
  const typed = text.toLowerCase()
  const exact = forms.get(typed)
  if (exact !== undefined || /^x-/.test(text)) return exact ?? text
  const begun = new Set([...forms].filter(([form]) => form.startsWith(typed)).map(([, word]) => word))
  return begun.size === 1 ? [...begun][0] : undefined
}

function unknownWord(text: string, options: readonly string[]): Answer {
  const near = nearest(text, options)
  return fault(near === undefined ? `1–${options.length}` : `${near}?`)
}

function severalWords(
  text: string,
  fact: FactDeclaration,
  options: ReadonlyMap<string, string>,
  language: Language,
): Answer {
  const found: string[] = []
  const forms = formsOf(fact, options, language)
  for (const part of fact.places === true ? parts(text) : partsAround(text, forms)) {
    if (fact.places === true) {
      const one = place(part, language)
      if (!('value' in one)) return one
      found.push(one.value as string)
    } else {
      const word = wordOf(part, [...options.keys()], forms)
      if (word === undefined) return unknownWord(part, [...options.keys(), ...(fact.values ?? [])])
      found.push(word)
    }
  }
  return { value: found }
}

/** Split at separators, but not within a label that holds one itself. */
function partsAround(text: string, forms: Forms): readonly string[] {
  const found: string[] = []
  const pieces = parts(text)
  const spelt = new Map([...forms.keys()].map((form) => [parts(form).join(','), form]))
  for (let start = 0; start < pieces.length; ) {
    let end = pieces.length
    while (end > start + 1 && !spelt.has(pieces.slice(start, end).join(',').toLowerCase())) end--
    const joined = pieces.slice(start, end).join(',')
    found.push(spelt.get(joined.toLowerCase()) ?? joined)
    start = end
  }
  return found
}

function zoneOrPlace(text: string, fact: FactDeclaration, language: Language): Answer {
  const zone = byLabel(fact.path, text, language)
  return zone === text ? place(text, language) : { value: zone }
}

/** The word that has this label in the language; else the text as it is. */
function byLabel(path: string, text: string, language: Language): string {
  const labels = Object.keys(labelsOfFacts.get(path) ?? {})
  return labels.find((word) => labelOf(path, word, language).toLowerCase() === text.toLowerCase()) ?? text
}

/** A country by code or by its name in the language or in English; a zone by its code. */
function place(text: string, language: Language): Answer {
  const code = text.toUpperCase()
  if (code === 'UK') return { value: 'GB' }
  if (countries.includes(code) || code === 'EU' || /^[A-Z]{2}-[A-Z0-9-]+$/.test(code)) return { value: code }
  for (const lang of new Set<Language>([language, 'en'])) {
    const found = countries.find((c) => countryName(c, lang).toLowerCase() === text.toLowerCase())
    if (found !== undefined) return { value: found }
  }
  const near = nearest(
    text,
    countries.map((c) => countryName(c, 'en')),
  )
  return fault(near === undefined ? 'ISO 3166-1' : `${near}?`)
}

/** `120,000`, `120 000`, `120k` */
function count(text: string): Answer {
  const plain = text.replace(/(?<=\d)[,，\s_](?=\d{3})/g, '')
  const scaled = /^(\d+)\s*(k|m|万|億|亿)?$/i.exec(plain)
  if (scaled === null) return fault('25000')
  const value = Number(scaled[1]) * (scales.get(scaled[2]?.toLowerCase() ?? '') ?? 1)
  return Number.isSafeInteger(value) ? { value } : fault('25000')
}

const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['m', 1_000_000],
  ['万', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
])

function share(text: string): Answer {
  const percent = /^(\d+(?:\.\d+)?)\s*[%％]$/.exec(text)
  const value = percent === null ? Number(text) : Number(percent[1]) / 100
  return value >= 0 && value <= 1 ? { value } : fault('20%')
}

function records(text: string, fact: FactDeclaration, options: readonly string[], language: Language): Answer {
  const made: unknown[] = []
  for (const part of parts(text)) {
    const one = recordOf(part.split(/\s+/), fact.path, options, language)
    if ('fault' in one) return one
    if ('value' in one) made.push(one.value)
  }
  if (fact.path === 'localCopy') return { value: made[0] ?? null }
  if (fact.path.endsWith('countByCategory')) return { value: Object.fromEntries(made as [string, unknown][]) }
  return { value: made }
}

function recordOf(words: readonly string[], path: string, options: readonly string[], language: Language): Answer {
  const [first = '', second, third] = words
  switch (path) {
    case 'safeguards':
      return safeguard(first, second, options)
    case 'importer.ownership': {
      const owner = place(first, language)
      const held = share(second ?? '')
      if (!('value' in owner)) return owner
      return 'value' in held && second !== undefined
        ? { value: { country: owner.value, share: held.value } }
        : fault('CN 20%')
    }
    case 'localCopy': {
      const where = place(first, language)
      const kind = byLabel('localCopy.kind', second ?? 'copy', language)
      if (!('value' in where)) return where
      return ['primary', 'copy'].includes(kind)
        ? { value: { country: where.value, kind, complete: true } }
        : fault('RU primary')
    }
    case 'authorityActs': {
      const where = place(second ?? '', language)
      if (!('value' in where)) return fault('localisation-order VN 2024-02-01')
      return third === undefined || isDay(third)
        ? { value: { act: byLabel('authorityActs.act', first, language), country: where.value, on: third ?? null } }
        : fault('YYYY-MM-DD')
    }
    case 'onward': {
      const where = place(first, language)
      return 'value' in where
        ? {
            value: {
              country: where.value,
              relation: second === undefined ? null : byLabel('onward.relation', second, language),
            },
          }
        : where
    }
    default: {
      const people = count(second ?? '')
      return 'value' in people
        ? { value: [byLabel(path, first, language), { people: people.value }] }
        : fault('user.biometric 600')
    }
  }
}

function safeguard(step: string, from: string | undefined, options: readonly string[]): Answer {
  const type = /^\d+$/.test(step) ? options[Number(step) - 1] : options.find((o) => o === step)
  if (type === undefined) return unknownWord(step, options)
  if (from !== undefined && !isDay(from)) return fault('YYYY-MM-DD')
  return { value: { type, from: from ?? null } }
}
