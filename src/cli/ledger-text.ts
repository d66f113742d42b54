/** An entry of the ledger in one line. */

import type { BatchEntry, Entry } from '../ledger/index.ts'

export function entryText(entry: Entry): string {
  const { kind, at, flow, ...rest } = entry
  const said = entry.kind === 'batch' ? batchText(entry) : membersText(rest)
  return `${at}  ${kind}  ${flow}${said === '' ? '' : `  ${said}`}`
}

function batchText(e: BatchEntry): string {
  const tables = e.tables.map(
    (t) => `${t.table} +${t.inserted} ~${t.updated} -${t.deleted}${t.held === 0 ? '' : `, ${t.held} held`}`,
  )
  const people = `new people ${e.people.ordinary} ordinary, ${e.people.sensitive} sensitive`
  const totals = `in all ${e.counts.ordinary} and ${e.counts.sensitive}`
  return `batch ${e.batch}: ${tables.join('; ')}; ${people}, ${totals}; under ${e.decisions.join('; ')}`
}

function membersText(members: object): string {
  return Object.entries(members)
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
}
