import { describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import jp from '../../rulebooks/jp/index.ts'
import { Boundaries, boundaryDays, Random } from '../../test/support/random-transfer.ts'
import { parseTransfer } from '../law/index.ts'
import { decide } from './decide.ts'
import { nextQuestion } from './interview.ts'
import { outlookOf } from './outlook.ts'

const books = [cn, jp]
const opening = parseTransfer({
  asOf: '2024-03-22',
  data: { categories: ['user.contact'], collectedIn: 'CN', subjects: { count: null } },
  exporter: { country: 'CN' },
  importer: { country: 'JP' },
}).transfer!

describe('the outlook of an interview', () => {
  it('names the articles for which people are counted, those with limits of their own first', () => {
    const { asking, possible } = outlookOf(opening, books, 'data.subjects.count')
    const cites = asking.map(({ cite }) => cite)
    expect(cites.slice(0, 6)).toEqual(
      expect.arrayContaining(['CN Provisions 2024 art 7(2)', 'CN Provisions 2024 art 8']),
    )
    expect(possible).toEqual(expect.arrayContaining(['permitted', 'conditional', 'prohibited']))
  })

  it('names none for what is known, or is no fact', () => {
    expect(outlookOf(opening, books, 'importer.country').asking).toEqual([])
    expect(outlookOf(opening, books, 'no.such.fact').asking).toEqual([])
  })

  it('of a law that is not here says that it stays open', () => {
    const { transfer } = parseTransfer({ ...opening, exporter: { country: 'XK' } })
    expect(outlookOf(transfer!, books, 'via').possible).not.toContain('permitted')
  })

  const seed = 7
  it(`holds the verdict of every completion (seed ${seed})`, () => {
    const random = new Random(seed)
    let [asked, narrowed] = [0, 0]
    for (let i = 0; i < 40; i++) {
      const day = random.one(boundaryDays(cn).slice(-6))
      const { transfer } = parseTransfer(new Boundaries(cn, day).transfer(random, { missing: 15 }))
      if (transfer === undefined) continue
      const { possible } = outlookOf(transfer, books, 'via')
      const { verdict, jurisdictions } = decide(transfer, books, { strict: true, brief: true })
      // Undetermined for want of facts is no verdict that answers lead to.
      if (jurisdictions.every(({ missing }) => missing.length === 0)) {
        expect(possible).toContain(verdict)
        asked++
      }
      if (possible.length < 5) narrowed++
    }
    expect([asked > 10, narrowed > 10]).toEqual([true, true])
  }, 30_000)

  it('gives a reason for each question that the interview puts', () => {
    const declined = new Set<string>()
    let reasons = 0
    for (let i = 0; i < 25; i++) {
      const { question } = nextQuestion(opening, books, declined)
      if (question === undefined) break
      if (outlookOf(opening, books, question.path).asking.length > 0) reasons++
      declined.add(question.path)
    }
    expect(reasons / declined.size).toBeGreaterThan(0.6)
  })
})
