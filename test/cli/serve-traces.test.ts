/** `waybill serve` with traces: when it has them, where it sends them, and that the last are sent before it ends. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BadInput } from '../../src/cli/exit.ts'
import type { Io } from '../../src/cli/output.ts'
import { tracesFor } from '../../src/cli/serve-traces.ts'
import { root, spawnWaybill } from '../support/cli.ts'

const posts: { readonly path: string; readonly body: string }[] = []
const collector = createServer(async (request, answer) => {
  let body = ''
  for await (const part of request) body += part
  posts.push({ path: request.url ?? '', body })
  answer.writeHead(200, { 'content-type': 'application/json' }).end('{}')
})
let address = ''
beforeAll(async () => {
  await once(collector.listen(0, '127.0.0.1'), 'listening')
  address = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
})
afterAll(() => {
  collector.close()
  collector.closeAllConnections()
})

const ioWith = (env: Readonly<Record<string, string>>): Io =>
  ({ env: (name: string) => new Map(Object.entries(env)).get(name), err: () => {} }) as unknown as Io

/** Where one span is sent to. */
async function pathOf(env: Readonly<Record<string, string>>, flag?: string): Promise<string | undefined> {
  posts.length = 0
  const traces = await tracesFor(ioWith(env), flag, '1')
  traces
    ?.begin({ method: 'GET', route: '/x', id: '1', parent: undefined })
    .end({ status: 200, aborted: false, role: null })
  await traces?.end()
  return posts[0]?.path
}

describe('traces', () => {
  it('go where the flag says, or the variables of OpenTelemetry; else nowhere', async () => {
    const base = 'OTEL_EXPORTER_OTLP_ENDPOINT'
    const whole = 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'
    expect(await pathOf({})).toBeUndefined()
    expect(await pathOf({ [base]: '' })).toBeUndefined()
    expect(await pathOf({ [base]: address })).toBe('/v1/traces')
    expect(await pathOf({ [base]: `${address}/below/` })).toBe('/below/v1/traces')
    expect(await pathOf({ [base]: 'http://127.0.0.1:1', [whole]: `${address}/own` })).toBe('/own')
    expect(await pathOf({ [whole]: 'http://127.0.0.1:1' }, `${address}/flag`)).toBe('/flag/v1/traces')
    expect(await pathOf({ [base]: address, OTEL_SDK_DISABLED: 'true' })).toBeUndefined()
    expect(await pathOf({ [base]: address, OTEL_SERVICE_NAME: 'customs' })).toBe('/v1/traces')
    expect(posts[0]?.body).toContain('"stringValue":"customs"')
  })

  it.each(['nowhere', 'ftp://u:secret@h', 'http://'])('cannot go to %s, which is not repeated', async (url) => {
    const refused = await tracesFor(ioWith({}), url, '1').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(BadInput)
    expect((refused as Error).message).toMatch(/^--otlp: expected the URL of a collector/)
    expect((refused as Error).message).not.toContain('secret')
  })

  it('of the last requests are sent before the server ends', { timeout: 60_000 }, async () => {
    // The first start may compile.
    expect((await spawnWaybill(['--version'])).code).toBe(0)
    posts.length = 0
    const flags = ['serve', '--port', '0', '--otlp', address]
    const child = spawn(process.execPath, [join(root, 'bin', 'waybill.js'), ...flags])
    const ended = once(child, 'exit')
    let out = ''
    for await (const part of child.stdout) {
      out += part
      const server = /answers at (\S+)/.exec(out)?.[1]
      if (server === undefined) continue
      expect((await fetch(`${server}/healthz`)).status).toBe(200)
      break
    }
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(posts.map(({ path }) => path)).toEqual(['/v1/traces'])
    expect(posts[0]?.body).toContain('"GET /healthz"')
  })
})
