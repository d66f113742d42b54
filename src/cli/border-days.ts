/** What crossed of a flow day by day, and in the last hour, gathered as its ledger is read; days are the exporter’s. */

import type { BatchEntry } from '../ledger/index.ts'
import type { Activity, RowCounts } from '../server/border-view.ts'

interface DayCrossed {
  inserted: number
  updated: number
  deleted: number
  /** People newly counted, those of a first copy left out: they tell nothing of a pace. */
  ordinary: number
  sensitive: number
}

/** Older days are forgotten. */
export const daysKept = 28
const minutesKept = 60
const minuteMs = 60_000
const dayMs = 86_400_000

export class FlowDays {
  /** Of the first batch ever. */
  first: string | null = null
  /** Whether a first copy is under way. */
  copying = false
  private readonly days = new Map<string, DayCrossed>()
  private readonly minutes = new Map<number, number>()

  /** @param copied whether the batch is part of a first copy */
  take(batch: BatchEntry, copied: boolean): void {
    this.first ??= batch.day
    const day = this.days.get(batch.day) ?? { inserted: 0, updated: 0, deleted: 0, ordinary: 0, sensitive: 0 }
    this.days.set(batch.day, day)
    let rows = 0
    for (const { inserted, updated, deleted } of batch.tables) {
      day.inserted += inserted
      day.updated += updated
      day.deleted += deleted
      rows += inserted + updated + deleted
    }
    if (!copied) {
      day.ordinary += batch.people.ordinary
      day.sensitive += batch.people.sensitive
    }
    const minute = minuteOf(batch.at)
    this.minutes.set(minute, (this.minutes.get(minute) ?? 0) + rows)
    forget(this.days, daysKept + 1)
    forget(this.minutes, minutesKept + 1)
  }

  on(day: string): RowCounts {
    const { inserted, updated, deleted } = this.days.get(day) ?? { inserted: 0, updated: 0, deleted: 0 }
    return { inserted, updated, deleted }
  }

  people(day: string): { readonly ordinary: number; readonly sensitive: number } {
    const { ordinary, sensitive } = this.days.get(day) ?? { ordinary: 0, sensitive: 0 }
    return { ordinary, sensitive }
  }

  rowsLastHour(now: Date): number {
    const since = Math.floor(now.getTime() / minuteMs) - minutesKept
    return [...this.minutes].reduce((sum, [minute, rows]) => (minute > since ? sum + rows : sum), 0)
  }
}

const minuteOf = (at: string) => Math.floor(Date.parse(at) / minuteMs)

/** Keys come in order: the first are the oldest. */
function forget<K>(kept: Map<K, unknown>, most: number): void {
  for (const key of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(key)
  }
}

/** Of one exporter’s flows: each whole day of the last 28 after the day on which the first of them began, the oldest first. */
export function paceOf(flows: readonly FlowDays[], today: string): Activity['paces'][number]['days'] {
  const [begun] = flows.flatMap(({ first }) => first ?? []).sort()
  if (begun === undefined) return []
  const days: string[] = []
  for (let ago = daysKept; ago > 0; ago--) {
    const day = new Date(Date.parse(`${today}T00:00:00Z`) - ago * dayMs).toISOString().slice(0, 10)
    if (day > begun) days.push(day)
  }
  return days.map((day) => {
    const people = flows.map((flow) => flow.people(day))
    return {
      day,
      ordinary: people.reduce((sum, { ordinary }) => sum + ordinary, 0),
      sensitive: people.reduce((sum, { sensitive }) => sum + sensitive, 0),
    }
  })
}
