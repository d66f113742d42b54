/** What an assumed agreement lifts of a law on a day: only what is caught, only on that day, and never to anybody's harm. */

import { describe, expect, it } from 'vitest'
import au from '../../rulebooks/au/index.ts'
import cn from '../../rulebooks/cn/index.ts'
import eu from '../../rulebooks/eu/index.ts'
import jp from '../../rulebooks/jp/index.ts'
import { flowAllowed, flowNotRestricted, serversHere } from '../../rulebooks/treaties/coverage.ts'
import { agreements } from '../../rulebooks/treaties/index.ts'
import vn from '../../rulebooks/vn/index.ts'
import { Boundaries, Random } from '../../test/support/random-transfer.ts'
import { smallBook, transfer } from '../../test/support/small-book.ts'
import { check, decide } from '../engine/index.ts'
import { subjects } from '../law/facts.ts'
import {
  approve,
  type Book,
  duty,
  exempts,
  forbids,
  loadBook,
  parseTransfer,
  place,
  requires,
  type Transfer,
} from '../law/index.ts'
import { type Agreement, agreement, type Discipline, discipline, measure } from '../law/treaty/index.ts'
import { type Relief, type ReliefQuestion, Reliefs, relief } from './relief.ts'
import { whatIf } from './what-if.ts'

const clause = (topic: 'data-flow' | 'localisation', about: Partial<Discipline> = {}): Discipline =>
  discipline({
    topic,
    article: topic === 'data-flow' ? '1' : '2',
    cite: `Pact art ${topic === 'data-flow' ? 1 : 2}`,
    gist: 'invented for testing',
    verb: topic === 'data-flow' ? 'no-prohibit-or-restrict' : 'no-require',
    confidence: 'text',
    triggers: topic === 'data-flow' ? flowNotRestricted : serversHere,
    ...about,
  })

const pact = (...disciplines: readonly Discipline[]): Agreement =>
  agreement({
    code: 'PACT',
    title: 'Pact',
    kind: 'treaty',
    inForce: '2023-01-01',
    source: 'https://example.org/pact',
    checked: '2026-01-01',
    confidence: 'text',
    parties: [
      { party: 'XT', from: '2023-01-01' },
      { party: 'JP', from: '2023-01-01' },
    ],
    disputes: [],
    disciplines,
  })

const plea: Discipline['exceptions'] = [
  {
    code: 'lppo-necessity',
    article: '1',
    cite: 'Pact art 1(3)',
    open: measure.objectives.has('privacy'),
    parts: [{ show: 'needed' }],
    judge: 'a panel',
    burden: 'the respondent',
    confidence: 'text',
  },
]

const day = '2024-06-01'
const question: ReliefQuestion = { agreement: 'PACT', complainant: 'JP' }

const law = (objectives: readonly ('privacy' | 'revenue')[] = ['privacy']): Book =>
  smallBook(
    {
      'art 1': { gist: 'Needs leave.', then: [requires('xt.a', ['cn.scc']), duty('inform', 'Tell people.')] },
      'art 2': {
        gist: 'Stored at home.',
        then: place({ gate: 'xt.b', mode: 'store-only', country: 'XT', orElse: 'none' }),
      },
    },
    { head: { objectives: { stated: objectives, cite: 'XT Act preamble' } } },
  )

const cites = (caught: Relief['barred']) => caught.map(({ cite, effect }) => `${cite} ${effect}`)

