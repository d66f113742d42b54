/** Measures from the real books: what is reviewed is what the law says. */

import { describe, expect, it } from 'vitest'
import au from '../../rulebooks/au/index.ts'
import cn from '../../rulebooks/cn/index.ts'
import eu from '../../rulebooks/eu/index.ts'
import india from '../../rulebooks/in/index.ts'
import kr from '../../rulebooks/kr/index.ts'
import kz from '../../rulebooks/kz/index.ts'
import ru from '../../rulebooks/ru/index.ts'
import tw from '../../rulebooks/tw/index.ts'
import ua from '../../rulebooks/ua/index.ts'
import us from '../../rulebooks/us/index.ts'
import vn from '../../rulebooks/vn/index.ts'
import { allBooks } from '../cli/books.ts'
import { exporter, importer } from '../law/facts.ts'
import { type Book, book, type Condition, exempts, forbids, instrument, listed, not } from '../law/index.ts'
import { measureEffects } from '../law/treaty/index.ts'
import { steps } from '../law/vocabulary.ts'
import { ReviewError } from './errors.ts'
import { measureOf, measuresOn } from './from-law.ts'
import { sectorsTogether } from './scope-of-law.ts'
import { isFinancial } from './sectors.ts'
import { kindOfStep } from './step-kinds.ts'

const books = [au, cn, eu, india, kr, kz, ru, tw, ua, us, vn]
const bookOf = (rule: string): Book => books.find(({ id }) => rule.startsWith(`${id}.`))!

describe('effects of a rule', () => {
  it.each<[string, string, readonly string[]]>([
    ['cn.csl-2016/art 37', '2018-06-01', ['local-storage', 'transfer-approval']],
    ['cn.csl-2025/art 39', '2026-06-01', ['local-storage', 'transfer-approval']],
    ['cn.auto-provisions-2021/art 11', '2022-06-01', ['local-storage', 'transfer-approval']],
    ['cn.pipl-2021/art 38', '2024-06-01', ['transfer-conditions']],
    ['cn.pipl-2021/art 38', '2021-12-01', ['transfer-conditions']],
    ['cn.pipl-2021/art 40 volume', '2024-06-01', ['local-storage']],
    ['cn.provisions-2024/art 3', '2024-06-01', ['none']],
    ['cn.provisions-2024/art 5(1)(1)', '2024-06-01', ['none']],
    ['cn.provisions-2024/art 5', '2024-06-01', ['none']],
    ['cn.provisions-2024/art 10', '2024-06-01', ['none']],
    ['cn.ride-hailing-measures-2016/art 27', '2024-06-01', ['local-storage', 'export-ban']],
    ['ru.152-fz/art 18(5)', '2016-06-01', ['local-storage', 'local-processing']],
    ['ru.152-fz/art 18(5) abroad', '2026-06-01', ['export-ban-default']],
    ['us.dsp/202.301(a)', '2025-06-01', ['transfer-ban-destination']],
    ['us.dsp/202.401(a)', '2025-06-01', ['transfer-conditions']],
    ['us.dsp/202.802', '2025-06-01', ['transfer-conditions']],
    ['us.stored-communications-act/2702(a)', '2025-06-01', ['export-ban-default']],
    ['us.pub1075/sec 2.C.7', '2025-06-01', ['local-processing']],
    ['us.dfars-239-76/239.7602-2(b)', '2025-06-01', ['local-storage', 'transfer-approval']],
    ['kr.spatial-information-act/art 16(1)', '2025-12-01', ['export-ban-default', 'transfer-approval']],
    ['tw.ncc-order-2012/restriction', '2025-06-01', ['transfer-ban-destination']],
    ['vn.decree-53-2022/art 26(2)', '2024-06-01', ['local-copy']],
    ['kz.personal-data-law/art 12(2)', '2024-06-01', ['local-copy']],
    ['in.rbi-circular-2018/storage', '2023-06-01', ['local-storage']],
    ['eu.gdpr/art 46(1)', '2024-06-01', ['transfer-conditions']],
  ])('%s on %s: %o', (rule, day, effect) => {
    expect(measureOf(bookOf(rule), rule, day).effect).toEqual(effect)
  })

  it('takes a demand for one of conditions wherever one path asks for no authority', () => {
    expect(measureOf(cn, 'cn.provisions-2024/art 7(2)', '2024-06-01').effect).toEqual(['transfer-approval'])
    expect(measureOf(cn, 'cn.provisions-2024/art 8', '2024-06-01').effect).toEqual(['transfer-conditions'])
  })
})

