/** What the other engines leave to their host: ranks, exemptions and gates, from the forty answers to one outcome. */

import { type Outcome, verdicts } from '../../src/engine/index.ts'
import { all, type Book, type Condition, type Rule } from '../../src/law/index.ts'

interface GateLines {
  readonly outOfScope: readonly number[]
  readonly bans: readonly number[]
  readonly exempts: readonly number[]
  readonly demands: readonly { readonly article: number; readonly paths: readonly (readonly string[])[] }[]
}

export interface Lowered {
  readonly ids: readonly string[]
  readonly conditions: readonly Condition[]
  /** Rules of higher rank, for each rule. */
  readonly beatenBy: readonly (readonly number[])[]
  /** Rules that lift this one by name. */
  readonly exemptedBy: readonly (readonly number[])[]
  readonly gates: readonly GateLines[]
  /** The condition under which a step is held, where it is not held by a document. */
  readonly heldWhen: ReadonlyMap<string, Condition>
}

export function lowered(book: Book): Lowered {
  const articles = book.instruments.flatMap((i) => i.articles)
  const rules = articles.map((a) => a.versions[0] as Rule)
  const ids = articles.map((a) => a.id)
  const indexOf = (id: string): number => ids.indexOf(id)
  const touching = (gate: string, kind: string): readonly number[] =>
    rules.flatMap((rule, i) =>
      rule.then.some(
        (e) =>
          e.effect === kind &&
          ('gates' in e
            ? e.gates.includes(gate)
            : 'targets' in e
              ? e.targets.includes(gate)
              : 'gate' in e && e.gate === gate),
      )
        ? [i]
        : [],
    )
  return {
    ids,
    conditions: rules.map((r) => all(...[r.when, r.provided].filter((c) => c !== undefined))),
    beatenBy: rules.map((rule, i) => [
      ...(rule.yieldsTo ?? []).map(indexOf),
      ...rules.flatMap((other, o) => (other.overrides?.includes(ids[i]!) === true ? [o] : [])),
    ]),
    exemptedBy: ids.map((id) => touching(id, 'exempts')),
    gates: book.gates.map(({ id }) => ({
      outOfScope: touching(id, 'outOfScope'),
      bans: touching(id, 'forbids'),
      exempts: touching(id, 'exempts'),
      demands: touching(id, 'requires').map((article) => ({
        article,
        paths: rules[article]!.then.flatMap((e) => (e.effect === 'requires' ? e.paths : [])),
      })),
    })),
    heldWhen: new Map(book.mechanisms.flatMap((m) => (m.heldWhen === undefined ? [] : [[m.id, m.heldWhen] as const]))),
  }
}

const [silent, open, need, closed] = [0, 1, 2, 4]

/** @param holds whether the condition of rule `i` holds */
export function combine(book: Lowered, holds: (rule: number) => boolean, held: (step: string) => boolean): Outcome {
  const effective = (i: number): boolean => holds(i) && !book.beatenBy[i]!.some(effective)
  const stands = (i: number): boolean => effective(i) && !book.exemptedBy[i]!.some(effective)
  const gates = book.gates.map((gate) => {
    const demands = gate.demands.filter((d) => stands(d.article))
    if (gate.outOfScope.some(effective)) return silent
    if (gate.bans.some(stands)) return closed
    if (gate.exempts.some(effective)) return open
    if (demands.length === 0) return silent
    return demands.every((d) => d.paths.some((path) => path.every(held))) ? open : need
  }) as number[]
  const state = Math.max(...gates)
  const deciding = new Set<number>()
  book.gates.forEach((gate, g) => {
    if (gates[g] !== state) return
    const { outOfScope, bans, exempts } = gate
    const lines = [outOfScope.filter(effective), bans.filter(stands), exempts.filter(effective)]
    const line = lines.find((articles) => articles.length > 0) ?? demanding(book, gate, effective, stands)
    for (const i of line) deciding.add(i)
  })
  return {
    verdict: verdicts[state]!,
    gates,
    deciding: [...deciding].sort((a, b) => a - b).map((i) => book.ids[i]!),
  }
}

/** The demands that stand, and whatever lifted those that do not. */
function demanding(
  book: Lowered,
  gate: GateLines,
  effective: (i: number) => boolean,
  stands: (i: number) => boolean,
): readonly number[] {
  const demands = gate.demands.map((d) => d.article)
  const lifting = [...gate.bans, ...demands].filter(effective).flatMap((i) => book.exemptedBy[i]!.filter(effective))
  return [...lifting, ...demands.filter(stands)]
}
