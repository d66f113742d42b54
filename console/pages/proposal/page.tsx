/** One proposal: what is to go, on what it rests, who decided, and what came of it. */

import type { ProposalPage } from '../../../src/server/pages/held.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Count, Digest, Instant } from '../../parts/text.tsx'
import { Acts } from './acts.tsx'
import './style.css'
import type { words as en } from './words.en.ts'

type Words = typeof en
type Data = { readonly data: ProposalPage; readonly words: Words }

export const live: readonly Topic[] = ['proposals', 'held', 'plans']
export const title = ({ proposal }: ProposalPage, words: Words) =>
  words.title(proposal.rows, proposal.flow, words.states[proposal.state])

export function Page({ data, words }: Data) {
  const { proposal } = data
  return (
    <>
      <h1>{title(data, words)}</h1>
      {proposal.lapsed !== null && <p class="notice">{words.lapsed[proposal.lapsed.why] ?? proposal.lapsed.text}</p>}
      {proposal.waitsFor !== null && (
        <p class="notice">
          {words.waitsForBorder} <span lang="en">{proposal.waitsFor}</span>
        </p>
      )}
      <Facts data={data} words={words} />
      <Groups data={data} words={words} />
      <p>{words.lawDecides}</p>
      <Acts proposal={proposal} words={words} />
      <p>
        <a href="/held/proposals">{words.all}</a> ·{' '}
        <a href={`/evidence?kind=act&flow=${encodeURIComponent(proposal.flow)}`}>{words.inLedger}</a>
      </p>
    </>
  )
}

function Facts({ data, words }: Data) {
  const { words: around } = useAround()
  const { proposed, decided, lapsesAt, frozen, outcome, eyes, state } = data.proposal
  const person = ({ name, role }: { readonly name: string; readonly role: string }) =>
    around.signedInAs(name, around.role[role as keyof typeof around.role] ?? role)
  return (
    <dl class="facts">
      <dt>{words.proposedBy}</dt>
      <dd>
        {person(proposed.by)} · <Instant of={proposed.at} />
        {proposed.text !== null && <q>{proposed.text}</q>}
      </dd>
      {decided !== null && (
        <>
          <dt>{words.decidedBy[decidedAs(state)]}</dt>
          <dd>
            {person(decided.by)} · <Instant of={decided.at} />
            {decided.text !== null && <q>{decided.text}</q>}
            {eyes !== null && <> · {words.eyes[eyes] ?? eyes}</>}
          </dd>
        </>
      )}
      {state === 'proposed' && (
        <>
          <dt>{words.lapsesAt}</dt>
          <dd>
            <Instant of={lapsesAt} /> {words.orWhenChanged}
          </dd>
        </>
      )}
      {outcome !== null && (
        <>
          <dt>{words.outcome}</dt>
          <dd>{words.went(outcome.rows, outcome.people)}</dd>
        </>
      )}
      <dt>{words.frozen}</dt>
      <dd>
        {words.plan} <Digest of={frozen.plan} /> · {words.law} <Digest of={frozen.law} /> · {words.manifest}{' '}
        <Digest of={frozen.manifest} />
      </dd>
    </dl>
  )
}

const decidedAs = (state: string) => (state === 'refused' || state === 'withdrawn' ? state : 'approved')

function Groups({ data, words }: Data) {
  const { proposal, heldNow } = data
  const now = (dataset: string, reason: string) =>
    heldNow.find((group) => group.dataset === dataset && group.reason === reason)?.rows ?? 0
  return (
    <Scroll label={words.caption}>
      <table>
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col" class="number">
              {words.heldThen}
            </th>
            <th scope="col" class="number">
              {words.heldNow}
            </th>
          </tr>
        </thead>
        <tbody>
          {proposal.groups.map(({ dataset, reason, rows }) => (
            <tr key={`${dataset} ${reason}`}>
              <th scope="row">{dataset}</th>
              <td>{words.reasons[reason] ?? reason}</td>
              <td class="number">
                <Count of={rows} />
              </td>
              <td class="number">
                <Count of={now(dataset, reason)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
