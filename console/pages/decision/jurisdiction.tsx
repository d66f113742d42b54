/** What one law answers: the ways to make it lawful, the reasons, what must be done besides, what is not known. */

import type { JurisdictionShown, ReasonShown } from '../../../src/server/pages/decision-view.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { VerdictMark } from '../../parts/marks.tsx'
import { Duties, Places } from './duties.tsx'
import { Routes } from './routes.tsx'
import type { Shown } from './whole.tsx'

export interface OfLaw extends Shown {
  readonly law: JurisdictionShown
}

/** Of an open question dozens of articles may speak: the first are the most decisive. */
const reasonsMax = 8
const citesMax = 12

export function Jurisdiction({ law, shown, words }: OfLaw) {
  const part = { law, shown, words }
  return (
    <section class="card law-card" id={`law-${law.code}`} aria-labelledby={`law-${law.code}-title`}>
      <h2 id={`law-${law.code}-title`}>
        {law.name} <VerdictMark verdict={law.verdict} />
      </h2>
      {law.noBook && <p>{words.noBook}</p>}
      {law.mechanisms.length > 0 && <Routes {...part} />}
      {law.reasons.length > 0 && (
        <>
          <h3>{words.why}</h3>
          <Reasons reasons={law.reasons.slice(0, reasonsMax)} {...part} />
          {law.reasons.length > reasonsMax && (
            <details>
              <summary>{words.more(law.reasons.length - reasonsMax)}</summary>
              <Reasons reasons={law.reasons.slice(reasonsMax)} {...part} />
            </details>
          )}
        </>
      )}
      {law.duties.length > 0 && <Duties {...part} />}
      {law.places.length > 0 && <Places {...part} />}
      {law.unclear.length > 0 && <OpenPoints {...part} />}
      {law.assumed.length > 0 && <AssumedFacts {...part} />}
      {law.uncountedBy !== null && <p>{words.uncounted(law.uncountedBy)}</p>}
      {law.passedOver.length > 0 && (
        <details>
          <summary>{words.passedOver(law.passedOver.length)}</summary>
          <Reasons reasons={law.passedOver} {...part} />
        </details>
      )}
      {law.cites.length > 0 && (
        <details open={law.cites.length <= citesMax}>
          <summary>{words.cited(law.cites.length)}</summary>
          <p class="cites">
            {law.cites.map((cite) => (
              <span key={cite} class="cited">
                <LawCite of={cite} laws={shown.decision.laws} />{' '}
              </span>
            ))}
          </p>
        </details>
      )}
    </section>
  )
}

function Reasons({ reasons, shown }: OfLaw & { readonly reasons: readonly ReasonShown[] }) {
  return (
    <ul class="reasons">
      {reasons.map(({ cite, gist, failed, because }) => (
        <li key={`${cite} ${gist.text}`}>
          <LawCite of={cite} laws={shown.decision.laws} />
          {failed !== null && <> ({failed})</>} <Sentence said={gist} />
          {because.length > 0 && <small class="because">{because.join(' · ')}</small>}
        </li>
      ))}
    </ul>
  )
}

function OpenPoints({ law, words }: OfLaw) {
  return (
    <>
      <h3>
        <svg class="shape open-point" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path class="line" d="M8 1l7 7-7 7-7-7z" />
        </svg>{' '}
        {words.unclear}
      </h3>
      <ul>
        {law.unclear.map((point) => (
          <li key={point.text}>
            <Sentence said={point} />
          </li>
        ))}
      </ul>
    </>
  )
}

function AssumedFacts({ law, shown, words }: OfLaw) {
  return (
    <>
      <h3>{words.assumed}</h3>
      <ul class="assumed">
        {law.assumed.map(({ path, name, value, cite }) => (
          <li key={path}>
            {name} <strong>{value}</strong> {cite !== null && <LawCite of={cite} laws={shown.decision.laws} />}{' '}
            <a
              class="screen-only"
              href={`${shown.change}${encodeURIComponent(path)}`}
              aria-label={words.changeWhat(name)}
            >
              {words.change}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
