/** The walk on its model agreement: pairs of questions that differ in one fact and flip the answer; what is unknown never makes it sure. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreements } from '../../rulebooks/treaties/index.ts'
import { type Measure, measureEffects, objectives, topics, yesNoFacts } from '../law/treaty/index.ts'
import { sameParty } from './parties.ts'
import { review } from './walk.ts'

const storage: Measure = {
  country: 'CN',
  name: 'customer data is kept at home',
  instrument: 'invented for testing',
  asOf: '2022-03-01',
  effect: ['local-storage'],
  sector: 'retail',
  dataScope: null,
  appliesTo: 'all',
  conditionOfBusiness: true,
  discriminates: 'no',
  statedObjectives: ['privacy'],
  holder: 'private',
  procurement: false,
  hypothetical: false,
  facts: {},
}
const rcep = { agreement: 'RCEP', disciplines: ['localisation'], complainant: 'JP' } as const
const found = (change: Partial<Measure>, against: Partial<Parameters<typeof review>[1]> = {}) =>
  review({ ...storage, ...change }, { ...rcep, ...against }, agreements)

describe('the walk', () => {
  it('turns on the day the agreement enters into force', () => {
    expect(found({ asOf: '2021-12-31' })).toMatchObject({
      finding: 'not-bound',
      reason: 'not-in-force',
      disputeSettlement: 'none',
    })
    expect(found({ asOf: '2022-01-01' })).toMatchObject({
      finding: 'inconsistent-defence-available',
      exception: 'lppo-self-judging',
      enforceable: null,
    })
  })

  it('keeps a suspended obligation apart from a suspended lawsuit', () => {
    const vn = { country: 'VN', asOf: '2023-06-01' } as const
    expect(found(vn)).toMatchObject({ finding: 'not-bound', reason: 'obligation-suspended', until: '2027-01-01' })
    expect(found({ ...vn, asOf: '2027-01-01' }).finding).toBe('inconsistent-defence-available')
  })

  it('asks what a finding would turn on', () => {
    expect(found({ conditionOfBusiness: null }).finding).toBe('undetermined')
    expect(found({ conditionOfBusiness: null }).needs[0]).toContain('condition for conducting business')
    expect(found({ statedObjectives: null })).toMatchObject({ finding: 'undetermined', exception: 'lppo-self-judging' })
    expect(found({ holder: null }).needs[0]).toContain('held or processed by a Party')
  })

  it('closes a plea that fails on the facts, and says why', () => {
    const singled = found({ discriminates: 'de-jure', facts: { rationaleForDistinction: false } })
    expect(singled).toMatchObject({ finding: 'inconsistent', exception: null })
    expect(singled.words).toContain('fails on the facts given: not applied as arbitrary')
    expect(singled.words).not.toContain('violat')
  })

  it('puts security first where it is the only aim, and never invents it', () => {
    expect(found({ statedObjectives: ['national-security'] })).toMatchObject({
      exception: 'security-non-disputable',
      alsoException: 'security-reviewable',
    })
    expect(found({}).pleas.find((p) => p.code === 'security-non-disputable')?.state).toBe('closed')
  })

  it('sends nothing to a clause that only the trigger could reach', () => {
    expect(found({ effect: ['none'] })).toMatchObject({ finding: 'consistent', exception: null })
    expect(found({ effect: ['transfer-conditions'] }, { disciplines: ['data-flow'] })).toMatchObject({
      finding: 'undetermined',
      needs: ['is conditioning a transfer the same as preventing it'],
    })
  })

  it('binds nobody by a text before its own first day', () => {
    const promise = { agreement: 'CN-WTO-ACCESSION', disciplines: ['tech-transfer'], complainant: 'US' } as const
    expect(found({ asOf: '2001-12-10' }, promise)).toMatchObject({ finding: 'not-bound', reason: 'not-in-force' })
    expect(found({ asOf: '2001-12-11' }, promise).bond.complainant).toBe('2001-12-11')
    expect(found({ asOf: '2018-01-01', country: 'JP' }, promise).reason).toBe('respondent-not-party')
  })

  it('sends finance to its clause before it looks at a suspension that spares the other', () => {
    const bank = { country: 'VN', asOf: '2023-06-01', sector: 'financial: banks', effect: ['export-ban'] } as const
    expect(found(bank, { disciplines: ['data-flow'] })).toMatchObject({
      finding: 'inconsistent-defence-available',
      article: 'Annex 8A',
    })
  })

  it('asks whether a ban on others, a power, or a rule for all is caught', () => {
    const flow = { disciplines: ['data-flow'] } as const
    const ban = { effect: ['transfer-ban-destination'] } as const
    expect(found({ ...ban, destinations: ['JP'] }, flow).finding).toBe('inconsistent-defence-available')
    expect(found({ ...ban, destinations: ['KR'] }, flow).needs[0]).toContain('countries other than JP')
    expect(found({ effect: ['export-ban'], discretionary: true }, flow).needs[0]).toContain('was an order made')
    expect(found({ effect: ['export-ban'], toAuthorities: true }, flow).needs[0]).toContain('foreign authority')
    expect(found({ effect: ['export-ban'], alikeAtHome: true }, flow).needs[0]).toContain('the same at home')
  })

  it('closes no plea on aims that are from memory', () => {
    const memory = { statedObjectives: [], aimsUnverified: true } as const
    expect(found({ statedObjectives: [] }).finding).toBe('inconsistent')
    expect(found(memory)).toMatchObject({ finding: 'undetermined' })
    expect(found(memory).unverified).toContain('the aims that invented for testing states')
  })

  it('knows of a shield for existing measures from the day the measure began', () => {
    const my = { country: 'MY', asOf: '2023-06-01', effect: ['export-ban'] } as const
    const cptpp = { agreement: 'CPTPP', disciplines: ['data-flow'] } as const
    expect(found({ ...my, inForceFrom: '2013-11-15' }, cptpp).disputeSettlement).toBe('suspended')
    expect(found({ ...my, inForceFrom: '2023-01-01' }, cptpp).disputeSettlement).toBe('available')
    expect(found(my, cptpp).disputeSettlement).toBe('doubtful')
  })

  it('hears nobody against himself', () => {
    expect(() => found({ country: 'JP' })).toThrow('cannot complain of its own measure')
  })

  it('takes a bank for finance however its sector is written', () => {
    for (const sector of ['banking', 'payments', 'Insurance', 'financial: banks', 'fintech'])
      expect(found({ sector })).toMatchObject({ finding: 'outside-scope', reason: 'financial-services-excluded' })
    expect(found({ sector: 'mixed: banking, energy' }).finding).toBe('undetermined')
  })

  it('stops at a draft', () => {
    expect(found({ status: 'draft' }).needs[0]).toContain('draft')
  })

  it('stamps what is assumed', () => {
    const assumed = found({ country: 'US' }, { assumeParty: [{ party: 'US', from: null }] })
    expect(assumed).toMatchObject({ hypothetical: true, disputeSettlement: 'hypothetical' })
    expect(assumed.words).toMatch(/^Hypothetical: /)
    expect(found({ country: 'US' })).toMatchObject({ finding: 'not-bound', reason: 'respondent-not-party' })
  })

  it('gives each finding an enforcement step and at least the steps up to the one that decides', () => {
    expect(found({}).steps.map(({ step }) => step)).toEqual([
      'identify',
      'bond',
      'discipline',
      'scope',
      'trigger',
      'exceptions',
      'exceptions',
      'exceptions',
      'exceptions',
      'enforcement',
    ])
  })
})

/** A plea of security that nobody recorded is not made; every other fact may decide. */
const decisive = yesNoFacts.filter((fact) => fact !== 'securityInvoked')
const yesNo = fc.constantFrom(true, false, null)

