/** Finds whom each table is about: tables of people by the look of their columns, the rest by foreign keys that lead there. */

import { guessCategory, split } from './classify.ts'
import { tableWords } from './classify-words.ts'
import type { Category, Kind } from './types.ts'

/** What is needed of a table; a catalog's tables fit. */
export interface SchemaTable {
  readonly schema: string
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly {
    readonly columns: readonly string[]
    readonly references: { readonly schema: string; readonly name: string }
  }[]
}

export type SubjectChoice =
  | { readonly type: 'none'; readonly looksPersonal: boolean }
  | { readonly type: 'own'; readonly key: string; readonly born?: string; readonly residence?: string }
  | Path

interface Step {
  readonly of: SchemaTable
  readonly by: string
}

type Path = Step & { readonly type: 'path'; readonly others: readonly Step[] }

type Stated = (table: SchemaTable, column: string) => Category | undefined

/** For every table the likeliest subject; the order of the tables decides nothing but ties. */
export function subjects(tables: readonly SchemaTable[], stated: Stated): ReadonlyMap<SchemaTable, SubjectChoice> {
  const byName = new Map(tables.map((table) => [tableKey(table), table]))
  const referenced = new Map<SchemaTable, number>()
  for (const table of tables)
    for (const step of steps(table, byName)) referenced.set(step.of, (referenced.get(step.of) ?? 0) + 1)
  const people = tables
    .filter((table) => isAboutPeople(table, stated))
    .sort((a, b) => rank(b, referenced) - rank(a, referenced))
  const found = new Map<SchemaTable, SubjectChoice>()
  for (const table of people) found.set(table, own(table, stated))
  const distance = new Map(people.map((table, i) => [table, { hops: 0, person: i }]))
  for (let grew = true; grew; ) {
    grew = false
    for (const table of tables) {
      if (found.has(table)) continue
      const path = bestStep(steps(table, byName), distance)
      if (path === undefined) continue
      found.set(table, path.choice)
      distance.set(table, path.reach)
      grew = true
    }
  }
  for (const table of tables)
    if (!found.has(table)) found.set(table, { type: 'none', looksPersonal: personalColumns(table, stated).length > 0 })
  return found
}

/** What the people of a table most likely are. */
export function personKind(table: SchemaTable): Kind {
  const words = split(table.name)
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word))
  if (has(/^(employee|employees|staff|shain|yuangong|juugyouin|jugyoin)$/)) return 'employee'
  if (has(/^(patient|patients|huanzhe|kanja)$/)) return 'patient'
  if (has(/^(student|students|xuesheng|pupil|pupils)$/)) return 'student'
  if (has(/^(actor|actors|author|authors|director|directors)$/)) return 'public'
  return 'customer'
}

/** One name of the manifest for each table: its own, with its schema where two would meet. */
export function datasetNames(tables: readonly SchemaTable[]): ReadonlyMap<SchemaTable, string> {
  const names = new Map<SchemaTable, string>()
  const taken = new Set<string>()
  for (const table of tables) {
    const wishes = [plainName(table.name), plainName(`${table.schema}_${table.name}`)]
    let name = wishes.find((wish) => !taken.has(wish))
    for (let i = 2; name === undefined; i++) if (!taken.has(`${wishes[1]}_${i}`)) name = `${wishes[1]}_${i}`
    taken.add(name)
    names.set(table, name)
  }
  return names
}

function plainName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_-]+/g, '_').slice(0, 50)
  return /^[A-Za-z]/.test(plain) && plain !== 'constructor' && plain !== 'prototype'
    ? plain
    : `t_${plain.replace(/^_+/, '')}`
}

function tableKey(table: { readonly schema: string; readonly name: string }): string {
  return JSON.stringify([table.schema, table.name])
}

function steps(table: SchemaTable, byName: ReadonlyMap<string, SchemaTable>): readonly Step[] {
  return table.foreignKeys.flatMap((key) => {
    const of = byName.get(tableKey(key.references))
    const by = key.columns[0]
    return of === undefined || of === table || by === undefined || key.columns.length !== 1 ? [] : [{ of, by }]
  })
}

interface Reach {
  readonly hops: number
  /** Index of the person table it ends at; lower is likelier. */
  readonly person: number
}

/** The likeliest person first, then the shortest way to her. */
function bestStep(
  from: readonly Step[],
  distance: ReadonlyMap<SchemaTable, Reach>,
): { readonly choice: SubjectChoice; readonly reach: Reach } | undefined {
  const reachable = from.flatMap((step) => {
    const reach = distance.get(step.of)
    return reach === undefined ? [] : [{ step, reach }]
  })
  reachable.sort((a, b) => a.reach.person - b.reach.person || a.reach.hops - b.reach.hops)
  const [best, ...rest] = reachable
  if (best === undefined) return undefined
  const others = rest.filter((other) => other.reach.person !== best.reach.person).map((other) => other.step)
  return {
    choice: { type: 'path', ...best.step, others },
    reach: { hops: best.reach.hops + 1, person: best.reach.person },
  }
}

function personalColumns(
  table: SchemaTable,
  stated: Stated,
): readonly (readonly [column: string, category: Category])[] {
  return table.columns.flatMap((column): readonly (readonly [string, Category])[] => {
    const category =
      stated(table, column.name) ?? guessCategory({ name: column.name, type: column.type, table: table.name })
    return category?.startsWith('user.') === true || category === 'user' ? [[column.name, category]] : []
  })
}

/** A name, an e-mail address or an identity number of somebody, under a key of one column that is not a key to elsewhere. */
function isAboutPeople(table: SchemaTable, stated: Stated): boolean {
  const [key, ...more] = table.primaryKey
  if (key === undefined || more.length > 0) return false
  const last = split(table.name).at(-1) ?? ''
  const namedForPeople = tableWords.get('person')?.has(last) === true
  const telling = personalColumns(table, stated).filter(([, category]) =>
    /^user\.(name|contact\.email|government_id|demographic\.date_of_birth)/.test(category),
  )
  return namedForPeople ? telling.length > 0 : telling.length > 1 && table.foreignKeys.length === 0
}

/** Tables named for customers and the like come before those of employees; among equals the one more tables refer to. */
function rank(table: SchemaTable, referenced: ReadonlyMap<SchemaTable, number>): number {
  const kinds: Partial<Record<Kind, number>> = { employee: 0, public: 1 }
  return (kinds[personKind(table)] ?? 2) * 10_000 + (referenced.get(table) ?? 0)
}

function own(table: SchemaTable, stated: Stated): SubjectChoice {
  const born = personalColumns(table, stated).find(([, category]) => category === 'user.demographic.date_of_birth')?.[0]
  const residence = table.columns.find((column) => /^(country|country_code|guojia|kuni)$/i.test(column.name))?.name
  return {
    type: 'own',
    key: table.primaryKey[0]!,
    ...(born === undefined ? {} : { born }),
    ...(residence === undefined ? {} : { residence }),
  }
}
