/** What must also be done, and what the books leave open. */

import { useAround } from '../../frame/context.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import type { Part } from './page.tsx'

export function Obligations({ data, words }: Part) {
  const clocks = data.obligations.some(({ within }) => within !== undefined)
  return (
    <>
      <h2>{words.obligations(data.obligations.length)}</h2>
      <Scroll label={words.obligations(data.obligations.length)}>
        <table>
          <caption class="unseen">{words.obligations(data.obligations.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.duty}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.article}</th>
              {clocks && <th scope="col">{words.within}</th>}
            </tr>
          </thead>
          <tbody>
            {data.obligations.map((one) => (
              <tr key={`${one.cite} ${one.duty} ${one.text}`}>
                <th scope="row">{Object.hasOwn(words.duties, one.duty) ? words.duties[one.duty] : one.duty}</th>
                <td>
                  <Sentence said={one} />
                </td>
                <td>
                  <LawCite of={one.cite} laws={data.laws} />
                </td>
                {clocks && <td lang="en">{one.within ?? ''}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

export function OpenPoints({ data, words }: Part) {
  const { frame } = useAround()
  const { unclear, notAsked } = data
  if (unclear.length === 0 && notAsked.length === 0) return null
  return (
    <>
      <h2>{words.open}</h2>
      <ul class="open">
        {unclear.map((text) => (
          <li key={text}>
            <Sentence said={{ text, english: frame.display.lang !== 'en' }} />
          </li>
        ))}
        {notAsked.map((country) => (
          <li key={country}>{words.notAsked(country)}</li>
        ))}
      </ul>
    </>
  )
}
