/** `waybill law` and `waybill cases`: the law readable and exportable, the cases told one by one. */

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import { bookIds } from '../../src/cli/books.ts'
import { addDays, loadBook } from '../../src/law/index.ts'
import { root, waybill } from '../support/cli.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-law-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('waybill law', () => {
  it.each(['2018-04-15', '2024-03-22'])('reads as prose on %s', async (day) => {
    const { code, out, err } = await waybill(['law', 'cn', '--as-of', day])
    expect([code, err]).toEqual([0, ''])
    await expect(out).toMatchFileSnapshot(`../golden/law-cn-${day}.txt`)
  })

  it('knows the day it is in the country, not here', async () => {
    const { out } = await waybill(['law', 'CN'], { now: new Date('2024-03-21T16:00:01Z') })
    expect(out).toContain('The law on 2024-03-22')
  })

  it('gives as JSON what is in force on the day, and only that', async () => {
    const { out } = await waybill(['law', 'cn', '--as-of', '2018-04-15', '--json'])
    const law = JSON.parse(out)
    expect(law).toMatchObject({ id: 'cn', asOf: '2018-04-15' })
    const ids = law.instruments.map((i: { id: string }) => i.id)
    expect(ids).toContain('cn.csl-2016')
    expect(ids).not.toContain('cn.pipl-2021')
    expect(ids.some((id: string) => id.startsWith('cn.draft-'))).toBe(false)
  })

  it('is a page with an anchor for every article, well nested, without script', async () => {
    const { out } = await waybill(['law', 'cn', '--as-of', '2024-03-22', '--html'])
    for (const id of ['cn.pipl-2021/art 38', 'cn.provisions-2024/art 5(1)(4)'])
      expect(out).toContain(`<article id="${id}">`)
    expect(out).not.toContain('<script')
    const open: string[] = []
    for (const [, slash, name] of out.matchAll(/<(\/?)(ul|li|article|section|h[1-3]|p|nav|body|html)\b[^>]*>/g))
      if (slash === '') open.push(name!)
      else expect(open.pop()).toBe(name)
    expect(open).toEqual([])
  })

  it('lists the books', async () => {
    const { code, out } = await waybill(['law'])
    expect(code).toBe(0)
    expect(out).toMatch(/^cn {2}Mainland China: sending data abroad\n {4}\d+ instruments, \d+ articles, /m)
    expect(out).toMatch(/sha256:[0-9a-f]{64}\n$/)
    expect([...out.matchAll(/^([a-z]{2}) {2}/gm)].map((m) => m[1])).toEqual(bookIds)
  })

  it('exports a book whose digest is that of the printed line, and which loads as the same book', async () => {
    const { out, err } = await waybill(['law', 'export', 'cn'])
    expect(err).toContain(createHash('sha256').update(out.trimEnd()).digest('hex'))
    expect(loadBook(JSON.parse(out))).toEqual(cn)
  })

  it('has no book for a country it does not hold', async () => {
    const { code, err } = await waybill(['law', 'zz'])
    expect([code, err]).toEqual([2, `waybill: there is no book for zz; there is ${bookIds.join(', ')}\n`])
  })

  it('exports all books, one on a line', async () => {
    const { code, out, err } = await waybill(['law', 'export', '--all'])
    const lines = out.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(lines.map((line) => loadBook(JSON.parse(line)).id)).toEqual(bookIds)
    expect(err.trimEnd().split('\n')[0]).toMatch(new RegExp(`^${bookIds[0]} sha256:[0-9a-f]{64} `))
    expect(await waybill(['law', 'export'])).toMatchObject({ code: 2, out: '' })
    expect(await waybill(['law', 'export', 'cn', '--all'])).toMatchObject({ code: 2, out: '' })
  })

  it('checks a book of the release: nothing refused, what a reader should know reported', async () => {
    const { code, out } = await waybill(['law', 'check', 'cn'])
    const lines = out.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(lines.at(-1)).toMatch(/^cn: 0 refusals, \d+ reports?, sha256:[0-9a-f]{64}$/)
    expect(lines.slice(0, -1).every((line) => line.startsWith('cn: reported: '))).toBe(true)
    const [json] = JSON.parse((await waybill(['law', 'check', 'cn', '--json'])).out)
    expect([json.id, json.refusals, json.reports.length]).toEqual(['cn', [], lines.length - 1])
  })

  it('refuses a book whose rule can never hold, by name', async () => {
    const file = join(folder, 'broken.json')
    const [first, ...rest] = cn.instruments
    writeFileSync(file, JSON.stringify({ ...cn, instruments: [{ ...first, inForce: undefined }, ...rest] }))
    const { code, out } = await waybill(['law', 'check', file])
    expect(code).toBe(1)
    expect(out).toContain(`cn: refused: ${first!.id}: has no day on which it comes into force\n`)
  })

  it('refuses a book of another format, and a file that is none', async () => {
    const other = join(folder, 'other.json')
    writeFileSync(other, JSON.stringify({ ...cn, format: 2 }))
    const { code, err } = await waybill(['law', 'check', other])
    expect([code, err]).toEqual([2, 'waybill: not a book: format: this program reads books of format 1 only\n'])
    writeFileSync(other, '{"format": 1, "id": "xx"')
    expect(await waybill(['law', 'check', other])).toMatchObject({ code: 2, out: '' })
  })
})

