/** Requests that no honest client sends: bodies bent out of shape, and what must hold of any answer to them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Route } from './server.ts'

export const leaks = /\n\s+at |node_modules|node:internal|[\w-]+\.[jt]s:\d+|\b(Type|Reference|Range|Syntax)Error\b/

export interface Answered {
  readonly statusCode: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** What holds of any answer. */
export function checkAnswer({ statusCode, body, headers }: Answered): void {
  expect(statusCode, body.slice(0, 300)).toBeLessThan(500)
  expect(body).not.toMatch(leaks)
  expect(headers['x-content-type-options']).toBe('nosniff')
  if (statusCode < 400) return
  expect(headers['content-type']).toContain('application/problem+json')
  if (body !== '') expect(JSON.parse(body)).toMatchObject({ status: statusCode })
}

/** @param value in place of each parameter */
export const urlOf = ({ path }: Pick<Route, 'path'>, value = 'cn') => path.replaceAll(/:\w+|\*/g, value)

const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8')) as Readonly<Record<string, unknown>>

export const transfer = read('examples/retailer/2024-03-22-order.json')
const { data, exporter, ...rest } = transfer
const evaluation = {
  subject: { type: 'exporter', id: 'a', properties: exporter },
  action: { name: 'transfer' },
  resource: { type: 'data', id: 'b', properties: data },
  context: rest,
}

/** For each route that takes a body, one that it takes. */
export const taken: ReadonlyMap<string, object> = new Map<string, object>([
  ['/api/decide', transfer],
  ['/api/clearance', transfer],
  ['/api/explain', transfer],
  ['/api/ask', { transfer, declined: ['exporter.sector'] }],
  ['/api/review', { measure: { rule: 'cn.csl-2016/art 37', asOf: '2024-06-01' }, against: { agreement: 'RCEP' } }],
  ['/api/what-if', { transfer: read('examples/what-if-transfer.json'), assume: '2018-PROPOSAL', readings: ['tpp'] }],
  ['/api/cases', (read('cases/cn/afsl-regulations-2025.json') as unknown as readonly object[]).slice(0, 1)],
  ['/sign-out', {}],
  ['/access/v1/evaluation', evaluation],
  ['/access/v1/evaluations', { ...evaluation, evaluations: [{ context: rest }, { action: { name: 'b' } }] }],
])

/** Ways to every value of a tree, by keys and positions, its root first. */
export function waysIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way]
  return [way, ...Object.entries(value).flatMap(([key, below]) => waysIn(below, [...way, key]))]
}

/** A copy with another value there; as it is where the way leads nowhere. */
export function withAt(value: unknown, [key, ...way]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = withAt(copy[key], way, put)
  return copy
}

const oddValues: readonly unknown[] = [
  ...[null, -1, 0, 1e308, 2 ** 53, true, '', 'constructor', 'CN-', '9999-99-99', '0000-01-01', '\u0000', '\ud800'],
  ...[[], {}, [[]], [null], { constructor: {} }, 'x'.repeat(5_000), Array(2_000).fill('JP'), ['JP', 'JP']],
]
export const odd = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...oddValues))

/** A body with up to three of its values replaced. */
export const bent = (body: object) =>
  fc
    .array(fc.tuple(fc.constantFrom(...waysIn(body)), odd), { maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((now, [way, put]) => withAt(now, way, put), body))

/** Texts of which hardly one is JSON. */
export const broken = fc.oneof(
  fc.string({ unit: 'binary' }),
  odd.map((value) => JSON.stringify([value]).slice(0, -1)),
  fc.constantFrom('', ' ', '{', '[1,]', '{"a":1}x', 'NaN', '"', '\ufeff{}', '{"__proto__":{"a":1}}', '{"a":1,"a":2}'),
  fc.constantFrom('['.repeat(100_000), '{"a":'.repeat(100_000), `${'['.repeat(64)}${']'.repeat(64)}`, '1e999'),
)
