/** What an insider can do to a log's files, and what `verifyLog` says of it. */
import { describe, expect, test } from 'vitest'
import { ed25519Signer } from '../../src/border/home/crypto.ts'
import { exportLog, type Fault, type VerifyOptions, verifyLog } from '../../src/ledger/index.ts'
import { batch, close, filled, MemoryDisk, openLog, signer, stop, trust } from './support.ts'

async function faultOf(disk: MemoryDisk, options: Partial<VerifyOptions> = {}): Promise<Fault> {
  const result = await verifyLog(disk, { ...trust, ...options })
  if (result.ok) throw new Error('the log verified')
  return result.fault
}

function edit(disk: MemoryDisk, path: string, change: (bytes: Uint8Array) => Uint8Array): void {
  disk.files.set(path, change(disk.files.get(path)!))
}

/** Entries of a bundle as length-prefixed slices. */
function slices(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const next = at + 2 + bytes[at]! * 256 + bytes[at + 1]!
    found.push(bytes.slice(at, next))
    at = next
  }
  return found
}

const join = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const HEADER = 'waybill-tail/1 1\n'.length

/** Records of the tail behind its header: a slice and 32 bytes of root each. */
function records(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = HEADER; at < bytes.length; ) {
    const next = at + 2 + bytes[at]! * 256 + bytes[at + 1]! + 32
    found.push(bytes.slice(at, next))
    at = next
  }
  return found
}

function withRecords(bytes: Uint8Array, change: (all: Uint8Array[]) => Uint8Array[]): Uint8Array {
  return join([bytes.slice(0, HEADER), ...change(records(bytes))])
}

describe('a log of 300 entries', () => {
  test('cut tail', async () => {
    const disk = await filled(300)
    edit(disk, 'tail', (bytes) => withRecords(bytes, (all) => all.slice(0, 30)))
    expect(await faultOf(disk)).toMatchObject({ path: 'tail', index: 286 })
    disk.files.delete('tail')
    expect(await faultOf(disk)).toMatchObject({ index: 256 })
  })

  test('dropped entry, in a full bundle and in the tail', async () => {
    const disk = await filled(300)
    edit(disk, 'tile/entries/000', (bytes) => join(slices(bytes).toSpliced(100, 1)))
    expect(await faultOf(disk)).toMatchObject({ path: 'tile/entries/000', index: 100 })
    const other = await filled(300)
    edit(other, 'tail', (bytes) => withRecords(bytes, (all) => all.toSpliced(10, 1)))
    expect(await faultOf(other)).toMatchObject({ path: 'tail', index: 266 })
  })

  test('swapped entries, in a full bundle and in the tail', async () => {
    const swap = (all: Uint8Array[], i: number) => all.with(i, all[i + 1]!).with(i + 1, all[i]!)
    const disk = await filled(300)
    edit(disk, 'tile/entries/000', (bytes) => join(swap(slices(bytes), 17)))
    expect(await faultOf(disk)).toMatchObject({ index: 17 })
    const other = await filled(300)
    edit(other, 'tail', (bytes) => withRecords(bytes, (all) => swap(all, 20)))
    expect(await faultOf(other)).toMatchObject({ path: 'tail', index: 276 })
  })

  test('an entry rewritten together with its hash in the tile shows in the root', async () => {
    const disk = await filled(300)
    const { forged, at } = await forgedBundle(disk)
    disk.files.set('tile/entries/000', forged)
    edit(disk, 'tile/0/000', (bytes) => {
      const copy = bytes.slice()
      copy.set(at.leaf, at.index * 32)
      return copy
    })
    expect(await faultOf(disk)).toMatchObject({ path: 'tail', index: 256 })
  })

  test('bundle or tile gone', async () => {
    for (const path of ['tile/entries/000', 'tile/0/000']) {
      const disk = await filled(300)
      disk.files.delete(path)
      expect(await faultOf(disk)).toMatchObject({ path, index: 0 })
    }
  })

  test('grown: a full tile, the tail, a published partial tile', async () => {
    const grow = (bytes: Uint8Array) => join([bytes, new Uint8Array(32)])
    const disk = await filled(300)
    edit(disk, 'tile/0/000', grow)
    expect(await faultOf(disk)).toMatchObject({ path: 'tile/0/000', index: 0 })
    const tail = await filled(300)
    edit(tail, 'tail', grow)
    expect(await faultOf(tail)).toMatchObject({ path: 'tail', index: 300 })
    const published = await filled(300)
    await (await openLog(published, false)).publish()
    edit(published, 'tile/0/001.p/44', grow)
    expect(await faultOf(published)).toMatchObject({ path: 'tile/0/001.p/44', index: 300 })
    edit(published, 'tile/0/001.p/44', (bytes) => bytes.slice(0, 44 * 32))
    published.files.set('tile/0/001.p/45', grow(published.files.get('tile/0/001.p/44')!))
    expect(await faultOf(published)).toMatchObject({ path: 'tile/0/001.p/45', index: 300 })
  })

  test('a partial tile left from a smaller size is compared too', async () => {
    const disk = await filled(20)
    const log = await openLog(disk, false)
    await log.publish()
    await log.append(Array.from({ length: 300 }, (_, i) => stop(`more-${i}`)))
    await log.settle()
    expect(await verifyLog(disk, trust)).toMatchObject({ ok: true, size: 320 })
    edit(disk, 'tile/0/000.p/20', (bytes) => bytes.with(70, bytes[70]! ^ 4))
    expect(await faultOf(disk)).toMatchObject({ path: 'tile/0/000.p/20', index: 2 })
  })
})

