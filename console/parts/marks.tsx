/** Marks of verdicts, treatments and findings: a shape, then the word, then a colour; all drawn, since glyphs differ between systems. */

import type { VNode } from 'preact'
import { useAround } from '../frame/context.ts'
import type { FrameWords } from '../words/index.ts'

export type Verdict = keyof FrameWords['verdict']
export type Treatment = keyof FrameWords['treatment']
export type Finding = keyof FrameWords['finding']

/** 16 by 16, drawn in `currentColor`. */
const verdictShapes: Readonly<Record<Verdict, VNode>> = {
  permitted: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path class="cut" d="M4.5 8.2l2.4 2.4 4.6-5" />
    </>
  ),
  conditional: (
    <>
      <circle class="line" cx="8" cy="8" r="6.2" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" />
    </>
  ),
  prohibited: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path class="cut" d="M4 8h8" />
    </>
  ),
  undetermined: (
    <>
      <path class="line" d="M8 1l7 7-7 7-7-7z" />
      <path class="line" d="M6.2 6.4c0-2.4 3.6-2.4 3.6 0 0 1.5-1.8 1.4-1.8 2.9" />
      <circle cx="8" cy="11.3" r=".9" />
    </>
  ),
  'out-of-scope': (
    <>
      <circle class="line" cx="8" cy="8" r="6.2" />
      <path class="line" d="M5 8h6" />
    </>
  ),
}

const treatmentShapes: Readonly<Record<Treatment, VNode>> = {
  cross: <path class="line" d="M1.5 8h12M9.5 4l4 4-4 4" />,
  year: <path class="line" d="M1 8c2-4 4-4 6 0s4 4 6 0M11 5.5L13.2 8l-3 1" />,
  tokenise: <path class="line" d="M2 5.5h11M10.5 3L13 5.5 10.5 8M14 10.5H3M5.5 8L3 10.5 5.5 13" />,
  drop: (
    <>
      <circle class="line" cx="8" cy="8" r="6.2" />
      <path class="line" d="M3.7 12.3l8.6-8.6" />
    </>
  ),
  hold: <path class="line wide" d="M5.5 3v10M10.5 3v10" />,
}

const findingShapes: Readonly<Record<Finding, VNode>> = {
  'not-bound': (
    <>
      <circle class="line" cx="8" cy="8" r="5.4" />
      <path class="line" d="M3 13L13 3" />
    </>
  ),
  'outside-scope': <circle class="line" cx="8" cy="8" r="5.8" />,
  consistent: <circle cx="8" cy="8" r="6" />,
  'inconsistent-defence-available': (
    <>
      <rect class="line" x="2.5" y="2.5" width="11" height="11" />
      <path d="M2.5 2.5h5.5v11H2.5z" />
    </>
  ),
  inconsistent: <rect x="2" y="2" width="12" height="12" />,
  undetermined: verdictShapes.undetermined,
}

const findingCodes: Readonly<Record<Finding, string>> = {
  'not-bound': 'NB',
  'outside-scope': 'OS',
  consistent: 'C',
  'inconsistent-defence-available': 'D',
  inconsistent: 'I',
  undetermined: '?',
}

function Shape({ children }: { readonly children: VNode }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  )
}

/** Any word that the engine may say; what is no verdict of this release is shown as it stands. */
export function VerdictMark({ verdict }: { readonly verdict: string }) {
  const { words } = useAround()
  if (!Object.hasOwn(verdictShapes, verdict)) return <span class="mark">{verdict}</span>
  const known = verdict as Verdict
  return (
    <span class={`mark verdict ${known}`}>
      <Shape>{verdictShapes[known]}</Shape>
      {words.verdict[known]}
    </span>
  )
}

export function TreatmentMark({ treatment }: { readonly treatment: Treatment }) {
  const { words } = useAround()
  return (
    <span class="mark">
      <Shape>{treatmentShapes[treatment]}</Shape>
      {words.treatment[treatment]}
    </span>
  )
}

/** Ink only: a finding is no verdict. @param short the code beside the shape, the word for screen readers and print */
export function FindingMark({ finding, short }: { readonly finding: Finding; readonly short?: boolean }) {
  const { words } = useAround()
  return (
    <span class="mark">
      <Shape>{findingShapes[finding]}</Shape>
      {short === true ? <abbr title={words.finding[finding]}>{findingCodes[finding]}</abbr> : words.finding[finding]}
    </span>
  )
}
