/** The answer, large, with its day. */

import type { DecisionShown } from '../../../src/server/pages/decision.ts'
import { VerdictMark } from '../../parts/marks.tsx'
import { Day } from '../../parts/text.tsx'
import type { Words } from './page.tsx'

interface Props {
  readonly shown: DecisionShown
  readonly words: Words
}

export function Verdict({ shown: { decision }, words }: Props) {
  const { verdict, asOf, jurisdictions } = decision
  const lead = Object.hasOwn(words.leads, verdict) ? words.leads[verdict as keyof Words['leads']] : ''
  return (
    <div class="verdict-head">
      <h1 class="verdict-heading">
        <VerdictMark verdict={verdict} /> <small>{words.asOf(asOf)}</small>
      </h1>
      <p class="lead">{lead}</p>
      {jurisdictions.length > 1 && (
        <ul class="by-law" aria-label={words.laws}>
          {jurisdictions.map(({ code, name, verdict: own }) => (
            <li key={code}>
              <a href={`#law-${code}`}>{name}</a> <VerdictMark verdict={own} />
            </li>
          ))}
        </ul>
      )}
      {decision.reviewOn !== null && (
        <p>
          <Reviewed day={decision.reviewOn} words={words} />
        </p>
      )}
    </div>
  )
}

function Reviewed({ day, words }: { readonly day: string; readonly words: Words }) {
  const [before = '', after = ''] = words.reviewOn('\u0000').split('\u0000')
  return (
    <>
      {before}
      <Day of={day} />
      {after}
    </>
  )
}
