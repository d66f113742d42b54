/** A thousand viewers of the stream of events, each told of every batch that a border writes into its ledger. */

import { setTimeout as sleep } from 'node:timers/promises'
import { print, quantile, report, rounded } from '../decide/measure.ts'
import { BenchBorder } from './border.ts'
import { Server } from './child.ts'
import { transfers } from './decisions.ts'
import type { Span } from './race.ts'
import type { Figures } from './server.ts'
import { Viewer, type ViewerEvents } from './viewer.ts'

const viewersWanted = 1_000
/** So many join at once. */
const together = 50
const batchEveryMs = 1_000
const patienceMs = 30_000

/** What all viewers have seen. */
class Seen implements ViewerEvents {
  joined = 0
  readonly lostBecause: string[] = []
  /** Arrivals of each size of the ledger, by size. */
  readonly arrivals = new Map<number, number[]>()

  seen(_: Viewer, event: string, data: string, atMs: number): void {
    if (event === 'hello') this.joined++
    if (event !== 'crossings') return
    const { ledgerSize } = JSON.parse(data) as { readonly ledgerSize: number }
    const known = this.arrivals.get(ledgerSize) ?? []
    known.push(atMs)
    this.arrivals.set(ledgerSize, known)
  }

  lost(_: Viewer, why: string): void {
    this.lostBecause.push(why)
  }
}

export async function viewers({ rounds, seconds }: Span): Promise<void> {
  const border = await BenchBorder.open()
  const server = await Server.start({ law: 'real', transfer: transfers[0], manifest: border.manifest })
  const seen = new Seen()
  const all: Viewer[] = []
  try {
    // One comes and goes first, so that what any viewer needs is loaded.
    await join(server, 1, seen, all)
    const before = await server.figures(true)
    await join(server, viewersWanted - 1, seen, all)
    const after = await server.figures(true)
    const quiet = await shareOf(server, async () => sleep(seconds * 1_000))
    const written = new Map<number, number>()
    const busy = await shareOf(server, () => follow(border, rounds * seconds, written))
    await arrived(seen, written)
    tell(seen, all, written, { before, after, quiet, busy })
  } finally {
    for (const viewer of all) viewer.leave()
    await server.stop()
    await border.close()
  }
}

async function join(server: Server, count: number, seen: Seen, all: Viewer[]): Promise<void> {
  for (let left = count; left > 0; left -= together) {
    for (let i = 0; i < Math.min(left, together); i++) all.push(new Viewer(server.port, server.headers, seen))
    await until(() => seen.joined >= all.length, seen, 'the first event of all viewers')
  }
}

/** Processor time of the server by the clock, while something goes on. */
async function shareOf(server: Server, goingOn: () => Promise<void>): Promise<number> {
  const [from, beganMs] = [await server.figures(false), performance.now()]
  await goingOn()
  const [to, endMs] = [await server.figures(false), performance.now()]
  return (to.cpuMs - from.cpuMs) / (endMs - beganMs)
}

/** Notes when each batch was durable, by the size of the ledger after it. */
async function follow(border: BenchBorder, batches: number, written: Map<number, number>): Promise<void> {
  for (let i = 0; i < batches; i++) {
    const size = await border.cross()
    written.set(size, performance.now())
    await sleep(batchEveryMs)
  }
}

const arrived = (seen: Seen, written: ReadonlyMap<number, number>) =>
  until(
    () => [...written.keys()].every((size) => (seen.arrivals.get(size)?.length ?? 0) >= viewersWanted),
    seen,
    'every batch to reach every viewer',
  )

/** Throws where a viewer was lost or it takes too long. */
async function until(holds: () => boolean, seen: Seen, what: string): Promise<void> {
  const untilMs = performance.now() + patienceMs
  while (!holds()) {
    const [lost] = seen.lostBecause
    if (lost !== undefined) throw new Error(`${seen.lostBecause.length} viewers were lost: ${lost}`)
    if (performance.now() > untilMs) throw new Error(`waited in vain for ${what}`)
    await sleep(10)
  }
}

interface Taken {
  readonly before: Figures
  readonly after: Figures
  /** Shares of a core. */
  readonly quiet: number
  readonly busy: number
}

function tell(seen: Seen, all: readonly Viewer[], written: ReadonlyMap<number, number>, taken: Taken): void {
  const { before, after, quiet, busy } = taken
  const first = all.flatMap((viewer) => viewer.firstMs ?? [])
  const sinceWritten: number[] = []
  const sinceFirst: number[] = []
  for (const [size, writtenMs] of written) {
    const arrivals = seen.arrivals.get(size) ?? []
    const earliest = Math.min(...arrivals)
    for (const at of arrivals) {
      sinceWritten.push(at - writtenMs)
      sinceFirst.push(at - earliest)
    }
  }
  const each = (of: (figures: Figures) => number) => (of(after) - of(before)) / (all.length - 1) / 1024
  const figures = {
    viewers: all.length,
    batches: written.size,
    firstEventMs: three(first),
    sinceWrittenMs: three(sinceWritten),
    sinceFirstViewerMs: three(sinceFirst),
    heapKbPerViewer: rounded(each((f) => f.heapBytes)),
    residentKbPerViewer: rounded(each((f) => f.residentBytes)),
    quietProcessor: rounded(quiet),
    processor: rounded(busy),
  }
  const words = ({ p50, p99, most }: ReturnType<typeof three>) => `p50 ${p50} ms, p99 ${p99} ms, at most ${most} ms`
  const percent = (share: number) => `${(share * 100).toFixed(1)} % of a core`
  print(`\n${all.length} viewers of /api/events, ${together} joining at once; ${written.size} batches, one a second`)
  print(`  from connecting to the first event       ${words(figures.firstEventMs)}`)
  print(`  from the ledger to a viewer              ${words(figures.sinceWrittenMs)}`)
  print(`  from the first viewer told to each       ${words(figures.sinceFirstViewerMs)}`)
  print(
    `  memory of the server for each viewer     ${figures.heapKbPerViewer} kB of heap, ${figures.residentKbPerViewer} kB resident`,
  )
  print(
    `  processor of the server                  ${percent(figures.quietProcessor)} while nothing crosses, ${percent(figures.processor)} while batches do`,
  )
  report('serve-viewers', figures)
}

const three = (values: readonly number[]) => ({
  p50: rounded(quantile(values, 0.5)),
  p99: rounded(quantile(values, 0.99)),
  most: rounded(Math.max(...values)),
})
