/** One who follows the stream of events. */

import { connect, type Socket } from 'node:net'

export interface ViewerEvents {
  /** @param atMs on the clock of `performance.now` */
  seen(viewer: Viewer, event: string, data: string, atMs: number): void
  /** It was refused, or its stream ended. */
  lost(viewer: Viewer, why: string): void
}

export class Viewer {
  /** From connecting to the first event; undefined until there was one. */
  firstMs: number | undefined
  private readonly socket: Socket
  private readonly events: ViewerEvents
  private readonly beganMs = performance.now()
  private text = ''
  private left = false

  constructor(port: number, headers: string, events: ViewerEvents) {
    this.events = events
    this.socket = connect(port, '127.0.0.1')
    this.socket.setEncoding('latin1')
    this.socket.write(
      `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\n${headers}\r\n`,
    )
    this.socket.on('data', (part) => this.take(String(part)))
    this.socket.on('error', (error) => this.lost(error.message))
    this.socket.on('close', () => this.lost('the server closed the connection'))
  }

  leave(): void {
    this.left = true
    this.socket.destroy()
  }

  private lost(why: string): void {
    if (this.left) return
    this.left = true
    this.events.lost(this, why)
  }

  /** Each event is one write of the server, so a chunk holds it whole; its own frame lines hold no colon. */
  private take(part: string): void {
    const atMs = performance.now()
    this.text += part
    if (this.firstMs === undefined && this.text.startsWith('HTTP/1.1 ') && !this.text.startsWith('HTTP/1.1 200')) {
      this.lost(this.text.slice(0, 200))
      this.socket.destroy()
      return
    }
    for (let end = this.text.indexOf('\n\n'); end >= 0; end = this.text.indexOf('\n\n')) {
      const [, event, data] = /(?:^|\n)event: (\w+)\ndata: (.*)$/.exec(this.text.slice(0, end)) ?? []
      this.text = this.text.slice(end + 2)
      if (event === undefined) continue
      this.firstMs ??= atMs - this.beganMs
      this.events.seen(this, event, data ?? '', atMs)
    }
  }
}
