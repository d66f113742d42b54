import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityKey, nameProblem, parseTable, pathProblem, printTable, skeleton } from './names.ts'

describe('names', () => {
  it.each(['orders', 'customers-to-hq', 'Übersee', '顧客', 'カード支払い', '客户_orders', 'заказы', 'πελάτες', 'a1'])(
    '%s is one',
    (name) => {
      expect(nameProblem(name)).toBeUndefined()
    },
  )

  it.each([
    ['__proto__', /word of the programming language/],
    ['', /1 to 63/],
    ['1a', /1 to 63/],
    ['a b', /1 to 63/],
    ['a\u200bb', /1 to 63/],
    ['x'.repeat(64), /1 to 63/],
    ['оrders', /mixes scripts/],
    ['顧客заказ', /mixes scripts/],
    ['сора', /imitates/],
    ['ﬁle', /compatibility/],
  ])('%j is none', (name, why) => expect(nameProblem(name)?.message).toMatch(why))

  it('that look alike have one skeleton', () => {
    expect(skeleton('сора')).toBe(skeleton('copa'))
    expect(skeleton('orders')).not.toBe(skeleton('order'))
  })

  it('of one entity have one key, however they are typed', () => {
    expect(entityKey('  Hanami  K.K. ')).toBe(entityKey('hаnami k.k.'))
    expect(entityKey('Hanami K.K.')).not.toBe(entityKey('Hanami GmbH'))
  })
})

describe('tables', () => {
  it('read back as printed, whatever they are called', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(name, name, (schema, table) => {
        expect(parseTable(printTable({ schema, name: table }))).toEqual({ schema, name: table })
      }),
    )
  })

  it.each(['orders', '.orders', 'public.', 'a.b.c', 'public."orders', '""."a"', ''])('%j is none', (text) => {
    expect(parseTable(text)).toBeUndefined()
  })
})

describe('paths', () => {
  it.each(['./state', 'state', 'a/b', './.waybill/state', '状态'])('%s lies below the manifest', (path) => {
    expect(pathProblem(path, false)).toBeUndefined()
  })

  it.each([
    '../x',
    'a/../../x',
    '..',
    './..',
    '~/x',
    '$HOME',
    'file:///etc',
    'C:/x',
    'a\\..\\b',
    '',
    'a\0b',
    'a\u202eb',
    '/etc',
  ])('%j does not', (path) => expect(pathProblem(path, false)).toBeDefined())

  it('may be absolute only where allowed', () => {
    expect(pathProblem('/srv/state', true)).toBeUndefined()
    expect(pathProblem('/srv/../state', true)).toBeDefined()
  })
})
