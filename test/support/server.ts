/** The HTTP server as tests meet it: with the law of two countries, one key for each role, and the list of its routes. */

import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import cn from '../../rulebooks/cn/index.ts'
import jp from '../../rulebooks/jp/index.ts'
import { allAgreements, negotiationRecord } from '../../src/cli/agreements.ts'
import { sha256Hex } from '../../src/cli/sha256.ts'
import { wordsBeside } from '../../src/cli/words/translation.ts'
import { decide } from '../../src/engine/index.ts'
import { Access, newApiKey } from '../../src/server/access.ts'
import { type ServerOptions, serverOf } from '../../src/server/app.ts'
import type { LawShelf } from '../../src/server/law-shelf.ts'
import { type Permission, type Role, roles } from '../../src/server/roles.ts'

/** Loading all books would take longer than these tests. */
const books = [cn, jp]
const twoBooks: LawShelf = {
  bookIds: books.map(({ id }) => id),
  book: async (id) => books.find((book) => book.id === id.toLowerCase()),
  words: wordsBeside,
  agreements: allAgreements,
  negotiationRecord,
  decide: async (transfer, options) => decide(transfer, books, { ...options, hash: sha256Hex }),
  sha256Hex,
}

export interface Route {
  readonly method: string
  /** As declared: `/api/law/:country`. */
  readonly path: string
  readonly permission: Permission | 'anyone' | undefined
}

export interface TestServer {
  readonly app: FastifyInstance
  readonly access: Access
  readonly routes: readonly Route[]
  /** The header that signs a role in. */
  as(role: Role): { readonly authorization: string }
}

export function testServer(options: Partial<ServerOptions> = {}): TestServer {
  const made = roles.map((role) => newApiKey(role, role))
  const now = options.now ?? (() => new Date())
  const access = new Access(
    made.map(({ entry }) => entry),
    now,
  )
  const { app, routes } = withRoutes(() =>
    serverOf({
      shelf: twoBooks,
      access,
      now,
      version: 'test',
      ...options,
      limits: { requestsPerMinute: 1e9, ...options.limits },
    }),
  )
  return { app, access, routes, as: (role) => ({ authorization: `Bearer ${made[roles.indexOf(role)]!.key}` }) }
}

/** Listens as the library makes the server, before it has any route. */
function withRoutes(make: () => FastifyInstance): { readonly app: FastifyInstance; readonly routes: readonly Route[] } {
  const routes: Route[] = []
  const made = (message: unknown) => {
    ;(message as { readonly fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url, config }) => {
      for (const one of [method].flat()) routes.push({ method: one, path: url, permission: config?.permission })
    })
  }
  subscribe('fastify.initialization', made)
  try {
    return { app: make(), routes }
  } finally {
    unsubscribe('fastify.initialization', made)
  }
}
