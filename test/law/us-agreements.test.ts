/** Agreements drafted by the United States, and the aims of 2018: pairs of measures that differ in one thing and turn the answer. */

import { describe, expect, it } from 'vitest'
import korus from '../../rulebooks/treaties/korus.ts'
import proposal from '../../rulebooks/treaties/proposal-2018.ts'
import { namedFlows } from '../../rulebooks/treaties/proposal-2018-flows.ts'
import record from '../../rulebooks/treaties/record-2017-2026.ts'
import phaseOne from '../../rulebooks/treaties/us-cn-phase-one.ts'
import factSheet from '../../rulebooks/treaties/us-kr-fact-sheet-2025.ts'
import reciprocal from '../../rulebooks/treaties/us-my-art.ts'
import usjdta from '../../rulebooks/treaties/usjdta.ts'
import usmca from '../../rulebooks/treaties/usmca.ts'
import { isDay } from '../../src/law/index.ts'
import { type Measure, parseMeasure, type Reading, type Topic } from '../../src/law/treaty/index.ts'
import { type Finding, review } from '../../src/review/index.ts'

const agreements = [korus, proposal, phaseOne, factSheet, reciprocal, usjdta, usmca]

const plain = {
  country: 'MX',
  name: 'A rule made up for tests',
  instrument: 'none',
  asOf: '2022-06-01',
  effect: ['local-server'],
  sector: 'retail',
  conditionOfBusiness: true,
  discriminates: 'no',
  statedObjectives: ['industrial-policy'],
  holder: 'private',
  procurement: false,
}

