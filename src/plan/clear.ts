/** The smallest set of columns whose dropping clears a bar that comes from categories. */

/** A column as the law sees it; positions follow the manifest. */
export interface BarColumn {
  readonly position: number
  readonly category: string
  /** Of a key or of the way to a person: never dropped. */
  readonly fixed: boolean
}

export interface Cleared {
  /** Positions of the columns to drop; empty when nothing needs dropping. */
  readonly drop: readonly number[]
  /** False where the search was cut short: what is dropped clears the bar, and something smaller might have. */
  readonly exact: boolean
}

/** More kinds of category than this (2^14 questions) are not tried in every combination. */
export const exactGroupsMax = 14

/**
 * Undefined when no set of columns that may be dropped clears the bar. Categories that no book tells apart go together,
 * since dropping one of them changes no answer; sets are tried by their number of columns, among equal ones the set
 * whose columns stand last first. Above `exactGroupsMax` kinds, only kinds that are barred alone are tried.
 */
export function clearBar(
  columns: readonly BarColumn[],
  signature: (category: string) => string,
  permits: (categories: readonly string[]) => boolean,
): Cleared | undefined {
  const permitsWithout = (dropped: ReadonlySet<number>): boolean =>
    permits(columns.filter((c) => !dropped.has(c.position)).map((c) => c.category))
  if (permitsWithout(new Set())) return { drop: [], exact: true }
  const groups = groupsOf(columns, signature)
  if (!permitsWithout(new Set(groups.flat()))) return undefined
  if (groups.length <= exactGroupsMax) return { drop: smallest(groups, permitsWithout), exact: true }
  const all = new Set(groups.flat())
  const barred = groups.filter((group) => !permitsWithout(new Set([...all].filter((p) => !group.includes(p)))))
  if (barred.length <= exactGroupsMax && permitsWithout(new Set(barred.flat())))
    return { drop: smallest(barred, permitsWithout), exact: false }
  return { drop: thinned(groups, permitsWithout), exact: false }
}

/** Droppable columns by signature. A kind that also stands in a fixed column is left out: dropping it changes nothing. */
function groupsOf(
  columns: readonly BarColumn[],
  signature: (category: string) => string,
): readonly (readonly number[])[] {
  const fixed = new Set(columns.filter((c) => c.fixed).map((c) => signature(c.category)))
  const groups = new Map<string, number[]>()
  for (const column of columns) {
    const kind = signature(column.category)
    if (!column.fixed && !fixed.has(kind)) groups.set(kind, [...(groups.get(kind) ?? []), column.position])
  }
  return [...groups.values()]
}

function smallest(
  groups: readonly (readonly number[])[],
  permitsWithout: (dropped: ReadonlySet<number>) => boolean,
): readonly number[] {
  const sets: number[][] = []
  for (let mask = 1; mask < 1 << groups.length; mask++)
    sets.push(groups.flatMap((group, g) => (((mask >> g) & 1) === 1 ? group : [])).sort((a, b) => b - a))
  sets.sort((a, b) => a.length - b.length || standsLater(a, b))
  return sets.find((set) => permitsWithout(new Set(set))) ?? groups.flat()
}

/** Negative when the first of two sets of one size (positions descending) stands later. */
function standsLater(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return b[i]! - a[i]!
  return 0
}

/** All of them, less every kind that can be put back one after another, from the first. */
function thinned(
  groups: readonly (readonly number[])[],
  permitsWithout: (dropped: ReadonlySet<number>) => boolean,
): readonly number[] {
  const dropped = new Set(groups.flat())
  for (const group of groups) {
    for (const position of group) dropped.delete(position)
    if (!permitsWithout(dropped)) for (const position of group) dropped.add(position)
  }
  return [...dropped]
}
