import { describe, expect, it } from 'vitest'
import cn from '../../../rulebooks/cn/index.ts'
import eu from '../../../rulebooks/eu/index.ts'
import ru from '../../../rulebooks/ru/index.ts'
import { Boundaries, boundaryDays, Random } from '../../../test/support/random-transfer.ts'
import { factOf, facts, parseTransfer, type Transfer } from '../../law/index.ts'
import { pairsOf, queryText, type Stated, statedIn } from './transfer-query.ts'

const read = (text: string): Stated => statedIn(new URLSearchParams(text))
const written = (stated: Pick<Stated, 'transfer' | 'declined'>) => queryText(pairsOf(stated))
const factsOf = (transfer: object) =>
  Object.fromEntries(facts.map(({ path }) => [path, factOf(transfer as Transfer, path)]))

describe('a transfer as a query', () => {
  const seed = 20_261_125
  it(`comes back as it went, whatever it states (seed ${seed})`, () => {
    const random = new Random(seed)
    let longest = 0
    for (const book of [cn, eu, ru])
      for (let i = 0; i < 150; i++) {
        const json = new Boundaries(book, random.one(boundaryDays(book))).transfer(random, { missing: 30 })
        const { transfer } = parseTransfer(json)
        if (transfer === undefined) continue
        const stated = { transfer: transfer as unknown as Record<string, unknown>, declined: new Set<string>() }
        const query = written(stated)
        const back = read(query)
        expect(back.faults).toEqual([])
        expect(factsOf(back.transfer)).toEqual(factsOf(transfer))
        expect(written(back)).toBe(query)
        longest = Math.max(longest, query.length)
      }
    expect(longest).toBeGreaterThan(400)
    expect(longest).toBeLessThan(7_500)
  }, 30_000)

  it('is legible', () => {
    expect(written(read('from=CN&to=JP&data=user.contact&data=transaction.order&people=25,000'))).toBe(
      'data=user.contact,transaction.order&people=25000&from=CN&to=JP',
    )
  })

  it('keeps what nobody could say apart from what there is none of', () => {
    const { transfer, declined } = read('from=CN&people=unknown&legalBasis=unknown&firstTransferOn=none&purpose=none')
    expect(factOf(transfer, 'data.subjects.count')).toBeNull()
    expect(factOf(transfer, 'legalBasis')).toBeUndefined()
    expect(factOf(transfer, 'firstTransferOn')).toBeNull()
    expect(factOf(transfer, 'purpose')).toEqual([])
    expect([...declined].sort()).toEqual(['data.subjects.count', 'legalBasis'])
    expect(written({ transfer, declined })).toBe(
      'people=unknown&from=CN&firstTransferOn=none&purpose=none&legalBasis=unknown',
    )
  })

  it('takes the button pressed over a field left filled in', () => {
    expect([...read('via=transfer&via=unknown').declined]).toEqual(['via'])
    expect(read('purpose=hr&purpose=none').transfer).toEqual({ purpose: [] })
    expect(read('people=&from=CN').transfer).toEqual({ exporter: { country: 'CN' } })
  })

  it.each([
    ['consent=none', { data: { subjects: { consent: 'none' } } }],
    ['sector=none', { exporter: { sector: 'none' } }],
    ['from=AE-DIFC', { exporter: { country: 'AE', zone: 'AE-DIFC' } }],
    ['exporter.country=CN-GBA', { exporter: { country: 'CN-GBA' } }],
    ['from=cn', { exporter: { country: 'CN' } }],
    ['localCopy=none', { localCopy: null }],
    [
      'onward[0].country=US&onward[0].relation=processor&onward[2].country=SG&onward[3].relation=affiliate',
      { onward: [{ country: 'US', relation: 'processor' }, { country: 'SG' }, { relation: 'affiliate' }] },
    ],
    [
      'importer.ownership[0].country=CN&importer.ownership[0].share=20%25',
      { importer: { ownership: [{ country: 'CN', share: 0.2 }] } },
    ],
    [
      'data.subjects.countByCategory[0].category=user.biometric&data.subjects.countByCategory[0].people=600',
      { data: { subjects: { countByCategory: { 'user.biometric': { people: 600 } } } } },
    ],
    [
      'localCopy[0].country=RU&localCopy[0].kind=primary&localCopy[0].complete=yes',
      { localCopy: { country: 'RU', kind: 'primary', complete: true } },
    ],
    ['safeguards=cn.scc&safeguards[cn.scc].from=2024-05-01', { safeguards: [{ type: 'cn.scc', from: '2024-05-01' }] }],
    ['people=many', { data: { subjects: { count: 'many' } } }],
    ['no.such.fact=1&lang=ja&__proto__=x&constructor=y', {}],
  ])('reads %s', (query, transfer) => expect(read(query).transfer).toEqual(transfer))

  it('keeps a detail of a safeguard that nobody could say', () => {
    const query = 'safeguards=[{"type":"cn.scc","status":"filed","from":null}]&safeguards[cn.scc].from=unknown'
    const stated = read(query)
    expect([...stated.declined]).toEqual(['safeguards[cn.scc].from'])
    expect(read(written(stated))).toEqual(stated)
  })

  it.each(['transfer=5', 'transfer=%%', `transfer=${Buffer.from('[1]').toString('base64url')}`, 'onward={'])(
    'says what cannot be read of %s',
    (query) => expect(read(query).faults).toHaveLength(1),
  )

  it('takes a transfer whole, and single facts over it', () => {
    const whole = Buffer.from(JSON.stringify({ asOf: '2024-03-22', exporter: { country: 'CN' } })).toString('base64url')
    expect(read(`transfer=${whole}&from=JP`).transfer).toEqual({ asOf: '2024-03-22', exporter: { country: 'JP' } })
  })
})
