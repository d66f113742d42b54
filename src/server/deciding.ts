/** From foreign JSON to a decision: what the query adds, what is wrong with the transfer, which books are asked. */

import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { Decision, PlacesTouched } from '../engine/index.ts'
import {
  type Book,
  byCodeUnit,
  type Day,
  dayIn,
  isPlainObject,
  type Problem as LawProblem,
  lawHeldFrom,
  parseTransfer,
} from '../law/index.ts'
import type { LawShelf } from './law-shelf.ts'
import { type Fault, Problem } from './problem.ts'
import { day, type Reader, readQuery, yesNo } from './query.ts'

/** How to decide, as the query of a request says. */
export interface Manner {
  /** What a transfer does not state is unknown, whatever its everyday value. */
  readonly strict: boolean
  /** In place of the transfer’s own day. */
  readonly asOf?: Day
}

export type Answer = { readonly decision: Decision } | { readonly faults: readonly Fault[] }

/** Beyond these, further faults of one transfer are not told. */
const faultsMax = 20

/** A day of which the law is held. */
const lawDay: Reader<Day> = (given) => {
  const read = day(given)
  return 'value' in read && read.value < lawHeldFrom ? { message: `the law is held from ${lawHeldFrom} on` } : read
}

export const mannerKeys = { strict: yesNo, asOf: lawDay }

/** Throws a Problem of status 400. */
export function mannerOf(request: FastifyRequest): Manner {
  return { strict: false, ...readQuery(request, mannerKeys) }
}

/** Where everything unstated is unknown anyway. Throws a Problem of status 400. */
export const dayOf = (request: FastifyRequest): Day | undefined => readQuery(request, { asOf: lawDay }).asOf

/** Decides one transfer of foreign JSON, or says what is wrong with it. */
export async function answerTo(shelf: LawShelf, json: unknown, { strict, asOf }: Manner): Promise<Answer> {
  const dated = asOf !== undefined && isPlainObject(json) ? { ...json, asOf } : json
  const { transfer, problems } = parseTransfer(dated)
  if (problems !== undefined) return { faults: faultsOf(problems) }
  return { decision: await shelf.decide(transfer, { strict }) }
}

export const faultsOf = (problems: readonly LawProblem[]): readonly Fault[] => problems.slice(0, faultsMax)

/** As the command line writes it: the first fault, and more where there are more. */
export function errorOf([error, ...more]: readonly Fault[], line?: number): object {
  return { error: { ...(line === undefined ? {} : { line }), ...error }, ...(more.length === 0 ? {} : { more }) }
}

export const notUnderstood = (faults: readonly Fault[]): Problem =>
  new Problem(422, 'The transfer is not understood.', faults)

/** Another type of body reaches a handler as a stream. Throws a Problem of status 415. */
export function jsonBody({ body }: { readonly body: unknown }): unknown {
  if (body instanceof Readable) throw new Problem(415, 'This takes application/json.')
  return body
}

/** The books that can speak for these places, each once. */
export async function booksFor(shelf: LawShelf, { countries, all }: PlacesTouched): Promise<readonly Book[]> {
  const found: (Book | undefined)[] = []
  // One after the other: all at once would be parsed in one go, and nobody be served meanwhile.
  for (const id of all ? shelf.bookIds : countries) found.push(await shelf.book(id))
  return [...new Set(found)].filter((book) => book !== undefined).sort((a, b) => byCodeUnit(a.id, b.id))
}

/** The day it is in the calendar of the exporter’s law; of UTC where there is no book of it. */
export async function todayOf(shelf: LawShelf, exporter: unknown, now: Date): Promise<Day> {
  const country = typeof exporter === 'string' && /^[A-Z]{2}/.test(exporter) ? exporter.slice(0, 2) : undefined
  const book = country === undefined ? undefined : await shelf.book(country)
  return dayIn(book?.timeZone ?? 'UTC', now)
}
