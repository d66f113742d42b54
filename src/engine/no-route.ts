/** Transfers for which a gate is closed though nothing forbids: a demand stands, and nobody in their place can meet it. */

import { parseTransfer, type Transfer } from '../law/index.ts'
import type { Findings } from './findings.ts'
import { givenBy } from './given.ts'
import { Evaluation } from './interpret.ts'
import { closed, type DayProgram, type Demand, type GateOfDay } from './program.ts'
import { type RecordOfFacts, recordOf } from './record.ts'
import { hasRoute, isEffective, not, search, stands } from './search.ts'
import { no } from './ternary.ts'
import { witnessOf } from './witness.ts'

/** Beyond so many records the search is given up, and that is reported. */
const limit = 100_000

/** Told once for each demand, with an example of the first stretch of days that has one. */
export function reportNoRoute(programs: readonly DayProgram[], reports: Findings): void {
  const told = new Set<string>()
  for (const program of programs)
    program.gates.forEach((gate, g) => {
      for (const demand of gate.demands) {
        const { id } = program.articles[demand.article]!
        const key = `${gate.id} ${id}`
        if (told.has(key) || surelyObtainable(program, demand)) continue
        const found = withoutRoute(program, gate, g, demand)
        if (found === undefined) continue
        told.add(key)
        if (found === 'cut off') reports.add(id, `the search for a transfer without a route on ${gate.id} was cut off`)
        else reports.add(id, `stands on ${gate.id} where nothing forbids and no route can be obtained`, found)
      }
    })
}

/** One of its own paths is open to everybody. */
function surelyObtainable(program: DayProgram, demand: Demand): boolean {
  return demand.paths.some((path) => path.every((step) => program.steps[step]!.obtainable === true))
}

function withoutRoute(
  program: DayProgram,
  gate: GateOfDay,
  g: number,
  demand: Demand,
): Transfer | 'cut off' | undefined {
  let witness: Transfer | undefined
  const wishes = [
    stands(demand.article, demand.unless),
    not(hasRoute(demand)),
    ...gate.open.map((o) => not(stands(o.article))),
    ...gate.outOfScope.map((a) => not(isEffective(a))),
    ...gate.bans.map((b) => not(stands(b.article, b.unless))),
    ...gate.exemptions.map((e) => not(isEffective(e.article))),
  ]
  const found = search(
    program,
    wishes,
    (record) => {
      witness = witnessWhere(program, record, (e) => isClosedWithoutBan(e, gate, g))
      return witness !== undefined
    },
    limit,
  )
  return found === 'cut off' ? found : witness
}

function isClosedWithoutBan(e: Evaluation, gate: GateOfDay, g: number): boolean {
  return e.gateMasks()[g] === 1 << closed && gate.bans.every((b) => e.stands(b.article, b.unless) === no)
}

/** A whole transfer that the record describes and of which, decided anew, the same is true. */
export function witnessWhere(
  program: DayProgram,
  record: RecordOfFacts,
  isSo: (e: Evaluation) => boolean,
): Transfer | undefined {
  const day = program.since < firstDay ? firstDay : program.since
  const { transfer } = parseTransfer(witnessOf(program, record, day), { anyDay: true })
  if (transfer === undefined) return undefined
  const e = new Evaluation(program, recordOf(program.layout, givenBy(transfer), day))
  return isSo(e) ? transfer : undefined
}

/** Examples of law without a beginning are dated here. */
const firstDay = '2000-01-01'
