/** An entry of the ledger in one line. */

import type { ActEntry, BatchEntry, Entry } from '../ledger/index.ts'

export function entryText(entry: Entry): string {
  const { kind, at, flow, ...rest } = entry
  const said = entry.kind === 'batch' ? batchText(entry) : entry.kind === 'act' ? actText(entry) : membersText(rest)
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

const actWords = {
  propose: 'proposed by',
  approve: 'approved by',
  refuse: 'refused by',
  withdraw: 'withdrawn by',
  lapse: 'lapsed, noted by',
} as const

function actText(e: ActEntry): string {
  const groups = e.groups.map(({ dataset, reason, rows }) => `${dataset} held for ${reason}, ${rows} rows`)
  const why = e.why === undefined ? '' : ` (${e.why})`
  return `${e.what} ${e.proposal}: ${actWords[e.act]} ${e.by.name}, ${e.by.role}, by ${e.by.how}, at ${e.acted}${why}; ${groups.join('; ')}`
}

function membersText(members: object): string {
  return Object.entries(members)
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
}
