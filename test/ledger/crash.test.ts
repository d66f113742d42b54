/** A crash at every disk operation: what was acknowledged is there, and no size is ever signed with two roots (I-21, I-22). */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Entry, LedgerDamaged, LedgerFailed, type Log, type Signer, verifyLog } from '../../src/ledger/index.ts'
import { Crash, filled, MemoryDisk, openLog, seeded, signer, stop, trust } from './support.ts'

/** Throws of the dice for each operation; more in the long form. */
const SEEDS = process.env.WAYBILL_LONG === undefined ? 2 : 60

/** Signs as the log does and keeps every root that was ever signed, by size. */
class Witness implements Signer {
  readonly publicKey = signer.publicKey
  readonly roots = new Map<string, Set<string>>()

  sign(message: Uint8Array) {
    const [, size = '', root = ''] = new TextDecoder().decode(message).split('\n')
    this.roots.set(size, (this.roots.get(size) ?? new Set()).add(root))
    return signer.sign(message)
  }

  forks(): string[] {
    return [...this.roots].filter(([, roots]) => roots.size > 1).map(([size]) => size)
  }
}

interface Run {
  readonly disk: MemoryDisk
  readonly witness: Witness
  readonly random: () => number
  /** Entries that `append` returned an index for. */
  readonly acknowledged: Map<number, string>
  readonly label: string
}

async function appendAll(log: Log, run: Run, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    // Different bytes in every life of the process, or a fork would go unseen; some appends carry several entries.
    const reasons = Array.from({ length: 1 + (i % 3) }, () => `x${Math.floor(run.random() * 1e9)}`)
    const indices = await log.append(reasons.map((reason) => stop(reason)))
    for (const [j, index] of indices.entries()) run.acknowledged.set(index, reasons[j]!)
  }
}

/** One life of the process: opens the log, appends, dies at the operation given, then of the machine keeps what is durable. */
async function life(run: Run, crashAt: number, death: 'power' | 'kill'): Promise<boolean> {
  run.disk.operations = 0
  run.disk.crashAt = crashAt
  let ended = true
  try {
    const log = await openLog(run.disk, true, run.witness)
    await appendAll(log, run, 20)
    await log.settle()
  } catch (error) {
    if (!isCrash(error)) throw error
    ended = false
  }
  // What the dead process still had under way comes to nothing before the machine is on again.
  await new Promise((resume) => setImmediate(resume))
  if (death === 'power') run.disk.losePower(run.random)
  else run.disk.killProcess()
  return ended
}

function isCrash(error: unknown): boolean {
  return error instanceof Crash || (error instanceof LedgerFailed && error.cause instanceof Crash)
}

async function checkHistory(run: Run): Promise<void> {
  const log = await openLog(run.disk, true, run.witness)
  await appendAll(log, run, 2)
  await log.settle()
  const found = new Map<number, Entry>()
  const result = await verifyLog(run.disk, { ...trust, onEntry: (index, entry) => found.set(index, entry) })
  expect(result, run.label).toMatchObject({ ok: true, size: log.checkpoint().size })
  for (const [index, reason] of run.acknowledged) expect(found.get(index), run.label).toMatchObject({ reason })
  expect(run.witness.forks(), run.label).toEqual([])
}

async function sweep(start: MemoryDisk, death: 'power' | 'kill'): Promise<number> {
  let operation = 0
  for (let ended = false; !ended; operation++) {
    for (let seed = 0; seed < SEEDS; seed++) {
      const label = `${death} at operation ${operation}, seed ${seed}`
      const disk = start.clone()
      const run = {
        disk,
        witness: new Witness(),
        random: seeded(operation * 1_000 + seed),
        acknowledged: new Map(),
        label,
      }
      ended = await life(run, operation, death)
      // A second death soon after, often within recovery, and this time of the power.
      await life(run, Math.floor(run.random() * 8), 'power')
      await checkHistory(run)
    }
  }
  return operation
}

