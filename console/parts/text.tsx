/** Small parts of text: citations, digests, days, commands, what is empty. */

import type { ComponentChildren } from 'preact'
import { useAround } from '../frame/context.ts'
import { instant, integer } from '../words/format.ts'

/** Citations are not translated. */
export function Cite({ of }: { readonly of: string }) {
  return (
    <cite class="cite" lang="en">
      {of}
    </cite>
  )
}

/** The first eight digits; the whole on copying and for screen readers. */
export function Digest({ of }: { readonly of: string }) {
  const hex = of.replace(/^sha256:/, '')
  return (
    <code class="digest" title={of}>
      {hex.slice(0, 8)}
      <span class="rest">{hex.slice(8)}</span>
    </code>
  )
}

export function Day({ of }: { readonly of: string }) {
  return <time dateTime={of}>{of}</time>
}

export function Instant({ of }: { readonly of: string }) {
  return <time dateTime={of}>{instant(of)}</time>
}

export function Count({ of }: { readonly of: number | null }) {
  const { frame, words } = useAround()
  return <>{of === null ? words.unknown : integer(of, frame.display.lang)}</>
}

export function Command({ of }: { readonly of: string }) {
  return (
    <kbd class="command" lang="en">
      {of}
    </kbd>
  )
}

/** What will be here, and what fills it. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <div class="empty">{children}</div>
}
