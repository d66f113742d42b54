/** `decide`: transfer and books in, decision out. A pure function; the day is the transfer's own. */

import { type Book, byCodeUnit, canonicalJson, deepFreeze, type Transfer } from '../law/index.ts'
import { answerOf, type Question, questionFor } from './answer.ts'
import { conflictsOf } from './conflicts.ts'
import { wouldBePermitted } from './counterfactual.ts'
import type { Decision, JurisdictionDecision } from './decision.ts'
import { givenBy } from './given.ts'
import { onwardDecisions } from './onward.ts'
import { finished } from './pauses.ts'
import { open, question, silent, verdicts } from './program.ts'
import { reviewDay } from './review.ts'
import { covers, whoseLaw } from './whose.ts'

export interface DecideOptions {
  /** Absent facts are unknown, whatever their default. */
  readonly strict?: boolean
  /** SHA-256 in lower-case hexadecimal; without it the decision carries no digests of the law. */
  readonly hash?: (text: string) => string
  /** Leave out counterfactuals, the day of review and the onward links. */
  readonly brief?: boolean
}

/** Never throws on a transfer that `parseTransfer` accepted; throws BookError on a book that `check` refuses. */
export function decide(transfer: Transfer, books: readonly Book[], options: DecideOptions = {}): Decision {
  return finished(deciding(transfer, books, options))
}

/** As `decide`, with a pause after each book: all of them together can take half a second on a day that none was asked about yet. */
export function* deciding(
  transfer: Transfer,
  books: readonly Book[],
  options: DecideOptions = {},
): Generator<void, Decision> {
  const given = givenBy(transfer, options.strict === true)
  const asked = whoseLaw(given, books)
  const answers: (JurisdictionDecision & { state: number })[] = asked.without.map((code) => noBook(code))
  if (asked.unknownPlace) answers.push(noBook('ZZ', ['data.collectedIn']))
  const questions: Question[] = []
  const answered: { readonly question: Question; readonly answer: ReturnType<typeof answerOf> }[] = []
  for (const book of [...asked.always, ...asked.also]) {
    const question = questionFor(book, given, transfer.asOf)
    questions.push(question)
    answered.push({ question, answer: answerOf(question) })
    yield
  }
  const conflicts = conflictsOf(answered)
  const speaking: Book[] = []
  answered.forEach(({ question: q, answer }, i) => {
    const speaks = answer.state !== silent || i < asked.always.length
    if (speaks) answers.push(answer)
    if (speaks || conflicts.some((c) => c.between.some((b) => b.code === answer.code))) speaking.push(q.program.book)
  })
  const state = answers.reduce((worst, a) => Math.max(worst, a.state), silent)
  const brief = options.brief === true
  const onward = brief ? [] : onwardDecisions(given, books, noBook)
  const linked = books.filter((b) => onward.some((link) => covers(b, link.exporter.slice(0, 2), transfer.asOf)))
  return deepFreeze({
    verdict: verdicts[state]!,
    asOf: transfer.asOf,
    jurisdictions: answers.map(({ state: _, ...answer }) => answer),
    conflicts,
    onward,
    notAsked: asked.notAsked,
    wouldBePermittedIf:
      brief || state <= open || asked.without.length > 0 || asked.unknownPlace
        ? []
        : wouldBePermitted(books, given, questions),
    reviewOn: brief ? null : reviewDay(questions, given),
    law: { books: digests([...new Set([...speaking, ...linked])], options.hash) },
  })
}

/** Where no book exists for a country that must be asked, nothing is known of its law. */
function noBook(code: string, missing: readonly string[] = []): JurisdictionDecision & { state: number } {
  const gist = code === 'ZZ' ? 'no book for a place that is not known' : `no book for ${code}`
  return {
    state: question,
    code,
    verdict: verdicts[question],
    mechanisms: [],
    obligations: [],
    place: [],
    reasons: [{ rule: '', gate: '', effect: 'no-book', cite: '', gist, because: [] }],
    citations: [],
    missing,
    assumed: [],
    gates: [],
    unclear: [],
    counted: true,
    uncountedBy: null,
  }
}

const known = new WeakMap<Book, string>()

/** `sha256:` and the digest of the book's canonical JSON; remembered, since books are frozen. */
export function digestOf(book: Book, hash: (text: string) => string): string {
  let digest = known.get(book)
  if (digest === undefined) {
    digest = `sha256:${hash(canonicalJson(book))}`
    known.set(book, digest)
  }
  return digest
}

function digests(books: readonly Book[], hash: DecideOptions['hash']): Readonly<Record<string, string>> {
  if (hash === undefined) return {}
  const sorted = [...books].sort((a, b) => byCodeUnit(a.id, b.id))
  return Object.fromEntries(sorted.map((book) => [book.id, digestOf(book, hash)]))
}
