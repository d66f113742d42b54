/** Minutes of mixed load on one server that shows a border: whether its memory stays flat. */

import { setTimeout as sleep } from 'node:timers/promises'
import { flowName } from '../../src/cli/demo/manifest-text.ts'
import { print, report, rounded } from '../decide/measure.ts'
import { BenchBorder } from './border.ts'
import { Server } from './child.ts'
import { type Ask, Connection, requestOf } from './client.ts'
import { listAsk, oneAsk, streamAsk, transfers } from './decisions.ts'
import { Viewer } from './viewer.ts'

const connections = 4
const viewersAtATime = 50
/** Each comes for so long, and another takes the place. */
const visitMs = 5_000
const batchEveryMs = 1_000
const lookEveryMs = 30_000
/** The first part of the run warms up: code is compiled, books and pages are loaded. */
const warmShare = 1 / 3

const get = (path: string): Ask => ({ method: 'GET', path })

const asks: readonly Ask[] = [
  ...transfers.map((transfer) => oneAsk(transfer)),
  listAsk(20),
  streamAsk(50),
  oneAsk({ transfer: transfers[0] }, '/api/ask'),
  ...[
    '/',
    '/flows',
    `/flows/${flowName}`,
    '/held',
    '/ask',
    '/law',
    '/evidence',
    '/api/flows',
    `/api/flows/${flowName}`,
    '/api/held',
    '/api/counts',
    '/api/ledger/entries',
    '/api/ledger/checkpoint',
    '/api/ledger/entries/1/proof',
    '/api/law',
    '/api/law/cn',
    '/api/law/cn/changes?from=2026-01-01&to=2026-06-01',
    '/api/agreements',
    '/api/openapi.json',
    '/metrics',
    '/healthz',
  ].map(get),
]

interface Look {
  readonly minute: number
  readonly residentMb: number
  readonly heapMb: number
  readonly requests: number
}

export async function mixed(minutes: number): Promise<void> {
  const border = await BenchBorder.open()
  const server = await Server.start({ law: 'real', transfer: transfers[0], manifest: border.manifest })
  const looks: Look[] = []
  print(`\nMemory over ${minutes} minutes of mixed load, after a collection of garbage each time`)
  try {
    // So that there is an entry to prove.
    await border.cross()
    await askAllOnce(server)
    const beganMs = performance.now()
    const untilMs = beganMs + minutes * 60_000
    const running = () => performance.now() < untilMs
    const asked = { requests: 0 }
    await Promise.all([
      ...Array.from({ length: connections }, (_, i) => keepAsking(server, i, running, asked)),
      keepVisiting(server, running),
      keepCrossing(border, running),
      keepLooking(server, running, beganMs, Math.min(lookEveryMs, (minutes * 60_000) / 6), asked, looks),
    ])
  } finally {
    await server.stop()
    await border.close()
  }
  tell(minutes, looks)
}

/** What takes long is kept from then on: a comparison of two days is asked for until it is done. */
async function askAllOnce(server: Server): Promise<void> {
  const connection = await Connection.open(server.port)
  for (const ask of asks)
    do await connection.ask(requestOf(server.port, server.headers, ask), true)
    while (connection.notYet)
  connection.close()
}

async function keepAsking(
  server: Server,
  offset: number,
  running: () => boolean,
  asked: { requests: number },
): Promise<void> {
  const requests = asks.map((ask) => requestOf(server.port, server.headers, ask))
  const connection = await Connection.open(server.port)
  for (let i = offset; running(); i += 1) {
    await connection.ask(requests[i % requests.length]!)
    asked.requests++
  }
  connection.close()
}

async function keepVisiting(server: Server, running: () => boolean): Promise<void> {
  const losses: string[] = []
  const events = { seen: () => {}, lost: (_: Viewer, why: string) => void losses.push(why) }
  const there: Viewer[] = []
  while (running()) {
    there.push(new Viewer(server.port, server.headers, events))
    if (there.length > viewersAtATime) there.shift()!.leave()
    await sleep(visitMs / viewersAtATime)
    if (losses.length > 0) throw new Error(`a viewer was lost: ${losses[0]}`)
  }
  for (const viewer of there) viewer.leave()
}

async function keepCrossing(border: BenchBorder, running: () => boolean): Promise<void> {
  while (running()) {
    await border.cross()
    await sleep(batchEveryMs)
  }
}

async function keepLooking(
  server: Server,
  running: () => boolean,
  beganMs: number,
  everyMs: number,
  asked: { readonly requests: number },
  looks: Look[],
): Promise<void> {
  while (running()) {
    await sleep(everyMs)
    const { residentBytes, heapBytes } = await server.figures(true)
    const look = {
      minute: rounded((performance.now() - beganMs) / 60_000),
      residentMb: rounded(residentBytes / 2 ** 20),
      heapMb: rounded(heapBytes / 2 ** 20),
      requests: asked.requests,
    }
    looks.push(look)
    print(
      `  ${look.minute.toFixed(1).padStart(5)} min  ${look.residentMb.toFixed(0).padStart(5)} MB resident  ${look.heapMb.toFixed(1).padStart(6)} MB of heap  ${String(look.requests).padStart(9)} requests`,
    )
  }
}

function tell(minutes: number, looks: readonly Look[]): void {
  const warm = looks.filter((look) => look.minute >= minutes * warmShare)
  const slope = (of: (look: Look) => number) => rounded(slopeOf(warm.map((look) => [look.minute, of(look)])))
  const [resident, heap] = [slope((look) => look.residentMb), slope((look) => look.heapMb)]
  print(`  after the first third: ${resident} MB resident and ${heap} MB of heap a minute, over ${warm.length} looks`)
  report('serve-memory', { minutes, looks, residentMbPerMinute: resident, heapMbPerMinute: heap })
}

/** Of the line that least squares draw. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))]
  const across = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0)
  return across / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0)
}
