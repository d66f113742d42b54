/** The facts on which a decision rests, each with a link that asks it anew; and the law it rests on. */

import { Sentence } from '../../parts/law.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { Day, Digest } from '../../parts/text.tsx'
import type { Shown } from './whole.tsx'

export function Facts({ shown, words }: Shown) {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <p class="aside">
        {shown.strict ? words.strict : words.everyday}{' '}
        {shown.otherwise !== null && (
          <a class="screen-only" href={shown.otherwise}>
            {shown.strict ? words.takeEveryday : words.takeStrict}
          </a>
        )}
      </p>
      <dl class="facts">
        {shown.facts.map(({ path, name, value, change }) => (
          <div key={path}>
            <dt>
              <Sentence said={name} />
            </dt>
            <dd>{value === null ? <em class="unknown">{words.unknown}</em> : <Sentence said={value} />}</dd>
            <dd class="screen-only">
              <a href={change} aria-label={words.changeWhat(name.text)}>
                {words.change}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** After so many days without a comparison with its source a book is stale. */
const staleDays = 90

export function Law({ shown: { decision }, words }: Shown) {
  if (decision.books.length === 0) return null
  return (
    <section aria-labelledby="law">
      <h2 id="law">{words.law}</h2>
      <Scroll label={words.digest}>
        <table>
          <caption class="unseen">{words.law}</caption>
          <thead>
            <tr>
              <th scope="col">{words.book}</th>
              <th scope="col">{words.checked}</th>
              <th scope="col">{words.digest}</th>
            </tr>
          </thead>
          <tbody>
            {decision.books.map(({ id, name, checked, checkedDays, digest }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/law/${id}?asOf=${decision.asOf}`}>{name}</a>
                </th>
                <td>
                  <Day of={checked} /> ({words.checkedAgo(checkedDays)})
                  {checkedDays > staleDays && <strong> ◷ {words.stale}</strong>}
                </td>
                <td>
                  <Digest of={digest} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
