/** Exceptions as they stand on the facts: what must be shown, by whom, and who judges. */

import { Scroll } from '../../parts/scroll.tsx'
import { Cite } from '../../parts/text.tsx'
import { English, type Props } from './page.tsx'

export function Pleas({ data: { finding }, words }: Props) {
  const { walk } = words
  return (
    <>
      <h2>{walk.pleas}</h2>
      {finding.pleas.length === 0 ? (
        <p>{walk.noPleas}</p>
      ) : (
        <Scroll label={walk.pleas}>
          <table class="agreements">
            <caption class="unseen">{walk.pleas}</caption>
            <thead>
              <tr>
                <th scope="col">{walk.plea}</th>
                <th scope="col">{walk.state}</th>
                <th scope="col">{walk.mustShow}</th>
                <th scope="col">{walk.judge}</th>
              </tr>
            </thead>
            <tbody>
              {finding.pleas.map((plea) => (
                <tr key={`${plea.cite} ${plea.code}`}>
                  <th scope="row">
                    {words.plea[plea.code]}
                    <small>
                      <Cite of={plea.cite} />
                      {finding.unverified.includes(plea.cite) && ` · ${words.notVerified}`}
                    </small>
                  </th>
                  <td>
                    {walk.states[plea.state]}
                    <small>
                      <English>{plea.because}</English>
                    </small>
                  </td>
                  <td>
                    <English>{`${plea.burden}: ${plea.mustShow.join('; ')}`}</English>
                  </td>
                  <td>
                    <English>{plea.judge}</English>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  )
}
