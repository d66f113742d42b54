/** Signing in by the one-time link, and who is signed in. */

import { waysIn } from '../access.ts'
import type { Served } from '../app.ts'
import { homeOf } from '../local-path.ts'
import type { ApiFragment } from '../openapi.ts'
import { answer, answered, word } from '../openapi-parts.ts'
import { Problem } from '../problem.ts'
import { roles } from '../roles.ts'
import { beginSession } from './sign-in.ts'

export function routesOfAccess({ app, access, publicUrl, oidc, console: pages }: Served): void {
  app.get<{ Querystring: { secret?: string } }>(
    '/open',
    // Whoever only looks at the head must not use the link up.
    { config: { permission: 'anyone' }, exposeHeadRoute: false },
    async (request, reply) => {
      const { secret } = request.query
      const session = typeof secret === 'string' ? access.redeem(secret) : undefined
      if (session === undefined)
        throw new Problem(
          401,
          oidc === undefined
            ? 'This link was used, or is not the last one printed. Start `waybill serve` again for a new one.'
            : 'This server has no link: sign in at /sign-in.',
        )
      beginSession(request, reply, { access, publicUrl }, session)
      return reply.redirect(homeOf(pages), 303)
    },
  )
  app.get('/api/me', { config: { permission: 'read-law' } }, async ({ principal }) => ({
    name: principal?.name,
    role: principal?.role,
    by: principal?.by,
  }))
}

export const apiOfAccess: ApiFragment = {
  paths: {
    '/open': {
      get: {
        tags: ['About'],
        operationId: 'openLink',
        summary: 'Signs a browser in by the link that `waybill serve` printed, once.',
        parameters: [
          {
            name: 'secret',
            in: 'query',
            required: true,
            description: 'The secret of the link.',
            schema: { type: 'string' },
          },
        ],
        responses: {
          '303': { description: 'Signed in, by a cookie.' },
          '401': { description: 'The link was used, or is not the last one printed.' },
        },
      },
    },
    '/api/me': {
      get: {
        tags: ['About'],
        operationId: 'whoAmI',
        summary: 'Says who is signed in, and in which role.',
        parameters: [],
        responses: answered(
          'The caller.',
          answer({
            name: { type: 'string' },
            role: word(roles),
            by: word(waysIn),
          }),
        ),
      },
    },
  },
}
