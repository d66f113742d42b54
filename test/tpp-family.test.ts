import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import aanzfta from '../rulebooks/treaties/aanzfta-2.ts'
import auHk from '../rulebooks/treaties/au-hk-fta.ts'
import cptpp from '../rulebooks/treaties/cptpp.ts'
import idAu from '../rulebooks/treaties/id-au-cepa.ts'
import jpMn from '../rulebooks/treaties/jp-mn-epa.ts'
import pacificAlliance from '../rulebooks/treaties/pacific-alliance.ts'
import tpp from '../rulebooks/treaties/tpp-2016.ts'
import ukAu from '../rulebooks/treaties/uk-au-fta.ts'
import ukNz from '../rulebooks/treaties/uk-nz-fta.ts'
import type { Measure, Topic } from '../src/law/treaty/index.ts'
import { parseQuestion } from '../src/review/question.ts'
import { review } from '../src/review/walk.ts'
import { runReviewCase } from '../src/review/worked-case.ts'

const family = [cptpp, tpp, ukAu, ukNz, auHk, idAu, jpMn, pacificAlliance, aanzfta]

const measureOf = (about: Partial<Measure>): Measure => ({
  country: 'VN',
  name: 'storage at home',
  instrument: 'invented',
  asOf: '2024-06-01',
  effect: ['local-storage'],
  sector: 'online services',
  dataScope: 'any',
  appliesTo: 'all',
  conditionOfBusiness: true,
  discriminates: 'no',
  statedObjectives: ['privacy'],
  holder: 'private',
  procurement: false,
  hypothetical: true,
  facts: {},
  ...about,
})

const found = (about: Partial<Measure>, agreement: string, topic: Topic, complainant: string) =>
  review(measureOf(about), { agreement, disciplines: [topic], complainant }, family)

const bond = (country: string, complainant: string, asOf: string, code = 'CPTPP') =>
  found({ country, asOf }, code, 'localisation', complainant).reason

describe('bonds of the CPTPP', () => {
  it.each([
    ['GB', 'JP', '2024-12-14', 'not-in-force'],
    ['GB', 'JP', '2024-12-15', null],
    ['JP', 'GB', '2024-12-14', 'not-in-force-between-pair'],
    ['GB', 'AU', '2024-12-23', 'not-in-force-between-pair'],
    ['AU', 'GB', '2024-12-24', null],
    ['GB', 'MX', '2026-06-21', 'not-in-force-between-pair'],
    ['MX', 'GB', '2026-06-22', null],
    ['CA', 'GB', '2026-11-25', 'not-in-force-between-pair'],
    ['CA', 'MX', '2018-12-30', null],
    ['CN', 'JP', '2026-11-25', 'respondent-not-party'],
    ['VN', 'US', '2024-06-01', 'complainant-not-party'],
  ])('%s towards %s on %s: %s', (country, complainant, day, reason) => {
    expect(bond(country, complainant, day)).toBe(reason)
  })

  it('the TPP binds nobody, the United States least of all', () => {
    expect(bond('VN', 'US', '2017-01-01', 'TPP')).toBe('not-in-force')
    expect(tpp.parties).toHaveLength(12)
  })
})

describe('grace from disputes', () => {
  const settled = (about: Partial<Measure>, topic: Topic) => {
    const { finding, disputeSettlement, until } = found(about, 'CPTPP', topic, 'JP')
    return [finding, disputeSettlement, until]
  }
  const breach = 'inconsistent-defence-available'

  it('the letters with Viet Nam end on 2024-01-14, and take away the lawsuit only', () => {
    const security = { statedObjectives: ['public-security'] } as const
    expect(settled({ ...security, asOf: '2024-01-13' }, 'localisation')).toEqual([breach, 'suspended', '2024-01-14'])
    expect(settled({ ...security, asOf: '2024-01-14' }, 'localisation')).toEqual([breach, 'available', null])
    expect(settled({ statedObjectives: ['privacy'], asOf: '2024-01-13' }, 'localisation')[1]).toBe('available')
  })

  it('Malaysia’s covers flows and existing measures for two years', () => {
    const my = { country: 'MY', effect: ['export-ban'], asOf: '2024-11-28' } as const
    const existing = (value: boolean) => ({ facts: { existingOnEntryIntoForce: value } })
    expect(settled({ ...my, ...existing(true) }, 'data-flow')).toEqual([breach, 'suspended', '2024-11-29'])
    expect(settled({ ...my, ...existing(false) }, 'data-flow')).toEqual([breach, 'available', null])
    expect(settled(my, 'data-flow')).toEqual([breach, 'doubtful', null])
    expect(settled({ ...my, ...existing(true), asOf: '2024-11-29' }, 'data-flow')).toEqual([breach, 'available', null])
    expect(settled({ ...my, ...existing(true), effect: ['local-server'] }, 'localisation')[1]).toBe('available')
  })
})

