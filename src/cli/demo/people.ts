/** Invents customers, orders and payments, and remembers which of their values must never be found abroad. */

import { Chance } from './chance.ts'
import { cities, goods, machines, name, shops } from './names.ts'

/** What the law sees in a customer. `unasked`: nobody has recorded an answer. */
export type Standing = 'may' | 'refused' | 'unasked' | 'child'

export interface Customer {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly born: string
  readonly city: string
  readonly id_card: string
  readonly export_consent: boolean | null
}

export interface Order {
  readonly id: number
  readonly customer_id: number
  readonly sku: string
  readonly quantity: number
  readonly total: string
  readonly placed_at: string
}

export interface Payment {
  readonly id: number
  readonly order_id: number
  readonly method: string
  readonly bank_account: string
  readonly amount: string
}

export interface Sales {
  readonly customers: readonly Customer[]
  readonly orders: readonly Order[]
  readonly payments: readonly Payment[]
}

export interface Product {
  readonly sku: string
  readonly name_zh: string
  readonly name_ja: string
  readonly name_en: string
  readonly price: string
}

export interface Device {
  readonly serial: string
  readonly machine: string
  readonly shop: string
  readonly firmware: string
  readonly celsius: string
}

/** Customers at the opening: 252 of 299 seats are taken by the first copy. */
const opening: readonly (readonly [Standing, number])[] = [
  ['may', 252],
  ['refused', 34],
  ['unasked', 13],
  ['child', 21],
]
const openingOrders = 2_500
const openingDevices = 48

const dayMs = 86_400_000

/** Draws everything from one seed; dates count back from the day of the run. */
export class Inventor {
  /** Values that stay under every plan of the demo: each stands in one field of one row, and nowhere else. */
  readonly canaries: string[] = []
  private readonly chance: Chance
  private readonly todayMs: number
  private readonly known: number[] = []
  private nextOrder = 1
  private readonly prices: readonly number[]

  constructor(seed: number, day: string) {
    this.chance = new Chance(seed)
    this.todayMs = Date.parse(`${day}T00:00:00Z`)
    this.prices = goods.map(() => this.chance.between(900, 26_000))
  }

  products(): readonly Product[] {
    return goods.map(({ zh, ja, en }, i) => ({
      sku: skuOf(i),
      name_zh: zh,
      name_ja: ja,
      name_en: en,
      price: money(this.prices[i]!),
    }))
  }

  devices(): readonly Device[] {
    return Array.from({ length: openingDevices }, (_, i) => ({
      serial: `HN-${String(i + 1).padStart(4, '0')}`,
      machine: machines[i % machines.length]!,
      shop: this.chance.pick(shops),
      firmware: `3.${this.chance.below(9)}.${this.chance.below(20)}`,
      celsius: (this.chance.between(-220, 300) / 10).toFixed(1),
    }))
  }

  /** What the branch holds when the border opens. */
  opening(): Sales {
    const standings = this.chance.shuffled(opening.flatMap(([standing, n]) => Array<Standing>(n).fill(standing)))
    const customers = standings.map((standing) => this.customer(standing))
    // Everybody has bought something; the rest falls on them by chance.
    const buyers = [
      ...customers.map((c) => c.id),
      ...Array.from({ length: openingOrders - customers.length }, () => this.chance.pick(this.known)),
    ]
    const sales = buyers.map((id) => this.sale(id, this.chance.below(80)))
    return { customers, orders: sales.map((s) => s.order), payments: sales.map((s) => s.payment) }
  }

  /** One transaction of the shop: new customers, each with orders, and orders of customers it has. */
  live(standings: readonly Standing[], returning: number): Sales {
    const before = [...this.known]
    const customers = standings.map((standing) => this.customer(standing))
    const buyers = [
      ...customers.flatMap((c) => Array<number>(this.chance.between(1, 2)).fill(c.id)),
      ...Array.from({ length: returning }, () => this.chance.pick(before)),
    ]
    const sales = buyers.map((id) => this.sale(id, 0))
    return { customers, orders: sales.map((s) => s.order), payments: sales.map((s) => s.payment) }
  }

  /** A machine of the shops, and what it reports. */
  report(): { readonly serial: string; readonly celsius: string } {
    const serial = `HN-${String(this.chance.between(1, openingDevices)).padStart(4, '0')}`
    return { serial, celsius: (this.chance.between(-220, 300) / 10).toFixed(1) }
  }

  private customer(standing: Standing): Customer {
    const { chance } = this
    const id = this.known.length + 1
    this.known.push(id)
    const years = standing === 'child' ? chance.between(6, 12) : chance.between(19, 78)
    const born = new Date(this.todayMs - Math.round(years * 365.2425 + chance.below(300)) * dayMs)
    const date = born.toISOString().slice(0, 10)
    const called = name(chance)
    // No place has the code 000000, so that no number is anybody's.
    const idCard = this.barred(`000000${date.replaceAll('-', '')}${chance.digits(4)}`)
    return {
      id,
      name: standing === 'may' ? called : this.barred(`${called} ${chance.letters(10)}`),
      email: this.barred(`${chance.letters(9)}@example.${chance.pick(['com', 'org', 'net'])}`),
      phone: this.barred(`100${chance.digits(8)}`),
      born: date,
      city: chance.pick(cities),
      id_card: idCard,
      // A child's own tick is no guardian's consent.
      export_consent: standing === 'may' || standing === 'child' ? true : standing === 'refused' ? false : null,
    }
  }

  private sale(customer: number, daysAgo: number): { readonly order: Order; readonly payment: Payment } {
    const { chance } = this
    const id = this.nextOrder++
    const good = chance.below(goods.length)
    const quantity = chance.between(1, 4)
    const total = money(this.prices[good]! * quantity)
    const placed = new Date(this.todayMs - daysAgo * dayMs + chance.below(dayMs))
    const order = { id, customer_id: customer, sku: skuOf(good), quantity, total, placed_at: placed.toISOString() }
    const bankAccount = this.barred(`0000${chance.digits(15)}`)
    const method = chance.pick(['bank transfer', 'direct debit'])
    return { order, payment: { id, order_id: id, method, bank_account: bankAccount, amount: total } }
  }

  private barred(value: string): string {
    this.canaries.push(value)
    return value
  }
}

function skuOf(good: number): string {
  return `SKU-${String(good + 1).padStart(3, '0')}`
}

function money(fen: number): string {
  return (fen / 100).toFixed(2)
}
