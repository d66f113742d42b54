import { describe, expect, it } from 'vitest'
import { isDay } from '../../src/law/index.ts'
import wtoEca from './wto-eca.ts'
import { wtoMembers } from './wto-members.ts'
import wtoMoratorium from './wto-moratorium.ts'

const joinedOn = (party: string) => wtoMembers.find((member) => member.party === party)?.from

describe('members of the WTO', () => {
  it('are 166, each once, with the Union beside its members', () => {
    expect(wtoMembers).toHaveLength(166)
    expect(new Set(wtoMembers.map(({ party }) => party)).size).toBe(166)
    expect(wtoMembers.every(({ from }) => from !== null && isDay(from) && from >= '1995-01-01')).toBe(true)
    for (const party of ['EU', 'FR', 'HR', 'GB', 'HK', 'MO', 'TW']) expect(joinedOn(party)).toBeDefined()
  })

  it.each([
    ['CN', '2001-12-11'],
    ['VN', '2007-01-11'],
    ['RU', '2012-08-22'],
    ['KZ', '2015-11-30'],
    ['TL', '2024-08-30'],
  ])('%s joined on %s', (party, day) => {
    expect(joinedOn(party)).toBe(day)
  })
})

describe('the moratorium', () => {
  it('runs without a gap from 2005-12-18 to its lapse', () => {
    const since2005 = wtoMoratorium.disciplines.filter(({ from = '' }) => from >= '2005-12-18')
    expect(since2005.length).toBeGreaterThan(5)
    for (const [i, decision] of since2005.entries()) expect(decision.until).toBe(since2005[i + 1]?.from ?? '2026-03-31')
  })
})

describe('the Agreement on Electronic Commerce', () => {
  it('binds nobody, and every participant is a member', () => {
    const members = new Set(wtoMembers.map(({ party }) => party))
    expect(wtoEca.parties.filter(({ from, party }) => from !== null || !members.has(party))).toEqual([])
    // Nine participants did not stand behind the text.
    const behind = new Set(wtoEca.parties.map(({ party }) => party))
    expect(['BR', 'CO', 'SV', 'GT', 'ID', 'PY', 'TW', 'TR', 'US'].filter((party) => behind.has(party))).toEqual([])
  })
})
