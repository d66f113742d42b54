/** A page and its data on the wire: compressed where the browser takes it, and told apart by what they hold. */

import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const zip = promisify(gzip)
/** Below this a packet carries it either way. */
const zipBytesMin = 1_400

export async function sendPage(request: FastifyRequest, reply: FastifyReply, html: string): Promise<FastifyReply> {
  reply.type('text/html; charset=utf-8').header('vary', 'accept-encoding, accept-language, cookie')
  return zipped(request, reply, html)
}

/** With an ETag, so that a page that looks again is told in few bytes that nothing is new. */
export async function sendPageData(
  request: FastifyRequest,
  reply: FastifyReply,
  data: object,
  sha256Hex: (text: string) => string,
): Promise<FastifyReply> {
  const body = JSON.stringify(data)
  const tag = `"${sha256Hex(body).slice(0, 32)}"`
  reply.header('etag', tag).header('vary', 'accept-encoding, accept-language, cookie')
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  reply.type('application/json; charset=utf-8')
  return zipped(request, reply, body)
}

async function zipped(request: FastifyRequest, reply: FastifyReply, text: string): Promise<FastifyReply> {
  if (text.length < zipBytesMin || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(text)
  return reply.header('content-encoding', 'gzip').send(await zip(text, { level: 6 }))
}
