import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { facts } from './facts.ts'
import { nearest } from './nearest.ts'
import { transferSchema } from './schema.ts'
import { factOf, parseTransfer } from './transfer.ts'

const plain = {
  asOf: '2024-03-22',
  data: { categories: ['user.contact'], subjects: { count: 5 } },
  exporter: { country: 'CN' },
  importer: { country: 'JP' },
}
const problemsOf = (json: unknown): readonly { path: string; nearest?: string }[] => parseTransfer(json).problems ?? []
const paths = (json: unknown): readonly string[] => problemsOf(json).map((p) => p.path)
/** The plain transfer with one fact set, or taken away. */
function having(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(plain)) as Record<string, unknown>
  const keys = path.split('.')
  let at = copy
  for (const key of keys.slice(0, -1)) {
    at[key] ??= {}
    at = at[key] as Record<string, unknown>
  }
  if (value === undefined) delete at[keys.at(-1)!]
  else at[keys.at(-1)!] = value
  return copy
}

/** So many records, each within the one before. */
function chain(key: string, length: number): unknown {
  let list: readonly object[] = []
  for (let i = 0; i < length; i++)
    list = [{ country: 'US', ...(key === 'onward' ? {} : { share: 1 }), ...(i === 0 ? {} : { [key]: list }) }]
  return list
}

