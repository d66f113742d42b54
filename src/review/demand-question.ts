/** Reads a demand for technology from JSON: every problem with its path and the nearest known word. */

import { isDay, isPlainObject, nearest, type Problem, parseTransfer } from '../law/index.ts'
import { demandContexts, demandedTechnologies, demanders } from '../law/protection.ts'
import { isParty, nearParty, type Parsed, parseMeasure } from '../law/treaty/index.ts'
import { measureJson, transferJson } from './demand-parts.ts'
import type { Demand } from './demand-types.ts'

const keys = [
  'asOf',
  'demandedBy',
  'holder',
  'technology',
  'context',
  'formal',
  'conditionOfBusiness',
  'attributable',
  'writtenLaw',
  'statedObjectives',
  'discriminates',
  'sector',
  'facts',
  'from',
  'producedIn',
  'assumeParty',
  'hypothetical',
] as const

/** Collects problems; a value that is wrong becomes undefined. */
class Reader {
  readonly problems: Problem[] = []

  problem(path: string, message: string, near?: string): undefined {
    this.problems.push({ path, message, ...(near === undefined ? {} : { nearest: near }) })
    return undefined
  }

  object(path: string, value: unknown, known: readonly string[]): Readonly<Record<string, unknown>> | undefined {
    if (!isPlainObject(value)) return this.problem(path, 'must be an object')
    for (const key of Object.keys(value))
      if (!known.includes(key)) this.problem(below(path, key), 'no such key', nearest(key, known))
    return value
  }

  country(path: string, value: unknown): string | undefined {
    if (typeof value === 'string' && isParty(value)) return value
    return this.problem(path, 'must be a country’s two-letter code, or EU', nearParty(value))
  }

  word<T extends string>(path: string, value: unknown, known: readonly T[]): T | undefined {
    const found = known.find((word) => word === value)
    if (found !== undefined) return found
    const near = typeof value === 'string' ? nearest(value, known) : undefined
    return this.problem(path, `must be one of ${known.join(', ')}`, near)
  }

  text(path: string, value: unknown): string | null {
    if (typeof value === 'string' && value !== '') return value
    if (value !== undefined && value !== null) this.problem(path, 'must be a text')
    return null
  }

  yesNo(path: string, value: unknown): boolean | null {
    if (typeof value === 'boolean') return value
    if (value !== undefined && value !== null) this.problem(path, 'must be true, false, or null for unknown')
    return null
  }

  list(path: string, value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value
    if (value !== undefined && value !== null) this.problem(path, 'must be a list')
    return []
  }
}

const below = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

/** Every problem with its path, and the nearest known word. */
export function parseDemand(json: unknown): Parsed<Demand> {
  const r = new Reader()
  const given = r.object('', json, keys)
  if (given === undefined) return { ok: false, problems: [{ path: '', message: 'a demand is a JSON object' }] }
  const by = r.object('demandedBy', given.demandedBy, ['country', 'who', 'name'])
  const technology = r.list('technology', given.technology)
  if (technology.length === 0) r.problem('technology', 'must name at least one kind of technology')
  const demand = {
    asOf: given.asOf,
    demandedBy: by && {
      country: r.country('demandedBy.country', by.country),
      who: r.word('demandedBy.who', by.who, demanders),
      name: r.text('demandedBy.name', by.name),
    },
    holder: holderOf(r, given.holder),
    technology: technology.map((word, i) => r.word(`technology[${i}]`, word, demandedTechnologies)),
    context: r.word('context', given.context, demandContexts),
    formal: r.yesNo('formal', given.formal),
    conditionOfBusiness: r.yesNo('conditionOfBusiness', given.conditionOfBusiness),
    attributable: attributed(r, by?.who, given.attributable),
    writtenLaw: r.text('writtenLaw', given.writtenLaw),
    statedObjectives: given.statedObjectives ?? null,
    discriminates: given.discriminates ?? 'unknown',
    sector: r.text('sector', given.sector),
    facts: given.facts ?? {},
    from: r.country('from', given.from),
    producedIn: given.producedIn === undefined ? undefined : r.country('producedIn', given.producedIn),
    assumeParty: r.list('assumeParty', given.assumeParty).map((bond, i) => bondOf(r, `assumeParty[${i}]`, bond)),
    hypothetical: r.yesNo('hypothetical', given.hypothetical) === true,
  }
  if (r.problems.length > 0) return { ok: false, problems: r.problems }
  const checked = { ...demand, producedIn: demand.producedIn ?? demand.holder?.home } as unknown as Demand
  const problems = [...transferProblems(checked), ...measureProblems(checked)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: checked }
}

