/** Somebody at the branch who works: random transactions over a small shop, so that everything meets everything. */

import { deleteRow, insertRow, truncateAll, updateRow } from '../../src/border/core/row-batch.ts'
import type { Prng } from './prng.ts'
import type { Shop, Table } from './shop.ts'
import type { Cells, Change, SourceServer } from './source.ts'

export class Writer {
  private readonly rng: Prng
  private readonly shop: Shop
  private readonly server: SourceServer
  /** The day on which people are born around a birthday. */
  private readonly today: () => string
  private serial = 0
  private changes: Change[] = []
  private draft = new Map<string, Map<string, Cells>>()

  constructor(rng: Prng, shop: Shop, server: SourceServer, today: () => string) {
    this.rng = rng
    this.shop = shop
    this.server = server
    this.today = today
  }

  /** One transaction of up to `most` operations; one in ten is rolled back and leaves nothing. */
  write(most = 4): void {
    this.changes = []
    this.draft = new Map([...this.server.state].map(([name, rows]) => [name, new Map(rows)]))
    for (let n = 1 + this.rng.int(most); n > 0; n--) this.operate()
    if (this.changes.length > 0 && !this.rng.chance(0.1)) this.server.commit(this.changes, this.draft)
  }

  private operate(): void {
    const { rng } = this
    const table = rng.pick([...this.server.tables.values(), this.server.tables.get('customers')!])
    const rows = this.draft.get(table.name)!
    const some = [...rows.values()]
    const what = rng.next()
    if (some.length === 0 || what < 0.35) this.insert(table)
    else if (what < 0.75) this.update(table, rng.pick(some), false)
    else if (what < 0.83) this.update(table, rng.pick(some), true)
    else if (what < 0.985) this.remove(table, rng.pick(some))
    else this.truncate(table)
  }

  private insert(table: Table): void {
    const cells = table.columns.map((c) => this.value(table, c.name))
    const key = this.server.keyOf(table, cells)
    const rows = this.draft.get(table.name)!
    if (rows.has(key)) return
    rows.set(key, cells)
    this.changes.push({ table: table.name, kind: insertRow, row: cells, old: null })
  }

  private update(table: Table, before: Cells, moves: boolean): void {
    const { rng, server } = this
    const rows = this.draft.get(table.name)!
    const after = table.columns.map((c, i) => {
      const isKey = table.key.includes(c.name)
      if (isKey ? !moves : rng.chance(0.5)) return before[i]!
      return this.value(table, c.name)
    })
    const [oldKey, newKey] = [server.keyOf(table, before), server.keyOf(table, after)]
    if (oldKey !== newKey && rows.has(newKey)) return
    rows.delete(oldKey)
    rows.set(newKey, after)
    const row = after.map((cell, i) =>
      table.columns[i]!.long && cell !== null && cell === before[i] ? undefined : cell,
    )
    // PostgreSQL names the old key where its bytes change, even to an equal value.
    const sameKey = table.columns.every((c, i) => !table.key.includes(c.name) || before[i] === after[i])
    const old = sameKey && !this.shop.fullIdentity.has(table.name) ? null : this.oldRow(table, before)
    this.changes.push({ table: table.name, kind: updateRow, row, old })
  }

  private remove(table: Table, before: Cells): void {
    this.draft.get(table.name)!.delete(this.server.keyOf(table, before))
    this.changes.push({ table: table.name, kind: deleteRow, row: null, old: this.oldRow(table, before) })
  }

  private truncate(table: Table): void {
    this.draft.get(table.name)!.clear()
    this.changes.push({ table: table.name, kind: truncateAll, row: null, old: null })
  }

  /** Without a full replica identity the old row is its key alone. */
  private oldRow(table: Table, before: Cells): Cells {
    if (this.shop.fullIdentity.has(table.name)) return before
    return before.map((cell, i) => (table.key.includes(table.columns[i]!.name) ? cell : null))
  }

  private value(table: Table, name: string): string | null {
    const { rng } = this
    const some = (prefix: string, n: number) => `${prefix}${rng.int(n)}`
    switch (`${table.name}.${name}`) {
      case 'customers.id':
        return this.person()
      case 'orders.customer':
        return rng.chance(0.12) ? null : this.person()
      case 'customers.consent':
        return rng.pick(['ja', 'ja', 'ja', 'nein', 'vielleicht', null])
      case 'customers.home':
        return rng.pick(['CN', 'CN', 'CN', 'JP', null])
      case 'customers.born':
        return this.born()
      case 'products.sku':
        return some('p', 6)
      case 'orders.id':
        return some('o', 10)
      case 'lines.id':
        return some('l', 12)
      case 'parts.id':
        return some('t', 12)
      case 'lines.order':
        return this.shop.parts && rng.chance(0.1) ? null : some('o', 10)
      case 'parts.line':
        return rng.chance(0.1) ? null : some('l', 12)
      case 'orders.note':
        return rng.chance(0.2) ? null : this.fresh('note')
    }
    // What may never cross carries a mark that is searched for in every byte that leaves.
    return name === 'secret' ? this.fresh('CANARY') : this.fresh(name)
  }

  private person(): string {
    return `${this.rng.int(9)}${this.rng.pick(['', '', '.0', '.00'])}`
  }

  private born(): string | null {
    const { rng } = this
    if (rng.chance(0.08)) return null
    if (rng.chance(0.05)) return 'infinity'
    if (rng.chance(0.6)) return `19${70 + rng.int(30)}-05-06`
    const near = new Date(`${this.today()}T00:00:00Z`)
    near.setUTCFullYear(near.getUTCFullYear() - 14)
    near.setUTCDate(near.getUTCDate() + rng.int(4))
    return near.toISOString().slice(0, 10)
  }

  private fresh(prefix: string): string {
    return `${prefix}-${++this.serial}`
  }
}
