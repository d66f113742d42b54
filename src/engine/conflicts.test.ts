import { describe, expect, it } from 'vitest'
import { type Facts, head, transfer } from '../../test/support/small-book.ts'
import { exporter, importer, purpose } from '../law/facts.ts'
import {
  all,
  any,
  approve,
  type Book,
  book,
  demands,
  duty,
  type Effect,
  forbids,
  type Gate,
  instrument,
  mechanism,
  permits,
  place,
  requires,
} from '../law/index.ts'
import { decide } from './decide.ts'
import type { Conflict, Decision } from './decision.ts'

const gist = 'A rule.'
type Rules = Parameters<typeof instrument<string>>[1]

function law(id: string, articles: Rules, gates: readonly Gate[] = []): Book {
  return book({
    id,
    jurisdiction: id.toUpperCase(),
    title: id,
    timeZone: 'UTC',
    gates: [{ id: `${id}.a`, question: 'a?' }, ...gates],
    derived: [],
    lists: [],
    mechanisms: [
      mechanism('cn.authority-approval', { title: 'approval', accepts: ['approved'] }),
      mechanism('cn.scc', { title: 'contract', accepts: ['in-force'] }),
      mechanism('cn.certification', { title: 'certificate', accepts: ['valid'] }),
    ],
    instruments: [instrument({ ...head, id: `${id}.act`, code: `${id.toUpperCase()} Act` }, articles)],
  })
}

const between = (books: readonly Book[], facts: Facts = {}): Decision =>
  decide(transfer({ 'importer.country': 'XU', ...facts }), books)
const told = ({ kind, act, between: b, certain }: Conflict) => [
  kind,
  act,
  ...b.map((p) => `${p.cite} [${p.rule}]`),
  certain,
]

const request = { id: 'xt.request', question: 'Does an authority abroad get it?', act: 'disclose-to-authority' }
/** Like 18 USC 2713 and DSL art 36: an order reaches data wherever it lies; at home no authority abroad gets it without approval. */
const ordering = law('xu', {
  order: { gist, when: importer.traits.has('us-person'), then: demands('disclose-to-authority') },
})
const guarding = law(
  'xt',
  {
    free: { gist, then: permits('xt.a') },
    guard: {
      gist,
      when: any(purpose.has('law-enforcement-request'), importer.relation.is('authority')),
      then: approve('xt.request', 'cn.authority-approval', 'Ministry'),
    },
  },
  [request],
)
const provider: Facts = { 'importer.traits': ['us-person'] }

describe('an act that one law orders and another bars', () => {
  it('is a conflict, named with both articles, where the transfer itself goes to nobody’s authority', () => {
    const d = between([guarding, ordering], provider)
    expect(d.conflicts.map(told)).toEqual([
      ['act', 'disclose-to-authority', 'XU Act order [xu.act/order]', 'XT Act guard [xt.act/guard]', true],
    ])
    expect(d.conflicts[0]?.text).toBe(
      'XU law orders disclosure to its authorities; XT law does not allow it without cn.authority-approval.',
    )
  })

  it('does not soften or change the verdict, and carries the digests of both laws', () => {
    const hash = () => 'x'
    const d = decide(transfer({ 'importer.country': 'XU', ...provider }), [guarding, ordering], { hash })
    expect([d.verdict, d.jurisdictions.map((j) => j.code)]).toEqual(['permitted', ['XT']])
    expect(Object.keys(d.law.books)).toEqual(['xt', 'xu'])
    const banned = law('xt', { ban: { gist, then: forbids('xt.request') } }, [request])
    expect(between([banned, ordering], provider)).toMatchObject({ verdict: 'prohibited', conflicts: [{ kind: 'act' }] })
  })

  it.each<[string, Facts, readonly Book[]]>([
    ['nothing is ordered', {}, [guarding, ordering]],
    [
      'the approval is there',
      { ...provider, safeguards: [{ type: 'cn.authority-approval', status: 'approved', from: '2024-01-01' }] },
      [guarding, ordering],
    ],
    ['the gate judges no such act', provider, [law('xt', { ban: { gist, then: forbids('xt.a') } }), ordering]],
    [
      'one law does both',
      provider,
      [
        law(
          'xt',
          { order: { gist, then: demands('disclose-to-authority') }, ban: { gist, then: forbids('xt.request') } },
          [request],
        ),
      ],
    ],
    ['the other law is not asked', { ...provider, 'importer.country': 'JP' }, [guarding, ordering]],
  ])('is none where %s', (_, facts, books) => {
    expect(between(books, facts).conflicts).toEqual([])
  })

  it('is a possible one where an unknown fact decides', () => {
    const [conflict] = between([guarding, ordering], { 'importer.traits': null }).conflicts
    expect(conflict?.certain).toBe(false)
    expect(conflict?.text).toContain('What is not known decides')
  })
})

