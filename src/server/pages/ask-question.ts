/** The next question of the interview with all that stands beside it, or the decision where no open fact can change it. */

import { placesTouched } from '../../engine/index.ts'
import { outlookOf } from '../../engine/outlook.ts'
import { type Day, factAt, factOf, isPlainObject, parseTransfer, stateFact, type Transfer } from '../../law/index.ts'
import type { Language } from '../../law/labels/index.ts'
import type { DecisionWords, Said } from '../../prose/decision-words.ts'
import { booksFor, todayOf } from '../deciding.ts'
import { type AskedQuestion, type InterviewAnswer, interviewOf, questionAbout } from '../interview.ts'
import type { LawShelf } from '../law-shelf.ts'
import { type Fault, Problem } from '../problem.ts'
import type { AskPage, QuestionShown } from './ask.ts'
import { controlFor, givenIn } from './ask-control.ts'
import { startPage } from './ask-start.ts'
import { decisionShown } from './decision.ts'
import { wordsFor } from './decision-view.ts'
import { lawPaths } from './law-path.ts'
import type { PageAsk } from './page.ts'
import { keyOf, type Pairs, pairsOf, queryText, type Stated } from './transfer-query.ts'
import { factsTold } from './transfer-told.ts'

interface Asked {
  readonly query: URLSearchParams
  readonly stated: Stated
  readonly asOf: Day | undefined
}

/** @param asked states the exporter’s country, without which nobody knows whose law is asked */
export async function interviewPage(served: PageAsk['served'], lang: Language, asked: Asked): Promise<AskPage> {
  const { query, stated, asOf } = asked
  const wanted = query.get('q') ?? undefined
  const { answer, rest, faults } = await understood(
    served,
    wanted === undefined ? stated : without(stated, [wanted]),
    asOf,
  )
  const { transfer } = parseTransfer(answer?.transfer)
  if (answer === undefined || transfer === undefined) {
    const pasted = query.has('transfer') ? JSON.stringify(stated.transfer, null, 2) : ''
    return startPage(served, lang, { stated: rest, asOf, faults, pasted })
  }
  const step: Step = {
    shelf: served.shelf,
    lang,
    words: await wordsAt(served.shelf, transfer, lang),
    asOf,
    transfer,
    answer,
    rest,
  }
  const again = wanted ?? faults.map(({ path }) => factIn(path)).find((path) => path !== undefined)
  const question =
    (again === undefined ? undefined : await questionAbout(served.shelf, transfer, again)) ?? answer.question
  const page = {
    asOf: transfer.asOf,
    isPinned: asOf !== undefined,
    start: null,
    faults,
    soFar: soFar(step),
    unanswered: false,
  }
  if (question === null) return { ...page, question: null, decided: await decided(step, served.now()) }
  const given = givenTo(question.path, stated, query)
  const unanswered = faults.length === 0 && given.length === 0 && query.get('asked') === keyOf(question.path)
  return { ...page, question: { ...(await questionShown(step, question)), given }, decided: null, unanswered }
}

interface Step {
  readonly shelf: LawShelf
  readonly lang: Language
  readonly words: DecisionWords
  readonly asOf: Day | undefined
  readonly transfer: Transfer
  readonly answer: InterviewAnswer
  /** What is stated, without what is asked anew. */
  readonly rest: Stated
}

const pinnedDay = ({ asOf }: Step): Pairs => (asOf === undefined ? [] : [['asOf', asOf]])
const soFar = (step: Step) => factsTold(step.rest, pairsOf(step.rest), pinnedDay(step), step.words)

async function wordsAt(shelf: LawShelf, transfer: Transfer, lang: Language): Promise<DecisionWords> {
  const books = await booksFor(shelf, placesTouched(transfer, true))
  return (
    await wordsFor(
      shelf,
      books.map(({ id }) => id),
      lang,
    )
  ).words
}

/** What is not understood is told and asked anew, and the interview goes on with the rest. No answer: a fault that is of no fact. */
async function understood({ shelf, now }: PageAsk['served'], stated: Stated, asOf: Day | undefined) {
  let rest = without(
    stated,
    stated.faults.map(({ path }) => path),
  )
  const faults: Fault[] = [...stated.faults]
  for (;;) {
    try {
      const body = { transfer: rest.transfer, declined: [...rest.declined] }
      return { answer: await interviewOf(shelf, body, asOf, now()), rest, faults }
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error
      const found = error.errors.map((fault) => ({ ...fault, path: fault.path.replace(/^transfer\./, '') }))
      faults.push(...found)
      const wrong = found.flatMap(({ path }) => factIn(path) ?? [])
      if (wrong.length === 0 || wrong.includes('exporter.country')) return { rest, faults }
      rest = without(rest, wrong)
    }
  }
}

