/** Small parts of which files of routes put their descriptions together. */

export type Schema = { readonly [key: string]: unknown }

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

export const listOf = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more })

export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })

export const word = (words: readonly string[], description?: string): Schema => ({
  enum: words,
  ...(description === undefined ? {} : { description }),
})

export const texts: Schema = { type: 'array', items: { type: 'string' } }

/** An object of these keys and no others; those of `optional` may be absent. */
export function record(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}) {
  return {
    type: 'object',
    additionalProperties: false,
    ...(Object.keys(required).length === 0 ? {} : { required: Object.keys(required) }),
    properties: { ...required, ...optional },
  }
}

/** As `record`, for answers: later releases may add keys. */
export function answer(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}) {
  return { ...record(required, optional), additionalProperties: true }
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly description: string
  readonly schema: Schema
  readonly example?: unknown
}

/** A key of the query, which may be left out. */
export const inQuery = (name: string, description: string, schema: Schema, example?: unknown): Parameter => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  ...(example === undefined ? {} : { example }),
})

export const inPath = (name: string, description: string, schema: Schema, example: unknown): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
  example,
})

export const asOfInQuery = (description: string, example: string): Parameter =>
  inQuery('asOf', description, ref('Day'), example)

export const formatInQuery = (forms: readonly string[]): Parameter =>
  inQuery('format', 'Goes before the Accept header.', word(forms))

const json = (schema: Schema, example?: unknown) => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
})

/** A body of JSON that must be there, with an example that is answered with 200. */
export const bodyOf = (schema: Schema, example: unknown) => ({ required: true, content: json(schema, example) })

export const answered = (description: string, schema: Schema) => ({ '200': { description, content: json(schema) } })

/** Law in several forms, with its entity tag. */
export function taggedAnswer(description: string, schema: Schema, others: readonly ('text/plain' | 'text/html')[]) {
  const more = others.map((type) => [type, { schema: { type: 'string' } }])
  const etag = { ETag: { schema: { type: 'string' }, description: 'Send it back as If-None-Match.' } }
  return {
    '200': { description, headers: etag, content: { ...json(schema), ...Object.fromEntries(more) } },
    '304': { description: 'What the entity tag of If-None-Match names still holds.' },
    ...(others.length === 0 ? {} : { '406': problemAnswer('No form that the Accept header allows.') }),
  }
}

export const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})

export const tryAgainAnswer = (description: string) => ({
  ...problemAnswer(description),
  headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait.' } },
})
