import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { StateLocked, StateNotRecognised, StateOfOtherFormat, TooOpen } from './errors.ts'
import { claimState } from './lock.ts'

const root = mkdtempSync(join(tmpdir(), 'waybill-lock-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folders = 0
const newFolder = () => join(root, `deep/state${++folders}`)

describe('state folder', () => {
  it('is made for its owner alone, is fresh until established, and can be claimed again', async () => {
    const path = newFolder()
    const first = await claimState(path)
    expect(first).toMatchObject({ path, fresh: true })
    expect(statSync(path).mode & 0o777).toBe(0o700)
    await first.release()
    const second = await claimState(path)
    expect(second.fresh).toBe(true)
    second.establish()
    await second.release()
    const third = await claimState(path)
    expect(third.fresh).toBe(false)
    third.establish()
    await third.release()
    expect(readdirSync(join(path, 'lock'))).toEqual([])
  })

  it('is refused to a second claimant, with the holder named, until it is released', async () => {
    const path = newFolder()
    const holder = await claimState(path)
    await expect(claimState(path)).rejects.toThrow(StateLocked)
    await expect(claimState(path)).rejects.toThrow(`pid ${process.pid}) is using the state folder ${path}`)
    expect(readdirSync(join(path, 'lock'))).toHaveLength(1)
    await holder.release()
    await (await claimState(path)).release()
  })

  it('never has two holders, however many start at once', async () => {
    const path = newFolder()
    for (let round = 0; round < 20; round++) {
      const claims = await Promise.allSettled(Array.from({ length: 8 }, () => claimState(path)))
      const holders = claims.flatMap((claim) => (claim.status === 'fulfilled' ? [claim.value] : []))
      for (const claim of claims) if (claim.status === 'rejected') expect(claim.reason).toBeInstanceOf(StateLocked)
      expect(holders.length).toBeLessThanOrEqual(1)
      for (const holder of holders) await holder.release()
    }
    await (await claimState(path)).release()
  })

  it('may have a path longer than the address of a socket', async () => {
    const path = join(newFolder(), 'x'.repeat(120))
    const holder = await claimState(path)
    await expect(claimState(path)).rejects.toThrow(StateLocked)
    await holder.release()
  })

  it('is refused in another format, and the lock is given back', async () => {
    const path = newFolder()
    const first = await claimState(path)
    first.establish()
    await first.release()
    writeFileSync(join(path, 'format'), 'waybill state 7\n')
    await expect(claimState(path)).rejects.toThrow(StateOfOtherFormat)
    await expect(claimState(path)).rejects.toThrow('has format "waybill state 7", this Waybill reads "waybill state 1"')
    expect(readdirSync(join(path, 'lock'))).toEqual([])
  })

  it('is refused when it holds files of others, or is open to others', async () => {
    const path = newFolder()
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'notes.txt'), '')
    await expect(claimState(path)).rejects.toThrow(StateNotRecognised)
    const state = newFolder()
    const first = await claimState(state)
    first.establish()
    await first.release()
    chmodSync(state, 0o750)
    await expect(claimState(state)).rejects.toThrow(TooOpen)
    await expect(claimState(state)).rejects.toThrow('has mode 0750')
  })

  it('is tightened when it stood there empty', async () => {
    const path = newFolder()
    mkdirSync(path, { recursive: true })
    chmodSync(path, 0o755)
    const holder = await claimState(path)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    await holder.release()
  })
})
