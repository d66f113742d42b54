import { describe, expect, it } from 'vitest'
import { head, smallBook, transfer } from '../../test/support/small-book.ts'
import { importer } from '../law/facts.ts'
import { type Book, forbids, permits, type Transfer } from '../law/index.ts'
import { decide } from './decide.ts'
import { covers, placesOf, placesTouched } from './whose.ts'

const gist = 'A rule.'
const book = (id: string, more: Partial<Book> = {}): Book => ({
  ...smallBook({ free: { gist, then: permits('xt.a') } }, { head: { ...head, inForce: '2016-01-01' } }),
  id,
  jurisdiction: id.toUpperCase(),
  ...more,
})
const union = book('eu', {
  territory: [{ place: 'DE' }, { place: 'GB', until: '2021-01-01' }, { place: 'HR', from: '2018-07-01' }],
})
const britain = book('gb')
const codes = (t: Transfer, books: readonly Book[]) => {
  const d = decide(t, books)
  return { asked: d.jurisdictions.map((j) => `${j.code} ${j.verdict}`), notAsked: d.notAsked }
}
const from = (country: string, asOf = '2024-06-01') => transfer({ 'exporter.country': country, asOf })

describe('a book of several countries', () => {
  it('answers for each of them, and for its own code, on the days it is their law', () => {
    expect(codes(from('DE'), [union]).asked).toEqual(['EU permitted'])
    expect(codes(from('EU'), [union]).asked).toEqual(['EU permitted'])
    expect(codes(from('HR', '2018-06-30'), [union]).asked).toEqual(['HR undetermined'])
    expect(codes(from('HR', '2018-07-01'), [union]).asked).toEqual(['EU permitted'])
  })

  it('stands beside the country’s own where both are its law', () => {
    expect(codes(from('GB', '2020-12-31'), [union, britain]).asked).toEqual(['EU permitted', 'GB permitted'])
    expect(codes(from('GB', '2021-01-01'), [union, britain]).asked).toEqual(['GB permitted'])
  })

  it('takes its members out of those not asked', () => {
    const to = (country: string) => transfer({ 'importer.country': country })
    expect(codes(to('DE'), [book('xt'), union]).notAsked).toEqual([])
    expect(codes(to('GB'), [book('xt'), union]).notAsked).toEqual(['GB'])
    const banned = { ...union, instruments: smallBook({ ban: { gist, then: forbids('xt.a') } }).instruments }
    expect(codes(to('DE'), [book('xt'), banned])).toEqual({ asked: ['XT permitted', 'EU prohibited'], notAsked: [] })
  })

  it('covers and lists what its territory says', () => {
    expect(covers(union, 'GB', '2021-01-01')).toBe(false)
    expect(placesOf(union, '2018-06-30')).toEqual(['EU', 'DE', 'GB'])
    expect(placesOf(britain, '2018-06-30')).toEqual(['GB'])
  })
})

describe('zones', () => {
  it.each(['AE-DIFC', 'CA-QC', 'CN-GBA'])('%s belongs to the book of its country', (zone) => {
    const own = book(zone.slice(0, 2).toLowerCase())
    const t = transfer({ 'exporter.country': zone, 'data.collectedIn': zone })
    expect(codes(t, [own])).toEqual({ asked: [`${own.jurisdiction} permitted`], notAsked: ['JP'] })
  })
})

describe('countries touched', () => {
  it('are those of parties, people, owners and recipients, however deep, each once', () => {
    const nested = transfer({
      'data.collectedIn': 'CA-QC',
      'data.subjects.residence': ['FR', 'XT'],
      'importer.ownership': [{ country: 'LU', share: 1 }],
      onward: [{ country: 'US' }],
    })
    const deep = {
      ...nested,
      importer: {
        ...nested.importer,
        ownership: [{ country: 'LU', share: 1, ownership: [{ country: 'KY', share: 1 }] }],
      },
      onward: [{ country: 'US', onward: [{ country: 'IN' }] }],
    } as Transfer
    expect(placesTouched(deep)).toEqual({ countries: ['CA', 'FR', 'IN', 'JP', 'KY', 'LU', 'US', 'XT'], all: false })
  })

  it('are all where the place of collection is unknown, or strictly not stated', () => {
    expect(placesTouched(transfer({ 'data.collectedIn': null })).all).toBe(true)
    expect([placesTouched(transfer()).all, placesTouched(transfer(), true).all]).toEqual([false, true])
  })
})

it('a rule that asks for the country by its zone’s name is another matter than whose law is asked', () => {
  const zoned = smallBook({ ban: { gist, when: importer.country.is('AE-DIFC'), then: forbids('xt.a') } })
  expect(decide(transfer({ 'importer.country': 'AE-DIFC' }), [zoned]).jurisdictions[0]?.verdict).toBe('prohibited')
})
