/** Times contestants in turns, so that what else the machine does hits all of them, and prints what came out. */

export interface Contestant {
  readonly name: string
  /** Answers every input once; returns something that depends on all answers. */
  readonly pass: () => number | Promise<number>
  readonly inputs: number
}

export interface Timing {
  readonly name: string
  /** Processor time; median over the rounds. */
  readonly nsPerDecision: number
  /** Median over the rounds of the ratio to the first contestant of the same round. */
  readonly ratio: number
  readonly slowest: number
  readonly fastest: number
}

export const clockNs = (): number => Number(process.hrtime.bigint())

/** Processor time of this process: what others take from the machine does not stand in it, collecting garbage does. */
export function processorNs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1_000
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Each turn lasts at least so long, and at least one pass. */
const turnNs = 20e6

let sink = 0

async function turn(c: Contestant, passes: number): Promise<number> {
  const start = processorNs()
  for (let i = 0; i < passes; i++) {
    const answer = c.pass()
    sink += typeof answer === 'number' ? answer : await answer
  }
  return (processorNs() - start) / (passes * c.inputs)
}

/** The first contestant is the one that all are compared with. */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<readonly Timing[]> {
  const passes: number[] = []
  for (const c of contestants) {
    const once = (await turn(c, 3)) * c.inputs
    await turn(c, Math.ceil(turnNs / once))
    passes.push(Math.max(1, Math.ceil(turnNs / ((await turn(c, 1)) * c.inputs))))
  }
  const times = contestants.map((): number[] => [])
  for (let r = 0; r < rounds; r++) for (const [i, c] of contestants.entries()) times[i]!.push(await turn(c, passes[i]!))
  if (Number.isNaN(sink)) throw new Error('a contestant answered nothing')
  return contestants.map(({ name }, i) => {
    const ratios = times[i]!.map((t, r) => t / times[0]![r]!)
    return {
      name,
      nsPerDecision: median(times[i]!),
      ratio: median(ratios),
      fastest: Math.min(...ratios),
      slowest: Math.max(...ratios),
    }
  })
}

let loops = 0

/**
 * A loop over the inputs that no other contestant shares: the platform keeps what it learnt of a call by the text of its
 * function, so each text is another.
 */
export function ownLoop<T>(of: (input: T) => number, inputs: readonly T[]): () => number {
  const body = `let sum = 0; for (let i = 0; i < inputs.length; i++) sum += of(inputs[i]); return sum // ${loops++}`
  const loop = new Function('of', 'inputs', body) as (of: (input: T) => number, inputs: readonly T[]) => number
  return () => loop(of, inputs)
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** One line for machines. */
export function report(bench: string, figures: Readonly<Record<string, unknown>>): void {
  print(JSON.stringify({ bench, ...figures }))
}

export function table(title: string, timings: readonly Timing[]): void {
  print(`\n${title}`)
  const width = Math.max(...timings.map((t) => t.name.length))
  for (const t of timings)
    print(
      `  ${t.name.padEnd(width)}  ${round(t.nsPerDecision).padStart(10)} ns  ${round(t.ratio).padStart(9)} x` +
        `  (${round(t.fastest)} to ${round(t.slowest)})`,
    )
}

const round = (x: number): string => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2))

export const rounded = (x: number): number => Number(x.toPrecision(3))