describe('what else the book knows', () => {
  it('of a demand for storage at home', () => {
    expect(measureOf(cn, 'cn.csl-2016/art 37', '2018-06-01')).toMatchObject({
      country: 'CN',
      rule: 'cn.csl-2016/art 37',
      cite: 'CN CSL 2016 art 37',
      asOf: '2018-06-01',
      status: 'in-force',
      inForceFrom: '2017-06-01',
      sector: 'cross-sector',
      dataScope: expect.stringContaining('personal data'),
      appliesTo: 'operator of critical information infrastructure',
      conditionOfBusiness: true,
      discriminates: 'unknown',
      statedObjectives: ['sovereignty', 'national-security', 'public-security', 'public-interest'],
      holder: 'private',
      procurement: false,
      hypothetical: false,
      facts: {},
    })
  })

  it('whether a copy abroad is allowed: beside the first database, beside a copy, not beside a place that is all', () => {
    const allowed = (of: Book, rule: string, day: string) => measureOf(of, rule, day).facts.copyAbroadAllowed
    expect(allowed(ru, 'ru.152-fz/art 18(5)', '2016-06-01')).toBe(true)
    expect(allowed(vn, 'vn.decree-53-2022/art 26(2)', '2024-06-01')).toBe(true)
    expect(allowed(india, 'in.rbi-circular-2018/storage', '2023-06-01')).toBe(false)
    expect(allowed(cn, 'cn.csl-2016/art 37', '2018-06-01')).toBeUndefined()
  })

  it('whether contracts or certificates are open to all', () => {
    const open = (of: Book, rule: string, day: string) =>
      measureOf(of, rule, day).facts.transferInstrumentsOfGeneralApplication
    expect(open(eu, 'eu.gdpr/art 46(1)', '2024-06-01')).toBe(true)
    expect(open(cn, 'cn.pipl-2021/art 38', '2024-06-01')).toBe(true)
    expect(open(cn, 'cn.csl-2016/art 37', '2024-06-01')).toBeUndefined()
  })

  it('sends financial sectors to the clauses on finance, and no others', () => {
    const sector = (of: Book, rule: string, day: string) => measureOf(of, rule, day).sector
    expect(sector(india, 'in.rbi-circular-2018/storage', '2023-06-01')).toMatch(/^financial: .*payments/)
    expect(sector(cn, 'cn.pboc-notice-2011-17/art 6', '2018-06-01')).toBe('financial: banking')
    expect(sector(cn, 'cn.auto-provisions-2021/art 11', '2022-06-01')).toBe('automotive')
    expect(sector(tw, 'tw.ncc-order-2012/restriction', '2025-06-01')).toBe('media, telecommunications')
    expect(sector(cn, 'cn.pipl-2021/art 38', '2024-06-01')).toBe('cross-sector')
  })

  it('keeps a rule for several sectors with finance among them apart from both', () => {
    const { sector } = measureOf(au, 'au.privacy-act/s 21D(1)', '2024-06-01')
    expect(sector).toBe('mixed: banking, energy, finance, telecommunications, water')
    expect(isFinancial(sector)).toBeNull()
    expect(sectorsTogether(['financial: banking', 'financial: banking, payments'])).toBe('financial: banking, payments')
    expect(sectorsTogether(['cross-sector', 'financial: banking'])).toBe('mixed: cross-sector, banking')
    expect(sectorsTogether(['mixed: banking, energy', 'financial: banking'])).toBe('mixed: banking, energy')
    expect(sectorsTogether(['media', null, 'health'])).toBe('media; health')
    expect(sectorsTogether([null])).toBeNull()
  })

  it('names countries and foreign owners that the law singles out; trusted countries are not singled out', () => {
    const line = (of: Book, rule: string, day: string) => measureOf(of, rule, day).discriminates
    expect(line(us, 'us.dsp/202.301(a)', '2025-06-01')).toBe('de-jure')
    expect(line(us, 'us.dsp/202.401(a)', '2025-06-01')).toBe('de-jure')
    expect(line(us, 'us.dsp/202.302(a)', '2025-06-01')).toBe('unknown')
    expect(line(cn, 'cn.hgr-regulation-2019/art 7', '2024-06-01')).toBe('de-jure')
    expect(line(tw, 'tw.ncc-order-2012/restriction', '2025-06-01')).toBe('de-jure')
    expect(line(eu, 'eu.gdpr/art 46(1)', '2024-06-01')).toBe('unknown')
    expect(line(ru, 'ru.152-fz/art 12(11)', '2024-06-01')).toBe('unknown')
    expect(line(cn, 'cn.gba-hk-guidelines-2023/art 2', '2025-06-01')).toBe('unknown')
    expect(measureOf(us, 'us.dsp/202.301(a)', '2025-06-01').appliesTo).toContain('to CN')
  })

  it('tells data of the state, and of those who work for it, from others', () => {
    expect(measureOf(cn, 'cn.pipl-2021/art 36', '2024-06-01')).toMatchObject({ holder: 'government' })
    expect(measureOf(us, 'us.dfars-239-76/239.7602-2(b)', '2025-06-01')).toMatchObject({
      holder: 'on-behalf-of-government',
      procurement: null,
    })
    expect(measureOf(cn, 'cn.pipl-2021/art 38', '2024-06-01')).toMatchObject({ holder: 'private', procurement: false })
  })

  it.each([
    ['cn.archives-law-2020/art 25', 'government'],
    ['eu.eudpr/art 48(1)', 'government'],
    ['eu.eudpr/art 48(3)(a)', 'government'],
    ['eu.eudpr/art 49', 'government'],
    ['vn.decree-163-2024/art 30(1)', 'government'],
    ['ru.152-fz/art 13.1', 'government'],
    ['cn.state-secrets-law-2024/art 29', 'private'],
    ['eu.gdpr/art 46(2)(b)', 'private'],
  ])('of %s says %s', (rule, holder) => {
    expect(measureOf(bookOf(rule), rule, '2026-06-01').holder).toBe(holder)
  })

  it('says where the aims are from memory, and only there', () => {
    expect(measureOf(cn, 'cn.icja-law-2018/art 4', '2024-06-01').aimsUnverified).toBe(true)
    expect(measureOf(cn, 'cn.csl-2016/art 37', '2024-06-01')).not.toHaveProperty('aimsUnverified')
    expect(measureOf(cn, 'cn.archives-law-1987/art 18', '2018-01-01')).not.toHaveProperty('aimsUnverified')
  })

  it('leaves the aims open where none are declared', () => {
    expect(measureOf(cn, 'cn.pboc-order-2007-2/art 10', '2017-06-01').statedObjectives).toBeNull()
  })
})

