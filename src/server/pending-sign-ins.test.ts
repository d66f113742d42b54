import { describe, expect, it } from 'vitest'
import { PendingSignIns } from './pending-sign-ins.ts'

const begun = (state: string) => ({ state, nonce: 'n', verifier: 'v', to: '/api' })

describe('sign-ins that were begun', () => {
  it('are good once, in their own browser, for ten minutes', () => {
    let nowMs = 0
    const pending = new PendingSignIns(() => new Date(nowMs))
    const browser = pending.add(begun('a'), undefined)
    const other = pending.add(begun('b'), undefined)
    expect(browser).toMatch(/^[\w-]{32}$/)
    expect([pending.take('a', other), pending.take('a', ''), pending.take('c', browser)]).toEqual(
      Array(3).fill(undefined),
    )
    expect(pending.take('a', browser)).toMatchObject(begun('a'))
    expect(pending.take('a', browser)).toBe(undefined)
    nowMs = 600_000
    expect(pending.take('b', other)).toBe(undefined)
    nowMs = 0
    expect(pending.take('b', other)).toBe(undefined)
  })

  it('share the cookie of a browser that has one, and take no other text for it', () => {
    const pending = new PendingSignIns(() => new Date(0))
    const browser = pending.add(begun('a'), 'x; Path=/')
    expect(browser).not.toContain('x;')
    expect(pending.add(begun('b'), browser)).toBe(browser)
    expect([pending.take('b', browser)?.state, pending.take('a', browser)?.state]).toEqual(['b', 'a'])
  })

  it('are ten thousand at most: the oldest is forgotten first, and what is over before that', () => {
    let nowMs = 0
    const pending = new PendingSignIns(() => new Date(nowMs))
    const browser = pending.add(begun('s0'), undefined)
    for (let i = 1; i <= 10_000; i++) pending.add(begun(`s${i}`), browser)
    expect([pending.take('s0', browser), pending.take('s1', browser)?.state]).toEqual([undefined, 's1'])
    nowMs = 600_000
    pending.add(begun('new'), browser)
    nowMs = 0
    expect([pending.take('s9999', browser), pending.take('new', browser)?.state]).toEqual([undefined, 'new'])
  })
})
