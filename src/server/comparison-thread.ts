/** One thread that compares the law of two days and ends: it can take many seconds, in which the server must go on answering. */

import { parentPort, Worker, workerData } from 'node:worker_threads'
import { differenceOf, EngineError } from '../engine/index.ts'
import type { Book, Day } from '../law/index.ts'

export interface ComparisonAsked {
  readonly book: Book
  readonly from: Day
  readonly to: Day
}

/** `json`: a `Difference`. `too-many`: more to tell apart than the engine will. `ended`: the server stops. */
export type Compared =
  | { readonly kind: 'done'; readonly json: string }
  | { readonly kind: 'too-many' | 'too-long' | 'ended' }

/** Never throws for what a book or a day can bring about. */
export function compare({ book, from, to }: ComparisonAsked): Compared {
  try {
    return { kind: 'done', json: JSON.stringify(differenceOf({ book, day: from }, { book, day: to })) }
  } catch (error) {
    if (error instanceof EngineError) return { kind: 'too-many' }
    throw error
  }
}

/** What the thread is started with; the word keeps it apart from threads of others that load this file. */
interface Task {
  readonly task: 'comparison'
  readonly asked: ComparisonAsked
}

/** In a thread of its own, ended when it takes longer than `limitMs` or when `ended` is aborted. */
export function compareInThread(asked: ComparisonAsked, limitMs: number, ended: AbortSignal): Promise<Compared> {
  return new Promise((resolve, reject) => {
    const task: Task = { task: 'comparison', asked }
    const worker = new Worker(new URL(import.meta.url), { workerData: task })
    const endWith = (kind: 'too-long' | 'ended') => {
      resolve({ kind })
      void worker.terminate()
    }
    const limit = setTimeout(() => endWith('too-long'), limitMs)
    const end = () => endWith('ended')
    ended.addEventListener('abort', end)
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', () => {
      clearTimeout(limit)
      ended.removeEventListener('abort', end)
      reject(new Error('the thread of a comparison ended early'))
    })
  })
}

if (parentPort !== null && (workerData as Task | null)?.task === 'comparison')
  parentPort.postMessage(compare((workerData as Task).asked))
