/** Runs a population through the laws, in this thread or in several; the sums are the same however many there are. */

import { Worker } from 'node:worker_threads'
import type { Book } from '../law/index.ts'
import type { Agreement } from '../law/treaty/index.ts'
import {
  type Block,
  blocksOf,
  cellsOf,
  type Outcome,
  outcomeOf,
  type Population,
  Simulation,
  Tally,
} from '../review/impact/index.ts'
import { type FromWorker, type ToWorker, type WorkerTask, workerFile } from './impact-worker.ts'

interface Law {
  readonly book: Book
  readonly agreements: readonly Agreement[]
}

export interface RunOptions {
  readonly workers: number
  /** Firms drawn so far. */
  readonly progress?: (firms: number) => void
}

/** @param law of the population's country, and the agreements it may assume; threads load their own */
export async function runImpact(
  population: Population,
  law: Law,
  { workers, progress = () => {} }: RunOptions,
): Promise<Outcome> {
  if (workers > 1) return inThreads(population, law, workers, progress)
  const simulation = new Simulation(population, law.book, law.agreements)
  let firms = 0
  for (const block of blocksOf(population)) {
    simulation.run(block)
    firms += block.to - block.from
    progress(firms)
  }
  return outcomeOf(population, law, simulation)
}

/** Blocks handed over at once. */
const batchSize = 8

/**
 * Hands out blocks. Each thread goes through a stretch of its own, so that it compiles the law for few strata; one that is
 * done takes from the end of the longest stretch that is left.
 */
class Stretches {
  private readonly blocks: readonly Block[]
  private readonly ends: { next: number; end: number }[]

  constructor(blocks: readonly Block[], threads: number) {
    const edge = (i: number) => Math.floor((blocks.length * i) / threads)
    this.blocks = blocks
    this.ends = Array.from({ length: threads }, (_, i) => ({ next: edge(i), end: edge(i + 1) }))
  }

  /** An empty list when all are handed out. */
  take(thread: number): readonly Block[] {
    const own = this.ends[thread]!
    if (own.next < own.end) {
      const from = own.next
      own.next = Math.min(own.end, from + batchSize)
      return this.blocks.slice(from, own.next)
    }
    const longest = this.ends.reduce((a, b) => (b.end - b.next > a.end - a.next ? b : a))
    const to = longest.end
    longest.end = Math.max(longest.next, to - batchSize)
    return this.blocks.slice(longest.end, to)
  }
}

async function inThreads(
  population: Population,
  law: Law,
  workers: number,
  progress: (firms: number) => void,
): Promise<Outcome> {
  const stretches = new Stretches([...blocksOf(population)], workers)
  let firms = 0
  const drawn = (batch: readonly Block[]): void => {
    for (const { from, to } of batch) firms += to - from
    progress(firms)
  }
  const parts = await Promise.all(
    Array.from({ length: workers }, (_, i) => oneThread(population, () => stretches.take(i), drawn)),
  )
  const { cells } = cellsOf(population.strata)
  const laws = population.scenarios.reduce((n, { assume }) => n + (assume === null ? 1 : 2), 0)
  const tally = new Tally(cells.length, laws)
  for (const { sums } of parts) tally.add(sums)
  const transfers = parts.reduce((sum, part) => sum + part.transfers, 0)
  return outcomeOf(population, law, { tally, transfers })
}

function oneThread(
  population: Population,
  next: () => readonly Block[],
  drawn: (batch: readonly Block[]) => void,
): Promise<Extract<FromWorker, { kind: 'finished' }>> {
  return new Promise((resolve, reject) => {
    const task: WorkerTask = { task: 'impact', population }
    const worker = new Worker(workerFile, { workerData: task })
    let batch: ToWorker = []
    let finished: Extract<FromWorker, { kind: 'finished' }> | undefined
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'finished') {
        finished = message
        return
      }
      drawn(batch)
      batch = next()
      worker.postMessage(batch)
    })
    worker.on('error', reject)
    worker.on('exit', () => (finished === undefined ? reject(new Error('a thread ended early')) : resolve(finished)))
  })
}
