/** `waybill decide` without a file: flags, their errors, the file they save, and the warning about law that nobody re-read. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waybill } from '../support/cli.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-flags-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const base = ['decide', '--from', 'cn', '--to', 'US', '--data', 'user.contact.email', '--people', '120000']
const dated = [...base, '--as-of', '2024-03-22']

describe('a transfer of flags', () => {
  it('is decided as the same transfer in a file, which --save writes', async () => {
    const file = join(folder, 'transfer.json')
    const flags = await waybill([...dated, '--consent', 'separate', '--json', '--save', file])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      asOf: '2024-03-22',
      exporter: { country: 'CN' },
      importer: { country: 'US' },
      data: { categories: ['user.contact.email'], subjects: { count: 120_000, consent: 'separate' } },
    })
    const same = await waybill(['decide', '--json', file])
    expect([flags.code, flags.err]).toEqual([1, ''])
    expect(flags.out).toBe(same.out)
    expect(JSON.parse(flags.out)).toMatchObject({ verdict: 'conditional', asOf: '2024-03-22' })
    expect(await waybill([...dated, '--save', file])).toMatchObject({ code: 2, out: '' })
  })

  it('takes every fact by a flag or by --set, a zone by its code, and unknown for what nobody knows', async () => {
    const file = join(folder, 'all.json')
    const argv = [
      ...['decide', '--from', 'AE-DIFC', '--to', 'uk', '--data', 'user.name, user.contact', '--people', 'unknown'],
      ...['--collected-in', 'de', '--purpose', 'contract,payment', '--sector', 'retail', '--role', 'processor'],
      ...['--relation', 'headquarters', '--via', 'storage', '--held', '5', '--year-to-date', '7'],
      ...[
        '--set',
        'exporter.traits=["individual"]',
        '--set',
        'frequency=once',
        '--as-of',
        '2024-01-01',
        '--save',
        file,
      ],
    ]
    await waybill(argv)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      asOf: '2024-01-01',
      exporter: { country: 'AE', zone: 'AE-DIFC', sector: 'retail', role: 'processor', traits: ['individual'] },
      importer: { country: 'GB', relation: 'headquarters' },
      data: {
        categories: ['user.name', 'user.contact'],
        collectedIn: 'DE',
        subjects: { count: null, held: 5, yearToDate: 7 },
      },
      purpose: ['contract', 'payment'],
      via: 'storage',
      frequency: 'once',
    })
  })

  it('is of today where the exporter is', async () => {
    const { out } = await waybill([...base, '--json'], { now: new Date('2024-03-21T16:00:01Z') })
    expect(JSON.parse(out).asOf).toBe('2024-03-22')
  })

  it('is undetermined under --strict, with its code', async () => {
    expect((await waybill([...dated, '--strict', '--json'])).code).toBe(2)
  })
})

describe('errors', () => {
  it.each<[readonly string[], string]>([
    [['decide', '--from', 'CN', '--to', 'US'], '--data: required'],
    [['decide', '--to', 'US', '--data', 'business'], '--from: required'],
    [['decide', '--from', 'CN', '--to', 'US', '--data', 'user.contact'], '--people: required with any user.* category'],
    [[...dated, '--purpose', 'contract,analytic'], '--purpose, word 2: no such word'],
    [[...dated, '--purpose', 'contract,analytic'], '(did you mean analytics?)'],
    [[...dated, '--role', 'controler'], '--role: no such word (did you mean controller?)'],
    [[...dated, '--sensitive', '120001'], '--sensitive: cannot be more than data.subjects.count'],
    [[...dated, '--held', '1.5'], '--held: must be a whole number of at least 0'],
    [[...dated, '--collected-in', 'Germany'], '--collected-in: must be a country or zone code'],
    [[...dated, '--set', 'exporter.trait=[]'], '--set exporter.trait: no such key (did you mean traits?)'],
    [[...dated, '--set', 'exporter.traits=["cii"]'], '--set exporter.traits, word 1: no such word'],
    [[...dated, '--set', 'via'], '--set: write PATH=JSON'],
    [[...dated, '--set', 'data.subjects.count=1'], '--set: data.subjects.count is stated twice'],
    [[...dated, '--set', 'data.subjects.count.x=1'], '--set: data.subjects.count.x lies below a fact'],
    [[...dated, '--set', '__proto__.x=1'], '__proto__: no such key'],
    [[...dated, 'x.json'], 'describe a transfer by flags or name a FILE, not both'],
    [['decide', '--save', 'x.json', 'y.json'], '--save writes the transfer that flags make: there is none'],
    [[...dated, '--peple', '3'], "unknown option '--peple'"],
    [[...base, '--as-of', '2015-12-31'], '--as-of: '],
  ])('%j: %s', async (argv, message) => {
    const { code, out, err } = await waybill(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})

describe('law that nobody has compared since', () => {
  const warning = /^waybill: warning: CN law compared with its sources up to \d{4}-\d\d-\d\d, asked as of 2031-01-01\n$/

  it('is used with a warning on stderr, once for a book', async () => {
    const { code, err } = await waybill([...base, '--as-of', '2031-01-01'])
    expect(code).toBe(1)
    expect(err).toMatch(warning)
    const line = (asOf: string) =>
      JSON.stringify({
        asOf,
        data: { categories: ['business'] },
        exporter: { country: 'CN' },
        importer: { country: 'JP' },
      })
    const many = await waybill(['decide'], {
      stdin: [line('2030-01-01'), line('2031-01-01'), line('2024-01-01')].join('\n'),
    })
    expect(many.err).toMatch(warning)
  })
})
