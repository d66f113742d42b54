/** The description of the API (OpenAPI 3.1), put together from what each file of routes says of its own. */

import { transferSchema } from '../law/index.ts'
import { holdersOf, type Permission } from './roles.ts'

/** What one file of routes says of itself: operations by path and method, and the schemas they name. */
export interface ApiFragment {
  /** `{ '/api/law/{cc}': { get: { … } } }` */
  readonly paths: Record<string, Record<string, object>>
  readonly schemas?: Record<string, object>
}

/** A route as the app serves it: the permission it asks is told too. */
export interface Operation {
  /** In lower case. */
  readonly method: string
  /** As OpenAPI writes it: `/api/law/{cc}`. */
  readonly path: string
  readonly permission: Permission | 'anyone' | undefined
}

export interface OpenApi {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>
    readonly securitySchemes: object
    readonly responses: object
  }
  readonly [key: string]: unknown
}

export interface DescribedOperation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly responses?: Readonly<Record<string, object>>
  readonly [key: string]: unknown
}

/**
 * The document.
 * @param operations routes as they are served; they say who may ask. Throws where two fragments describe the same thing.
 */
export function openApiOf(
  fragments: readonly ApiFragment[],
  version: string,
  operations: readonly Operation[] = [],
): OpenApi {
  const asks = new Map(operations.map(({ method, path, permission }) => [`${method} ${path}`, permission]))
  const paths = new Map<string, Map<string, DescribedOperation>>()
  const schemas = new Map<string, object>(Object.entries(commonSchemas()))
  for (const fragment of fragments) {
    for (const [path, methods] of Object.entries(fragment.paths)) {
      const own = paths.get(path) ?? new Map<string, DescribedOperation>()
      paths.set(path, own)
      for (const [method, operation] of Object.entries(methods))
        putOnce(own, method, completed(operation, asks.get(`${method} ${path}`)), `${method} ${path}`)
    }
    for (const [name, schema] of Object.entries(fragment.schemas ?? {})) putOnce(schemas, name, schema, name)
  }
  const sorted = [...paths].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    openapi: '3.1.0',
    info: { title: 'Waybill', version, description: aboutAll },
    servers: [{ url: '/' }],
    security: [{ key: [] }, { session: [] }],
    paths: Object.fromEntries(sorted.map(([path, methods]) => [path, Object.fromEntries(methods)])),
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes,
      responses: { Problem: problemResponse },
    },
  }
}

const aboutAll =
  'Customs for data: decides transfers by law, reads and compares the law, and holds it against trade agreements. Days are YYYY-MM-DD; every error is a problem (RFC 9457) that names the field and never its content. Not legal advice.'

function putOnce<V>(into: Map<string, V>, key: string, value: V, what: string): void {
  if (into.has(key)) throw new Error(`${what} is described twice`)
  into.set(key, value)
}

/** With what holds of every route: who may ask, and that errors are problems. */
function completed(operation: object, permission: Operation['permission']): DescribedOperation {
  const own = operation as DescribedOperation
  const signedIn = permission !== 'anyone'
  const holders = permission === undefined || permission === 'anyone' ? undefined : holdersOf(permission)
  const refusals = signedIn
    ? { '401': problem('Nobody is signed in.'), '403': problem('The role of the caller may not do this.') }
    : {}
  return {
    ...own,
    ...(signedIn ? {} : { security: [] }),
    ...(holders === undefined ? {} : { 'x-waybill-roles': holders }),
    responses: { ...refusals, ...own.responses, default: { $ref: '#/components/responses/Problem' } },
  }
}

const problem = (description: string) => ({ ...problemResponse, description })

const problemResponse = {
  description: 'What was wrong, where, and what would be right.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const securitySchemes = {
  key: { type: 'http', scheme: 'bearer', description: 'An API key, from `waybill serve key`.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'waybill_session',
    description: 'Of a browser that opened the link printed by `waybill serve`, or signed in at `/sign-in`.',
  },
  certificate: { type: 'mutualTLS', description: 'A client’s certificate, where the server asks for one.' },
}

function commonSchemas(): Readonly<Record<string, object>> {
  return {
    Day: { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    Party: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2, or EU.' },
    Digest: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$', description: 'Of the canonical JSON.' },
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        detail: { type: 'string' },
        requestId: { type: 'string' },
        errors: {
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'message'],
            properties: {
              path: { type: 'string', description: 'In the body or the query: `data.categories[0]`.' },
              message: { type: 'string' },
              nearest: { type: 'string', description: 'The nearest word that is known.' },
            },
          },
        },
      },
    },
    ...transferSchemas(),
  }
}

/** The schema of a transfer, whose own definitions become components. */
function transferSchemas(): Readonly<Record<string, object>> {
  const { $schema: _, $defs, ...transfer } = moved(transferSchema()) as Readonly<Record<string, object>>
  const defs = Object.entries($defs ?? {}).map(([name, schema]) => [`Transfer.${name}`, schema])
  return { Transfer: transfer as object, ...Object.fromEntries(defs) }
}

function moved(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(moved)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/', '#/components/schemas/Transfer.')
        : moved(value),
    ]),
  )
}
