/** What a link to the trade pages asks: for whom, on which day, of whose measures, with whom taken as a party. */

import { type Day, isDay, nearest } from '../law/index.ts'
import { type Agreement, isParty, nearParty } from '../law/treaty/index.ts'
import { type AssumedParty, agreementNamed, nearestAgreement, parseAgainst } from '../review/index.ts'
import type { BorderView } from './border-view.ts'
import { todayOf } from './deciding.ts'
import type { LawShelf } from './law-shelf.ts'
import { dayIn } from './pages/decision.ts'
import type { PageAsk } from './pages/page.ts'
import { Problem } from './problem.ts'
import { mayDo, type Role } from './roles.ts'

export interface TradeQuery {
  /** A country, or EU. */
  readonly complainant: string
  readonly asOf: Day
  readonly assume: readonly AssumedParty[]
  /** As the link has it: `CN:CPTPP:2027-01-01,JP`. */
  readonly assumeText: string
}

type Needs = Pick<PageAsk, 'query'> & {
  readonly served: { readonly shelf: LawShelf; readonly border?: BorderView; readonly now: () => Date }
  readonly role: Role
}

/** Throws Problem 400. */
export async function tradeQueryOf(
  { served, query, role }: Needs,
  agreements: readonly Agreement[],
): Promise<TradeQuery> {
  const complainant = (query.get('complainant') ?? '').trim().toUpperCase() || (await homeOf(served.border, role))
  if (!isParty(complainant))
    throw new Problem(400, `The complainant must be a country’s two-letter code, or EU${near(nearParty(complainant))}.`)
  const assumeText = (query.get('assume') ?? '').trim()
  const asOf = dayIn(query) ?? (await todayOf(served.shelf, undefined, served.now()))
  return { complainant, asOf, assume: assumedIn(assumeText, agreements), assumeText }
}

const near = (word: string | undefined) => (word === undefined ? '' : ` (did you mean ${word}?)`)

/** Those whose flows it shows ask as their own country; everybody else as Japan, a party to most texts on data. */
async function homeOf(border: BorderView | undefined, role: Role): Promise<string> {
  if (border === undefined || !mayDo(role, 'read-flows')) return 'JP'
  const home = await border.home().catch(() => 'JP')
  return isParty(home) ? home : 'JP'
}

const assumedMax = 20

/** `CN`, `CN:CPTPP`, `CN:2027-01-01`, `CN:CPTPP:2027-01-01`, with commas. Throws Problem 400. */
export function assumedIn(text: string, agreements: readonly Agreement[]): readonly AssumedParty[] {
  const members = text.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  if (members.length > assumedMax) throw new Problem(400, `At most ${assumedMax} parties can be assumed.`)
  const assumeParty = members.map((member) => {
    const [party = '', ...rest] = member.split(':')
    const from = rest.find((part) => isDay(part))
    const [agreement] = rest.filter((part) => part !== from)
    return {
      party: party.toUpperCase(),
      ...(agreement === undefined ? {} : { agreement }),
      ...(from === undefined ? {} : { from }),
    }
  })
  const parsed = parseAgainst({ assumeParty }, agreements)
  if (parsed.ok) return parsed.value.assumeParty ?? []
  const told = parsed.problems.map(({ message, nearest: word }) => `${message}${near(word)}`)
  throw new Problem(
    400,
    `What is assumed is not understood, such as CN:CPTPP:2027-01-01: ${[...new Set(told)].join('; ')}.`,
  )
}

/** Null where none is named. Throws Problem 400. */
export function agreementIn(query: URLSearchParams, agreements: readonly Agreement[]): string | null {
  const name = (query.get('agreement') ?? '').trim()
  if (name === '') return null
  const code = agreementNamed(name, agreements)
  if (code !== undefined && code !== 'all') return code
  throw new Problem(400, `There is no such agreement${near(nearestAgreement(name, agreements))}.`)
}

/** Of a closed list of words; null where none is given. Throws Problem 400. */
export function wordIn<W extends string>(query: URLSearchParams, key: string, words: readonly W[]): W | null {
  const given = (query.get(key) ?? '').trim()
  if (given === '') return null
  const found = words.find((word) => word === given)
  if (found !== undefined) return found
  throw new Problem(400, `${key} must be one of ${words.join(', ')}${near(nearest(given, words))}.`)
}