describe('a run of 20 appends dies at each of its disk operations', () => {
  let almostFull: MemoryDisk
  beforeAll(async () => {
    almostFull = await filled(240)
  })

  for (const death of ['power', 'kill'] as const) {
    test(`a new log, ${death}`, async () => {
      expect(await sweep(new MemoryDisk(), death)).toBeGreaterThan(60)
    }, 600_000)
    test(`across the end of a bundle, ${death}`, async () => {
      expect(await sweep(almostFull, death)).toBeGreaterThan(60)
    }, 600_000)
  }
})

test('a batch of entries over several bundles dies at each of its disk operations', async () => {
  for (let operation = 0; operation < 24; operation++) {
    const disk = await filled(200)
    const witness = new Witness()
    const log = await openLog(disk, false, witness)
    disk.operations = 0
    disk.crashAt = operation
    const entries = Array.from({ length: 700 }, (_, i) => stop(`first-${i}`))
    const whole = await log
      .append(entries)
      .then(() => true)
      .catch((error: unknown) => !isCrash(error))
    await new Promise((resume) => setImmediate(resume))
    disk.losePower(seeded(operation))
    const again = await openLog(disk, false, witness)
    if (whole) expect(again.checkpoint().size).toBe(900)
    await again.append([stop('second')])
    await again.settle()
    expect(await verifyLog(disk, trust)).toMatchObject({ ok: true, size: again.checkpoint().size })
    expect(witness.forks()).toEqual([])
  }
})

test('the fake does lose and tear what is not synced', async () => {
  const outcomes = new Set<string>()
  for (let seed = 0; seed < 50; seed++) {
    const disk = new MemoryDisk()
    await disk.append('tail', new Uint8Array(2_000).fill(1))
    await disk.sync()
    await disk.append('tail', new Uint8Array(2_000).fill(2))
    disk.losePower(seeded(seed))
    const bytes = disk.files.get('tail')!
    expect(bytes.subarray(0, 2_000).every((byte) => byte === 1)).toBe(true)
    outcomes.add(bytes.length === 2_000 ? 'lost' : bytes.includes(0) ? 'torn' : bytes.length < 4_000 ? 'cut' : 'whole')
  }
  expect([...outcomes].sort()).toEqual(['cut', 'torn', 'whole'])
})

test('a failed sync ends the log: nothing is signed over it, and everything after is refused', async () => {
  const disk = new MemoryDisk()
  const witness = new Witness()
  const log = await openLog(disk, true, witness)
  await log.append([stop()])
  disk.failSync = true
  await expect(log.append([stop()])).rejects.toThrow('EIO')
  disk.failSync = false
  await expect(log.append([stop()])).rejects.toThrow(LedgerFailed)
  await expect(log.publish()).rejects.toThrow(LedgerFailed)
  expect([...witness.roots.keys()]).toEqual(['0', '1'])
})

test('a log whose past was edited is neither opened nor signed', async () => {
  const disk = await filled(300)
  const bytes = disk.files.get('tile/entries/000')!
  disk.files.set('tile/entries/000', bytes.with(50, bytes[50]! ^ 1))
  const witness = new Witness()
  await expect(openLog(disk, false, witness)).rejects.toThrow(LedgerDamaged)
  expect(witness.roots.size).toBe(0)
})

test('without a log nothing is made unless it is asked for; without a checkpoint nothing at all', async () => {
  await expect(openLog(new MemoryDisk(), false)).rejects.toThrow('no checkpoint')
  const disk = await filled(3)
  disk.files.delete('checkpoint')
  await expect(openLog(disk, true)).rejects.toThrow(LedgerDamaged)
})

test('calls that overlap are taken one after another', async () => {
  const log = await openLog(new MemoryDisk())
  const indices = await Promise.all(Array.from({ length: 10 }, (_, i) => log.append([stop(`a${i}`), stop(`b${i}`)])))
  expect(indices.flat()).toEqual(Array.from({ length: 20 }, (_, i) => i))
})
