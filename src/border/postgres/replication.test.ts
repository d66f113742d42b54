import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ownPostgres, query, type TestPostgres, testPostgres } from '../../../test/support/postgres.ts'
import { openClient } from './connection.ts'
import { CopySplitter } from './copy-binary.ts'
import { isSnapshotGone, openSnapshot } from './copy-source.ts'
import { ConnectionLost, DatabaseError } from './errors.ts'
import { formatLsn, parseLsn } from './lsn.ts'
import { change, isChange, parseChange, parseControl, type TupleView, tupleView } from './pgoutput.ts'
import { createSlot, dropSlot, identifySystem, slotState, startReplication } from './replication.ts'
import { type ReplicationReader, startLsn, type WalChunk } from './replication-reader.ts'

let cluster: TestPostgres
let url: string
let client: pg.Client
let slot: string
let readers: ReplicationReader[] = []

beforeAll(async () => {
  cluster = await testPostgres()
})
afterAll(async () => {
  await cluster?.stop()
})
beforeEach(async () => {
  url = await cluster.createDatabase('wire')
  slot = `s_${new URL(url).pathname.slice(1)}`
  client = await openClient(url)
  await client.query('CREATE TABLE public.t (id int PRIMARY KEY, x text); CREATE PUBLICATION p FOR TABLE public.t')
})
afterEach(async () => {
  for (const reader of readers) reader.kill()
  readers = []
  await client.end()
  await cluster.dropDatabase(url)
})

async function start(fromLsn: bigint, options: { waitingBytesMax?: number } = {}): Promise<ReplicationReader> {
  const reader = await startReplication({ url, slot, publication: 'p', fromLsn, ...options })
  readers.push(reader)
  return reader
}

async function newSlot(): Promise<bigint> {
  const created = await createSlot(url, slot)
  await created.close()
  return parseLsn(created.consistentPoint)
}

function int32(view: TupleView): number {
  return new DataView(view.buf.buffer, view.buf.byteOffset).getInt32(view.off[0]!)
}

/** What a chunk's messages say, one word each. */
function words(chunk: WalChunk): string[] {
  const into = change()
  return Array.from({ length: chunk.n }, (_, i) => {
    const from = chunk.spans[2 * i]!
    const to = from + chunk.spans[2 * i + 1]!
    if (!isChange(chunk.buf[from])) {
      const message = parseControl(chunk.buf, from, to)
      return message.kind === 'commit' ? `commit ${formatLsn(message.endLsn)}` : message.kind
    }
    parseChange(chunk.buf, from, to, into)
    const row = into.newRow.n > 0 ? into.newRow : into.oldRow
    return `${String.fromCharCode(chunk.buf[from]!)}${int32(row)}`
  })
}

/** Reads until `enough` says so; leaves the loop by stopping. */
async function readUntil(reader: ReplicationReader, enough: (said: string[]) => boolean): Promise<string[]> {
  const said: string[] = []
  for await (const chunk of reader) {
    said.push(...words(chunk))
    if (enough(said)) await reader.stop()
  }
  return said
}

const commits = (said: readonly string[]) => said.filter((word) => word.startsWith('commit'))
const changes = (said: readonly string[]) => said.filter((word) => /^[IUD][0-9]/.test(word))

