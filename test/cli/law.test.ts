/** `waybill law` and `waybill cases`: the law readable and exportable, the cases told one by one. */

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import { loadBook } from '../../src/law/index.ts'
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

  it('lists the books', async () => {
    const { code, out } = await waybill(['law'])
    expect(code).toBe(0)
    expect(out).toMatch(/^cn {2}Mainland China: sending data abroad\n {4}\d+ instruments, \d+ articles, /)
    expect(out).toMatch(/sha256:[0-9a-f]{64}\n$/)
  })

  it('exports a book whose digest is that of the printed line, and which loads as the same book', async () => {
    const { out, err } = await waybill(['law', 'export', 'cn'])
    expect(err).toContain(createHash('sha256').update(out.trimEnd()).digest('hex'))
    expect(loadBook(JSON.parse(out))).toEqual(cn)
  })

  it('has no book for a country it does not hold', async () => {
    const { code, err } = await waybill(['law', 'jp'])
    expect([code, err]).toEqual([2, 'waybill: there is no book for jp; there is cn\n'])
  })

  it('checks the books of the release', async () => {
    const { code, out } = await waybill(['law', 'check'])
    expect(code).toBe(0)
    expect(out).toMatch(/^cn: 0 findings, sha256:[0-9a-f]{64}\n$/)
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

  it('names which expectation failed, and what was wrongly permitted', async () => {
    const expected = { ...shop.expect, verdict: 'prohibited', cites: ['CN DSL 2021 art 31'], missing: ['via'] }
    const free = { ...shop.transfer, data: { ...shop.transfer.data, subjects: { count: 10, consent: 'separate' } } }
    const all = [shop, { ...shop, id: 'wrong', expect: { ...expected, obligations: ['delete-abroad'] } }]
    writeFileSync(
      file(),
      JSON.stringify([...all, { ...shop, id: 'freed', transfer: free }, { measure: {}, against: {} }]),
    )
    const { code, out } = await waybill(['cases', file()])
    expect(code).toBe(1)
    expect(out.replaceAll(folder, '')).toMatchInlineSnapshot(`
      "wrong
        verdict: expected prohibited, answered conditional
        cites: none of CN DSL 2021 art 31 among CN PIPL 2021 art 39
        missing: via is not among []
        obligations: no delete-abroad
      freed
        verdict: expected conditional, answered permitted
        mechanisms: [cn.separate-consent] is not among []
      1 review case not run: they ask about measures, not transfers
      books: cn
      determined: 3 of 3 that expect a determined answer (100%)
      permitted where another answer was expected: freed
      1 passed, 2 failed
      "
    `)
  })

  it('gives the same as JSON', async () => {
    const { code, out } = await waybill(['cases', '--json', file()])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ passed: 1, failed: 2, reviews: 1, wronglyPermitted: ['freed'] })
    expect(JSON.parse(out).results.map((r: { id: string }) => r.id)).toEqual(['shop', 'wrong', 'freed'])
  })

  it.each([
    ['[{"id": "a"}]', 'line 1: transfer: a case has a transfer'],
    [
      '[\n {"id": "a", "transfer": {},\n "expect": {"jurisdiction": "CN", "verdict": "maybe"}}]',
      'line 3: expect.verdict: must be one of',
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
