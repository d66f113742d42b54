/** The server that is measured, in a process of its own: as `waybill serve` makes it, without its limit of requests a minute, and with one more route that answers a constant. */

import { borderViewOf } from '../../src/cli/border-view.ts'
import { builtConsole } from '../../src/cli/console-files.ts'
import { lawShelf } from '../../src/cli/law-shelf.ts'
import { addressOf } from '../../src/cli/listening.ts'
import { sha256Hex } from '../../src/cli/sha256.ts'
import { decide } from '../../src/engine/index.ts'
import { parseTransfer } from '../../src/law/index.ts'
import { Access, newApiKey } from '../../src/server/access.ts'
import { serverOf } from '../../src/server/app.ts'
import type { LawShelf } from '../../src/server/law-shelf.ts'
import { benchBook } from '../decide/rules.ts'

/** What the server is told by whoever starts it. */
export interface ServerSettings {
  /** Real law, or the forty invented rules. */
  readonly law: 'real' | 'forty'
  /** A border to show. */
  readonly manifest?: string
  /** Whose decision the constant is. */
  readonly transfer: unknown
}

/** What it says of itself when it listens, and whenever it is asked. */
export interface Started {
  readonly port: number
  readonly key: string
}

export interface Figures {
  readonly cpuMs: number
  readonly residentBytes: number
  readonly heapBytes: number
}

export const constantPath = '/bench/constant'

const forty: LawShelf = {
  ...lawShelf,
  bookIds: [benchBook.id],
  book: async (id) => (id === benchBook.id ? benchBook : undefined),
  decide: async (transfer, options) => decide(transfer, [benchBook], { ...options, hash: sha256Hex }),
}

/** @param json of ServerSettings */
export async function serve(json: string): Promise<void> {
  const { law, manifest, transfer } = JSON.parse(json) as ServerSettings
  const shelf = law === 'real' ? lawShelf : forty
  const now = () => new Date()
  const { key, entry } = newApiKey('bench', 'admin')
  const app = serverOf({
    shelf,
    access: new Access([entry], now),
    now,
    version: 'bench',
    loopbackOnly: true,
    console: await builtConsole(),
    limits: { requestsPerMinute: 1e12 },
    ...(manifest === undefined ? {} : { border: borderViewOf({ manifest, now }) }),
  })
  const constant = await decisionText(shelf, transfer)
  app.post(constantPath, { config: { permission: 'ask' } }, async (_, reply) =>
    reply.type('application/json; charset=utf-8').send(constant),
  )
  await app.listen({ host: '127.0.0.1', port: 0 })
  const tell = (message: Started | Figures) => process.send?.(message)
  process.on('message', ({ collected }: { readonly collected: boolean }) => void tell(figuresNow(collected)))
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit())
  tell({ port: Number(new URL(addressOf(app)).port), key })
}

async function decisionText(shelf: LawShelf, json: unknown): Promise<string> {
  const { transfer } = parseTransfer(json)
  if (transfer === undefined) throw new TypeError('the transfer of the constant is none')
  return JSON.stringify(await shelf.decide(transfer))
}

function figuresNow(collected: boolean): Figures {
  const { user, system } = process.cpuUsage()
  if (collected) globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { cpuMs: (user + system) / 1_000, residentBytes: rss, heapBytes: heapUsed }
}