describe('clauses of the CPTPP', () => {
  it('finance goes to Annex 11-B on flows, and out of the chapter on servers', () => {
    const bank = { country: 'SG', sector: 'financial: banks', statedObjectives: ['prudential'] } as const
    const flow = found({ ...bank, effect: ['export-ban'] }, 'CPTPP', 'data-flow', 'JP')
    expect([flow.article, flow.exception]).toEqual(['Annex 11-B', 'prudential'])
    const servers = found(bank, 'CPTPP', 'localisation', 'JP')
    expect([servers.finding, servers.article]).toEqual(['outside-scope', '14.1'])
  })

  it('source code has no public-policy paragraph, and turns on two facts', () => {
    const code = { effect: ['source-code-disclosure'], statedObjectives: ['industrial-policy'] } as const
    const facts = { massMarket: true, criticalInfrastructure: false }
    const plain = found({ ...code, facts }, 'CPTPP', 'source-code', 'JP')
    expect([plain.finding, plain.exception]).toEqual(['inconsistent', null])
    expect(found(code, 'CPTPP', 'source-code', 'JP').needs).toHaveLength(2)
    const grid = found({ ...code, facts: { ...facts, criticalInfrastructure: true } }, 'CPTPP', 'source-code', 'JP')
    expect(grid.reason).toBe('critical-infrastructure-software')
  })

  it('a condition is arguable under “allow” and caught under “prohibit or restrict”', () => {
    const consent = { country: 'GB', effect: ['transfer-conditions'], asOf: '2025-06-01' } as const
    expect(found(consent, 'CPTPP', 'data-flow', 'NZ').finding).toBe('undetermined')
    expect(found(consent, 'UK-NZ-FTA', 'data-flow', 'NZ').finding).toBe('inconsistent-defence-available')
  })

  it('an industrial aim opens no plea for forced transfer of technology', () => {
    const technology = {
      effect: ['technology-transfer-requirement'],
      statedObjectives: ['industrial-policy'],
      facts: { expressCondition: true },
    } as const
    expect(found(technology, 'CPTPP', 'tech-transfer', 'JP').finding).toBe('inconsistent')
    expect(found({ ...technology, facts: {} }, 'CPTPP', 'tech-transfer', 'JP').finding).toBe('undetermined')
  })
})

describe('the others', () => {
  it('the Pacific Alliance bound flows and servers only with its first modifying protocol', () => {
    const ban = { country: 'PE', effect: ['export-ban'] } as const
    const on = (asOf: string, topic: Topic) => found({ ...ban, asOf }, 'PACIFIC-ALLIANCE', topic, 'CL').reason
    expect(on('2020-03-31', 'data-flow')).toBe('hortatory')
    expect(on('2020-04-01', 'data-flow')).toBe(null)
    expect(on('2020-03-31', 'localisation')).toBe('not-in-force')
    expect(on('2016-05-01', 'customs-duty')).toBe(null)
    const bank = { country: 'PE', sector: 'financial: banks', effect: ['transfer-approval'] } as const
    expect(found(bank, 'PACIFIC-ALLIANCE', 'data-flow', 'CL')).toMatchObject({
      finding: 'consistent',
      article: '11.17',
    })
  })

  it('Japan and Mongolia: servers and code are hard, flows are only recognised', () => {
    const mn = { country: 'MN', effect: ['local-server', 'export-ban'] } as const
    expect(found(mn, 'JP-MN-EPA', 'localisation', 'JP').exception).toBe('lppo-necessity')
    expect(found(mn, 'JP-MN-EPA', 'data-flow', 'JP').reason).toBe('hortatory')
    const bank = found({ ...mn, sector: 'financial: banks' }, 'JP-MN-EPA', 'localisation', 'JP')
    expect(bank.finding).toBe('inconsistent-defence-available')
  })

  it('Indonesia may keep, towards Australia, the server rules it had', () => {
    const rule = (value: boolean | null) =>
      found({ country: 'ID', facts: { existingOnEntryIntoForce: value } }, 'ID-AU-CEPA', 'localisation', 'AU').finding
    expect([rule(true), rule(false), rule(null)]).toEqual([
      'consistent',
      'inconsistent-defence-available',
      'undetermined',
    ])
  })

  it('the United Kingdom and New Zealand have no clause on source code', () => {
    const code = { country: 'GB', effect: ['source-code-disclosure'] } as const
    expect(found(code, 'UK-NZ-FTA', 'source-code', 'NZ').reason).toBe('no-such-discipline')
    expect(found(code, 'UK-AU-FTA', 'source-code', 'AU').article).toBe('14.18')
  })

  it('the Second Protocol of AANZFTA binds those who accepted it', () => {
    expect(bond('MY', 'NZ', '2025-04-20', 'AANZFTA')).toBe('not-in-force')
    expect(bond('MY', 'NZ', '2025-04-21', 'AANZFTA')).toBe(null)
    expect(bond('TH', 'NZ', '2026-11-25', 'AANZFTA')).toBe('not-in-force')
  })
})

const shared = process.env.WAYBILL_SHARED ?? join(dirname(fileURLToPath(import.meta.url)), '../../shared')
const casesFile = join(shared, 'cases/trade.json')

describe.skipIf(!existsSync(casesFile))('worked cases', () => {
  it('come out as expected', () => {
    const cases = JSON.parse(readFileSync(casesFile, 'utf8')) as {
      id: string
      measure: Measure
      against: { agreement: string }
      expect: Parameters<typeof runReviewCase>[3]
    }[]
    const ours = cases.filter(({ against }) => family.some(({ code }) => code === against.agreement))
    expect(ours.length).toBeGreaterThan(8)
    const failures = ours.flatMap(({ id, measure, against, expect: expected }) => {
      const parsed = parseQuestion({ measure, against }, family)
      if (!parsed.ok) return [`${id}: ${JSON.stringify(parsed.problems)}`]
      const { source, against: asked } = parsed.value
      const { disciplines } = asked
      if (!('measure' in source) || disciplines === 'all') return [`${id}: no single question`]
      const result = runReviewCase(id, source.measure, { ...asked, disciplines }, expected, family)
      return result.pass ? [] : [`${id}: ${JSON.stringify(result.failures)}`]
    })
    expect(failures).toEqual([])
  })
})
