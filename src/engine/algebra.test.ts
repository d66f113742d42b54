import { describe, expect, it } from 'vitest'
import { type Facts, smallBook, transfer } from '../../test/support/small-book.ts'
import { data, exporter, importer, purpose, subjects } from '../law/facts.ts'
import {
  all,
  any,
  approve,
  type Book,
  defined,
  duty,
  exempts,
  exemptsUncounted,
  forbids,
  list,
  listed,
  mechanism,
  not,
  notEncoded,
  offers,
  outOfScope,
  permits,
  place,
  requires,
} from '../law/index.ts'
import { decide } from './decide.ts'

const answer = (b: Book, facts: Facts = {}) => decide(transfer(facts), [b]).jurisdictions[0]!
const gate = (b: Book, id: string, facts: Facts = {}) => answer(b, facts).gates.find((g) => g.id === id)
const gist = 'A rule.'
const demand = { gist, then: requires('xt.a', ['cn.scc'], ['cn.certification']) }
const contract = { gist, when: purpose.has('contract') }
const toContract: Facts = { purpose: ['contract'] }

describe('one gate', () => {
  it('takes the first line that fits: out of scope, then bans, then exemptions, then demands', () => {
    const b = smallBook({
      scope: { gist, when: exporter.traits.has('household'), then: outOfScope('xt') },
      ban: { gist, when: data.categories.has('national'), then: forbids('xt.a') },
      free: { gist, when: exporter.sector.is('research'), then: exempts('xt.a') },
      demand,
    })
    expect(answer(b)).toMatchObject({ verdict: 'conditional', mechanisms: [['cn.certification'], ['cn.scc']] })
    expect(answer(b, { 'exporter.sector': 'research' }).verdict).toBe('permitted')
    const secret: Facts = { 'data.categories': ['national.map'], 'exporter.sector': 'research' }
    expect(answer(b, secret).verdict).toBe('prohibited')
    expect(answer(b, { ...secret, 'exporter.traits': ['household'] }).verdict).toBe('out-of-scope')
  })

  it('an exemption of the gate lifts demands and never bans; naming the ban lifts it', () => {
    const ban = { gist, then: forbids('xt.a') }
    expect(answer(smallBook({ ban, free: { ...contract, then: exempts('xt.a') } }), toContract).verdict).toBe(
      'prohibited',
    )
    const naming = smallBook({ ban, free: { ...contract, then: exempts('xt.a', 'ban') } })
    expect(answer(naming, toContract).verdict).toBe('permitted')
    expect(answer(naming).verdict).toBe('prohibited')
  })

  it('an exemption that names one article lifts that article only', () => {
    const b = smallBook({
      one: { gist, then: requires('xt.a', ['cn.scc']) },
      two: { gist, then: requires('xt.a', ['eu.tia']) },
      free: { ...contract, then: exempts('one') },
    })
    expect(answer(b).mechanisms).toEqual([['cn.scc', 'eu.tia']])
    expect(answer(b, toContract).mechanisms).toEqual([['eu.tia']])
  })

  it('permits opens a gate that nothing demands on', () => {
    expect(answer(smallBook({ free: { ...contract, then: permits('xt.a') } }), toContract).verdict).toBe('permitted')
    expect(answer(smallBook({ free: { ...contract, then: permits('xt.a') } })).verdict).toBe('out-of-scope')
  })

  it('a demand without a way is closed, and says so by its article', () => {
    const b = smallBook({ demand: { gist, then: requires('xt.a') } })
    expect(answer(b)).toMatchObject({ verdict: 'prohibited', citations: ['XT Act demand'] })
  })

  it('an effect on `xt` reaches every gate below it', () => {
    const b = smallBook({ free: { gist, then: permits('xt') } })
    expect(answer(b).gates).toEqual([
      { id: 'xt.a', state: 'open' },
      { id: 'xt.b', state: 'open' },
    ])
  })
})

describe('ranks', () => {
  const weak = { gist, then: forbids('xt.a') }
  it('a beaten article has no effect, and a beaten beater frees its victim', () => {
    const b = smallBook({
      weak,
      strong: { ...contract, then: [], overrides: ['weak'] },
      stronger: { gist, when: purpose.has('marketing'), then: [], overrides: ['strong'] },
    })
    expect(answer(b).verdict).toBe('prohibited')
    expect(answer(b, toContract).verdict).toBe('out-of-scope')
    expect(answer(b, { purpose: ['contract', 'marketing'] }).verdict).toBe('prohibited')
  })

  it('the order in the file means nothing', () => {
    const strong = { ...contract, then: permits('xt.a') }
    const first = smallBook({ weak: { ...weak, yieldsTo: ['strong'] }, strong })
    const last = smallBook({ strong, weak: { ...weak, yieldsTo: ['strong'] } })
    for (const b of [first, last]) expect(answer(b, toContract).verdict).toBe('permitted')
  })
})

