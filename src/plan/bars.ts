/** Takes away what a category bars: columns first, and a table where only its key is in the way. */

import type { Decision } from '../engine/index.ts'
import { isPermitted, type Law, type UnitQuestion } from './ask.ts'
import { type BarColumn, clearBar } from './clear.ts'
import { askedAs, withTreatment } from './columns.ts'
import { type Draft, isKeyish } from './draft.ts'
import { reasonOf, unique, waysOut } from './explain.ts'
import { refuse } from './refuse.ts'

export interface BarSetting {
  readonly law: Law
  readonly signature: (category: string) => string
  /** The question with other categories. */
  readonly question: (categories: readonly string[]) => UnitQuestion
}

/**
 * Drops from the drafts the smallest set of columns that clears a bar, or refuses the tables whose keys bar it.
 * @returns `refused` when the question must be put again without them; `inexact` when the search was cut short
 */
export function clearDrafts(drafts: readonly Draft[], setting: BarSetting): 'clear' | 'inexact' | 'barred' | 'refused' {
  const places = drafts.flatMap((draft) => placesOf(draft))
  const columns = places.flatMap(({ draft, at }, position): readonly BarColumn[] => {
    const column = draft.columns[at]!
    const keyish = isKeyish(draft, column.name)
    const category = askedAs(column, keyish)
    return category === null ? [] : [{ position, category, fixed: keyish }]
  })
  const permits = (categories: readonly string[]) => setting.law.permits(setting.question(categories))
  const cleared = clearBar(columns, setting.signature, permits)
  if (cleared === undefined) return refuseBarredKeys(drafts, columns, places, setting) ? 'refused' : 'barred'
  const kept = columns.filter((c) => !cleared.drop.includes(c.position))
  for (const position of cleared.drop) {
    const { draft, at } = places[position]!
    const back = columns.find((c) => c.position === position)!
    const decision = setting.law.ask(setting.question([...kept, back].map((c) => c.category)))
    draft.columns[at] = withTreatment(draft.columns[at]!, { kind: 'drop' }, barredBy(decision, setting))
  }
  return cleared.exact ? 'clear' : 'inexact'
}

function barredBy(decision: Decision, { law }: BarSetting) {
  return { reason: reasonOf(decision), freedBy: waysOut(decision, law.setting.books) }
}

interface Place {
  readonly draft: Draft
  /** Index among the draft's columns. */
  readonly at: number
}

/** Columns in the order of the manifest; those it does not name stay anyway. */
function placesOf(draft: Draft): readonly Place[] {
  const index = new Map(draft.columns.map((c, i) => [c.name, i]))
  return [...draft.dataset.columns.keys()].flatMap((name) => {
    const at = index.get(name)
    return at === undefined ? [] : [{ draft, at }]
  })
}

/** Refuses the tables whose keys the law bars as they are, where their tokens would clear it. */
function refuseBarredKeys(
  drafts: readonly Draft[],
  columns: readonly BarColumn[],
  places: readonly Place[],
  { law, question, signature }: BarSetting,
): boolean {
  const permits = (list: readonly BarColumn[]) => isPermitted(law.ask(question(list.map((c) => c.category))).verdict)
  const fixed = columns.filter((c) => c.fixed)
  const asTokens = fixed.map((c) => ({ ...c, category: 'user.unique_id' }))
  if (!permits(asTokens)) return false
  const kinds = unique(fixed.map((c) => signature(c.category)))
  const barred = kinds.filter((kind) => {
    const rest = fixed.map((c, i) => (signature(c.category) === kind ? c : asTokens[i]!))
    return !permits(rest)
  })
  let some = false
  for (const column of fixed) {
    if (!barred.includes(signature(column.category))) continue
    const { draft, at } = places[column.position]!
    if (!drafts.includes(draft) || draft.refusal !== undefined) continue
    const name = draft.columns[at]!.name
    const decision = law.ask(question(fixed.filter((c) => c === column).map((c) => c.category)))
    const { cite, text } = reasonOf(decision)
    draft.refusal = refuse(
      'key-barred',
      `Column ${name} (${column.category}) is ${draft.key.includes(name) ? 'its key' : 'the way to the person'} and may not cross: ${text} Offered: treatments: { ${draft.name}.${name}: tokenise }.`,
      cite,
    )
    some = true
  }
  return some
}
