/** The changes that can be tried, one at a time, each a form of its own. */

import type { ComponentChildren } from 'preact'
import { useAround } from '../../frame/context.ts'
import type { Part } from './page.tsx'

export function TryForms({ data, words }: Part) {
  const { words: frame } = useAround()
  const { change, treatments, categories, safeguards, before } = data
  return (
    <div class="tries">
      <Try data={data} words={words} name="treatment" label={words.treatment}>
        {treatments.map((treatment) => (
          <option
            key={treatment}
            value={treatment}
            selected={change?.kind === 'treatment' ? change.to === treatment : data.treatment === treatment}
          >
            {frame.treatment[treatment]}
          </option>
        ))}
      </Try>
      <Try data={data} words={words} name="category" label={words.category}>
        {categories.map(({ code, label }) => (
          <option
            key={code}
            value={code}
            selected={change?.kind === 'category' ? change.to === code : before.category === code}
          >
            {label === code ? code : `${label} — ${code}`}
          </option>
        ))}
      </Try>
      {safeguards.length > 0 && (
        <Try data={data} words={words} name="safeguard" label={words.safeguard}>
          {safeguards.map(({ id, text }) => (
            <option key={id} value={id} selected={change?.kind === 'safeguard' && change.type === id}>
              {text} — {id}
            </option>
          ))}
        </Try>
      )}
    </div>
  )
}

interface TryShown extends Part {
  readonly name: 'treatment' | 'category' | 'safeguard'
  readonly label: string
  readonly children: ComponentChildren
}

function Try({ data, words, name, label, children }: TryShown) {
  return (
    <form method="get" action={`/flows/${encodeURIComponent(data.id)}/try`}>
      <input type="hidden" name="table" value={data.dataset} />
      <input type="hidden" name="column" value={data.column} />
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {children}
      </select>
      <button type="submit" aria-label={`${words.tryIt}: ${label}`}>
        {words.tryIt}
      </button>
    </form>
  )
}
