/** A book's gists, titles of steps and names of its numbers in another language: they stand beside the book and are no part of it or of its digest. */

import { deepFreeze } from './freeze.ts'

export interface Words {
  /** By the article's id: `cn.provisions-2024/art 7(2)`. One text serves all versions of the article. */
  readonly gists: Readonly<Record<string, string>>
  /** By the step: `cn.scc`. */
  readonly steps: Readonly<Record<string, string>>
  /** By the path of a derived number: `cn.ordinary-this-year`. */
  readonly numbers: Readonly<Record<string, string>>
}

/** @param gists by instrument without the book's id, then by the article's key */
export function words(
  bookId: string,
  steps: Words['steps'],
  gists: Readonly<Record<string, Readonly<Record<string, string>>>>,
  numbers: Words['numbers'] = {},
): Words {
  const entries = Object.entries(gists).flatMap(([instrument, articles]) =>
    Object.entries(articles).map(([key, gist]): [string, string] => [`${bookId}.${instrument}/${key}`, gist]),
  )
  return deepFreeze({ gists: Object.fromEntries(entries), steps, numbers })
}
