/** The map: land, marks where stores stand, arcs whose shape tells the verdict. The table below is its twin. */

import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Arc, MapShown, Mark } from '../../../src/server/pages/map.ts'
import type { OverviewShown } from '../../../src/server/pages/overview.ts'
import { useAround } from '../../frame/context.ts'
import { hrefWith, type Marking, type Part, type Words } from './page.tsx'

const views = ['world', 'asia', 'europe', 'americas'] as const

export function FlowMap({ data, words, marked, point }: Part & Marking) {
  const { frame, words: said } = useAround()
  const { map } = data
  const [still, setStill] = useStill()
  const beats = useBeats(map.arcs)
  const drawing = usePointer(data, point)
  const ways = map.arcs.map((arc) => {
    const verdict = arc.verdict === null ? words.noPlan : wordOf(said.verdict, arc.verdict)
    return words.map.way(capital(arc.from), capital(arc.to), verdict)
  })
  return (
    <figure class="map" aria-label={words.map.label}>
      <p class="unseen">{words.map.summary(ways)}</p>
      <svg ref={drawing} viewBox={map.viewBox} aria-hidden="true">
        {map.land !== null && <use class="land" href={`${map.land}#land`} />}
        {map.arcs.map((arc) => (
          <ArcShape
            key={`${arc.from} ${arc.to}`}
            arc={arc}
            unit={map.unit}
            isMarked={arc.flows.some((flow) => marked.includes(flow))}
            beat={still ? 0 : (beats.get(arc.flows.join(' ')) ?? 0)}
          />
        ))}
        {map.marks.map((one) => (
          <MarkShape key={one.places.join(' ')} mark={one} unit={map.unit} />
        ))}
      </svg>
      <div class="tools screen-only">
        <nav aria-label={words.map.views}>
          {views.map((view) => (
            <a key={view} href={hrefWith(data, { view })} aria-current={view === map.view ? 'true' : undefined}>
              {words.map.view[view]}
            </a>
          ))}
        </nav>
        <button type="button" class="quiet script-only" aria-pressed={still} onClick={() => setStill(!still)}>
          {words.map.still}
        </button>
      </div>
      <Legend map={map} words={words} verdicts={said.verdict} />
      <figcaption class="aside">
        {words.map.caption}
        {map.marks.some(({ at }) => at === 'city') && ` ${words.map.atCity}`}
        {map.marks.some(({ at }) => at === 'region') && ` ${words.map.atRegion}`}
        {map.absent.length > 0 && ` ${words.map.absent(map.absent)}`}
        {frame.border && map.arcs.length === 0 && ` ${words.map.noWay}`}
      </figcaption>
    </figure>
  )
}

interface ArcProps {
  readonly arc: Arc
  readonly unit: number
  readonly isMarked: boolean
  readonly beat: number
}

function ArcShape({ arc: { flows, verdict, width, d, tip }, unit, isMarked, beat }: ArcProps) {
  // A diamond has no direction.
  const angle = verdict === 'undetermined' ? 0 : tip?.angle
  return (
    <g class={`arc ${verdict ?? 'none'} w${width}${isMarked ? ' marked' : ''}`} data-flows={flows.join(' ')}>
      <path class="reach" d={d} />
      <path class="line" d={d} />
      {beat > 0 && <path key={beat} class="travel" d={d} pathLength={100} stroke-width={5 * unit} />}
      {tip !== null && (
        <g transform={`translate(${tip.x} ${tip.y}) rotate(${angle}) scale(${unit})`}>
          <g class="grow">{tipOf(verdict)}</g>
        </g>
      )}
    </g>
  )
}

