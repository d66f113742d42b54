/** What every part of a page may ask: who looks, and the words of the frame in her language. */

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Frame } from '../../src/server/pages/frame.ts'
import type { FrameWords } from '../words/index.ts'

export interface Around {
  readonly frame: Frame
  readonly words: FrameWords
}

export const AroundPage = createContext<Around | null>(null)

export function useAround(): Around {
  const around = useContext(AroundPage)
  if (around === null) throw new Error('a part of a page stands outside the frame')
  return around
}
