/**
 * RELIABILITY I-8, I-9, I-14, I-17: the real process is killed at random moments of copy and stream, both servers are
 * ended at once, while an application writes to the branch and must never be refused. WAYBILL_LONG=1 kills more often.
 */

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Postgres } from '../src/border/postgres/embedded.ts'
import { ownPostgres, query, type TestPostgres } from './support/postgres.ts'
import { Site } from './support/site.ts'
import { expectShopLawful, makeSmallShop, shopManifest, shopTables } from './support/small-shop.ts'

const long = process.env.WAYBILL_LONG === '1'
const kills = long ? 60 : 5
const seed = Number(process.env.WAYBILL_SEED ?? Date.now() % 100_000)

let source: Postgres & TestPostgres
let target: Postgres & TestPostgres
let site: Site

beforeAll(async () => {
  source = await ownPostgres()
  target = await ownPostgres()
  const schema = (url: string) => makeSmallShop(url, 4000, 5)
  site = await Site.open({ source, target, manifest: shopManifest, schema, tables: shopTables })
  expect((await site.accept()).code).toBeLessThan(2)
})
afterAll(async () => {
  await site.dispose()
  await source.stop()
  await target.stop()
})

/** A linear congruential generator, so that a printed seed gives the same moments again. */
function moments(): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

class Application {
  private on = true
  private ended: Promise<void> = Promise.resolve()
  refused = 0
  statements = 0
  private next = 100_000

  begin(): void {
    this.ended = this.work()
  }

  async end(): Promise<void> {
    this.on = false
    await this.ended
  }

  private async work(): Promise<void> {
    while (this.on) {
      const n = this.next++
      const sql = `INSERT INTO customers VALUES (${n}, 'new ${n}', 'card', CASE WHEN ${n} % 4 = 0 THEN 'no' ELSE 'yes' END);
        INSERT INTO orders VALUES (${n}, ${n}, 1, 'new'), (${n + 1_000_000}, ${1 + (n % 4000)}, 2, 'more');
        UPDATE customers SET consent = CASE consent WHEN 'yes' THEN 'no' ELSE 'yes' END WHERE id = ${1 + ((n * 7) % 4000)};
        UPDATE orders SET id = id + 5000000 WHERE id = ${n - 3};
        DELETE FROM orders WHERE id = ${n - 9}`
      try {
        await query(site.branch, sql)
      } catch (error) {
        // The server that the test itself has ended is not what must never happen.
        const code = (error as { code?: string }).code ?? ''
        if (!/^(57P0|08|ECONN|EPIPE)/.test(code) && !/terminated|ended/.test((error as Error).message)) this.refused++
      }
      this.statements++
      await pause(20)
    }
  }
}

async function killed(child: ChildProcess, afterMs: number): Promise<void> {
  await pause(afterMs)
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

test(`survives kill -9 and servers that end at once (seed ${seed})`, {
  timeout: long ? 900_000 : 120_000,
}, async () => {
  const random = moments()
  const application = new Application()
  application.begin()
  for (let i = 0; i < kills; i++) await killed(site.spawn('sync', '--json'), 600 + random() * 1800)
  const running = site.spawn('sync', '--json')
  await pause(1500)
  await target.kill('SIGQUIT')
  await target.restart()
  await pause(700)
  await source.kill('SIGQUIT')
  await source.restart()
  await pause(1500)
  await query(site.branch, `SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE active`)
  await pause(500)
  await application.end()
  running.kill('SIGTERM')
  if (running.exitCode === null) await once(running, 'exit')
  await site.follow()
  await expectShopLawful(site)
  expect(application.refused).toBe(0)
  expect(application.statements).toBeGreaterThan(20)
  const verified = await site.run('ledger', 'verify', 'state/ledger', '--closed', '--json')
  expect(verified.code).toBe(0)
  const [abroad] = await query(site.hq, 'SELECT count(*)::int AS n FROM customers')
  const { ordinary } = site.status().flows[0]!.people
  // Everybody abroad was counted; people whose consent came and went stay counted.
  expect(ordinary!).toBeGreaterThanOrEqual(Number(abroad!.n))
})
