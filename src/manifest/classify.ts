/** Guesses what a column holds from its name, its type and its table. A guess is never a classification: a person confirms it. */

import {
  aboutWords,
  firmWords,
  type GuessRule,
  guessRules,
  kindWords,
  qualifiers,
  type TableKind,
  tableWords,
  thingWords,
  type ValueKind,
} from './classify-words.ts'
import type { Category } from './types.ts'

export interface ColumnToGuess {
  readonly name: string
  /** As PostgreSQL writes it: `character varying(20)`, `int4`; empty where it is not known. */
  readonly type: string
  /** Name of the table, without its schema. */
  readonly table?: string
}

/** The likeliest category, or null. Never `business.record`: that something is about no person is for people to say. */
export function guessCategory(column: ColumnToGuess): Category | null {
  const name = split(column.name)
  if (name.length === 0 || name.length > 12) return null
  const kind = valueKind(column.type)
  if (kind === 'flag') return null
  const tables = tableKinds(column.table ?? '')
  if (kind === 'network') return 'user.device.ip_address'
  if (isPersonKey(name, kind, column.table ?? '')) return 'user.unique_id'
  if (kind === 'geo') return 'user.location.precise'
  const ofFirm = tables.size === 0 && split(column.table ?? '').some((word) => firmWords.has(word))
  for (const rule of guessRules) {
    if (ofFirm && rule.category.startsWith('user.contact')) continue
    if (fits(rule, name, kind, tables)) return rule.category
  }
  return null
}

/** `customerID`, `customer_id`, `Customer-Id` → customer, id */
export function split(name: string): readonly string[] {
  return name
    .normalize('NFKC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** The key of a table of people; of `customer_address` it is the key of an address. */
function isPersonKey(name: readonly string[], kind: ValueKind, table: string): boolean {
  const plainKey = name.length === 1 && /^(id|uuid|guid|uid)$/.test(name[0]!)
  return plainKey && kind !== 'time' && tableWords.get('person')?.has(split(table).at(-1) ?? '') === true
}

function fits(rule: GuessRule, name: readonly string[], kind: ValueKind, tables: ReadonlySet<TableKind>): boolean {
  if (rule.kinds !== undefined && kind !== 'other' && !rule.kinds.includes(kind)) return false
  if (rule.kinds !== undefined && kind === 'other' && !rule.kinds.includes('other')) return false
  if (rule.tables !== undefined && !rule.tables.some((table) => tables.has(table))) return false
  const bare = name.filter((word, i) => !/^\d+$/.test(word) || i === 0)
  for (const phrase of phrasesOf(rule)) {
    const at = find(bare, phrase)
    if (at === undefined) continue
    const before = bare.slice(0, at.from)
    const after = bare.slice(at.to)
    if (rule.whole === true && (after.length > 0 || !before.every((word) => qualifiers.has(word)))) continue
    if (!isAboutSomethingElse(rule, phrase.words, before, after)) return true
  }
  return false
}

/** `email_verified`, `address_id`, `product_name`: the words around it say that the thing itself is not here. */
function isAboutSomethingElse(
  rule: GuessRule,
  phrase: readonly string[],
  before: readonly string[],
  after: readonly string[],
): boolean {
  const coded = after.at(-2) === 'concept' || after.at(-2) === 'coded'
  if (coded && /^user\.(demographic|health_and_medical)/.test(rule.category)) return false
  const last = after.at(-1)
  if (last !== undefined && aboutWords.has(last)) return true
  if (last === 'id' && phrase.at(-1) === 'concept') return false
  if (last === 'id' && rule.category !== 'user.unique_id') return true
  if (last === 'token' && rule.category !== 'user.authentication' && rule.category !== 'user.device') return true
  if (rule.category.startsWith('user.contact') || rule.category.startsWith('user.name')) {
    if (after.some((word) => word === 'ip' || word === 'mac')) return true
    if (before.some((word) => thingWords.has(word))) return true
  }
  return (
    before[0] === 'is' || before[0] === 'has' || before[0] === 'num' || before[0] === 'allow' || before[0] === 'require'
  )
}

interface Phrase {
  readonly words: readonly string[]
  readonly joined: string
}

const phraseCache = new Map<GuessRule, readonly Phrase[]>()

function phrasesOf(rule: GuessRule): readonly Phrase[] {
  let phrases = phraseCache.get(rule)
  if (phrases === undefined) {
    phrases = rule.phrases.map((phrase) => {
      const words = phrase.split(/\s+/)
      return { words, joined: words.join('') }
    })
    phraseCache.set(rule, phrases)
  }
  return phrases
}

/** Where the words of the phrase stand in a row, or one word that is all of them; digits at its end do not matter. */
function find(name: readonly string[], phrase: Phrase): { readonly from: number; readonly to: number } | undefined {
  for (let from = 0; from < name.length; from++) {
    const word = name[from]!.replace(/\d+$/, '')
    if (word === phrase.joined || name[from] === phrase.joined) return { from, to: from + 1 }
    if (phrase.words.length > 1 && phrase.words.every((part, i) => name[from + i] === part))
      return { from, to: from + phrase.words.length }
  }
  return undefined
}

function tableKinds(table: string): ReadonlySet<TableKind> {
  const words = split(table)
  const kinds = new Set<TableKind>()
  if (kindWords.has(words.at(-1) ?? '')) return kinds
  for (const [kind, known] of tableWords) if (words.some((word) => known.has(word))) kinds.add(kind)
  return kinds
}

function valueKind(type: string): ValueKind {
  const t = type.toLowerCase()
  if (t === '') return 'text'
  if (/\[\]|^_/.test(t)) return 'document'
  if (/^bool|^tinyint\(1\)|^bit\(1\)/.test(t)) return 'flag'
  if (/char|text|string|clob|name$|citext|enum/.test(t)) return 'text'
  if (/json|xml|hstore/.test(t)) return 'document'
  if (/^inet|^cidr/.test(t)) return 'network'
  if (/point|geometry|geography/.test(t)) return 'geo'
  if (/date|time/.test(t)) return 'time'
  if (/int|serial|numeric|decimal|double|float|real|money|number/.test(t)) return 'number'
  return 'other'
}
