/** All flows: ends, verdict and article, what crosses, what is held, how far each is, under which plan. */

import type { FlowRow, FlowsPage } from '../../../src/server/pages/flows.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { LawCite } from '../../parts/law.tsx'
import { VerdictMark } from '../../parts/marks.tsx'
import { row, useRowKeys } from '../../parts/rows.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Command, Count, Day, Digest, Empty, Instant } from '../../parts/text.tsx'
import type { words as en } from './words.en.ts'
import './style.css'

type Words = typeof en

export const live: readonly Topic[] = ['crossings', 'held', 'plans']
export const title = ({ border, flows }: FlowsPage, words: Words) =>
  border ? words.title(flows.length, flows.filter(opens).length) : words.noBorder

/** Something of it may cross now. */
const opens = ({ verdict }: FlowRow) => verdict?.best === 'permitted' || verdict?.best === 'out-of-scope'

export function Page({ data, words }: { readonly data: FlowsPage; readonly words: Words }) {
  const { words: frame } = useAround()
  useRowKeys()
  return (
    <>
      <h1>{title(data, words)}</h1>
      {data.problem !== null && (
        <p class="notice" lang="en">
          {data.problem}
        </p>
      )}
      {data.border ? (
        <>
          <p class="aside">
            {data.at === null ? words.neverRan : data.running ? words.running : words.stopped}{' '}
            {data.at !== null && <Instant of={data.at} />}
          </p>
          {data.flows.length === 0 ? <Empty>{words.empty}</Empty> : <FlowsTable data={data} words={words} />}
        </>
      ) : (
        <Empty>
          <p>{frame.noBorderHow}</p>
          <Command of="waybill serve --manifest waybill.yaml" />
        </Empty>
      )}
    </>
  )
}

function FlowsTable({ data, words }: { readonly data: FlowsPage; readonly words: Words }) {
  return (
    <Scroll label={words.caption}>
      <table class="flows">
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.flow}</th>
            <th scope="col">{words.law}</th>
            <th scope="col">{words.columns}</th>
            <th scope="col" class="number">
              {words.crossed}
            </th>
            <th scope="col" class="number">
              {words.held}
            </th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.plan}</th>
          </tr>
        </thead>
        <tbody>
          {data.flows.map((flow) => (
            <Row key={flow.id} flow={flow} data={data} words={words} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface RowShown {
  readonly flow: FlowRow
  readonly data: FlowsPage
  readonly words: Words
}

function Row({ flow, data, words }: RowShown) {
  const { cross, changed, hold, stay, unclassified } = flow.columns
  return (
    <tr {...row}>
      <th scope="row">
        <a href={`/flows/${encodeURIComponent(flow.id)}`}>{flow.id}</a>
        <small>
          {flow.from.place} ({flow.from.country}) → {flow.to.place} ({flow.to.country})
        </small>
      </th>
      <td>
        <Answer flow={flow} data={data} words={words} />
      </td>
      <td>
        {words.counts(cross, changed, stay, hold)}
        {unclassified > 0 && <small class="unknown">{words.unclassified(unclassified)}</small>}
      </td>
      <td class="number">
        <Count of={flow.rows} />
      </td>
      <td class="number">
        {flow.heldRows > 0 ? (
          <a href={`/held?flow=${encodeURIComponent(flow.id)}`}>
            <Count of={flow.heldRows} />
          </a>
        ) : (
          <Count of={0} />
        )}
        {flow.suspendedTables > 0 && <small class="unknown">{words.suspended(flow.suspendedTables)}</small>}
      </td>
      <td>
        <State flow={flow} words={words} />
      </td>
      <td>
        <PlanOf flow={flow} words={words} />
      </td>
    </tr>
  )
}

function Answer({ flow: { verdict, why }, data, words }: RowShown) {
  if (verdict === null) return <>{words.noPlan}</>
  const reason = why === null ? undefined : data.reasons[why]
  const cite = reason?.cite[0]
  return (
    <>
      <VerdictMark verdict={verdict.best} />
      {verdict.worst !== verdict.best && (
        <>
          {` ${words.to} `}
          <VerdictMark verdict={verdict.worst} />
        </>
      )}
      {cite !== undefined && (
        <small>
          <LawCite of={cite} laws={data.laws} />
        </small>
      )}
    </>
  )
}

function State({ flow: { phase, lag }, words }: Omit<RowShown, 'data'>) {
  return (
    <>
      {phase === null ? words.notRun : words.phases[phase]}
      <small>
        {lag === null || lag.behindBytes === null ? words.lagUnknown : words.behind(lag.behindBytes)}
        {lag !== null && lag.slot !== 'in use' && ` · ${words.slots[lag.slot]}`}
      </small>
    </>
  )
}

function PlanOf({ flow: { plan, reviewOn }, words }: Omit<RowShown, 'data'>) {
  if (plan.accepted === null) return <>{words.notAccepted}</>
  const other = plan.inForce !== null && plan.inForce !== plan.accepted
  return (
    <>
      <Digest of={plan.accepted} />
      {other && (
        <small class="unknown">
          {words.otherPlan} <Digest of={plan.inForce ?? ''} />
        </small>
      )}
      {reviewOn !== null && (
        <small>
          {words.nextChange} <Day of={reviewOn} />
        </small>
      )}
    </>
  )
}
