/** Starts a real PostgreSQL from the programs npm installed, for the demo, the benchmarks and the tests. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import * as fs from 'node:fs'
import * as net from 'node:net'
import * as path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import {
  EmbeddedPostgresError,
  type NativeTree,
  nativeTree,
  reachable,
  type ServerUser,
  serverUser,
  temporaryFolder,
} from './embedded-native.ts'

export { EmbeddedPostgresError }

export interface PostgresOptions {
  /** Kept after `stop` when given; otherwise a temporary folder that `stop`, or the end of this process, removes. */
  readonly dataDir?: string
  /** A free one when not given. */
  readonly port?: number
  /** Off only where losing the data does not matter. Default on. */
  readonly fsync?: boolean
  /** Password of the superuser `postgres` (SCRAM), or `true` for a random one. Without it every local user may log in. */
  readonly password?: string | true
  /** File that receives the server's log; by default it lies in the server's temporary folder. */
  readonly log?: string
  /** More server settings, such as `{ wal_sender_timeout: '10s' }`. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface Postgres {
  /** Connection URL over TCP on 127.0.0.1, as superuser, for a database (default `postgres`). */
  url(database?: string): string
  /** The same over the Unix socket. */
  socketUrl(database?: string): string
  readonly host: string
  readonly port: number
  readonly password: string | undefined
  /** Process id of the running server; undefined while it is down. */
  readonly pid: number | undefined
  readonly dataDir: string
  readonly logFile: string
  /** Fast shutdown (connections are cut, a checkpoint is written), then everything temporary is removed. */
  stop(): Promise<void>
  /** Signals the server (`SIGQUIT`: immediate, `SIGKILL`: crash) and resolves once it is gone; the data stays. */
  kill(signal: 'SIGKILL' | 'SIGQUIT' | 'SIGINT'): Promise<void>
  /** Starts it again on the same data and port, after a fast shutdown if it still runs. */
  restart(): Promise<void>
}

