/** A decision by its link: the same facts on the same day give the same answer, and the page says where today’s would differ. */

import { datesOf } from '../../engine/dates.ts'
import { type Decision, digestOf } from '../../engine/index.ts'
import {
  canonicalJson,
  type Day,
  factOf,
  hasPersonalData,
  isDay,
  lawHeldFrom,
  parseTransfer,
  stateFact,
  type Transfer,
} from '../../law/index.ts'
import type { Language } from '../../law/labels/index.ts'
import { faultsOf, notUnderstood, todayOf } from '../deciding.ts'
import type { LawShelf } from '../law-shelf.ts'
import { Problem } from '../problem.ts'
import { type DecisionView, viewOf, wordsFor } from './decision-view.ts'
import type { PageAsk, PageRoute } from './page.ts'
import { withTypesAsSafeguards } from './ticked-safeguards.ts'
import { declinedWord, type Pairs, pairsOf, queryText, type Stated, statedIn } from './transfer-query.ts'
import { type FactTold, factsTold } from './transfer-told.ts'

export interface DecisionShown {
  readonly decision: DecisionView
  readonly facts: readonly FactTold[]
  /** What is not stated is unknown, whatever its everyday value. */
  readonly strict: boolean
  /** The pinned link; null where it would be too long for one. */
  readonly link: string | null
  /** The same decision as the API gives it; null where its link would be too long. */
  readonly json: string | null
  /** Put again: with what is not stated taken otherwise. */
  readonly otherwise: string | null
  /** The interview on what is not known. */
  readonly again: string
  /** Begins the link that asks one fact anew; the fact’s path ends it. */
  readonly change: string
  /** For the command line. */
  readonly transfer: string
}

/** Where the answer of today is another. */
export interface Since {
  readonly today: Day
  readonly then: string
  readonly now: string
  /** Laws whose answer differs; `law`: theirs has changed since, else the day alone makes it. */
  readonly laws: readonly { readonly id: string; readonly name: string; readonly law: boolean }[]
}

export interface DecisionPage extends DecisionShown {
  /** Null where today’s answer is the same, or the day is not past. */
  readonly since: Since | null
  /** The day is past, and today’s answer is the same. */
  readonly still: boolean
  readonly today: Day
  /** The same facts as of today; null where the link would be too long. */
  readonly asToday: string | null
  /** Books that read otherwise than when the link was made, by their digests. */
  readonly reread: readonly { readonly name: string; readonly then: string; readonly now: string }[]
}

export const decisionPage: PageRoute<'decision'> = {
  name: 'decision',
  path: '/decision',
  permission: 'ask',
  async load({ served, lang, query }) {
    const stated = await withTypesAsSafeguards(served.shelf, statedIn(query))
    const transfer = await transferIn(served, stated, query)
    return decisionPageOf(served, lang, { transfer, stated, strict: strictIn(query), pinned: query.get('law') })
  },
}

interface Asked {
  readonly transfer: Transfer
  readonly stated: Stated
  readonly strict: boolean
  /** Digests of the books when the link was made. */
  readonly pinned?: string | null
}

export async function decisionPageOf(served: PageAsk['served'], lang: Language, asked: Asked): Promise<DecisionPage> {
  const { shelf, now } = served
  const { transfer, strict, pinned = null } = asked
  const today = await todayOf(shelf, transfer.exporter.country, now())
  const decision = await shelf.decide(transfer, { strict })
  const later = transfer.asOf < today ? await shelf.decide({ ...transfer, asOf: today }, { strict }) : undefined
  const shown = await decisionShown(shelf, lang, asked, decision, today)
  const since = later === undefined ? null : await sinceThen(shelf, lang, decision, later)
  return {
    ...shown,
    since,
    still: later !== undefined && since === null,
    today,
    asToday: short(`/decision?${queryText([...pairsOf(asked.stated), ['asOf', today], ['strict', String(strict)]])}`),
    reread: await reread(shelf, lang, decision, pinned),
  }
}

/** Longer links are cut by mail programs and refused by proxies. */
export const linkMax = 7_500

