import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import jp from '../../rulebooks/jp/index.ts'
import { investorClaims, nationalProtections } from '../../rulebooks/protections/all.ts'
import { agreements } from '../../rulebooks/treaties/index.ts'
import us from '../../rulebooks/us/index.ts'
import { countries, isDay } from '../law/index.ts'
import { type DemandContext, demandContexts, demandedTechnologies, demanders } from '../law/protection.ts'
import { reviewDemand } from './demand.ts'
import { measuresOf, transferOf } from './demand-parts.ts'
import { parseDemand } from './demand-question.ts'

const plain = {
  asOf: '2024-06-03',
  demandedBy: { country: 'VN', who: 'authority' },
  holder: { home: 'JP' },
  technology: ['technology.source_code'],
  context: 'market-entry',
  formal: true,
  writtenLaw: 'Decree 1, art 2',
  statedObjectives: ['industrial-policy'],
  facts: { massMarket: true, criticalInfrastructure: false },
  from: 'JP',
}
type Change = Readonly<Record<string, unknown>>
const law = { books: [cn, jp, us], agreements, protections: nationalProtections, claims: investorClaims }

function demandOf(change: Change = {}) {
  const parsed = parseDemand({ ...plain, ...change })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const reviewed = (change: Change = {}) => reviewDemand(demandOf(change), law, { brief: true })
const inChina = { demandedBy: { country: 'CN', who: 'authority' } }

describe('a demand as a transfer', () => {
  it('goes from where the technology is kept to who asks', () => {
    const demand = demandOf({ demandedBy: { country: 'CN', who: 'partner' }, from: 'SG', sector: 'automotive' })
    expect(transferOf(demand)).toMatchObject({
      data: { categories: ['technology.source_code'], collectedIn: 'JP' },
      exporter: { country: 'SG', sector: 'automotive' },
      importer: { country: 'CN', relation: 'partner' },
      purpose: ['contract'],
    })
  })

  it('is an order where an authority makes it formally in a case', () => {
    const acts = (change: Change) => transferOf(demandOf(change)).authorityActs
    expect(acts({ context: 'court' })).toEqual([{ country: 'VN', act: 'production-order', on: '2024-06-03' }])
    expect([acts({ context: 'court', formal: null }), acts({})]).toEqual([[], []])
  })

  it('a Chinese holder needs approval before a court abroad is given it', () => {
    const { decision } = reviewed({
      demandedBy: { country: 'US', who: 'authority' },
      holder: { home: 'CN', traits: ['technology-export:free'] },
      from: 'CN',
      context: 'court',
    })
    const own = decision.jurisdictions.find(({ code }) => code === 'CN')
    expect(own?.mechanisms.flat()).toContain('cn.authority-approval')
    expect(own?.citations).toContain('CN DSL 2021 art 36')
  })

  it('and a licence where China restricts the technology', () => {
    const { decision } = reviewed({
      holder: { home: 'CN', traits: ['technology-export:restricted'] },
      from: 'CN',
      demandedBy: { country: 'VN', who: 'partner' },
    })
    expect(decision.jurisdictions.find(({ code }) => code === 'CN')?.mechanisms).toEqual([['cn.export-licence']])
  })
})

describe('a demand as measures', () => {
  const effects = (change: Change) => measuresOf(demandOf(change)).map(({ measure }) => measure.effect)

  it('has the effect of what it asks for; secrets and designs are a transfer of technology', () => {
    expect(effects({ technology: demandedTechnologies })).toEqual([
      ['algorithm-disclosure'],
      ['technology-transfer-requirement'],
      ['cryptography-disclosure'],
      ['source-code-disclosure'],
    ])
  })

  it('what a partner gets, or a joint venture, is a transfer besides', () => {
    const both = [['source-code-disclosure', 'technology-transfer-requirement']]
    expect(effects({ demandedBy: { country: 'CN', who: 'partner' } })).toEqual(both)
    expect(effects({ context: 'joint-venture' })).toEqual(both)
  })

  it.each<[DemandContext, boolean | null, boolean | null]>([
    ['market-entry', true, false],
    ['certification', true, false],
    ['security-review', null, null],
    ['procurement', null, null],
    ['investigation', false, null],
    ['court', false, true],
  ])('%s: a condition of business %s, a specific investigation %s', (context, condition, specific) => {
    const [{ measure } = { measure: undefined }] = measuresOf(demandOf({ context }))
    expect([measure?.conditionOfBusiness, measure?.facts.specificInvestigation]).toEqual([condition, specific])
    expect(measure?.facts.expressCondition).toBe(condition)
    expect(measure?.procurement).toBe(context === 'procurement')
  })

  it('a fact that is stated goes before what the setting suggests', () => {
    const [asked] = measuresOf(demandOf({ context: 'licence', facts: { specificInvestigation: true } }))
    expect(asked?.measure.facts.specificInvestigation).toBe(true)
  })
})

describe('the law where it is demanded', () => {
  const cites = (change: Change) => {
    const { shields, empowers, later } = reviewed({ ...inChina, ...change }).whereDemanded
    return {
      shields: shields.map(({ protection }) => protection.cite),
      empowers: empowers.map(({ protection }) => protection.cite),
      later: later.map(({ cite }) => cite),
    }
  }
  const investment = 'CN Foreign Investment Law 2019 art 22'

  it('forbids to force technology from the first day of the Foreign Investment Law', () => {
    expect(cites({ asOf: '2019-12-31' })).toMatchObject({ later: expect.arrayContaining([investment]) })
    expect(cites({ asOf: '2019-12-31' }).shields).not.toContain(investment)
    expect(cites({ asOf: '2020-01-01' }).shields).toContain(investment)
  })

  it('bound licensing eight months before', () => {
    const licensing = 'CN Administrative Licensing Law 2003 art 31'
    expect(cites({ asOf: '2019-04-22', context: 'licence' }).shields).not.toContain(licensing)
    expect(cites({ asOf: '2019-04-23', context: 'licence' }).shields).toContain(licensing)
    expect(cites({ context: 'investigation' }).shields).not.toContain(licensing)
  })

  it('gave the taker of technology its terms until 2019-03-18', () => {
    const terms = 'CN Technology Export Regulation arts 24(3), 27, 29'
    const partner = { demandedBy: { country: 'CN', who: 'partner' }, context: 'joint-venture' }
    expect(cites({ ...partner, asOf: '2019-03-17' }).empowers).toContain(terms)
    expect(cites({ ...partner, asOf: '2019-03-18' }).empowers).not.toContain(terms)
  })

  it('shields foreign investment only where there is any, or may be', () => {
    const of = (holder: object) =>
      reviewed({ ...inChina, holder }).whereDemanded.shields.find(({ protection }) => protection.cite === investment)
    expect(of({ home: 'JP' })?.applies).toBeNull()
    expect(of({ home: 'JP', entity: { country: 'CN' } })?.applies).toBe(true)
    expect(of({ home: 'JP', entity: { country: 'CN', ownership: [{ country: 'CN', share: 1 }] } })).toBeUndefined()
    expect(of({ home: 'CN' })).toBeUndefined()
  })

  it('a holder who may have no investment is asked for it', () => {
    expect(reviewed(inChina).questions).toContain('has the holder an investment in China, or is it about to make one')
  })

  it('the rule behind it brings its citation, and one that is none is refused', () => {
    expect(reviewed({ ...inChina, writtenLaw: 'cn.csl-2016/art 23' }).measures[0]?.measure.cite).toBe(
      'CN CSL 2016 art 23',
    )
    expect(reviewed({ ...inChina, writtenLaw: 'cn.csl-2016/art 37' }).measures[0]?.measure.rule).toBe(
      'cn.csl-2016/art 37',
    )
    expect(() => reviewed({ ...inChina, writtenLaw: 'cn.csl-2016/art 233' })).toThrow(
      /writtenLaw: there is no such rule \(did you mean cn\.csl-2016\/art 23\?\)/,
    )
  })
})

describe('the holder’s own law', () => {
  it('is that of his home, and of where the technology is kept or was made', () => {
    const of = (change: Change) => reviewed(change).handOver.map(({ country }) => country)
    expect(new Set(of({ from: 'US' }))).toEqual(new Set(['JP', 'US']))
    expect(new Set(of({ holder: { home: 'FR' }, from: 'FR' }))).toEqual(new Set(['EU']))
    expect(reviewed({ holder: { home: 'IN' }, from: 'IN' }).handOverNotHeld).toEqual(['IN'])
  })
})

describe('the obligations of trade', () => {
  const words = (change: Change) => {
    const { protects, open, noHelp } = reviewed(change).disciplines
    const at = (list: readonly { readonly agreement: string; readonly article: string }[]) =>
      list.map(({ agreement, article }) => `${agreement} ${article}`)
    return { protects: at(protects), open: at(open), noHelp: at(noHelp) }
  }

  it('protect mass-market code between parties of the CPTPP', () => {
    const { protects } = reviewed().disciplines
    expect(protects.map(({ agreement, article }) => [agreement, article])).toEqual([['CPTPP', '14.17']])
    expect(protects[0]?.can[0]).toBe('Vietnam owes it to Japan since 2019-01-14')
    expect(protects[0]?.starts).toBe('Japan, not the firm')
    expect(words({ asOf: '2019-01-13' }).protects).toEqual([])
  })

  it('stop at the limits of the clause, and ask where the deciding fact is not known', () => {
    const why = (facts: object) =>
      reviewed({ facts }).disciplines.noHelp.find(({ article }) => article === '14.17')?.why
    expect(why({ massMarket: false, criticalInfrastructure: false })).toBe('only mass-market software is covered')
    expect(why({ massMarket: true, criticalInfrastructure: true })).toBe(
      'software for critical infrastructure is left out',
    )
    expect(words({ facts: {} }).open).toContain('CPTPP 14.17')
    expect(reviewed({ facts: {} }).questions.some((question) => question.includes('mass-market'))).toBe(true)
  })

  it('tell code from algorithms', () => {
    const { protects, noHelp } = reviewed({
      technology: ['technology.source_code', 'technology.algorithm'],
    }).disciplines
    expect(protects.find(({ article }) => article === '14.17')?.technology).toEqual(['technology.source_code'])
    expect(noHelp.find(({ article }) => article === '14.17')).toMatchObject({
      technology: ['technology.algorithm'],
      why: 'it speaks of source code, not of algorithms',
    })
  })

  it('name no breach of what is no condition of business', () => {
    expect(words({ context: 'investigation' }).protects).toEqual([])
    expect(words({ context: 'investigation' }).open).toContain('CPTPP 14.17')
    expect(words({ context: 'security-review', conditionOfBusiness: true }).protects).toContain('CPTPP 14.17')
  })

  it('between China and Japan: the accession protocol and the investment agreement, at whose suit', () => {
    const secrets = { ...inChina, technology: ['technology.trade_secret'], context: 'joint-venture' }
    const { protects, open } = reviewed({ ...secrets, holder: { home: 'JP', entity: { country: 'CN' } } }).disciplines
    expect(protects.map(({ agreement }) => agreement)).toContain('CN-WTO-ACCESSION')
    const investment = [...protects, ...open].find(({ agreement }) => agreement === 'CJK-TIT')
    expect(investment?.starts).toMatch(/^Japan; and an investor of the other Party may go to arbitration itself/)
    const [without] = reviewed(secrets).disciplines.open.filter(({ agreement }) => agreement === 'CJK-TIT')
    expect(without?.starts).toContain('it needs an investment there, and none was named')
  })

  it('are of no use to a holder at home', () => {
    for (const [home, country] of [
      ['CN', 'CN'],
      ['DE', 'FR'],
    ] as const) {
      const { domestic, disciplines } = reviewed({
        holder: { home },
        demandedBy: { country, who: 'authority' },
        from: home,
      })
      expect([domestic, disciplines]).toEqual([true, { protects: [], open: [], noHelp: [] }])
    }
  })

  it('bind no partner who acts for himself', () => {
    const own = { demandedBy: { country: 'VN', who: 'partner' }, attributable: false }
    const { protects, open, noHelp } = reviewed(own).disciplines
    expect([protects, open]).toEqual([[], []])
    expect(noHelp.find(({ article }) => article === '14.17')?.why).toContain('no measure of a State')
    expect(words({ ...own, attributable: true }).protects).toContain('CPTPP 14.17')
  })

  it('are stamped where a party is assumed, and nowhere else', () => {
    const assumed = reviewed({ ...inChina, assumeParty: [{ party: 'CN', agreement: 'CPTPP' }] })
    const of = (code: string) =>
      [...assumed.disciplines.protects, ...assumed.disciplines.open].filter(({ agreement }) => agreement === code)
    expect(assumed.hypothetical).toBe(true)
    expect(of('CPTPP').map(({ finding }) => [finding.hypothetical, finding.words.slice(0, 13)])).toEqual(
      of('CPTPP').map(() => [true, 'Hypothetical:']),
    )
    expect(of('CPTPP')[0]?.can[0]).toBe('as assumed, China would owe it to Japan')
    expect(of('CN-WTO-ACCESSION').every(({ finding }) => !finding.hypothetical)).toBe(true)
    expect(reviewed(inChina).hypothetical).toBe(false)
  })
})

describe('what no machine decides', () => {
  const anyDemand = fc.record({
    asOf: fc.constantFrom('2018-04-15', '2021-06-01', '2024-06-03', '2026-03-01'),
    demandedBy: fc.record({
      country: fc.constantFrom('CN', 'VN', 'KR', 'MX', 'GB', 'US'),
      who: fc.constantFrom(...demanders),
    }),
    holder: fc.record({ home: fc.constantFrom('JP', 'US', 'DE', 'CA', 'SG', 'AU') }),
    technology: fc.uniqueArray(fc.constantFrom(...demandedTechnologies), { minLength: 1 }),
    context: fc.constantFrom(...demandContexts),
    formal: fc.constantFrom(true, false, null),
    statedObjectives: fc.constantFrom(null, [], ['industrial-policy'], ['national-security']),
    facts: fc.record(
      {
        massMarket: fc.constantFrom(true, false, null),
        criticalInfrastructure: fc.constantFrom(true, false, null),
        specificInvestigation: fc.constantFrom(true, false, null),
      },
      { requiredKeys: [] },
    ),
  })

  const certain = { ...plain, demandedBy: { country: 'VN', who: 'authority' as const }, formal: true }
  const disciplinesOf = (change: Change) =>
    reviewDemand(demandOf(change), { ...law, books: [] }, { brief: true }).disciplines
  const names = (list: readonly { readonly agreement: string; readonly article: string }[]) =>
    list.map(({ agreement, article }) => `${agreement} ${article}`)

  it('a breach of a formal demand is a question for a person once nobody can show the demand or a State behind it', () => {
    fc.assert(
      fc.property(anyDemand, (change) => {
        const given = { ...change, from: change.holder.home }
        const sure = disciplinesOf({ ...given, formal: true, attributable: true })
        for (const doubt of [
          { formal: null, attributable: true },
          { formal: false, attributable: true },
          ...(given.demandedBy.who === 'authority' ? [] : [{ formal: true, attributable: null }]),
        ]) {
          const { protects, open } = disciplinesOf({ ...given, ...doubt })
          expect(protects).toEqual([])
          expect(names(open)).toEqual(expect.arrayContaining(names(sure.protects)))
          for (const { finding } of open) expect(finding.needs.length).toBeGreaterThan(0)
        }
        for (const { finding } of sure.protects) expect(finding.words).toContain('inconsistent on its face with')
        expect(JSON.stringify(sure)).not.toMatch(/violat/i)
      }),
      { numRuns: 25, examples: [[certain as never]] },
    )
    expect(names(disciplinesOf(certain).protects)).toContain('CPTPP 14.17')
  })

  it('a proposal is reviewed where it is assumed by name, and only there', () => {
    const bare = disciplinesOf({})
    const assumed = disciplinesOf({ assumeParty: [{ party: 'VN', agreement: '2018-PROPOSAL' }] })
    const of = ({ protects, open }: typeof bare) =>
      [...protects, ...open].filter(({ agreement }) => agreement === '2018-PROPOSAL')
    expect(of(bare)).toEqual([])
    expect(bare.noHelp.find(({ agreement }) => agreement === '2018-PROPOSAL')?.why).toContain('never tabled as text')
    expect(of(assumed).length).toBeGreaterThan(0)
    expect(of(assumed).every(({ finding, reading }) => finding.hypothetical && reading !== null)).toBe(true)
  })
})

describe('the articles held', () => {
  it('have days that exist, countries, a source and an id of their own', () => {
    const wrong = nationalProtections.filter(
      (p) =>
        !(p.country === 'EU' || countries.includes(p.country)) ||
        !isDay(p.from) ||
        !isDay(p.checked) ||
        (p.until !== undefined && (!isDay(p.until) || p.until <= p.from)) ||
        p.source.length < 8,
    )
    expect(wrong).toEqual([])
    expect(new Set(nationalProtections.map(({ id }) => id)).size).toBe(nationalProtections.length)
  })

  it('claims of investors are of clauses that the agreements have', () => {
    const missing = investorClaims.filter(
      ({ agreement, article }) =>
        !agreements.some((a) => a.code === agreement && a.disciplines.some((d) => d.article === article)),
    )
    expect(missing).toEqual([])
  })
})
