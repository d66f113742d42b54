/** A question of review from JSON: a measure, or the rule to derive it from, and what to hold it against. */

import { type Day, isDay, isPlainObject, nearest, type Problem } from '../law/index.ts'
import {
  type Agreement,
  isParty,
  type Measure,
  nearParty,
  type Parsed,
  parseMeasure,
  readings,
  type Topic,
  topics,
} from '../law/treaty/index.ts'
import type { Against } from './finding.ts'
import type { AssumedParty } from './parties.ts'

/** The measure itself, or a rule of a book on a day. */
export type MeasureSource = { readonly measure: Measure } | { readonly rule: string; readonly asOf: Day }

/** `all` in any place asks for the matrix. */
export interface AgainstGiven extends Omit<Against, 'agreement' | 'disciplines' | 'complainant'> {
  readonly agreement: string | 'all'
  readonly disciplines: readonly Topic[] | 'all'
  readonly complainant: string | 'all'
}

export interface Question {
  readonly source: MeasureSource
  readonly against: AgainstGiven
}

/** Problems have paths in the question: `against.agreement`, `measure.facts.massMarket`. */
export function parseQuestion(json: unknown, agreements: readonly Agreement[]): Parsed<Question> {
  if (!isPlainObject(json)) return { ok: false, problems: [{ path: '', message: 'must be { measure, against }' }] }
  const source = parseSource(json.measure)
  const against = parseAgainst(json.against, agreements)
  const problems = [
    ...(source.ok ? [] : source.problems.map((p) => below('measure', p))),
    ...(against.ok ? [] : against.problems.map((p) => below('against', p))),
  ]
  if (source.ok && against.ok) return { ok: true, value: { source: source.value, against: against.value } }
  return { ok: false, problems }
}

const below = (key: string, problem: Problem): Problem => ({
  ...problem,
  path: problem.path === '' ? key : `${key}.${problem.path}`,
})

function parseSource(json: unknown): Parsed<MeasureSource> {
  if (!isPlainObject(json))
    return { ok: false, problems: [{ path: '', message: 'must be a measure, or { rule, asOf }' }] }
  if (Object.hasOwn(json, 'effect') || !Object.hasOwn(json, 'rule')) {
    const parsed = parseMeasure(json)
    return parsed.ok ? { ok: true, value: { measure: parsed.value } } : parsed
  }
  const problems: Problem[] = []
  if (typeof json.rule !== 'string' || !/^[a-z]+\..+\/.+$/.test(json.rule))
    problems.push({ path: 'rule', message: 'must name an article, such as cn.csl-2016/art 37' })
  if (typeof json.asOf !== 'string' || !isDay(json.asOf))
    problems.push({ path: 'asOf', message: 'must be a day, YYYY-MM-DD' })
  for (const key of Object.keys(json))
    if (key !== 'rule' && key !== 'asOf')
      problems.push({ path: key, message: 'a rule is given: the book says the rest' })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { rule: String(json.rule), asOf: String(json.asOf) } }
}

const keys = ['agreement', 'discipline', 'complainant', 'assumeParty', 'reading', 'optional'] as const

