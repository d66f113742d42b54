/** The ledger as the API serves it: entries, proofs and tiles that a client checks by itself, and nothing but these. */

import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ed25519Verify, sha256 } from '../../src/border/home/crypto.ts'
import { ledgerFolder, openHome } from '../../src/border/home/home.ts'
import { columnCodec } from '../../src/border/postgres/codecs.ts'
import { borderViewOf } from '../../src/cli/border-view.ts'
import { type Entry, openCheckpoint, parseVerifierKey, type Trust, verifyProof } from '../../src/ledger/index.ts'
import { batch, close, ORIGIN, stop } from '../ledger/support.ts'
import { waybill } from '../support/cli.ts'
import { exampleManifest } from '../support/example-manifest.ts'
import { testServer } from '../support/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'waybill-served-ledger-'))
const now = () => new Date('2026-11-25T04:00:00Z')
const { app, as } = testServer({ border: borderViewOf({ manifest: join(folder, 'waybill.yaml'), now }) })

const digest = `sha256:${'1'.repeat(64)}`
const plan: Entry = {
  kind: 'plan',
  at: '2024-03-22T01:02:03.004Z',
  flow: 'orders',
  plan: digest,
  manifest: digest,
  law: { cn: digest },
  by: 'Lin Yue',
}

beforeAll(async () => {
  writeFileSync(join(folder, 'waybill.yaml'), exampleManifest)
  const home = await openHome({
    state: join(folder, 'state'),
    keys: join(folder, 'keys'),
    organisation: 'Hanami',
    origin: ORIGIN,
    codec: columnCodec,
  })
  await home.log.append([plan, batch(1), close(1), ...Array.from({ length: 20 }, (_, i) => stop(`reason-${i}`))])
  await home.close()
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const ask = (url: string) => app.inject({ url, headers: as('auditor') })

async function json(url: string) {
  const got = await ask(url)
  expect([url, got.statusCode]).toEqual([url, 200])
  return got.json()
}

/** With the path as it is written, dots and all. */
async function raw(path: string): Promise<IncomingMessage> {
  const { port } = app.server.address() as AddressInfo
  const asked = get({ port, host: '127.0.0.1', path, headers: as('auditor') })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return answer
}

async function trust(): Promise<Trust> {
  const key = parseVerifierKey((await ask('/api/ledger/key')).body.trim(), sha256)!
  return { ...key, hash: sha256, verify: ed25519Verify }
}

describe('the ledger of a border', () => {
  it('is served so that a client proves entries with the key alone', async () => {
    const known = await trust()
    const note = (await ask('/api/ledger/checkpoint')).rawPayload
    const checkpoint = await openCheckpoint(note, known)
    if (typeof checkpoint === 'string') throw new Error(checkpoint)
    const { size, entries } = await json('/api/ledger/entries')
    expect([size, entries.length]).toEqual([checkpoint.size, size])
    expect(entries.map((e: { index: number }) => e.index)).toEqual(Array.from({ length: size }, (_, i) => i))
    expect(entries[0]).toMatchObject({ kind: 'plan', flow: 'orders', by: 'Lin Yue' })
    const batch = entries.find((e: { kind: string }) => e.kind === 'batch')
    expect(batch.decisions[0]).toMatch(/CN|cn/)
    for (const index of [0, batch.index, size - 1]) {
      const proof = await json(`/api/ledger/entries/${index}/proof`)
      expect(await verifyProof(proof, known)).toMatchObject({ ok: true, size, entry: { kind: entries[index].kind } })
      expect((await verifyProof({ ...proof, index: index + 1 }, known)).ok).toBe(false)
    }
    expect((await json('/api/ledger/entries?from=1&limit=2')).entries.map((e: { index: number }) => e.index)).toEqual([
      1, 2,
    ])
    expect((await json('/api/ledger/entries?limit=1')).entries[0].index).toBe(size - 1)
    expect((await json(`/api/ledger/entries?from=${size}`)).entries).toEqual([])
    for (const q of ['from=-1', 'from=1e3', 'limit=0', 'limit=501', 'from=1&from=2', 'flow=x'])
      expect([q, (await ask(`/api/ledger/entries?${q}`)).statusCode]).toEqual([q, 400])
    for (const index of [size, '-1', '1.5', '0x1', '99999999999999999999'])
      expect((await ask(`/api/ledger/entries/${index}/proof`)).statusCode).toBe(404)
  })

  it('gives the same partial tiles at every width as the exported copy, which verifies', async () => {
    const copy = join(folder, 'copy')
    expect((await waybill(['ledger', 'export', copy, ledgerFolder(join(folder, 'state'))])).code).toBe(0)
    const { size } = await json('/api/ledger/entries')
    for (const level of ['0', 'entries']) {
      const whole = readFileSync(join(copy, `tile/${level}/000.p/${size}`))
      for (let width = 1; width <= size; width++) {
        const got = await ask(`/api/ledger/tile/${level}/000.p/${width}`)
        expect([level, width, got.statusCode]).toEqual([level, width, 200])
        expect(whole.subarray(0, got.rawPayload.length).equals(got.rawPayload)).toBe(true)
        if (width === size) expect(got.rawPayload.equals(whole)).toBe(true)
      }
    }
  })

  it('serves nothing but tiles, whatever the path', async () => {
    const { size } = await json('/api/ledger/entries')
    const paths = [
      '0/000',
      `0/000.p/${size + 1}`,
      '0/000.p/0',
      '0/000.p/256',
      '0/000.p/01',
      '0/001.p/1',
      '1/000.p/1',
      '00/000.p/1',
      '0/0.p/1',
      '0/x000/000.p/1',
      '../checkpoint',
      '..%2fcheckpoint',
      '%2e%2e/%2e%2e/status.json',
      '0/../../tail',
      '0/000.p/1/',
      '/0/000.p/1',
      '0//000.p/1',
      '0/000.p/1%00',
      '0\\000.p\\1',
      '-1/000.p/1',
      '63/000',
      'entries/000.p/1/../../../../../waybill.yaml',
      '0/000.p/1.new',
      '',
    ]
    for (const path of paths) {
      const got = await raw(`/api/ledger/tile/${path}`)
      got.resume()
      expect([path, got.statusCode]).toEqual([path, 404])
    }
  })

  it('that was edited on disk is reported, and not shown', async () => {
    const tail = join(ledgerFolder(join(folder, 'state')), 'tail')
    const bytes = readFileSync(tail)
    bytes[bytes.indexOf('Lin Yue')] = 0x4d
    writeFileSync(tail, bytes)
    const got = await ask('/api/ledger/entries/0/proof')
    expect([got.statusCode, got.json().detail]).toEqual([503, expect.stringContaining('waybill ledger verify')])
    expect(got.body).not.toContain('Min Yue')
  })
})
