/** Sign-ins that were begun and have not come back: each good once, for ten minutes, in the browser that began it. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export const pendingS = 600
/** Beyond so many the oldest is forgotten: one address at its full rate takes longer to get there than a sign-in lasts. */
const pendingMax = 10_000

/** What the answer of the provider is held against (OpenID Connect Core 3.1.2.1; RFC 7636). */
export interface Pending {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Where the browser goes then. */
  readonly to: string
}

interface Kept extends Pending {
  readonly browser: Buffer
  readonly untilMs: number
}

export class PendingSignIns {
  /** By state, oldest first. */
  private readonly kept = new Map<string, Kept>()
  private readonly now: () => Date

  constructor(now: () => Date) {
    this.now = now
  }

  /** Gives the value of the browser’s cookie: that which it has, so that two tabs may sign in at a time. */
  add(pending: Pending, browser: string | undefined): string {
    const nowMs = this.now().getTime()
    for (const [state, { untilMs }] of this.kept) {
      if (untilMs > nowMs && this.kept.size < pendingMax) break
      this.kept.delete(state)
    }
    const own = browser !== undefined && /^[\w-]{32}$/.test(browser) ? browser : randomBytes(24).toString('base64url')
    this.kept.set(pending.state, { ...pending, browser: digest(own), untilMs: nowMs + pendingS * 1_000 })
    return own
  }

  /** Undefined where nothing such was begun in this browser, or too long ago, or where it came back before. */
  take(state: string, browser: string): Pending | undefined {
    const found = this.kept.get(state)
    if (found === undefined || !timingSafeEqual(found.browser, digest(browser))) return undefined
    this.kept.delete(state)
    return found.untilMs > this.now().getTime() ? found : undefined
  }
}

const digest = (secret: string) => createHash('sha256').update(secret).digest()
