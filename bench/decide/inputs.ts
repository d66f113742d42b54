/** A thousand random transfers for the forty rules, at and around their limits, and each as a flat object of plain values. */

import { factOf, type Transfer } from '../../src/law/index.ts'
import { day } from './rules.ts'

/** The twenty facts that the rules ask about, as every peer is given them: made before the clock starts. */
export interface Flat {
  readonly importer_country: string
  readonly importer_relation: string
  readonly importer_sector: string
  readonly importer_traits: readonly string[]
  readonly exporter_sector: string
  readonly exporter_traits: readonly string[]
  /** Empty: none. */
  readonly exporter_zone: string
  /** With the words above each: the other engines know no tree of words. */
  readonly data_categories: readonly string[]
  readonly data_form: string
  readonly data_important: string
  readonly data_collectedIn: string
  readonly data_subjects_count: number
  readonly data_subjects_sensitiveCount: number
  readonly bench_thisYear: number
  readonly data_subjects_residence: readonly string[]
  readonly data_subjects_kinds: readonly string[]
  readonly data_subjects_consent: string
  readonly purpose: readonly string[]
  readonly via: string
  /** Steps held by contract, certificate or approval. */
  readonly held: readonly string[]
}

export const flatNames = [
  'importer_country',
  'importer_relation',
  'importer_sector',
  'importer_traits',
  'exporter_sector',
  'exporter_traits',
  'exporter_zone',
  'data_categories',
  'data_form',
  'data_important',
  'data_collectedIn',
  'data_subjects_count',
  'data_subjects_sensitiveCount',
  'bench_thisYear',
  'data_subjects_residence',
  'data_subjects_kinds',
  'data_subjects_consent',
  'purpose',
  'via',
  'held',
] as const satisfies readonly (keyof Flat)[]

/** `data.subjects.count` → `data_subjects_count`: a name in all four languages. */
export const flatName = (path: string): keyof Flat =>
  (path === 'bench.this-year' ? 'bench_thisYear' : path.replaceAll('.', '_')) as keyof Flat

export const countries = 'JP KR SG DE FR NL GB NZ US IN AU BR KP IR SY BY JP KR SG DE FR NL GB NZ US IN AU BR'.split(
  ' ',
)
const zones = ['CN-FTZ-SH', 'CN-FTZ-BJ', 'CN-FTZ-TJ', 'CN-FTZ-HI', null, null, null, null]
const categories =
  'user.name user.contact.email user.contact.phone_number user.contact.address user.financial.account user.location.precise user.biometric user.health_and_medical user.genetic omic.genomic transaction.order transaction.payment telemetry.vehicle telemetry.machine national.important national.core technology.source_code technology.design user.name user.name user.contact user.contact user.unique_id user.unique_id transaction.accounting transaction.accounting user.device.cookie user.account user.demographic user.employment user.content user.behavior'.split(
    ' ',
  )
const forms = ['identified', 'identified', 'identified', 'pseudonymised', 'deidentified', 'anonymised', 'encrypted']
const relations = 'affiliate headquarters partner partner processor authority customer'.split(' ')
const purposes =
  'contract payment travel-booking hr employment analytics marketing research data-brokerage emergency law-enforcement-request public-interest personal service-operation central-operations'.split(
    ' ',
  )
const exporterTraits = ['cii-operator', 'lawful-labour-rules', 'household', 'state-organ', 'foreign-controlled']
const importerTraits = ['branch', 'contractor', 'own-server', 'director', 'cn-pipl-42:listed']
const consents =
  'none general general separate separate separate separate separate written written written withdrawn'.split(' ')
const counts = [0, 1, 500, 999, 1_000, 9_999, 10_000, 49_999, 99_999, 100_000, 499_999, 500_000, 999_999, 1_000_000]
const safeguards = [
  { type: 'cn.scc', status: 'in-force', from: '2026-02-01' },
  { type: 'cn.certification', status: 'valid', from: '2026-02-01' },
  { type: 'cn.security-assessment', status: 'approved', from: '2026-02-01' },
]

/** Small and reproducible (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function randomTransfers(count: number, seed: number): readonly Transfer[] {
  const random = randomFrom(seed)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const some = <T>(of: readonly T[], most: number, least = 0): readonly T[] => [
    ...new Set(Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(of))),
  ]
  return Array.from({ length: count }, () => {
    const people = pick(counts)
    return {
      asOf: day,
      data: {
        categories: some(categories, 4, 1),
        collectedIn: pick(['CN', 'CN', 'CN', 'VN']),
        form: pick(forms),
        important: pick(['no', 'no', 'no', 'unnotified', 'yes']),
        subjects: {
          count: people,
          sensitiveCount: Math.min(people, pick([0, 0, 0, ...counts.slice(0, 8)])),
          yearToDate: pick([0, 0, ...counts]),
          residence: pick([['CN'], ['CN'], ['CN'], ['JP'], ['DE', 'FR'], ['RU'], ['CN', 'JP']]),
          kinds: pick([['customer'], ['customer'], ['employee'], ['customer', 'child'], ['employee', 'public']]),
          consent: pick(consents),
        },
      },
      exporter: {
        country: 'CN',
        zone: pick(zones),
        sector: pick([
          'retail',
          'retail',
          'automotive',
          'manufacturing',
          'e-commerce',
          'health',
          'software',
          'travel',
          'gaming',
          'defence',
        ]),
        traits: some(exporterTraits, 2),
      },
      importer: {
        country: pick(countries),
        relation: pick(relations),
        sector: pick(['retail', 'banking', 'finance', 'software', 'cloud']),
        traits: random() < 0.8 ? [] : some(importerTraits, 1),
      },
      via: pick(['transfer', 'transfer', 'remote-access', 'storage', 'transit']),
      purpose: some(purposes, 2, 1),
      safeguards: some(safeguards, 2),
    }
  })
}

export function flatOf(transfer: Transfer): Flat {
  const flat: Record<string, unknown> = { held: (transfer.safeguards ?? []).map((s) => s.type) }
  for (const name of flatNames)
    if (name !== 'held' && name !== 'bench_thisYear') flat[name] = factOf(transfer, name.replaceAll('_', '.')) ?? ''
  const { count, yearToDate } = transfer.data.subjects!
  flat.bench_thisYear = count! + yearToDate!
  flat.data_categories = [...new Set((transfer.data.categories ?? []).flatMap(withWordsAbove))]
  return flat as unknown as Flat
}

function withWordsAbove(word: string): readonly string[] {
  const parts = word.split('.')
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'))
}
