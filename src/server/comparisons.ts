/** Comparisons of law between days: two at a time, each made once, the latest kept. */

import { digestOf } from '../engine/index.ts'
import { type Compared, type ComparisonAsked, compareInThread } from './comparison-thread.ts'

/** How a comparison is made; tests make it where they stand. */
export type Compare = typeof compareInThread

/** `busy`: two others are being made. `working`: this one is, and is not done yet. Both: ask again. */
export type Answered = Compared | { readonly kind: 'busy' | 'working' }

const atOnce = 2
/** A comparison of a decade of the largest book takes 20 s. */
const limitMs = 180_000
/** Of all that is kept, in characters of JSON. */
const keptMax = 16_000_000
/** Kept too when they say that it cannot be made: the same question would cost the same again. */
const entriesMax = 500

export class Comparisons {
  private readonly running = new Map<string, Promise<Compared>>()
  /** In the order in which they were last asked for. */
  private readonly kept = new Map<string, Compared>()
  private keptCharacters = 0
  private readonly ended = new AbortController()
  private readonly sha256Hex: (text: string) => string
  private readonly patienceMs: number
  private readonly compare: Compare

  /** @param patienceMs how long a caller waits before it is told to ask again */
  constructor(sha256Hex: (text: string) => string, patienceMs: number, compare: Compare = compareInThread) {
    this.sha256Hex = sha256Hex
    this.patienceMs = patienceMs
    this.compare = compare
  }

  /** @param patienceMs where this caller waits less long than others */
  async of(asked: ComparisonAsked, patienceMs = this.patienceMs): Promise<Answered> {
    const key = `${digestOf(asked.book, this.sha256Hex)} ${asked.from} ${asked.to}`
    const known = this.kept.get(key)
    if (known !== undefined) {
      this.kept.delete(key)
      this.kept.set(key, known)
      return known
    }
    if (this.ended.signal.aborted) return { kind: 'ended' }
    if (!this.running.has(key) && this.running.size >= atOnce) return { kind: 'busy' }
    const running = this.running.get(key) ?? this.start(key, asked)
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<Answered>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'working' }), patienceMs)
    })
    return Promise.race([running, patience]).finally(() => clearTimeout(timer))
  }

  /** Ends the threads. */
  end(): void {
    this.ended.abort()
  }

  private start(key: string, asked: ComparisonAsked): Promise<Compared> {
    const running = this.compare(asked, limitMs, this.ended.signal)
      .then((compared) => this.keep(key, compared))
      .finally(() => this.running.delete(key))
    // Whoever waits is told; when all have gone, the failure is nobody’s.
    running.catch(() => {})
    this.running.set(key, running)
    return running
  }

  private keep(key: string, compared: Compared): Compared {
    if (compared.kind === 'ended') return compared
    this.kept.set(key, compared)
    this.keptCharacters += sizeOf(compared)
    for (const [oldest, other] of this.kept) {
      if (this.keptCharacters <= keptMax && this.kept.size <= entriesMax) break
      this.kept.delete(oldest)
      this.keptCharacters -= sizeOf(other)
    }
    return compared
  }
}

const sizeOf = (compared: Compared): number => (compared.kind === 'done' ? compared.json.length : 0)
