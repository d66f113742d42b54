import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StateLocked } from '../src/border/home/errors.ts'
import { claimState } from '../src/border/home/lock.ts'
import { openStore } from '../src/border/home/state.ts'

const repository = join(import.meta.dirname, '..')
const root = mkdtempSync(join(tmpdir(), 'waybill-process-'))
const built = join(root, 'child.mjs')
const children: ChildProcess[] = []

beforeAll(async () => {
  // So that the built script finds lmdb.
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  const input = join(repository, 'test/support/home-child.ts')
  await build({ input, platform: 'node', external: ['lmdb'], logLevel: 'silent', output: { file: built } })
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

interface Child {
  readonly process: ChildProcess
  readonly lines: string[]
  readonly ended: Promise<unknown>
  /** Waits until the child has said this many lines or has ended. */
  said(count: number): Promise<void>
}

function run(command: string, args: readonly string[]): Child {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(child)
  const lines: string[] = []
  let heard = () => {}
  const ended = once(child, 'close').then(() => heard())
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    heard()
  })
  const said = async (count: number) => {
    while (lines.length < count && child.exitCode === null && child.signalCode === null) {
      await new Promise<void>((resolve) => {
        heard = resolve
      })
    }
  }
  return { process: child, lines, ended, said }
}

const child = (task: string, path: string) => run(process.execPath, [built, task, path])
let folders = 0
const newFolder = () => join(root, `state${++folders}`)

describe('a process that holds the state', () => {
  it('refuses others, also while it is stopped, and is gone with kill -9', async () => {
    const path = newFolder()
    for (let round = 0; round < 3; round++) {
      const holder = child('hold', path)
      await holder.said(1)
      expect(holder.lines).toEqual(['holding'])
      await expect(claimState(path)).rejects.toThrow(`pid ${holder.process.pid}`)
      const second = child('claim', path)
      await second.ended
      expect(second.lines[0]).toMatch(new RegExp(`^StateLocked: .*pid ${holder.process.pid}`))
      expect(second.process.exitCode).toBe(3)
      holder.process.kill('SIGSTOP')
      await expect(claimState(path)).rejects.toThrow(StateLocked)
      holder.process.kill('SIGKILL')
      await holder.ended
      const next = await claimState(path)
      await next.release()
    }
  })

  it('is never one of two, when several start at once on a state whose holder was killed', async () => {
    const path = newFolder()
    const killed = child('hold', path)
    await killed.said(1)
    killed.process.kill('SIGKILL')
    await killed.ended
    const starters = Array.from({ length: 4 }, () => child('hold', path))
    await Promise.all(starters.map((starter) => starter.said(1)))
    const holding = starters.filter((starter) => starter.lines[0] === 'holding')
    expect(holding.length).toBeLessThanOrEqual(1)
    for (const starter of starters) starter.process.kill('SIGKILL')
    await Promise.all(starters.map((starter) => starter.ended))
    await (await claimState(path)).release()
  })
})

describe('a store whose process is killed', () => {
  it('holds every commit that was announced, whole, and none in part', async () => {
    const path = newFolder()
    let announced = 0
    for (let round = 0; round < 5; round++) {
      const writer = child('write', path)
      await writer.said(3 + round * 3)
      writer.process.kill('SIGKILL')
      await writer.ended
      announced = Number(writer.lines.at(-1))
      expect(announced).toBeGreaterThan(0)
      const store = openStore(path)
      const [a, b] = ['a', 'b'].map((key) => Number(Buffer.from(store.get('pair', Buffer.from(key))!).toString()))
      expect(a).toBe(b)
      expect(a).toBeGreaterThanOrEqual(announced)
      expect(store.count('chunk')).toBe(a)
      const many = [...store.entries('many')].map(([, value]) => Buffer.from(value).toString())
      expect([many.length, new Set(many)]).toEqual([1500, new Set([String(a)])])
      expect(store.get('chunk', Buffer.from(String(a)))).toEqual(new Uint8Array(30_000).fill(a!))
      await store.close()
    }
    expect(announced).toBeGreaterThan(8)
  })
})

describe.skipIf(process.platform !== 'linux')('a store whose disk is full', () => {
  it('rejects the commit, ends by itself, and keeps what was durable', async () => {
    const path = newFolder()
    mkdirSync(path, { mode: 0o700 })
    // In blocks of 512 or 1024 bytes, by shell.
    const writer = run('/bin/sh', ['-c', 'ulimit -f 4096; exec "$@"', 'sh', process.execPath, built, 'write', path])
    await writer.ended
    expect(writer.process.exitCode).toBe(3)
    expect(writer.lines.at(-1)).toMatch(/^StoreFailed: .*end the process \((File too large|Input\/output error)/)
    const durable = Number(writer.lines.at(-2))
    expect(durable).toBeGreaterThan(20)
    const store = openStore(path)
    expect(Buffer.from(store.get('pair', Buffer.from('b'))!).toString()).toBe(String(durable))
    await store.close()
  })
})
