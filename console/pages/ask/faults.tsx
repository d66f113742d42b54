/** What was not understood, and where. */

import { useAround } from '../../frame/context.ts'
import type { Part } from './page.tsx'

export function Faults({ data, words }: Part) {
  const { frame, words: around } = useAround()
  const { faults, unanswered, start } = data
  if (unanswered)
    return (
      <p class="notice" role="alert">
        {start === null ? words.unanswered : words.start.fromNeeded}
      </p>
    )
  if (faults.length === 0) return null
  return (
    <section class="notice" role="alert" aria-labelledby="faults">
      <h2 id="faults">{words.faults}</h2>
      <ul>
        {faults.map(({ path, message, nearest }) => (
          <li key={`${path} ${message}`}>
            <code>{path === '' ? words.whole : path}</code> <span lang="en">{message}</span>{' '}
            {frame.display.lang !== 'en' && <small class="aside">[{around.inEnglish}]</small>}
            {nearest !== undefined && <> ({words.didYouMean(nearest)})</>}
          </li>
        ))}
      </ul>
    </section>
  )
}
