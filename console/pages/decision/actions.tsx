/** What can be done with a decision: print it, hand it on, take it as JSON, ask again, make it again by command. */

import { useCallback, useState } from 'preact/hooks'
import { useAround } from '../../frame/context.ts'
import { useKeys } from '../../frame/keys.ts'
import { Command } from '../../parts/text.tsx'
import type { Shown } from './whole.tsx'

export function Actions({ shown, words }: Shown) {
  const { words: frame } = useAround()
  const [copied, setCopied] = useState(false)
  const { link } = shown
  const copy = useCallback(async () => {
    if (link === null) return
    await navigator.clipboard.writeText(`${location.origin}${link}`).then(
      () => setCopied(true),
      // Without a secure context there is no clipboard: the link itself stands beside.
      () => location.assign(link),
    )
  }, [link])
  useKeys({ y: () => void copy() })
  return (
    <nav class="actions screen-only" aria-label={words.actions}>
      <button type="button" class="script-only" onClick={() => print()}>
        {frame.print}
      </button>
      {link !== null && (
        <>
          <button type="button" class="script-only" onClick={() => void copy()}>
            {frame.copyLink}
          </button>
          <a href={link}>{words.link}</a>
        </>
      )}
      {shown.json !== null && <a href={shown.json}>{words.json}</a>}
      <a href={shown.again}>{words.again}</a>
      <span role="status">{copied ? frame.copied : ''}</span>
      {link === null && <span>{words.tooLong}</span>}
    </nav>
  )
}

export function Reproduce({ shown, words }: Shown) {
  return (
    <details class="reproduce">
      <summary>{words.reproduce}</summary>
      <p class="aside">{words.reproduceHow}</p>
      <p>
        <Command of={`waybill decide --json${shown.strict ? ' --strict' : ''} transfer.json`} />
      </p>
      <section class="scroll" tabIndex={0} aria-label="transfer.json">
        <pre lang="en">{shown.transfer}</pre>
      </section>
    </details>
  )
}
