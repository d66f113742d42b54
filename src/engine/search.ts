/** Whether a transfer exists of which several things hold at once: a search through all transfers, nothing known at first. */

import { Evaluation } from './interpret.ts'
import type { Atom, DayProgram, Demand, Node } from './program.ts'
import { nothingKnown, type RecordOfFacts, split } from './record.ts'
import { negate, no, type Ternary, unknown, yes } from './ternary.ts'

/** Something that is to hold of the transfer. */
export interface Wish {
  value(e: Evaluation): Ternary
  /** An atom that keeps the value unknown. */
  blame(e: Evaluation): Atom | undefined
}

export const isEffective = (article: number): Wish => ({
  value: (e) => e.isEffective(article),
  blame: (e) => e.blameArticle(article),
})

/** Effective, and not lifted. */
export const stands = (article: number, unless?: Node): Wish => ({
  value: (e) => e.stands(article, unless),
  blame: (e) => e.blameStanding(article, unless),
})

export const holds = (node: Node): Wish => ({ value: (e) => e.value(node), blame: (e) => e.blameNode(node) })

export const not = (wish: Wish): Wish => ({ value: (e) => negate(wish.value(e)), blame: (e) => wish.blame(e) })

/** Some path of the demand, or of an offer made to it, can be obtained by one who holds nothing yet. */
export const hasRoute = (demand: Demand): Wish => ({
  value: (e) => {
    let value: Ternary = no
    for (const path of demand.paths) value |= obtainable(e, path)
    for (const offer of demand.offers)
      for (const path of offer.paths) value |= e.isEffective(offer.article) & obtainable(e, path)
    return value
  },
  blame: (e) => {
    for (const offer of demand.offers) {
      const atom = e.blameArticle(offer.article)
      if (atom !== undefined) return atom
    }
    for (const path of e.routes(demand))
      for (const step of path) {
        const { obtainable: by } = e.program.steps[step]!
        const atom = typeof by === 'boolean' ? undefined : e.blameNode(by)
        if (atom !== undefined) return atom
      }
    return undefined
  },
})

function obtainable(e: Evaluation, path: readonly number[]): Ternary {
  let value: Ternary = yes
  for (const step of path) value &= e.obtainable(step)
  return value
}

export type Found = 'found' | 'none' | 'cut off'

export const visitLimit = 20_000

/**
 * @param take is asked about each record of which all wishes certainly hold; the search goes on until it says yes
 * @param limit of the records looked at
 */
export function search(
  program: DayProgram,
  wishes: readonly Wish[],
  take: (record: RecordOfFacts) => boolean = () => true,
  limit = visitLimit,
): Found {
  let visits = 0
  const visit = (record: RecordOfFacts): Found => {
    if (++visits > limit) return 'cut off'
    const e = new Evaluation(program, record)
    let open: Wish | undefined
    for (const wish of wishes) {
      const value = wish.value(e)
      if (value === no) return 'none'
      if (value === unknown) open ??= wish
    }
    if (open === undefined) return take(record) ? 'found' : 'none'
    const atom = open.blame(e)
    let result: Found = 'none'
    for (const half of atom === undefined ? [] : split(program, record, atom)) {
      const found = visit(half)
      if (found === 'found') return found
      if (found === 'cut off') result = found
    }
    return result
  }
  return visit(nothingKnown(program))
}
