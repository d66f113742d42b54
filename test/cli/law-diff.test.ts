/** `waybill law diff`: what people read, what programs read, and bad input. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waybill } from '../support/cli.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-diff-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const step = ['law', 'diff', 'cn', '--from', '2024-03-21', '--to', '2024-03-22']

describe('waybill law diff', () => {
  it('tells customers’ data apart by what it needs since the Provisions', async () => {
    const about = join(folder, 'about.json')
    const orders = {
      asOf: '2024-03-22',
      data: { categories: ['user.contact', 'transaction.order'], collectedIn: 'CN', subjects: { count: null } },
      exporter: { country: 'CN', role: 'controller', sector: 'retail', traits: [], zone: null },
      importer: { country: 'JP', zone: null, traits: [], relation: 'headquarters' },
      via: 'transfer',
      purpose: ['analytics'],
    }
    writeFileSync(about, JSON.stringify(orders))
    const { code, out, err } = await waybill([...step, '--about', about])
    expect([code, err]).toEqual([0, ''])
    await expect(out).toMatchFileSnapshot('../golden/law-diff-cn-2024.txt')
  })

  it('gives the same as JSON', async () => {
    const { code, out, err } = await waybill([...step, '--json'])
    expect([code, err]).toEqual([0, ''])
    const { book, regions, leaves } = JSON.parse(out)
    expect(book).toBe('cn')
    expect(regions.length).toBeGreaterThan(10)
    expect(leaves['cn.formality']).toBeGreaterThan(100)
    for (const r of regions) expect(r.witness.exporter.country.length).toBeGreaterThan(1)
  })

  it('refuses days in the wrong order, no days, and a transfer that is none', async () => {
    expect(await waybill(['law', 'diff', 'cn', '--from', '2024-03-22', '--to', '2024-03-22'])).toMatchObject({
      code: 2,
      err: 'waybill: --to: must be a day after --from\n',
    })
    expect((await waybill(['law', 'diff', 'cn', '--from', '2024-03-22'])).code).toBe(2)
    const bad = join(folder, 'bad.json')
    writeFileSync(bad, '{"asOf":"2024-03-22"}')
    expect(await waybill([...step, '--about', bad])).toMatchObject({ code: 2 })
  })
})
