/** `waybill decide`: the answer in words and as JSON, line by line, and one clear message for whatever is no transfer. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, waybill } from '../support/cli.ts'

const file = (name: string) => join('examples', 'retailer', `${name}.json`)
const read = (name: string) => JSON.parse(readFileSync(join(root, file(name)), 'utf8')) as Record<string, never>
const order = () => structuredClone(read('2024-03-22-order')) as Record<string, unknown>

describe('one transfer', () => {
  it.each(['2018-04-analysis', '2022-09-analysis', '2024-03-22-analysis', '2024-03-22-order'])(
    'is told to counsel in words: %s',
    async (name) => {
      const { out, err } = await waybill(['decide', file(name)])
      expect(err).toBe('')
      await expect(out.replace(/sha256:[0-9a-f]{64}/g, 'sha256:…')).toMatchFileSnapshot(`../golden/decide-${name}.txt`)
    },
  )

  it('is answered as JSON, with the digests of the law', async () => {
    const { code, out, err } = await waybill(['decide', '--json', file('2024-03-22-order')])
    const decision = JSON.parse(out)
    expect([code, err]).toEqual([0, ''])
    expect(decision).toMatchObject({
      verdict: 'permitted',
      asOf: '2024-03-22',
      notAsked: [],
      onward: [],
      conflicts: [],
    })
    expect(decision.law.books.cn).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('ends with the code of its verdict', async () => {
    const conditional = await waybill(['decide', file('2024-03-22-analysis')])
    const abroad = { ...order(), exporter: { country: 'PE' }, data: { categories: ['business'], collectedIn: 'PE' } }
    const undetermined = await waybill(['decide', '--json'], { stdin: JSON.stringify(abroad) })
    const strict = await waybill(['decide', '--json', '--strict', '-'], { stdin: JSON.stringify(abroad) })
    expect(JSON.parse(undetermined.out).verdict).toBe('undetermined')
    expect([conditional.code, undetermined.code, strict.code]).toEqual([1, 1, 2])
  })

  it('is decided under the law of another day', async () => {
    const { out } = await waybill(['decide', '--json', '--as-of', '2018-04-15', file('2024-03-22-order')])
    expect(JSON.parse(out).asOf).toBe('2018-04-15')
  })

  it('says in words whose law was not asked', async () => {
    const peru = { ...order(), importer: { country: 'PE' } }
    const { out } = await waybill(['decide'], { stdin: JSON.stringify(peru) })
    expect(out).toContain('Peru: no book here; its law was not asked.')
  })
})

describe('several laws', () => {
  const ordered = (country: string) => ({
    ...order(),
    importer: { country: 'US', relation: 'processor', sector: 'cloud' },
    authorityActs: [{ country, act: 'production-order', on: '2024-02-01' }],
    onward: [{ country: 'PE', onward: [{ country: 'US' }] }],
  })

  it('an American order for data against the Data Security Law is told as a conflict, in words and as JSON', async () => {
    const { out } = await waybill(['decide', '--json'], { stdin: JSON.stringify(ordered('US')) })
    const decision = JSON.parse(out)
    expect(decision.conflicts).toContainEqual({
      kind: 'act',
      act: 'disclose-to-authority',
      between: [
        { code: 'US', rule: 'us.stored-communications-act/2713', cite: 'US 18 USC 2713' },
        { code: 'CN', rule: 'cn.dsl-2021/art 36', cite: 'CN DSL 2021 art 36' },
      ],
      certain: true,
      text: 'US law orders disclosure to its authorities; CN law does not allow it without cn.authority-approval.',
    })
    expect(Object.keys(decision.law.books)).toEqual(['cn', 'us'])
    const words = await waybill(['decide'], { stdin: JSON.stringify(ordered('US')) })
    expect(words.out.replace(/\s+/g, ' ')).toContain('cn.authority-approval. (US 18 USC 2713; CN DSL 2021 art 36)')
    const none = await waybill(['decide', '--json'], { stdin: JSON.stringify(ordered('IN')) })
    expect(JSON.parse(none.out).conflicts).toEqual([])
  })

  it('onward links are told by the law of the country they leave', async () => {
    const { out } = await waybill(['decide', '--json'], { stdin: JSON.stringify(ordered('US')) })
    const links = JSON.parse(out).onward.map((l: { path: string; exporter: string; importer: string }) => [
      l.path,
      l.exporter,
      l.importer,
    ])
    expect(links).toEqual([
      ['onward[0]', 'US', 'PE'],
      ['onward[0].onward[0]', 'PE', 'US'],
    ])
    const words = await waybill(['decide'], { stdin: JSON.stringify(ordered('US')) })
    expect(words.out).toContain('  Peru → United States (onward[0].onward[0]): undetermined\n')
    expect(words.out).toContain('    Peru: no book here; its law was not asked.\n')
  })
})

describe('many transfers', () => {
  it('are answered as a list', async () => {
    const { code, out } = await waybill(['decide', '--json'], {
      stdin: JSON.stringify([order(), { asOf: 1 }, order()]),
    })
    const answers = JSON.parse(out)
    expect(code).toBe(2)
    expect(answers.map((a: { verdict?: string }) => a.verdict)).toEqual(['permitted', undefined, 'permitted'])
    expect(answers[1].error).toMatchObject({ line: 1, path: 'asOf' })
  })

  it('are answered line by line, in order, a bad line too', async () => {
    const second = JSON.stringify({ ...order(), purpose: ['analytic'] })
    const lines = [JSON.stringify(order()), '{"asOf": "2024-03-', second, '', '[1]', JSON.stringify(order())]
    const { code, out, err } = await waybill(['decide'], { stdin: lines.join('\n') })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(2)
    expect(answers.map((a) => a.verdict ?? a.error.line)).toEqual(['permitted', 2, 3, 5, 'permitted'])
    expect(answers[1].error).toEqual({ line: 2, column: 10, path: '', message: 'not JSON: expected value' })
    expect(answers[2].error).toMatchObject({ line: 3, path: 'purpose[0]', nearest: 'analytics' })
    expect(err.split('\n').filter((line) => line !== '')).toHaveLength(3)
  })
})

const changed = (change: (transfer: Record<string, object>) => void) => {
  const transfer = order() as Record<string, object>
  change(transfer)
  return JSON.stringify(transfer, null, 1)
}

const badInput: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'standard input is empty: expected JSON or NDJSON'],
  ['no JSON', '{\n "asOf": 2024-03-22\n}', 'standard input: line 2, column 14: not JSON: expected , or }'],
  ['a number', '12', 'standard input: line 1: a transfer is a JSON object'],
  ['an unknown word', changed((t) => Object.assign(t, { via: 'remote' })), 'line 44: via: no such word'],
  [
    'a misspelt category',
    changed((t) => Object.assign(t.data!, { categories: ['user.name', 'user.contct'] })),
    'line 6: data.categories[1]: no such word (your own begin with x-) (did you mean user.contact?)',
  ],
  [
    'a misspelt key',
    changed((t) => Object.assign(t, { purposes: [] })),
    'purposes: no such key (did you mean purpose?)',
  ],
  [
    'a text for a number',
    changed((t) => Object.assign(t.data!, { subjects: { count: '5' } })),
    'data.subjects.count: must be a whole number of at least 0',
  ],
  [
    'a day that is none',
    changed((t) => Object.assign(t, { asOf: '2024-02-30' })),
    'line 2: asOf: asOf is required: a day written YYYY-MM-DD',
  ],
  ['a list for an object', changed((t) => Object.assign(t, { exporter: [] })), 'exporter: must be an object'],
  ['__proto__', '{"__proto__": {"verdict": "permitted"}, "constructor": 1}', '__proto__: no such key'],
]

describe('bad input', () => {
  it.each(badInput)('%s: ends with 2 and a place', async (_, stdin, message) => {
    const { code, out, err } = await waybill(['decide'], { stdin })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('never quotes what was given', async () => {
    const secret = 'SECRET-VALUE'
    const stdins = [`{"a": ${secret}}`, `{"asOf": "${secret}"}`, changed((t) => Object.assign(t, { via: secret }))]
    for (const stdin of stdins) {
      const { code, out, err } = await waybill(['decide', '--json'], { stdin })
      expect(code).toBe(2)
      expect(out + err).not.toContain(secret)
    }
  })

  const nested = new Map([
    ['lists', () => '['.repeat(5_000_000) + ']'.repeat(5_000_000)],
    ['objects', () => `${'{"data":'.repeat(1_250_000)}1${'}'.repeat(1_250_000)}`],
    ['lists that never end', () => '['.repeat(10_000_000)],
  ])
  it.each([...nested.keys()])('ten megabytes of nested %s end with 2 too', async (kind) => {
    const { code, err } = await waybill(['decide', '--json'], { stdin: nested.get(kind)!() })
    expect(code).toBe(2)
    expect(err.length).toBeLessThan(2000)
  })

  it.each([
    [['decide', '--as-of', '2024-13-01', 'x.json'], '--as-of: expected a day that exists'],
    [['decide', 'no-such-file.json'], 'no-such-file.json cannot be read (there is no such file)'],
    [['decide', 'src'], 'src cannot be read (it is a folder)'],
    [['decide', '--jsn'], "unknown option '--jsn'"],
    [['decid'], 'Did you mean decide?'],
    [['decide'], 'name a FILE'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await waybill(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('text that is not UTF-8', async () => {
    const { code, err } = await waybill(['decide'], { stdin: Uint8Array.of(0x7b, 0xff, 0x7d) })
    expect([code, err]).toEqual([2, 'waybill: standard input is not UTF-8 text\n'])
  })
})