describe('a slot', () => {
  test('is made, described, used and dropped', async () => {
    expect(await slotState(client, slot)).toEqual({ exists: false })
    const created = await createSlot(url, slot)
    expect(created.snapshot).toMatch(/^[0-9A-F-]+$/)
    expect(await slotState(client, slot)).toMatchObject({
      exists: true,
      plugin: 'pgoutput',
      slotType: 'logical',
      database: new URL(url).pathname.slice(1),
      temporary: false,
      active: false,
      activePid: null,
      confirmedFlushLsn: parseLsn(created.consistentPoint),
      walStatus: 'reserved',
      safeWalSizeBytes: null,
      invalidationReason: null,
    })
    await created.close()
    await expect(createSlot(url, slot)).rejects.toMatchObject({ name: 'DatabaseError', sqlstate: '42710' })
    const reader = await start(parseLsn(created.consistentPoint))
    const state = await slotState(client, slot)
    expect(state).toMatchObject({ exists: true, active: true })
    expect(state.exists && state.activePid).toBeGreaterThan(0)
    await expect(start(0n)).rejects.toMatchObject({ sqlstate: '55006' })
    await expect(dropSlot(url, slot)).rejects.toMatchObject({ sqlstate: '55006' })
    await reader.stop()
    await dropSlot(url, slot, { wait: true })
    await expect(dropSlot(url, slot)).rejects.toMatchObject({ sqlstate: '42704' })
    await expect(start(0n)).rejects.toMatchObject({ sqlstate: '42704' })
  })

  test('waits for running transactions; giving up leaves none behind', async () => {
    await client.query("BEGIN; INSERT INTO public.t VALUES (1, 'open')")
    const giveUp = new AbortController()
    const waiting = createSlot(url, slot, { signal: giveUp.signal }).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 200))
    giveUp.abort(new Error('enough'))
    expect(String(await waiting)).toContain('enough')
    await client.query('COMMIT')
    await vi.waitFor(async () => expect(await slotState(client, slot)).toEqual({ exists: false }), 5000)
  })

  test("its snapshot sees what was committed before, until the slot's maker closes", async () => {
    await client.query("INSERT INTO public.t VALUES (1, 'before')")
    const created = await createSlot(url, slot)
    await client.query("UPDATE public.t SET x = 'after'; INSERT INTO public.t VALUES (2, 'after')")
    const one = await openSnapshot(url, { snapshot: created.snapshot })
    await created.close()
    expect(await one.query('SELECT x FROM public.t')).toEqual([['before']])
    const gone = await openSnapshot(url, { snapshot: created.snapshot }).catch((error: unknown) => error)
    expect(gone).toBeInstanceOf(DatabaseError)
    expect(isSnapshotGone(gone)).toBe(true)
    await one.close()
    const reader = await start(parseLsn(created.consistentPoint))
    expect(changes(await readUntil(reader, (said) => commits(said).length === 1))).toEqual(['U1', 'I2'])
  })
})

test('a source without logical WAL says what it needs', async () => {
  const plain = await ownPostgres({ settings: { wal_level: 'replica' } })
  try {
    const problem = await createSlot(plain.url(), 's').catch((error: unknown) => error)
    expect(problem).toMatchObject({ name: 'ConnectionProblem', code: 'wal-level', sqlstate: '55000' })
  } finally {
    await plain.stop()
  }
})

test('the source says who it is', async () => {
  const [control] = await query(url, 'SELECT system_identifier::text AS id FROM pg_control_system()')
  const identity = await identifySystem(url)
  expect(identity).toMatchObject({ systemId: control?.id, timeline: 1, dbname: new URL(url).pathname.slice(1) })
  expect(parseLsn(identity.xlogpos)).toBeGreaterThan(0n)
})

