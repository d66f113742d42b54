/** The words of `waybill what-if` as a question of review: agreement, readings, assumed parties, days; each mistake with the nearest known word. */

import { type Day, isDay, nearest } from '../law/index.ts'
import { type Agreement, isParty, nearParty, type Reading, readings } from '../law/treaty/index.ts'
import { type AssumedParty, agreementNamed, nearestAgreement, type WhatIfQuestion } from '../review/index.ts'
import { BadInput } from './exit.ts'

export interface QuestionFlags {
  readonly assume?: string
  readonly reading?: string
  readonly assumeParty: readonly string[]
  readonly complainant?: string
  readonly optional?: true
  readonly asOf?: Day
  readonly from?: Day
  readonly to?: Day
}

export interface Asked {
  readonly agreement: Agreement
  readonly question: WhatIfQuestion
  /** Null: the transfer’s own day, or today. */
  readonly days: readonly (Day | null)[]
}

/** Throws BadInput. */
export function askedBy(flags: QuestionFlags, agreements: readonly Agreement[]): Asked {
  const agreement = agreementOf(flags.assume, agreements)
  const assumed = flags.assumeParty.map((text) => partyOf(text, agreement))
  const { complainant, optional } = flags
  if (complainant !== undefined && !isParty(complainant.toUpperCase()))
    throw new BadInput(`--complainant: expected a country’s code, or EU${near(nearParty(complainant))}`)
  return {
    agreement,
    question: {
      agreement: agreement.code,
      readings: readingsOf(flags.reading, agreement),
      ...(assumed.length === 0 ? {} : { assumeParty: assumed }),
      ...(complainant === undefined ? {} : { complainant: complainant.toUpperCase() }),
      ...(optional === undefined ? {} : { optional }),
    },
    days: daysOf(flags),
  }
}

const near = (word: string | undefined) => (word === undefined ? '' : ` (did you mean ${word}?)`)

function agreementOf(name: string | undefined, agreements: readonly Agreement[]): Agreement {
  if (name === undefined) throw new BadInput('--assume: name an agreement, such as 2018-proposal or CPTPP')
  const code = agreementNamed(name, agreements)
  const found = agreements.find((one) => one.code === code)
  if (found !== undefined) return found
  throw new BadInput(`--assume: there is no such agreement${near(nearestAgreement(name, agreements))}`)
}

function readingsOf(text: string | undefined, { code, kind }: Agreement): readonly (Reading | null)[] {
  if (kind !== 'proposal') {
    if (text === undefined) return [null]
    throw new BadInput(`--reading: ${code} has a text of its own; readings are of a proposal`)
  }
  if (text === undefined) return readings
  const words = [...new Set(text.split(',').map((word) => word.trim().toLowerCase()))]
  for (const word of words)
    if (!readings.some((known) => known === word))
      throw new BadInput(`--reading: expected ${readings.join(' or ')}${near(nearest(word, readings))}`)
  return readings.filter((reading) => words.includes(reading))
}

/** `CN`, `CN:2027-01-01`; also `CN:CPTPP:2027-01-01`, as `waybill review` has it. */
function partyOf(text: string, { code }: Agreement): AssumedParty {
  const [name = '', ...rest] = text.split(':')
  const more = rest[0]?.toLowerCase() === code.toLowerCase() ? rest.slice(1) : rest
  const party = name.toUpperCase()
  if (!isParty(party))
    throw new BadInput(`--assume-party: expected a country’s code, or EU, before any day${near(nearParty(name))}`)
  const [day] = more
  if (more.length > 1 || (day !== undefined && !isDay(day)))
    throw new BadInput('--assume-party: expected PARTY or PARTY:DAY, such as CN:2027-01-01')
  return { party, from: day ?? null }
}

function daysOf({ asOf, from, to }: QuestionFlags): readonly (Day | null)[] {
  if (from === undefined && to === undefined) return [asOf ?? null]
  if (from === undefined || to === undefined) throw new BadInput('--from and --to go together: two days are compared')
  if (asOf !== undefined) throw new BadInput('give --as-of, or --from and --to, not both')
  if (from >= to) throw new BadInput('--from: must lie before --to')
  return [from, to]
}
