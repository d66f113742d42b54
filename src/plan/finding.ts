/** What a reader of the plan must be told beside the plan itself. */

import { nearest } from '../law/index.ts'
import type { Draft } from './draft.ts'

export interface Finding {
  /** `problem`: manifest and database contradict each other, nothing can be accepted. `warning`: read it before you sign. */
  readonly severity: 'problem' | 'warning'
  readonly flow: string
  readonly dataset?: string
  readonly column?: string
  readonly text: string
  /** What would be right; may be empty. */
  readonly hint: string
}

/** Classified columns that do not exist, columns nobody has classified, and joins that tokens would break. */
export function columnFindings(flow: string, drafts: readonly Draft[]): readonly Finding[] {
  return drafts.flatMap((draft) => [...missingColumns(flow, draft), ...unequalKeys(flow, draft, drafts)])
}

function missingColumns(flow: string, { name, dataset, table }: Draft): readonly Finding[] {
  if (table === undefined) return []
  const there = new Set(table.columns.map((c) => c.name))
  return [...dataset.columns].flatMap(([column, category]): readonly Finding[] => {
    if (there.has(column)) return []
    const near = nearest(column, there)
    const hint = near === undefined ? `Take it out of datasets.${name}.columns` : `Did you mean ${near}?`
    const severity = category === 'unclassified' ? 'warning' : 'problem'
    return [
      { severity, flow, dataset: name, column, text: `the table has no such column (classified ${category})`, hint },
    ]
  })
}

/** A key and what refers to it must be treated alike, or headquarters cannot join them (and a token would be undone). */
function unequalKeys(flow: string, draft: Draft, drafts: readonly Draft[]): readonly Finding[] {
  const { subject } = draft.dataset
  if (subject.type !== 'path' || draft.refusal !== undefined) return []
  const parent = drafts.find((d) => d.name === subject.of)
  if (parent === undefined || parent.refusal !== undefined || !parent.inFlow) return []
  const treatment = (of: Draft, name: string | undefined) =>
    JSON.stringify(of.columns.find((c) => c.name === name)?.treatment ?? null)
  const key = parent.key[0]
  if (treatment(draft, subject.by) === treatment(parent, key)) return []
  const text = `it refers to ${parent.name}.${key ?? ''}, which crosses in another form: rows cannot be joined abroad`
  const hint = 'Give both the same category or the same treatment'
  return [{ severity: 'warning', flow, dataset: draft.name, column: subject.by, text, hint }]
}
