/** Worked cases over HTTP: transfers with the answer expected of a law, and measures with the finding expected. */

import { setImmediate as breath } from 'node:timers/promises'
import { exactLists, placesTouched, runCase, verdicts } from '../../engine/index.ts'
import { parseTransfer } from '../../law/index.ts'
import { type Agreement, findings } from '../../law/treaty/index.ts'
import { parseQuestion, ReviewError, runReviewCase } from '../../review/index.ts'
import type { Served } from '../app.ts'
import { type CaseGiven, caseFaults, caseIn } from '../case-shape.ts'
import { booksFor, faultsOf, jsonBody } from '../deciding.ts'
import type { LawShelf } from '../law-shelf.ts'
import type { ApiFragment } from '../openapi.ts'
import { answer, answered, bodyOf, listOf, record, ref, texts, word } from '../openapi-parts.ts'
import { type Fault, Problem } from '../problem.ts'
import { readQuery } from '../query.ts'
import { measureFrom, refused, reviewFault } from '../shelf-books.ts'
import { tooLong } from '../too-long.ts'

const casesMax = 500
/** Told of one case. */
const failuresMax = 20

interface Result {
  readonly id: string
  readonly pass: boolean
  /** Which expectation failed, and what was answered. */
  readonly failures: readonly string[]
}

export function routesOfCases({ app, shelf }: Served): void {
  app.post('/api/cases', { config: { permission: 'run-cases' } }, async (request, reply) => {
    readQuery(request, {})
    const cases = casesOf(jsonBody(request))
    const results: Result[] = []
    for (const [i, one] of cases.entries()) {
      if (reply.raw.destroyed) break
      results.push(one.kind === 'review' ? await reviewed(shelf, one, `[${i}]`) : await decided(shelf, one))
      await breath()
    }
    const passed = results.filter(({ pass }) => pass).length
    return { passed, failed: results.length - passed, results }
  })
}

/** Throws Problem 422: nothing runs where one of them is no case. */
function casesOf(body: unknown): readonly CaseGiven[] {
  if (!Array.isArray(body)) throw refused([{ path: '', message: 'must be a list of worked cases' }])
  if (body.length > casesMax) throw new Problem(422, `A list holds at most ${casesMax} cases.`)
  const faults = body.flatMap((json: unknown, i) => caseFaults(json, `[${i}]`))
  if (faults.length > 0) throw refused(faultsOf(faults))
  return body.map(caseIn)
}

async function decided(shelf: LawShelf, { worked }: Extract<CaseGiven, { kind: 'transfer' }>): Promise<Result> {
  const { transfer } = parseTransfer(worked.transfer, { anyDay: true })
  const touched = transfer === undefined ? { countries: [], all: false } : placesTouched(transfer)
  const { jurisdiction } = worked.expect
  const books = await booksFor(shelf, { ...touched, countries: [...touched.countries, jurisdiction] })
  const { id, pass, failures } = runCase(worked, books, { brief: true })
  return { id, pass, failures: failures.slice(0, failuresMax) }
}

/** Throws Problem 422 where it names a rule, an agreement or a reading that there is not. */
async function reviewed(
  shelf: LawShelf,
  { id, question, expect }: Extract<CaseGiven, { kind: 'review' }>,
  place: string,
): Promise<Result> {
  const agreements = await shelf.agreements()
  try {
    const long = tooLong(question, '')
    if (long.length > 0) throw refused(long)
    const { source, against } = parsed(question, agreements)
    const measure = await measureFrom(shelf, source)
    const { pass, failures } = runReviewCase(id, measure, against, expect, agreements)
    return { id, pass, failures }
  } catch (error) {
    const below = (faults: readonly Fault[]) => faults.map((one) => ({ ...one, path: `${place}.${one.path}` }))
    if (error instanceof ReviewError) throw refused(below([reviewFault(error)]))
    if (error instanceof Problem) throw refused(below(error.errors))
    throw error
  }
}

function parsed(question: unknown, agreements: readonly Agreement[]) {
  const read = parseQuestion(question, agreements)
  if (!read.ok) throw refused(faultsOf(read.problems))
  const { source, against } = read.value
  const { agreement, disciplines, complainant } = against
  if (agreement === 'all' || disciplines === 'all' || complainant === 'all')
    throw refused([{ path: 'against', message: 'must name one agreement, its disciplines and one complainant' }])
  return { source, against: { ...against, agreement, disciplines, complainant } }
}

const common = {
  title: { type: 'string' },
  source: { type: 'string' },
  official: { type: 'boolean' },
  why: { type: 'string' },
}
const id = { type: 'string', minLength: 1 }

const example = [
  {
    id: 'orders-to-tokyo',
    title: 'Orders that a contract with the customer needs',
    transfer: {
      asOf: '2024-03-22',
      data: {
        categories: ['user.contact', 'transaction.order'],
        collectedIn: 'CN',
        form: 'identified',
        important: 'unnotified',
        subjects: { count: 25000, residence: ['CN'], kinds: ['customer'], consent: 'none' },
      },
      exporter: { country: 'CN', zone: null, role: 'controller', sector: 'retail', traits: [] },
      importer: { country: 'JP', zone: null, role: 'controller', sector: 'retail', traits: [], relation: 'affiliate' },
      via: 'transfer',
      purpose: ['contract', 'cross-border-shopping'],
      legalBasis: 'contract',
    },
    expect: { jurisdiction: 'CN', verdict: 'permitted', cites: ['CN Provisions 2024 art 5'] },
  },
  {
    id: 'storage-at-home',
    measure: { rule: 'cn.csl-2016/art 37', asOf: '2022-03-01' },
    against: { agreement: 'RCEP', discipline: 'localisation', complainant: 'JP' },
    expect: { finding: 'inconsistent-defence-available' },
  },
]

export const apiOfCases: ApiFragment = {
  paths: {
    '/api/cases': {
      post: {
        tags: ['Cases'],
        operationId: 'runCases',
        summary: 'Runs worked cases of both kinds, and says of each that fails which expectation failed.',
        description: `At most ${casesMax} in one request. Nothing runs where one of them is no case.`,
        requestBody: bodyOf(listOf({ anyOf: [ref('WorkedCase'), ref('ReviewCase')] }, { maxItems: casesMax }), example),
        responses: answered('The results, in the order of the cases.', ref('CaseResults')),
      },
    },
  },
  schemas: {
    WorkedCase: answer(
      {
        id,
        transfer: { type: 'object', description: 'A Transfer; one that is none fails the case, and says where.' },
        expect: record(
          { jurisdiction: { type: 'string' }, verdict: word(verdicts) },
          {
            mechanismsAnyOf: listOf(texts),
            cites: texts,
            missing: texts,
            obligations: texts,
            place: texts,
            exact: listOf(word(exactLists)),
          },
        ),
      },
      common,
    ),
    ReviewCase: answer(
      {
        id,
        measure: { anyOf: [ref('Measure'), ref('RuleOfBook')] },
        against: ref('Against'),
        expect: answer(
          { finding: word(findings) },
          { article: { type: 'string' }, reason: { type: ['string', 'null'] } },
        ),
      },
      common,
    ),
    CaseResults: answer({
      passed: { type: 'integer' },
      failed: { type: 'integer' },
      results: listOf(answer({ id: { type: 'string' }, pass: { type: 'boolean' }, failures: texts })),
    }),
  },
}
