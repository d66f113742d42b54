/** The check that a browser makes: the same answer as the command line’s, over a log that is read a file at a time. */

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkLog, checkProof, type ReadFile, Unreachable } from '../../console/check/check.ts'
import { hash, verifySignature } from '../../console/check/primitives.ts'
import { ed25519Signer, ed25519Verify, generateSigningKey, sha256 } from '../../src/border/home/crypto.ts'
import { exportLog, proveConsistency, proveInclusion, verifierKey, verifyLog } from '../../src/ledger/index.ts'
import { filled, MemoryDisk, ORIGIN, openLog, signer, stop, trust } from '../ledger/support.ts'

const size = 300
const before = 100
const key = verifierKey(ORIGIN, signer.publicKey, sha256)
const files = new Map<string, Uint8Array>()
let disk: MemoryDisk
let root = ''

beforeAll(async () => {
  disk = await filled(before)
  root = (await checked(await copyOf(disk))).root
  const log = await openLog(disk, false)
  await log.append(Array.from({ length: size - before }, (_, i) => stop(`s${i}`, 'f')))
  await log.settle()
  for (const [path, bytes] of await copyOf(disk)) files.set(path, bytes)
})

async function copyOf(from: MemoryDisk): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for await (const { path, bytes } of exportLog(from, trust)) found.set(path, bytes)
  return found
}

const reading =
  (of: ReadonlyMap<string, Uint8Array>): ReadFile =>
  async (path) =>
    of.get(path)
const listed = (of: ReadonlyMap<string, Uint8Array>) => {
  const copy = new MemoryDisk()
  for (const [path, bytes] of of) copy.files.set(path, bytes)
  return copy
}
const check = (of: ReadonlyMap<string, Uint8Array>, known?: { size: number; root: string }) =>
  checkLog(reading(of), { key, ...(known === undefined ? {} : { known }) }, () => {})

async function checked(of: ReadonlyMap<string, Uint8Array>) {
  const found = await check(of)
  if (found.look !== 'checked') throw new Error(`not checked: ${found.why}`)
  return found
}

describe('primitives', () => {
  it('are those of the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hash(bytes)).toEqual(new Uint8Array(sha256(bytes)))
      }),
    )
  })

  it('verify what was signed, and nothing that was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.nat(511), async (message, bit) => {
        const signature = new Uint8Array(signer.sign(message) as Uint8Array)
        expect(await verifySignature(signer.publicKey, message, signature)).toBe(true)
        signature[bit >> 3]! ^= 1 << (bit & 7)
        expect(await verifySignature(signer.publicKey, message, signature)).toBe(
          await ed25519Verify(signer.publicKey, message, signature),
        )
      }),
      { numRuns: 20 },
    )
  })
})

describe('a log', () => {
  it('is checked, and continues what was known', async () => {
    const seen: number[] = []
    const found = await checkLog(reading(files), { key, known: { size: before, root } }, (i) => seen.push(i))
    expect(found).toMatchObject({ look: 'checked', size, continues: before })
    expect(seen).toHaveLength(size)
  })

  it('that was another before fails', async () => {
    const other = Buffer.alloc(32, 7).toString('base64')
    expect(await check(files, { size: before, root: other })).toMatchObject({ look: 'failed' })
    expect(await check(files, { size: size + 1, root: other })).toMatchObject({ look: 'failed' })
  })

  it('fails at any bit that is flipped, as the command line says too', async () => {
    const paths = [...files.keys()]
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(7), async (which, where, bit) => {
        const path = paths[which % paths.length]!
        const bytes = Uint8Array.from(files.get(path)!)
        bytes[where % bytes.length]! ^= 1 << bit
        const altered = new Map(files).set(path, bytes)
        const ours = await check(altered)
        const theirs = await verifyLog(listed(altered), { ...trust, running: true })
        expect(ours.look).toBe('failed')
        expect(theirs.ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('names the entry that is not what was written', async () => {
    const path = [...files.keys()].find((name) => name.startsWith('tile/entries/'))!
    const bytes = Uint8Array.from(files.get(path)!)
    bytes[30]! ^= 1
    expect(await check(new Map(files).set(path, bytes))).toMatchObject({ look: 'failed' })
    const gone = new Map(files)
    gone.delete(path)
    expect(await check(gone)).toMatchObject({ look: 'failed', why: expect.stringContaining(path) })
  })

  it('that cannot be read is neither checked nor failed', async () => {
    const away: ReadFile = async () => {
      throw new Unreachable('checkpoint could not be read')
    }
    expect(await checkLog(away, { key }, () => {})).toMatchObject({ look: 'cannot' })
    expect(await checkLog(reading(files), { key: 'nonsense' }, () => {})).toMatchObject({ look: 'cannot' })
  })

  it('of another key fails', async () => {
    const other = verifierKey(ORIGIN, ed25519Signer(generateSigningKey()).publicKey, sha256)
    expect(await checkLog(reading(files), { key: other }, () => {})).toMatchObject({ look: 'failed' })
  })
})

describe('a proof', () => {
  it('of an entry, and of growth, is checked; with another hash in its path it fails', async () => {
    const inclusion = await proveInclusion(disk, trust, 17)
    const growth = await proveConsistency(disk, trust, before)
    for (const proof of [inclusion, growth]) {
      expect(await checkProof(proof, key)).toMatchObject({ look: 'checked', size })
      const path = [Buffer.alloc(32).toString('base64'), ...proof.path.slice(1)]
      expect(await checkProof({ ...proof, path }, key)).toMatchObject({ look: 'failed' })
    }
    expect(growth.from.root).toBe(root)
  })
})
