/** The program as users start it: exit codes, pipes that close, help, and how fast it is up. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exit } from '../../src/cli/exit.ts'
import { root, spawnWaybill, waybill } from '../support/cli.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-process-'))
  // The first start may compile.
  expect((await spawnWaybill(['--version'])).err).toBe('')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the program', () => {
  it('answers what comes through a pipe, and hands its exit code on', async () => {
    const transfer = {
      asOf: '2024-03-22',
      data: { categories: ['user.contact'], subjects: { count: 1 } },
      exporter: { country: 'CN' },
      importer: { country: 'JP' },
    }
    const stdin = `${JSON.stringify(transfer)}\n{"asOf"\n`
    const { code, out, err } = await spawnWaybill(['decide'], { stdin, cwd: folder })
    expect(out.trimEnd().split('\n')).toHaveLength(2)
    expect([code, err]).toEqual([exit.undecided, 'standard input: line 2, column 8: not JSON: expected :\n'])
  })

  it('reads the books that were compiled to one file each: the same bytes as their modules make', async () => {
    const [compiled, source] = [await spawnWaybill(['law', 'export', 'cn']), await waybill(['law', 'export', 'cn'])]
    expect(compiled.code).toBe(exit.clear)
    expect(compiled.out === source.out).toBe(true)
    expect(readFileSync(join(root, 'dist', 'rulebooks', 'cn', 'book.json'), 'utf8') === source.out.trimEnd()).toBe(true)
  })

  it('offers the books to other programs by one pattern', async () => {
    const code =
      "const { default: book } = await import('waybill/rulebooks/cn'); process.exit(book.id === 'cn' ? 0 : 1)"
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' })
    expect([run.status, run.stderr]).toEqual([0, ''])
  })

  it('ends quietly when its reader goes away', async () => {
    const { code, err } = await spawnWaybill(['law', 'export', 'cn'], { closeAfterBytes: 1 })
    expect(code).toBe(exit.clear)
    expect(err.replace(/^sha256:.*\n$/, '')).toBe('')
    const many = await spawnWaybill(['law', 'cn', '--json', '--as-of', '2026-11-01'], { closeAfterBytes: 1 })
    expect([many.code, many.err]).toEqual([exit.clear, ''])
  })

  it('does not load databases to decide', async () => {
    const trace = join(folder, 'trace.mjs')
    writeFileSync(
      trace,
      `import { createRequire } from 'node:module'
       const require = createRequire(${JSON.stringify(join(root, 'package.json'))})
       process.on('exit', () => console.error(Object.keys(require.cache).filter((p) => /node_modules.(pg|lmdb)/.test(p)).length))`,
    )
    const env = { NODE_OPTIONS: `--import=${JSON.stringify(trace)}` }
    const decided = await spawnWaybill(['decide', 'examples/retailer/2024-03-22-order.json'], { env })
    expect(decided.err).toBe('0\n')
    const planned = await spawnWaybill(['plan', '--help'], { env })
    expect(Number(planned.err)).toBeGreaterThan(0)
  })
})

describe('help', () => {
  it('names every command, with its exit codes', async () => {
    const { code, out } = await waybill(['--help'])
    expect(code).toBe(exit.clear)
    for (const name of ['init', 'plan', 'decide', 'law', 'cases', 'ledger']) expect(out).toContain(`\n  ${name} `)
    expect(out).toContain('Exit codes: 0 clear, 1 a finding, 2 could not decide or bad input, 3 the program failed.')
  })

  it.each(['decide', 'law', 'cases', 'ledger verify', 'ledger prove', 'ledger show', 'ledger export', 'law check'])(
    'of %s has an example',
    async (command) => {
      const { code, out } = await waybill([...command.split(' '), '--help'])
      expect(code).toBe(exit.clear)
      expect(out).toMatch(new RegExp(`Examples?:\n {2}waybill ${command}`))
      expect(await waybill(['help', ...command.split(' ').slice(0, 1)])).toMatchObject({ code: exit.clear })
    },
  )

  it('is shown, as an error, to whoever names no command', async () => {
    const { code, out, err } = await waybill([])
    expect([code, out]).toEqual([exit.undecided, ''])
    expect(err).toContain('Usage: waybill')
  })
})
