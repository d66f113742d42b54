/** `waybill cases`: runs worked cases and says which expectation failed. */

import type { Command } from 'commander'
import { type CaseResult, exactLists, expandCases, runCase, verdicts, type WorkedCase } from '../engine/index.ts'
import { type Book, isPlainObject } from '../law/index.ts'
import type { ReviewCaseResult } from '../review/index.ts'
import { allBooks } from './books.ts'
import { isReviewCase, runReview } from './cases-review.ts'
import { BadInput, exit } from './exit.ts'
import { faultInWords, type Item, readItems } from './input.ts'
import { type Io, plural, printJson } from './output.ts'

interface Totals {
  passed: number
  failed: number
  /** Measures held against agreements, among both. */
  reviews: number
  /** Review cases answered `inconsistent` or `consistent` where another answer was expected. */
  tooSure: string[]
  /** Of the cases that expect a determined answer. */
  determinable: number
  determined: number
  wronglyPermitted: string[]
}

export function registerCases(program: Command, io: Io): void {
  program
    .command('cases')
    .summary('runs worked cases')
    .description('Runs worked cases against the books and names, for each that fails, which expectation failed.')
    .argument('<FILE...>', 'JSON lists of cases, or NDJSON')
    .option('--json', 'print the results as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  waybill cases cases/cn/*.json\n' +
        '\nThe last line is "N passed, N failed". Ends with 0 when all passed, 1 when one failed, 2 when a file is bad.',
    )
    .action((files: readonly string[], options: { readonly json?: true }) => run(io, files, options.json === true))
}

async function run(io: Io, files: readonly string[], json: boolean): Promise<void> {
  const books = await allBooks()
  const totals: Totals = {
    passed: 0,
    failed: 0,
    reviews: 0,
    tooSure: [],
    determinable: 0,
    determined: 0,
    wronglyPermitted: [],
  }
  const results: object[] = []
  for (const file of files) {
    for (const worked of await casesOf(io, file)) {
      const { id, pass, failures } =
        'review' in worked ? await reviewed(totals, worked) : decided(totals, worked, books)
      if (json) results.push({ file, id, pass, failures })
      else if (!pass) await io.out(failureText(id, worked, failures))
    }
  }
  io.exitCode = totals.failed === 0 ? exit.clear : exit.finding
  if (json) await printJson(io, { ...totals, results })
  else await io.out(closing(totals, books))
}

/** A case about a measure, and how its places read in messages. */
interface ReviewCase {
  readonly title?: string
  readonly review: Record<string, unknown>
  readonly place: (path: string) => string
}

async function reviewed(totals: Totals, { review, place }: ReviewCase): Promise<ReviewCaseResult> {
  const result = await runReview(review, place)
  totals.reviews++
  if (result.pass) totals.passed++
  else totals.failed++
  if (result.tooSure) totals.tooSure.push(result.id)
  return result
}

function decided(totals: Totals, worked: WorkedCase, books: readonly Book[]): CaseResult {
  const result = runCase(worked, books, { brief: true })
  note(totals, worked, result)
  return result
}

/** The cases of a file. Throws BadInput. */
async function casesOf(io: Io, file: string): Promise<readonly (WorkedCase | ReviewCase)[]> {
  const { name, items } = await readItems(io, file)
  return items.flatMap((item) => {
    if (item.fault !== undefined) throw new BadInput(`${name}: ${faultInWords(item.fault)}`)
    const short = isPlainObject(item.json) && Array.isArray(item.json.cases)
    return expandCases(item.json).map((json, i) => caseOf(json, item, short ? `cases[${i}]` : '', name))
  })
}

function caseOf(json: unknown, item: Item, within: string, name: string): WorkedCase | ReviewCase {
  const pathOf = (path: string) => [within, path].filter((part) => part !== '').join('.')
  const place = (path: string) => `${name}: line ${item.lineOf(pathOf(path))}: `
  if (isReviewCase(json))
    return { ...(typeof json.title === 'string' ? { title: json.title } : {}), review: json, place }
  const wrong = shapeFault(json)
  if (wrong === undefined) return json as WorkedCase
  throw new BadInput(`${place(wrong[0])}${pathOf(wrong[0])}: ${wrong[1]}`)
}

/** Path and message of what makes it no case; the transfer itself is judged when the case runs. */
function shapeFault(json: unknown): readonly [path: string, message: string] | undefined {
  if (!isPlainObject(json)) return ['', 'a case is a JSON object']
  if (typeof json.id !== 'string' || json.id === '') return ['id', 'a case has an id']
  if (!Object.hasOwn(json, 'transfer')) return ['transfer', 'a case has a transfer']
  const { expect } = json
  if (!isPlainObject(expect)) return ['expect', 'must be an object']
  if (typeof expect.jurisdiction !== 'string') return ['expect.jurisdiction', 'must be a country’s code']
  if (!verdicts.some((v) => v === expect.verdict)) return ['expect.verdict', `must be one of ${verdicts.join(', ')}`]
  for (const key of ['cites', 'missing', 'obligations', 'place'])
    if (Object.hasOwn(expect, key) && !isTexts(expect[key])) return [`expect.${key}`, 'must be a list of texts']
  const { exact } = expect
  if (exact !== undefined && !(isTexts(exact) && exact.every((name) => exactLists.some((list) => list === name))))
    return ['expect.exact', `must be a list out of ${exactLists.join(', ')}`]
  const lists = expect.mechanismsAnyOf
  if (lists !== undefined && !(Array.isArray(lists) && lists.every(isTexts)))
    return ['expect.mechanismsAnyOf', 'must be a list of lists of steps']
  return undefined
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string')
}

function note(totals: Totals, worked: WorkedCase, result: CaseResult): void {
  if (result.pass) totals.passed++
  else totals.failed++
  const { verdict } = worked.expect
  const answered = result.answer?.verdict
  if (answered === 'permitted' && verdict !== 'permitted') totals.wronglyPermitted.push(result.id)
  if (verdict === 'undetermined') return
  totals.determinable++
  if (answered !== undefined && answered !== 'undetermined') totals.determined++
}

function failureText(id: string, { title }: WorkedCase | ReviewCase, failures: readonly string[]): string {
  return `${id}${title === undefined ? '' : ` (${title})`}\n${failures.map((failure) => `  ${failure}\n`).join('')}`
}

function closing(t: Totals, books: readonly Book[]): string {
  const share = t.determinable === 0 ? '' : ` (${Math.round((100 * t.determined) / t.determinable)}%)`
  const lines = [
    ...(t.reviews === 0
      ? []
      : [
          `${plural(t.reviews, 'review case')}; consistent or inconsistent where a person must judge: ${
            t.tooSure.length === 0 ? 'none' : t.tooSure.join(', ')
          }`,
        ]),
    `books: ${books.map((b) => b.id).join(', ')}`,
    `determined: ${t.determined} of ${t.determinable} that expect a determined answer${share}`,
    `permitted where another answer was expected: ${t.wronglyPermitted.length === 0 ? 'none' : t.wronglyPermitted.join(', ')}`,
    `${t.passed} passed, ${t.failed} failed`,
  ]
  return `${lines.join('\n')}\n`
}
