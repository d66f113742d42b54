/** The last state of a log that this browser checked: its size and root, nothing else. */

import type { KnownHead } from '../../src/ledger/index.ts'

export interface Seen extends KnownHead {
  readonly at: string
}

const keyOf = (origin: string) => `waybill.log.${origin}`

export function lastSeen(origin: string): Seen | undefined {
  try {
    const seen = JSON.parse(localStorage.getItem(keyOf(origin)) ?? 'null') as Partial<Seen> | null
    const { size, root, at } = seen ?? {}
    return Number.isSafeInteger(size) && typeof root === 'string' && typeof at === 'string'
      ? { size: size!, root, at }
      : undefined
  } catch {
    return undefined
  }
}

/** A browser that keeps nothing has nothing to compare with next time, and says so then. */
export function keepSeen(origin: string, { size, root }: KnownHead): void {
  try {
    localStorage.setItem(keyOf(origin), JSON.stringify({ size, root, at: new Date().toISOString() }))
  } catch {
    // Storage is full or switched off.
  }
}
