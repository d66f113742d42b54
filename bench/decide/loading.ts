/** How long a fresh process takes to have the Chinese book from its JSON. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cn from '../../rulebooks/cn/index.ts'
import { canonicalJson } from '../../src/law/index.ts'
import type { LoadTimes } from './load-once.ts'
import { print, quantile, report, rounded } from './measure.ts'

const targetMs = 60

/** @param entry the file that answers `--load FILE` with a line of JSON */
export function loading(entry: string, rounds: number): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-bench-'))
  try {
    const file = join(folder, 'cn.json')
    const text = canonicalJson(cn)
    writeFileSync(file, text)
    const times = Array.from({ length: rounds }, (): LoadTimes => {
      const run = spawnSync(process.execPath, [entry, '--load', file], { encoding: 'utf8' })
      if (run.status !== 0) throw new Error(`loading failed: ${run.stderr}`)
      return JSON.parse(run.stdout) as LoadTimes
    })
    const middle = (of: (t: LoadTimes) => number): number => quantile(times.map(of), 0.5)
    const [clock, busy, first] = [
      middle((t) => t.loadMs),
      middle((t) => t.loadBusyMs),
      middle((t) => t.firstDecisionMs),
    ]
    print(
      `\nThe Chinese book (${(text.length / 1_000).toFixed(0)} kB of JSON) in a fresh process, medians of ${rounds}`,
    )
    print(`  read, parsed, checked, frozen: ${clock.toFixed(1)} ms by the clock, ${busy.toFixed(1)} ms of processor`)
    print(`  then the first decision, which compiles the days: ${first.toFixed(1)} ms by the clock`)
    report('decide-loading', { clockMs: rounded(clock), processorMs: rounded(busy), firstDecisionMs: rounded(first) })
    return busy <= targetMs ? [] : [`loading: ${busy.toFixed(1)} ms, target ${targetMs} ms`]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
