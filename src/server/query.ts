/** Query strings: known keys only, each given once, each read by its kind; all faults are told at once. */

import type { FastifyRequest } from 'fastify'
import { type Day, isDay, nearest } from '../law/index.ts'
import { type Fault, Problem } from './problem.ts'

type Read<T> = { readonly value: T } | Omit<Fault, 'path'>

/** Reads the text of one key. */
export type Reader<T> = (text: string) => Read<T>

type Values<R> = { readonly [K in keyof R]?: R[K] extends Reader<infer T> ? T : never }

/** Throws Problem 400. */
export function readQuery<R extends Readonly<Record<string, Reader<unknown>>>>(
  request: FastifyRequest,
  readers: R,
): Values<R> {
  const faults: Fault[] = []
  const values = new Map<string, unknown>()
  for (const [key, given] of Object.entries(request.query as Record<string, unknown>)) {
    const path = key.slice(0, pathMax)
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined
    if (reader === undefined) faults.push(fault(path, 'is no key of this query', nearest(key, Object.keys(readers))))
    else if (typeof given !== 'string') faults.push({ path, message: 'is given more than once' })
    else {
      const read = reader(given)
      if ('value' in read) values.set(key, read.value)
      else faults.push({ path, ...read })
    }
  }
  if (faults.length > 0) throw new Problem(400, 'The query is not understood.', faults.slice(0, faultsMax))
  return Object.fromEntries(values) as Values<R>
}

const pathMax = 100
const faultsMax = 20

export const fault = (path: string, message: string, near: string | undefined): Fault => ({
  path,
  message,
  ...(near === undefined ? {} : { nearest: near }),
})

export const day: Reader<Day> = (text) =>
  isDay(text) ? { value: text } : { message: 'must be a day that exists, written YYYY-MM-DD' }

/** Any text; what it means is read elsewhere. */
export const text: Reader<string> = (given) =>
  given.length <= textMax ? { value: given } : { message: `must be at most ${textMax} characters` }

const textMax = 300

export const yesNo: Reader<boolean> = (given) =>
  given === 'true' || given === 'false' ? { value: given === 'true' } : { message: 'must be true or false' }

export function oneOf<W extends string>(words: readonly W[]): Reader<W> {
  return (given) => {
    const value = words.find((word) => word === given)
    if (value !== undefined) return { value }
    const near = nearest(given, words)
    return { message: `must be one of ${words.join(', ')}`, ...(near === undefined ? {} : { nearest: near }) }
  }
}
