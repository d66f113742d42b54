/** All of a decision below its verdict: what collides, what to find, what would spare the steps, each law, the facts, the law’s digests. */

import type { DecisionShown } from '../../../src/server/pages/decision.ts'
import { LawCite, Sentence } from '../../parts/law.tsx'
import { VerdictMark } from '../../parts/marks.tsx'
import { Actions, Reproduce } from './actions.tsx'
import { Facts, Law } from './facts.tsx'
import { Jurisdiction } from './jurisdiction.tsx'
import type { Words } from './page.tsx'
import './style.css'

export interface Shown {
  readonly shown: DecisionShown
  readonly words: Words
}

export function Whole({ shown, words }: Shown) {
  const { decision } = shown
  return (
    <div class="decision">
      <Actions shown={shown} words={words} />
      {decision.conflicts.length > 0 && <Conflicts shown={shown} words={words} />}
      <ToFind shown={shown} words={words} />
      {decision.otherwise.length > 0 && (
        <section aria-labelledby="otherwise">
          <h2 id="otherwise">{words.otherwise}</h2>
          <p class="aside">{words.otherwiseHow}</p>
          <ul>
            {decision.otherwise.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      )}
      {decision.jurisdictions.map((law) => (
        <Jurisdiction key={law.code} law={law} shown={shown} words={words} />
      ))}
      {decision.onward.length > 0 && <Onward shown={shown} words={words} />}
      {decision.notAsked.length > 0 && <p>{words.notAsked(decision.notAsked.join(' · '))}</p>}
      <Facts shown={shown} words={words} />
      <Law shown={shown} words={words} />
      <Reproduce shown={shown} words={words} />
      <p class="aside">{words.advice}</p>
      {shown.link !== null && <p class="on-paper">{shown.link}</p>}
    </div>
  )
}

function Conflicts({ shown: { decision }, words }: Shown) {
  return (
    <section class="card conflicts" aria-labelledby="conflicts">
      <h2 id="conflicts">{words.conflicts}</h2>
      <p class="aside">{words.conflictsHow}</p>
      <ul>
        {decision.conflicts.map((conflict) => (
          <li key={conflict.text}>
            <Sentence said={conflict} />{' '}
            {conflict.cites.map((cite) => (
              <span key={cite} class="cited">
                <LawCite of={cite} laws={decision.laws} />{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of all laws together, each fact once. */
function ToFind({ shown, words }: Shown) {
  const facts = new Map(shown.decision.jurisdictions.flatMap(({ missing }) => missing.map((one) => [one.path, one])))
  if (facts.size === 0) return null
  return (
    <section class="card" aria-labelledby="to-find">
      <h2 id="to-find">{words.toFind(facts.size)}</h2>
      <p class="aside">{words.toFindHow}</p>
      <ul class="to-find">
        {[...facts.values()].map(({ path, name, question }) => (
          <li key={path}>
            <span>{question ?? name}</span> <code class="aside">{path}</code>{' '}
            <a
              class="screen-only"
              href={`${shown.change}${encodeURIComponent(path)}`}
              aria-label={`${words.answer}: ${name}`}
            >
              {words.answer}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Onward({ shown: { decision }, words }: Shown) {
  return (
    <section aria-labelledby="onward">
      <h2 id="onward">{words.onward}</h2>
      <ul class="onward">
        {decision.onward.map(({ path, from, to, verdict, laws }) => (
          <li key={path}>
            <VerdictMark verdict={verdict} /> {from} → {to} <code class="aside">{path}</code>
            <ul>
              {laws.map((law) => (
                <li key={law.code}>
                  {law.name}{' '}
                  {law.noBook
                    ? words.noBook
                    : law.mechanisms.map((steps) => steps.map(({ text }) => text).join(words.and)).join(' · ')}
                  {law.missing.length > 0 && ` ${words.missing}: ${law.missing.map(({ name }) => name).join(' · ')}`}{' '}
                  {law.cites.map((cite) => (
                    <span key={cite} class="cited">
                      <LawCite of={cite} laws={decision.laws} />{' '}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