describe('a stream', () => {
  test('delivers transactions in order, and after a confirmation only what follows it', async () => {
    const reader = await start(await newSlot())
    await client.query("INSERT INTO public.t SELECT i, 'x' FROM generate_series(1, 3) i")
    await client.query("UPDATE public.t SET x = 'y' WHERE id = 2; DELETE FROM public.t WHERE id = 3; TRUNCATE public.t")
    const said = await readUntil(reader, (all) => {
      const first = commits(all)[0]
      if (first !== undefined) reader.confirm(parseLsn(first.slice(7)))
      return commits(all).length === 2
    })
    const relationsOnce = said.filter((word) => !/^(commit|relation)/.test(word))
    expect(relationsOnce).toEqual(['begin', 'I1', 'I2', 'I3', 'begin', 'U2', 'D3', 'truncate'])
    const state = await slotState(client, slot)
    expect(state).toMatchObject({ active: false, confirmedFlushLsn: parseLsn(commits(said)[0]!.slice(7)) })
    const again = await readUntil(await start(reader.confirmed), (all) => commits(all).length === 1)
    expect(changes(again)).toEqual(['U2', 'D3'])
  })

  test('comes in large chunks to a busy consumer, and every position can be told', async () => {
    const reader = await start(await newSlot())
    await client.query("INSERT INTO public.t SELECT i, repeat('x', 100) FROM generate_series(1, 20000) i")
    let rows = 0
    let chunks = 0
    let last = 0n
    let backwards = 0
    for await (const chunk of reader) {
      chunks++
      const said = words(chunk)
      rows += changes(said).length
      for (let i = 0; i < chunk.n; i++) {
        const at = startLsn(chunk, i)
        // Relation messages carry no position of their own.
        if (at === 0n) continue
        if (at < last) backwards++
        last = at
      }
      if (commits(said).length > 0) await reader.stop()
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    expect(rows).toBe(20_000)
    expect(chunks).toBeLessThan(2000)
    expect(last).toBeGreaterThan(0n)
    expect(backwards).toBe(0)
  })

  test('carries a row of 20 MB', async () => {
    const reader = await start(await newSlot())
    await client.query("INSERT INTO public.t VALUES (1, repeat('y', 20000000))")
    const into = change()
    let length = 0
    for await (const chunk of reader) {
      for (let i = 0; i < chunk.n; i++) {
        const from = chunk.spans[2 * i]!
        if (!isChange(chunk.buf[from])) continue
        parseChange(chunk.buf, from, from + chunk.spans[2 * i + 1]!, into)
        length = into.newRow.len[1]!
        expect(into.newRow.buf[into.newRow.off[1]! + length - 1]).toBe(0x79)
      }
      if (length > 0) await reader.stop()
    }
    expect(length).toBe(20_000_000)
  })

  test('waits in the server, not in our memory, for a consumer that is slow', async () => {
    const limit = 256 * 1024
    const reader = await start(await newSlot(), { waitingBytesMax: limit })
    await client.query("INSERT INTO public.t SELECT i, repeat('z', 1000) FROM generate_series(1, 20000) i")
    await vi.waitFor(() => expect(reader.waitingBytes).toBeGreaterThan(limit), 5000)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(reader.waitingBytes).toBeLessThan(limit + 256 * 1024)
    const said = await readUntil(reader, (all) => commits(all).length === 1)
    expect(changes(said)).toHaveLength(20_000)
  })

  test('that is idle learns how far the server is, so that its slot advances', async () => {
    const from = await newSlot()
    const reader = await start(from)
    await client.query('CREATE TABLE public.other (id int); INSERT INTO public.other SELECT generate_series(1, 1000)')
    const [position] = await query(url, 'SELECT pg_current_wal_flush_lsn()::text AS lsn')
    const target = parseLsn(String(position?.lsn))
    for await (const chunk of reader) {
      expect(chunk.serverEnd).toBe(reader.serverEnd)
      expect(changes(words(chunk))).toEqual([])
      if (chunk.serverEnd < target) continue
      reader.confirm(chunk.serverEnd)
      await vi.waitFor(async () =>
        expect(await slotState(client, slot)).toMatchObject({ confirmedFlushLsn: reader.confirmed }),
      )
      await reader.stop()
    }
    expect(reader.confirmed).toBeGreaterThan(from)
  })

  test('that is idle answers in time when the server asks whether we are there', async () => {
    await newSlot()
    const impatient = `${url}?options=${encodeURIComponent('-c wal_sender_timeout=600ms')}`
    const reader = await startReplication({ url: impatient, slot, publication: 'p', fromLsn: 0n })
    readers.push(reader)
    const reading = readUntil(reader, (said) => commits(said).length === 1)
    await new Promise((resolve) => setTimeout(resolve, 2000))
    await client.query("INSERT INTO public.t VALUES (1, 'late')")
    expect(changes(await reading)).toEqual(['I1'])
  })

  test('takes no step back, and the server says nothing when we ask for one', async () => {
    const from = await newSlot()
    const reader = await start(from)
    await client.query("INSERT INTO public.t VALUES (1, 'a')")
    const said = await readUntil(reader, (all) => {
      const end = commits(all)[0]
      if (end !== undefined) reader.confirm(parseLsn(end.slice(7)))
      return end !== undefined
    })
    reader.confirm(from)
    expect(reader.confirmed).toBe(parseLsn(commits(said)[0]!.slice(7)))
    await client.query("INSERT INTO public.t VALUES (2, 'b')")
    const state = await slotState(client, slot)
    expect(state.exists && state.confirmedFlushLsn !== null && state.confirmedFlushLsn > from).toBe(true)
    const skipped = await readUntil(await start(from), (all) => commits(all).length === 1)
    expect(changes(skipped)).toEqual(['I2'])
  })

  test('that breaks throws: the backend terminated, the connection cut, the publication gone', async () => {
    const terminated = await start(await newSlot())
    const state = await slotState(client, slot)
    await client.query(`SELECT pg_terminate_backend(${state.exists ? state.activePid : 0})`)
    await expect(readUntil(terminated, () => false)).rejects.toMatchObject({ sqlstate: '57P01', severity: 'FATAL' })
    await vi.waitFor(async () => expect(await slotState(client, slot)).toMatchObject({ active: false }))
    const cut = await start(0n)
    setTimeout(() => cut.kill(), 20)
    await expect(readUntil(cut, () => false)).rejects.toBeInstanceOf(ConnectionLost)
    await cut.stop()
  })

  test('left early is cut, and the slot becomes free', async () => {
    const reader = await start(await newSlot())
    await client.query("INSERT INTO public.t VALUES (1, 'a')")
    for await (const chunk of reader) if (chunk.n > 0) break
    await vi.waitFor(async () => expect(await slotState(client, slot)).toMatchObject({ active: false }))
  })

  test('stop comes back even with a backlog that nobody reads', async () => {
    const reader = await start(await newSlot(), { waitingBytesMax: 64 * 1024 })
    await client.query("INSERT INTO public.t SELECT i, repeat('z', 1000) FROM generate_series(1, 20000) i")
    await vi.waitFor(() => expect(reader.waitingBytes).toBeGreaterThan(64 * 1024), 5000)
    await reader.stop()
    expect(await readUntil(reader, () => false)).toEqual([])
    expect(await slotState(client, slot)).toMatchObject({ active: false, confirmedFlushLsn: reader.confirmed })
  })
})

describe('a copy from a snapshot', () => {
  async function rowsOf(chunks: AsyncIterable<Buffer>): Promise<number[]> {
    const splitter = new CopySplitter()
    const view = tupleView()
    const ids: number[] = []
    for await (const chunk of chunks) {
      splitter.feed(chunk)
      while (splitter.next(view)) ids.push(int32(view))
      await new Promise((resolve) => setImmediate(resolve))
    }
    splitter.finish()
    return ids
  }

  test('reads several tables one after another at the same moment', async () => {
    await client.query("INSERT INTO public.t SELECT i, repeat('q', 1000) FROM generate_series(1, 3000) i")
    const snapshot = await openSnapshot(url)
    await snapshot.query('SELECT 1')
    await client.query('DELETE FROM public.t')
    for (let times = 0; times < 2; times++) {
      const ids = await rowsOf(snapshot.copyOut('COPY (SELECT * FROM public.t ORDER BY id) TO STDOUT (FORMAT binary)'))
      expect(ids).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1))
    }
    const ids = await rowsOf(snapshot.copyOut('COPY (SELECT 7) TO STDOUT (FORMAT binary)'))
    expect(ids).toEqual([7])
    await expect(snapshot.query('INSERT INTO public.t VALUES (1)')).rejects.toMatchObject({ sqlstate: '25006' })
    await snapshot.close()
  })

  test('does not read on for a consumer that is slow', async () => {
    await client.query("INSERT INTO public.t SELECT i, repeat('q', 1000) FROM generate_series(1, 60000) i")
    const snapshot = await openSnapshot(url)
    const before = process.memoryUsage().arrayBuffers
    let largest = 0
    let n = 0
    for await (const chunk of snapshot.copyOut('COPY public.t TO STDOUT (FORMAT binary)')) {
      if (n++ % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20))
      largest = Math.max(largest, chunk.length)
    }
    expect(largest).toBeLessThan(4 * 1024 * 1024)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * 1024 * 1024)
    await snapshot.close()
  })

  test('that fails, or is left early, or is no copy, says so', async () => {
    await client.query("INSERT INTO public.t SELECT i, repeat('q', 1000) FROM generate_series(1, 20000) i")
    const failing = await openSnapshot(url)
    const divided = failing.copyOut('COPY (SELECT 1 / (5000 - id), x FROM public.t) TO STDOUT (FORMAT binary)')
    await expect(rowsOf(divided)).rejects.toMatchObject({ sqlstate: '22012' })
    await failing.close()
    const noCopy = await openSnapshot(url)
    await expect(rowsOf(noCopy.copyOut('SELECT 1'))).rejects.toThrow('a query was sent as a COPY')
    const left = await openSnapshot(url)
    for await (const chunk of left.copyOut('COPY public.t TO STDOUT (FORMAT binary)')) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
    await expect(left.query('SELECT 1')).rejects.toBeInstanceOf(ConnectionLost)
    await left.close()
  })
})
