/** Holds a tree against the manifest's JSON Schema and says what differs, where, and what would be right. */

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { isDay } from '../law/day.ts'
import { nearest } from '../law/nearest.ts'
import { type Findings, join, keyPosition, orList, shown } from './problem.ts'
import { manifestSchema, type Schema } from './schema.ts'
import { type Node, type Position, plain } from './tree.ts'

/** Adds a finding for every difference. */
export function checkShape(tree: Node, findings: Findings): void {
  checkEmpty(tree, '', findings)
  const validate = compiled()
  validate(plain(tree))
  const errors = (validate.errors ?? []).filter((e) => e.keyword !== 'if')
  const misspelt = new Set<string>()
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue
    const meant = nearestKey(error)
    if (meant !== undefined) misspelt.add(`${error.instancePath}/${meant}`)
  }
  for (const error of errors) {
    if (error.keyword === 'required' && misspelt.has(`${error.instancePath}/${error.params.missingProperty}`)) continue
    report(error, tree, findings)
  }
}

let validator: ValidateFunction | undefined

function compiled(): ValidateFunction {
  validator ??= new Ajv2020({
    allErrors: true,
    verbose: true,
    ownProperties: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    formats: { date: isDay },
  }).compile(manifestSchema())
  return validator
}

/** A key without a value is an oversight: whoever means null writes null. */
function checkEmpty(node: Node, path: string, findings: Findings): void {
  if (node.kind === 'scalar') {
    if (node.value === null && node.text === '')
      findings.add(node.at, path, 'there is no value', 'Write one, or remove the key; none is written null')
  } else if (node.kind === 'list')
    for (const [i, item] of node.items.entries()) checkEmpty(item, join(path, i), findings)
  else for (const [key, entry] of node.entries) checkEmpty(entry.value, join(path, key), findings)
}

interface Place {
  readonly node: Node
  readonly path: string
  readonly at: Position
}

/** Follows a JSON pointer; the position is that of the value. */
function follow(tree: Node, pointer: string): Place {
  let place: Place = { node: tree, path: '', at: tree.at }
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const { node } = place
    const next =
      node.kind === 'map' ? node.entries.get(key)?.value : node.kind === 'list' ? node.items[Number(key)] : undefined
    if (next === undefined) return place
    const path = join(place.path, node.kind === 'list' ? Number(key) : key)
    place = { node: next, path, at: next.at }
  }
  return place
}

function report(error: ErrorObject, tree: Node, findings: Findings): void {
  const place = follow(tree, error.instancePath)
  const schema = (error.parentSchema ?? {}) as Schema
  const params = error.params as Readonly<Record<string, unknown>>
  if (error.keyword === 'additionalProperties' && place.node.kind === 'map') {
    const key = String(params.additionalProperty)
    findings.add(keyPosition(place.node, key), join(place.path, key), `no such key ${shown(key)}`, keyHint(error))
  } else if (error.keyword === 'required') {
    const key = String(params.missingProperty)
    findings.add(place.at, place.path, `${key} is missing`, describe(property(schema, key)))
  } else findings.add(place.at, place.path, ...wrongValue(error, schema, place.node))
}

function wrongValue(error: ErrorObject, schema: Schema, node: Node): readonly [message: string, hint: string] {
  const noun = typeof schema.title === 'string' ? schema.title : 'value'
  switch (error.keyword) {
    case 'enum':
      return wrongWord(noun, schema, node)
    case 'type':
      return [`this must be ${article(String(typeNoun(schema)))}`, quoteHint(schema, node) || describe(schema)]
    case 'pattern':
    case 'format':
      return [`this is not ${article(noun)}`, describe(schema)]
    case 'uniqueItems':
      return ['the list holds the same thing twice', 'Remove one']
    case 'minimum':
    case 'maximum':
      return [`this is not ${article(noun)}`, describe(schema)]
    case 'minLength':
    case 'minItems':
      return ['this is empty', describe(schema)]
    case 'minProperties':
    case 'maxProperties':
      return [noun.startsWith('treatment') ? `this is not ${article(noun)}` : 'this is empty', describe(schema)]
    case 'maxLength':
      return ['the text is longer than 1000 characters', '']
    default:
      return ['this is not what stands here', describe(schema)]
  }
}

function wrongWord(noun: string, schema: Schema, node: Node): readonly [string, string] {
  const known = (schema.enum as readonly unknown[]).filter((v): v is string => typeof v === 'string')
  if (node.kind !== 'scalar') return [`this must be a ${noun}`, choices(known) || describe(schema)]
  if (known.length === 0) return [`this is not a ${noun} that is known`, describe(schema)]
  const near = node.text.length > 2 ? nearest(node.text, known) : known.find((w) => w === node.text.toUpperCase())
  return [`no such ${noun} ${shown(node.text)}`, near === undefined ? choices(known) || describe(schema) : meant(near)]
}

function choices(known: readonly string[]): string {
  return known.length <= 12 ? `Write ${orList(known)}` : ''
}

function meant(word: string): string {
  return `Did you mean ${word}?`
}

function typeNoun(schema: Schema): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'array') return 'list'
  if (type === 'object') return 'map'
  return schema.title ?? (type === 'string' ? 'text' : 'number')
}

function article(noun: string): string {
  if (noun === 'text') return noun
  return /^[aeio]/.test(noun) ? `an ${noun}` : `a ${noun}`
}

function quoteHint(schema: Schema, node: Node): string {
  const unquoted = schema.type === 'string' && node.kind === 'scalar' && typeof node.value !== 'string'
  return unquoted && node.text !== '' ? 'Put it in quotes if it is meant as text' : ''
}

function property(schema: Schema, key: string): Schema {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>
  return Object.hasOwn(properties, key) ? properties[key]! : {}
}

function describe(schema: Schema): string {
  return typeof schema.description === 'string' ? schema.description : ''
}

function knownKeys(error: ErrorObject): readonly string[] {
  return Object.keys(((error.parentSchema as Schema).properties ?? {}) as object)
}

function nearestKey(error: ErrorObject): string | undefined {
  return nearest(String((error.params as Readonly<Record<string, unknown>>).additionalProperty), knownKeys(error))
}

function keyHint(error: ErrorObject): string {
  const near = nearestKey(error)
  return near === undefined ? `Known here: ${knownKeys(error).join(', ')}` : meant(near)
}
