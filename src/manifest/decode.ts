/** Turns a tree that has the manifest's shape into the manifest; nothing is judged here. */

import type { Owner } from '../law/transfer.ts'
import { parseTable } from './names.ts'
import { childOf } from './problem.ts'
import type { Node } from './tree.ts'
import type * as t from './types.ts'

/** Precondition: `checkShape` found nothing. */
export function decode(tree: Node): t.Manifest {
  return {
    organisation: {
      name: textAt(childOf(tree, 'organisation'), 'name') ?? '',
      home: textAt(childOf(tree, 'organisation'), 'home') ?? '',
    },
    places: named(childOf(tree, 'places'), place),
    stores: named(childOf(tree, 'stores'), store),
    people: named(childOf(tree, 'people'), (_, node) => people(node)),
    datasets: named(childOf(tree, 'datasets'), dataset),
    flows: named(childOf(tree, 'flows'), flow),
    books: items(childOf(tree, 'books')).map(book),
    state: textAt(tree, 'state') ?? './state',
    keys: textAt(tree, 'keys') ?? './keys',
    publication: textAt(tree, 'publication') ?? 'waybill',
  }
}

function place(name: string, node: Node): t.Place {
  return {
    name,
    country: textAt(node, 'country') ?? '',
    zone: textAt(node, 'zone'),
    entity: textAt(node, 'entity') ?? '',
    role: textAt(node, 'role') as t.Role | null,
    sector: textAt(node, 'sector'),
    traits: childOf(node, 'traits')?.kind === 'list' ? texts(childOf(node, 'traits')) : null,
    relation: textAt(node, 'relation'),
    establishment: (textAt(node, 'establishment') ?? 'domestic') as t.Place['establishment'],
    ownership: items(childOf(node, 'ownership')).map(
      (owner): Owner => ({ country: textAt(owner, 'country') ?? '', share: numberAt(owner, 'share') ?? 0 }),
    ),
  }
}

function store(name: string, node: Node): t.Store {
  const reference = textAt(node, 'postgres') ?? ''
  return { name, at: textAt(node, 'at') ?? '', carrier: 'postgres', url: { envName: reference.slice(2, -1) } }
}

function people(node: Node): t.People {
  return {
    asOf: textAt(node, 'asOf') ?? '',
    yearToDate: numberAt(node, 'yearToDate'),
    sensitiveYearToDate: numberAt(node, 'sensitiveYearToDate'),
    previousYear: numberAt(node, 'previousYear'),
    sensitivePreviousYear: numberAt(node, 'sensitivePreviousYear'),
    held: numberAt(node, 'held'),
  }
}

function dataset(name: string, node: Node): t.Dataset {
  const columns = new Map<string, t.Category>()
  const guessed = new Map<string, t.Category>()
  for (const [column, value] of mapEntries(childOf(node, 'columns'))) {
    const category = (value.kind === 'scalar' ? value.text : '') as t.Category
    const isGuess = value.kind === 'scalar' && value.guess
    columns.set(column, isGuess ? 'unclassified' : category)
    if (isGuess && category !== 'unclassified') guessed.set(column, category)
  }
  return {
    name,
    store: textAt(node, 'store') ?? '',
    table: parseTable(textAt(node, 'table') ?? '') ?? { schema: '', name: '' },
    collectedIn: textAt(node, 'collectedIn'),
    important: textAt(node, 'important') as t.Dataset['important'],
    subject: subject(childOf(node, 'subject')),
    whenNull: textAt(node, 'whenNull') === 'nobody' ? 'nobody' : 'hold',
    columns,
    guessed,
  }
}

function subject(node: Node | undefined): t.Subject {
  if (node?.kind !== 'map') return { type: 'none' }
  if (node.entries.has('of')) return { type: 'path', of: textAt(node, 'of') ?? '', by: textAt(node, 'by') ?? '' }
  const residence = childOf(node, 'residence')
  const born = textAt(node, 'born')
  return {
    type: 'own',
    key: textAt(node, 'key') ?? '',
    kind: textAt(node, 'kind') as t.Kind,
    residence:
      residence === undefined
        ? null
        : residence.kind === 'scalar'
          ? { column: residence.text }
          : { value: textAt(residence, 'value') ?? '' },
    born: born === null ? null : { column: born },
    consent: consent(childOf(node, 'consent')),
  }
}

function consent(node: Node | undefined): t.ConsentSource | null {
  if (node === undefined) return null
  if (childOf(node, 'value') !== undefined) return { value: textAt(node, 'value') as t.Consent }
  const values = new Map<string, t.Consent>()
  for (const [value, word] of mapEntries(childOf(node, 'values')))
    values.set(value, (word.kind === 'scalar' ? word.text : 'none') as t.Consent)
  return { column: textAt(node, 'column') ?? '', values }
}

function flow(name: string, node: Node): t.Flow {
  const treatments = new Map<string, t.StatedTreatment>()
  for (const [target, value] of mapEntries(childOf(node, 'treatments'))) treatments.set(target, treatment(value))
  return {
    name,
    from: textAt(node, 'from') ?? '',
    to: textAt(node, 'to') ?? '',
    datasets: texts(childOf(node, 'datasets')),
    purpose: texts(childOf(node, 'purpose')),
    legalBasis: textAt(node, 'legalBasis'),
    safeguards: items(childOf(node, 'safeguards')).map(safeguard),
    treatments,
    onLimit: textAt(node, 'on-limit') === 'drop' ? 'drop' : 'hold',
    release: textAt(node, 'release') === 'by-proposal' ? 'by-proposal' : 'automatic',
  }
}

function treatment(node: Node): t.StatedTreatment {
  if (node.kind === 'scalar')
    return node.text === 'tokenise'
      ? { kind: 'tokenise', domain: null }
      : node.text === 'cross'
        ? { kind: 'cross' }
        : { kind: 'drop' }
  const domain = textAt(node, 'tokenise')
  return domain === null ? { kind: 'generalise', to: 'year' } : { kind: 'tokenise', domain }
}

function safeguard(node: Node): t.StatedSafeguard {
  return {
    type: textAt(node, 'type') ?? '',
    status: textAt(node, 'status'),
    from: textAt(node, 'from'),
    until: textAt(node, 'until'),
    scope: textAt(node, 'scope'),
    signedOn: textAt(node, 'signedOn'),
    reference: textAt(node, 'reference'),
    by: textAt(node, 'by'),
  }
}

function book(node: Node): t.Book {
  if (node.kind === 'scalar') return isFile(node.text) ? { file: node.text, digest: null } : { id: node.text }
  return { file: textAt(node, 'file') ?? '', digest: textAt(node, 'digest') }
}

/** A book of the release is named by its id, as `jp` or `ca-qc`; anything else is a path. */
function isFile(text: string): boolean {
  return !/^[a-z]{2}(-[a-z]+)?$/.test(text)
}

function named<T>(node: Node | undefined, read: (name: string, node: Node) => T): ReadonlyMap<string, T> {
  return new Map(mapEntries(node).map(([name, value]) => [name, read(name, value)]))
}

function mapEntries(node: Node | undefined): readonly (readonly [string, Node])[] {
  return node?.kind === 'map' ? [...node.entries].map(([key, entry]) => [key, entry.value]) : []
}

function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : []
}

function texts(node: Node | undefined): readonly string[] {
  return items(node).map((item) => (item.kind === 'scalar' ? String(item.value) : ''))
}

function textAt(node: Node | undefined, key: string): string | null {
  const value = childOf(node, key)
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : null
}

function numberAt(node: Node | undefined, key: string): number | null {
  const value = childOf(node, key)
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : null
}
