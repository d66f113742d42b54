import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonText } from './json-place.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the place of a fault', () => {
  it('finds one exactly where the platform finds one', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '{', ']', ',', ':', 'x', '\t', '\\', '1', '\u007f'))
      .map(([json, at, put]) => {
        const i = at % (json.length + 1)
        return json.slice(0, i) + put + json.slice(i + 1)
      })
    fc.assert(
      fc.property(broken, (text) => {
        expect(new JsonText(text).fault() === undefined).toBe(isJson(text))
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['{\n  "a": 1,\n}', 3, 1, 'expected key'],
    ['[1, 2', 1, 6, 'expected , or ]'],
    ['{"a" 1}', 1, 6, 'expected :'],
    ['{"a": tru}', 1, 7, 'expected value'],
    ['{} {}', 1, 4, 'expected end'],
    ['["a\tb"]', 1, 4, 'expected an escape in place of a control character'],
  ])('%j: line %i, column %i', (text, line, column, message) => {
    expect(new JsonText(text).fault()).toEqual({ line, column, message })
  })
})

describe('the place of a path', () => {
  const text = new JsonText('[\n {"a": [\n  1, {"b":\n 2}]},\n {"a": {"[]": 0,\n "c": 1}}\n]')
  it.each([
    ['', undefined, 1],
    ['', 1, 5],
    ['a', 0, 2],
    ['a[1].b', 0, 3],
    ['a[1].missing', 0, 3],
    ['a.c', 1, 6],
    ['a.x', 1, 5],
    ['other', 1, 5],
  ])('%j in member %s is in line %i', (path, member, line) => {
    expect(text.placeOf(path, member).line).toBe(line)
  })

  it('takes a million brackets without a stack of that depth', () => {
    const depth = 1_000_000
    const deep = new JsonText('['.repeat(depth) + ']'.repeat(depth))
    expect(deep.fault()).toBeUndefined()
    expect(new JsonText('['.repeat(depth)).fault()).toMatchObject({ column: depth + 1 })
    expect(deep.placeOf('[0][0]')).toEqual({ line: 1, column: 3 })
  })
})
