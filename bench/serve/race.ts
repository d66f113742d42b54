/** Contestants over HTTP take turns within a round; what came out is told as a table and as lines of JSON. */

import { print, quantile, report, rounded } from '../decide/measure.ts'
import { load } from './client.ts'

export interface Span {
  readonly rounds: number
  /** Of each turn. */
  readonly seconds: number
}

export interface Contestant {
  readonly name: string
  readonly port: number
  readonly requests: readonly Buffer[]
  readonly connections: number
  /** Decisions that one request asks for. */
  readonly decisions: number
  /** Of the server so far, where it can be told. */
  cpuMs(): Promise<number | undefined>
}

interface Turn {
  readonly perSecond: number
  readonly cpuUs: number | undefined
}

const warmSeconds = 1

/** The first contestant is the one that all are compared with. */
export async function race(
  bench: string,
  title: string,
  contestants: readonly Contestant[],
  span: Span,
): Promise<void> {
  const turns = contestants.map((): Turn[] => [])
  const us = contestants.map((): number[] => [])
  for (const c of contestants) await load({ ...c, seconds: Math.min(warmSeconds, span.seconds) })
  for (let round = 0; round < span.rounds; round++)
    for (const [i, c] of contestants.entries()) {
      const before = await c.cpuMs()
      const loaded = await load({ ...c, seconds: span.seconds })
      const after = await c.cpuMs()
      const decisions = loaded.answers * c.decisions
      for (const one of loaded.us) us[i]!.push(one)
      turns[i]!.push({
        perSecond: decisions / loaded.seconds,
        cpuUs: before === undefined || after === undefined ? undefined : ((after - before) * 1_000) / decisions,
      })
    }
  print(`\n${title}`)
  const width = Math.max(...contestants.map((c) => c.name.length))
  print(
    `  ${''.padEnd(width)}  ${'a second'.padStart(9)}  ${'of first'.padStart(8)}  ${'p50'.padStart(9)}  ${'p99'.padStart(9)}  ${'processor'.padStart(10)}`,
  )
  for (const [i, { name, connections, decisions }] of contestants.entries()) {
    const perSecond = quantile(
      turns[i]!.map((t) => t.perSecond),
      0.5,
    )
    const ratio = quantile(
      turns[i]!.map((t, round) => t.perSecond / turns[0]![round]!.perSecond),
      0.5,
    )
    const cpu = turns[i]!.flatMap((t) => t.cpuUs ?? [])
    const cpuUs = cpu.length === 0 ? undefined : quantile(cpu, 0.5)
    const [p50, p99] = [quantile(us[i]!, 0.5), quantile(us[i]!, 0.99)]
    print(
      `  ${name.padEnd(width)}  ${perSecond.toFixed(0).padStart(9)}  ${ratio.toFixed(2).padStart(7)}x  ${ms(p50).padStart(9)}  ${ms(p99).padStart(9)}  ${(cpuUs === undefined ? '' : `${cpuUs.toFixed(0)} µs`).padStart(10)}`,
    )
    report(bench, {
      name,
      connections,
      decisionsPerRequest: decisions,
      perSecond: rounded(perSecond),
      ratio: rounded(ratio),
      p50Us: rounded(p50),
      p99Us: rounded(p99),
      ...(cpuUs === undefined ? {} : { processorUs: rounded(cpuUs) }),
    })
  }
}

export const ms = (us: number): string => `${(us / 1_000).toFixed(us < 10_000 ? 2 : 0)} ms`
