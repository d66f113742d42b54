/** The first screen: four questions that say whose law is asked, or a transfer as JSON. */

import type { StartShown } from '../../../src/server/pages/ask.ts'
import { Choices, Options } from './choices.tsx'
import type { Part } from './page.tsx'

interface Props extends Part {
  readonly start: StartShown
}

export function Start({ data, start, words }: Props) {
  return (
    <>
      <form method="get" action="/ask" class="ask-start">
        {start.carried.map(([key, value]) => (
          <input type="hidden" key={key} name={key} value={value} />
        ))}
        <input type="hidden" name="asked" value="from" />
        <Place name="from" label={words.start.from} value={start.given.from} start={start} words={words} isNeeded />
        <Place name="to" label={words.start.to} value={start.given.to} start={start} words={words} />
        <Place
          name="collected-in"
          label={words.start.collectedIn}
          value={start.given.collectedIn}
          start={start}
          words={words}
        />
        <fieldset class="bare">
          <legend>{words.start.data}</legend>
          <p class="aside">{words.several}</p>
          <Choices name="data" choices={start.categories} given={start.given.data} isTree />
        </fieldset>
        <p>
          <label for="as-of">{words.start.asOf}</label>
          <input id="as-of" type="date" name="asOf" min="2016-01-01" value={data.isPinned ? data.asOf : ''} />
        </p>
        <button type="submit" class="primary">
          {words.start.begin}
        </button>
      </form>
      <Paste start={start} data={data} words={words} />
    </>
  )
}

interface PlaceProps extends Omit<Props, 'data'> {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly isNeeded?: boolean
}

function Place({ name, label, value, start, words, isNeeded = false }: PlaceProps) {
  return (
    <p>
      <label for={`place-${name}`}>{label}</label>
      <select id={`place-${name}`} name={name} required={isNeeded}>
        <option value="">{isNeeded ? words.start.choose : words.start.later}</option>
        {!isNeeded && (
          <option value="unknown" selected={value === 'unknown'}>
            {words.dontKnow}
          </option>
        )}
        <Options choices={start.countries} given={[value]} />
      </select>
    </p>
  )
}

function Paste({ data, start, words }: Props) {
  return (
    <details class="paste" open={start.pasted !== ''}>
      <summary>{words.paste.title}</summary>
      <form method="post" action="/ask/paste">
        {data.isPinned && <input type="hidden" name="asOf" value={data.asOf} />}
        <p class="aside" id="paste-how">
          {words.paste.how}
        </p>
        <p>
          <label for="paste-json">{words.paste.json}</label>
          <textarea
            id="paste-json"
            name="json"
            rows={16}
            required
            spellcheck={false}
            lang="en"
            aria-describedby="paste-how"
            defaultValue={start.pasted}
          />
        </p>
        <p>
          <label class="choice">
            <input type="checkbox" name="strict" value="true" defaultChecked={start.strict} />
            <span>{words.paste.strict}</span>
          </label>
        </p>
        <button type="submit" class="primary">
          {words.paste.decide}
        </button>
      </form>
    </details>
  )
}
