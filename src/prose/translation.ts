/** The law’s own words in another language: gists of articles and titles of steps, kept beside the book and never in it. */

import type { Words } from '../law/index.ts'

export interface Translation {
  /** By the rule's id; undefined where nobody has translated it. */
  gist(rule: string): string | undefined
  step(step: string): string | undefined
  /** By the path of a derived number. */
  number(path: string): string | undefined
}

export const noTranslation: Translation = { gist: () => undefined, step: () => undefined, number: () => undefined }

/** From what stands beside each book; undefined where nothing does. */
export function translationFrom(beside: readonly (Words | undefined)[]): Translation {
  const words = beside.filter((w) => w !== undefined)
  const look = (kind: keyof Words, id: string): string | undefined => {
    for (const w of words) if (Object.hasOwn(w[kind], id)) return w[kind][id]
    return undefined
  }
  return {
    gist: (rule) => look('gists', rule),
    step: (step) => look('steps', step),
    number: (path) => look('numbers', path),
  }
}