describe('several gates', () => {
  it('all must pass, and their lists are joined', () => {
    const b = smallBook(
      { demand, consent: { gist, then: requires('xt.b', ['cn.separate-consent']) } },
      {
        mechanisms: [mechanism('cn.separate-consent', { title: 'consent', heldWhen: subjects.consent.is('separate') })],
      },
    )
    expect(answer(b).mechanisms).toEqual([
      ['cn.certification', 'cn.separate-consent'],
      ['cn.scc', 'cn.separate-consent'],
    ])
    expect(answer(b, { 'data.subjects.consent': 'separate' }).mechanisms).toEqual([['cn.certification'], ['cn.scc']])
  })

  it('two demands that share a way need it once', () => {
    const b = smallBook({ demand, second: { gist, then: requires('xt.b', ['cn.scc'], ['eu.tia']) } })
    expect(answer(b).mechanisms).toEqual([['cn.certification', 'eu.tia'], ['cn.scc']])
  })

  it('no ban on one gate is lifted by an exemption of another', () => {
    const b = smallBook({ ban: { gist, then: forbids('xt.a') }, free: { gist, then: exempts('xt.b') } })
    expect(answer(b).verdict).toBe('prohibited')
  })
})

describe('offers and mechanisms', () => {
  const trusted = list({
    id: 'xt.trusted',
    of: 'place',
    entries: [
      { member: 'JP', cite: 'XT List 1' },
      { member: 'GB', cite: 'XT List 2', until: '2023-01-01', endedBy: 'XT Case 7' },
      { member: 'CA', cite: 'XT List 3', when: importer.traits.has('private-sector') },
    ],
  })
  const b = smallBook(
    {
      demand: { gist, then: requires('xt.a', ['cn.security-assessment']) },
      offer: {
        gist,
        when: listed(importer.country, 'xt.trusted'),
        provided: not(data.important.is('yes')),
        then: offers('demand', ['cn.gba-scc']),
      },
    },
    {
      lists: [trusted],
      mechanisms: [
        mechanism('cn.gba-scc', {
          title: 'c',
          cite: ['XT Act offer'],
          accepts: ['in-force'],
          with: [{ step: 'eu.tia', from: '2021-01-01', cite: 'x' }],
          late: 'XT Act late',
        }),
        mechanism('eu.tia', { title: 't', accepts: ['valid'] }),
        mechanism('cn.security-assessment', {
          title: 's',
          accepts: ['approved'],
          validYears: [{ years: 2, cite: 'XT Act valid' }],
        }),
      ],
    },
  )

  it('an offer adds an alternative with its companions; a refused one is cited', () => {
    expect(answer(b).mechanisms).toEqual([['cn.gba-scc', 'eu.tia'], ['cn.security-assessment']])
    const refused = answer(b, { 'data.important': 'yes' })
    expect(refused.mechanisms).toEqual([['cn.security-assessment']])
    expect(refused.reasons.find((r) => r.effect === 'refused')?.rule).toBe('xt.act/offer')
    expect(refused.citations).toContain('XT Act offer')
  })

  it('lists: ended, conditional and other places', () => {
    expect(answer(b, { 'importer.country': 'GB' }).mechanisms).toEqual([['cn.security-assessment']])
    expect(answer(b, { asOf: '2022-06-01', 'importer.country': 'GB' }).mechanisms).toHaveLength(2)
    expect(answer(b, { 'importer.country': 'CA' }).mechanisms).toHaveLength(1)
    expect(answer(b, { 'importer.country': 'CA', 'importer.traits': ['private-sector'] }).mechanisms).toHaveLength(2)
  })

  const held = (safeguard: Facts): Facts => ({ safeguards: [safeguard] })
  it('a held step is crossed out and its companion stays', () => {
    const signed = answer(b, held({ type: 'cn.gba-scc', status: 'in-force', from: '2024-01-01' }))
    expect(signed.mechanisms).toEqual([['cn.security-assessment'], ['eu.tia']].sort())
    expect(signed.citations).toContain('XT Act offer')
    const late = answer(b, held({ type: 'cn.gba-scc', status: 'signed', from: '2024-01-01' }))
    expect(late.mechanisms).toHaveLength(2)
    expect(late.citations).toContain('XT Act late')
  })

  it.each<[string, Facts, string, string[]]>([
    ['valid on its last day', { status: 'approved', from: '2022-06-02' }, 'permitted', []],
    ['over after two years', { status: 'approved', from: '2022-06-01' }, 'conditional', []],
    ['not begun', { status: 'approved', from: '2024-06-02' }, 'conditional', []],
    ['ended', { status: 'approved', from: '2024-01-01', until: '2024-06-01' }, 'conditional', []],
    ['of unknown day', { status: 'approved', from: null }, 'undetermined', ['safeguards[cn.security-assessment].from']],
    [
      'of unknown status',
      { status: null, from: '2024-01-01' },
      'undetermined',
      ['safeguards[cn.security-assessment].status'],
    ],
    [
      'of a scope we cannot read',
      { status: 'approved', from: '2024-01-01', scope: 'x' },
      'undetermined',
      ['safeguards[cn.security-assessment].scope'],
    ],
  ])('an assessment %s', (_, safeguard, verdict, missing) => {
    const a = answer(b, held({ type: 'cn.security-assessment', ...safeguard }))
    expect([a.verdict, a.missing]).toEqual([verdict, missing])
  })

  it('a stronger step does the work of a weaker one', () => {
    const c = smallBook(
      {
        one: { gist, then: requires('xt.a', ['cn.consent']) },
        two: { gist, then: requires('xt.b', ['cn.separate-consent']) },
      },
      {
        mechanisms: [
          mechanism('cn.separate-consent', {
            title: 's',
            heldWhen: subjects.consent.is('separate'),
            implies: ['cn.consent'],
          }),
          mechanism('cn.consent', { title: 'c', heldWhen: subjects.consent.is('general') }),
        ],
      },
    )
    expect(answer(c).mechanisms).toEqual([['cn.separate-consent']])
    expect(answer(c, { 'data.subjects.consent': 'separate' }).verdict).toBe('permitted')
  })

  it('version windows ask the day of signature, and what cannot be obtained any more falls away', () => {
    const c = smallBook(
      { demand: { gist, then: requires('xt.a', ['eu.scc-2010'], ['eu.scc-2021']) } },
      {
        mechanisms: [
          mechanism('eu.scc-2010', {
            title: 'old',
            accepts: ['in-force'],
            obtainable: [{ until: '2021-09-27' }],
            windows: [{ signedUntil: '2021-09-27', countsUntil: '2022-12-28', cite: 'XT window' }],
          }),
        ],
      },
    )
    const old = (asOf: string, from: string) =>
      answer(c, { asOf, safeguards: [{ type: 'eu.scc-2010', status: 'in-force', from }] })
    expect(answer(c, { asOf: '2021-06-01' }).mechanisms).toEqual([['eu.scc-2010'], ['eu.scc-2021']])
    expect(answer(c).mechanisms).toEqual([['eu.scc-2021']])
    expect(old('2022-12-27', '2021-09-26')).toMatchObject({
      verdict: 'permitted',
      citations: expect.arrayContaining(['XT window']),
    })
    expect(old('2022-12-28', '2021-09-26').verdict).toBe('conditional')
    expect(old('2022-01-01', '2021-09-27').verdict).toBe('conditional')
  })
})

