/** The Equal Earth projection (B. Šavrič, T. Patterson, B. Jenny, 2018) onto the units of the console’s map. */

/** The whole Earth is as wide as this; the land is drawn in whole units of it. */
export const mapWidth = 2_000

/** Half of the Earth’s width at the equator on a sphere of radius 1. */
const halfWidth = 2.70663
const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796] as const
const root3 = Math.sqrt(3)
const radians = Math.PI / 180
const scale = mapWidth / 2 / halfWidth

/** y of the equator. */
export const equatorY = 487

export interface Point {
  readonly x: number
  readonly y: number
}

/** @param lon degrees east of the central meridian; beyond ±180 it goes on past the edge */
export function project(lon: number, lat: number): Point {
  const t = Math.asin((root3 / 2) * Math.sin(lat * radians))
  const t2 = t * t
  const t6 = t2 * t2 * t2
  const x = (2 * root3 * lon * radians * Math.cos(t)) / (3 * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)))
  const y = t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))
  return { x: mapWidth / 2 + scale * x, y: equatorY - scale * y }
}
