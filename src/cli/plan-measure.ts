/** Counts what a plan speaks of, in one snapshot of the source: rows and people as the law groups them, and weak tokens. */

import { frequencySql, measureRows, peopleSql, rowsSql } from '../border/postgres/figures.ts'
import type { FlowMeasure, MeasuredRows } from '../plan/index.ts'
import type { DatasetPlan, FlowPlan } from '../plan/plan.ts'
import type { Env, ManifestFile } from './plan-files.ts'
import { withStore } from './plan-files.ts'

/** A column with fewer values, or with one that stands in more than one row of a hundred, is given back by its tokens. */
const distinctMin = 1_000
const shareMax = 0.01

/** @param say told before each count, which may take long */
export function measureFlow(
  { manifest }: ManifestFile,
  flow: FlowPlan,
  day: string,
  env: Env,
  say: (text: string) => void,
): Promise<FlowMeasure> {
  return withStore(manifest, flow.from, env, async (client) => {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    const rows = new Map<string, readonly MeasuredRows[]>()
    const people = new Map<string, readonly MeasuredRows[]>()
    const weakTokens: FlowMeasure['weakTokens'][number][] = []
    const crossing = flow.datasets.filter((d) => d.role === 'crosses')
    for (const [i, dataset] of crossing.entries()) {
      say(`counting ${flow.flow}: ${dataset.dataset} (${i + 1} of ${crossing.length})`)
      rows.set(dataset.dataset, await measureRows(client, rowsSql(flow, dataset, day)))
      for (const column of guessable(dataset)) {
        const { rows: found } = await client.query(frequencySql(dataset, column))
        const [distinct, mostFrequent, filled] = ['distinct', 'most', 'rows'].map((name) => Number(found[0]?.[name]))
        const weak = distinct! < distinctMin || mostFrequent! > filled! * shareMax
        if (weak)
          weakTokens.push({
            dataset: dataset.dataset,
            column,
            distinct: distinct!,
            mostFrequent: mostFrequent!,
            rows: filled!,
          })
      }
    }
    for (const own of flow.datasets)
      if (own.subject.kind === 'own' && own.role !== 'refused')
        people.set(own.dataset, await measureRows(client, peopleSql(flow, own, day)))
    await client.query('ROLLBACK')
    return { rows, people, weakTokens }
  })
}

/** Tokenised columns that are no key and lead to no key: those name one row each. */
function guessable({ columns, key, subject }: DatasetPlan): readonly string[] {
  const leading = subject.kind === 'path' ? subject.by : subject.kind === 'own' ? subject.column : ''
  return columns
    .filter((c) => c.treatment.kind === 'tokenise' && !key.includes(c.name) && c.name !== leading)
    .map((c) => c.name)
}
