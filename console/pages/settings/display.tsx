/** Language, appearance, density and keys of this browser. */

import { languages } from '../../../src/law/labels/index.ts'
import { themes } from '../../../src/server/pages/frame.ts'
import { useAround } from '../../frame/context.ts'
import { languageNames } from '../../words/index.ts'
import type { words as en } from './words.en.ts'

interface Choice {
  readonly value: string
  readonly label: string
  readonly lang?: string
}

export function DisplaySettings({ words }: { readonly words: typeof en }) {
  const { frame, words: around } = useAround()
  const { lang, theme, compact, keys } = frame.display
  return (
    <form method="post" action="/settings/display">
      <input type="hidden" name="to" value="/settings/display" />
      <p>{words.displayKept}</p>
      <Choices
        name="lang"
        legend={around.language}
        chosen={lang}
        choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      />
      <Choices
        name="theme"
        legend={around.theme}
        chosen={theme}
        choices={themes.map((value) => ({ value, label: around.themes[value] }))}
      />
      <Choices
        name="compact"
        legend={words.density}
        chosen={compact ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: words.comfortable },
          { value: 'yes', label: words.compact },
        ]}
      />
      <Choices
        name="keys"
        legend={words.letters}
        chosen={keys ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: words.on },
          { value: 'no', label: words.off },
        ]}
      />
      <button type="submit">{words.save}</button>
    </form>
  )
}

interface ChoicesProps {
  readonly name: string
  readonly legend: string
  readonly chosen: string
  readonly choices: readonly Choice[]
}

function Choices({ name, legend, chosen, choices }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ value, label, lang }) => (
        <label key={value} class="choice" lang={lang}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> {label}
        </label>
      ))}
    </fieldset>
  )
}
