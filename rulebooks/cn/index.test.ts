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

  it('gives what is only named one article and one open question each', () => {
    const named = cn.instruments.filter(
      (i) => effectsOf(i).every(({ effect }) => effect.effect === 'not-encoded') && effectsOf(i).length > 0,
    )
    expect(named.length).toBe(47)
    for (const instrument of named) {
      expect(instrument.articles.map((a) => a.versions.length)).toEqual([1])
      expect(effectsOf(instrument)).toHaveLength(1)
    }
  })

  it('keeps drafts apart', () => {
    const drafts = cn.instruments.filter((i) => i.id.startsWith('cn.draft-'))
    expect(drafts).toHaveLength(9)
    expect(drafts.every((i) => i.status === 'draft' && i.inForce === undefined && i.adopted !== undefined)).toBe(true)
    expect(cn.instruments.filter((i) => i.status === 'draft')).toEqual(drafts)
  })

  it('says of every instrument where it stands, when it begins and when it was compared', () => {
    for (const i of cn.instruments) {
      expect(i.source.length).toBeGreaterThan(10)
      expect(i.checked).toBe('2026-11-24')
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
      'cn.dsl-2021/art 31',
      'cn.pipl-2021/art 38',
      'cn.pipl-2021/art 38 collected abroad',
      'cn.securities-law-2019/art 177 others',
    ])
  })

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(cn))).toEqual(cn)
  })
})
