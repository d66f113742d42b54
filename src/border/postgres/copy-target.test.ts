import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CopyWriter } from '../../../test/support/copy-writer.ts'
import { query, type TestPostgres, testPostgres } from '../../../test/support/postgres.ts'
import { CopySplitter } from './copy-binary.ts'
import { copyOut } from './copy-source.ts'
import { openTarget, type Pieces, progressGuard, type TargetConnection, TransactionRolledBack } from './copy-target.ts'
import { ConnectionLost, DatabaseError, ProtocolError } from './errors.ts'
import { tupleView } from './pgoutput.ts'

const COPY = 'COPY public.t (id, x) FROM STDIN (FORMAT binary)'
let cluster: TestPostgres
let url: string
let target: TargetConnection

beforeAll(async () => {
  cluster = await testPostgres()
})
afterAll(async () => {
  await target?.close()
  await cluster?.stop()
})
beforeEach(async () => {
  await target?.close()
  url = await cluster.createDatabase('target')
  await query(
    url,
    'CREATE TABLE public.t (id int PRIMARY KEY, x text)',
    'CREATE TABLE public.progress (flow text PRIMARY KEY, lsn pg_lsn)',
    "INSERT INTO public.progress VALUES ('f', '0/0')",
  )
  target = await openTarget(url)
})

function rows(from: number, to: number, text = 'x'): Uint8Array[] {
  const writer = new CopyWriter(4096)
  const id = Buffer.alloc(4)
  for (let i = from; i <= to; i++) {
    id.writeInt32BE(i)
    writer.startRow(2)
    writer.value(id)
    writer.value(Buffer.from(text))
  }
  return writer.finish()
}

function batch(pieces: Pieces, before: string, after: string): Parameters<TargetConnection['pipeline']>[0] {
  const move = 'UPDATE public.progress SET lsn = $2::pg_lsn WHERE flow = $3 AND lsn = $1::pg_lsn'
  return [{ sql: 'BEGIN' }, { copy: COPY, pieces }, progressGuard(move, [before, after, 'f']), { sql: 'COMMIT' }]
}

async function state(): Promise<[number, string]> {
  const [row] = await query(url, 'SELECT (SELECT count(*)::int FROM public.t) AS n, lsn::text FROM public.progress')
  return [row?.n as number, row?.lsn as string]
}

