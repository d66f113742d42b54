/** A wide table that scrolls by itself, by keys too (WCAG 2.1.1). */

import type { ComponentChildren } from 'preact'

export function Scroll({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
