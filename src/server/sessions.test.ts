import { describe, expect, it } from 'vitest'
import { Sessions } from './sessions.ts'

describe('sessions', () => {
  it('are ten thousand at most: that which was idle longest ends first', () => {
    const sessions = new Sessions<number>(() => new Date(0))
    const [first, second] = [sessions.begin(0), sessions.begin(1)]
    expect(sessions.of(first)).toBe(0)
    for (let i = 2; i <= 10_000; i++) sessions.begin(i)
    expect([sessions.of(second), sessions.of(first)]).toEqual([undefined, 0])
  })

  it('make room by those that are over', () => {
    let nowMs = 0
    const sessions = new Sessions<string>(() => new Date(nowMs))
    const kept = sessions.begin('kept')
    for (let i = 1; i < 10_000; i++) sessions.begin('idle', 1_000)
    nowMs = 1_000
    sessions.begin('new')
    expect(sessions.of(kept)).toBe('kept')
  })

  it('end by hand, once', () => {
    const sessions = new Sessions<string>(() => new Date(0))
    const cookie = sessions.begin('one')
    expect([sessions.end(cookie), sessions.end(cookie), sessions.of(cookie)]).toEqual(['one', undefined, undefined])
  })
})
