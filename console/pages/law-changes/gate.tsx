/** The changes at one question of a law: was, now, for whom. */

import type { ComponentChildren } from 'preact'
import type {
  CaseShown,
  CiteShown,
  EffectShown,
  GateChanges,
  StepNamed,
} from '../../../src/server/pages/law-changes.ts'
import type { Trait } from '../../../src/server/pages/law-witness.ts'
import { useAround } from '../../frame/context.ts'
import { Cite } from '../../parts/text.tsx'
import { integer } from '../../words/format.ts'
import type { LawWords } from '../../words/law.en.ts'
import { EnglishMark, Told } from '../law-book/spans.tsx'

interface Props {
  readonly gate: GateChanges
  readonly words: LawWords
}

export function GateChanged({ gate, words }: Props) {
  const id = `gate-${gate.gate}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Told said={gate.question} /> {gate.question.english && <EnglishMark />}
      </h2>
      {gate.changes.map(({ was, now, cases }, i) => (
        <div class="change-of-effect" key={`${i}`}>
          <dl>
            <dt>{words.changes.was}</dt>
            <dd>
              <Effect effect={was} how="removed" words={words} />
            </dd>
            <dt>{words.changes.now}</dt>
            <dd>
              <Effect effect={now} how="added" words={words} />
            </dd>
            <dt>{words.changes.whom}</dt>
            <dd>
              <Cases of={cases} words={words} />
            </dd>
          </dl>
        </div>
      ))}
    </section>
  )
}

type How = 'added' | 'removed'

interface EffectProps {
  readonly effect: EffectShown
  readonly how: How
  readonly words: LawWords
}

/** What both days ask stands unmarked; the rest is marked, as a whole where it asks for no step. */
function Effect({ effect, how, words }: EffectProps) {
  const { changes } = words
  if (effect.ways.length === 0)
    return (
      <Changed how={how} words={words}>
        {changes.state[effect.state]}
      </Changed>
    )
  return (
    <>
      {changes.state[effect.state]}:
      <ul>
        {effect.ways.map(({ steps, stays }, i) => (
          <li key={steps.map(({ id }) => id).join(' ')}>
            {i > 0 && `${changes.or} `}
            {stays ? (
              <Steps of={steps} words={words} />
            ) : (
              <Changed how={how} words={words}>
                <Steps of={steps} words={words} />
              </Changed>
            )}
          </li>
        ))}
      </ul>
      {effect.ways.some(({ steps }) => steps.some(({ english }) => english)) && <EnglishMark />}
    </>
  )
}

function Changed({
  how,
  words,
  children,
}: {
  readonly how: How
  readonly words: LawWords
  readonly children: ComponentChildren
}) {
  const word = <small class="how">{words.changes[how]}</small>
  return how === 'added' ? (
    <ins>
      {children} {word}
    </ins>
  ) : (
    <del>
      {children} {word}
    </del>
  )
}

function Steps({ of, words }: { readonly of: readonly StepNamed[]; readonly words: LawWords }) {
  return (
    <>
      {of.map((step, i) => (
        <span key={step.id}>
          {i > 0 && ` ${words.changes.with} `}
          <a href={step.to}>
            <Told said={step} />
          </a>
        </span>
      ))}
    </>
  )
}

function Cases({ of, words }: { readonly of: readonly CaseShown[]; readonly words: LawWords }) {
  const { changes } = words
  return (
    <ul class="cases">
      {of.map(({ before, after, such }, i) => (
        <li key={`${i}`}>
          <p class="under">
            {changes.before}: <Cites of={before} none={changes.noneBefore} /> · {changes.since}:{' '}
            <Cites of={after} none={changes.noneSince} />
          </p>
          <p class="such">
            {changes.such}: <Traits of={such} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Cites({ of, none }: { readonly of: readonly CiteShown[]; readonly none: string }) {
  if (of.length === 0) return <>{none}</>
  return (
    <>
      {of.map(({ cite, to }, i) => (
        <span key={to}>
          {i > 0 && ', '}
          <a href={to}>
            <Cite of={cite} />
          </a>
        </span>
      ))}
    </>
  )
}

function Traits({ of }: { readonly of: readonly Trait[] }) {
  const { frame } = useAround()
  const { lang } = frame.display
  const shown = (value: string | number) => (typeof value === 'number' ? integer(value, lang) : value)
  return (
    <>
      {of.map(({ name, values }, i) => (
        <span key={name}>
          {i > 0 && '; '}
          {name} <strong>{values.map(shown).join(lang === 'en' ? ', ' : '、')}</strong>
        </span>
      ))}
    </>
  )
}
