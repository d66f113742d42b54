/** A flow of the file as a question for the law, checked word by word as any transfer is. */

import { countries, hasPersonalData, parseTransfer, stateFact } from '../../law/index.ts'
import type { MapNode } from '../../manifest/tree.ts'
import type { Distribution, Flow } from './population.ts'
import { child, plain, type Reader, type Spot } from './reader.ts'

/** Keys of a flow that state a fact of the transfer as it is. */
const facts: ReadonlyMap<string, string> = new Map([
  ['data', 'data.categories'],
  ['form', 'data.form'],
  ['important', 'data.important'],
  ['qualifiers', 'data.qualifiers'],
  ['kinds', 'data.subjects.kinds'],
  ['residence', 'data.subjects.residence'],
  ['citizenship', 'data.subjects.citizenship'],
  ['consent', 'data.subjects.consent'],
  ['to', 'importer.country'],
  ['relation', 'importer.relation'],
  ['recipientRole', 'importer.role'],
  ['recipientSector', 'importer.sector'],
  ['recipientTraits', 'importer.traits'],
  ['purpose', 'purpose'],
  ['legalBasis', 'legalBasis'],
  ['frequency', 'frequency'],
  ['via', 'via'],
  ['safeguards', 'safeguards'],
])

export const flowKeys: readonly string[] = [
  'use',
  'name',
  ...facts.keys(),
  'people',
  'sensitive',
  'probability',
  'source',
]

/** Whose flow it is. */
export interface Sender {
  /** The country whose law is asked. */
  readonly country: string
  readonly home: string
  readonly sector: string
}

/** A flow with `use: name` is the named one with its own keys put over it; so is one that is only a name. */
export function usedFlow(reader: Reader, spot: Spot, named: ReadonlyMap<string, Spot>): Spot {
  const { node } = spot
  const use = node?.kind === 'scalar' ? spot : child(spot, 'use')
  if (use.node === undefined) return spot
  const base = named.get(reader.word(use, [...named.keys()], 'flow'))
  if (base?.node?.kind !== 'map' || node === undefined) return { ...spot, node: undefined }
  const own: MapNode['entries'] = node.kind === 'map' ? node.entries : new Map()
  const entries = new Map([...base.node.entries, ...own])
  entries.delete('use')
  return { ...spot, node: { ...base.node, entries } }
}

export function parseFlow(reader: Reader, spot: Spot, sender: Sender, name: string): Flow | undefined {
  if (reader.map(spot, flowKeys) === undefined) return undefined
  const json = transferJson(reader, spot, sender)
  const categories = child(spot, 'data').node
  const aboutPeople = categories !== undefined && hasPersonalData(plain(categories))
  const peopleSpot = child(spot, 'people')
  if (!aboutPeople && peopleSpot.node !== undefined && categories !== undefined)
    reader.add(peopleSpot, 'no category of the flow is about people')
  return {
    name: reader.text(child(spot, 'name'), name),
    transfer: checked(reader, spot, json),
    people: aboutPeople ? distribution(reader, peopleSpot) : null,
    sensitive: reader.number(child(spot, 'sensitive'), { most: 1, absent: 0 }),
    probability: reader.number(child(spot, 'probability'), { most: 1, absent: 1 }),
  }
}

function transferJson(reader: Reader, spot: Spot, { country, home, sector }: Sender): Record<string, unknown> {
  const json: Record<string, unknown> = {}
  stateFact(json, 'data.collectedIn', country)
  stateFact(json, 'data.subjects', { residence: [country], citizenship: [country] })
  stateFact(json, 'exporter', { country, sector })
  stateFact(json, 'importer.sector', sector)
  for (const [key, fact] of facts) {
    const { node } = child(spot, key)
    if (node !== undefined) stateFact(json, fact, plain(node))
  }
  const { node } = child(spot, 'relation')
  if (node?.kind === 'scalar' && node.value === 'processor' && child(spot, 'recipientRole').node === undefined)
    stateFact(json, 'importer.role', 'processor')
  for (const key of ['relation', 'purpose', 'legalBasis'])
    if (child(spot, key).node === undefined) reader.add(child(spot, key), 'required (null where there is none)')
  const to = child(spot, 'to')
  if (to.node?.kind === 'scalar' && to.node.value === 'home') stateFact(json, 'importer.country', home)
  else if (to.node !== undefined) reader.word(to, countries, 'country')
  return json
}