async function forgedBundle(disk: MemoryDisk) {
  const entries = slices(disk.files.get('tile/entries/000')!)
  const entry = Buffer.from(entries[9]!).toString('latin1').replace('"r9"', '"q9"')
  const forged = join(entries.with(9, new Uint8Array(Buffer.from(entry, 'latin1'))))
  const leaf = trust.hash(join([Uint8Array.of(0), new Uint8Array(Buffer.from(entry.slice(2), 'latin1'))]))
  return { forged, at: { index: 9, leaf } }
}

describe('checkpoint', () => {
  test('an older one, replayed alone: entries follow it', async () => {
    const disk = await filled(290)
    const old = disk.files.get('checkpoint')!
    const log = await openLog(disk, false)
    await log.append([stop(), stop()])
    await log.settle()
    disk.files.set('checkpoint', old)
    expect(await faultOf(disk)).toMatchObject({ path: 'tail', index: 290 })
  })

  test('an older state as a whole: only a newer head held elsewhere shows it', async () => {
    const old = await filled(290)
    const disk = old.clone()
    const log = await openLog(disk, false)
    await log.append([stop()])
    await log.settle()
    const known = { size: log.checkpoint().size, root: Buffer.from(log.checkpoint().root).toString('base64') }
    expect(await verifyLog(disk, { ...trust, known })).toMatchObject({ ok: true })
    expect(await faultOf(old, { known })).toMatchObject({ path: 'checkpoint', index: 290 })
  })

  test('another history of the same origin and key', async () => {
    const disk = await filled(40)
    const fork = await filled(30)
    const other = await openLog(fork, false)
    await other.append(Array.from({ length: 20 }, () => stop('another')))
    await other.settle()
    const root = Buffer.from((await openLog(disk, false)).checkpoint().root).toString('base64')
    const fault = await faultOf(fork, { known: { size: 40, root } })
    expect(fault.message).toContain('another history')
  })

  test('stripped signature, foreign key, other origin, another note', async () => {
    const disk = await filled(3)
    const note = new TextDecoder().decode(disk.files.get('checkpoint')!)
    const says = async (text: string) => {
      disk.files.set('checkpoint', new TextEncoder().encode(text))
      return (await faultOf(disk)).message
    }
    expect(await says(note.slice(0, note.indexOf('\n\n') + 2))).toContain('is not signed')
    expect(await says(note.slice(0, note.indexOf('\n\n') + 1))).toContain('no signed note')
    expect(await says(note.replaceAll('branch.example', 'other.example'))).toContain('another log')
    expect(await says(note.replace('\n3\n', '\n03\n'))).toContain('size in line 2')
    expect(await says(`${note}— witness.example/w AAA\n`)).toContain('malformed')
    const foreign = ed25519Signer(new Uint8Array(32).fill(9))
    const other = new MemoryDisk()
    await openLog(other, true, foreign)
    expect(await faultOf(other)).toMatchObject({ message: 'is not signed by the expected key' })
  })

  test('signatures of others beside ours do not matter', async () => {
    const disk = await filled(3)
    const cosigned = `— witness.example/w ${Buffer.alloc(76, 1).toString('base64')}\n`
    edit(disk, 'checkpoint', (bytes) => join([bytes, new TextEncoder().encode(cosigned)]))
    expect(await verifyLog(disk, trust)).toMatchObject({ ok: true })
  })
})

