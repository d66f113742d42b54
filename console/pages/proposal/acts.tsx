/** What the caller may do about a proposal, and why not, said before the click. */

import type { ProposalPage } from '../../../src/server/pages/held.ts'
import type { words as en } from './words.en.ts'

interface Props {
  readonly proposal: ProposalPage['proposal']
  readonly words: typeof en
}

export function Acts({ proposal, words }: Props) {
  const { id, state, mayApprove, mayWithdraw } = proposal
  if (state !== 'proposed') return null
  const at = `/held/proposals/${id}`
  return (
    <section class="acts" aria-labelledby="acts">
      <h2 id="acts">{words.secondPerson}</h2>
      <p lang="en">{mayApprove.why}</p>
      <form method="post" action={`${at}/approval`}>
        <button type="submit" disabled={!mayApprove.allowed}>
          {words.approve(proposal.rows)}
        </button>
      </form>
      <form method="post" action={`${at}/refusal`}>
        <label for="reason">{words.refusalReason}</label>{' '}
        <input id="reason" name="reason" required maxLength={500} autocomplete="off" disabled={!mayApprove.allowed} />{' '}
        <button type="submit" disabled={!mayApprove.allowed}>
          {words.refuse}
        </button>
      </form>
      {mayWithdraw.allowed && (
        <form method="post" action={`${at}/withdrawal`}>
          <button type="submit">{words.withdraw}</button>
        </form>
      )}
    </section>
  )
}
