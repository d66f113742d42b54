/** Nothing is taken away in vain, and nothing crosses for free: each answer of the plan asked again of the law, in random companies. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import { decide } from '../../src/engine/index.ts'
import { type Manifest, unitTransfer } from '../../src/manifest/index.ts'
import { makePlan } from '../../src/plan/index.ts'
import type { ClassOutcome, FlowPlan } from '../../src/plan/plan.ts'
import { branchTables, columns, contract, input, manifest, table } from '../support/plan-fixture.ts'

const sensitive = [
  'user.biometric',
  'user.payment',
  'user.health_and_medical',
  'user.government_id',
  'user.location.precise',
]
const plain = ['user.contact.address', 'user.name', 'transaction.order', 'business.record', 'user.demographic.gender']
const barred = ['technology.source_code', 'national.map', 'user.genetic', 'omic.genomic', 'unclassified']

const company = fc.record({
  categories: fc.array(fc.constantFrom(...sensitive, ...plain, ...plain, ...barred), { minLength: 4, maxLength: 6 }),
  safeguard: fc.boolean(),
  purpose: fc.constantFrom('analytics', 'contract'),
  cii: fc.constantFrom(false, false, false, true),
  day: fc.constantFrom('2026-11-25', '2024-03-22', '2023-09-01', '2025-06-01'),
})
type Company = typeof company extends fc.Arbitrary<infer T> ? T : never

/** The fixture's customers with random columns, and their orders. */
function made({ categories, safeguard, purpose, cii, day }: Company) {
  const year = day.slice(0, 4)
  const text = categories.map((category, i) => `      c${i}: ${category}`).join('\n')
  const of = manifest(
    ['      id_card: user.government_id\n      card_no: user.payment\n', `${text}\n`],
    ['purpose: [analytics]', `purpose: [${purpose}]`],
    ['legalBasis: consent', `legalBasis: ${purpose === 'contract' ? 'contract' : 'consent'}`],
    [
      'safeguards: []',
      safeguard ? `safeguards: [${contract.replace('2026-11-20', `${year}-01-02`)}]` : 'safeguards: []',
    ],
    ['asOf: 2026-11-01', `asOf: ${year}-01-02`],
    ['traits: [] }\n  tokyo', `traits: [${cii ? 'cii-operator' : ''}] }\n  tokyo`],
  )
  const own = columns(
    'id int8',
    'email text?',
    'birth_date date?',
    'country text?',
    'export_consent bool?',
    ...categories.map((_, i) => `c${i} text?`),
  )
  const tables = [table('customers', own, { oid: 1001 }), ...branchTables().slice(1)]
  return { of, plan: makePlan({ ...input(of, tables), day }), day }
}

interface Asked {
  readonly categories: readonly string[]
  readonly consent: string | null
  readonly residence: string | null
  readonly child: boolean
  readonly ordinary?: number
  readonly sensitive?: number
}

const sensitiveRoots = [
  ...sensitive,
  'user.religious_belief',
  'user.specific_identity',
  'user.genetic',
  'user.financial.account',
  'user.child',
]
const isSensitive = (category: string) =>
  sensitiveRoots.some((root) => category === root || category.startsWith(`${root}.`))

/** The law asked anew, without the plan's own questions: the counts include this person. */
function verdict(of: Manifest, day: string, asked: Asked): string {
  const categories = asked.child ? [...asked.categories, 'user.child'] : asked.categories
  const takesSensitive = categories.some(isSensitive)
  const ordinary = asked.ordinary ?? (takesSensitive ? 0 : 1)
  const sensitiveNow = asked.sensitive ?? (takesSensitive ? 1 : 0)
  const [o, s] = takesSensitive ? [ordinary, sensitiveNow - 1] : [ordinary - 1, sensitiveNow]
  const transfer = unitTransfer(of, of.flows.get('customers-to-hq')!, {
    asOf: day,
    categories,
    datasets: ['customers', 'orders', 'lines'],
    person: {
      residence: asked.residence,
      consent: asked.consent,
      kinds: asked.child ? ['customer', 'child'] : ['customer'],
      sensitive: takesSensitive,
    },
    counts: { yearToDate: Math.max(0, o) + Math.max(0, s), sensitiveYearToDate: Math.max(0, s) },
  })
  return decide(transfer, [cn], { strict: true, brief: true }).verdict
}

