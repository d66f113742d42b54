/** Whether the process lives, and whether it can answer. */

import type { Served } from '../app.ts'
import type { ApiFragment } from '../openapi.ts'
import { answer, answered } from '../openapi-parts.ts'

export function routesOfHealth({ app, shelf, version }: Served): void {
  app.get('/healthz', { config: { permission: 'anyone' } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { config: { permission: 'anyone' } }, async () => ({
    status: 'ok',
    version,
    books: shelf.bookIds.length,
  }))
}

const text = { type: 'string' }

export const apiOfHealth: ApiFragment = {
  paths: {
    '/healthz': {
      get: {
        tags: ['Running'],
        operationId: 'isAlive',
        summary: 'Says that the process lives.',
        parameters: [],
        responses: answered('It does.', answer({ status: text })),
      },
    },
    '/readyz': {
      get: {
        tags: ['Running'],
        operationId: 'isReady',
        summary: 'Says that the process can answer.',
        parameters: [],
        responses: answered('It can.', answer({ status: text, version: text, books: { type: 'integer' } })),
      },
    },
  },
}
