import { describe, expect, it } from 'vitest'
import { decideByHand, handInput } from '../bench/decide/hand.ts'
import { flatOf, randomTransfers } from '../bench/decide/inputs.ts'
import { benchBook, day } from '../bench/decide/rules.ts'
import { compile, interpret } from '../src/engine/index.ts'
import { loadBook } from '../src/law/index.ts'

describe('the forty rules of the benchmark', () => {
  const transfers = randomTransfers(5_000, 3)

  it('are a book', () => {
    expect(loadBook(JSON.parse(JSON.stringify(benchBook)))).toEqual(benchBook)
    expect(benchBook.instruments.flatMap((i) => i.articles)).toHaveLength(40)
  })

  it('mean the same compiled, interpreted and written by hand', () => {
    const compiled = compile(benchBook, day)
    const met = new Set<string>()
    for (const transfer of transfers) {
      const record = compiled.record(transfer)
      const outcome = compiled.run(record)
      expect(compiled.isComplete(record)).toBe(true)
      expect(interpret(compiled.program, record)).toEqual(outcome)
      expect(decideByHand(handInput(flatOf(transfer)))).toEqual(outcome)
      for (const id of outcome.deciding) met.add(id)
    }
    // Articles 12 and 16 lift bans for people, whose consent is then in question: they decide nothing by themselves.
    expect(met.size).toBeGreaterThanOrEqual(37)
  })
})