/** For the pointer alone: the drawing is hidden from readers, and the table says, marks and leads to the same. */
function usePointer(data: OverviewShown, point: Marking['point']) {
  const drawing = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const svg = drawing.current
    if (svg === null) return
    const flowsAt = ({ target }: Event) => {
      const flows = target instanceof Element ? target.closest('[data-flows]')?.getAttribute('data-flows') : undefined
      return flows == null ? [] : flows.split(' ')
    }
    const over = (event: Event) => point(flowsAt(event))
    const leave = () => point([])
    const choose = (event: Event) => {
      const [flow] = flowsAt(event)
      if (flow !== undefined) location.assign(hrefWith(data, { flow }))
    }
    svg.addEventListener('mouseover', over)
    svg.addEventListener('mouseleave', leave)
    svg.addEventListener('click', choose)
    return () => {
      svg.removeEventListener('mouseover', over)
      svg.removeEventListener('mouseleave', leave)
      svg.removeEventListener('click', choose)
    }
  }, [data, point])
  return drawing
}

/** In pixels, pointing to the right. */
const tips: Readonly<Record<string, VNode>> = {
  permitted: <path class="solid" d="M5 0L-6-5.5V5.5z" />,
  conditional: <path class="bars" d="M0-10V-3.5M0 3.5V10" />,
  prohibited: <path class="bars thick" d="M0-8V8" />,
  undetermined: <path class="open" d="M6 0L0 6-6 0 0-6z" />,
}

const tipOf = (verdict: string | null) => (verdict !== null && Object.hasOwn(tips, verdict) ? tips[verdict] : undefined)

function MarkShape({ mark: { places, x, y, at, label }, unit }: { readonly mark: Mark; readonly unit: number }) {
  return (
    <g class="place" transform={`translate(${x} ${y}) scale(${unit})`}>
      <g class="grow">
        <circle r="4.5" class={at} />
        {label !== null && (
          <text x={label.x} y={label.y} text-anchor={label.anchor}>
            {places.map(capital).join(', ')}
          </text>
        )}
      </g>
    </g>
  )
}

/** The manifest’s name with a capital: it is a name. */
export const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

interface LegendProps {
  readonly map: MapShown
  readonly words: Words
  readonly verdicts: Readonly<Record<string, string>>
}

/** Of the shapes that are on the map. */
function Legend({ map, words, verdicts }: LegendProps) {
  const there = new Set(map.arcs.map(({ verdict }) => verdict ?? 'none'))
  const shown = [...Object.keys(verdicts), 'none'].filter((verdict) => there.has(verdict))
  return (
    <ul class="legend" aria-label={words.map.legend}>
      {shown.map((verdict) => (
        <li key={verdict}>
          <svg viewBox="0 0 52 18" width="52" height="18" aria-hidden="true">
            <g class={`arc ${verdict} w2`}>
              <path class="line" d={verdict === 'prohibited' ? 'M2 9H20' : 'M2 9H42'} />
              <g transform={`translate(${endOf(verdict)} 9)`}>{tipOf(verdict)}</g>
            </g>
          </svg>
          {verdict === 'none' ? words.noPlan : wordOf(verdicts, verdict)}
        </li>
      ))}
    </ul>
  )
}

const endOf = (verdict: string) => (verdict === 'conditional' ? 22 : verdict === 'prohibited' ? 20 : 43)

const wordOf = (verdicts: Readonly<Record<string, string>>, verdict: string): string =>
  Object.hasOwn(verdicts, verdict) ? verdicts[verdict]! : verdict

const stillKey = 'waybill-still'

/** Whether the person wants no motion here; remembered by the browser. */
function useStill() {
  const [still, set] = useState(false)
  useEffect(() => set(localStorage.getItem(stillKey) === 'yes'), [])
  const choose = (wanted: boolean) => {
    localStorage.setItem(stillKey, wanted ? 'yes' : 'no')
    set(wanted)
  }
  return [still, choose] as const
}

/** How often rows have crossed on each arc since the page was opened: each time a dash travels once. */
function useBeats(arcs: readonly Arc[]): ReadonlyMap<string, number> {
  const seen = useRef(new Map<string, { readonly rows: number; readonly beats: number }>())
  const beats = new Map<string, number>()
  for (const { flows, rows } of arcs) {
    const key = flows.join(' ')
    const before = seen.current.get(key)
    const now = { rows, beats: before === undefined ? 0 : before.beats + (rows > before.rows ? 1 : 0) }
    seen.current.set(key, now)
    beats.set(key, now.beats)
  }
  return beats
}
