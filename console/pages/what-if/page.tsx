/** What if: the border’s flows, or one transfer, today and under each reading side by side; all of it hypothetical. */

import type { WhatIfPage } from '../../../src/server/pages/what-if.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { Sentence } from '../../parts/law.tsx'
import { Command, Empty } from '../../parts/text.tsx'
import type { TradeWords } from '../../words/trade.en.ts'
import '../trade/style.css'
import { Answers, Overview } from './answers.tsx'
import { TransferForm } from './transfer.tsx'

export interface Props {
  readonly data: WhatIfPage
  readonly words: TradeWords
}

export const live: readonly Topic[] = []

export function title({ code, on, flows, transfer }: WhatIfPage, { whatIf }: TradeWords): string {
  if (on === 'company') return whatIf.title(code, flows.filter(isChanged).length, flows.length)
  const answer = transfer?.answer ?? null
  return answer === null ? whatIf.titleOne(code) : whatIf.titleAnswer(code, isChanged(answer))
}

const isChanged = ({ scenarios }: Pick<WhatIfPage['flows'][number], 'scenarios'>) =>
  scenarios.some(({ unchanged }) => unchanged === null)

export function Page({ data, words }: Props) {
  const { whatIf } = words
  const answer = data.transfer?.answer ?? null
  return (
    <>
      <h1>{title(data, words)}</h1>
      <p class="notice stamp">
        <em>{words.hypothetical}</em> {whatIf.about} {data.on === 'company' && whatIf.asOfWhom}
      </p>
      <Choose data={data} words={words} />
      <Notes data={data} words={words} />
      {data.transfer !== null && <TransferForm data={data} words={words} />}
      {data.on === 'company' && data.flows.length === 0 && <Empty>{words.none}</Empty>}
      {data.on === 'company' && data.flows.length > 0 && <Overview data={data} words={words} />}
      {data.flows.map((flow) => (
        <section key={flow.id} aria-labelledby={`flow-${flow.id}`}>
          <h2 id={`flow-${flow.id}`}>
            {flow.id}: {flow.from.countryName} → {flow.to.countryName} · {words.hypothetical}
          </h2>
          <Answers answers={flow} data={data} words={words} of={flow.id} />
        </section>
      ))}
      {answer !== null && <Answers answers={answer} data={data} words={words} of={whatIf.transfer} />}
      <Commands data={data} words={words} />
    </>
  )
}

function Choose({ data, words }: Props) {
  const { frame } = useAround()
  const { whatIf } = words
  const tail = data.asOf === frame.today ? '' : `asOf=${data.asOf}`
  const self = `/what-if/${data.code.toLowerCase()}`
  return (
    <form method="get" action={self} class="trade-form screen-only">
      {data.on === 'transfer' && <input type="hidden" name="on" value="transfer" />}
      <p>
        <label for="asOf">{words.asOf}</label>
        <input id="asOf" type="date" name="asOf" value={data.asOf} />
      </p>
      <p>
        <label for="assume">{words.assume}</label>
        <input id="assume" name="assume" value={data.assume} placeholder={words.assumeHint} maxLength={300} />
      </p>
      {data.transfer !== null && (
        <>
          <input type="hidden" name="from" value={data.transfer.from} />
          <input type="hidden" name="to" value={data.transfer.to} />
          <input type="hidden" name="data" value={data.transfer.data} />
        </>
      )}
      <button type="submit">{words.show}</button>
      <p class="links">
        {data.on === 'company' && (
          <a href={`${self}?${tail === '' ? '' : `${tail}&`}on=transfer`}>{whatIf.ofTransfer}</a>
        )}
        {data.on === 'transfer' && data.border && <a href={tail === '' ? self : `${self}?${tail}`}>{whatIf.ofFlows}</a>}
        {data.on === 'company' && (
          <>
            {' '}
            <a href={`/api/what-if/${data.code}/flows.csv?asOf=${data.asOf}`} download="what-if.csv">
              {words.csv}
            </a>
          </>
        )}
      </p>
    </form>
  )
}

function Notes({ data, words }: Props) {
  const { frame } = useAround()
  return (
    <details>
      <summary>{words.whatIf.notes}</summary>
      <p>
        <a href={`/trade/agreements/${data.code.toLowerCase()}`}>{data.code}</a>: <cite lang="en">{data.title}</cite>
      </p>
      <ul>
        {data.notes.map((note) => (
          <li key={note}>
            <Sentence said={{ text: note, english: frame.display.lang !== 'en' }} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Commands({ data, words }: Props) {
  const { whatIf } = words
  return (
    <>
      {data.on === 'company' && (
        <p>
          {whatIf.commandLine}: <Command of={`waybill what-if --assume ${data.code} --as-of ${data.asOf}`} />
        </p>
      )}
      <p>
        {whatIf.population}: <Command of="waybill impact population.yaml" />
      </p>
    </>
  )
}
