/** P4 of the 2018 proposal: the two flows that China was to let out, as questions by which P1 is tested. */

export interface NamedFlow {
  readonly id: 'e-commerce-customers' | 'construction-machines'
  readonly title: string
  /** Whether it passes is a question of this discipline; the flow is no rule of its own. */
  readonly tests: 'P1'
  /** Words of `data.categories` of a transfer. */
  readonly categories: readonly string[]
  /** Words of `data.subjects.kinds`; empty where nobody is concerned. */
  readonly subjects: readonly string[]
  readonly sector: string
  readonly purpose: string
  readonly source: string
}

const source = 'Nikkei, 2018-04-12'

export const namedFlows: readonly NamedFlow[] = [
  {
    id: 'e-commerce-customers',
    title: 'Data of customers of e-commerce, taken out of China for analysis abroad',
    tests: 'P1',
    categories: ['user.name', 'user.contact', 'transaction.order', 'user.behavior'],
    subjects: ['customer'],
    sector: 'e-commerce',
    purpose: 'analytics',
    source,
  },
  {
    id: 'construction-machines',
    title: 'Operating data of construction machines connected by GPS or telecommunication, used abroad by their maker',
    tests: 'P1',
    categories: ['telemetry.machine'],
    subjects: [],
    sector: 'manufacturing',
    purpose: 'product-development',
    source,
  },
]
