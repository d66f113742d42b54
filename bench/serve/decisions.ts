/** Decisions of real law over HTTP, one, in lists and in a stream, beside the same server answering a constant. */

import { Server } from './child.ts'
import { type Ask, Connection, requestOf } from './client.ts'
import { type Contestant, race, type Span } from './race.ts'
import { constantPath } from './server.ts'

const listLength = 100
const streamLength = 500
const manyConnections = 16

const counts = [1, 999, 25_000, 99_999, 100_000, 250_000, 999_999, 1_000_000]
const consents = ['separate', 'none', 'general', 'written']

/** A branch in China to its headquarters in Japan, at and around the lines of the law. */
export const transfers: readonly object[] = counts.flatMap((count) =>
  consents.map((consent) => ({
    asOf: '2026-06-01',
    data: {
      categories: ['user.name', 'user.contact.email', 'transaction.order'],
      collectedIn: 'CN',
      form: 'identified',
      important: 'no',
      subjects: { count, held: 300_000, residence: ['CN'], citizenship: ['CN'], kinds: ['customer'], consent },
    },
    exporter: { country: 'CN', role: 'controller', sector: 'retail', traits: [] },
    importer: { country: 'JP', role: 'controller', sector: 'retail', traits: [], relation: 'headquarters' },
    purpose: ['central-operations'],
    safeguards: [],
  })),
)

const listOf = (length: number) => Array.from({ length }, (_, i) => transfers[i % transfers.length]!)

export const oneAsk = (transfer: object, path = '/api/decide'): Ask => ({
  method: 'POST',
  path,
  body: JSON.stringify(transfer),
})
export const listAsk = (length: number): Ask => ({
  method: 'POST',
  path: '/api/decide',
  body: JSON.stringify(listOf(length)),
})
export const streamAsk = (length: number): Ask => ({
  method: 'POST',
  path: '/api/decide',
  type: 'application/x-ndjson',
  body: listOf(length)
    .map((transfer) => `${JSON.stringify(transfer)}\n`)
    .join(''),
})

export async function decisions(span: Span): Promise<void> {
  const server = await Server.start({ law: 'real', transfer: transfers[0] })
  try {
    const raw = (ask: Ask) => requestOf(server.port, server.headers, ask)
    await check(server, raw)
    const contestant = (name: string, requests: readonly Buffer[], connections: number, decisions = 1): Contestant => ({
      name,
      port: server.port,
      requests,
      connections,
      decisions,
      cpuMs: async () => (await server.figures(false)).cpuMs,
    })
    const one = transfers.map((transfer) => raw(oneAsk(transfer)))
    const constant = transfers.map((transfer) => raw(oneAsk(transfer, constantPath)))
    const list = [raw(listAsk(listLength))]
    const stream = [raw(streamAsk(streamLength))]
    await race(
      'serve-decide',
      'Decisions over HTTP, China to Japan under real law; “of first” compares decisions a second',
      [
        contestant('a constant, 16 connections', constant, manyConnections),
        contestant('one transfer, 16 connections', one, manyConnections),
        contestant('a constant, 1 connection', constant, 1),
        contestant('one transfer, 1 connection', one, 1),
        contestant(`lists of ${listLength}, 2 connections`, list, 2, listLength),
        contestant(`streams of ${streamLength} lines, 2 connections`, stream, 2, streamLength),
      ],
      span,
    )
  } finally {
    await server.stop()
  }
}

/** Every form must give the same decisions. Throws where one does not. */
async function check(server: Server, raw: (ask: Ask) => Buffer): Promise<void> {
  const connection = await Connection.open(server.port)
  const textOf = async (ask: Ask) => {
    await connection.ask(raw(ask))
    return connection.text
  }
  const single: string[] = []
  for (const transfer of transfers) single.push(await textOf(oneAsk(transfer)))
  const list = (JSON.parse(await textOf(listAsk(transfers.length))) as object[]).map((d) => JSON.stringify(d))
  const stream = (await textOf(streamAsk(transfers.length))).split('\n')
  const constant = await textOf(oneAsk(transfers[0]!, constantPath))
  connection.close()
  if (new Set(single.map((text) => JSON.parse(text).verdict)).size < 2)
    throw new Error('every transfer has the same verdict')
  for (const [i, text] of single.entries())
    if (list[i] !== text || stream[i] !== text)
      throw new Error(`transfer ${i}: alone, in a list and in a stream are decided otherwise`)
  if (constant !== single[0]) throw new Error('the constant is not the first decision')
}
