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
const rounds = long ? 120 : 13
const seed = Number(process.env.WAYBILL_SEED ?? Date.now() % 100_000)

let source: Postgres & TestPostgres
let target: Postgres & TestPostgres
let site: Site

beforeAll(async () => {
  source = await ownPostgres()
  target = await ownPostgres()
  const schema = (url: string) => makeSmallShop(url, 4000, 25)
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
  readonly refused: string[] = []
  statements = 0
  private next = 200_000

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
        if (!/^(57P0|08|ECONN|EPIPE)/.test(code) && !/terminated|ended/.test((error as Error).message))
          this.refused.push(`${code} ${(error as Error).message}`)
      }
      this.statements++
      await pause(20)
    }
  }
}

/** Everybody of whom a row was ever committed abroad, written down by headquarters itself. */
const witness = [
  'CREATE TABLE seen (person int PRIMARY KEY)',
  'CREATE TABLE customers (id int PRIMARY KEY, name text, consent text)',
  'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int, total numeric, note text)',
  `CREATE FUNCTION note_person() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     INSERT INTO public.seen VALUES (CASE TG_TABLE_NAME WHEN 'customers' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'customer_id')::int END)
       ON CONFLICT DO NOTHING;
     RETURN NULL; END $$`,
  'CREATE TRIGGER seen AFTER INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION note_person()',
  'CREATE TRIGGER seen AFTER INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION note_person()',
]

interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<unknown>
}

async function start(): Promise<Running> {
  const child = await site.spawn('sync', '--json')
  return { child, ended: once(child, 'exit') }
}

const killed = { waybill: 0, branch: 0, headquarters: 0, sessions: 0 }

/** Something dies; whatever died is there again afterwards, and the process if it died with it. */
async function strike(running: Running, which: number): Promise<Running> {
  if (which < 0.6) {
    killed.waybill++
    running.child.kill('SIGKILL')
    await running.ended
    return start()
  }
  if (which < 0.7) {
    killed.headquarters++
    await target.kill('SIGQUIT')
    await target.restart()
  } else if (which < 0.8) {
    killed.branch++
    await source.kill('SIGQUIT')
    await source.restart()
  } else {
    killed.sessions++
    const [server, role] = which < 0.9 ? [source, site.branchRole] : [target, site.hqRole]
    await query(server.url(), `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}'`)
  }
  return running
}

test(`survives kill -9 and servers that end at once (seed ${seed})`, {
  timeout: long ? 1_800_000 : 180_000,
}, async () => {
  const random = moments()
  await query(site.hqUrl, ...witness)
  const application = new Application()
  application.begin()
  let running = await start()
  for (let i = 0; i < rounds; i++) {
    await pause(200 + random() * 1800)
    // The first ones fall into the first copy.
    running = await strike(running, i < 4 ? 0 : random())
  }
  await pause(1500)
  await application.end()
  running.child.kill('SIGTERM')
  await running.ended
  // One that was still starting has nothing to end in order and goes by the signal.
  const { exitCode, signalCode } = running.child
  expect(exitCode ?? signalCode, site.said.slice(-2000)).toSatisfy((how) => how === 0 || how === 'SIGTERM')
  await site.follow()
  await expectShopLawful(site)
  expect(application.refused).toEqual([])
  expect(application.statements).toBeGreaterThan(20)
  await expectExactCount()
  const verified = await site.run('ledger', 'verify', 'state/ledger', '--closed', '--json')
  expect(verified.code).toBe(0)
  console.log(
    `killed: ${JSON.stringify(killed)}; ${application.statements} transactions of the application, ${application.refused.length} refused`,
  )
})

/** When everybody has consented at last, those who were ever counted are those who were ever seen, and those are all. */
async function expectExactCount(): Promise<void> {
  const before = site.status().flows[0]!.people.ordinary!
  const [seenBefore] = await query(site.hq, 'SELECT count(*)::int AS n FROM seen')
  expect(before).toBeGreaterThanOrEqual(Number(seenBefore!.n))
  await query(site.branch, `UPDATE customers SET consent = 'yes' WHERE consent <> 'yes'`)
  await site.follow()
  await expectShopLawful(site)
  const [all] = await query(site.branch, 'SELECT count(*)::int AS n FROM customers')
  expect(await query(site.hq, 'SELECT count(*)::int AS n FROM seen')).toEqual([{ n: all!.n }])
  expect(site.status().flows[0]!.people.ordinary).toBe(all!.n)
}