export async function decisionShown(
  shelf: LawShelf,
  lang: Language,
  { transfer, stated, strict }: Asked,
  decision: Decision,
  today: Day,
): Promise<DecisionShown> {
  const view = await viewOf(shelf, decision, lang, today)
  const { words } = await wordsFor(shelf, Object.keys(decision.law.books), lang)
  const pairs = pairsOf(stated)
  const day: Pairs = [['asOf', transfer.asOf]]
  const law = view.books.map(({ id, digest }) => `${id}:${digest.slice('sha256:'.length).slice(0, 12)}`).join(',')
  const link = (way: boolean, more: Pairs = []) =>
    short(`/decision?${queryText([...pairs, ...day, ['strict', String(way)], ...more])}`)
  const unstated = decision.jurisdictions.some((j) => j.missing.length > 0 || j.assumed.length > 0)
  return {
    decision: view,
    facts: factsTold(stated, pairs, day, words),
    strict,
    link: link(strict, law === '' ? [] : [['law', law]]),
    json: short(
      `/api/decision?transfer=${Buffer.from(JSON.stringify(transfer)).toString('base64url')}&strict=${strict}`,
    ),
    otherwise: unstated ? link(!strict) : null,
    again: `/ask?${queryText([...pairs.filter(([, value]) => value !== declinedWord), ...day])}`,
    change: `/ask?${queryText([...pairs, ...day])}&q=`,
    transfer: JSON.stringify(transfer, null, 2),
  }
}

const short = (link: string) => (link.length <= linkMax ? link : null)

function strictIn(query: URLSearchParams): boolean {
  const given = query.get('strict') ?? 'false'
  if (given !== 'true' && given !== 'false') throw new Problem(400, 'In the link, strict must be true or false.')
  return given === 'true'
}

/** Undefined where the query names no day. Throws Problem 400. */
export function dayIn(query: URLSearchParams): Day | undefined {
  const given = query.get('asOf')
  if (given === null || given === '') return undefined
  if (!isDay(given)) throw new Problem(400, 'The day asOf must exist and be written YYYY-MM-DD.')
  if (given < lawHeldFrom) throw new Problem(400, `The law is held from ${lawHeldFrom} on.`)
  return given
}

/** What a transfer must state and the link does not is not known. Throws Problem 422. */
async function transferIn(
  { shelf, now }: PageAsk['served'],
  stated: Stated,
  query: URLSearchParams,
): Promise<Transfer> {
  if (stated.faults.length > 0) throw inWords(stated.faults)
  const json = structuredClone(stated.transfer)
  json.asOf = dayIn(query) ?? json.asOf ?? (await todayOf(shelf, factOf(json, 'exporter.country'), now()))
  for (const path of ['data.categories', 'importer.country'])
    if (factOf(json, path) === undefined) stateFact(json, path, null)
  if (hasPersonalData(factOf(json, 'data.categories')) && factOf(json, 'data.subjects.count') === undefined)
    stateFact(json, 'data.subjects.count', null)
  const { transfer, problems } = parseTransfer(json)
  if (problems !== undefined) throw inWords(faultsOf(problems))
  return transfer
}

/** A page tells the faults in its sentence. */
function inWords(faults: Problem['errors']): Problem {
  const told = faults.map(({ path, message, nearest }) => {
    const near = nearest === undefined ? '' : ` (did you mean ${nearest}?)`
    return `${path === '' ? 'transfer' : path}: ${message}${near}`
  })
  const { message, status } = notUnderstood(faults)
  return new Problem(status, `${message} ${told.join('; ')}`, faults)
}

async function sinceThen(shelf: LawShelf, lang: Language, then: Decision, now: Decision): Promise<Since | null> {
  const answers = (d: Decision) =>
    new Map(
      d.jurisdictions.map(({ code, verdict, mechanisms, citations }) => [
        code,
        canonicalJson([verdict, mechanisms, citations]),
      ]),
    )
  const [before, after] = [answers(then), answers(now)]
  const codes = [...new Set([...before.keys(), ...after.keys()])].filter((code) => before.get(code) !== after.get(code))
  if (codes.length === 0) return null
  const { books, words } = await wordsFor(shelf, codes, lang)
  const laws = books.map((book) => ({
    id: book.id,
    name: words.placeName(book.jurisdiction),
    law: datesOf(book).some((day) => then.asOf < day && day <= now.asOf),
  }))
  return { today: now.asOf, then: then.verdict, now: now.verdict, laws }
}

/** @param pinned `cn:0123456789ab,jp:…` */
async function reread(shelf: LawShelf, lang: Language, decision: Decision, pinned: string | null) {
  const then = new Map((pinned ?? '').split(',').map((part) => part.split(':', 2) as [string, string | undefined]))
  const { books, words } = await wordsFor(shelf, Object.keys(decision.law.books), lang)
  return books.flatMap((book) => {
    const [before, now] = [then.get(book.id), digestOf(book, shelf.sha256Hex).slice('sha256:'.length)]
    if (before === undefined || before === '' || now.startsWith(before)) return []
    return [{ name: words.placeName(book.jurisdiction), then: before.slice(0, 12), now: now.slice(0, 12) }]
  })
}
