import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleManifest } from '../../test/support/example-manifest.ts'
import { loadManifest, resolveStore } from './load.ts'
import { formatProblem } from './problem.ts'
import { treatmentOf } from './treatment.ts'
import type { Manifest } from './types.ts'

const secret = 'postgres://waybill:hunter2@db.example/branch'
const env = (name: string) => (name === 'BRANCH_DATABASE_URL' || name === 'HQ_DATABASE_URL' ? secret : undefined)
const load = (text: string) => loadManifest(text, { fileName: 'waybill.yaml', env, exists: () => false })

/** The example with one thing changed; throws when the text to change is not there. */
function edited(from: string, to: string): string {
  if (!exampleManifest.includes(from)) throw new Error(`the example lacks ${from}`)
  return exampleManifest.replace(from, () => to)
}

function loads(text: string): { manifest: Manifest; warnings: readonly string[] } {
  const loaded = load(text)
  if (loaded.manifest === undefined) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  return { manifest: loaded.manifest, warnings: loaded.warnings.map(formatProblem) }
}

/** Bad manifests: the example with `from` replaced by `to` (the whole file where `from` is empty), and what is said of it. */
interface BadInput {
  readonly what: string
  readonly from: string
  readonly to: string
  readonly says: readonly string[]
}

const golden = new URL('../../test/golden/manifest-bad-input.json', import.meta.url)
const badInputs = JSON.parse(readFileSync(golden, 'utf8')) as readonly BadInput[]

