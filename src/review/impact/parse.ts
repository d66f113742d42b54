/** A population from its file: every firm's stratum, every flow and every scenario checked, or all that is wrong with it. */

import { countries, isDay, lawHeldFrom, nearest } from '../../law/index.ts'
import { type Agreement, readings } from '../../law/treaty/index.ts'
import * as vocabulary from '../../law/vocabulary.ts'
import type { Node } from '../../manifest/tree.ts'
import type { Problem } from '../../manifest/types.ts'
import { agreementNamed, nearestAgreement } from '../question.ts'
import { addUp, flowKeys, parseFlow, usedFlow } from './parse-flow.ts'
import {
  type Assume,
  allotted,
  type Flow,
  type Population,
  populationFormat,
  type Scenario,
  type Size,
  type Stratum,
  type Trait,
} from './population.ts'
import { child, Reader, type Spot } from './reader.ts'

export type ParsedPopulation =
  | { readonly population: Population; readonly problems?: undefined }
  | { readonly population?: undefined; readonly problems: readonly Problem[] }

const keys = [
  'waybill-population',
  'title',
  'country',
  'seed',
  'newPeople',
  'assumptions',
  'flows',
  'firms',
  'groups',
  'scenarios',
] as const

/** @param file as it is to stand in messages. Never throws. */
export function parsePopulation(tree: Node, file: string, agreements: readonly Agreement[]): ParsedPopulation {
  const reader = new Reader(file)
  const root: Spot = { node: tree, at: tree.at, path: '' }
  if (reader.map(root, keys) === undefined) return { problems: reader.problems }
  const format = child(root, 'waybill-population')
  if (reader.number(format, { least: 1, whole: true }) !== populationFormat)
    reader.add(format, `this release reads format ${populationFormat}`)
  const country = reader.word(child(root, 'country'), countries, 'country')
  const strata = strataOf(reader, root, country)
  const population: Population = {
    country,
    seed: reader.number(child(root, 'seed'), { whole: true }),
    firms: strata.reduce((sum, { firms }) => sum + firms, 0),
    listed: child(root, 'firms').node?.kind === 'list',
    newPeople: reader.number(child(root, 'newPeople'), { most: 1, absent: 0 }),
    strata,
    scenarios: scenariosOf(reader, child(root, 'scenarios'), agreements),
    assumptions: assumptionsOf(reader, child(root, 'assumptions')),
  }
  return reader.problems.length > 0 ? { problems: reader.problems } : { population }
}

/** Groups of alike firms with a number of firms, or a list of firms. */
function strataOf(reader: Reader, root: Spot, country: string): readonly Stratum[] {
  const named = new Map(reader.entries(child(root, 'flows')))
  for (const flow of named.values()) reader.map(flow, flowKeys)
  const context = { reader, country, named }
  const firms = child(root, 'firms')
  const groups = child(root, 'groups')
  if (firms.node?.kind === 'list') {
    if (groups.node !== undefined)
      reader.add(groups, 'the firms are listed one by one: there are no groups beside them')
    if (firms.node.items.length === 0) reader.add(firms, 'the population is empty: list at least one firm')
    return reader.items(firms).map((spot) => listedFirm(context, spot))
  }
  const count = reader.number(firms, { whole: true, most: 1_000_000_000 })
  if (count === 0 && firms.node !== undefined) reader.add(firms, 'the population is empty: at least one firm is needed')
  if (groups.node?.kind === 'list' && groups.node.items.length === 0)
    reader.add(groups, 'the population is empty: at least one group is needed')
  const read = reader.items(groups).map((spot) => groupOf(context, spot))
  if (read.length > 0)
    addUp(
      reader,
      groups,
      read.map(({ share }) => share),
    )
  const counts = allotted(
    count,
    read.map(({ share }) => share),
  )
  return read.map(({ stratum }, i) => ({ ...stratum, firms: counts[i]! }))
}

interface Context {
  readonly reader: Reader
  readonly country: string
  /** Flows that firms use by name. */
  readonly named: ReadonlyMap<string, Spot>
}

const groupKeys = ['home', 'sector', 'share', 'size', 'traits', 'flows', 'source']

function groupOf(context: Context, spot: Spot): { readonly stratum: Stratum; readonly share: number } {
  const { reader } = context
  reader.map(spot, groupKeys)
  const share = reader.number(child(spot, 'share'), { most: 1 })
  const traits = reader.entries(child(spot, 'traits')).map(([name, at]): Trait => {
    knownTrait(reader, at, name)
    return { trait: name, probability: reader.number(at, { most: 1 }) }
  })
  if (traits.length > traitsMost) reader.add(child(spot, 'traits'), `at most ${traitsMost} traits`)
  return { share, stratum: { ...headOf(context, spot), firms: 0, sizes: sizesOf(reader, child(spot, 'size')), traits } }
}

/** Every combination of a group's traits is a question of its own. */
const traitsMost = 10

const firmKeys = ['name', 'home', 'sector', 'held', 'traits', 'flows', 'source']

