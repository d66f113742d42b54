/** The oracle: what may be abroad, said once more from the branch's tables and the law's numbers, apart from the border's code. */

import { canonical, type Law, lawOf, type Shop, type Table, yearOf } from './shop.ts'
import type { Cells, SourceServer, State } from './source.ts'
import { type Abroad, type AbroadRow, keyOf } from './target.ts'

export interface Lawful {
  /** Null: about nobody. */
  readonly person: string | null
  readonly counted: boolean
  readonly sensitive: boolean
  /** Everything about a child is sensitive. */
  readonly child: boolean
}

/** Counts of the exporter and who has a seat, as the border keeps them. */
export interface Seats {
  readonly ordinary: number | null
  readonly sensitive: number | null
  axesOf(person: string): number
}

export class Model {
  private readonly shop: Shop
  private readonly source: SourceServer
  /** The value behind a token. */
  private readonly reveal: (column: string, token: string) => string

  constructor(shop: Shop, source: SourceServer, reveal: (column: string, token: string) => string) {
    this.shop = shop
    this.source = source
    this.reveal = reveal
  }

  table(name: string): Table {
    return this.source.tables.get(name)!
  }

  /** Whether a row may cross on a day, whoever counts; null where it may not. */
  lawful(state: State, table: Table, cells: Cells, law: Law, day: string): Lawful | null {
    if (table.crosses && !this.readable(table, cells)) return null
    if (table.subject.kind === 'none') return { person: null, counted: false, sensitive: false, child: false }
    if (table.subject.kind === 'own')
      return this.person(state, this.source.valueOf(table, cells, 'id')!, law, day, this.sensitive(table))
    const above = this.source.valueOf(table, cells, table.subject.by)
    if (above === null) return this.shop.whenNull === 'nobody' ? this.ofNobody(table, cells) : null
    const parent = this.table(table.subject.of)
    const row = state.get(parent.name)!.get(JSON.stringify([above]))
    const leads = row === undefined ? null : this.lawful(state, parent, row, law, day)
    if (leads === null) return null
    return leads.person === null
      ? this.ofNobody(table, cells)
      : this.person(state, leads.person, law, day, this.sensitive(table))
  }

  /** The source row that a row abroad shows, undefined where there is none. */
  origin(state: State, table: Table, row: AbroadRow): Cells | undefined {
    const key = table.key.map((name) => this.plain(table, name, row.get(name) ?? null))
    return state.get(table.name)!.get(JSON.stringify(key))
  }

  /** Whether what stands abroad is the row's, whole or (`anonymous`) without its personal columns. */
  shows(table: Table, cells: Cells, row: AbroadRow, anonymous: boolean): boolean {
    return [...row].every(([name, value]) => {
      const column = table.columns.find((c) => c.name === name)!
      if (column.treatment.kind === 'drop') return false
      const own = cells[table.columns.indexOf(column)] ?? null
      if (own === null || (anonymous && column.personal)) return value === null
      if (column.treatment.kind === 'tokenise')
        return value !== null && this.reveal(name, value) === canonical(column.type, own)
      return value === (column.treatment.kind === 'year' ? yearOf(own) : own)
    })
  }

  /** What is wrong abroad once all is quiet. `tolerated`: people who crossed in another year. */
  faults(abroad: Abroad, law: Law, day: string, seats: Seats, tolerated: ReadonlySet<string>): string[] {
    const { state } = this.source
    const faults: string[] = []
    for (const table of this.source.tables.values()) {
      if (!table.crosses) continue
      const there = new Map([...abroad.get(table.name)!].map(([key, row]) => [key, row]))
      for (const [key, cells] of state.get(table.name)!) {
        const found = [...there].find(
          ([, row]) => this.origin(new Map([[table.name, new Map([[key, cells]])]]), table, row) !== undefined,
        )
        if (found !== undefined) there.delete(found[0])
        const fault = this.fault(table, cells, found?.[1], this.lawful(state, table, cells, law, day), {
          law,
          seats,
          tolerated,
        })
        if (fault !== null) faults.push(`${table.name} ${key}: ${fault}`)
      }
      for (const row of there.values()) faults.push(`${table.name} ${keyOf(table, row)}: abroad, and nothing at home`)
    }
    return faults
  }

  get opening(): Shop['opening'] {
    return this.shop.opening
  }

  /** A value abroad as the target compares it. */
  comparable(table: string, name: string, value: string): string {
    const column = this.table(table).columns.find((c) => c.name === name)!
    return column.treatment.kind === 'tokenise' ? value : canonical(column.type, value)
  }

