/** The two flows that China was to let out in 2018, as questions of P1: what the law said, and what either reading would have lifted. */

import { describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import { agreements } from '../../rulebooks/treaties/index.ts'
import { type NamedFlow, namedFlows } from '../../rulebooks/treaties/proposal-2018-flows.ts'
import { parseTransfer, type Transfer } from '../../src/law/index.ts'
import { Reliefs } from '../../src/review/relief.ts'
import { whatIf } from '../../src/review/what-if.ts'

const reliefs = new Reliefs(agreements)
const flowNamed = (id: NamedFlow['id']) => namedFlows.find((flow) => flow.id === id)!

/** From China to Japan, of a quarter of a million people where it is about people. */
function transferOf(flow: NamedFlow, asOf: string, traits: readonly string[] = []): Transfer {
  const subjects =
    flow.subjects.length === 0
      ? { count: 0 }
      : {
          count: 250_000,
          sensitiveCount: 0,
          yearToDate: 0,
          sensitiveYearToDate: 0,
          kinds: flow.subjects,
          residence: ['CN'],
          citizenship: ['CN'],
          consent: 'separate',
        }
  const { transfer, problems } = parseTransfer({
    asOf,
    data: { categories: flow.categories, collectedIn: 'CN', important: 'no', subjects },
    exporter: { country: 'CN', sector: flow.sector, traits },
    importer: { country: 'JP', relation: 'headquarters' },
    purpose: [flow.purpose],
  })
  if (problems !== undefined) throw new Error(JSON.stringify(problems))
  return transfer
}

function asked(flow: NamedFlow, asOf: string, traits: readonly string[] = []) {
  const answer = whatIf(
    transferOf(flow, asOf, traits),
    {
      agreement: '2018-PROPOSAL',
      readings: ['tpp', 'us'],
      assumeParty: [{ party: 'CN', from: null }],
      complainant: 'JP',
    },
    [cn],
    reliefs,
  )
  return {
    law: answer.law.verdict,
    most: Object.fromEntries(answer.scenarios.map((s) => [s.reading, s.most.verdict])),
    least: Object.fromEntries(answer.scenarios.map((s) => [s.reading, s.least.verdict])),
  }
}

describe('named flows of 2018', () => {
  it('are two, in words of the contract, and tests of P1', () => {
    expect(namedFlows.map(({ id }) => id)).toEqual(['e-commerce-customers', 'construction-machines'])
    for (const flow of namedFlows) {
      expect(flow.tests).toBe('P1')
      expect(transferOf(flow, '2018-04-18').data.categories).toEqual(flow.categories)
    }
  })

  it('customers of a critical operator: assessed in 2018, freed by the reading us alone, unless an exception is made out', () => {
    const answer = asked(flowNamed('e-commerce-customers'), '2018-04-18', ['cii-operator'])
    expect(answer.law).toBe('conditional')
    expect(answer.least).toEqual({ tpp: 'conditional', us: 'conditional' })
    expect(answer.most).toEqual({ tpp: 'conditional', us: 'permitted' })
  })

  it('customers of a shop, for analysis: still a formality after the easing of 2024', () => {
    expect(asked(flowNamed('e-commerce-customers'), '2024-03-22').law).toBe('conditional')
  })

  it('construction machines: free after the easing of 2024 while no important data is among it', () => {
    expect(asked(flowNamed('construction-machines'), '2024-03-22').law).toBe('permitted')
  })
})
