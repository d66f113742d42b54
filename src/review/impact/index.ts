/** The impact of laws on a population of firms: read it, draw it, ask the law, and compare foreign firms with domestic ones. */

export { type Fate, fates } from './ask.ts'
export type { Burden, Comparison, Ratio } from './bootstrap.ts'
export { type Block, blocksOf, Simulation } from './kernel.ts'
export { type CellOutcome, type LawOutcome, type Outcome, outcomeOf, type ScenarioOutcome } from './outcome.ts'
export { parsePopulation } from './parse.ts'
export { cellsOf, type Population, withFirms } from './population.ts'
export { Tally } from './tally.ts'
