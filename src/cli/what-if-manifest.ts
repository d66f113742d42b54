/** A manifest's flows as questions of what-if: one transfer for each column, without a database. */

import { covers, decide } from '../engine/index.ts'
import type { Book, Day, Transfer } from '../law/index.ts'
import {
  type Category,
  type Dataset,
  type Flow,
  type Manifest,
  type OwnSubject,
  type Person,
  treatmentOf,
  unitTransfer,
} from '../manifest/index.ts'
import { strictness } from '../plan/ask.ts'
import { isPersonal, Sensitivity } from '../plan/law-words.ts'
import type { ColumnAsked, FlowAsked } from '../server/flow-questions.ts'

/**
 * In the order of the file. A column is asked about together with the key of its row, without which it does not cross; of a
 * person, the first of the year, with the consent of the manifest for which the law asks least.
 */
export function flowsAsked(manifest: Manifest, books: readonly Book[], day: Day): readonly FlowAsked[] {
  return [...manifest.flows.values()].map((flow) => ({
    flow: flow.name,
    from: flow.from,
    to: flow.to,
    columns: flow.datasets.flatMap((name) => {
      const dataset = manifest.datasets.get(name)
      return dataset === undefined ? [] : columnsOf({ manifest, flow, dataset, books, day })
    }),
  }))
}

interface Setting {
  readonly manifest: Manifest
  readonly flow: Flow
  readonly dataset: Dataset
  readonly books: readonly Book[]
  readonly day: Day
}

function columnsOf(setting: Setting): readonly ColumnAsked[] {
  const { flow, dataset } = setting
  const keys = keysOf(dataset)
  const known = new Map<string, Transfer>()
  return [...dataset.columns].map(([column, category]) => {
    const about = { dataset: dataset.name, column, category }
    if (treatmentOf(flow, dataset.name, column, category)?.kind === 'drop') return { ...about, transfer: null }
    const categories = [...new Set([...keys, column].flatMap((name) => askedAs(setting, name)))]
    const key = categories.join(' ')
    const transfer = known.get(key) ?? transferOf(setting, categories)
    known.set(key, transfer)
    return { ...about, transfer }
  })
}

function keysOf({ subject }: Dataset): readonly string[] {
  if (subject.type === 'own') return [subject.key]
  return subject.type === 'path' ? [subject.by] : []
}

/** The token of a key is an identifier and nothing else. */
function askedAs({ flow, dataset }: Setting, column: string): readonly string[] {
  const category: Category | undefined = dataset.columns.get(column)
  if (category === undefined) return []
  const tokenised = treatmentOf(flow, dataset.name, column, category)?.kind === 'tokenise'
  return [tokenised && keysOf(dataset).includes(column) && isPersonal(category) ? 'user.unique_id' : category]
}

function transferOf(setting: Setting, categories: readonly string[]): Transfer {
  const { manifest, flow, dataset, books, day } = setting
  const asked = (person: Person | 'nobody') =>
    unitTransfer(manifest, flow, {
      asOf: day,
      categories,
      datasets: [dataset.name],
      person,
      counts: { yearToDate: 0, sensitiveYearToDate: 0 },
    })
  const own = ownOf(manifest, dataset)
  if (own === undefined) return asked('nobody')
  const rank = (transfer: Transfer) => strictness(decide(transfer, books, { strict: true, brief: true }).verdict)
  const sensitive = sensitiveUnder(setting, categories)
  return consentsOf(own)
    .map((consent) => asked({ residence: residenceOf(own, dataset), consent, kinds: [own.kind], sensitive }))
    .map((transfer) => ({ transfer, rank: rank(transfer) }))
    .sort((a, b) => a.rank - b.rank)[0]!.transfer
}

/** The dataset at the end of the path, whose rows are the people. */
function ownOf(manifest: Manifest, dataset: Dataset): OwnSubject | undefined {
  const seen = new Set<Dataset>()
  let at: Dataset | undefined = dataset
  while (at?.subject.type === 'path' && !seen.has(at)) {
    seen.add(at)
    at = manifest.datasets.get(at.subject.of)
  }
  return at?.subject.type === 'own' ? at.subject : undefined
}

function consentsOf({ consent }: OwnSubject): readonly (string | null)[] {
  if (consent === null) return [null]
  return 'value' in consent ? [consent.value] : [...new Set(consent.values.values())]
}

/** Where a column says it, the country in which the data was collected stands for the people. */
function residenceOf({ residence }: OwnSubject, { collectedIn }: Dataset): string | null {
  return residence !== null && 'value' in residence ? residence.value : collectedIn
}

/** Whether a person counts as sensitive is the law's of the place she leaves. */
function sensitiveUnder({ manifest, flow, dataset, books, day }: Setting, categories: readonly string[]): boolean {
  const from = manifest.places.get(manifest.stores.get(flow.from)?.at ?? '')?.country
  const leaves = [from, dataset.collectedIn].flatMap((place) => (place == null ? [] : [place.slice(0, 2)]))
  const counting = books.filter((book) => leaves.some((code) => covers(book, code, day)))
  const sensitivity = new Sensitivity(counting, day)
  return categories.some((category) => sensitivity.has(category))
}
