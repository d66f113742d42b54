/** The demo as users start it: it ends by itself, its figures agree, and it leaves nothing, also when it is interrupted. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from './support/cli.ts'

const folders: string[] = []
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  /** Everything it makes lies below. */
  readonly folder: string
  readonly out: () => string
  readonly err: () => string
  readonly ended: Promise<number | null>
}

function start(...options: readonly string[]): Running {
  const folder = mkdtempSync(join(tmpdir(), 'demo-test-'))
  // Run as root, the servers run as another user, who must reach it.
  chmodSync(folder, 0o755)
  folders.push(folder)
  const env = { ...process.env, TMPDIR: folder }
  const child = spawn(process.execPath, [join(root, 'bin', 'waybill.js'), 'demo', ...options], { cwd: root, env })
  children.push(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (part) => {
    out += part
  })
  child.stderr.on('data', (part) => {
    err += part
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, folder, out: () => out, err: () => err, ended }
}

async function until(running: Running, text: string): Promise<void> {
  while (!running.out().includes(text)) {
    if (running.child.exitCode !== null) throw new Error(`ended before it said ${text}: ${running.err()}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** Files below the folder, and processes that were started with it in their command line. */
function leftovers({ folder }: Running): readonly string[] {
  const processes = execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n')
  return [...readdirSync(folder), ...processes.filter((line) => line.includes(folder))]
}

describe.concurrent('waybill demo, the whole of it', () => {
  test('without its console ends by itself, with figures that agree and nothing left', {
    timeout: 120_000,
  }, async () => {
    const running = start('--once', '--json', '--no-console')
    expect([await running.ended, running.err()]).toEqual([0, ''])
    const lines = running
      .out()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toMatchObject({ event: 'day', country: 'CN' })
    const { demo } = lines.at(-1)
    expect(Object.keys(lines.at(-1))).toEqual(['demo'])
    const { counted, limit, atEnd } = demo.people
    expect(limit).toBe(100_000)
    expect(counted).toBe(limit - 1)
    expect(atEnd.counted).toBeGreaterThan(limit)
    expect(atEnd.limit).toBe(1_000_000)
    expect(demo.rowsCrossed + demo.rowsHeld).toBe(demo.rowsRead)
    expect(demo.rowsReleased).toBeGreaterThan(0)
    expect(demo.rowsHeld).toBeGreaterThan(1_000)
    // One token a person at headquarters.
    expect(demo.tokens).toBe(atEnd.counted - 99_700)
    expect(demo.canariesAbroad).toBe(0)
    expect(demo.ledger).toMatchObject({ verified: true, tamperFound: true })
    const event = (name: string) => lines.find((line) => line.event === name)
    expect(event('closed')).toMatchObject({ counted, line: limit, peopleAbroad: 299, waitingRows: demo.rowsReleased })
    expect(event('opened')).toMatchObject({ rows: demo.rowsReleased, people: event('closed').waitingPeople })
    expect(event('obligations').obligations).toContainEqual(
      expect.objectContaining({
        cite: 'CN SCC Measures 2023 art 7',
        within: expect.stringContaining('10 business days'),
      }),
    )
    expect(event('plan').stays).toEqual(['customers.phone', 'customers.id_card', 'payments.bank_account'])
    // 7 s on two idle cores; tests share theirs.
    expect(event('copied').at).toBeLessThan(60)
    expect(leftovers(running)).toEqual([])
  })

  test('tells a person what happens', { timeout: 120_000 }, async () => {
    const running = start('--once', '--seed', '7', '--no-console')
    expect([await running.ended, running.err()]).toEqual([0, ''])
    const text = running.out()
    const day = /^Waybill: customs for data\. {3}Today in Shanghai it is (\d{4}-\d{2}-\d{2})\./.exec(text)?.[1]
    expect(Math.abs(Date.parse(`${day}T00:00:00+08:00`) - Date.now())).toBeLessThan(2 * 86_400_000)
    for (const sentence of [
      'id_card       sensitive (CN Provisions 2024 art 8: contract or certificate)',
      'bank_account  sensitive (CN Provisions 2024 art 8: contract or certificate)',
      'ends at 100,000 people a year. 99,700',
      'Accepted by Lin Yue, counsel (invented)',
      'rows  no separate consent on record',
      'rows  under fourteen',
      'the border has closed for new people',
      '99,999 people counted. The line is 100,000: not one more.',
      `+ safeguards: [{ type: cn.scc, status: in-force, from: ${day}`,
      'CN SCC Measures 2023 art 7',
      'to be filed by',
      'The copy:      does not verify',
      'The true one:  verifies',
      'waybill init postgres://',
      'The servers are stopped, their folders are removed.',
    ])
      expect(text).toContain(sentence)
    expect(text).not.toContain('\u001b')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(leftovers(running)).toEqual([])
  })
})

/** Opens the one-time link as a browser does. Gives what reads from the server as the one who opened it. */
async function signIn(link: string): Promise<(path: string) => Promise<Response>> {
  const opened = await fetch(link, { redirect: 'manual' })
  expect(opened.status).toBe(303)
  const [cookie] = opened.headers.getSetCookie()
  return (path) => fetch(new URL(path, link), { headers: { cookie: cookie!.split(';')[0]! } })
}

interface Flows {
  readonly running: boolean
  readonly flows: readonly { readonly id: string; readonly heldRows: number; readonly crossed: { inserted: number } }[]
}

describe.concurrent('waybill demo, its console', () => {
  test('shows the demo’s own border while orders go on, and ends with it', { timeout: 120_000 }, async () => {
    const running = start('--json')
    await until(running, '"event":"console"')
    const told = running.out().trimEnd().split('\n')
    const { address, link } = JSON.parse(told.find((line) => line.includes('"event":"console"'))!)
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${address}/api/flows`)).status).toBe(401)
    const read = await signIn(link)
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(401)
    const flows = async () => (await (await read('/api/flows')).json()) as Flows
    const first = await flows()
    expect(first).toMatchObject({ running: true, flows: [{ id: 'customers-to-hq' }] })
    expect(first.flows[0]!.heldRows).toBeGreaterThan(1_000)
    const since = Date.now()
    for (let now = first; now.flows[0]!.crossed.inserted <= first.flows[0]!.crossed.inserted; now = await flows()) {
      if (Date.now() - since > 60_000) throw new Error('nothing more crossed')
      await new Promise((done) => setTimeout(done, 250))
    }
    // The true ledger, not the copy that the forger took.
    const { size } = (await (await read('/api/ledger/entries?limit=1')).json()) as { size: number }
    expect((await read(`/api/ledger/entries/${size - 1}/proof`)).status).toBe(200)
    const stream = await read('/api/events')
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    running.child.kill('SIGINT')
    expect(await stream.text()).toContain('event: hello')
    expect([await running.ended, running.err()]).toEqual([0, ''])
    const { demo } = JSON.parse(running.out().trimEnd().split('\n').at(-1)!)
    expect(demo.rowsCrossed + demo.rowsHeld).toBe(demo.rowsRead)
    expect(demo).toMatchObject({ canariesAbroad: 0, ledger: { verified: true, tamperFound: true } })
    expect(leftovers(running)).toEqual([])
  })

  test('its address is the last thing said, after the figures', { timeout: 120_000 }, async () => {
    const running = start('--once')
    await until(running, 'Sign in, once, with ')
    await until(running, '/open?secret=')
    const lines = running.out().trimEnd().split('\n')
    expect(lines.findIndex((line) => line.includes('barred values in Tokyo'))).toBeGreaterThan(0)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
    const read = await signIn(/^ {3}Sign in, once, with (http\S+)$/.exec(lines.at(-1)!)![1]!)
    expect((await read('/api/me')).status).toBe(200)
    running.child.kill('SIGTERM')
    expect([await running.ended, running.err()]).toEqual([0, ''])
    const said = running.out().slice(lines.join('\n').length)
    expect(said).toContain('The servers are stopped, their folders are removed.')
    // Batches are for programs and for the console.
    expect(said.trim().split('\n').length).toBeLessThan(6)
    expect(leftovers(running)).toEqual([])
  })
})

