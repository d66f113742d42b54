/** Why: the law’s sentence, or a rule of the house in the reader’s words. */

import type { ReasonShown } from '../../../src/server/pages/flow-said.ts'
import { Sentence } from '../../parts/law.tsx'
import type { Words } from './page.tsx'

export function ReasonText({ reason, words }: { readonly reason: ReasonShown; readonly words: Words }) {
  const { code, cite, text, english, missing } = reason
  const house = cite.length === 0 && Object.hasOwn(words.house, code) ? words.house[code] : undefined
  const unknown = missing.length > 0 && ` ${words.missing(missing)}`
  if (house !== undefined && (english || text === null)) return <>{house}</>
  if (text === null) return <code>{code}</code>
  return (
    <>
      <Sentence said={{ text, english }} />
      {unknown}
    </>
  )
}
