/** The columns: on each row what becomes of it, the verdict with its article, and what would free it, always together. */

import type { ComponentChildren } from 'preact'
import type { ColumnShown, FlowPage } from '../../../src/server/pages/flow.ts'
import { LawCite } from '../../parts/law.tsx'
import { TreatmentMark, VerdictMark } from '../../parts/marks.tsx'
import { row } from '../../parts/rows.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Empty } from '../../parts/text.tsx'
import { hrefOf } from './address.ts'
import type { Part } from './page.tsx'
import { ReasonText } from './reason.tsx'
import { TableHead } from './table-head.tsx'
import { Ways } from './ways.tsx'

export function Columns({ data, words }: Part) {
  const { columns, filter } = data
  if (columns.length === 0)
    return <Empty>{data.tabs.all === 0 && data.names.length === 0 ? words.noColumns : words.noneFits}</Empty>
  return (
    <>
      <Scroll label={words.caption}>
        <table class="columns">
          <caption class="unseen">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.category}</th>
              <th scope="col">{words.treatment}</th>
              <th scope="col">{words.why}</th>
              <th scope="col">{words.freeIt}</th>
            </tr>
          </thead>
          {grouped(columns, filter.group).map(([key, list]) => (
            <tbody key={key}>
              <tr class="group">
                <th scope="rowgroup" colSpan={5}>
                  {filter.group === 'table' ? (
                    <TableHead dataset={key} data={data} words={words} />
                  ) : (
                    <CategoryName code={key} data={data} words={words} />
                  )}
                </th>
              </tr>
              {list.map((column) => (
                <Row key={`${column.dataset} ${column.name}`} column={column} data={data} words={words} />
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
      {data.pages > 1 && <Pages data={data} words={words} />}
    </>
  )
}

function grouped(columns: readonly ColumnShown[], by: FlowPage['filter']['group']) {
  const groups = new Map<string, ColumnShown[]>()
  for (const column of columns) {
    const key = by === 'table' ? column.dataset : column.category
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [column])
    else list.push(column)
  }
  return [...groups]
}

interface RowShown extends Part {
  readonly column: ColumnShown
}

function Row({ column, data, words }: RowShown) {
  const { fate, why } = column
  const reason = why === null ? undefined : data.reasons[why]
  const cite = reason?.cite[0] ?? (column.law === undefined ? undefined : data.reasons[column.law]?.cite[0])
  // A rule of the house has no article, and its sentence is the reason; what crosses rests on what its table says once.
  const tells = reason !== undefined && (reason.cite.length === 0 || (fate !== 'cross' && fate !== 'hold'))
  return (
    <tr {...row}>
      <th scope="row">
        {data.filter.group === 'category' && <span class="aside">{column.dataset}.</span>}
        {column.name} <small class="type">{column.type}</small>
      </th>
      <td>
        <CategoryName code={column.category} data={data} words={words} />
        {column.sensitive && <small class="sensitive"> {words.sensitive}</small>}
      </td>
      <td>
        <TreatmentMark treatment={shownTreatment(column)} />
      </td>
      <td>
        {column.verdict !== null && <VerdictMark verdict={column.verdict} />}
        {cite !== undefined && (
          <>
            {' '}
            <LawCite of={cite} laws={data.laws} />
          </>
        )}
        {tells && (
          <Line>
            <ReasonText reason={reason} words={words} />
          </Line>
        )}
      </td>
      <td>
        <Ways column={column} data={data} words={words} />
      </td>
    </tr>
  )
}

const Line = ({ children }: { readonly children: ComponentChildren }) => <div class="line">{children}</div>

const shownTreatment = ({ fate, treatment }: ColumnShown) =>
  fate === 'hold' ? 'hold' : fate === 'stay' || fate === 'unclassified' ? 'drop' : treatment

function CategoryName({ code, data, words }: Part & { readonly code: string }) {
  if (code === '') return <>{words.noCategory}</>
  const label = Object.hasOwn(data.categories, code) ? data.categories[code] : undefined
  return (
    <>
      {label !== undefined && label !== code && `${label} `}
      <code>{code}</code>
    </>
  )
}

function Pages({ data, words }: Part) {
  const { page } = data.filter
  return (
    <nav class="turn" aria-label={words.pages}>
      {page > 1 && <a href={hrefOf(data, { page: page - 1 })}>{words.before}</a>}
      <span>{words.pageOf(page, data.pages)}</span>
      {page < data.pages && <a href={hrefOf(data, { page: page + 1 })}>{words.after}</a>}
    </nav>
  )
}