/** A stratum of one, in which nothing is drawn unless its numbers say so. */
function listedFirm(context: Context, spot: Spot): Stratum {
  const { reader } = context
  reader.map(spot, firmKeys)
  const held = reader.number(child(spot, 'held'), { whole: true, absent: 0 })
  const listed = child(spot, 'traits')
  const traits = (listed.node === undefined ? [] : reader.items(listed)).map((at): Trait => {
    const trait = reader.text(at)
    knownTrait(reader, at, trait)
    return { trait, probability: 1 }
  })
  return { ...headOf(context, spot), firms: 1, sizes: [{ name: 'only', share: 1, scale: 1, held }], traits }
}

function headOf({ reader, country, named }: Context, spot: Spot): Pick<Stratum, 'home' | 'sector' | 'flows'> {
  const home = reader.word(child(spot, 'home'), countries, 'country')
  const sector = reader.word(child(spot, 'sector'), vocabulary.sectors, 'sector', true)
  const flows = reader.items(child(spot, 'flows')).flatMap((item, i): readonly Flow[] => {
    const used = usedFlow(reader, item, named)
    if (used.node === undefined) return []
    const name = item.node?.kind === 'scalar' ? String(item.node.value) : useOf(item, i)
    const flow = parseFlow(reader, used, { country, home, sector }, name)
    return flow === undefined ? [] : [flow]
  })
  return { home, sector, flows }
}

function useOf(item: Spot, i: number): string {
  const use = child(item, 'use').node
  return use?.kind === 'scalar' ? String(use.value) : `flow ${i + 1}`
}

function knownTrait(reader: Reader, at: Spot, trait: string): void {
  if (trait === '' || trait.startsWith('x-')) return
  const known: readonly string[] = vocabulary.exporterTraits
  if (!known.includes(trait)) reader.add(at, 'no such trait', nearest(trait, known))
}

function sizesOf(reader: Reader, spot: Spot): readonly Size[] {
  if (spot.node === undefined) return [{ name: 'any', share: 1, scale: 1, held: 0 }]
  const sizes = reader.entries(spot).map(([name, at]): Size => {
    reader.map(at, ['share', 'scale', 'held', 'source'])
    return {
      name,
      share: reader.number(child(at, 'share'), { most: 1 }),
      scale: reader.number(child(at, 'scale'), { most: 1_000_000, absent: 1 }),
      held: reader.number(child(at, 'held'), { whole: true, absent: 0 }),
    }
  })
  addUp(
    reader,
    spot,
    sizes.map(({ share }) => share),
  )
  return sizes
}

function scenariosOf(reader: Reader, spot: Spot, agreements: readonly Agreement[]): readonly Scenario[] {
  const items = reader.items(spot)
  if (spot.node?.kind === 'list' && items.length === 0) reader.add(spot, 'at least one scenario is needed')
  const names = new Set<string>()
  return items.map((item): Scenario => {
    reader.map(item, ['name', 'asOf', 'assume', 'source'])
    const name = reader.text(child(item, 'name'))
    if (name !== '' && names.has(name)) reader.add(child(item, 'name'), 'another scenario has this name')
    names.add(name)
    const asOf = reader.text(child(item, 'asOf'))
    if (asOf !== '' && !isDay(asOf)) reader.add(child(item, 'asOf'), 'must be a day that exists, written YYYY-MM-DD')
    else if (asOf !== '' && asOf < lawHeldFrom)
      reader.add(child(item, 'asOf'), `the law is held from ${lawHeldFrom} on`)
    return { name, asOf, assume: assumeOf(reader, child(item, 'assume'), agreements) }
  })
}

function assumeOf(reader: Reader, spot: Spot, agreements: readonly Agreement[]): Assume | null {
  if (spot.node === undefined) return null
  reader.map(spot, ['agreement', 'reading', 'parties'])
  const at = child(spot, 'agreement')
  const given = reader.text(at)
  const code = agreementNamed(given, agreements)
  if (given !== '' && (code === undefined || code === 'all'))
    reader.add(at, 'no such agreement', nearestAgreement(given, agreements))
  const readingSpot = child(spot, 'reading')
  const reading = readingSpot.node === undefined ? null : reader.word(readingSpot, readings, 'reading')
  const isRead = agreements.find((a) => a.code === code)?.disciplines.some((d) => d.reading !== undefined) === true
  if (isRead && reading === null)
    reader.add(readingSpot, `required: the proposal has readings, ${readings.join(' and ')}`)
  const parties = child(spot, 'parties')
  return {
    agreement: code ?? given,
    reading: readings.find((r) => r === reading) ?? null,
    parties: reader.items(parties).map((party) => reader.word(party, ['EU', ...countries], 'party')),
  }
}

function assumptionsOf(reader: Reader, spot: Spot): Population['assumptions'] {
  if (spot.node === undefined) return []
  return reader.items(spot).map((item) => {
    reader.map(item, ['about', 'source'])
    return { about: reader.text(child(item, 'about')), source: reader.text(child(item, 'source')) }
  })
}