/** Resolves once the server answers. Rejects with `EmbeddedPostgresError`. */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const user = serverUser()
  const native = nativeTree(user)
  const base = temporaryFolder('waybill-postgres-', user)
  const server = new Server(options, { user, native, base, port: options.port ?? (await freePort()) })
  try {
    await server.prepare()
    await server.start()
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

interface Place {
  readonly user: ServerUser | undefined
  readonly native: NativeTree
  readonly base: string
  readonly port: number
}

const host = '127.0.0.1'
const answerTimeoutMs = 60_000
/** After SIGKILL the dying backends hold the shared memory for a moment, and a start during it is refused. */
const refusedTimeoutMs = 10_000
/** Refusals that end by themselves, or with another port. */
const passing = /shared memory block|Address already in use|lock file .* already exists/
/** A replication client that does not answer can keep a fast shutdown waiting for ever. */
const fastShutdownTimeoutMs = 10_000
const pollMs = 20

/**
 * Runs the server for as long as the pipe on standard input is open: when the parent ends in whatever way, even by
 * SIGKILL, the pipe closes, the server is shut down at once and the parent's temporary folders are removed.
 */
const guardian = `
exec 3<&0
"$@" </dev/null >&2 3<&- &
pid=$!
echo "$pid"
exec >/dev/null
( read -r never <&3
  trap '' TERM
  kill -QUIT "$pid" 2>/dev/null
  while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
  IFS=:
  for folder in $WAYBILL_REMOVE; do rm -rf "$folder"; done ) &
watcher=$!
wait "$pid"
kill "$watcher" 2>/dev/null`

class Server implements Postgres {
  readonly host = host
  readonly password: string | undefined
  readonly dataDir: string
  readonly logFile: string
  #port: number
  #started = false
  readonly #options: PostgresOptions
  readonly #place: Place
  #guardian: ChildProcess | undefined
  #pid: number | undefined

  constructor(options: PostgresOptions, place: Place) {
    this.#options = options
    this.#place = place
    this.#port = place.port
    this.password = options.password === true ? randomBytes(18).toString('base64url') : options.password
    this.dataDir = options.dataDir === undefined ? path.join(place.base, 'data') : path.resolve(options.dataDir)
    this.logFile = options.log === undefined ? path.join(place.base, 'server.log') : path.resolve(options.log)
  }

  get port(): number {
    return this.#port
  }

  get pid(): number | undefined {
    return this.#pid
  }

  url(database = 'postgres'): string {
    return `postgresql://${this.#login()}@${host}:${this.port}/${encodeURIComponent(database)}`
  }

  socketUrl(database = 'postgres'): string {
    const socket = encodeURIComponent(this.#place.base)
    return `postgresql://${this.#login()}@/${encodeURIComponent(database)}?host=${socket}&port=${this.port}`
  }

  async prepare(): Promise<void> {
    ownFolder(this.dataDir, this.#place.user)
    if (fs.existsSync(path.join(this.dataDir, 'PG_VERSION'))) await endFormerServer(this.dataDir)
    else await this.#initialise()
  }

  async start(): Promise<void> {
    const deadline = Date.now() + refusedTimeoutMs
    while (!(await this.#launch())) {
      if (Date.now() > deadline || !passing.test(logTail(this.logFile, 6))) {
        throw new EmbeddedPostgresError(`PostgreSQL does not start on port ${this.port}: ${logTail(this.logFile, 1)}`)
      }
      await sleep(100)
      // Somebody may have taken the free port in between; later the port is promised to the caller.
      if (!this.#started && this.#options.port === undefined) this.#port = await freePort()
    }
    this.#started = true
  }

  async stop(): Promise<void> {
    await this.kill('SIGINT')
    fs.rmSync(this.#place.base, { recursive: true, force: true })
    this.#place.native.release()
  }

  async kill(signal: 'SIGKILL' | 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const guard = this.#guardian
    if (guard === undefined || this.#pid === undefined) return
    guard.ref()
    const gone = once(guard, 'exit')
    const pid = this.#pid
    process.kill(pid, signal)
    const impatient = setTimeout(() => process.kill(pid, 'SIGQUIT'), fastShutdownTimeoutMs)
    await gone
    clearTimeout(impatient)
  }

  async restart(): Promise<void> {
    await this.kill('SIGINT')
    await this.start()
  }

  #login(): string {
    return this.password === undefined ? 'postgres' : `postgres:${encodeURIComponent(this.password)}`
  }

  async #initialise(): Promise<void> {
    const { user, native, base } = this.#place
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const args = ['-D', this.dataDir, '-U', 'postgres', '--no-instructions', ...locale]
    const secret = path.join(base, 'password')
    if (this.password === undefined) args.push('--auth=trust')
    else {
      fs.writeFileSync(secret, this.password, { mode: 0o600 })
      if (user !== undefined) fs.chownSync(secret, user.uid, user.gid)
      args.push('--auth=scram-sha-256', `--pwfile=${secret}`)
    }
    if (this.#options.fsync === false) args.push('--no-sync')
    try {
      await run(path.join(native.root, 'bin', 'initdb'), args, { cwd: base, env: environment(), ...identity(user) })
    } finally {
      fs.rmSync(secret, { force: true })
    }
  }

  /** False when the server ended before it answered. */
  async #launch(): Promise<boolean> {
    const guard = this.#spawnGuardian()
    let ended = false
    guard.once('exit', () => {
      ended = true
      this.#pid = undefined
    })
    const [line] = await Promise.race([once(guard.stdout!, 'data'), once(guard, 'exit').then(() => [''])])
    if (ended) return false
    this.#guardian = guard
    this.#pid = Number.parseInt(String(line), 10)
    const deadline = Date.now() + answerTimeoutMs
    while (!ended && !(await answers(this.url()))) {
      if (Date.now() > deadline) throw new EmbeddedPostgresError(`PostgreSQL does not answer on port ${this.port}`)
      await sleep(pollMs)
    }
    guard.unref()
    for (const stream of [guard.stdin, guard.stdout]) (stream as net.Socket | null)?.unref()
    return !ended
  }

  #spawnGuardian(): ChildProcess {
    const { user, native, base } = this.#place
    const remove = [base, ...(native.copy === undefined ? [] : [native.copy])].join(':')
    const log = fs.openSync(this.logFile, 'a')
    const guard = spawn(
      '/bin/sh',
      ['-c', guardian, 'sh', path.join(native.root, 'bin', 'postgres'), '-D', this.dataDir, ...this.#settings()],
      {
        cwd: base,
        env: { ...environment(), WAYBILL_REMOVE: remove },
        stdio: ['pipe', 'pipe', log],
        // A group of its own: Ctrl-C is for this process, which then stops the server in order.
        detached: true,
        ...identity(user),
      },
    )
    fs.closeSync(log)
    guard.stdin?.on('error', () => undefined)
    return guard
  }

  #settings(): string[] {
    const settings: Record<string, string> = {
      listen_addresses: host,
      port: String(this.port),
      unix_socket_directories: this.#place.base,
      wal_level: 'logical',
      max_wal_senders: '20',
      max_replication_slots: '20',
      fsync: this.#options.fsync === false ? 'off' : 'on',
      timezone: 'UTC',
      log_timezone: 'UTC',
      ...this.#options.settings,
    }
    return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  }
}

/** A port of 127.0.0.1 on which nobody listens now. */
export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, host)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new EmbeddedPostgresError('no free port on 127.0.0.1')
  return address.port
}

function ownFolder(folder: string, user: ServerUser | undefined): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user === undefined) return
  fs.chownSync(folder, user.uid, user.gid)
  if (reachable(folder, user)) return
  throw new EmbeddedPostgresError(
    `PostgreSQL runs as user ${user.name}, who may not pass through a folder above ${folder}: name a data folder elsewhere`,
  )
}

/** A server left on this data by a process that was killed is shut down; a stale pid file does not stop the next start. */
async function endFormerServer(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'postmaster.pid')
  const pid = fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) : Number.NaN
  if (!(pid > 1)) return
  if (commandOf(pid).includes(dataDir)) {
    process.kill(pid, 'SIGQUIT')
    while (commandOf(pid).includes(dataDir)) await sleep(pollMs)
  }
  fs.rmSync(file, { force: true })
}

function commandOf(pid: number): string {
  try {
    if (fs.existsSync('/proc/self/cmdline')) return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function run(program: string, args: string[], options: object): Promise<void> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new EmbeddedPostgresError(`${path.basename(program)} failed: ${said.trim().split('\n').at(-1)}`)
}

function identity(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid }
}

/** Only what the programs need: `PGDATA`, `PGPORT` and the like of the caller must not reach them. */
function environment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

function logTail(file: string, lines: number): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').slice(-lines).join('\n') : ''
}
