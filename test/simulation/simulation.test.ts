/** Thousands of small worlds, each a seed: nothing barred leaves, everybody is counted, and what may cross arrives. */

import { expect, test } from 'vitest'
import { Run } from './run.ts'

const long = process.env.WAYBILL_LONG === '1'
const first = Number(process.env.WAYBILL_SEED ?? 1)
const runs = Number(process.env.WAYBILL_RUNS ?? (process.env.WAYBILL_SEED === undefined ? (long ? 20_000 : 700) : 1))

/** States a set of runs must have reached, or it has tried nothing. */
const sometimes = [
  'held',
  'released',
  'counted',
  'killed',
  'midnight',
  'sweep',
  'partial update',
  'crossed after re-reading',
  'crossed without personal columns',
  'crash before the target had it',
  'crash before home knew of it',
  'unsynced ledger writes lost',
  'slot went back',
  'snapshot saw late',
  'changed since the snapshot',
  'copy begun again',
  'new year',
  'clock set back',
  'orphaned transaction committed',
  'orphaned transaction refused',
  'law loosened',
  'law tightened',
  'plan-changed',
  'end: plan-changed',
  'waiting for source',
  'waiting for target',
  'found: target-restored',
]

test(
  `${runs} worlds from seed ${first}`,
  async () => {
    const seen = new Map<string, number>()
    const failures: string[] = []
    for (let seed = first; seed < first + runs; seed++) {
      const run = new Run(seed)
      try {
        await run.play()
      } catch (error) {
        failures.push(`WAYBILL_SEED=${seed}: ${error instanceof Error ? error.stack : error}`)
        if (failures.length >= 3) break
      }
      for (const [state, times] of run.world.seen) seen.set(state, (seen.get(state) ?? 0) + times)
    }
    expect(failures, failures.join('\n\n')).toEqual([])
    if (runs >= 300)
      expect(
        sometimes.filter((state) => !seen.has(state)),
        JSON.stringify([...seen]),
      ).toEqual([])
  },
  long ? 3_600_000 : 120_000,
)
