/** People sent this year, for each exporter, against each line of the law. */

import type { Served } from '../app.ts'
import { withoutBorder } from '../border-schemas.ts'
import { given, reading } from '../border-view.ts'
import type { ApiFragment } from '../openapi.ts'
import { ref, taggedAnswer } from '../openapi-parts.ts'
import { readQuery } from '../query.ts'
import { sendTaggedJson } from '../representation.ts'

export function routesOfCounts({ app, border, shelf: { sha256Hex } }: Served): void {
  app.get('/api/counts', { config: { permission: 'read-flows' } }, async (request, reply) => {
    readQuery(request, {})
    return sendTaggedJson(request, reply, await reading(given(border).counts(), request), sha256Hex)
  })
}

export const apiOfCounts: ApiFragment = {
  paths: {
    '/api/counts': {
      get: {
        tags: ['Border'],
        operationId: 'readCounts',
        summary: 'Counts the people sent, for each exporter and year, and how many are left before each line.',
        parameters: [],
        responses: { ...taggedAnswer('Exporters, with their lines.', ref('PeopleCounts'), []), ...withoutBorder },
      },
    },
  },
}
