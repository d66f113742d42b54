/** Entries of the ledger, newest first, with a filter. */

import type { ListedEntry } from '../../../src/server/border-view.ts'
import type { EvidencePage } from '../../../src/server/pages/evidence.ts'
import { useAround } from '../../frame/context.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Cite, Instant } from '../../parts/text.tsx'
import { integer } from '../../words/format.ts'
import type { words as en } from './words.en.ts'

type Words = typeof en
type Data = { readonly data: EvidencePage; readonly words: Words }

export function Entries({ data, words }: Data) {
  const { entries, older } = data
  return (
    <>
      <h2>{words.entries}</h2>
      <Filter data={data} words={words} />
      {entries.length === 0 ? (
        <p>{words.noneFound}</p>
      ) : (
        <Scroll label={words.entries}>
          <table>
            <caption class="unseen">{words.entries}</caption>
            <thead>
              <tr>
                <th scope="col" class="number">
                  #
                </th>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.flow}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.what}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Row key={entry.index} entry={entry} words={words} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {older !== null && (
        <p>
          <a href={`/evidence?${queryOf(data, older)}`}>{words.older}</a>
        </p>
      )}
    </>
  )
}

function Row({ entry, words }: { readonly entry: ListedEntry; readonly words: Words }) {
  return (
    <tr>
      <th scope="row" class="number">
        <a href={`/evidence/entries/${entry.index}`}>{entry.index}</a>
      </th>
      <td>
        <Instant of={entry.at} />
      </td>
      <td class="name">{entry.flow}</td>
      <td>{words.kinds[entry.kind]}</td>
      <td>
        <What entry={entry} words={words} />
      </td>
    </tr>
  )
}

/** What an entry says, in one line. */
export function What({ entry, words }: { readonly entry: ListedEntry; readonly words: Pick<Words, 'said'> }) {
  const { frame } = useAround()
  const n = (count: number) => integer(count, frame.display.lang)
  const { said } = words
  switch (entry.kind) {
    case 'batch': {
      const sum = (of: 'inserted' | 'updated' | 'deleted') => entry.tables.reduce((all, table) => all + table[of], 0)
      const held = entry.tables.reduce((all, table) => all + table.held, 0)
      return (
        <>
          {said.batch(n(entry.batch), n(sum('inserted')), n(sum('updated')), n(sum('deleted')), n(held))}{' '}
          {said.people(n(entry.people.ordinary), n(entry.people.sensitive))}{' '}
          {entry.decisions.map((cite) => (
            <Cite key={cite} of={`${cite} `} />
          ))}
        </>
      )
    }
    case 'close':
      return <>{said.close(entry.of, said.outcome[entry.outcome])}</>
    case 'plan':
      return <>{said.plan(entry.by)}</>
    case 'mechanism':
      return <>{said.mechanism(entry.type, entry.status, entry.by)}</>
    case 'first-copy':
      return <>{said.firstCopy[entry.state]}</>
    case 'stop':
      return <>{said.stop(entry.reason)}</>
    case 'release':
      return <>{said.release(n(entry.rows), n(entry.people))}</>
    case 'recall':
      return <>{said.recall(n(entry.rows), n(entry.people))}</>
    case 'detach':
      return <>{said.detach}</>
    case 'act':
      return <>{said.act[entry.act](entry.proposal, entry.by.name)}</>
    case 'year':
      return <>{said.year(entry.year)}</>
  }
}

function Filter({ data, words }: Data) {
  return (
    <form method="get" action="/evidence" class="filter">
      <label for="flow">{words.flow}</label>
      <select id="flow" name="flow">
        <option value="">{words.all}</option>
        {data.flows.map((flow) => (
          <option key={flow} value={flow} selected={flow === data.flow}>
            {flow}
          </option>
        ))}
      </select>
      <label for="kind">{words.kind}</label>
      <select id="kind" name="kind">
        <option value="">{words.all}</option>
        {Object.entries(words.kinds).map(([kind, label]) => (
          <option key={kind} value={kind} selected={kind === data.kind}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit">{words.filter}</button>
    </form>
  )
}

function queryOf({ flow, kind }: EvidencePage, before: number): string {
  const query = new URLSearchParams({ before: String(before) })
  if (flow !== null) query.set('flow', flow)
  if (kind !== null) query.set('kind', kind)
  return query.toString()
}
