/** Values of every type at their edges, for the type zoo. A value that begins with `=` is an expression. */

export interface Sample {
  readonly type: string
  readonly values: readonly string[]
}

/** Types made by somebody, at the branch. */
export const zooTypes: readonly string[] = [
  `CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s "great"', '快樂')`,
  `CREATE DOMAIN weekday AS mood CHECK (VALUE <> 'sad')`,
  `CREATE DOMAIN postcode AS text CHECK (VALUE ~ '^[0-9]+$')`,
  `CREATE DOMAIN amount AS numeric(12, 3)`,
  `CREATE TYPE place AS (street text, number int, at point)`,
  `CREATE TYPE moody AS (m mood)`,
  `CREATE TYPE floats AS RANGE (subtype = float8, subtype_diff = float8mi)`,
]

const long = "=repeat('長い文字列 ', 4000)"
const noise = "=(SELECT string_agg(md5(i::text), '') FROM generate_series(1, 3000) i)"

/** Types whose values cannot cross, and so stay. */
export const stays: readonly string[] = [
  'aclitem',
  'gtsvector',
  'int2vector',
  'mood[]',
  'moody',
  'oidvector',
  'pg_brin_bloom_summary',
  'pg_brin_minmax_multi_summary',
  'pg_dependencies',
  'pg_mcv_list',
  'pg_ndistinct',
  'pg_node_tree',
  'regclass',
  'regcollation',
  'regconfig',
  'regdictionary',
  'regnamespace',
  'regoper',
  'regoperator',
  'regproc',
  'regprocedure',
  'regrole',
  'regtype',
  'tsquery',
]

