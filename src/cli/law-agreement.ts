/** `waybill law CPTPP`: an agreement as prose on a day; the proposal of 2018 with the record of its negotiation. */

import { type Day, dayIn } from '../law/index.ts'
import { wrapped } from '../prose/wrap.ts'
import { agreementNamed, agreementProse, nearestAgreement, recordProse } from '../review/index.ts'
import { allAgreements, negotiationRecord } from './agreements.ts'
import { bookIds } from './books.ts'
import { BadInput } from './exit.ts'
import { type Io, printJson } from './output.ts'

interface Options {
  readonly asOf?: Day
  readonly json?: true
}

/** Throws BadInput where there is neither book nor agreement of that name. */
export async function readAgreement(io: Io, name: string, options: Options): Promise<void> {
  const agreements = await allAgreements()
  const agreement = agreements.find(({ code }) => code === agreementNamed(name, agreements))
  if (agreement === undefined) {
    const near = nearestAgreement(name, agreements)
    const codes = agreements.map(({ code }) => code).join(', ')
    throw new BadInput(
      `there is no book or agreement ${name}${near === undefined ? '' : ` (did you mean ${near}?)`}; books: ${bookIds.join(', ')}; agreements: ${codes}`,
    )
  }
  if (options.json === true) return printJson(io, agreement)
  const day = options.asOf ?? dayIn('UTC', io.now())
  const record = agreement.kind === 'proposal' ? recordProse(await negotiationRecord(), day) : []
  const lines = [
    ...agreementProse(agreement, day),
    ...(record.length === 0 ? [] : ['', 'What became of it', ...record]),
  ]
  await io.out(`${lines.map((line) => wrapped(line.trimStart(), /^ */.exec(line)![0])).join('\n')}\n`)
}
