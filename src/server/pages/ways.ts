/** What would let a column cross, taken apart so that each language can say it. The plan writes such ways as sentences of few shapes. */

import type { LawShelf } from '../law-shelf.ts'
import type { LawWords, Said } from './law-words.ts'

export type Way =
  /** Steps of a mechanism, all of them. */
  | { readonly kind: 'steps'; readonly steps: readonly ({ readonly id: string } & Said)[] }
  /** Facts that nobody has stated, by their names. */
  | { readonly kind: 'state'; readonly facts: readonly string[] }
  /** A place in the manifest. */
  | { readonly kind: 'classify'; readonly at: string }
  | { readonly kind: 'confirm'; readonly guess: string }
  | { readonly kind: 'keep'; readonly flow: string }
  | { readonly kind: 'accept' | 'grant' | 'add-table' | 'treat-otherwise' | 'change-type' }
  | ({ readonly kind: 'other' } & Said)

/** Of a table that is not as it was accepted. */
export const acceptAnew = 'accept the plan anew'

const fixed: ReadonlyMap<string, Way> = new Map<string, Way>([
  [acceptAnew, { kind: 'accept' }],
  ['GRANT SELECT on it to the reading role', { kind: 'grant' }],
  ['add the dataset to the flow', { kind: 'add-table' }],
  ['another treatment', { kind: 'treat-otherwise' }],
  ['change its type at home', { kind: 'change-type' }],
])

/** @param text one of `freedBy` */
export async function wayOf(shelf: LawShelf, words: LawWords, text: string): Promise<Way> {
  const known = fixed.get(text)
  if (known !== undefined) return known
  const classify = /^classify it: (.+)$/.exec(text)?.[1]
  if (classify !== undefined) return { kind: 'classify', at: classify }
  const guess = /^confirm the guess (.+): take away its mark$/.exec(text)?.[1]
  if (guess !== undefined) return { kind: 'confirm', guess }
  const flow = /^take its `drop` out of flow (.+)$/.exec(text)?.[1]
  if (flow !== undefined) return { kind: 'keep', flow }
  const facts = /^state (.+) in the manifest$/.exec(text)?.[1]
  if (facts !== undefined)
    return { kind: 'state', facts: await Promise.all(facts.split(', ').map((path) => words.fact(path))) }
  const ids = await stepsIn(shelf, text)
  if (ids === undefined) return { kind: 'other', ...words.untold(text) }
  return { kind: 'steps', steps: await Promise.all(ids.map(async (id) => ({ id, ...(await words.step(id)) }))) }
}

/** `cn.scc (Its title) and cn.separate-consent (Its title)`: titles are told by their books, since one may say “and” itself. */
async function stepsIn(shelf: LawShelf, text: string): Promise<readonly string[] | undefined> {
  const ids: string[] = []
  for (let rest = text; rest !== ''; ) {
    const id = /^[a-z]{2}\.[\w.-]+/.exec(rest)?.[0]
    if (id === undefined) return undefined
    const title = (await shelf.book(id.slice(0, 2)))?.mechanisms.find((mechanism) => mechanism.id === id)?.title
    const told = title === undefined ? id : `${id} (${title})`
    ids.push(id)
    rest = rest.slice(rest.startsWith(told) ? told.length : id.length)
    if (rest === '') break
    if (!rest.startsWith(' and ')) return undefined
    rest = rest.slice(' and '.length)
  }
  return ids
}
