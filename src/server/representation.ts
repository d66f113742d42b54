/** One resource in several forms: which form is sent, its entity tag, and `304` where the caller has it already. */

import type { FastifyReply, FastifyRequest } from 'fastify'
import { pageHeaders } from './html.ts'
import { Problem } from './problem.ts'

export const forms = ['json', 'text', 'html'] as const
export type Form = (typeof forms)[number]

const mediaTypes: Readonly<Record<Form, string>> = {
  json: 'application/json; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/**
 * By the `Accept` header (RFC 9110 §12.5.1); among equals the first offered.
 * @param asked the query’s `format`, which goes before the header. Throws Problem 406.
 */
export function formFor<F extends Form>(request: FastifyRequest, asked: F | undefined, offered: readonly F[]): F {
  if (asked !== undefined) return asked
  const accept = request.headers.accept
  if (accept === undefined || accept.trim() === '') return offered[0]!
  const ranges = accept.split(',', rangesMax).map(rangeOf)
  const [best] = offered
    .map((form) => ({ form, quality: qualityOf(mediaTypes[form], ranges) }))
    .sort((a, b) => b.quality - a.quality)
  if (best !== undefined && best.quality > 0) return best.form
  throw new Problem(406, `This is served as ${offered.map((form) => mediaTypes[form].split(';')[0]).join(', ')}.`)
}

interface Range {
  readonly type: string
  readonly quality: number
}

const rangesMax = 40

function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const given = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = given === undefined ? 1 : Number(given.slice(2))
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 }
}

/** Of the most specific range that fits. */
function qualityOf(mediaType: string, ranges: readonly Range[]): number {
  const [type = ''] = mediaType.split(';')
  for (const wanted of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = ranges.find((range) => range.type === wanted)
    if (found !== undefined) return found.quality
  }
  return 0
}

/**
 * A cache may keep what is sent, and must ask whether it still holds: law changes with the release and with the days asked for.
 * @param tag of this form, in hexadecimal
 * @param body not called where the caller has it
 */
export async function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  { tag, form, body }: { readonly tag: string; readonly form: Form; readonly body: () => string | Promise<string> },
): Promise<FastifyReply> {
  const etag = `"${tag.slice(0, 32)}"`
  const headers = { etag, vary: 'accept, authorization, cookie', 'cache-control': 'private, no-cache' }
  if (holds(request.headers['if-none-match'], etag)) return reply.headers(headers).code(304).send()
  const written = await body()
  return reply
    .headers({ ...headers, 'content-type': mediaTypes[form], ...(form === 'html' ? pageHeaders(written) : {}) })
    .send(written)
}

/** What is read anew each time and mostly stands as it stood. @param sha256Hex of the JSON is its tag */
export async function sendTaggedJson(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: object,
  sha256Hex: (text: string) => string,
): Promise<FastifyReply> {
  const json = JSON.stringify(answer)
  return sendTagged(request, reply, { tag: sha256Hex(json), form: 'json', body: () => json })
}

/** Weak comparison (RFC 9110 §13.1.2). */
function holds(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === etag)
}