describe('parseTransfer', () => {
  it('accepts, freezes, and remembers what was absent', () => {
    const { transfer, absent } = parseTransfer(having('purpose', null)) as Extract<
      ReturnType<typeof parseTransfer>,
      { absent: readonly string[] }
    >
    expect(Object.isFrozen(transfer.data.categories)).toBe(true)
    expect(absent).toContain('data.subjects.consent')
    expect(absent).not.toContain('purpose')
    expect(absent).not.toContain('data.subjects.count')
    expect(factOf(transfer, 'purpose')).toBeNull()
    expect(factOf(transfer, 'via')).toBeUndefined()
  })

  it.each([
    ['data.categories', ['user.contcat'], 'data.categories[0]', 'user.contact'],
    ['exporter.sector', 'retial', 'exporter.sector', 'retail'],
    ['data.subjects.cuont', 3, 'data.subjects.cuont', 'count'],
    ['exprter', {}, 'exprter', 'exporter'],
    ['safeguards', [{ type: 'cn.scx' }], 'safeguards[0].type', 'cn.scc'],
    ['safeguards', [{ type: 'cn.scc', statsu: 'filed' }], 'safeguards[0].statsu', 'status'],
  ])('%s %j: %s, did you mean %s', (path, value, at, near) => {
    const [problem] = problemsOf(having(path, value))
    expect(problem?.path).toBe(at)
    expect(problem?.nearest).toBe(near)
  })

  it.each([
    ['asOf', '2024-02-30'],
    ['asOf', undefined],
    ['asOf', null],
    ['exporter.country', null],
    ['exporter.country', 'China'],
    ['importer.country', undefined],
    ['data.categories', undefined],
    ['data.categories', 'user.contact'],
    ['data.subjects.count', undefined],
    ['data.subjects.count', -1],
    ['data.subjects.count', 1.5],
    ['data.subjects.count', '5'],
    ['data.subjects.count', 2 ** 60],
    ['data.subjects.sensitiveCount', 6],
    ['data.subjects.sensitiveYearToDate', 1],
    ['data.subjects.consent', 'x-own'],
    ['firstTransferOn', '2024-13-01'],
    ['purpose', [['contract']]],
    ['data', []],
    [
      'importer.ownership',
      [
        { country: 'JP', share: 0.6 },
        { country: 'US', share: 0.6 },
      ],
    ],
    ['importer.ownership', [{ country: 'JP' }]],
    ['localCopy', { country: 'RU', complete: 'yes' }],
    ['data.subjects.countByCategory', { 'user.biometric': { people: -1 } }],
  ])('refuses %s: %j', (path, value) => {
    expect(paths(having(path, value)).length).toBeGreaterThan(0)
  })

  it.each([null, undefined, 5, 'text', [], () => 1])('refuses %s', (json) => {
    expect(paths(json)).toEqual([''])
  })

  it('takes own words in open lists, and unknown values', () => {
    expect(paths(having('purpose', ['x-our-own', 'contract']))).toEqual([])
    expect(paths(having('data.subjects.count', null))).toEqual([])
    expect(paths(having('data.subjects.sensitiveCount', 5))).toEqual([])
    expect(paths(having('importer.country', null))).toEqual([])
  })

  it('refuses a consent in force beside one that was taken back', () => {
    const withdrawn = having('data.subjects.consent', 'withdrawn') as typeof plain
    const beside = (type: string, status: string) => paths({ ...withdrawn, safeguards: [{ type, status }] })
    expect(beside('jp.consent', 'in-force')).toEqual(['safeguards[0]'])
    expect(beside('jp.consent', 'expired')).toEqual([])
    expect(beside('cn.scc', 'in-force')).toEqual([])
  })

  it('needs no people where no data is about any', () => {
    const json = having('data.categories', ['business.record']) as { data: { subjects?: unknown } }
    delete json.data.subjects
    expect(paths(json)).toEqual([])
  })

  it('is not misled by keys of objects', () => {
    const json = JSON.parse(
      '{"__proto__":{"asOf":"2024-01-01"},"constructor":1,"asOf":"2024-01-01","data":{"categories":["__proto__","toString"],"__proto__":{}},"exporter":{"country":"CN","hasOwnProperty":1},"importer":{"country":"JP"}}',
    ) as unknown
    expect(paths(json)).toEqual([
      '__proto__',
      'constructor',
      'data.categories[0]',
      'data.categories[1]',
      'data.__proto__',
      'exporter.hasOwnProperty',
    ])
    expect(({} as { asOf?: string }).asOf).toBeUndefined()
  })

  it('stays quick and brief on hostile input', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown
    const began = performance.now()
    expect(paths(having('purpose', deep)).length).toBeGreaterThan(0)
    expect(
      paths(
        having(
          'purpose',
          Array.from({ length: 50_000 }, (_, i) => `no-such-word-${i}`),
        ),
      ),
    ).toHaveLength(100)
    expect(paths(having('exporter.sector', 'x'.repeat(1_000_000)))).toEqual(['exporter.sector'])
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it.each<[string, string, unknown, string, string]>([
    ['a day before the law is held', 'asOf', '2015-12-31', 'asOf', 'the law is held from 2016-01-01 on'],
    ['a zone that is not one', 'exporter.zone', 'CN-GBB', 'exporter.zone', 'no such zone'],
    [
      'a zone elsewhere',
      'importer.zone',
      'AE-DIFC',
      'importer.zone',
      'does not lie in the country of importer.country',
    ],
    ['a link to no zone', 'onward', [{ country: 'CN-X' }], 'onward[0].country', 'no such zone'],
    [
      'a safeguard that ends as it starts',
      'safeguards',
      [{ type: 'cn.scc', from: '2024-01-01', until: '2024-01-01' }],
      'safeguards[0].until',
      'ends before it starts',
    ],
    ['too many links', 'onward', Array(1001).fill({ country: 'US' }), 'onward', 'no more than 1000 onward links'],
    ['too long a chain', 'onward', chain('onward', 101), `onward${'[0].onward'.repeat(15)}[`, 'no deeper than 100'],
    [
      'too many owners above',
      'importer.ownership',
      chain('ownership', 51),
      'importer.ownership[0].own',
      'deeper than 50',
    ],
    [
      'an owner above itself',
      'importer.ownership',
      [{ country: 'JP', share: 1, name: 'A', ownership: [{ country: 'JP', share: 1, name: 'A' }] }],
      'importer.ownership[0].ownership[0].name',
      'a cycle in ownership',
    ],
    [
      'shares of an owner above one',
      'importer.ownership',
      [{ country: 'JP', share: 1, ownership: Array(2).fill({ country: 'JP', share: 0.6 }) }],
      'importer.ownership[0].ownership',
      'add up to more than 1',
    ],
  ])('refuses %s', (_, path, value, at, message) => {
    const problems = parseTransfer(having(path, value)).problems ?? []
    expect(problems).toHaveLength(1)
    expect(problems[0]!.path.startsWith(at)).toBe(true)
    expect(problems[0]!.message).toContain(message)
  })

  it('reads owners of owners and chains of links, in the order and depth given', () => {
    const owners = [
      { country: 'JP', share: 0.5, name: 'A', ownership: [{ country: 'CN', share: 1, ownership: null }] },
      { country: 'JP', share: 0.5, name: 'A' },
    ]
    const links = [{ country: 'US', relation: 'processor', role: 'processor', onward: chain('onward', 99) }]
    for (const [path, value] of [
      ['importer.ownership', owners],
      ['importer.ownership', chain('ownership', 50)],
      ['onward', links],
      ['importer.zone', null],
    ] as const) {
      const { transfer } = parseTransfer(having(path, value))
      expect(transfer === undefined ? paths(having(path, value)) : factOf(transfer, path)).toEqual(value)
    }
    expect(parseTransfer(having('asOf', '2015-12-31'), { anyDay: true }).problems).toBeUndefined()
  })

  const shared = join(process.env.WAYBILL_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared'), 'cases')
  it.skipIf(!existsSync(shared))('reads every transfer of the worked cases', () => {
    let read = 0
    for (const file of readdirSync(shared))
      for (const c of JSON.parse(readFileSync(join(shared, file), 'utf8')) as { id: string; transfer?: unknown }[]) {
        if (c.transfer === undefined) continue
        read++
        expect([c.id, parseTransfer(c.transfer, { anyDay: true }).problems ?? []]).toEqual([c.id, []])
      }
    expect(read).toBeGreaterThan(200)
  })
})

it('nearest finds swaps, losses and additions, and nothing far off', () => {
  expect(nearest('exmept', ['exempt', 'export'])).toBe('exempt')
  expect(nearest('user.emial', ['user.email', 'user.name'])).toBe('user.email')
  expect(nearest('zzz', ['contract'])).toBeUndefined()
})

it('the schema knows every fact and what is required', () => {
  const text = JSON.stringify(transferSchema())
  for (const f of facts) expect(text).toContain(JSON.stringify(f.meaning).slice(1, -1))
  expect(transferSchema().required).toEqual(['asOf', 'data', 'exporter', 'importer'])
})
