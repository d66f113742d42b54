/** A measure from JSON: every problem with its path, and the nearest known word. */

import { type Day, isDay } from '../day.ts'
import { nearest } from '../nearest.ts'
import { countries } from '../places.ts'
import { isPlainObject, type Problem } from '../problems.ts'
import type { Measure } from './measure.ts'
import {
  discriminations,
  holders,
  measureEffects,
  measureStates,
  numberFacts,
  objectives,
  wordFacts,
  yesNoFacts,
} from './vocabulary.ts'

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const keys = [
  'country',
  'name',
  'instrument',
  'rule',
  'cite',
  'asOf',
  'status',
  'inForceFrom',
  'effect',
  'sector',
  'dataScope',
  'appliesTo',
  'conditionOfBusiness',
  'discriminates',
  'statedObjectives',
  'holder',
  'procurement',
  'hypothetical',
  'destinations',
  'discretionary',
  'toAuthorities',
  'alikeAtHome',
  'aimsUnverified',
  'facts',
] as const

/** Collects problems while it reads. */
class Reader {
  readonly problems: Problem[] = []
  readonly object: Record<string, unknown>

  constructor(object: Record<string, unknown>) {
    this.object = object
  }

  problem(path: string, message: string, near?: string): void {
    this.problems.push({ path, message, ...(near === undefined ? {} : { nearest: near }) })
  }

  word(path: string, value: unknown, known: readonly string[]): string | undefined {
    if (typeof value === 'string' && known.includes(value)) return value
    const near = typeof value === 'string' ? nearest(value, known) : undefined
    this.problem(path, `must be one of ${known.length > 12 ? 'the known words' : known.join(', ')}`, near)
    return undefined
  }

  choice(key: string, known: readonly string[]): void {
    const value = this.object[key]
    if (value !== undefined && value !== null) this.word(key, value, known)
  }

  words(key: string, known: readonly string[]): void {
    const value = this.object[key]
    if (value === undefined || value === null) return
    if (!Array.isArray(value)) this.problem(key, 'must be a list of words')
    else value.forEach((member, i) => void this.word(`${key}[${i}]`, member, known))
  }

  text(key: string, required: boolean): void {
    const value = this.object[key]
    if (typeof value === 'string' && value !== '') return
    if (required || (value !== undefined && value !== null)) this.problem(key, 'must be a text')
  }

  yesNo(path: string, value: unknown): void {
    if (value !== undefined && value !== null && typeof value !== 'boolean')
      this.problem(path, 'must be true, false, or null for unknown')
  }

  day(key: string, required: boolean): void {
    const value = this.object[key]
    if (value === undefined && !required) return
    if (typeof value !== 'string' || !isDay(value)) this.problem(key, 'must be a day, YYYY-MM-DD')
  }
}

/** Shape as in CONTRACT §4; what is absent is unknown, but `hypothetical` is false. */
export function parseMeasure(json: unknown): Parsed<Measure> {
  if (!isPlainObject(json)) return { ok: false, problems: [{ path: '', message: 'a measure is a JSON object' }] }
  const r = new Reader(json)
  for (const key of Object.keys(json))
    if (!keys.some((known) => known === key)) r.problem(key, 'is no key of a measure', nearest(key, keys))
  if (!isParty(json.country))
    r.problem('country', 'must be a country’s two-letter code, or EU', nearParty(json.country))
  r.text('name', true)
  r.text('instrument', true)
  for (const key of ['rule', 'cite', 'sector', 'dataScope', 'appliesTo']) r.text(key, false)
  r.day('asOf', true)
  r.day('inForceFrom', false)
  r.choice('status', measureStates)
  if (!Array.isArray(json.effect) || json.effect.length === 0)
    r.problem('effect', 'must be a list of at least one effect; `none` where there is none')
  r.words('effect', measureEffects)
  r.words('statedObjectives', objectives)
  if (json.destinations !== undefined && !(Array.isArray(json.destinations) && json.destinations.every(isParty)))
    r.problem('destinations', 'must be a list of countries’ codes')
  r.choice('discriminates', discriminations)
  r.choice('holder', holders)
  for (const key of [
    'conditionOfBusiness',
    'procurement',
    'hypothetical',
    'discretionary',
    'toAuthorities',
    'alikeAtHome',
    'aimsUnverified',
  ])
    r.yesNo(key, json[key])
  const facts = readFacts(r, json.facts)
  contradictions(r, facts)
  if (r.problems.length > 0) return { ok: false, problems: r.problems }
  return { ok: true, value: measureOf(json, facts) }
}

