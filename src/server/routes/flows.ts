/** Flows of the border: what crosses, is changed or stays, by which article, and how far each flow is. */

import type { Served } from '../app.ts'
import { borderSchemas, withoutBorder } from '../border-schemas.ts'
import { given, reading } from '../border-view.ts'
import type { ApiFragment } from '../openapi.ts'
import { answered, inPath, ref } from '../openapi-parts.ts'
import { Problem } from '../problem.ts'
import { readQuery } from '../query.ts'

export function routesOfFlows({ app, border }: Served): void {
  const config = { permission: 'read-flows' } as const
  app.get('/api/flows', { config }, async (request) => {
    readQuery(request, {})
    return reading(given(border).flows())
  })
  app.get<{ Params: { id: string } }>('/api/flows/:id', { config }, async (request) => {
    readQuery(request, {})
    const flow = await reading(given(border).flow(request.params.id))
    if (flow === undefined) throw new Problem(404, 'The manifest has no flow of this name; GET /api/flows lists them.')
    return flow
  })
}

export const apiOfFlows: ApiFragment = {
  paths: {
    '/api/flows': {
      get: {
        tags: ['Border'],
        operationId: 'listFlows',
        summary: 'Lists the flows with their ends, verdicts, counts, position and lag.',
        parameters: [],
        responses: { ...answered('In the order of the manifest.', ref('FlowList')), ...withoutBorder },
      },
    },
    '/api/flows/{id}': {
      get: {
        tags: ['Border'],
        operationId: 'readFlow',
        summary: 'Reads a flow: each column’s treatment and verdict, the article that decides, what would free it.',
        description:
          'Reasons in words and ways out are known once the border has run; before, the accepted plan’s citations are shown.',
        parameters: [inPath('id', 'Its name in the manifest.', { type: 'string' }, 'customers-to-hq')],
        responses: { ...answered('The flow.', ref('Flow')), ...withoutBorder },
      },
    },
  },
  schemas: borderSchemas,
}