describe('two places', () => {
  const keeping = (
    id: string,
    mode: 'store-only' | 'process-only' | 'first-capture' | 'copy',
    orElse: 'forbid' | 'none',
  ) => law(id, { keep: { gist, then: place({ gate: `${id}.a`, mode, country: id.toUpperCase(), orElse }) } })

  it.each([
    ['store-only', 'none', 'process-only', 'none', 1],
    ['first-capture', 'forbid', 'store-only', 'none', 1],
    ['first-capture', 'none', 'store-only', 'none', 0],
    ['copy', 'forbid', 'store-only', 'none', 0],
  ] as const)('%s (%s) against %s (%s): %d', (one, orElse, other, otherwise, n) => {
    const d = between([keeping('xt', one, orElse), keeping('xu', other, otherwise)])
    expect(d.conflicts.map((c) => [c.kind, c.act])).toEqual(n === 0 ? [] : [['place', `${one}/${other}`]])
  })

  it('of one country agree', () => {
    const same = law('xu', {
      keep: { gist, then: place({ gate: 'xu.a', mode: 'store-only', country: 'XT', orElse: 'none' }) },
    })
    expect(between([keeping('xt', 'store-only', 'none'), same]).conflicts).toEqual([])
  })
})

describe('erasing and keeping', () => {
  const with_ = (id: string, then: Effect) => law(id, { duty: { gist, then: [permits(`${id}.a`), then] } })
  const erase = (days: number, dayType: 'calendar' | 'business' = 'calendar', from = 'receipt') =>
    with_('xt', duty('delete-abroad', 'Delete it.', { gate: 'xt.a', clock: { days, dayType, from } }))
  const keep = with_(
    'xu',
    duty('keep', 'Keep it.', { gate: 'xu.a', clock: { days: 7, dayType: 'calendar', from: 'receipt' } }),
  )

  it.each([
    [6, 'calendar', true],
    [7, 'calendar', false],
    [4, 'business', true],
    [5, 'business', false],
  ] as const)('within %d %s days against seven days: %s', (days, dayType, conflicting) => {
    expect(between([erase(days, dayType), keep]).conflicts.map(told)).toEqual(
      conflicting ? [['keep', 'erase', 'XT Act duty [xt.act/duty]', 'XU Act duty [xu.act/duty]', true]] : [],
    )
  })

  it('from different events cannot be compared for certain', () => {
    expect(between([erase(1, 'calendar', 'collection'), keep]).conflicts.map((c) => c.certain)).toEqual([false])
  })
})

describe('a step of one law that another forbids', () => {
  const filing = (more: Rules = {}) =>
    law('xu', { ban: { gist, when: exporter.sector.is('banking'), then: forbids('xu.step') }, ...more }, [
      { id: 'xu.step', question: 'May it be filed?', act: 'step:cn.scc' },
    ])
  const asking = (...paths: ('cn.scc' | 'cn.certification')[][]) =>
    law('xt', { ask: { gist, when: all(), then: requires('xt.a', ...paths) } })

  it('is a conflict, the only way or one of several', () => {
    const bank = { 'exporter.sector': 'banking' }
    const only = between([asking(['cn.scc']), filing()], bank)
    expect(only.conflicts.map(told)).toEqual([
      ['step', 'step:cn.scc', 'XT Act ask [xt.act/ask]', 'XU Act ban [xu.act/ban]', true],
    ])
    expect(only.conflicts[0]?.text).toContain('asks for the step cn.scc')
    const several = between([asking(['cn.scc'], ['cn.certification']), filing()], bank)
    expect(several.conflicts[0]?.text).toContain('offers as one way the step cn.scc')
  })

  it('is none where it is not forbidden, or not asked for', () => {
    expect(between([asking(['cn.scc']), filing()]).conflicts).toEqual([])
    expect(between([asking(['cn.certification']), filing()], { 'exporter.sector': 'banking' }).conflicts).toEqual([])
  })
})
