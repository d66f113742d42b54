/** Answers side by side: today, and at least and at most under each reading; the columns behind them; the chain to the obligation. */

import type { AnswersShown, LinkShown, ScenarioShown } from '../../../src/server/pages/what-if-shown.ts'
import { useAround } from '../../frame/context.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { FindingMark, VerdictMark } from '../../parts/marks.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { Cite, Count } from '../../parts/text.tsx'
import type { Props } from './page.tsx'

const changes = ['may-cross', 'may-cross-unless-kept', 'lighter', 'lighter-unless-kept', 'same'] as const

/** One row a flow: the small multiple of the readings. */
export function Overview({ data, words }: Props) {
  const { whatIf } = words
  return (
    <Scroll label={whatIf.caption}>
      <table class="what-if">
        <caption class="unseen">{whatIf.caption}</caption>
        <Head data={data} words={words} first={whatIf.flow} />
        <tbody>
          {data.flows.map((flow) => (
            <tr key={flow.id}>
              <th scope="row">
                <a href={`#flow-${flow.id}`}>{flow.id}</a>
                <small>
                  {flow.from.country} → {flow.to.country} · {whatIf.columns(flow.columns)}
                </small>
              </th>
              <td>
                <Today law={flow.law} words={words} />
              </td>
              {flow.scenarios.map((scenario) => (
                <td key={scenario.reading ?? ''} class="assumed">
                  <Worst scenario={scenario} words={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Head({ data, words, first }: Props & { readonly first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{words.whatIf.today}</th>
        {data.readings.map((reading) => (
          <th scope="col" key={reading ?? ''}>
            {reading === null ? data.code : words.reading(reading)}
            <small>{words.hypothetical}</small>
          </th>
        ))}
      </tr>
    </thead>
  )
}

type Words = Pick<Props, 'words'>

function Today({ law, words }: Words & Pick<AnswersShown, 'law'>) {
  if (law === null) return <>{words.whatIf.leftOut}</>
  return (
    <>
      <VerdictMark verdict={law.worst} />
      {law.best !== law.worst && (
        <span class="line">
          {words.whatIf.to} <VerdictMark verdict={law.best} />
        </span>
      )}
    </>
  )
}

function Worst({ scenario, words }: Words & { readonly scenario: ScenarioShown }) {
  const { worst, changes: counts } = scenario
  return (
    <>
      {worst.least !== '' && <Range least={worst.least} most={worst.most} words={words} />}
      {changes
        .filter((change) => counts[change] > 0)
        .map((change) => (
          <small key={change}>
            <Count of={counts[change]} />: {words.whatIf.change[change]}
          </small>
        ))}
    </>
  )
}

function Range({ least, most, words }: Words & { readonly least: string; readonly most: string }) {
  const { whatIf } = words
  return (
    <>
      <span class="line">
        {whatIf.least} <VerdictMark verdict={least} />
      </span>
      <span class="line">
        {whatIf.most} <VerdictMark verdict={most} />
      </span>
    </>
  )
}

interface AnswersProps extends Props {
  readonly answers: AnswersShown
  /** Of whom: the tables are told apart by it. */
  readonly of: string
}

export function Answers({ answers, data, words, of }: AnswersProps) {
  const { whatIf } = words
  const label = `${whatIf.columnsOf}: ${of}`
  const links = answers.scenarios.flatMap(({ chain, reading }) => chain.map((link) => ({ link, reading })))
  return (
    <>
      {answers.scenarios.map((scenario) => (
        <Told key={scenario.reading ?? ''} scenario={scenario} words={words} />
      ))}
      <Scroll label={label}>
        <table class="what-if">
          <caption class="unseen">{label}</caption>
          <Head data={data} words={words} first={whatIf.columnsOf} />
          <tbody>
            {answers.rows.map((row) => (
              <tr key={row.labels.join(' ')}>
                <th scope="row">{row.labels[0] === '' ? whatIf.transfer : <code>{row.labels.join(', ')}</code>}</th>
                <td>{row.law === null ? whatIf.leftOut : <VerdictMark verdict={row.law} />}</td>
                {data.readings.map((reading, i) => (
                  <td key={reading ?? ''} class="assumed">
                    <Changed row={row.scenarios[i]} words={words} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {links.length > 0 && <Chain links={links} data={data} words={words} of={of} />}
    </>
  )
}

function Changed({
  row,
  words,
}: Words & { readonly row: AnswersShown['rows'][number]['scenarios'][number] | undefined }) {
  if (row === undefined) return <>–</>
  return (
    <>
      {row.change === 'same' ? (
        <VerdictMark verdict={row.least} />
      ) : (
        <Range least={row.least} most={row.most} words={words} />
      )}
      <small>{words.whatIf.change[row.change]}</small>
    </>
  )
}

/** Between whom, and where nothing changes, why. */
function Told({ scenario, words }: Words & { readonly scenario: ScenarioShown }) {
  const { frame } = useAround()
  const { reading, pairs, unchanged } = scenario
  const { whatIf, reason } = words
  return (
    <p>
      <em>{reading === null ? words.hypothetical : `${words.hypothetical}, ${words.reading(reading)}`}</em>
      {' · '}
      {pairs
        .map(({ respondent, complainant, notBound }) =>
          notBound === null
            ? `${respondent} → ${complainant}`
            : `${respondent} → ${complainant}: ${reason[notBound as keyof typeof reason]}`,
        )
        .join('; ')}
      {unchanged !== null && (
        <>
          {' · '}
          {whatIf.nothing} {whatIf.unchanged[unchanged.why]}{' '}
          {unchanged.why === 'open' ? (
            <Sentence said={{ text: `${unchanged.details.join('? ')}?`, english: frame.display.lang !== 'en' }} />
          ) : (
            unchanged.details.map((detail) => reason[detail as keyof typeof reason]).join('; ')
          )}
        </>
      )}
    </p>
  )
}

interface ChainProps extends Props {
  readonly of: string
  readonly links: readonly { readonly link: LinkShown; readonly reading: string | null }[]
}

function Chain({ links, data, words, of }: ChainProps) {
  const { whatIf } = words
  const label = `${whatIf.chain}: ${of}`
  return (
    <details>
      <summary>{whatIf.chain}</summary>
      <Scroll label={label}>
        <table class="what-if">
          <caption class="unseen">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{whatIf.law}</th>
              <th scope="col">{whatIf.obligation}</th>
              <th scope="col">{whatIf.finding}</th>
              <th scope="col">{whatIf.lifted}</th>
              <th scope="col">{whatIf.kept}</th>
            </tr>
          </thead>
          <tbody>
            {links.map(({ link, reading }) => (
              <tr key={`${link.walk} ${link.lifted}`}>
                <th scope="row">
                  <LawCite of={link.cite} laws={data.laws} />
                </th>
                <td>
                  {link.agreement} <span lang="en">{link.article}</span>
                  <small>
                    {words.topic[link.topic]}
                    {reading !== null && ` · ${words.reading(reading)}`}
                    {link.unverified && ` · ${words.notVerified}`}
                  </small>
                </td>
                <td>
                  <FindingMark finding={link.finding} />
                  <small>
                    <a href={link.walk}>
                      {whatIf.walk}
                      <span class="unseen">
                        {' '}
                        {link.cite} × {link.agreement} {link.article}
                      </span>
                    </a>
                  </small>
                </td>
                <td>{whatIf.lift[link.lifted]}</td>
                <td>
                  {link.keptBy.map(({ code, cite }) => (
                    <span class="line" key={cite}>
                      {words.plea[code]} (<Cite of={cite} />)
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
