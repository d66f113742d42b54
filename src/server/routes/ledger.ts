/** The log of what crossed: checkpoint and tiles as tlog-tiles clients read them, entries, and proofs that stand alone. */

import type { FastifyRequest } from 'fastify'
import type { Served } from '../app.ts'
import { withoutBorder } from '../border-schemas.ts'
import { given, reading } from '../border-view.ts'
import type { ApiFragment } from '../openapi.ts'
import { answered, inPath, inQuery, ref, type Schema } from '../openapi-parts.ts'
import { Problem } from '../problem.ts'
import { type Reader, readQuery } from '../query.ts'

const limitMax = 500
const limitUsual = 100

export function routesOfLedger({ app, border }: Served): void {
  const config = { permission: 'read-ledger' } as const
  const ledger = () => given(border).ledger
  const head = async (request: FastifyRequest) => {
    const found = await reading(ledger().head(), request)
    if (found === undefined) throw new Problem(404, 'No ledger was begun yet: `waybill sync` begins it.')
    return found
  }
  app.get('/api/ledger/checkpoint', { config }, async (request, reply) => {
    readQuery(request, {})
    return reply.type('text/plain; charset=utf-8').send((await head(request)).note)
  })
  app.get('/api/ledger/key', { config }, async (request, reply) => {
    readQuery(request, {})
    return reply.type('text/plain; charset=utf-8').send(`${(await head(request)).key}\n`)
  })
  app.get<{ Params: { '*': string } }>('/api/ledger/tile/*', { config }, async (request, reply) => {
    readQuery(request, {})
    const tile = await reading(ledger().tile(`tile/${request.params['*']}`), request)
    if (tile === undefined)
      throw new Problem(404, 'The signed log has no tile at this path: tile/<level or entries>/<index>[.p/<width>].')
    return reply.type('application/octet-stream').send(Buffer.from(tile))
  })
  app.get('/api/ledger/entries', { config }, async (request) => {
    const { from, limit = limitUsual } = readQuery(request, { from: wholeNumber, limit: limitNumber })
    const { size } = await head(request)
    const entries = await reading(ledger().entries(from, limit), request)
    request.trace.count({ entries: entries.length })
    return { size, entries }
  })
  app.get<{ Params: { index: string } }>('/api/ledger/entries/:index/proof', { config }, async (request) => {
    readQuery(request, {})
    const index = wholeNumber(request.params.index)
    const proof = 'value' in index ? await reading(ledger().proof(index.value), request) : undefined
    if (proof === undefined) throw new Problem(404, 'The signed log has no entry of this index; they count from 0.')
    return proof
  })
  app.get('/api/ledger/consistency', { config }, async (request) => {
    const { from } = readQuery(request, { from: wholeNumber })
    if (from === undefined) throw new Problem(400, 'Say from which size: ?from=120.')
    const proof = await reading(ledger().consistency(from), request)
    if (proof === undefined) throw new Problem(404, 'The signed log has never had this size, or has none.')
    return proof
  })
}

const wholeNumber: Reader<number> = (text) =>
  /^(0|[1-9]\d{0,14})$/.test(text) ? { value: Number(text) } : { message: 'must be a whole number, 0 or more' }

const limitNumber: Reader<number> = (text) =>
  /^[1-9]\d{0,2}$/.test(text) && Number(text) <= limitMax
    ? { value: Number(text) }
    : { message: `must be a whole number from 1 to ${limitMax}` }

const whole: Schema = { type: 'integer', minimum: 0 }
const plain = (description: string) => ({
  '200': { description, content: { 'text/plain': { schema: { type: 'string' } } } },
})

export const apiOfLedger: ApiFragment = {
  paths: {
    '/api/ledger/checkpoint': {
      get: {
        tags: ['Ledger'],
        operationId: 'readCheckpoint',
        summary: 'Reads the signed head of the log (C2SP tlog-checkpoint).',
        parameters: [],
        responses: { ...plain('The signed note.'), ...withoutBorder },
      },
    },
    '/api/ledger/key': {
      get: {
        tags: ['Ledger'],
        operationId: 'readLedgerKey',
        summary: 'Reads the verifier key that lies beside the log: whose log it is, only a key from elsewhere shows.',
        parameters: [],
        responses: { ...plain('The key, as note verifiers take it.'), ...withoutBorder },
      },
    },
    '/api/ledger/tile/{path}': {
      get: {
        tags: ['Ledger'],
        operationId: 'readTile',
        summary: 'Reads a tile of hashes, or a bundle of entries, of the signed log (C2SP tlog-tiles).',
        parameters: [
          inPath(
            'path',
            '`<level or entries>/<index>`, with `.p/<width>` where partial.',
            { type: 'string' },
            '0/000.p/1',
          ),
        ],
        responses: {
          '200': {
            description: 'The bytes.',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          ...withoutBorder,
        },
      },
    },
    '/api/ledger/entries': {
      get: {
        tags: ['Ledger'],
        operationId: 'listEntries',
        summary: 'Lists signed entries: what crossed, when, how many, by which articles.',
        description: 'As they stand on disk: whether one is what was signed, its proof says.',
        parameters: [
          inQuery('from', 'Index of the first; the last ones unless told.', whole, 0),
          inQuery('limit', 'How many.', { type: 'integer', minimum: 1, maximum: limitMax, default: limitUsual }),
        ],
        responses: { ...answered('In the order of the log.', ref('LedgerEntries')), ...withoutBorder },
      },
    },
    '/api/ledger/entries/{index}/proof': {
      get: {
        tags: ['Ledger'],
        operationId: 'proveEntry',
        summary: 'Proves that an entry is in the signed log, to be checked without the log.',
        parameters: [inPath('index', 'The entry, from 0.', whole, 0)],
        responses: {
          ...answered('What `waybill ledger verify --proof` takes.', ref('InclusionProof')),
          ...withoutBorder,
        },
      },
    },
    '/api/ledger/consistency': {
      get: {
        tags: ['Ledger'],
        operationId: 'proveGrowth',
        summary: 'Proves that the signed log begins with its first entries, to be checked without the log.',
        parameters: [{ ...inQuery('from', 'The earlier size.', { type: 'integer', minimum: 1 }, 1), required: true }],
        responses: {
          ...answered('What `waybill ledger verify --proof` takes.', ref('ConsistencyProof')),
          ...withoutBorder,
        },
      },
    },
  },
}
