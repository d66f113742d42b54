/** What keeps a whole answer (verdict, gates, deciding articles, steps, counting) from being certain: all of it, not the verdict alone. */

import { EngineError } from './errors.ts'
import { decidingArticles, verdictGates } from './explain.ts'
import type { Evaluation } from './interpret.ts'
import { type Atom, highestState, need } from './program.ts'
import { unknown } from './ternary.ts'

/** An unknown atom on which part of the answer depends; undefined when all of it is certain. */
export function openAtom(evaluation: Evaluation): Atom | undefined {
  const masks = evaluation.gateMasks()
  let state = 0
  for (let g = 0; g < masks.length; g++) {
    const mask = masks[g]!
    if ((mask & (mask - 1)) !== 0) {
      const atom = evaluation.blame(g)
      if (atom === undefined) throw new EngineError('a gate is open and no unknown fact keeps it so')
      return atom
    }
    state = Math.max(state, highestState(mask))
  }
  for (const gate of verdictGates(evaluation, state)) {
    const atom = openDeciding(evaluation, gate)
    if (atom !== undefined) return atom
  }
  for (let g = 0; g < masks.length; g++) {
    const atom = masks[g] === 1 << need ? evaluation.blameLists(g) : openCounting(evaluation, g)
    if (atom !== undefined) return atom
  }
  return undefined
}

function openDeciding(evaluation: Evaluation, gate: number): Atom | undefined {
  for (const { article } of decidingArticles(evaluation, gate)) {
    const atom = evaluation.blameArticle(article) ?? evaluation.blameStanding(article)
    if (atom !== undefined) return atom
  }
  for (const demand of evaluation.program.gates[gate]!.demands) {
    const atom = evaluation.blameStanding(demand.article, demand.unless)
    if (atom !== undefined) return atom
  }
  return undefined
}

function openCounting(evaluation: Evaluation, gate: number): Atom | undefined {
  const { exemptions, uncountedNaming, outOfScope } = evaluation.program.gates[gate]!
  const articles = [...exemptions.filter((e) => e.uncounted).map((e) => e.article), ...uncountedNaming, ...outOfScope]
  for (const article of articles)
    if (evaluation.isEffective(article) === unknown) return evaluation.blameArticle(article)
  return undefined
}
