/** `waybill demand`: a demand for technology, as a page for counsel. */

import type { Command } from 'commander'
import { investorClaims, nationalProtections } from '../../rulebooks/protections/all.ts'
import { placesTouched } from '../engine/index.ts'
import { dayIn } from '../law/index.ts'
import { type DemandReview, reviewDemand } from '../review/demand.ts'
import { transferOf } from '../review/demand-parts.ts'
import { parseDemand } from '../review/demand-question.ts'
import type { Demand } from '../review/demand-types.ts'
import { agreementNamed, nearestAgreement } from '../review/index.ts'
import { allAgreements } from './agreements.ts'
import { booksFor } from './books.ts'
import { asDay } from './decide.ts'
import { demandText } from './demand-text.ts'
import { BadInput, exit } from './exit.ts'
import { faultInWords, type Item, problemInItem, readItems } from './input.ts'
import { type Io, printJson } from './output.ts'
import { sha256Hex } from './sha256.ts'

interface Options {
  readonly asOf?: string
  readonly json?: true
}

export function registerDemand(program: Command, io: Io): void {
  program
    .command('demand')
    .summary('what protects a holder of technology whom somebody asks for it')
    .description(
      'Reviews a demand for technology (source code, algorithms, keys, trade secrets, designs): the law where it is made, the holder’s own law, and the obligations of trade that protect him on that day.',
    )
    .argument('<FILE>', 'the demand as JSON; - for standard input')
    .option('--as-of <DAY>', 'the law and the bonds of this day (YYYY-MM-DD)', asDay)
    .option('--json', 'print the review as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  waybill demand examples/demand-source-code.json\n' +
        '  waybill demand --as-of 2018-04-15 examples/demand-joint-venture.json\n' +
        '\nEnds with 0 when nothing stands against the demand and the hand-over, 1 when something does or a person must\njudge, 2 when input is bad.',
    )
    .action((file: string, options: Options) => run(io, file, options))
}

async function run(io: Io, file: string, options: Options): Promise<void> {
  const { name, form, items } = await readItems(io, file)
  const [item] = items
  if (form !== 'one' || item === undefined) throw new BadInput(`${name}: expected one demand, a JSON object`)
  const review = await reviewOf(io, demandOf(name, item, options))
  io.exitCode = isClear(review) ? exit.clear : exit.finding
  if (options.json === true) await printJson(io, review)
  else await io.out(demandText(review))
}

/** Throws BadInput with every problem, its line and its path. */
function demandOf(name: string, item: Item, { asOf }: Options): Demand {
  const parsed = parseDemand(item.json)
  if (parsed.ok) return asOf === undefined ? parsed.value : onDay(parsed.value, asOf)
  throw new BadInput(
    parsed.problems.map((problem) => `${name}: ${faultInWords(problemInItem(item, problem))}`).join('\n'),
  )
}

function onDay(demand: Demand, asOf: string): Demand {
  const parsed = parseDemand({ ...demand, asOf })
  if (parsed.ok) return parsed.value
  throw new BadInput(parsed.problems.map(({ path, message }) => `--as-of: ${path}: ${message}`).join('\n'))
}

async function reviewOf(io: Io, given: Demand): Promise<DemandReview> {
  const demand = given.asOf > dayIn('UTC', io.now()) ? { ...given, hypothetical: true } : given
  const agreements = await allAgreements()
  demand.assumeParty.forEach(({ agreement }, i) => {
    if (agreementNamed(agreement, agreements) !== undefined && agreement.toLowerCase() !== 'all') return
    const near = nearestAgreement(agreement, agreements)
    throw new BadInput(
      `assumeParty[${i}].agreement: there is no such agreement${near === undefined ? '' : ` (did you mean ${near}?)`}`,
    )
  })
  const { countries, all } = placesTouched(transferOf(demand))
  const books = await booksFor({ countries: [...countries, demand.holder.home], all })
  const law = { books, agreements, protections: nationalProtections, claims: investorClaims }
  return reviewDemand(demand, law, { hash: sha256Hex, brief: true })
}

/** Nothing protects, nothing is open, and the law lets the technology go. */
function isClear({ disciplines, decision, whereDemanded }: DemandReview): boolean {
  return (
    disciplines.protects.length === 0 &&
    disciplines.open.length === 0 &&
    whereDemanded.shields.length === 0 &&
    (decision.verdict === 'permitted' || decision.verdict === 'out-of-scope')
  )
}
