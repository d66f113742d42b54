/** The held groups of one flow, and the form that proposes to let them go. */

import type { HeldPage } from '../../../src/server/pages/held.ts'
import { useAround } from '../../frame/context.ts'
import { useKeys } from '../../frame/keys.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Count } from '../../parts/text.tsx'
import type { words as en } from './words.en.ts'

interface Props {
  readonly flow: HeldPage['flows'][number]
  readonly proposers: HeldPage['proposers']
  readonly words: typeof en
}

export function FlowGroups({ flow, proposers, words }: Props) {
  const { words: around } = useAround()
  const id = `propose-${flow.flow}`
  const why =
    proposers !== null
      ? words.takesRole(proposers.map((role) => around.role[role as keyof typeof around.role] ?? role))
      : flow.release === null
        ? words.neverTold
        : null
  useKeys({
    x: () =>
      (document.activeElement?.closest('tr')?.querySelector('input[type=checkbox]') as HTMLElement | null)?.click(),
    r: () => document.getElementById(id)?.focus(),
  })
  return (
    <form method="post" action="/held/release" class="group">
      <input type="hidden" name="flow" value={flow.flow} />
      <h2>
        <a href={`/flows/${encodeURIComponent(flow.flow)}`}>{flow.flow}</a>
      </h2>
      <p>
        {words.rowsOfPeople(flow.rows, flow.people)} {flow.release !== null && words.release[flow.release]}
      </p>
      <Groups flow={flow} words={words} />
      <p>
        <label for={`note-${flow.flow}`}>{words.note}</label>{' '}
        <input id={`note-${flow.flow}`} name="note" maxLength={500} autocomplete="off" />
      </p>
      <p>
        <button id={id} type="submit" disabled={why !== null} aria-describedby={why === null ? undefined : `${id}-why`}>
          {words.propose}
        </button>{' '}
        {why !== null && <span id={`${id}-why`}>{why}</span>}
      </p>
    </form>
  )
}

function Groups({ flow, words }: Omit<Props, 'proposers'>) {
  return (
    <Scroll label={words.caption(flow.flow)}>
      <table>
        <caption class="unseen">{words.caption(flow.flow)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.pick}</th>
            <th scope="col">{words.table}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.couldGo}</th>
            <th scope="col" class="number">
              {words.rows}
            </th>
          </tr>
        </thead>
        <tbody>
          {flow.groups.map((group) => (
            <tr key={`${group.dataset} ${group.reason}`}>
              <td>
                <input
                  type="checkbox"
                  name="group"
                  value={`${group.dataset}|${group.reason}`}
                  aria-label={words.pickOne(group.table, words.reasons[group.reason] ?? group.reason)}
                />
              </td>
              <th scope="row">{group.table}</th>
              <td>{words.reasons[group.reason] ?? <span lang="en">{group.text}</span>}</td>
              <td>{words.frees[group.reason] ?? ''}</td>
              <td class="number">
                <Count of={group.rows} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
