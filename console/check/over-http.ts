/** Files of the log from this server, a file at a time, waiting where the server says so. */

import { type ReadFile, Unreachable } from './check.ts'

const triesMax = 5
const waitMaxS = 60

/** @param base origin of this page: a worker’s own address is another */
export function filesOf(base: string): ReadFile {
  return async (path) => {
    for (let tries = 1; ; tries++) {
      const answer = await fetch(new URL(`/api/ledger/${path}`, base)).catch(() => undefined)
      if (answer?.ok) return new Uint8Array(await answer.arrayBuffer())
      if (answer?.status === 404) return undefined
      if (answer?.status !== 429 || tries === triesMax)
        throw new Unreachable(`${path} could not be read${answer === undefined ? '' : ` (HTTP ${answer.status})`}`)
      const waitS = Math.min(waitMaxS, Number(answer.headers.get('retry-after')) || 1)
      await new Promise((resolve) => setTimeout(resolve, waitS * 1000))
    }
  }
}
