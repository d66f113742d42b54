/** A dataset's plan turned into numbers: which fields are read, which make the key, which lead to the person, what is done to each. */

import type { ColumnType } from '../../plan/catalog.ts'
import type { DatasetPlan, FlowPlan, Treatment } from '../../plan/plan.ts'
import { type Cmac, cmac } from './cmac.ts'
import type { ColumnCodec } from './codec.ts'
import type { Tokeniser } from './tokens.ts'

/** Supplies what the gate needs from outside the plan. */
export interface GateKeys {
  /** 16 bytes; subject and row keys are hashed under keys derived from it. */
  readonly hashKey: Uint8Array
  tokeniser(domain: string): Tokeniser
  codec(type: ColumnType): ColumnCodec
}

export interface ColumnWrite {
  readonly cell: number
  readonly treatment: Exclude<Treatment, { kind: 'drop' }>
  readonly codec: ColumnCodec
  readonly tokeniser: Tokeniser | null
  readonly name: string
  readonly personal: boolean
  readonly isKey: boolean
  /** Of an enum that crosses: the labels that were accepted, and that the target has. */
  readonly labels: ReadonlySet<string> | null
}

export interface DatasetGate {
  readonly index: number
  readonly plan: DatasetPlan
  /** Stable number of the dataset in the home store, from its name. */
  readonly tag: number
  /** Columns read from the source, in the order of cells. */
  readonly needed: readonly string[]
  readonly codecs: readonly ColumnCodec[]
  readonly keyCells: readonly number[]
  readonly keyMac: Cmac
  /** The cell that holds the subject's key, or the key of the parent row; -1 for `subject: none`. */
  readonly subjectCell: number
  /** The dataset whose rows are the people; -1 for none. */
  readonly personIndex: number
  /** The next dataset on the path, -1 when the subject column names the person directly. */
  readonly parentIndex: number
  /** Datasets whose rows stand below this one on a path. */
  readonly childIndexes: readonly number[]
  /** Stands between others and the person: its rows are linked. */
  readonly isLink: boolean
  readonly isOwn: boolean
  readonly residenceCell: number
  readonly bornCell: number
  readonly consentCell: number
  readonly writes: readonly ColumnWrite[]
  readonly keyWrites: readonly ColumnWrite[]
  /** A crossing column of it, or of a dataset on its path, is sensitive: rows take seats on the sensitive axis. */
  readonly sensitive: boolean
  readonly crosses: boolean
}

export function compileGates(plan: FlowPlan, keys: GateKeys): readonly DatasetGate[] {
  const live = plan.datasets.filter((d) => d.role !== 'refused')
  const indexByName = new Map(live.map((d, i) => [d.dataset, i]))
  return live.map((dataset, index) => compileGate(dataset, index, live, indexByName, keys))
}

/** Stable 32-bit number of a name (FNV-1a); two datasets of one flow with the same number are refused when planned. */
export function tagOf(name: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash
}

