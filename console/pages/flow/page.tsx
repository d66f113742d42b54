/** A flow: its answer, its columns with the article of each and what would free it, its classes of people, and how far it is. */

import type { FlowPage } from '../../../src/server/pages/flow.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { useRowKeys } from '../../parts/rows.ts'
import type { FrameWords } from '../../words/index.ts'
import { Classes } from './classes.tsx'
import { Columns } from './columns.tsx'
import { Obligations, OpenPoints } from './duties.tsx'
import { Filter } from './filter.tsx'
import { Head } from './head.tsx'
import { Progress } from './progress.tsx'
import type { words as en } from './words.en.ts'
import './style.css'

export type Words = typeof en

export interface Part {
  readonly data: FlowPage
  readonly words: Words
}

export const live: readonly Topic[] = ['crossings', 'held', 'plans']
export const title = ({ id, from, to }: FlowPage, words: Words) => words.title(id, from.place, to.place)

export function Page({ data, words }: Part) {
  const { words: frame } = useAround()
  useRowKeys()
  return (
    <>
      <h1>{headline(data, words, frame)}</h1>
      <Head data={data} words={words} />
      <Filter data={data} words={words} />
      <Columns data={data} words={words} />
      {data.classes.length > 0 && <Classes data={data} words={words} />}
      {data.obligations.length > 0 && <Obligations data={data} words={words} />}
      <OpenPoints data={data} words={words} />
      <Progress data={data} words={words} />
    </>
  )
}

function headline(data: FlowPage, words: Words, frame: FrameWords): string {
  const word = (verdict: string) =>
    Object.hasOwn(frame.verdict, verdict) ? frame.verdict[verdict as keyof FrameWords['verdict']] : verdict
  const { verdict, reviewOn } = data
  const parts = [
    title(data, words),
    verdict === null
      ? words.noPlan
      : verdict.best === verdict.worst
        ? word(verdict.best)
        : words.mixed(word(verdict.best), word(verdict.worst)),
    reviewOn === null ? words.noChange : words.nextChange(reviewOn),
  ]
  return parts.join(' · ')
}
