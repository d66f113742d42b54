/** How far the flow is, under which plan, and who accepted it. */

import type { ComponentChildren } from 'preact'
import { useAround } from '../../frame/context.ts'
import { Count, Day, Digest, Instant } from '../../parts/text.tsx'
import type { Part } from './page.tsx'

export function Progress({ data, words }: Part) {
  const { words: frame } = useAround()
  const { phase, batch, position, lag, day, plan, reviewOn, at, running, crossed } = data
  return (
    <>
      <h2>{words.progress}</h2>
      <dl class="facts">
        <Fact name={words.phase}>{phase === null ? words.notRun : words.phases[phase]}</Fact>
        <Fact name={words.asTold}>
          {at === null ? words.notRun : <Instant of={at} />} {at !== null && (running ? words.running : words.stopped)}
        </Fact>
        <Fact name={words.rowsCrossed}>{words.rows(crossed.inserted, crossed.updated, crossed.deleted)}</Fact>
        <Fact name={words.batches}>
          <Count of={crossed.batches} />
          {batch !== null && ` · ${words.lastBatch(batch)}`}
          {crossed.lastAt !== null && (
            <>
              {' · '}
              <Instant of={crossed.lastAt} />
            </>
          )}
        </Fact>
        <Fact name={words.held}>{words.heldOf(data.heldRows, data.heldPeople)}</Fact>
        <Fact name={words.position}>{position === null ? frame.unknown : <code>{position}</code>}</Fact>
        <Fact name={words.lag}>
          {lag === null ? words.lagUnknown : words.behind(lag.behindBytes, lag.keptBytes, words.slots[lag.slot])}
        </Fact>
        <Fact name={words.lawDay}>{day === null ? frame.unknown : <Day of={day} />}</Fact>
        <Fact name={words.accepted}>
          {plan.accepted === null ? (
            frame.none
          ) : (
            <>
              <Digest of={plan.accepted} /> {words.acceptedBy(plan.acceptedBy ?? frame.unknown, plan.acceptedOn ?? '')}
            </>
          )}
        </Fact>
        <Fact name={words.inForce}>{plan.inForce === null ? words.notRun : <Digest of={plan.inForce} />}</Fact>
        <Fact name={words.reviewOn}>{reviewOn === null ? words.noChange : <Day of={reviewOn} />}</Fact>
        <Fact name={words.onLimit}>
          {data.onLimit === null ? frame.unknown : (words.limits[data.onLimit] ?? data.onLimit)}
        </Fact>
      </dl>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