function compileGate(
  plan: DatasetPlan,
  index: number,
  live: readonly DatasetPlan[],
  indexByName: ReadonlyMap<string, number>,
  keys: GateKeys,
): DatasetGate {
  const read = plan.columns.filter(
    (c) => isRead(plan, c.name) || (plan.role === 'crosses' && c.treatment.kind !== 'drop'),
  )
  const needed = read.map((c) => c.name)
  const cell = (name: string | undefined): number => (name === undefined ? -1 : needed.indexOf(name))
  const codecs = read.map((c) => keys.codec(c.type))
  const writes = plan.role === 'crosses' ? columnWrites(plan, cell, codecs, keys) : []
  const parentIndex = plan.subject.kind === 'path' ? (indexByName.get(plan.subject.of) ?? -1) : -1
  const parentIsOwn = parentIndex >= 0 && live[parentIndex]!.subject.kind === 'own'
  const childIndexes = live.flatMap((d, i) => (d.subject.kind === 'path' && d.subject.of === plan.dataset ? [i] : []))
  const person = plan.person
  return {
    index,
    plan,
    tag: tagOf(plan.dataset),
    needed,
    codecs,
    keyCells: plan.key.map(cell),
    keyMac: cmac(derive(keys.hashKey, `row of ${plan.dataset}`)),
    subjectCell:
      plan.subject.kind === 'none' ? -1 : cell(plan.subject.kind === 'own' ? plan.subject.column : plan.subject.by),
    personIndex: personIndexOf(index, live, indexByName),
    parentIndex: parentIsOwn ? -1 : parentIndex,
    childIndexes,
    isLink: plan.subject.kind === 'path' && childIndexes.length > 0,
    isOwn: plan.subject.kind === 'own',
    residenceCell: cell(person?.residence && 'column' in person.residence ? person.residence.column : undefined),
    bornCell: cell(person?.born ?? undefined),
    consentCell: cell(person?.consent && 'column' in person.consent ? person.consent.column : undefined),
    writes,
    keyWrites: plan.key.flatMap((name) => writes.filter((w) => w.name === name)),
    sensitive: isSensitive(plan, live, indexByName),
    crosses: plan.role === 'crosses',
  }
}

/** Read whatever happens to it: key, subject, facts of the person. */
function isRead(plan: DatasetPlan, name: string): boolean {
  if (plan.key.includes(name)) return true
  if (plan.subject.kind === 'own' && plan.subject.column === name) return true
  if (plan.subject.kind === 'path' && plan.subject.by === name) return true
  const { residence, born, consent } = plan.person ?? { residence: null, born: null, consent: null }
  if (residence !== null && 'column' in residence && residence.column === name) return true
  return born === name || (consent !== null && 'column' in consent && consent.column === name)
}

function columnWrites(
  plan: DatasetPlan,
  cell: (name: string) => number,
  codecs: readonly ColumnCodec[],
  keys: GateKeys,
): readonly ColumnWrite[] {
  return plan.columns.flatMap((column) => {
    const { treatment } = column
    if (treatment.kind === 'drop') return []
    const at = cell(column.name)
    return [
      {
        cell: at,
        treatment,
        codec: codecs[at]!,
        tokeniser: treatment.kind === 'tokenise' ? keys.tokeniser(treatment.domain) : null,
        name: column.name,
        personal: column.personal,
        isKey: plan.key.includes(column.name),
        labels: treatment.kind === 'cross' ? labelsOf(column.type) : null,
      },
    ]
  })
}

function labelsOf(type: ColumnType): ReadonlySet<string> | null {
  if (type.kind === 'domain' && type.element !== null) return labelsOf(type.element)
  return type.kind === 'enum' ? new Set(type.labels) : null
}

function personIndexOf(index: number, live: readonly DatasetPlan[], indexByName: ReadonlyMap<string, number>): number {
  let at = index
  for (let steps = 0; steps <= live.length; steps++) {
    const { subject } = live[at]!
    if (subject.kind === 'own') return at
    if (subject.kind === 'none') return -1
    const next = indexByName.get(subject.of)
    if (next === undefined) return -1
    at = next
  }
  return -1
}

/** A row crosses only where the rows on its path do, so their seats are its own. */
function isSensitive(
  plan: DatasetPlan,
  live: readonly DatasetPlan[],
  indexByName: ReadonlyMap<string, number>,
): boolean {
  for (let at: DatasetPlan | undefined = plan, steps = 0; at !== undefined && steps <= live.length; steps++) {
    if (at.role === 'crosses' && at.columns.some((c) => c.sensitive && c.treatment.kind !== 'drop')) return true
    at = at.subject.kind === 'path' ? live[indexByName.get(at.subject.of) ?? -1] : undefined
  }
  return false
}

function derive(key: Uint8Array, label: string): Uint8Array {
  return cmac(key).one(new TextEncoder().encode(label))
}
