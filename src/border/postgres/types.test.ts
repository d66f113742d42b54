import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPostgres, testPostgres } from '../../../test/support/postgres.ts'
import type { ColumnType } from '../../plan/catalog.ts'
import { readCatalog } from './catalog.ts'
import { quoteLiteral } from './sql.ts'
import {
  canonicalText,
  codecOf,
  codecOfOid,
  crossable,
  dateToYear,
  equalityText,
  subjectKeyProblem,
  timestampToYear,
} from './types.ts'

const seed = Number(process.env.WAYBILL_SEED ?? 20_261_124)
let databases: TestPostgres
let client: pg.Client

beforeAll(async () => {
  databases = await testPostgres()
  client = new pg.Client({ connectionString: await databases.createDatabase('types') })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await databases.stop()
})

interface Sent {
  readonly oid: number
  readonly bytes: Buffer
  readonly printed: string
}

/** What the server sends and prints for literals of a type. `char(n)` is printed by its cast to text. */
async function sent(type: string, literals: readonly string[]): Promise<Sent[]> {
  const { rows } = await client.query(`SELECT oid, typsend::text AS send FROM pg_type WHERE oid = '${type}'::regtype`)
  const { oid, send } = rows[0] as { oid: number; send: string }
  const printed = type === 'bpchar' ? 'v::text' : "format('%s', v)"
  const { rows: values } = await client.query(
    `SELECT ${send}(v) AS bytes, ${printed} AS printed
     FROM (SELECT l::${type} AS v, n FROM unnest($1::text[]) WITH ORDINALITY u (l, n)) x ORDER BY n`,
    [literals],
  )
  return (values as { bytes: Buffer; printed: string }[]).map((row) => ({ oid, ...row }))
}

async function expectPrinted(type: string, literals: readonly string[]): Promise<void> {
  const values = await sent(type, literals)
  expect(values).toHaveLength(literals.length)
  const wrong = values.filter(({ oid, bytes, printed }) => canonicalText(oid, bytes) !== printed)
  expect(
    wrong.map(({ printed, oid, bytes }) => `${printed.slice(0, 40)}: ${canonicalText(oid, bytes)?.slice(0, 40)}`),
  ).toEqual([])
}