export const samples: readonly Sample[] = [
  { type: 'int2', values: ['-32768', '32767', '0'] },
  { type: 'int4', values: ['-2147483648', '2147483647'] },
  { type: 'int8', values: ['-9223372036854775808', '9223372036854775807', '9007199254740993'] },
  {
    type: 'numeric',
    values: [
      'NaN',
      'Infinity',
      '-Infinity',
      '0.000',
      '-0.5',
      '1.0',
      '1.00',
      '1e-16383',
      "=('9' || repeat('8', 131071))::numeric",
    ],
  },
  { type: 'numeric(10,2)', values: ['12345678.90', '-0.01', 'NaN'] },
  { type: 'float4', values: ['NaN', 'Infinity', '-Infinity', '-0', '1e-45', '3.4028235e38', '0.1'] },
  {
    type: 'float8',
    values: ['NaN', '-Infinity', '-0', '5e-324', '1.7976931348623157e308', '0.1', '0.30000000000000004'],
  },
  { type: 'money', values: ['-92233720368547758.08', '92233720368547758.07', '0.01'] },
  { type: 'bool', values: ['t', 'f'] },
  { type: '"char"', values: ['x', '', '\\377'] },
  { type: 'char(10)', values: ['', 'a', 'a b c', '日本'] },
  { type: 'bpchar', values: ['x  ', '', ' y'] },
  { type: 'varchar(20)', values: ['', 'trailing  ', '🧾 receipt'] },
  { type: 'name', values: ['', 'pg_class', 'é'] },
  { type: 'text', values: ['', ' ', '\t\n\\N\\.', 'quote \' and "', '\u0001', '𠮷野家', '\\x41', 'NULL', long, noise] },
  { type: 'bytea', values: ['', '\\x00', '\\xdeadbeef', '\\x5c27', "=decode(repeat('00ff5c', 30000), 'hex')"] },
  { type: 'date', values: ['infinity', '-infinity', '4713-01-01 BC', '5874897-12-31', '2000-02-29', '0001-01-01'] },
  {
    type: 'timestamp',
    values: [
      'infinity',
      '-infinity',
      '4713-01-01 00:00:00 BC',
      '294276-12-31 23:59:59.999999',
      '2026-11-25 00:00:00.000001',
    ],
  },
  {
    type: 'timestamptz',
    values: [
      'infinity',
      '-infinity',
      '4713-01-02 00:00:00+00 BC',
      '294276-12-31 23:59:59.999999+00',
      '2026-11-01 01:30:00-04',
    ],
  },
  { type: 'timestamptz(0)', values: ['2026-06-30 23:59:59.5+00'] },
  { type: 'time', values: ['24:00:00', '00:00:00', '23:59:59.999999'] },
  { type: 'timetz', values: ['24:00:00+15:59', '00:00:00-15:59', '12:34:56.789+05:45'] },
  {
    type: 'interval',
    values: [
      '1 mon -1 day',
      '-1 mon +1 day -00:00:00.000001',
      '178000000 years',
      '-178000000 years',
      '0',
      'infinity',
      '1-2 3 4:05:06.7',
    ],
  },
  { type: 'interval day to second(3)', values: ['1 day 00:00:00.123'] },
  { type: 'uuid', values: ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] },
  { type: 'json', values: ['{"a": "\\u0000", "a": 1e400}', ' [1 , 2] ', 'null', '"\\ud83d\\ude00"'] },
  { type: 'jsonb', values: ['{"b": 1.10, "a": [null, true, "é"]}', '1e100', '{}', '[]', '""'] },
  { type: 'jsonpath', values: ['$.a[*] ? (@ > 1)', 'strict $', '$."__proto__"'] },
  { type: 'xml', values: ['<a>é</a>', 'text <b/>', '<?xml version="1.0"?><r/>'] },
  { type: 'bit(3)', values: ['101', '000'] },
  { type: 'varbit', values: ['', '1', '10101010101', '1111111111111111'] },
  { type: 'inet', values: ['::1', '10.0.0.1/8', 'fe80::1/64', '192.168.1.5'] },
  { type: 'cidr', values: ['10.0.0.0/8', '2001:db8::/32'] },
  { type: 'macaddr', values: ['08:00:2b:01:02:03'] },
  { type: 'macaddr8', values: ['08:00:2b:01:02:03:04:05'] },
  { type: 'point', values: ['(1,2)', '(NaN,Infinity)', '(-0,1e-300)'] },
  { type: 'line', values: ['{1,-1,0}'] },
  { type: 'lseg', values: ['[(0,0),(1,1)]'] },
  { type: 'box', values: ['(1,1),(0,0)'] },
  { type: 'path', values: ['[(0,0),(1,1),(2,0)]', '((0,0),(1,1))'] },
  { type: 'polygon', values: ['((0,0),(1,1),(2,0))'] },
  { type: 'circle', values: ['<(0,0),1.5>'] },
  { type: 'tsvector', values: ["'a' 'b':1A,2B 'c d':3", ''] },
  { type: 'oid', values: ['0', '4294967295'] },
  { type: 'xid', values: ['4294967295'] },
  { type: 'xid8', values: ['18446744073709551615', '3'] },
  { type: 'cid', values: ['4294967295'] },
  { type: 'tid', values: ['(4294967295,65535)', '(0,1)'] },
  { type: 'pg_lsn', values: ['0/0', 'FFFFFFFF/FFFFFFFF'] },
  { type: 'pg_snapshot', values: ['10:20:10,14,15'] },
  { type: 'txid_snapshot', values: ['10:20:10,14,15'] },
  { type: 'refcursor', values: ['cursor "1"', ''] },
  { type: 'int4range', values: ['empty', '[1,5)', '(,)', '[7,)'] },
  { type: 'int8range', values: ['[-9223372036854775808,9223372036854775807)'] },
  { type: 'numrange', values: ['(1.10,2.200]', '[NaN,]', 'empty'] },
  { type: 'daterange', values: ['[-infinity,infinity)', '[2026-11-25,)'] },
  { type: 'tsrange', values: ['["2026-11-25 00:00:00.000001",infinity]'] },
  { type: 'tstzrange', values: ['["4713-01-02 00:00:00+00 BC","2026-11-25 00:00:00+08"]'] },
  { type: 'int4multirange', values: ['{}', '{[1,3),[5,9)}'] },
  { type: 'int8multirange', values: ['{[1,3)}'] },
  { type: 'nummultirange', values: ['{(1.0,2.50],[NaN,]}'] },
  { type: 'datemultirange', values: ['{[2026-01-01,2026-02-01)}'] },
  { type: 'tsmultirange', values: ['{[2026-01-01,2026-02-01)}'] },
  { type: 'tstzmultirange', values: ['{[2026-01-01 00:00+00,2026-02-01 00:00+00)}'] },
  { type: 'floats', values: ['[0.1,0.30000000000000004]', 'empty'] },
  { type: 'int4[]', values: ['{}', '{1,NULL,3}', '{{1,2},{3,NULL}}', '[5:6]={7,8}'] },
  { type: 'text[]', values: ['{"a,b","c\\"d","NULL",NULL,"","\\\\"}', '{{"x","é"},{"{}"," "}}'] },
  { type: 'timestamptz[]', values: ['{infinity,"2026-11-25 12:00:00+09"}'] },
  { type: 'numeric(8,3)[]', values: ['{1.500,NaN}'] },
  { type: 'jsonb[]', values: ['{"{\\"a\\": 1}",NULL}'] },
  { type: 'mood', values: ['sad', 'it\'s "great"', '快樂'] },
  { type: 'weekday', values: ['ok', '快樂'] },
  { type: 'postcode', values: ['00100'] },
  { type: 'amount', values: ['1.500', '-0.001'] },
  { type: 'place', values: ['("Rue ""X"", 5",7,"(1,2)")', '(,,)'] },
  { type: 'mood[]', values: ['{sad,"it\'s \\"great\\"",NULL}'] },
  { type: 'moody', values: ['(ok)'] },
  ...stays.filter((type) => !type.startsWith('mood')).map((type) => ({ type, values: regular(type) })),
]

/** A value where anybody can write one. */
function regular(type: string): readonly string[] {
  switch (type) {
    case 'aclitem':
      return ['postgres=r/postgres']
    case 'int2vector':
    case 'oidvector':
      return ['1 2 3', '']
    case 'tsquery':
      return ["'fat' & !'rat':AB | 'x':*", '']
    case 'regclass':
      return ['pg_class']
    case 'regtype':
      return ['int4']
    case 'regrole':
      return ['postgres']
    default:
      return []
  }
}