  /** Crosses without personal columns where the line is reached. */
  droppable(table: Table): boolean {
    const isPersonalKey = table.columns.some((c) => c.personal && table.key.includes(c.name))
    return this.shop.onLimit === 'drop' && table.subject.kind !== 'own' && !isPersonalKey
  }

  /** The tables from this one to the person's own whose rows cross. */
  private onPath(table: Table): readonly Table[] {
    const above = table.subject.kind === 'path' ? this.onPath(this.table(table.subject.of)) : []
    return table.crosses ? [table, ...above] : above
  }

  /** Rows of the table, or of one on its path, take a seat among the sensitive. */
  sensitive(table: Table): boolean {
    if (table.crosses && table.columns.some((c) => c.sensitive)) return true
    return table.subject.kind === 'path' && this.sensitive(this.table(table.subject.of))
  }

  private fault(
    table: Table,
    cells: Cells,
    row: AbroadRow | undefined,
    lawful: Lawful | null,
    { law, seats, tolerated }: { law: Law; seats: Seats; tolerated: ReadonlySet<string> },
  ): string | null {
    if (lawful === null) return row === undefined ? null : 'abroad, and may not be'
    const whole = row !== undefined && this.shows(table, cells, row, false)
    if (!lawful.counted) return whole ? null : row === undefined ? 'missing' : 'other values'
    const axes = seats.axesOf(lawful.person!)
    const adds = lawful.sensitive ? (axes & 2) === 0 : axes === 0
    const below = (count: number | null, line: number | null, more: boolean) =>
      line === null || (count !== null && count + (more ? 1 : 0) < line)
    const fits = this.onPath(table).every((above) => {
      const sensitive = lawful.child || this.sensitive(above)
      const more = sensitive ? (axes & 2) === 0 : axes === 0
      return (
        below(seats.ordinary, law.ordinaryLine, more && !sensitive) &&
        below(seats.sensitive, law.sensitiveLine, more && sensitive)
      )
    })
    if (fits)
      // Whoever turned sensitive after she crossed is counted there when something of her crosses again.
      return axes === 0 && whole && !tolerated.has(lawful.person!)
        ? 'abroad without a seat'
        : whole || tolerated.has(lawful.person!)
          ? null
          : `missing, or other values (${row === undefined})`
    if (!adds || tolerated.has(lawful.person!)) return null
    if (this.droppable(table))
      return row !== undefined && this.shows(table, cells, row, true) ? null : 'not abroad without its personal columns'
    return row === undefined ? null : 'past the line'
  }

  private person(state: State, id: string, law: Law, day: string, sensitive: boolean): Lawful | null {
    const table = this.table('customers')
    const cells = state.get('customers')!.get(JSON.stringify([id]))
    if (cells === undefined || (table.crosses && !this.readable(table, cells))) return null
    const value = (name: string) => cells[table.columns.findIndex((c) => c.name === name)] ?? null
    const born = value('born')
    const child =
      this.shop.childUnder === null
        ? false
        : born === null || yearOf(born) === null
          ? null
          : isChild(born, day, this.shop.childUnder)
    const consent = { ja: 'yes', nein: 'no' }[value('consent') ?? ''] ?? null
    const { permitted, counted } = lawOf(this.shop, law, { consent, home: value('home'), child })
    return permitted ? { person: id, counted, sensitive: sensitive || child === true, child: child === true } : null
  }

  private ofNobody(table: Table, cells: Cells): Lawful | null {
    const personal = table.columns.some((c, i) => c.personal && c.treatment.kind !== 'drop' && cells[i] !== null)
    return personal ? null : { person: null, counted: false, sensitive: false, child: false }
  }

  private readable(table: Table, cells: Cells): boolean {
    return table.columns.every((c, i) => c.treatment.kind !== 'year' || cells[i] == null || yearOf(cells[i]!) !== null)
  }

  private plain(table: Table, name: string, value: string | null): string | null {
    const column = table.columns.find((c) => c.name === name)!
    if (value === null) return null
    return column.treatment.kind === 'tokenise' ? this.reveal(name, value) : canonical(column.type, value)
  }
}

function isChild(born: string, day: string, under: number): boolean {
  const grown = new Date(`${born}T00:00:00Z`)
  grown.setUTCFullYear(grown.getUTCFullYear() + under)
  return day < grown.toISOString().slice(0, 10)
}
