import { describe, expect, it } from 'vitest'
import { type Facts, smallBook, transfer } from '../../test/support/small-book.ts'
import { subjects } from '../law/facts.ts'
import {
  ageOf,
  type Book,
  type Calendar,
  copyAt,
  type Derivation,
  derived,
  forbids,
  largestClass,
  list,
  onwardOutside,
  shareHeldFrom,
  sum,
} from '../law/index.ts'
import { decide } from './decide.ts'
import { givenBy } from './given.ts'
import { layoutOf } from './layout.ts'
import { recordOf } from './record.ts'

const gist = 'A rule.'
const concern = list({
  id: 'xt.concern',
  of: 'place',
  entries: [
    { member: 'CN', from: '2020-01-01', cite: 'XT List 1' },
    { member: 'RU', from: '2022-01-01', cite: 'XT List 2' },
    { member: 'CU', until: '2023-01-01', cite: 'XT List 3' },
  ],
})
const calendar: Calendar = {
  weekend: [0, 6],
  holidays: ['2024-05-01', '2024-05-09'],
  workdays: ['2024-05-11'],
  from: '2024-01-01',
  until: '2024-07-01',
  source: 'made up',
}

function bookOf(derive: Derivation, limit = 1): Book {
  const number = derived('xt.number', derive, { meaning: 'A number.' })
  const articles = { ban: { gist, when: number.atLeast(limit), then: forbids('xt.a') } }
  return { ...smallBook(articles, { derived: [number.declaration], lists: [concern] }), calendar }
}

function rangeOf(derive: Derivation, facts: Facts, strict = false): readonly number[] {
  const layout = layoutOf(bookOf(derive))
  const given = transfer(facts)
  const { n } = recordOf(layout, givenBy(given, strict), given.asOf)
  const slot = layout.numbers.find((s) => s.path === 'xt.number')!
  return [n[slot.n]!, n[slot.n + 1]!]
}

const any = Number.POSITIVE_INFINITY

describe('share', () => {
  const own = (facts: unknown, cascade?: number, asOf = '2024-06-01') =>
    rangeOf(shareHeldFrom('xt.concern', cascade), { asOf, 'importer.ownership': facts })
  const jp = { country: 'JP', share: 0.6 }

  it('adds the owners that stand in the list on the day', () => {
    expect(own([{ country: 'CN', share: 0.1 }, { country: 'RU', share: 0.2 }, jp])).toEqual([0.3, 0.3])
    expect(own([{ country: 'RU', share: 0.2 }, jp], undefined, '2021-12-31')).toEqual([0, 0])
    expect(own([{ country: 'CU', share: 0.2 }], undefined, '2022-12-31')).toEqual([0.2, 0.2])
    expect(own([{ country: 'CU', share: 0.2 }], undefined, '2023-01-01')).toEqual([0, 0])
    expect(own([{ country: 'CN-GBA', share: 0.2 }])).toEqual([0.2, 0.2])
    expect(own([])).toEqual([0, 0])
    expect(own(null)).toEqual([0, 1])
  })

  it('multiplies what is held through others', () => {
    const half = { ...jp, ownership: [{ country: 'CN', share: 0.5 }] }
    expect(own([half, { country: 'CN', share: 0.4 }])).toEqual([0.7, 0.7])
    expect(
      own([{ ...jp, ownership: [{ country: 'SG', share: 0.5, ownership: [{ country: 'RU', share: 0.5 }] }] }]),
    ).toEqual([0.15, 0.15])
    expect(
      own([
        { ...jp, ownership: null },
        { country: 'CN', share: 0.1 },
      ]),
    ).toEqual([0.1, 0.7])
  })

  it('with a cascade, half of an owner is all of it and less is nothing', () => {
    const held = (share: number) => ({ ...jp, ownership: [{ country: 'CN', share }] })
    expect(own([held(0.5)], 0.5)).toEqual([0.6, 0.6])
    expect(own([held(0.49)], 0.5)).toEqual([0, 0])
    const middle = { country: 'SG', share: 0.5, ownership: [{ country: 'RU', share: 0.5 }] }
    expect(own([{ ...jp, ownership: [middle] }], 0.5)).toEqual([0.6, 0.6])
    expect(own([{ ...jp, ownership: null }], 0.5)).toEqual([0, 0.6])
    expect(own([{ ...jp, ownership: [middle, { country: 'SG', share: 0.5, ownership: null }] }], 0.5)).toEqual([
      0.6, 0.6,
    ])
  })

  it('compares shares exactly', () => {
    const b = bookOf(shareHeldFrom('xt.concern'), 0.3)
    const owners = (...shares: number[]) => ({
      'importer.ownership': shares.map((share) => ({ country: 'CN', share })),
    })
    expect(decide(transfer(owners(0.1, 0.2)), [b]).verdict).toBe('prohibited')
    expect(decide(transfer(owners(0.1, 0.199999)), [b]).verdict).toBe('out-of-scope')
    const d = decide(transfer({ 'importer.ownership': null }), [b])
    expect([d.verdict, d.jurisdictions[0]!.missing]).toEqual(['undetermined', ['importer.ownership']])
  })
})

