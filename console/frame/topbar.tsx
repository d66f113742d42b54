/** The bar at the top: whose border, which day, whether it is live, and the reader’s own settings. */

import { languages } from '../../src/law/labels/index.ts'
import { themes } from '../../src/server/pages/frame.ts'
import { languageNames } from '../words/index.ts'
import { useAround } from './context.ts'
import type { LiveState } from './live.ts'

export interface LiveTold {
  readonly state: LiveState
  /** Instant; null before the first sign of life. */
  readonly at: string | null
  readonly paused: boolean
}

/** @param live null: the page shows nothing that moves */
export function Topbar({ live, onKeys }: { readonly live: LiveTold | null; readonly onKeys: () => void }) {
  const { frame, words } = useAround()
  const asOf = new URLSearchParams(frame.query).get('asOf')
  const other = asOf !== null && asOf !== frame.today
  return (
    <header class={`topbar${other ? ' other-day' : ''}`}>
      <p class="brand">
        <a href="/">Waybill</a>
        {frame.organisation !== null && <span>{frame.organisation}</span>}
      </p>
      <p>{other ? words.asOf(asOf) : words.today(frame.today)}</p>
      {live !== null && <LiveMark live={live} />}
      <div class="reader">
        <button type="button" class="quiet script-only" onClick={onKeys} aria-haspopup="dialog">
          {words.keys} <kbd>?</kbd>
        </button>
        <DisplayForm />
        {frame.person !== null && (
          <form method="post" action="/sign-out" class="person">
            <span>{words.signedInAs(frame.person.name, words.role[frame.person.role])}</span>
            <button type="submit" class="quiet">
              {words.signOut}
            </button>
          </form>
        )}
      </div>
    </header>
  )
}

function LiveMark({ live }: { readonly live: LiveTold }) {
  const { words } = useAround()
  return (
    <p class={`live ${live.state}`}>
      <span aria-hidden="true" class="dot" />
      {words.live[live.state]}
      {live.at !== null && live.state !== 'on' && <small>{words.live.at(`${live.at.slice(11, 19)} UTC`)}</small>}
    </p>
  )
}

/** Posts, so that it works without script, and comes back to this page. */
function DisplayForm() {
  const { frame, words } = useAround()
  const here = frame.query === '' ? frame.path : `${frame.path}?${frame.query}`
  return (
    <details class="display">
      <summary>
        {languageNames[frame.display.lang]} · {words.theme}
      </summary>
      <form method="post" action="/settings/display">
        <input type="hidden" name="to" value={here} />
        <fieldset>
          <legend>{words.language}</legend>
          {languages.map((language) => (
            <button
              type="submit"
              key={language}
              name="lang"
              value={language}
              lang={language}
              aria-pressed={language === frame.display.lang}
            >
              {languageNames[language]}
            </button>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.theme}</legend>
          {themes.map((theme) => (
            <button type="submit" key={theme} name="theme" value={theme} aria-pressed={theme === frame.display.theme}>
              {words.themes[theme]}
            </button>
          ))}
        </fieldset>
      </form>
    </details>
  )
}
