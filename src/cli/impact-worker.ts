/** One thread that draws blocks of firms as they are handed to it, and gives its sums back at the end. */

import { parentPort, workerData } from 'node:worker_threads'
import { type Block, type Population, Simulation } from '../review/impact/index.ts'
import { allAgreements } from './agreements.ts'
import { bookOf } from './books.ts'

/** What the thread is started with; the word keeps it apart from threads of others that load this file. */
export interface WorkerTask {
  readonly task: 'impact'
  readonly population: Population
}

/** Blocks to draw; none: there are no more. */
export type ToWorker = readonly Block[]

export type FromWorker =
  /** `transfers`: drawn so far. */
  | { readonly kind: 'ready'; readonly transfers: number }
  | { readonly kind: 'finished'; readonly transfers: number; readonly sums: Float64Array<ArrayBuffer> }

export const workerFile = new URL(import.meta.url)

async function serve(port: NonNullable<typeof parentPort>, { population }: WorkerTask): Promise<void> {
  const [book, agreements] = await Promise.all([bookOf(population.country), allAgreements()])
  const simulation = new Simulation(population, book, agreements)
  const say = (message: FromWorker, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  port.on('message', (blocks: ToWorker) => {
    for (const block of blocks) simulation.run(block)
    const { transfers } = simulation
    if (blocks.length > 0) return say({ kind: 'ready', transfers })
    const sums = Float64Array.from(simulation.tally.sums)
    say({ kind: 'finished', transfers, sums }, [sums.buffer])
    port.close()
  })
  say({ kind: 'ready', transfers: 0 })
}

if (parentPort !== null && (workerData as WorkerTask | null)?.task === 'impact')
  await serve(parentPort, workerData as WorkerTask)
