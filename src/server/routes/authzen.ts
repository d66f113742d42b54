/** A decision point for data transfers, as OpenID AuthZEN Authorization API 1.0 has programs ask it. */

import { Readable } from 'node:stream'
import { setImmediate as breath } from 'node:timers/promises'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Decision } from '../../engine/index.ts'
import { isPlainObject, nearest, parseTransfer } from '../../law/index.ts'
import type { Served } from '../app.ts'
import {
  decisionPointKey,
  exporterIn,
  type ReadEvaluation,
  readEvaluation,
  transferAction,
} from '../authzen-request.ts'
import { faultsOf, jsonBody, todayOf } from '../deciding.ts'
import { JsonTooDeep } from '../json.ts'
import { type Fault, Problem } from '../problem.ts'
import { readQuery } from '../query.ts'
import { isClear, missingOf } from '../refusal.ts'
import type { RequestTrace } from '../traces.ts'

const evaluationPath = '/access/v1/evaluation'
const evaluationsPath = '/access/v1/evaluations'
const evaluationsMax = 1_000

const semantics = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const
type Semantic = (typeof semantics)[number]

type Source = Pick<Served, 'shelf' | 'now'> & { readonly trace: RequestTrace }

/** 5.5: a decision, and what stands behind it. */
interface Evaluated {
  readonly decision: boolean
  readonly context: Readonly<Record<string, unknown>>
}

export function routesOfAuthzen({ app, shelf, now, publicUrl }: Served): void {
  const source = ({ trace }: FastifyRequest): Source => ({ shelf, now, trace })
  const options = { config: { permission: 'ask' }, errorHandler: asBadRequest, onRequest: echoRequestId } as const
  app.post(evaluationPath, options, async (request) => {
    readQuery(request, {})
    return single(source(request), jsonBody(request))
  })
  app.post(evaluationsPath, options, async (request, reply) => {
    readQuery(request, {})
    return several(source(request), jsonBody(request), reply)
  })
  app.get('/.well-known/authzen-configuration', { config: { permission: 'anyone' } }, async (request) => {
    const own = publicUrl ?? addressOf(request)
    return {
      [decisionPointKey]: own,
      access_evaluation_endpoint: `${own}${evaluationPath}`,
      access_evaluations_endpoint: `${own}${evaluationsPath}`,
    }
  })
}

/** Throws a Problem of status 400. */
async function single(source: Source, body: unknown): Promise<Evaluated> {
  const answer = await source.trace.within('decide', () => evaluated(source, body))
  if ('faults' in answer) throw notUnderstood(answer.faults)
  return answer
}

/** 7.1: without `evaluations` as for one. Throws a Problem of status 400. */
async function several(source: Source, body: unknown, reply: FastifyReply): Promise<object> {
  if (!isPlainObject(body)) throw notUnderstood([{ path: '', message: 'must be an object' }])
  const { evaluations = [], options = {}, ...defaults } = body
  const semantic = semanticOf(options)
  if (!Array.isArray(evaluations) || evaluations.length > evaluationsMax)
    throw notUnderstood([{ path: 'evaluations', message: `must be a list of at most ${evaluationsMax}` }])
  if (evaluations.length === 0) return single(source, defaults)
  const answers = evaluatedInTurn(source, defaults, evaluations, semantic)
  return reply.type('application/json').send(Readable.from(source.trace.during('decide', answers)))
}

/** Written as it is decided, to the last that the semantic asks for. Other requests are served in between. */
async function* evaluatedInTurn(
  source: Source,
  defaults: object,
  evaluations: readonly unknown[],
  semantic: Semantic,
): AsyncGenerator<string> {
  yield '{"evaluations":['
  for (const [i, evaluation] of evaluations.entries()) {
    // 7.1.1: a key of the evaluation stands in place of the whole default.
    const found = await evaluated(source, isPlainObject(evaluation) ? { ...defaults, ...evaluation } : evaluation)
    const answer = 'faults' in found ? failed(found.faults) : found
    yield `${i === 0 ? '' : ','}${JSON.stringify(answer)}`
    if (isLast(semantic, answer.decision)) break
    await breath()
  }
  yield ']}'
}