function measure(change: object): Measure {
  const parsed = parseMeasure({ ...plain, ...change })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const held = (code: string, topic: Topic, complainant: string, change: object): Finding =>
  review(measure(change), { agreement: code, disciplines: [topic], complainant }, agreements)

const answer = ({ finding, article, exception, reason }: Finding) => [finding, article, exception ?? reason]

describe('USMCA', () => {
  const bank = { sector: 'financial: banking', statedObjectives: ['prudential'] }

  it('gives flows a public-policy way out, and servers none', () => {
    expect(answer(held('USMCA', 'data-flow', 'US', { effect: ['export-ban'] }))).toEqual([
      'inconsistent-defence-available',
      '19.11',
      'lppo-necessity',
    ])
    expect(answer(held('USMCA', 'localisation', 'US', {}))).toEqual(['inconsistent', '19.12', null])
    expect(answer(held('USMCA', 'localisation', 'US', { statedObjectives: ['privacy'] }))[2]).toBe('gats-xiv')
  })

  it.each([
    [false, true, 'consistent', 'regulator-access'],
    [false, false, 'inconsistent-defence-available', 'prudential'],
    [true, true, 'inconsistent-defence-available', 'prudential'],
    [null, true, 'undetermined', 'regulator-access'],
  ])('sends bank servers to 17.18: access %s, chance to cure %s → %s', (access, chance, finding, exception) => {
    const facts = { regulatorAccess: access, opportunityToRemedyGiven: chance }
    expect(answer(held('USMCA', 'localisation', 'US', { ...bank, facts }))).toEqual([finding, '17.18', exception])
  })

  it('frees existing measures of Canada from 17.18 for a year, and of Canada alone', () => {
    const facts = { existingOnEntryIntoForce: true, regulatorAccess: true }
    const of = (change: object) => held('USMCA', 'localisation-financial', 'US', { ...bank, facts, ...change })
    expect(of({ country: 'CA', asOf: '2021-06-30' }).reason).toBe('obligation-suspended')
    expect(of({ country: 'CA', asOf: '2021-07-01' }).finding).toBe('inconsistent-defence-available')
    expect(of({ country: 'MX', asOf: '2021-06-30' }).finding).toBe('inconsistent-defence-available')
    expect(of({ country: 'CA', asOf: '2021-06-30', facts: {} }).finding).toBe('undetermined')
  })

  it('leaves a specific and safeguarded investigation its source code, and no standing duty', () => {
    const code = (facts: object) =>
      answer(held('USMCA', 'source-code', 'US', { effect: ['algorithm-disclosure'], facts }))
    expect(code({ specificInvestigation: true, safeguardsAgainstDisclosure: true })).toEqual([
      'consistent',
      '19.16',
      'regulatory-investigation',
    ])
    expect(code({ specificInvestigation: false })).toEqual(['inconsistent', '19.16', null])
  })

  it('asks whether a rule of another sector binds financial persons', () => {
    expect(held('USMCA', 'data-flow-financial', 'US', { effect: ['export-ban'] }).finding).toBe('undetermined')
  })
})

describe('the others', () => {
  it('USJDTA covers finance in one article on flows, and has no judge', () => {
    const flow = held('USJDTA', 'data-flow', 'US', {
      country: 'JP',
      effect: ['export-ban'],
      sector: 'financial: cards',
    })
    expect([...answer(flow), flow.disputeSettlement]).toEqual([
      'inconsistent-defence-available',
      '11',
      'lppo-necessity',
      'none',
    ])
  })

  it('KORUS is soft on flows, and hard on those of finance: for Korea two years later', () => {
    const ban = { effect: ['export-ban'], sector: 'financial: banking' }
    expect(held('KORUS', 'data-flow', 'US', { country: 'KR' }).reason).toBe('hortatory')
    const of = (country: string, complainant: string, asOf: string) =>
      answer(held('KORUS', 'data-flow-financial', complainant, { ...ban, country, asOf }))
    expect(of('KR', 'US', '2014-03-14')).toEqual(['not-bound', 'Annex 13-B.B', 'obligation-suspended'])
    expect(of('KR', 'US', '2014-03-15')).toEqual(['inconsistent', 'Annex 13-B.B', null])
    expect(of('US', 'KR', '2014-03-14')).toEqual(['inconsistent', 'Annex 13-B.B', null])
  })

  it('Phase One asks what shows unwritten pressure; USMCA whether it was a requirement', () => {
    const pressed = { effect: ['technology-transfer-requirement'], facts: { expressCondition: false } }
    const phase = held('US-CN-PHASE-ONE', 'tech-transfer', 'US', { ...pressed, country: 'CN' })
    expect([...answer(phase), phase.disputeSettlement]).toEqual(['undetermined', '2.2', null, 'bilateral-only'])
    expect(phase.needs[0]).toContain('by a rule or by officials’ conduct')
    expect(held('USMCA', 'tech-transfer', 'US', pressed).finding).toBe('undetermined')
    const code = held('US-CN-PHASE-ONE', 'tech-transfer', 'US', { country: 'CN', effect: ['source-code-disclosure'] })
    expect(code.finding).toBe('undetermined')
  })

  it('what is signed and not in force, or political, binds nobody', () => {
    const late = { asOf: '2026-11-01', effect: ['technology-transfer-requirement'] }
    expect(held('US-MY-ART', 'tech-transfer', 'US', { ...late, country: 'MY' }).reason).toBe('not-in-force')
    const flow = { asOf: '2026-11-01', effect: ['export-ban'], country: 'KR' }
    expect(held('US-KR-JOINT-FACT-SHEET-2025', 'data-flow', 'US', flow).reason).toBe('political-commitment')
  })
})

describe('the proposal of 2018', () => {
  const of = (
    topic: Topic,
    reading: Reading,
    change: object,
    more: object = { assumeParty: [{ party: 'CN', from: null }] },
  ) =>
    review(
      measure({ country: 'CN', asOf: '2018-04-18', ...change }),
      { agreement: '2018-PROPOSAL', disciplines: [topic], complainant: 'JP', reading, ...more },
      agreements,
    )

  it('is of 71 members, the Union’s 28 counted, and not of China', () => {
    const parties = proposal.parties.map(({ party }) => party)
    // The United Kingdom is listed beside the Union, of which it was a member.
    expect(parties.filter((party) => party !== 'GB').length + 28).toBe(71)
    expect(of('data-flow', 'tpp', {}, {}).reason).toBe('respondent-not-party')
  })

  it('is hypothetical in every answer, and nowhere a clause that was tabled', () => {
    for (const { topic, reading, optional } of proposal.disciplines) {
      if (reading === undefined || optional === true) continue
      expect([topic, of(topic, reading, {}).hypothetical]).toEqual([topic, true])
    }
    expect(proposal.disciplines.filter(({ cite }) => !cite.startsWith('2018 proposal '))).toEqual([])
    expect(proposal.kind).toBe('proposal')
  })

  it.each<[Topic, object, string, string]>([
    ['data-flow', { effect: ['transfer-approval'] }, 'undetermined', 'inconsistent-defence-available'],
    ['localisation', { statedObjectives: ['sovereignty'] }, 'inconsistent-defence-available', 'inconsistent'],
    [
      'localisation',
      { sector: 'financial: banking', facts: { regulatorAccess: true } },
      'outside-scope',
      'inconsistent',
    ],
    [
      'source-code',
      { effect: ['source-code-disclosure'], facts: { criticalInfrastructure: true, specificInvestigation: false } },
      'outside-scope',
      'inconsistent',
    ],
    [
      'source-code',
      { effect: ['algorithm-disclosure'], facts: { specificInvestigation: false } },
      'outside-scope',
      'inconsistent',
    ],
  ])('%s differs between the readings: %o', (topic, change, tpp, us) => {
    expect([of(topic, 'tpp', change).finding, of(topic, 'us', change).finding]).toEqual([tpp, us])
  })

  it('keeps its extras off unless asked for', () => {
    const duty = { effect: ['customs-duty-electronic'], facts: { dutyRatePercent: 5 } }
    const assumed = { assumeParty: [{ party: 'CN', from: null }] }
    expect(of('customs-duty', 'us', duty).reason).toBe('no-such-discipline')
    expect(of('customs-duty', 'us', duty, { ...assumed, optional: true }).finding).toBe('inconsistent')
    expect(of('customs-duty', 'tpp', duty, { ...assumed, optional: true }).reason).toBe('no-such-discipline')
  })

  it('names two flows, each a test of P1', () => {
    expect(namedFlows.map(({ id }) => id)).toEqual(['e-commerce-customers', 'construction-machines'])
    expect(namedFlows.every(({ tests, categories }) => tests === 'P1' && categories.length > 0)).toBe(true)
  })
})

it('the record runs in the order of its days and ends with the lapse', () => {
  const days = record.map(({ on }) => on)
  expect(days).toEqual([...days].sort())
  expect(days.every(isDay)).toBe(true)
  expect(days.at(-1)).toBe('2026-03-31')
})
