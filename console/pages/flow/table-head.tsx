/** The head of a table among the columns: whom it is about, how many rows crossed and wait, and on what its crossing rests. */

import type { TableShown } from '../../../src/server/pages/flow.ts'
import { LawCite } from '../../parts/law.tsx'
import { Count } from '../../parts/text.tsx'
import type { Part } from './page.tsx'
import { ReasonText } from './reason.tsx'

export function TableHead({ dataset, data, words }: Part & { readonly dataset: string }) {
  const table = data.tables.find((one) => one.dataset === dataset)
  if (table === undefined) return <>{dataset}</>
  const { inserted, updated, deleted } = table.crossed
  return (
    <>
      <span class="name">{dataset}</span> <small>{table.table}</small> <small>{words.about[table.about]}</small>{' '}
      <small>
        {words.rowsCrossed} <Count of={inserted + updated + deleted} />
      </small>{' '}
      <small>
        {words.rowsHeld}{' '}
        {table.heldRows > 0 ? (
          <a href={`/held?flow=${encodeURIComponent(data.id)}`}>
            <Count of={table.heldRows} />
          </a>
        ) : (
          <Count of={0} />
        )}
      </small>
      {table.suspended !== null && <strong class="mark-word">{words.isSuspended}</strong>}
      {table.role === 'facts' && <small class="line">{words.factsOnly}</small>}
      <Refusal table={table} data={data} words={words} />
      <Basis table={table} data={data} words={words} />
    </>
  )
}

interface OfTable extends Part {
  readonly table: TableShown
}

function Refusal({ table: { refusal }, data, words }: OfTable) {
  const reason = refusal === null ? undefined : data.reasons[refusal]
  if (reason === undefined) return null
  return (
    <small class="line">
      {words.refused}
      {words.colon}
      {reason.cite[0] !== undefined && (
        <>
          <LawCite of={reason.cite[0]} laws={data.laws} />{' '}
        </>
      )}
      <ReasonText reason={reason} words={words} />
    </small>
  )
}

/** The sentence behind the columns that cross or wait, told once. */
function Basis({ table, data, words }: OfTable) {
  const own = data.columns.filter(
    ({ dataset, fate }) => dataset === table.dataset && (fate === 'cross' || fate === 'hold'),
  )
  const places = [...new Set(own.map(({ why }) => why))]
  return (
    <>
      {places.map((at) => {
        const reason = at === null ? undefined : data.reasons[at]
        if (reason === undefined || reason.cite.length === 0) return null
        return (
          <small class="line" key={at}>
            <LawCite of={reason.cite[0]!} laws={data.laws} />
            {words.colon}
            <ReasonText reason={reason} words={words} />
            {reason.cite.length > 1 && (
              <>
                {' '}
                {words.with}{' '}
                {reason.cite.slice(1).map((cite, i) => (
                  <span key={cite}>
                    {i > 0 && ', '}
                    <LawCite of={cite} laws={data.laws} />
                  </span>
                ))}
              </>
            )}
          </small>
        )
      })}
    </>
  )
}
