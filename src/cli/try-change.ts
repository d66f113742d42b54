/** What the law would say of one column if the manifest said otherwise: its transfer asked anew, and the lines for the manifest. */

import { decide } from '../engine/index.ts'
import type { Book, Day } from '../law/index.ts'
import {
  type Category,
  type Dataset,
  type Flow,
  type Manifest,
  patchText,
  type StatedTreatment,
} from '../manifest/index.ts'
import { mechanismsOf, reasonOf, unique } from '../plan/explain.ts'
import type { Trial, TrialAnswer, TrialChange, TrialPlace } from '../server/trial.ts'
import { flowsAsked } from './what-if-manifest.ts'

export interface TrialSetting {
  readonly manifest: Manifest
  readonly flow: Flow
  readonly books: readonly Book[]
  readonly day: Day
}

/** Undefined where the manifest has no such dataset in the flow. @param change null: only what is so now */
export function tried(setting: TrialSetting, at: TrialPlace, change: TrialChange | null): Trial | undefined {
  const { manifest, flow, day, books } = setting
  if (!flow.datasets.includes(at.dataset) || !manifest.datasets.has(at.dataset)) return undefined
  const before = answerOf(setting, at)
  const steps = unique((before.asked?.mechanisms ?? []).flat())
  const safeguards = steps.filter((step) => statusOf(step, books) !== undefined)
  if (change === null) return { day, before, after: null, patch: null, safeguards }
  const after = answerOf({ ...setting, ...changed(setting, at, change) }, at)
  return { day, before, after, patch: patchText(patchOf(setting, at, change)), safeguards }
}

function answerOf({ manifest, flow, books, day }: TrialSetting, at: TrialPlace): TrialAnswer {
  const dataset = manifest.datasets.get(at.dataset)!
  const category = dataset.columns.get(at.column) ?? 'unclassified'
  // Whatever the law says, the plan keeps what nobody has classified.
  if (category === 'unclassified') return { category, asked: null }
  const alone = { ...manifest, flows: new Map([[flow.name, { ...flow, datasets: [at.dataset] }]]) }
  const [asked] = flowsAsked(alone, books, day)
  const transfer = asked?.columns.find(({ column }) => column === at.column)?.transfer ?? null
  if (transfer === null) return { category, asked: null }
  const decision = decide(transfer, books, { strict: true, brief: true })
  const { verdict } = decision
  return { category, asked: { transfer, verdict, why: reasonOf(decision), mechanisms: mechanismsOf(decision) } }
}

function changed({ manifest, flow, books, day }: TrialSetting, at: TrialPlace, change: TrialChange) {
  switch (change.kind) {
    case 'treatment': {
      const treatments = new Map([...flow.treatments, [`${at.dataset}.${at.column}`, stated(change.to)]])
      return { flow: { ...flow, treatments } }
    }
    case 'category': {
      const dataset: Dataset = manifest.datasets.get(at.dataset)!
      const columns = new Map([...dataset.columns, [at.column, change.to as Category]])
      return {
        manifest: { ...manifest, datasets: new Map([...manifest.datasets, [at.dataset, { ...dataset, columns }]]) },
      }
    }
    case 'safeguard': {
      const held = { type: change.type, status: statusOf(change.type, books) ?? null, from: day }
      const rest = { until: null, scope: null, signedOn: null, reference: null, by: null }
      return { flow: { ...flow, safeguards: [...flow.safeguards, { ...held, ...rest }] } }
    }
  }
}

/** As the plan’s words are the manifest’s. */
function stated(to: Extract<TrialChange, { kind: 'treatment' }>['to']): StatedTreatment {
  if (to === 'tokenise') return { kind: 'tokenise', domain: null }
  return to === 'year' ? { kind: 'generalise', to: 'year' } : { kind: to }
}

function patchOf({ flow, books, day }: TrialSetting, at: TrialPlace, change: TrialChange): object {
  switch (change.kind) {
    case 'treatment': {
      const word = change.to === 'year' ? { generalise: 'year' } : change.to
      return { flows: { [flow.name]: { treatments: { [`${at.dataset}.${at.column}`]: word } } } }
    }
    case 'category':
      return { datasets: { [at.dataset]: { columns: { [at.column]: change.to } } } }
    case 'safeguard': {
      const held = { type: change.type, status: statusOf(change.type, books) ?? null, from: day }
      return { flows: { [flow.name]: { safeguards: [...flow.safeguards.map(written), held] } } }
    }
  }
}

/** What is stated already stays, since the list is written as a whole. */
const written = (safeguard: Flow['safeguards'][number]): object =>
  Object.fromEntries(Object.entries(safeguard).filter(([, value]) => value !== null))

/** The first status that counts; undefined where the step is held otherwise than by a paper. */
const statusOf = (step: string, books: readonly Book[]): string | undefined =>
  books.flatMap(({ mechanisms }) => mechanisms).find(({ id }) => id === step)?.accepts?.[0]
