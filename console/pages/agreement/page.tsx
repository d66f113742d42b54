/** One agreement on a day: its clauses, ways out and judges in prose, and its parties with their dates. */

import type { AgreementPage } from '../../../src/server/pages/agreements.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { Sentence } from '../../parts/law.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { Command, Day, Digest } from '../../parts/text.tsx'
import type { TradeWords } from '../../words/trade.en.ts'
import '../trade/style.css'

interface Props {
  readonly data: AgreementPage
  readonly words: TradeWords
}

export const live: readonly Topic[] = []
export const title = ({ code, parties, asOf }: AgreementPage, { agreement }: TradeWords) =>
  agreement.title(code, parties.filter(({ state }) => state === 'bound').length, asOf)

export function Page({ data, words }: Props) {
  const { code, title: name, kind, asOf, checked, confidence } = data
  const { agreement } = words
  return (
    <>
      <h1>{title(data, words)}</h1>
      {kind === 'proposal' && (
        <p class="notice stamp">
          <em>{words.hypothetical}</em> {words.kind.proposal}
        </p>
      )}
      <p>
        <cite lang="en">{name}</cite> · {words.kind[kind]} · {agreement.compared(checked)}
        {confidence === 'memory' && ` · ${words.notVerified}`} · <Digest of={data.digest} />
      </p>
      <form
        method="get"
        action={`/trade/agreements/${encodeURIComponent(code.toLowerCase())}`}
        class="trade-form screen-only"
      >
        <p>
          <label for="asOf">{words.asOf}</label>
          <input id="asOf" type="date" name="asOf" value={asOf} />
        </p>
        <button type="submit">{words.show}</button>
        <p class="links">
          <a href="/trade/agreements">{agreement.back}</a> <a href={`/trade?agreement=${code}`}>{agreement.matrix}</a>{' '}
          {kind === 'proposal' && <a href={`/what-if/${code.toLowerCase()}`}>{words.whatIf.caption}</a>}
        </p>
      </form>
      <Prose data={data} words={words} />
      <Parties data={data} words={words} />
      <p>
        {words.walk.by}: <Command of={`waybill law ${code} --as-of ${asOf}`} />
      </p>
    </>
  )
}

function Prose({ data, words }: Props) {
  const { frame, words: around } = useAround()
  const { agreement } = words
  return (
    <section class="prose" aria-label={agreement.says}>
      <h2>{agreement.says}</h2>
      {frame.display.lang !== 'en' && <p class="aside">[{around.inEnglish}]</p>}
      <div lang="en">
        {data.prose.map(({ head, lines }) =>
          lines.length === 0 ? (
            <p key={head}>{head}</p>
          ) : (
            <div key={head}>
              <h3>{head}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ),
        )}
      </div>
      {data.record.length > 0 && (
        <>
          <h2>{agreement.record}</h2>
          <ul>
            {data.record.map((line) => (
              <li key={line}>
                <Sentence said={{ text: line, english: frame.display.lang !== 'en' }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Parties({ data, words }: Props) {
  const { agreement } = words
  return (
    <>
      <h2>{agreement.parties}</h2>
      <Scroll label={agreement.parties}>
        <table>
          <caption class="unseen">{agreement.parties}</caption>
          <thead>
            <tr>
              <th scope="col">{agreement.party}</th>
              <th scope="col">{agreement.state}</th>
              <th scope="col">{agreement.from}</th>
              <th scope="col">{agreement.until}</th>
            </tr>
          </thead>
          <tbody>
            {data.parties.map(({ code, name, state, from, until, unverified }) => (
              <tr key={code}>
                <th scope="row">
                  {name} ({code})
                </th>
                <td>
                  {agreement.states[state]}
                  {unverified && ` · ${words.notVerified}`}
                </td>
                <td>{from === null ? '–' : <Day of={from} />}</td>
                <td>{until === null ? '–' : <Day of={until} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
