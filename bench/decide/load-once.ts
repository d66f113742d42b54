/** The child of `loading.ts`: loads one book from JSON, decides once, and says how long each took. */

import { readFileSync } from 'node:fs'
import { decide } from '../../src/engine/index.ts'
import { loadBook } from '../../src/law/index.ts'
import { processorNs } from './measure.ts'

export interface LoadTimes {
  /** By the clock. */
  readonly loadMs: number
  /** Processor time, threads of the platform included. */
  readonly loadBusyMs: number
  readonly firstDecisionMs: number
}

export function loadOnce(file: string): LoadTimes {
  const [start, busy] = [performance.now(), processorNs()]
  const book = loadBook(JSON.parse(readFileSync(file, 'utf8')))
  const [loaded, loadedBusy] = [performance.now(), processorNs()]
  decide(
    {
      asOf: '2026-06-01',
      data: { categories: ['user.contact'], subjects: { count: 25_000, consent: 'separate' } },
      exporter: { country: book.jurisdiction },
      importer: { country: 'JP' },
    },
    [book],
  )
  return { loadMs: loaded - start, loadBusyMs: (loadedBusy - busy) / 1e6, firstDecisionMs: performance.now() - loaded }
}
