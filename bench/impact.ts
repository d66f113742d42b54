/**
 * The example population under all its laws: simulated transfers a second on two cores, and memory as they grow to a
 * hundred million. BENCH_TRANSFERS (100,000,000) sets the largest run. A transfer counts once, although it is asked under
 * every law.
 */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allAgreements } from '../src/cli/agreements.ts'
import { bookOf } from '../src/cli/books.ts'
import { runImpact } from '../src/cli/impact-run.ts'
import { sha256Hex } from '../src/cli/sha256.ts'
import { readYaml } from '../src/manifest/read-yaml.ts'
import { type Population, parsePopulation, withFirms } from '../src/review/impact/index.ts'
import { print, report, rounded } from './decide/measure.ts'

/** Flows of a firm of the example, on average; only the sizes of the runs rest on it. */
const flowsPerFirm = 1.9
const target = 1_000_000
/** Of the memory of the smallest run. */
const flat = 1.25

interface Run {
  readonly transfers: number
  readonly laws: number
  readonly seconds: number
  /** Of all threads, loading and compiling the law included. */
  readonly processorSeconds: number
  readonly peakMb: number
  readonly digest: string
}

async function example(): Promise<Population> {
  const file = join('examples', 'population-china.yaml')
  const read = readYaml(readFileSync(file, 'utf8'), file)
  const parsed = 'problems' in read ? read : parsePopulation(read.tree, file, await allAgreements())
  if (!('population' in parsed) || parsed.population === undefined) throw new Error(`${file} cannot be used`)
  return parsed.population
}

async function runOnce(transfers: number, workers: number): Promise<Run> {
  const population = withFirms(await example(), Math.ceil(transfers / flowsPerFirm))
  const law = { book: await bookOf(population.country), agreements: await allAgreements() }
  const [start, before] = [performance.now(), process.cpuUsage()]
  const outcome = await runImpact(population, law, { workers })
  const { user, system } = process.cpuUsage(before)
  return {
    transfers: outcome.transfers,
    laws: outcome.scenarios.reduce((n, { laws }) => n + laws.length, 0),
    seconds: (performance.now() - start) / 1_000,
    processorSeconds: (user + system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
    digest: sha256Hex(JSON.stringify(outcome)),
  }
}

/** In a process of its own, so that its peak of memory is its own. */
function fresh(transfers: number, workers: number): Run {
  const file = fileURLToPath(import.meta.url)
  const run = spawnSync(process.execPath, [file, '--run', String(transfers), String(workers)], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`a run of ${transfers} transfers failed\n${run.stderr}`)
  return JSON.parse(run.stdout) as Run
}

function main(): void {
  const largest = Number(process.env.BENCH_TRANSFERS ?? 100_000_000)
  print(`The example population; ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`)
  const missed: string[] = []
  if (fresh(largest / 100, 1).digest !== fresh(largest / 100, 2).digest)
    missed.push('the same outcome with one thread and two')
  const runs = [largest / 100, largest / 10, largest].map((transfers) => fresh(transfers, 2))
  for (const run of runs) show(run)
  const [smallest, last] = [runs[0]!, runs.at(-1)!]
  // Two cores give two seconds of processor a second; what others take from a shared machine does not stand in it.
  const perSecond = (2 * last.transfers) / last.processorSeconds
  report('impact', {
    transfersPerSecondOfTwoCores: rounded(perSecond),
    transfersPerSecondByTheClock: rounded(last.transfers / last.seconds),
    verdictsPerSecondOfTwoCores: rounded(perSecond * last.laws),
    peakMb: runs.map((run) => rounded(run.peakMb)),
  })
  if (perSecond < target) missed.push(`${target.toLocaleString('en')} transfers a second`)
  if (last.peakMb > flat * smallest.peakMb) missed.push('flat memory')
  print(missed.length === 0 ? '\nEvery target is met.' : `\nMissed: ${missed.join('; ')}`)
}

function show({ transfers, laws, seconds, processorSeconds, peakMb }: Run): void {
  const rate = ((2 * transfers) / processorSeconds / 1e6).toFixed(2)
  print(
    `  ${transfers.toLocaleString('en').padStart(12)} transfers under ${laws} laws: ${seconds.toFixed(1)} s by the clock, ` +
      `${processorSeconds.toFixed(1)} s of processor, ${rate} million a second on two cores, peak ${peakMb.toFixed(0)} MB`,
  )
}

const [mode, transfers, workers] = process.argv.slice(2)
if (mode === '--run') process.stdout.write(JSON.stringify(await runOnce(Number(transfers), Number(workers))))
else main()