describe('the day', () => {
  it('makes a rule none before it begins and after it ends', () => {
    const status = (rule: string, day: string) => measureOf(cn, rule, day).status
    expect(status('cn.csl-2016/art 37', '2017-05-31')).toBe('not-yet')
    expect(status('cn.csl-2016/art 37', '2017-06-01')).toBe('in-force')
    expect(status('cn.csl-2016/art 37', '2026-01-01')).toBe('repealed')
    expect(status('cn.pipl-2021/art 38 collected abroad', '2024-03-22')).toBe('repealed')
    expect(status('cn.draft-provisions-2023/art 5', '2024-01-01')).toBe('draft')
    expect(status('cn.csl-2016/art 21', '2019-01-01')).toBe('unresolved')
    expect(measureOf(ua, 'ua.resolution-187-2022/1', '2024-01-01')).toMatchObject({
      status: 'unresolved',
      effect: ['none'],
    })
  })
})

describe('measures of a day', () => {
  it('hold what demands, bars and keeps at home, and not what only offers a way or frees', () => {
    const rules = new Map(measuresOn(cn, '2024-06-01').map((measure) => [measure.rule, measure]))
    expect(rules.get('cn.csl-2016/art 37')).toEqual(measureOf(cn, 'cn.csl-2016/art 37', '2024-06-01'))
    expect(rules.has('cn.pipl-2021/art 38')).toBe(true)
    expect(rules.has('cn.provisions-2024/art 3')).toBe(false)
    expect(rules.has('cn.csl-2016/art 31')).toBe(false)
    const inUnion = measuresOn(eu, '2024-06-01').map(({ rule }) => rule)
    expect(inUnion).toContain('eu.gdpr/art 46(1)')
    expect(inUnion).not.toContain('eu.gdpr/art 46(2)(b)')
    expect(measuresOn(us, '2025-06-01').map(({ rule }) => rule)).not.toContain('us.dsp/202.802')
  })
})

