/** Trade review: a country’s measure held against what it owes. */

import { setImmediate as breath } from 'node:timers/promises'
import type { Agreement, Measure } from '../../law/treaty/index.ts'
import { type AgainstGiven, type Matrix, matrixOf, parseQuestion, ReviewError } from '../../review/index.ts'
import type { Served } from '../app.ts'
import { faultsOf, jsonBody, todayOf } from '../deciding.ts'
import type { LawShelf } from '../law-shelf.ts'
import type { ApiFragment } from '../openapi.ts'
import { answered, bodyOf, inQuery, listOf, ref } from '../openapi-parts.ts'
import { type Fault, Problem } from '../problem.ts'
import { day, readQuery, text, yesNo } from '../query.ts'
import { reviewSchemas } from '../review-schemas.ts'
import { measureFrom, refused, reviewFault } from '../shelf-books.ts'
import { tooLong } from '../too-long.ts'

/** Of a list in one body. */
const questionsMax = 100
/** Of all answers to one body. The matrix of one measure has fewer than 2,000. */
const findingsMax = 5_000

export function routesOfReview({ app, shelf, now }: Served): void {
  const config = { permission: 'ask' } as const

  app.post('/api/review', { config }, async (request) => {
    readQuery(request, {})
    const body = jsonBody(request)
    return request.trace.within('review', async () =>
      Array.isArray(body) ? reviewedList(shelf, body) : shown(await reviewed(shelf, body)),
    )
  })

  app.get('/api/review', { config }, async (request) => {
    const { rule, asOf, assumeParty, ...against } = readQuery(request, queryKeys)
    if (rule === undefined)
      throw new Problem(400, 'The query is not understood.', [
        { path: 'rule', message: 'is needed: an article, such as cn.csl-2016/art 37' },
      ])
    const { against: agreement, ...more } = against
    const question = {
      measure: { rule, asOf: asOf ?? (await todayOf(shelf, undefined, now())) },
      against: {
        ...more,
        ...(agreement === undefined ? {} : { agreement }),
        ...(assumeParty === undefined ? {} : { assumeParty: assumeParty.split(',').map((party) => party.trim()) }),
      },
    }
    const { measure, matrix } = await request.trace.within('review', () =>
      inQueryWords(() => reviewed(shelf, question)),
    )
    return { measure, ...matrix }
  })
}

const queryKeys = {
  rule: text,
  against: text,
  discipline: text,
  complainant: text,
  reading: text,
  assumeParty: text,
  optional: yesNo,
  asOf: day,
}

async function reviewedList(shelf: LawShelf, list: readonly unknown[]): Promise<readonly object[]> {
  if (list.length > questionsMax) throw new Problem(422, `A list holds at most ${questionsMax} questions.`)
  const answers: object[] = []
  let findings = 0
  for (const [i, json] of list.entries()) {
    const answer = await within(`[${i}]`, () => reviewed(shelf, json))
    findings += answer.matrix.cells.length
    if (findings > findingsMax)
      throw new Problem(422, `One request is answered with at most ${findingsMax} findings: name agreements.`)
    answers.push(shown(answer))
    await breath()
  }
  return answers
}

/** Throws Problem 422. */
async function reviewed(shelf: LawShelf, json: unknown) {
  const agreements = await shelf.agreements()
  const long = tooLong(json, '')
  if (long.length > 0) throw refused(faultsOf(long))
  const parsed = parseQuestion(json, agreements)
  if (!parsed.ok) throw refused(faultsOf(parsed.problems))
  const { against, source } = parsed.value
  const measure = await measureFrom(shelf, source)
  return { measure, against, matrix: matrix(measure, against, agreements) }
}

function matrix(measure: Measure, against: AgainstGiven, agreements: readonly Agreement[]): Matrix {
  try {
    return matrixOf(measure, against, agreements)
  } catch (error) {
    if (error instanceof ReviewError) throw refused([reviewFault(error)])
    throw error
  }
}

/** As `waybill review --json` prints it. */
function shown({ measure, against, matrix: found }: Awaited<ReturnType<typeof reviewed>>): object {
  const one = isOne(against) && found.cells.length === 1
  return { measure, ...(one ? found.cells[0]!.finding : found) }
}

function isOne({ agreement, disciplines, complainant }: AgainstGiven): boolean {
  return agreement !== 'all' && disciplines !== 'all' && complainant !== 'all'
}

/** Faults of one member of a list, with its place before their paths. */
async function within<T>(place: string, ask: () => Promise<T>): Promise<T> {
  return renamed(ask, 422, (path) => (path === '' ? place : `${place}.${path}`))
}

/** What is wrong is named as the query names it. */
async function inQueryWords<T>(ask: () => Promise<T>): Promise<T> {
  return renamed(ask, 400, (path) => queryWords.get(path) ?? path.replace(/^(measure|against)\./, ''))
}

const queryWords: ReadonlyMap<string, string> = new Map([['against.agreement', 'against']])

async function renamed<T>(ask: () => Promise<T>, status: number, name: (path: string) => string): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const faults = error.errors.map((one): Fault => ({ ...one, path: name(one.path) }))
    throw new Problem(status, error.message, faults)
  }
}

const csl37 = { rule: 'cn.csl-2016/art 37', asOf: '2022-03-01' }

export const apiOfReview: ApiFragment = {
  paths: {
    '/api/review': {
      post: {
        tags: ['Trade'],
        operationId: 'review',
        summary: 'Holds a measure, or a rule of a book, against agreements: one question or a list of them.',
        description: `A list holds at most ${questionsMax} questions, and is answered as a list in the same order. Nothing found here is a judgement: a finding says what is inconsistent on its face, what may be pleaded, and what must be shown.`,
        requestBody: bodyOf(
          { anyOf: [ref('ReviewQuestion'), listOf(ref('ReviewQuestion'), { maxItems: questionsMax })] },
          { measure: csl37, against: { agreement: 'RCEP', discipline: 'localisation', complainant: 'JP' } },
        ),
        responses: answered('The finding or the matrix of each question.', {
          anyOf: [ref('ReviewAnswer'), listOf(ref('ReviewAnswer'))],
        }),
      },
      get: {
        tags: ['Trade'],
        operationId: 'reviewMatrix',
        summary: 'The matrix of a rule: every obligation owed to every complainant on a day.',
        parameters: [
          {
            ...inQuery('rule', 'The article of a book.', { type: 'string', maxLength: 300 }, csl37.rule),
            required: true,
          },
          inQuery('against', 'The code of one agreement, or `all`, as it is unless told.', { type: 'string' }, 'RCEP'),
          inQuery('discipline', 'Topics with commas, or `all`, as it is unless told.', { type: 'string' }),
          inQuery('complainant', 'A country’s code, EU, or `all`, as it is unless told.', { type: 'string' }, 'JP'),
          inQuery('asOf', 'The law and the bonds of this day; of today (UTC) unless told.', ref('Day'), csl37.asOf),
          inQuery('reading', 'Of the 2018 proposal; both unless told.', { enum: ['tpp', 'us'] }),
          inQuery('assumeParty', 'As if these were parties: codes with commas.', { type: 'string' }),
          inQuery('optional', 'Also the clauses that a text keeps as an option.', { type: 'boolean', default: false }),
        ],
        responses: answered('The matrix.', ref('ReviewMatrix')),
      },
    },
  },
  schemas: { ...reviewSchemas },
}
