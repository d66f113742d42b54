import { describe, expect, it } from 'vitest'
import { type Facts, smallBook, transfer } from '../../test/support/small-book.ts'
import { exporter, importer, purpose, subjects } from '../law/facts.ts'
import { type Effect, exempts, forbids, mechanism, outOfScope, place, requires } from '../law/index.ts'
import { decide } from './decide.ts'

const gist = 'A rule.'
type Mode = 'first-capture' | 'store-only' | 'copy' | 'process-only'
type OrElse = 'step' | 'forbid' | 'none'

const duty = (mode: Mode, orElse: OrElse): Effect => place({ gate: 'xt.b', mode, country: 'XT', orElse })

function bookOf(mode: Mode, orElse: OrElse, exempting: 'xt.b' | 'home' = 'xt.b') {
  return smallBook(
    {
      demand: { gist, then: requires('xt.a', ['cn.scc']) },
      home: { gist, when: subjects.citizenship.has('XT'), then: duty(mode, orElse) },
      free: { gist, when: purpose.has('contract'), then: exempts(exempting) },
      household: { gist, when: exporter.traits.has('household'), then: outOfScope('xt.b') },
      ban: { gist, when: importer.country.is('XQ'), then: forbids('xt.a') },
    },
    { mechanisms: [mechanism('cn.scc', { title: 'c', accepts: ['filed'] })] },
  )
}

const copy = (more: object = {}): Facts => ({ localCopy: { country: 'XT', kind: 'primary', complete: true, ...more } })
function answer(mode: Mode, orElse: OrElse, facts: Facts, exempting: 'xt.b' | 'home' = 'xt.b') {
  const d = decide(transfer(facts), [bookOf(mode, orElse, exempting)])
  const { verdict, mechanisms, place: places, missing } = d.jurisdictions[0]!
  return { verdict, mechanisms, met: places.map((p) => p.met), missing, reviewOn: d.reviewOn }
}

describe('a duty of place', () => {
  it.each<[Mode, Facts, boolean | null]>([
    ['first-capture', copy(), true],
    ['first-capture', copy({ kind: 'copy' }), false],
    ['first-capture', { localCopy: { country: 'XT' } }, null],
    ['first-capture', copy({ complete: false }), false],
    ['copy', copy({ kind: 'copy' }), true],
    ['store-only', { localCopy: { country: 'XT' } }, true],
    ['process-only', copy(), true],
    ['copy', copy({ complete: null }), null],
    ['copy', copy({ country: 'JP' }), false],
    ['copy', copy({ since: '2024-06-02' }), false],
    ['copy', { localCopy: null }, false],
  ])('%s, %j: met %s, and the step follows', (mode, facts, met) => {
    const a = answer(mode, 'step', facts)
    expect(a.met).toEqual([met])
    expect(a.verdict).toBe('conditional')
    expect(a.mechanisms).toEqual(met === true ? [['cn.scc']] : [['cn.scc', 'local-copy']])
  })

  it('is told whichever gate decides, and asks for the copy only where that decides', () => {
    const unsure = copy({ complete: null })
    expect(answer('copy', 'forbid', unsure)).toMatchObject({
      verdict: 'undetermined',
      met: [null],
      missing: ['localCopy'],
    })
    expect(answer('copy', 'none', unsure)).toMatchObject({ verdict: 'conditional', met: [null], missing: [] })
    expect(answer('copy', 'forbid', { ...unsure, 'importer.country': 'XQ' })).toMatchObject({
      verdict: 'prohibited',
      met: [null],
      missing: [],
    })
    expect(answer('copy', 'step', unsure).missing).toEqual(['localCopy'])
    expect(answer('store-only', 'forbid', {})).toMatchObject({ verdict: 'prohibited', met: [false] })
    expect(answer('copy', 'none', {})).toMatchObject({ verdict: 'conditional', mechanisms: [['cn.scc']], met: [false] })
  })

  it('is no duty where its rule may not reach, and perhaps one where that is not known', () => {
    expect(answer('copy', 'step', { 'data.subjects.citizenship': ['JP'] }).met).toEqual([])
    const d = answer('copy', 'step', { 'data.subjects.citizenship': null })
    expect([d.met, d.missing]).toEqual([[false], ['data.subjects.citizenship']])
  })

  it('falls with its gate and with its article; a ban on the gate stays', () => {
    const free: Facts = { purpose: ['contract'] }
    expect(answer('copy', 'step', free)).toMatchObject({ mechanisms: [['cn.scc']], met: [] })
    expect(answer('copy', 'none', free).met).toEqual([])
    expect(answer('store-only', 'forbid', free)).toMatchObject({ verdict: 'prohibited', met: [false] })
    expect(answer('store-only', 'forbid', free, 'home')).toMatchObject({ verdict: 'conditional', met: [] })
    expect(answer('copy', 'none', { 'exporter.traits': ['household'] }).met).toEqual([])
  })

  it('is looked at again on the day from which the copy is kept', () => {
    expect(answer('copy', 'none', copy({ since: '2024-07-01' }))).toMatchObject({
      met: [false],
      reviewOn: '2024-07-01',
    })
  })

  it('strictly, a copy that nobody speaks of is not known', () => {
    const d = decide(transfer(), [bookOf('copy', 'forbid')], { strict: true })
    expect(d.jurisdictions.find((j) => j.code === 'XT')!.place.map((p) => p.met)).toEqual([null])
  })
})
