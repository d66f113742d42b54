/** Every book: it passes its check, its own cases pass, and the shared cases of its jurisdiction pass but for those named here. */

import { basename } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CaseResult, type CheckResult, check, runCase } from '../../src/engine/index.ts'
import type { Book } from '../../src/law/index.ts'
import { bookIds, bookNamed, casesIn, exceptionsOf, ownCaseFiles, sharedCaseFiles } from '../support/law-books.ts'

/** Shared cases that we hold wrong; LIMITATIONS.md says of each why. */
const heldWrong: ReadonlySet<string> = new Set([])

const told = (r: CaseResult) => `${r.id}: ${r.failures.join('; ')}`

const books: Book[] = []

beforeAll(async () => {
  for (const id of bookIds) books.push(await bookNamed(id))
})

describe.each(bookIds)('the book %s', (id) => {
  const book = () => books.find((b) => b.id === id)!
  let checked: CheckResult | undefined
  const checkedBook = () => {
    checked ??= check(book())
    return checked
  }

  it('has the id of its folder and passes its check', () => {
    expect(book().id).toBe(id)
    expect(checkedBook().refusals).toEqual([])
  })

  it('is reported nothing of by its check that is not written down with its reason', () => {
    const found = checkedBook().reports.map(({ about, message }) => `${about}: ${message}`)
    const { reports } = exceptionsOf(id)
    expect(found.filter((report) => !Object.hasOwn(reports, report))).toEqual([])
    expect(Object.keys(reports).filter((report) => !found.includes(report))).toEqual([])
  })

  const files = ownCaseFiles(id).map((file) => [basename(file), file] as const)

  it('has cases of its own', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  it.each(files)('passes its own cases: %s', (_, file) => {
    const results = casesIn(file).map((worked) => runCase(worked, books))
    expect(results.length).toBeGreaterThan(0)
    expect(results.filter((r) => !r.pass).map(told)).toEqual([])
  })
})

describe.skipIf(sharedCaseFiles.length === 0)('the shared cases', () => {
  const files = sharedCaseFiles.map((file) => [basename(file), file] as const)

  it.each(files)('%s: right, but for those held wrong; nothing wrongly permitted', (_, file) => {
    const cases = casesIn(file).filter((c) => books.some((b) => b.jurisdiction === c.expect.jurisdiction))
    const results = cases.map((worked) => ({ worked, result: runCase(worked, books) }))
    const failed = results.filter(({ result }) => !result.pass)
    expect(failed.filter(({ worked }) => !heldWrong.has(worked.id)).map(({ result }) => told(result))).toEqual([])
    expect(failed.length).toBeLessThanOrEqual(0.03 * cases.length)
    const permitted = failed.filter(({ worked: { expect: expected }, result }) => {
      const answer = result.decision?.jurisdictions.find((j) => j.code === expected.jurisdiction)
      return answer?.verdict === 'permitted' && expected.verdict !== 'permitted'
    })
    expect(permitted.map(({ worked }) => worked.id)).toEqual([])
  })
})