describe('relief', () => {
  it('lifts at least what no exception is open for, and at most what one might keep', () => {
    const agreed = [pact(clause('data-flow'), clause('localisation', { exceptions: plea }))]
    const found = relief(law(), day, question, agreed)
    expect(cites(found.barred)).toEqual(['XT Act art 1 requires'])
    expect(cites(found.defensible)).toEqual(['XT Act art 2 place'])
    const [atLeast, atMost] = [found.least, found.most].map((book) => decide(transfer(), [book]).jurisdictions[0]!)
    expect([atLeast!.mechanisms, atLeast!.place.length]).toEqual([[], 1])
    expect([atMost!.mechanisms, atMost!.place.length]).toEqual([[], 0])
    expect(relief(law(['revenue']), day, question, agreed).defensible).toEqual([])
  })

  it('leaves in force what a person must judge, with the question', () => {
    const found = relief(law(), day, question, [pact(clause('data-flow', { verb: 'allow', triggers: flowAllowed }))])
    expect(found.open.map(({ cite, finding }) => [cite, finding.needs])).toEqual([
      ['XT Act art 1', ['is a transfer that is let through under a condition still allowed in the sense of the text']],
      ['XT Act art 2', ['may the data, or a copy of it, also go abroad']],
    ])
    expect(found.least).toBe(found.most)
    expect(decide(transfer(), [found.most]).verdict).toBe(decide(transfer(), [law()]).verdict)
  })

  it('keeps duties, and the law of every other day', () => {
    const { most } = relief(law(), day, question, [pact(clause('data-flow'), clause('localisation'))])
    const asked = (asOf: string, book: Book) => decide(transfer({ asOf }), [book], { brief: true })
    expect(asked(day, most)).toMatchObject({ jurisdictions: [{ mechanisms: [], place: [] }] })
    for (const other of ['2020-01-01', '2024-05-31', '2024-06-02', '2026-01-01'])
      expect(asked(other, most)).toEqual(asked(other, law()))
    const versions = most.instruments[0]!.articles[0]!.versions
    expect(versions.map((v) => ('then' in v ? v.then.map(({ effect }) => effect) : []))).toEqual([
      ['requires', 'duty'],
      ['duty'],
      ['requires', 'duty'],
    ])
  })

  it('is whole on the first day of a law, and on its last', () => {
    const agreed = [pact(clause('data-flow'), clause('localisation'))]
    const short = (until: string) => smallBook({ 'art 1': { gist: 'No.', until, then: forbids('xt.a') } })
    const first = relief(
      law(),
      '2020-01-01',
      { ...question, assumeParty: ['XT', 'JP'].map((party) => ({ party, from: '2020-01-01' })) },
      agreed,
    )
    expect(first.most.instruments[0]!.articles[0]!.versions.map(({ from, until }) => [from, until])).toEqual([
      ['2020-01-01', '2020-01-02'],
      ['2020-01-02', undefined],
    ])
    const last = relief(short('2024-06-02'), day, question, agreed)
    expect(last.most.instruments[0]!.articles[0]!.versions.map(({ from, until }) => [from, until])).toEqual([
      [undefined, day],
      [day, '2024-06-02'],
    ])
    for (const { most } of [first, last]) expect(check(most).refusals).toEqual([])
  })

  it('says why nothing is owed, and then gives the law itself', () => {
    const book = law()
    const before = relief(book, '2022-12-31', question, [pact(clause('data-flow'))])
    expect(before.bond).toMatchObject({ finding: 'not-bound', reason: 'not-in-force' })
    expect([before.least, before.most]).toEqual([book, book])
    expect(before.least).toBe(book)
  })

  it('frees what the lifted rule set aside, and brings no other demand back', () => {
    const agreed = [
      pact(
        clause('data-flow', {
          triggers: [{ effects: ['transfer-approval', 'export-ban-default'], coverage: 'caught' }],
        }),
      ),
    ]
    const ranked = smallBook({
      'art 1': { gist: 'Anybody: a contract.', yieldsTo: ['art 3'], then: requires('xt.a', ['cn.scc']) },
      'art 2': { gist: 'Friends: free.', then: exempts('xt.b'), yieldsTo: ['art 3'] },
      'art 3': {
        gist: 'Leave of the ministry.',
        when: subjects.count.atLeast(5),
        then: [approve('xt.a', 'cn.security-assessment', 'Ministry')],
      },
      'art 4': { gist: 'Consent.', then: requires('xt.b', ['cn.consent']) },
    })
    expect(decide(transfer(), [ranked]).jurisdictions[0]!.mechanisms).toEqual([
      ['cn.consent', 'cn.security-assessment'],
    ])
    const { least } = relief(ranked, day, question, agreed)
    expect(decide(transfer(), [least]).jurisdictions[0]!.mechanisms).toEqual([])
    expect(check(least).refusals).toEqual([])
  })
})

const proposal = (book: Book, reading: 'tpp' | 'us', on: string, more: Partial<ReliefQuestion> = {}) => {
  const assumeParty = [book.jurisdiction, 'SG'].map((party) => ({ party, from: on }))
  return relief(book, on, { agreement: '2018-PROPOSAL', reading, complainant: 'SG', assumeParty, ...more }, agreements)
}

const states = ['silent', 'open', 'need', 'closed']

/** Of each gate, the mildest and the strictest state that it may have. */
function gatesOf(asked: Transfer, book: Book): ReadonlyMap<string, readonly [number, number]> {
  const gates = decide(asked, [book], { brief: true }).jurisdictions.flatMap((j) => j.gates)
  return new Map(
    gates.map(({ id, state, atLeast }) => [id, [states.indexOf(atLeast ?? state), states.indexOf(state)]] as const),
  )
}

function stricter(before: ReturnType<typeof gatesOf>, after: ReturnType<typeof gatesOf>): readonly string[] {
  // Open by an exemption or silent for want of a demand: both let pass.
  const bound = (n: number) => Math.max(n, 1)
  return [...after].flatMap(([id, ends]) => {
    const were = before.get(id) ?? [0, 0]
    return ends.some((end, i) => bound(end) > bound(were[i]!)) ? [id] : []
  })
}

