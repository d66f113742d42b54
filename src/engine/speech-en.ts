/** The law in English, as lawyers read it: no operators, places and numbers written out. */

import type { DutyClock, Effect } from '../law/index.ts'
import { joined, type Said, say } from './said.ts'
import type { ConditionSpeech, Names, RuleSpeech, Speech, StepSpeech } from './speech.ts'

/** What the subject of a condition is called; a fact that is not here goes by the meaning its declaration gives. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['data.categories', 'the kinds of data'],
  ['data.collectedIn', 'the place of collection'],
  ['data.form', 'the form of the data'],
  ['data.qualifiers', 'the circumstances of the data'],
  ['data.subjects.count', 'people in this transfer'],
  ['data.subjects.sensitiveCount', 'people of whom this transfer holds anything sensitive'],
  ['data.subjects.yearToDate', 'people sent abroad earlier this year'],
  ['data.subjects.sensitiveYearToDate', 'people of whom anything sensitive was sent abroad earlier this year'],
  ['data.subjects.previousYear', 'people sent abroad in the previous year'],
  ['data.subjects.sensitivePreviousYear', 'people of whom anything sensitive was sent abroad in the previous year'],
  ['data.subjects.held', 'people of whom the exporter holds data'],
  ['data.subjects.residence', 'the countries where the people live'],
  ['data.subjects.citizenship', 'the citizenships of the people'],
  ['data.subjects.kinds', 'the people concerned'],
  ['data.subjects.consent', 'the consent of the people'],
  ['exporter.country', 'the exporter’s country'],
  ['exporter.zone', 'the exporter’s zone'],
  ['exporter.role', 'the exporter’s role'],
  ['exporter.sector', 'the exporter’s sector'],
  ['exporter.traits', 'the exporter’s legal qualities'],
  ['exporter.establishment', 'the exporter’s establishment'],
  ['importer.country', 'the importer’s country'],
  ['importer.zone', 'the importer’s zone'],
  ['importer.role', 'the importer’s role'],
  ['importer.sector', 'the importer’s sector'],
  ['importer.traits', 'the importer’s legal qualities'],
  ['importer.relation', 'the importer’s relation to the exporter'],
  ['via', 'the way the data takes'],
  ['frequency', 'the frequency'],
  ['firstTransferOn', 'the day of the first transfer'],
  ['purpose', 'the purposes'],
  ['legalBasis', 'the legal basis'],
])

const placeFacts: ReadonlySet<string> = new Set([
  'data.collectedIn',
  'data.subjects.residence',
  'data.subjects.citizenship',
  'exporter.country',
  'importer.country',
])

const regions = new Intl.DisplayNames('en', { type: 'region' })
const numbers = new Intl.NumberFormat('en')

const conditions: ConditionSpeech = {
  groups: { all: 'all of these hold:', any: 'one of these holds:' },
  headings: { means: 'It means that', when: 'When', provided: 'Provided that', done: 'Done when' },
  short: (heading, condition) => say`${heading}: ${condition}`,
  above: (heading, group) => say`${heading} ${group}`,
  all: (parts) => joined(parts, ', and '),
  any: (parts) => say`either ${joined(parts, ' or ')}`,
  defined: (article, negated) => say`${negated ? 'not ' : ''}what ${article} defines`,
  is(fact, noun, words, negated) {
    const verb = negated ? 'is not' : 'is'
    if (fact !== 'data.important') return say`${noun} ${verb} ${either(words)}`
    return say`${[{ text: 'the data', fact }]} ${verb} ${either(words.map((word) => importance.get(word) ?? word))}`
  },
  has: (noun, words, negated) => say`${noun} include ${negated ? 'none of ' : ''}${words}`,
  within: (noun, words, negated) => say`${noun} are ${negated ? 'not only' : 'only'} ${words}`,
  amount(noun, value, below) {
    if (!below) return say`there are ${numbers.format(value)} or more ${noun}`
    return value === 1 ? say`there are no ${noun}` : say`there are fewer than ${numbers.format(value)} ${noun}`
  },
  day: (noun, day, op, negated) =>
    say`${noun} is ${negated ? 'not ' : ''}${op === 'before' ? 'before' : 'on or after'} ${day}`,
  listed: (noun, list, negated) => say`${negated ? 'none of ' : ''}${noun} on the list ${list}`,
}

const rules: RuleSpeech = {
  presumed: (_, noun, as) => say`Then, where it is not known, ${noun} is taken to be ${as.join(',')}.`,
  yieldsTo: (cites) => say`Yields to ${cites}`,
  overrides: (cites) => say`Prevails over ${cites}`,
  open: (text, decides) => say`Open: ${text}${decides ? ' A decision that rests on it is left undetermined.' : ''}`,
  confidence: (word) =>
    ({ text: 'The text was read', secondary: 'A secondary source was read', memory: 'From memory' })[word],
}

const steps: StepSpeech = {
  unobtainable: 'Cannot be obtained on this day.',
  obtainable: (cite) => `Can be obtained${inBrackets(cite)}.`,
  obtainableWhen: (cite) => `Can be obtained${inBrackets(cite)} when`,
  accepts: (statuses) => `Done when it is ${statuses.join(', or ')}.`,
  age: (days, kind) => `It counts from ${days} ${kind === 'business' ? 'working days' : 'days'} after it takes effect.`,
  valid: (years, cite) => `One that begins today holds for ${years} years (${cite}).`,
  companion: (step, cite) => say`With it: ${step} (${cite}).`,
  implies: (of) => say`It also stands for ${of}.`,
}

export const english: Speech = {
  language: 'en',
  inlineLength: 240,
  noun: (fact) => nouns.get(fact),
  numberNoun: (meaning) => lowered(meaning.replace(/^Of these, /, '').replace(/\.$/, '')),
  word: (fact, value) => (placeFacts.has(fact) && /^[A-Z]{2}$/.test(value) ? (regions.of(value) ?? value) : value),
  either,
  conditions,
  effect,
  paths: { none: 'one of the steps that other articles offer', and: ', with ', or: '; or ' },
  step: (title, id) => say`${title} [${id}]`,
  question: (question, gate) => say`“${question}” [${gate}]`,
  rules,
  steps,
}

function effect(e: Effect, names: Names): Said {
  const targets = (ids: readonly string[]) => joined(ids.map(names.target), '; ')
  switch (e.effect) {
    case 'outOfScope':
      return say`Outside the law: ${targets(e.gates)}`
    case 'exempts':
      return say`Lifts ${targets(e.targets)}${e.uncounted ? uncounted : ''}`
    case 'permits':
      return say`Permitted: ${names.target(e.gate)}${e.uncounted ? uncounted : ''}`
    case 'forbids':
      return say`Forbidden: ${names.target(e.gate)}`
    case 'requires':
      return say`Required${e.inOrder ? inOrder : ''}: ${names.paths(e.paths)}`
    case 'offers':
      return say`Will do for ${names.target(e.target)}: ${names.paths(e.paths)}`
    case 'duty':
      return say`Duty to ${e.duty}${clockInWords(e.clock, e.duty === 'keep' ? 'for' : 'within')}: ${names.own(e.detail)}`
    case 'approve':
      return say`Approval by ${names.own(e.authority)}: ${names.step(e.step)}`
    case 'place':
      return say`${modes[e.mode]} ${regions.of(e.country) ?? e.country}${otherwise[e.orElse]}`
    case 'not-encoded':
      return say`Named, and not encoded here: ${names.own(e.reason)} What it may concern is left undetermined.`
    case 'demands':
      return say`Orders: ${e.act}`
  }
}

const uncounted = '. The people are not counted'
const inOrder = ' (in this order; a later one only where those before it fail, which is recorded)'

const modes = {
  'first-capture': 'To be recorded first in',
  'store-only': 'To be stored only in',
  copy: 'A copy to be kept in',
  'process-only': 'To be processed only in',
} as const

const otherwise = { step: ', or that step stays open', forbid: ', or the transfer is forbidden', none: '' } as const

const importance: ReadonlyMap<string, string> = new Map([
  ['yes', 'notified or published as important'],
  ['no', 'known not to be important'],
  ['unnotified', 'not notified as important'],
])

const inBrackets = (cite: string): string => (cite === '' ? '' : ` (${cite})`)

function clockInWords(clock: DutyClock | undefined, how: 'for' | 'within'): string {
  return clock === undefined ? '' : `, ${how} ${clock.days} ${clock.dayType} days from ${clock.from}`
}

/** `a`, `a or b`, `a, b or c` */
function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
