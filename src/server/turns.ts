/** Long work in turns with the requests of others: the process answers all of them from one thread. */

import { setImmediate as others } from 'node:timers/promises'

/** How long one piece of work may keep the others waiting. */
const turnMs = 10

/** Does the work to its end; whenever it pauses after its turn, the others have theirs. */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  for (let sinceMs = performance.now(); ; ) {
    const { done, value } = work.next()
    if (done === true) return value
    if (performance.now() - sinceMs < turnMs) continue
    await others()
    sinceMs = performance.now()
  }
}
