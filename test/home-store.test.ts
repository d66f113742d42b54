import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { StoreClosed, StoreFailed } from '../src/border/core/layered-store.ts'
import { memoryStore } from '../src/border/core/memory-store.ts'
import type { HomeStore } from '../src/border/core/ports.ts'
import { StateUnreadable } from '../src/border/home/errors.ts'
import { openStore } from '../src/border/home/state.ts'

const root = mkdtempSync(join(tmpdir(), 'waybill-store-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const newFolder = () => mkdtempSync(join(root, 'state-'))

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const text = (value: Uint8Array | undefined) => value && Buffer.from(value).toString('latin1')
const list = (store: HomeStore, set: string, prefix?: Uint8Array) =>
  [...store.entries(set, prefix)].map(([key, value]) => [text(key), text(value)])

interface Kind {
  readonly open: () => HomeStore
  /** The store as the next process finds it. */
  readonly reopen: (store: HomeStore) => Promise<HomeStore>
}

function memoryKind(): Kind {
  let current = memoryStore()
  return {
    open: () => current,
    reopen: async () => {
      current = current.crash()
      return current
    },
  }
}

function diskKind(): Kind {
  const folder = newFolder()
  return {
    open: () => openStore(folder),
    reopen: async (store) => {
      await store.close()
      return openStore(folder)
    },
  }
}

describe.each([
  ['in memory', memoryKind],
  ['on disk', diskKind],
])('home store %s', (_, kind) => {
  it('shows writes before their commit, while it is on its way, and after', async () => {
    const store = kind().open()
    store.put('a', bytes('k1'), bytes('one'))
    store.put('a', bytes('k2'), bytes(''))
    expect(list(store, 'a')).toEqual([
      ['k1', 'one'],
      ['k2', ''],
    ])
    const committed = store.commit()
    store.remove('a', bytes('k1'))
    store.put('a', bytes('k0'), bytes('new'))
    expect(store.get('a', bytes('k1'))).toBeUndefined()
    expect(text(store.get('a', bytes('k2')))).toBe('')
    expect(store.count('a')).toBe(2)
    await committed
    const expected = [
      ['k0', 'new'],
      ['k2', ''],
    ]
    expect(list(store, 'a')).toEqual(expected)
    expect(store.get('b', bytes('k0'))).toBeUndefined()
    await store.commit()
    expect(list(store, 'a')).toEqual(expected)
    expect(store.count('a', bytes('k1'))).toBe(0)
    await store.close()
  })

  it('keeps what was committed, and nothing written since', async () => {
    const { open, reopen } = kind()
    const store = open()
    store.put('a', bytes('kept'), bytes('1'))
    store.put('a', bytes('removed'), bytes('2'))
    await store.commit()
    store.remove('a', bytes('removed'))
    await store.commit()
    store.put('a', bytes('lost'), bytes('3'))
    store.remove('a', bytes('kept'))
    const next = await reopen(store)
    expect(list(next, 'a')).toEqual([['kept', '1']])
    expect(() => store.get('a', bytes('kept'))).toThrow(StoreClosed)
    await expect(store.commit()).rejects.toThrow(StoreClosed)
    await next.close()
  })

  it('iterates over what stood at the start, while the caller writes, removes and commits', async () => {
    const store = kind().open()
    for (let i = 0; i < 300; i++) store.put('a', bytes(`k${String(i).padStart(3, '0')}`), bytes(String(i)))
    await store.commit()
    store.put('a', bytes('k150+'), bytes('uncommitted'))
    const seen: (string | undefined)[] = []
    for (const [key, value] of store.entries('a', bytes('k'))) {
      seen.push(text(value))
      store.remove('a', key)
      store.put('a', bytes(`kz${seen.length}`), value)
      if (seen.length % 100 === 0) await store.commit()
    }
    expect(seen).toHaveLength(301)
    expect(seen[151]).toBe('uncommitted')
    expect(seen[300]).toBe('299')
    expect(store.count('a')).toBe(301)
    expect(store.count('a', bytes('kz'))).toBe(301)
    for (const _ of store.entries('a')) break
    await store.commit()
    expect(store.count('a')).toBe(301)
    await store.close()
  })

  it('owns its bytes: neither what was handed in nor what was handed out can change an entry', async () => {
    const store = kind().open()
    const value = bytes('value')
    const key = bytes('key')
    store.put('a', key, value)
    value.fill(0)
    const committed = store.commit()
    key.fill(0)
    store.get('a', bytes('key'))!.fill(0)
    for (const [, seen] of store.entries('a')) seen.fill(0)
    await committed
    store.get('a', bytes('key'))!.fill(0)
    for (const [, seen] of store.entries('a')) seen.fill(0)
    expect(list(store, 'a')).toEqual([['key', 'value']])
    await store.close()
  })

  it('makes overlapping commits durable in order, each with everything written before it', async () => {
    const { open, reopen } = kind()
    const store = open()
    const order: number[] = []
    const commits = Array.from({ length: 20 }, (_, i) => {
      store.put('a', bytes('last'), bytes(String(i)))
      store.put('a', bytes(`n${i}`), new Uint8Array(20_000).fill(i))
      return store.commit().then(() => order.push(i))
    })
    await store.commit()
    await Promise.all(commits)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    const next = await reopen(store)
    expect(text(next.get('a', bytes('last')))).toBe('19')
    expect(next.get('a', bytes('n7'))).toEqual(new Uint8Array(20_000).fill(7))
    expect(next.count('a', bytes('n'))).toBe(20)
    await next.close()
  })

  it('keeps sets apart whatever their names, and refuses names and keys it cannot hold', async () => {
    const store = kind().open()
    const sets = ['a', 'b', 'aa', '__proto__', 'constructor', 'zähler/上海', 'x'.repeat(255)]
    for (const set of sets) store.put(set, bytes('\xff\xff'), bytes(set.slice(0, 9)))
    await store.commit()
    for (const set of sets) {
      expect(list(store, set, bytes('\xff'))).toEqual([['\xff\xff', text(bytes(set.slice(0, 9)))]])
    }
    const long = new Uint8Array(500).fill(255)
    store.put('x'.repeat(255), long, bytes('1'))
    await store.commit()
    expect(text(store.get('x'.repeat(255), long))).toBe('1')
    expect(() => store.put('a', new Uint8Array(501), bytes('1'))).toThrow('1 to 500')
    expect(() => store.put('a', bytes(''), bytes('1'))).toThrow('1 to 500')
    expect(() => store.get('', bytes('a'))).toThrow('1 to 255')
    await store.close()
  })

  it('agrees with a plain map over any history of writes, reads, commits and restarts', async () => {
    const key = fc.array(fc.constantFrom(0, 1, 0x61, 0xfe, 0xff), { minLength: 1, maxLength: 3 })
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ do: fc.constant('put' as const), key, value: fc.uint8Array({ maxLength: 9 }) }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), key }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('look' as const), key }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('commit' as const, 'commitLater' as const), key }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), key }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
        const { open, reopen } = kind()
        let store = open()
        let model = new Map<string, string>()
        let durable = new Map(model)
        let last = Promise.resolve()
        for (const s of steps) {
          const at = new Uint8Array(s.key)
          if (s.do === 'put') {
            store.put('set', at, s.value)
            model.set(text(at)!, text(s.value)!)
          } else if (s.do === 'remove') {
            store.remove('set', at)
            model.delete(text(at)!)
          } else if (s.do === 'restart') {
            await last
            store = await reopen(store)
            model = new Map(durable)
          } else if (s.do !== 'look') {
            last = store.commit()
            durable = new Map(model)
            if (s.do === 'commit') await last
          }
          const prefix = at.subarray(0, at.length - 1)
          const expected = [...model].filter(([k]) => k.startsWith(text(prefix)!)).sort(([a], [b]) => (a < b ? -1 : 1))
          expect(text(store.get('set', at))).toBe(model.get(text(at)!))
          expect(list(store, 'set', prefix)).toEqual(expected)
          expect(store.count('set', prefix)).toBe(expected.length)
        }
        await last
        await store.close()
      }),
      { numRuns: kind === diskKind ? 20 : 100 },
    )
  })
})

