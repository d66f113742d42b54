/** The question of a what-if from foreign JSON: which transfer, which agreement, in which readings, for whom. */

import { isDay, isPlainObject, nearest, parseTransfer, type Transfer } from '../law/index.ts'
import { type Agreement, type Reading, readings } from '../law/treaty/index.ts'
import { parseAgainst, type WhatIfQuestion } from '../review/index.ts'
import { faultsOf } from './deciding.ts'
import type { Fault } from './problem.ts'
import { fault } from './query.ts'
import { refused } from './shelf-books.ts'
import { tooLong } from './too-long.ts'

const keys = ['transfer', 'assume', 'readings', 'assumeParty', 'complainant', 'optional', 'asOf'] as const

export interface WhatIfAsked {
  readonly agreement: Agreement
  readonly question: WhatIfQuestion
  readonly transfer: Transfer
}

/** Throws Problem 422. */
export function whatIfAsked(json: unknown, agreements: readonly Agreement[]): WhatIfAsked {
  if (!isPlainObject(json)) throw refused([{ path: '', message: `must be an object { ${keys.join(', ')} }` }])
  const { transfer: stated, assume, asOf, ...rest } = json
  const known: readonly string[] = keys
  const faults: Fault[] = Object.keys(json)
    .filter((key) => !known.includes(key))
    .map((key) => fault(key.slice(0, 100), 'no such key', nearest(key, keys)))
  if (asOf !== undefined && asOf !== null && !isDay(asOf))
    faults.push({ path: 'asOf', message: 'must be a day, YYYY-MM-DD' })
  const dated = isDay(asOf) && isPlainObject(stated) ? { ...stated, asOf } : stated
  const { transfer, problems = [] } = parseTransfer(dated)
  faults.push(...problems.map((p) => ({ ...p, path: p.path === '' ? 'transfer' : `transfer.${p.path}` })))
  const found = questionOf({ ...rest, assume }, agreements, faults)
  if (faults.length > 0 || transfer === undefined || found === undefined) throw refused(faultsOf(faults))
  return { ...found, transfer }
}

function questionOf(json: Readonly<Record<string, unknown>>, agreements: readonly Agreement[], faults: Fault[]) {
  const { assume, readings: asked, assumeParty, complainant, optional } = json
  const long = tooLong({ readings: asked, assumeParty }, '')
  if (long.length > 0) return void faults.push(...long)
  if (assume === undefined || assume === null || assume === 'all')
    return void faults.push({ path: 'assume', message: 'must name one agreement, such as 2018-PROPOSAL or CPTPP' })
  const given = Object.fromEntries(
    Object.entries({ agreement: assume, assumeParty, complainant, optional }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  const parsed = parseAgainst(given, agreements)
  if (!parsed.ok) {
    faults.push(...parsed.problems.map((p) => (p.path === 'agreement' ? { ...p, path: 'assume' } : p)))
    return undefined
  }
  const { agreement: code, complainant: to, assumeParty: parties } = parsed.value
  const agreement = agreements.find((one) => one.code === code)!
  if (complainant === 'all')
    faults.push({ path: 'complainant', message: 'must be one country’s two-letter code, or EU' })
  const question: WhatIfQuestion = {
    agreement: code,
    readings: readingsOf(asked, agreement, faults),
    ...(parties === undefined ? {} : { assumeParty: parties }),
    ...(complainant === undefined || complainant === null ? {} : { complainant: to }),
    ...(parsed.value.optional === undefined ? {} : { optional: parsed.value.optional }),
  }
  return { agreement, question }
}

/** In the order of the law’s own list, each once. */
function readingsOf(asked: unknown, { kind }: Agreement, faults: Fault[]): readonly (Reading | null)[] {
  const path = 'readings'
  if (kind !== 'proposal') {
    if (asked !== undefined && asked !== null)
      faults.push({ path, message: 'are of a proposal; this agreement has a text of its own' })
    return [null]
  }
  if (asked === undefined || asked === null) return readings
  if (!Array.isArray(asked) || asked.length === 0) {
    faults.push({ path, message: `must be a list out of ${readings.join(', ')}` })
    return readings
  }
  for (const [i, word] of asked.entries())
    if (!readings.some((reading) => reading === word))
      faults.push(
        fault(
          `${path}[${i}]`,
          `must be one of ${readings.join(', ')}`,
          typeof word === 'string' ? nearest(word, readings) : undefined,
        ),
      )
  return readings.filter((reading) => asked.includes(reading))
}