describe('a name that leads nowhere', () => {
  const says = (of: Book, rule: string): string => {
    try {
      measureOf(of, rule, '2024-06-01')
    } catch (error) {
      expect(error).toBeInstanceOf(ReviewError)
      return (error as Error).message
    }
    return 'no error'
  }

  it('is met with what would be right', () => {
    expect(says(cn, 'cn.cls-2016/art 37')).toBe(
      'measure.rule: the book cn has no instrument cn.cls-2016; did you mean cn.csl-2016?',
    )
    expect(says(cn, 'cn.csl-2016/art 377')).toContain('cn.csl-2016 has no article art 377; did you mean')
    expect(says(cn, 'cn.csl-2016')).toContain('name an article')
    expect(says(cn, 'cn.csl-2016/art 3')).toContain('has no article art 3')
    expect(says(cn, 'cn.csl-2016/art 31')).toContain('is a term')
    expect(says(cn, 'cn.csl-2016/__proto__')).toContain('has no article __proto__')
  })
})

describe('a ban', () => {
  const about = {
    issuer: 'Test',
    status: 'in-force',
    source: 'none',
    checked: '2026-11-25',
    confidence: 'memory',
  } as const
  const toy = (when: Condition, freed: Condition) =>
    book({
      id: 'xx',
      jurisdiction: 'XX',
      title: 'Toy',
      timeZone: 'UTC',
      gates: [{ id: 'xx.g', question: 'May it leave?' }],
      derived: [],
      lists: [{ id: 'xx.list', of: 'place', entries: [{ member: 'YY', cite: 'XX Act', until: '2022-01-01' }] }],
      mechanisms: [],
      instruments: [
        instrument(
          { id: 'xx.act', code: 'XX Act', title: 'Act', inForce: '2020-01-01', ...about },
          {
            'art 1': { gist: 'A ban.', when, then: forbids('xx.g') },
            'art 2': { gist: 'A way out.', when: freed, then: exempts('xx') },
          },
        ),
      ],
    })
  const onList = listed(importer.country, 'xx.list')
  const household = exporter.traits.has('household')

  it('is one by destination where it names countries on the day', () => {
    expect(measureOf(toy(onList, household), 'xx.act/art 1', '2021-01-01')).toMatchObject({
      effect: ['transfer-ban-destination'],
      discriminates: 'de-jure',
    })
    expect(measureOf(toy(onList, household), 'xx.act/art 1', '2022-01-01').effect).toEqual(['export-ban-default'])
  })

  it('of all but the trusted is one by destination, and singles out nobody', () => {
    expect(measureOf(toy(not(onList), onList), 'xx.act/art 1', '2021-01-01')).toMatchObject({
      effect: ['transfer-ban-destination'],
      discriminates: 'unknown',
    })
  })

  it('of everything abroad is a default where another rule frees', () => {
    const abroad = not(importer.country.is('XX'))
    expect(measureOf(toy(abroad, household), 'xx.act/art 1', '2021-01-01').effect).toEqual(['export-ban-default'])
  })

  it('is a ban where none does', () => {
    expect(measureOf(ru, 'ru.161-fz/art 16', '2026-01-01').effect).toEqual(['export-ban'])
    expect(measureOf(cn, 'cn.state-secrets-law-2024/art 29', '2025-01-01').effect).toEqual(['export-ban'])
  })
})

it.each(['2016-06-01', '2021-12-01', '2026-11-25'])('every rule of every book maps on %s', async (day) => {
  const known: ReadonlySet<string> = new Set(measureEffects)
  const terms: string[] = []
  let rules = 0
  for (const of of await allBooks()) {
    for (const article of of.instruments.flatMap(({ articles }) => articles)) {
      if (!article.versions.some((version) => 'then' in version)) {
        terms.push(article.id)
        continue
      }
      const measure = measureOf(of, article.id, day)
      rules++
      expect(measure.effect.length).toBeGreaterThan(0)
      expect(measure.effect.filter((effect) => !known.has(effect))).toEqual([])
      expect(measure.effect.includes('none') && measure.effect.length > 1).toBe(false)
      expect(measure.country).toBe(of.jurisdiction)
    }
    for (const measure of measuresOn(of, day)) {
      expect(measure.status).toBe('in-force')
      expect(measure.inForceFrom! <= day).toBe(true)
      expect(measure.effect).not.toContain('none')
    }
  }
  expect(rules).toBeGreaterThan(1000)
  expect(terms.length).toBeGreaterThan(100)
})

it('every step of the vocabulary has a kind, and each kind is used', () => {
  const kinds = new Map(steps.map((step) => [step, kindOfStep(step)]))
  expect([...new Set(kinds.values())].sort()).toEqual(['approval', 'condition', 'copy', 'instrument'])
  expect(kindOfStep('cn.security-assessment')).toBe('approval')
  expect(kindOfStep('cn.scc-filing')).toBe('condition')
  expect(kindOfStep('x-own')).toBe('condition')
  expect(kindOfStep('constructor')).toBe('condition')
})
