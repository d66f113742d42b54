/** A change to try on one column: the law’s answer now and then, beside each other, and the lines to copy into the manifest. */

import type { AnswerShown, FlowTryPage } from '../../../src/server/pages/flow-try.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { VerdictMark } from '../../parts/marks.tsx'
import { Command, Day } from '../../parts/text.tsx'
import { TryForms } from './forms.tsx'
import type { words as en } from './words.en.ts'
import './style.css'

export type Words = typeof en

export interface Part {
  readonly data: FlowTryPage
  readonly words: Words
}

export const live: readonly Topic[] = []
export const title = ({ dataset, column }: FlowTryPage, words: Words) => words.title(`${dataset}.${column}`)

export function Page({ data, words }: Part) {
  const { words: frame } = useAround()
  const word = (answer: AnswerShown) => {
    const verdict = answer.law?.verdict
    if (verdict === undefined) return words.stays
    return Object.hasOwn(frame.verdict, verdict) ? frame.verdict[verdict as keyof typeof frame.verdict] : verdict
  }
  const { before, after } = data
  const outcome = after === null ? word(before) : words.changes(word(before), word(after))
  return (
    <>
      <p>
        <a href={`/flows/${encodeURIComponent(data.id)}?table=${encodeURIComponent(data.dataset)}`}>
          {words.back(data.id)}
        </a>
      </p>
      <h1>{`${title(data, words)} · ${outcome}`}</h1>
      <p>
        {data.from.countryName} → {data.to.countryName} · {words.asOf} <Day of={data.day} />
      </p>
      <div class="answers">
        <Answer name={words.now} answer={before} data={data} words={words} />
        {after !== null && <Answer name={words.then} answer={after} data={data} words={words} />}
      </div>
      {data.patch !== null && (
        <>
          <h2>{words.patch}</h2>
          <p>{words.patchNote}</p>
          <pre lang="en" tabIndex={0}>
            {data.patch}
          </pre>
          <p>
            {words.thenPlan} <Command of="waybill plan" />
          </p>
        </>
      )}
      <h2>{words.try}</h2>
      <p>{words.note}</p>
      <TryForms data={data} words={words} />
    </>
  )
}

function Answer({ name, answer, data, words }: Part & { readonly name: string; readonly answer: AnswerShown }) {
  const { label, category, law } = answer
  const reason = law === null || law.why === null ? undefined : data.reasons[law.why]
  return (
    <section aria-label={name} class="answer">
      <h2>{name}</h2>
      <p>
        {label} <code>{category}</code>
      </p>
      {law === null ? (
        <p>{category === 'unclassified' ? words.unclassified : words.dropped}</p>
      ) : (
        <>
          <p>
            <VerdictMark verdict={law.verdict} />{' '}
            {reason?.cite.map((cite, i) => (
              <span key={cite}>
                {i > 0 && ', '}
                <LawCite of={cite} laws={data.laws} />
              </span>
            ))}
          </p>
          {reason !== undefined && reason.text !== null && (
            <p>
              <Sentence said={{ text: reason.text, english: reason.english }} />
              {reason.missing.length > 0 && ` ${words.missing(reason.missing)}`}
            </p>
          )}
          {law.mechanisms.length > 0 && <Steps law={law} words={words} />}
          <p>
            <a href={law.ask} aria-label={`${words.ask}: ${name}`}>
              {words.ask}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

function Steps({ law, words }: { readonly law: NonNullable<AnswerShown['law']>; readonly words: Words }) {
  return (
    <>
      <p>{words.lawfulOnce}</p>
      <ul>
        {law.mechanisms.map((steps) => (
          <li key={JSON.stringify(steps)}>
            {steps.map((step, i) => (
              <span key={step.id}>
                {i > 0 && ` ${words.and} `}
                <Sentence said={step} /> <code>{step.id}</code>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
