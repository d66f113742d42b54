/** Trade review: measures of law against what is owed to one country, on a day. */

import type { TradePage } from '../../../src/server/pages/trade.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { FindingMark } from '../../parts/marks.tsx'
import { Count, Empty } from '../../parts/text.tsx'
import type { TradeWords } from '../../words/trade.en.ts'
import { tradeHref, viewQuery } from './address.ts'
import { Choices } from './choices.tsx'
import { Matrix } from './matrix.tsx'
import './style.css'

interface Props {
  readonly data: TradePage
  readonly words: TradeWords
}

export const live: readonly Topic[] = []
export const title = ({ rows, columns, complainant, asOf }: TradePage, { matrix }: TradeWords) =>
  matrix.title(rows.length, columns.length, complainant.name, asOf)

export function Page({ data, words }: Props) {
  const { matrix } = words
  const isEmpty = data.rows.length === 0 || data.columns.length === 0
  return (
    <>
      <h1>{title(data, words)}</h1>
      <p>
        {matrix.about} {data.countries.length === 0 && matrix.telling} {matrix.apart}
      </p>
      {data.assume !== '' && (
        <p class="notice stamp">
          <em>{words.hypothetical}</em> {words.assume}: <span lang="en">{data.assume}</span>
        </p>
      )}
      <Choices data={data} words={words} />
      <Legend data={data} words={words} />
      {isEmpty ? <Empty>{matrix.empty}</Empty> : <Matrix data={data} words={words} />}
      <Apart data={data} words={words} />
      <Links data={data} words={words} />
    </>
  )
}

const findings = [
  'inconsistent',
  'inconsistent-defence-available',
  'undetermined',
  'consistent',
  'outside-scope',
  'not-bound',
] as const

/** The marks with their words, how often each stands in the table, and links that leave the others out. */
function Legend({ data, words }: Props) {
  const { frame } = useAround()
  return (
    <ul class="legend" aria-label={words.matrix.tally}>
      {findings.map((finding) => (
        <li key={finding}>
          <FindingMark finding={finding} short />{' '}
          <a
            href={tradeHref({ ...data, finding: finding === data.finding ? null : finding }, frame.today)}
            aria-current={finding === data.finding ? 'true' : undefined}
          >
            <FindingWord finding={finding} />
          </a>{' '}
          <Count of={data.tally[finding]} />
        </li>
      ))}
      <li>{words.matrix.sign}</li>
    </ul>
  )
}

function FindingWord({ finding }: { readonly finding: (typeof findings)[number] }) {
  return <>{useAround().words.finding[finding]}</>
}

function Apart({ data, words }: Props) {
  const { notOwed, notEngaged } = data
  return (
    <>
      {notOwed.length > 0 && (
        <>
          <h2>{words.matrix.notOwed}</h2>
          <ul>
            {notOwed.map(({ agreement, reasons }) => (
              <li key={agreement}>
                <a href={`/trade/agreements/${encodeURIComponent(agreement.toLowerCase())}`}>{agreement}</a>:{' '}
                {reasons.map(({ reason, countries }) => `${words.reason[reason]} (${countries.join(', ')})`).join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {notEngaged.length > 0 && (
        <>
          <h2>{words.matrix.notEngaged}</h2>
          <ul>
            {notEngaged.map(({ agreement, article, topic }) => (
              <li key={`${agreement} ${article} ${topic}`}>
                {agreement} <span lang="en">{article}</span>: {words.topic[topic]}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Links({ data, words }: Props) {
  const { frame } = useAround()
  const query = viewQuery({ ...data, assume: '' }, frame.today)
  query.delete('complainant')
  const tail = query.size === 0 ? '' : `?${query}`
  return (
    <p class="screen-only">
      <a href={`/trade/agreements${tail}`}>{words.matrix.links}</a> ·{' '}
      <a href={`/what-if/2018-proposal${tail}`}>{words.matrix.whatIf}</a>
    </p>
  )
}
