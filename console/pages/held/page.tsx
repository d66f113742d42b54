/** What waits, why, and what lets it go. */

import type { HeldPage } from '../../../src/server/pages/held.ts'
import type { Topic } from '../../page-module.ts'
import { Command, Count, Empty, Instant } from '../../parts/text.tsx'
import { FlowGroups } from './groups.tsx'
import './style.css'
import type { words as en } from './words.en.ts'

type Words = typeof en
type Data = { readonly data: HeldPage; readonly words: Words }

export const live: readonly Topic[] = ['held', 'plans', 'proposals']
export const title = (data: HeldPage, words: Words) => words.title(data.rows, data.reasons.length)

export function Page({ data, words }: Data) {
  return (
    <>
      <h1>{title(data, words)}</h1>
      {!data.running && data.at !== null && (
        <p class="aside">
          {words.notRunning} <Instant of={data.at} />
        </p>
      )}
      <Waiting data={data} words={words} />
      {data.reasons.length > 1 && <Reasons data={data} words={words} />}
      {data.flows.length === 0 ? (
        <Empty>
          <p>{data.rows === 0 ? words.empty : words.noneFits}</p>
        </Empty>
      ) : (
        <>
          <p>{words.lawDecides}</p>
          {data.flows.map((flow) => (
            <FlowGroups key={flow.flow} flow={flow} proposers={data.proposers} words={words} />
          ))}
        </>
      )}
      <Suspended data={data} words={words} />
    </>
  )
}

function Waiting({ data, words }: Data) {
  return (
    <p>
      {data.waiting.length > 0 && <strong>{words.waiting(data.waiting.length)} </strong>}
      <a href="/held/proposals">{words.proposals}</a>
    </p>
  )
}

function Reasons({ data, words }: Data) {
  return (
    <nav aria-label={words.reason} class="tabs">
      <ul>
        <li>
          <a href="/held" aria-current={data.reason === null ? 'page' : undefined}>
            {words.all}
          </a>
        </li>
        {data.reasons.map((reason) => (
          <li key={reason}>
            <a
              href={`/held?reason=${encodeURIComponent(reason)}`}
              aria-current={data.reason === reason ? 'page' : undefined}
            >
              {words.reasons[reason] ?? reason}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Suspended({ data, words }: Data) {
  if (data.suspended.length === 0) return null
  return (
    <section>
      <h2>{words.suspended}</h2>
      <ul>
        {data.suspended.map(({ flow, dataset, what }) => (
          <li key={`${flow} ${dataset}`}>
            <a href={`/flows/${encodeURIComponent(flow)}`}>{flow}</a>, {dataset}: <span lang="en">{what}</span>
          </li>
        ))}
      </ul>
      <p>
        {words.accept} <Command of="waybill plan --accept" /> (<Count of={data.suspended.length} />)
      </p>
    </section>
  )
}
