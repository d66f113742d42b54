/** Sessions of browsers, kept by the hash of their cookie and bounded in number; they end by age, by idleness, or by hand. */

import { createHash, randomBytes } from 'node:crypto'

const oldestMs = 12 * 3_600_000
/** Beyond so many, the one that was idle longest ends. */
const sessionsMax = 10_000

interface Session<P> {
  readonly principal: P
  readonly untilMs: number
  readonly idleMs: number
  seenMs: number
}

/** They live in this process and end with it. */
export class Sessions<P> {
  /** In the order in which they were seen last. */
  private readonly open = new Map<string, Session<P>>()
  private readonly now: () => Date

  constructor(now: () => Date) {
    this.now = now
  }

  /** Gives the cookie’s value. @param idleMs after which nobody is taken to sit there any more */
  begin(principal: P, idleMs = oldestMs): string {
    const nowMs = this.now().getTime()
    for (const [id, session] of this.open) if (isOver(session, nowMs)) this.open.delete(id)
    if (this.open.size >= sessionsMax) this.open.delete(this.open.keys().next().value!)
    const cookie = randomBytes(24).toString('base64url')
    this.open.set(idOf(cookie), { principal, untilMs: nowMs + oldestMs, idleMs, seenMs: nowMs })
    return cookie
  }

  of(cookie: string): P | undefined {
    const id = idOf(cookie)
    const session = this.open.get(id)
    if (session === undefined) return undefined
    this.open.delete(id)
    const nowMs = this.now().getTime()
    if (isOver(session, nowMs)) return undefined
    session.seenMs = nowMs
    this.open.set(id, session)
    return session.principal
  }

  /** Whose session ended; undefined where there was none. */
  end(cookie: string): P | undefined {
    const principal = this.of(cookie)
    this.open.delete(idOf(cookie))
    return principal
  }
}

const idOf = (cookie: string) => createHash('sha256').update(cookie).digest('hex')

const isOver = ({ untilMs, seenMs, idleMs }: Session<unknown>, nowMs: number) =>
  nowMs >= untilMs || nowMs >= seenMs + idleMs