describe('a pipeline', () => {
  test('is one transaction, each step answered', async () => {
    const results = await target.pipeline(batch(rows(1, 5000), '0/0', '0/10'))
    expect(results).toEqual([
      { tag: 'BEGIN', count: 0, rows: [] },
      { tag: 'COPY 5000', count: 5000, rows: [] },
      { tag: 'SELECT 1', count: 1, rows: [['1']] },
      { tag: 'COMMIT', count: 0, rows: [] },
    ])
    expect(await state()).toEqual([5000, '0/10'])
    const inside = await target.transaction([
      { sql: 'UPDATE public.t SET x = $1 WHERE id <= $2', params: [null, '3'] },
      { sql: 'SELECT id, x FROM public.t WHERE id <= 2 ORDER BY id' },
    ])
    expect(inside).toEqual([
      { tag: 'UPDATE 3', count: 3, rows: [] },
      {
        tag: 'SELECT 2',
        count: 2,
        rows: [
          ['1', null],
          ['2', null],
        ],
      },
    ])
  })

  test('goes several at a time, in order', async () => {
    const answers = await Promise.all([
      target.pipeline(batch(rows(1, 1000), '0/0', '0/1')),
      target.pipeline(batch(rows(1001, 2000), '0/1', '0/2')),
      target.pipeline(batch(rows(2001, 3000), '0/2', '0/3')),
      target.query('SELECT count(*) FROM public.t'),
    ])
    expect(answers[3]).toEqual([['3000']])
    expect(target.inFlight).toBe(0)
    expect(await state()).toEqual([3000, '0/3'])
  })

  test.each<[string, Uint8Array[], string, string]>([
    ['a stream cut short', [Buffer.concat([rows(1, 3)[0]!.subarray(0, 40), Buffer.from([0, 1])])], COPY, '22P04'],
    ['a duplicate', rows(7, 7), COPY, '23505'],
    ['a table that is not there', rows(1, 10_000), 'COPY public.missing FROM STDIN (FORMAT binary)', '42P01'],
    ['an unknown format', rows(1, 10_000), 'COPY public.t FROM STDIN (FORMAT nonsense)', '22023'],
  ])(
    'with %s leaves nothing, not even the progress, and can be followed by another',
    async (_, pieces, copy, sqlstate) => {
      await target.copyIn(COPY, rows(7, 7))
      const steps = batch(pieces, '0/0', '0/10').map((step) => ('copy' in step ? { copy, pieces } : step))
      const failure = await target.pipeline(steps).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(DatabaseError)
      expect(failure).toMatchObject({ sqlstate })
      expect(await state()).toEqual([1, '0/0'])
      await expect(target.pipeline(batch(rows(1, 3), '0/0', '0/10'))).rejects.toBe(failure)
      await target.recover()
      await target.pipeline(batch(rows(1, 3), '0/0', '0/10'))
      expect(await state()).toEqual([4, '0/10'])
    },
  )

  test('names table and constraint of a duplicate, and nothing of the row', async () => {
    await target.copyIn(COPY, rows(7, 7, 'Wang Fang'))
    const failure = (await target.copyIn(COPY, rows(7, 7, 'Wang Fang')).catch((error: unknown) => error)) as Error
    expect({ ...failure }).toMatchObject({ sqlstate: '23505', schema: 'public', table: 't', constraint: 't_pkey' })
    expect(JSON.stringify(failure) + failure.stack).not.toMatch(/Wang|\(7\)/)
  })

  test('behind one that failed fails too, and so does everything until recovery', async () => {
    await target.copyIn(COPY, rows(500, 500))
    const answers = await Promise.allSettled([
      target.pipeline(batch(rows(1, 1000), '0/0', '0/1')),
      target.pipeline(batch(rows(1001, 2000), '0/0', '0/1')),
      target.pipeline([{ sql: 'BEGIN' }, { copy: COPY, pieces: rows(2001, 2010) }, { sql: 'COMMIT' }]),
    ])
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(await state()).toEqual([1, '0/0'])
    await target.recover()
    expect(await target.query('SELECT 1')).toEqual([['1']])
  })

  test('whose COMMIT fails does not let the next one, already under way, advance the progress', async () => {
    await query(
      url,
      'ALTER TABLE public.t DROP CONSTRAINT t_pkey, ADD CONSTRAINT late UNIQUE (id) DEFERRABLE INITIALLY DEFERRED',
    )
    const answers = await Promise.allSettled([
      target.pipeline(batch([...rows(1, 2)], '0/0', '0/1')),
      target.pipeline(batch([...rows(2, 3)], '0/1', '0/2')),
      target.pipeline(batch([...rows(4, 5)], '0/2', '0/3')),
    ])
    expect(answers).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { sqlstate: '23505', constraint: 'late' } },
      { status: 'rejected', reason: { sqlstate: '22012' } },
    ])
    expect(await state()).toEqual([2, '0/1'])
  })

  test('with COMMIT in a transaction that had failed says that it was rolled back', async () => {
    await target.query('BEGIN')
    const [broken, committed] = await Promise.allSettled([
      target.query('SELECT 1 / 0'),
      target.pipeline([{ sql: 'COMMIT' }]),
    ])
    expect(broken).toMatchObject({ status: 'rejected', reason: { sqlstate: '22012' } })
    expect(committed.status === 'rejected' && committed.reason).toBeInstanceOf(TransactionRolledBack)
    await target.recover()
    await target.query('BEGIN')
    await target.query('SELECT 1 / 0').catch(() => {})
    await expect(target.query('SELECT 1')).rejects.toMatchObject({ sqlstate: '22012' })
    await target.recover()
    expect(await target.query('SELECT 1')).toEqual([['1']])
  })

  test('takes pieces as they are made, and gives up in order when their maker fails', async () => {
    async function* made(): AsyncGenerator<Uint8Array> {
      yield* rows(1, 1000)
    }
    expect(await target.copyIn(COPY, made())).toBe(1000)
    let closed = false
    async function* failing(): AsyncGenerator<Uint8Array> {
      try {
        yield rows(1001, 2000)[0]!
        throw new Error('source went away')
      } finally {
        closed = true
      }
    }
    await expect(target.pipeline(batch(failing(), '0/0', '0/1'))).rejects.toThrow('source went away')
    expect(closed).toBe(true)
    expect(await state()).toEqual([1000, '0/0'])
    await target.recover()
    expect(await target.copyIn(COPY, new CopyWriter().finish())).toBe(0)
  })

  test('stops asking for pieces once the server has refused', async () => {
    let asked = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      const [first] = rows(1, 100)
      for (;;) {
        asked++
        yield first!
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
    }
    await expect(target.copyIn(COPY, endless())).rejects.toBeInstanceOf(DatabaseError)
    expect(asked).toBeGreaterThan(0)
  })

  test('refuses pieces for what is no COPY, and a COPY without pieces', async () => {
    await expect(target.copyIn('INSERT INTO public.t VALUES (1)', rows(1, 1))).rejects.toBeInstanceOf(RangeError)
    const other = await openTarget(url)
    await expect(other.pipeline([{ sql: COPY }])).rejects.toBeInstanceOf(ProtocolError)
    await other.close()
    expect(await state()).toEqual([0, '0/0'])
  })

  test('cut in the middle leaves its outcome unknown and rejects all', async () => {
    const pid = (await target.query('SELECT pg_backend_pid()'))[0]![0]
    const answers = Promise.allSettled([
      target.pipeline([{ sql: 'BEGIN' }, { sql: 'SELECT pg_sleep(30)' }, { sql: 'COMMIT' }]),
      target.query('SELECT 1'),
    ])
    await vi.waitFor(async () => {
      const sql = `SELECT 1 FROM pg_stat_activity WHERE pid = ${pid} AND wait_event = 'PgSleep'`
      expect(await query(url, sql)).toHaveLength(1)
    })
    target.kill()
    for (const answer of await answers) {
      expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(ConnectionLost)
    }
    await expect(target.recover()).rejects.toBeInstanceOf(ConnectionLost)
  })

  test('waits for the socket: 200 MB are not held in memory', async () => {
    await query(url, 'CREATE UNLOGGED TABLE public.wide (x bytea)')
    const writer = new CopyWriter()
    const value = Buffer.alloc(8000, 1)
    let most = 0
    async function* made(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 25_000; i++) {
        writer.startRow(1)
        writer.value(value)
        if (writer.bytes > 1 << 20) {
          yield* writer.take()
          most = Math.max(most, process.memoryUsage().arrayBuffers)
        }
      }
      yield* writer.finish()
    }
    const before = process.memoryUsage().arrayBuffers
    expect(await target.copyIn('COPY public.wide FROM STDIN (FORMAT binary)', made())).toBe(25_000)
    expect(most - before).toBeLessThan(96 * 1024 * 1024)
  })
})

