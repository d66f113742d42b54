import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { Searcher, searchFiles } from './canaries.ts'

const folder = mkdtempSync(join(tmpdir(), 'canaries-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the search for canaries', () => {
  test('finds exactly the values that stand in the bytes, wherever they stand', () => {
    // Few letters, so that values overlap, repeat and almost match.
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '王', '0'), minLength: 8, maxLength: 14 })
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.array(fc.oneof(word, fc.string())),
        (values, hay) => {
          const text = [...hay, ...values.slice(0, 2)].join('')
          const found = new Set<string>()
          new Searcher(values).search(Buffer.from(text, 'utf8'), found)
          expect([...found].sort()).toEqual([...new Set(values.filter((v) => text.includes(v)))].sort())
        },
      ),
      { numRuns: 500 },
    )
  })

  test('refuses values so short that any file holds them', () => {
    expect(() => new Searcher(['1234567'])).toThrow(RangeError)
  })

  test('reads files of all folders, and the log beside them', async () => {
    mkdirSync(join(folder, 'data', 'base', '5'), { recursive: true })
    writeFileSync(
      join(folder, 'data', 'base', '5', '16384'),
      Buffer.concat([Buffer.alloc(9000), Buffer.from('0000987654321')]),
    )
    writeFileSync(join(folder, 'server.log'), 'ERROR: kx7@example.org')
    const searcher = new Searcher(['0000987654321', 'kx7@example.org', 'nowhere to be found'])
    const found = await searchFiles(join(folder, 'data'), join(folder, 'server.log'), searcher)
    expect([...found].sort()).toEqual(['0000987654321', 'kx7@example.org'])
  })
})