describe('bad input', () => {
  it.each([
    ['brackets', '['.repeat(5000), 'brackets are nested deeper than 64 levels'],
    ['blocks', '- '.repeat(4000), 'the line is nested or indented too deep'],
    ['a long line', `# ${'x'.repeat(20_000)}`, 'the line is longer than 10000 characters'],
    ['a megabyte', '#\n'.repeat(1 << 20), 'the file is larger than 1 MB'],
  ])('is refused before it is parsed: %s', (_, text, message) => {
    expect(load(text).problems?.map((p) => p.message)).toEqual([message])
  })

  it.each(badInputs)('$what', ({ from, to, says }) => {
    const messages = load(from === '' ? to : edited(from, to)).problems?.map(formatProblem) ?? ['it loads']
    expect(messages).toEqual(says)
    expect(messages.join()).not.toContain('hunter2')
  })

  it('keeps a connection string out of messages, warnings and the manifest', () => {
    const { manifest, warnings } = loads(exampleManifest)
    expect(JSON.stringify([[...manifest.stores], warnings])).not.toContain('hunter2')
    expect(resolveStore(manifest.stores.get('hq')!, env)).toBe(secret)
    expect(resolveStore(manifest.stores.get('hq')!, () => '')).toBeUndefined()
  })

  it('refuses aliases beyond a hundred, those that explode and those that lead into themselves', () => {
    const many = `a: &a x\nb: [${'*a, '.repeat(101)}]`
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 9; i++) bomb.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`)
    for (const text of [many, bomb.join('\n'), 'a: &a [*a]', 'a: &a { b: *a }'])
      expect(load(text).problems?.map(formatProblem).join()).toMatch(/aliases|too many values|nested|no anchor/)
  })

  it('answers ten megabytes of brackets at once', () => {
    const before = process.cpuUsage()
    expect(load('['.repeat(10_000_000)).problems).toHaveLength(1)
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
  })
})

describe('the example of the contract', () => {
  const { manifest, warnings } = loads(exampleManifest)

  it('loads without a warning', () => {
    expect(warnings).toEqual([])
    expect([...manifest.flows.keys()]).toEqual(['parcels-to-tokyo', 'customers-to-hq'])
    expect(manifest.flows.get('customers-to-hq')).toMatchObject({
      legalBasis: 'consent',
      onLimit: 'hold',
      safeguards: [],
    })
    expect(manifest).toMatchObject({ state: './state', keys: './keys', publication: 'waybill', books: [] })
  })

  it('gives a path the facts of where it leads, and business records those of their store', () => {
    expect(manifest.datasets.get('orders')).toMatchObject({ collectedIn: 'CN', important: 'unnotified' })
    expect(manifest.datasets.get('products')).toMatchObject({ collectedIn: 'CN', important: 'no' })
  })

  it('finds the treatment of a column by its name, its category, or a category above it', () => {
    const flow = manifest.flows.get('customers-to-hq')!
    const own = { ...flow, treatments: new Map([...flow.treatments, ['customers.email', { kind: 'drop' }] as const]) }
    expect(treatmentOf(flow, 'customers', 'email', 'user.contact.email')).toEqual({ kind: 'tokenise', domain: null })
    expect(treatmentOf(own, 'customers', 'email', 'user.contact.email')).toEqual({ kind: 'drop' })
    const wide = { ...flow, treatments: new Map([['user.contact', { kind: 'drop' }] as const]) }
    expect(treatmentOf(wide, 'customers', 'email', 'user.contact.email')).toEqual({ kind: 'drop' })
    expect(treatmentOf(wide, 'customers', 'name', 'user.name')).toBeNull()
  })
})

describe('what is not stated', () => {
  it('is unknown: people that are not counted, with a warning that names what stays', () => {
    const { manifest, warnings } = loads(edited('yearToDate: 98200, ', ''))
    expect(manifest.people.get('shanghai')).toMatchObject({ yearToDate: null, held: 300000 })
    expect(warnings).toEqual([
      'waybill.yaml:11:13: people.shanghai: not stated, so unknown: people.shanghai.yearToDate. ' +
        'In parcels-to-tokyo, customers-to-hq what the law makes depend on numbers of people stays.',
    ])
  })

  it('is unknown: facts said to be null, with a warning each', () => {
    const text = edited('role: controller, sector: retail, traits: [] }', 'role: null, sector: null, traits: null }')
      .replace('collectedIn: CN', 'collectedIn: null')
      .replace('country: JP, entity', 'country: ZZ, entity')
    const { manifest, warnings } = loads(text)
    expect(manifest.places.get('shanghai')).toMatchObject({ role: null, sector: null, traits: null })
    expect(manifest.datasets.get('orders')?.collectedIn).toBeNull()
    expect(warnings).toHaveLength(5)
  })

  it('is none where null says so', () => {
    expect(
      loads(edited('legalBasis: consent', 'legalBasis: null')).manifest.flows.get('customers-to-hq')?.legalBasis,
    ).toBeNull()
  })
})

describe('guesses', () => {
  const blocks = edited(
    'columns: { id: business.record, customer_id: user.unique_id, total: transaction.order }',
    [
      'columns:',
      '      id: business.record',
      '      customer_id: user.unique_id # guess',
      '      total: transaction.order # not a guess any more',
      '      note: user.content   #guess: free text',
      '      mail: # guess',
      '        user.contact.email',
      '      "# guess": business.record',
      '      last: business.record',
    ].join('\n'),
  )

  it('do not count as classified while they carry the mark', () => {
    const orders = loads(blocks).manifest.datasets.get('orders')!
    expect([...orders.columns]).toEqual([
      ['id', 'business.record'],
      ['customer_id', 'unclassified'],
      ['total', 'transaction.order'],
      ['note', 'unclassified'],
      ['mail', 'unclassified'],
      ['# guess', 'business.record'],
      ['last', 'business.record'],
    ])
    expect([...orders.guessed]).toEqual([
      ['customer_id', 'user.unique_id'],
      ['note', 'user.content'],
      ['mail', 'user.contact.email'],
    ])
  })

  it('mark every column on their line, and reach through an alias', () => {
    const flowLine = edited('name: business.record } }', 'name: business.record } } # guess')
    expect([...loads(flowLine).manifest.datasets.get('products')!.columns.values()]).toEqual([
      'unclassified',
      'unclassified',
    ])
    const alias = blocks.replace('last: business.record', 'last: &kept business.record # guess\n      copy: *kept')
    expect(loads(alias).manifest.datasets.get('orders')!.columns.get('copy')).toBe('unclassified')
  })
})

describe('names of columns', () => {
  it('may be anything, also words of the programming language', () => {
    const columns =
      '{ __proto__: business.record, constructor: unclassified, toString: business.record, "": business.record, 1: unclassified, 列: business.record }'
    const text = edited('columns: { sku: business.record, name: business.record }', `columns: ${columns}`)
    const { manifest } = loads(text)
    expect([...manifest.datasets.get('products')!.columns.keys()]).toEqual([
      '__proto__',
      'constructor',
      'toString',
      '',
      '1',
      '列',
    ])
    expect(Object.hasOwn(Object.prototype, 'business.record')).toBe(false)
  })

  it('are refused by their category even when they are called __proto__', () => {
    const text = edited('sku: business.record', '__proto__: public')
    expect(load(text).problems?.map((p) => p.path)).toEqual(['datasets.products.columns.__proto__'])
  })
})

describe('entities', () => {
  it('count once: two places of one entity state their people at one of them', () => {
    const two = edited(
      '  tokyo: ',
      '  beijing: { country: CN, entity: "Hanami (Shanghai) Trading Co., Ltd.", role: controller, sector: retail, traits: [] }\n  tokyo: ',
    )
    expect(loads(two).warnings).toEqual([])
    const twice = two.replace('people:\n', 'people:\n  beijing: { asOf: 2026-11-01, yearToDate: 0 }\n')
    expect(load(twice).problems?.map((p) => p.message)).toEqual(['place "shanghai" is the same entity'])
  })
})
