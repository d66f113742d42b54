/** Release with four eyes: one person proposes to let held rows go, another approves, and the border decides on each row anew. */

import type { FastifyRequest } from 'fastify'
import type { Principal } from '../access.ts'
import type { Served } from '../app.ts'
import { given } from '../border-view.ts'
import { jsonBody } from '../deciding.ts'
import { Problem } from '../problem.ts'
import { askedRelease, nothingMore, refusalReason } from '../proposal-bodies.ts'
import { deskOf } from '../proposal-desk.ts'
import { readQuery } from '../query.ts'

type Named = { Params: { id: string } }

export function routesOfProposals(served: Served): void {
  const { app } = served
  const desk = deskOf(served)
  const read = { config: { permission: 'read-held' } } as const
  const propose = { config: { permission: 'propose-release' } } as const
  const decide = { config: { permission: 'approve-release' } } as const
  app.get('/api/proposals', read, async (request) => {
    readQuery(request, {})
    return desk.list(callerOf(request))
  })
  app.post('/api/proposals', propose, async (request, reply) => {
    readQuery(request, {})
    given(served.border)
    const asked = askedRelease(jsonBody(request))
    const id = await desk.propose(callerOf(request), asked, request.headers['idempotency-key'])
    return reply
      .code(201)
      .header('location', `/api/proposals/${id}`)
      .send(await desk.one(callerOf(request), id))
  })
  app.get<Named>('/api/proposals/:id', read, async (request) => {
    readQuery(request, {})
    return desk.one(callerOf(request), request.params.id)
  })
  app.post<Named>('/api/proposals/:id/approval', decide, async (request) => {
    readQuery(request, {})
    nothingMore(jsonBody(request))
    return desk.decide(callerOf(request), request.params.id, 'approve')
  })
  app.post<Named>('/api/proposals/:id/refusal', decide, async (request) => {
    readQuery(request, {})
    given(served.border)
    return desk.decide(callerOf(request), request.params.id, 'refuse', refusalReason(jsonBody(request)))
  })
  app.post<Named>('/api/proposals/:id/withdrawal', propose, async (request) => {
    readQuery(request, {})
    nothingMore(jsonBody(request))
    return desk.decide(callerOf(request), request.params.id, 'withdraw')
  })
}

/** The permission of each route has seen to it that somebody is signed in. */
function callerOf({ principal }: FastifyRequest): Principal {
  if (principal === null) throw new Problem(401, '')
  return principal
}
