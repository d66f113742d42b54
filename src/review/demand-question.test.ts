import { describe, expect, it } from 'vitest'
import { parseDemand } from './demand-question.ts'

const plain = {
  asOf: '2024-06-03',
  demandedBy: { country: 'VN', who: 'authority' },
  holder: { home: 'JP' },
  technology: ['technology.source_code'],
  context: 'market-entry',
  formal: true,
  writtenLaw: 'Decree 1, art 2',
  statedObjectives: ['industrial-policy'],
  facts: { massMarket: true, criticalInfrastructure: false },
  from: 'JP',
}
type Change = Readonly<Record<string, unknown>>

describe('a demand that cannot be read', () => {
  const problems = (change: Change) => {
    const parsed = parseDemand({ ...plain, ...change })
    return parsed.ok ? [] : parsed.problems.map(({ path, nearest }) => [path, nearest])
  }

  it.each([
    [{ formel: true }, 'formel', 'formal'],
    [{ asOf: '2024-02-30' }, 'asOf', undefined],
    [{ asOf: '2015-12-31' }, 'asOf', undefined],
    [{ demandedBy: { country: 'UK', who: 'authority' } }, 'demandedBy.country', 'GB'],
    [{ demandedBy: { country: 'CN', who: 'authorities' } }, 'demandedBy.who', 'authority'],
    [{ holder: { home: 'Japan' } }, 'holder.home', undefined],
    [{ holder: { home: 'JP', traits: ['export-controled-item'] } }, 'holder.traits[0]', 'export-controlled-item'],
    [{ technology: ['technology.sourcecode'] }, 'technology[0]', 'technology.source_code'],
    [{ technology: [] }, 'technology', undefined],
    [{ context: 'license' }, 'context', 'licence'],
    [{ formal: 'yes' }, 'formal', undefined],
    [{ attributable: false }, 'attributable', undefined],
    [{ sector: 'automotve' }, 'sector', 'automotive'],
    [{ facts: { massmarket: true } }, 'facts.massmarket', 'massMarket'],
    [{ facts: { massMarket: 1 } }, 'facts.massMarket', undefined],
    [{ statedObjectives: ['privcy'] }, 'statedObjectives[0]', 'privacy'],
    [{ from: 'jp' }, 'from', 'JP'],
    [{ assumeParty: [{ party: 'CN' }] }, 'assumeParty[0].agreement', undefined],
    [{ assumeParty: [{ party: 'CN', agreement: 'CPTPP', from: '2027' }] }, 'assumeParty[0].from', undefined],
  ])('%j: the path, and the nearest known word', (change, path, near) => {
    expect(problems(change)).toEqual([[path, near]])
  })

  it('has owners who hold more than all of it', () => {
    const ownership = [
      { country: 'JP', share: 0.7 },
      { country: 'CN', share: 0.4 },
    ]
    expect(problems({ holder: { home: 'JP', entity: { country: 'CN', ownership } } })).toEqual([
      ['holder.entity.ownership', undefined],
    ])
  })

  it('is no object', () => {
    expect(parseDemand([plain])).toMatchObject({ ok: false, problems: [{ path: '' }] })
  })

  it('takes keys of a prototype for what they are', () => {
    const parsed = parseDemand(JSON.parse('{"__proto__": {}, "constructor": 1}'))
    expect(parsed.ok).toBe(false)
  })
})