describe('waybill law stale', () => {
  const stale = async (days: string, asOf: string) => {
    const { code, out } = await waybill(['law', 'stale', '--days', days, '--as-of', asOf, '--json'])
    return { code, ...(JSON.parse(out) as { unread: Row[]; due: Row[] }) }
  }
  type Row = { code: string; checked: string; days: number; inForce: string; inDays: number }
  const dsl = cn.instruments.find((i) => i.id === 'cn.dsl-2021')!

  it('names what was compared longer ago than N days, from the first day after', async () => {
    const names = async (days: number) =>
      (await stale('30', addDays(dsl.checked, days))).unread.filter((u) => u.code === dsl.code).map((u) => u.days)
    expect(await names(30)).toEqual([])
    expect(await names(31)).toEqual([31])
  })

  it('leaves out law that was compared after its last day', async () => {
    const { unread } = await stale('0', '2040-01-01')
    const ended = cn.instruments.filter((i) => i.until !== undefined && i.until <= i.checked)
    expect(ended.length).toBeGreaterThan(0)
    expect(unread.filter((u) => ended.some((i) => i.code === u.code))).toEqual([])
  })

  it('names adopted law that begins within N days, and ends with 1', async () => {
    const coming = cn.instruments.find((i) => i.id === 'cn.certification-measures-2025')!
    const found = async (days: number) =>
      (await stale('10', addDays(coming.inForce!, -days))).due.filter((d) => d.code === coming.code)
    expect(await found(11)).toEqual([])
    expect(await found(0)).toEqual([])
    expect((await found(10)).map((d) => d.inDays)).toEqual([10])
    const { code, out } = await waybill(['law', 'stale', '--days', '10', '--as-of', addDays(coming.inForce!, -10)])
    expect(code).toBe(1)
    expect(out).toContain(`${coming.code}: begins on ${coming.inForce}, in 10 days\n`)
  })

  it('ends with 0 where there is nothing, and with 2 on days that are none', async () => {
    expect(await waybill(['law', 'stale', '--days', '9000', '--as-of', '2040-01-01'])).toMatchObject({ code: 0 })
    expect(await waybill(['law', 'stale', '--days', 'x'])).toMatchObject({ code: 2, out: '' })
    expect((await waybill(['law', 'stale'])).code).toBe(2)
  })
})

const shop = {
  id: 'shop',
  transfer: {
    asOf: '2024-03-22',
    data: { categories: ['user.contact'], subjects: { count: 10 } },
    exporter: { country: 'CN' },
    importer: { country: 'JP' },
  },
  expect: { jurisdiction: 'CN', verdict: 'conditional', mechanismsAnyOf: [['cn.separate-consent']] },
}