const anyMeasure = fc.record({
  country: fc.constantFrom('CN', 'VN', 'US', 'EU', 'JP', 'SG', 'GB', 'MY'),
  asOf: fc.constantFrom('2018-04-18', '2020-12-01', '2022-03-01', '2024-03-22', '2026-04-15'),
  effect: fc.uniqueArray(fc.constantFrom(...measureEffects), { minLength: 1, maxLength: 3 }),
  sector: fc.constantFrom('retail', 'financial: banking', 'payments', 'mixed: banking, energy', 'film', null),
  conditionOfBusiness: yesNo,
  discriminates: fc.constantFrom('no' as const, 'de-jure' as const, 'de-facto' as const, 'unknown' as const),
  statedObjectives: fc.option(fc.uniqueArray(fc.constantFrom(...objectives), { maxLength: 3 })),
  holder: fc.constantFrom('private' as const, 'government' as const, null),
  procurement: yesNo,
  facts: fc.dictionary(fc.constantFrom(...yesNoFacts), yesNo),
})

describe('what is unknown', () => {
  it('never makes a finding surer than the facts would', () => {
    fc.assert(
      fc.property(
        anyMeasure,
        fc.constantFrom(...agreements.map(({ code }) => code)),
        fc.constantFrom(...topics),
        fc.constantFrom('JP', 'US', 'CN', 'EU', 'SG', 'AU'),
        fc.constantFrom(...decisive),
        (given, agreement, topic, complainant, fact) => {
          fc.pre(!sameParty(given.country, complainant))
          const measure = { ...storage, ...given }
          const ask = (value: boolean | null) =>
            review(
              { ...measure, facts: { ...measure.facts, [fact]: value } },
              { agreement, disciplines: [topic], complainant, reading: 'us' },
              agreements,
            ).finding
          const open = ask(null)
          if (open === 'consistent' || open === 'inconsistent') {
            const closed = [ask(true), ask(false)]
            // A test that fails on its facts closes a plea, and one completed settles it: both need the fact.
            expect(open === 'consistent' ? closed : closed.filter((f) => f !== 'consistent')).toSatisfy(
              (all: string[]) => all.every((f) => f === open),
            )
          }
        },
      ),
      { numRuns: 5000 },
    )
  })
})
