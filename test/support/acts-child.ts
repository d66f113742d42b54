/** A border of its own that takes up the acts of a state folder and is killed when it would take the first file away. */

import { Acts } from '../../src/border/home/acts.ts'
import { openHome } from '../../src/border/home/home.ts'
import { spoolOf } from '../../src/border/home/spool.ts'

const [state, keys, moment] = process.argv.slice(2) as [string, string, 'removal' | 'never']
const home = await openHome({
  state,
  keys,
  organisation: 'Test Retail',
  origin: 'waybill.test/acts',
  codec: () => {
    throw new Error('no row is read')
  },
})
const spool = spoolOf(state)
const acts = new Acts({
  state,
  spool: {
    ...spool,
    remove(name) {
      if (moment === 'removal') process.kill(process.pid, 'SIGKILL')
      spool.remove(name)
    },
  },
  store: home.store,
  log: home.log,
  nowMs: () => Date.parse('2026-11-25T04:00:00.000Z'),
  flows: () => ['f'],
  onRefused: () => {},
})
const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const inForce = { plan: digest('a'), law: digest('b'), manifest: digest('c'), release: 'by-proposal' } as const
console.log(JSON.stringify(await acts.next('f', inForce)))
await home.close()
