/** The columns of a flow for a spreadsheet. */

import type { Served } from '../app.ts'
import { withoutBorder } from '../border-schemas.ts'
import { type FlowView, given, reading } from '../border-view.ts'
import { csvOf } from '../csv.ts'
import type { ApiFragment } from '../openapi.ts'
import { inPath } from '../openapi-parts.ts'
import { columnsOf } from '../pages/flow-filter.ts'
import { Problem } from '../problem.ts'
import { readQuery } from '../query.ts'

export function routesOfColumns({ app, border }: Served): void {
  const config = { permission: 'read-flows' } as const
  app.get<{ Params: { id: string } }>('/api/flows/:id/columns.csv', { config }, async (request, reply) => {
    readQuery(request, {})
    const flow = await reading(given(border).flow(request.params.id), request)
    if (flow === undefined) throw new Problem(404, 'The manifest has no flow of this name; GET /api/flows lists them.')
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', 'attachment; filename="columns.csv"')
      .header('cache-control', 'no-store')
      .send(csvOf(rowsOf(flow)))
  })
}

const head = 'flow dataset table column type category sensitive treatment fate verdict articles reason freedBy'.split(
  ' ',
)

function rowsOf(flow: FlowView): readonly (readonly string[])[] {
  const rows = columnsOf(flow.datasets).map(({ table, column, fate }) => [
    flow.id,
    table.dataset,
    table.table,
    column.name,
    column.type,
    column.category,
    column.sensitive ? 'yes' : 'no',
    column.treatment,
    fate,
    column.verdict ?? '',
    (column.why?.cite ?? []).join('; '),
    column.why?.text ?? column.why?.code ?? '',
    (column.freedBy ?? []).join('; '),
  ])
  return [head, ...rows]
}

export const apiOfColumns: ApiFragment = {
  paths: {
    '/api/flows/{id}/columns.csv': {
      get: {
        tags: ['Border'],
        operationId: 'readFlowColumns',
        summary: 'Reads a flow’s columns as a table for a spreadsheet (RFC 4180).',
        description:
          '`fate` is what becomes of a column: cross, changed, hold (waits until the law lets it go), stay, unclassified. What a spreadsheet would take for a formula stands behind an apostrophe.',
        parameters: [inPath('id', 'Its name in the manifest.', { type: 'string' }, 'customers-to-hq')],
        responses: {
          '200': { description: 'The table.', content: { 'text/csv': { schema: { type: 'string' } } } },
          ...withoutBorder,
        },
      },
    },
  },
  schemas: {},
}
