/** Who is a party: a country by itself, or as a member of the European Union, which is one party for all of them. */

import type { Day } from '../law/index.ts'
import type { Agreement, Party } from '../law/treaty/index.ts'

export interface AssumedParty {
  readonly party: string
  /** To which agreement; absent: to the one that is asked about. */
  readonly agreement?: string
  /** Null: from the agreement’s own beginning. */
  readonly from: Day | null
}

/** Members of the Union since before 2020; the United Kingdom was treated as one until 2020-12-31. */
export const membersOfUnion: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** The entry under which a country is bound, or is assumed to be; undefined: it is no party. */
export function partyFor(
  agreement: Agreement,
  country: string,
  assume: readonly AssumedParty[] = [],
  day?: Day,
): (Party & { readonly assumed?: true }) | undefined {
  const own = agreement.parties.find(({ party }) => party === country)
  const listed = notBefore(
    agreement.inForce,
    own ?? (speaksForIt(country, day) ? agreement.parties.find(({ party }) => party === 'EU') : undefined),
  )
  const asked = assume.find((a) => a.party === country && (a.agreement ?? agreement.code) === agreement.code)
  if (asked === undefined) return listed
  // Who is bound already is not assumed to be.
  if (listed !== undefined && listed.from !== null && (asked.from === null || listed.from <= asked.from)) return listed
  return { party: country, from: asked.from ?? beginningOf(agreement), assumed: true }
}

/** The first day on which it bound anybody, or is taken to have; a text in force for nobody is taken from its record’s first day. */
function beginningOf({ inForce, signed, parties }: Agreement): Day {
  return inForce ?? parties.flatMap(({ from }) => from ?? []).sort()[0] ?? signed ?? '0001-01-01'
}

/** Withdrawal Agreement art 129: until the end of 2020 the Union’s agreements bound the United Kingdom. */
const speaksForIt = (country: string, day: Day | undefined) =>
  membersOfUnion.includes(country) || (country === 'GB' && day !== undefined && day < '2021-01-01')

/** A country and itself, or two that the Union speaks for. */
export const sameParty = (a: string, b: string): boolean => a === b || (ofUnion(a) && ofUnion(b))
const ofUnion = (country: string) => country === 'EU' || membersOfUnion.includes(country)

/** Of members of an older body, as the WTO: nobody is bound by a text before its own first day. */
export function notBefore<P extends Party | undefined>(inForce: Day | null, party: P): P {
  if (party === undefined || inForce === null || party.from === null || party.from >= inForce) return party
  return { ...party, from: inForce }
}
