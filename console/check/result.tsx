/** What a check found, in four looks: checked, failed, cannot, and not yet. */

import type { Checked } from './check.ts'

export interface ResultWords {
  readonly failed: string
  readonly failedAt: (index: number) => string
  readonly call: string
  readonly cannot: string
  readonly signature: string
  readonly twice: string
  readonly once: string
  readonly continues: (size: number) => string
  readonly open: (batches: number) => string
}

/** @param found the sentence of success */
export function Result({
  result,
  found,
  words,
}: {
  readonly result: Checked
  readonly found: string
  readonly words: ResultWords
}) {
  if (result.look === 'failed')
    return (
      <div class="result failed" role="alert">
        <p class="verdict prohibited">{words.failed}</p>
        {result.index !== null && <p>{words.failedAt(result.index)}</p>}
        <p lang="en">{result.why}</p>
        <p>{words.call}</p>
      </div>
    )
  if (result.look === 'cannot')
    return (
      <div class="result cannot" role="alert">
        <p>{words.cannot}</p>
        <p lang="en">{result.why}</p>
      </div>
    )
  return (
    <div class="result checked" role="status">
      <ul>
        <li>✓ {found}</li>
        <li>✓ {words.signature}</li>
        <li>{result.twice ? words.twice : words.once}</li>
        {result.continues !== null && <li>✓ {words.continues(result.continues)}</li>}
        {result.open > 0 && <li>{words.open(result.open)}</li>}
      </ul>
    </div>
  )
}
