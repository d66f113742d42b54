/** Asking the law: what it says of transfers, what to ask next about one, and whether one is clear to go. */

import { Readable } from 'node:stream'
import { setImmediate as breath } from 'node:timers/promises'
import type { FastifyRequest } from 'fastify'
import type { Served } from '../app.ts'
import { eachInTime } from '../arrival.ts'
import { answerTo, dayOf, errorOf, jsonBody, type Manner, mannerOf, notUnderstood } from '../deciding.ts'
import { interviewOf } from '../interview.ts'
import { JsonTooDeep, parseJson } from '../json.ts'
import type { LawShelf } from '../law-shelf.ts'
import { type Line, linesOf } from '../lines.ts'
import { type Fault, Problem } from '../problem.ts'
import { isClear, refusalOf } from '../refusal.ts'
import type { RequestTrace } from '../traces.ts'

/** Of a list in one body; a stream has no such limit. */
const listMax = 1_000

export function routesOfDecide({ app, shelf, now }: Served): void {
  const config = { permission: 'ask' } as const
  app.post('/api/decide', { config }, async (request, reply) => {
    const { body, trace } = request
    const manner = mannerOf(request)
    if (body instanceof Readable) {
      const lines = decidedLines(shelf, eachInTime(request.raw, linesOf(counted(body, request))), manner, trace)
      return reply.type('application/x-ndjson').send(Readable.from(trace.during('decide', lines)))
    }
    if (Array.isArray(body)) {
      if (body.length > listMax)
        throw new Problem(422, `A list holds at most ${listMax} transfers; send more as application/x-ndjson.`)
      const list = decidedList(shelf, body, manner, trace)
      return reply.type('application/json').send(Readable.from(trace.during('decide', list)))
    }
    return decidedOne(shelf, body, manner, trace)
  })
  app.post('/api/clearance', { config }, async (request, reply) => {
    const decision = await decidedOne(shelf, jsonBody(request), mannerOf(request), request.trace)
    if (isClear(decision.verdict)) return { clear: true, decision }
    const refusal = await refusalOf(shelf, decision, request.id)
    // RFC 7725, 4: the link names who blocks, which is this server; the law that has it do so stands in the body.
    return reply
      .code(451)
      .header('link', '</api>; rel="blocked-by"')
      .type('application/problem+json')
      .send(JSON.stringify(refusal))
  })
  app.post('/api/ask', { config }, async (request) => {
    const [body, day] = [jsonBody(request), dayOf(request)]
    const answer = await request.trace.within('decide', () => interviewOf(shelf, body, day, now()))
    if (answer.decision !== null) request.trace.count({ decisions: 1 })
    return answer
  })
}

/** Throws a Problem of status 422. */
export async function decidedOne(shelf: LawShelf, json: unknown, manner: Manner, trace: RequestTrace) {
  const answer = await trace.within('decide', () => answerTo(shelf, json, manner))
  if ('faults' in answer) throw notUnderstood(answer.faults)
  trace.count({ decisions: 1 })
  return answer.decision
}

/** Written as it is decided: the answers to a long list are far larger than the list. */
async function* decidedList(
  shelf: LawShelf,
  list: readonly unknown[],
  manner: Manner,
  trace: RequestTrace,
): AsyncGenerator<string> {
  yield '['
  for (const [i, json] of list.entries()) {
    trace.count({ decisions: 1 })
    yield `${i === 0 ? '' : ','}${JSON.stringify(await answerOrError(shelf, json, manner))}`
    await breath()
  }
  yield ']'
}

async function answerOrError(shelf: LawShelf, json: unknown, manner: Manner, line?: number): Promise<object> {
  const answer = await answerTo(shelf, json, manner)
  return 'faults' in answer ? errorOf(answer.faults, line) : answer.decision
}

/** Reads a line when its answer is wanted, so that a slow reader slows the sender. Other requests are served between lines. */
async function* decidedLines(
  shelf: LawShelf,
  lines: AsyncIterable<Line>,
  manner: Manner,
  trace: RequestTrace,
): AsyncGenerator<string> {
  for await (const line of lines) {
    trace.count({ decisions: 1 })
    const { json, fault } = parsedLine(line)
    const answer =
      fault === undefined ? await answerOrError(shelf, json, manner, line.number) : errorOf([fault], line.number)
    yield `${JSON.stringify(answer)}\n`
    await breath()
  }
}

/** A body of no stated length has the length that arrives. */
async function* counted(
  body: AsyncIterable<Uint8Array>,
  { headers, trace }: FastifyRequest,
): AsyncGenerator<Uint8Array> {
  for await (const bytes of body) {
    if (headers['content-length'] === undefined) trace.count({ bodyBytes: bytes.length })
    yield bytes
  }
}

function parsedLine(line: Line): { readonly json?: unknown; readonly fault?: Fault } {
  if ('fault' in line) return { fault: { path: '', message: line.fault } }
  try {
    return { json: parseJson(line.text) }
  } catch (error) {
    return { fault: { path: '', message: error instanceof JsonTooDeep ? error.message : 'not JSON' } }
  }
}