describe('largest', () => {
  const classes = [['user.biometric'], ['user.location'], ['user.health_and_medical', 'user.genetic']]
  const derive = (window: 'transfer' | 'trailing-12-months' = 'transfer', unit: 'people' | 'devices' = 'people') =>
    largestClass({ classes, unit, window })
  const people = (categories: unknown, count: unknown, byCategory: unknown = null, more: Facts = {}) => ({
    'data.categories': categories,
    'data.subjects.count': count,
    'data.subjects.countByCategory': byCategory,
    ...more,
  })
  const two = ['user.biometric', 'user.location.precise']

  it('is the count where one class is there, and none where none is', () => {
    expect(rangeOf(derive(), people(['user.location.precise', 'user.contact'], 1500))).toEqual([1500, 1500])
    expect(rangeOf(derive(), people(['user.contact'], 1500))).toEqual([0, 0])
    expect(rangeOf(derive(), people(['user.biometric'], null))).toEqual([0, any])
  })

  it('of k classes the greatest holds at least its part', () => {
    expect(rangeOf(derive(), people(two, 1500))).toEqual([750, 1500])
    expect(rangeOf(derive(), people([...two, 'user.genetic'], 8000))).toEqual([2667, 8000])
    expect(rangeOf(derive(), people(null, 1500))).toEqual([0, 1500])
  })

  it('takes the numbers given by category', () => {
    const one = { 'user.biometric': { people: 600 } }
    expect(rangeOf(derive(), people(two, 1500, one))).toEqual([900, 1500])
    expect(rangeOf(derive(), people(two, 900, one))).toEqual([600, 900])
    const both = { ...one, 'user.location.precise': { people: 950 } }
    expect(rangeOf(derive(), people(two, 1500, both))).toEqual([950, 950])
    const health = { 'user.health_and_medical': { people: 10 }, 'user.genetic': { people: 7 } }
    expect(rangeOf(derive(), people(['user.health_and_medical', 'user.genetic'], 17, health))).toEqual([10, 17])
    expect(rangeOf(derive(), people(two, null, both))).toEqual([950, 950])
    expect(
      rangeOf(derive('transfer', 'devices'), people(['user.location'], 5, { 'user.location': { devices: 9 } })),
    ).toEqual([9, 9])
  })

  it('looks back over twelve months', () => {
    const earlier = { 'data.subjects.yearToDate': 200, 'data.subjects.previousYear': 50 }
    const trailing = derive('trailing-12-months')
    expect(rangeOf(trailing, people(['user.biometric'], 1000))).toEqual([1000, 1000])
    expect(rangeOf(trailing, people(['user.biometric'], 1000, null, earlier))).toEqual([1000, 1250])
    const given = { 'user.biometric': { people: 1000, trailing12Months: 1100 } }
    expect(rangeOf(trailing, people(['user.biometric'], 1000, given, earlier))).toEqual([1100, 1100])
    const here = { 'user.biometric': { people: 600 } }
    expect(rangeOf(trailing, people(['user.biometric'], 1000, here, earlier))).toEqual([600, 1250])
    expect(rangeOf(trailing, people(two, 1000, here, earlier))).toEqual([600, 1250])
  })

  it('names what would settle it, and only that', () => {
    const missing = (facts: Facts, limit: number) => {
      const d = decide(transfer(facts), [bookOf(derive(), limit)])
      return [d.verdict, ...d.jurisdictions[0]!.missing]
    }
    expect(missing(people(two, 1500), 1000)).toEqual(['undetermined', 'data.subjects.countByCategory'])
    expect(missing(people(two, 8000), 1000)).toEqual(['prohibited'])
    expect(missing(people(['user.biometric'], null), 1000)).toEqual(['undetermined', 'data.subjects.count'])
    expect(missing(people(null, 1500), 1000)).toEqual([
      'undetermined',
      'data.categories',
      'data.subjects.countByCategory',
    ])
  })
})

