/** `waybill serve --oidc`: how it is set up, and one sign-in over real sockets. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exit } from '../../src/cli/exit.ts'
import { root, spawnWaybill, waybill } from '../support/cli.ts'
import { clientId, clientSecret, realProvider } from '../support/real-provider.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-oidc-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: unknown, mode = 0o600): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  chmodSync(path, mode)
  return path
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { readonly port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

const good = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'a',
  clientSecret: 'secret-canary',
  publicUrl: 'http://localhost:4180',
  roles: { law: 'counsel' },
}

describe('flags and files that cannot be', () => {
  const oidc = (content: unknown, mode?: number) => ['--oidc', file('oidc.yaml', content, mode)]
  it.each<[string, () => readonly string[], string]>([
    ['a file that is not there', () => ['--oidc', join(folder, 'none.yaml')], 'there is no such file'],
    ['one that others may read', () => oidc(good, 0o640), 'has mode 0640 and is open to other accounts'],
    ['an empty one', () => oidc(' \n'), 'is empty: expected issuer, clientId and roles'],
    ['no YAML', () => oidc('clientSecret: *secret-canary'), 'oidc.yaml: line 1: cannot be read as YAML or JSON'],
    ['a tag', () => oidc('clientSecret: !secret-canary'), 'oidc.yaml: line 1: cannot be read as YAML or JSON'],
    ['a key twice', () => oidc('issuer: a\nissuer: b'), 'oidc.yaml: line 2: cannot be read as YAML or JSON'],
    ['a provider in the open', () => oidc({ ...good, issuer: 'http://login.example' }), 'issuer: must be an https'],
    ['a role that is none', () => oidc({ ...good, roles: { law: 'lawyer' } }), 'roles.law: must be one of viewer'],
    ['two addresses', () => [...oidc(good), '--public-url', 'https://b.example'], 'name different addresses'],
    ['an address with a path', () => ['--public-url', 'https://b.example/x'], '--public-url: must be an address'],
    ['an address in the open', () => ['--public-url', 'http://b.example'], '--public-url: must be an address'],
    ['a name that loopback does not have', () => ['--public-url', 'https://b.example'], 'it takes --behind-proxy'],
    [
      'such a name in the file',
      () => oidc({ ...good, publicUrl: 'https://b.example' }),
      'a server on loopback answers to no other name',
    ],
    [
      'a host beyond loopback in the open',
      () => ['--host', '0.0.0.0', ...oidc(good)],
      'takes --tls-cert and --tls-key',
    ],
    ['a provider that is not there', () => oidc(good), '--oidc: issuer: http://127.0.0.1:9 cannot be reached'],
  ])('%s', async (_, flags, message) => {
    const { code, out, err } = await waybill(['serve', '--port', '0', ...flags()])
    expect([code, out]).toEqual([exit.undecided, ''])
    expect(err).toContain(message)
    expect(err).not.toContain('canary')
  })
})

describe('a server with a provider', () => {
  it('prints no link, takes one name for another of this machine, and signs a person in', async () => {
    expect((await spawnWaybill(['--version'])).err).toBe('')
    const port = await freePort()
    const own = `http://localhost:${port}`
    const provider = await realProvider(own, new Map([['ann', { name: 'Ann', groups: ['law'] }]]))
    provider.sitting = 'ann'
    const { clientSecret: _, ...rest } = good
    const settings = { ...rest, issuer: provider.issuer, clientId, publicUrl: own, scopes: 'openid profile groups' }
    const flags = ['serve', '--port', `${port}`, '--oidc', file('real.json', settings)]
    const env = { ...process.env, WAYBILL_OIDC_SECRET: clientSecret }
    const child = spawn(process.execPath, [join(root, 'bin', 'waybill.js'), ...flags], { env })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)))
    try {
      while (said.length === 0 && child.exitCode === null) await later(10)
      expect(said.join('')).toBe(`Waybill answers at http://127.0.0.1:${port}\n`)
      const jar = new Map<string, string>()
      let url = `http://127.0.0.1:${port}/api/me`
      const trail: string[] = []
      for (let i = 0; i < 12; i++) {
        const { origin, pathname } = new URL(url)
        trail.push(origin === provider.issuer ? 'provider' : `${new URL(url).hostname}${pathname}`)
        const cookie = [...jar].flatMap(([key, value]) => (key.startsWith(`${origin} `) ? [value] : [])).join('; ')
        const answer = await fetch(url, { redirect: 'manual', headers: { accept: 'text/html', cookie } })
        for (const line of answer.headers.getSetCookie())
          jar.set(`${origin} ${line.split('=')[0]}`, line.split(';')[0]!)
        const next = answer.headers.get('location')
        if (next === null) {
          expect(await answer.json()).toEqual({ name: 'Ann', role: 'counsel', by: 'oidc' })
          break
        }
        url = new URL(next, url).href
      }
      expect(trail.filter((step, i) => step !== trail[i - 1])).toEqual([
        ...['127.0.0.1/api/me', '127.0.0.1/sign-in', 'localhost/sign-in', 'provider'],
        ...['localhost/sign-in/callback', 'localhost/api/me'],
      ])
      expect(said).toHaveLength(1)
      await provider.close()
      child.kill('SIGTERM')
      expect((await once(child, 'close'))[0]).toBe(exit.clear)
    } finally {
      child.kill('SIGKILL')
    }
  })
})
