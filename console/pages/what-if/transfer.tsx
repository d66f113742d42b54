/** One transfer, stated by its ends and its data. */

import { Empty } from '../../parts/text.tsx'
import type { Props } from './page.tsx'

export function TransferForm({ data, words }: Props) {
  const { whatIf } = words
  const { transfer } = data
  if (transfer === null) return null
  return (
    <>
      <form method="get" action={`/what-if/${data.code.toLowerCase()}`} class="trade-form" aria-label={whatIf.transfer}>
        <input type="hidden" name="on" value="transfer" />
        <input type="hidden" name="asOf" value={data.asOf} />
        {data.assume !== '' && <input type="hidden" name="assume" value={data.assume} />}
        <p>
          <label for="from">{whatIf.from}</label>
          <input id="from" name="from" value={transfer.from} placeholder="CN" maxLength={10} required />
        </p>
        <p>
          <label for="to">{whatIf.dest}</label>
          <input id="to" name="to" value={transfer.to} placeholder="JP" maxLength={10} required />
        </p>
        <p>
          <label for="data">
            {whatIf.data} <small>({whatIf.dataHint})</small>
          </label>
          <input id="data" name="data" value={transfer.data} placeholder="user.contact" maxLength={300} required />
        </p>
        <button type="submit">{words.show}</button>
      </form>
      {transfer.faults.length > 0 && (
        <Empty>
          <p>{whatIf.faults}</p>
          <ul lang="en">
            {transfer.faults.map(({ path, message, nearest }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message}
                {nearest !== undefined && ` (did you mean ${nearest}?)`}
              </li>
            ))}
          </ul>
        </Empty>
      )}
    </>
  )
}
