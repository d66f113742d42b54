/** `waybill decide --from CN --to JP …`: a transfer made of flags, and problems told by the flag they stand in. */

import { type Command, Option } from 'commander'
import { isPlainObject, type Problem } from '../law/index.ts'
import { BadInput } from './exit.ts'

/** As commander hands them over. */
export type FlagValues = Readonly<Record<string, unknown>>

interface Flag {
  readonly flag: string
  readonly value: string
  readonly path: string
  readonly help: string
  /** How its text becomes JSON. */
  readonly as: 'word' | 'words' | 'place' | 'count'
}

const flags: readonly Flag[] = [
  { flag: 'from', value: 'CC', path: 'exporter.country', as: 'place', help: 'country of the exporter, as CN' },
  { flag: 'to', value: 'CC', path: 'importer.country', as: 'place', help: 'country of the importer, as JP' },
  { flag: 'data', value: 'A,B', path: 'data.categories', as: 'words', help: 'kinds of data, as user.contact.email' },
  { flag: 'people', value: 'N', path: 'data.subjects.count', as: 'count', help: 'people in this transfer' },
  {
    flag: 'sensitive',
    value: 'N',
    path: 'data.subjects.sensitiveCount',
    as: 'count',
    help: 'of these, with sensitive data',
  },
  {
    flag: 'collected-in',
    value: 'CC',
    path: 'data.collectedIn',
    as: 'place',
    help: 'where the data was first collected',
  },
  { flag: 'purpose', value: 'A,B', path: 'purpose', as: 'words', help: 'what it is sent for' },
  { flag: 'sector', value: 'WORD', path: 'exporter.sector', as: 'word', help: 'the exporter’s line of business' },
  { flag: 'role', value: 'WORD', path: 'exporter.role', as: 'word', help: 'controller or processor' },
  {
    flag: 'relation',
    value: 'WORD',
    path: 'importer.relation',
    as: 'word',
    help: 'what the importer is to the exporter',
  },
  { flag: 'consent', value: 'WORD', path: 'data.subjects.consent', as: 'word', help: 'as separate' },
  { flag: 'via', value: 'WORD', path: 'via', as: 'word', help: 'as remote-access' },
  { flag: 'held', value: 'N', path: 'data.subjects.held', as: 'count', help: 'people the exporter holds data of' },
  {
    flag: 'year-to-date',
    value: 'N',
    path: 'data.subjects.yearToDate',
    as: 'count',
    help: 'people sent abroad this year',
  },
]

/** A zone may be named in place of its country: `--from AE-DIFC`. */
const zonePaths: ReadonlyMap<string, string> = new Map([
  ['exporter.country', 'exporter.zone'],
  ['importer.country', 'importer.zone'],
])

/** Adds the flags to a command. */
export function describeTransferFlags(command: Command): Command {
  for (const { flag, value, help } of flags) command.addOption(new Option(`--${flag} <${value}>`, help))
  const gather = (text: string, before: readonly string[] = []) => [...before, text]
  return command
    .addOption(new Option('--set <PATH=JSON>', 'any other fact of a transfer; may be repeated').argParser(gather))
    .addOption(new Option('--save <FILE>', 'also write the transfer that the flags make to FILE'))
}

/** Undefined where no flag describes a transfer. Throws BadInput on a flag that cannot be read. */
export function transferOfFlags(values: FlagValues): FlagTransfer | undefined {
  const given = flags.filter(({ flag }) => values[camel(flag)] !== undefined)
  const sets = Array.isArray(values.set) ? values.set.map(String) : []
  if (given.length === 0 && sets.length === 0) return undefined
  const json = emptyTree()
  const flagOf = new Map<string, string>()
  for (const { flag, path, as } of given) {
    const text = String(values[camel(flag)])
    const zone = zonePaths.get(path)
    if (zone !== undefined && text.includes('-')) {
      put(json, zone, asJson(text, as), `--${flag}`)
      flagOf.set(zone, `--${flag}`)
    }
    put(json, path, asJson(zone === undefined ? text : text.replace(/-.*$/, ''), as), `--${flag}`)
    flagOf.set(path, `--${flag}`)
  }
  for (const text of sets) {
    const at = text.indexOf('=')
    if (at <= 0) throw new BadInput('--set: write PATH=JSON, as exporter.traits=["cii-operator"]')
    const path = text.slice(0, at)
    put(json, path, parsed(text.slice(at + 1)), '--set')
    flagOf.set(path, `--set ${path.slice(0, 80)}`)
  }
  return { json, flagOf }
}

export interface FlagTransfer {
  /** Not checked yet, and without its day. */
  readonly json: Readonly<Record<string, unknown>>
  /** The flag, by the path of the fact it states. */
  readonly flagOf: ReadonlyMap<string, string>
}

/** `--data (2nd): no such word (did you mean user.contact?)` */
export function flagProblem({ flagOf }: FlagTransfer, { path, message, nearest }: Problem): string {
  const near = nearest === undefined ? '' : ` (did you mean ${nearest}?)`
  const [, fact = path, member] = /^(.*?)(?:\[(\d+)\])?$/.exec(path) ?? []
  const known = flags.find((f) => f.path === fact)
  const stated =
    flagOf.get(fact) ?? [...flagOf].find(([p]) => path.startsWith(`${p}.`) || path.startsWith(`${p}[`))?.[1]
  const flag = stated ?? (known === undefined ? (path === 'asOf' ? '--as-of' : path) : `--${known.flag}`)
  const listed = member !== undefined && (known !== undefined || flagOf.has(fact))
  const where = listed ? `, word ${Number(member) + 1}` : ''
  return `${flag}${where}: ${message}${near}`
}

type Tree = Record<string, unknown>

/** Without a prototype: a fact may be called anything. */
function emptyTree(): Tree {
  return Object.create(null) as Tree
}

function put(tree: Tree, path: string, value: unknown, flag: string): void {
  const keys = path.split('.')
  let at = tree
  for (const key of keys.slice(0, -1)) {
    at[key] ??= emptyTree()
    if (!isPlainObject(at[key])) throw new BadInput(`${flag}: ${path} lies below a fact that another flag states`)
    at = at[key] as Tree
  }
  const last = keys.at(-1)!
  if (Object.hasOwn(at, last)) throw new BadInput(`${flag}: ${path} is stated twice`)
  at[last] = value
}

function asJson(text: string, as: Flag['as']): unknown {
  if (text === 'unknown') return null
  if (as === 'words') return words(text)
  if (as === 'place') return text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase()
  return as === 'count' && /^\d{1,15}$/.test(text) ? Number(text) : text
}

function words(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** JSON, or a word that needs no quotes. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function camel(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