describe.concurrent('waybill demo, interrupted', () => {
  test.each([
    ['SIGINT', '"event":"servers"'],
    ['SIGTERM', '"event":"copied"'],
  ] as const)('interrupted by %s after %s, leaves nothing', { timeout: 120_000 }, async (signal, after) => {
    const running = start('--once', '--json')
    await until(running, after)
    running.child.kill(signal)
    expect([await running.ended, running.err()]).toEqual([0, ''])
    expect(running.out().trimEnd().split('\n').at(-1)).toContain('"event":"interrupted"')
    expect(leftovers(running)).toEqual([])
  })

  test('stays open until it is interrupted, then reads back', { timeout: 120_000 }, async () => {
    const running = start('--json', '--no-console')
    await until(running, '"event":"ledger"')
    const known = running.out().length
    await until({ ...running, out: () => running.out().slice(known) }, '"event":"batch"')
    running.child.kill('SIGINT')
    expect([await running.ended, running.err()]).toEqual([0, ''])
    const { demo } = JSON.parse(running.out().trimEnd().split('\n').at(-1)!)
    expect(demo.rowsCrossed + demo.rowsHeld).toBe(demo.rowsRead)
    expect(demo.canariesAbroad).toBe(0)
    expect(leftovers(running)).toEqual([])
  })

  test('refuses a seed that is no number, before anything starts', async () => {
    const running = start('--seed', 'seven')
    expect(await running.ended).toBe(2)
    expect(running.err()).toContain('--seed: expected a whole number')
    expect(leftovers(running)).toEqual([])
  })
})
