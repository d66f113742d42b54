/** Where the law asks where people live: a class for each country that makes a difference, the strictest answer for all else. */
import { describe, expect, test } from 'vitest'
import { exporter, importer, subjects } from '../../src/law/facts.ts'
import { all, book, exempts, instrument, list, not, requires } from '../../src/law/index.ts'
import { countries } from '../../src/law/places.ts'
import { outcomeFor } from '../../src/plan/figures.ts'
import { figuresOf, makePlan } from '../../src/plan/index.ts'
import { type Edit, input, manifest } from '../support/plan-fixture.ts'

const leaves = all(exporter.country.is('CN'), not(importer.country.is('CN')))

/** A law under which people of the mainland need a contract, and others go free. */
const law = book({
  id: 'cn',
  jurisdiction: 'CN',
  title: 'Residence',
  timeZone: 'Asia/Shanghai',
  gates: [{ id: 'cn.formality', question: 'Is a contract needed?' }],
  derived: [],
  lists: [list({ id: 'cn.child-under', of: 'word', entries: [{ member: '14', cite: 'CN Test 2020 art 1' }] })],
  mechanisms: [],
  instruments: [
    instrument(
      {
        id: 'cn.test-2020',
        code: 'CN Test 2020',
        title: 'Test',
        original: 'Test',
        issuer: 'Test',
        inForce: '2020-01-01',
        status: 'in-force',
        source: 'Test',
        checked: '2026-11-24',
        confidence: 'text',
      },
      {
        'art 1': {
          gist: 'People of the mainland cross under a contract.',
          when: all(leaves, subjects.residence.has('CN')),
          then: requires('cn.formality', ['cn.scc']),
        },
        'art 2': {
          gist: 'Others cross freely.',
          when: all(leaves, not(subjects.residence.has('CN'))),
          then: exempts('cn.formality'),
        },
      },
    ),
  ],
})

function classes(...edits: readonly Edit[]) {
  const { plan } = makePlan({ ...input(manifest(...edits)), books: [law] })
  return plan.flows[0]!
}

describe('residence', () => {
  test('read from a column: every known country of its own, and a text that is none is the strictest', () => {
    const flow = classes()
    const answer = (residence: string | null) =>
      outcomeFor(flow, { residence, consent: 'separate', kind: 'customer', child: false })?.verdict
    expect([answer('CN'), answer('JP'), answer('US')]).toEqual(['conditional', 'permitted', 'permitted'])
    for (const text of [null, 'China', '中国', 'cn', 'JP ', '__proto__']) expect(answer(text)).not.toBe('permitted')
    const own = flow.classes.filter((c) => c.of.consent === 'separate' && c.of.child === false)
    expect(own.filter((c) => c.verdict === 'permitted')).toHaveLength(countries.length - 1)
  })

  test('the same for all: one class', () => {
    const ages = [false, true, null]
    for (const [value, verdict] of [
      ['JP', 'permitted'],
      ['CN', 'conditional'],
    ] as const) {
      const flow = classes(['residence: country', `residence: { value: ${value} }`])
      expect(flow.classes.filter((c) => c.of.consent === 'separate')).toHaveLength(ages.length)
      expect(flow.classes.every((c) => c.of.residence === '*' && c.verdict === verdict)).toBe(true)
    }
    const unknown = classes(['      residence: country\n', ''])
    expect(unknown.classes.every((c) => c.verdict !== 'permitted')).toBe(true)
  })

  test('where the law does not ask, one class for all residences', () => {
    expect(makePlan(input(manifest())).plan.flows[0]!.classes.every((c) => c.of.residence === '*')).toBe(true)
  })

  test('is counted by the countries the plan names', () => {
    const flow = classes()
    const rows = (residence: string | null, n: number) =>
      ({ about: 'person', residence, consent: 'separate', age: 'adult', rows: n }) as const
    const measure = {
      rows: new Map([['customers', [rows('JP', 3), rows(null, 5)]]]),
      people: new Map(),
      weakTokens: [],
    }
    const figures = figuresOf({ flow, now: { ordinary: 0, sensitive: 0 }, measure })
    expect(figures.datasets.find((d) => d.dataset === 'customers')).toMatchObject({ rows: 8, mayCross: 3 })
  })
})
