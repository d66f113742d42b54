/** Proofs as files: made from a log's tiles, checked with nothing but the public key. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exportLog,
  LedgerDamaged,
  proveConsistency,
  proveInclusion,
  type Trust,
  verifyLog,
  verifyProof,
} from '../../src/ledger/index.ts'
import type { KeptRoots } from '../../src/ledger/nodes.ts'
import { batch, close, filled, MemoryDisk, openLog, stop, trust } from './support.ts'

describe('a log whose upper tiles are not full', async () => {
  const disk = await filled(20 * 256 + 5)
  /** How many hashes are worked out. */
  async function hashes(work: (counting: Trust) => Promise<unknown>): Promise<number> {
    let count = 0
    const hash: Trust['hash'] = (bytes) => {
      count++
      return trust.hash(bytes)
    }
    await work({ ...trust, hash })
    return count
  }

  test('works out the roots of full tiles once, where they are kept', async () => {
    const kept: KeptRoots = new Map()
    const first = await hashes((counting) => proveInclusion(disk, counting, 7, kept))
    const second = await hashes((counting) => proveInclusion(disk, counting, 4_000, kept))
    expect(first).toBeGreaterThan(20 * 255)
    expect(second).toBeLessThan(600)
    expect(await proveInclusion(disk, trust, 4_000, kept)).toEqual(await proveInclusion(disk, trust, 4_000))
  })

  test('makes no proof with roots of another log', async () => {
    const kept: KeptRoots = new Map([['0/0', new Uint8Array(32)]])
    await expect(proveInclusion(disk, trust, 4_000, kept)).rejects.toThrow(LedgerDamaged)
  })
})

const again = (proof: unknown): unknown => JSON.parse(JSON.stringify(proof))

describe('a log of 800 entries, as it is written and as it is published', async () => {
  const live = await filled(800)
  const published = new MemoryDisk()
  for await (const { path, bytes } of exportLog(live, trust)) published.files.set(path, bytes)

  for (const [name, disk] of Object.entries({ live, published })) {
    test(`${name}: entries prove themselves, at the edges of bundles and anywhere`, async () => {
      const indices = [0, 1, 254, 255, 256, 257, 511, 512, 767, 768, 798, 799]
      for (const index of [...indices, ...fc.sample(fc.nat(799), { numRuns: 30, seed: 1 })]) {
        const proof = await proveInclusion(disk, trust, index)
        const result = await verifyProof(again(proof), trust)
        expect(result).toMatchObject({ ok: true, size: 800, entry: { kind: 'stop', reason: `r${index}` } })
        const moved = await verifyProof({ ...proof, index: (index + 1) % 800 }, trust)
        expect(moved).toMatchObject({ ok: false })
      }
    })

    test(`${name}: earlier states prove that the log continues them`, async () => {
      for (const size of [1, 2, 255, 256, 257, 512, 600, 768, 799, 800]) {
        const proof = await proveConsistency(disk, trust, size)
        expect(proof.from.root).toBe(await rootAfter(size))
        expect(await verifyProof(again(proof), trust)).toMatchObject({ ok: true, size: 800 })
        const other = { ...proof, from: { ...proof.from, root: await rootAfter(size === 1 ? 2 : size - 1) } }
        expect(await verifyProof(other, trust)).toMatchObject({ ok: false })
      }
    })
  }

  test('what is not there cannot be proved', async () => {
    for (const index of [-1, 0.5, 800]) await expect(proveInclusion(live, trust, index)).rejects.toThrow(RangeError)
    for (const size of [0, 801]) await expect(proveConsistency(live, trust, size)).rejects.toThrow(RangeError)
  })

  test('an edited log proves nothing', async () => {
    const disk = live.clone()
    const bytes = disk.files.get('tile/entries/001')!
    disk.files.set('tile/entries/001', bytes.with(100, bytes[100]! ^ 1))
    await expect(proveInclusion(disk, trust, 257)).rejects.toThrow(LedgerDamaged)
  })
})

const roots = new Map<number, string>()

async function rootAfter(size: number): Promise<string> {
  const known = roots.get(size)
  if (known !== undefined) return known
  const result = await verifyLog(await filled(size), trust)
  if (!result.ok) throw new Error(result.fault.message)
  roots.set(size, result.root)
  return result.root
}

test('what is no proof is refused in words', async () => {
  const disk = await filled(3)
  const proof = await proveInclusion(disk, trust, 1)
  const wrongs: unknown[] = [
    null,
    7,
    'text',
    {},
    { ...proof, proof: 'waybill-inclusion/2' },
    { ...proof, path: 'x' },
    { ...proof, path: [1] },
    { ...proof, index: '1' },
    { ...proof, checkpoint: `${proof.checkpoint}x` },
    { ...proof, path: proof.path.map((text) => text.slice(1)) },
    { ...proof, proof: 'waybill-consistency/1', from: { size: 1 } },
  ]
  for (const wrong of wrongs) expect(await verifyProof(wrong, trust)).toMatchObject({ ok: false })
})

test('a head held elsewhere is equal, behind us, before us or another history', async () => {
  const disk = new MemoryDisk()
  const log = await openLog(disk)
  const head = () => ({ size: log.checkpoint().size, root: Buffer.from(log.checkpoint().root).toString('base64') })
  await log.append([batch(1), close(0)])
  const early = head()
  await log.append(Array.from({ length: 400 }, (_, i) => stop(`r${i}`)))
  expect(await log.relationTo(early)).toBe('ahead')
  expect(await log.relationTo(head())).toBe('equal')
  expect(await log.relationTo({ ...early, root: head().root })).toBe('forked')
  expect(await log.relationTo({ size: 0, root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' })).toBe('ahead')
  expect(await log.relationTo({ size: log.checkpoint().size + 1, root: early.root })).toBe('behind')
})
