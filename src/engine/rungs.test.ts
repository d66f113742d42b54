import { describe, expect, it } from 'vitest'
import { type Facts, smallBook, transfer } from '../../test/support/small-book.ts'
import { importer, purpose } from '../law/facts.ts'
import { exempts, mechanism, requires, requiresInOrder } from '../law/index.ts'
import { decide } from './decide.ts'

const gist = 'A rule.'
const mechanisms = [
  mechanism('eu.bcr', {
    title: 'binding rules',
    accepts: ['approved'],
    obtainable: [{ when: importer.traits.has('pipeda') }],
  }),
  mechanism('cn.scc', { title: 'contract', accepts: ['filed'] }),
  mechanism('cn.separate-consent', { title: 'consent', accepts: ['valid'] }),
]
const b = smallBook(
  {
    demand: { gist, then: requiresInOrder('xt.a', ['eu.bcr'], ['cn.scc'], ['cn.separate-consent']) },
    free: { gist, when: purpose.has('contract'), then: exempts('xt.a') },
  },
  { mechanisms },
)

function answer(facts: Facts = {}, book = b) {
  const { verdict, mechanisms, obligations, reasons } = decide(transfer(facts), [book]).jurisdictions[0]!
  return { verdict, mechanisms, records: obligations, because: reasons.flatMap((r) => r.because) }
}
const having = (...types: string[]): Facts => ({
  safeguards: types.map((type) => ({ type, status: type === 'cn.scc' ? 'filed' : 'valid', from: '2024-01-01' })),
})

describe('steps in the law’s order', () => {
  it('are offered in that order, and the later ones with their duty', () => {
    const a = answer({ 'importer.traits': ['pipeda'] })
    expect(a.mechanisms).toEqual([['eu.bcr'], ['cn.scc'], ['cn.separate-consent']])
    expect(a.records).toEqual([
      {
        duty: 'record',
        detail: 'Whoever takes a later step records why those before it failed: binding rules; contract.',
        cite: 'XT Act demand',
        within: null,
        depends: [],
      },
    ])
    expect(a.because).toEqual([
      'step 1 in the law’s order, binding rules: not held, though it may be had (eu.bcr)',
      'step 2 in the law’s order, contract: not held, though it may be had (cn.scc)',
      'step 3 in the law’s order, consent: not held, though it may be had (cn.separate-consent)',
    ])
  })

  it('a later one that is held passes, and why the earlier failed is said and to be recorded', () => {
    const a = answer(having('cn.scc', 'cn.separate-consent'))
    expect(a.verdict).toBe('permitted')
    expect(a.records.map((r) => r.detail)).toEqual([
      'Record why what stands before contract in the law’s order failed: binding rules.',
    ])
    expect(a.because).toEqual(['step 1 in the law’s order, binding rules: not held, and not to be had (eu.bcr)'])
  })

  it('the first one held adds nothing; nor does an exemption, nor steps without an order', () => {
    const first = {
      'importer.traits': ['pipeda'],
      safeguards: [{ type: 'eu.bcr', status: 'approved', from: '2024-01-01' }],
    }
    expect(answer(first)).toMatchObject({ verdict: 'permitted', records: [], because: [] })
    expect(answer({ purpose: ['contract'] })).toMatchObject({ verdict: 'permitted', records: [] })
    const free = smallBook(
      { demand: { gist, then: requires('xt.a', ['cn.scc'], ['cn.certification']) } },
      { mechanisms },
    )
    expect(answer({}, free)).toMatchObject({ mechanisms: [['cn.certification'], ['cn.scc']], records: [], because: [] })
  })

  it('says what is not known of an earlier one', () => {
    const a = answer({ safeguards: [{ type: 'cn.scc', status: null, from: '2024-01-01' }] })
    expect(a.because).toContain('step 2 in the law’s order, contract: not known to be held (cn.scc)')
  })

  it('only the first can be had: nothing to record', () => {
    const one = smallBook({ demand: { gist, then: requiresInOrder('xt.a', ['cn.scc'], ['eu.bcr']) } }, { mechanisms })
    expect(answer({}, one)).toMatchObject({ mechanisms: [['cn.scc']], records: [] })
  })
})
