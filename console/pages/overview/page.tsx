/** The first page: the answer, what needs somebody, the map, the lines ahead, and all flows. */

import { useState } from 'preact/hooks'
import type { OverviewPage, OverviewShown } from '../../../src/server/pages/overview.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { Command, Empty, Instant } from '../../parts/text.tsx'
import { Lines } from './lines.tsx'
import { FlowMap } from './map.tsx'
import { NeedsYou } from './needs.tsx'
import { FlowTable } from './table.tsx'
import type { words as en } from './words.en.ts'
import './style.css'

export type Words = typeof en

/** What every part of the page is given. */
export interface Part {
  readonly data: OverviewShown
  readonly words: Words
}

/** Flows that the pointer or the focus is on, in the table or on the map: each marks the other. */
export interface Marking {
  readonly marked: readonly string[]
  readonly point: (flows: readonly string[]) => void
  readonly focus: (flows: readonly string[]) => void
}

export const live: readonly Topic[] = ['crossings', 'held', 'counts', 'plans']

export const title = ({ shown }: OverviewPage, words: Words) =>
  shown === null ? words.noBorder : words.title(shown.states)

export function Page({ data, words }: { readonly data: OverviewPage; readonly words: Words }) {
  return (
    <>
      <h1>{title(data, words)}</h1>
      {data.shown === null ? <HowToBegin words={words} /> : <Shown data={data.shown} words={words} />}
    </>
  )
}

function Shown({ data, words }: Part) {
  const chosen = data.flow === null ? [] : [data.flow]
  const [pointed, point] = useState<readonly string[]>([])
  const [focused, focus] = useState<readonly string[]>([])
  const marked = [pointed, focused, chosen].find((flows) => flows.length > 0) ?? []
  const marking: Marking = { marked, point, focus }
  return (
    <>
      <p class="aside">
        {data.at === null ? words.neverRan : data.running ? words.running : words.stopped}{' '}
        {data.at !== null && <Instant of={data.at} />}
      </p>
      <div class="overview">
        <FlowMap data={data} words={words} {...marking} />
        <NeedsYou data={data} words={words} />
        <Lines data={data} words={words} />
      </div>
      <FlowTable data={data} words={words} {...marking} />
    </>
  )
}

const open = [
  { path: '/ask', word: 'ask' },
  { path: '/law', word: 'law' },
  { path: '/trade', word: 'trade' },
] as const

function HowToBegin({ words }: Pick<Part, 'words'>) {
  const { words: frame } = useAround()
  return (
    <Empty>
      <p>{words.begin.how}</p>
      <dl class="begin">
        {words.begin.ways.map(({ command, does }) => (
          <div key={command}>
            <dt>
              <Command of={command} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{words.begin.without}</p>
      <ul>
        {open.map(({ path, word }) => (
          <li key={path}>
            <a href={path}>{frame.nav[word]}</a>: {words.begin.open[word]}
          </li>
        ))}
      </ul>
    </Empty>
  )
}

/** The same page with another view, filter or choice. */
export function hrefWith({ view, verdict, flow }: OverviewShown, change: Partial<Choice>): string {
  const wanted: Choice = { view, verdict, flow, ...change }
  const query = new URLSearchParams()
  if (wanted.view !== 'world') query.set('view', wanted.view)
  if (wanted.verdict !== null) query.set('verdict', wanted.verdict)
  if (wanted.flow !== null) query.set('flow', wanted.flow)
  const text = query.toString()
  return text === '' ? '/' : `/?${text}`
}

type Choice = Pick<OverviewShown, 'view' | 'verdict' | 'flow'>