describe('the law of the day', () => {
  const readings = ['tpp', 'us'] as const
  const days: readonly (readonly [Book, string])[] = [
    [cn, '2018-04-18'],
    [cn, '2024-06-01'],
    [vn, '2024-06-01'],
    [jp, '2024-06-01'],
    [eu, '2024-06-01'],
  ]

  it('loads as before, less what is caught', () => {
    for (const [book, on] of days)
      for (const reading of readings) {
        const { least, most, barred, defensible } = proposal(book, reading, on)
        expect(least === book).toBe(barred.length === 0)
        expect(most === book).toBe(barred.length + defensible.length === 0)
        expect(loadBook(JSON.parse(JSON.stringify(most)))).toEqual(most)
        expect(Object.isFrozen(most.instruments.at(-1)!.articles)).toBe(true)
      }
  })

  it('never becomes stricter for what is lifted, at any gate', () => {
    let moved = 0
    for (const [book, on] of days) {
      const boundaries = new Boundaries(book, on)
      const random = new Random(2018)
      for (const reading of readings) {
        const { least, most } = proposal(book, reading, on)
        for (let i = 0; i < 80; i++) {
          const { transfer: asked } = parseTransfer(boundaries.transfer(random, { missing: 10 }), { anyDay: true })
          if (asked === undefined) continue
          const [law, atLeast, atMost] = [book, least, most].map((one) => gatesOf(asked, one))
          expect(stricter(law!, atLeast!)).toEqual([])
          expect(stricter(atLeast!, atMost!)).toEqual([])
          if (JSON.stringify([...law!]) !== JSON.stringify([...atMost!])) moved++
        }
      }
    }
    expect(moved).toBeGreaterThan(100)
  })

  it('of a bank goes to the finance clauses: left out of one reading, covered by the other', () => {
    const bank = { firm: { sector: 'banking', ofState: false } }
    const reached = (reading: 'tpp' | 'us', more: Partial<ReliefQuestion> = {}) => {
      const { barred, defensible, open } = proposal(cn, reading, '2018-04-18', more)
      return [...barred, ...defensible, ...open].filter(({ rule }) => rule === 'cn.csl-2016/art 37')
    }
    expect(
      reached('tpp')
        .map(({ topic }) => topic)
        .sort(),
    ).toEqual(['data-flow', 'localisation'])
    expect(reached('tpp', bank)).toEqual([])
    expect(reached('us', bank).length).toBeGreaterThan(0)
    expect(reached('us', { firm: { sector: 'retail', ofState: true } })).toEqual([])
  })

  it('of a rule for banks and others: whether it binds finance is open until the firm is known', () => {
    const reached = (sector: string | null) => {
      const { barred, defensible, open } = proposal(au, 'tpp', '2018-04-18', {
        firm: { sector, ofState: false },
      })
      const words = [...barred, ...defensible, ...open].filter(({ rule }) => rule === 'au.privacy-act/s 21D(1)')
      return words.map(({ topic, finding }) => `${topic} ${finding.finding}`)
    }
    expect(reached(null)).toEqual(['data-flow undetermined'])
    expect(reached('energy')).toEqual(['data-flow inconsistent-defence-available'])
    expect(reached('banking')).toEqual([])
  })
})

describe('what if', () => {
  const reliefs = new Reliefs([pact(clause('data-flow', { exceptions: plea }), clause('localisation'))])
  const asked = (changes = {}, more = {}) =>
    whatIf(transfer(changes), { agreement: 'PACT', readings: [null], ...more }, [law()], reliefs)

  it('shows the range, and the chain from article to obligation with its judge', () => {
    const { hypothetical, law: now, scenarios } = asked()
    const [scenario] = scenarios
    expect([hypothetical, now.crosses, scenario!.hypothetical]).toEqual([true, false, true])
    expect([scenario!.least.verdict, scenario!.most.crosses, scenario!.change]).toEqual([
      'conditional',
      true,
      'may-cross-unless-kept',
    ])
    expect(scenario!.pairs).toEqual([{ respondent: 'XT', complainant: 'JP', notBound: null }])
    expect(scenario!.chain.map(({ cite, article, lifted, keptBy }) => ({ cite, article, lifted, keptBy }))).toEqual([
      { cite: 'XT Act art 2', article: '2', lifted: 'least', keptBy: [] },
      {
        cite: 'XT Act art 1',
        article: '1',
        lifted: 'most',
        keptBy: [
          {
            code: 'lppo-necessity',
            cite: 'Pact art 1(3)',
            judge: 'a panel',
            burden: 'the respondent',
            mustShow: ['needed'],
          },
        ],
      },
    ])
  })

  it('asks nothing of a country that owes it to itself, and needs to know to whom it is owed', () => {
    expect(asked({}, { complainant: 'XT' }).scenarios[0]).toMatchObject({ pairs: [], change: 'same', chain: [] })
    expect(() => asked({ 'importer.country': null })).toThrow('complainant')
    expect(asked({ 'importer.country': null }, { complainant: 'JP' }).scenarios[0]!.pairs).toHaveLength(1)
    expect(() => asked({}, { agreement: 'PACTE' })).toThrow('there is no agreement PACTE')
  })

  it('reviews a book once for the same question', () => {
    const book = law()
    expect(reliefs.of(book, day, question)).toBe(reliefs.of(book, day, { ...question }))
    expect(reliefs.of(book, '2024-06-02', question)).not.toBe(reliefs.of(book, day, question))
  })
})