describe('home store on disk', () => {
  it('is closed to others', async () => {
    const folder = newFolder()
    const store = openStore(folder)
    store.put('a', bytes('k'), bytes('v'))
    await store.commit()
    expect(statSync(join(folder, 'store')).mode & 0o777).toBe(0o700)
    for (const file of ['data.mdb', 'lock.mdb']) {
      expect(statSync(join(folder, 'store', file)).mode & 0o777).toBe(0o600)
    }
    await store.close()
  })

  it.each([
    ['other bytes', new Uint8Array(20_000).fill(0x61)],
    ['zeros', new Uint8Array(20_000)],
    ['a few bytes', new Uint8Array(30)],
  ])('says so when its file holds %s', (_, content) => {
    const folder = newFolder()
    mkdirSync(join(folder, 'store'))
    writeFileSync(join(folder, 'store/data.mdb'), content)
    expect(() => openStore(folder)).toThrow(StateUnreadable)
    expect(() => openStore(folder)).toThrow('restore the state folder from backup')
  })

  it('says so when its second page is lost, and opens a file that was made and not written yet', async () => {
    const folder = newFolder()
    const file = join(folder, 'store/data.mdb')
    mkdirSync(join(folder, 'store'))
    writeFileSync(file, '')
    await openStore(folder).close()
    truncateSync(file, 4096)
    expect(() => openStore(folder)).toThrow(StateUnreadable)
  })
})

