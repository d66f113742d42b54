import { describe, expect, test } from 'vitest'
import { Inventor } from './people.ts'

const day = '2026-11-25'

describe('the invented people of the demo', () => {
  test('are the same for the same seed, and others for another', () => {
    const [a, b, c] = [new Inventor(7, day), new Inventor(7, day), new Inventor(8, day)].map((inventor) => ({
      opening: inventor.opening(),
      live: inventor.live(['may', 'child', 'refused'], 3),
    }))
    expect(a).toEqual(b)
    expect(a!.opening.customers).not.toEqual(c!.opening.customers)
  })

  test('are 252 grown-ups who agreed, and some of each who may not cross', () => {
    const { customers, orders, payments } = new Inventor(1, day).opening()
    const fourteen = '2012-11-25'
    const may = customers.filter((c) => c.export_consent === true && c.born <= fourteen)
    const children = customers.filter((c) => c.born > fourteen)
    expect([customers.length, may.length, children.length]).toEqual([320, 252, 21])
    expect(customers.filter((c) => c.export_consent === false).length).toBe(34)
    expect(customers.filter((c) => c.export_consent === null).length).toBe(13)
    expect([orders.length, payments.length]).toEqual([2_500, 2_500])
    expect(new Set(orders.map((o) => o.customer_id)).size).toBe(320)
    expect(customers.some((c) => /[\u3040-\u30ff]/.test(c.name))).toBe(true)
    expect(customers.some((c) => /^[A-Z][\p{L}]+ /u.test(c.name))).toBe(true)
  })

  test('carry canaries that stand nowhere twice, and not in what may cross', () => {
    const inventor = new Inventor(3, day)
    const sales = inventor.opening()
    expect(new Set(inventor.canaries).size).toBe(inventor.canaries.length)
    const crossing = JSON.stringify([
      sales.customers
        .filter((c) => c.export_consent === true && c.born <= '2012-11-25')
        .map(({ id, name, born, city }) => ({ id, name, year: born.slice(0, 4), city })),
      sales.orders,
      sales.payments.map(({ bank_account, ...rest }) => ({ ...rest, barred: bank_account.length })),
    ])
    expect(inventor.canaries.filter((value) => crossing.includes(value))).toEqual([])
    const everything = JSON.stringify(sales)
    expect(inventor.canaries.filter((value) => !everything.includes(value))).toEqual([])
  })
})
