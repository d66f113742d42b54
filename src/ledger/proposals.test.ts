import { describe, expect, it } from 'vitest'
import { type Act, decodeAct, encodeAct } from './acts.ts'
import { Closings } from './entry.ts'
import { EntryRefused } from './errors.ts'
import type { ActEntry, ReleaseEntry } from './kinds.ts'
import { actOn, actsOf, changedSince, lapsesAt, type Proposal } from './proposals.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const id = 'p-0mwvlhts0-28pq84ex'
const person = (name: string, digit: string): Act['by'] => ({
  name,
  role: 'counsel',
  how: 'key',
  person: digest(digit),
})
const li = person('Li Na', '1')
const wang = person('王芳', '2')
const at = (hour: number) => `2026-11-${24 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}:00:00.000Z`

function act(place: number, kind: Act['act'], by: Act['by'], hour = place, more: Partial<Act> = {}): Act {
  const frozen = {
    flow: 'f',
    what: 'release' as const,
    people: 3,
    plan: digest('a'),
    law: digest('b'),
    manifest: digest('c'),
  }
  const groups = [{ dataset: 'orders', reason: 'limit', rows: 9 }]
  return { id: `${id}-${place}`, act: kind, proposal: id, acted: at(hour), by, groups, ...frozen, ...more }
}

function outcomeOf(...acts: readonly Act[]): Proposal | string | undefined {
  let now: Proposal | undefined
  for (const one of acts) {
    const next = actOn(now, one)
    if (typeof next === 'string') return next
    now = next
  }
  return now
}

const proposed = act(0, 'propose', li)

describe('a proposal', () => {
  it.each([
    ['is approved by another', [act(1, 'approve', wang)], 'approved'],
    ['is refused by another', [act(1, 'refuse', wang)], 'refused'],
    ['is withdrawn by who made it', [act(1, 'withdraw', li)], 'withdrawn'],
    ['lapses', [act(1, 'lapse', wang)], 'lapsed'],
    ['lapses after it was approved', [act(1, 'approve', wang), act(2, 'lapse', wang)], 'lapsed'],
  ] as const)('%s', (_, acts, state) => {
    expect(outcomeOf(proposed, ...acts)).toMatchObject({ state, proposed: { by: li } })
  })

  it.each([
    ['approved by who made it', [act(1, 'approve', li)], 'may not decide'],
    ['approved under another name of hers', [act(1, 'approve', { ...li, name: 'Wang' })], 'may not decide'],
    ['refused by who made it', [act(1, 'refuse', li)], 'may not decide'],
    ['withdrawn by another', [act(1, 'withdraw', wang)], 'only who proposed'],
    ['made twice', [proposed], 'made already'],
    ['approved in another place of its course', [act(2, 'approve', wang)], 'its place'],
    ['approved after a day', [act(1, 'approve', wang, 24)], 'lapsed'],
    ['approved for more than was proposed', [act(1, 'approve', wang, 1, { people: 4 })], 'something else'],
    ['approved under another plan', [act(1, 'approve', wang, 1, { plan: digest('d') })], 'something else'],
    ['approved for another flow', [act(1, 'approve', wang, 1, { flow: 'g' })], 'something else'],
    ['approved twice', [act(1, 'approve', wang), act(1, 'approve', wang)], 'is approved'],
    ['approved once withdrawn', [act(1, 'withdraw', li), act(1, 'approve', wang)], 'is withdrawn'],
    ['approved once lapsed', [act(1, 'lapse', wang), act(1, 'approve', wang)], 'is lapsed'],
    ['ended after it was refused', [act(1, 'refuse', wang), act(2, 'lapse', wang)], 'its place'],
  ] as const)('is not %s', (_, acts, why) => {
    expect(outcomeOf(proposed, ...acts)).toContain(why)
  })

  it('is approved until the last moment of its day', () => {
    const early = { ...act(1, 'approve', wang), acted: '2026-11-24T23:59:59.999Z' }
    expect(outcomeOf(proposed, early)).toMatchObject({ state: 'approved' })
    expect(lapsesAt(outcomeOf(proposed) as Proposal)).toBe(at(24))
  })

  it('comes from nothing but being proposed', () => {
    for (const kind of ['approve', 'refuse', 'withdraw', 'lapse'] as const)
      expect(actOn(undefined, act(1, kind, wang))).toContain('no such proposal')
  })

  it('says what is another than when it was made', () => {
    const now = { plan: digest('a'), law: digest('b'), manifest: digest('c') }
    expect(changedSince(proposed, now)).toBeUndefined()
    for (const what of ['plan', 'law', 'manifest'])
      expect(changedSince(proposed, { ...now, [what]: digest('e') })).toBe(`${what}-changed`)
  })
})

describe('a log of acts', () => {
  const entry = ({ text: _, ...one }: Act): ActEntry => ({ kind: 'act', at: one.acted, ...one })
  const release: ReleaseEntry = { kind: 'release', at: at(3), flow: 'f', people: 1, rows: 7, proposal: id, stays: [] }

  it('gives what became of each, and passes over what cannot be', () => {
    const all = actsOf([entry(proposed), entry(act(1, 'approve', li)), entry(act(1, 'approve', wang)), release])
    expect([...all.values()]).toMatchObject([{ id, state: 'released', decided: { by: wang }, outcome: { rows: 7 } }])
    expect(actsOf([release]).size).toBe(0)
  })

  it('keeps a lapse that came while rows went', () => {
    const all = actsOf([entry(proposed), entry(act(1, 'approve', wang)), entry(act(2, 'lapse', wang)), release])
    expect(all.get(id)).toMatchObject({ state: 'lapsed', outcome: { rows: 7 } })
  })

  it('has each act once, also within one writing', () => {
    const closings = new Closings()
    expect(closings.note(0, entry(proposed))).toBeUndefined()
    const draft = new Closings(closings)
    expect(draft.note(1, entry(proposed))).toContain('already')
    expect(draft.note(1, entry(act(1, 'refuse', wang)))).toBeUndefined()
    expect(draft.note(2, entry(act(1, 'approve', wang)))).toContain('already')
    expect(closings.hasAct(`${id}-1`)).toBe(false)
    closings.adopt(draft)
    expect(closings.hasAct(`${id}-1`)).toBe(true)
  })
})

describe('an act as bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('comes back as it went in, remark and all', () => {
    const one = { ...proposed, text: '合同已备案' }
    expect(decodeAct(encodeAct(one))).toEqual(one)
  })

  it.each([
    ['what is no JSON', '{', 'not JSON'],
    ['null', 'null', 'expected an object'],
    ['a key more', JSON.stringify({ ...proposed, more: 1 }), 'not declared'],
    ['another order', JSON.stringify(proposed), 'canonical'],
    ['a prototype', '{"__proto__":{}}', 'not declared'],
  ])('is not %s', (_, text, why) => {
    expect(() => decodeAct(bytes(text))).toThrow(why)
  })

  it('names what is wrong by its place, not by what stands there', () => {
    const canary = 'Zhang\nSan'
    for (const wrong of [
      { text: canary },
      { by: { ...li, name: canary } },
      { id: canary },
      { flow: canary },
      { why: canary },
    ]) {
      const refused = () => encodeAct({ ...proposed, ...wrong })
      expect(refused).toThrow(EntryRefused)
      expect(refused).not.toThrow('Zhang')
    }
    expect(() => decodeAct(Uint8Array.of(0xff))).toThrow('UTF-8')
  })
})
