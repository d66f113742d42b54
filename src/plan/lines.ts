/** How far the counters let a class of people go: the largest rectangle of counts in which every corner is permitted. */

export interface Lines {
  /** The first count that is no longer permitted; null: no such line. */
  readonly ordinary: number | null
  readonly sensitive: number | null
  /** Counts at which an answer inside the rectangle was asked for, farthest last. */
  readonly asked: readonly (readonly [ordinary: number, sensitive: number])[]
}

/** More people than there are. */
const most = 10_000_000_000

/**
 * @param from the least counts a person of the class makes; where she is not permitted even there, they are the lines
 * @param cuts numbers at which an article may turn; between two neighbours the law is taken to turn once at most
 */
export function linesOf(
  permits: (ordinary: number, sensitive: number) => boolean,
  from: { readonly ordinary: number; readonly sensitive: number },
  cuts: readonly number[],
): Lines {
  if (!permits(from.ordinary, from.sensitive)) return { ...from, asked: [] }
  const points = pointsOf(cuts)
  let o = firstBarred((n) => permits(n, from.sensitive), from.ordinary, points)
  let s = firstBarred((n) => permits(from.ordinary, n), from.sensitive, points)
  for (;;) {
    const corner = barredCorner(permits, within(cuts, from.ordinary, o), within(cuts, from.sensitive, s))
    if (corner === undefined) break
    // The ordinary axis gives way, since it has room; where it has none, the sensitive one does.
    const [barredOrdinary, barredSensitive] = corner
    if (permits(from.ordinary, barredSensitive)) {
      const lower = firstBarred((n) => permits(n, barredSensitive), from.ordinary, points)
      o = Math.min(lower ?? barredOrdinary, barredOrdinary)
    } else s = barredSensitive
  }
  const [os, ss] = [within(cuts, from.ordinary, o), within(cuts, from.sensitive, s)]
  return { ordinary: o, sensitive: s, asked: os.flatMap((a) => ss.map((b) => [a, b] as const)) }
}

/** Each number, the one before it, and the end of the scale. */
function pointsOf(cuts: readonly number[]): readonly number[] {
  return [...new Set(cuts.flatMap((n) => [n - 1, n]).filter((n) => n > 0 && n < most)), most].sort((a, b) => a - b)
}

/** The last number of each stretch between cuts below the line, and the two ends: one corner for each cell of the law. */
function within(cuts: readonly number[], from: number, line: number | null): readonly number[] {
  const end = line === null ? most : line - 1
  const ends = [...new Set(cuts)].map((n) => n - 1).filter((n) => n > from && n < end)
  return [from, ...ends.sort((a, b) => a - b), ...(end > from ? [end] : [])]
}

function firstBarred(permits: (n: number) => boolean, from: number, points: readonly number[]): number | null {
  let fine = from
  for (const point of points) {
    if (point <= from) continue
    if (permits(point)) fine = point
    else return between(permits, fine, point)
  }
  return null
}

/** The first barred number above `fine`, up to `barred`. */
function between(permits: (n: number) => boolean, fine: number, barred: number): number {
  let [low, high] = [fine, barred]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (permits(middle)) low = middle
    else high = middle
  }
  return high
}

function barredCorner(
  permits: (ordinary: number, sensitive: number) => boolean,
  os: readonly number[],
  ss: readonly number[],
): readonly [number, number] | undefined {
  for (const s of [...ss].reverse()) for (const o of [...os].reverse()) if (!permits(o, s)) return [o, s]
  return undefined
}
