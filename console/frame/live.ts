/** The stream of events: one for each tab that is seen, taken up again by itself, and said to have stopped when it is silent. */

import type { Topic } from '../page-module.ts'

export type LiveState = 'on' | 'stale' | 'off'

export interface LiveListener {
  /** Something of these kinds has changed; `null`: everything may have. */
  changed(topic: Topic | null): void
  /** @param at instant of the last sign of life, null before the first */
  state(state: LiveState, at: string | null): void
}

const staleMs = 8_000
const lookMs = 1_000
const topics: readonly Topic[] = ['crossings', 'held', 'counts', 'plans', 'proposals']
const waitsMs = [1_000, 2_000, 5_000, 10_000, 30_000]

/** Gives the function that ends it. */
export function listen(listener: LiveListener): () => void {
  const live = new Live(listener)
  const seen = () => (document.hidden ? live.close() : live.open())
  document.addEventListener('visibilitychange', seen)
  seen()
  return () => {
    document.removeEventListener('visibilitychange', seen)
    live.close()
  }
}

class Live {
  private source: EventSource | undefined
  private lastMs: number | undefined
  private timer: ReturnType<typeof setInterval> | undefined
  private retry: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private greeted = false
  private readonly listener: LiveListener

  constructor(listener: LiveListener) {
    this.listener = listener
  }

  open(): void {
    if (this.source !== undefined || this.retry !== undefined) return
    const source = new EventSource('/api/events')
    this.source = source
    source.onopen = () => this.alive()
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) this.again()
    }
    // Named events only: comments of the heartbeat reach nobody, so the server sends `beat` too.
    source.addEventListener('beat', () => this.alive())
    source.addEventListener('hello', () => {
      this.alive()
      if (this.greeted) this.listener.changed(null)
      this.greeted = true
    })
    source.addEventListener('refetch', () => this.changed(null))
    for (const topic of topics) source.addEventListener(topic, () => this.changed(topic))
    this.timer ??= setInterval(() => this.look(), lookMs)
  }

  close(): void {
    this.source?.close()
    this.source = undefined
    clearInterval(this.timer)
    this.timer = undefined
    clearTimeout(this.retry)
    this.retry = undefined
  }

  private changed(topic: Topic | null): void {
    this.alive()
    this.listener.changed(topic)
  }

  private alive(): void {
    this.failures = 0
    this.lastMs = Date.now()
    this.listener.state('on', new Date(this.lastMs).toISOString())
  }

  private look(): void {
    if (this.lastMs !== undefined && Date.now() - this.lastMs > staleMs)
      this.listener.state('stale', new Date(this.lastMs).toISOString())
  }

  /** A stream that was refused does not come back by itself. */
  private again(): void {
    this.source = undefined
    const waitMs = waitsMs[Math.min(this.failures, waitsMs.length - 1)]!
    this.failures += 1
    if (this.lastMs === undefined) this.listener.state('off', null)
    this.retry = setTimeout(
      () => {
        this.retry = undefined
        this.open()
      },
      waitMs * (0.8 + Math.random() * 0.4),
    )
  }
}