describe('open questions', () => {
  it('make a gate undetermined, never free, and do not soften a ban of another gate', () => {
    const b = smallBook({
      open: { gist, when: exporter.sector.is('banking'), then: notEncoded('xt.b', 'Banking.') },
      ban: { gist, when: data.categories.has('national'), then: forbids('xt.a') },
      free: { gist, then: permits('xt.a') },
    })
    const bank = answer(b, { 'exporter.sector': 'banking' })
    expect(bank).toMatchObject({ verdict: 'undetermined', missing: [], unclear: ['XT Act open: Banking.'] })
    expect(gate(b, 'xt.b', { 'exporter.sector': 'banking' })).toEqual({
      id: 'xt.b',
      state: 'closed',
      atLeast: 'silent',
    })
    expect(answer(b, { 'exporter.sector': 'banking', 'data.categories': ['national.map'] }).verdict).toBe('prohibited')
    expect(answer(b, { 'exporter.sector': null })).toMatchObject({
      verdict: 'undetermined',
      missing: ['exporter.sector'],
    })
  })

  it('an article with unclear.decides is one', () => {
    const b = smallBook({ demand: { ...demand, unclear: { text: 'No procedure.', decides: true } } })
    expect(answer(b)).toMatchObject({
      verdict: 'undetermined',
      mechanisms: [],
      unclear: ['XT Act demand: No procedure.'],
    })
  })
})

