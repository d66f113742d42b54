import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Pulse } from './border-view.ts'
import { bufferBytesMax, EventFeed, type Listener } from './event-feed.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const still: Pulse = { crossings: { ledgerSize: 0, flows: [] }, held: [], counts: [], plans: [], proposals: [] }
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

class Heard implements Listener {
  readonly texts: string[] = []
  waiting = 0
  ended: 'open' | 'ended' | 'destroyed' = 'open'

  write(text: string): void {
    this.texts.push(text)
  }

  waitingBytes(): number {
    return this.waiting
  }

  end(abruptly: boolean): void {
    this.ended = abruptly ? 'destroyed' : 'ended'
  }

  get events(): readonly { readonly id: string; readonly event: string; readonly data: unknown }[] {
    return this.texts.flatMap((text) => {
      const match = /^id: (\S+)\nevent: (\w+)\ndata: (.*)\n\n$/.exec(text)
      return match === null ? [] : [{ id: match[1]!, event: match[2]!, data: JSON.parse(match[3]!) }]
    })
  }

  get names(): readonly string[] {
    return this.events.map(({ event }) => event)
  }
}

/** A feed over a border that a test changes. */
function feedOf(first: Pulse = still) {
  const border = { pulse: first, looks: 0, broken: false }
  const feed = new EventFeed(async () => {
    border.looks++
    if (border.broken) throw new Error('no')
    return border.pulse
  })
  const join = (lastId?: string) => {
    const heard = new Heard()
    feed.join(heard, lastId)
    return heard
  }
  return { border, feed, join }
}

const crossed = (ledgerSize: number): Pulse => ({ ...still, crossings: { ledgerSize, flows: [] } })

describe('a listener', () => {
  it('hears the whole state first, then each part that changes, whole', async () => {
    const { border, join } = feedOf()
    const heard = join()
    await pass(0)
    expect(heard.events).toMatchObject([{ event: 'hello', data: still }])
    border.pulse = { ...crossed(7), held: [{ flow: 'f', rows: 2, people: 1, tables: [] }] }
    await pass(2000)
    expect(heard.names).toEqual(['hello', 'crossings', 'held'])
    expect(heard.events[1]?.data).toEqual({ ledgerSize: 7, flows: [] })
    await pass(2000)
    expect(heard.names).toHaveLength(3)
  })

  it('hears at most four events in any second, however much changes, and in the end the last state', async () => {
    const { border, join } = feedOf()
    const heard = join()
    const at: number[] = []
    const write = heard.write.bind(heard)
    heard.write = (text) => {
      if (text.startsWith('id:')) at.push(Date.now())
      write(text)
    }
    for (let i = 1; i <= 400; i++) {
      border.pulse = {
        crossings: { ledgerSize: i, flows: [] },
        held: [{ flow: 'f', rows: i, people: i, tables: [] }],
        counts: [{ exporter: 'e', year: '2026', ordinary: i, sensitive: 0, lines: [] }],
        plans: [{ flow: 'f', plan: `sha256:${i}`, phase: 'streaming' }],
        proposals: [],
      }
      await pass(25)
    }
    await pass(3000)
    const most = Math.max(...at.map((from) => at.filter((t) => t >= from && t < from + 1000).length))
    expect(at.length).toBeGreaterThan(20)
    expect(most).toBeLessThanOrEqual(4)
    for (const kind of ['crossings', 'held', 'counts', 'plans'] as const)
      expect(heard.events.findLast(({ event }) => event === kind)?.data).toEqual(border.pulse[kind])
  })

  it('hears a beat every three seconds while nothing happens', async () => {
    const { join } = feedOf()
    const heard = join()
    await pass(30_100)
    expect(heard.texts.filter((text) => text === 'event: beat\ndata: {}\n\n')).toHaveLength(10)
  })

  it('goes on after its last event, and reads all anew where that was of another process', async () => {
    const { border, feed, join } = feedOf()
    const heard = join()
    await pass(0)
    feed.leave(heard)
    const [hello] = heard.events
    expect(join(hello!.id).events).toEqual([])
    border.pulse = crossed(1)
    await pass(1000)
    expect(join(hello!.id).events).toMatchObject([{ event: 'hello', data: { crossings: { ledgerSize: 1 } } }])
    const ahead = hello!.id.replace(/\d+$/, '99')
    for (const stranger of ['0badcafe-3', 'nonsense', '-', ahead, '']) expect(join(stranger).names).toEqual(['refetch'])
  })

  it('that never reads is dropped once more than 64 kB wait for it, and the others are not', async () => {
    const { border, feed, join } = feedOf()
    const [reads, never] = [join(), join()]
    await pass(0)
    never.waiting = bufferBytesMax + 1
    border.pulse = crossed(1)
    await pass(1000)
    expect([never.ended, reads.ended, feed.size]).toEqual(['destroyed', 'open', 1])
    expect([never.names, reads.names]).toEqual([['hello'], ['hello', 'crossings']])
  })

  it('comes back after an hour, so that who lost the right does not', async () => {
    const { join } = feedOf()
    const heard = join()
    await pass(3_590_000)
    expect(heard.ended).toBe('open')
    await pass(20_000)
    expect(heard.ended).toBe('ended')
  })
})

describe('the feed', () => {
  it('has room for a thousand, and for another when one goes', () => {
    const { feed, join } = feedOf()
    const all = Array.from({ length: 1000 }, () => join())
    expect([feed.full, feed.size]).toEqual([true, 1000])
    feed.leave(all[3]!)
    expect(feed.full).toBe(false)
  })

  it('does not look while nobody listens, and tells afterwards what has changed meanwhile', async () => {
    const { border, feed, join } = feedOf()
    const heard = join()
    await pass(1000)
    feed.leave(heard)
    const { looks } = border
    border.pulse = crossed(5)
    await pass(60_000)
    expect(border.looks).toBe(looks)
    expect(vi.getTimerCount()).toBe(0)
    const next = join(heard.events[0]!.id)
    await pass(1000)
    expect(next.events).toMatchObject([{ event: 'crossings', data: { ledgerSize: 5 } }])
  })

  it('tells once that the border cannot be read, and greets when it can', async () => {
    const { border, join } = feedOf()
    border.broken = true
    const heard = join()
    await pass(4000)
    expect(heard.names).toEqual(['unreadable'])
    border.broken = false
    await pass(1000)
    expect(heard.names).toEqual(['unreadable', 'hello'])
  })

  it('ends every stream when it closes and lets nobody in', () => {
    const { feed, join } = feedOf()
    const heard = [join(), join()]
    feed.close()
    expect(heard.map(({ ended }) => ended)).toEqual(['ended', 'ended'])
    expect([feed.full, feed.size, vi.getTimerCount()]).toEqual([true, 0, 0])
  })
})
