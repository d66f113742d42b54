// Compiles src and rulebooks into dist, and builds the console, when they have changed since the last time; the benchmarks only when they are to run.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const stampFile = join(dist, '.sources')
const lockFile = join(dist, '.building')
/** A compilation takes seconds; a lock this old was left by a process that was killed. */
const lockMaxMs = 120_000
const failed = 3
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')

/** Returns 0, or the exit code when the sources do not compile. Writes to stderr only when there is something to say. */
export function ensureBuilt({ force = false } = {}) {
  if (!force && isFresh()) return 0
  if (!existsSync(compiler)) return withoutCompiler()
  try {
    mkdirSync(dist, { recursive: true })
    return locked(() => (!force && isFresh() ? 0 : compile()))
  } catch (error) {
    if (error?.code !== 'EACCES' && error?.code !== 'EROFS') throw error
    return withoutRights()
  }
}

/** Compiles bench/, whose own packages must be there. */
export function buildBench() {
  return compileProject('tsconfig.bench.json')
}

function compile() {
  const sources = sourcesNow()
  const before = readStamp()
  if (before === undefined || before.files !== sources.files) emptyDist()
  const status =
    compileProject('tsconfig.build.json') ||
    scripted('bundle-books.mjs', 'the books cannot be written as JSON') ||
    scripted('build-console.mjs', 'the console cannot be built')
  if (status === 0) writeFileSync(stampFile, JSON.stringify(sources))
  return status
}

function scripted(name, failure) {
  const run = spawnSync(process.execPath, [join(root, 'scripts', name)], { encoding: 'utf8' })
  if (run.status === 0) return 0
  process.stderr.write(`waybill: ${failure}\n${run.stdout ?? ''}${run.stderr ?? ''}`)
  return failed
}

function compileProject(project) {
  const run = spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, encoding: 'utf8' })
  if (run.status === 0) return 0
  process.stderr.write(`waybill: the sources do not compile
${run.stdout ?? ''}${run.stderr ?? ''}`)
  return failed
}

function isFresh() {
  const before = readStamp()
  return before !== undefined && before.digest === sourcesNow().digest
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}

/** Which files there are, and, with size and time of each, whether one has changed. */
function sourcesNow() {
  const files = [
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    ...['src', 'rulebooks', 'console'].flatMap(sourcesBelow),
  ]
  const digest = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file))
    digest.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return { files: createHash('sha256').update(files.join('\n')).digest('hex'), digest: digest.digest('hex') }
}

function sourcesBelow(folder) {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css|json)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort()
}

/** What was compiled from a file that is gone must go too. */
function emptyDist() {
  for (const name of readdirSync(dist))
    if (name !== '.building') rmSync(join(dist, name), { recursive: true, force: true })
}

/** Two commands that start at once compile one after the other. */
function locked(work) {
  for (;;) {
    try {
      closeSync(openSync(lockFile, 'wx'))
      break
    } catch (error) {
      if (error?.code !== 'EEXIST') throw error
      if (lockAgeMs() > lockMaxMs) rmSync(lockFile, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  try {
    return work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

function lockAgeMs() {
  const found = statSync(lockFile, { throwIfNoEntry: false })
  return found === undefined ? 0 : Date.now() - found.mtimeMs
}

function withoutCompiler() {
  if (existsSync(join(dist, 'src', 'cli', 'main.js'))) {
    process.stderr.write('waybill: dist may be older than src, and typescript is not installed; npm ci installs it\n')
    return 0
  }
  process.stderr.write('waybill: not compiled yet, and typescript is not installed; run npm ci first\n')
  return failed
}

function withoutRights() {
  if (existsSync(join(dist, 'src', 'cli', 'main.js'))) return 0
  process.stderr.write(`waybill: not compiled yet, and ${dist} cannot be written; run npm run build as its owner\n`)
  return failed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ensureInstalled } = await import('./install.mjs')
  process.exitCode = ensureInstalled() || ensureBuilt({ force: true })
}
