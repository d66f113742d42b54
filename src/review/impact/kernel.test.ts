/** The kernel beside the whole engine: every simulated flow fares as `decide` says of the transfer with its numbers in it. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import cn from '../../../rulebooks/cn/index.ts'
import { decide } from '../../engine/index.ts'
import type { Book } from '../../law/index.ts'
import { fates, transferOf } from './ask.ts'
import { blocksOf, Simulation } from './kernel.ts'
import { outcomeOf } from './outcome.ts'
import type { Flow, Population, Stratum } from './population.ts'

const subjects = (kind: string) => ({
  count: 0,
  residence: ['CN'],
  citizenship: ['CN'],
  kinds: [kind],
  consent: 'separate',
})

const flow = (kind: string, categories: readonly string[], more: Partial<Flow['transfer']> = {}): Flow => ({
  name: kind,
  transfer: {
    data: { categories, collectedIn: 'CN', subjects: subjects(kind) },
    exporter: { country: 'CN', sector: 'retail' },
    importer: { country: 'JP', relation: 'headquarters', sector: 'retail' },
    purpose: ['analytics'],
    legalBasis: 'consent',
    ...more,
  },
  people: { kind: 'fixed', people: 1 },
  sensitive: 0,
  probability: 1,
})

const customers = flow('customer', ['user.name', 'transaction.order'])
const accounts = { ...flow('customer', ['user.name', 'user.financial.account']), sensitive: 1 }
const staff = flow('employee', ['user.name', 'user.workplace'], { purpose: ['hr'], legalBasis: 'contract' })

const stratum = (flows: readonly Flow[], more: Partial<Stratum> = {}): Stratum => ({
  home: 'JP',
  sector: 'retail',
  firms: 1,
  sizes: [{ name: 'any', share: 1, scale: 1, held: 0 }],
  traits: [],
  flows,
  ...more,
})

const days = ['2017-06-01', '2022-09-01', '2024-03-22']

const population = (strata: readonly Stratum[], more: Partial<Population> = {}): Population => ({
  country: 'CN',
  seed: 1,
  firms: strata.reduce((sum, { firms }) => sum + firms, 0),
  listed: false,
  newPeople: 0,
  strata,
  scenarios: days.map((asOf) => ({ name: asOf, asOf, assume: null })),
  assumptions: [],
  ...more,
})

function run(of: Population) {
  const simulation = new Simulation(of, cn as Book, [])
  for (const block of blocksOf(of)) simulation.run(block)
  return { outcome: outcomeOf(of, { book: cn as Book, agreements: [] }, simulation), simulation }
}

const peopleOf = (of: Flow, people: number): Flow => ({ ...of, people: { kind: 'fixed', people } })

const around = (...limits: readonly number[]) =>
  fc.oneof(
    ...limits.map((limit) => fc.integer({ min: Math.max(1, limit - 2), max: limit + 2 })),
    fc.integer({ min: 1, max: 3_000_000 }),
  )

describe('one flow', () => {
  it('fares as `decide` says, at and around every limit of the law', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(customers, accounts, staff),
        around(10_000, 100_000, 1_000_000),
        fc.constantFrom(0, 999_999, 1_000_000),
        fc.constantFrom([], ['cii-operator'], ['lawful-labour-rules', 'collective-contract']),
        (drawn, people, held, traits) => {
          const of = peopleOf(drawn, people)
          const has = traits.map((trait) => ({ trait, probability: 1 }))
          const { outcome } = run(
            population([stratum([of], { traits: has, sizes: [{ name: 'any', share: 1, scale: 1, held }] })]),
          )
          outcome.scenarios.forEach(({ asOf, laws }) => {
            const asked = transferOf(of, traits, asOf)
            const counts = { count: people, sensitiveCount: people * of.sensitive, held: Math.max(held, people) }
            const transfer = { ...asked, data: { ...asked.data, subjects: { ...asked.data.subjects, ...counts } } }
            const { verdict, jurisdictions } = decide(transfer, [cn as Book], { brief: true })
            const fate = {
              permitted: 'free',
              'out-of-scope': 'free',
              conditional: 'formality',
              prohibited: 'barred',
              undetermined: 'undetermined',
            }[verdict]
            const [cell] = laws[0]!.cells
            expect(fates.filter((f) => cell?.shares?.[f] === 1)).toEqual([fate])
            const steps = jurisdictions[0]!.mechanisms.map((list) => list.length)
            expect(cell?.formalitiesPerFirm).toBe(verdict === 'conditional' ? Math.min(...steps) : 0)
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the counters', () => {
  const formalities = (flows: readonly Flow[], more: Partial<Population> = {}) =>
    run(population([stratum(flows)], more)).outcome.scenarios.map(({ laws }) => laws[0]!.cells[0]?.formalitiesPerFirm)

  it('hold people of one kind once, and add up kinds', () => {
    const third = { ...customers, name: 'third' }
    expect(formalities([peopleOf(customers, 60_000), peopleOf(third, 60_000)])[2]).toBe(0)
    expect(formalities([peopleOf(customers, 60_000), peopleOf(flow('public', ['user.name']), 60_000)])[2]).toBe(2)
  })

  it('hold the people of the year before as far as they are others', () => {
    const at = [peopleOf(customers, 60_000)]
    // Assessment Measures 2022 art 4(3): 100,000 people since 1 January of the year before.
    expect(formalities(at, { newPeople: 0 })[1]).toBe(0)
    expect(formalities(at, { newPeople: 1 })[1]).toBe(1)
  })
})

describe('chance', () => {
  const drawn = (seed: number, firms = 9_000) =>
    population(
      [
        stratum([{ ...customers, people: { kind: 'lognormal', median: 50_000, spread: 4 }, probability: 0.7 }, staff], {
          firms,
        }),
        stratum([{ ...customers, people: { kind: 'uniform', from: 1, to: 200_000 } }], { home: 'CN', firms }),
      ],
      { seed },
    )

  it('gives the same sums for the same seed, whoever draws which block in whatever order', () => {
    const of = drawn(5)
    const { simulation } = run(of)
    const blocks = [...blocksOf(of)]
    const parts = [new Simulation(of, cn as Book, []), new Simulation(of, cn as Book, [])]
    for (const [i, block] of blocks.reverse().entries()) parts[i % 2]!.run(block)
    parts[0]!.tally.add(parts[1]!.tally.sums)
    expect(parts[0]!.tally.sums).toEqual(simulation.tally.sums)
    expect(parts[0]!.transfers + parts[1]!.transfers).toBe(simulation.transfers)
    expect(run(drawn(6)).simulation.tally.sums).not.toEqual(simulation.tally.sums)
  })

  it('is another for each stratum and each block', () => {
    const alike = { ...customers, people: { kind: 'uniform', from: 1, to: 1_000_000_000 } as const }
    const of = population([stratum([alike], { firms: 5_000 }), stratum([alike], { firms: 5_000, home: 'KR' })])
    const people = run(of).outcome.scenarios[0]!.laws[0]!.cells.map((cell) => cell.people.free)
    expect(people[0]).not.toBe(people[1])
    const blocks = [...blocksOf(of)].slice(0, 2).map((block) => {
      const one = new Simulation(of, cn as Book, [])
      one.run({ ...block, to: block.from + 100 })
      return one.tally.sumsOf([0], 0).people[0]
    })
    expect(blocks[0]).not.toBe(blocks[1])
  })

  it('has the probabilities of the population', () => {
    const { outcome } = run(drawn(5))
    const [foreign, domestic] = outcome.scenarios[2]!.laws[0]!.cells
    // 0.7 + 1 flows a firm, give or take four standard errors.
    expect(Math.abs(foreign!.flows / 9_000 - 1.7)).toBeLessThan(4 * Math.sqrt(0.21 / 9_000))
    // Uniform to 200,000: half of the firms stay below 100,000.
    expect(Math.abs(domestic!.shares!.free - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 9_000))
    // Lognormal about 50,000 with a factor of 4: ln 2 / ln 4 is half a standard deviation, and Φ(0.5) is 0.691.
    const burdened = foreign!.burdenedFirms / 9_000
    expect(Math.abs(burdened - 0.7 * (1 - 0.691))).toBeLessThan(0.02)
  })

  it('is kept in as many numbers for many firms as for few', () => {
    const few = run(drawn(5, 300)).simulation.tally.sums.length
    expect(run(drawn(5, 30_000)).simulation.tally.sums.length).toBe(few)
  })
})
