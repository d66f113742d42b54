/** A server with the whole law of this release and one key for each role, whose keys are the same in every run. */

import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { lawShelf } from '../../src/cli/law-shelf.ts'
import { Access } from '../../src/server/access.ts'
import { type ServerOptions, serverOf } from '../../src/server/app.ts'
import { type Role, roles } from '../../src/server/roles.ts'

export { lawShelf }

const keyOf = (role: Role) => `key-of-the-${role}-of-tests`

export const bearer = (role: Role): { readonly authorization: string } => ({ authorization: `Bearer ${keyOf(role)}` })

/** Noon in Tokyo on 24 November 2026 unless told. */
export function serverForTests(more: Partial<ServerOptions> = {}): FastifyInstance {
  const now = more.now ?? (() => new Date('2026-11-24T03:00:00Z'))
  const hash = (role: Role) => createHash('sha256').update(keyOf(role)).digest('hex')
  const access = new Access(
    roles.map((role) => ({ name: role, role, hash: hash(role) })),
    now,
  )
  const limits = { requestsPerMinute: 1_000_000, requestMs: 120_000, ...more.limits }
  return serverOf({ shelf: lawShelf, access, version: '0', ...more, limits, now })
}
