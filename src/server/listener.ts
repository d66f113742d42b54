/** The socket below the server: HTTP or TLS, with limits of time and size, and an answer to what is no request at all. */

import { createServer, type RequestListener, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import { awaitBody } from './arrival.ts'
import type { Metrics } from './metrics.ts'
import { problemDetails } from './problem.ts'

export interface Tls {
  readonly certificate: string
  readonly key: string
  /** Whoever signs the certificates of clients; absent: none is asked for. */
  readonly clientAuthority?: string
}

const headBytes = 16 * 1024
const keepAliveMs = 60_000

/** @param requestMs for a head, for a whole body, and for each member of a streamed one to arrive; a connection on which nothing moves lives twice as long */
export function listenerOf(
  requestMs: number,
  tls: Tls | undefined,
  metrics: Metrics,
  handler: RequestListener,
): Server {
  const options: ServerOptions = {
    // The platform’s own limit is of a whole request, and cuts a stream in the midst of its lines.
    requestTimeout: 0,
    headersTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(5_000, Math.ceil(requestMs / 4)),
    maxHeaderSize: headBytes,
    requireHostHeader: true,
  }
  const answers = new WeakMap<Duplex, ServerResponse>()
  const listener: RequestListener = (request, answer) => {
    answers.set(request.socket, answer)
    // As the platform does where a head is late.
    awaitBody(request, requestMs, () => request.socket.emit('error', new BodyLate()))
    handler(request, answer)
  }
  const server = tls === undefined ? createServer(options, listener) : tlsServer(options, tls, listener)
  server.setTimeout(2 * requestMs)
  server.on('clientError', (error: Error & { readonly code?: string }, socket: Duplex) => {
    const status = statuses.get(error.code ?? '') ?? 400
    if (error.code !== 'ECONNRESET') metrics.brokenRequest(status)
    const answer = answers.get(socket)
    const begun = answer?.headersSent === true && !answer.writableFinished
    if (!socket.writable || begun) socket.destroy()
    else socket.end(refusal(status))
  })
  return server
}

/** As the platform names a head that is late. */
class BodyLate extends Error {
  override readonly name = 'BodyLate'
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT'
}

/** A client may do without a certificate, and send a key instead: whether it proved one is for `Access` to ask. */
function tlsServer(options: ServerOptions, { certificate, key, clientAuthority }: Tls, listener: RequestListener) {
  const clients =
    clientAuthority === undefined ? {} : { ca: clientAuthority, requestCert: true, rejectUnauthorized: false }
  return createTlsServer({ ...options, cert: certificate, key, minVersion: 'TLSv1.2', ...clients }, listener)
}

const statuses: ReadonlyMap<string, number> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
])

const details: ReadonlyMap<number, string> = new Map([
  [400, 'This is not HTTP/1.1.'],
  [408, 'The request did not arrive in time.'],
  [413, 'The extensions of a chunk are too large.'],
  [431, `The head of a request may take ${headBytes} bytes.`],
])

function refusal(status: number): string {
  const body = JSON.stringify(problemDetails(status, details.get(status) ?? '', []))
  return [
    `HTTP/1.1 ${status} Refused`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