describe('endings', () => {
  test('a batch that is never closed is a fault, and a report while the border runs', async () => {
    const disk = new MemoryDisk()
    const log = await openLog(disk)
    await log.append([batch(1), close(0), batch(2), stop()])
    await log.settle()
    expect([...log.openBatches().keys()]).toEqual([2])
    expect(await faultOf(disk)).toMatchObject({ index: 2, message: 'this batch has no ending' })
    expect(await verifyLog(disk, { ...trust, running: true })).toMatchObject({ ok: true, open: [2] })
    await log.append([close(2, 'unknown')])
    await log.settle()
    expect(await verifyLog(disk, trust)).toMatchObject({ ok: true, open: [], unknown: [2] })
    await log.append([close(2, 'not-sent')])
    await log.settle()
    expect(await verifyLog(disk, trust)).toMatchObject({ ok: true, open: [], unknown: [] })
  })

  test('what may not follow is refused with nothing written', async () => {
    const disk = new MemoryDisk()
    const log = await openLog(disk)
    await log.append([batch(1), close(0)])
    await log.settle()
    const before = disk.operations
    for (const wrong of [close(0), close(1), close(7), { ...stop(), reason: 'Not A Code' }]) {
      await expect(log.append([stop(), wrong])).rejects.toThrow(/close\.of|stop\.reason/)
    }
    expect(disk.operations).toBe(before)
    expect(await log.append([stop()])).toEqual([2])
  })
})

test('a published copy verifies, and holds what its size needs and nothing else', async () => {
  const disk = await filled(600)
  const copy = new MemoryDisk()
  for await (const { path, bytes } of exportLog(disk, trust)) copy.files.set(path, bytes)
  expect([...copy.files.keys()].sort()).toEqual([
    'checkpoint',
    'tile/0/000',
    'tile/0/001',
    'tile/0/002.p/88',
    'tile/1/000.p/2',
    'tile/entries/000',
    'tile/entries/001',
    'tile/entries/002.p/88',
  ])
  expect(await verifyLog(copy, trust)).toMatchObject({ ok: true, size: 600 })
  edit(copy, 'tile/1/000.p/2', (bytes) => bytes.with(40, bytes[40]! ^ 1))
  expect(await faultOf(copy)).toMatchObject({ path: 'tile/1/000.p/2', index: 256 })
  await expect(openLog(copy, false, signer)).rejects.toThrow('published copy')
})

test('a log verifies while it is being written', async () => {
  const disk = await filled(200)
  const log = await openLog(disk, false)
  let writing = true
  const written = (async () => {
    for (let i = 0; i < 400; i++) await log.append([batch(i), close(200 + 2 * i)])
    writing = false
  })()
  const sizes = new Set<number>()
  while (writing) {
    const result = await verifyLog(disk, { ...trust, running: true })
    expect(result).toMatchObject({ ok: true })
    if (result.ok) sizes.add(result.size)
  }
  await written
  await log.settle()
  expect(sizes.size).toBeGreaterThan(2)
  expect(await verifyLog(disk, trust)).toMatchObject({ ok: true, size: 1_000 })
})
