/** All proposals, the newest first. */

import type { ProposalsPage } from '../../../src/server/pages/held.ts'
import type { Topic } from '../../page-module.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Count, Empty, Instant } from '../../parts/text.tsx'
import type { words as en } from './words.en.ts'

type Words = typeof en

export const live: readonly Topic[] = ['proposals', 'held']
export const title = (data: ProposalsPage, words: Words) =>
  words.title(data.proposals.filter(({ state }) => state === 'proposed').length)

export function Page({ data, words }: { readonly data: ProposalsPage; readonly words: Words }) {
  return (
    <>
      <h1>{title(data, words)}</h1>
      {data.proposals.length === 0 ? (
        <Empty>
          <p>{words.empty}</p>
        </Empty>
      ) : (
        <Scroll label={words.caption}>
          <table>
            <caption class="unseen">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.proposal}</th>
                <th scope="col">{words.flow}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.by}</th>
                <th scope="col">{words.at}</th>
                <th scope="col" class="number">
                  {words.rows}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.proposals.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={`/held/proposals/${one.id}`}>{one.id}</a>
                  </th>
                  <td>{one.flow}</td>
                  <td>{words.states[one.state]}</td>
                  <td>{one.proposed.by.name}</td>
                  <td>
                    <Instant of={one.proposed.at} />
                  </td>
                  <td class="number">
                    <Count of={one.rows} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p>
        <a href="/held">{words.held}</a>
      </p>
    </>
  )
}