describe('surface words', () => {
  it('approve, place and duty', () => {
    const b = smallBook({
      approve: { ...contract, then: approve('xt.a', 'cn.authority-approval', 'Ministry') },
      copy: {
        gist,
        when: purpose.has('hr'),
        then: place({ gate: 'xt.b', mode: 'copy', country: 'XT', orElse: 'step' }),
      },
      store: {
        gist,
        when: purpose.has('marketing'),
        then: place({ gate: 'xt.b', mode: 'store-only', country: 'XT', orElse: 'forbid' }),
      },
      record: {
        gist,
        then: [
          permits('xt.a'),
          duty('record', 'Keep it.', { clock: { days: 10, dayType: 'business', from: 'effect' } }),
        ],
      },
    })
    expect(
      answer(smallBook({ a: { gist, then: approve('xt.a', 'cn.authority-approval', 'Ministry') } })).mechanisms,
    ).toEqual([['cn.authority-approval']])
    const copy = { country: 'XT', kind: 'copy', complete: true }
    expect(answer(b, { purpose: ['hr'] })).toMatchObject({
      mechanisms: [['local-copy']],
      place: [{ mode: 'copy', met: false }],
    })
    expect(answer(b, { purpose: ['hr'], localCopy: copy })).toMatchObject({
      verdict: 'permitted',
      place: [{ met: true }],
    })
    expect(answer(b, { purpose: ['marketing'] }).verdict).toBe('prohibited')
    expect(answer(b).obligations).toEqual([
      {
        duty: 'record',
        detail: 'Keep it.',
        cite: 'XT Act record',
        within: '10 business days from effect',
        depends: [],
      },
    ])
  })
})

describe('counting', () => {
  const b = smallBook({
    demand,
    free: { ...contract, then: exemptsUncounted('xt.a') },
    few: { gist, when: subjects.count.below(100), then: exempts('xt.a') },
  })
  it('people crossing under an uncounted exemption do not feed the counters; all others do', () => {
    expect(answer(b, toContract)).toMatchObject({ verdict: 'permitted', counted: false, uncountedBy: 'xt.act/free' })
    expect(answer(b)).toMatchObject({ verdict: 'permitted', counted: true, uncountedBy: null })
    expect(answer(b, { 'data.subjects.count': 500 })).toMatchObject({ verdict: 'conditional', counted: true })
    expect(answer(b, { purpose: null }).counted).toBe(true)
  })
})

describe('time', () => {
  it('drafts decide nothing; law that has not begun is out of scope, and its commencement is cited', () => {
    const ban = { ban: { gist, then: forbids('xt.a') } }
    expect(answer(smallBook(ban, { head: { status: 'draft' } })).verdict).toBe('out-of-scope')
    const later = smallBook(ban, { head: { inForce: '2025-01-01', commences: 'art 99' } })
    expect(answer(later)).toMatchObject({ verdict: 'out-of-scope', citations: ['XT Act art 99'] })
    expect(answer(later, { asOf: '2025-01-01' }).verdict).toBe('prohibited')
    const over = smallBook(ban, { head: { until: '2024-06-01', status: 'struck-down' } })
    expect([answer(over, { asOf: '2024-05-31' }).verdict, answer(over).verdict]).toEqual(['prohibited', 'out-of-scope'])
  })

  it('an amended article is a list of versions, each with its citation', () => {
    const b = smallBook({
      'art 1': [
        { gist, until: '2022-01-01', then: forbids('xt.a') },
        { gist, from: '2022-01-01', cite: 'art 2', then: requires('xt.a', ['cn.scc']) },
      ],
    })
    expect(answer(b, { asOf: '2021-12-31' })).toMatchObject({ verdict: 'prohibited', citations: ['XT Act art 1'] })
    expect(answer(b)).toMatchObject({ verdict: 'conditional', citations: ['XT Act art 2'] })
  })
})

describe('definitions', () => {
  it('are cited when a deciding condition passed through them', () => {
    const b = smallBook({
      term: { gist, means: any(data.categories.has('user'), data.categories.has('omic')) },
      ban: { gist, when: all(defined('term'), exporter.sector.is('retail')), then: forbids('xt.a') },
    })
    expect(answer(b, { 'exporter.sector': 'retail' }).citations).toEqual(['XT Act ban', 'XT Act term'].sort())
  })
})
