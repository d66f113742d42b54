/** Curves between two points of the map, and pieces of them. */

import type { Point } from './equal-earth.ts'

/** With one control point. */
export interface Quadratic {
  readonly from: Point
  readonly control: Point
  readonly to: Point
  /** About. */
  readonly length: number
}

/** How far a curve leaves the straight way, of its length: to the left of whoever travels, so that two directions lie apart. */
const bend = 0.22

export function curveBetween(from: Point, to: Point): Quadratic {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const control = { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend }
  return { from, control, to, length: Math.hypot(dx, dy) * 1.06 }
}

/** A path of the part between two shares of the curve, 0 at its beginning, 1 at its end. */
export function pieceOf(curve: Quadratic, start: number, end: number): string {
  const [a, b, c] = [blossom(curve, start, start), blossom(curve, start, end), blossom(curve, end, end)]
  return `M${text(a)}Q${text(b)} ${text(c)}`
}

/** With the direction of travel, in degrees. */
export function pointOn(curve: Quadratic, share: number): Point & { readonly angle: number } {
  const { from, control, to } = curve
  const { x, y } = blossom(curve, share, share)
  const dx = (1 - share) * (control.x - from.x) + share * (to.x - control.x)
  const dy = (1 - share) * (control.y - from.y) + share * (to.y - control.y)
  return { x: tenth(x), y: tenth(y), angle: Math.round((Math.atan2(dy, dx) * 180) / Math.PI) }
}

/** The polar form of the curve: its ends and control point of any piece come from it. */
function blossom({ from, control, to }: Quadratic, s: number, t: number): Point {
  const mix = (a: number, b: number, c: number) => (1 - s) * (1 - t) * a + (s + t - 2 * s * t) * b + s * t * c
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) }
}

const tenth = (n: number) => Math.round(n * 10) / 10
const text = ({ x, y }: Point) => `${tenth(x)} ${tenth(y)}`
