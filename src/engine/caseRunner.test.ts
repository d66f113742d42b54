import { describe, expect, it } from 'vitest'
import { toyBook } from '../../test/support/toy-book.ts'
import { runCase } from './caseRunner.ts'

const transfer = {
  asOf: '2020-03-01',
  data: { categories: ['user.contact'], subjects: { count: 20 } },
  exporter: { country: 'XT' },
  importer: { country: 'US' },
}
const conditional = { jurisdiction: 'XT', verdict: 'conditional' }
const lists = [['cn.scc', 'cn.separate-consent']]
const cites = ['TOY Act art 4', 'TOY Act art 8']
const failures = (expected: object) =>
  runCase({ id: 'c', transfer, expect: { ...conditional, ...expected } }, [toyBook]).failures

describe('a worked case', () => {
  it('passes when what it expects is among what is answered', () => {
    expect(
      failures({ mechanismsAnyOf: lists, cites: ['TOY Act art 4', 'TOY Act art 99'], obligations: ['record'] }),
    ).toEqual([])
  })

  it.each<[string, object, RegExp]>([
    ['another verdict', { verdict: 'permitted' }, /^verdict: expected permitted, answered conditional$/],
    ['an alternative that is not offered', { mechanismsAnyOf: [['cn.certification']] }, /is not among/],
    ['no citation of those', { cites: ['TOY Act art 99'] }, /^cites: none of TOY Act art 99/],
    ['a fact that is not missing', { missing: ['purpose'] }, /^missing: purpose/],
    [
      'a duty of another article',
      { obligations: ['record, TOY Act art 5'] },
      /^obligations: no record, TOY Act art 5$/,
    ],
    ['a place that is not ordered', { place: ['store-only XT'] }, /^place: no store-only XT$/],
    [
      'exactly no alternative',
      { exact: ['mechanismsAnyOf'] },
      /^mechanisms: \[cn.scc, cn.separate-consent\] is offered/,
    ],
    ['exactly no duty', { exact: ['obligations'] }, /^obligations: record, TOY Act art 4 is not expected$/],
    ['exactly other citations', { cites: [...cites, 'TOY Act art 9'], exact: ['cites'] }, /^cites: no TOY Act art 9$/],
    ['a list that is none', { exact: ['reasons'] }, /^exact: reasons is no list/],
  ])('fails on %s', (_, expected, says) => {
    const found = failures(expected)
    expect(found.some((failure) => says.test(failure))).toBe(true)
  })

  it('can be exact', () => {
    const all = {
      mechanismsAnyOf: lists,
      obligations: ['record, TOY Act art 4'],
      exact: ['mechanismsAnyOf', 'obligations', 'place', 'missing'],
    }
    expect(failures(all)).toEqual([])
  })
})