/** The fact, or the detail of a safeguard, that a path of a fault lies in: `data.categories[2]`. */
function factIn(path: string): string | undefined {
  for (let at = path.replace(/\[.*$/, ''); at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.'))))
    if (factAt(at) !== undefined) return at
  return undefined
}

function without({ transfer, declined, faults }: Stated, paths: readonly string[]): Stated {
  const copy = structuredClone(transfer)
  for (const path of paths) {
    const [, type, key = ''] = /^safeguards\[([^\]]+)\]\.(\w+)$/.exec(path) ?? []
    const safeguards = factOf(copy, 'safeguards')
    if (type === undefined) stateFact(copy, path, undefined)
    else if (Array.isArray(safeguards))
      stateFact(
        copy,
        'safeguards',
        safeguards.map((s: unknown) => (isPlainObject(s) && s.type === type ? { ...s, [key]: null } : s)),
      )
  }
  // What is undefined is no key of JSON.
  const json = JSON.parse(JSON.stringify(copy)) as Record<string, unknown>
  return { transfer: json, declined: new Set([...declined].filter((path) => !paths.includes(path))), faults }
}

function givenTo(path: string, stated: Stated, query: URLSearchParams): readonly string[] {
  const sent = query.getAll(keyOf(path)).filter((text) => text !== '')
  if (sent.length > 0 && factAt(path)?.kind !== 'words' && factAt(path)?.kind !== 'records') return sent
  return givenIn(factAt(path), factOf(stated.transfer, path))
}

async function decided({ shelf, lang, transfer, answer, rest }: Step, now: Date) {
  const today = await todayOf(shelf, transfer.exporter.country, now)
  const stated = { ...rest, transfer: answer.transfer as Stated['transfer'] }
  return decisionShown(shelf, lang, { transfer, stated, strict: true }, answer.decision!, today)
}

const whyShown = 4

async function questionShown(step: Step, question: AskedQuestion): Promise<Omit<QuestionShown, 'given'>> {
  const { shelf, words, transfer, answer, rest } = step
  const { path } = question
  const key = keyOf(path)
  const books = await booksFor(shelf, placesTouched(transfer, true))
  // Before the opening facts are known, no law has been asked.
  const outlook = answer.verdict === null ? undefined : outlookOf(transfer, books, path)
  const asking = outlook?.asking.slice(0, whyShown) ?? []
  const laws = await lawPaths(
    shelf,
    asking.map(({ cite }) => cite),
  )
  const pairs = pairsOf(rest).filter(([own]) => own !== key)
  const link = (strict: boolean) =>
    `/decision?${queryText([...pairs, ['asOf', transfer.asOf], ['strict', String(strict)]])}`
  return {
    path,
    key,
    text: textOf(question, words),
    control: controlFor(question, nearOf(transfer), words),
    carried: [...pairs, ...pinnedDay(step)],
    mayBeNone: mayBeNone(path),
    why: asking.map(({ rule, cite, gist }) => ({ cite, ...words.gist({ rule, gist }), path: laws[cite] ?? null })),
    whyMore: (outlook?.asking.length ?? 0) - asking.length,
    left: answer.verdict === null ? null : Math.max(1, answer.missing.filter((one) => !rest.declined.has(one)).length),
    possible: outlook?.possible ?? [],
    now: answer.verdict === null ? null : { strict: link(true), everyday: link(false) },
  }
}

/** The step of a detail by its own title, where its law has been translated. */
function textOf({ path, text }: AskedQuestion, words: DecisionWords): Said {
  const own = text[words.language]
  const step = /^safeguards\[(.+)\]/.exec(path)?.[1]
  const title = step === undefined ? undefined : words.stepTitle(step)
  const english = text.en ?? path
  if (own === undefined || step === undefined || title === undefined)
    return { text: own ?? english, english: own === undefined }
  const written = /[“「](.+)[”」]/.exec(english)?.[1] ?? step
  return { text: own.replace(written, () => title.text), english: false }
}

const nearOf = ({ exporter, importer, data }: Transfer): readonly string[] => [
  ...new Set([exporter.country, importer.country, data.collectedIn].filter((place) => typeof place === 'string')),
]

/** Whether “none” is an answer of its own. */
function mayBeNone(path: string): boolean {
  const fact = factAt(path)
  if (fact === undefined || path === 'data.categories') return false
  return fact.nullMeans === 'none' || (fact.kind === 'words' && fact.places !== true) || fact.kind === 'records'
}
