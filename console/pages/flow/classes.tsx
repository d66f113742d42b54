/** Classes of people: who is alike for the law, what it says of them, and which steps would open the rest. */

import type { ClassShown } from '../../../src/server/pages/flow.ts'
import { useAround } from '../../frame/context.ts'
import { LawCite } from '../../parts/law.tsx'
import { VerdictMark } from '../../parts/marks.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { Count } from '../../parts/text.tsx'
import type { Part } from './page.tsx'
import { ReasonText } from './reason.tsx'
import { Steps } from './ways.tsx'

export function Classes({ data, words }: Part) {
  return (
    <>
      <h2>{words.classes}</h2>
      <p>{words.classesNote}</p>
      <Scroll label={words.classes}>
        <table class="classes">
          <caption class="unseen">{words.classes}</caption>
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.why}</th>
              <th scope="col">{words.steps}</th>
              <th scope="col">{words.counted}</th>
            </tr>
          </thead>
          <tbody>
            {data.classes.map((one) => (
              <Row key={JSON.stringify(one)} one={one} data={data} words={words} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

interface OfClass extends Part {
  readonly one: ClassShown
}

function Row({ one, data, words }: OfClass) {
  const { words: frame } = useAround()
  const { residence, consent, child } = one
  const reason = one.why === null ? undefined : data.reasons[one.why]
  const place = residence === null ? frame.unknown : residence.code === '*' ? words.anywhereElse : residence.name
  return (
    <tr>
      <th scope="row">
        {one.kind}
        <small>
          {words.consent}
          {words.colon}
          {consent ?? frame.unknown}
        </small>
        <small>
          {words.residence}
          {words.colon}
          {place}
        </small>
        {child !== false && <small>{child === null ? words.childUnknown : words.child}</small>}
      </th>
      <td>
        <VerdictMark verdict={one.verdict} />
        {reason?.cite.map((cite, i) => (
          <span key={cite}>
            {i > 0 ? ', ' : ' '}
            <LawCite of={cite} laws={data.laws} />
          </span>
        ))}
        {reason !== undefined && (
          <div class="line">
            <ReasonText reason={reason} words={words} />
          </div>
        )}
      </td>
      <td>
        <Mechanisms one={one} data={data} words={words} />
      </td>
      <td>
        <Counted one={one} data={data} words={words} />
      </td>
    </tr>
  )
}

function Mechanisms({ one, words }: OfClass) {
  const { words: frame } = useAround()
  if (one.mechanisms.length === 0) return <>{one.verdict === 'permitted' ? words.nothingNeeded : frame.none}</>
  return (
    <ul class="ways">
      {one.mechanisms.map((steps) => (
        <li key={JSON.stringify(steps)}>
          <Steps steps={steps} words={words} />
        </li>
      ))}
    </ul>
  )
}

function Counted({ one, words }: OfClass) {
  const { counted, ordinaryLine, sensitiveLine } = one
  return (
    <>
      {counted ? words.isCounted : words.notCounted}
      {ordinaryLine !== null && (
        <small>
          {words.ordinaryLine} <Count of={ordinaryLine} />
        </small>
      )}
      {sensitiveLine !== null && (
        <small>
          {words.sensitiveLine} <Count of={sensitiveLine} />
        </small>
      )}
    </>
  )
}
