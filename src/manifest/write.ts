/** Writes a first `waybill.yaml` from what a database says of itself: all names, subject paths, guesses marked as guesses. */

import { unstatedCountry } from '../law/places.ts'
import { guessCategory } from './classify.ts'
import { printTable } from './names.ts'
import { datasetNames, personKind, type SchemaTable, type SubjectChoice, subjects } from './subjects.ts'
import type { Category } from './types.ts'

export interface WriteOptions {
  /** ISO 3166-1 alpha-2; absent: `ZZ`, a placeholder under which nothing leaves. */
  readonly fromCountry?: string
  readonly toCountry?: string
  readonly organisation?: string
  /** Environment variables that hold the connection strings. */
  readonly sourceVariable?: string
  readonly targetVariable?: string
}

/** The whole manifest. It loads as it is; nothing in it counts as classified. */
export function writeManifest(tables: readonly SchemaTable[], options: WriteOptions = {}): string {
  const from = options.fromCountry ?? unstatedCountry
  const to = options.toCountry ?? unstatedCountry
  const fill = (code: string) => (code === unstatedCountry ? '   # fill in: where it is, as CN' : '')
  return [
    '# What crosses the border, what stays, and why: `waybill plan` tells. null means that nobody has said yet; what depends on it stays.',
    'waybill: 1',
    `organisation: { name: ${scalar(options.organisation ?? 'Our company')}, home: ${from} }   # fill in`,
    'places:',
    `  here:${fill(from)}`,
    ...placeLines(from, 'Our company at home', ''),
    `  there:${fill(to)}`,
    ...placeLines(
      to,
      'Our company abroad',
      '    relation: affiliate   # fill in: headquarters, affiliate, processor, partner, …',
    ),
    'stores:',
    `  source: { at: here, postgres: ${scalar(`\${${options.sourceVariable ?? 'SOURCE_DATABASE_URL'}}`)} }`,
    `  target: { at: there, postgres: ${scalar(`\${${options.targetVariable ?? 'TARGET_DATABASE_URL'}}`)} }`,
    'people: {}   # fill in: here: { asOf: 2026-01-31, yearToDate: 0, sensitiveYearToDate: 0, previousYear: 0, sensitivePreviousYear: 0, held: 0 }',
    ...writeDatasets(tables, 'source'),
    ...flowLines([...datasetNames(tables).values()]),
    'state: ./state',
    'keys: ./keys',
    '',
  ].join('\n')
}

function flowLines(names: readonly string[]): readonly string[] {
  if (names.length === 0) return ['flows: {}']
  return [
    'flows:',
    '  first-flow:',
    '    from: source',
    '    to: target',
    '    datasets:',
    ...names.map((name) => `      - ${scalar(name)}`),
    '    purpose: []   # fill in: contract, analytics, …',
    '    legalBasis: null   # fill in: consent, contract, …; null says that there is none',
    '    safeguards: []',
  ]
}

function placeLines(country: string, entity: string, relation: string): readonly string[] {
  const lines = [
    `    country: ${country}`,
    `    entity: ${scalar(entity)}   # fill in: the legal entity`,
    '    role: null   # fill in: controller or processor',
    '    sector: null   # fill in: retail, finance, health, …',
    '    traits: null   # fill in: [] when none of the schema’s list applies',
  ]
  return relation === '' ? lines : [...lines, relation]
}

/** A category that somebody has stated for a column, or undefined. */
export type StatedCategory = (table: SchemaTable, column: string) => Category | undefined

/** The `datasets` section, one dataset for each table. What is not stated is guessed and marked, or unclassified. */
export function writeDatasets(
  tables: readonly SchemaTable[],
  store: string,
  stated: StatedCategory = () => undefined,
): readonly string[] {
  if (tables.length === 0) return ['datasets: {}']
  const names = datasetNames(tables)
  const chosen = subjects(tables, stated)
  const lines = ['datasets:   # a column marked `# guess` stays until somebody has looked and taken the mark away']
  for (const table of tables) {
    lines.push(
      `  ${scalar(names.get(table)!)}:`,
      `    store: ${scalar(store)}`,
      `    table: ${scalar(printTable(table))}`,
    )
    lines.push(...subjectLines(table, chosen.get(table)!, names), '    columns:')
    for (const column of table.columns) lines.push(columnLine(table, column, stated(table, column.name)))
  }
  return lines
}

function columnLine(table: SchemaTable, column: SchemaTable['columns'][number], stated: Category | undefined): string {
  const name = scalar(column.name)
  if (stated !== undefined) return `      ${name}: ${stated}`
  const guess = guessCategory({ name: column.name, type: column.type, table: table.name })
  return guess === null ? `      ${name}: unclassified` : `      ${name}: ${guess}   # guess`
}

function subjectLines(
  table: SchemaTable,
  choice: SubjectChoice,
  names: ReadonlyMap<SchemaTable, string>,
): readonly string[] {
  if (choice.type === 'path') {
    const of = scalar(names.get(choice.of)!)
    const others = choice.others.map((other) => `${comment(other.by)} → ${comment(names.get(other.of)!)}`)
    const also = others.length === 0 ? '' : `   # also possible: ${others.join(', ')}`
    return [`    subject: { of: ${of}, by: ${scalar(choice.by)} }${also}`]
  }
  if (choice.type === 'none')
    return [
      choice.looksPersonal
        ? '    subject: none   # holds columns that look personal and no foreign key leads to a person: state whose they are'
        : '    subject: none',
    ]
  const lines = ['    collectedIn: null   # fill in: where the data was first collected, as CN']
  lines.push(
    '    important: null   # fill in: yes, no or unnotified',
    '    subject:',
    `      key: ${scalar(choice.key)}`,
  )
  lines.push(
    `      kind: ${personKind(table)}   # check: customer, employee, patient, student, child, official or public`,
  )
  if (choice.born !== undefined)
    lines.push(`      # born: ${comment(scalar(choice.born))}   # take the # away if it is right`)
  if (choice.residence !== undefined)
    lines.push(`      # residence: ${comment(scalar(choice.residence))}   # take the # away if it holds country codes`)
  return lines
}

/** A YAML scalar that reads back as the same text. */
export function scalar(text: string): string {
  if (/^[A-Za-z][A-Za-z0-9_.-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)) return text
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, escapeUnlessLetter)
}

function escapeUnlessLetter(c: string): string {
  return /[\p{L}\p{M}\p{N}]/u.test(c) ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A name inside a comment cannot end it. */
function comment(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
}
