import { describe, expect, test } from 'vitest'
import { bar, cells, paragraph, table, thousands, workingDayAfter } from './layout.ts'

describe('layout', () => {
  test('aligns letters of East Asia by their width', () => {
    expect(
      table(
        [{ head: 'name' }, { head: 'n', right: true }],
        [
          ['王芳', '1'],
          ['Leo', '1,000'],
        ],
        '',
      ),
    ).toEqual(['name      n', '王芳      1', 'Leo   1,000'])
    expect(cells('佐藤 Leo')).toBe(8)
  })

  test('breaks at spaces, within the width', () => {
    const lines = paragraph('one two three four five', '  ', 10)
    expect(lines).toEqual(['  one two', '  three', '  four', '  five'])
  })

  test('draws bars and figures', () => {
    expect([bar(0, 10, 5), bar(9, 10, 5), bar(10, 10, 5), thousands(1234567)]).toEqual([
      '.....',
      '####.',
      '#####',
      '1,234,567',
    ])
  })

  test('counts working days from Monday to Friday', () => {
    expect(workingDayAfter('2026-11-25', 10)).toBe('2026-12-09')
    expect(workingDayAfter('2026-11-28', 1)).toBe('2026-11-30')
  })
})
