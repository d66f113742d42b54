/** Facts that contradict each other or cannot be: each ends with 2, the file, the line and the path. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waybill } from '../support/cli.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-bad-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

type Json = Record<string, unknown>
const plain = (): Json => ({
  asOf: '2024-03-22',
  data: { categories: ['user.contact'], subjects: { count: 10, sensitiveCount: 0 } },
  exporter: { country: 'CN' },
  importer: { country: 'JP' },
})
/** A chain too deep for the platform to print. */
const chain = (links: number) => `${'{"country":"US","onward":['.repeat(links)}${']}'.repeat(links)}`

const bad: readonly (readonly [what: string, change: (t: Json) => void, path: string, message: string])[] = [
  [
    'a zone that is not one',
    (t) => Object.assign(t.exporter as Json, { zone: 'CN-FTZ-XX' }),
    'exporter.zone',
    'no such zone',
  ],
  ['a zone of another country', (t) => Object.assign(t.exporter as Json, { zone: 'AE-DIFC' }), 'exporter.zone', ''],
  [
    'more sensitive people than people',
    (t) => Object.assign((t.data as { subjects: Json }).subjects, { sensitiveCount: 11 }),
    'data.subjects.sensitiveCount',
    'cannot be more than data.subjects.count',
  ],
  [
    'an owner above itself',
    (t) =>
      Object.assign(t.importer as Json, {
        ownership: [
          {
            name: 'a',
            country: 'JP',
            share: 1,
            ownership: [{ name: 'b', country: 'US', share: 1, ownership: [{ name: 'a', country: 'JP', share: 1 }] }],
          },
        ],
      }),
    'importer.ownership[0].ownership[0].ownership[0].name',
    'cycle',
  ],
  [
    '10,000 onward links side by side',
    (t) => Object.assign(t, { onward: Array(10_000).fill({ country: 'US' }) }),
    'onward',
    'no more than 1000 onward links',
  ],
  [
    '10,000 onward links in a chain',
    (t) => Object.assign(t, { onward: 'CHAIN' }),
    'onward',
    'onward links nest no deeper than 100',
  ],
  [
    'a safeguard that ends before it starts',
    (t) =>
      Object.assign(t, { safeguards: [{ type: 'cn.scc', status: 'filed', from: '2024-05-01', until: '2024-04-30' }] }),
    'safeguards[0].until',
    'ends before it starts',
  ],
  ['a day before 2016', (t) => Object.assign(t, { asOf: '2015-12-31' }), 'asOf', '2016'],
]

describe('what cannot be', () => {
  it.each(bad)('%s', async (_, change, path, message) => {
    const transfer = plain()
    change(transfer)
    const file = join(folder, 'transfer.json')
    const printed = JSON.stringify(transfer, null, path === 'onward' ? 0 : 1)
    const text = printed.replace('"CHAIN"', () => `[${chain(10_000)}]`)
    writeFileSync(file, text)
    const { code, out, err } = await waybill(['decide', '--json', file])
    expect([code, out.includes('"verdict"')]).toEqual([2, false])
    const [first = ''] = err.split('\n')
    expect(first.startsWith(`${file}: line `)).toBe(true)
    expect(first).toContain(` ${path}`)
    expect(first).toContain(message)
    expect(err.length).toBeLessThan(2_000)
    const lines = text.split('\n')
    const line = Number(/: line (\d+)/.exec(first)?.[1])
    if (lines.length > 1)
      expect(lines[line - 1]).toContain(
        `"${path
          .replace(/\[\d+\]$/, '')
          .split('.')
          .at(-1)}"`,
      )
  })

  it('is told line by line in NDJSON, and the good lines are answered', async () => {
    const wrong = plain()
    bad.at(-2)![1](wrong)
    const { code, out } = await waybill(['decide'], {
      stdin: [plain(), wrong].map((t) => JSON.stringify(t)).join('\n'),
    })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([code, answers[0].verdict, answers[1].error.path]).toEqual([2, 'conditional', 'safeguards[0].until'])
  })
})

it('a day after the law was last compared is answered, with a warning', async () => {
  const { code, err } = await waybill(['decide', '--as-of', '2031-01-01'], { stdin: JSON.stringify(plain()) })
  expect(code).toBe(1)
  expect(err).toContain('warning: CN law compared with its sources up to ')
})
