/** Names beside the marks of a map: each where it covers no other name and no mark, or nowhere. */

import type { Point } from './equal-earth.ts'
import type { Frame, Mark } from './map.ts'

/** Pixels. */
const letterPx = 7.5
const heightPx = 16
const markPx = 7
const arcPx = 2
/** On a small screen letters are so much larger: none may be cut off by the edge. */
const grown = 1.7

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

type Label = NonNullable<Mark['label']>

/** In order of preference. */
const spots: readonly Label[] = [
  { x: 9, y: 4.5, anchor: 'start' },
  { x: -9, y: 4.5, anchor: 'end' },
  { x: 0, y: -10, anchor: 'middle' },
  { x: 0, y: 21, anchor: 'middle' },
]

export interface Obstacles {
  readonly frame: Frame
  /** Units of the map for each pixel. */
  readonly unit: number
  /** Points of arcs: a name stands beside them where it can. */
  readonly along: readonly Point[]
}

export function placedLabels(
  marks: readonly Omit<Mark, 'label'>[],
  { frame, unit, along }: Obstacles,
): readonly Mark[] {
  const inPixels = ({ x, y }: Point) => ({ x: (x - frame.x) / unit, y: (y - frame.y) / unit })
  const at = marks.map(inPixels)
  const arcs = along.map(inPixels).map(({ x, y }) => around(x - arcPx, x + arcPx, y - arcPx, y + arcPx))
  const taken: Box[] = at.map(({ x, y }) => around(x - markPx, x + markPx, y - markPx, y + markPx))
  const edge = around(0, frame.width / unit, 0, frame.height / unit)
  return marks.map((mark, i) => {
    const { x, y } = at[i]!
    const wide = mark.places.join(', ').length * letterPx
    const others = taken.filter((_, other) => other !== i)
    const free = spots
      .map((spot) => ({ spot, box: boxOf(spot, x, y, wide) }))
      .filter(({ spot }) => inside(boxOf(spot, x, y, wide * grown), edge))
      .filter(({ box }) => !others.some((other) => overlap(box, other)))
      .map((one) => ({ ...one, crossed: arcs.filter((arc) => overlap(one.box, arc)).length }))
      .sort((a, b) => a.crossed - b.crossed)
    if (free[0] !== undefined) taken.push(free[0].box)
    return { ...mark, label: free[0]?.spot ?? null }
  })
}

const around = (left: number, right: number, top: number, bottom: number): Box => ({ left, right, top, bottom })

function boxOf({ x, y, anchor }: Label, markX: number, markY: number, wide: number): Box {
  const from = markX + x - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2)
  return around(from, from + wide, markY + y - heightPx + 3, markY + y + 3)
}

const inside = (box: Box, edge: Box) =>
  box.left >= edge.left && box.right <= edge.right && box.top >= edge.top && box.bottom <= edge.bottom
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
