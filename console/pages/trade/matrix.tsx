/** The matrix as a table: measures by obligations or the other way round; each cell a mark that leads to its walk. */

import { useRef } from 'preact/hooks'
import type { CellShown, ClauseShown, MeasureShown, TradePage } from '../../../src/server/pages/trade.ts'
import { useAround } from '../../frame/context.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { FindingMark } from '../../parts/marks.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import type { FrameWords } from '../../words/index.ts'
import type { TradeWords } from '../../words/trade.en.ts'
import { walkHref } from './address.ts'
import { useGrid } from './grid.ts'

interface Props {
  readonly data: TradePage
  readonly words: TradeWords
}

export function Matrix({ data, words }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const told = useGrid(table)
  const { matrix } = words
  return (
    <>
      <Scroll label={matrix.caption}>
        <table class="matrix" ref={table}>
          <caption class="unseen">{matrix.caption}</caption>
          {data.transpose ? <ByClause data={data} words={words} /> : <ByMeasure data={data} words={words} />}
        </table>
      </Scroll>
      <p class="told screen-only" aria-hidden="true">
        {told === '' ? matrix.keys : told}
      </p>
    </>
  )
}

function ByMeasure({ data, words }: Props) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{words.matrix.measure}</th>
          {data.columns.map((clause) => (
            <th scope="col" key={keyOf(clause)}>
              <ClauseHead clause={clause} words={words} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((measure, y) => (
          <tr key={measure.slug}>
            <th scope="row">
              <MeasureHead measure={measure} data={data} words={words} />
            </th>
            {data.columns.map((clause, x) => (
              <Cell key={keyOf(clause)} at={[y, x]} data={data} words={words} />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

function ByClause({ data, words }: Props) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{words.matrix.clause}</th>
          {data.rows.map((measure) => (
            <th scope="col" key={measure.slug}>
              <MeasureHead measure={measure} data={data} words={words} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.columns.map((clause, x) => (
          <tr key={keyOf(clause)}>
            <th scope="row">
              <ClauseHead clause={clause} words={words} />
            </th>
            {data.rows.map((measure, y) => (
              <Cell key={measure.slug} at={[y, x]} data={data} words={words} />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

const keyOf = ({ slug, topic, reading }: ClauseShown) => `${slug} ${topic} ${reading ?? ''}`

function ClauseHead({ clause, words }: { readonly clause: ClauseShown; readonly words: TradeWords }) {
  const { agreement, title, article, topic, reading, unverified } = clause
  return (
    <>
      <a href={`/trade/agreements/${encodeURIComponent(agreement.toLowerCase())}`} title={title}>
        {agreement}
      </a>{' '}
      <span lang="en">{article}</span>
      <small>
        {words.topic[topic]}
        {reading !== null && ` · ${words.reading(reading)}`}
        {unverified && ` · ${words.notVerified}`}
      </small>
    </>
  )
}

function MeasureHead({ measure, data, words }: Props & { readonly measure: MeasureShown }) {
  return (
    <>
      <LawCite of={measure.cite} laws={data.laws} />
      <small>
        {measure.country.name} · {measure.effect.map((effect) => words.effect[effect]).join(' · ')}
      </small>
      <small class="gist">
        <Sentence said={measure.gist} />
      </small>
    </>
  )
}

function Cell({ at: [y, x], data, words }: Props & { readonly at: readonly [number, number] }) {
  const { frame, words: around } = useAround()
  const [measure, clause, cell] = [data.rows[y]!, data.columns[x]!, data.cells[y]?.[x] ?? null]
  if (cell === null) return <td class="none">–</td>
  const pair = cell.finding === 'not-bound' ? ` (${measure.country.code} → ${data.complainant.code}, ${data.asOf})` : ''
  const said = `${inWords(cell, words, around)}${pair}`
  return (
    <td class={cell.hypothetical ? 'assumed' : undefined}>
      <a
        href={walkHref(measure.slug, clause, data, frame.today)}
        title={`${measure.cite} × ${clause.agreement} ${clause.article}: ${said}`}
      >
        <FindingMark finding={cell.finding} short />
        {cell.heard !== null && (
          <span class="sign" aria-hidden="true">
            §
          </span>
        )}
        <span class="word"> {said}</span>
      </a>
    </td>
  )
}

/** The finding, why, and who may hear it: read aloud, and printed. */
export function inWords(cell: CellShown, words: TradeWords, around: FrameWords): string {
  const { finding, reason, until, heard, hypothetical, unverified } = cell
  return [
    around.finding[finding],
    ...(reason === null ? [] : [words.reason[reason]]),
    ...(until === null || reason === null ? [] : [words.matrix.until(until)]),
    ...(heard === null ? [] : [heard === 'now' ? words.matrix.heardNow : words.matrix.heardFrom(heard)]),
    ...(hypothetical ? [words.hypothetical] : []),
    ...(unverified ? [words.notVerified] : []),
  ].join('; ')
}
