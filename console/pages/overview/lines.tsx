/** People sent since 1 January against each line of the law, and when a line may be reached. */

import type { LineAhead } from '../../../src/server/overview.ts'
import { useAround } from '../../frame/context.ts'
import { LawCite } from '../../parts/law.tsx'
import type { Part, Words } from './page.tsx'

export function Lines({ data, words }: Part) {
  if (data.lines.length === 0) return null
  return (
    <section class="lines" aria-labelledby="lines">
      <h2 id="lines">{words.lines.title(data.lines[0]!.year)}</h2>
      {data.lines.map((line) => (
        <Line key={`${line.exporter} ${line.axis} ${line.line}`} line={line} data={data} words={words} />
      ))}
    </section>
  )
}

function Line({ line, data, words }: Part & { readonly line: LineAhead }) {
  const [cite] = line.cite
  const several = new Set(data.lines.map(({ exporter }) => exporter)).size > 1
  return (
    <div class="ahead">
      <h3>
        {words.lines.axis[line.axis]}
        {several && <small> {line.entity}</small>}
      </h3>
      {line.line > 1 ? <Bar line={line} words={words} /> : <p>{words.lines.nobody}</p>}
      {cite !== undefined && (
        <p class="aside">
          <LawCite of={cite} laws={data.laws} />
          {line.basis === 'stated' && ` · ${words.lines.stated}`}
        </p>
      )}
      {line.line > 1 && (
        <p>
          {forecastText(line, words)} {line.atLine.includes('drop') ? words.lines.drops : words.lines.holds}
        </p>
      )}
    </div>
  )
}

function Bar({ line: { axis, count, line, left }, words }: { readonly line: LineAhead; readonly words: Words }) {
  const { words: frame } = useAround()
  const text = count === null ? frame.unknown : words.lines.count(count, line)
  return (
    <p>
      <progress value={count ?? 0} max={line} aria-label={`${words.lines.axis[axis]}: ${text}`} />
      <strong>{text}</strong>
      {left !== null && ` · ${words.lines.left(left)}`}
    </p>
  )
}

function forecastText({ forecast }: LineAhead, words: Words): string {
  switch (forecast.kind) {
    case 'reached':
      return words.forecast.reached
    case 'unknown':
      return words.forecast.unknown
    case 'early':
      return words.forecast.early(forecast.days)
    case 'after-restart':
      return words.forecast.afterRestart(forecast.restartsOn, forecast.days)
    case 'range':
      return words.forecast.range(forecast.from, forecast.to, forecast.restartsOn, forecast.days)
  }
}