const zoo: Record<string, string[]> = {
  int2: ['0', '-1', '32767', '-32768', '10', '999'],
  int4: ['0', '-2147483648', '2147483647', '1000000000', '999999999', '-10'],
  int8: ['0', '-9223372036854775808', '9223372036854775807', '9007199254740993', '-9007199254740992', '100000000'],
  oid: ['0', '4294967295'],
  text: ['', 'a', '日本語', ' lead and trail ', '𠮷野家', "O'Neil \\ x", 'x'.repeat(200), '\ufeffwith a mark'],
  varchar: ['', 'ab  '],
  bpchar: ['ab   ', '', '   ', '山田  '],
  name: ['constructor', '__proto__'],
  uuid: ['00000000-0000-0000-0000-000000000000', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'],
  bool: ['t', 'f'],
  date: ['2000-01-01', '1999-12-31', '2024-02-29', '1900-02-28', '0001-01-01', '0001-12-31 BC', '4714-11-24 BC'],
  timestamp: ['2000-01-01', '1999-12-31 23:59:59.999999', '2024-02-29 24:00:00', '0044-03-15 12:00 BC', 'infinity'],
  timestamptz: ['2026-11-24 08:00+08', '-infinity', '4714-11-24 00:00:00+00 BC', '294276-12-31 23:59:59.5+00'],
  numeric: ['0', '0.00', '1.0', '1.00', '-0.0001', '10000', '9999.9999', '1e20', '-1e-20', 'NaN', 'Infinity'],
  float4: ['0', '-0', '1', '0.1', '1e6', '123456', '1234567', '3.4028235e38', '1e-45', 'NaN', '-Infinity', '0.0001'],
  float8: ['0', '-0', '0.1', '1e23', '9007199254740993', '1e15', '1e14', '5e-324', '1.7976931348623157e308', '1e-5'],
}
zoo.date!.push('5874897-12-31', 'infinity', '-infinity', '10000-01-01', '0004-02-29', '0005-02-28 BC')
zoo.numeric!.push('-Infinity', '123456789012345678901234567890.5', `${'9'.repeat(131_072)}`, `1.${'0'.repeat(16_382)}1`)

describe('canonicalText', () => {
  test.each(Object.keys(zoo))('%s: what the server prints', async (type) => {
    await expectPrinted(type, zoo[type]!)
  })

  test('random numbers, dates and instants, 6 x 3,000', async () => {
    const sample = <T>(values: fc.Arbitrary<T>) => fc.sample(values, { numRuns: 3000, seed }).map(String)
    await expectPrinted('int4', sample(fc.integer()))
    await expectPrinted('int8', sample(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })))
    const digits = (max: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: max }).map((a) => a.join(''))
    await expectPrinted(
      'numeric',
      sample(fc.tuple(fc.constantFrom('', '-'), digits(40), digits(30)).map(([sign, a, b]) => `${sign}${a}.${b}`)),
    )
    const double = fc.double({ noNaN: true, noDefaultInfinity: true })
    await expectPrinted('float8', sample(double))
    const single = fc.float({ noNaN: true, noDefaultInfinity: true })
    await expectPrinted('float4', sample(single))
    const seconds = fc.integer({ min: -60_000_000_000, max: 250_000_000_000 })
    const { rows } = await client.query(
      `SELECT date_send(d) AS date, format('%s', d) AS day, timestamp_send(t) AS stamp, format('%s', t) AS instant
       FROM (SELECT t, t::date AS d FROM (
         SELECT timestamp '2000-01-01' + s::float8 * interval '1 second' + interval '1.000123 s' AS t
         FROM unnest($1::text[]) s) x) y`,
      [sample(seconds)],
    )
    for (const row of rows as { date: Buffer; day: string; stamp: Buffer; instant: string }[]) {
      expect(canonicalText(1082, row.date)).toBe(row.day)
      expect(canonicalText(1114, row.stamp)).toBe(row.instant)
    }
    expect(rows).toHaveLength(3000)
  })

  test('floats next to powers of two and halves, where shortest texts differ', async () => {
    const powers = Array.from({ length: 2000 }, (_, n) => 2 ** (n - 1000))
    await expectPrinted('float8', powers.map(String))
    await expectPrinted(
      'float8',
      Array.from({ length: 23 }, (_, n) => `1e${n + 15}`),
    )
    await expectPrinted('float4', powers.filter((p) => Math.fround(p) > 0 && p < 3e38).map(String))
  })

  test('bytes that are not a value give undefined, never an exception', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 24 }),
        fc.constantFrom(16, 20, 21, 23, 700, 1082, 1184, 1700, 2950),
        (bytes, oid) => {
          const text = canonicalText(oid, bytes)
          expect(text === undefined || text.length > 0).toBe(true)
        },
      ),
      { seed, numRuns: 5000 },
    )
    expect(canonicalText(23, new Uint8Array(3))).toBeUndefined()
    expect(canonicalText(3802, new Uint8Array(4))).toBeUndefined()
  })
})

describe('equalityText', () => {
  test('is equal exactly where the server says the values are', async () => {
    const literals: Record<string, string[]> = {
      numeric: ['1', '1.0', '1.00', '-0.0', '0', '0.000', '10', '100', '0.10', '0.1', 'NaN', 'NaN', '1e3', '1000.0'],
      bpchar: ['a', 'a ', 'a   ', ' a', '', '  '],
      float8: ['0', '-0', '1', '1.0', 'NaN', 'NaN', '1e-320'],
      text: ['a', 'a ', 'A', 'é', 'e\u0301'],
    }
    for (const [type, values] of Object.entries(literals)) {
      const parts = await sent(type, values)
      for (const [i, a] of values.entries()) {
        const { rows } = await client.query(
          `SELECT ${quoteLiteral(a)}::${type} = l::${type} AS same FROM unnest($1::text[]) WITH ORDINALITY u (l, n) ORDER BY n`,
          [values],
        )
        const ours = parts.map((b) => equalityText(b.oid, b.bytes) === equalityText(parts[i]!.oid, parts[i]!.bytes))
        expect(ours).toEqual(rows.map((row) => (row as { same: boolean }).same))
      }
    }
  })

  test('one number has the same bytes in every integer type and numeric, one float in both widths', async () => {
    const texts: (string | undefined)[] = []
    for (const type of ['int2', 'int4', 'int8', 'oid', 'numeric']) {
      const [one] = await sent(type, ['4200'])
      texts.push(equalityText(one!.oid, one!.bytes))
    }
    const [scaled] = await sent('numeric', ['4200.000'])
    expect([...texts, equalityText(scaled!.oid, scaled!.bytes)]).toEqual(Array(6).fill('4200'))
    const [narrow] = await sent('float4', ['0.1'])
    const [wide] = await sent('float8', ['0.1'])
    expect(equalityText(700, narrow!.bytes)).not.toBe(equalityText(701, wide!.bytes))
    const [narrowHalf] = await sent('float4', ['0.5'])
    const [wideHalf] = await sent('float8', ['0.5'])
    expect(equalityText(700, narrowHalf!.bytes)).toBe(equalityText(701, wideHalf!.bytes))
  })
})

