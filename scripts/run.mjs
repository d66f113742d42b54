// Runs a command from a fresh clone: installs, compiles, and hands over; `--bench` runs the benchmarks instead.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildBench, ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

const failed = 3
const root = fileURLToPath(new URL('..', import.meta.url))
const [first, ...rest] = process.argv.slice(2)

process.exitCode = ensureInstalled() || ensureBuilt()
if (process.exitCode === 0) {
  if (first === '--bench') bench(rest)
  else await command(first === undefined ? [] : [first, ...rest])
}

async function command(args) {
  const { main } = await import(pathToFileURL(join(root, 'dist', 'src', 'cli', 'main.js')).href)
  process.exitCode = await main(args)
}

/** Each file that lies directly in bench/ is a benchmark; all of them, or those that are named. What begins with a flag is theirs. */
function bench(args) {
  const flagAt = args.findIndex((arg) => arg.startsWith('-'))
  const names = flagAt < 0 ? args : args.slice(0, flagAt)
  const flags = flagAt < 0 ? [] : args.slice(flagAt)
  process.exitCode = ensureInstalled('bench') || buildBench()
  if (process.exitCode !== 0) return
  const folder = join(root, 'dist', 'bench')
  const all = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.js'))
  const wanted = names.length === 0 ? all : names.map((name) => `${name}.js`)
  const unknown = wanted.filter((name) => !all.includes(name))
  if (unknown.length > 0) {
    process.stderr.write(
      `waybill: no such benchmark; there is ${all.map((name) => name.slice(0, -3)).join(', ') || 'none'}\n`,
    )
    process.exitCode = 2
    return
  }
  for (const name of wanted) {
    const { status } = spawnSync(process.execPath, [join(folder, name), ...flags], { cwd: root, stdio: 'inherit' })
    process.exitCode ||= status ?? failed
  }
}
