/** Choices to tick, in groups where they are many; and the options of a list. */

import type { Choice } from '../../../src/server/pages/ask-control.ts'
import { Sentence } from '../../parts/law.tsx'

interface Props {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly given: readonly string[]
}

export function Options({ choices, given }: Omit<Props, 'name'>) {
  return (
    <>
      {choices.map(({ value, label }) => (
        <option key={value} value={value} selected={given.includes(value)}>
          {label.text}
        </option>
      ))}
    </>
  )
}

/** @param isTree dotted words, in groups by their first part */
export function Choices({ name, choices, given, isTree = false }: Props & { readonly isTree?: boolean }) {
  if (!isTree) return <Ticks name={name} choices={choices} given={given} />
  // Data about people is asked for most.
  const groups = new Map<string, Choice[]>([['user', []]])
  for (const choice of choices) {
    const head = choice.value.split('.', 1)[0]!
    groups.set(head, [...(groups.get(head) ?? []), choice])
  }
  return (
    <>
      {[...groups]
        .filter(([, own]) => own.length > 0)
        .map(([head, own]) => (
          <details key={head} class="group" open={head === 'user' || own.some(({ value }) => given.includes(value))}>
            <summary>{(own.find(({ value }) => value === head) ?? own[0]!).label.text}</summary>
            <Ticks name={name} choices={own} given={given} />
          </details>
        ))}
    </>
  )
}

function Ticks({ name, choices, given }: Props) {
  return (
    <div class="choices">
      {choices.map(({ value, label }) => (
        <label key={value} class="choice">
          <input type="checkbox" name={name} value={value} defaultChecked={given.includes(value)} />
          <span>
            <Sentence said={label} /> {!label.text.endsWith(value) && <small class="aside">{value}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}

/** One of few. */
export function Radios({ name, choices, given }: Props) {
  return (
    <div class="choices">
      {choices.map(({ value, label }) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} required defaultChecked={given.includes(value)} />
          <span>
            <Sentence said={label} />
          </span>
        </label>
      ))}
    </div>
  )
}
