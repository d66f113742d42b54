/** Law as pages quote it: a citation that leads to its article, and sentences that say when they are not in the reader’s language. */

import { useAround } from '../frame/context.ts'
import { Cite } from './text.tsx'

export interface Said {
  readonly text: string
  readonly english: boolean
}

/** @param laws paths by citation; one that leads nowhere is text */
export function LawCite({ of, laws }: { readonly of: string; readonly laws: { readonly [cite: string]: string } }) {
  const path = Object.hasOwn(laws, of) ? laws[of] : undefined
  return path === undefined ? (
    <Cite of={of} />
  ) : (
    <a href={path}>
      <Cite of={of} />
    </a>
  )
}

/** English before a reader of another language bears its mark. */
export function Sentence({ said }: { readonly said: Said }) {
  const { words } = useAround()
  if (!said.english) return <>{said.text}</>
  return (
    <>
      <span lang="en">{said.text}</span> <small class="aside">[{words.inEnglish}]</small>
    </>
  )
}
