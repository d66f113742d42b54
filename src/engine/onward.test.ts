import { describe, expect, it } from 'vitest'
import { type Facts, smallBook, transfer } from '../../test/support/small-book.ts'
import { data, exporter, importer, purpose, subjects, via } from '../law/facts.ts'
import { all, type Book, exempts, forbids, listed, permits, requires, type Transfer } from '../law/index.ts'
import { decide } from './decide.ts'

const gist = 'A rule.'
type Rules = Parameters<typeof smallBook>[0]
const law = (id: string, rules: Rules): Book => ({ ...smallBook(rules), id, jurisdiction: id.toUpperCase() })
const home = law('xt', { free: { gist, then: permits('xt.a') } })

/** Asks a contract of what leaves JP, for BR a ban. */
const japan = law('jp', {
  leave: { gist, when: exporter.country.is('JP'), then: requires('xt.a', ['cn.scc']) },
  ban: { gist, when: all(exporter.country.is('JP'), importer.country.is('BR')), then: forbids('xt.b') },
})
const chain = (onward: unknown, more: Facts = {}): Transfer => ({ ...transfer(more), onward }) as Transfer
const links = (t: Transfer, books: readonly Book[]) =>
  decide(t, books).onward.map((l) => [
    l.path,
    `${l.exporter}→${l.importer}`,
    l.verdict,
    ...l.jurisdictions.map((j) => j.code),
  ])

describe('onward links', () => {
  it('are asked of the law of the country they leave, along the chain', () => {
    const t = chain([
      { country: 'US', onward: [{ country: 'IN' }] },
      { country: 'BR', relation: 'processor' },
    ])
    expect(links(t, [home, japan])).toEqual([
      ['onward[0]', 'JP→US', 'conditional', 'JP'],
      ['onward[0].onward[0]', 'US→IN', 'undetermined', 'US'],
      ['onward[1]', 'JP→BR', 'prohibited', 'JP'],
    ])
  })

  it('change nothing of the verdict on the transfer, and name the law they were asked of', () => {
    const hash = () => 'x'
    const d = decide(chain([{ country: 'BR' }]), [home, japan], { hash })
    expect([d.verdict, d.jurisdictions.map((j) => j.code)]).toEqual(['permitted', ['XT']])
    expect(d.onward[0]?.jurisdictions[0]).toEqual({
      code: 'JP',
      verdict: 'prohibited',
      mechanisms: [],
      citations: ['XT Act ban'],
      missing: [],
      unclear: [],
    })
    expect(Object.keys(d.law.books)).toEqual(['jp', 'xt'])
    expect(decide(chain([{ country: 'BR' }]), [home, japan], { brief: true }).onward).toEqual([])
  })

  it('keep the data, its origin and its people, and know of the rest only what the chain says', () => {
    const carried = all(
      data.categories.has('user.contact'),
      data.collectedIn.is('XT'),
      subjects.residence.within('XT'),
      data.form.is('identified'),
      subjects.count.atLeast(10),
      exporter.establishment.is('domestic'),
      via.is('transfer'),
    )
    const asked = law('jp', {
      carried: { gist, when: all(exporter.country.is('JP'), carried), then: permits('xt.a') },
      party: { gist, when: all(exporter.country.is('JP'), exporter.sector.is('banking')), then: permits('xt.a') },
    })
    expect(decide(chain([{ country: 'US' }]), [home, asked]).onward[0]?.verdict).toBe('permitted')
    for (const [unstated, path] of [
      [purpose.has('marketing'), 'purpose'],
      [importer.traits.has('branch'), 'importer.traits'],
      [exporter.traits.has('individual'), 'exporter.traits'],
      [subjects.consent.is('separate'), 'data.subjects.consent'],
      [importer.relation.is('processor'), 'importer.relation'],
    ] as const) {
      const open = law('jp', { ban: { gist, when: all(exporter.country.is('JP'), unstated), then: forbids('xt.a') } })
      const [link] = decide(chain([{ country: 'US' }]), [home, open]).onward
      expect([link?.verdict, link?.jurisdictions[0]?.missing]).toEqual(['undetermined', [path]])
    }
  })

  it('leave in the role of who received: a processor passes on as one', () => {
    const rule = law('us', {
      ban: { gist, when: all(exporter.country.is('US'), exporter.role.is('processor')), then: forbids('xt.a') },
    })
    const t = (relation: string) => chain([{ country: 'US', relation, onward: [{ country: 'IN' }] }])
    expect(decide(t('processor'), [home, rule]).onward[1]?.verdict).toBe('prohibited')
    expect(decide(t('partner'), [home, rule]).onward[1]?.verdict).toBe('undetermined')
  })

  it('that are alike are decided once', () => {
    const alike = Array.from({ length: 1_000 }, () => ({ country: 'US' }))
    const { onward } = decide(chain([...alike, { country: 'US', relation: 'partner' }]), [home, japan])
    expect(onward).toHaveLength(1_001)
    expect(new Set(onward.map((l) => l.jurisdictions)).size).toBe(2)
  })

  it('are none where nothing is passed on, nobody knows, or the importer is not known', () => {
    expect(links(chain([]), [home])).toEqual([])
    expect(links(chain(null), [home])).toEqual([])
    expect(links(chain([{ country: 'US' }], { 'importer.country': null }), [home])).toEqual([])
  })
})

it('a list of places is read of the link’s own importer', () => {
  const safe = listed(importer.country, 'jp.safe')
  const book: Book = {
    ...law('jp', {
      free: { gist, when: all(exporter.country.is('JP'), safe), then: exempts('xt.a') },
      other: { gist, when: exporter.country.is('JP'), then: requires('xt.a', ['cn.scc']) },
    }),
    lists: [{ id: 'jp.safe', of: 'place', entries: [{ member: 'US', cite: 'JP List' }] }],
  }
  const { onward } = decide(chain([{ country: 'US' }, { country: 'BR' }]), [home, book])
  expect(onward.map((l) => l.verdict)).toEqual(['permitted', 'conditional'])
  expect(onward[0]?.jurisdictions[0]?.citations).toContain('JP List')
})
