/** JSON Schema of a transfer, generated from the declarations of facts. */

import type { FactDeclaration } from './fact.ts'
import { facts } from './facts.ts'
import { openWords } from './problems.ts'
import { type Field, recordShapes } from './records.ts'
import { categories } from './vocabulary.ts'

type Schema = { readonly [key: string]: unknown }

const dayShape: Schema = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const placeShape: Schema = { type: 'string', pattern: '^[A-Z]{2}(-[A-Z0-9]{1,8})*$' }
const peopleShape: Schema = { type: 'integer', minimum: 0 }

/** Draft 2020-12. What it cannot say (that sensitive people are part of the total) `parseTransfer` says. */
export function transferSchema(): Schema {
  const root = branch()
  root.properties.set('asOf', {
    ...dayShape,
    description: 'The day of the question, in the calendar of the jurisdiction.',
  })
  root.required.push('asOf')
  for (const f of facts) {
    const keys = f.path.split('.')
    let at = root
    for (const key of keys.slice(0, -1)) {
      const next = at.properties.get(key)
      const child = next !== undefined && 'properties' in next ? (next as Branch) : branch()
      at.properties.set(key, child)
      at = child
    }
    at.properties.set(keys.at(-1)!, factSchema(f))
    if ('required' in f.default && f.default.required === 'always') requireAll(root, keys)
  }
  const nesting = [...recordShapes].filter(([, shape]) => shape.nests !== undefined).map(([path]) => path)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Transfer',
    ...written(root),
    $defs: Object.fromEntries(nesting.map((path) => [path, recordSchema(path)])),
  }
}

interface Branch {
  readonly properties: Map<string, Schema | Branch>
  readonly required: string[]
}

const branch = (): Branch => ({ properties: new Map(), required: [] })

function requireAll(root: Branch, keys: readonly string[]): void {
  let at = root
  for (const key of keys) {
    if (!at.required.includes(key)) at.required.push(key)
    at = at.properties.get(key) as Branch
  }
}

function written(b: Branch): Schema {
  const entries = [...b.properties].map(([key, value]): [string, Schema] => [
    key,
    'properties' in value && value.properties instanceof Map ? written(value as Branch) : (value as Schema),
  ])
  const required = b.required.length === 0 ? {} : { required: b.required }
  return { type: 'object', additionalProperties: false, ...required, properties: Object.fromEntries(entries) }
}

function factSchema(f: FactDeclaration): Schema {
  const about = { description: f.meaning, ...('value' in f.default ? { default: f.default.value } : {}) }
  if (f.path === 'exporter.country') return { ...about, ...placeShape }
  return { ...about, anyOf: [valueSchema(f), { type: 'null' }] }
}

function valueSchema(f: FactDeclaration): Schema {
  switch (f.kind) {
    case 'choice':
      return wordSchema(f.values ?? [], openWords.has(f.path))
    case 'place':
      return placeShape
    case 'words': {
      const items = f.places === true ? placeShape : wordSchema(f.values ?? [], openWords.has(f.path))
      return { type: 'array', items, uniqueItems: true }
    }
    case 'count':
      return peopleShape
    case 'share':
      return { type: 'number', minimum: 0, maximum: 1 }
    case 'day':
      return dayShape
    case 'records':
      return recordsSchema(f.path)
  }
}

function wordSchema(words: readonly string[], open: boolean): Schema {
  return open ? { anyOf: [{ enum: words }, { type: 'string', pattern: '^x-' }] } : { enum: words }
}

function recordsSchema(path: string): Schema {
  const { of, nests } = recordShapes.get(path)!
  const one = nests === undefined ? recordSchema(path) : { $ref: `#/$defs/${path}` }
  if (of === 'one') return one
  if (of === 'list') return { type: 'array', items: one }
  return { type: 'object', propertyNames: wordSchema(categories, true), additionalProperties: one }
}

function recordSchema(path: string): Schema {
  const { fields } = recordShapes.get(path)!
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(fields).filter((key) => fields[key]!.required),
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field, path)])),
  }
}

function fieldSchema(field: Field, path: string): Schema {
  const { kind } = field
  const simple = {
    nested: { type: 'array', items: { $ref: `#/$defs/${path}` } },
    place: placeShape,
    day: dayShape,
    count: peopleShape,
    text: { type: 'string' },
    flag: { type: 'boolean' },
  }
  const value: Schema =
    typeof kind === 'object'
      ? wordSchema(kind, field.open === true)
      : kind === 'share'
        ? { type: 'number', minimum: 0, maximum: 1 }
        : simple[kind]
  return field.nullable === true ? { anyOf: [value, { type: 'null' }] } : value
}
