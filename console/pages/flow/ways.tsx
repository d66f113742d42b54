/** What would let a column cross: each way a point, none behind a hover. */

import type { ColumnShown } from '../../../src/server/pages/flow.ts'
import type { Way } from '../../../src/server/pages/ways.ts'
import { Sentence } from '../../parts/law.tsx'
import { tryHref } from './address.ts'
import type { Part, Words } from './page.tsx'

export function Ways({ column, data, words }: Part & { readonly column: ColumnShown }) {
  const { fate, ways: at, verdict } = column
  if (fate === 'cross' || fate === 'changed') return <>{words.nothingNeeded}</>
  const ways = at === null ? [] : (data.ways[at] ?? [])
  const none = verdict === 'conditional' ? words.stepsByTry : words.noWay
  return (
    <>
      {ways.length === 0 && (data.shownFrom === 'accepted plan' ? words.waysUnknown : none)}
      {ways.length === 1 && <WayText way={ways[0]!} words={words} />}
      {ways.length > 1 && (
        <ul class="ways">
          {ways.map((way) => (
            <li key={JSON.stringify(way)}>
              <WayText way={way} words={words} />
            </li>
          ))}
        </ul>
      )}{' '}
      <a class="screen-only" href={tryHref(data.id, column)} aria-label={words.askAbout(column.name)}>
        {words.ask}
      </a>
    </>
  )
}

export function WayText({ way, words }: { readonly way: Way; readonly words: Words }) {
  switch (way.kind) {
    case 'steps':
      return <Steps steps={way.steps} words={words} />
    case 'state':
      return <>{words.way.state(way.facts)}</>
    case 'classify':
      return (
        <>
          {words.way.classify} <code>{way.at}</code>
        </>
      )
    case 'confirm':
      return (
        <>
          {words.way.confirm} <code>{way.guess}</code>
        </>
      )
    case 'keep':
      return <>{words.way.keep(way.flow)}</>
    case 'other':
      return <Sentence said={way} />
    case 'accept':
    case 'grant':
    case 'add-table':
    case 'treat-otherwise':
    case 'change-type':
      return <>{words.way[way.kind]}</>
  }
}

type Step = Extract<Way, { kind: 'steps' }>['steps'][number]

/** All of them are needed. */
export function Steps({ steps, words }: { readonly steps: readonly Step[]; readonly words: Words }) {
  return (
    <>
      {steps.map((step, i) => (
        <span key={step.id}>
          {i > 0 && ` ${words.and} `}
          <Sentence said={step} /> <code>{step.id}</code>
        </span>
      ))}
    </>
  )
}
