/** The stream of events about a border: it looks thrice a second while somebody listens, and tells what is new, a part at a time. */

import { randomBytes } from 'node:crypto'
import type { Pulse } from './border-view.ts'

/** One listener. */
export interface Listener {
  write(text: string): void
  /** Bytes handed over that the other side has not taken. */
  waitingBytes(): number
  /** Ends the stream; `abruptly` where nobody reads it. */
  end(abruptly: boolean): void
}

/** One event at each tick at most: with the greeting, four in any second. */
export const tickMs = 334
/** Every three seconds. */
const ticksPerBeat = 9
export const listenersMax = 1_000
export const bufferBytesMax = 64 * 1024
/** A stream ends after an hour, and who may still listen comes back by itself: a right that was taken away ends with it. */
const ticksPerStream = Math.ceil(3_600_000 / tickMs)

const kinds = ['crossings', 'held', 'counts', 'plans', 'proposals'] as const
type Kind = (typeof kinds)[number]

export class EventFeed {
  private readonly pulse: () => Promise<Pulse>
  /** Ids of another process are no ids of this one. */
  private readonly epoch = randomBytes(4).toString('hex')
  /** With the tick at which the stream of each ends. */
  private readonly listeners = new Map<Listener, number>()
  private readonly told = new Map<Kind, string>()
  private current: Pulse | undefined
  /** Listeners that wait for the first look. */
  private readonly waiting = new Set<Listener>()
  private id = 0
  private timer: NodeJS.Timeout | undefined
  private ticks = 0
  private looking = false
  private unreadable = false
  private closed = false

  constructor(pulse: () => Promise<Pulse>) {
    this.pulse = pulse
  }

  get full(): boolean {
    return this.closed || this.listeners.size >= listenersMax
  }

  get size(): number {
    return this.listeners.size
  }

  /**
   * Begins with `hello`, which carries the whole state; with nothing where `lastId` is the latest; and with `refetch`
   * where it is of another process.
   */
  join(listener: Listener, lastId: string | undefined): void {
    this.listeners.set(listener, this.ticks + ticksPerStream)
    this.start()
    const latest = this.idOf(this.id)
    if (lastId === latest) listener.write(': nothing is new\n\n')
    else if (lastId !== undefined && !this.isOurs(lastId)) this.tell(listener, 'refetch', '{}')
    else if (this.current === undefined) this.waiting.add(listener)
    else this.tell(listener, 'hello', JSON.stringify(this.current))
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener)
    this.waiting.delete(listener)
    if (this.listeners.size > 0) return
    clearInterval(this.timer)
    this.timer = undefined
  }

  close(): void {
    this.closed = true
    for (const listener of [...this.listeners.keys()]) this.drop(listener, false)
  }

  private start(): void {
    if (this.timer !== undefined) return
    this.timer = setInterval(() => this.tick(), tickMs)
    this.timer.unref()
    void this.look()
  }

  private tick(): void {
    this.ticks++
    void this.look()
    const news = this.news()
    if (news !== undefined) {
      this.id++
      this.sendAll(this.textOf(news.kind, news.text))
    }
    if (this.ticks % ticksPerBeat !== 0) return
    // An event, since a browser’s EventSource tells nobody of comments; without an id, since nothing is new.
    this.sendAll('event: beat\ndata: {}\n\n')
    for (const [listener, end] of this.listeners) if (this.ticks >= end) this.drop(listener, false)
  }

  /** A border that cannot be read is told of once; then the stream is silent until it can. */
  private async look(): Promise<void> {
    if (this.looking) return
    this.looking = true
    try {
      const first = this.current === undefined
      this.current = await this.pulse()
      this.unreadable = false
      if (first) for (const kind of kinds) this.told.set(kind, JSON.stringify(this.current[kind]))
      for (const listener of this.waiting) this.tell(listener, 'hello', JSON.stringify(this.current))
      this.waiting.clear()
    } catch {
      if (!this.unreadable) this.sendAll(this.textOf('unreadable', '{}'))
      this.unreadable = true
    } finally {
      this.looking = false
    }
  }

  /** The part that has waited longest among those that have changed. */
  private news(): { readonly kind: Kind; readonly text: string } | undefined {
    if (this.current === undefined) return undefined
    for (const kind of this.told.keys()) {
      const text = JSON.stringify(this.current[kind])
      if (this.told.get(kind) === text) continue
      this.told.delete(kind)
      this.told.set(kind, text)
      return { kind, text }
    }
    return undefined
  }

  private sendAll(text: string): void {
    for (const listener of this.listeners.keys()) this.send(listener, text)
  }

  private tell(listener: Listener, event: string, data: string): void {
    this.send(listener, this.textOf(event, data))
  }

  private send(listener: Listener, text: string): void {
    if (listener.waitingBytes() > bufferBytesMax) this.drop(listener, true)
    else listener.write(text)
  }

  private drop(listener: Listener, abruptly: boolean): void {
    this.leave(listener)
    listener.end(abruptly)
  }

  private textOf(event: string, data: string): string {
    return `id: ${this.idOf(this.id)}\nevent: ${event}\ndata: ${data}\n\n`
  }

  private idOf(id: number): string {
    return `${this.epoch}-${id}`
  }

  private isOurs(id: string): boolean {
    const [epoch, number = ''] = id.split('-', 2)
    return epoch === this.epoch && /^\d{1,15}$/.test(number) && Number(number) <= this.id
  }
}
