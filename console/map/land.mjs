// Draws the land of the Earth for the map: Natural Earth at 1:110m, Equal Earth, one path in whole units, no boundary of anything.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'

/** Degrees east. The page takes the one that cuts fewer of the company’s arcs. */
export const meridians = [11, 150]

/** As in src/server/pages/equal-earth.ts, which a test compares. */
export const projectionFor = (meridian) =>
  geoEqualEarth()
    .rotate([-meridian, 0])
    .scale(1000 / 2.70663)
    .translate([1000, 487])
    .precision(1.5)

/** Files by name; the name changes with what is in it. */
export function landFiles() {
  const atlas = JSON.parse(readFileSync(new URL(import.meta.resolve('world-atlas/land-110m.json')), 'utf8'))
  const land = feature(atlas, atlas.objects.land)
  return meridians.map((meridian) => {
    const pen = new Pen()
    geoPath(projectionFor(meridian), pen)(land)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 974"><path id="land" d="${pen.path()}"/></svg>\n`
    const digest = createHash('sha256').update(svg).digest('hex').slice(0, 8)
    return { name: `land-${meridian}-${digest}.svg`, svg }
  })
}

/** Antarctica lies below what is shown, and an islet of less than this is a speck. */
const southernmost = 905
const areaMin = 3

/** Takes the projected rings and writes them as steps between whole units. */
class Pen {
  rings = []

  beginPath() {}
  closePath() {}
  arc() {}

  moveTo(x, y) {
    this.rings.push([[Math.round(x), Math.round(y)]])
  }

  lineTo(x, y) {
    const ring = this.rings.at(-1)
    const point = [Math.round(x), Math.round(y)]
    const last = ring.at(-1)
    if (point[0] !== last[0] || point[1] !== last[1]) ring.push(point)
  }

  path() {
    return this.rings
      .filter((ring) => Math.abs(areaOf(ring)) >= areaMin && ring.some(([, y]) => y < southernmost))
      .map(stepsOf)
      .join('')
  }
}

function areaOf(ring) {
  let twice = 0
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length]
    twice += x * nextY - nextX * y
  }
  return twice / 2
}

function stepsOf([[startX, startY], ...rest]) {
  let [x, y] = [startX, startY]
  const steps = straightened([[startX, startY], ...rest])
    .slice(1)
    .map(([toX, toY]) => {
      const step = `${toX - x}${toY - y < 0 ? '' : ' '}${toY - y}`
      ;[x, y] = [toX, toY]
      return step
    })
  return `M${startX} ${startY}l${steps.join(' ').replaceAll(' -', '-')}z`
}

/** Without the points that lie on the straight way between their neighbours. */
function straightened(ring) {
  return ring.filter(([x, y], i) => {
    const before = ring[i - 1]
    const after = ring[i + 1]
    if (before === undefined || after === undefined) return true
    return (x - before[0]) * (after[1] - y) !== (after[0] - x) * (y - before[1])
  })
}
