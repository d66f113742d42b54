/** All flows: for each the law’s answers with article and way out, what crossed today, and what is held. */

import type { AnswerShown, RowShown } from '../../../src/server/pages/overview.ts'
import type { Way } from '../../../src/server/pages/ways.ts'
import { useAround } from '../../frame/context.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { VerdictMark } from '../../parts/marks.tsx'
import { row, useRowKeys } from '../../parts/rows.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Count, Empty } from '../../parts/text.tsx'
import { capital } from './map.tsx'
import { hrefWith, type Marking, type Part } from './page.tsx'

export function FlowTable({ data, words, ...marking }: Part & Marking) {
  useRowKeys()
  return (
    <section aria-labelledby="flows">
      <h2 id="flows">{words.table.title}</h2>
      <Filter data={data} words={words} />
      {data.flows.length === 0 ? (
        <Empty>
          <p>{data.verdict === null ? words.table.empty : words.table.noneFits}</p>
        </Empty>
      ) : (
        <Scroll label={words.table.caption(data.today)}>
          <table class="overview-flows">
            <caption class="unseen">{words.table.caption(data.today)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.table.flow}</th>
                <th scope="col">{words.table.verdict}</th>
                <th scope="col">{words.table.article}</th>
                <th scope="col">{words.table.freedBy}</th>
                <th scope="col" class="number">
                  {words.table.today}
                </th>
                <th scope="col" class="number">
                  {words.table.held}
                </th>
              </tr>
            </thead>
            {data.flows.map((flow) => (
              <FlowRows key={flow.id} flow={flow} data={data} words={words} {...marking} />
            ))}
          </table>
        </Scroll>
      )}
    </section>
  )
}

function Filter({ data, words }: Part) {
  const { words: frame } = useAround()
  if (data.verdicts.length < 2 && data.verdict === null) return null
  const all = data.states.whole + data.states.part + data.states.waits + data.states.begins
  const current = (is: boolean) => (is ? 'true' : undefined)
  return (
    <nav class="filter screen-only" aria-label={words.table.filter}>
      <a href={hrefWith(data, { verdict: null })} aria-current={current(data.verdict === null)}>
        {words.table.all} <Count of={all} />
      </a>
      {data.verdicts.map(({ verdict, flows }) => (
        <a key={verdict} href={hrefWith(data, { verdict })} aria-current={current(data.verdict === verdict)}>
          {frame.verdict[verdict as keyof typeof frame.verdict]} <Count of={flows} />
        </a>
      ))}
    </nav>
  )
}

interface RowProps extends Part, Marking {
  readonly flow: RowShown
}

function FlowRows({ flow, data, words, marked, point, focus }: RowProps) {
  const [first, ...rest] = flow.answers
  const span = Math.max(1, flow.answers.length)
  const { inserted, updated, deleted } = flow.today
  return (
    <tbody
      class={marked.includes(flow.id) ? 'marked' : undefined}
      onMouseEnter={() => point([flow.id])}
      onMouseLeave={() => point([])}
      onFocusCapture={() => focus([flow.id])}
      onBlurCapture={() => focus([])}
    >
      <tr {...row}>
        <th scope="rowgroup" rowSpan={span}>
          <a href={`/flows/${encodeURIComponent(flow.id)}`}>{flow.id}</a>
          <small>{words.table.ends(endOf(flow.from), endOf(flow.to))}</small>
          <small>
            {words.table.states[flow.state]}
            {flow.columns.stay > 0 && ` · ${words.table.stay(flow.columns.stay)}`}
          </small>
        </th>
        {first === undefined ? (
          <td colSpan={3}>{words.noPlan}</td>
        ) : (
          <Answer answer={first} flow={flow} data={data} words={words} />
        )}
        <td class="number" rowSpan={span}>
          <Count of={inserted + updated + deleted} />
        </td>
        <td class="number" rowSpan={span}>
          {flow.heldRows > 0 && data.needs.held !== null ? (
            <a href={`/held?flow=${encodeURIComponent(flow.id)}`}>
              <Count of={flow.heldRows} />
            </a>
          ) : (
            <Count of={flow.heldRows} />
          )}
          {flow.suspendedTables > 0 && <small>{words.needs.suspended(flow.suspendedTables)}</small>}
        </td>
      </tr>
      {rest.map((answer) => (
        <tr key={answer.verdict}>
          <Answer answer={answer} flow={flow} data={data} words={words} />
        </tr>
      ))}
    </tbody>
  )
}

/** Place and code stay together. */
const endOf = ({ place, country }: RowShown['from']) => `${capital(place)}\u00a0(${country})`

interface AnswerProps extends Part {
  readonly answer: AnswerShown
  readonly flow: RowShown
}

function Answer({ answer: { verdict, why, ways }, flow, data, words }: AnswerProps) {
  const { words: frame } = useAround()
  const cite = why === null ? undefined : data.reasons[why]?.cite[0]
  const shown = ways === null ? [] : (data.ways[ways] ?? [])
  return (
    <>
      <td>
        <VerdictMark verdict={verdict} />
      </td>
      <td>{cite !== undefined && <LawCite of={cite} laws={data.laws} />}</td>
      <td>
        {verdict === 'permitted' || verdict === 'out-of-scope' ? (
          words.table.nothing
        ) : shown[0] === undefined ? (
          <>
            {words.table.noWay} <a href={`/ask?from=${flow.from.country}&to=${flow.to.country}`}>{frame.nav.ask}</a>
          </>
        ) : (
          <>
            <WayText way={shown[0]} words={words} />
            {shown.length > 1 && <small>{words.table.orOther(shown.length - 1)}</small>}
          </>
        )}
      </td>
    </>
  )
}

function WayText({ way, words }: { readonly way: Way; readonly words: Part['words'] }) {
  if (way.kind === 'state') return <>{words.table.state(way.facts)}</>
  if (way.kind === 'other') return <Sentence said={way} />
  if (way.kind !== 'steps') return null
  return (
    <>
      {way.steps.map((step, i) => (
        <span key={step.id}>
          {i > 0 && ` ${words.table.and} `}
          <Sentence said={step} />
        </span>
      ))}
    </>
  )
}
