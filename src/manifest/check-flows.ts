/** Checks each flow against stores, datasets and the other flows, and warns of counts that nobody has stated. */

import { nearest } from '../law/nearest.ts'
import * as words from '../law/vocabulary.ts'
import type { CheckContext } from './check.ts'
import { isPersonal } from './check-datasets.ts'
import { openingCounts } from './counts.ts'
import { printTable } from './names.ts'
import { shown } from './problem.ts'
import type { Flow } from './types.ts'

export function checkFlows(c: CheckContext): void {
  const pairs = new Map<string, { readonly flow: string; readonly dataset: string }>()
  for (const flow of c.manifest.flows.values()) {
    for (const end of ['from', 'to'] as const)
      if (!c.manifest.stores.has(flow[end]))
        c.unknownName(['flows', flow.name, end], 'store', flow[end], c.manifest.stores.keys())
    if (flow.from === flow.to)
      c.problem(['flows', flow.name, 'to'], 'the flow ends where it begins', 'Name another store')
    checkFlowDatasets(c, flow, pairs)
    checkTreatments(c, flow)
    checkSafeguards(c, flow)
  }
  warnOfCounts(c)
}

function checkFlowDatasets(
  c: CheckContext,
  flow: Flow,
  pairs: Map<string, { readonly flow: string; readonly dataset: string }>,
): void {
  for (const [i, name] of flow.datasets.entries()) {
    const at = ['flows', flow.name, 'datasets', i]
    const dataset = c.manifest.datasets.get(name)
    if (dataset === undefined) {
      c.unknownName(at, 'dataset', name, c.manifest.datasets.keys())
      continue
    }
    if (dataset.store !== flow.from && c.manifest.stores.has(dataset.store))
      c.problem(
        at,
        `dataset ${shown(name)} is in store ${shown(dataset.store)}, not in ${shown(flow.from)}`,
        'Send it in a flow from there',
      )
    const pair = `${flow.from}\n${flow.to}\n${printTable(dataset.table)}`
    const other = pairs.get(pair)
    if (other !== undefined && other.flow !== flow.name && other.dataset === name)
      c.problem(at, `flow ${shown(other.flow)} sends the same table to the same store`, 'Send a table in one flow only')
    pairs.set(pair, { flow: flow.name, dataset: name })
  }
}

function checkTreatments(c: CheckContext, flow: Flow): void {
  const columns = flow.datasets.flatMap((name) =>
    [...(c.manifest.datasets.get(name)?.columns.keys() ?? [])].map((column) => `${name}.${column}`),
  )
  const categories: readonly string[] = words.categories
  for (const target of flow.treatments.keys()) {
    const isColumn = columns.includes(target)
    const isCategory = categories.includes(target)
    if (isColumn !== isCategory) continue
    if (isColumn)
      c.problemAtKey(
        ['flows', flow.name, 'treatments', target],
        'this is both a category and a column',
        'Rename the dataset',
      )
    else {
      const near = nearest(target, [...categories, ...columns])
      const hint = near === undefined ? 'Write a category, or dataset.column of this flow' : `Did you mean ${near}?`
      c.problemAtKey(['flows', flow.name, 'treatments', target], `no such category or column ${shown(target)}`, hint)
    }
  }
}

function checkSafeguards(c: CheckContext, flow: Flow): void {
  for (const [i, safeguard] of flow.safeguards.entries()) {
    const { from, until } = safeguard
    if (from !== null && until !== null && until <= from)
      c.problem(
        ['flows', flow.name, 'safeguards', i, 'until'],
        'until is not after from',
        'until is the first day it no longer holds',
      )
  }
}

const counts = ['yearToDate', 'sensitiveYearToDate', 'previousYear', 'sensitivePreviousYear', 'held'] as const

/** What is not stated is unknown; the border then holds what depends on it, so the reader is told before. */
function warnOfCounts(c: CheckContext): void {
  const flows = new Map<string, string[]>()
  for (const flow of c.manifest.flows.values()) {
    const place = c.manifest.stores.get(flow.from)?.at
    const personal = flow.datasets.some((name) =>
      [...(c.manifest.datasets.get(name)?.columns.values() ?? [])].some(isPersonal),
    )
    if (place !== undefined && c.manifest.places.has(place) && personal)
      flows.set(place, [...(flows.get(place) ?? []), flow.name])
  }
  for (const [place, names] of flows) {
    const stated = openingCounts(c.manifest, place)
    const missing = stated === null ? counts : counts.filter((count) => stated[count] === null)
    if (missing.length === 0) continue
    const keys = stated === null ? ['places', place] : ['people', place]
    const message = `not stated, so unknown: ${missing.map((count) => `people.${place}.${count}`).join(', ')}`
    c.warning(keys, message, `In ${names.join(', ')} what the law makes depend on numbers of people stays`)
  }
}
