/** Sentences of the law: links where they name something, and the mark of English once for each block. */

import type { ComponentChildren } from 'preact'
import type { ParagraphShown, PartShown, SaidShown } from '../../../src/server/pages/law-spans.ts'
import type { Said } from '../../../src/server/pages/law-words.ts'
import { useAround } from '../../frame/context.ts'

export function Spans({ of }: { readonly of: SaidShown }) {
  return (
    <>
      {of.map((span, i) => {
        if (typeof span === 'string') return span
        const lang = span.english === true ? 'en' : undefined
        const key = `${i}`
        if (span.to === undefined)
          return (
            <span key={key} lang={lang}>
              {span.text}
            </span>
          )
        return (
          <a key={key} href={span.to} lang={lang}>
            {span.text}
          </a>
        )
      })}
    </>
  )
}

/** The paragraphs in their order; below them, where some of it is English, the mark. */
export function Paragraphs({ of }: { readonly of: readonly ParagraphShown[] }) {
  return (
    <>
      <ol class="paragraphs">
        {of.map((paragraph, i) => (
          <li key={`${i}`} class={paragraph.kind}>
            <Spans of={paragraph.said} />
            <Parts of={paragraph.parts} />
          </li>
        ))}
      </ol>
      {of.some(hasEnglish) && <EnglishMark />}
    </>
  )
}

function Parts({ of }: { readonly of: readonly PartShown[] | undefined }) {
  if (of === undefined) return null
  return (
    <ul>
      {of.map((part, i) => (
        <li key={`${i}`}>
          <Spans of={part.said} />
          <Parts of={part.parts} />
        </li>
      ))}
    </ul>
  )
}

function hasEnglish({ said, parts = [] }: PartShown): boolean {
  return said.some((span) => typeof span !== 'string' && span.english === true) || parts.some(hasEnglish)
}

export function EnglishMark() {
  const { words } = useAround()
  return <small class="aside in-english">[{words.inEnglish}]</small>
}

/** A sentence without the mark, which its block bears. */
export function Told({ said, children }: { readonly said: Said; readonly children?: ComponentChildren }) {
  return (
    <span lang={said.english ? 'en' : undefined}>
      {said.text}
      {children}
    </span>
  )
}
