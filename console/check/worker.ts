/** The whole check beside the page, so that it stays alive; ended by the page. */

import { type Asked, checkLog } from './check.ts'
import { filesOf } from './over-http.ts'

export interface Work extends Asked {
  readonly base: string
}

const everyEntries = 256

self.onmessage = async ({ data }: MessageEvent<Work>) => {
  const result = await checkLog(filesOf(data.base), data, (index) => {
    if (index % everyEntries === 0) self.postMessage({ entries: index + 1 })
  })
  self.postMessage({ result })
}
