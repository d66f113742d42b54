import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importFides } from './import-fides.ts'
import { loadManifest } from './load.ts'
import { formatProblem } from './problem.ts'
import type { SchemaTable } from './subjects.ts'
import type { Manifest } from './types.ts'
import { writeManifest } from './write.ts'

const shared = process.env.WAYBILL_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))

function loads(text: string): Manifest {
  const { manifest, problems } = loadManifest(text, { fileName: 'waybill.yaml', env: () => 'set' })
  if (manifest === undefined) throw new Error(`${problems.map(formatProblem).join('\n')}\n${text.slice(0, 2000)}`)
  return manifest
}

function table(name: string, columns: string, keys: Record<string, string> = {}, schema = 'public'): SchemaTable {
  return {
    schema,
    name,
    columns: columns.split(' ').map((c) => ({ name: c.split(':')[0]!, type: c.split(':')[1] ?? 'text' })),
    primaryKey: [columns.split(' ')[0]!.split(':')[0]!],
    foreignKeys: Object.entries(keys).map(([column, to]) => ({ columns: [column], references: { schema, name: to } })),
  }
}

const shop: readonly SchemaTable[] = [
  table('payment', 'payment_id:int4 customer_id:int4 staff_id:int4 rental_id:int4 amount:numeric', {
    customer_id: 'customer',
    staff_id: 'staff',
    rental_id: 'rental',
  }),
  table('customer', 'customer_id:int4 first_name last_name email address_id:int4 birth_date:date country', {
    address_id: 'address',
  }),
  table('staff', 'staff_id:int4 first_name last_name email password address_id:int4', { address_id: 'address' }),
  table('address', 'address_id:int4 address district city_id:int4 postal_code phone'),
  table('rental', 'rental_id:int4 customer_id:int4 inventory_id:int4 rental_date:timestamptz', {
    customer_id: 'customer',
  }),
  table('claim', 'claim_id:int4 rental_id:int4 remark', { rental_id: 'rental' }),
  table('product', 'product_id:int4 name price:numeric'),
]

describe('writeManifest', () => {
  const text = writeManifest(shop, { fromCountry: 'CN', toCountry: 'JP' })
  const manifest = loads(text)

  it('names every table and column, and classifies none', () => {
    expect([...manifest.datasets.values()].map((d) => `${d.table.schema}.${d.table.name}`)).toEqual(
      shop.map((t) => `public.${t.name}`),
    )
    for (const t of shop) {
      const dataset = manifest.datasets.get(t.name)!
      expect([...dataset.columns.keys()]).toEqual(t.columns.map((c) => c.name))
      expect(new Set(dataset.columns.values())).toEqual(new Set(['unclassified']))
    }
  })

  it('guesses with a mark', () => {
    expect(text).toContain('      email: user.contact.email   # guess\n')
    expect(manifest.datasets.get('customer')!.guessed.get('birth_date')).toBe('user.demographic.date_of_birth')
    expect(manifest.datasets.get('product')!.guessed.size).toBe(0)
  })

  it('finds whom each table is about', () => {
    const subject = (name: string) => manifest.datasets.get(name)!.subject
    expect(subject('customer')).toMatchObject({
      type: 'own',
      key: 'customer_id',
      kind: 'customer',
      born: null,
      residence: null,
    })
    expect(subject('staff')).toMatchObject({ type: 'own', key: 'staff_id', kind: 'employee' })
    expect(subject('rental')).toEqual({ type: 'path', of: 'customer', by: 'customer_id' })
    expect(subject('payment')).toEqual({ type: 'path', of: 'customer', by: 'customer_id' })
    expect(subject('claim')).toEqual({ type: 'path', of: 'rental', by: 'rental_id' })
    expect(subject('product')).toEqual({ type: 'none' })
    expect(text).toContain('# also possible: staff_id → staff')
    expect(text).toContain('      # born: birth_date')
    expect(text).toMatch(/subject: none {3}# holds columns that look personal/)
  })

  it('leaves what the border must be told unknown, and says what stays', () => {
    const { warnings } = loadManifest(text, { fileName: 'waybill.yaml' }) as { warnings: readonly { path: string }[] }
    expect(warnings.map((w) => w.path)).toContain('places.here.role')
    expect(manifest.places.get('here')).toMatchObject({ country: 'CN', role: null, sector: null, traits: null })
    expect(loads(writeManifest(shop)).places.get('here')?.country).toBe('ZZ')
  })

  it('loads for an empty database, and for 2,000 tables', () => {
    expect(loads(writeManifest([])).datasets.size).toBe(0)
    const many = Array.from({ length: 2000 }, (_, i) => table(`t_${i}`, 'id name email'))
    expect(loads(writeManifest(many)).datasets.size).toBe(2000)
  })

  it('writes any names so that they read back', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((s) => !s.includes('\0')),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'null',
        'true',
        '# guess',
        'a: b',
        '"',
        "'",
        'é',
        '列',
        '-',
        '1',
        'no',
        '&a',
        '*a',
        '\n',
        '{',
        '😀',
        '\ud800',
      ),
    )
    const tables = fc.uniqueArray(fc.tuple(name, fc.uniqueArray(name, { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 4,
      selector: ([t]) => t,
    })
    fc.assert(
      fc.property(tables, (all) => {
        const made = all.map(
          ([t, columns]): SchemaTable => ({
            schema: 'public',
            name: t,
            columns: columns.map((c) => ({ name: c, type: 'text' })),
            primaryKey: [columns[0]!],
            foreignKeys: columns.map((c) => ({ columns: [c], references: { schema: 'public', name: all[0]![0] } })),
          }),
        )
        const read = [...loads(writeManifest(made)).datasets.values()]
        expect(read.map((d) => [d.table.name, [...d.columns.keys()]])).toEqual(all)
        for (const d of read) expect(new Set(d.columns.values())).toEqual(new Set(['unclassified']))
      }),
      { numRuns: 120 },
    )
  })
})

const fidesFile = `${shared}/data/fides/data/dataset/postgres_example_test_dataset.yml`

describe.skipIf(!existsSync(fidesFile))('importFides', () => {
  const options = { fileName: 'fides.yml', store: 'source', schema: 'public' }
  const imported = importFides(existsSync(fidesFile) ? readFileSync(fidesFile, 'utf8') : '', options)
  const section = 'text' in imported ? imported.text : ''

  it('takes annotations over as classified, and leaves what has no category here', () => {
    expect(section).toContain('  customer:\n')
    expect(section).toMatch(/email: user\.contact\.email\n/)
    expect(section).toMatch(/city: user\.contact\.address\n/)
    expect('left' in imported && imported.left).toContain('customer.created')
    expect(section).not.toContain('business.record')
  })

  it('is a datasets section: what the loader still asks is whose the personal tables are', () => {
    const whole = writeManifest([], { fromCountry: 'US' }).replace('datasets: {}\n', () => section)
    const { problems } = loadManifest(whole, { fileName: 'waybill.yaml' })
    expect(new Set(problems?.map((p) => p.message.replace(/".*"/, '…').replace(/\(.*\)/, '()')))).toEqual(
      new Set(['the table has the column … () and is said to be about nobody']),
    )
  })

  it('gives problems for what is not YAML', () => {
    expect(importFides('a: [', options)).toMatchObject({ problems: [{ file: 'fides.yml', line: 1 }] })
    expect(importFides('x: 1', options)).toEqual({ text: 'datasets: {}\n', left: [] })
  })
})