describe('a date generalised to its year', () => {
  test('keeps the type and is what date_trunc gives', async () => {
    const days = ['2024-02-29', '2000-01-01', '1999-12-31', '0001-06-01', '0044-03-15 BC', '5874897-12-31', 'infinity']
    for (const [type, writer] of [
      ['date', dateToYear],
      ['timestamp', timestampToYear],
    ] as const) {
      const literals = type === 'date' ? days : days.filter((day) => !day.startsWith('5874897'))
      const values = await sent(type, literals)
      const { rows } = await client.query(
        `SELECT format('%s', CASE WHEN isfinite(l::${type}) THEN date_trunc('year', l::${type === 'date' ? 'timestamp' : type})::${type}
                                  ELSE l::${type} END) AS year
         FROM unnest($1::text[]) WITH ORDINALITY u (l, n) ORDER BY n`,
        [type === 'date' ? literals.filter((day) => !day.startsWith('5874897')) : literals],
      )
      const expected = (rows as { year: string }[]).map((row) => row.year)
      if (type === 'date') expected.splice(5, 0, '5874897-01-01')
      const ours = values.map(({ oid, bytes }) => {
        const to = new Uint8Array(8)
        return canonicalText(oid, to.subarray(0, writer(bytes, 0, bytes.length, to, 0)))
      })
      expect(ours).toEqual(expected)
    }
  })

  test('the first year of the calendar has no 1 January: its first day stands for it', async () => {
    const [first] = await sent('date', ['4714-12-25 BC'])
    const to = new Uint8Array(4)
    dateToYear(first!.bytes, 0, 4, to, 0)
    expect(canonicalText(1082, to)).toBe('4714-11-24 BC')
  })
})

describe('columns of a schema', () => {
  let columns: Map<string, { type: ColumnType; problem: string | undefined }>

  beforeAll(async () => {
    await client.query(`
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE TYPE mood AS ENUM ('sad', 'constructor');
      CREATE DOMAIN moody AS mood;
      CREATE DOMAIN positive AS int CHECK (value > 0);
      CREATE TYPE pair AS (a int, b text);
      CREATE TYPE feelings AS (a mood);
      CREATE TYPE price_range AS RANGE (subtype = numeric);
      CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
      CREATE TABLE zoo (
        mood mood, moody moody, positive positive, ci citext, loose text COLLATE loose, plain text, j jsonb,
        ints int[], moods mood[], moodies moody[], pair pair, feelings feelings, prices price_range, spans int4multirange,
        many_pairs pair[], acl aclitem, class regclass, vector tsvector, mac macaddr, bits varbit, money money, lsn pg_lsn);`)
    const catalog = await readCatalog(client, { tables: [{ schema: 'public', name: 'zoo' }] })
    columns = new Map(
      catalog.tables[0]!.columns.map((column) => [
        column.name,
        { type: column.type, problem: subjectKeyProblem(column) },
      ]),
    )
  })

  const of = (name: string) => columns.get(name)!

  test('binary form crosses where it means the same on another server', () => {
    const crossing = [...columns].filter(([, { type }]) => crossable(type).binary).map(([name]) => name)
    expect(crossing.join(' ')).toBe(
      'mood moody positive ci loose plain j ints pair prices spans vector mac bits money lsn',
    )
    expect(crossable(of('moods').type)).toEqual({
      binary: false,
      reason: '_mood names the OID of mood, which differs on another server',
    })
    expect(crossable(of('acl').type)).toEqual({ binary: false, reason: 'aclitem has no binary form' })
    expect(crossable(of('class').type)).toEqual({ binary: false, reason: 'regclass is sent as an OID of this server' })
  })

  test('keys that only the database can compare are refused with the reason', () => {
    expect(of('ci').problem).toContain('citext')
    expect(of('loose').problem).toContain('collation loose is non-deterministic')
    expect(of('j').problem).toBe('values of type jsonb cannot be told apart here')
    expect([of('mood'), of('moody'), of('positive'), of('plain')].map(({ problem }) => problem)).toEqual(
      Array(4).fill(undefined),
    )
  })

  test('domains and enums are read as what they rest on', () => {
    expect(codecOf(of('moody').type)?.family).toBe('enum')
    expect(codecOf(of('positive').type)).toBe(codecOfOid(23))
    expect(canonicalText(of('mood').type, Buffer.from('constructor'))).toBe('constructor')
    expect(codecOf(of('ints').type)).toBeUndefined()
  })
})
