/** An interview answered from a whole transfer ends with that transfer's decision, and asks nothing twice. */

import { describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import { decide, nextQuestion } from '../../src/engine/index.ts'
import { type Book, factOf, parseTransfer, type Transfer } from '../../src/law/index.ts'
import { Boundaries, Random } from '../support/random-transfer.ts'
import { toyBook } from '../support/toy-book.ts'

const rounds = process.env.WAYBILL_LONG === '1' ? 400 : 40

type Tree = Record<string, unknown>

/** What nobody can leave out, and nothing else. */
function opening(whole: Transfer): Tree {
  return {
    asOf: whole.asOf,
    data: { categories: whole.data.categories, subjects: { count: null, yearToDate: null, previousYear: null } },
    exporter: { country: whole.exporter.country },
    importer: { country: whole.importer.country },
  }
}

function put(root: Tree, path: string, value: unknown): void {
  const keys = path.split('.')
  let at = root
  for (const key of keys.slice(0, -1)) {
    at[key] ??= {}
    at = at[key] as Tree
  }
  at[keys.at(-1)!] = value
}

function interview(whole: Transfer, book: Book): { verdict: string; asked: string[] } {
  const stated = opening(whole)
  const asked: string[] = []
  for (;;) {
    const { transfer, problems } = parseTransfer(stated)
    if (transfer === undefined) throw new Error(JSON.stringify(problems))
    const { decision, question } = nextQuestion(transfer, [book], new Set(asked))
    if (question === undefined) return { verdict: decision.verdict, asked }
    asked.push(question.path)
    const value = factOf(whole, question.fact.path)
    if (value !== undefined) put(stated, question.fact.path, value)
  }
}

describe.each([
  ['cn', cn, ['2018-04-15', '2024-03-22', '2026-06-01']],
  ['toy', toyBook, ['2021-12-31']],
] as const)('%s', (_, book, days) => {
  it('settles what the whole transfer settles', () => {
    const random = new Random(7)
    let [questions, interviews] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const json = new Boundaries(book, random.one(days)).transfer(random, { missing: 0 })
      const { transfer } = parseTransfer(json)
      if (transfer === undefined) continue
      const { verdict, asked } = interview(transfer, book)
      expect(verdict, JSON.stringify(transfer)).toBe(decide(transfer, [book], { strict: true, brief: true }).verdict)
      expect(new Set(asked).size).toBe(asked.length)
      questions += asked.length
      interviews++
    }
    expect(interviews).toBeGreaterThan(rounds / 2)
    console.log(`${questions / interviews} questions an interview, of ${interviews}`)
  })
})
