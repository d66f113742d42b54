import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, spawnWaybill } from '../../test/support/cli.ts'
import { lawShelf } from '../cli/law-shelf.ts'
import { compare } from './comparison-thread.ts'

const folder = mkdtempSync(join(tmpdir(), 'waybill-thread-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A thread runs compiled code alone, so it is tried where it runs: in the program as it is built. */
const compiled = (path: string) => JSON.stringify(pathToFileURL(join(root, 'dist', 'src', path)).href)

function inProgram(limitMs: number, days: readonly [string, string], cc: string, stopped = false): string {
  const script = `
    const { compareInThread } = await import(${compiled('server/comparison-thread.js')})
    const { bookOf } = await import(${compiled('cli/books.js')})
    const ending = new AbortController()
    const asked = { book: await bookOf('${cc}'), from: '${days[0]}', to: '${days[1]}' }
    const compared = compareInThread(asked, ${limitMs}, ending.signal)
    let turns = 0
    const other = setInterval(() => turns++, 1)
    if (${stopped}) setTimeout(() => ending.abort(), 20)
    const { kind, json } = await compared
    clearInterval(other)
    console.log(JSON.stringify({ kind, json, turned: turns > 0 }))`
  const file = join(folder, 'ask.mjs')
  writeFileSync(file, script)
  const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('a comparison in a thread', () => {
  beforeAll(async () => {
    expect((await spawnWaybill(['--version'])).code).toBe(0)
  })

  it('gives what it gives here, while this thread goes on', async () => {
    const days = ['2022-03-31', '2022-04-01'] as const
    const here = compare({ book: (await lawShelf.book('jp'))!, from: days[0], to: days[1] })
    expect(here.kind).toBe('done')
    expect(inProgram(60_000, days, 'jp')).toEqual({ ...here, turned: true })
  })

  it('is ended when it takes too long, and when the server stops', () => {
    const days = ['2016-01-01', '2026-11-23'] as const
    expect(inProgram(50, days, 'cn')).toMatchObject({ kind: 'too-long' })
    expect(inProgram(60_000, days, 'cn', true)).toMatchObject({ kind: 'ended' })
  })
})
