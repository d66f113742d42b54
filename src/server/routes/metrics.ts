/** The figures of this process, for Prometheus. */

import type { Served } from '../app.ts'
import type { ApiFragment } from '../openapi.ts'

export function routesOfMetrics({ app }: Served): void {
  app.get('/metrics', { config: { permission: 'read-metrics' } }, async (_, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(app.metrics.text()),
  )
}

export const apiOfMetrics: ApiFragment = {
  paths: {
    '/metrics': {
      get: {
        tags: ['Running'],
        operationId: 'readMetrics',
        summary:
          'Counts requests by route, class of status and time, and tells the memory of the process, for Prometheus.',
        parameters: [],
        responses: {
          200: {
            description: 'The text format of Prometheus, version 0.0.4',
            content: { 'text/plain': { schema: { type: 'string' } } },
          },
        },
      },
    },
  },
}
