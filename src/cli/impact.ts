/** `waybill impact`: what laws, and what was proposed, would mean for a population of firms at home and from abroad. */

import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { nearest } from '../law/index.ts'
import type { Agreement } from '../law/treaty/index.ts'
import { formatProblem } from '../manifest/index.ts'
import { readYaml } from '../manifest/read-yaml.ts'
import { type Population, parsePopulation, withFirms } from '../review/impact/index.ts'
import { allAgreements } from './agreements.ts'
import { bookOf } from './books.ts'
import { BadInput } from './exit.ts'
import { impactHtml } from './impact-html.ts'
import { runImpact } from './impact-run.ts'
import { impactCsv, impactText } from './impact-table.ts'
import { readText } from './input.ts'
import { type Io, printJson, progress } from './output.ts'

interface Options {
  readonly scenario: readonly string[]
  readonly firms?: number
  readonly seed?: number
  readonly workers?: number
  readonly json?: true
  readonly csv?: string
  readonly html?: string
}

export function registerImpact(program: Command, io: Io): void {
  program
    .command('impact')
    .summary('what laws and proposals would mean for a population of firms, foreign and domestic')
    .description(
      'Draws the firms of a population and asks each of their flows under every law of its scenarios: what is free, what needs a formality, what is barred, and how much heavier the law lies on foreign firms than on domestic ones.',
    )
    .argument('<FILE>', 'the population, in YAML; - for standard input')
    .option('--scenario <NAME>', 'only this scenario; may be repeated', collected, [])
    .option('--firms <N>', 'draw so many firms', wholeNumber)
    .option('--seed <N>', 'draw with this seed', wholeNumber)
    .option('--workers <N>', 'threads; the result does not depend on them', wholeNumber)
    .option('--json', 'print the outcome as JSON')
    .option('--csv <FILE>', 'also write a table for spreadsheets')
    .option('--html <FILE>', 'also write a page with plots')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  waybill impact examples/population-china.yaml\n' +
        '  waybill impact examples/population-china.yaml --scenario 2018-04 --html impact.html --csv impact.csv\n' +
        '\nEnds with 0 when the population was run, 2 when its file is bad.',
    )
    .action((file: string, options: Options) => run(io, file, options))
}

const collected = (value: string, before: readonly string[]) => [...before, value]

function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('expected a whole number.')
  return Number(text)
}

async function run(io: Io, file: string, options: Options): Promise<void> {
  const agreements = await allAgreements()
  const population = chosen(await populationFrom(io, file, agreements), options)
  const book = await bookOf(population.country)
  const outcome = await runImpact(
    population,
    { book, agreements },
    { workers: workersFor(population, options), progress: bar(io, population) },
  )
  progress(io, '')
  if (options.csv !== undefined) await write(io, options.csv, impactCsv(outcome))
  if (options.html !== undefined) await write(io, options.html, impactHtml(outcome))
  if (options.json === true) await printJson(io, outcome)
  else await io.out(impactText(outcome))
}

async function populationFrom(io: Io, file: string, agreements: readonly Agreement[]): Promise<Population> {
  const { name, text } = await readText(io, file)
  if (text.trim() === '') throw new BadInput(`${name}: the file is empty. Begin with "waybill-population: 1"`)
  const read = readYaml(text, name)
  const parsed = 'problems' in read ? { problems: read.problems } : parsePopulation(read.tree, name, agreements)
  if (parsed.problems === undefined) return parsed.population
  throw new BadInput(`the population cannot be used\n${parsed.problems.map(formatProblem).join('\n')}`)
}

/** With what the command line says in place of the file. */
function chosen(population: Population, { scenario, firms, seed }: Options): Population {
  const names = population.scenarios.map(({ name }) => name)
  for (const name of scenario) {
    if (names.includes(name)) continue
    const near = nearest(name, names)
    throw new BadInput(
      `--scenario: the file has no scenario ${JSON.stringify(name)}; it has ${names.join(', ')}${near === undefined ? '' : ` (did you mean ${near}?)`}`,
    )
  }
  if (firms === 0) throw new BadInput('--firms: the population would be empty: at least one firm is needed')
  if (firms !== undefined && population.listed)
    throw new BadInput('--firms: the file lists its firms one by one, so no other number can be drawn')
  const scenarios = population.scenarios.filter(({ name }) => scenario.length === 0 || scenario.includes(name))
  const sized = firms === undefined ? population : withFirms(population, firms)
  return { ...sized, scenarios, seed: seed ?? population.seed }
}

/** A population this small is done before threads have loaded the law. */
const firmsForThreads = 200_000

function workersFor({ firms }: Population, { workers }: Options): number {
  if (workers !== undefined) return Math.max(1, Math.min(workers, 64))
  return firms < firmsForThreads ? 1 : availableParallelism()
}

const barWidth = 30

function bar(io: Io, { firms }: Population): (done: number) => void {
  let shown = -1
  return (done) => {
    const percent = Math.floor((100 * done) / firms)
    if (percent === shown) return
    shown = percent
    const full = Math.floor((barWidth * done) / firms)
    progress(io, `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${percent} %  ${done.toLocaleString('en')} firms`)
  }
}

async function write(io: Io, file: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, file), text)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new BadInput(`${file} cannot be written (${code})`)
  }
}
