/** While the server stops: requests on connections that are still open are sent elsewhere, or to come back. */

import type { FastifyInstance, FastifyReply } from 'fastify'
import { Problem } from './problem.ts'

/** By then another process may listen. */
const retryS = 5

/** Gives what refuses a request once the server stops: throws a Problem of status 503. */
export function refusalWhenStopping(app: FastifyInstance): (reply: FastifyReply) => void {
  let stopping = false
  app.addHook('preClose', async () => {
    stopping = true
  })
  return (reply) => {
    if (!stopping) return
    reply.headers({ 'retry-after': String(retryS), connection: 'close' })
    throw new Problem(503, 'The server is stopping.')
  }
}
