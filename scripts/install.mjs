// Installs the locked dependencies, when they are not what package-lock.json says.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const failed = 3

/** Returns 0, or the exit code when they cannot be installed. @param folder whose package-lock.json counts, below the root */
export function ensureInstalled(folder = '.') {
  const at = join(root, folder)
  if (isInstalled(at)) return 0
  process.stderr.write(`waybill: installing the locked dependencies of ${at} (npm ci), once\n`)
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { cwd: at, stdio: ['ignore', 2, 2] }
  const run =
    npm?.endsWith('.js') === true
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (run.status === 0) return 0
  process.stderr.write('waybill: npm ci failed (see above); with a network, run it again\n')
  return failed
}

/** Every locked package is there in its version. Optional ones depend on the platform and are not asked for. */
function isInstalled(at) {
  const wanted = packagesOf(join(at, 'package-lock.json'))
  const found = packagesOf(join(at, 'node_modules', '.package-lock.json'))
  if (wanted === undefined || found === undefined) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || found[path]?.version === version,
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