/** Every word of it is known, as in any transfer. */
function checked(reader: Reader, spot: Spot, json: Record<string, unknown>): Flow['transfer'] {
  stateFact(json, 'asOf', anyDay)
  stateFact(json, 'data.subjects.count', 0)
  const parsed = parseTransfer(json)
  for (const { path, message, nearest } of parsed.problems ?? []) {
    const [key, fact] = [...facts].find(([, of]) => path === of || path.startsWith(`${of}[`)) ?? ['', '']
    if (key === '') {
      // The sector is the group's, and is told of there.
      if (path !== 'exporter.sector') reader.add(spot, `${path}: ${message}`, nearest)
      continue
    }
    const at = child(spot, key)
    if (at.node === undefined && message !== 'required') continue
    const within = path.slice(fact.length)
    const index = /^\[(\d+)\]/.exec(within)?.[1]
    const item = index === undefined || at.node?.kind !== 'list' ? undefined : at.node.items[Number(index)]
    reader.add({ node: item, at: item?.at ?? at.at, path: at.path + within }, message, nearest)
  }
  if (parsed.transfer === undefined) return json as unknown as Flow['transfer']
  const { asOf: _, ...transfer } = parsed.transfer
  return transfer
}

/** Words are checked without a day. */
const anyDay = '2018-04-12'

const shapes = ['uniform', 'lognormal', 'among'] as const

/** A number; or `{ uniform: [a, b] }`, `{ lognormal: { median, spread } }`, `{ among: [{ people, share }] }`. */
function distribution(reader: Reader, spot: Spot): Distribution {
  const people = { most: 10_000_000_000 }
  if (spot.node?.kind !== 'map') return { kind: 'fixed', people: reader.number(spot, { ...people, whole: true }) }
  reader.map(spot, shapes)
  const given = shapes.filter((shape) => child(spot, shape).node !== undefined)
  const shape = given[0]
  if (shape === undefined || given.length > 1) {
    reader.add(spot, 'must be a number, or one of uniform, lognormal and among')
    return { kind: 'fixed', people: 0 }
  }
  const at = child(spot, shape)
  if (shape === 'uniform') {
    const [from, to, ...more] = reader.items(at).map((end) => reader.number(end, people))
    if (from === undefined || to === undefined || more.length > 0 || from > to)
      reader.add(at, 'must be the least and the greatest number: [10, 500]')
    return { kind: 'uniform', from: from ?? 0, to: to ?? 0 }
  }
  if (shape === 'lognormal') {
    reader.map(at, ['median', 'spread'])
    const median = reader.number(child(at, 'median'), { ...people, least: 1 })
    return { kind: 'lognormal', median, spread: reader.number(child(at, 'spread'), { least: 1, most: 1000 }) }
  }
  const of = reader.items(at).map((item) => {
    reader.map(item, ['people', 'share'])
    return {
      people: reader.number(child(item, 'people'), people),
      share: reader.number(child(item, 'share'), { most: 1 }),
    }
  })
  addUp(
    reader,
    at,
    of.map((o) => o.share),
  )
  return { kind: 'among', of }
}

/** Shares are of a whole. Says what is missing or too much. */
export function addUp(reader: Reader, spot: Spot, shares: readonly number[]): void {
  const sum = shares.reduce((a, b) => a + b, 0)
  if (Math.abs(sum - 1) <= 1e-9) return
  const shown = Number(sum.toFixed(9))
  reader.add(spot, `the shares must add up to 1; they add up to ${shown}`)
}
