/** `decide` as people call it, with reasons, counterfactuals and the day of review, on the book's worked cases. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import cn from '../../rulebooks/cn/index.ts'
import { decide, type WorkedCase } from '../../src/engine/index.ts'
import { parseTransfer, type Transfer } from '../../src/law/index.ts'
import { clockNs, print, processorNs, quantile, report, rounded } from './measure.ts'
import { root } from './peers.ts'

const targetUs = 200
/** Rounds until the platform has compiled what is hot. */
const warmUp = 60

interface Timed {
  readonly id: string
  readonly transfer: Transfer
  /** Processor time of each call. */
  readonly us: number[]
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export function latency(rounds: number): readonly string[] {
  const cases = workedCases()
  const clock: number[] = []
  for (let r = 0; r < warmUp + rounds; r++)
    for (const { transfer, us } of cases) {
      const [start, busy] = [clockNs(), processorNs()]
      decide(transfer, [cn], { hash })
      const used = processorNs() - busy
      if (r < warmUp) continue
      us.push(used / 1_000)
      clock.push((clockNs() - start) / 1_000)
    }
  const all = cases.flatMap((c) => c.us)
  const medians = cases.map(({ id, us }) => ({ id, us: quantile(us, 0.5) })).sort((a, b) => b.us - a.us)
  const quiet = medians.map((m) => m.us)
  const two = (values: readonly number[]) => ({
    p50: rounded(quantile(values, 0.5)),
    p99: rounded(quantile(values, 0.99)),
  })
  const [calls, wall, perCase] = [two(all), two(clock), two(quiet)]
  const told = ({ p50, p99 }: { readonly p50: number; readonly p99: number }) => `p50 ${p50} µs, p99 ${p99} µs`
  print(`\ndecide with reasons, counterfactuals and day of review: ${cases.length} worked cases, ${rounds} rounds`)
  print(`  every call, processor time  ${told(calls)}`)
  print(`  every call, by the clock    ${told(wall)}`)
  print(`  the cases' medians          ${told(perCase)}`)
  const slowest = medians.slice(0, 5).map((m) => `${m.id} ${m.us.toFixed(0)} µs`)
  print(`  slowest: ${slowest.join(', ')}`)
  report('decide-latency', { cases: cases.length, calls, wall, perCase })
  return calls.p99 <= targetUs ? [] : [`decide: p99 ${calls.p99} µs, target ${targetUs} µs`]
}

function workedCases(): readonly Timed[] {
  const folder = new URL('cases/cn/', root)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as readonly WorkedCase[])
    .map(({ id, transfer }) => {
      const parsed = parseTransfer(transfer)
      if (parsed.problems !== undefined) throw new Error(`${id}: no transfer`)
      return { id, transfer: parsed.transfer, us: [] }
    })
}
