/** The agreements on data as they stand on a day: who is bound, since when, about what. */

import type { AgreementRow, AgreementsPage } from '../../../src/server/pages/agreements.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { row, useRowKeys } from '../../parts/rows.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Day, Empty } from '../../parts/text.tsx'
import type { TradeWords } from '../../words/trade.en.ts'
import '../trade/style.css'

interface Props {
  readonly data: AgreementsPage
  readonly words: TradeWords
}

export const live: readonly Topic[] = []
export const title = ({ agreements, asOf }: AgreementsPage, { list }: TradeWords) => list.title(agreements.length, asOf)

export function Page({ data, words }: Props) {
  useRowKeys()
  const { list } = words
  return (
    <>
      <h1>{title(data, words)}</h1>
      <form method="get" action="/trade/agreements" class="trade-form screen-only">
        <p>
          <label for="party">{list.party}</label>
          <select id="party" name="party">
            <option value="">{list.anyParty}</option>
            {data.parties.map(({ code, name }) => (
              <option key={code} value={code} selected={code === data.party}>
                {name} ({code})
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="asOf">{words.asOf}</label>
          <input id="asOf" type="date" name="asOf" value={data.asOf} />
        </p>
        <button type="submit">{words.show}</button>
      </form>
      {data.agreements.length === 0 ? <Empty>{list.empty}</Empty> : <List data={data} words={words} />}
    </>
  )
}

function List({ data, words }: Props) {
  const { list } = words
  return (
    <Scroll label={list.caption}>
      <table class="agreements">
        <caption class="unseen">{list.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{list.agreement}</th>
            <th scope="col">{list.kind}</th>
            <th scope="col">{list.inForce}</th>
            <th scope="col">{list.bound}</th>
            <th scope="col">{list.pending}</th>
            <th scope="col">{list.topics}</th>
          </tr>
        </thead>
        <tbody>
          {data.agreements.map((agreement) => (
            <One key={agreement.code} agreement={agreement} data={data} words={words} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** More are counted, not named. */
const namedMax = 30

function One({ agreement, data, words }: Props & { readonly agreement: AgreementRow }) {
  const { frame } = useAround()
  const { code, title: name, kind, inForce, bound, pending, topics, confidence } = agreement
  const tail = data.asOf === frame.today ? '' : `?asOf=${data.asOf}`
  const named = (codes: readonly string[]) =>
    codes.length > namedMax ? words.list.many(codes.length) : codes.join(' ') || '–'
  return (
    <tr {...row}>
      <th scope="row">
        <a href={`/trade/agreements/${encodeURIComponent(code.toLowerCase())}${tail}`}>{code}</a>
        <small lang="en">{name}</small>
      </th>
      <td>
        {words.kind[kind]}
        {kind === 'proposal' && <small>{words.hypothetical}</small>}
        {confidence === 'memory' && <small>{words.notVerified}</small>}
      </td>
      <td>{inForce === null ? words.list.notInForce : <Day of={inForce} />}</td>
      <td>{named(bound)}</td>
      <td>{named(pending)}</td>
      <td>{topics.map((topic) => words.topic[topic as keyof TradeWords['topic']]).join(' · ')}</td>
    </tr>
  )
}
