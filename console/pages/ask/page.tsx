/** The interview: a question with what is known beside it; its decision in the same place. */

import type { AskPage } from '../../../src/server/pages/ask.ts'
import type { Topic } from '../../page-module.ts'
import { Verdict } from '../decision/verdict.tsx'
import { Whole } from '../decision/whole.tsx'
import { Faults } from './faults.tsx'
import { Question } from './question.tsx'
import { Start } from './start.tsx'
import type { words as en } from './words.en.ts'
import './style.css'

export type Words = typeof en

export interface Part {
  readonly data: AskPage
  readonly words: Words
}

export const live: readonly Topic[] = []

export function title({ question, decided }: AskPage, words: Words): string {
  if (question !== null) return question.text.text
  const verdict = decided?.decision.verdict ?? ''
  return Object.hasOwn(words.decision.leads, verdict)
    ? words.decision.leads[verdict as keyof Words['decision']['leads']]
    : words.start.title
}

export function Page({ data, words }: Part) {
  const { start, question, decided } = data
  if (decided !== null)
    return (
      <>
        <Verdict shown={decided} words={words.decision} />
        <Whole shown={decided} words={words.decision} />
      </>
    )
  if (question !== null) return <Question data={data} question={question} words={words} />
  return (
    <>
      <h1>{words.start.title}</h1>
      <p>{words.start.how}</p>
      <Faults data={data} words={words} />
      {start !== null && <Start data={data} start={start} words={words} />}
    </>
  )
}
