/** A token bucket for each caller, in this process; callers that have rested are forgotten. */

interface Bucket {
  tokens: number
  at: number
}

/** Beyond so many callers the rested ones are forgotten. */
const callersMax = 10_000

export class RateLimit {
  private readonly buckets = new Map<string, Bucket>()
  private readonly perMinute: number
  private readonly now: () => Date

  constructor(perMinute: number, now: () => Date) {
    this.perMinute = perMinute
    this.now = now
  }

  /** Seconds to wait; 0: go on. */
  take(caller: string): number {
    const now = this.now().getTime()
    const bucket = this.buckets.get(caller) ?? { tokens: this.perMinute, at: now }
    bucket.tokens = Math.min(this.perMinute, bucket.tokens + (Math.max(0, now - bucket.at) / 60_000) * this.perMinute)
    bucket.at = now
    if (!this.buckets.has(caller)) this.remember(caller, bucket, now)
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 60) / this.perMinute)
    bucket.tokens -= 1
    return 0
  }

  private remember(caller: string, bucket: Bucket, now: number): void {
    if (this.buckets.size >= callersMax)
      for (const [name, { at }] of this.buckets) if (now - at > 60_000) this.buckets.delete(name)
    this.buckets.set(caller, bucket)
  }
}
