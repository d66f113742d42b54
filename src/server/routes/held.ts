/** Rows that wait at home: groups by flow, table and reason, with counts only. */

import type { Served } from '../app.ts'
import { withoutBorder } from '../border-schemas.ts'
import { given, reading } from '../border-view.ts'
import type { ApiFragment } from '../openapi.ts'
import { inQuery, ref, taggedAnswer } from '../openapi-parts.ts'
import { readQuery, text } from '../query.ts'
import { sendTaggedJson } from '../representation.ts'

export function routesOfHeld({ app, border, shelf: { sha256Hex } }: Served): void {
  app.get('/api/held', { config: { permission: 'read-held' } }, async (request, reply) => {
    const { flow, reason } = readQuery(request, { flow: text, reason: text })
    const held = await reading(given(border).held(), request)
    const wanted = (one: { readonly flow: string }) => flow === undefined || one.flow === flow
    const shown = {
      ...held,
      groups: held.groups.filter((group) => wanted(group) && (reason === undefined || group.reason === reason)),
      people: held.people.filter(wanted),
      suspended: held.suspended.filter(wanted),
    }
    return sendTaggedJson(request, reply, shown, sha256Hex)
  })
}

export const apiOfHeld: ApiFragment = {
  paths: {
    '/api/held': {
      get: {
        tags: ['Border'],
        operationId: 'listHeld',
        summary: 'Counts the rows that wait at home, by flow, table and reason.',
        description: 'Groups, not rows: no row is ever shown, and no key of one.',
        parameters: [
          inQuery('flow', 'Only this flow.', { type: 'string' }, 'customers-to-hq'),
          inQuery('reason', 'Only groups of this reason.', { type: 'string' }, 'consent'),
        ],
        responses: { ...taggedAnswer('What waits.', ref('HeldRows'), []), ...withoutBorder },
      },
    },
  },
}
