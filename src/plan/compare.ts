/** Two plans beside each other: what the new one loosens and tightens, and whether anything already abroad would have to come back. */

import { canonicalJson } from '../law/index.ts'
import { isPermitted } from './ask.ts'
import {
  type ClassMeaning,
  type ColumnMeaning,
  classKey,
  type DatasetMeaning,
  type FlowMeaning,
  meaningOf,
  type PlanMeaning,
} from './meaning.ts'
import type { Plan, Treatment } from './plan.ts'

export interface Change {
  readonly flow: string
  readonly dataset?: string
  readonly column?: string
  readonly direction: 'loosens' | 'tightens' | 'other'
  /** What stands abroad under the old plan would not be there, or not so, under the new one. */
  readonly comesBack: boolean
  readonly text: string
}

export function comparePlans(before: Plan | PlanMeaning, after: Plan | PlanMeaning): readonly Change[] {
  const [old, now] = [flowsOf(before), flowsOf(after)]
  const names = [...new Set([...old.keys(), ...now.keys()])].sort()
  return names.flatMap((name) => compareFlows(old.get(name), now.get(name)))
}

export function mustComeBack(changes: readonly Change[]): boolean {
  return changes.some((change) => change.comesBack)
}

export function compareFlows(before: FlowMeaning | undefined, after: FlowMeaning | undefined): readonly Change[] {
  if (before === undefined || after === undefined) {
    if (after !== undefined) return [change(after.flow, 'loosens', false, `flow ${after.flow} is new`)]
    return before === undefined ? [] : [change(before.flow, 'tightens', true, `flow ${before.flow} is gone`)]
  }
  const say = (direction: Change['direction'], comesBack: boolean, text: string) => [
    change(after.flow, direction, comesBack, text),
  ]
  const ends = before.from !== after.from || before.to !== after.to || before.exporter !== after.exporter
  return [
    ...(ends ? say('other', true, 'it leads between other stores, or another entity exports') : []),
    ...(before.publication === after.publication
      ? []
      : say('other', false, `publication ${before.publication} → ${after.publication}`)),
    ...(before.onLimit === after.onLimit
      ? []
      : say(after.onLimit === 'drop' ? 'loosens' : 'tightens', false, `on-limit ${before.onLimit} → ${after.onLimit}`)),
    ...releaseMode(before, after),
    ...childAge(before, after),
    ...compareDatasets(before, after),
    ...compareClasses(before, after),
  ]
}

function flowsOf(plan: Plan | PlanMeaning): ReadonlyMap<string, FlowMeaning> {
  const meaning = 'day' in plan ? meaningOf(plan) : plan
  return new Map(meaning.flows.map((flow) => [flow.flow, flow]))
}

function change(flow: string, direction: Change['direction'], comesBack: boolean, text: string): Change {
  return { flow, direction, comesBack, text }
}

function releaseMode(before: FlowMeaning, after: FlowMeaning): readonly Change[] {
  const [was, is] = [before.release ?? 'automatic', after.release ?? 'automatic']
  if (was === is) return []
  return [change(after.flow, is === 'automatic' ? 'loosens' : 'tightens', false, `release ${was} → ${is}`)]
}

function childAge(before: FlowMeaning, after: FlowMeaning): readonly Change[] {
  const [was, is] = [before.childUnder ?? 0, after.childUnder ?? 0]
  if (was === is) return []
  return [
    change(after.flow, is > was ? 'tightens' : 'loosens', is > was, `children are those under ${is} (before: ${was})`),
  ]
}

function compareDatasets(before: FlowMeaning, after: FlowMeaning): readonly Change[] {
  const old = new Map(before.datasets.map((d) => [d.dataset, d]))
  const now = new Map(after.datasets.map((d) => [d.dataset, d]))
  const names = [...new Set([...old.keys(), ...now.keys()])].sort()
  return names.flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)]
    const say = (direction: Change['direction'], comesBack: boolean, text: string): Change => ({
      ...change(after.flow, direction, comesBack, text),
      dataset: name,
    })
    if (was === undefined) return [say('loosens', false, 'is new in the flow')]
    if (is === undefined) return [say('tightens', was.role === 'crosses', 'is no longer in the flow')]
    return [...compareDataset(was, is, say), ...compareColumns(after.flow, was, is)]
  })
}

function compareDataset(
  was: DatasetMeaning,
  is: DatasetMeaning,
  say: (direction: Change['direction'], comesBack: boolean, text: string) => Change,
): readonly Change[] {
  const crossed = was.role === 'crosses'
  const found: Change[] = []
  if (was.role !== is.role) {
    const text = is.role === 'refused' ? `is refused (${is.refusal ?? ''})` : `${was.role} → ${is.role}`
    found.push(say(is.role === 'crosses' ? 'loosens' : 'tightens', crossed, text))
  }
  if (was.oid !== is.oid) found.push(say('other', crossed, 'another table stands under its name'))
  else if (was.schema !== is.schema || was.table !== is.table)
    found.push(say('other', crossed, 'the table has another name'))
  if (canonicalJson(was.key) !== canonicalJson(is.key)) found.push(say('other', crossed, 'its key is another'))
  if (canonicalJson(was.subject) !== canonicalJson(is.subject))
    found.push(say('other', crossed, 'its rows lead to people in another way'))
  // Facts of people are kept as the manifest read them: under another reading they would have to be read again.
  if (canonicalJson(was.person) !== canonicalJson(is.person))
    found.push(say('other', true, 'facts of people are read in another way'))
  if (was.nobody !== is.nobody)
    found.push(
      say(
        is.nobody ? 'loosens' : 'tightens',
        crossed && !is.nobody,
        `data about nobody ${is.nobody ? 'may cross now' : 'stays now'}`,
      ),
    )
  return found
}

