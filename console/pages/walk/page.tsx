/** The walk: one measure against one obligation in nine steps, the finding as the engine says it, and who may hear it. */

import type { WalkPage } from '../../../src/server/pages/walk.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { FindingMark } from '../../parts/marks.tsx'
import { Cite, Command } from '../../parts/text.tsx'
import type { TradeWords } from '../../words/trade.en.ts'
import { viewQuery } from '../trade/address.ts'
import { Who } from '../trade/choices.tsx'
import { Pleas } from './pleas.tsx'
import { Steps } from './steps.tsx'
import '../trade/style.css'

export interface Props {
  readonly data: WalkPage
  readonly words: TradeWords
}

export const live: readonly Topic[] = []
/** The window’s title has no other words of the frame: the finding is named by its article. */
export const title = ({ measure, clause, complainant, asOf }: WalkPage, { walk }: TradeWords) =>
  walk.title(walk.owedTo(complainant.name, asOf), measure.cite, `${clause.agreement} ${clause.article}`)

export function Page({ data, words }: Props) {
  const { words: around } = useAround()
  const { measure, clause, finding, complainant, asOf } = data
  const { walk } = words
  return (
    <>
      <h1>{walk.title(around.finding[finding.finding], measure.cite, `${clause.agreement} ${clause.article}`)}</h1>
      {finding.hypothetical && (
        <p class="notice stamp">
          <em>{words.hypothetical}</em>{' '}
          {data.assume !== '' && (
            <>
              {words.assume}: <span lang="en">{data.assume}</span>
            </>
          )}
        </p>
      )}
      <p>
        <FindingMark finding={finding.finding} /> · {walk.owedTo(complainant.name, asOf)}
        {finding.until !== null && ` · ${walk.until(finding.until)}`}
      </p>
      <p class="finding-words">
        <English>{finding.words}</English>
      </p>
      <Change data={data} words={words} />
      <About data={data} words={words} />
      <Steps data={data} words={words} />
      <Enforcement data={data} words={words} />
      <Pleas data={data} words={words} />
      <Needs data={data} words={words} />
      <Question data={data} words={words} />
    </>
  )
}

/** The engine’s own sentence, never changed. */
export function English({ children }: { readonly children: string }) {
  const { frame } = useAround()
  return <Sentence said={{ text: children, english: frame.display.lang !== 'en' }} />
}

function Change({ data, words }: Props) {
  const { frame } = useAround()
  const { measure, clause } = data
  const query = viewQuery(data, frame.today)
  return (
    <form
      method="get"
      class="trade-form screen-only"
      action={`/trade/${encodeURIComponent(measure.slug)}/${encodeURIComponent(clause.slug)}`}
    >
      {Object.entries(clause.keys).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Who data={data} words={words} />
      <button type="submit">{words.show}</button>
      <p class="links">
        <a href={`/trade?${query}`}>{words.walk.back}</a>
      </p>
    </form>
  )
}

function About({ data, words }: Props) {
  const { measure, clause } = data
  const { walk } = words
  const aims = measure.statedObjectives
  return (
    <dl class="pairs">
      <dt>{walk.article}</dt>
      <dd>
        <LawCite of={measure.cite} laws={measure.law === null ? {} : { [measure.cite]: measure.law }} /> ·{' '}
        {measure.country.name} · {walk.status[measure.status]}
        {measure.inForceFrom !== null && ` · ${walk.from(measure.inForceFrom)}`}
        <p>
          <Sentence said={measure.gist} />
        </p>
      </dd>
      <dt>{walk.clause}</dt>
      <dd>
        <a href={`/trade/agreements/${encodeURIComponent(clause.agreement.toLowerCase())}`}>
          <Cite of={clause.cite} />
        </a>{' '}
        · {words.topic[clause.topic]}
        {clause.reading !== null && ` · ${words.reading(clause.reading)}`}
        {clause.unverified && ` · ${words.notVerified}`}
        <p>
          <English>{clause.gist}</English>
        </p>
      </dd>
      <dt>{walk.effect}</dt>
      <dd>{measure.effect.map((effect) => words.effect[effect]).join(' · ')}</dd>
      <dt>{walk.aims}</dt>
      <dd>
        {aims === null ? walk.aimsUnknown : aims.map((aim) => words.aim[aim]).join(' · ') || words.none}
        {aims !== null && measure.aimsUnverified && ` (${walk.aimsMemory})`}
      </dd>
    </dl>
  )
}

function Enforcement({ data: { finding, asOf, complainant }, words }: Props) {
  const { walk } = words
  const { enforceable } = finding
  return (
    <>
      <h2>{walk.enforcement}</h2>
      <p>
        {walk.could(asOf, complainant.name)} <English>{finding.remedy}</English>
      </p>
      <p>
        {walk.heard}: {words.settlement[finding.disputeSettlement]}
        {enforceable !== null && (
          <>
            {' · '}
            <English>{enforceable.forum}</English>
            {enforceable.from !== null && ` · ${walk.from(enforceable.from)}`}
          </>
        )}
      </p>
    </>
  )
}

function Needs({ data: { finding }, words }: Props) {
  const { needs, unverified } = finding
  return (
    <>
      {needs.length > 0 && (
        <>
          <h2>{words.walk.needs}</h2>
          <ul>
            {needs.map((need) => (
              <li key={need}>
                <English>{`${need}?`}</English>
              </li>
            ))}
          </ul>
        </>
      )}
      {unverified.length > 0 && (
        <>
          <h2>{words.walk.unverified}</h2>
          <ul>
            {unverified.map((cite) => (
              <li key={cite}>
                <Cite of={cite} /> ({words.notVerified})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Question({ data, words }: Props) {
  const { measure, clause, complainant, asOf } = data
  const query = new URLSearchParams({
    rule: measure.rule,
    against: clause.agreement,
    discipline: clause.topic,
    complainant: complainant.code,
    asOf,
  })
  if (clause.reading !== null) query.set('reading', clause.reading)
  const isPlain = data.assume === ''
  const assumed = data.assume.split(',').flatMap((one) => (one.trim() === '' ? [] : [` --assume-party ${one.trim()}`]))
  const more = [clause.reading === null ? '' : ` --reading ${clause.reading}`, ...assumed].join('')
  return (
    <>
      <p class="screen-only">{isPlain && <a href={`/api/review?${query}`}>{words.json}</a>}</p>
      <details>
        <summary>{words.walk.question}</summary>
        <pre class="json" lang="en">
          {JSON.stringify(data.question, null, 2)}
        </pre>
      </details>
      <p>
        {words.walk.by}:{' '}
        <Command
          of={`waybill review --rule '${measure.rule}' --against ${clause.agreement} --discipline ${clause.topic} --complainant ${complainant.code} --as-of ${asOf}${more}`}
        />
      </p>
    </>
  )
}
