/** Parts of conditions that change nothing: without them every article would reach the same transfers on every day. */

import type { Condition } from '../law/index.ts'
import type { Findings } from './findings.ts'
import type { DayProgram, Node } from './program.ts'
import { holds, isEffective, not, search, type Wish } from './search.ts'

/**
 * Of each `all` and `any` the parts that no transfer needs. An `all` or `any` that stands in several places is one: what
 * one of them needs is needed. Definitions are looked at by themselves.
 */
export function reportRedundant(programs: readonly DayProgram[], reports: Findings): void {
  const parts = new Map<string, { readonly part: Part; matters: boolean }>()
  for (const program of programs)
    for (const part of partsOf(program)) {
      const known = parts.get(part.key) ?? { part, matters: false }
      parts.set(part.key, known)
      if (!known.matters) known.matters = search(program, part.wishes) !== 'none'
    }
  const idle = [...parts.values()].filter((p) => !p.matters).map((p) => p.part)
  for (const part of idle)
    if (!idle.some((whole) => isWithin(part, whole)))
      reports.add(part.about, `${part.path} changes nothing${part.version}`)
}

function isWithin(part: Part, whole: Part): boolean {
  return part.about === whole.about && part.version === whole.version && part.path.startsWith(`${whole.path}.`)
}

interface Part {
  /** The whole that it is part of, as text, and which part of it. */
  readonly key: string
  /** The article where it was first met, and in which version. */
  readonly about: string
  readonly version: string
  readonly path: string
  /** A transfer of which these hold is one that the part decides. */
  readonly wishes: readonly Wish[]
}

type Named = Pick<Part, 'about' | 'version'>

function partsOf(program: DayProgram): readonly Part[] {
  const parts: Part[] = []
  const named = (about: string, from: string | undefined): Named => ({
    about,
    version: from === undefined ? '' : ` (version from ${from})`,
  })
  for (const { id, version, when, provided, beatenBy } of program.articles) {
    const unbeaten = beatenBy.map((other) => not(isEffective(other)))
    if (!('then' in version)) continue
    const at = named(id, version.from)
    // What `when` leaves out is not even considered, so its parts matter whatever `provided` says.
    if (version.when !== undefined) gather(version.when, when, 'when', at, unbeaten, parts)
    if (version.provided !== undefined)
      gather(version.provided, provided, 'provided', at, [holds(when), ...unbeaten], parts)
  }
  for (const { id, version, node } of program.definitions)
    if (version !== undefined && 'means' in version)
      gather(version.means, node, 'means', named(id, version.from), [], parts)
  return parts
}

/** @param context what must hold for the condition to decide */
function gather(
  condition: Condition,
  node: Node,
  path: string,
  at: Named,
  context: readonly Wish[],
  into: Part[],
): void {
  if (condition.op === 'not' && node.k === 'not') gather(condition.of, node.of, `${path}.of`, at, context, into)
  if ((condition.op !== 'all' && condition.op !== 'any') || (node.k !== 'all' && node.k !== 'any')) return
  const whole = JSON.stringify(condition)
  const conjunction = node.k === 'all'
  const wanted = (part: Node, sign: boolean): Wish => (sign ? holds(part) : not(holds(part)))
  node.of.forEach((part, n) => {
    const others = node.of.filter((_, m) => m !== n).map((other) => wanted(other, conjunction))
    const own = { key: `${whole} ${n}`, ...at, path: `${path}.of[${n}]` }
    if (node.of.length > 1) into.push({ ...own, wishes: [wanted(part, !conjunction), ...others, ...context] })
    gather(condition.of[n]!, part, own.path, at, [...others, ...context], into)
  })
}
