/** Whom and what a rule reaches, in words a trade reviewer reads: sector, data, persons, discrimination, holder. */

import type { Condition, Rule } from '../law/index.ts'
import { labelOf } from '../law/labels/index.ts'
import type { Measure } from '../law/treaty/index.ts'
import { burdens } from './aim-of-law.ts'
import { aimsAtCountries, destinationsOf } from './destinations.ts'
import { conditionOf, type Reading, type RuleOfDay, type Test } from './reading.ts'
import { financialSectors, isFinancial } from './sectors.ts'

type Scope = Pick<Measure, 'sector' | 'dataScope' | 'appliesTo' | 'discriminates' | 'holder'>

export function scopeOf(of: RuleOfDay, reading: Reading): Scope {
  const condition = conditionOf(of.rule)
  return {
    sector: sectorOf(of, condition, reading),
    dataScope: dataOf(condition, reading),
    appliesTo: personsOf(condition, reading),
    discriminates: burdens(of.rule) && discriminates(of, condition, reading) ? 'de-jure' : 'unknown',
    holder: holderOf(of, reading),
  }
}

const sectorOfTrait: ReadonlyMap<string, string> = new Map([
  ['credit-reporting-agency', 'credit-reporting'],
  ['foreign-bank-branch', 'banking'],
  ['in-digital-lender', 'finance'],
  ['in-payment-system-operator', 'payments'],
  ['internet-map-service', 'mapping'],
  ['my-health-record-operator', 'health'],
  ['online-publisher', 'publishing'],
  ['ride-hailing-platform', 'ride-hailing'],
  ['sebi-regulated-entity', 'securities'],
])

/** Where the condition names no sector the gate may (`cn.sector.finance`); else the rule is for all. */
function sectorOf({ rule }: RuleOfDay, condition: Condition, reading: Reading): string {
  const asked = (test: Test) => [
    ...reading.words(test, 'exporter.sector'),
    ...reading.words(test, 'exporter.traits').flatMap((trait) => sectorOfTrait.get(trait) ?? []),
  ]
  const inEveryWay = reading.everyWay(condition, (test) => test.positive && asked(test).length > 0)
  const named = inEveryWay ? reading.named(condition).flatMap(asked) : []
  const gates = rule.then.flatMap((effect) => ('gate' in effect && effect.gate !== undefined ? [effect.gate] : []))
  const words = unique(named.length > 0 ? named : gates.flatMap(sectorOfGate))
  const labels = unique(words.map((word) => labelOf('exporter.sector', word, 'en'))).join(', ')
  if (words.length === 0) return 'cross-sector'
  const finance = words.filter((word) => financialSectors.has(word))
  if (finance.length === 0) return labels
  return finance.length === words.length ? `financial: ${labels}` : `mixed: ${labels}`
}

/** Sectors of the parts of one article: `financial` where all are, `mixed` where only some are. */
export function sectorsTogether(all: readonly (string | null)[]): string | null {
  const said = unique(all.filter((sector) => sector !== null))
  if (said.length === 0) return null
  if (said.length === 1) return said[0]!
  const finance = new Set(said.map(isFinancial))
  if (finance.size === 1 && finance.has(false)) return said.join('; ')
  const names = unique(said.flatMap((sector) => sector.replace(/^(?:financial|mixed): /, '').split(', '))).join(', ')
  return finance.size === 1 && finance.has(true) ? `financial: ${names}` : `mixed: ${names}`
}

/** By the last part of a gate's name. */
const sectorOfGateName: ReadonlyMap<string, string> = new Map([
  ...[...financialSectors].map((word): [string, string] => [word, word]),
  ...['automotive', 'aviation', 'defence', 'health', 'mapping', 'publishing', 'ride-hailing', 'telecom'].map(
    (word): [string, string] => [word, word],
  ),
  ['bank', 'banking'],
  ['credit', 'credit-reporting'],
  ['financial', 'finance'],
  ['fintech', 'finance'],
  ['map', 'mapping'],
  ['payment', 'payments'],
  ['switching', 'payments'],
])

function sectorOfGate(gate: string): readonly string[] {
  const word = sectorOfGateName.get(gate.split('.').at(-1)!)
  return word === undefined ? [] : [word]
}

