/** A decision by its link. */

import type { DecisionPage } from '../../../src/server/pages/decision.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { Verdict } from './verdict.tsx'
import { Whole } from './whole.tsx'
import type { words as en } from './words.en.ts'

export type Words = typeof en

export const live: readonly Topic[] = []
export const title = ({ decision: { verdict, asOf } }: DecisionPage, words: Words) =>
  `${Object.hasOwn(words.leads, verdict) ? words.leads[verdict as keyof Words['leads']] : verdict} ${words.asOf(asOf)}`

export function Page({ data, words }: { readonly data: DecisionPage; readonly words: Words }) {
  return (
    <>
      <Verdict shown={data} words={words} />
      {data.since !== null && <Since data={data} since={data.since} words={words} />}
      {data.still && <p class="aside">{words.since.still(data.today)}</p>}
      {data.reread.map(({ name, then, now }) => (
        <p class="notice" key={name}>
          {words.reread(name, then, now)}
        </p>
      ))}
      <Whole shown={data} words={words} />
    </>
  )
}

interface SinceProps {
  readonly data: DecisionPage
  readonly since: NonNullable<DecisionPage['since']>
  readonly words: Words
}

function Since({ data, since, words }: SinceProps) {
  const { words: frame } = useAround()
  const word = (verdict: string) =>
    Object.hasOwn(frame.verdict, verdict) ? frame.verdict[verdict as keyof typeof frame.verdict] : verdict
  const { laws, today } = since
  const heading = laws.some(({ law }) => law) ? words.since.title : words.since.titleDay
  return (
    <section class="notice since" aria-labelledby="since">
      <h2 id="since">{heading}</h2>
      <p>{words.since.text(word(since.then), word(since.now), today)}</p>
      <ul>
        {laws.map(({ id, name, law }) => (
          <li key={id}>
            {law ? (
              <a href={`/law/${id}/changes?from=${data.decision.asOf}&to=${today}`}>{words.since.law(name)}</a>
            ) : (
              words.since.day(name)
            )}
          </li>
        ))}
        {data.asToday !== null && (
          <li>
            <a href={data.asToday}>{words.since.today}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