function semanticOf(options: unknown): Semantic {
  if (!isPlainObject(options)) throw notUnderstood([{ path: 'options', message: 'must be an object' }])
  const { evaluations_semantic: wanted = 'execute_all' } = options
  const semantic = semantics.find((s) => s === wanted)
  if (semantic !== undefined) return semantic
  const near = typeof wanted === 'string' ? nearest(wanted, semantics) : undefined
  const message = `must be one of ${semantics.join(', ')}`
  throw notUnderstood([
    { path: 'options.evaluations_semantic', message, ...(near === undefined ? {} : { nearest: near }) },
  ])
}

function isLast(semantic: Semantic, decision: boolean): boolean {
  switch (semantic) {
    case 'execute_all':
      return false
    case 'deny_on_first_deny':
      return !decision
    case 'permit_on_first_permit':
      return decision
  }
}

async function evaluated(source: Source, json: unknown): Promise<Evaluated | { readonly faults: readonly Fault[] }> {
  const read = readEvaluation(json)
  if ('faults' in read) return read
  if (read.action !== transferAction) {
    const reason = `no such action: this decides about ${transferAction}`
    return { decision: false, context: { reason } }
  }
  const { shelf, now, trace } = source
  const asOf = read.transfer.asOf ?? (await todayOf(shelf, exporterIn(read), now()))
  const { transfer, problems } = parseTransfer({ ...read.transfer, asOf })
  if (problems !== undefined) return { faults: faultsOf(problems).map((p) => ({ ...p, path: read.placeOf(p.path) })) }
  const decision = await shelf.decide(transfer, { strict: read.strict, brief: true })
  trace.count({ decisions: 1 })
  return { decision: isClear(decision.verdict), context: contextOf(decision, read) }
}

/** 5.5.1: why, and what would make it true; duties that stand although it is. */
function contextOf(decision: Decision, { ignored }: ReadEvaluation): Evaluated['context'] {
  const { verdict, asOf, jurisdictions, conflicts, notAsked, law } = decision
  return {
    verdict,
    asOf,
    citations: [...new Set(jurisdictions.flatMap((j) => j.citations))],
    missing: missingOf(decision),
    jurisdictions: jurisdictions.map(
      ({ code, verdict, mechanisms, citations, missing, obligations, assumed, unclear }) => ({
        code,
        verdict,
        mechanisms,
        citations,
        missing,
        obligations,
        assumed,
        unclear,
      }),
    ),
    conflicts,
    notAsked,
    law,
    ...(ignored.length === 0 ? {} : { ignored }),
  }
}

const failed = (errors: readonly Fault[]): Evaluated => ({
  decision: false,
  context: { error: { status: 400, message: 'The evaluation is not understood.', errors } },
})

const notUnderstood = (faults: readonly Fault[]): Problem =>
  new Problem(400, 'The evaluation is not understood.', faults)

/** 10.1.2: a body that is no JSON, or not JSON of an evaluation, is a bad request, whatever more exact status there is. */
function asBadRequest(error: FastifyError, request: FastifyRequest, reply: FastifyReply): never {
  copyRequestId(request, reply)
  if (error instanceof JsonTooDeep) throw new Problem(400, error.message)
  if (error.statusCode === 415 || (error instanceof Problem && error.status === 415))
    throw new Problem(400, 'This takes application/json.')
  throw error
}

async function echoRequestId(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  copyRequestId(request, reply)
}

/** 10.1.3: the identifier comes back, unless it could not stand in a header. */
function copyRequestId({ headers }: FastifyRequest, reply: FastifyReply): void {
  const id = headers['x-request-id']
  if (typeof id === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(id)) reply.header('x-request-id', id)
}

/** 9.1: as the caller wrote it, which 9.2.3 has it compare. Throws a Problem of status 400. */
function addressOf({ protocol, host }: FastifyRequest): string {
  if (!/^([a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i.test(host))
    throw new Problem(400, 'The Host header is not understood.')
  return `${protocol}://${host}`
}