function compareColumns(flow: string, was: DatasetMeaning, is: DatasetMeaning): readonly Change[] {
  const crossed = was.role === 'crosses'
  const old = new Map(was.columns.map((c) => [c.number, c]))
  const now = new Map(is.columns.map((c) => [c.number, c]))
  const numbers = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b)
  return numbers.flatMap((number): readonly Change[] => {
    const [before, after] = [old.get(number), now.get(number)]
    const column = (after ?? before)!.name
    const say = (direction: Change['direction'], comesBack: boolean, text: string): Change => ({
      ...change(flow, direction, crossed && comesBack, text),
      dataset: is.dataset,
      column,
    })
    if (before === undefined)
      return [say(crosses(after!) ? 'loosens' : 'other', false, `new column, ${words(after!.treatment)}`)]
    if (after === undefined) return [say('other', false, `column dropped (${words(before.treatment)} before)`)]
    return compareColumn(before, after, say)
  })
}

function compareColumn(
  before: ColumnMeaning,
  after: ColumnMeaning,
  say: (direction: Change['direction'], comesBack: boolean, text: string) => Change,
): readonly Change[] {
  const found: Change[] = []
  if (before.name !== after.name) found.push(say('other', crosses(before), `was called ${before.name}`))
  if (before.typeOid !== after.typeOid || before.modifier !== after.modifier)
    found.push(say('other', crosses(before), `type ${before.type} → ${after.type}`))
  if (canonicalJson(before.labels ?? []) !== canonicalJson(after.labels ?? []))
    found.push(say('other', false, 'its enum has other labels'))
  if (before.sensitive !== after.sensitive && crosses(after))
    found.push(
      say(
        after.sensitive ? 'tightens' : 'loosens',
        false,
        after.sensitive ? 'is sensitive now' : 'is not sensitive any more',
      ),
    )
  if (canonicalJson(before.treatment) !== canonicalJson(after.treatment)) {
    const direction = openness(after.treatment) > openness(before.treatment) ? 'loosens' : 'tightens'
    found.push(say(direction, crosses(before), `${words(before.treatment)} → ${words(after.treatment)}`))
  } else if (before.category !== after.category)
    found.push(say('other', false, `category ${before.category} → ${after.category}`))
  return found
}

function compareClasses(before: FlowMeaning, after: FlowMeaning): readonly Change[] {
  const old = new Map(before.classes.map((c) => [classKey(c), c]))
  const now = new Map(after.classes.map((c) => [classKey(c), c]))
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort()
  return keys.flatMap((key) => {
    const who = (old.get(key) ?? now.get(key))!
    return compareClass(after.flow, classInWords(who), answering(old, who), answering(now, who))
  })
}

/** A residence that has no class of its own is answered by that of all others. */
function answering(classes: ReadonlyMap<string, ClassMeaning>, who: ClassMeaning): ClassMeaning | undefined {
  return classes.get(classKey(who)) ?? classes.get(classKey({ ...who, residence: '*' }))
}

function compareClass(
  flow: string,
  who: string,
  was: ClassMeaning | undefined,
  is: ClassMeaning | undefined,
): readonly Change[] {
  const [passed, passes] = [was !== undefined && isPermitted(was.verdict), is !== undefined && isPermitted(is.verdict)]
  if (passed !== passes)
    return [
      change(
        flow,
        passes ? 'loosens' : 'tightens',
        passed,
        `${who}: ${was?.verdict ?? 'not known'} → ${is?.verdict ?? 'not known'}`,
      ),
    ]
  if (!passed) return []
  const found: Change[] = []
  for (const axis of ['ordinaryLine', 'sensitiveLine'] as const) {
    const [before, after] = [was![axis] ?? Number.POSITIVE_INFINITY, is![axis] ?? Number.POSITIVE_INFINITY]
    if (before === after) continue
    const name = axis === 'ordinaryLine' ? 'ordinary' : 'sensitive'
    found.push(
      change(
        flow,
        after > before ? 'loosens' : 'tightens',
        after < before,
        `${who}: line of ${name} people ${shown(before)} → ${shown(after)}`,
      ),
    )
  }
  if (was!.counted !== is!.counted)
    found.push(
      change(
        flow,
        is!.counted ? 'tightens' : 'loosens',
        false,
        `${who}: ${is!.counted ? 'counted now' : 'not counted any more'}`,
      ),
    )
  return found
}

export function classInWords(of: Pick<ClassMeaning, 'residence' | 'consent' | 'kind' | 'child'>): string {
  const age = of.child === true ? ', child' : of.child === null ? ', age unknown' : ''
  const residence = of.residence === '*' ? '' : `, living in ${of.residence ?? 'an unknown place'}`
  return `${of.kind}, consent ${of.consent ?? 'unknown'}${age}${residence}`
}

function shown(line: number): string {
  return line === Number.POSITIVE_INFINITY ? 'none' : String(line)
}

function crosses(column: ColumnMeaning): boolean {
  return column.treatment.kind !== 'drop'
}

function openness({ kind }: Treatment): number {
  return ['drop', 'tokenise', 'year', 'cross'].indexOf(kind)
}

export function words(treatment: Treatment): string {
  switch (treatment.kind) {
    case 'cross':
      return 'crosses'
    case 'drop':
      return 'stays'
    case 'tokenise':
      return `crosses as a token (${treatment.domain})`
    case 'year':
      return 'crosses as its year'
  }
}