describe('waybill cases', () => {
  const file = () => join(folder, 'cases.json')

  it('runs the cases of the book and closes with how many passed', async () => {
    const { code, out } = await waybill(['cases', 'cases/cn/pipl-2021.json', 'cases/cn/zones.json'])
    const lines = out.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(lines.at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/)
    expect(lines).toContain('permitted where another answer was expected: none')
    expect(lines.some((line) => /^determined: \d+ of \d+ that expect/.test(line))).toBe(true)
  })

  const tooSure = {
    id: 'too-sure',
    measure: {
      country: 'CN',
      name: 'nothing is asked',
      instrument: 'invented for testing',
      asOf: '2022-03-01',
      effect: ['none'],
      sector: 'retail',
      holder: 'private',
      procurement: false,
    },
    against: { agreement: 'RCEP', discipline: 'data-flow', complainant: 'JP' },
    expect: { finding: 'undetermined' },
  }

  it('names which expectation failed, and what was wrongly permitted', async () => {
    const expected = { ...shop.expect, verdict: 'prohibited', cites: ['CN DSL 2021 art 31'], missing: ['via'] }
    const free = { ...shop.transfer, data: { ...shop.transfer.data, subjects: { count: 10, consent: 'separate' } } }
    const all = [shop, { ...shop, id: 'wrong', expect: { ...expected, obligations: ['delete-abroad'] } }]
    writeFileSync(file(), JSON.stringify([...all, { ...shop, id: 'freed', transfer: free }, tooSure]))
    const { code, out } = await waybill(['cases', file()])
    expect(code).toBe(1)
    expect(out.replaceAll(folder, '').replace(/^books: .*$/m, 'books: …')).toMatchInlineSnapshot(`
      "wrong
        verdict: expected prohibited, answered conditional
        cites: none of CN DSL 2021 art 31 among CN PIPL 2021 art 39
        missing: via is not among []
        obligations: no delete-abroad
      freed
        verdict: expected conditional, answered permitted
        mechanisms: [cn.separate-consent] is not among []
      too-sure
        finding: expected undetermined, got consistent
      1 review case; consistent or inconsistent where a person must judge: too-sure
      books: …
      determined: 3 of 3 that expect a determined answer (100%)
      permitted where another answer was expected: freed
      1 passed, 3 failed
      "
    `)
  })

  it('gives the same as JSON', async () => {
    const { code, out } = await waybill(['cases', '--json', file()])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      passed: 1,
      failed: 3,
      reviews: 1,
      tooSure: ['too-sure'],
      wronglyPermitted: ['freed'],
    })
    expect(JSON.parse(out).results.map((r: { id: string }) => r.id)).toEqual(['shop', 'wrong', 'freed', 'too-sure'])
  })

  it.each([
    ['[{"id": "a"}]', 'line 1: transfer: a case has a transfer'],
    [
      '[\n {"id": "a", "transfer": {},\n "expect": {"jurisdiction": "CN", "verdict": "maybe"}}]',
      'line 3: expect.verdict: must be one of',
    ],
    ['[{"id": "a", "measure": {}, "against": {}, "expect": {}}]', 'line 1: expect.finding: must be one of not-bound'],
    [
      '[{"id": "a",\n "measure": {}, "against": {}, "expect": {"finding": "consistent"}}]',
      'line 2: measure.country: must be a country’s two-letter code',
    ],
    ['[1]', 'line 1: : a case is a JSON object'],
    ['not JSON', 'line 1, column 1: not JSON'],
  ])('refuses %j', async (text, message) => {
    writeFileSync(file(), text)
    const { code, out, err } = await waybill(['cases', file()])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('counts a transfer that is none as failed', async () => {
    writeFileSync(file(), JSON.stringify([{ ...shop, transfer: { asOf: '2024-03-22' } }]))
    const { code, out } = await waybill(['cases', file()], { cwd: root })
    expect(code).toBe(1)
    expect(out).toContain('transfer: data.categories: required')
  })
})