const passes = (v: string) => v === 'permitted' || v === 'out-of-scope'

function crossing(flow: FlowPlan): readonly string[] {
  return flow.datasets
    .filter((d) => d.role === 'crosses' && d.subject.kind !== 'none')
    .flatMap((d) =>
      d.columns
        .filter((c) => c.treatment.kind !== 'drop')
        .map((c) => (d.key.includes(c.name) && c.treatment.kind === 'tokenise' ? 'user.unique_id' : c.category)),
    )
}

const best = (flow: FlowPlan): ClassOutcome | undefined => flow.classes.find((c) => passes(c.verdict))

const runs = process.env.WAYBILL_LONG === undefined ? 30 : 400

describe(`in ${runs} random companies`, () => {
  test('every dropped column, put back, bars; every class held is barred, every class let through passes up to its line and not on it', () => {
    const seen = { dropped: 0, held: 0, permitted: 0, lines: 0, none: 0 }
    fc.assert(
      fc.property(company, (random) => {
        const { of, plan, day } = made(random)
        const flow = plan.plan.flows[0]!
        const categories = crossing(flow)
        const freest: Asked = { categories, consent: 'separate', residence: 'CN', child: false }
        for (const dataset of flow.datasets)
          for (const column of dataset.columns) {
            const byLaw = (column.reason?.cite.length ?? 0) > 0
            if (dataset.subject.kind === 'none' || column.treatment.kind !== 'drop' || !byLaw) continue
            seen.dropped++
            expect(passes(verdict(of, day, { ...freest, categories: [...categories, column.category] }))).toBe(false)
          }
        if (best(flow) === undefined) seen.none++
        for (const outcome of flow.classes) {
          const { consent, child } = outcome.of
          const ages = child === null ? [true, false] : [child]
          const residence = outcome.of.residence === '*' ? null : outcome.of.residence
          const answers = (more: Partial<Asked>) =>
            ages.map((c) => verdict(of, day, { categories, consent, residence, child: c, ...more }))
          if (!passes(outcome.verdict)) {
            seen.held++
            expect(answers({}).every(passes)).toBe(false)
            continue
          }
          seen.permitted++
          expect(answers({}).every(passes)).toBe(true)
          const [o, s] = [outcome.ordinaryLine, outcome.sensitiveLine]
          const far = {
            ...(o === null ? {} : { ordinary: o - 1 }),
            ...(s === null || s <= 1 ? {} : { sensitive: s - 1 }),
          }
          expect(answers(far).every(passes)).toBe(true)
          if (o !== null) {
            seen.lines++
            expect(answers({ ...far, ordinary: o }).every(passes)).toBe(false)
          }
          if (s !== null) expect(answers({ ...far, sensitive: s }).every(passes)).toBe(false)
        }
      }),
      { numRuns: runs, seed: 20_261_125 },
    )
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(2)
  }, 600_000)

  test('a table that nothing leads to changes nothing of the others', () => {
    fc.assert(
      fc.property(company, fc.nat(3), (random, at) => {
        const { of, day } = made(random)
        const stranger = table('stranger', columns('id int8', 'secret text'))
        const base = input(of, branchTables())
        const list = [...base.catalogs.get('branch')!.tables]
        list.splice(at, 0, stranger)
        const one = makePlan({ ...base, day })
        const two = makePlan({ ...input(of, list), day })
        expect(two.digest).toBe(one.digest)
      }),
      { numRuns: 5, seed: 7 },
    )
  })
})
