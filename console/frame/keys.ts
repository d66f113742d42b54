/** Keys of the console. Single letters act only where nobody types, and can be switched off (WCAG 2.1.4). */

import { useEffect } from 'preact/hooks'
import { useAround } from './context.ts'

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

const pagesByLetter: Readonly<Record<string, string>> = {
  o: '/',
  f: '/flows',
  a: '/ask',
  l: '/law',
  t: '/trade',
  h: '/held',
  e: '/evidence',
  s: '/settings/display',
}
const leaderMs = 1_500

/** Keys while the part that asks is shown: `{ j: next }`. */
export function useKeys(keys: Keys): void {
  const { frame } = useAround()
  useEffect(() => {
    if (!frame.display.keys) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return
      if (Object.hasOwn(keys, event.key) && !afterLeader) keys[event.key]!(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

/** Whether `g` was the key before: then the letter names a page, and nothing else. */
let afterLeader = false

/** `g`, then a letter. Heard before the keys of a page. */
export function listenForPages(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      clearTimeout(timer)
      if (!afterLeader) {
        afterLeader = event.key === 'g'
        timer = setTimeout(() => {
          afterLeader = false
        }, leaderMs)
        return
      }
      if (Object.hasOwn(pagesByLetter, event.key)) location.assign(pagesByLetter[event.key]!)
      event.preventDefault()
      setTimeout(() => {
        afterLeader = false
      })
    },
    { capture: true },
  )
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox],[type=radio],[type=range]), textarea, select'))
  )
}
