/** Every byte of a log on disk flipped once: each flip is found (invariant I-22). */
import { expect, test } from 'vitest'
import { type Trust, verifyLog } from '../../src/ledger/index.ts'
import { filled, type MemoryDisk, openLog, trust } from './support.ts'

/** Most of the log is the same in every run; remembering its hashes makes the sweep some times faster. */
function remembering<A extends unknown[], R>(work: (...args: A) => R, key: (...args: A) => string): (...args: A) => R {
  const known = new Map<string, R>()
  return (...args) => {
    const name = key(...args)
    const found = known.get(name) ?? work(...args)
    if (known.size < 5_000) known.set(name, found)
    return found
  }
}

const text = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const quick: Trust = {
  ...trust,
  hash: remembering(trust.hash, text),
  verify: remembering(trust.verify, (...parts) => parts.map(text).join('|')),
}

async function missedFlips(disk: MemoryDisk): Promise<{ flips: number; missed: string[] }> {
  expect(await verifyLog(disk, quick)).toMatchObject({ ok: true })
  const missed: string[] = []
  let flips = 0
  for (const [path, bytes] of disk.files) {
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.slice()
      flipped[at]! ^= 1 << (at % 8)
      disk.files.set(path, flipped)
      const result = await verifyLog(disk, quick)
      if (result.ok) missed.push(`${path} byte ${at}`)
      flips++
    }
    disk.files.set(path, bytes)
  }
  return { flips, missed }
}

test('a log of 300 entries', async () => {
  const disk = await filled(300)
  const { flips, missed } = await missedFlips(disk)
  expect(missed).toEqual([])
  expect(flips).toBeGreaterThan(32_000)
}, 240_000)

test('a log of 20 entries with its partial tiles published', async () => {
  const disk = await filled(20)
  const log = await openLog(disk, false)
  await log.publish()
  const { flips, missed } = await missedFlips(disk)
  expect(missed).toEqual([])
  expect(flips).toBeGreaterThan(4_000)
})
