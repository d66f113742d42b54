/** The API told about itself: as a document for programs, as a page for people. */

import { apiPage } from '../api-page.ts'
import type { Served } from '../app.ts'
import { type ApiFragment, type OpenApi, type Operation, openApiOf } from '../openapi.ts'
import { readQuery } from '../query.ts'
import { sendTagged } from '../representation.ts'

/** Registers itself before all others: it keeps the list of what is registered. */
export function routesOfApi({ app, shelf, version }: Served, fragments: readonly ApiFragment[]): void {
  const operations: Operation[] = []
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const verb of [method].flat())
      if (verb !== 'HEAD')
        operations.push({
          method: verb.toLowerCase(),
          path: templated(url),
          permission: config?.permission,
        })
  })
  const config = { permission: 'read-law' } as const
  let known: { readonly api: OpenApi; readonly tag: string } | undefined
  const described = () => {
    if (known !== undefined) return known
    const api = openApiOf([apiOfApi, ...fragments], version, operations)
    known = { api, tag: shelf.sha256Hex(JSON.stringify(api)) }
    return known
  }
  app.get('/api/openapi.json', { config }, async (request, reply) => {
    readQuery(request, {})
    const { api, tag } = described()
    return sendTagged(request, reply, { tag, form: 'json', body: () => JSON.stringify(api) })
  })
  app.get('/api', { config }, async (request, reply) => {
    readQuery(request, {})
    const { api, tag } = described()
    return sendTagged(request, reply, { tag: shelf.sha256Hex(`page ${tag}`), form: 'html', body: () => apiPage(api) })
  })
}

/** As OpenAPI writes a path; what a star takes is called `path`. */
const templated = (url: string): string => url.replaceAll(/:(\w+)/g, '{$1}').replace(/\*$/, '{path}')

export const apiOfApi: ApiFragment = {
  paths: {
    '/api': {
      get: {
        tags: ['About'],
        operationId: 'readApi',
        summary: 'Tells of the API as this page.',
        parameters: [],
        responses: { '200': { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } } },
      },
    },
    '/api/openapi.json': {
      get: {
        tags: ['About'],
        operationId: 'describeApi',
        summary: 'Describes the API as an OpenAPI 3.1 document.',
        parameters: [],
        responses: {
          '200': { description: 'The document.', content: { 'application/json': { schema: { type: 'object' } } } },
        },
      },
    },
  },
}