test('a table of many types passes from one database to another byte by byte', async () => {
  const create = `CREATE TABLE public.zoo (id int PRIMARY KEY, i8 bigint, f4 real, f8 double precision, n numeric, b boolean,
    t text, c char(5), v varchar(9), by bytea, d date, ts timestamp, tz timestamptz, iv interval, u uuid, j jsonb, a int[], r int4range, net inet)`
  const source = await cluster.createDatabase('zoo')
  await query(
    source,
    create,
    `INSERT INTO public.zoo VALUES (1, 9223372036854775807, 'NaN', '-Infinity', 'NaN', true, '日本語', 'a', '', '\\x00ff', 'infinity',
      '4713-01-01 BC', '2026-11-25 00:00+08', '1 mon -2 days', gen_random_uuid(), '{"constructor": null}', '{{1,null},{3,4}}', 'empty', '::1/64')`,
    'INSERT INTO public.zoo (id) SELECT generate_series(2, 3000)',
  )
  await query(url, create)
  const splitter = new CopySplitter()
  const view = tupleView()
  const writer = new CopyWriter()
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const chunk of copyOut(source, 'COPY public.zoo TO STDOUT (FORMAT binary)')) {
      splitter.feed(chunk)
      while (splitter.next(view)) {
        writer.startRow(view.n)
        for (let i = 0; i < 4; i++) writer.field(view, i)
        writer.run(view, 4, view.n)
      }
      yield* writer.take()
    }
    splitter.finish()
    yield* writer.finish()
  }
  expect(await target.copyIn('COPY public.zoo FROM STDIN (FORMAT binary)', pieces())).toBe(3000)
  const all = 'SELECT md5(string_agg(z::text, chr(10) ORDER BY id)) AS digest FROM public.zoo z'
  expect(await query(url, all)).toEqual(await query(source, all))
})
