/** Demands whose paths the law ranks: whoever takes a later rung shows why the earlier ones fail (LANGUAGE §6.6). */

import type { Obligation } from './decision.ts'
import type { Evaluation } from './interpret.ts'
import { closed, type Demand, type Path, silent } from './program.ts'
import { no, type Ternary, unknown, yes } from './ternary.ts'

/** The duty to record why earlier rungs failed, while a later one is held, or may be taken. */
export function rungDuties(evaluation: Evaluation): readonly Obligation[] {
  const { program } = evaluation
  const masks = evaluation.gateMasks()
  return program.gates.flatMap((gate, g) => {
    if (masks[g] === 1 << silent || masks[g] === 1 << closed) return []
    if (gate.exemptions.some((e) => evaluation.isEffective(e.article) === yes)) return []
    return gate.demands.flatMap((demand): readonly Obligation[] => {
      if (!demand.inOrder || evaluation.stands(demand.article, demand.unless) === no) return []
      const detail = dutyOf(evaluation, demand)
      if (detail === undefined) return []
      const { cite } = program.articles[demand.article]!
      return [{ duty: 'record', detail, cite, within: null, depends: [] }]
    })
  })
}

function dutyOf(evaluation: Evaluation, demand: Demand): string | undefined {
  const held = heldRung(evaluation, demand)
  if (held === 0) return undefined
  if (held !== undefined)
    return `Record why what stands before ${titles(evaluation, demand.paths[held]!)} in the law’s order failed: ${listed(evaluation, demand, held)}.`
  const last = lastPossible(evaluation, demand)
  return last <= 0
    ? undefined
    : `Whoever takes a later step records why those before it failed: ${listed(evaluation, demand, last)}.`
}

/** Of each rung before the one held, or of all that are looked at where none is: why it does not carry the transfer. */
export function rungsInWords(evaluation: Evaluation, demand: Demand): readonly string[] {
  if (!demand.inOrder) return []
  const end = heldRung(evaluation, demand) ?? demand.paths.length
  return demand.paths
    .slice(0, end)
    .map((path, i) => `step ${i + 1} in the law’s order, ${titles(evaluation, path)}: ${whyNot(evaluation, path)}`)
}

function whyNot(evaluation: Evaluation, path: Path): string {
  const { steps } = evaluation.program
  const lacking = path.filter((step) => evaluation.held(step) !== yes)
  const beyond = lacking.filter((step) => evaluation.obtainable(step) === no)
  const names = (of: Path): string => of.map((step) => steps[step]!.id).join(', ')
  if (beyond.length > 0) return `not held, and not to be had (${names(beyond)})`
  if (lacking.some((step) => evaluation.held(step) === unknown)) return `not known to be held (${names(lacking)})`
  return `not held, though it may be had (${names(lacking)})`
}

/** The first rung of which every step is certainly held. */
function heldRung(evaluation: Evaluation, demand: Demand): number | undefined {
  const at = demand.paths.findIndex((path) => path.every((step) => evaluation.held(step) === yes))
  return at < 0 ? undefined : at
}

function lastPossible(evaluation: Evaluation, demand: Demand): number {
  return demand.paths.findLastIndex((path) => possible(evaluation, path) !== no)
}

function possible(evaluation: Evaluation, path: Path): Ternary {
  let value: Ternary = yes
  for (const step of path) value &= evaluation.held(step) | evaluation.obtainable(step)
  return value
}

function listed(evaluation: Evaluation, demand: Demand, before: number): string {
  return demand.paths
    .slice(0, before)
    .map((path) => titles(evaluation, path))
    .join('; ')
}

function titles(evaluation: Evaluation, path: Path): string {
  return path
    .map((step) => evaluation.program.steps[step]!.mechanism?.title ?? evaluation.program.steps[step]!.id)
    .join(' with ')
}
