/** A log in memory that loses what was not synced, and small entries to fill one. */
import { ed25519Signer, ed25519Verify, sha256 } from '../../src/border/home/crypto.ts'
import { type Entry, Log, type LogDisk, type Signer, type Trust } from '../../src/ledger/index.ts'

export const ORIGIN = 'branch.example/waybill'
export const signer: Signer = ed25519Signer(new Uint8Array(32).fill(7))
export const trust: Trust = { origin: ORIGIN, publicKey: signer.publicKey, hash: sha256, verify: ed25519Verify }

const DIGEST = `sha256:${'0'.repeat(64)}`
const AT = '2024-03-22T01:02:03.004Z'

export function openLog(disk: LogDisk, create = true, by: Signer = signer): Promise<Log> {
  return Log.open({ disk, hash: sha256, signer: by, verify: ed25519Verify, origin: ORIGIN, create })
}

export function stop(reason = 'limit-reached', flow = 'orders'): Entry {
  return { kind: 'stop', at: AT, flow, reason }
}

export function batch(number: number): Entry {
  return {
    kind: 'batch',
    at: AT,
    flow: 'orders',
    batch: number,
    position: '0/16B3748',
    plan: DIGEST,
    law: { cn: DIGEST },
    day: '2024-03-22',
    decisions: ['cn.provisions-2024 art 5(1)(4)'],
    tables: [{ table: 'public.orders', inserted: 3, updated: 0, deleted: 1, held: 2 }],
    people: { ordinary: 3, sensitive: 0 },
    counts: { ordinary: 99_703, sensitive: 0 },
    commitment: `hmac-sha256:${'a'.repeat(64)}`,
  }
}

export function close(of: number, outcome: 'committed' | 'not-sent' | 'unknown' = 'committed'): Entry {
  return { kind: 'close', at: AT, flow: 'orders', of, outcome }
}

/** A log of `size` short entries, each different from its neighbours. */
export async function filled(size: number, disk = new MemoryDisk()): Promise<MemoryDisk> {
  const log = await openLog(disk)
  await log.append(Array.from({ length: size }, (_, i) => stop(`r${i}`, 'f')))
  await log.settle()
  return disk
}

/** Small seeded generator (mulberry32), numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export class Crash extends Error {}

type Write = { path: string; append: boolean; bytes: Uint8Array }

const SECTOR = 512

/** Files in memory. Durable is only what a `sync` has passed over; a crash keeps of the rest what the dice say, torn at 512 bytes. */
export class MemoryDisk implements LogDisk {
  readonly files = new Map<string, Uint8Array>()
  operations = 0
  /** The operation, counted from 0, in the middle of which the machine stops. */
  crashAt = Number.POSITIVE_INFINITY
  failSync = false
  #dead = false
  #durable = new Map<string, Uint8Array>()
  #pending: Write[] = []
  #touched = new Set<string>()

  clone(): MemoryDisk {
    const copy = new MemoryDisk()
    for (const [path, bytes] of this.files) copy.files.set(path, bytes)
    copy.#durable = new Map(this.files)
    return copy
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return this.files.get(path)
  }

  async list(path: string): Promise<readonly string[]> {
    const below = [...this.files.keys()].filter((each) => each.startsWith(`${path}/`))
    return [...new Set(below.map((each) => each.slice(path.length + 1).split('/')[0]!))].sort()
  }

  async append(path: string, bytes: Uint8Array): Promise<void> {
    this.#write({ path, append: true, bytes })
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    if (/^tile\/[^.]*$/.test(path) && this.files.has(path))
      throw new Error(`${path} is immutable and was written again`)
    this.#write({ path, append: false, bytes })
  }

  async sync(): Promise<void> {
    if (this.failSync) throw new Error('EIO')
    if (this.#crashes()) throw new Crash()
    // A process syncs the files it wrote to; what one before it left in the system's memory stays there.
    for (const path of this.#touched) {
      const bytes = this.files.get(path)
      if (bytes !== undefined) this.#durable.set(path, bytes)
    }
    this.#pending = this.#pending.filter(({ path }) => !this.#touched.has(path))
    this.#touched.clear()
  }

  /** The machine loses power: of what was not synced, some is there, some not, some is zeros. */
  losePower(random: () => number): void {
    const paths = new Set(this.#pending.map(({ path }) => path))
    for (const path of paths) {
      const survived = survivor(
        this.#durable.get(path),
        this.#pending.filter((write) => write.path === path),
        random,
      )
      if (survived === undefined) this.files.delete(path)
      else this.files.set(path, survived)
    }
    this.#pending = []
    this.#touched.clear()
    this.#durable = new Map(this.files)
    this.crashAt = Number.POSITIVE_INFINITY
    this.#dead = false
  }

  /** The process is killed: the system still holds all it wrote. The next one syncs the folders, so renames are durable, appended bytes not. */
  killProcess(): void {
    const replaced = new Set(this.#pending.filter(({ append }) => !append).map(({ path }) => path))
    const renamed = this.#pending.filter(({ path }) => replaced.has(path))
    for (const path of replaced) {
      const last = renamed.findLastIndex((write) => write.path === path && !write.append)
      this.#durable.set(path, renamed[last]!.bytes)
      this.#pending = this.#pending.filter((write) => write.path !== path || renamed.indexOf(write) > last)
    }
    this.#touched.clear()
    this.crashAt = Number.POSITIVE_INFINITY
    this.#dead = false
  }

  #crashes(): boolean {
    this.#dead ||= this.operations++ === this.crashAt
    return this.#dead
  }

  #write(write: Write): void {
    if (this.#dead) throw new Crash()
    const crash = this.#crashes()
    const before = write.append ? (this.files.get(write.path) ?? new Uint8Array(0)) : new Uint8Array(0)
    // The process dies with half of an append handed to the system.
    const bytes = crash && write.append ? write.bytes.subarray(0, write.bytes.length >> 1) : write.bytes
    const after = new Uint8Array(before.length + bytes.length)
    after.set(before)
    after.set(bytes, before.length)
    if (!crash || write.append) {
      this.files.set(write.path, after)
      this.#pending.push({ ...write, bytes })
      this.#touched.add(write.path)
    }
    if (crash) throw new Crash()
  }
}

function survivor(
  durable: Uint8Array | undefined,
  writes: readonly Write[],
  random: () => number,
): Uint8Array | undefined {
  const renames = writes.flatMap((write, i) => (write.append ? [] : [i]))
  const chosen = Math.floor(random() * (renames.length + 1)) - 1
  const from = chosen < 0 ? 0 : renames[chosen]! + 1
  const to = renames[chosen + 1] ?? writes.length
  const base = chosen < 0 ? durable : writes[renames[chosen]!]!.bytes
  const appended = writes.slice(from, to)
  if (appended.length === 0) return base
  const whole = [base ?? new Uint8Array(0), ...appended.map(({ bytes }) => bytes)]
  return tear(Uint8Array.from(whole.flatMap((part) => [...part])), base?.length ?? 0, random)
}

/** Everything from `start` on may be cut off, or be zeros sector by sector. */
function tear(bytes: Uint8Array, start: number, random: () => number): Uint8Array {
  const dice = random()
  if (dice < 0.25) return bytes
  const length = dice < 0.5 ? bytes.length : start + Math.floor(random() * (bytes.length - start + 1))
  const torn = bytes.slice(0, length)
  for (let at = start; at < length; at = (Math.floor(at / SECTOR) + 1) * SECTOR) {
    if (random() < 0.5) torn.fill(0, at, Math.min(length, (Math.floor(at / SECTOR) + 1) * SECTOR))
  }
  return torn
}
