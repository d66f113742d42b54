/** What somebody must see to: rows that wait, plans, tables that stand still, law that changes, mechanisms that end. */

import type { OverviewShown } from '../../../src/server/pages/overview.ts'
import { useAround } from '../../frame/context.ts'
import { Sentence } from '../../parts/law.tsx'
import { Count, Day } from '../../parts/text.tsx'
import type { Part } from './page.tsx'

export function NeedsYou({ data, words }: Part) {
  const { frame } = useAround()
  const { needs } = data
  const { proposals } = frame.counts
  const { nextChange } = needs
  const nothing =
    needs.heldRows === 0 &&
    needs.planProblem === null &&
    needs.notAccepted.length + needs.otherPlan.length + needs.suspended.length + needs.endings.length === 0 &&
    nextChange === null &&
    (proposals ?? 0) === 0
  return (
    <section class="needs" aria-labelledby="needs">
      <h2 id="needs">{words.needs.title}</h2>
      {nothing && <p>{words.needs.nothing}</p>}
      <ul>
        {needs.heldRows > 0 && <Held data={data} words={words} />}
        {(proposals ?? 0) > 0 && (
          <li>
            <a href="/held">{words.needs.proposals(proposals ?? 0)}</a>
          </li>
        )}
        <Plans data={data} words={words} />
        {nextChange !== null && (
          <li>
            <a href={changesPath(data.today, nextChange)}>{words.needs.lawChanges(nextChange.day)}</a>{' '}
            <small>{words.needs.ofFlows(nextChange.flows)}</small>
          </li>
        )}
        {needs.endings.map((ending) => (
          <li key={`${ending.until} ${ending.mechanism}`}>
            <Sentence said={ending} /> {words.needs.ends} <Day of={ending.until} /> (
            {words.needs.inDays(daysBetween(data.today, ending.until))}){' '}
            <small>{words.needs.ofFlows(ending.flows)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Held({ data: { needs }, words }: Part) {
  return (
    <li>
      {needs.held === null ? (
        words.needs.held(needs.heldRows)
      ) : (
        <>
          <a href="/held">{words.needs.held(needs.heldRows)}</a>
          <ul>
            {needs.held.map(({ reason, text, rows }) => (
              <li key={text}>
                <Count of={rows} /> ·{' '}
                <a href={`/held?reason=${encodeURIComponent(reason)}`}>{reasonOf(words, reason, text)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

/** By its code; a reason of another release as it stands. */
const reasonOf = (words: Part['words'], reason: string, text: string): string => {
  const known: Readonly<Record<string, string>> = words.needs.reasons
  return Object.hasOwn(known, reason) ? known[reason]! : text
}

function Plans({ data: { needs }, words }: Part) {
  return (
    <>
      {needs.planProblem !== null && <li lang="en">{needs.planProblem}</li>}
      {needs.notAccepted.map((flow) => (
        <li key={flow}>
          <FlowLink flow={flow} />: {words.needs.notAccepted}
        </li>
      ))}
      {needs.otherPlan.map((flow) => (
        <li key={flow}>
          <FlowLink flow={flow} />: {words.needs.otherPlan}
        </li>
      ))}
      {needs.suspended.map(({ flow, tables }) => (
        <li key={flow}>
          <FlowLink flow={flow} />: {words.needs.suspended(tables)}
        </li>
      ))}
    </>
  )
}

function FlowLink({ flow }: { readonly flow: string }) {
  return <a href={`/flows/${encodeURIComponent(flow)}`}>{flow}</a>
}

function changesPath(today: string, { day, country }: NonNullable<OverviewShown['needs']['nextChange']>): string {
  return `/law/${country.slice(0, 2).toLowerCase()}/changes?from=${today}&to=${day}`
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
