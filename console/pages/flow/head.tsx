/** What must be known before the columns are read: the ends, another plan, tables that are suspended. */

import { useAround } from '../../frame/context.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { VerdictMark } from '../../parts/marks.tsx'
import { Command, Digest } from '../../parts/text.tsx'
import type { Part } from './page.tsx'

export function Head({ data, words }: Part) {
  const { from, to, plan, shownFrom } = data
  const other = plan.inForce !== null && plan.accepted !== null && plan.inForce !== plan.accepted
  return (
    <>
      <p>
        {words.ends(from.entity, from.countryName, from.store)} → {words.ends(to.entity, to.countryName, to.store)}
      </p>
      <Answer data={data} words={words} />
      {other && (
        <p class="notice">
          {words.otherPlan} {words.inForce} <Digest of={plan.inForce ?? ''} />, {words.accepted}{' '}
          <Digest of={plan.accepted ?? ''} />. {words.otherPlanDo} <Command of="waybill plan" />
        </p>
      )}
      {shownFrom === 'accepted plan' && <p class="notice">{words.fromLock}</p>}
      {shownFrom === null && (
        <p class="notice">
          {words.nothingAccepted} <Command of="waybill plan --accept" />
        </p>
      )}
      <Suspended data={data} words={words} />
    </>
  )
}

/** The least favourable answer with its article and its sentence. */
function Answer({ data, words }: Part) {
  const { verdict, reasons, laws } = data
  const reason = verdict === null || verdict.why === null ? undefined : reasons[verdict.why]
  if (verdict === null || reason === undefined) return null
  return (
    <p class="answer">
      {verdict.best !== verdict.worst && (
        <>
          <VerdictMark verdict={verdict.best} /> {words.forOthers}{' '}
        </>
      )}
      <VerdictMark verdict={verdict.worst} />{' '}
      {reason.cite[0] !== undefined && <LawCite of={reason.cite[0]} laws={laws} />}
      {reason.text !== null && (
        <>
          {words.colon}
          <Sentence said={{ text: reason.text, english: reason.english }} />
        </>
      )}
      {reason.missing.length > 0 && ` ${words.missing(reason.missing)}`}
    </p>
  )
}

function Suspended({ data, words }: Part) {
  const { frame } = useAround()
  const tables = data.tables.filter(({ suspended }) => suspended !== null)
  if (tables.length === 0) return null
  return (
    <section class="notice" aria-labelledby="suspended">
      <h2 id="suspended">{words.suspended(tables.length)}</h2>
      <ul>
        {tables.map(({ dataset, suspended }) => (
          <li key={dataset}>
            <strong>{dataset}</strong>
            {words.colon}
            <Sentence said={{ text: suspended ?? '', english: frame.display.lang !== 'en' }} />
          </li>
        ))}
      </ul>
      <p>
        {words.suspendedDo} <Command of="waybill plan" />, <Command of="waybill plan --accept" />
      </p>
    </section>
  )
}
