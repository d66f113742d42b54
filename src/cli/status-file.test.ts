import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withOthers } from './shown-plan.ts'
import { StatusSaver, saveStatus } from './status-file.ts'

describe('figures of a border', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('are saved at once, then once a second, and the last of them always', () => {
    const saved: number[] = []
    let batch = 0
    const saver = new StatusSaver(() => saved.push(batch))
    for (batch = 1; batch <= 5; batch++) saver.changed()
    batch = 5
    expect(saved).toEqual([1])
    vi.advanceTimersByTime(999)
    expect(saved).toEqual([1])
    vi.advanceTimersByTime(1)
    expect(saved).toEqual([1, 5])
    vi.advanceTimersByTime(60_000)
    expect(saved).toEqual([1, 5])
    batch = 6
    saver.changed()
    expect(saved).toEqual([1, 5, 6])
  })

  it('are not saved once the border has ended', () => {
    let saves = 0
    const saver = new StatusSaver(() => saves++)
    saver.changed()
    saver.changed()
    saver.end()
    vi.advanceTimersByTime(5_000)
    expect(saves).toBe(1)
  })

  it('that could not be saved in time stop the border at its next change', () => {
    let full = false
    const saver = new StatusSaver(() => {
      if (full) throw new Error('no space')
    })
    saver.changed()
    saver.changed()
    full = true
    vi.advanceTimersByTime(1_000)
    expect(() => saver.changed()).toThrow('no space')
  })
})

describe('flows that do not run now', () => {
  it('keep what was told of them, and those that do are told anew', () => {
    const before = [
      { flow: 'a', batch: 1 },
      { flow: 'b', batch: 2 },
    ]
    expect(withOthers(before, [{ flow: 'b', batch: 3 }])).toEqual([
      { flow: 'a', batch: 1 },
      { flow: 'b', batch: 3 },
    ])
  })

  it('stand in both files after a run without them', () => {
    const state = mkdtempSync(join(tmpdir(), 'waybill-status-'))
    const read = (name: string) => JSON.parse(readFileSync(join(state, name), 'utf8')).flows
    for (const name of ['status.json', 'plans.json'])
      writeFileSync(join(state, name), JSON.stringify({ at: '2026-11-25T04:00:00.000Z', flows: [{ flow: 'a' }] }))
    saveStatus(state, [])
    expect(read('status.json')).toEqual([{ flow: 'a' }])
    expect(read('plans.json')).toEqual([{ flow: 'a' }])
    writeFileSync(join(state, 'status.json'), 'half')
    saveStatus(state, [])
    expect(read('status.json')).toEqual([])
    rmSync(state, { recursive: true })
  })
})