/** Absent keys mean `all`. */
export function parseAgainst(json: unknown, agreements: readonly Agreement[]): Parsed<AgainstGiven> {
  if (!isPlainObject(json)) return { ok: false, problems: [{ path: '', message: 'must be an object' }] }
  const problems: Problem[] = []
  const problem = (path: string, message: string, near?: string) =>
    void problems.push({ path, message, ...(near === undefined ? {} : { nearest: near }) })
  for (const key of Object.keys(json))
    if (!keys.some((known) => known === key)) problem(key, 'is no key of `against`', nearest(key, keys))
  const agreement = agreementNamed(json.agreement ?? 'all', agreements)
  if (agreement === undefined)
    problem('agreement', 'there is no such agreement', nearestAgreement(json.agreement, agreements))
  const disciplines = topicsOf(json.discipline ?? 'all', problem)
  const complainant = json.complainant ?? 'all'
  if (complainant !== 'all' && !(typeof complainant === 'string' && isParty(complainant)))
    problem('complainant', 'must be a country’s two-letter code, EU, or all', nearParty(complainant))
  const assumeParty = assumedOf(json.assumeParty ?? [], agreements, problem)
  const { reading, optional } = json
  for (const [i, { agreement: to }] of assumeParty.entries())
    if (to !== undefined && agreement !== 'all' && to !== agreement)
      problem(`assumeParty[${i}].agreement`, `${to} is not the agreement asked about, ${agreement}`)
  const readable =
    agreement === undefined ||
    agreement === 'all' ||
    agreements.some((a) => a.code === agreement && a.kind === 'proposal')
  if (reading !== undefined && reading !== null && !readable)
    problem('reading', `${agreement} has a text, and no readings`)
  if (reading !== undefined && reading !== null && !readings.some((r) => r === reading))
    problem('reading', `must be one of ${readings.join(', ')}`, nearest(String(reading), readings))
  if (optional !== undefined && typeof optional !== 'boolean') problem('optional', 'must be true or false')
  if (problems.length > 0 || agreement === undefined) return { ok: false, problems }
  return {
    ok: true,
    value: {
      agreement,
      disciplines,
      complainant: String(complainant),
      ...(assumeParty.length === 0 ? {} : { assumeParty }),
      ...(typeof reading === 'string' ? { reading: reading as 'tpp' | 'us' } : {}),
      ...(optional === true ? { optional } : {}),
    },
  }
}

type Say = (path: string, message: string, near?: string) => void

/** In either case; the code as the agreement writes it. */
export function agreementNamed(name: unknown, agreements: readonly Agreement[]): string | undefined {
  if (typeof name !== 'string') return undefined
  const wanted = name.toLowerCase()
  return wanted === 'all' ? 'all' : agreements.find(({ code }) => code.toLowerCase() === wanted)?.code
}

export function nearestAgreement(name: unknown, agreements: readonly Agreement[]): string | undefined {
  return typeof name === 'string'
    ? nearest(
        name,
        agreements.map(({ code }) => code),
      )
    : undefined
}

function topicsOf(json: unknown, problem: Say): readonly Topic[] | 'all' {
  if (json === 'all') return 'all'
  const names = typeof json === 'string' ? json.split(',').map((name) => name.trim()) : json
  if (!Array.isArray(names) || names.length === 0) {
    problem('discipline', 'must be one or more disciplines, or all')
    return 'all'
  }
  for (const name of names)
    if (!topics.some((topic) => topic === name))
      problem('discipline', 'there is no such discipline', nearest(String(name), topics))
  return names as Topic[]
}

function assumedOf(json: unknown, agreements: readonly Agreement[], problem: Say): readonly AssumedParty[] {
  if (!Array.isArray(json)) {
    problem('assumeParty', 'must be a list of countries')
    return []
  }
  return json.flatMap((member: unknown, i): AssumedParty[] => {
    const given: Record<string, unknown> = isPlainObject(member) ? member : { party: member }
    const { party, from = null } = given
    if (!isParty(party)) {
      problem(`assumeParty[${i}]`, 'must be a country’s code, or { party, agreement, from }', nearParty(party))
      return []
    }
    const agreement = given.agreement === undefined ? undefined : agreementNamed(given.agreement, agreements)
    if (given.agreement !== undefined && (agreement === undefined || agreement === 'all')) {
      problem(
        `assumeParty[${i}].agreement`,
        'there is no such agreement',
        nearestAgreement(given.agreement, agreements),
      )
      return []
    }
    if (from !== null && !(typeof from === 'string' && isDay(from))) {
      problem(`assumeParty[${i}].from`, 'must be a day, YYYY-MM-DD')
      return []
    }
    return [{ party, from, ...(agreement === undefined ? {} : { agreement }) }]
  })
}