describe('age', () => {
  const filing = (...list: object[]) => ({ safeguards: list.map((s) => ({ type: 'cn.scc', status: 'filed', ...s })) })
  const filed = (unit: 'days' | 'business-days' | 'months') => ageOf({ safeguard: 'cn.scc', statuses: ['filed'] }, unit)

  it('counts days and months since the earliest', () => {
    expect(rangeOf(filed('days'), filing({ from: '2024-05-30' }, { from: '2024-05-20' }))).toEqual([12, 12])
    expect(rangeOf(filed('days'), filing({ from: '2024-06-01' }))).toEqual([0, 0])
    expect(rangeOf(filed('days'), filing({ from: '2024-06-02' }))).toEqual([-1, -1])
    expect(rangeOf(filed('days'), filing({ from: '2024-01-01', status: 'signed' }))).toEqual([-1, -1])
    expect(rangeOf(filed('days'), {})).toEqual([-1, -1])
    const months = (from: string) => rangeOf(filed('months'), filing({ from }))[0]
    expect(['2024-05-01', '2024-05-02', '2023-06-01', '2024-03-31', '2024-06-01'].map(months)).toEqual([1, 0, 12, 2, 0])
  })

  it('counts working days by the calendar, and is a range outside it', () => {
    const at = (asOf: string, from = '2024-04-30') => rangeOf(filed('business-days'), { asOf, ...filing({ from }) })
    expect(at('2024-05-01')).toEqual([0, 0])
    expect(at('2024-05-02')).toEqual([1, 1])
    expect(at('2024-05-05')).toEqual([2, 2])
    expect(at('2024-05-12')).toEqual([7, 7])
    expect(at('2024-06-30', '2024-06-28')).toEqual([0, 0])
    expect(at('2024-07-03', '2024-06-27')).toEqual([1, 4])
    expect(at('2024-01-03', '2023-12-30')).toEqual([3, 4])
  })

  it('an unknown day or status widens it', () => {
    expect(rangeOf(filed('days'), filing({ from: null }))).toEqual([-1, any])
    expect(rangeOf(filed('days'), filing({ from: null }, { from: '2024-05-20' }))).toEqual([12, any])
    expect(rangeOf(filed('days'), filing({ status: null, from: '2024-05-20' }))).toEqual([-1, 12])
    expect(rangeOf(filed('days'), { safeguards: null })).toEqual([-1, any])
    expect(rangeOf(filed('days'), {}, true)).toEqual([-1, any])
    const d = decide(transfer(filing({ from: null })), [bookOf(filed('days'), 5)])
    expect([d.verdict, d.jurisdictions[0]!.missing]).toEqual(['undetermined', ['safeguards[cn.scc].from']])
  })

  it('of a safeguard that has ended there is none; one with a scope may not be meant', () => {
    expect(rangeOf(filed('days'), filing({ from: '2024-05-20', until: '2024-06-01' }))).toEqual([-1, -1])
    expect(rangeOf(filed('days'), filing({ from: '2024-05-20', until: '2024-06-02' }))).toEqual([12, 12])
    expect(rangeOf(filed('days'), filing({ from: '2024-05-20', scope: 'orders' }))).toEqual([-1, 12])
    const d = decide(transfer(filing({ from: '2024-05-20', until: '2024-06-10' })), [bookOf(filed('days'), 5)])
    expect(d.reviewOn).toBe('2024-06-10')
  })

  it('of acts of authorities and of the first transfer', () => {
    const order = ageOf({ act: 'localisation-order', country: 'VN' }, 'months')
    const act = (...acts: object[]) => ({
      authorityActs: acts.map((a) => ({ country: 'VN', act: 'localisation-order', ...a })),
    })
    expect(rangeOf(order, act({ on: '2023-05-31' }))).toEqual([12, 12])
    expect(rangeOf(order, act({ country: 'TH', on: '2023-05-31' }))).toEqual([-1, -1])
    expect(rangeOf(order, act({ on: null }))).toEqual([0, any])
    const byAny = ageOf({ act: 'localisation-order', country: ['FR', 'VN'] }, 'months')
    expect(rangeOf(byAny, act({ on: '2024-04-30' }, { country: 'FR', on: '2023-05-31' }))).toEqual([12, 12])
    expect(rangeOf(byAny, act({ country: 'TH', on: '2023-05-31' }))).toEqual([-1, -1])
    expect(rangeOf(order, { authorityActs: null })).toEqual([-1, any])
    const first = ageOf({ fact: 'firstTransferOn' }, 'days')
    expect(rangeOf(first, { firstTransferOn: '2024-05-31' })).toEqual([1, 1])
    expect(rangeOf(first, { firstTransferOn: null })).toEqual([-1, -1])
    expect(rangeOf(first, {}, true)).toEqual([-1, any])
  })

  it('tells the day on which a limit is reached, once', () => {
    const review = (derive: Derivation, limit: number, facts: Facts) =>
      decide(transfer(facts), [bookOf(derive, limit)]).reviewOn
    expect(review(filed('days'), 30, filing({ from: '2024-05-20' }))).toBe('2024-06-19')
    expect(review(filed('days'), 0, filing({ from: '2024-07-20' }))).toBe('2024-07-20')
    expect(review(filed('months'), 3, filing({ from: '2024-03-31' }))).toBe('2024-07-01')
    expect(review(filed('business-days'), 3, { asOf: '2024-05-07', ...filing({ from: '2024-05-07' }) })).toBe(
      '2024-05-11',
    )
    expect(review(filed('days'), 5, filing({ from: '2024-05-20' }))).toBeNull()
    expect(
      review(shareHeldFrom('xt.concern'), 0.5, {
        asOf: '2021-06-01',
        'importer.ownership': [{ country: 'RU', share: 1 }],
      }),
    ).toBe('2022-01-01')
  })
})

