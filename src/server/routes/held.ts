/** Rows that wait at home: groups by flow, table and reason, with counts only. */

import type { Served } from '../app.ts'
import { withoutBorder } from '../border-schemas.ts'
import { given, reading } from '../border-view.ts'
import type { ApiFragment } from '../openapi.ts'
import { answered, inQuery, ref } from '../openapi-parts.ts'
import { readQuery, text } from '../query.ts'

export function routesOfHeld({ app, border }: Served): void {
  app.get('/api/held', { config: { permission: 'read-held' } }, async (request) => {
    const { flow, reason } = readQuery(request, { flow: text, reason: text })
    const held = await reading(given(border).held())
    const wanted = (one: { readonly flow: string }) => flow === undefined || one.flow === flow
    return {
      ...held,
      groups: held.groups.filter((group) => wanted(group) && (reason === undefined || group.reason === reason)),
      people: held.people.filter(wanted),
      suspended: held.suspended.filter(wanted),
    }
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
        responses: { ...answered('What waits.', ref('HeldRows')), ...withoutBorder },
      },
    },
  },
}
