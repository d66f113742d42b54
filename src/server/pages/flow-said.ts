/** Reasons and ways out of a flow in the reader’s language, each told once however many columns share it. */

import type { Why } from '../border-view.ts'
import type { LawShelf } from '../law-shelf.ts'
import type { LawWords } from './law-words.ts'
import { type Way, wayOf } from './ways.ts'

/** A reason: a citation that decides and those with it, or a rule of the house, which `code` names. */
export interface ReasonShown {
  readonly code: string
  readonly cite: readonly string[]
  /** Null where only the accepted plan is known, which keeps no sentences. */
  readonly text: string | null
  readonly english: boolean
  /** Names of facts that are not known. */
  readonly missing: readonly string[]
}

export class FlowSaid {
  readonly reasons: ReasonShown[] = []
  readonly ways: (readonly Way[])[] = []
  readonly words: LawWords
  private readonly shelf: LawShelf
  private readonly reasonAt = new Map<string, number>()
  private readonly waysAt = new Map<string, number>()

  constructor(shelf: LawShelf, words: LawWords) {
    this.shelf = shelf
    this.words = words
  }

  /** Its place in `reasons`. */
  async reason(why: Why | null): Promise<number | null> {
    if (why === null) return null
    const key = `${why.code}\n${why.cite.join('\n')}\n${why.text}`
    const known = this.reasonAt.get(key)
    if (known !== undefined) return known
    const shown = await this.shown(why)
    this.reasonAt.set(key, this.reasons.length)
    return this.reasons.push(shown) - 1
  }

  /** Their place in `ways`; null where there is none. */
  async waysOut(texts: readonly string[]): Promise<number | null> {
    if (texts.length === 0) return null
    const key = texts.join('\n')
    const known = this.waysAt.get(key)
    if (known !== undefined) return known
    const ways = await Promise.all(texts.map((text) => wayOf(this.shelf, this.words, text)))
    this.waysAt.set(key, this.ways.length)
    return this.ways.push(ways) - 1
  }

  cites(): readonly string[] {
    return this.reasons.flatMap(({ cite }) => cite)
  }

  private async shown({ code, cite, text }: Why): Promise<ReasonShown> {
    if (text === null) return { code, cite, text, english: false, missing: [] }
    const { gist, missing } = partsOf(text)
    const said = await this.words.gist(cite[0], gist)
    return { code, cite, ...said, missing: await Promise.all(missing.map((path) => this.words.fact(path))) }
  }
}

/** A reason ends with the facts that would be needed. */
export function partsOf(text: string): { readonly gist: string; readonly missing: readonly string[] } {
  const parts = /^(.*?) Not known: ([\w.,\s-]+)\.$/s.exec(text)
  return parts === null ? { gist: text, missing: [] } : { gist: parts[1]!, missing: parts[2]!.split(', ') }
}
