/** The nine steps in their order, the decisive one marked, those not reached told as such. */

import type { Finding } from '../../../src/review/index.ts'
import { useAround } from '../../frame/context.ts'
import { Cite } from '../../parts/text.tsx'
import { English, type Props } from './page.tsx'

type Step = Finding['steps'][number]

const nine: readonly Step['step'][] = [
  'identify',
  'bond',
  'discipline',
  'scope',
  'trigger',
  'limits',
  'exceptions',
  'enforcement',
  'overlap',
]

export function Steps({ data, words }: Props) {
  const { steps } = data.finding
  const decisive = steps[data.decisive]
  const decided = decisive === undefined ? nine.length : nine.indexOf(decisive.step)
  return (
    <>
      <h2>{words.walk.steps}</h2>
      <ol class="walk">
        {nine.map((name, i) => {
          const own = steps.filter(({ step }) => step === name)
          const isDecisive = decisive !== undefined && own.includes(decisive)
          return (
            <li key={name} class={isDecisive ? 'decisive' : undefined}>
              <em>{words.step[name]}</em>
              {own.map((step) => (
                <Told key={`${step.cite} ${step.result}`} step={step} isDecisive={step === decisive} words={words} />
              ))}
              {name === 'bond' && <Dates data={data} words={words} />}
              {own.length === 0 && name !== 'overlap' && (
                <p class="skipped">{i > decided ? words.walk.notReached : words.walk.notAsked}</p>
              )}
              {name === 'overlap' && <Overlap data={data} words={words} />}
            </li>
          )
        })}
      </ol>
    </>
  )
}

interface ToldProps extends Pick<Props, 'words'> {
  readonly step: Step
  readonly isDecisive: boolean
}

function Told({ step, isDecisive, words }: ToldProps) {
  return (
    <p>
      {isDecisive && (
        <>
          <span class="badge-word">{words.walk.decisive}</span>{' '}
        </>
      )}
      <English>{step.result}</English> (<Cite of={step.cite} />
      {step.unverified === true && <>; {words.notVerified}</>})
    </p>
  )
}

function Dates({ data, words }: Props) {
  const { bond } = data.finding
  return (
    <p>
      {words.since(data.measure.country.name, bond.respondent)} · {words.since(data.complainant.name, bond.complainant)}
    </p>
  )
}

/** Step 9, of all bonds towards the complainant. */
function Overlap({ data: { overlap }, words }: Props) {
  const { words: around } = useAround()
  const { walk } = words
  const told = (bond: NonNullable<typeof overlap>['strictest']) =>
    bond === null ? walk.noneOwed : `${bond.agreement} ${bond.article}, ${around.finding[bond.finding]}`
  return (
    <p>
      {walk.strictest}: {told(overlap?.strictest ?? null)} · {walk.enforceable}: {told(overlap?.enforceable ?? null)}
      {overlap?.gap === true && ` · ${walk.gap}`}
    </p>
  )
}