describe('copyAt and onwardOutside', () => {
  it('a complete copy of the kind, in the country', () => {
    const primary = copyAt({ country: 'RU', kind: 'primary' })
    const copy = (more: object | null) => ({
      localCopy: more === null ? null : { country: 'RU', kind: 'primary', ...more },
    })
    expect(rangeOf(primary, copy({}))).toEqual([1, 1])
    expect(rangeOf(primary, copy({ complete: false }))).toEqual([0, 0])
    expect(rangeOf(primary, copy({ complete: null }))).toEqual([0, 1])
    expect(rangeOf(primary, copy({ kind: 'copy' }))).toEqual([0, 0])
    expect(rangeOf(primary, { localCopy: { country: 'RU' } })).toEqual([0, 1])
    expect(rangeOf(copyAt({ country: 'RU' }), { localCopy: { country: 'RU' } })).toEqual([1, 1])
    expect(rangeOf(primary, copy({ country: 'KZ' }))).toEqual([0, 0])
    expect(rangeOf(primary, copy({ since: '2024-06-02' }))).toEqual([0, 0])
    expect(rangeOf(primary, copy(null))).toEqual([0, 0])
    expect(rangeOf(primary, {}, true)).toEqual([0, 1])
    const daily = copyAt({ country: 'RU', refreshed: ['daily'] })
    expect(rangeOf(daily, copy({ refreshed: 'daily' }))).toEqual([1, 1])
    expect(rangeOf(daily, copy({ refreshed: 'weekly' }))).toEqual([0, 0])
    expect(rangeOf(daily, copy({}))).toEqual([0, 1])
  })

  it('counts every link outside the list, by relation where asked', () => {
    const onward = [
      { country: 'CN', relation: 'processor', onward: [{ country: 'US', relation: 'processor' }] },
      { country: 'JP', relation: 'partner' },
      { country: 'FR' },
    ]
    expect(rangeOf(onwardOutside('xt.concern'), { onward })).toEqual([3, 3])
    expect(rangeOf(onwardOutside('xt.concern', 'processor'), { onward })).toEqual([1, 2])
    expect(rangeOf(onwardOutside('xt.concern'), { onward: null })).toEqual([0, any])
    expect(rangeOf(onwardOutside('xt.concern'), {})).toEqual([0, 0])
    const d = decide(transfer({ onward: null }), [bookOf(onwardOutside('xt.concern'))])
    expect([d.verdict, d.jurisdictions[0]!.missing]).toEqual(['undetermined', ['onward']])
  })
})

it('stands in sums, and is listed among what was assumed', () => {
  const both = sum(largestClass({ classes: [['user.contact']], unit: 'people', window: 'transfer' }), subjects.held)
  expect(rangeOf(both, { 'data.subjects.held': 5 })).toEqual([15, 15])
  const d = decide(transfer(), [bookOf(shareHeldFrom('xt.concern'), 0.5)])
  expect(d.jurisdictions[0]!.assumed).toEqual([{ fact: 'importer.ownership', value: [] }])
})