function measureOf(json: Record<string, unknown>, facts: Measure['facts']): Measure {
  const given = json as unknown as Measure
  return {
    ...given,
    asOf: given.asOf as Day,
    sector: given.sector ?? null,
    dataScope: given.dataScope ?? null,
    appliesTo: given.appliesTo ?? null,
    conditionOfBusiness: given.conditionOfBusiness ?? null,
    discriminates: given.discriminates ?? 'unknown',
    statedObjectives: given.statedObjectives ?? null,
    holder: given.holder ?? null,
    procurement: given.procurement ?? null,
    hypothetical: given.hypothetical ?? false,
    facts,
  }
}

const known: readonly string[] = [...yesNoFacts, ...numberFacts, ...wordFacts]

function readFacts(r: Reader, json: unknown): Measure['facts'] {
  if (json === undefined) return {}
  if (!isPlainObject(json)) {
    r.problem('facts', 'must be an object')
    return {}
  }
  for (const [name, value] of Object.entries(json)) {
    const path = `facts.${name}`
    if (!known.includes(name)) r.problem(path, 'is no fact of a measure', nearest(name, known))
    else if (value === null) continue
    else if (yesNoFacts.some((fact) => fact === name)) r.yesNo(path, value)
    else if (numberFacts.some((fact) => fact === name)) {
      if (typeof value !== 'number' || !(value >= 0)) r.problem(path, 'must be a number of nought or more, or null')
    } else if (typeof value !== 'string') r.problem(path, 'must be a word')
  }
  return json as Measure['facts']
}

/** Facts that cannot both be so: a finding on them would mean nothing. */
function contradictions(r: Reader, facts: Measure['facts']): void {
  const { effect, discriminates, inForceFrom, asOf, status } = r.object
  const effects: readonly unknown[] = Array.isArray(effect) ? effect : []
  if (effects.includes('none') && effects.length > 1) r.problem('effect', '`none` stands beside other effects')
  const bans = ['export-ban', 'export-ban-storage'].filter((ban) => effects.includes(ban))
  if (bans.length > 0 && facts.copyAbroadAllowed === true)
    r.problem('facts.copyAbroadAllowed', `a copy may go abroad, and ${bans[0]} says that nothing may`)
  if (discriminates === 'no' && typeof facts.rationaleForDistinction === 'boolean')
    r.problem(
      'facts.rationaleForDistinction',
      'a reason for a distinction, and `discriminates` says that none is drawn',
    )
  if (facts.securityInvoked === false && facts.securityLinkPlausible === true)
    r.problem('facts.securityLinkPlausible', 'a link to a security plea, and `securityInvoked` says that none was made')
  if (typeof facts.dutyRatePercent === 'number' && !effects.includes('customs-duty-electronic'))
    r.problem('facts.dutyRatePercent', 'a rate of duty, and the effect is no `customs-duty-electronic`')
  if (
    (status ?? 'in-force') === 'in-force' &&
    typeof inForceFrom === 'string' &&
    typeof asOf === 'string' &&
    asOf < inForceFrom
  )
    r.problem('inForceFrom', 'lies after `asOf`: on that day it was no measure')
}

export const isParty = (code: unknown): code is string =>
  code === 'EU' || (typeof code === 'string' && countries.includes(code))

export function nearParty(code: unknown): string | undefined {
  if (typeof code !== 'string') return undefined
  const upper = code.toUpperCase()
  if (upper === 'UK') return 'GB'
  return isParty(upper) ? upper : undefined
}
