/** The branch's own application: fills the tables, then goes on selling. */

import type { Inventor, Sales, Standing } from './people.ts'
import type { Client } from './servers.ts'

const columnsOf = {
  products: 'sku, name_zh, name_ja, name_en, price',
  devices: 'serial, machine, shop, firmware, celsius',
  customers: 'id, name, email, phone, born, city, export_consent, id_card',
  orders: 'id, customer_id, sku, quantity, total, placed_at',
  payments: 'id, order_id, method, amount, bank_account',
} as const

/** Who comes in, over and over: most may, some may not. */
const walkIns: readonly Standing[] = [
  'may',
  'may',
  'refused',
  'may',
  'may',
  'may',
  'child',
  'may',
  'may',
  'may',
  'unasked',
  'may',
  'may',
  'may',
  'may',
  'may',
]
const newcomers = 4
const returning = 3
const reports = 2

export class Shop {
  private readonly client: Client
  private readonly inventor: Inventor
  private walkedIn = 0

  constructor(client: Client, inventor: Inventor) {
    this.client = client
    this.inventor = inventor
  }

  /** Everything the branch holds when the border opens. */
  async open(): Promise<void> {
    await this.insert('products', this.inventor.products())
    await this.insert('devices', this.inventor.devices())
    await this.insertSales(this.inventor.opening())
  }

  /** One transaction of the shop: new customers with orders, orders of customers it has, reports of machines. */
  async sell(): Promise<void> {
    const standings = Array.from({ length: newcomers }, () => walkIns[this.walkedIn++ % walkIns.length]!)
    await this.client.query('BEGIN')
    await this.insertSales(this.inventor.live(standings, returning))
    for (let i = 0; i < reports; i++) {
      const { serial, celsius } = this.inventor.report()
      await this.client.query('UPDATE public.devices SET celsius = $2, reported_at = now() WHERE serial = $1', [
        serial,
        celsius,
      ])
    }
    await this.client.query('COMMIT')
  }

  private async insertSales({ customers, orders, payments }: Sales): Promise<void> {
    await this.insert('customers', customers)
    await this.insert('orders', orders)
    await this.insert('payments', payments)
  }

  private async insert(table: keyof typeof columnsOf, rows: readonly object[]): Promise<void> {
    const columns = columnsOf[table]
    const sql = `INSERT INTO public.${table} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::public.${table}, $1::json)`
    await this.client.query(sql, [JSON.stringify(rows)])
  }
}
