/** The map of flows: where stores stand, and one arc for each pair of places; all in units of the map, so that a browser only draws. */

import type { OverviewFlow } from '../overview.ts'
import { curveBetween, pieceOf, pointOn, type Quadratic } from './curve.ts'
import { mapWidth, type Point, project } from './equal-earth.ts'
import { placedLabels } from './map-labels.ts'
import { type Standing, standingOf } from './places.ts'

export const views = ['world', 'asia', 'europe', 'americas'] as const
export type View = (typeof views)[number]

export interface MapShown {
  readonly view: View
  /** Where the drawing of land lies; null where the console has none. */
  readonly land: string | null
  readonly viewBox: string
  /** Units of the map for each pixel of a map of ordinary width. */
  readonly unit: number
  readonly marks: readonly Mark[]
  readonly arcs: readonly Arc[]
  /** Places of which nobody knows where they are. */
  readonly absent: readonly string[]
}

export interface Mark {
  readonly places: readonly string[]
  /** Country or region, by its code. */
  readonly country: string
  readonly at: Standing['at']
  readonly x: number
  readonly y: number
  /** Where its name stands, in pixels from the mark; null: there is no room. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } | null
}

export interface Arc {
  readonly from: string
  readonly to: string
  readonly flows: readonly string[]
  /** The least favourable of its flows’ own, each by what it may carry at best; null: no plan was accepted. */
  readonly verdict: string | null
  /** One to four, by rows of the last hour. */
  readonly width: number
  /** Grows as rows cross. */
  readonly rows: number
  readonly d: string
  /** What stands at its end, half-way, or where it stops. */
  readonly tip: (Point & { readonly angle: number }) | null
}

/** Central meridians for which land is drawn. */
const meridians = [11, 150] as const
type Meridian = (typeof meridians)[number]

/** Degrees west, east, south, north; the meridian is fixed where another would bend the region. */
const frames: Readonly<Record<View, { readonly meridian?: Meridian; readonly box?: readonly number[] }>> = {
  world: {},
  asia: { meridian: 150, box: [62, 158, -12, 54] },
  europe: { meridian: 11, box: [-25, 45, 33, 68] },
  americas: { meridian: 11, box: [-130, -34, -40, 60] },
}

/** Of a map of ordinary width. */
const widthPx = 720
const heightPx = 330

export interface MapAsked {
  readonly flows: readonly OverviewFlow[]
  readonly view: View
  /** Address of the land drawn around a meridian. */
  readonly land: (meridian: number) => string | null
}

export function mapOf({ flows, view, land }: MapAsked): MapShown {
  const ends = flows.flatMap(({ from, to }) => [from, to])
  const stands = new Map(ends.flatMap((end) => mapped(end.place, standingOf(end))))
  const pairs = pairsOf(flows, stands)
  const { meridian = straightest(pairs), box } = frames[view]
  const frame = box === undefined ? world : boxOf(box, meridian)
  const unit = Math.max(frame.width / widthPx, frame.height / heightPx)
  const marks = marksOf(ends, stands, meridian)
  return {
    view,
    land: land(meridian),
    viewBox: [frame.x, frame.y, frame.width, frame.height].map(Math.round).join(' '),
    unit: Math.round(unit * 100) / 100,
    marks: placedLabels(marks, { frame, unit, along: pairs.flatMap((pair) => pointsOf(pair, meridian)) }),
    arcs: pairs.map((pair) => arcOf(pair, meridian, unit)),
    absent: [...new Set(ends.map(({ place }) => place))].filter((place) => !stands.has(place)),
  }
}

const mapped = <K, V>(key: K, value: V | undefined): readonly (readonly [K, V])[] =>
  value === undefined ? [] : [[key, value]]

export interface Frame extends Point {
  readonly width: number
  readonly height: number
}

/** Without the ice of the south. */
const world: Frame = { x: 0, y: 12, width: mapWidth, height: project(0, -57).y - 12 }

