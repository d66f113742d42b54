/** What the book as a whole must look like: who does not count, what is only named, what stays a draft. */

import { describe, expect, it } from 'vitest'
import type { Effect, Instrument } from '../../src/law/index.ts'
import cn from './index.ts'

const effectsOf = (instrument: Instrument): { id: string; effect: Effect }[] =>
  instrument.articles.flatMap((article) =>
    article.versions.flatMap((v) => ('then' in v ? v.then.map((effect) => ({ id: article.id, effect })) : [])),
  )

const everywhere = cn.instruments.flatMap(effectsOf)

describe('the book of mainland China', () => {
  it('takes out of the count exactly what the Provisions name, and what the Regulations lift with them', () => {
    const uncounted = everywhere.filter(({ effect }) => 'uncounted' in effect && effect.uncounted === true)
    expect(uncounted.map(({ id }) => id)).toEqual([
      'cn.provisions-2024/art 3',
      'cn.provisions-2024/art 4',
      'cn.provisions-2024/art 5(1)(1)',
      'cn.provisions-2024/art 5(1)(2)',
      'cn.provisions-2024/art 5(1)(3)',
      'cn.provisions-2024/art 6',
      'cn.ndsmr-2024/art 35(4)',
      'cn.ndsmr-2024/art 35(5)',
      'cn.ndsmr-2024/art 35(7)',
      'cn.ndsmr-2024/art 37 unnotified',
    ])
  })

  it('leaves open only what it says of, with a reason in words', () => {
    const open = everywhere.filter(({ effect }) => effect.effect === 'not-encoded')
    expect(open.map(({ id }) => id)).toEqual([
      'cn.csl-2016/art 21',
      'cn.dsl-2021/art 21',
      'cn.dsl-2021/art 21 core',
      'cn.ride-hailing-measures-2016/art 27 personal',
      'cn.technology-export-regulation/unsorted',
      'cn.lingang-lists-2024/use',
    ])
    for (const { effect } of open) expect('reason' in effect && effect.reason.split(' ').length).toBeGreaterThan(8)
  })

  it('frees by a zone’s negative list, under its own name and in its own days, only trades the list speaks of', () => {
    const entries = cn.lists.find((l) => l.id === 'cn.negative-lists')?.entries ?? []
    const heads = cn.instruments.filter((i) => /-list-20\d\d$/.test(i.id))
    expect(heads).toHaveLength(10)
    const freeing = heads.filter((i) => !/guangxi|jiangsu|tianjin/.test(i.id))
    expect(entries.map((e) => e.cite).sort()).toEqual(freeing.map((i) => i.code).sort())
    for (const e of entries) {
      const head = heads.find((i) => i.code === e.cite)
      expect([e.from, e.until]).toEqual([head?.inForce, head?.until])
      expect(e.when).toMatchObject({ op: 'is', fact: 'exporter.sector' })
    }
  })

  it('carries the age under which everything about a person is a child’s data', () => {
    const ages = cn.lists.find((l) => l.id === 'cn.child-under')?.entries
    expect(ages?.map(({ member, from, until }) => [member, from, until])).toEqual([
      ['14', '2019-10-01', '2021-11-01'],
      ['14', '2021-11-01', undefined],
    ])
  })

  it('counts working days as the notices of the State Council give them', () => {
    const { calendar } = cn
    expect(calendar?.workdays?.every((day) => [0, 6].includes(new Date(day).getUTCDay()))).toBe(true)
    expect(calendar?.holidays.some((day) => calendar.workdays?.includes(day))).toBe(false)
    expect(calendar?.holidays.filter((day) => day.startsWith('2025'))).toHaveLength(28)
  })

  it('keeps drafts apart', () => {
    const drafts = cn.instruments.filter((i) => i.id.startsWith('cn.draft-'))
    expect(drafts).toHaveLength(10)
    expect(drafts.every((i) => i.status === 'draft' && i.inForce === undefined && i.adopted !== undefined)).toBe(true)
    expect(cn.instruments.filter((i) => i.status === 'draft')).toEqual(drafts)
  })

  it('says of every instrument where it stands, when it begins and when it was compared', () => {
    for (const i of cn.instruments) {
      expect(i.source.length).toBeGreaterThan(10)
      expect(['2026-11-24', '2026-11-25']).toContain(i.checked)
      expect(i.status === 'draft' || i.inForce !== undefined).toBe(true)
      expect(i.status !== 'superseded' || i.until !== undefined).toBe(true)
    }
  })

  it('lists the sensitive categories, and the identity card number as contested', () => {
    const members = (id: string) => cn.lists.find((l) => l.id === id)?.entries.map((e) => e.member)
    expect(members('cn.sensitive-categories')).toEqual([
      'user.biometric',
      'user.religious_belief',
      'user.specific_identity',
      'user.health_and_medical',
      'user.genetic',
      'user.financial.account',
      'user.payment',
      'user.location.precise',
      'user.child',
    ])
    expect(members('cn.contested-sensitive-categories')).toEqual(['user.government_id'])
    const pipl = cn.instruments.find((i) => i.id === 'cn.pipl-2021')
    const contested = pipl?.articles.find((a) => a.key === 'art 28 identity number')?.versions[0]
    expect(contested?.unclear).toBeDefined()
  })

  it('closes a question of law only where the procedure did not exist or the reading is open', () => {
    const deciding = cn.instruments.flatMap((i) =>
      i.articles.filter((a) => a.versions.some((v) => typeof v.unclear === 'object')).map((a) => a.id),
    )
    expect(deciding.sort()).toEqual([
      'cn.auto-provisions-2021/art 11 people',
      'cn.credit-reporting-regulation-2013/art 24 supply',
      'cn.dsl-2021/art 31',
      'cn.dsl-2021/art 36 own suit',
      'cn.pboc-notice-2011-17/art 6',
      'cn.pipl-2021/art 38',
      'cn.pipl-2021/art 38 collected abroad',
      'cn.population-health-measures-2014/art 10 supply',
      'cn.securities-law-2019/art 177 others',
    ])
  })

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(cn))).toEqual(cn)
  })
})
