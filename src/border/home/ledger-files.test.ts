import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Entry, Log, verifyLog } from '../../ledger/index.ts'
import { ed25519Signer, ed25519Verify, sha256 } from './crypto.ts'
import { type DurableCalls, LedgerDiskFailed, openLedgerFiles } from './ledger-files.ts'

const signer = ed25519Signer(new Uint8Array(32).fill(3))
const origin = 'branch.example/waybill'
const trust = { origin, publicKey: signer.publicKey, hash: sha256, verify: ed25519Verify }
const entry: Entry = { kind: 'detach', at: '2024-03-22T00:00:00.000Z', flow: 'orders' }
const bytes = (text: string) => new TextEncoder().encode(text)

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waybill-ledger-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('files', () => {
  test('append, replace, read and list by relative path', async () => {
    const disk = openLedgerFiles(join(root, 'new', 'ledger'))
    await disk.append('tail', bytes('one '))
    await disk.append('tail', bytes('two'))
    await disk.replace('tile/0/x001/234', bytes('tile'))
    await disk.sync()
    expect(new TextDecoder().decode(await disk.read('tail'))).toBe('one two')
    await disk.replace('tail', bytes('anew '))
    await disk.append('tail', bytes('and on'))
    await disk.sync()
    expect(new TextDecoder().decode(await disk.read('tail'))).toBe('anew and on')
    expect(await disk.read('tile/0/000')).toBeUndefined()
    expect(await disk.read('tail/under-a-file')).toBeUndefined()
    expect(await disk.list('tile/0')).toEqual(['x001'])
    expect(await disk.list('tile/7')).toEqual([])
    disk.close()
  })

  test('what a dead process left beside a file is not seen and does not disturb', async () => {
    const disk = openLedgerFiles(root)
    await disk.replace('checkpoint', bytes('old'))
    writeFileSync(join(root, 'checkpoint.new'), 'half of')
    expect(await disk.list('.')).toEqual(['checkpoint'])
    await disk.replace('checkpoint', bytes('new'))
    expect(readFileSync(join(root, 'checkpoint'), 'utf8')).toBe('new')
    expect(existsSync(join(root, 'checkpoint.new'))).toBe(false)
  })

  test('a whole log: written, opened again, verified', async () => {
    const disk = openLedgerFiles(root)
    const options = { disk, hash: sha256, signer, verify: ed25519Verify, origin }
    const log = await Log.open({ ...options, create: true })
    await log.append(Array.from({ length: 300 }, () => entry))
    for (let i = 0; i < 30; i++) await log.append([entry])
    await log.settle()
    disk.close()
    const reopened = openLedgerFiles(root)
    const again = await Log.open({ ...options, disk: reopened, create: false })
    expect(again.recovery).toEqual({ adopted: 0, droppedBytes: 0 })
    await again.append([entry])
    await again.settle()
    await again.publish()
    expect(await verifyLog(reopened, trust)).toMatchObject({ ok: true, size: 331 })
    reopened.close()
  })
})

describe('durable', () => {
  /** Records the order of calls, and fails the fsync with this number. */
  function watched(failAt = Number.POSITIVE_INFINITY) {
    const calls: string[] = []
    let fsyncs = 0
    const durable: DurableCalls = {
      write: (fd, part) => {
        calls.push('write')
        return writeSync(fd, part)
      },
      fsync: async () => {
        calls.push('fsync')
        if (fsyncs++ === failAt) throw Object.assign(new Error('i/o error'), { code: 'EIO' })
      },
    }
    return { calls, durable }
  }

  test('sync passes over each file and each folder in which a name appeared, once', async () => {
    const { calls, durable } = watched()
    const disk = openLedgerFiles(root, durable)
    await disk.append('tail', bytes('a'))
    await disk.sync()
    expect(calls).toEqual(['write', 'fsync', 'fsync'])
    await disk.append('tail', bytes('b'))
    await disk.sync()
    expect(calls.slice(3)).toEqual(['write', 'fsync'])
    await disk.replace('tile/0/000', bytes('c'))
    expect(calls.slice(5)).toEqual(['write', 'fsync'])
    // The folders tile/0, tile, and the one that holds tile.
    await disk.sync()
    expect(calls.slice(7)).toEqual(['fsync', 'fsync', 'fsync'])
    await disk.sync()
    expect(calls.length).toBe(10)
    disk.close()
  })

  test('the first failed fsync is the end: no later call asks the disk again', async () => {
    for (let failAt = 0; failAt < 6; failAt++) {
      const { calls, durable } = watched(failAt)
      const disk = openLedgerFiles(join(root, String(failAt)), durable)
      const run = async () => {
        await disk.append('tail', bytes('a'))
        await disk.sync()
        await disk.replace('checkpoint', bytes('b'))
        await disk.replace('tile/0/000', bytes('c'))
        await disk.sync()
      }
      await expect(run()).rejects.toThrow(LedgerDiskFailed)
      const asked = calls.length
      await expect(disk.sync()).rejects.toThrow(/EIO.*end the process/)
      await expect(disk.append('tail', bytes('a'))).rejects.toThrow(LedgerDiskFailed)
      await expect(disk.replace('checkpoint', bytes('a'))).rejects.toThrow(LedgerDiskFailed)
      await expect(disk.read('tail')).rejects.toThrow(LedgerDiskFailed)
      expect(calls.length).toBe(asked)
    }
  })

  test('a full disk, and writes that come short', async () => {
    const short: DurableCalls = { write: (fd, part) => writeSync(fd, part.subarray(0, 3)), fsync: async () => {} }
    const disk = openLedgerFiles(root, short)
    await disk.append('tail', bytes('abcdefgh'))
    expect(readFileSync(join(root, 'tail'), 'utf8')).toBe('abcdefgh')
    disk.close()
    const full: DurableCalls = {
      write: () => {
        throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
      },
      fsync: async () => {},
    }
    const other = openLedgerFiles(root, full)
    await expect(other.append('tail', bytes('x'))).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(other.sync()).rejects.toThrow(LedgerDiskFailed)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', () => {
    const closed = join(root, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    expect(() => openLedgerFiles(join(closed, 'ledger'))).toThrow(LedgerDiskFailed)
  })
})
