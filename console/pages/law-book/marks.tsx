/** Marks of law: what the last change did, how lately it was compared with its source, how sure the reading is, what it leaves open. */

import type { VNode } from 'preact'
import type { Mark } from '../../../src/server/pages/law-days.ts'
import type { InstrumentShown, Reread, State } from '../../../src/server/pages/law-entries.ts'
import { Day } from '../../parts/text.tsx'
import type { LawWords } from '../../words/law.en.ts'

function Shape({ children }: { readonly children: VNode }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  )
}

const changeShapes: Readonly<Record<Mark, VNode>> = {
  new: <path class="line" d="M8 3v10M3 8h10" />,
  amended: <path class="line" d="M2 9c2-4 4-4 6-1s4 3 6-1" />,
  ended: <path class="line" d="M3 8h10" />,
}

export function ChangeMark({ mark, words }: { readonly mark: Mark | null; readonly words: LawWords }) {
  if (mark === null) return null
  return (
    <span class={`mark change ${mark}`}>
      <Shape>{changeShapes[mark]}</Shape>
      {words.mark[mark]}
    </span>
  )
}

export function StateMark({ state, words }: { readonly state: State; readonly words: LawWords }) {
  return <span class={`law-state ${state}`}>{words.state[state]}</span>
}

export function RereadMark({ reread, words }: { readonly reread: Reread; readonly words: LawWords }) {
  return (
    <span class={`mark reread${reread.stale ? ' stale' : ''}`}>
      <Shape>
        {reread.stale ? (
          <>
            <circle class="line" cx="8" cy="8" r="6.2" />
            <path class="line" d="M8 4v4l3 2" />
          </>
        ) : (
          <path class="line" d="M3 8.5l3.2 3.2L13 4.5" />
        )}
      </Shape>
      <span>
        {words.reread(reread.days)} (<Day of={reread.day} />){reread.stale && ` · ${words.stale}`}
      </span>
    </span>
  )
}

/** From text to memory: half, hollow, dashed. */
const confidenceShapes: Readonly<Record<InstrumentShown['confidence'], VNode>> = {
  text: (
    <>
      <circle class="line" cx="8" cy="8" r="6.2" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" />
    </>
  ),
  secondary: <circle class="line" cx="8" cy="8" r="6.2" />,
  memory: <circle class="line" cx="8" cy="8" r="6.2" stroke-dasharray="2.5 3" />,
}

export function ConfidenceMark({
  confidence,
  words,
}: {
  readonly confidence: InstrumentShown['confidence']
  readonly words: LawWords
}) {
  return (
    <span class="mark">
      <Shape>{confidenceShapes[confidence]}</Shape>
      {words.confidence[confidence]}
    </span>
  )
}

export function OpenMark({ children }: { readonly children: string }) {
  return (
    <span class="mark open-point">
      <Shape>
        <path class="line" d="M8 1.5L14.5 8 8 14.5 1.5 8z" />
      </Shape>
      {children}
    </span>
  )
}
