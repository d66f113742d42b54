/** A flow as a border shows it, of as many columns as a test asks for. */

import type { ColumnView, FlowView, TableView, Why } from '../../src/server/border-view.ts'

const permitted: Why = {
  code: 'permitted',
  cite: ['CN Provisions 2024 art 5(1)(4)', 'CN PIPL 2021 art 39'],
  text: 'An ordinary exporter that sends fewer than 100,000 people this year, nobody sensitive, needs no formality.',
}
const barred: Why = {
  code: 'conditional',
  cite: ['CN Provisions 2024 art 8', 'CN PIPL 2021 art 38'],
  text: 'From 100,000 to under a million ordinary people, or one to under ten thousand sensitive: standard contract or certificate.',
}
const unknownConsent: Why = {
  code: 'undetermined',
  cite: ['CN PIPL 2021 art 39'],
  text: 'The people consent separately to the export. Not known: data.subjects.consent.',
}

const freed = [
  'cn.certification (Personal information protection certificate)',
  'cn.scc (Standard contract of the cyberspace administration, in effect)',
]

function columnOf(i: number): ColumnView {
  const name = i === 0 ? 'constructor' : `column_${i}`
  const base = { name, type: 'text', sensitive: false }
  switch (i % 10) {
    case 1:
      return {
        ...base,
        category: 'user.government_id',
        treatment: 'drop',
        verdict: 'conditional',
        why: barred,
        freedBy: freed,
      }
    case 2:
      return {
        ...base,
        category: 'unclassified',
        treatment: 'drop',
        verdict: null,
        why: { code: 'unclassified', cite: [], text: 'Nobody has classified it.' },
        freedBy: [`classify it: datasets.t.columns.${name}`],
      }
    case 3:
      return {
        ...base,
        category: 'user.contact.email',
        treatment: 'tokenise',
        domain: 'email',
        verdict: 'permitted',
        why: { code: 'tokenised', cite: [], text: 'The manifest says so.' },
        freedBy: [],
      }
    default:
      return { ...base, category: 'user.name', treatment: 'cross', verdict: 'permitted', why: permitted, freedBy: [] }
  }
}

export function tableView(dataset: string, columns: number, more: Partial<TableView> = {}): TableView {
  return {
    dataset,
    table: `public.${dataset}`,
    role: 'crosses',
    refusal: null,
    suspended: null,
    about: 'people',
    nobody: { permitted: true, why: permitted },
    columns: Array.from({ length: columns }, (_, i) => columnOf(i)),
    crossed: { inserted: 30, updated: 0, deleted: 0 },
    heldRows: 10,
    ...more,
  }
}

const person = { kind: 'customer', child: false, residence: '*', counted: true }

const classes: FlowView['classes'] = [
  {
    ...person,
    consent: 'separate',
    verdict: 'permitted',
    why: permitted,
    mechanisms: [],
    ordinaryLine: 100_000,
    sensitiveLine: 1,
  },
  {
    ...person,
    consent: null,
    verdict: 'undetermined',
    why: unknownConsent,
    mechanisms: [],
    ordinaryLine: null,
    sensitiveLine: null,
  },
]

/** Of people: with consent permitted, without undetermined. */
export function flowView(datasets: readonly TableView[], more: Partial<FlowView> = {}): FlowView {
  const end = { store: 'branch', place: 'shanghai', country: 'CN', entity: 'Branch' }
  return {
    at: '2026-11-25T11:03:00.191Z',
    running: false,
    id: 'orders-to-hq',
    from: end,
    to: { store: 'hq', place: 'tokyo', country: 'JP', entity: 'HQ' },
    exporter: 'branch',
    phase: 'streaming',
    batch: 4,
    position: '0/2CBB968',
    lag: null,
    day: '2026-11-25',
    plan: {
      accepted: `sha256:${'a'.repeat(64)}`,
      acceptedBy: 'Lin',
      acceptedOn: '2026-11-25',
      inForce: `sha256:${'a'.repeat(64)}`,
    },
    verdicts: { mostFavourable: 'permitted', strictest: 'undetermined' },
    tables: datasets.length,
    columns: { cross: 0, changed: 0, stay: 0, unclassified: 0 },
    crossed: { inserted: 30, updated: 0, deleted: 0, batches: 4, lastAt: null },
    heldRows: 10,
    heldPeople: 10,
    suspendedTables: 0,
    reviewOn: null,
    shownFrom: 'plan in force',
    onLimit: 'hold',
    datasets,
    classes,
    obligations: [
      {
        duty: 'assess',
        detail: 'Personal information protection impact assessment before the export.',
        cite: 'CN PIPL 2021 art 55',
      },
    ],
    notAsked: ['FR'],
    unclear: ['CN PIPL 2021 art 28: whether user.government_id alone is sensitive is disputed.'],
    ...more,
  }
}