function boxOf([west = 0, east = 0, south = 0, north = 0]: readonly number[], meridian: number): Frame {
  const corners = [west, east].flatMap((lon) =>
    [south, north, Math.min(Math.max(0, south), north)].map((lat) => project(around(lon - meridian), lat)),
  )
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** To −180 … 180. */
const around = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180

interface Pair {
  readonly from: Standing
  readonly to: Standing
  readonly flows: readonly OverviewFlow[]
}

/** Flows between the same two points of the map, in the same direction; those within one point have no way to show. */
function pairsOf(flows: readonly OverviewFlow[], stands: ReadonlyMap<string, Standing>): readonly Pair[] {
  const found = new Map<string, { from: Standing; to: Standing; flows: OverviewFlow[] }>()
  for (const flow of flows) {
    const [from, to] = [stands.get(flow.from.place), stands.get(flow.to.place)]
    if (from === undefined || to === undefined || spot(from) === spot(to)) continue
    const key = `${spot(from)} ${spot(to)}`
    const known = found.get(key) ?? { from, to, flows: [] }
    found.set(key, known)
    known.flows.push(flow)
  }
  return [...found.values()]
}

const spot = ({ lon, lat }: Standing) => `${lon},${lat}`

/** The meridian around which fewer arcs leave the map at one side to come in at the other. */
function straightest(pairs: readonly Pair[]): Meridian {
  const cuts = meridians.map((meridian) => pairs.filter((pair) => Math.abs(overOf(pair, meridian)) > 180).length)
  return meridians[cuts.indexOf(Math.min(...cuts))]!
}

/** Degrees from the first end to the second on the map. */
const overOf = ({ from, to }: Pair, meridian: number) => around(to.lon - meridian) - around(from.lon - meridian)

function marksOf(
  ends: readonly OverviewFlow['from'][],
  stands: ReadonlyMap<string, Standing>,
  meridian: number,
): readonly Omit<Mark, 'label'>[] {
  const found = new Map<string, { places: string[]; country: string; at: Standing['at']; x: number; y: number }>()
  for (const { place, country } of ends) {
    const stand = stands.get(place)
    if (stand === undefined) continue
    const known = found.get(spot(stand))
    if (known === undefined) {
      const { x, y } = project(around(stand.lon - meridian), stand.lat)
      found.set(spot(stand), { places: [place], country, at: stand.at, x: tenth(x), y: tenth(y) })
    } else if (!known.places.includes(place)) known.places.push(place)
  }
  return [...found.values()]
}

const tenth = (n: number) => Math.round(n * 10) / 10

const order = ['permitted', 'out-of-scope', 'conditional', 'undetermined', 'prohibited']
/** Pixels that an arc keeps away from the marks at its ends. */
const gapPx = { from: 8, to: 11 }

function arcOf(pair: Pair, meridian: number, unit: number): Arc {
  const { flows } = pair
  const verdict = worstOf(flows.flatMap(({ answers }) => answers[0]?.verdict ?? []))
  const rows = flows.reduce((sum, flow) => sum + flow.rowsLastHour, 0)
  const { d, tip } = drawn(waysOf(pair, meridian), verdict, unit)
  return {
    from: flows[0]!.from.place,
    to: flows[0]!.to.place,
    flows: flows.map(({ id }) => id),
    verdict,
    width: rows < 1 ? 1 : rows < 100 ? 2 : rows < 10_000 ? 3 : 4,
    rows: flows.reduce((sum, flow) => sum + flow.rows, 0),
    d,
    tip,
  }
}

const worstOf = (verdicts: readonly string[]): string | null =>
  verdicts.reduce<string | null>((a, b) => (a === null || order.indexOf(b) > order.indexOf(a) ? b : a), null)

/** One curve; two where the short way leaves the map: each goes on past its edge. */
function waysOf(pair: Pair, meridian: number): readonly [leaving: Quadratic, arriving: Quadratic] {
  const [a, b] = [around(pair.from.lon - meridian), around(pair.to.lon - meridian)]
  const over = b - a
  const turn = over > 180 ? -360 : over < -180 ? 360 : 0
  const way = (from: number, to: number) => curveBetween(project(from, pair.from.lat), project(to, pair.to.lat))
  const leaving = way(a, b + turn)
  return [leaving, turn === 0 ? leaving : way(a - turn, b)]
}

/** Close enough to one another that no name slips between. */
const pointsOf = (pair: Pair, meridian: number): readonly Point[] =>
  [...new Set(waysOf(pair, meridian))].flatMap((way) =>
    Array.from({ length: 40 }, (_, i) => pointOn(way, (i + 0.5) / 40)),
  )

function drawn([leaving, arriving]: readonly [Quadratic, Quadratic], verdict: string | null, unit: number) {
  const long = Math.max(1, leaving.length)
  const start = Math.min(0.3, (gapPx.from * unit) / long)
  const end = Math.max(0.7, 1 - (gapPx.to * unit) / long)
  if (verdict === 'prohibited') {
    const stop = Math.max(0.25, Math.min(0.5, start + (10 * unit) / long))
    return { d: pieceOf(leaving, start, stop), tip: pointOn(leaving, stop) }
  }
  const d =
    leaving === arriving ? pieceOf(leaving, start, end) : `${pieceOf(leaving, start, 1)}${pieceOf(arriving, 0, end)}`
  if (verdict === 'conditional') {
    const half = pointOn(leaving, 0.5)
    return { d, tip: half.x < 0 || half.x > mapWidth ? pointOn(arriving, 0.5) : half }
  }
  return { d, tip: verdict === 'permitted' || verdict === 'undetermined' ? pointOn(arriving, end) : null }
}
