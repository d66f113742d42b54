/**
 * README's commands run as they stand: each block marked `sh`, in order, in one folder that holds the examples, with `waybill`
 * on the path. Blocks marked `sh db` find two databases named in the environment; the branch's is filled from
 * examples/branch.sql. Blocks marked `sh skip` (those that start this very test, or the whole demo) do not run.
 */

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query, type TestPostgres, testPostgres } from './support/postgres.ts'

const root = join(import.meta.dirname, '..')
const readme = join(root, 'README.md')
const branchSql = join(root, 'examples', 'branch.sql')

interface Block {
  readonly line: number
  readonly marks: readonly string[]
  readonly script: string
}

function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/^```(sh\b[^\n]*)\n(.*?)^```$/gms)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    marks: match[1]!.trim().split(/\s+/).slice(1),
    script: match[2]!,
  }))
}

const blocks = existsSync(readme) ? blocksOf(readFileSync(readme, 'utf8')) : []
const run = blocks.filter(({ marks }) => !marks.includes('skip'))

describe.skipIf(!existsSync(readme))('README', () => {
  let folder: string
  let postgres: TestPostgres | undefined
  const databases: Record<string, string> = {}

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'waybill-readme-'))
    mkdirSync(join(folder, 'bin'))
    // A finding (1) is an answer, not a failure of the command.
    const start = `"${process.execPath}" "${join(root, 'bin', 'waybill.js')}" "$@" || [ $? -eq 1 ]`
    writeFileSync(join(folder, 'bin', 'waybill'), `#!/bin/sh\n${start}\n`)
    chmodSync(join(folder, 'bin', 'waybill'), 0o755)
    for (const name of ['examples', 'cases']) symlinkSync(join(root, name), join(folder, name))
    if (!run.some(({ marks }) => marks.includes('db'))) return
    postgres = await testPostgres()
    databases.BRANCH_DATABASE_URL = await postgres.createDatabase('readme_branch')
    databases.HQ_DATABASE_URL = await postgres.createDatabase('readme_hq')
    if (existsSync(branchSql)) await query(databases.BRANCH_DATABASE_URL, readFileSync(branchSql, 'utf8'))
  })
  afterAll(async () => {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has commands that run', () => {
    expect(run.length).toBeGreaterThan(0)
  })

  it.each(run.map((block) => [block.line, block] as const))('line %i', (_, { marks, script }) => {
    const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` }
    const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: marks.includes('db') ? { ...env, ...databases } : env,
      timeout: 120_000,
    })
    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' })
  })
})
