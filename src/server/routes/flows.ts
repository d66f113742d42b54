/** Flows of the border: what crosses, is changed or stays, by which article, and how far each flow is. */

import type { Served } from '../app.ts'
import { borderSchemas, withoutBorder } from '../border-schemas.ts'
import { given, reading } from '../border-view.ts'
import type { ApiFragment } from '../openapi.ts'
import { inPath, ref, taggedAnswer } from '../openapi-parts.ts'
import { Problem } from '../problem.ts'
import { readQuery } from '../query.ts'
import { sendTaggedJson } from '../representation.ts'

type OfFlow = { Params: { id: string } }

export function routesOfFlows({ app, border, shelf: { sha256Hex } }: Served): void {
  const config = { permission: 'read-flows' } as const
  app.get('/api/flows', { config }, async (request, reply) => {
    readQuery(request, {})
    return sendTaggedJson(request, reply, await reading(given(border).flows(), request), sha256Hex)
  })
  app.get<OfFlow>('/api/flows/:id', { config }, async (request, reply) => {
    readQuery(request, {})
    const flow = await reading(given(border).flow(request.params.id), request)
    if (flow === undefined) throw noFlow()
    return sendTaggedJson(request, reply, flow, sha256Hex)
  })
  app.get<OfFlow>('/api/flows/:id/plan', { config }, async (request, reply) => {
    readQuery(request, {})
    const plan = await reading(given(border).plan(request.params.id), request)
    if (plan === undefined) throw noFlow()
    if (plan === null) throw new Problem(404, 'No plan of this flow was accepted yet: `waybill plan --accept` does it.')
    return sendTaggedJson(request, reply, plan, sha256Hex)
  })
}

const noFlow = () => new Problem(404, 'The manifest has no flow of this name; GET /api/flows lists them.')

const named = inPath('id', 'Its name in the manifest.', { type: 'string' }, 'customers-to-hq')

export const apiOfFlows: ApiFragment = {
  paths: {
    '/api/flows': {
      get: {
        tags: ['Border'],
        operationId: 'listFlows',
        summary: 'Lists the flows with their ends, verdicts, counts, position and lag.',
        parameters: [],
        responses: { ...taggedAnswer('In the order of the manifest.', ref('FlowList'), []), ...withoutBorder },
      },
    },
    '/api/flows/{id}': {
      get: {
        tags: ['Border'],
        operationId: 'readFlow',
        summary: 'Reads a flow: each column’s treatment and verdict, the article that decides, what would free it.',
        description:
          'Reasons in words and ways out are known once the border has run; before, the accepted plan’s citations are shown.',
        parameters: [named],
        responses: { ...taggedAnswer('The flow.', ref('Flow'), []), ...withoutBorder },
      },
    },
    '/api/flows/{id}/plan': {
      get: {
        tags: ['Border'],
        operationId: 'readPlan',
        summary: 'Reads the plan of a flow alone, without figures of the day.',
        description:
          'The plan in force with its reasons and ways out, once the border has run; before, the accepted one, with citations only.',
        parameters: [named],
        responses: { ...taggedAnswer('The plan.', ref('FlowPlan'), []), ...withoutBorder },
      },
    },
  },
  schemas: borderSchemas,
}
