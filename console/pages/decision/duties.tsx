/** What must be done besides, by when; and where the data must be. */

import { LawCite, Sentence } from '../../parts/law.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import type { OfLaw } from './jurisdiction.tsx'

/** Before it is known which way the law goes, most duties only may apply: they open on a click. */
export function Duties({ law, shown, words }: OfLaw) {
  const table = <DutyTable law={law} shown={shown} words={words} />
  if (law.verdict === 'undetermined')
    return (
      <details>
        <summary>
          {words.duties} ({law.duties.length})
        </summary>
        {table}
      </details>
    )
  return (
    <>
      <h3>{words.duties}</h3>
      {table}
    </>
  )
}

function DutyTable({ law, shown, words }: OfLaw) {
  return (
    <Scroll label={`${law.name}: ${words.duties}`}>
      <table class="duties">
        <caption class="unseen">{words.duties}</caption>
        <thead>
          <tr>
            <th scope="col">{words.duty}</th>
            <th scope="col">{words.article}</th>
            <th scope="col">{words.clock}</th>
          </tr>
        </thead>
        <tbody>
          {law.duties.map(({ duty, detail, cite, clock, keeps, depends }) => (
            <tr key={`${duty} ${cite} ${detail.text}`}>
              <td>
                <strong>{duty}</strong> <Sentence said={detail} />
                {depends.length > 0 && <small class="because">{words.depends(depends.join(' · '))}</small>}
              </td>
              <td>
                <LawCite of={cite} laws={shown.decision.laws} />
              </td>
              <td>{clock === null ? '' : keeps ? words.keep(clock) : words.within(clock)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

export function Places({ law, shown, words }: OfLaw) {
  return (
    <>
      <h3>{words.places}</h3>
      <ul>
        {law.places.map(({ where, how, cite }) => (
          <li key={`${where} ${cite}`}>
            {where} <LawCite of={cite} laws={shown.decision.laws} /> <em>{how}</em>
          </li>
        ))}
      </ul>
    </>
  )
}
