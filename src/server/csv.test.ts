import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

/** RFC 4180, read by its grammar. */
function read(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length; ) {
    const quoted = /"((?:[^"]|"")*)"/y
    const plain = /[^",\r\n]*/y
    quoted.lastIndex = at
    plain.lastIndex = at
    const found = quoted.exec(text)
    row.push(found === null ? plain.exec(text)![0] : found[1]!.replaceAll('""', '"'))
    at = found === null ? plain.lastIndex : quoted.lastIndex
    if (text[at] === ',') at += 1
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n')
      rows.push(row)
      row = []
      at += 2
    }
  }
  return rows
}

describe('a table as CSV', () => {
  it('comes back cell by cell, but for the apostrophe before a formula', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (rows) => {
        const back = read(csvOf(rows))
        expect(back.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
        )
      }),
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n@x'])(
    'calculates nothing of %j',
    (formula) => {
      const [[first]] = read(csvOf([[formula]])) as [[string]]
      expect(first).toBe(`'${formula}`)
    },
  )

  it('quotes what its own marks would break', () => {
    expect(csvOf([['a', 'b,c', 'd"e', 'f\ng']])).toBe('a,"b,c","d""e","f\ng"\r\n')
  })
})
