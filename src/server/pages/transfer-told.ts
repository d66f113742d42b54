/** What has been stated of a transfer, fact by fact, as its reader names it. */

import { factAt, factOf, facts, isPlainObject } from '../../law/index.ts'
import { factName, labelOf } from '../../law/labels/index.ts'
import type { DecisionWords, Said } from '../../prose/decision-words.ts'
import { filled } from '../../prose/phrases.ts'
import { type Pairs, queryText, type Stated } from './transfer-query.ts'

export interface FactTold {
  readonly path: string
  readonly name: Said
  /** Null where it was asked and nobody could say. */
  readonly value: Said | null
  /** Asks it again, with everything else as it stands. */
  readonly change: string
}

/** @param pairs all that is stated, as the query has it; `day` goes with every link */
export function factsTold(
  stated: Pick<Stated, 'transfer' | 'declined'>,
  pairs: Pairs,
  day: Pairs,
  words: DecisionWords,
) {
  const told = (path: string, value: Said | null): FactTold => ({
    path,
    name: nameOf(path, words),
    value,
    change: againHref(path, pairs, day),
  })
  const known = facts.flatMap((fact): FactTold[] => {
    const value = factOf(stated.transfer, fact.path)
    const isUnknown = value === null && fact.nullMeans === 'unknown'
    if (value === undefined ? stated.declined.has(fact.path) : isUnknown) return [told(fact.path, null)]
    return value === undefined ? [] : [told(fact.path, valueTold(fact.path, value, words))]
  })
  const details = [...stated.declined].filter((path) => factAt(path) === undefined).sort()
  return [...known, ...details.map((path) => told(path, null))]
}

/** The question about this fact, put again with its answer filled in. */
export const againHref = (path: string, pairs: Pairs, day: Pairs): string =>
  `/ask?${queryText([...pairs, ...day, ['q', path]])}`

/** A detail of a safeguard by the step’s own title. */
function nameOf(path: string, words: DecisionWords): Said {
  const detail = /^safeguards\[(.+)\]\.(\w+)$/.exec(path)
  if (detail === null) return { text: factName(path, words.language), english: false }
  const title = words.stepTitle(detail[1]!) ?? { text: detail[1]!, english: false }
  return { ...title, text: `${title.text} · ${detail[2]}` }
}

function valueTold(path: string, value: unknown, words: DecisionWords): Said {
  if (path === 'safeguards') return safeguardsTold(value, words)
  if (factAt(path)?.kind === 'records') return plain(recordsTold(path, value, words))
  if (factAt(path)?.kind === 'count' && typeof value === 'number') return plain(value.toLocaleString('en-GB'))
  if (Array.isArray(value))
    return plain(value.length === 0 ? words.say.none : words.listed(value.map(wordIn(path, words))))
  return plain(value === null ? words.say.none : wordIn(path, words)(value))
}

const plain = (text: string): Said => ({ text, english: false })

/** A country or region with its code, and any other word by its label. */
const wordIn =
  (path: string, words: DecisionWords) =>
  (value: unknown): string => {
    const word = String(value)
    const label = labelOf(path, word, words.language)
    return isPlace(word) && label !== word ? `${label} ${word}` : label
  }

const isPlace = (word: string) => /^[A-Z]{2}(-[A-Z0-9]+)*$/.test(word)

function safeguardsTold(value: unknown, words: DecisionWords): Said {
  const list = Array.isArray(value) ? value : []
  if (list.length === 0) return plain(words.say.none)
  const told = list.map((one: unknown) => {
    const record = isPlainObject(one) ? one : { type: one }
    const title = words.stepTitle(String(record.type)) ?? plain(String(record.type))
    const status =
      typeof record.status === 'string' ? [labelOf('safeguards.status', record.status, words.language)] : []
    const about = [...status, ...[record.from, record.until].filter((day) => typeof day === 'string')]
    return { ...title, text: `${title.text}${about.length === 0 ? '' : aside(words, about.join(words.say.listed))}` }
  })
  return { text: told.map(({ text }) => text).join(words.say.apart), english: told.some(({ english }) => english) }
}

function recordsTold(path: string, value: unknown, words: DecisionWords): string {
  const rows = Array.isArray(value)
    ? value
    : isPlainObject(value) && path !== 'localCopy'
      ? Object.entries(value)
      : [value]
  const told = rows
    .filter((row) => row !== null)
    .map((row: unknown) => {
      if (Array.isArray(row))
        return `${labelOf(path, String(row[0]), words.language)} ${fieldsTold(path, row[1], words)}`
      return fieldsTold(path, row, words)
    })
  return told.length === 0 ? words.say.none : told.join(words.say.apart)
}

function fieldsTold(path: string, row: unknown, words: DecisionWords): string {
  if (!isPlainObject(row)) return String(row)
  const parts = Object.entries(row).flatMap(([field, value]) => {
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return value.length === 0 ? [] : [aside(words, String(value.length))]
    if (field === 'country') return [wordIn('importer.country', words)(value)]
    if (field === 'share') return [`${Math.round(Number(value) * 10_000) / 100} %`]
    return [typeof value === 'string' ? labelOf(`${path}.${field}`, value, words.language) : String(value)]
  })
  return parts.join(' ')
}

const aside = (words: DecisionWords, text: string) => filled(words.say.aside, { text })