function holderOf(r: Reader, json: unknown) {
  const holder = r.object('holder', json, ['home', 'name', 'traits', 'entity'])
  if (holder === undefined) return undefined
  const entity =
    holder.entity === undefined || holder.entity === null
      ? null
      : r.object('holder.entity', holder.entity, ['country', 'name', 'ownership'])
  return {
    home: r.country('holder.home', holder.home),
    name: r.text('holder.name', holder.name),
    traits: r.list('holder.traits', holder.traits),
    entity: entity && {
      country: r.country('holder.entity.country', entity.country),
      name: r.text('holder.entity.name', entity.name),
      ownership: owners(r, entity.ownership),
    },
  }
}

function owners(r: Reader, json: unknown) {
  if (json === undefined || json === null) return null
  const found = r.list('holder.entity.ownership', json).map((owner, i) => {
    const path = `holder.entity.ownership[${i}]`
    const given = r.object(path, owner, ['country', 'share'])
    if (given === undefined) return undefined
    const { share } = given
    const fits = typeof share === 'number' && share > 0 && share <= 1
    if (!fits) r.problem(`${path}.share`, 'must be a number above 0, at most 1')
    return { country: r.country(`${path}.country`, given.country), share: fits ? share : 0 }
  })
  if (found.reduce((sum, owner) => sum + (owner?.share ?? 0), 0) > 1 + 1e-9)
    r.problem('holder.entity.ownership', 'the shares add up to more than one')
  return found
}

function bondOf(r: Reader, path: string, json: unknown) {
  const given = r.object(path, json, ['party', 'agreement', 'from'])
  if (given === undefined) return undefined
  const agreement = r.text(`${path}.agreement`, given.agreement)
  if (agreement === null) r.problem(`${path}.agreement`, 'must name an agreement')
  const from = r.text(`${path}.from`, given.from)
  if (from !== null && !isDay(from)) r.problem(`${path}.from`, 'must be a day, YYYY-MM-DD')
  return { party: r.country(`${path}.party`, given.party), agreement, from }
}

/** An authority is its State; whether a State stands behind a partner must be said or asked. */
function attributed(r: Reader, who: unknown, value: unknown): boolean | null {
  const given = r.yesNo('attributable', value)
  if (who !== 'authority') return given
  if (given === false) r.problem('attributable', 'an authority asks, and its acts are acts of its State')
  return true
}

/** Problems of the transfer that the demand makes, by the paths of the demand. */
function transferProblems(demand: Demand): readonly Problem[] {
  const { problems } = parseTransfer(transferJson(demand))
  const named: readonly (readonly [string, string])[] = [
    ['exporter.traits', 'holder.traits'],
    ['exporter.sector', 'sector'],
    ['exporter.country', 'from'],
    ['data.collectedIn', 'producedIn'],
    ['importer.country', 'demandedBy.country'],
  ]
  return (problems ?? []).map((problem) => {
    const [old, own] = named.find(([path]) => problem.path.startsWith(path)) ?? ['', '']
    return { ...problem, path: `${own}${problem.path.slice(old.length)}` }
  })
}

function measureProblems(demand: Demand): readonly Problem[] {
  const parsed = parseMeasure(measureJson(demand, ['technology-transfer-requirement'], demand.facts))
  if (parsed.ok) return []
  return parsed.problems.filter(({ path }) => /^(facts|statedObjectives|discriminates)/.test(path))
}
