/** The ways to make a transfer lawful: up to three side by side, with their steps as rows; more as a list. */

import type { StepShown } from '../../../src/server/pages/decision-view.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import type { OfLaw } from './jurisdiction.tsx'

const columnsMax = 3
const letter = (i: number) => String.fromCodePoint(65 + i)

export function Routes({ law, shown, words }: OfLaw) {
  const { mechanisms } = law
  const title = words.routes(mechanisms.length)
  const [only] = mechanisms
  return (
    <>
      <h3>{title}</h3>
      {mechanisms.length === 1 ? (
        <ul class="steps">
          {only!.map((step) => (
            <li key={step.id}>
              <Step step={step} shown={shown} />
            </li>
          ))}
        </ul>
      ) : mechanisms.length <= columnsMax ? (
        <Table law={law} shown={shown} words={words} />
      ) : (
        <ol class="ways">
          {mechanisms.map((steps, i) => (
            <li key={steps.map(({ id }) => id).join(' ')}>
              <strong>{words.route(letter(i))}</strong>
              <ul class="steps">
                {steps.map((step) => (
                  <li key={step.id}>
                    <Step step={step} shown={shown} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Table({ law, shown, words }: OfLaw) {
  const { mechanisms } = law
  const steps = [...new Map(mechanisms.flat().map((step) => [step.id, step])).values()]
  return (
    <Scroll label={`${law.name}: ${words.routes(mechanisms.length)}`}>
      <table class="routes">
        <caption class="unseen">{words.routes(mechanisms.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            {mechanisms.map((way, i) => (
              <th scope="col" key={way.map(({ id }) => id).join(' ')}>
                {words.route(letter(i))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.id}>
              <th scope="row">
                <Step step={step} shown={shown} />
              </th>
              {mechanisms.map((way) => (
                <td key={way.map(({ id }) => id).join(' ')}>
                  <Needed isNeeded={way.some(({ id }) => id === step.id)} word={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Needed({ isNeeded, word }: { readonly isNeeded: boolean; readonly word: OfLaw['words'] }) {
  if (!isNeeded) return <span class="unseen">{word.notNeeded}</span>
  return (
    <span class="mark">
      <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path class="line" d="M3 8.5l3.5 3.5L13 4.5" />
      </svg>
      {word.needed}
    </span>
  )
}

function Step({ step, shown }: { readonly step: StepShown; readonly shown: OfLaw['shown'] }) {
  return (
    <>
      <Sentence said={step} /> <code class="aside">{step.id}</code>{' '}
      {step.cites.map((cite) => (
        <small key={cite} class="cited">
          <LawCite of={cite} laws={shown.decision.laws} />{' '}
        </small>
      ))}
    </>
  )
}
