/** A process of its own for tests of the state folder: it holds it, or writes to its store until something stops it. */
import { writeSync } from 'node:fs'
import { claimState } from '../../src/border/home/lock.ts'
import { openStore } from '../../src/border/home/state.ts'

const [task, path] = process.argv.slice(2) as [string, string]
const say = (line: string) => writeSync(1, `${line}\n`)

try {
  const claim = await claimState(path)
  say('holding')
  if (task === 'hold') setInterval(() => {}, 1000)
  if (task === 'write') {
    claim.establish()
    await write()
  }
  if (task === 'claim') await claim.release()
} catch (error) {
  const { name, message, cause } = error as Error
  say(`${name}: ${message}${cause instanceof Error ? ` (${cause.message})` : ''}`)
  process.exitCode = 3
}

/** Entries of one number a commit, more of them than LMDB's thread waits for before it begins; says the number once the commit is durable. */
async function write(): Promise<void> {
  const store = openStore(path)
  const a = Buffer.from('a')
  const b = Buffer.from('b')
  const start = Number(Buffer.from(store.get('pair', a) ?? []).toString()) + 1
  for (let n = start; n < start + 100_000; n++) {
    store.put('pair', a, Buffer.from(String(n)))
    store.put('chunk', Buffer.from(String(n)), new Uint8Array(30_000).fill(n))
    for (let i = 0; i < 1500; i++) store.put('many', Buffer.from(`k${i}`), Buffer.from(String(n)))
    store.put('pair', b, Buffer.from(String(n)))
    const durable = store.commit()
    store.put('pair', a, Buffer.from('never committed alone'))
    store.put('pair', a, Buffer.from(String(n)))
    await durable
    say(String(n))
  }
}