describe('home store in memory', () => {
  it('loses at a crash what is not durable yet, and keeps what is though nobody knows', async () => {
    for (const [point, left] of [
      ['before', 0],
      ['after', 1],
    ] as const) {
      const reached = latch()
      const goOn = latch()
      const hook = () => {
        reached.open()
        return goOn.opened
      }
      const store = memoryStore({ [point]: hook })
      store.put('a', bytes('k'), bytes('v'))
      const commit = store.commit()
      await reached.opened
      const next = store.crash()
      goOn.open()
      await expect(commit).rejects.toThrow()
      expect(next.count('a')).toBe(left)
      expect(() => store.put('a', bytes('k'), bytes('v'))).toThrow()
    }
  })

  it('gives a durable copy of its own', async () => {
    const store = memoryStore()
    store.put('a', bytes('k'), bytes('v'))
    await store.commit()
    store.put('a', bytes('later'), bytes('v'))
    const copy = store.snapshotDurable()
    copy.put('a', bytes('copy'), bytes('v'))
    await copy.commit()
    expect(list(copy, 'a')).toEqual([
      ['copy', 'v'],
      ['k', 'v'],
    ])
    expect(list(store, 'a')).toEqual([
      ['k', 'v'],
      ['later', 'v'],
    ])
  })

  it('refuses everything after a commit failed, later commits too', async () => {
    let failing = false
    const store = memoryStore({
      before: async () => {
        if (failing) throw new Error('disk full')
      },
    })
    store.put('a', bytes('k'), bytes('v'))
    await store.commit()
    failing = true
    store.put('a', bytes('k'), bytes('w'))
    const first = store.commit()
    store.put('a', bytes('k'), bytes('x'))
    const second = store.commit()
    await expect(first).rejects.toThrow(StoreFailed)
    await expect(second).rejects.toThrow(StoreFailed)
    failing = false
    await expect(store.commit()).rejects.toThrow(StoreFailed)
    expect(() => store.get('a', bytes('k'))).toThrow(StoreFailed)
    expect(text(store.snapshotDurable().get('a', bytes('k')))).toBe('v')
  })
})

function latch(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