function dataOf(condition: Condition, reading: Reading): string {
  const tests = reading.named(condition)
  const important = tests.some((test) => reading.words(test, 'data.important').includes('yes'))
  const words = tests.flatMap((test) => reading.words(test, 'data.categories'))
  const labels = words
    .filter((word) => word !== 'unclassified' && !(words.includes('user') && word.startsWith('omic')))
    .map((word) => (word === 'user' ? 'personal data' : labelOf('data.categories', word, 'en')))
  const citizens = tests.flatMap((test) => reading.words(test, 'data.subjects.citizenship'))
  const all = unique([...labels, ...(important ? ['important data'] : [])])
  const kinds = all.length > 0 || citizens.length === 0 ? all : ['personal data']
  if (kinds.length === 0) return 'any'
  return citizens.length === 0 ? kinds.join(', ') : `${kinds.join(', ')}; of citizens of ${unique(citizens).join(', ')}`
}

function personsOf(condition: Condition, reading: Reading): string {
  const tests = reading.named(condition)
  const labels = (fact: string) =>
    unique(tests.flatMap((test) => reading.words(test, fact)).map((word) => labelOf(fact, word, 'en')))
  const exporters = labels('exporter.traits')
  const importers = labels('importer.traits')
  const places = unique(tests.filter((test) => !reading.trusts(test)).flatMap((test) => reading.destinations(test)))
  const parts = [
    ...(exporters.length === 0 ? [] : [exporters.join(', ')]),
    ...(places.length === 0 ? [] : [`to ${places.join(', ')}`]),
    ...(importers.length === 0 ? [] : [`to recipients: ${importers.join(', ')}`]),
  ]
  return parts.length === 0 ? 'all' : parts.join('; ')
}

/** By named countries, owners from them, or foreign ownership of the supplier; all but trusted countries is no such line. */
function discriminates(of: RuleOfDay, condition: Condition, reading: Reading): boolean {
  const singlesOut = (test: Test): boolean => {
    const supplier = test.positive ? reading.words(test, 'exporter.traits') : []
    return aimsAtCountries(test, reading) || (supplier.length > 0 && supplier.every((word) => ofForeigners.has(word)))
  }
  return reading.everyWay(condition, singlesOut) || destinationsOf(of, reading).length > 0
}

const ofForeigners: ReadonlySet<string> = new Set(['foreign-bank-branch', 'foreign-controlled', 'foreign-enterprise'])

const ofState: ReadonlySet<string> = new Set([
  'competent-law-enforcement-authority',
  'eu-institution',
  'exercising-public-powers',
  'government',
  'id-public-scope-operator',
  'public',
  'public-body',
  'state-organ',
])
const forState: ReadonlySet<string> = new Set([
  'dod-cloud-contractor',
  'federal-grantee',
  'holds-federal-tax-information',
])
/** Archives and data sets that are the state’s whoever sends them. */
const dataOfState: ReadonlySet<string> = new Set(['national.archive', 'ru-state-data-set'])
const gateOfState =
  /[.-](?:government|institutions|public|public-agency|public-body|sovereign|state|state-cloud|state-organ|state-systems)(?:$|[.])/

/** A way offered is held as what it opens. */
function holderOf({ rule }: RuleOfDay, reading: Reading): Measure['holder'] {
  const opened = rule.then.flatMap((effect) => (effect.effect === 'offers' ? [effect.target] : []))
  const holders = reading.rules.filter(({ id }) => opened.includes(id)).map((of) => ownHolder(of.rule, reading))
  const own = ownHolder(rule, reading)
  return own === 'private' && holders.length > 0 && holders.every((one) => one === holders[0]) ? holders[0]! : own
}

/** Of the state where every way into the rule, or its gate, says so. */
function ownHolder(rule: Rule, reading: Reading): NonNullable<Measure['holder']> {
  const condition = conditionOf(rule)
  const holder = (words: ReadonlySet<string>) => (test: Test) => {
    const asked = [...reading.words(test, 'exporter.traits'), ...reading.words(test, 'exporter.sector')]
    return test.positive && asked.length > 0 && asked.every((word) => words.has(word))
  }
  const heldByState = (test: Test) => {
    const data = [...reading.words(test, 'data.categories'), ...reading.words(test, 'data.qualifiers')]
    return holder(ofState)(test) || (test.positive && data.length > 0 && data.every((word) => dataOfState.has(word)))
  }
  const gates = rule.then.flatMap((effect) => ('gate' in effect && effect.gate !== undefined ? [effect.gate] : []))
  if (reading.everyWay(condition, holder(forState))) return 'on-behalf-of-government'
  if (reading.everyWay(condition, heldByState) || gates.some((gate) => gateOfState.test(gate))) return 'government'
  return 'private'
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)]
