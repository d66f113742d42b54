/** The map: the same projection as the land is drawn with, arcs that take the short way, names that cover nothing. */

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { OverviewFlow } from '../overview.ts'
import { project } from './equal-earth.ts'
import { mapOf } from './map.ts'
import { standingOf } from './places.ts'

const land = (await import('../../../console/map/land.mjs' as string)) as {
  readonly landFiles: () => readonly { readonly name: string; readonly svg: string }[]
  readonly projectionFor: (meridian: number) => (point: readonly [number, number]) => readonly [number, number]
}

const end = (place: string, country: string) => ({ store: place, place, country, entity: place })
const flow = (id: string, from: [string, string], to: [string, string], more: Partial<OverviewFlow> = {}) =>
  ({
    id,
    from: end(...from),
    to: end(...to),
    answers: [{ verdict: 'permitted', code: 'permitted', cite: [], text: null, freedBy: [] }],
    rowsLastHour: 0,
    rows: 0,
    ...more,
  }) as unknown as OverviewFlow
const answering = (verdict: string) => ({ answers: [{ verdict, code: verdict, cite: [], text: null, freedBy: [] }] })
const shanghai: [string, string] = ['shanghai', 'CN']
const tokyo: [string, string] = ['tokyo', 'JP']
const dallas: [string, string] = ['dallas', 'US']
const frankfurt: [string, string] = ['frankfurt', 'DE']
const saoPaulo: [string, string] = ['sao-paulo', 'BR']
const drawn = (flows: readonly OverviewFlow[], view: 'world' | 'asia' | 'europe' | 'americas' = 'world') =>
  mapOf({ flows, view, land: (meridian) => `land-${meridian}` })

describe('the projection', () => {
  it('is that of the land, to a tenth of a unit', () => {
    for (const meridian of [11, 150])
      for (let lon = -170; lon <= 170; lon += 20)
        for (let lat = -80; lat <= 80; lat += 10) {
          const [x, y] = land.projectionFor(meridian)([lon + meridian, lat])
          const own = project(lon, lat)
          expect(Math.abs(own.x - x)).toBeLessThan(0.1)
          expect(Math.abs(own.y - y)).toBeLessThan(0.1)
        }
  })

  it('draws land of less than 20 kB, which says nothing of boundaries', () => {
    for (const { name, svg } of land.landFiles()) {
      console.log(name, gzipSync(svg, { level: 9 }).length)
      expect(gzipSync(svg, { level: 9 }).length).toBeLessThan(20_000)
      expect(svg.match(/<path/g)).toHaveLength(1)
    }
  })
})

describe('places', () => {
  it('stand at their city where its name and country agree, else in their country or region', () => {
    expect(standingOf({ place: 'Shanghai-2', country: 'CN' })).toMatchObject({ at: 'city', lon: 121.47 })
    expect(standingOf({ place: 'shanghai', country: 'JP' })).toMatchObject({ at: 'region' })
    expect(standingOf({ place: 'plant', country: 'DE' })).toMatchObject({ at: 'region' })
    expect(standingOf({ place: 'somewhere', country: 'ZZ' })).toBeUndefined()
    expect(drawn([flow('a', ['somewhere', 'ZZ'], tokyo)]).absent).toEqual(['somewhere'])
  })

  it('of every book are known', async () => {
    const { bookIds } = (await import('../../cli/law-shelf.ts')).lawShelf
    const unknown = bookIds.filter((id) => standingOf({ place: '', country: id.toUpperCase() }) === undefined)
    expect(bookIds.length).toBeGreaterThan(30)
    // The Union’s own law is no place.
    expect(unknown).toEqual(['eu'])
  })

  it('of one country that nobody can tell apart share a mark', () => {
    const { marks, arcs } = drawn([flow('a', ['plant', 'DE'], ['office', 'DE']), flow('b', ['plant', 'DE'], tokyo)])
    expect(marks.map(({ places }) => places)).toEqual([['plant', 'office'], ['tokyo']])
    expect(arcs.map(({ flows }) => flows)).toEqual([['b']])
  })
})

describe('arcs', () => {
  it('take the meridian around which fewer of them are cut', () => {
    expect(drawn([flow('a', shanghai, dallas)]).land).toBe('land-150')
    expect(drawn([flow('a', frankfurt, saoPaulo)]).land).toBe('land-11')
    expect(drawn([flow('a', frankfurt, saoPaulo)], 'asia').land).toBe('land-150')
  })

  it('that are cut leave the map at one side and come in at the other', () => {
    const [uncut] = drawn([flow('a', shanghai, dallas)]).arcs
    const [cut] = drawn([flow('a', shanghai, dallas)], 'europe').arcs
    expect(uncut!.d.match(/M/g)).toHaveLength(1)
    expect(cut!.d.match(/M/g)).toHaveLength(2)
  })

  it('stand for all flows of a pair of places, with the least favourable verdict', () => {
    const { arcs } = drawn([
      flow('a', shanghai, tokyo, { rowsLastHour: 60 }),
      flow('b', shanghai, tokyo, { rowsLastHour: 60, ...answering('conditional') }),
      flow('c', tokyo, shanghai),
    ])
    expect(arcs.map(({ flows, verdict, width }) => [flows, verdict, width])).toEqual([
      [['a', 'b'], 'conditional', 3],
      [['c'], 'permitted', 1],
    ])
    expect(arcs[0]!.d).not.toBe(arcs[1]!.d)
  })

  it('that are prohibited stop on their way, the others come close to the mark', () => {
    const far = (verdict: string) => {
      const { arcs, marks } = drawn([flow('a', shanghai, saoPaulo, answering(verdict))])
      const [from, to] = marks
      const tip = arcs[0]!.tip!
      return Math.hypot(tip.x - from!.x, tip.y - from!.y) / Math.hypot(to!.x - from!.x, to!.y - from!.y)
    }
    expect(far('prohibited')).toBeLessThan(0.35)
    for (const verdict of ['permitted', 'undetermined']) expect(far(verdict)).toBeGreaterThan(0.9)
    expect(far('conditional')).toBeCloseTo(0.5, 0)
    expect(drawn([flow('a', shanghai, tokyo, answering('out-of-scope'))]).arcs[0]!.tip).toBeNull()
  })
})

describe('names', () => {
  it('of many places in a small room cover no other mark', () => {
    const places = 'shanghai suzhou hangzhou nanjing wuhan tianjin beijing qingdao dalian'.split(' ')
    const { marks, unit } = drawn(places.map((place) => flow(place, [place, 'CN'], tokyo)))
    const named = marks.filter(({ label }) => label !== null)
    expect(named.length).toBeGreaterThan(2)
    expect(named.length).toBeLessThan(marks.length)
    for (const { x, y, label, places: own } of named) {
      const wide = own.join(', ').length * 7.5
      const left = x / unit + label!.x - (label!.anchor === 'start' ? 0 : label!.anchor === 'end' ? wide : wide / 2)
      for (const other of marks.filter((one) => one.places !== own)) {
        const insideX = other.x / unit > left && other.x / unit < left + wide
        const dy = y / unit + label!.y - other.y / unit
        expect(insideX && dy > 0 && dy < 13).toBe(false)
      }
    }
  })
})
