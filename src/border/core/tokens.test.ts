import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf, valueAt } from './column.ts'
import { type TokenScope, tokenEpoch, tokeniser } from './tokens.ts'

const key = new Uint8Array(64).fill(9)
const scope: TokenScope = { organisation: 'sh-branch', domain: 'user.unique_id', epoch: 1 }
const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const text = (value: Uint8Array | null | undefined) => value && Buffer.from(value).toString('utf8')
const tokenOf = (value: Uint8Array, of: TokenScope = scope, under = key) =>
  valueAt(tokeniser(under, of).tokens(columnOf([value])), 0)!

describe('tokens', () => {
  it('are text with the epoch in front, the same for the same value, and only home reveals them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.uint8Array({ maxLength: 80, size: 'max' })), { maxLength: 30, size: 'max' }),
        (values) => {
          const border = tokeniser(key, scope)
          const tokens = border.tokens(columnOf([...values, ...values]))
          for (const [i, value] of values.entries()) {
            const token = valueAt(tokens, i)
            expect(text(token)).toBe(text(valueAt(tokens, values.length + i)))
            if (value === null) {
              expect(token).toBeNull()
            } else {
              expect(text(token)).toMatch(/^t1\.[A-Za-z0-9_-]{22,}$/)
              expect(border.reveal(token!)).toEqual(new Uint8Array(value))
            }
          }
        },
      ),
    )
  })

  it('keep the empty string apart from NULL', () => {
    const border = tokeniser(key, scope)
    const tokens = border.tokens(columnOf([bytes(''), null]))
    expect(text(valueAt(tokens, 0))).toHaveLength(3 + 22)
    expect(border.reveal(valueAt(tokens, 0)!)).toEqual(new Uint8Array())
    expect(valueAt(tokens, 1)).toBeNull()
  })

  it('differ as soon as organisation, domain, epoch or key differ, and are not revealed under the other', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 6 })
    const scopes = fc.record({ organisation: name, domain: name, epoch: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40, size: 'max' }), scopes, scopes, (value, one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        const token = tokenOf(value, one)
        expect(text(token) === text(tokenOf(value, other))).toBe(same)
        expect(tokeniser(key, other).reveal(token) !== undefined).toBe(same)
        expect(tokenEpoch(token)).toBe(one.epoch)
      }),
    )
    const shifted = tokenOf(bytes('x'), { organisation: 'ab', domain: 'c', epoch: 1 })
    expect(text(shifted)).not.toBe(text(tokenOf(bytes('x'), { organisation: 'a', domain: 'bc', epoch: 1 })))
    expect(text(tokenOf(bytes('x'), scope, new Uint8Array(64)))).not.toBe(text(tokenOf(bytes('x'))))
  })

  it('are refused when altered in any character, cut, lengthened, padded or spelled otherwise', () => {
    const border = tokeniser(key, scope)
    const token = text(tokenOf(bytes('310101199001011234')))!
    for (let i = 0; i < token.length; i++) {
      for (const wrong of ['A', 'B', '=', '.', '+']) {
        const altered = token.slice(0, i) + wrong + token.slice(i + 1)
        if (altered !== token) expect(border.reveal(bytes(altered))).toBeUndefined()
      }
    }
    for (const altered of [token.slice(0, -1), `${token}A`, `${token}=`, `${token}\n`, ` ${token}`, '', 't1.']) {
      expect(border.reveal(bytes(altered))).toBeUndefined()
    }
    expect(text(border.reveal(bytes(token)))).toBe('310101199001011234')
  })

  it('name their epoch, other text does not', () => {
    for (const other of ['', 't0.abc', 't1', 'x1.abc', 't01.abc', 'hello'])
      expect(tokenEpoch(bytes(other))).toBeUndefined()
  })

  it('are not made for a scope that two readers could take differently', () => {
    for (const epoch of [0, -1, 1.5, Number.NaN, 1e9]) {
      expect(() => tokeniser(key, { ...scope, epoch })).toThrow('epoch')
    }
    expect(() => tokeniser(key, { ...scope, domain: '\ud800' })).toThrow('well-formed')
  })
})
